"""All scenarios and samples in one run: each event is one group, in whatever order and language its reports come."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from crosswire import group_reports
from crosswire.records import Report

ROOT = Path(__file__).parent.parent.parent
TEXTS = sorted((ROOT / "tests" / "scenarios").glob("*/*.txt"))


def reports() -> list[Report]:
    return [Report(id=f"{path.parent.name}/{path.stem}", text=path.read_text(encoding="utf-8")) for path in TEXTS]


@pytest.mark.parametrize("seed", [0, 1])
def test_each_event_is_one_group(seed: int) -> None:
    mixed = reports()
    random.Random(seed).shuffle(mixed)
    found: dict[str, set[str]] = {}
    for report, event in group_reports(mixed):
        found.setdefault(event, set()).add(report)
    events: dict[str, set[str]] = {}
    for one in mixed:
        events.setdefault(one.id.split("/")[0], set()).add(one.id)
    assert sorted(map(sorted, found.values())) == sorted(map(sorted, events.values()))


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
