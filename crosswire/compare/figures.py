"""Figures of several accounts for one thing: the same, compatible, excluding each other, or moved on with time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from math import isfinite
from typing import NamedTuple

from crosswire.compare.features import PEOPLE, Counted, wider
from crosswire.compare.rates import same_sum
from crosswire.languages.inventory import inventory
from crosswire.languages.pack import ROOT, UNDETERMINED
from crosswire.languages.rows import read_rows
from crosswire.languages.tables import TABLES
from crosswire.records import Amount, Figure, Status

_ROUNDING = 0.06
"""Values closer than this share of the larger one are roundings of each other."""
_INSIDE = 0.49
"""A little less than half a place: 6.7 and 6.8 percent are two figures."""
_LARGE = 1000
"""From here on a count with zeros at its end may be a rounding: 16,000 for 16,226."""


@dataclass(frozen=True)
class Told:
    """A figure as one account tells it: what it counts, on what day of publication, and of what side its speaker is
    (None: narrated)."""

    report: str
    day: str | None
    amount: Amount
    counted: Counted
    side: str | None = None

    @property
    def record(self) -> Figure:
        """The figure as a dossier holds it."""
        a = self.amount
        return Figure(
            report=self.report,
            start=a.start,
            end=a.end,
            value=a.value,
            unit=self.counted.unit,
            bound=a.bound,
            upper=a.upper,
            day=self.day,
            side=self.side,
        )


class Standing(NamedTuple):
    """How the figures of a point stand to each other, why, and those that differ or moved, oldest first."""

    status: Status
    reasons: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()


def figures_status(told: Sequence[Told]) -> Standing:
    """`agreed`, `differing` or `updated`, with the reason where the figures differ.

    Held against each other are amounts of one unit that count the same thing, where each account gives one of them.
    What accounts of one day exclude weighs more than what moved between days.
    """
    told = sorted(told, key=lambda one: (one.day or "9999", one.amount.value, one.amount.unit, one.report))
    moved: Standing | None = None
    for pairs in _comparable(told):
        clash = next(((a, b) for a, b in pairs if _exclude(a, b)), None)
        if clash is not None:
            figures = _series(pairs)
            return Standing("differing", (f"figures that exclude each other: {_against(*clash)}",), figures)
        later = [(a, b) for a, b in pairs if _moved(a, b)]
        if later and moved is None:
            figures = _series(pairs)
            days = " → ".join(f"{_value(f.value)} ({f.day})" for f in figures)
            moved = Standing("updated", (f"figures moved with time: {days} {figures[0].unit}",), figures)
    standing = moved or Standing("agreed")
    return standing._replace(reasons=(*standing.reasons, *_in_two_currencies(told)))


def _comparable(told: Sequence[Told]) -> Iterator[list[tuple[Told, Told]]]:
    """For each unit the pairs of two accounts that count the same thing."""
    by_unit: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        if one.counted.unit and isfinite(one.amount.value):
            by_unit[one.counted.unit].append(one)
    for unit in sorted(by_unit):
        own = [one for other in by_unit for one in by_unit[other] if same_unit(unit, other)]
        single = [one for one in own if sum(_rivals(one, other) for other in own) == 1]
        pairs = [
            (a, b) for a, b in combinations(single, 2) if a.report != b.report and same_thing(a.counted, b.counted)
        ]
        if pairs:
            yield pairs


def _rivals(one: Told, other: Told) -> bool:
    """A figure itself, and another of its account for the same thing: of the two none can be held against others'."""
    if one is other:
        return True
    same = same_thing(one.counted, other.counted)
    return same and one.report == other.report and one.amount.value != other.amount.value


def same_unit(one: str, other: str) -> bool:
    """Whether two units are one, or one a kind of the other: warplanes are aircraft. People are only people."""
    if one == other:
        return True
    known = inventory()
    return one in known and other in known and (one in wider(other) or other in wider(one))


def same_thing(ours: Counted, theirs: Counted) -> bool:
    """Whether two figures count the same: of one unit, and one's concept is the other's or wider (killed, dead). Where
    one tells none it may, but for people: 51 killed are not held against 130,000 in the streets."""
    if not same_unit(ours.unit, theirs.unit):
        return False
    if not ours.what or not theirs.what:
        return ours.unit != PEOPLE or not (ours.what or theirs.what)
    return any(a in wider(b) or b in wider(a) for a in ours.what for b in theirs.what)


