"""The whole flow on one screen: read → annotate → link → group → compare.

Two stage shapes: `Each` turns one record into records as they come (annotate); `Gather` needs all of a key together
(group, compare).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from crosswire.annotate.reading import Reading, read
from crosswire.annotate.times import Anchor, resolve_times
from crosswire.compare.account import Account
from crosswire.compare.dossier import build_dossier
from crosswire.group.grouping import Group, group_signatures
from crosswire.group.likeness import likeness
from crosswire.group.signature import Signature, signature
from crosswire.group.surroundings import Surroundings
from crosswire.link.annotation import annotation
from crosswire.link.entities import Entities
from crosswire.link.profiles import profiles
from crosswire.records import Annotation, Dossier, Report

_SAME_EVENT = 0.22
_RECALLED = 200
"""How many earlier reports of a stream may give an undated one its year."""
_WEIGHED_ANEW = 20


@dataclass(frozen=True)
class Linked:
    """A reading with entity ids for its entity numbers, and what it is about."""

    reading: Reading
    entities: dict[int, str]
    signature: Signature


class Run:
    """One run over a stream of reports: its entities grow, so that one thing keeps one id from first to last."""

    def __init__(self) -> None:
        self.entities = Entities()
        self._dated: list[Linked] = []
        self._seen = 0
        self._around: tuple[int, Surroundings] = (-_WEIGHED_ANEW, Surroundings(()))

    def link(self, report: Report) -> Linked:
        """Read one report and link what it names."""
        reading = read(report)
        linked = self.entities.link(profiles(reading.document, reading.names.names))
        return Linked(reading, linked, signature(reading, linked))

    def annotate(self, report: Report) -> Annotation:
        """The annotation of one report; a missing year is taken from an earlier report of the same event."""
        linked = self._dated_by_others(self.link(report))
        if linked.reading.anchor.year is not None:
            self._seen += 1
            self._dated = [*self._dated[-_RECALLED:], linked]
        return annotation(linked.reading, linked.entities, self.entities)

    def _dated_by_others(self, linked: Linked) -> Linked:
        if linked.reading.anchor.year is not None or not linked.reading.expressions:
            return linked
        around = self._surroundings()
        own = around.profile(linked.signature)
        for other in reversed(self._dated):
            if not _names_shared(linked.signature, other.signature):
                continue
            found = likeness(own, around.profile(other.signature), around)
            if found.score >= _SAME_EVENT and found.kinds > 1:
                return with_year(linked, other)
        return linked

    def _surroundings(self) -> Surroundings:
        """The dated reports so far; many of them are weighed anew only after every few."""
        size = len(self._dated)
        if size <= _WEIGHED_ANEW or self._seen - self._around[0] >= _WEIGHED_ANEW:
            self._around = (self._seen, Surroundings(one.signature for one in self._dated))
        return self._around[1]


def _names_shared(a: Signature, b: Signature) -> bool:
    """Whether two reports name anything alike: a quick look before they are compared."""
    return bool(
        a.anchors["names"].keys() & b.anchors["names"].keys() or a.anchors["sounds"].keys() & b.anchors["sounds"].keys()
    )


def with_year(linked: Linked, other: Linked) -> Linked:
    """A reading whose year is unknown, resolved by the year of another report of its event."""
    anchor = Anchor(
        published=linked.reading.anchor.published,
        year=other.reading.anchor.year,
        basis=f"year taken from another report of the event, {other.reading.report.id}",
    )
    times = resolve_times(linked.reading.expressions, anchor)
    return replace(linked, reading=replace(linked.reading, anchor=anchor, times=times))


def annotate_reports(reports: Iterable[Report]) -> Iterator[Annotation]:
    """Each report's annotation, as soon as it is done."""
    run = Run()
    for report in reports:
        yield run.annotate(report)


def group_reports(reports: Iterable[Report]) -> Iterator[tuple[str, str]]:
    """(report id, event id) for every report, in the order given."""
    run = Run()
    signatures = [run.link(report).signature for report in reports]
    event_of = {one.id: group.id for group in group_signatures(signatures) for one in group.members}
    yield from ((one.id, event_of[one.id]) for one in signatures)


def compare_reports(reports: Iterable[Report], *, reader: str = "en") -> Iterator[Dossier]:
    """One dossier for each event told by the reports, largest first, glossed for readers of `reader` (ISO 639-1)."""
    run = Run()
    linked = {one.reading.report.id: one for one in map(run.link, reports)}
    groups = group_signatures([one.signature for one in linked.values()])
    for group in sorted(groups, key=lambda group: (-len(group.members), group.id)):
        yield dossier_of([linked[one.id] for one in group.members], group, run.entities, reader)


def dossier_of(members: list[Linked], group: Group, entities: Entities, reader: str) -> Dossier:
    """The dossier of one group: years settled among its reports, claims set side by side."""
    accounts = [
        Account(one.reading, one.entities, annotation(one.reading, one.entities, entities))
        for one in years_settled(members)
    ]
    return build_dossier(group.id, accounts, entities, reader)


def years_settled(members: Sequence[Linked]) -> list[Linked]:
    """The reports of one event, those whose year nothing tells resolved by the year that most of the others have."""
    dated = _usually_dated(members)
    return [
        with_year(one, dated)
        if dated is not None and one.reading.anchor.year is None and one.reading.expressions
        else one
        for one in members
    ]


def _usually_dated(members: Sequence[Linked]) -> Linked | None:
    """The first member with the year that most of them have."""
    years = Counter(year for one in members if (year := one.reading.anchor.year) is not None)
    usual = max(years, key=lambda year: (years[year], -year), default=None)
    return next((one for one in members if one.reading.anchor.year == usual), None) if years else None
