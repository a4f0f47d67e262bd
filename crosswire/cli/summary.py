"""An annotation as a few lines for reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import click

from crosswire.records import Action, Amount, Annotation, Kind, Moment, Span, Statement
from crosswire.report.safe import one_line, shorten

_LONGEST = 110
_KINDS: tuple[tuple[Kind, str], ...] = (("person", "people"), ("organisation", "bodies"), ("place", "places"))


def summary(annotation: Annotation, colour: bool = False) -> str:
    """The report's head, then who is named, what was said and done, dates and numbers; empty sections are left out."""
    lines = [_head(annotation, colour)]
    sections = (
        *((label, [_named(annotation, kind)]) for kind, label in _KINDS),
        ("said", [_said(annotation, each) for each in annotation.statements]),
        ("done", [_done(annotation, each) for each in annotation.actions]),
        ("when", [_when(annotation, each) for each in annotation.times]),
        ("how much", [_how_much(annotation, each) for each in annotation.amounts]),
    )
    for label, rows in sections:
        lines.extend(_section(label, [row for row in rows if row], colour))
    return "\n".join(lines) + "\n"


def _head(annotation: Annotation, colour: bool) -> str:
    about = ", ".join(
        filter(None, (annotation.language, annotation.published or "undated", one_line(annotation.outlet or "")))
    )
    title = f": {one_line(annotation.title)}" if annotation.title else ""
    name = one_line(annotation.id)
    return f"{click.style(name, bold=True) if colour else name} ({about}){title}"


def _section(label: str, rows: Sequence[str], colour: bool) -> Iterator[str]:
    for number, row in enumerate(rows):
        shown = f"{label if number == 0 else '':<9}"
        yield f"  {click.style(shown, dim=True) if colour else shown} {row}"


def _named(annotation: Annotation, kind: Kind) -> str:
    counts = Counter(one_line(mention.name) for mention in annotation.named if mention.kind == kind)
    return ", ".join(f"{name} ×{count}" if count > 1 else name for name, count in counts.most_common())


def _said(annotation: Annotation, statement: Statement) -> str:
    speaker = _words(annotation, statement.speaker) or "(no speaker)"
    through = f", through {_words(annotation, statement.channel)}" if statement.channel else ""
    to = f" to {_words(annotation, statement.addressee)}" if statement.addressee else ""
    content = shorten(_words(annotation, statement.content), _LONGEST)
    return f"{speaker} {statement.stance}{to}{through}: “{content}”"


def _done(annotation: Annotation, action: Action) -> str:
    sides = f"{_words(annotation, action.actor) or '?'} → {_words(annotation, action.recipient) or '?'}"
    marks = [action.modality] * (action.modality != "actual") + ["negated"] * action.negated
    said = shorten(one_line(annotation.text[action.start : action.end]), _LONGEST)
    return f"{action.event} {sides}{f' ({chr(44).join(marks)})' if marks else ''}: “{said}”"


def _when(annotation: Annotation, moment: Moment) -> str:
    days = moment.first if moment.first == moment.last else f"{moment.first} to {moment.last}"
    basis = f" ({one_line(moment.basis)})" if moment.inferred and moment.basis else ""
    return f"{days} “{one_line(annotation.text[moment.start : moment.end])}”{basis}"


def _how_much(annotation: Annotation, amount: Amount) -> str:
    upper = f" to {amount.upper:,}" if amount.upper is not None else ""
    bound = "" if amount.bound == "exact" else f"{amount.bound.replace('_', ' ')} "
    surface = one_line(annotation.text[amount.start : amount.end])
    return f"{bound}{amount.value:,}{upper} {amount.unit} “{surface}”"


def _words(annotation: Annotation, spans: Iterable[Span]) -> str:
    return " … ".join(one_line(span.of(annotation.text)) for span in spans)
