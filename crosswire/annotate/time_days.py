"""The days that an expression comes to, and what it counts from."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from crosswire.annotate.calendar_days import UNKNOWN, parse
from crosswire.annotate.time_records import Anchor, Fields

_DAY_LEVEL = 10
"""Days: a mention no longer than this can be counted from (the day before)."""


NO_DAY = "needs the day of the report, which nothing tells"


NO_YEAR = "no year is told"


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


def day_level(days: Days) -> bool:
    """Whether days are few enough to count from."""
    first, last = (parse(day.replace("XXXX", "2001")) for day in (days.first, days.last))
    return first is not None and last is not None and (last - first).days <= _DAY_LEVEL


def span(first: date, last: date, reference: Reference) -> Days:
    return Days(first.isoformat(), last.isoformat(), True, f"counted from {reference.basis}")


def unknown() -> Days:
    return Days(UNKNOWN, UNKNOWN, True, NO_DAY)


def told_year(f: Fields, reference: Reference) -> int | None:
    if f.year is not None:
        return f.year
    if f.year_by is not None and reference.year is not None:
        return reference.year + f.year_by
    return None
