"""Each command, in this process: what it writes, where, and with which exit status."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

import crosswire
from crosswire.records import AlignedClaim, ClaimText, Report

from .conftest import ENGLISH, REPORTS, Run


def records(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


# annotate -------------------------------------------------------------------------------------------------------------


def test_annotate_json(run: Run, lines: str) -> None:
    result = run("annotate", "-", "--json", stdin=lines)
    assert result.exit_code == 0
    assert result.stderr == ""
    english, vietnamese = records(result.stdout)
    assert (english["id"], english["text"], english["language"]) == ("en", ENGLISH, "en")
    assert vietnamese["published"] == "2025-12-20"
    keys = {"id", "language", "published", "text", "mentions", "times", "amounts", "statements", "actions"}
    assert keys <= english.keys()
    (amount,) = (each for each in english["amounts"] if each["unit"] == "EUR")
    assert english["text"][amount["start"] : amount["end"]] == "90 billion euros"


def test_annotate_for_reading(run: Run, folder: Path) -> None:
    result = run("annotate", str(folder))
    assert result.exit_code == 0
    assert "en (en, 2025-12-20, Gazette)" in result.stdout
    assert "90,000,000,000 EUR “90 billion euros”" in result.stdout
    assert "\x1b" not in result.stdout


def test_what_a_report_holds_cannot_steer_the_terminal(run: Run) -> None:
    report = {"id": "a\x1b[2J", "text": "Paris \x1b]0;x\x07 said.", "title": "\x1b[31mred\u202e"}
    result = run("annotate", "-", stdin=json.dumps(report))
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout


def test_bad_lines_of_standard_input(run: Run, lines: str) -> None:
    result = run("annotate", "-", "--json", stdin=f'broken\n{lines}{{"id": "x"}}\n')
    assert result.exit_code == 1
    assert [record["id"] for record in records(result.stdout)] == ["en", "vi"]
    assert [record["line"] for record in records(result.stderr)] == [1, 4]
    assert all(record.keys() == {"error", "line"} for record in records(result.stderr))


def test_bad_files(run: Run, folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\0")
    result = run("annotate", str(folder), str(folder / "no\x1b.txt"), "--json")
    assert result.exit_code == 1
    assert len(records(result.stdout)) == 2
    assert result.stderr.splitlines() == [
        f"crosswire: {folder / 'bad.txt'}: not text: holds NUL bytes",
        f"crosswire: {folder}/no\\x1b.txt: no such file or folder",
    ]


# events ---------------------------------------------------------------------------------------------------------------

ACTS = {"id": "a", "text": "Police arrested Ann Lee in Paris. France did not condemn Iran.", "language": "en"}


def test_events_as_plover(run: Run) -> None:
    result = run("events", "-", stdin=json.dumps(ACTS))
    assert result.exit_code == 0
    assert [(one["id"], one["event"], one["negated"]) for one in records(result.stdout)] == [
        ("a:0", "COERCE", False),
        ("a:1", "ACCUSE", True),
    ]


def test_events_as_cameo(run: Run) -> None:
    done = run("events", "-", "--format", "cameo", stdin=json.dumps(ACTS)).stdout.splitlines()
    every = run("events", "-", "--format", "cameo", "--all", stdin=json.dumps(ACTS)).stdout.splitlines()
    assert [line.split("\t")[0] for line in done] == ["EventID", "a:0"]
    assert [line.split("\t")[0] for line in every] == ["EventID", "a:0", "a:1"]


def test_events_of_bad_lines(run: Run) -> None:
    result = run("events", "-", stdin=f"broken\n{json.dumps(ACTS)}\n")
    assert result.exit_code == 1
    assert len(records(result.stdout)) == 2
    assert [record["line"] for record in records(result.stderr)] == [1]


# group ----------------------------------------------------------------------------------------------------------------


def test_group(run: Run, lines: str) -> None:
    result = run("group", "-", "--json", stdin=lines)
    assert result.exit_code == 0
    english, vietnamese = records(result.stdout)
    assert english.keys() == {"id", "event"}
    assert english["event"] == vietnamese["event"]


def test_group_for_reading(run: Run, folder: Path) -> None:
    lines = run("group", str(folder)).stdout.splitlines()
    assert [line.split("  ")[1] for line in lines] == ["en", "vi"]


# compare --------------------------------------------------------------------------------------------------------------


def test_compare_json(run: Run, lines: str) -> None:
    result = run("compare", "-", "--json", stdin=lines)
    assert result.exit_code == 0
    (dossier,) = records(result.stdout)
    keys = (
        "event",
        "title",
        "from",
        "to",
        "places",
        "reports",
        "entities",
        "points",
        "disputes",
        "origins",
        "timeline",
    )
    assert set(keys) <= dossier.keys()
    assert set(dossier["reports"]) == {"en", "vi"}


def test_compare_for_reading(run: Run, folder: Path) -> None:
    result = run("compare", str(folder), "--width", "80")
    assert result.exit_code == 0
    assert "Gazette" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert "\x1b" not in result.stdout


def test_compare_writes_files_and_still_shows_the_dossier(run: Run, folder: Path, tmp_path: Path) -> None:
    page, notes = tmp_path / "out/page.html", tmp_path / "out/notes.md"
    result = run("compare", str(folder / "*.json"), "--html", str(page), "--markdown", str(notes), "--reader", "vi")
    assert result.exit_code == 0
    assert result.stderr == f"wrote {page} and {notes} (1 event)\n"
    assert page.read_text(encoding="utf-8").startswith("<!")
    assert "Gazette" in notes.read_text(encoding="utf-8")
    assert "Gazette" in result.stdout
    assert sorted(path.name for path in page.parent.iterdir()) == ["notes.md", "page.html"]


def test_compare_markdown_on_standard_output(run: Run, folder: Path) -> None:
    result = run("compare", str(folder), "--markdown", "-", "--quiet")
    assert result.stdout.startswith("#")
    assert result.stderr == ""


def test_compare_quiet_writes_no_note(run: Run, folder: Path, tmp_path: Path) -> None:
    result = run("compare", str(folder), "--json", "--html", str(tmp_path / "out/page.html"), "-q")
    assert result.stderr == ""
    assert (tmp_path / "out/page.html").exists()


# names ----------------------------------------------------------------------------------------------------------------


def test_names_compare_lines(run: Run) -> None:
    stdin = '{"a": "Andriy Sibiga", "b": "Андрій Сибіга", "kind": "person"}\n{"a": "x"}\n{"a": "Anna", "b": "Boris"}\n'
    result = run("names", "compare", "-", stdin=stdin)
    assert result.exit_code == 1
    assert [record["same"] for record in records(result.stdout)] == [True, False]
    assert records(result.stdout)[0].keys() == {"score", "same", "reasons"}
    assert records(result.stderr) == [{"error": "object missing required field `b`", "line": 2}]


def test_names_compare_words(run: Run) -> None:
    result = run("names", "compare", "Andriy Sibiga", "Андрій Сибіга", "--kind", "person")
    assert result.stdout.startswith("the same (0.")
    assert run("names", "compare", "Anna", "Boris").stdout.startswith("not the same (0.")
    assert run("names", "compare", "a", "b", "c").exit_code == 2


def test_names_find(run: Run, tmp_path: Path) -> None:
    candidates = tmp_path / "names.txt"
    candidates.write_text("\ufeffJohn Smith\n\n  Andrii Sybiha \nAnna\nBoris\nMaria\nPeter\nPaul\n", encoding="utf-8")
    result = run("names", "find", str(candidates), "-", stdin='{"query": "Андрій Сибіга", "language": "uk"}\n')
    (found,) = records(result.stdout)
    assert found["query"] == "Андрій Сибіга"
    assert found["candidates"][0]["name"] == "Andrii Sybiha"
    assert len(found["candidates"]) <= 5
    assert run("names", "find", str(tmp_path / "no"), "-").exit_code == 2


def test_records_from_a_file_that_is_not_there(run: Run) -> None:
    result = run("names", "compare", "no.jsonl")
    assert (result.exit_code, result.stderr) == (1, "crosswire: no.jsonl: no such file or directory\n")


# align, explain -------------------------------------------------------------------------------------------------------


def test_align(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def by_length(claims: Iterable[ClaimText]) -> Iterator[AlignedClaim]:
        for claim in claims:
            yield AlignedClaim(set=claim.set, id=claim.id, point=f"p{len(claim.text)}")

    monkeypatch.setattr(crosswire, "align_claims", by_length, raising=False)
    stdin = '{"set": "s", "id": "1", "text": "ab"}\n{"set": "s", "id": "2"}\n{"set": "s", "id": "3", "text": "abc"}\n'
    result = run("align", "-", stdin=stdin)
    assert result.exit_code == 1
    told = [(one["set"], one["id"], one["point"]) for one in records(result.stdout)]
    assert told == [("s", "1", "p2"), ("s", "3", "p3")]
    assert records(result.stderr) == [{"error": "object missing required field `text`", "line": 2}]


def test_explain(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def told(reports: Iterable[Report], what: str) -> Iterator[str]:
        yield from (f"{what}: \x1b {report.id}" for report in reports if what == "Costa")

    monkeypatch.setattr(crosswire, "explain", told, raising=False)
    result = run("explain", "Costa", str(folder))
    assert (result.exit_code, result.stdout) == (0, "Costa: \ufffd en\nCosta: \ufffd vi\n")
    missed = run("explain", "Merkel", str(folder))
    assert (missed.exit_code, missed.stdout) == (1, "")
    assert missed.stderr == "crosswire: nothing in these reports is called 'Merkel'\n"


# languages ------------------------------------------------------------------------------------------------------------


def test_languages(run: Run) -> None:
    packs = {record["language"]: record for record in records(run("languages", "--json").stdout)}
    assert {"en", "vi", "und"} <= packs.keys()
    assert packs["vi"]["phrases"]["concept"] >= packs["vi"]["concepts"] > 1000
    assert "vi  Vietnamese (Latn)" in run("languages").stdout


def test_languages_check(run: Run) -> None:
    result = run("languages", "check", "en")
    assert all(line.startswith("en  ") for line in result.stdout.splitlines())
    assert run("languages", "check", "xx").exit_code == 2


# usage ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        ("annotate",),
        ("group", "--html", "x", "-"),
        ("compare", "-", "--reader", "xx"),
        ("compare", "-", "--width", "10"),
        ("align",),
        ("explain", "x"),
        ("nonsense",),
    ],
)
def test_misspelt_commands_end_with_2(run: Run, words: tuple[str, ...]) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert result.stdout == ""


def test_nothing_read_is_lost(run: Run) -> None:
    good = [json.dumps({**REPORTS[n % 2], "id": str(n)}) for n in range(6)]
    stdin = "\n".join([*good[:2], "x", *good[2:4], "[]", good[0], *good[4:], '{"text": 1}'])
    for command in ("annotate", "group"):
        result = run(command, "-", "--json", stdin=stdin)
        assert len(records(result.stdout)) + len(records(result.stderr)) == len(stdin.splitlines())
        assert result.exit_code == 1


# languages learn ------------------------------------------------------------------------------------------------------

PARALLEL = "en\tqx\n" + "The police came.\tka bodulan lun.\nThe hospital came.\tka tidobe lun.\n" * 5


def test_learn_writes_a_column_and_reports(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pairs.tsv").write_text(PARALLEL, encoding="utf-8")
    result = run("languages", "learn", "qx", str(tmp_path / "pairs.tsv"), "--out", str(tmp_path / "qx"), "--least", "3")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "police  bodulan  (5 times, first on lines 2, 4, 6)" in result.stdout
    written = "".join(path.read_text(encoding="utf-8") for path in sorted((tmp_path / "qx" / "concepts").iterdir()))
    assert "police\tbodulan\n" in written
    assert "# proposed from 10 parallel sentences (en, qx), to be confirmed by a person\n" in written


def test_learn_json_and_bad_lines(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_bytes(PARALLEL.encode() + b"no tab\n\xff\tx\n")
    result = run("languages", "learn", "qx", str(path), "--json")
    assert result.exit_code == 1
    police = next(one for one in records(result.stdout) if one["concept"] == "police")
    assert police.keys() >= {"concept", "phrase", "score", "count", "forms"}
    assert (police["phrase"], police["count"], police["lines"]) == ("bodulan", 5, [2, 4, 6])
    assert result.stderr.splitlines() == [
        f"crosswire: {path}:12: needs two columns, has 1",
        f"crosswire: {path}:13: not UTF-8: byte 1 of the line",
    ]


@pytest.mark.parametrize("head", ["", "en\tvi\nOne.\tUn.\n", "xx\tqx\nOne.\tUn.\n", "en\tqx\n"])
def test_learn_needs_a_table(run: Run, tmp_path: Path, head: str) -> None:
    (tmp_path / "pairs.tsv").write_text(head, encoding="utf-8")
    result = run("languages", "learn", "qx", str(tmp_path / "pairs.tsv"))
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (1, "", 1)
    assert run("languages", "learn", "qx", str(tmp_path / "none.tsv")).exit_code == 1
    assert run("languages", "learn", "../x", str(tmp_path / "pairs.tsv")).exit_code == 2
