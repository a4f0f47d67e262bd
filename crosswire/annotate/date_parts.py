"""The parts of a date, one small rule each: a rule reads one part at a token, or gives None.

A date is a chain of parts in whatever order the language likes (12 November 2025; November 12, 2025; ngày 12 tháng 11
năm 2025; thứ ba tuần trước), so no rule knows a language: the words are the pack's.
"""

from __future__ import annotations

from crosswire.annotate.date_days import days_of_month, month_and_days
from crosswire.annotate.date_digits import digit_date
from crosswire.annotate.date_relative import daypart, lone_day, relative_part, weekday_part
from crosswire.annotate.date_suffix import behind_part, era_part, feast_part, part_of_unit, suffixed_part
from crosswire.annotate.date_years import decade_part, named_period, year_part
from crosswire.annotate.time_words import NUMERIC, WORDY

PARTS = (
    (suffixed_part, NUMERIC),
    (era_part, WORDY),
    (part_of_unit, WORDY),
    (feast_part, WORDY),
    (behind_part, WORDY),
    (digit_date, NUMERIC | WORDY),
    (days_of_month, NUMERIC | WORDY),
    (month_and_days, WORDY),
    (weekday_part, WORDY),
    (relative_part, WORDY),
    (named_period, WORDY),
    (decade_part, NUMERIC | WORDY),
    (year_part, NUMERIC | WORDY),
    (daypart, WORDY),
    (lone_day, NUMERIC),
)
"""The rules in the order they are tried at a token, each with what must begin there."""
