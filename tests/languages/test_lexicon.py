"""The concept lexicon is whole in every language that has a column, and the checker sees what would break it."""

import re
from pathlib import Path

import pytest

from crosswire.errors import PackError
from crosswire.languages.check import check_language, check_pack, rare_words
from crosswire.languages.inventory import inventory, light_concepts
from crosswire.languages.pack import Pack, load_pack

LANGUAGES = ("en", "vi")
PACK = 'code = "en"\nname = "English"\nlemmas = "simplemma"\n\n[detection]\nwords = ["be", "the"]\n'
INVENTORY = "id\tclass\tplover\ttopic\tbroader\topposite\tgloss\n"


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_findings(code: str) -> None:
    assert check_language(code) == ()


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_concept_has_words(code: str) -> None:
    assert len(inventory()) >= 3000
    assert inventory().keys() == load_pack(code).glosses.keys()


def test_no_concept_is_wider_than_itself() -> None:
    def above(id_: str) -> set[str]:
        found: set[str] = set()
        queue = list(inventory()[id_].broader)
        while queue:
            wider = queue.pop()
            if wider not in found:
                found.add(wider)
                queue.extend(inventory()[wider].broader)
        return found

    assert [id_ for id_ in inventory() if id_ in above(id_)] == []


def test_light_concepts_weigh_less_than_others() -> None:
    assert light_concepts().keys() <= inventory().keys()
    assert all(0.1 <= weight <= 0.5 for weight in light_concepts().values())


def _findings(folder: Path, inventory: str, column: str) -> set[tuple[str, int, str]]:
    (folder / "lexicon").mkdir()
    (folder / "en" / "concepts").mkdir(parents=True)
    (folder / "en" / "pack.toml").write_text(PACK, encoding="utf-8")
    (folder / "lexicon" / "general.tsv").write_text(INVENTORY + inventory, encoding="utf-8")
    (folder / "en" / "concepts" / "general.tsv").write_text("id\tphrases\n" + column, encoding="utf-8")
    found = check_pack(Pack(folder / "en"), folder / "en", folder / "lexicon")
    return {(finding.file, finding.line, finding.kind) for finding in found if finding.kind != "table"}


COLUMN = "en/concepts/general.tsv"
LEXICON = "lexicon/general.tsv"
SHIP = "ship\tthing\t-\t-\t-\t-\tship\n"
SEND = "send\tact\t-\t-\t-\t-\tsend\n"


def test_a_sound_column_has_no_findings(tmp_path: Path) -> None:
    assert _findings(tmp_path, SHIP + SEND, "ship\t=ship|=ships|vessel\nsend\tsend|=shipped\n") == set()


@pytest.mark.parametrize(
    ("inventory_lines", "column", "finding"),
    [
        pytest.param(SHIP + SEND, "ship\tship\n", (COLUMN, 0, "gap"), id="a concept without a phrase"),
        pytest.param(SHIP + SEND, "ship\tship\nsend\tships\n", (COLUMN, 3, "collision"), id="one lemma, two concepts"),
        pytest.param(
            SHIP + SEND, "ship\t=ships\nsend\tship\n", (COLUMN, 2, "collision"), id="a form of another's lemma"
        ),
        pytest.param(SHIP, "ship\tship\nsend\tsend\n", (COLUMN, 3, "id"), id="an unknown id"),
        pytest.param(SHIP, "ship\tship| vessel\n", (COLUMN, 2, "form"), id="a padded phrase"),
        pytest.param(SHIP, "ship\n", (COLUMN, 1, "form"), id="a line without phrases"),
        pytest.param(SHIP, "ship\tbeing\n", (COLUMN, 2, "dead"), id="a lemma that is a function word"),
        pytest.param(SHIP, "ship\tu.s. ship\n", (COLUMN, 2, "dead"), id="an abbreviation in small letters"),
        pytest.param(SHIP, "ship\tde\u0301barquement\n", (COLUMN, 2, "nfc"), id="a decomposed phrase"),
        pytest.param(SHIP + SHIP, "ship\tship\n", (LEXICON, 3, "id"), id="a concept twice"),
        pytest.param(
            SHIP.replace("-\t-\tship", "boat\t-\tship"), "ship\tship\n", (LEXICON, 2, "reference"), id="broader"
        ),
        pytest.param(SHIP.replace("-\tship", "boat\tship"), "ship\tship\n", (LEXICON, 2, "reference"), id="opposite"),
        pytest.param(SHIP.replace("thing\t-", "thing\tSAIL"), "ship\tship\n", (LEXICON, 2, "value"), id="plover"),
        pytest.param(SHIP.replace("thing\t-\t-", "thing\t-\tsea"), "ship\tship\n", (LEXICON, 2, "value"), id="topic"),
    ],
)
def test_a_fault_is_found(tmp_path: Path, inventory_lines: str, column: str, finding: tuple[str, int, str]) -> None:
    assert finding in _findings(tmp_path, inventory_lines, column)


def test_tables_that_a_pack_lacks_are_work_to_do(tmp_path: Path) -> None:
    _findings(tmp_path, SHIP, "ship\tship\n")
    found = check_pack(Pack(tmp_path / "en"), tmp_path / "en", tmp_path / "lexicon")
    assert {"en/titles.tsv", "en/cases.toml"} < {finding.file for finding in found if finding.kind == "table"}


def test_stray_files_are_found(tmp_path: Path) -> None:
    _findings(tmp_path, SHIP, "ship\tship\n")
    (tmp_path / "en" / "concepts" / "genral.tsv").write_text("id\tphrases\n", encoding="utf-8")
    (tmp_path / "en" / "titels.tsv").write_text("phrase\n", encoding="utf-8")
    found = check_pack(Pack(tmp_path / "en"), tmp_path / "en", tmp_path / "lexicon")
    assert {(finding.file, finding.kind) for finding in found if finding.kind != "table"} == {
        ("en/concepts/genral.tsv", "file"),
        ("en/titels.tsv", "file"),
    }


def test_words_that_a_list_of_the_language_lacks_are_named(tmp_path: Path) -> None:
    words = tmp_path / "en.tsv"
    listed = {phrase.text for phrase in load_pack("en").phrases() if phrase.entry.layer == "concept"}
    parts = {part for word in listed for part in re.split(r"[-‐'’/. ]", word) if "ceasefire" not in part}
    words.write_text("".join(f"{word}\t12\n" for word in sorted(parts)), encoding="utf-8")
    named = {finding.text for finding in rare_words("en", words)}
    assert "'ceasefire' of ceasefire is not in the list" in named
    assert all("ceasefire" in text for text in named)
    words.write_text("negotiations\n", encoding="utf-8")
    named = {finding.text for finding in rare_words("en", words)}
    assert "'negotiation' of negotiate is not in the list" not in named  # a form of it is listed
    assert "'ceasefire' of ceasefire is not in the list" in named


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\xff"])
def test_a_list_that_holds_no_words_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "en.tsv"
    path.write_bytes(content)
    with pytest.raises(PackError):
        rare_words("en", path)
