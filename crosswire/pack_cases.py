"""A pack's `cases.toml`: sentences with what must come out of them and what must not.

known_failures = ["turkey: no mention turkey"]     # right, but not met yet: the test demands that they still fail
[[case]]
id = "turkey"                                      # one word, unique in the file
text = "Turkey signed. They ate turkey."
published = "2024-06-12"                           # a Wednesday, the day unless the case says another
expect = [{ kind = "mention", surface = "Turkey", type = "place", country = "TR" }]
refuse = [{ kind = "mention", surface = "turkey" }]
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias

import msgspec

from crosswire.pipeline import annotate_reports
from crosswire.records import Action, Amount, Annotation, Mention, Moment, Report, Span, Statement

Found: TypeAlias = Mention | Moment | Amount | Statement | Action
Kind: TypeAlias = Literal["mention", "time", "amount", "statement", "action"]
MARKS = " \t\"'“”‘’«»„.,;:!?…，。、；：！？「」『』؟،؛।"
PLAIN: dict[Kind, dict[str, str]] = {
    "mention": {"type": "kind", "entity": "entity", "role": "role", "country": "country", "metonym": "metonym"},
    "time": {"from": "first", "to": "last", "inferred": "inferred"},
    "amount": {field: field for field in ("value", "unit", "bound", "upper", "approximate")},
    "statement": {"manner": "manner", "stance": "stance", "entity": "speaker_entity"},
    "action": {field: field for field in ("event", "negated", "modality", "mode")},
}
"""What a case may say of a record of each kind: its word → the record's field, compared as it stands."""
PARTIES: dict[Kind, tuple[str, ...]] = {
    "statement": ("speaker", "cue", "channel", "addressee"),
    "action": ("actor", "recipient"),
}
"""Fields that hold spans: the case gives words that one of them must hold, or "" where there must be none."""


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One sentence or more, as `cases.toml` has it."""

    id: str
    text: str
    published: str = "2024-06-12"
    expect: tuple[dict[str, Any], ...] = ()
    refuse: tuple[dict[str, Any], ...] = ()


class Cases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole `cases.toml`."""

    case: tuple[Row, ...]
    known_failures: tuple[str, ...] = ()


class Check(NamedTuple):
    """One expectation or refusal."""

    language: str
    row: Row
    kind: Kind
    surface: str
    fields: dict[str, Any]
    refused: bool

    @property
    def label(self) -> str:
        """How `known_failures` names it."""
        return f"{self.row.id}: {'no ' if self.refused else ''}{self.kind} {self.surface}"


def read_cases(path: Path) -> Cases:
    """Read one cases.toml. Raises msgspec.ValidationError where it breaks the form."""
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Cases)


def checks(language: str, cases: Cases) -> Iterator[Check]:
    """Every expectation and refusal. Raises ValueError for an unknown kind or field, or a surface that is not there."""
    for row in cases.case:
        yield from (_check(language, row, told, refused=False) for told in row.expect)
        yield from (_check(language, row, told, refused=True) for told in row.refuse)


def _check(language: str, row: Row, told: dict[str, Any], *, refused: bool) -> Check:
    fields = dict(told)
    kind, surface = fields.pop("kind", None), fields.pop("surface", "")
    if kind not in PLAIN:
        raise ValueError(f"{language} {row.id}: no kind {kind!r}")
    strange = set(fields) - set(PLAIN[kind]) - set(PARTIES.get(kind, ()))
    words = [surface, *(fields.get(name, "") for name in PARTIES.get(kind, ()))]
    absent = [word for word in words if word not in row.text]
    if strange or absent or not surface:
        raise ValueError(f"{language} {row.id}: {surface!r}: no field {sorted(strange)}, not in the text {absent}")
    return Check(language, row, kind, surface, fields, refused)


@cache
def annotated(language: str, text: str, published: str) -> Annotation:
    """The annotation of a case's text."""
    return next(iter(annotate_reports([Report(id="case", text=text, language=language, published=published)])))


def met(check: Check) -> bool:
    """Whether the expectation is met, or nothing came out of what is refused."""
    annotation = annotated(check.language, check.row.text, check.row.published)
    there = any(_fits(check, one, annotation.text) for one in RECORDS[check.kind](annotation))
    return there is not check.refused


def came_out(check: Check) -> str:
    """The sentence and every record of the kind, for the message of a failing test."""
    annotation = annotated(check.language, check.row.text, check.row.published)
    return "\n".join([check.row.text, *map(str, RECORDS[check.kind](annotation))])


def _fits(check: Check, one: Found, text: str) -> bool:
    return _stands(check, one, text) and all(_says(check.kind, one, text, *pair) for pair in check.fields.items())


def _stands(check: Check, one: Found, text: str) -> bool:
    """An expected record covers the surface, marks at its ends apart (an action: part of it); a refused one touches."""
    spans = one.content if isinstance(one, Statement) else (Span(one.start, one.end),)
    start = text.index(check.surface)
    place = Span(start, start + len(check.surface))
    if check.refused or check.kind == "action":
        return any(place.overlaps(span) for span in spans)
    return any(place.overlaps(span) and span.of(text).strip(MARKS) == check.surface.strip(MARKS) for span in spans)


def _says(kind: Kind, one: Found, text: str, name: str, value: object) -> bool:
    if name in PLAIN[kind]:
        return bool(getattr(one, PLAIN[kind][name]) == value)
    surfaces = [span.of(text) for span in getattr(one, name)]
    return any(str(value) in surface for surface in surfaces) if value else not surfaces


RECORDS: dict[Kind, Callable[[Annotation], Sequence[Found]]] = {
    "mention": lambda annotation: annotation.named,
    "time": lambda annotation: annotation.times,
    "amount": lambda annotation: annotation.amounts,
    "statement": lambda annotation: annotation.statements,
    "action": lambda annotation: annotation.actions,
}
