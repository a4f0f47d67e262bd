"""Finding every phrase of a lexicon in one pass of one automaton over a text's words.

The words of a text (folded, lemmatised or as they stand) are joined by single spaces, and so are the phrases: a hit that
begins and ends at a space is a hit on whole words, and its place in the joined string gives its tokens back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

T = TypeVar("T")


class Hit(NamedTuple, Generic[T]):
    """Tokens `first` up to but not including `last` hold a phrase; `value` is what the lexicon says of it."""

    first: int
    last: int
    value: T


class PhraseTable(Generic[T]):
    """Phrases (word sequences) with their values; one phrase may have several."""

    def __init__(self, phrases: Iterable[tuple[Sequence[str], T]]) -> None:
        values: dict[str, list[T]] = {}
        for words, value in phrases:
            kept = values.setdefault(" " + " ".join(words) + " ", [])
            if value not in kept:
                kept.append(value)
        self._values = list(values.values())
        self._lengths = [pattern.count(" ") - 1 for pattern in values]
        self._automaton = AhoCorasick(list(values), matchkind=MatchKind.Standard, store_patterns=False) if values else None

    def __len__(self) -> int:
        return len(self._values)

    def find(self, words: Sequence[str]) -> list[Hit[T]]:
        """Every hit, overlapping ones included, in order of their first token, longer ones first."""
        if self._automaton is None or not words:
            return []
        at: dict[int, int] = {}
        place = 0
        for i, word in enumerate(words):
            at[place] = i
            place += len(word) + 1
        joined = " " + " ".join(words) + " "
        hits: list[Hit[T]] = []
        for index, start, _ in self._automaton.find_matches_as_indexes(joined, overlapping=True):
            first = at.get(start)
            if first is not None:
                last = first + self._lengths[index]
                hits.extend(Hit(first, last, value) for value in self._values[index])
        hits.sort(key=lambda hit: (hit.first, -hit.last))
        return hits


def longest(hits: Iterable[Hit[T]]) -> list[Hit[T]]:
    """The leftmost-longest hits that do not overlap; of several values on the same tokens all are kept.

    `hits` must be in `find`'s order.
    """
    kept: list[Hit[T]] = []
    reach = -1
    for hit in hits:
        if hit.first >= reach:
            kept.append(hit)
            reach = hit.last
        elif kept and (hit.first, hit.last) == (kept[-1].first, kept[-1].last):
            kept.append(hit)
    return kept
