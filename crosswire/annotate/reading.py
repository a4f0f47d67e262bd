"""One report read in full: what every extractor found, in tokens and local numbers, before names are linked across
reports."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.annotate.actions import ActionDraft, find_actions
from crosswire.annotate.amounts import find_amounts
from crosswire.annotate.coreference import Anaphor, find_anaphors
from crosswire.annotate.document import Document, read_document
from crosswire.annotate.names import Names, find_names
from crosswire.annotate.parts import find_parts
from crosswire.annotate.speakers import Parties
from crosswire.annotate.statements import Draft, find_statements
from crosswire.annotate.times import Anchor, TimeExpression, find_times, infer_anchor, resolve_times
from crosswire.records import Amount, Moment, Part, Report


@dataclass(frozen=True)
class Reading:
    """What one report holds. Entities are numbers within the report; days may still lack a year (`anchor.year`
    None)."""

    document: Document
    parts: tuple[Part, ...]
    names: Names
    expressions: tuple[TimeExpression, ...]
    anchor: Anchor
    times: tuple[Moment, ...]
    amounts: tuple[Amount, ...]
    statements: tuple[Draft, ...]
    actions: tuple[ActionDraft, ...]
    anaphors: tuple[Anaphor, ...]

    @property
    def report(self) -> Report:
        """The report as it was given."""
        return self.document.report


def read(report: Report) -> Reading:
    """Run every extractor over one report, in the order in which they need each other."""
    document = read_document(report)
    parts = find_parts(document)
    names = find_names(document)
    expressions = find_times(document)
    anchor = infer_anchor(expressions, report.published)
    times = resolve_times(expressions, anchor)
    amounts = find_amounts(document, times)
    parties = Parties.of(document, names)
    statements = find_statements(document, names, parts, parties)
    actions = find_actions(document, names, statements, amounts, parts, parties)
    anaphors = find_anaphors(document, names, statements, parties)
    return Reading(document, parts, names, expressions, anchor, times, amounts, statements, actions, anaphors)
