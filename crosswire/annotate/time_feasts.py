"""Feasts whose day is reckoned: Easter of both calendars and what hangs on it, the fourth Thursday of November."""

from __future__ import annotations

from datetime import date, timedelta

from crosswire.annotate.calendar_days import UNKNOWN
from crosswire.annotate.time_days import NO_YEAR, Days, Reference, told_year
from crosswire.annotate.time_records import Fields, Sense

_LONG_AGO = 300
"""Days: a feast that would lie further back is read as the coming one."""


def feast(f: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days | None:
    """The day of a feast, in its own year or in the one that brings it nearest by the sense."""
    if f.feast is None:
        return None
    told = told_year(f, reference)
    year = told if told is not None else reference.year
    if year is None or not 1 < year < 9998:
        return Days(UNKNOWN, UNKNOWN, True, NO_YEAR)
    if told is None and reference.near is not None:
        day = _nearest(f, reference.near, sense)
        return Days(day.isoformat(), day.isoformat(), True, f"year from {reference.basis}")
    day = feast_day(f.feast, year)
    return Days(day.isoformat(), day.isoformat(), f.year is None, "" if f.year is not None else reference.basis)


def _nearest(f: Fields, today: date, sense: Sense) -> date:
    days = [feast_day(f.feast or "", year) for year in range(max(2, today.year - 1), min(9997, today.year + 1) + 1)]
    before = [day for day in days if day <= today + timedelta(days=1 if f.turn is None else -1)]
    after = [day for day in days if day >= today + timedelta(days=bool(f.turn))]
    if f.turn == 1 or (f.turn is None and sense != "past") or not before:
        return after[0] if after else days[-1]
    last = before[-1]
    return after[0] if f.turn is None and after and (today - last).days > _LONG_AGO else last


def feast_day(rule: str, year: int) -> date:
    """The day that a rule gives in a year: `easter+39`, `orthodox-2`, `11/4/4` (fourth Thursday of November), `…+1`."""
    name, sign, days = rule.partition("+") if "+" in rule else rule.partition("-")
    shift = timedelta(days=int(sign + days) if sign else 0)
    if name == "easter":
        return easter(year) + shift
    if name == "orthodox":
        return orthodox_easter(year) + shift
    month, number, weekday = map(int, name.split("/"))
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1)) + shift


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the computus of Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a Gregorian day."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)
