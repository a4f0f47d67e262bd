"""Files, folders and patterns: what is read, in which order, under which id, and what is refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crosswire.errors import InputError
from crosswire.read import read_reports
from crosswire.records import Report


def fill(folder: Path, names: str) -> None:
    for name in names.split():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"text of {name}", encoding="utf-8")


def ids(*sources: str | Path) -> list[str]:
    return [found.id for found in read_reports(sources) if isinstance(found, Report)]


def reasons(*sources: str | Path) -> list[str]:
    return [found.reason for found in read_reports(sources) if isinstance(found, InputError)]


def test_plain_text_is_untouched_but_for_the_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeff Title\r\n\r\nText.\n".encode())
    assert list(read_reports([path])) == [Report(id="a", text=" Title\r\n\r\nText.\n")]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a", "Just words."),
        ("a.wire", "Just words."),
        ("a.wire", '{"text": "Just words."}'),
        ("a.wire", "<!DOCTYPE html><p>Just words."),
    ],
)
def test_unknown_suffixes_are_read_by_their_looks(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert list(read_reports([path])) == [Report(id="a", text="Just words.")]


def test_a_text_file_stays_text_whatever_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("<html><p>x", encoding="utf-8")
    assert list(read_reports([path])) == [Report(id="a", text="<html><p>x")]


def test_folders_are_walked_in_order(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt a.txt sub/c.txt .hidden.txt .git/d.txt x.css photo.JPG README.md settings.toml")
    assert ids(tmp_path) == ["a", "b", "c"]
    assert reasons(tmp_path) == []


def test_a_named_file_is_read_whatever_its_suffix(tmp_path: Path) -> None:
    fill(tmp_path, "README.md .hidden.txt")
    assert ids(tmp_path / "README.md", tmp_path / ".hidden.txt") == ["README", ".hidden"]


def test_links_are_not_followed(tmp_path: Path) -> None:
    fill(tmp_path, "in/a.txt out/secret.txt out/b.txt")
    os.symlink(tmp_path / "out", tmp_path / "in/folder")
    os.symlink(tmp_path / "out/secret.txt", tmp_path / "in/link.txt")
    os.symlink(tmp_path / "in", tmp_path / "in/loop")
    assert ids(tmp_path / "in") == ["a"]


def test_patterns(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt a.txt sub/c.txt d.html")
    assert ids(f"{tmp_path}/*.txt") == ["a", "b"]
    assert ids(f"{tmp_path}/**/*.txt") == ["a", "b", "c"]
    assert reasons(f"{tmp_path}/*.pdf") == ["nothing matches this pattern"]


def test_a_file_whose_name_looks_like_a_pattern(tmp_path: Path) -> None:
    fill(tmp_path, "[a].txt")
    assert ids(f"{tmp_path}/[a].txt") == ["[a]"]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ("x/en.txt y/en.txt y/vi.txt", ["x/en", "y/en", "vi"]),
        ("x/en.txt x/en.text", ["x/en.text", "x/en.txt"]),
    ],
)
def test_stems_grow_only_where_they_are_shared(tmp_path: Path, names: str, found: list[str]) -> None:
    fill(tmp_path, names)
    assert ids(tmp_path) == found


def test_ids_stay_apart_where_folders_share_names_too(tmp_path: Path) -> None:
    fill(tmp_path, "1/x/en.txt 2/x/en.txt")
    assert len(set(ids(tmp_path))) == 2


def test_a_second_report_of_an_id_is_refused_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"id": "b", "text": "x"}')
    (tmp_path / "b.txt").write_text("y")
    assert ids(tmp_path) == ["b"]
    assert reasons(tmp_path) == [f"a second report with the id 'b' (the first: {tmp_path / 'a.json'})"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    assert ids(tmp_path / "a.txt", tmp_path) == ["a"]
    assert reasons(tmp_path / "a.txt", tmp_path) == ["named twice; it was read once"]


def test_refusals_stand_in_their_place_and_the_rest_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crosswire.read.document.MAX_BYTES", 100)
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(b"ab\0c")
    (tmp_path / "c.txt").write_bytes(b"good")
    (tmp_path / "d.txt").write_bytes(b"x" * 101)
    (tmp_path / "e.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "f.txt").write_bytes(b"caf\xe9")
    found = list(read_reports([tmp_path / "no.txt", tmp_path]))
    assert [each.reason if isinstance(each, InputError) else each.id for each in found] == [
        "no such file or folder",
        "empty",
        "not text: holds NUL bytes",
        "c",
        "larger than 0 MB",
        "not text but a PDF file",
        "undecodable: byte 3 is not valid UTF-8",
    ]


def test_a_folder_without_reports(tmp_path: Path) -> None:
    assert reasons(tmp_path) == ["no report in this folder (hidden files and links are not read)"]


def test_a_broken_link(tmp_path: Path) -> None:
    os.symlink(tmp_path / "gone", tmp_path / "a.txt")
    assert reasons(tmp_path / "a.txt") == ["a link that leads nowhere"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    (tmp_path / "a.txt").chmod(0)
    assert reasons(tmp_path / "a.txt") == ["permission denied"]


def test_a_name_with_a_nul_is_refused() -> None:
    assert len(reasons("a\0b")) == 1
