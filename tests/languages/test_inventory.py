"""The concept inventory: what it holds, and what its loader refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosswire.errors import PackError
from crosswire.languages.inventory import COLUMNS, inventory, load_inventory

HEADER = "\t".join(COLUMNS)
GOOD = "attack\tact\tASSAULT\tconflict\t-\t-\tattack"


def test_concepts_know_their_event_and_wider_concepts() -> None:
    strike = inventory()["air_strike"]
    assert (strike.kind, strike.plover, strike.topic, strike.opposite) == ("act", "ASSAULT", "conflict", None)
    assert "attack" in strike.broader


@pytest.mark.parametrize(
    "row",
    [
        "attack\tverb\tASSAULT\tconflict\t-\t-\tattack",
        "attack\tact\tHIT\tconflict\t-\t-\tattack",
        "attack\tact\tASSAULT\twar\t-\t-\tattack",
        "attack\tact\tASSAULT\tconflict\tviolence\t-\tattack",
        "attack\tact\tASSAULT\tconflict\t-\tdefend\tattack",
        f"{GOOD}\n{GOOD}",
    ],
    ids=["class", "event", "topic", "broader", "opposite", "twice"],
)
def test_a_row_that_breaks_the_form_is_refused(tmp_path: Path, row: str) -> None:
    (tmp_path / "conflict.tsv").write_text(f"{HEADER}\n{row}\n", encoding="utf-8")
    with pytest.raises(PackError):
        load_inventory(tmp_path)


def test_a_row_in_form_is_read(tmp_path: Path) -> None:
    (tmp_path / "conflict.tsv").write_text(f"{HEADER}\n# a comment\n{GOOD}\n", encoding="utf-8")
    assert list(load_inventory(tmp_path)) == ["attack"]
