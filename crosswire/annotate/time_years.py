"""Years, their seasons, quarters and halves, decades and centuries."""

from __future__ import annotations

from datetime import timedelta

from crosswire.annotate.calendar_days import SEASONS, month_days, move
from crosswire.annotate.time_days import NO_YEAR, Days, Reference, span, told_year, unknown
from crosswire.annotate.time_months import nearest_year
from crosswire.annotate.time_records import Fields, Sense


def long_period(f: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days | None:
    length = 100 if f.century is not None else 10
    start = f.century if f.century is not None else f.decade
    if start is None and f.decade_by is not None and reference.year is not None:
        start = reference.year // 10 * 10 + 10 * f.decade_by
    if start is None:
        return None if f.decade_by is None else unknown()
    third = {"early": (0, 0.3), "mid": (0.4, 0.6), "late": (0.7, 1.0)}.get(f.part or "", (0, 1.0))
    first, last = (
        start + int(third[0] * length),
        start + int(third[1] * length) - (1 if third[1] == 1.0 or f.part != "mid" else 0),
    )
    return Days(
        f"{max(first, 1):04d}-01-01",
        f"{last:04d}-12-31",
        f.decade_by is not None,
        reference.basis if f.decade_by else "",
    )


def part_of_year(f: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days | None:
    if f.quarter_by is not None:
        return _stepped_quarter(f.quarter_by, reference)
    months = _months_of(f)
    if months is None:
        return None
    told = told_year(f, reference)
    year = told if told is not None else _year_of_part(f, months, reference, sense)
    first, last = month_days(year, *months)
    inferred = f.year is None
    basis = (f"year from {reference.basis}" if year is not None else NO_YEAR) if inferred else ""
    return Days(first, last, inferred, basis)


def _months_of(f: Fields) -> tuple[int, int] | None:
    if f.season is not None:
        return SEASONS[f.season]
    if f.quarter is not None:
        return f.quarter * 3 - 2, f.quarter * 3
    if f.half is not None:
        return f.half * 6 - 5, f.half * 6
    return None


def _year_of_part(f: Fields, months: tuple[int, int], reference: Reference, sense: Sense) -> int | None:
    if reference.near is None:
        return reference.year
    if f.turn in (None, 0):
        return nearest_year(Fields(month=months[0]), reference.near, sense) if f.turn is None else reference.near.year
    return nearest_year(Fields(month=months[1] if f.turn < 0 else months[0], turn=f.turn), reference.near, sense)


def _stepped_quarter(steps: int, reference: Reference) -> Days:
    if reference.day is None:
        return unknown()
    start = reference.day.replace(month=(reference.day.month - 1) // 3 * 3 + 1, day=1)
    start = move(start, "quarter", steps)
    return span(start, move(start, "quarter", 1) - timedelta(days=1), reference)


def year_of(f: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days | None:
    if f.year is None and f.year_by is None:
        return None
    year = told_year(f, reference)
    if year is None:
        return unknown()
    parts = {"early": ("01-01", "04-30"), "mid": ("05-01", "08-31"), "late": ("09-01", "12-31")}
    first, last = parts.get(f.part or "", ("01-01", "12-31"))
    inferred = f.year is None
    return Days(
        f"{year:04d}-{first}", f"{year:04d}-{last}", inferred, f"counted from {reference.basis}" if inferred else ""
    )
