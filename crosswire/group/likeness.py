"""How alike two reports are: a table of features, one a kind of anchor, each with a weight and an explanation."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from crosswire.group.signature import ANCHOR_KINDS, AnchorKind
from crosswire.group.surroundings import Profile, Surroundings

_OTHER_DAYS = 0.65
"""What is left of the likeness of two reports that name days, and none the same."""
_DAYS_TOLD = 2
_NEAR = ((7, 1.0), (14, 0.9), (30, 0.6))
"""Days between two reports, and what is left of their likeness up to so many."""
_LONG_AGO = 0.3
"""The same beyond."""

WEIGHTS: dict[AnchorKind, float] = {
    "names": 0.25,
    "sounds": 0.50,
    "places": 0.10,
    "concepts": 0.60,
    "numbers": 0.30,
    "days": 0.05,
}
"""What each kind counts for; a kind that one of the two lacks altogether is left out, but for a part of its weight."""

NAMES: dict[AnchorKind, str] = {
    "names": "people and organisations",
    "sounds": "names by their sound",
    "places": "places",
    "concepts": "subjects",
    "numbers": "numbers",
    "days": "days",
}
_MISSED = 0.4
"""Share of its weight that a kind still has where one of the two lacks it: what is judged by little must agree more."""
_FELT = 0.08
"""The likeness from which a kind of anchor counts as agreeing."""
_SHOWN = 6


class Likeness(NamedTuple):
    """How alike two reports are, 0 to 1, over how many kinds of anchor, and how alike by each kind both have."""

    score: float
    kinds: int
    values: tuple[tuple[AnchorKind, float], ...]


def likeness(a: Profile, b: Profile, around: Surroundings) -> Likeness:
    """Cosine of each kind of anchor beyond what chance gives two reports of their languages, weighed together."""
    score = weight = 0.0
    values: list[tuple[AnchorKind, float]] = []
    for kind in ANCHOR_KINDS:
        one, two = a.vectors[kind], b.vectors[kind]
        if one and two:
            value = around.beyond_chance(kind, a.language, b.language, _dot(one, two))
            weight += WEIGHTS[kind]
            score += WEIGHTS[kind] * value
            values.append((kind, value))
        else:
            weight += WEIGHTS[kind] * _MISSED
    found = score / weight * (_OTHER_DAYS if _of_other_days(a, b) else 1.0) * _nearness(a, b)
    return Likeness(found, sum(value >= _FELT for _, value in values), tuple(values))


def _of_other_days(a: Profile, b: Profile) -> bool:
    """Whether both reports name some days, and not one the same: like subjects, months apart."""
    ours, theirs = (profile.vectors["days"].keys() for profile in (a, b))
    return len(ours) >= _DAYS_TOLD and len(theirs) >= _DAYS_TOLD and ours.isdisjoint(theirs)


def _nearness(a: Profile, b: Profile) -> float:
    """What is left of the likeness of two reports by the days between their publication: a running story tells its
    past again every day."""
    if a.published is None or b.published is None:
        return 1.0
    try:
        gap = abs((date.fromisoformat(a.published) - date.fromisoformat(b.published)).days)
    except ValueError:  # a day without a year
        return 1.0
    return next((left for days, left in _NEAR if gap <= days), _LONG_AGO)


def reasons(a: Profile, b: Profile, found: Likeness) -> tuple[str, ...]:
    """The kinds of anchor that agree, in words: how far, and the most telling anchors that both reports have."""
    return tuple(
        f"{NAMES[kind]} ({value:.2f}): {', '.join(_shared(a, b, kind))}"
        for kind, value in found.values
        if value >= _FELT
    )


def _dot(a: dict[str, float], b: dict[str, float]) -> float:
    if len(a) > len(b):
        a, b = b, a
    return sum(value * b[key] for key, value in a.items() if key in b)


def _shared(a: Profile, b: Profile, kind: AnchorKind) -> list[str]:
    one, two = a.vectors[kind], b.vectors[kind]
    found = sorted(one.keys() & two.keys(), key=lambda key: (-one[key] * two[key], key))
    return list(dict.fromkeys(_in_words(a, b, key) for key in found))[:_SHOWN]


def _in_words(a: Profile, b: Profile, key: str) -> str:
    """A sound skeleton as the two reports spell it; any other anchor as it stands."""
    one, two = a.spelt.get(key, key), b.spelt.get(key, key)
    return one if one == two else f"{one} = {two}"
