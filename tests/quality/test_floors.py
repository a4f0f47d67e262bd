"""Floors: what sinks, what is lifted, and that no figure goes without one."""

from __future__ import annotations

import pytest

from .floors import FLOORS, Check, check, raised, read_floors
from .gold import load_scenario
from .score_scenarios import DEV, F1, HALVES, HEADINGS, HELD_OUT, SCENARIOS

TEXT = """# a comment
[scenarios.dev]
times = 0.500 # of days
measures = 0.250
[shared.seeds]
seeds_times = 0.100
"""


@pytest.mark.parametrize(
    ("value", "sunk"),
    [(0.5, False), (0.4999, True), (0.51, False), (None, True)],
)
def test_a_figure_below_its_floor_or_missing_sinks(value: float | None, sunk: bool) -> None:
    assert Check("scenarios.dev", "times", 0.5, value).sunk is sunk


def test_only_what_was_measured_is_checked() -> None:
    checks = check(read_floors(TEXT), {"scenarios.dev": {"times": 0.6}})
    assert [(one.name, one.value) for one in checks] == [("times", 0.6), ("measures", None)]


def test_floors_are_lifted_and_never_lowered() -> None:
    checks = check(read_floors(TEXT), {"scenarios.dev": {"times": 0.6789, "measures": 0.2}})
    assert raised(TEXT, checks) == TEXT.replace("0.500", "0.678")


@pytest.mark.parametrize(
    "text", ["[scenarios.other]\ntimes = 0.5", "[scenarios.dev]\ntimes = 1.5", "[other.x]\na = 0.1"]
)
def test_a_broken_file_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"other|outside"):
        read_floors(text)


def test_every_figure_has_a_floor_in_both_halves() -> None:
    floors = read_floors(FLOORS.read_text(encoding="utf-8"))
    assert {half: set(floors[f"scenarios.{half}"]) for half in HALVES} == {half: {*HEADINGS, *F1} for half in HALVES}


def test_every_scenario_is_in_one_half_and_quotes_its_reports() -> None:
    folders = sorted(path.name for path in SCENARIOS.iterdir() if (path / "gold.toml").exists())
    assert sorted((*DEV, *HELD_OUT)) == folders
    assert all(load_scenario(SCENARIOS / slug).points for slug in folders)


def test_scenarios_are_many_accounts_in_many_languages() -> None:
    scenarios = [load_scenario(SCENARIOS / slug) for slug in (*DEV, *HELD_OUT)]
    assert len(scenarios) >= 30
    assert all(3 <= len(one.texts) <= 6 and len(set(one.languages.values())) >= 3 for one in scenarios)
    assert len({language for one in scenarios for language in one.languages.values()}) >= 12
