"""What stands in a text about time, before anything is reckoned: fields as written, and what they are counted from."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from crosswire.records import Record

Shape: TypeAlias = Literal["date", "range", "shift", "stretch", "follow", "nth"]
Sense: TypeAlias = Literal["past", "future", "alone"]


class Fields(NamedTuple):
    """The parts of a date as its words give them; None where they give nothing.

    `*_by` count from the day of the report (`year_by=-1`: last year); `weekday` is ISO (Monday 1) and `week_by` its
    week; `decade` and `century` hold their first year; `part` is early, mid or late; `season` its English name;
    `feast` the rule of a feast (time_feasts.py); months above 100 are solar
    Hijri ones (calendar_solar.py).
    `turn` picks which of the recurring ones a month, season or weekday is: -1 the last before the report's day, 1 the
    next after it, 2 the one after that, 0 of a weekday the report's own day or the next such.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    year_by: int | None = None
    month_by: int | None = None
    week_by: int | None = None
    weekend: bool = False
    day_by: int | None = None
    decade: int | None = None
    decade_by: int | None = None
    century: int | None = None
    season: str | None = None
    quarter: int | None = None
    quarter_by: int | None = None
    half: int | None = None
    part: str | None = None
    feast: str | None = None
    turn: int | None = None

    @classmethod
    def only(cls, name: str, value: int | str) -> Fields:
        """Fields with one of them given."""
        return cls._make(value if field == name else cls._field_defaults[field] for field in cls._fields)

    def merged(self, other: Fields) -> Fields:
        """These fields with what only `other` gives."""
        return Fields._make(
            theirs if mine is None or mine is False else mine for mine, theirs in zip(self, other, strict=True)
        )


NOTHING = Fields()
"""No part of a date."""


class TimeExpression(Record, frozen=True):
    """One expression of time, unresolved.

    `shape`: `date` (a day or a period by its fields, in `first`), `range` (from `first` to `last`), `shift` (`count`
    units from `first`, else from the day of the report), `follow` (from the day mentioned before), `stretch` (last or
    next `count` units), `nth` (unit number `count` of `first`, from the end where negative: the last Sunday of March).
    Units are English names; `weekday:7` counts Sundays. `sense` says which way a bare day lies; `dateline` that the
    expression opens the report as its place and day.
    """

    start: int
    end: int
    shape: Shape
    first: Fields = Fields()
    last: Fields | None = None
    count: int | float = 0
    unit: str = ""
    sense: Sense = "past"
    dateline: bool = False


class Anchor(Record, frozen=True):
    """What bare and relative expressions count from.

    `published`: the report's day (ISO), given or read in its dateline. `year`: the year that bare days belong to, where
    only that is known; `day`: a day near which the report was written, good for choosing years, not for *yesterday*.
    `sure` is false where year and day are the nearest that fit the full dates of the text: a year that another report
    of the event gives is better. `basis` says in words where it came from.
    """

    published: str | None = None
    year: int | None = None
    day: str | None = None
    sure: bool = False
    basis: str = ""