def _exclude(a: Told, b: Told) -> bool:
    """Whether both cannot be true, and no time between them explains it: of one day, of a day unknown, or of parties of
    two sides."""
    two_days = a.day and b.day and a.day != b.day
    two_sides = a.side is not None and b.side is not None and a.side != b.side
    return not compatible(a.amount, b.amount) and (not two_days or two_sides)


def _moved(a: Told, b: Told) -> bool:
    """Whether the figure is another one on another day, though both may be true: "at least 14", then "at least 59"."""
    return bool(a.day and b.day and a.day != b.day) and not rounded(a.amount, b.amount)


def _series(pairs: Sequence[tuple[Told, Told]]) -> tuple[Figure, ...]:
    """The figures of all pairs, oldest first, one a report and value."""
    told = {(one.report, one.amount.value): one for pair in pairs for one in pair}
    ordered = sorted(told.values(), key=lambda one: (one.day or "9999", one.amount.value, one.report))
    return tuple(one.record for one in ordered)


def _against(a: Told, b: Told) -> str:
    return f"{_value(a.amount.value)} against {_value(b.amount.value)} {a.amount.unit}"


def _value(value: float) -> str:
    return f"{value:,}"


def _in_two_currencies(told: Sequence[Told]) -> list[str]:
    """Sums that are one at a rough rate of their day."""
    found = []
    for a, b in combinations(told, 2):
        if a.report != b.report and a.amount.unit != b.amount.unit and same_sum(a.amount, b.amount, a.day or b.day):
            x, y = (f"{_value(one.amount.value)} {one.amount.unit}" for one in (a, b))
            found.append(f"the same sum in two currencies, at a rough rate: {x}, {y}")
    return list(dict.fromkeys(found))


def rounded(a: Amount, b: Amount) -> bool:
    """Whether the two values are one figure, rounded. "At least 14" and "at least 59" are not, though both may be
    true."""
    near = abs(a.value - b.value) <= _ROUNDING * max(abs(a.value), abs(b.value))
    return near or (a.bound == b.bound == "exact" and compatible(a, b))


def compatible(a: Amount, b: Amount) -> bool:
    """Whether both figures can be true of one thing: bounds, ranges and roundings are no difference."""
    low_a, high_a = _range(a)
    low_b, high_b = _range(b)
    return low_a <= high_b and low_b <= high_a


def _range(amount: Amount) -> tuple[float, float]:
    value = float(amount.value)
    slack = abs(value) * _ROUNDING if amount.approximate else _grain(amount)
    low, high = value - slack, float(amount.upper if amount.upper is not None else value) + slack
    if amount.bound in ("more_than", "at_least"):
        return value, float("inf")
    if amount.bound in ("less_than", "at_most"):
        return float("-inf"), value
    if amount.bound == "nearly":
        return value * (1 - 2 * _ROUNDING), value
    return low, high


def _grain(amount: Amount) -> float:
    """Half of the last place that a value gives: 6.7 percent stands for 6.65 to 6.75, 16,000 for 15,500 to 16,500.

    Of what is counted one by one small numbers are exact: 40 dead are not 43.
    """
    value = abs(amount.value)
    if not value or not isfinite(value) or (_counted(amount.unit) and value < _LARGE):
        return 0.0
    digits = f"{value:.10g}"
    if "." in digits and "e" not in digits:
        return float(_INSIDE * 10.0 ** -len(digits.partition(".")[2]))
    whole = str(round(value))
    grain = _INSIDE * 10.0 ** (len(whole) - len(whole.rstrip("0")))
    return float(min(grain, _ROUNDING * value))


def _counted(unit: str) -> bool:
    """Whether a unit counts things one by one: people, houses, not percent, kilometres or dollars."""
    return unit not in _measures() and unit.partition("/")[0] not in _measures()


@cache
def _measures() -> frozenset[str]:
    """The units that measure: currencies, percent, lengths and the like, as `und` and English name them."""
    table = next(table for table in TABLES if table.file == "units.tsv")
    folders = (ROOT / UNDETERMINED, ROOT / "en")
    rows = (row.cells for folder in folders for row in read_rows(folder / table.file, table.columns))
    return frozenset(row[table.id] for row in rows if row["kind"] in ("currency", "percent", "measure", "duration"))
