"""One report of an event as the comparing rooms see it: its reading, linked ids, annotation, clauses and what they
say."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
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

    @cached_property
    def names(self) -> dict[str, str]:
        """Entity → the name of its first mention."""
        return {mention.entity: mention.name for mention in reversed(self.annotation.named)}

    @cached_property
    def said(self) -> dict[int, tuple[Content, ...]]:
        """Statement → the clauses of what it says."""
        return _by_statement(self.contents, lambda clause: clause.statement)

    @cached_property
    def reporting(self) -> dict[int, tuple[Content, ...]]:
        """Statement → the clauses that hold its speaker and cue."""
        return _by_statement(self.contents, lambda clause: clause.reporting)

    def holding(self, offset: int) -> list[int]:
        """The numbers of the clauses that hold a character: looked up, so that a long report takes no longer a day."""
        found = range(bisect_left(self._ends, offset + 1), bisect_right(self._starts, offset))
        return [number for number in found if self._starts[number] <= offset < self._ends[number]]

    @cached_property
    def _starts(self) -> list[int]:
        return [self.span(clause).start for clause in self.clauses]

    @cached_property
    def _ends(self) -> list[int]:
        return [self.span(clause).end for clause in self.clauses]

    def span(self, clause: Clause) -> Span:
        """The characters of a clause."""
        return self.document.span(clause.first, clause.last)

    def paragraph(self, span: Span) -> int:
        """The number of the paragraph that holds a span, from 1."""
        return self.document.block_at(span.start) + 1


def _by_statement(
    contents: Sequence[Content], statement: Callable[[Clause], int | None]
) -> dict[int, tuple[Content, ...]]:
    found: dict[int, list[Content]] = {}
    for content in contents:
        index = statement(content.clause)
        if index is not None:
            found.setdefault(index, []).append(content)
    return {index: tuple(own) for index, own in found.items()}
