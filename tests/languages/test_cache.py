"""What is kept between runs: the same tables with it and without, and no trouble from broken files or many writers."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from crosswire.languages import Pack
from crosswire.languages.cache import cache_folder, content_key, remembered
from crosswire.languages.pack import ROOT


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.delenv("CROSSWIRE_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "crosswire"


def made(value: str, calls: list[str]) -> str:
    calls.append(value)
    return value


def test_a_thing_is_made_once_for_each_key(kept: Path) -> None:
    calls: list[str] = []
    found = [remembered("thing", key, str, lambda: made("x", calls)) for key in ("a", "a", "b", "a")]
    assert found == ["x"] * 4
    assert len(calls) == 2


@pytest.mark.parametrize("damage", [b"", b"broken", b"\x00" * 40])
def test_a_broken_file_is_made_anew(kept: Path, damage: bytes) -> None:
    calls: list[str] = []
    remembered("thing", "a", str, lambda: made("x", calls))
    (file,) = kept.iterdir()
    for content in (damage, file.read_bytes()[:-1], file.read_bytes()[:-1] + b"y"):
        file.write_bytes(content)
        assert remembered("thing", "a", str, lambda: made("x", calls)) == "x"
    assert len(calls) == 4


def test_another_kind_of_thing_is_not_taken_for_this_one(kept: Path) -> None:
    remembered("thing", "a", str, lambda: "x")
    assert remembered("thing", "a", int, lambda: 7) == 7


def test_old_states_go(kept: Path) -> None:
    for number in range(12):
        remembered("thing", str(number), int, lambda: 1)
    remembered("other", "0", int, lambda: 1)
    assert len(list(kept.glob("thing-*"))) < 6
    assert len(list(kept.glob("other-*"))) == 1


def test_many_writers_at_once(kept: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: remembered("thing", "a", str, lambda: "x" * 100_000), range(64)))
    assert set(found) == {"x" * 100_000}
    assert [path.name for path in kept.iterdir()] == ["thing-a.msgpack"]


def test_switched_off_nothing_is_kept(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSWIRE_CACHE", "off")
    assert cache_folder() is None
    assert remembered("thing", "a", str, lambda: "x") == "x"
    assert not kept.exists()


def test_where_nothing_can_be_written_all_goes_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.delenv("CROSSWIRE_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert remembered("thing", "a", str, lambda: "x") == "x"


def test_keys_tell_where_one_part_ends() -> None:
    assert content_key([b"ab", b"c"]) != content_key([b"a", b"bc"])


def test_a_pack_is_the_same_from_the_cache_and_follows_its_files(kept: Path, tmp_path: Path) -> None:
    folder = tmp_path / "xx"
    shutil.copytree(ROOT / "vi", folder)
    fresh, again = Pack(folder), Pack(folder)
    assert fresh.glosses == again.glosses
    assert fresh.entries == again.entries
    assert {mode: len(table) for mode, table in fresh.tables.items()} == {
        mode: len(table) for mode, table in again.tables.items()
    }
    with (folder / "bounds.tsv").open("a", encoding="utf-8") as table:
        table.write("chừng độ xa lắm\tabout\tbefore\n")
    words = Pack(folder).words("chừng độ xa lắm", "folded")
    assert not any(hit.last == 4 for hit in again.tables["folded"].find(words))
    assert any(hit.last == 4 for hit in Pack(folder).tables["folded"].find(words))
