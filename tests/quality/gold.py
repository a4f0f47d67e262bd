"""One event's gold (`gold.toml`) as typed records: every quoted string becomes the span where it stands.

The file's form is told in tests/scenarios: `[reports.<id>]` names a text and its language; people, organisations,
statements, times, measures, points, disputes and origins are lists; a surface or evidence is an exact substring of its
report.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any, TypeAlias

from crosswire.records import Report, Span

Table: TypeAlias = Mapping[str, Any]

EVENTS = {"talks": "CONSULT"}
"""Measures whose kind is not a PLOVER event in lower case."""
STATUSES = ("both", "agreed", "updated", "differing", "disputed", "single", "one")
"""What a gold point's `status` may be; `one` is an older word for `single`, `both` leaves open how accounts stand."""


class GoldError(ValueError):
    """A gold file that quotes what its report does not say, or breaks its form."""


@dataclass(frozen=True)
class Mark:
    """A stretch of one report that the gold quotes."""

    report: str
    span: Span
    text: str


@dataclass(frozen=True)
class GoldEntity:
    """A person or organisation: its surfaces as (report, surface)."""

    id: str
    surfaces: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class GoldStatement:
    """Whose words stand where, and in what manner."""

    mark: Mark
    speaker: str
    manner: str


@dataclass(frozen=True)
class GoldTime:
    """An expression and the first days it may stand for (ISO)."""

    mark: Mark
    firsts: tuple[str, ...]


@dataclass(frozen=True)
class GoldMeasure:
    """An act and its PLOVER event."""

    mark: Mark
    event: str


@dataclass(frozen=True)
class GoldPoint:
    """What the accounts carry: report → its evidence; `status` is `single` where one account alone has it, `both` where
    several do and the gold does not say how they stand to each other, else as in a dossier."""

    id: str
    status: str
    marks: Mapping[str, Mark]

    @property
    def both(self) -> bool:
        """Whether several accounts carry it."""
        return self.status != "single"


@dataclass(frozen=True)
class GoldDispute:
    """Sides that contradict each other."""

    id: str
    sides: tuple[Mark, ...]


@dataclass(frozen=True)
class GoldOrigin:
    """A source behind several reports: ids of the entities that may stand for it."""

    id: str
    entities: tuple[str, ...]
    reports: frozenset[str]


@dataclass(frozen=True)
class Scenario:
    """All that a careful reader takes from the reports of one event."""

    slug: str
    texts: Mapping[str, str]
    languages: Mapping[str, str]
    published: Mapping[str, str]
    entities: tuple[GoldEntity, ...]
    apart: tuple[tuple[str, str, str], ...]
    statements: tuple[GoldStatement, ...]
    acceptable_statements: tuple[Mark, ...]
    times: tuple[GoldTime, ...]
    measures: tuple[GoldMeasure, ...]
    points: tuple[GoldPoint, ...]
    acceptable_both: tuple[GoldPoint, ...]
    disputes: tuple[GoldDispute, ...]
    origins: tuple[GoldOrigin, ...]
    copies: tuple[tuple[str, str], ...] = ()

    def reports(self) -> list[Report]:
        """The reports as crosswire gets them: id and text, and the day where a feed would give it."""
        return [Report(id=name, text=text, published=self.published.get(name)) for name, text in self.texts.items()]

    def pairs(self) -> Iterator[tuple[Mark, Mark]]:
        """Every pair of evidence in two reports that may share a point."""
        for point in (*self.points, *self.acceptable_both):
            yield from combinations(point.marks.values(), 2)


def load_scenario(folder: Path) -> Scenario:
    """Read `folder`/gold.toml and its reports. Raises GoldError where a quotation is not in its report."""
    gold = tomllib.loads((folder / "gold.toml").read_text(encoding="utf-8"))
    texts = {name: (folder / report["file"]).read_text(encoding="utf-8") for name, report in gold["reports"].items()}
    return parse_scenario(folder.name, gold, texts)


