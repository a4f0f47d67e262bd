"""Fields to days: pure reckoning from an anchor, knowing no language and no text."""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta
from typing import NamedTuple

from crosswire.annotate.calendar_days import SEASONS, UNKNOWN, iso, month_days, move, moved, parse, week_of
from crosswire.annotate.time_records import Anchor, Fields, Sense, TimeExpression

_LONG_AGO = 300
"""Days: a bare day that would lie further back is read as the coming one (5 January in a report of 20 December)."""
_DAY_LEVEL = 10
"""Days: a mention no longer than this can be counted from (the day before)."""
_NO_DAY = "needs the day of the report, which nothing tells"
_NO_YEAR = "no year is told"


class Days(NamedTuple):
    """First and last day, inclusive, and whether and from what they were inferred."""

    first: str
    last: str
    inferred: bool = False
    basis: str = ""


class Reference(NamedTuple):
    """An anchor made ready: the report's day, a day near it for choosing years, a year, and where they come from."""

    day: date | None
    near: date | None
    year: int | None
    basis: str

    @classmethod
    def of(cls, anchor: Anchor) -> Reference:
        """The reference that an anchor gives."""
        day = parse(anchor.published) if anchor.published else None
        near = day or (parse(anchor.day) if anchor.day else None)
        return cls(day, near, anchor.year or (near.year if near else None), anchor.basis)


def resolve(expression: TimeExpression, reference: Reference, previous: Days | None) -> Days:
    """The days of one expression; `previous` is the last day mentioned before it."""
    if expression.shape == "follow":
        return _follow(expression, reference, previous)
    if expression.shape == "shift":
        return _shift(expression, reference, previous)
    if expression.shape == "stretch":
        return _stretch(expression, reference)
    if expression.shape == "nth":
        return _nth(expression, reference, previous)
    if expression.shape == "range" and expression.last is not None:
        return _range(expression.first, expression.last, reference, expression.sense, previous)
    return days_of(expression.first, reference, expression.sense, previous)


def day_level(days: Days) -> bool:
    """Whether days are few enough to count from."""
    first, last = (parse(day.replace("XXXX", "2001")) for day in (days.first, days.last))
    return first is not None and last is not None and (last - first).days <= _DAY_LEVEL


