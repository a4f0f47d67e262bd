"""Which word translates which: expectation maximisation over all sentences, both directions at once.

Each direction is IBM Model 1 with a null word and the diagonal prior of fast_align (Dyer, Chahuneau and Smith 2013);
the two are trained to agree (Liang, Taskar and Klein 2006): a link counts as much as both believe in it.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

ROUNDS = 6
_NULL = 0.1
"""The share of words that translate nothing, before any is seen."""
_TENSION = 3.0
"""How strongly words keep their places: 0 not at all."""
_DOUBT = 0.6
"""Added to what a word is counted: one seen once has proved little, and would else explain all that is near it."""
_FLOOR = 1e-7
_CHUNK = 1 << 20
"""Links looked at together."""


class Links(NamedTuple):
    """The links of some sentences: unit `unit[k]` and word `word[k]` (numbered through over all sentences), how far the
    word comes from the unit (`forth`) and how much of the unit goes into the word (`back`), each 0 to 1."""

    unit: Integers
    word: Integers
    forth: Floats
    back: Floats


class _Chunk(NamedTuple):
    """Some sentences: the first and the last of their words and units, and the pair of types of each link."""

    sentences: slice
    pairs: npt.NDArray[np.int32]


class Alignment:
    """All sentences of both sides, as columns of types; `train` learns, `links` tells what was learnt."""

    def __init__(self, units: Sequence[array[int]], words: Sequence[array[int]]) -> None:
        """`units[s]` and `words[s]` are the types of sentence s."""
        self._units, self._words = _joined(units), _joined(words)
        self._unit_counts = np.array([len(one) for one in units], dtype=np.int64)
        self._word_counts = np.array([len(one) for one in words], dtype=np.int64)
        self._unit_starts = np.cumsum(self._unit_counts) - self._unit_counts
        self._word_starts = np.cumsum(self._word_counts) - self._word_counts
        self._width = int(self._words.max(initial=0)) + 1
        spans = list(self._spans())
        self._types = _distinct(self._keys(span) for span in spans)
        self._chunks = [_Chunk(span, np.searchsorted(self._types, self._keys(span)).astype(np.int32)) for span in spans]
        self._unit_of, self._word_of = np.divmod(self._types, self._width)
        self._forth = np.ones(len(self._types))
        self._back = np.ones(len(self._types))
        self._chance_word = _shares(self._words)
        self._chance_unit = _shares(self._units)

    def train(self, rounds: int = ROUNDS) -> None:
        """Learn the translation probabilities, in place."""
        for turn in range(rounds):
            counts = np.zeros(len(self._types))
            for chunk in self._chunks:
                links = self._believed(chunk, turn > 0)
                counts += np.bincount(chunk.pairs, links.forth * links.back, len(self._types))
            of_unit = np.bincount(self._unit_of, counts, int(self._unit_of.max(initial=0)) + 1)
            of_word = np.bincount(self._word_of, counts, self._width)
            self._forth = np.maximum(counts / (of_unit[self._unit_of] + _DOUBT), _FLOOR)
            self._back = np.maximum(counts / (of_word[self._word_of] + _DOUBT), _FLOOR)

    def links(self) -> Iterator[Links]:
        """What is believed of every link, chunk by chunk, in the order of the sentences."""
        for chunk in self._chunks:
            yield self._believed(chunk, True)

    def translated(self, units: npt.NDArray[np.bool_]) -> Floats:
        """By type of word: how much of it comes from the types of units that are true in `units`, 0 to 1."""
        size = len(self._chance_word)
        share = np.zeros(size)
        for links in self.links():
            share += np.bincount(self._words[links.word], links.forth * units[self._units[links.unit]], size)
        return share / np.maximum(1, self.word_counts())

    def word_counts(self) -> Integers:
        """By type of word: how often it stands in the sentences."""
        return np.bincount(self._words)

    def _believed(self, chunk: _Chunk, null: bool) -> Links:
        unit, word, near = self._places(chunk.sentences)
        first_unit, first_word = int(unit.min(initial=0)), int(word.min(initial=0))
        forth, back = self._forth[chunk.pairs] * near, self._back[chunk.pairs] * near
        forth = _share(forth, near, word - first_word, self._chance_word[self._words[first_word:]] * null)
        back = _share(back, near, unit - first_unit, self._chance_unit[self._units[first_unit:]] * null)
        return Links(unit, word, forth, back)

    def _places(self, sentences: slice) -> tuple[Integers, Integers, Floats]:
        """The unit and the word of each link, and how near the two are to the diagonal (1: on it)."""
        heights = self._word_counts[sentences]
        first = int(self._word_starts[sentences.start])
        words = np.arange(first, first + int(heights.sum()))
        of = np.repeat(np.arange(sentences.start, sentences.stop), heights)
        reach = self._unit_counts[of]
        word = np.repeat(words, reach)
        inner = np.arange(len(word)) - np.repeat(np.cumsum(reach) - reach, reach)
        unit = inner + np.repeat(self._unit_starts[of], reach)
        place = (words - self._word_starts[of] + 0.5) / self._word_counts[of]
        apart = np.abs(np.repeat(place, reach) - (inner + 0.5) / np.repeat(reach, reach))
        return unit, word, np.exp(-_TENSION * apart)

    def _keys(self, sentences: slice) -> Integers:
        """The pair of types of each link as one number."""
        unit, word, _ = self._places(sentences)
        return self._units[unit] * self._width + self._words[word]

    def _spans(self) -> Iterator[slice]:
        """Ranges of sentences of some `_CHUNK` links each."""
        ends = np.cumsum(self._unit_counts * self._word_counts)
        start = 0
        while start < len(ends):
            before = int(ends[start - 1]) if start else 0
            stop = max(start + 1, int(np.searchsorted(ends, before + _CHUNK)))
            yield slice(start, min(stop, len(ends)))
            start = stop


def _joined(sentences: Sequence[array[int]]) -> Integers:
    parts = [np.frombuffer(one, dtype=np.intc) for one in sentences if len(one)]
    return np.concatenate(parts).astype(np.int64) if parts else np.zeros(0, dtype=np.int64)


def _shares(types: Integers) -> Floats:
    """How probable each type is when nothing is known: its share of all."""
    return np.bincount(types) / max(1, len(types))


def _distinct(keys: Iterator[Integers]) -> Integers:
    """The different numbers of all arrays, in order. What is new is put aside until it is as much as what is known, so
    that no number is sorted more often than the sizes double."""
    known, new, size = np.zeros(0, dtype=np.int64), list[Integers](), 0
    for one in keys:
        new.append(_sorted([one]))
        size += len(new[-1])
        if size >= len(known):
            known, new, size = _sorted([known, *new]), [], 0
    return _sorted([known, *new])


def _sorted(keys: Sequence[Integers]) -> Integers:
    """The different numbers of some arrays, in order."""
    whole = np.sort(np.concatenate(keys))
    different: Integers = whole[np.diff(whole, prepend=-1) != 0]
    return different


def _share(weight: Floats, near: Floats, group: Integers, chance: Floats) -> Floats:
    """Each link's share among those of its group and the null word, whose weight is `chance`."""
    size = int(group.max(initial=-1)) + 1
    total = np.bincount(group, weight, size) * (1 - _NULL)
    room = np.bincount(group, near, size)
    rest = total + _NULL * chance[:size] * room
    shares: Floats = weight * (1 - _NULL) / np.maximum(rest, 1e-300)[group]
    return shares
