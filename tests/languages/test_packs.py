"""Every pack loads strictly, and its own cases hold: what must come out of a sentence and what must not."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from crosswire.errors import PackError
from crosswire.languages import Pack, load_pack, pack_codes
from crosswire.languages.check import TO_DO, check_language
from crosswire.languages.pack import ROOT, unknown_files
from crosswire.pack_cases import Cases, Check, came_out, checks, met, read_cases

FILES = {code: path for code in pack_codes() if (path := ROOT / code / "cases.toml").exists()}
CASES = {code: read_cases(path) for code, path in FILES.items()}
CHECKS = [check for code, cases in CASES.items() for check in checks(code, cases)]
FULL = ("en", "vi")
LEAST_EXPECTED, LEAST_REFUSED = 40, 20


def parameter(check: Check) -> object:
    known = check.label in CASES[check.language].known_failures
    marks = [pytest.mark.xfail(strict=True, reason="in known_failures")] if known else []
    return pytest.param(check, id=f"{check.language} {check.label}", marks=marks)


@pytest.mark.parametrize("check", [parameter(check) for check in CHECKS])
def test_a_case_holds(check: Check) -> None:
    assert met(check), came_out(check)


@pytest.mark.parametrize("code", FULL)
def test_a_full_pack_has_enough_cases(code: str) -> None:
    refused = [check.refused for check in CHECKS if check.language == code]
    assert refused.count(False) >= LEAST_EXPECTED
    assert refused.count(True) >= LEAST_REFUSED


@pytest.mark.parametrize("code", CASES)
def test_cases_are_told_apart_and_failures_are_of_cases(code: str) -> None:
    ids = [row.id for row in CASES[code].case]
    labels = [check.label for check in CHECKS if check.language == code]
    assert len(ids) == len(set(ids))
    assert len(labels) == len(set(labels))
    assert set(CASES[code].known_failures) <= set(labels)


@pytest.mark.parametrize(
    "told",
    [
        {"kind": "name", "surface": "Turkey"},
        {"kind": "mention", "surface": "Greece"},
        {"kind": "mention", "surface": ""},
        {"kind": "mention", "surface": "Turkey", "speaker": "Turkey"},
        {"kind": "statement", "surface": "signed", "speaker": "Greece"},
    ],
)
def test_a_faulty_case_is_refused(told: dict[str, str]) -> None:
    cases = msgspec.convert({"case": [{"id": "a", "text": "Turkey signed.", "expect": [told]}]}, Cases)
    with pytest.raises(ValueError, match="en a"):
        list(checks("en", cases))


@pytest.mark.parametrize(
    ("kind", "surface", "fields", "refused", "holds"),
    [
        ("mention", "Turkey", {"type": "place", "country": "TR"}, False, True),
        ("mention", "Turkey", {"country": "GR"}, False, False),
        ("mention", "Turkey", {}, True, False),
        ("mention", "Turkey", {"country": "GR"}, True, True),
        ("mention", "dollars", {}, True, True),
        ("amount", "5 million", {}, False, False),
        ("amount", "5 million dollars", {"value": 5_000_000, "unit": "USD"}, False, True),
        ("amount", "5 million", {}, True, False),
    ],
)
def test_a_check_can_fail(kind: str, surface: str, fields: dict[str, object], refused: bool, holds: bool) -> None:
    told = {"kind": kind, "surface": surface, **fields}
    row = {"id": "a", "text": "Turkey paid 5 million dollars.", "refuse" if refused else "expect": [told]}
    assert [met(check) for check in checks("en", msgspec.convert({"case": [row]}, Cases))] == [holds]


@pytest.mark.parametrize("code", pack_codes())
def test_a_pack_loads_and_nothing_in_it_is_wrong(code: str) -> None:
    assert load_pack(code).code == code
    assert [finding for finding in check_language(code) if finding.kind not in TO_DO] == []


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the English pack to spoil."""
    return Path(shutil.copytree(ROOT / "en", tmp_path / "en"))


def test_a_file_that_no_table_reads_is_found(copy: Path) -> None:
    (copy / "month.tsv").write_text("phrase\tnumber\tguard\n", encoding="utf-8")
    assert list(unknown_files(copy)) == ["month.tsv"]


def change(file: str, spoil: Callable[[str], str]) -> Callable[[Path], None]:
    def apply(folder: Path) -> None:
        path = folder / file
        path.write_text(spoil(path.read_text(encoding="utf-8")), encoding="utf-8")

    return apply


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (change("pack.toml", lambda text: f"colour = 1\n{text}"), "colour"),
        (change("pack.toml", lambda text: f"name = \n{text}"), "pack.toml"),
        (change("months.tsv", lambda text: text.replace("phrase\t", "phrases\t", 1)), "months.tsv:"),
        (change("months.tsv", lambda text: f"{text}one cell\n"), "3 filled cells"),
        (change("months.tsv", lambda text: f"{text}may\t5\tnever\n"), "guard"),
        (change("months.tsv", lambda text: f"{text}may||x\t5\t-\n"), "empty or padded"),
        (change("months.tsv", lambda text: f"{text}me\u0301s\t5\t-\n"), "NFC"),
    ],
)
def test_a_spoilt_table_is_refused(copy: Path, spoil: Callable[[Path], None], told: str) -> None:
    assert list(Pack(copy).phrases())
    spoil(copy)
    with pytest.raises(PackError, match=told):
        list(Pack(copy).phrases())


@pytest.mark.parametrize("code", pack_codes())
def test_a_word_never_folds_to_nothing(code: str) -> None:
    pack = load_pack(code)
    for mark in ("ـ", "ً", "ָ", "́", "‌", "़"):
        assert pack.folded(mark)
        assert pack.cased(mark)