def days_of(f: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days:
    """The days that one set of fields covers."""
    for rule in (_counted_day, _long_period, _weekday, _week, _month_or_day, _part_of_year, _lone_day, _year):
        found = rule(f, reference, sense, previous)
        if found is not None:
            return found
    return Days(UNKNOWN, UNKNOWN, True, _NO_DAY)


def _span(first: date, last: date, reference: Reference) -> Days:
    return Days(first.isoformat(), last.isoformat(), True, f"counted from {reference.basis}")


def _unknown() -> Days:
    return Days(UNKNOWN, UNKNOWN, True, _NO_DAY)


def _counted_day(f: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days | None:
    if f.day_by is None:
        return None
    if reference.day is None:
        return _unknown()
    day = reference.day + timedelta(days=f.day_by)
    if f.year_by:
        day = move(day, "year", f.year_by)
    return _span(day, day, reference)


def _long_period(f: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days | None:
    length = 100 if f.century is not None else 10
    start = f.century if f.century is not None else f.decade
    if start is None and f.decade_by is not None and reference.year is not None:
        start = reference.year // 10 * 10 + 10 * f.decade_by
    if start is None:
        return None if f.decade_by is None else _unknown()
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


def _weekday(f: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days | None:
    if f.weekday is None or f.day is not None or f.month is not None:
        return None
    if f.year is not None and reference.day is None:
        return None
    if reference.day is None:
        return _unknown()
    day = _weekday_near(f, reference.day, sense)
    return _span(day, day, reference)


def _weekday_near(f: Fields, today: date, sense: Sense) -> date:
    """This week's, last week's or next week's where said so; else the last one, or with future words the coming one."""
    assert f.weekday is not None
    if f.week_by is not None:
        return week_of(today, f.week_by)[0] + timedelta(days=f.weekday - 1)
    ahead = (f.weekday - today.isoweekday()) % 7
    if f.turn == -1:
        return today - timedelta(days=(7 - ahead) % 7 or 7)
    if f.turn == 2:
        return today + timedelta(days=(ahead or 7) + 7)
    if f.turn == 1 or sense != "past":
        return today + timedelta(days=ahead or (7 if f.turn == 1 else 0))
    return today - timedelta(days=(7 - ahead) % 7)


def _week(f: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days | None:
    if (f.week_by is None and not f.weekend) or (f.day is not None and f.month is not None):
        return None
    if reference.day is None:
        return _unknown()
    steps = f.week_by or 0
    monday, sunday = week_of(reference.day, steps)
    if f.weekend:
        if f.week_by is None and sense == "past" and reference.day.isoweekday() < 6:
            monday, sunday = week_of(reference.day, -1)
        monday = sunday - timedelta(days=1)
    elif f.part:
        monday, sunday = {"early": (monday, monday + timedelta(2)), "late": (monday + timedelta(3), sunday)}.get(
            f.part, (monday, sunday)
        )
    return _span(monday, sunday, reference)


# --- Months and days of them ----------------------------------------------------------------------------------------


def _told_year(f: Fields, reference: Reference) -> int | None:
    if f.year is not None:
        return f.year
    if f.year_by is not None and reference.year is not None:
        return reference.year + f.year_by
    return None


def _month_or_day(f: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days | None:
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
        return _unknown()
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
    told = _told_year(f, reference)
    if told is not None:
        return told, f"year counted from {reference.basis}" if f.year is None else ""
    if f.year_by is not None:
        return None, _NO_DAY
    assert f.month is not None
    if reference.near is None:
        return reference.year, reference.basis if reference.year is not None else _NO_YEAR
    year = _nearest_year(f, reference.near, sense)
    return year, f"year from {reference.basis}"


def _nearest_year(f: Fields, today: date, sense: Sense) -> int:
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


# --- Years and their parts ------------------------------------------------------------------------------------------


def _part_of_year(f: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days | None:
    if f.quarter_by is not None:
        return _stepped_quarter(f.quarter_by, reference)
    months = _months_of(f)
    if months is None:
        return None
    told = _told_year(f, reference)
    year = told if told is not None else _year_of_part(f, months, reference, sense)
    first, last = month_days(year, *months)
    inferred = f.year is None
    basis = (f"year from {reference.basis}" if year is not None else _NO_YEAR) if inferred else ""
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
        return _nearest_year(Fields(month=months[0]), reference.near, sense) if f.turn is None else reference.near.year
    return _nearest_year(Fields(month=months[1] if f.turn < 0 else months[0], turn=f.turn), reference.near, sense)


def _stepped_quarter(steps: int, reference: Reference) -> Days:
    if reference.day is None:
        return _unknown()
    start = reference.day.replace(month=(reference.day.month - 1) // 3 * 3 + 1, day=1)
    start = move(start, "quarter", steps)
    return _span(start, move(start, "quarter", 1) - timedelta(days=1), reference)


def _year(f: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days | None:
    if f.year is None and f.year_by is None:
        return None
    year = _told_year(f, reference)
    if year is None:
        return _unknown()
    parts = {"early": ("01-01", "04-30"), "mid": ("05-01", "08-31"), "late": ("09-01", "12-31")}
    first, last = parts.get(f.part or "", ("01-01", "12-31"))
    inferred = f.year is None
    return Days(
        f"{year:04d}-{first}", f"{year:04d}-{last}", inferred, f"counted from {reference.basis}" if inferred else ""
    )


def _lone_day(f: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days | None:
    if f.day is None:
        return None
    if reference.day is not None:
        day = _weekday_and_day(f, reference.day, sense) or _day_near(f.day, reference.day, sense)
        return Days(day, day, True, f"month from {reference.basis}")
    if previous is not None and previous.last != UNKNOWN:
        day = f"{previous.last[:8]}{f.day:02d}"
        return Days(day, day, True, "month of the day mentioned before")
    day = f"XXXX-XX-{f.day:02d}"
    return Days(day, day, True, _NO_DAY)


def _weekday_and_day(f: Fields, today: date, sense: Sense) -> str | None:
    """Friday the 13th: the nearest month where the day falls on that weekday, back first unless the sense is ahead."""
    if f.weekday is None or f.day is None:
        return None
    for steps in range(12):
        month = move(today.replace(day=1), "month", -steps if sense == "past" else steps)
        text = f"{month.year:04d}-{month.month:02d}-{f.day:02d}"
        day = parse(text)
        if day and day.isoweekday() == f.weekday and (day <= today if sense == "past" else day >= today):
            return text
    return None


def _day_near(number: int, today: date, sense: Sense) -> str:
    steps = 0
    if sense == "past" and number > today.day:
        steps = -1
    elif sense != "past" and number < today.day:
        steps = 1
    month = move(today.replace(day=1), "month", steps)
    return iso(month.year, month.month, number)


# --- Spans and shifts -----------------------------------------------------------------------------------------------


def _range(a: Fields, b: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days:
    """From the first day of one to the last day of the other; each takes from the other what it leaves out."""
    a, b = _completed(a, b)
    closing = days_of(b, reference, sense, previous)
    if a.year is None and a.year_by is None and a.month is not None and closing.last[:4].isdigit():
        year = int(closing.last[:4])
        opening = days_of(
            a._replace(year=year - 1 if (b.month or 12) < a.month else year, weekday=None), reference, sense, previous
        )
    else:
        opening = days_of(a, reference, sense, previous)
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
        a = a._replace(year=b.year - over if b.year is not None else None, year_by=b.year_by)
    if b.year is None and b.year_by is None and a.year is not None and (b.month or b.season):
        b = b._replace(year=a.year + over)
    return a, b


def _shift(e: TimeExpression, reference: Reference, previous: Days | None) -> Days:
    unit, steps = _whole(e.unit, e.count)
    if e.first != Fields():
        sense: Sense = "past" if steps > 0 and e.sense == "alone" else e.sense
        base = days_of(e.first, reference, sense, previous)
        day = _weekdays_from(base.last, unit, steps) if ":" in unit else moved(base.last, unit, steps)
        return Days(day, day, True, base.basis or "counted from the date beside it")
    if reference.day is None:
        return _from_year(unit, steps, reference)
    try:
        there = move(reference.day, unit, steps)
    except (ValueError, OverflowError):
        return _unknown()
    return _span(*_period_about(there, unit), reference)


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
        return _unknown()
    year = reference.year + steps * {"year": 1, "decade": 10, "century": 100}[unit]
    if not 1 <= year <= 9999:
        return _unknown()
    return Days(f"{year:04d}-01-01", f"{year:04d}-12-31", True, f"counted from {reference.basis}")


def _whole(unit: str, count: float) -> tuple[str, int]:
    """A count in whole units: half a year is six months, a week and a half eleven days."""
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


def _nth(e: TimeExpression, reference: Reference, previous: Days | None) -> Days:
    """Unit number `count` of a period; without a period, weekdays counted from the report's day."""
    unit, _, weekday = e.unit.partition(":")
    count = int(e.count)
    if e.first == Fields():
        if reference.day is None:
            return _unknown()
        day = reference.day + timedelta(days=_weekday_steps(reference.day, int(weekday), count))
        return _span(day, day, reference)
    outer = days_of(e.first, reference, e.sense, previous)
    found = _within(outer, unit, int(weekday or 0), count)
    return (
        Days(found[0], found[1], outer.inferred, outer.basis)
        if found
        else Days(UNKNOWN, UNKNOWN, True, outer.basis or _NO_YEAR)
    )


def _within(outer: Days, unit: str, weekday: int, count: int) -> tuple[str, str] | None:
    first, last = parse(outer.first), parse(outer.last)
    if first is None or last is None:
        return None
    if unit == "month":
        start = move(first, "month", count - 1) if count > 0 else move(last.replace(day=1), "month", count + 1)
        return month_days(start.year, start.month)
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


def _follow(e: TimeExpression, reference: Reference, previous: Days | None) -> Days:
    unit, steps = _whole(e.unit, e.count)
    if previous is None:
        if reference.day is None:
            return Days(UNKNOWN, UNKNOWN, True, "counts from a day that the text does not give")
        previous = Days(reference.day.isoformat(), reference.day.isoformat(), True, reference.basis)
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


def _stretch(e: TimeExpression, reference: Reference) -> Days:
    """The last three months: up to the day before the report; the next two weeks: from the day after it."""
    if reference.day is None:
        return _unknown()
    unit, steps = _whole(e.unit, e.count)
    try:
        edge = move(reference.day, unit, steps)
    except (ValueError, OverflowError):
        return _unknown()
    day = timedelta(days=1)
    return _span(edge, reference.day - day, reference) if steps < 0 else _span(reference.day + day, edge, reference)
