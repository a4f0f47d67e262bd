"""A person's corrections of what names what: which entity numbers of a report they speak of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import msgspec

from crosswire.annotate.document import Document
from crosswire.annotate.name_records import Name
from crosswire.annotate.reading import Reading
from crosswire.corrections import BY_HAND, NO_CORRECTIONS, Corrections, Place
from crosswire.link.entities import Entities
from crosswire.link.profiles import bare, profiles


@dataclass
class CorrectedLinks:
    """Links the reports of a run as `entities` does, but for what a person has put together or apart."""

    entities: Entities
    corrections: Corrections = NO_CORRECTIONS
    _met: dict[int, dict[str, None]] = field(default_factory=dict)
    """Number of a correction that puts together → the ids its places have been given so far."""

    def link(self, reading: Reading) -> tuple[Reading, dict[int, str]]:
        """The reading and the entity ids of its entity numbers."""
        if not self.corrections.entries:
            return reading, self.entities.link(profiles(reading.document, reading.names.names))
        reading, apart = self._parted(reading)
        linked = self.entities.link(profiles(reading.document, reading.names.names), apart)
        for number, places in self.corrections.of("entities", "merge"):
            met = self._met.setdefault(number, {})
            for place in places:
                met.update((linked[one], None) for one in _numbers(reading, place))
            self.entities.unite(list(met), BY_HAND)
        return reading, {number: self.entities.current(id_) for number, id_ in linked.items()}

    def _parted(self, reading: Reading) -> tuple[Reading, dict[int, tuple[int, int]]]:
        """The reading with a number of its own for every name that a person tells apart, and number → (correction,
        place)."""
        apart: dict[int, tuple[int, int]] = {}
        for correction, places in self.corrections.of("entities", "split"):
            for index, place in enumerate(places):
                for number in _numbers(reading, place):
                    reading, own = _own_number(reading, number, place)
                    apart[own] = (correction, index)
        return reading, apart


def _numbers(reading: Reading, place: Place) -> list[int]:
    """The entity numbers of the names that a place of this report quotes."""
    if place.report != reading.report.id:
        return []
    return list(dict.fromkeys(name.entity for name in reading.names.names if _is(reading.document, name, place)))


def _is(document: Document, name: Name, place: Place) -> bool:
    return bare(document.surface(name.first, name.last)) == bare(place.text)


def _own_number(reading: Reading, number: int, place: Place) -> tuple[Reading, int]:
    """The names that a place quotes under a number of their own, unless all with their number are such."""
    names = reading.names.names
    if all(_is(reading.document, name, place) for name in names if name.entity == number):
        return reading, number
    own = _highest(names, (anaphor.entity for anaphor in reading.anaphors)) + 1
    moved = tuple(
        msgspec.structs.replace(name, entity=own)
        if name.entity == number and _is(reading.document, name, place)
        else name
        for name in names
    )
    return replace(reading, names=replace(reading.names, names=moved)), own


def _highest(names: Iterable[Name], others: Iterable[int]) -> int:
    return max((*(name.entity for name in names), *others))
