"""Cutting off what a language writes together with its neighbour: l'|accord, Ankara|'da, ל|ירושלים, 서울|에서.

An apostrophe tells where to cut. A letter does not (ב begins names too), so a clitic is cut off only where what remains
is a word that the pack knows or that stands alone elsewhere in the text.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from crosswire.languages.settings import Clitics
from crosswire.text.tokens import Tokens

_APOSTROPHES = "'’"
_LEAST_WORD = 2
_SURE_PARTICLE = 2
"""A clitic behind a word that has so many letters (Korean 에서) is cut off even an unknown word."""
_AFTER_CONSONANT, _AFTER_VOWEL = frozenset("은이을과"), frozenset("는가를와")
"""Korean particles that tell by the sound before them that they are some: 패튼|은, 오바마|는."""
_POSSESSIVE, _LONGEST_BEFORE_POSSESSIVE = "의", 3
"""It ends nouns too (회의), so it is cut off longer words alone: 사이포프|의."""
_REMEMBERED = 1 << 16
"""How many words' cuts are kept."""
_FIRST_SYLLABLE, _LAST_SYLLABLE, _FINALS = 0xAC00, 0xD7A3, 28


def at_apostrophes(tokens: Tokens, where: str, elided: Container[str]) -> Tokens:
    """The tokens, words cut after their first apostrophe (`prefix`) or before their last one (`suffix`); an `elided`
    word keeps its apostrophe where a space or the end follows."""
    if where == "word" or not any(mark in word for word in tokens.words for mark in _APOSTROPHES):
        return tokens
    cut = _recut(tokens, [_apostrophe(word, where) for word in tokens.words])
    return _with_apostrophes(cut, elided) if elided else cut


def _with_apostrophes(tokens: Tokens, elided: Container[str]) -> Tokens:
    """The tokens, an elided word at the end or before a space with its apostrophe: millions *d'*, *l'* azienda."""
    ends = {end: at for at, end in enumerate(tokens.ends)}
    joined = {
        at: ends[start]
        for at, start in enumerate(tokens.starts)
        if tokens.words[at] in _APOSTROPHES and start in ends and tokens.words[ends[start]].lower() in elided
    }
    if not joined:
        return tokens
    longer = set(joined.values())
    kept = [at for at in range(len(tokens.words)) if at not in joined]
    return Tokens(
        tuple(tokens.starts[at] for at in kept),
        tuple(tokens.ends[at] + (at in longer) for at in kept),
        tuple(tokens.words[at] + (tokens.words[at + 1] if at in longer else "") for at in kept),
    )


def _apostrophe(word: str, where: str) -> tuple[int, ...]:
    at = [place for place, letter in enumerate(word) if letter in _APOSTROPHES]
    if not at or len(word) < 3:
        return ()
    if where == "prefix":
        return (at[0] + 1,) if 0 < at[0] < len(word) - 1 else ()
    return (at[-1],) if at[-1] > 0 else ()


class _Plan(NamedTuple):
    """Where a word is cut, as far as the word alone tells.

    `rests`: what may remain of it, as (start, end), to be looked for in the text, the longest first; `cut` where the
    text knows none of them.
    """

    rests: tuple[tuple[int, int], ...]
    cut: tuple[int, ...]


