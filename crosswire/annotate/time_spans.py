"""Expressions made of others: from one date to another, so long after one, the last Sunday of a month."""

from __future__ import annotations

from datetime import date, timedelta

from crosswire.annotate.calendar_days import UNKNOWN, month_days, move, moved, parse, week_of
from crosswire.annotate.time_days import NO_YEAR, Days, Reference, day_level, span, unknown
from crosswire.annotate.time_fields import days_of
from crosswire.annotate.time_records import NOTHING, Fields, Sense, TimeExpression


def range_of(a: Fields, b: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days:
    """From the first day of one to the last day of the other; each takes from the other what it leaves out."""
    a, b = _completed(a, b)
    if a.year is not None and a.year == b.year and a.month and b.month and a.month > b.month and a.day is None:
        a = a._replace(year=a.year - 1)  # November–February 2017
    closing = days_of(b, reference, sense, previous)
    if a.year is None and a.year_by is None and a.month is not None and closing.last[:4].isdigit():
        year = int(closing.last[:4])
        opening = days_of(
            a._replace(year=year - 1 if (b.month or 12) < a.month else year, weekday=None), reference, sense, previous
        )
    else:
        opening = days_of(a, reference, sense, previous)
    if b == Fields(weekday=b.weekday) and "X" not in closing.last + opening.first and closing.last < opening.first:
        closing = closing._replace(last=moved(closing.last, "week", 1))  # Monday to Friday
    inferred = closing.inferred or opening.inferred
    return Days(opening.first, closing.last, inferred, closing.basis or opening.basis)


def _completed(a: Fields, b: Fields) -> tuple[Fields, Fields]:
    if a.month is None and a.day is not None and b.month is not None:
        month = b.month if b.day is None or a.day <= b.day else (b.month + 10) % 12 + 1
        a = a._replace(month=month)
    if b.month is None and b.day is not None and a.month is not None:
        b = b._replace(month=a.month)
    over = a.month is not None and b.month is not None and a.month > b.month
    if a.year is None and a.year_by is None and (a.month or a.season or a.part):
        a = a._replace(
            year=b.year - over if b.year is not None else None,
            year_by=b.year_by - over if b.year_by is not None else None,
        )
    if b.year is None and b.year_by is None and a.year is not None and (b.month or b.season):
        b = b._replace(year=a.year + over)
    return a, b


def shift(e: TimeExpression, reference: Reference, previous: Days | None) -> Days:
    unit, steps = _whole(e.unit, e.count)
    if e.first != NOTHING:
        sense: Sense = "past" if steps > 0 and e.sense == "alone" else e.sense
        base = days_of(e.first, reference, sense, previous)
        day = _weekdays_from(base.last, unit, steps) if ":" in unit else moved(base.last, unit, steps)
        return Days(day, day, True, base.basis or "counted from the date beside it")
    if reference.day is None:
        return _from_year(unit, steps, reference)
    try:
        there = move(reference.day, unit, steps)
    except (ValueError, OverflowError):
        return unknown()
    return span(*_period_about(there, unit), reference)


def _weekdays_from(day: str, unit: str, count: int) -> str:
    """The count-th weekday after (or before) a day: the third Tuesday after Christmas."""
    start = parse(day)
    if start is None:
        return UNKNOWN
    return (start + timedelta(days=_weekday_steps(start, int(unit.partition(":")[2]), count))).isoformat()


def _weekday_steps(start: date, weekday: int, count: int) -> int:
    """Days from a day to the count-th such weekday after it, or before it where negative."""
    ahead = (weekday - start.isoweekday()) % 7
    return (ahead or 7) + 7 * (count - 1) if count > 0 else ahead - 7 + 7 * (count + 1)


def _from_year(unit: str, steps: int, reference: Reference) -> Days:
    """years ago where only the year of the report is known."""
    if reference.year is None or unit not in ("year", "decade", "century"):
        return unknown()
    year = reference.year + steps * {"year": 1, "decade": 10, "century": 100}[unit]
    if not 1 <= year <= 9999:
        return unknown()
    return Days(f"{year:04d}-01-01", f"{year:04d}-12-31", True, f"counted from {reference.basis}")


def _whole(unit: str, count: float) -> tuple[str, int]:
    """A count in whole units: half a year is six months, a week and a half eleven days."""
    if unit == "weekend":
        return "week", round(count)
    if count == int(count):
        return unit, int(count)
    smaller = {
        "year": ("month", 12),
        "week": ("day", 7),
        "decade": ("year", 10),
        "century": ("year", 100),
        "month": ("day", 30),
    }
    unit, times = smaller.get(unit, (unit, 1))
    return unit, round(count * times)


def _period_about(day: date, unit: str) -> tuple[date, date]:
    """The day itself for days and weeks; the month or the year for what is counted in months or years."""
    if unit in ("month", "quarter"):
        first = day.replace(day=1)
        return first, move(first, "month", 1) - timedelta(days=1)
    if unit in ("year", "decade", "century"):
        return date(day.year, 1, 1), date(day.year, 12, 31)
    return day, day


def nth(e: TimeExpression, reference: Reference, previous: Days | None) -> Days:
    """Unit number `count` of a period; without a period, weekdays counted from the report's day."""
    unit, _, weekday = e.unit.partition(":")
    count = int(e.count)
    if e.first == NOTHING:
        if reference.day is None:
            return unknown()
        day = reference.day + timedelta(days=_weekday_steps(reference.day, int(weekday), count))
        return span(day, day, reference)
    outer = days_of(e.first, reference, e.sense, previous)
    found = _within(outer, unit, int(weekday or 0), count)
    return (
        Days(found[0], found[1], outer.inferred, outer.basis)
        if found
        else Days(UNKNOWN, UNKNOWN, True, outer.basis or NO_YEAR)
    )


def _within(outer: Days, unit: str, weekday: int, count: int) -> tuple[str, str] | None:
    first, last = parse(outer.first), parse(outer.last)
    if first is None or last is None:
        return None
    unit, _, size = unit.partition("*")
    if size:
        return _several(first, last, unit, int(size), count)
    if unit in ("month", "quarter"):
        length = 3 if unit == "quarter" else 1
        whole = first if count > 0 else (last + timedelta(days=1))
        start = move(whole, "month", length * (count - 1 if count > 0 else count))
        return month_days(start.year, start.month, (start.month + length - 2) % 12 + 1)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    if unit == "week":  # a week belongs to the period that holds its Thursday
        days = [day for day in days if day.isoweekday() == 4]
    elif weekday:
        days = [day for day in days if day.isoweekday() == weekday]
    at = count - 1 if count > 0 else count
    if not -len(days) <= at < len(days):
        return None
    start, end = week_of(days[at]) if unit == "week" else (days[at], days[at])
    return start.isoformat(), end.isoformat()


def _several(first: date, last: date, unit: str, size: int, count: int) -> tuple[str, str] | None:
    """The first ten days of a period, its last three weeks."""
    if abs(count) != 1:
        return None
    day = timedelta(days=1)
    if count > 0:
        ends = first, move(first, unit, size) - day
    else:
        ends = move(last + day, unit, -size), last
    return (ends[0].isoformat(), ends[1].isoformat()) if first <= ends[0] and ends[1] <= last else None


def follow(e: TimeExpression, reference: Reference, previous: Days | None) -> Days:
    unit, steps = _whole(e.unit, e.count)
    if previous is None:
        if reference.day is None:
            return Days(UNKNOWN, UNKNOWN, True, "counts from a day that the text does not give")
        previous = Days(reference.day.isoformat(), reference.day.isoformat(), True, reference.basis)
    if unit in ("week", "weekend") and (known := parse(previous.last)):
        monday, sunday = week_of(known, steps)
        first = sunday - timedelta(days=1) if unit == "weekend" else monday
        return Days(first.isoformat(), sunday.isoformat(), True, "counted from the date mentioned before")
    if unit in ("day", "week", "fortnight") and not day_level(previous):
        return Days(UNKNOWN, UNKNOWN, True, "counts from a day that the text does not give")
    day = moved(previous.last, unit, steps)
    return Days(*_about(day, unit), True, "counted from the date mentioned before")


def _about(day: str, unit: str) -> tuple[str, str]:
    known = parse(day)
    if known is None:
        return (day, day) if unit in ("day", "week", "fortnight") or day == UNKNOWN else (UNKNOWN, UNKNOWN)
    first, last = _period_about(known, unit)
    return first.isoformat(), last.isoformat()


def stretch(e: TimeExpression, reference: Reference) -> Days:
    """The last three months: up to the day before the report; the next two weeks: from the day after it."""
    if reference.day is None:
        return unknown()
    unit, steps = _whole(e.unit, e.count)
    if unit == "quarter":
        return _whole_quarters(reference, steps)
    try:
        edge = move(reference.day, unit, steps)
    except (ValueError, OverflowError):
        return unknown()
    day = timedelta(days=1)
    return span(edge, reference.day - day, reference) if steps < 0 else span(reference.day + day, edge, reference)


def _whole_quarters(reference: Reference, steps: int) -> Days:
    """The last two quarters: those that ended; the next two: those to come."""
    assert reference.day is not None
    this = reference.day.replace(month=(reference.day.month - 1) // 3 * 3 + 1, day=1)
    first, last = (
        (move(this, "quarter", steps), this) if steps < 0 else (move(this, "quarter", n) for n in (1, steps + 1))
    )
    return span(first, last - timedelta(days=1), reference)
