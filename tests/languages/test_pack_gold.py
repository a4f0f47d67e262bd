"""The packs' own gold: its form, that it is large enough, and how it is scored. Floors hold its F1."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from crosswire.languages import pack_codes
from crosswire.languages.pack import ROOT
from crosswire.pack_gold import Gold, Row, read_gold, score_actions, score_statements

CODES = tuple(code for code in pack_codes() if (ROOT / code / "gold.toml").exists())
LEAST = 40
LEAST_REFUSALS = 5


@pytest.fixture(params=CODES)
def gold(request: pytest.FixtureRequest) -> Gold:
    """The gold of each pack that has one."""
    return read_gold(ROOT / request.param / "gold.toml")


def test_a_packs_gold_is_large_enough_and_has_refusals(gold: Gold) -> None:
    kinds: tuple[tuple[Row, ...], ...] = (gold.statement, gold.action)
    for rows in kinds:
        assert len(rows) >= LEAST
        assert sum(not row.expect for row in rows) >= LEAST_REFUSALS


def test_ids_are_told_apart(gold: Gold) -> None:
    ids = [row.id for row in (*gold.statement, *gold.action)]
    assert len(ids) == len(set(ids))


def written(folder: Path, text: str) -> Gold:
    (folder / "gold.toml").write_text(text, encoding="utf-8")
    return read_gold(folder / "gold.toml")


def test_words_that_are_not_in_their_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not in the text"):
        written(tmp_path, '[[statement]]\nid = "a"\ntext = "It rains."\nexpect = [{ content = "It snows" }]\n')


def test_unknown_fields_are_refused(tmp_path: Path) -> None:
    with pytest.raises(msgspec.ValidationError):
        written(tmp_path, '[[statement]]\nid = "a"\ntext = "It rains."\nexpect = [{ contents = "It rains" }]\n')


def test_what_is_missed_and_what_is_made_too_much_both_count(tmp_path: Path) -> None:
    gold = written(
        tmp_path,
        """
        [[statement]]
        id = "right"
        text = "Anna Marsh said that the harbour would reopen."
        expect = [{ speaker = "Anna Marsh", content = "the harbour would reopen", cue = "said", stance = "denies" }]
        [[statement]]
        id = "another-speaker"
        text = "Anna Marsh said that the harbour would reopen on Friday."
        expect = [{ speaker = "", content = "the harbour would reopen on Friday" }]
        [[statement]]
        id = "refusal"
        text = "The harbour reopened."
        expect = []
        [[action]]
        id = "not-planned"
        text = "Canada imposed sanctions on Russia."
        expect = [{ event = "SANCTION", at = "sanctions", actor = "Canada", modality = "planned" }]
        [[action]]
        id = "sanctions"
        text = "Canada imposed sanctions on Russia."
        expect = [{ event = "SANCTION", at = "sanctions", actor = "Canada", recipient = "Russia" }]
        """,
    )
    statements, actions = score_statements("en", gold.statement), score_actions("en", gold.action)
    assert (statements.found, statements.missed, statements.made, statements.roles) == (1, 1, 1, (1, 2))
    assert (actions.found, actions.missed, actions.made) == (1, 1, 1)
    assert actions.f1 == pytest.approx(0.5)
