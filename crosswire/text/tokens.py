"""Tokens as columns of integers over the untouched text.

A token is a word (letters with their marks, digits after the first letter allowed: `G7`), a number (`1,250.5`), an
abbreviation of capitals with stops (`U.S.`), or one other visible character. English clitics (`'s`) stand alone.
Of scripts written without spaces, Han and hiragana are cut into single characters, katakana into its runs: a phrase
then meets any sequence of them, wherever a dictionary would have cut. Thai, Lao, Burmese and Khmer are cut by ICU.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain, compress

# Marks that Python's \w leaves out but words hold: combining accents (decomposed Vietnamese), Cyrillic, Hebrew and
# Arabic points, Devanagari vowel signs, Thai vowels and tones, joiners.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u06df-\u06e4\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200c\u200d\u20d0-\u20f0"
)
_KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9f"
_SINGLE = "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Han and hiragana."""
_EAST = _KATAKANA + _SINGLE
_LETTER = rf"[^\W\d_{_EAST}]"
_WORD = rf"{_LETTER}(?:[^\W_{_EAST}]++|[{_MARKS}]++)*+"
_HEBREW = "[\u05d0-\u05ea]"
"""Its abbreviations have a mark before their last letter, its letters for foreign sounds one behind them."""
_PIECE = re.compile(
    r"\s++"  # no token, but cut with them: pieces that join up to the text tell the places
    rf"|[^\W\d_{_EAST}]++(?=[ ,\n])"  # what most words are, told at a glance
    rf"|[{_SINGLE}]|[{_KATAKANA}]++"
    rf"|(?:[^\W\d_a-z{_EAST}]\.){{2,}}"  # U.S., А.С.
    rf"|{_HEBREW}++[\"״]{_HEBREW}(?:ים|ות|ית|יות)?(?!{_HEBREW})"  # צה"ל
    rf"|{_HEBREW}++(?:['’׳]{_HEBREW}++)*(?<=[גזץצת])['’׳](?!{_HEBREW})"  # ג'ורג'
    rf"|\d+(?:[.,:]\d+)*"
    rf"|''|``"  # quotation marks as a typewriter has them: ''No,'' he said
    rf"|['’](?:s|re|ve|ll|d|m|t|S)\b"
    rf"|{_WORD}(?:['’](?!(?:s|re|ve|ll|d|m|t|S)\b){_WORD})*"
    rf"|\S"
)
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_NOT_NFC = re.compile(r"[\u0300-\u036f\u1100-\u11ff\u3099\u309a\uff00-\uffef\u0340-\u0345\u2126\u212a\u212b]")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Columns: `starts[i]`, `ends[i]` are the code points of token i, `words[i]` its surface."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.starts)


def tokenise(text: str) -> Tokens:
    """Cut `text` into tokens, in order, white space left out; never fails, whatever the text."""
    pieces = _PIECE.findall(text)
    visible = list(map(str.strip, pieces))
    ends = list(accumulate(map(len, pieces)))
    starts = compress(chain((0,), ends), visible)
    tokens = Tokens(tuple(starts), tuple(compress(ends, visible)), tuple(compress(pieces, visible)))
    return _unspaced_cut(text, tokens) if _UNSPACED.search(text) else tokens


def _unspaced_cut(text: str, tokens: Tokens) -> Tokens:
    """The tokens, those that hold script without spaces cut into their words."""
    spans = list(_with_unspaced(text, zip(tokens.starts, tokens.ends, strict=True)))
    starts, ends = zip(*spans, strict=True)
    return Tokens(starts, ends, tuple([text[start:end] for start, end in spans]))


def _with_unspaced(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans, those that hold script without spaces cut into their words."""
    for start, end in spans:
        if end - start > 1 and _UNSPACED.search(text, start, end):
            yield from ((start + first, start + last) for first, last in _cut_unspaced(text[start:end]))
        else:
            yield start, end


def _cut_unspaced(word: str) -> list[tuple[int, int]]:
    """The dictionary words in a run of Thai, Lao, Burmese or Khmer."""
    from icu4py.breakers import WordBreaker

    return list(WordBreaker(word, "und").segments())


@lru_cache(maxsize=1 << 17)
def fold(word: str) -> str:
    """A word as it is compared: composed, full-width forms and ligatures unified, case folded, apostrophes straight."""
    if _NOT_NFC.search(word):
        word = unicodedata.normalize("NFKC", word).replace(" ", "")
    if word.isascii():
        return word.lower()
    return whole(word.casefold().replace("’", "'"))


def whole(word: str) -> str:
    """A word without lone surrogates (half of a pair, from broken JSON), which no other library can read."""
    return _SURROGATE.sub("\ufffd", word)
