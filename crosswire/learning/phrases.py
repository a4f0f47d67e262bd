"""Phrases of the learnt language that stand for a concept: words side by side that align to it, and how often they do.

First the runs of words that align to one concept are gathered; then each run that was met is looked for wherever the
concept is, so that *đàm phán* counts where only one of its two words was aligned.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from crosswire.learning.alignment import Links
from crosswire.learning.sides import Sentence

Words: TypeAlias = tuple[int, ...]
_SURE = 0.4
"""How far a word must come from a concept to be part of its phrase."""
_SOME = 0.02
"""How much of the concept must go into the word: a word that is only near it is not its translation."""
_LINES = 3
"""Sentences that are named as evidence."""


_NEAR = 10
"""Lines apart that are near each other."""


class Aligned(NamedTuple):
    """One concept in one sentence and the words (by number in it) that align to it."""

    concept: int
    sentence: int
    words: tuple[int, ...]


@dataclass
class Count:
    """How often a phrase stood for a concept, in which forms, and on which lines first. `places` counts lines that are
    near each other as one: a text says its words again and again."""

    times: int = 0
    places: int = 0
    forms: Counter[Words] = field(default_factory=Counter)
    lines: list[int] = field(default_factory=list)
    _last: int = 0

    def add(self, forms: Words, line: int) -> None:
        """One more occurrence."""
        self.times += 1
        self.forms[forms] += 1
        if not self.places or line - self._last > _NEAR:
            self.places += 1
        self._last = line
        if len(self.lines) < _LINES and line not in self.lines:
            self.lines.append(line)


def aligned(
    links: Iterable[Links], concepts: Mapping[int, int], starts: Sequence[int], homes: Sequence[int]
) -> Iterator[Aligned]:
    """The words of every concept in every sentence. `concepts` has the concept of a unit (by its number over all
    sentences), `homes` the sentence of a word, `starts` the number of a sentence's first word."""
    for chunk in links:
        kept = (chunk.forth >= _SURE) & (chunk.back >= _SOME)
        of: defaultdict[int, list[int]] = defaultdict(list)
        for unit, word in zip(chunk.unit[kept].tolist(), chunk.word[kept].tolist(), strict=True):
            if unit in concepts:
                of[unit].append(word)
        for unit, words in sorted(of.items()):
            sentence = homes[words[0]]
            yield Aligned(concepts[unit], sentence, tuple(sorted(word - starts[sentence] for word in words)))


def runs(sentence: Sentence, words: Sequence[int], small: Set[int], longest: int) -> Iterator[tuple[int, int]]:
    """The runs (first, past the last) of words that stand side by side, small words at their ends taken off, those
    longer than `longest` left out."""
    first = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or sentence.places[words[at]] != sentence.places[words[at - 1]] + 1:
            start, stop = words[first], words[at - 1] + 1
            while start < stop and sentence.keys[start] in small:
                start += 1
            while start < stop and sentence.keys[stop - 1] in small:
                stop -= 1
            if 0 < stop - start <= longest:
                yield start, stop
            first = at


def together(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words first..last-1 stand side by side, with no mark or number between them."""
    return sentence.places[last - 1] - sentence.places[first] == last - 1 - first


def count_phrases(
    sentences: Sequence[Sentence], found: Sequence[Aligned], small: Set[int], longest: int
) -> dict[int, dict[Words, Count]]:
    """Concept → phrase → how often it stands for the concept. No phrase begins or ends with a key in `small`."""
    met: defaultdict[int, set[Words]] = defaultdict(set)
    for one in found:
        sentence = sentences[one.sentence]
        for first, last in runs(sentence, one.words, small, longest):
            met[one.concept].add(tuple(sentence.keys[first:last]))
    counts: defaultdict[int, dict[Words, Count]] = defaultdict(dict)
    seen: set[tuple[int, int, int]] = set()
    for one in found:
        sentence = sentences[one.sentence]
        for first, last in _met(sentence, one.words, met[one.concept], longest):
            if (one.concept, one.sentence, first) in seen:  # the concept stands twice in the known side
                continue
            seen.add((one.concept, one.sentence, first))
            keys, forms = tuple(sentence.keys[first:last]), tuple(sentence.forms[first:last])
            counts[one.concept].setdefault(keys, Count()).add(forms, sentence.line)
    return counts


def _met(sentence: Sentence, words: Sequence[int], met: set[Words], longest: int) -> Iterator[tuple[int, int]]:
    """The longest of the phrases met that at least half consist of the words, none overlapping."""
    inside, reach = set(words), 0
    for word in words:
        if word >= reach:
            span = _longest(sentence, word, reach, inside, met, longest)
            if span is not None:
                reach = span[1]
                yield span


def _longest(
    sentence: Sentence, word: int, reach: int, inside: set[int], met: set[Words], longest: int
) -> tuple[int, int] | None:
    for length in range(longest, 0, -1):
        for first in range(max(reach, word - length + 1), word + 1):
            last = first + length
            if last > len(sentence.keys) or not together(sentence, first, last):
                continue
            if tuple(sentence.keys[first:last]) in met and 2 * len(inside.intersection(range(first, last))) >= length:
                return first, last
    return None


@dataclass
class Total:
    """How often a phrase stands in the sentences at all, and the words of content right before and behind it."""

    times: int = 0
    before: Counter[int] = field(default_factory=Counter)
    behind: Counter[int] = field(default_factory=Counter)

    def beside(self) -> float:
        """The share of the occurrences that have the most frequent neighbour: 1 where the phrase is part of another."""
        most = max((count for side in (self.before, self.behind) for _, count in side.most_common(1)), default=0)
        return most / max(1, self.times)


def count_all(sentences: Iterable[Sentence], phrases: Set[Words], small: Set[int]) -> defaultdict[Words, Total]:
    """What each of the phrases comes to in all the sentences; neighbours in `small` are passed over."""
    lengths: defaultdict[int, set[int]] = defaultdict(set)
    for phrase in phrases:
        lengths[phrase[0]].add(len(phrase))
    found: defaultdict[Words, Total] = defaultdict(Total)
    for sentence in sentences:
        for at, key in enumerate(sentence.keys):
            for length in lengths.get(key, ()):
                words = tuple(sentence.keys[at : at + length])
                if len(words) == length and words in phrases and together(sentence, at, at + length):
                    _add(found[words], sentence, at, at + length, small)
    return found


def _add(total: Total, sentence: Sentence, first: int, last: int, small: Set[int]) -> None:
    total.times += 1
    if first and together(sentence, first - 1, last) and sentence.keys[first - 1] not in small:
        total.before[sentence.keys[first - 1]] += 1
    if last < len(sentence.keys) and together(sentence, first, last + 1) and sentence.keys[last] not in small:
        total.behind[sentence.keys[last]] += 1
