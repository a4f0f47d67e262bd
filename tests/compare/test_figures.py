"""Figures of several accounts for one thing: bounds, ranges, roundings, days."""

from __future__ import annotations

import itertools

import pytest

from crosswire.compare.figures import compatible, figures_status
from crosswire.records import Amount

from .desk import amount, told

PAIRS: tuple[tuple[str, Amount, Amount, bool], ...] = (
    ("equal", amount(14), amount(14), True),
    ("other", amount(14), amount(59), False),
    ("nothing and something", amount(0), amount(1), False),
    ("about, near by", amount(100, approximate=True), amount(105), True),
    ("about, far off", amount(100, approximate=True), amount(120), False),
    ("both about, their slacks meet", amount(100, approximate=True), amount(110, approximate=True), True),
    ("exact, near by", amount(100), amount(105), False),
    ("at least, above", amount(14, bound="at_least"), amount(59), True),
    ("at least, the same", amount(14, bound="at_least"), amount(14), True),
    ("at least, below", amount(14, bound="at_least"), amount(9), False),
    ("more than, above", amount(50000, bound="more_than"), amount(53000), True),
    ("two lower bounds", amount(14, bound="at_least"), amount(59, bound="more_than"), True),
    ("at most, below", amount(20, bound="at_most"), amount(7), True),
    ("at most, above", amount(20, bound="at_most"), amount(21), False),
    ("less than, above", amount(20, bound="less_than"), amount(30), False),
    ("a floor over a ceiling", amount(30, bound="at_least"), amount(20, bound="at_most"), False),
    ("nearly, just below", amount(60, bound="nearly"), amount(57), True),
    ("nearly, above", amount(60, bound="nearly"), amount(61), False),
    ("nearly, far below", amount(60, bound="nearly"), amount(40), False),
    ("inside a range", amount(10, upper=12), amount(11), True),
    ("at the end of a range", amount(10, upper=12), amount(12), True),
    ("outside a range", amount(10, upper=12), amount(13), False),
    ("two ranges that meet", amount(10, upper=12), amount(12, upper=15), True),
    ("two ranges apart", amount(10, upper=12), amount(13, upper=15), False),
)


@pytest.mark.parametrize(("a", "b", "expected"), [p[1:] for p in PAIRS], ids=[p[0] for p in PAIRS])
def test_compatible(a: Amount, b: Amount, expected: bool) -> None:
    assert compatible(a, b) is expected
    assert compatible(b, a) is expected


EARLY, LATE = told("2024-09-08"), told("2024-09-09")


def test_figures_that_differ_on_one_day() -> None:
    status, reasons = figures_status([(EARLY, [amount(14)]), (EARLY, [amount(59)])])
    assert status == "differing"
    assert reasons == ("figures that exclude each other: 14 against 59 person",)


def test_figures_that_moved_with_the_days() -> None:
    status, reasons = figures_status([(LATE, [amount(59)]), (EARLY, [amount(14)])])
    assert status == "updated"
    assert reasons[0].startswith("figures moved between 2024-09-08 and 2024-09-09")


def test_lower_bounds_of_two_days_moved_on_though_both_may_be_true() -> None:
    figures = [(EARLY, [amount(14, bound="at_least")]), (LATE, [amount(59, bound="at_least")])]
    assert figures_status(figures)[0] == "updated"


def test_lower_bounds_of_one_day_agree() -> None:
    figures = [(EARLY, [amount(14, bound="at_least")]), (EARLY, [amount(59, bound="at_least")])]
    assert figures_status(figures) == ("agreed", ())


def test_a_rounding_of_another_day_has_not_moved() -> None:
    figures = [(EARLY, [amount(53000, approximate=True)]), (LATE, [amount(53537)])]
    assert figures_status(figures) == ("agreed", ())


def test_figures_of_unknown_days_that_exclude_each_other_differ() -> None:
    assert figures_status([(told(), [amount(14)]), (LATE, [amount(59)])])[0] == "differing"


def test_figures_of_other_units_are_not_held_against_each_other() -> None:
    figures = [(EARLY, [amount(14, "person")]), (EARLY, [amount(59, "house")])]
    assert figures_status(figures) == ("agreed", ())


def test_bare_numbers_are_not_held_against_each_other() -> None:
    assert figures_status([(EARLY, [amount(14, "")]), (EARLY, [amount(59, "")])]) == ("agreed", ())


def test_an_account_with_two_figures_of_a_unit_is_left_out() -> None:
    figures = [(EARLY, [amount(14), amount(20)]), (EARLY, [amount(59)])]
    assert figures_status(figures) == ("agreed", ())


def test_one_of_several_units_is_enough() -> None:
    figures = [(EARLY, [amount(14), amount(3, "house")]), (EARLY, [amount(14), amount(900, "house")])]
    assert figures_status(figures)[0] == "differing"


def test_no_figures_agree() -> None:
    assert figures_status([]) == ("agreed", ())


def test_three_accounts_come_to_one_status_in_any_order() -> None:
    figures = [(EARLY, [amount(14)]), (LATE, [amount(59)]), (EARLY, [amount(20)])]
    assert len({figures_status(order)[0] for order in itertools.permutations(figures)}) == 1
