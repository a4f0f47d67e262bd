"""Figures of several accounts for one thing: the same, compatible, excluding each other, or moved on with time."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.records import Amount, Annotation, Status

_ROUNDING = 0.06
"""Values closer than this share of the larger one are roundings of each other."""


def figures_status(figures: Sequence[tuple[Annotation, Sequence[Amount]]]) -> tuple[Status, tuple[str, ...]]:
    """`agreed`, `differing` or `updated`, with the reason where the figures differ.

    Only amounts of one unit are held against each other, and only where each account gives exactly one of it.
    """
    units = {amount.unit for _, amounts in figures for amount in amounts if amount.unit}
    for unit in sorted(units):
        values = [
            (account, own[0]) for account, amounts in figures if len(own := [a for a in amounts if a.unit == unit]) == 1
        ]
        clash = _clash(values)
        if clash is not None:
            return clash
    return "agreed", ()


def _clash(values: Sequence[tuple[Annotation, Amount]]) -> tuple[Status, tuple[str, ...]] | None:
    """What two accounts of one day say weighs more than what moved between days."""
    moved: tuple[Status, tuple[str, ...]] | None = None
    for i, (one, a) in enumerate(values):
        for other, b in values[i + 1 :]:
            words = f"{a.value:,} against {b.value:,} {a.unit}"
            first, last = one.published, other.published
            if first and last and first != last:
                if moved is None and not _rounded(a, b):
                    days = f"{min(first, last)} and {max(first, last)}"
                    moved = "updated", (f"figures moved between {days}: {words}",)
            elif not compatible(a, b):
                return "differing", (f"figures that exclude each other: {words}",)
    return moved


def _rounded(a: Amount, b: Amount) -> bool:
    """Whether the two values are one figure, rounded. "At least 14" and "at least 59" are not, though both may be
    true."""
    return abs(a.value - b.value) <= _ROUNDING * max(abs(a.value), abs(b.value))


def compatible(a: Amount, b: Amount) -> bool:
    """Whether both figures can be true of one thing: bounds, ranges and roundings are no difference."""
    low_a, high_a = _range(a)
    low_b, high_b = _range(b)
    return low_a <= high_b and low_b <= high_a


def _range(amount: Amount) -> tuple[float, float]:
    value = float(amount.value)
    slack = abs(value) * _ROUNDING if amount.approximate else 0.0
    low, high = value - slack, float(amount.upper if amount.upper is not None else value) + slack
    if amount.bound in ("more_than", "at_least"):
        return value, float("inf")
    if amount.bound in ("less_than", "at_most"):
        return float("-inf"), value
    if amount.bound == "nearly":
        return value * (1 - 2 * _ROUNDING), value
    return low, high
