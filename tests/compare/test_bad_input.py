"""What a dossier makes of input that is not what it should be: a stray event, a language without a pack, a copy that
changes a number, days that contradict each other, one account far longer than the others."""

from __future__ import annotations

import time

import pytest

from crosswire.compare.alignment import candidates
from crosswire.compare.features import Rarity
from crosswire.corrections import Correction, Corrections, Place
from crosswire.pipeline import compare_reports
from crosswire.records import Dossier, Report
from crosswire.report import render_html, render_terminal, to_json

from .desk import accounts_of, desk, dossier_of, report

DRONE_EN = (
    "A drone struck a fuel depot in Warsaw on 3 March 2025 and killed 12 people. Governor Anna Keller said the fire "
    "had been put out. Engineers inspected the bridge beside the depot."
)
DRONE_DE = (
    "Zwölf Menschen sind am 3. März 2025 bei einem Drohnenangriff auf ein Treibstofflager in Warschau getötet worden. "
    "Gouverneurin Anna Keller sagte, der Brand sei gelöscht."
)
BANK_FR = (
    "La banque centrale du Chili a relevé son taux directeur à 5,5 pour cent. Le gouverneur Rosario Vidal a déclaré à "
    "Santiago que l'inflation restait trop forte."
)
BANK_EN = (
    "Chile's central bank raised its interest rate to 5.5 percent. Governor Rosario Vidal said in Santiago that "
    "inflation remained too high."
)
FERRY = (
    "A passenger ferry sank off the coast of Lampedusa early on Monday and 41 people drowned, the Italian coast guard "
    "said. Divers searched the wreck for survivors during the night. The ship had left Tunisia on Sunday with 112 "
    "passengers on board. Italy's Interior Minister Marco Belli promised an inquiry into the disaster."
)
FERRY_FR = (
    "Un ferry a coulé lundi au large de Lampedusa : 41 personnes sont mortes noyées. Le ministre Marco Belli a promis "
    "une enquête."
)
FOREIGN = {
    "is": "Dróni var flogið á eldsneytisgeymslu í Varsjá 3. mars 2025 og 12 manns létust. Anna Keller ríkisstjóri "
    "sagði að eldurinn hefði verið slökktur.",
    "sw": "Droni ilishambulia ghala la mafuta mjini Warsaw tarehe 3 Machi 2025 na kuua watu 12. Gavana Anna Keller "
    "alisema moto umezimwa. Shule 40 zimefungwa.",
    "ka": "2025 წლის 3 მარტს დრონმა ვარშავაში საწვავის საცავს დაარტყა და 12 ადამიანი დაიღუპა. გუბერნატორმა ანა კელერმა "
    "თქვა, რომ ხანძარი ჩააქრეს. 40 სკოლა დაიხურა.",
}


# A stray event ------------------------------------------------------------------------------------------------------
def _strays(dossier: Dossier) -> list[str]:
    return [note for note in dossier.notes if "something else" in note]


def _merged(*reports: Report) -> Dossier:
    """The dossier of reports that a person has put together."""
    places = tuple(Place(report=one.id) for one in reports)
    corrections = Corrections((Correction(about="groups", do="merge", of=places),))
    (dossier,) = compare_reports(reports, corrections=corrections)
    return dossier


def test_an_account_of_another_event_is_told_of() -> None:
    dossier = _merged(report(DRONE_EN), report(DRONE_DE, "b", "de"), report(BANK_FR, "c", "fr"))
    assert _strays(dossier) == [
        "c tells of something else, it seems: it shares no point, name or place with the others"
    ]
    assert [point.status for point in dossier.points if len(point.claims) > 1] == ["agreed", "agreed"]
    assert any("5,5 pour cent" in BANK_FR[c.evidence[0].start :] for p in dossier.points for c in p.claims)


def test_two_events_in_one_group_are_told_apart() -> None:
    reports = report(DRONE_EN), report(DRONE_DE, "b", "de"), report(BANK_FR, "c", "fr"), report(BANK_EN, "d")
    assert _strays(dossier_of(*reports)) == [
        "c, d tell of something else, it seems: they share no point, name or place with the others"
    ]


def test_the_larger_event_is_the_dossiers() -> None:
    reports = report(BANK_FR, "a", "fr"), report(DRONE_EN, "b"), report(DRONE_DE, "c", "de")
    assert [note.split(" tells")[0] for note in _strays(_merged(*reports))] == ["a"]


