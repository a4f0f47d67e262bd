"""From parallel sentences to proposed phrases: both sides as numbers, aligned, counted, scored."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

import numpy as np
import numpy.typing as npt

from crosswire.languages.pack import Pack, load_pack
from crosswire.learning.alignment import ROUNDS, Alignment
from crosswire.learning.merging import merged
from crosswire.learning.pairs import Pair
from crosswire.learning.phrases import Count, Total, Words, aligned, count_all, count_phrases
from crosswire.learning.proposals import Evidence, Proposal, chosen
from crosswire.learning.sides import CONCEPT, NAME, KnownSide, LearntSide, Sentence

LEAST = 2
"""How often a phrase must be met as the translation of its concept."""
MOST_LINKS = 48_000_000
"""Pairs of a unit and a word in one sentence that are looked at; where there are more, in evenly spread sentences."""
_FIRST_LINKS = 6_000_000
"""The same where small words alone are to be told."""
_LONGEST = 3
_FIRST_ROUNDS = 3
"""Rounds that tell small words and names from others, before pieces of words are joined."""
_CONTENT = 0.3
"""A word that comes more seldom from a word of content is a small word: *of*, *has*."""
_TELLING = 8
"""Occurrences of a word from which on it is told so."""
_NAME = 0.6
"""A word that comes so often from a name is a name."""


@dataclass(frozen=True)
class Learnt:
    """What was learnt from `sentences` of the pairs that were `read`: `met` concepts were found in the known side,
    `occurrences` times in all; `explained` of those have one of the proposed phrases in their translation. The surest
    proposal is first."""

    read: int
    sentences: int
    met: int
    occurrences: int
    explained: int
    proposals: tuple[Proposal, ...]


def learn_column(pairs: Iterable[Pair], known: str, code: str, least: int = LEAST, pack: Pack | None = None) -> Learnt:
    """Phrases of the language `code` for the concepts, from sentences in the language `known` with their translations.

    `least` is how many occurrences a phrase needs; `pack` reads the learnt language (by default its own, or und/).
    """
    known_side, side = KnownSide(known), LearntSide(code, pack or load_pack(code))
    units: list[array[int]] = []
    sentences: list[Sentence] = []
    for pair in pairs:
        units.append(known_side.read(pair.known))
        sentences.append(side.read(pair.learnt, pair.line))
    return _learning(known_side, side, *spread(units, sentences, MOST_LINKS), least).learnt(len(sentences))


def spread(
    units: Sequence[array[int]], sentences: Sequence[Sentence], most: int
) -> tuple[Sequence[array[int]], Sequence[Sentence]]:
    """All sentences with their units, or evenly spread ones where they have more than `most` links."""
    links = sum(len(one) * len(other.keys) for one, other in zip(units, sentences, strict=True))
    step = links / most
    if step <= 1:
        return units, sentences
    kept = [at for at in range(len(sentences)) if int((at + 1) / step) > int(at / step)]
    return [units[at] for at in kept], [sentences[at] for at in kept]


def _learning(
    known: KnownSide, side: LearntSide, units: Sequence[array[int]], sentences: Sequence[Sentence], least: int
) -> _Learning:
    """A run over sentences, the pieces of words joined where the language is written in pieces."""
    if not side.in_pieces():
        return _Learning(known, side, units, sentences, least)
    apart = _Learning(known, side, *spread(units, sentences, _FIRST_LINKS), least, _FIRST_ROUNDS).apart()
    joined = merged(sentences, apart, side.keys, side.forms)
    return _Learning(known, side, units, joined, least, read=sentences)


class _Learning:
    """One run over sentences that have been read."""

    def __init__(
        self,
        known: KnownSide,
        side: LearntSide,
        units: Sequence[array[int]],
        sentences: Sequence[Sentence],
        least: int,
        rounds: int = ROUNDS,
        read: Sequence[Sentence] | None = None,
    ) -> None:
        """`sentences` may have pieces of words joined; `read` are the same as they were read."""
        self._read = read or sentences
        self._known, self._side, self._units, self._sentences, self._least = known, side, units, sentences, least
        self._alignment = Alignment(units, [sentence.keys for sentence in sentences])
        self._alignment.train(rounds)

    def learnt(self, read: int) -> Learnt:
        """The proposals, chosen among all phrases that align to a concept; `read` pairs were read."""
        evidence, met = self.evidence()
        proposals = chosen(evidence, self._least)
        explained = sum(one.count for one in proposals)
        return Learnt(read, len(self._sentences), len(met), met.total(), explained, proposals)

    def apart(self) -> set[int]:
        """The keys that are no piece of another word: small words and names."""
        return self._small() | self._names()

    def evidence(self) -> tuple[list[Evidence], Counter[int]]:
        """What was counted of every phrase that a person could confirm, and how often each concept (a unit) was met."""
        units = self._known.units.texts
        flat = chain.from_iterable(self._units)
        concepts = {at: unit for at, unit in enumerate(flat) if units[unit].startswith(CONCEPT)}
        names = self._names()
        small = self._small() | names
        starts = list(accumulate((len(sentence.keys) for sentence in self._sentences), initial=0))
        homes = array("i", (n for n, sentence in enumerate(self._sentences) for _ in sentence.keys))
        found = list(aligned(self._alignment.links(), concepts, starts, homes))
        counts = count_phrases(self._sentences, found, small, _LONGEST)
        met = Counter(concepts.values())
        kept = {phrase: self._side.pieces(phrase) for of in counts.values() for phrase in of}
        kept = {phrase: pieces for phrase, pieces in kept.items() if names.isdisjoint((*phrase, *pieces))}
        totals = count_all(self._read, set(kept.values()), small)
        evidence = [
            self._counted(concept, phrase, count, totals[kept[phrase]], met[concept])
            for concept, of in counts.items()
            for phrase, count in of.items()
            if phrase in kept
        ]
        return [one for one in evidence if one is not None], met

    def _small(self) -> set[int]:
        """The keys of the learnt language's function words: they seldom come from a word of content."""
        return self._frequent(self._coming(lambda unit: not self._known.is_small(unit)) < _CONTENT)

    def _names(self) -> set[int]:
        """The keys of names: written with a capital, or most often the translation of one."""
        return self._frequent(self._coming(lambda unit: unit.startswith(NAME)) >= _NAME) | self._side.names()

    def _coming(self, wanted: Callable[[str], bool]) -> npt.NDArray[np.float64]:
        """By key: the share of its occurrences that come from the wanted units."""
        return self._alignment.translated(np.fromiter(map(wanted, self._known.units.texts), dtype=np.bool_))

    def _frequent(self, keys: npt.NDArray[np.bool_]) -> set[int]:
        """The keys that are true in `keys` and frequent enough to tell."""
        return set(np.flatnonzero(keys & (self._alignment.word_counts() >= _TELLING)).tolist())

    def _counted(self, concept: int, phrase: Words, count: Count, total: Total, met: int) -> Evidence | None:
        """What was counted of a phrase, None where it cannot be written so that it is read the same again."""
        forms: Counter[str] = Counter()
        for words, times in count.forms.items():
            forms[self._side.written(self._side.forms, words)] += times
        shown = self._side.written(self._side.keys, phrase) if len(phrase) == 1 else forms.most_common(1)[0][0]
        if not self._side.reads(shown, phrase):
            shown = forms.most_common(1)[0][0]
            if not self._side.reads(shown, phrase):
                return None
        return Evidence(
            concept=self._known.units.texts[concept].removeprefix(CONCEPT),
            words=tuple(" ".join(self._side.keys.texts[key] for key in phrase).split(" ")),
            phrases=(shown,),
            count=count.times,
            total=max(total.times, count.times),
            met=met,
            beside=total.beside(),
            forms=forms,
            places=count.places,
            lines=tuple(count.lines),
        )
