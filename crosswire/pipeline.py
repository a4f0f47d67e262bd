"""The whole flow on one screen: read → annotate → link → group → compare.

Two stage shapes: `Each` turns one record into records as they come (annotate); `Gather` needs all of a key together
(group, compare).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from crosswire.annotate.reading import read
from crosswire.compare.account import Account
from crosswire.compare.dossier import build_dossier
from crosswire.corrections import NO_CORRECTIONS, Corrections
from crosswire.group.grouping import Group, group_signatures
from crosswire.group.signature import renamed
from crosswire.group.years import Linked, Recall, years_settled
from crosswire.link.annotation import annotation
from crosswire.link.corrected import CorrectedLinks
from crosswire.link.entities import Entities
from crosswire.records import Annotation, Dossier, Report
from crosswire.text.collecting import uncollected


class Run:
    """One run over a stream of reports: its entities grow, so that one thing keeps one id from first to last."""

    def __init__(self, corrections: Corrections = NO_CORRECTIONS) -> None:
        self.entities = Entities()
        self._links = CorrectedLinks(self.entities, corrections)
        self._recall = Recall()

    @uncollected()
    def link(self, report: Report) -> Linked:
        """Read one report and link what it names."""
        return Linked(*self._links.link(read(report)))

    @uncollected()
    def annotate(self, report: Report) -> Annotation:
        """The annotation of one report; a missing year is taken from an earlier report of the same event."""
        linked = self._recall.dated(self.link(report))
        return annotation(linked.reading, linked.entities, self.entities)


def annotate_reports(reports: Iterable[Report], corrections: Corrections = NO_CORRECTIONS) -> Iterator[Annotation]:
    """Each report's annotation, as soon as it is done."""
    run = Run(corrections)
    for report in reports:
        yield run.annotate(report)


def group_reports(reports: Iterable[Report], corrections: Corrections = NO_CORRECTIONS) -> Iterator[tuple[str, str]]:
    """(report id, event id) for every report, in the order given."""
    run = Run(corrections)
    given = list(distinct(reports))
    linked = [run.link(report).signature for report in earliest_first(given)]
    signatures = [renamed(one, run.entities.current) for one in linked]
    event_of = {one.id: group.id for group in group_signatures(signatures, corrections) for one in group.members}
    yield from ((report.id, event_of[report.id]) for report in given)


def compare_reports(
    reports: Iterable[Report], *, reader: str = "en", corrections: Corrections = NO_CORRECTIONS
) -> Iterator[Dossier]:
    """One dossier for each event told by the reports, largest first, glossed for readers of `reader` (ISO 639-1).

    `corrections` holds what a person has put together or apart: things, reports, claims.
    """
    run = Run(corrections)
    read_all = [run.link(report) for report in earliest_first(distinct(reports))]
    linked = {one.reading.report.id: one.settled(run.entities.current) for one in read_all}
    groups = group_signatures([one.signature for one in linked.values()], corrections)
    for group in sorted(groups, key=lambda group: (-len(group.members), group.id)):
        yield dossier_of([linked[one.id] for one in group.members], group, run.entities, reader, corrections)


def earliest_first(reports: Iterable[Report]) -> list[Report]:
    """The reports in an order of their own, so that the order in which they came makes no difference."""
    return sorted(reports, key=lambda report: (report.published or "9999", report.id))


def dossier_of(
    members: list[Linked], group: Group, entities: Entities, reader: str, corrections: Corrections = NO_CORRECTIONS
) -> Dossier:
    """The dossier of one group: years settled among its reports, claims set side by side."""
    accounts = [
        Account(one.reading, one.entities, annotation(one.reading, one.entities, entities))
        for one in years_settled(members)
    ]
    return build_dossier(group.id, accounts, entities, reader, corrections)


def distinct(reports: Iterable[Report]) -> Iterator[Report]:
    """The reports with ids that differ: a second "a" becomes "a#2", so that neither is lost."""
    seen: Counter[str] = Counter()
    for report in reports:
        seen[report.id] += 1
        yield report if seen[report.id] == 1 else msgspec.structs.replace(report, id=f"{report.id}#{seen[report.id]}")
