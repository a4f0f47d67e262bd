"""An event as rows of CAMEO, one for each pair of a source and a target: tab-separated, safe to open in a
spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from crosswire.export.events import Event, EventSide
from crosswire.languages.plover import alpha3, cameo
from crosswire.report.safe import one_line

CAMEO_COLUMNS = (
    "EventID",
    "Date",
    "Source",
    "SourceCountry",
    "SourceSector",
    "Target",
    "TargetCountry",
    "TargetSector",
    "CAMEOCode",
    "QuadClass",
    "Goldstein",
    "Status",
    "ToldBy",
    "Text",
    "ReportID",
    "Start",
    "End",
)
_FORMULA = re.compile("[=+\\-@＝＋－＠|%]")
"""What makes a spreadsheet take a cell for a formula or a command, full-width forms too."""


def cameo_header() -> str:
    """The names of the columns, separated by tabs."""
    return "\t".join(CAMEO_COLUMNS)


def cameo_rows(event: Event) -> Iterator[str]:
    """The rows of one event without line ends: a pair of actors each, an empty cell where there is none.

    `Status` is done, negated, planned or hypothetical; `ToldBy` the speaker of the statement that tells it. Countries
    have three letters, as CAMEO has them. What comes from a report never breaks a row nor begins a formula.
    """
    code = cameo(event.event, event.mode, event.contexts)
    pairs = list(product(event.source or (None,), event.target or (None,)))
    for number, (source, target) in enumerate(pairs):
        id_ = event.id if len(pairs) == 1 else f"{event.id}.{number}"
        yield "\t".join(
            (
                _cell(id_),
                event.date or "",
                *_actor(source),
                *_actor(target),
                code.code,
                str(code.quad),
                str(code.goldstein),
                _status(event),
                _told_by(event),
                _cell(event.sentence),
                _cell(event.report),
                str(event.start),
                str(event.end),
            )
        )


def _actor(side: EventSide | None) -> tuple[str, str, str]:
    if side is None:
        return "", "", ""
    country = (alpha3(side.country) or "") if side.country else ""
    return _cell(side.name or side.text), country, side.sector or ""


def _status(event: Event) -> str:
    if event.negated:
        return "negated"
    return "done" if event.modality == "actual" else event.modality


def _told_by(event: Event) -> str:
    """The speaker's name; `?` where a statement tells it and nobody is known to make it."""
    if event.speaker is not None:
        return _cell(event.speaker.name or event.speaker.text)
    return "?" if event.statement is not None else ""


def _cell(text: str) -> str:
    """Text of a report as one cell: on one line, and with an apostrophe before what would begin a formula."""
    line = one_line(text)
    return f"'{line}" if _FORMULA.match(line) else line
