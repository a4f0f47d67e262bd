"""What a dossier tells, in which order."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from crosswire.records import Annotation, Claim, Dossier, Point, Span
from crosswire.report.labels import brief_labels, label_accounts
from crosswire.report.layout import build_layout
from crosswire.report.lines import Block, Section
from crosswire.report.phrasing import block_label, quoted
from crosswire.report.reader import Reader

from .kakhovka import DOSSIER, EN1, EN2, VI, at, claim


def section(dossier: Dossier, kind: str) -> Section:
    return next(section for section in build_layout(dossier).sections if section.kind == kind)


def replaced(**fields: Any) -> Dossier:
    return msgspec.structs.replace(DOSSIER, **fields)


def test_disputes_come_first_and_notes_last() -> None:
    kinds = [section.kind for section in build_layout(DOSSIER).sections]
    assert kinds == [
        "disputed", "moving", "agreed", "single", "single", "single",
        "wordings", "people", "timeline", "origins", "notes",
    ]  # fmt: skip


def test_only_disputes_are_told_of_when_there_is_nothing() -> None:
    empty = replaced(points=(), disputes=(), entities=(), wordings=(), timeline=(), origins=(), notes=())
    assert [section.kind for section in build_layout(empty).sections] == ["disputed"]


def test_a_disputed_point_that_a_dispute_shows_is_not_told_twice() -> None:
    assert len(section(DOSSIER, "disputed").blocks) == 1


def test_a_disputed_point_without_a_dispute_has_its_speakers_as_sides() -> None:
    (block,) = section(replaced(disputes=()), "disputed").blocks
    assert block.label == "who destroyed the dam"
    assert [group.holder and group.holder.name for group in block.groups] == ["Volodymyr Zelensky", "Dmitry Peskov"]


def test_updated_figures_stand_in_order_of_their_days() -> None:
    block = section(DOSSIER, "moving").blocks[0]
    assert [entry.day for entry in block.entries] == ["2023-06-06", "2023-06-06", "2023-06-07"]


def test_heavier_points_come_first() -> None:
    light, heavy = (
        Point(id=id_, status="agreed", score=1.0, reasons=(), claims=DOSSIER.points[0].claims, label=id_, weight=weight)
        for id_, weight in (("light", 0.1), ("heavy", 0.9))
    )
    assert [block.label for block in section(replaced(points=(light, heavy)), "agreed").blocks] == ["heavy", "light"]


def single(evidence: tuple[Span, ...]) -> Block:
    point = Point(id="1", status="single", score=1.0, reasons=(), claims=(Claim(report=EN1, evidence=evidence),))
    return section(replaced(points=(point,)), "single").blocks[0]


def test_pieces_that_touch_or_overlap_are_one() -> None:
    dam, nova, night = at(EN1, "the dam at", "dam at Nova Kakhovka", "in the night")
    pieces = single((night, nova, dam)).entries[0].pieces
    assert [piece.words for piece in pieces] == ["the dam at Nova Kakhovka", "in the night"]


def test_a_caption_is_told_as_one() -> None:
    assert single(at(EN1, "Satellite picture")).entries[0].pieces[0].part == "caption"


def test_a_day_that_the_timeline_holds_for_certain_is_not_inferred() -> None:
    assert not build_layout(DOSSIER).head.inferred


def test_an_event_told_only_without_a_year_is_inferred_and_says_from_what() -> None:
    vi = tuple(account for account in DOSSIER.accounts if account.id == VI)
    own = Point(id="1", status="single", score=1.0, reasons=(), claims=(claim(VI, "885 người"),))
    rest = {"disputes": (), "origins": (), "timeline": (), "wordings": ()}
    head = build_layout(replaced(accounts=vi, reports=(VI,), points=(own,), **rest)).head
    assert head.inferred
    assert [(basis.entry.pieces[0].words, basis.reason) for basis in head.basis] == [
        ("6-6", "the year is that of the other accounts")
    ]


def test_a_reader_is_shown_a_name_in_their_own_language() -> None:
    names = {block.label for block in _people("vi")}
    assert "Cơ quan Năng lượng nguyên tử quốc tế" in names
    assert "International Atomic Energy Agency" in {block.label for block in _people("en")}


def _people(language: str) -> tuple[Block, ...]:
    return next(s for s in build_layout(DOSSIER, language).sections if s.kind == "people").blocks


def test_the_holder_of_a_side_is_named_with_office_and_country() -> None:
    side = section(DOSSIER, "disputed").blocks[0].groups[1]
    assert side.holder is not None
    assert (side.holder.name, side.holder.role, side.country) == ("Dmitry Peskov", "spokesperson", "RU")
    assert side.entries[1].voice is not None
    assert side.entries[1].voice.channels == ("TASS",)


def annotation(id_: str, language: str = "en", outlet: str | None = None) -> Annotation:
    return Annotation(id=id_, language=language, published=None, text="x", outlet=outlet)


LABELS = [
    ([annotation("a/b/report_one.txt")], ["report_one en"]),
    ([annotation("000_bc6acdb796812c61.txt", "vi")], ["000 vi"]),
    ([annotation("x", "vi", "Báo Mới")], ["Báo Mới vi"]),
    ([annotation("x", "en", "A Very Long Name Of An Outlet")], ["A Very Long Name Of… en"]),
    ([annotation("1", outlet="Wire"), annotation("2", outlet="Wire")], ["Wire en", "Wire en 2"]),
    ([annotation("seed-vi", "vi")], ["seed-vi"]),
    ([annotation("")], ["? en"]),
]


@pytest.mark.parametrize(("annotations", "labels"), LABELS)
def test_labels(annotations: list[Annotation], labels: list[str]) -> None:
    assert [account.label for account in label_accounts(annotations)] == labels


def test_brief_labels_keep_the_language_and_stay_distinct() -> None:
    both = label_accounts(
        [annotation("1", "en", "Lower Dnipro Monitor"), annotation("2", "vi", "Lower Dnipro Monitor")]
    )
    assert brief_labels(both, 17) == ("Lower Dnipro… en", "Lower Dnipro… vi")
    alike = label_accounts(
        [annotation("1", "en", "Lower Dnipro Monitor"), annotation("2", "en", "Lower Dnipro Herald")]
    )
    assert brief_labels(alike, 17) == ("Lower Dnipro Monitor en", "Lower Dnipro Herald en")


DAYS = [
    ("2025-11-11", "2025-11-12", "11–12 Nov 2025"),
    ("2025-11-12", None, "12 Nov 2025"),
    ("XXXX-02-29", None, "29 Feb, year not given"),
    ("2025-05-01", "2025-07-31", "1 May – 31 Jul 2025"),
    ("2025", None, "2025"),
    ("XXXX-13-40", None, "XXXX-13-40"),
]


@pytest.mark.parametrize(("first", "last", "shown"), DAYS)
def test_days(first: str, last: str | None, shown: str) -> None:
    assert " ".join(Reader("en").day(first, last).split()) == shown


def test_a_reader_of_a_language_without_wording_reads_english() -> None:
    reader = Reader("fr-CA")
    assert reader.word("disputed") == "Disputed"
    assert reader.country("VN") == "Viêt Nam"
    assert reader.foreign("en")
    assert not reader.foreign("fr")


def test_wordings_have_the_same_keys_and_slots() -> None:
    import re
    import tomllib
    from pathlib import Path

    import crosswire.report.reader as module

    folder = Path(module.__file__).parent / "wording"
    tables = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.toml")}
    slots = {code: {key: re.findall(r"{\w+}", text) for key, text in table.items()} for code, table in tables.items()}
    assert len(slots) >= 2
    assert all(keys == slots["en"] for keys in slots.values())


def test_evening_account_comes_second() -> None:
    assert [account.annotation.id for account in build_layout(DOSSIER).accounts] == [EN1, EN2, VI]


def test_concepts_in_a_label_are_told_in_the_readers_words() -> None:
    block = Block("death_toll · Kherson")
    assert block_label(block, Reader("en")) == "death toll · Kherson"
    own = block_label(block, Reader("vi"))
    assert own.endswith(" · Kherson")
    assert "death" not in own


QUOTED = [
    ("plain", "“plain”"),
    ('"all of it"', '"all of it"'),
    ("“all of it”", "“all of it”"),
    ("„alles“", "„alles“"),
    ("“it runs on", "“it runs on”"),
    ("it ends here”", "“it ends here”"),
    ('he "froze" it', '“he "froze" it”'),
    ('"one" and "two"', '“"one" and "two"”'),
    ("「全部」", "「全部」"),
    ('"', "“”"),
]


@pytest.mark.parametrize(("words", "shown"), QUOTED)
def test_quotation_marks(words: str, shown: str) -> None:
    assert quoted(words) == shown
