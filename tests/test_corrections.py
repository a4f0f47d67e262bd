"""What a person puts together or apart holds on every run, in any order, with other reports beside."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

import crosswire
from crosswire.corrections import BY_HAND, Correction, Corrections, Place, append_correction, load_corrections
from crosswire.errors import InputError
from crosswire.records import Dossier, Report

FLOOD_EN = (
    "Valencia, 30 October 2024\n\nFloods killed 95 people in Valencia on Tuesday night, the regional government said. "
    "Schools in Paiporta stay closed. Carlos Mazon asked people to stay at home."
)
FLOOD_FR = (
    "Valence, 30 octobre 2024\n\nLes inondations ont fait 95 morts à Valence dans la nuit de mardi, selon le "
    "gouvernement régional. Le roi a présenté ses condoléances."
)
TREATY = (
    "Geneva, 3 March 2021\n\nDiplomats signed a fishing treaty in Geneva on Wednesday. Ines Moreau called the treaty a "
    "beginning."
)
REPORTS = [Report(id="en", text=FLOOD_EN), Report(id="fr", text=FLOOD_FR), Report(id="treaty", text=TREATY)]


def correction(about: str, do: str, *places: tuple[str, str]) -> Corrections:
    return Corrections((Correction(about=about, do=do, of=tuple(Place(*place) for place in places)),))  # type: ignore[arg-type]


def events(reports: Sequence[Report], corrections: Corrections) -> dict[str, str]:
    return dict(crosswire.group_reports(reports, corrections))


def shuffled(seed: int) -> list[Report]:
    mixed = list(REPORTS)
    random.Random(seed).shuffle(mixed)
    return mixed


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_reports_put_apart_are_two_events_in_any_order(seed: int) -> None:
    mixed = shuffled(seed)
    assert events(mixed, Corrections())["en"] == events(mixed, Corrections())["fr"]
    told = events(mixed, correction("groups", "split", ("en", ""), ("fr", "")))
    assert told["en"] != told["fr"]


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_reports_put_together_are_one_event_in_any_order(seed: int) -> None:
    mixed = shuffled(seed)
    assert events(mixed, Corrections())["en"] != events(mixed, Corrections())["treaty"]
    told = events(mixed, correction("groups", "merge", ("en", ""), ("treaty", "")))
    assert told["en"] == told["treaty"] == told["fr"]


def test_apart_holds_against_a_third_report_that_is_like_both() -> None:
    third = Report(id="copy", text=FLOOD_EN + " The army sent 500 men.")
    told = events([*REPORTS, third], correction("groups", "split", ("en", ""), ("fr", "")))
    assert told["en"] != told["fr"]


def entity(reports: Sequence[Report], corrections: Corrections, id_: str, words: str) -> str:
    found = {one.id: one for one in crosswire.annotate_reports(reports, corrections)}[id_]
    return next(one.entity for one in found.named if found.text[one.start : one.end] == words)


TWO_SMITHS = [
    Report(id="a", text="The minister John Smith spoke in London. Smith said taxes would fall.", language="en"),
    Report(id="b", text="The singer John Smith died in Chicago. Fans mourned John Smith.", language="en"),
    Report(id="c", text="Minister John Smith met the Queen in London.", language="en"),
]


def test_one_name_of_two_people_is_split_and_stays_so() -> None:
    told = correction("entities", "split", ("a", "John Smith"), ("b", "John Smith"))
    plain = Corrections()
    assert entity(TWO_SMITHS, plain, "a", "John Smith") == entity(TWO_SMITHS, plain, "b", "John Smith")
    for reports in (TWO_SMITHS, TWO_SMITHS[::-1]):
        assert entity(reports, told, "a", "John Smith") != entity(reports, told, "b", "John Smith")


def test_two_names_of_one_person_are_merged() -> None:
    reports = [
        Report(id="a", text="President George Sand spoke on Monday in Paris.", language="en"),
        Report(id="b", text="Aurore Dupin said on Monday she was tired.", language="en"),
    ]
    told = correction("entities", "merge", ("a", "George Sand"), ("b", "Aurore Dupin"))
    assert entity(reports, Corrections(), "a", "George Sand") != entity(reports, Corrections(), "b", "Aurore Dupin")
    assert entity(reports, told, "a", "George Sand") == entity(reports, told, "b", "Aurore Dupin")


def dossier(corrections: Corrections) -> Dossier:
    return next(iter(crosswire.compare_reports(REPORTS, corrections=corrections)))


def carriers(found: Dossier, words: str) -> set[str]:
    texts = {one.id: one.text for one in found.accounts}
    return {
        claim.report
        for point in found.points
        if any(words in span.of(texts[claim.report]) for claim in point.claims for span in claim.evidence)
        for claim in point.claims
    }


def test_a_point_that_accounts_share_is_split() -> None:
    assert carriers(dossier(Corrections()), "95 people") == {"en", "fr"}
    told = correction("points", "split", ("en", "Floods killed 95 people"), ("fr", "ont fait 95 morts"))
    assert carriers(dossier(told), "95 people") == {"en"}


def test_claims_that_no_likeness_joins_are_merged_with_the_reason() -> None:
    assert carriers(dossier(Corrections()), "Schools in Paiporta") == {"en"}
    told = correction(
        "points", "merge", ("en", "Schools in Paiporta stay closed"), ("fr", "Le roi a présenté ses condoléances")
    )
    found = dossier(told)
    assert carriers(found, "Schools in Paiporta") == {"en", "fr"}
    assert any(BY_HAND in point.reasons for point in found.points)


def test_words_that_a_report_does_not_say_are_named_in_the_notes() -> None:
    told = correction("points", "merge", ("en", "Schools burn"), ("fr", "Le roi"))
    assert any("en does not say 'Schools burn'" in note for note in dossier(told).notes)


def test_a_file_is_written_line_by_line_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "ours.jsonl"
    entries = (
        Correction(about="groups", do="split", of=(Place("a"), Place("b")), note="two storms"),
        Correction(about="entities", do="merge", of=(Place("a", "Sibiga"), Place("b", "Сибіга"))),
    )
    for entry in entries:
        append_correction(path, entry)
    assert load_corrections(path) == Corrections(entries)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "no correction"),
        ('{"about": "points", "do": "merge", "of": [{"report": "a", "text": "x"}]}', "two places or more"),
        ('{"about": "points", "do": "merge", "of": [{"report": "a"}, {"report": "b"}]}', "`text` is missing"),
        ('{"about": "people", "do": "merge", "of": [{"report": "a"}, {"report": "b"}]}', "no correction"),
        ('{"about": "groups", "do": "merge", "off": []}', "no correction"),
    ],
)
def test_a_line_that_breaks_the_form_is_refused_with_its_number(tmp_path: Path, line: str, reason: str) -> None:
    path = tmp_path / "ours.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match=reason) as fault:
        load_corrections(path)
    assert fault.value.line == 2


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(InputError, match="no such file"):
        load_corrections("nowhere.jsonl")
