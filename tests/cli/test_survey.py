"""What `languages check` finds in a pack that has faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosswire.cli import survey
from crosswire.languages.pack import Pack

SETTINGS = 'code = "xx"\nname = "Example"\n'


def check(folder: Path, monkeypatch: pytest.MonkeyPatch, column: str) -> list[survey.Finding]:
    (folder / "concepts").mkdir()
    (folder / "pack.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "concepts/a.tsv").write_text(f"id\tphrases\n{column}", encoding="utf-8")
    monkeypatch.setattr(survey, "load_pack", lambda code: Pack(folder))
    monkeypatch.setattr(survey, "inventory", lambda: dict.fromkeys(("war", "peace", "talks")))
    return list(survey.check_language("xx"))


def test_findings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tittles.tsv").write_text("", encoding="utf-8")
    found = check(tmp_path, monkeypatch, "war\tFight|battle\npeace\tcalm|fight\nstrange\tword\n")
    assert found == [
        survey.Finding("unknown file", "tittles.tsv"),
        survey.Finding("stranger", "strange is no concept"),
        survey.Finding("gap", "talks", wrong=False),
        survey.Finding("collision", "fight: peace, war"),
    ]


def test_a_broken_table_ends_the_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (finding,) = check(tmp_path, monkeypatch, "war fight\n")
    assert finding.kind == "broken"
    assert "a.tsv:2" in finding.what


def test_a_whole_column_has_nothing_amiss(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert check(tmp_path, monkeypatch, "war\tfight\npeace\tcalm\ntalks\ttalk\n") == []
