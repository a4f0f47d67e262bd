"""How alike two reports are: a table of features, one a kind of anchor, each with a weight and an explanation."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from crosswire.group.signature import ANCHOR_KINDS, AnchorKind, Signature

WEIGHTS: dict[AnchorKind, float] = {"names": 0.40, "places": 0.15, "concepts": 0.30, "numbers": 0.10, "days": 0.05}
"""What each kind counts for; kinds that one of the two lacks altogether are left out and the rest share their weight."""

NAMES: dict[AnchorKind, str] = {
    "names": "people and organisations",
    "places": "places",
    "concepts": "subjects",
    "numbers": "numbers",
    "days": "days",
}
_FELT = 0.08
"""The likeness from which a kind of anchor counts as agreeing."""
_SHOWN = 6


class Likeness(NamedTuple):
    """How alike two reports are, 0 to 1, over how many kinds of anchor, and the reasons in words."""

    score: float
    kinds: int
    reasons: tuple[str, ...]


class Rarity:
    """How telling an anchor is among the reports of a run: rare ones weigh more."""

    def __init__(self, signatures: Iterable[Signature]) -> None:
        self._seen: Counter[tuple[AnchorKind, str]] = Counter()
        self._total = 0
        for one in signatures:
            self._total += 1
            for kind in ANCHOR_KINDS:
                self._seen.update((kind, key) for key in one.anchors[kind])

    def __call__(self, kind: AnchorKind, key: str) -> float:
        """1 for an anchor of one report; towards 0 for one that every report has."""
        total = self._total + 20
        return math.log((total + 1) / (self._seen[kind, key] + 0.5)) / math.log((total + 1) / 1.5)


def likeness(a: Signature, b: Signature, rarity: Rarity) -> Likeness:
    """Cosine of each kind of anchor, weighed together."""
    score = weight = 0.0
    kinds, reasons = 0, []
    for kind in ANCHOR_KINDS:
        if not a.anchors[kind] or not b.anchors[kind]:
            continue
        value, shared = _cosine(a.anchors[kind], b.anchors[kind], kind, rarity)
        weight += WEIGHTS[kind]
        score += WEIGHTS[kind] * value
        if value >= _FELT:
            kinds += 1
            reasons.append(f"{NAMES[kind]} ({value:.2f}): {', '.join(shared[:_SHOWN])}")
    return Likeness(score / weight if weight else 0.0, kinds, tuple(reasons))


def _cosine(
    a: Mapping[str, float], b: Mapping[str, float], kind: AnchorKind, rarity: Rarity
) -> tuple[float, list[str]]:
    shared = {key: a[key] * b[key] * rarity(kind, key) ** 2 for key in a.keys() & b.keys()}
    if not shared:
        return 0.0, []
    length = math.sqrt(_square(a, kind, rarity) * _square(b, kind, rarity))
    return sum(shared.values()) / length, sorted(shared, key=lambda key: (-shared[key], key))


def _square(anchors: Mapping[str, float], kind: AnchorKind, rarity: Rarity) -> float:
    return sum((value * rarity(kind, key)) ** 2 for key, value in anchors.items()) or 1.0
