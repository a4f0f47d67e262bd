"""What the golden files hold: file name → the bytes that crosswire makes of one sample event's reports."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from crosswire import Dossier, Report, compare_reports
from crosswire.read import read_reports
from crosswire.report import render_terminal, to_json

HERE = Path(__file__).parent
SAMPLES = HERE.parent.parent / "samples"
EVENTS = tuple(sorted(path.name for path in SAMPLES.iterdir() if path.is_dir()))
NAMES = tuple(f"{event}.{form}" for event in EVENTS for form in ("json", "txt"))
WIDTH = 100


@cache
def dossiers(event: str) -> tuple[Dossier, ...]:
    """The dossiers of one folder of samples, largest first."""
    found = list(read_reports([SAMPLES / event]))
    reports = [one for one in found if isinstance(one, Report)]
    assert len(reports) == len(found), found
    return tuple(compare_reports(reports))


def output(name: str) -> bytes:
    """The bytes of one golden file."""
    event, _, form = name.rpartition(".")
    lines = _json_lines(event) if form == "json" else _terminal(event)
    return b"".join(line.rstrip() + b"\n" for line in lines)


def _json_lines(event: str) -> Iterator[bytes]:
    """Indented, so that a difference can be read."""
    yield from (msgspec.json.format(to_json(dossier), indent=1) for dossier in dossiers(event))


def _terminal(event: str) -> Iterator[bytes]:
    yield from (render_terminal(dossier, width=WIDTH, colour=False).encode() for dossier in dossiers(event))
