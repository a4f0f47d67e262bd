"""Finding every phrase of a lexicon in one pass of one automaton over a text's words.

The words of a text (folded, lemmatised or as they stand) are joined by single spaces, and so are the phrases: a hit
that begins and ends at a space is a hit on whole words, and its place in the joined string gives its tokens back.

Hits stay integers until it is known which of them are kept: `find_keys` gives one key a hit, and keys of several tables
sort together into text order, longer hits first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Generic, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind
from msgspec import Struct

T = TypeVar("T")

_INDEX_BITS: Final = 32
_LENGTH_BITS: Final = 16
_FIRST_SHIFT: Final = _INDEX_BITS + _LENGTH_BITS
_INDEX_MASK: Final = (1 << _INDEX_BITS) - 1
_NO_SPACE: Final = "\xa0"
_LONGEST: Final = (1 << _LENGTH_BITS) - 1


class Hit(Struct, Generic[T], frozen=True, gc=False):
    """Tokens `first` up to but not including `last` hold a phrase; `value` is what the lexicon says of it.

    A report has a thousand of them, so they are kept from the collector of cycles, which they can be no part of.
    """

    first: int
    last: int
    value: T


class PhraseTable(Generic[T]):
    """Phrases (word sequences) with their values; one phrase may have several. Phrase `i` is number `offset + i`."""

    def __init__(self, values: Mapping[str, Sequence[T]], offset: int = 0) -> None:
        """`values` by pattern, as `pattern` writes it."""
        self.offset = offset
        self.values: list[Sequence[T]] = list(values.values())
        self.lengths = [pattern.count(" ") - 1 for pattern in values]
        self._ends = [(_LONGEST - length << _INDEX_BITS) + offset + i for i, length in enumerate(self.lengths)]
        self._automaton = (
            AhoCorasick(list(values), matchkind=MatchKind.Standard, store_patterns=False) if values else None
        )

    @classmethod
    def of(cls, phrases: Iterable[tuple[Sequence[str], T]]) -> PhraseTable[T]:
        """The table of phrases given as words with one value each; a value said twice of one phrase counts once."""
        values: dict[str, tuple[T, ...]] = {}
        for words, value in phrases:
            known = values.get(pattern(words), ())
            if value not in known:
                values[pattern(words)] = (*known, value)
        return cls(values)

    def __len__(self) -> int:
        return len(self.values)

    def find_keys(self, words: Sequence[str]) -> list[int]:
        """One integer for every hit, overlapping ones included; sorted, they are in order of their first token, longer
        ones first, and then by the phrase's number. `places` reads them."""
        if self._automaton is None or not words:
            return []
        joined = f" {' '.join(words)} "
        if joined.count(" ") > len(words) + 1:  # a dictionary form of several words: no word of its own begins inside
            joined = f" {' '.join(word.replace(' ', _NO_SPACE) for word in words)} "
        keys: list[int] = []
        ends, lengths = self._ends, self.lengths
        spaces = counted = 0
        for index, _, end in self._automaton.find_matches_as_indexes(joined, overlapping=True):
            if end > counted:  # hits come in the order of their ends
                spaces += joined.count(" ", counted, end)
                counted = end
            keys.append((spaces - 1 - lengths[index] << _FIRST_SHIFT) + ends[index])
        return keys

    def find(self, words: Sequence[str]) -> list[Hit[T]]:
        """Every hit, overlapping ones included, in order of their first token, longer ones first."""
        return list(self._hits(sorted(self.find_keys(words))))

    def _hits(self, keys: Iterable[int]) -> Iterator[Hit[T]]:
        for first, index in places(keys):
            last = first + self.lengths[index - self.offset]
            yield from (Hit(first, last, value) for value in self.values[index - self.offset])


def pattern(words: Sequence[str]) -> str:
    """The words of a phrase as the automaton looks for them."""
    return f" {' '.join(words)} "


def places(keys: Iterable[int]) -> list[tuple[int, int]]:
    """The first token of each hit and the number of its phrase."""
    return [(key >> _FIRST_SHIFT, key & _INDEX_MASK) for key in keys]