class Cutter:
    """Cuts a language's clitics off: what the pack knows (`known`, in the form that `folded` gives) is preferred to
    what only stands elsewhere in the text, and a longer rest to a shorter one."""

    def __init__(self, clitics: Clitics, folded: Callable[[str], str], known: Container[str]) -> None:
        self._clitics = clitics
        self._folded = folded
        self._known = known
        self._heads, self._tails = frozenset(clitics.before), frozenset(clitics.after)
        self._head_sizes = sorted({len(clitic) for clitic in clitics.before})
        self._tail_sizes = sorted({len(clitic) for clitic in clitics.after})
        self._plan = lru_cache(maxsize=_REMEMBERED)(self._planned)

    def cut(self, tokens: Tokens) -> Tokens:
        """The tokens, clitics cut off."""
        alone = frozenset(map(self._folded, tokens.words))
        return _recut(tokens, [self._places(word, self._plan(word), alone) for word in tokens.words])

    def _places(self, word: str, plan: _Plan, alone: Container[str]) -> tuple[int, ...]:
        for first, last in plan.rests:
            if self._folded(word[first:last]) in alone:
                return _places(word, first, last)
        return plan.cut

    def _planned(self, word: str) -> _Plan:
        if len(word) <= _LEAST_WORD or not word[0].isalpha():
            return _Plan((), ())
        merged = self._with_article(word)
        if merged or self._folded(word) in self._known:
            return _Plan((), (merged,) if merged else ())
        rests = tuple(sorted(self._rests(word), key=lambda rest: (rest[0] - rest[1], rest[0])))
        for first, last in rests:
            if self._folded(word[first:last]) in self._known:
                return _Plan((), _places(word, first, last))
        return _Plan(rests, self._by_form(word, rests))

    def _by_form(self, word: str, rests: Sequence[tuple[int, int]]) -> tuple[int, ...]:
        """Where a word is cut of which nothing else is known."""
        sure = [(first, last) for first, last in rests if first == 0 and len(word) - last >= _SURE_PARTICLE]
        if sure:
            return _places(word, *sure[-1])
        latin = [last for first, last in rests if first == 0 and word[:last].isascii() and word[last] > "\u1100"]
        if latin:  # DARPA|는
            return _places(word, 0, latin[0])
        return (len(word) - 1,) if _told_by_sound(word) and word[-1] in self._tails else ()

    def _with_article(self, word: str) -> int:
        """Past a clitic that the article has melted into (Arabic ل and ال are لل), a known word left; else 0."""
        for article in self._clitics.articles:
            for clitic in self._clitics.before:
                rest = word[len(clitic) :]
                melted = clitic.endswith(article[-1] * 2) and word.startswith(clitic) and len(rest) > _LEAST_WORD
                if melted and self._folded(rest) in self._known:
                    return len(clitic)
        return 0

    def _rests(self, word: str) -> Iterator[tuple[int, int]]:
        """What may remain of a word, as (start, end), without the word itself."""
        starts = [0, *(size for size in self._head_sizes if word[:size] in self._heads)]
        ends = [len(word), *(len(word) - size for size in self._tail_sizes if word[-size:] in self._tails)]
        for first in starts:
            for last in ends:
                if last - first >= _LEAST_WORD and (first, last) != (0, len(word)):
                    yield first, last


def _told_by_sound(word: str) -> bool:
    """Whether a word of three syllables or more ends in the particle that Korean wants after the sound before it."""
    if len(word) <= _LEAST_WORD or not _FIRST_SYLLABLE <= ord(word[-2]) <= _LAST_SYLLABLE:
        return False
    if word[-1] == _POSSESSIVE:
        return len(word) > _LONGEST_BEFORE_POSSESSIVE
    closed = (ord(word[-2]) - _FIRST_SYLLABLE) % _FINALS > 0
    return word[-1] in (_AFTER_CONSONANT if closed else _AFTER_VOWEL)


def _places(word: str, first: int, last: int) -> tuple[int, ...]:
    return tuple(place for place in (first, last) if 0 < place < len(word))


def _recut(tokens: Tokens, cuts: Sequence[tuple[int, ...]]) -> Tokens:
    """The tokens with each word cut at its places."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    for start, end, word, places in zip(tokens.starts, tokens.ends, tokens.words, cuts, strict=True):
        for first, last in zip((0, *places), (*places, end - start), strict=True):
            starts.append(start + first)
            ends.append(start + last)
            words.append(word[first:last])
    return Tokens(tuple(starts), tuple(ends), tuple(words))
