"""Figures of several accounts for one thing: bounds, ranges, roundings, days."""

from __future__ import annotations

import itertools

import pytest

from crosswire.compare.features import Counted
from crosswire.compare.figures import Told, compatible, figures_status
from crosswire.compare.rates import same_sum
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


EARLY, LATE = "2024-09-08", "2024-09-09"


def test_figures_that_differ_on_one_day() -> None:
    found = figures_status([told(amount(14), EARLY), told(amount(59), EARLY)])
    assert found.status == "differing"
    assert found.reasons == ("figures that exclude each other: 14 against 59 person",)
    assert [figure.value for figure in found.figures] == [14, 59]


def test_figures_that_moved_with_the_days_newest_last() -> None:
    found = figures_status([told(amount(59), LATE), told(amount(14), EARLY)])
    assert found.status == "updated"
    assert found.reasons == ("figures moved with time: 14 (2024-09-08) → 59 (2024-09-09) person",)
    assert [figure.value for figure in found.figures] == [14, 59]


def test_lower_bounds_of_two_days_moved_on_though_both_may_be_true() -> None:
    figures = [told(amount(14, bound="at_least"), EARLY), told(amount(59, bound="at_least"), LATE)]
    assert figures_status(figures).status == "updated"


def test_lower_bounds_of_one_day_agree() -> None:
    figures = [told(amount(14, bound="at_least"), EARLY), told(amount(59, bound="at_least"), EARLY)]
    assert figures_status(figures) == ("agreed", (), ())


def test_a_rounding_of_another_day_has_not_moved() -> None:
    figures = [told(amount(53000, approximate=True), EARLY), told(amount(53537), LATE)]
    assert figures_status(figures).status == "agreed"


def test_figures_of_unknown_days_that_exclude_each_other_differ() -> None:
    assert figures_status([told(amount(14)), told(amount(59), LATE)]).status == "differing"


def test_figures_of_parties_of_two_sides_differ_whatever_their_days() -> None:
    figures = [told(amount(14), EARLY, side="RU"), told(amount(59), LATE, side="UA")]
    assert figures_status(figures).status == "differing"


def test_figures_of_other_units_are_not_held_against_each_other() -> None:
    figures = [told(amount(14, "person"), EARLY), told(amount(59, "house"), EARLY)]
    assert figures_status(figures).status == "agreed"


def test_the_dead_are_not_held_against_the_injured() -> None:
    figures = [told(amount(14), EARLY, "kill"), told(amount(59), EARLY, "injured")]
    assert figures_status(figures).status == "agreed"


def test_the_killed_are_held_against_the_dead() -> None:
    figures = [told(amount(14), EARLY, "kill"), told(amount(59), EARLY, "death")]
    assert figures_status(figures).status == "differing"


def test_bare_numbers_are_not_held_against_each_other() -> None:
    assert figures_status([told(amount(14, ""), EARLY), told(amount(59, ""), EARLY)]).status == "agreed"


def test_an_account_that_gives_two_figures_for_one_thing_is_held_against_nobody() -> None:
    first = told(amount(14), EARLY, "death")
    figures = [first, Told(first.report, EARLY, amount(3), first.counted), told(amount(59), EARLY, "death")]
    assert figures_status(figures).status == "agreed"


def test_of_two_figures_of_an_account_the_one_for_the_same_thing_is_held_against_others() -> None:
    first = told(amount(14), EARLY, "death")
    figures = [
        first,
        Told(first.report, EARLY, amount(90), Counted("person", frozenset(("injured",)))),
        told(amount(59), EARLY, "death"),
    ]
    assert [figure.value for figure in figures_status(figures).figures] == [14, 59]


def test_no_figures_agree() -> None:
    assert figures_status([]) == ("agreed", (), ())


def test_three_accounts_come_to_one_standing_in_any_order() -> None:
    figures = [told(amount(14), EARLY), told(amount(59), LATE), told(amount(20), EARLY)]
    assert len({figures_status(order) for order in itertools.permutations(figures)}) == 1


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (amount(17e6, "USD"), amount(13e6, "GBP"), True),
        (amount(17e6, "USD"), amount(17e6, "GBP"), False),
        (amount(1e9, "EUR"), amount(1.08e9, "USD"), True),
        (amount(100, "USD"), amount(100, "USD"), False),
        (amount(100, "USD"), amount(100, "person"), False),
    ],
)
def test_one_sum_in_two_currencies_is_told_and_no_conflict(a: Amount, b: Amount, same: bool) -> None:
    found = figures_status([told(a, "2023-05-01"), told(b, "2023-05-01")])
    assert found.status == "agreed"
    assert any("two currencies" in reason for reason in found.reasons) is same


def test_rates_are_those_of_the_day() -> None:
    assert not same_sum(amount(1000, "RUB"), amount(30, "USD"), "2024-01-01")
    assert same_sum(amount(1000, "RUB"), amount(31, "USD"), "2013-01-01")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (amount(6.7, "percent"), amount(6.68, "percent"), True),
        (amount(6.7, "percent"), amount(6.8, "percent"), False),
        (amount(7, "percent"), amount(6.68, "percent"), True),
        (amount(16000), amount(16226), True),
        (amount(16000), amount(17500), False),
        (amount(40), amount(43), False),
        (amount(30, "kilometre"), amount(31, "kilometre"), True),
        (amount(30, "kilometre"), amount(33, "kilometre"), False),
        (amount(17000000, "USD"), amount(17400000, "USD"), True),
    ],
)
def test_a_value_stands_for_what_rounds_to_it(a: Amount, b: Amount, expected: bool) -> None:
    assert compatible(a, b) is compatible(b, a) is expected
