"""The solar Hijri calendar of Iran and Afghanistan: its months, written 101 to 112 among fields, as days of ours."""

from __future__ import annotations

from datetime import date, timedelta

from crosswire.annotate.calendar_days import UNKNOWN
from crosswire.annotate.time_days import NO_YEAR, Days, Reference
from crosswire.annotate.time_records import Fields, Sense

FIRST_MONTH = 100
"""What is added to the number of a solar month, so that it is none of ours."""
_NEW_YEAR = (1403, date(2024, 3, 20))
"""A year and its first day."""
_LEAP = frozenset((1, 5, 9, 13, 17, 22, 26, 30))
"""The places of leap years in their cycle of 33, right from 1244 to 1472."""
_LONG_AGO = 300


def solar_month(f: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days | None:
    """The days of a solar month, or of a day in it; its year told, or the one that brings it nearest to the report."""
    if f.month is None or f.month <= FIRST_MONTH:
        return None
    month = f.month - FIRST_MONTH
    if f.year is not None and 1200 <= f.year <= 1500:
        return _span(f.year, month, f.day)
    if reference.near is None:
        return Days(UNKNOWN, UNKNOWN, True, NO_YEAR)
    today = reference.near
    years = (today.year - 621 + n for n in (-2, -1, 0, 1))
    spans = [_span(year, month, f.day) for year in years]
    before = [span for span in spans if span.first <= today.isoformat()]
    after = [span for span in spans if span.first > today.isoformat()]
    chosen = before[-1] if before else spans[0]
    long_ago = (today - date.fromisoformat(chosen.first)).days > _LONG_AGO
    if after and (sense != "past" or long_ago):
        chosen = after[0]
    return chosen._replace(inferred=True, basis=f"year from {reference.basis}")


def _span(year: int, month: int, day: int | None) -> Days:
    first, last = solar_day(year, month, day or 1), solar_day(year, month, day or _length(year, month))
    return Days(first.isoformat(), last.isoformat())


def solar_day(year: int, month: int, day: int) -> date:
    """The day of ours; a day past its month's end is the last one."""
    known, start = _NEW_YEAR
    for passed in range(min(year, known), max(year, known)):
        start += timedelta(days=366 if _is_leap(passed) else 365) * (1 if year > known else -1)
    return start + timedelta(days=sum(_length(year, m) for m in range(1, month)) + min(day, _length(year, month)) - 1)


def _is_leap(year: int) -> bool:
    return year % 33 in _LEAP


def _length(year: int, month: int) -> int:
    if month <= 6:
        return 31
    return 30 if month < 12 or _is_leap(year) else 29