@pytest.mark.parametrize("texts", [(DRONE_EN, DRONE_EN), (DRONE_EN,), (DRONE_EN, "Anna Keller visited a school.")])
def test_accounts_that_share_something_are_no_strays(texts: tuple[str, ...]) -> None:
    assert not _strays(dossier_of(*(report(text, f"r{number}") for number, text in enumerate(texts))))


def test_what_cannot_be_compared_is_not_called_something_else() -> None:
    dossier = dossier_of(report(DRONE_EN), report("…", "b"), report("Zgjrtk plomf.", "c", "xx"))
    assert not _strays(dossier)
    assert "b: nothing in it could be compared" in dossier.notes


# A language without a pack ------------------------------------------------------------------------------------------
@pytest.mark.parametrize("language", sorted(FOREIGN))
def test_a_language_without_a_pack_is_told_of_and_loses_nothing(language: str) -> None:
    text = FOREIGN[language]
    dossier = dossier_of(report(DRONE_EN), report(text, "b", language), report(DRONE_DE, "c", "de"))
    note = f"b: no pack for {language}; only names, numbers, countries and days were compared"
    assert note in dossier.notes
    shown = {
        n
        for p in dossier.points
        for c in p.claims
        if c.report == "b"
        for s in c.evidence
        for n in range(s.start, s.end)
    }
    letters = [n for n, letter in enumerate(text) if letter.isalnum()]
    assert [text[n] for n in letters if n not in shown] == []


@pytest.mark.parametrize("language", sorted(FOREIGN))
def test_a_year_is_no_figure_where_the_language_is_unknown(language: str) -> None:
    dossier = dossier_of(report(DRONE_EN), report(FOREIGN[language], "b", language))
    (account,) = [one for one in dossier.accounts if one.id == "b"]
    assert 2025 not in [amount.value for amount in account.amounts]
    assert 12 in [amount.value for amount in account.amounts]
    assert not any("2,025" in claim.gloss for point in dossier.points for claim in point.claims)


def test_georgian_has_sentences() -> None:
    (account,) = accounts_of(report(FOREIGN["ka"], language="ka"))
    assert len(account.document.sentences) == 3


# A copy that changes a number ---------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("later", "status"), [("2025-03-04", "differing"), ("2025-03-05", "updated"), (None, "differing")]
)
def test_a_copy_that_changes_a_figure_is_told_as_that(later: str | None, status: str) -> None:
    changed = report(FERRY.replace("41 people", "14 people"), "b", published=later)
    dossier = dossier_of(report(FERRY, published="2025-03-04"), changed)
    assert any(note.startswith("b copies a") for note in dossier.notes)
    (point,) = [point for point in dossier.points if point.figures]
    assert (point.status, point.origins) == (status, 1)
    assert "b copies a and changes its figure: 14 for 41 person" in point.reasons
    assert {(figure.report, figure.value) for figure in point.figures} == {("a", 41), ("b", 14)}


def test_a_copys_figure_is_no_origin_beside_a_third_account() -> None:
    day = "2025-03-04"
    changed = report(FERRY.replace("41 people", "14 people"), "b", published=day)
    dossier = dossier_of(report(FERRY, published=day), changed, report(FERRY_FR, "c", "fr", day))
    (point,) = [point for point in dossier.points if point.figures]
    assert (point.status, point.origins) == ("differing", 2)
    assert "b copies a and changes its figure: 14 for 41 person" in point.reasons
    assert not any("exclude each other" in reason for reason in point.reasons)


def test_accounts_that_differ_beside_a_copys_change_differ_still() -> None:
    day = "2025-03-04"
    changed = report(FERRY.replace("41 people", "14 people"), "b", published=day)
    other = report(FERRY_FR.replace("41", "60"), "c", "fr", day)
    dossier = dossier_of(report(FERRY, published=day), changed, other)
    (point,) = [point for point in dossier.points if point.figures]
    assert "b copies a and changes its figure: 14 for 41 person" in point.reasons
    assert "figures that exclude each other: 41 against 60 person" in point.reasons


# Days that contradict each other ------------------------------------------------------------------------------------
def _days(dossier: Dossier) -> list[str]:
    return [note for note in dossier.notes if note.startswith(("different days", "a is dated", "b is dated"))]


def test_two_days_for_one_event_are_both_named() -> None:
    other = report(DRONE_DE.replace("3. März", "5. März"), "b", "de", "2025-03-06")
    dossier = dossier_of(report(DRONE_EN, published="2025-03-06"), other)
    assert _days(dossier) == ["different days for drone attack · kill: Warsaw: 2025-03-03 (a), 2025-03-05 (b)"]
    assert {"2025-03-03", "2025-03-05"} <= {entry.first for entry in dossier.timeline}


