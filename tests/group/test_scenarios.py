"""All scenarios in one run: no group mixes two events, and nearly every event is one group, in whatever order and
language its reports come."""

from __future__ import annotations

import random
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from crosswire import group_reports
from crosswire.records import Report

ROOT = Path(__file__).parent.parent.parent
SCENARIOS = ROOT / "tests" / "scenarios"
TEXTS = sorted(SCENARIOS.glob("*/*.txt"))
RECALL = 0.95
"""B-cubed: accounts that chose their facts freely do not all find to their event."""


def reports() -> list[Report]:
    """Every report, with its day where a feed would give it."""
    found = []
    for gold in sorted(SCENARIOS.glob("*/gold.toml")):
        for id_, told in tomllib.loads(gold.read_text(encoding="utf-8"))["reports"].items():
            text = (gold.parent / told["file"]).read_text(encoding="utf-8")
            found.append(Report(id=f"{gold.parent.name}/{id_}", text=text, published=told.get("published")))
    return found


@pytest.mark.parametrize("seed", [0, 1])
def test_no_group_mixes_events_and_events_are_whole(seed: int) -> None:
    mixed = reports()
    random.Random(seed).shuffle(mixed)
    found: dict[str, set[str]] = {}
    for report, event in group_reports(mixed):
        found.setdefault(event, set()).add(report)
    assert [group for group in found.values() if len({id_.split("/")[0] for id_ in group}) > 1] == []
    sizes = Counter(one.id.split("/")[0] for one in mixed)
    recall = sum(len(group) ** 2 / sizes[next(iter(group)).split("/")[0]] for group in found.values()) / len(mixed)
    assert recall >= RECALL


def test_reports_come_out_in_the_order_they_came_in() -> None:
    mixed = reports()[:6]
    assert [report for report, _ in group_reports(mixed)] == [report.id for report in mixed]


def test_a_very_long_report_is_grouped_like_a_short_one() -> None:
    text = TEXTS[0].read_text(encoding="utf-8")
    language = TEXTS[0].stem
    pair = [
        Report(id="long", text=f"{text}\n" * 20, language=language),
        Report(id="short", text=text, language=language),
    ]
    assert len({event for _, event in group_reports(pair)}) == 1
