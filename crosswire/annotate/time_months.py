"""Months and days of them, with the year that brings them nearest to the report where none is told."""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta

from crosswire.annotate.calendar_days import iso, month_days, move, parse
from crosswire.annotate.time_days import NO_DAY, NO_YEAR, Days, Reference, told_year, unknown
from crosswire.annotate.time_records import Fields, Sense

_LONG_AGO = 300
"""Days: a bare day that would lie further back is read as the coming one (5 January in a report of 20 December)."""


def month_or_day(f: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days | None:
    if f.month is None and f.month_by is None:
        return None
    if f.month is None:
        return _stepped_month(f, reference)
    year, basis = _year_of_month(f, reference, sense)
    first, last = _within_month(year, f.month, f.day, f.part)
    inferred = f.year is None
    return Days(first, last, inferred, basis if inferred else "")


def _stepped_month(f: Fields, reference: Reference) -> Days:
    if reference.day is None:
        return unknown()
    assert f.month_by is not None
    month = move(reference.day.replace(day=1), "month", f.month_by)
    first, last = _within_month(month.year, month.month, f.day, f.part)
    return Days(first, last, True, f"counted from {reference.basis}")


def _within_month(year: int | None, month: int, day: int | None, part: str | None) -> tuple[str, str]:
    if day is not None:
        return iso(year, month, day), iso(year, month, day)
    first, last = month_days(year, month)
    thirds = {
        "early": (first, first[:8] + "10"),
        "mid": (first[:8] + "11", first[:8] + "20"),
        "late": (first[:8] + "21", last),
    }
    return thirds.get(part or "", (first, last))


def _year_of_month(f: Fields, reference: Reference, sense: Sense) -> tuple[int | None, str]:
    """The year of a month or day: told, counted, or the one that brings it nearest to the report by its sense."""
    told = told_year(f, reference)
    if told is not None:
        return told, f"year counted from {reference.basis}" if f.year is None else ""
    if f.year_by is not None:
        return None, NO_DAY
    assert f.month is not None
    if reference.near is None:
        return reference.year, reference.basis if reference.year is not None else NO_YEAR
    year = nearest_year(f, reference.near, sense)
    return year, f"year from {reference.basis}"


def nearest_year(f: Fields, today: date, sense: Sense) -> int:
    assert f.month is not None
    if f.weekday is not None and f.day is not None:
        years = [y for y in range(today.year - 1, today.year + 2) if _falls_on(y, f)]
        if years:
            return min(years, key=lambda y: (abs(y - today.year), y > today.year))
    if f.month == 2 and f.day == 29:
        return min((y for y in range(today.year - 8, today.year + 9) if isleap(y)), key=lambda y: abs(y - today.year))
    if f.day is None and f.month == today.month and not f.turn:
        return today.year
    this = date(today.year, f.month, min(f.day or 1, 28))
    if f.day is not None and f.day > 28 and f.month == today.month:
        this = this.replace(day=28) + timedelta(days=0)
    gone = (today - this).days
    if f.turn is None and sense != "past" and gone > 0 and 365 - gone > _LONG_AGO:
        return today.year  # ahead by nearly a year: what has just been is meant
    if f.turn == 1 or (f.turn is None and sense != "past"):
        return today.year if gone <= 0 and not (f.day is None and gone == 0 and f.turn) else today.year + 1
    if f.turn == -1:
        return today.year if gone > 0 and f.month != today.month else today.year - 1
    if gone >= -1:
        return today.year if gone <= _LONG_AGO else today.year + 1
    return today.year if 365 + gone > _LONG_AGO else today.year - 1


def _falls_on(year: int, f: Fields) -> bool:
    day = parse(iso(year, f.month or 1, f.day or 1))
    return day is not None and day.isoweekday() == f.weekday
