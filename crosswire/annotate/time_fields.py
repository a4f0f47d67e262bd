"""One set of fields to its days: the first rule that fits decides."""

from __future__ import annotations

from crosswire.annotate.calendar_days import UNKNOWN
from crosswire.annotate.calendar_solar import solar_month
from crosswire.annotate.time_days import NO_DAY, Days, Reference
from crosswire.annotate.time_feasts import feast
from crosswire.annotate.time_months import month_or_day
from crosswire.annotate.time_records import Fields, Sense
from crosswire.annotate.time_weekdays import counted_day, lone_day, week, weekday
from crosswire.annotate.time_years import long_period, part_of_year, year_of

_RULES = (
    counted_day,
    feast,
    solar_month,
    long_period,
    weekday,
    week,
    month_or_day,
    part_of_year,
    lone_day,
    year_of,
)


def days_of(f: Fields, reference: Reference, sense: Sense, previous: Days | None) -> Days:
    """The days that one set of fields covers."""
    for rule in _RULES:
        found = rule(f, reference, sense, previous)
        if found is not None:
            return found
    return Days(UNKNOWN, UNKNOWN, True, NO_DAY)
