"""Cutting numbers out of words: Rp|2, USD|115, و|20, 총|300|명, 3|만|5000|명, 9|월|부터.

The tokeniser lets digits go on a word (G7) and takes Hangul behind a number for one word. A word is cut before its
digits where what stands before them is a currency, a clitic or Hangul; Hangul behind digits is cut at the words that
the pack knows, as long as they last.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator

from crosswire.languages.settings import Clitics
from crosswire.text.tokens import Tokens

_HANGUL = "\uac00-\ud7a3"
_CANDIDATE = re.compile(rf"[^\W\d_]\d|\d[{_HANGUL}]")
_HEAD = re.compile(r"^([^\W\d_]+)(\d+)$")
_RUNS = re.compile(rf"\d+|[{_HANGUL}]+|[^\d{_HANGUL}]+")
_ANY_HANGUL = re.compile(f"[{_HANGUL}]")
_ONLY_HANGUL = re.compile(rf"^[{_HANGUL}]+$")
_LONGEST = 6


def at_digits(
    text: str, tokens: Tokens, clitics: Clitics, known: Container[str], is_currency: Callable[[str], bool]
) -> Tokens:
    """The tokens with numbers cut free; the very same where the text writes none together with letters."""
    ends_so = [word for word in tokens.words if word[-1].isdigit() and word[0].isalpha()]
    headed = any(_headed(word, clitics, is_currency) for word in ends_so)
    if not headed and (_ANY_HANGUL.search(text) is None or _CANDIDATE.search(text) is None):
        return tokens
    starts: list[int] = []
    words: list[str] = []
    end, counted = -1, False
    for start, word in zip(tokens.starts, tokens.words, strict=True):
        numeral = bool(words) and start - end <= 1 and words[-1][-1].isdigit()
        unit = counted and not numeral and start - end == 1 and _ONLY_HANGUL.match(word)
        counted = numeral or (bool(words) and word[-1].isdigit())
        pieces: Iterable[str] = (word,)
        if unit:
            pieces = _unit(word, clitics.after, known)
        elif numeral or not word.isalpha():
            pieces = _pieces(word, numeral, clitics, known, is_currency)
        for piece in pieces:
            starts.append(start)
            words.append(piece)
            start += len(piece)
        end = start
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    return Tokens(tuple(starts), tuple(ends), tuple(words))


def _headed(word: str, clitics: Clitics, is_currency: Callable[[str], bool]) -> bool:
    """Whether a word is cut before its digits: Rp2, و20, but not G7."""
    if not word[-1].isdigit() or not word[0].isalpha():
        return False
    head = _HEAD.match(word)
    return head is not None and (head[1] in clitics.before or is_currency(head[1]))


def _unit(word: str, particles: tuple[str, ...], known: Container[str]) -> tuple[str, ...]:
    """The word after a number and its scale, without its particle: 2천만 | 원을 → 원|을."""
    cuts = (n for n in range(len(word) - 1, 0, -1) if word[n:] in particles and word[:n] in known)
    cut = next(cuts, 0)
    return (word[:cut], word[cut:]) if cut else (word,)


def _pieces(
    word: str, numeral: bool, clitics: Clitics, known: Container[str], is_currency: Callable[[str], bool]
) -> Iterator[str]:
    if word.isascii() and not (word[0].isalpha() and word[-1].isdigit()):
        yield word
        return
    if _headed(word, clitics, is_currency):
        yield from _HEAD.findall(word)[0]
    elif _ONLY_HANGUL.match(word[0]) and (numeral or any(map(str.isdigit, word))):
        yield from _hangul(word, numeral, clitics.after, known)
    else:
        yield word


def _hangul(word: str, numeral: bool, particles: tuple[str, ...], known: Container[str]) -> Iterator[str]:
    for run in _RUNS.findall(word):
        if numeral and _ONLY_HANGUL.match(run):
            yield from _known_words(run, particles, known)
        else:
            yield run
        numeral = run[-1].isdigit()


def _known_words(run: str, particles: tuple[str, ...], known: Container[str]) -> Iterator[str]:
    """만명 → 만|명, 월부터 → 월|부터, 억달러 → 억|달러; the rest as it is where no word of the pack goes on."""
    while run:
        if run in known or run in particles:
            yield run
            return
        cuts = [n for n in range(min(len(run) - 1, _LONGEST), 0, -1) if run[:n] in known] or [len(run)]
        cut = next((n for n in cuts if run[n:] in particles), cuts[0])
        yield run[:cut]
        run = run[cut:]
