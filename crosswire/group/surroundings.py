"""What the reports of a run have in common anyway: how rare each anchor is, how alike two unrelated reports are.

Both start from a prior and move with the run; both are bounded, so that a run of one event alone does not take what all
its reports share for what all news shares.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

from crosswire.group.signature import ANCHOR_KINDS, AnchorKind, Signature

_PRIOR_REPORTS = 20
"""Unseen reports that are thought to lack every anchor: in a small run nothing is common yet."""
_OWN_REPORTS = 15
"""The same within one language."""
_LEAST: Mapping[AnchorKind, float] = {
    "names": 0.5,
    "sounds": 0.4,
    "places": 0.25,
    "concepts": 0.25,
    "numbers": 0.4,
    "days": 0.4,
}
"""Rarity that an anchor keeps when every report of the run has it: a run may be all one event."""
_OWN_LEAST = {True: 0.5, False: 0.1}
"""The same within one language, by whether its script has capitals: where it has none, little words must fall away."""
_FULL_SKELETON = 5
"""Sounds from which a skeleton tells all it can; shorter ones meet by chance."""


_COUNTRY_CODE = 2
_COUNTRY = 0.4
"""What a country counts as a place: much of the news happens in few of them."""
_LITTLE: Mapping[AnchorKind, float] = {"places": 2.0}
"""Added to the squared length of a kind's anchors: that two reports name the same one country says little."""


class Chance(NamedTuple):
    """Mean and deviation of the likeness of two unrelated reports."""

    mean: float
    deviation: float


_PRIOR_MEAN = 0.5
"""The mean before the run has told any, in deviations."""
_MOST = Chance(0.04, 0.04)
"""Chance never gives two unrelated reports more than this, whatever the run looks like."""
_PRIOR_PAIRS = 100
"""Pairs of reports of two languages after which the run counts as much as the prior."""
_TELLING = 8.0
"""Deviations above chance that are worth one half."""


class Profile(NamedTuple):
    """A report's anchors weighed by rarity, each kind's vector of length 1, or less where it tells little."""

    id: str
    language: str
    vectors: Mapping[AnchorKind, dict[str, float]]
    spelt: Mapping[str, str]
    published: str | None = None


class Surroundings:
    """The reports of a run, against which each pair of them is judged."""

    def __init__(self, signatures: Iterable[Signature]) -> None:
        self._seen: Counter[tuple[AnchorKind, str]] = Counter()
        self._own: dict[str, Counter[str]] = defaultdict(Counter)
        self._reports: Counter[str] = Counter()
        kept = tuple(signatures)
        for one in kept:
            self._reports[one.language] += 1
            self._own[one.language].update(one.anchors["sounds"].keys())
            for kind in ANCHOR_KINDS:
                self._seen.update((kind, key) for key in one.anchors[kind])
        self._signatures = kept
        self._total = len(kept) + _PRIOR_REPORTS
        self._once = math.log((self._total + 1) / 1.5)
        """How rare an anchor of one report is, before that is called 1."""
        self._chances: dict[tuple[str, str], Chance] = {}

    @cached_property
    def profiles(self) -> list[Profile]:
        """The profile of each report, in their order, drawn when first asked for."""
        return [self.profile(one) for one in self._signatures]

    def profile(self, one: Signature) -> Profile:
        """The anchors of a report as unit vectors, the rare ones heavier."""
        vectors = {kind: self._vector(kind, one) for kind in ANCHOR_KINDS}
        return Profile(one.id, one.language, vectors, one.spelt, one.first_day)

    def _vector(self, kind: AnchorKind, one: Signature) -> dict[str, float]:
        weighted = {key: value * self._weight(kind, key, one) for key, value in one.anchors[kind].items()}
        return _unit(weighted, _LITTLE.get(kind, 0.0))

    def rarity(self, kind: AnchorKind, key: str) -> float:
        """1 for an anchor of one report; down to the kind's least for one that every report has."""
        run = math.log((self._total + 1) / (self._seen[kind, key] + 0.5)) / self._once
        return max(_LEAST[kind], min(1.0, run))

    def _weight(self, kind: AnchorKind, key: str, one: Signature) -> float:
        rarity = self.rarity(kind, key)
        if kind == "places" and len(key) == _COUNTRY_CODE:
            return rarity * _COUNTRY
        if kind != "sounds":
            return rarity
        total = self._reports[one.language] + _OWN_REPORTS
        own = math.log(total / max(1, self._own[one.language][key])) / math.log(total)
        return rarity * max(_OWN_LEAST[one.cased], own) * min(1.0, len(key) / _FULL_SKELETON)

    def beyond_chance(self, kind: AnchorKind, a: str, b: str, cosine: float) -> float:
        """A cosine as it stands; for sounds, how far it is above what reports of languages `a` and `b` reach by
        chance."""
        if kind != "sounds":
            return cosine
        chance = self.chance(a, b)
        above = cosine - chance.mean
        return above / (above + _TELLING * chance.deviation) if above > 0 else 0.0

    def chance(self, a: str, b: str) -> Chance:
        """How alike two unrelated reports of two languages sound, from the languages' means (no pair is compared)."""
        pair = (a, b) if a <= b else (b, a)
        if pair not in self._chances:
            self._chances[pair] = self._chance(*pair)
        return self._chances[pair]

    def _chance(self, a: str, b: str) -> Chance:
        one, two = self._moments.get(a, {}), self._moments.get(b, {})
        mean = square = 0.0
        for key in one.keys() & two.keys():
            (first, second), (third, fourth) = one[key], two[key]
            mean += first * third
            square += second * fourth - (first * third) ** 2
        pairs = self._reports[a] * self._reports[b]
        share = pairs / (pairs + _PRIOR_PAIRS)
        deviation = math.sqrt(max(0.0, square))
        prior = 1 / math.sqrt(max(1.0, self._sounds_each(a) * self._sounds_each(b)))
        return Chance(
            min(_MOST.mean, share * mean + (1 - share) * prior * _PRIOR_MEAN),
            min(_MOST.deviation, share * deviation + (1 - share) * prior),
        )

    def _sounds_each(self, language: str) -> float:
        """Skeletons that a report of the language has on average: among many, one shared by chance weighs little."""
        return sum(self._own[language].values()) / max(1, self._reports[language])

    @cached_property
    def _moments(self) -> dict[str, dict[str, tuple[float, float]]]:
        """language → skeleton → mean and mean square of its weight over the language's reports."""
        sums: dict[str, dict[str, tuple[float, float]]] = defaultdict(dict)
        for one in self.profiles:
            into, share = sums[one.language], 1 / self._reports[one.language]
            for key, value in one.vectors["sounds"].items():
                mean, square = into.get(key, (0.0, 0.0))
                into[key] = (mean + value * share, square + value * value * share)
        return sums


def _unit(vector: dict[str, float], little: float) -> dict[str, float]:
    length = math.sqrt(sum(value * value for value in vector.values()) + little)
    return {key: value / length for key, value in vector.items()} if length else {}
