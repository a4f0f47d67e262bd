"""What a report is about, free of its language: weighted anchors of six kinds, from names and their sounds to days."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from heapq import nlargest
from typing import Literal, TypeAlias

from crosswire.annotate.reading import Reading
from crosswire.annotate.segments import country_of
from crosswire.group.sounds import name_sounds

AnchorKind: TypeAlias = Literal["names", "sounds", "places", "concepts", "numbers", "days"]
ANCHOR_KINDS: tuple[AnchorKind, ...] = ("names", "sounds", "places", "concepts", "numbers", "days")

_LEAD = 5
"""Sentences at the head of a report whose anchors count double: news tells first what it is about."""
_SMALL_NUMBER = 10
_MOST_ANCHORS = 400
"""Anchors of one kind that a report keeps, the heaviest: no report is about more things than that."""


@dataclass(frozen=True)
class Signature:
    """One report's anchors by kind, each with its weight in this report (1 + log of its count, the lead twice).

    `spelt` gives the words that a sound skeleton was made of; `cased`: its script has capitals.
    """

    id: str
    language: str
    anchors: Mapping[AnchorKind, Mapping[str, float]]
    first_day: str | None = None
    spelt: Mapping[str, str] = field(default_factory=dict)
    cased: bool = True


def signature(reading: Reading, linked: Mapping[int, str]) -> Signature:
    """The anchors of a reading whose entity numbers are linked to ids."""
    document = reading.document
    lead = document.sentences[_LEAD - 1][1] if len(document.sentences) >= _LEAD else 1 << 30
    counts: dict[AnchorKind, Counter[str]] = {kind: Counter() for kind in ANCHOR_KINDS}
    sounds = name_sounds(document.words, document.language, lead)
    counts["sounds"] = sounds.counts
    _count_names(reading, linked, counts, lead)
    for hit in document.layer("concept"):
        counts["concepts"][hit.value.id] += 2 if hit.first < lead else 1
    for amount in reading.amounts:
        if abs(amount.value) > _SMALL_NUMBER or amount.unit not in ("", "person"):
            counts["numbers"][f"{amount.value:.12g}"] += 1
    for moment in reading.times:
        if moment.first == moment.last and "XX-XX" not in moment.first:
            counts["days"][moment.first[-5:]] += 1
    anchors = {kind: _weighted(counter) for kind, counter in counts.items()}
    spelt = {key: sounds.spelt[key] for key in anchors["sounds"]}
    published = reading.anchor.published
    return Signature(reading.report.id, document.language, anchors, published, spelt, sounds.cased)


def renamed(one: Signature, current: Callable[[str], str]) -> Signature:
    """The signature with its names under the ids that they go by now."""
    names: dict[str, float] = {}
    for id_, weight in one.anchors["names"].items():
        names[current(id_)] = max(weight, names.get(current(id_), 0.0))
    return replace(one, anchors={**one.anchors, "names": names})


def _weighted(counts: Counter[str]) -> dict[str, float]:
    """1 + log of each count, for the most frequent anchors."""
    kept = nlargest(_MOST_ANCHORS, counts.items(), key=lambda item: (item[1], item[0]))
    return {key: 1 + math.log(n) for key, n in kept}


def _count_names(
    reading: Reading, linked: Mapping[int, str], counts: dict[AnchorKind, Counter[str]], lead: int
) -> None:
    for name in reading.names.names:
        entity = linked[name.entity]
        times = 2 if name.first < lead else 1
        if name.kind == "place":
            counts["places"][entity] += times
            country = country_of(entity)
            if country and country != entity:
                counts["places"][country] += times
        else:
            counts["names"][entity] += times
            if name.country and name.kind == "organisation":
                counts["places"][name.country] += times
