"""Expressions to days: pure reckoning from an anchor, knowing no language and no text."""

from __future__ import annotations

from crosswire.annotate.time_days import Days, Reference
from crosswire.annotate.time_fields import days_of
from crosswire.annotate.time_records import TimeExpression
from crosswire.annotate.time_spans import follow, nth, range_of, shift, stretch


def resolve(expression: TimeExpression, reference: Reference, previous: Days | None) -> Days:
    """The days of one expression; `previous` is the last day mentioned before it."""
    if expression.shape == "follow":
        return follow(expression, reference, previous)
    if expression.shape == "shift":
        return shift(expression, reference, previous)
    if expression.shape == "stretch":
        return stretch(expression, reference)
    if expression.shape == "nth":
        return nth(expression, reference, previous)
    if expression.shape == "range" and expression.last is not None:
        return range_of(expression.first, expression.last, reference, expression.sense, previous)
    return days_of(expression.first, reference, expression.sense, previous)
