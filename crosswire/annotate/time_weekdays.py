"""Fields that count from the report's day: yesterday, Tuesday, last week, the 12th."""

from __future__ import annotations

from datetime import date, timedelta

from crosswire.annotate.calendar_days import UNKNOWN, iso, move, parse, week_of
from crosswire.annotate.time_days import NO_DAY, Days, Reference, span, unknown
from crosswire.annotate.time_records import Fields, Sense


def counted_day(f: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days | None:
    if f.day_by is None:
        return None
    if reference.day is None:
        return unknown()
    day = reference.day + timedelta(days=f.day_by)
    if f.year_by:
        day = move(day, "year", f.year_by)
    return span(day, day, reference)


def weekday(f: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days | None:
    if f.weekday is None or f.day is not None or f.month is not None:
        return None
    if f.year is not None and reference.day is None:
        return None
    if reference.day is None:
        return unknown()
    day = _weekday_near(f, reference.day, sense)
    return span(day, day, reference)


def _weekday_near(f: Fields, today: date, sense: Sense) -> date:
    """This week's, last week's or next week's where said so; else the last one, or with future words the coming one."""
    assert f.weekday is not None
    if f.week_by is not None:
        day = week_of(today, f.week_by)[0] + timedelta(days=f.weekday - 1)
        return day + timedelta(weeks=1) if f.turn == 0 and sense != "past" and day < today else day
    ahead = (f.weekday - today.isoweekday()) % 7
    if f.turn == 0:
        return today + timedelta(days=ahead)
    if f.turn == -1:
        return today - timedelta(days=(7 - ahead) % 7 or 7)
    if f.turn == 2:
        return today + timedelta(days=(ahead or 7) + 7)
    if f.turn == 1 or sense != "past":
        return today + timedelta(days=ahead or (7 if f.turn == 1 or sense == "alone" else 0))
    return today - timedelta(days=(7 - ahead) % 7)


def week(f: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days | None:
    if (f.week_by is None and not f.weekend) or (f.day is not None and f.month is not None):
        return None
    if reference.day is None:
        return unknown()
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
    return span(monday, sunday, reference)


def lone_day(f: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days | None:
    if f.day is None:
        return None
    if reference.day is not None:
        day = _weekday_and_day(f, reference.day, sense) or _day_near(f.day, reference.day, sense)
        return Days(day, day, True, f"month from {reference.basis}")
    if previous is not None and previous.last != UNKNOWN:
        day = f"{previous.last[:8]}{f.day:02d}"
        return Days(day, day, True, "month of the day mentioned before")
    day = f"XXXX-XX-{f.day:02d}"
    return Days(day, day, True, NO_DAY)


def _weekday_and_day(f: Fields, today: date, sense: Sense) -> str | None:
    """Friday the 13th: the nearest month where the day falls on that weekday; against the sense only if far nearer."""
    if f.weekday is None or f.day is None:
        return None
    found: list[date] = []
    for steps in range(-12, 13):
        month = move(today.replace(day=1), "month", steps)
        day = parse(f"{month.year:04d}-{month.month:02d}-{f.day:02d}")
        if day and day.isoweekday() == f.weekday:
            found.append(day)
    likely = -1 if sense == "past" else 1
    far = 3
    return min(
        (day.isoformat() for day in found),
        key=lambda text: abs(n := (date.fromisoformat(text) - today).days) * (1 if n * likely >= 0 else far),
        default=None,
    )


def _day_near(number: int, today: date, sense: Sense) -> str:
    steps = 0
    if sense == "past" and number > today.day:
        steps = -1
    elif sense != "past" and number < today.day:
        steps = 1
    month = move(today.replace(day=1), "month", steps)
    return iso(month.year, month.month, number)