def parse_scenario(slug: str, gold: Table, texts: Mapping[str, str]) -> Scenario:
    """The scenario that a decoded gold file and its texts (report → text) make."""
    quote = Quoter(slug, texts)
    return Scenario(
        slug=slug,
        texts=texts,
        languages={name: report["language"] for name, report in gold["reports"].items()},
        published={name: str(report["published"]) for name, report in gold["reports"].items() if "published" in report},
        entities=tuple(_entity(row, texts) for key in ("people", "organisations") for row in gold.get(key, ())),
        apart=tuple((_home(row, texts), row["a"], row["b"]) for row in gold.get("not_same", ())),
        statements=tuple(
            GoldStatement(quote.evidence(row), row["speaker"], row["manner"]) for row in gold.get("statements", ())
        ),
        acceptable_statements=tuple(quote.evidence(row) for row in gold.get("acceptable_statements", ())),
        times=tuple(GoldTime(quote.surface(row), _firsts(row)) for row in gold.get("times", ())),
        measures=tuple(GoldMeasure(quote.evidence(row), _event(row["kind"])) for row in gold.get("measures", ())),
        points=tuple(quote.point(row) for row in gold.get("points", ())),
        acceptable_both=tuple(quote.point(row) for row in gold.get("acceptable_both", ())),
        disputes=tuple(
            GoldDispute(row["id"], tuple(quote.evidence(side) for side in row["sides"]))
            for row in gold.get("disputes", ())
        ),
        origins=tuple(_origin(row) for row in gold.get("origins", ())),
        copies=tuple((row["copy"], row["of"]) for row in gold.get("copies", ())),
    )


@dataclass(frozen=True)
class Quoter:
    """Finds quotations in the reports of one scenario."""

    slug: str
    texts: Mapping[str, str]

    def mark(self, report: str, words: str, occurrence: int = 1) -> Mark:
        """Where `words` stand in a report for the n-th time."""
        start = -1
        for _ in range(occurrence):
            start = self.texts[report].find(words, start + 1)
            if start < 0:
                raise GoldError(f"{self.slug}: {report} does not say {words!r} ({occurrence} times)")
        return Mark(report, Span(start, start + len(words)), words)

    def evidence(self, row: Table) -> Mark:
        """The mark of a row's `evidence`."""
        return self.mark(row["report"], row["evidence"], row.get("occurrence", 1))

    def surface(self, row: Table) -> Mark:
        """The mark of a row's `surface`."""
        return self.mark(row["report"], row["surface"], row.get("occurrence", 1))

    def point(self, row: Table) -> GoldPoint:
        """A point, or a pair that may share one; a pair has no status."""
        marks = {name: self.mark(name, row[name]) for name in self.texts if name in row}
        status = row.get("status", "both")
        if status not in STATUSES:
            raise GoldError(f"{self.slug}: point {row['id']} has status {status!r}")
        return GoldPoint(row.get("id", ""), "single" if status == "one" else status, marks)


def _entity(row: Table, texts: Mapping[str, str]) -> GoldEntity:
    return GoldEntity(row["id"], tuple((name, surface) for name in texts for surface in row.get(name, ())))


def _home(row: Table, texts: Mapping[str, str]) -> str:
    """The first report that has both names of a `not_same` row."""
    for name, text in texts.items():
        if row["a"] in text and row["b"] in text:
            return name
    raise GoldError(f"no report has both {row['a']!r} and {row['b']!r}")


def _firsts(row: Table) -> tuple[str, ...]:
    return tuple(str(row[key]) for key in ("from", "alternative_from") if key in row)


def _event(kind: str) -> str:
    return EVENTS.get(kind, kind.upper())


def _origin(row: Table) -> GoldOrigin:
    return GoldOrigin(
        row["id"], tuple(row[key] for key in ("outlet", "speaker") if key in row), frozenset(row["reports"])
    )
