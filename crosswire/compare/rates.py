"""Rough rates of exchange, by year: enough to see that 17 million dollars and 13 million pounds are one sum."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from pathlib import Path

from crosswire.languages.rows import read_rows
from crosswire.records import Amount

_NEAR = 0.15
"""Two sums so near each other at the rough rate may be one sum."""
_LATEST = "2024"


@cache
def _rates() -> dict[str, list[tuple[int, float]]]:
    """Currency (ISO 4217) → (year, units to the US dollar), by year."""
    found: dict[str, list[tuple[int, float]]] = {}
    for row in read_rows(Path(__file__).with_name("rates.tsv"), ("currency", "year", "to_the_dollar")):
        found.setdefault(row.cells["currency"], []).append((int(row.cells["year"]), float(row.cells["to_the_dollar"])))
    return {currency: sorted(rates) for currency, rates in found.items()}


def dollars(amount: Amount, day: str | None) -> float | None:
    """About how many US dollars a sum was on a day (ISO; the latest known year where it is None); None where the unit
    is no currency with a rate. Between the years that the table has, the rate is taken as a straight line."""
    rates = _rates().get(amount.unit)
    if rates is None:
        return None
    year = int((day or _LATEST)[:4]) if (day or _LATEST)[:4].isdigit() else int(_LATEST)
    at = bisect_right([one for one, _ in rates], year)
    if at in (0, len(rates)):
        return amount.value / rates[max(0, at - 1)][1]
    (before, low), (after, high) = rates[at - 1], rates[at]
    return amount.value / (low + (high - low) * (year - before) / (after - before))


def same_sum(a: Amount, b: Amount, day: str | None) -> bool:
    """Whether sums in two currencies may be one."""
    ours, theirs = dollars(a, day), dollars(b, day)
    if ours is None or theirs is None or a.unit == b.unit:
        return False
    return abs(ours - theirs) <= _NEAR * max(abs(ours), abs(theirs))
