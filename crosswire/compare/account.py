"""One report of an event as the comparing rooms see it: its reading, linked ids, annotation, clauses and what they
say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from crosswire.annotate.document import Document
from crosswire.annotate.reading import Reading
from crosswire.compare.clauses import Clause, clauses
from crosswire.compare.features import Content, contents
from crosswire.records import Annotation, Span


@dataclass(frozen=True)
class Account:
    """One report's reading, the entity ids of its entity numbers, and its annotation."""

    reading: Reading
    linked: Mapping[int, str]
    annotation: Annotation

    @property
    def id(self) -> str:
        """The report's id."""
        return self.reading.report.id

    @property
    def document(self) -> Document:
        """The report laid out."""
        return self.reading.document

    @cached_property
    def clauses(self) -> list[Clause]:
        """The report's clauses in order."""
        return clauses(self.reading)

    @cached_property
    def contents(self) -> list[Content]:
        """What each clause says."""
        countries = {mention.entity: mention.country for mention in self.annotation.named if mention.country}
        return contents(self.reading, self.linked, self.clauses, countries)

    def span(self, clause: Clause) -> Span:
        """The characters of a clause."""
        return self.document.span(clause.first, clause.last)

    def paragraph(self, span: Span) -> int:
        """The number of the paragraph that holds a span, from 1."""
        return self.document.block_at(span.start) + 1
