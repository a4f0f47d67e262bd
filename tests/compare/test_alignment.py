"""Clauses of all accounts into points."""

from __future__ import annotations

import itertools

import pytest

from crosswire.compare.alignment import Cluster, align
from crosswire.compare.features import Content, Rarity
from crosswire.compare.likeness import likeness
from crosswire.compare.ties import Ties

from .desk import FLAT, accounts_of, content, rarity_of, report


def says(report_: str, *concepts: str, number: int = 0) -> Content:
    """A clause that says each concept in full."""
    return content({f"c:{concept}": 1.0 for concept in concepts}, report_, number)


def told(clusters: list[Cluster]) -> list[set[tuple[str, int]]]:
    """Each cluster's clauses: account and number."""
    return [{(member.report, member.number) for member in cluster.members} for cluster in clusters]


def test_clauses_that_say_the_same_make_one_cluster() -> None:
    found = align([says("a", "ship", "rain"), says("b", "school", "police"), says("c", "ship", "rain")], FLAT)
    assert told(found) == [{("a", 0), ("c", 0)}, {("b", 0)}]
    assert found[0].reports == {"a", "c"}


def test_a_chain_does_not_hold_together() -> None:
    chain = [
        says("a", "bridge", "ship", "rain", "police"),
        says("b", "rain", "police", "ship", "school"),
        says("c", "school", "grain", "drone", "port"),
    ]
    assert told(align(chain, FLAT)) == [{("a", 0), ("b", 0)}, {("c", 0)}]


def test_a_ring_holds_together_by_its_average() -> None:
    ring = [
        says("a", "rain", "police", "hospital", "ship"),
        says("b", "rain", "police", "hospital", "school"),
        says("c", "rain", "police", "school", "ship"),
    ]
    found = align(ring, FLAT)
    assert told(found) == [{("a", 0), ("b", 0), ("c", 0)}]
    pairs = [likeness(a, b, FLAT).score for a, b in itertools.combinations(ring, 2)]
    assert found[0].score == pytest.approx(sum(pairs) / 3)


def test_the_most_alike_come_first() -> None:
    choice = [
        says("a", "ship", "rain", "police", "hospital"),
        says("b", "ship", "school", "drone", "grain"),
        says("c", "ship", "rain", "police", "hospital"),
    ]
    assert told(align(choice, FLAT))[0] >= {("a", 0), ("c", 0)}
    apart = Ties(apart=frozenset(((("b", 0), ("c", 0)), (("c", 0), ("b", 0)))))
    assert told(align(choice, FLAT, apart)) == [{("a", 0), ("c", 0)}, {("b", 0)}]


def test_two_clauses_of_one_account_alone_do_not_come_together() -> None:
    twice = [says("a", "ship", "rain"), says("a", "ship", "rain", number=1)]
    assert told(align(twice, FLAT)) == [{("a", 0)}, {("a", 1)}]


def test_they_do_where_another_account_says_it_too() -> None:
    twice = [says("a", "ship", "rain"), says("a", "ship", "rain", number=1), says("b", "ship", "rain")]
    assert told(align(twice, FLAT)) == [{("a", 0), ("a", 1), ("b", 0)}]


def test_what_nearly_every_clause_says_brings_nothing_together() -> None:
    everywhere = [says(f"r{n}", "bridge") for n in range(20)]
    assert len(align(everywhere, Rarity(everywhere))) == 20
    assert len(align(everywhere, FLAT)) == 1


def test_a_single_clause_scores_one_without_reasons() -> None:
    (found,) = align([says("a", "ship", "rain")], FLAT)
    assert (found.score, found.reasons) == (1.0, ())


def test_the_reasons_are_those_of_the_closest_two() -> None:
    (found,) = align([says("a", "ship", "rain"), says("b", "ship", "rain"), says("c", "ship", "rain", "grain")], FLAT)
    closest = likeness(says("a", "ship", "rain"), says("b", "ship", "rain"), FLAT)
    assert found.reasons == closest.reasons
    assert found.score < closest.score


def test_members_stand_in_text_order() -> None:
    (found,) = align([says("b", "ship", "rain", number=3), says("a", "ship", "rain", number=9)], FLAT)
    assert [(member.report, member.number) for member in found.members] == [("a", 9), ("b", 3)]


def test_nothing_makes_no_cluster() -> None:
    assert align([], FLAT) == []


REPORTS = (
    report(
        "Typhoon Yagi hit Haiphong on Saturday. Fourteen people died in the north. Schools in Hanoi stayed closed.", "a"
    ),
    report("Bão Yagi đổ bộ vào Hải Phòng hôm thứ bảy. Trường học ở Hà Nội đóng cửa.", "b", "vi"),
    report("Schools in Hanoi were closed. The typhoon Yagi sank ships near Haiphong, and 14 people died.", "c"),
)


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))), ids=str)
def test_the_order_of_accounts_makes_no_difference(order: tuple[int, ...]) -> None:
    def clusters(numbers: tuple[int, ...]) -> set[frozenset[tuple[str, int]]]:
        accounts = accounts_of(*(REPORTS[n] for n in numbers))
        every = [one for account in accounts for one in account.contents]
        return {frozenset(one) for one in told(align(every, rarity_of(accounts)))}

    found = clusters(order)
    assert found == clusters((0, 1, 2))
    assert any({report_ for report_, _ in one} == {"a", "b", "c"} for one in found)