def test_an_account_dated_before_what_it_tells_is_told_of() -> None:
    dossier = dossier_of(report(DRONE_EN, published="2025-03-01"), report(DRONE_DE, "b", "de", "2025-03-04"))
    assert _days(dossier) == ["a is dated 2025-03-01, before what it tells of: 2025-03-03"]


def test_one_day_told_in_two_ways_is_no_contradiction() -> None:
    monday = DRONE_EN.replace("on 3 March 2025", "on Monday")
    dossier = dossier_of(report(monday, published="2025-03-04"), report(DRONE_DE, "b", "de", "2025-03-04"))
    assert _days(dossier) == []


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2025-02-31", "soon"])
def test_no_day_of_publication_breaks_it(day: str) -> None:
    assert dossier_of(report(DRONE_EN, published=day), report(DRONE_DE, "b", "de", "2025-03-04")).points


# One account far longer than the others -----------------------------------------------------------------------------
_PLACES = ("Berlin", "Paris", "Kyiv", "Ankara", "Hanoi", "Tokyo", "Rome", "Madrid", "Lisbon", "Cairo", "Lima", "Vienna")
_THINGS = ("bridge", "power plant", "hospital", "railway line", "school", "airport", "dam", "port")
_SENTENCES = (
    "In {place} the {thing} was damaged by shelling on {day} April, and {number} residents were moved to shelters.",
    "Minister Tomas Varga accused Serbia of breaking the ceasefire near {place}, while Elena Petrova denied the claim.",
    "Rescuers pulled {number} survivors from the rubble of the {thing} in {place}.",
    "Engineers from {place} inspected the {thing} after a fire, and {number} workers went on strike.",
)


def _long(size: int) -> str:
    """A report of its own words for all of `size` characters, in paragraphs of four sentences; no two are the same."""
    paragraphs = []
    number = 0
    while sum(map(len, paragraphs)) < size:
        number += 4
        told = (
            sentence.format(
                place=_PLACES[(number * 7 + at) % len(_PLACES)],
                thing=_THINGS[(number * 5 + at * 3) % len(_THINGS)],
                day=1 + number % 28,
                number=200 + number,
            )
            for at, sentence in enumerate(_SENTENCES)
        )
        paragraphs.append(" ".join(told))
    return "\n\n".join(paragraphs)


def _with_a_long_one(size: int, first: bool) -> Dossier:
    """Two normal accounts and one of `size` characters that tells their event too, at its end."""
    text = _long(size) + "\n\n" + DRONE_EN
    long_day = "2025-03-04" if first else "2025-03-06"
    others = report(DRONE_EN, "b", published="2025-03-05"), report(DRONE_DE, "c", "de", "2025-03-05")
    ours = report(text, "a", published=long_day)
    return dossier_of(*((ours, *others) if first else (*others, ours)))


@pytest.mark.parametrize("first", [True, False])
def test_a_long_account_does_not_silence_the_others(first: bool) -> None:
    dossier = _with_a_long_one(60_000, first)
    point = next(point for point in dossier.points if len(point.claims) > 1 and "drone" in point.label)
    assert {"a", "c"} <= {claim.report for claim in point.claims}


def test_a_long_account_takes_no_time_out_of_proportion() -> None:
    """600,000 characters take ten times as long, not a hundred times."""
    started = time.process_time()
    _with_a_long_one(60_000, True)
    assert time.process_time() - started < 20


def test_a_long_account_loses_nothing_in_json_and_is_cut_short_for_readers() -> None:
    dossier = _with_a_long_one(60_000, True)
    alone = sum(point.status == "single" and point.claims[0].report == "a" for point in dossier.points)
    assert alone > 500
    assert to_json(dossier).count(b'"status":"single"') >= alone
    assert f"{alone - 60} more" in render_terminal(dossier, width=100)
    page = render_html([dossier])  # it folds the section, and Markdown keeps all
    assert '<details class="fold">' in page
    assert page.count('<div class="block line"') >= alone
    assert len(render_terminal(dossier, width=100).splitlines()) < 1500


def test_clauses_of_one_account_that_is_alone_are_not_held_against_each_other() -> None:
    accounts, _ = desk(report(_long(3_000)))
    contents = accounts[0].contents
    assert any(True for _ in candidates(contents, Rarity(contents)))
    assert not any(len(point.claims) > 1 for point in dossier_of(report(_long(3_000))).points)
