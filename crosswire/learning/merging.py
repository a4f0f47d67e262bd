"""Tokens that are pieces of one word (*đàm|phán*, *政|府*) put together: those that meet oftener than chance has it."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import chain
from math import sqrt
from typing import TypeAlias

from crosswire.learning.sides import Numbers, Sentence

Two: TypeAlias = tuple[int, int]
_ROUNDS = 3
_LEAST = 3
"""Meetings that are no chance."""
_TIED = 0.1
"""How many of the times that either of two tokens stands they must stand together (geometric mean)."""
_COMMON = 0.01
"""A token that makes up so much of all text is a word of its own,"""
_OFTEN = 30
"""if it was met so often."""


def merged(sentences: Sequence[Sentence], apart: Set[int], keys: Numbers, forms: Numbers) -> list[Sentence]:
    """The sentences with the pieces of words joined, in rounds: a word of four pieces takes two.

    What is joined is a new key and form, its pieces with a blank between; the keys in `apart` are joined with nothing.
    """
    done = list(sentences)
    for _ in range(_ROUNDS):
        ties = _ties(done, apart)
        done = [_joined(sentence, ties, keys, forms) for sentence in done]
    return done


def _ties(sentences: Sequence[Sentence], apart: Set[int]) -> dict[Two, float]:
    """How closely tokens belong together that do."""
    single = Counter(chain.from_iterable(sentence.keys for sentence in sentences))
    double = Counter(chain.from_iterable(map(_neighbours, sentences)))
    alone = apart | {key for key, count in single.items() if count > max(_OFTEN, _COMMON * single.total())}
    ties = {
        (one, two): count / sqrt(single[one] * single[two])
        for (one, two), count in double.items()
        if count >= _LEAST and one not in alone and two not in alone
    }
    return {pair: tie for pair, tie in ties.items() if tie >= _TIED}


def _neighbours(sentence: Sentence) -> Iterator[Two]:
    keys, places = sentence.keys, sentence.places
    return ((keys[at], keys[at + 1]) for at in range(len(keys) - 1) if places[at + 1] == places[at] + 1)


def _joined(sentence: Sentence, ties: Mapping[Two, float], keys: Numbers, forms: Numbers) -> Sentence:
    """A sentence with the closest neighbours joined first; places are counted anew, the gaps kept."""
    first = _chosen(sentence, ties)
    if not first:
        return sentence
    columns = array("i"), array("i"), array("i")
    at, place, last = 0, 0, None
    while at < len(sentence.keys):
        stop = at + 2 if at in first else at + 1
        place += 1 if last is None or sentence.places[at] == last + 1 else 2
        last = sentence.places[stop - 1]
        columns[0].append(_whole(sentence.keys[at:stop], keys))
        columns[1].append(_whole(sentence.forms[at:stop], forms))
        columns[2].append(place)
        at = stop
    return Sentence(sentence.line, *columns)


def _chosen(sentence: Sentence, ties: Mapping[Two, float]) -> set[int]:
    """The tokens that are joined with the next one: the closest pairs, none overlapping."""
    keys, places = sentence.keys, sentence.places
    pairs = [
        (-ties[keys[at], keys[at + 1]], at)
        for at in range(len(keys) - 1)
        if places[at + 1] == places[at] + 1 and (keys[at], keys[at + 1]) in ties
    ]
    used: set[int] = set()
    first: set[int] = set()
    for _, at in sorted(pairs):
        if used.isdisjoint((at, at + 1)):
            used.update((at, at + 1))
            first.add(at)
    return first


def _whole(pieces: array[int], numbers: Numbers) -> int:
    return pieces[0] if len(pieces) == 1 else numbers.of(" ".join(numbers.texts[piece] for piece in pieces))
