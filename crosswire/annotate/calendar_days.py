"""Calendar arithmetic on ISO days whose year may be unknown (`XXXX-11-12`): pure, no language."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

UNKNOWN = "XXXX-XX-XX"
_LEAP_FREE = 2001
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
"""The months of the seasons as the northern press counts them; winter runs into the next year."""


def iso(year: int | None, month: int, day: int) -> str:
    """An ISO day, the year `XXXX` where unknown; a day past its month's end becomes the last one."""
    last = calendar.monthrange(year or _LEAP_FREE, month)[1] if (year or month != 2) else 29
    return f"{'XXXX' if year is None else format(year, '04d')}-{month:02d}-{min(day, last):02d}"


def month_days(year: int | None, first: int, last: int | None = None) -> tuple[str, str]:
    """The first and the last day of a month, or of the months first to last (into the next year where last < first)."""
    last = first if last is None else last
    closing = year + 1 if year is not None and last < first else year
    end = calendar.monthrange(closing or _LEAP_FREE, last)[1]
    return iso(year, first, 1), iso(closing, last, end)


def parse(day: str) -> date | None:
    """The date of an ISO day, None where its year or the whole is unknown."""
    try:
        return date.fromisoformat(day[:10])
    except ValueError:
        return None


def moved(day: str, unit: str, steps: int) -> str:
    """An ISO day moved by days, weeks, months or years; the year stays unknown where it was."""
    if day == UNKNOWN:
        return day
    known = not day.startswith("XXXX")
    start = parse(day if known else f"{_LEAP_FREE}{day[4:]}")
    if start is None:
        return UNKNOWN
    try:
        moved_to = move(start, unit, steps)
    except (ValueError, OverflowError):
        return UNKNOWN
    return moved_to.isoformat() if known else f"XXXX{moved_to.isoformat()[4:]}"


def move(start: date, unit: str, steps: int) -> date:
    """A date moved by `steps` units; raises OverflowError past the calendar's ends."""
    if unit in ("day", "week", "fortnight"):
        return start + timedelta(days=steps * {"day": 1, "week": 7, "fortnight": 14}[unit])
    months = steps * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit, 0)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(f"year {year} is outside the calendar")
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def week_of(day: date, steps: int = 0) -> tuple[date, date]:
    """Monday and Sunday of a day's week, moved by whole weeks."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=steps)
    return monday, monday + timedelta(days=6)
