"""What a person has put right, kept as data: things, reports and claims that belong together, or that do not.

A corrections file is JSON Lines, a correction a line; places are named by words of the reports, so that they hold on
every later run, whatever ids it gives out:

    {"about": "entities", "do": "merge", "of": [{"report": "a", "text": "Sibiga"}, {"report": "b", "text": "Сибіга"}]}
    {"about": "entities", "do": "split", "of": [{"report": "a", "text": "Georgia"}, {"report": "b", "text": "Georgia"}]}
    {"about": "groups", "do": "split", "of": [{"report": "a"}, {"report": "c"}]}
    {"about": "points", "do": "merge", "of": [{"report": "a", "text": "12 died"}, {"report": "b", "text": "12 morts"}]}

`merge`: all that `of` names are one; `split`: no two of them are. A correction whose reports are not in a run waits for
one in which they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from crosswire.errors import InputError
from crosswire.records import Span

About: TypeAlias = Literal["entities", "groups", "points"]
Deed: TypeAlias = Literal["merge", "split"]
BY_HAND = "put together by a person"
"""The reason that a correction gives for what it joins."""


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Words of a report, exactly as they stand there; none where the report as a whole is meant."""

    report: str
    text: str = ""

    def spans(self, text: str) -> Iterator[Span]:
        """Where the words stand in their report's text."""
        start = text.find(self.text) if self.text else -1
        while start >= 0:
            yield Span(start, start + len(self.text))
            start = text.find(self.text, start + 1)


class Correction(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One line of a corrections file; `note` is whatever the person wishes to remember."""

    about: About
    do: Deed
    of: tuple[Place, ...]
    note: str = ""


@dataclass(frozen=True)
class Corrections:
    """All corrections of a run, in the order given."""

    entries: tuple[Correction, ...] = ()

    def of(self, about: About, do: Deed) -> Iterator[tuple[int, tuple[Place, ...]]]:
        """The places of every correction of a kind, with the correction's number."""
        for number, entry in enumerate(self.entries):
            if (entry.about, entry.do) == (about, do):
                yield number, entry.of

    def together(self) -> tuple[tuple[str, ...], ...]:
        """Reports that are of one event."""
        return tuple(tuple(place.report for place in places) for _, places in self.of("groups", "merge"))

    def apart(self) -> frozenset[tuple[str, str]]:
        """Pairs of reports that are not of one event, each in both orders."""
        found: set[tuple[str, str]] = set()
        for _, places in self.of("groups", "split"):
            for one, other in combinations([place.report for place in places], 2):
                found |= {(one, other), (other, one)}
        return frozenset(found)

    def unmet(self, texts: Mapping[str, str]) -> Iterator[str]:
        """A line for every place whose report is among `texts` and does not say the words."""
        for number, entry in enumerate(self.entries, 1):
            for place in entry.of:
                if place.text and place.report in texts and place.text not in texts[place.report]:
                    yield f"correction {number} does not hold: {place.report} does not say {place.text!r}"


NO_CORRECTIONS = Corrections()


def load_corrections(path: str | Path) -> Corrections:
    """Read a corrections file. Raises InputError, with the line, where it cannot be read or breaks its form."""
    try:
        lines = Path(path).read_bytes().splitlines()
    except OSError as fault:
        raise InputError(str(path), (fault.strerror or "cannot be read").lower()) from None
    return Corrections(tuple(_entries(lines, str(path))))


def _entries(lines: Iterable[bytes], where: str) -> Iterator[Correction]:
    decoder = msgspec.json.Decoder(Correction)
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                entry = decoder.decode(line)
            except (msgspec.DecodeError, UnicodeDecodeError) as fault:
                raise InputError(where, f"no correction: {fault}", number) from None
            if broken := _fault(entry):
                raise InputError(where, broken, number)
            yield entry


def _fault(entry: Correction) -> str | None:
    if len(entry.of) < 2:
        return "a correction names two places or more"
    if entry.about != "groups" and not all(place.text for place in entry.of):
        return f"{entry.about} are named by words of a report: `text` is missing"
    return None


def append_correction(path: str | Path, entry: Correction) -> None:
    """Add a correction to a file, which is made where there is none. Raises InputError where it breaks its form."""
    fault = _fault(entry)
    if fault:
        raise InputError(str(path), fault)
    with Path(path).open("ab") as stream:
        stream.write(msgspec.json.encode(entry) + b"\n")
