"""Which reports come together: by at least two kinds of anchor, in any order, fast, and with reasons."""

from __future__ import annotations

import random
import time
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import pytest

from crosswire.group.grouping import Group, group_signatures
from crosswire.group.signature import ANCHOR_KINDS, AnchorKind, Signature

Anchors: TypeAlias = Mapping[AnchorKind, Sequence[str]]


def report(id_: str, anchors: Anchors, language: str = "en", day: str | None = None) -> Signature:
    """A signature with the anchors named, each once."""
    kinds: dict[AnchorKind, dict[str, float]] = {
        kind: dict.fromkeys(anchors.get(kind, ()), 1.0) for kind in ANCHOR_KINDS
    }
    return Signature(id_, language, kinds, day)


FLOOD: Anchors = {
    "names": ("mayor", "river-board"),
    "places": ("FR", "lyon"),
    "concepts": ("flood", "evacuate", "rain"),
}
STRIKE: Anchors = {"names": ("union", "railway"), "places": ("FR", "paris"), "concepts": ("strike", "wage", "train")}


def parts(groups: Sequence[Group]) -> set[frozenset[str]]:
    return {frozenset(one.id for one in group.members) for group in groups}


def together(groups: Sequence[Group], a: str, b: str) -> bool:
    return any({a, b} <= part for part in parts(groups))


def test_two_events_make_two_groups() -> None:
    groups = group_signatures(
        [report("a", FLOOD), report("b", STRIKE, "vi"), report("c", FLOOD, "vi"), report("d", STRIKE)]
    )
    assert parts(groups) == {frozenset("ac"), frozenset("bd")}


@pytest.mark.parametrize("kind", ANCHOR_KINDS)
def test_one_kind_of_anchor_is_never_enough(kind: AnchorKind) -> None:
    shared: Anchors = {kind: ("one", "two", "three")}
    assert len(group_signatures([report("a", shared), report("b", shared)])) == 2


def test_the_day_alone_proves_nothing() -> None:
    groups = group_signatures([report("a", {**FLOOD, "days": ("11-12",)}), report("b", {**STRIKE, "days": ("11-12",)})])
    assert not together(groups, "a", "b")


def test_reports_without_subjects_are_judged_by_what_they_have() -> None:
    """A language without a pack gives names, sounds and numbers alone; these bring its report to the event."""
    told: Anchors = {"sounds": ("marchand", "lyon-sud", "rhone", "duval"), "numbers": ("1250", "37")}
    groups = group_signatures([report("a", {**FLOOD, **told}), report("b", told, "sw"), report("c", STRIKE)])
    assert parts(groups) == {frozenset("ab"), frozenset("c")}


def test_the_order_of_the_reports_makes_no_difference() -> None:
    rng = random.Random(4)

    def most(anchors: Anchors) -> Anchors:
        return {kind: rng.sample(keys, len(keys) - 1) for kind, keys in anchors.items()}

    reports = [
        report(f"{event}{n}", most(anchors), rng.choice(("en", "vi", "fr")))
        for event, anchors in (("flood", FLOOD), ("strike", STRIKE))
        for n in range(8)
    ]
    first = group_signatures(reports)
    for _ in range(10):
        rng.shuffle(reports)
        again = group_signatures(reports)
        assert parts(again) == parts(first)
        assert [group.id for group in again] == [group.id for group in first]
        assert [group.reasons for group in again] == [group.reasons for group in first]


def test_every_report_is_in_one_group() -> None:
    reports = [report(str(n), {"names": (f"n{n % 7}",), "concepts": (f"c{n % 5}",)}) for n in range(60)]
    ids = [one.id for group in group_signatures(reports) for one in group.members]
    assert sorted(ids) == sorted(one.id for one in reports)


def test_nothing_makes_no_group_and_bare_reports_stand_alone() -> None:
    assert group_signatures([]) == []
    assert len(group_signatures([report("a", {}), report("b", {})])) == 2


def test_the_reasons_name_what_is_shared() -> None:
    (group,) = group_signatures([report("a", FLOOD), report("b", FLOOD)])
    assert group.reasons["b"][0].startswith("like a (")
    assert any("river-board" in reason and reason.startswith("people") for reason in group.reasons["b"])


def test_the_earliest_report_names_the_event() -> None:
    (group,) = group_signatures([report("a", FLOOD, day="2024-09-09"), report("b", FLOOD, day="2024-09-07")])
    assert group.id == "event/b"


def _of_one_event(number: int, rng: random.Random) -> Signature:
    """A report that has most of what its event is about, and some things of its own."""
    kinds: tuple[AnchorKind, ...] = ("names", "sounds", "places", "concepts")
    anchors: Anchors = {kind: [*rng.sample([f"{kind}{n}" for n in range(10)], 8), f"{kind}-{number}"] for kind in kinds}
    return report(f"r{number:05}", anchors)


def test_thousands_of_reports_of_one_event_are_one_group_in_time() -> None:
    rng = random.Random(1)
    reports = [_of_one_event(number, rng) for number in range(3000)]
    start = time.perf_counter()
    groups = group_signatures(reports)
    assert time.perf_counter() - start < 30
    assert max(len(group.members) for group in groups) > 2700
