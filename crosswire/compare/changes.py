"""Figures that a near copy changes: they differ from its original's, and are nobody's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crosswire.compare.figures import Standing, Told, figures_status
from crosswire.records import Figure


def standing_with_copies(told: Sequence[Told], copy_of: Mapping[str, str]) -> Standing:
    """How figures stand to each other, where a copy's other figure is a change of its original's: no other account is
    held against it, unless it is of a later day and may be what is known by then."""
    changes = {copy: pair for copy in copy_of if (pair := _changed(told, copy, copy_of[copy]))}
    reasons = [_reason(copy, copy_of[copy], pair) for copy, pair in changes.items()]
    changed = {copy: pair for copy, pair in changes.items() if not _of_two_days(pair)}
    standing = figures_status([one for one in told if one.report not in changed])
    if not changed:
        return standing._replace(reasons=(*standing.reasons, *reasons))
    figures = {(f.report, f.value): f for f in standing.figures}
    figures |= {(one.report, one.amount.value): one.record for pair in changed.values() for one in pair}
    ordered = sorted(figures.values(), key=lambda one: (one.day or "9999", one.value, one.report))
    return Standing("differing", (*reasons, *standing.reasons), tuple(ordered))


def _changed(told: Sequence[Told], copy: str, original: str) -> list[Told]:
    """The figures of a copy and of its original that exclude each other, whatever day they are of."""
    of = [one for one in told if one.report in (copy, original)]
    found = figures_status([replace(one, day=None) for one in of])
    if found.status != "differing":
        return []
    return [one for one in of if any(_is(one, figure) for figure in found.figures)]


def _of_two_days(pair: Sequence[Told]) -> bool:
    return len({one.day for one in pair if one.day}) > 1


def _is(told: Told, figure: Figure) -> bool:
    return (told.report, told.amount.start) == (figure.report, figure.start)


def _reason(copy: str, original: str, pair: Sequence[Told]) -> str:
    ours, theirs = (
        ", ".join(dict.fromkeys(f"{one.amount.value:,}" for one in pair if one.report == report))
        for report in (copy, original)
    )
    unit = pair[0].counted.unit
    return f"{copy} copies {original} and changes its figure: {ours} for {theirs} {unit}".rstrip()
