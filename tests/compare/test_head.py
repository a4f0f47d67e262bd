"""What the event is called, where and when it was; its days, its names and its words for readers of other languages."""

from __future__ import annotations

import pytest

from crosswire.compare.account import Account
from crosswire.compare.dossier import build_dossier
from crosswire.compare.glosses import concept_gloss, gloss
from crosswire.link.annotation import annotation
from crosswire.pipeline import Run
from crosswire.records import Dossier, Report, Span

from .desk import account_of, accounts_of, dossier_of, report, surfaces

SHIP = "The cargo ship Dali struck the bridge in Baltimore at night."
TÀU = "Tàu hàng Dali đâm vào cây cầu ở Baltimore trong đêm."


def days(*reports: Report) -> tuple[str | None, str | None]:
    dossier = dossier_of(*reports)
    return dossier.first, dossier.last


# The title


def test_a_headline_in_the_readers_language_comes_first() -> None:
    both = (report(SHIP, "a", title="Bridge down"), report(TÀU, "b", "vi", title="Cầu sập"))
    assert dossier_of(*both).title == "Bridge down"
    assert dossier_of(*both, reader="vi").title == "Cầu sập"


def test_a_headline_in_another_language_is_better_than_none() -> None:
    assert dossier_of(report(SHIP, "a"), report(TÀU, "b", "vi", title="Cầu sập")).title == "Cầu sập"


def test_a_heading_of_the_text_is_a_headline() -> None:
    assert dossier_of(report(f"Bridge collapses in Baltimore\n\n{SHIP}", "a")).title == "Bridge collapses in Baltimore"


def test_without_a_headline_the_sentence_that_the_accounts_share_is_taken() -> None:
    text = "France sent dogs and soldiers to Ankara. Rescuers searched the rubble in Antakya."
    told = report("Lực lượng cứu hộ tìm kiếm trong đống đổ nát ở Antakya.", "b", "vi")
    assert dossier_of(report(text, "a"), told).title == "Rescuers searched the rubble in Antakya."


@pytest.mark.parametrize(
    "text",
    [
        f"“The bridge in Baltimore will be rebuilt.” {SHIP}",
        f"“We will rebuild,” said Joe Biden. {SHIP}",
    ],
)
def test_someones_words_are_no_headline_where_a_narrated_sentence_says_more(text: str) -> None:
    assert dossier_of(report(text, "a"), report(TÀU, "b", "vi")).title == SHIP


def test_of_one_account_the_first_narrated_sentence_is_taken() -> None:
    assert dossier_of(report(f"“The bridge in Baltimore will be rebuilt.” {SHIP}", "a")).title == SHIP


def test_a_long_headline_is_cut_between_words() -> None:
    title = dossier_of(report(SHIP, "a", title="collapse " * 40)).title
    assert title.endswith("collapse …")
    assert len(title) <= 142


@pytest.mark.parametrize("text", ["", "  \n "])
def test_an_empty_report_is_called_by_its_id(text: str) -> None:
    assert dossier_of(report(text, "x7")).title == "x7"


@pytest.mark.xfail(strict=True, reason="a sentence with a reporting clause passes as narrated")
def test_a_quotation_with_its_said_is_no_headline_either() -> None:
    assert dossier_of(report(f"“The bridge will be rebuilt,” said Joe Biden. {SHIP}", "a")).title == SHIP


# The places


def test_the_scene_is_where_the_first_sentences_put_it_with_its_country() -> None:
    dossier = dossier_of(
        report("Rescuers searched the rubble in Antakya. France sent dogs.", "a"),
        report("Lực lượng cứu hộ tìm kiếm tại Antakya.", "b", "vi"),
    )
    assert dossier.places == ("TR", "TR/antakya")


@pytest.mark.parametrize("text", ["France sent dogs to the rescuers.", "Ships left from Odesa with grain for Lebanon."])
def test_who_acts_and_where_from_is_no_scene(text: str) -> None:
    assert dossier_of(report(text, "a")).places == ()


def test_most_accounts_decide_the_country() -> None:
    dossier = dossier_of(
        report("Ministers met in Ankara on grain.", "a"),
        report("The ministers met in Geneva on grain.", "b"),
        report("Các bộ trưởng họp ở Geneva.", "c", "vi"),
    )
    assert dossier.places == ("CH", "CH/geneva")


# The days


def test_the_day_that_most_accounts_name() -> None:
    found = days(
        report("A quake struck on 6 February 2023. Rescuers searched on 7 February 2023.", "a"),
        report("Lực lượng cứu hộ tìm kiếm tại Antakya ngày 7/2/2023.", "b", "vi"),
    )
    assert found == ("2023-02-07", "2023-02-07")


def test_a_period_around_the_day_widens_it() -> None:
    found = days(
        report("Ministers met on 6 March 2024.", "a"),
        report("Ministers met from 5 to 7 March 2024.", "b"),
    )
    assert found == ("2024-03-05", "2024-03-07")


@pytest.mark.parametrize("period", ["in March 2024", "from 1 to 30 March 2024", "from 30 March to 2 April 2024"])
def test_a_long_period_is_no_day_of_an_event(period: str) -> None:
    found = days(report(f"Ministers met {period}. They signed on 9 April 2024.", "a"))
    assert found == ("2024-04-09", "2024-04-09")


@pytest.mark.parametrize("text", ["Ministers met.", "Ministers met on 3 May.", "Ministers met in 2024."])
def test_no_day_is_guessed(text: str) -> None:
    assert days(report(text, "a")) == (None, None)


def test_a_day_without_year_takes_the_year_of_the_other_account_and_says_so() -> None:
    dossier = dossier_of(
        report("Ministers met in Geneva on 3 May.", "a"),
        report("Các bộ trưởng họp ở Geneva ngày 3/5/2024.", "b", "vi"),
    )
    assert (dossier.first, dossier.last) == ("2024-05-03", "2024-05-03")
    (moment,) = dossier.accounts[0].times
    assert (moment.first, moment.inferred) == ("2024-05-03", True)
    assert moment.basis.endswith("from another report of the event, b")
    assert dossier.notes == (f"days inferred: {moment.basis}",)


def test_the_year_is_that_of_most_of_the_accounts() -> None:
    accounts = accounts_of(
        report("Ministers met in Geneva on 3 May.", "a"),
        report("Ministers met on 3 May 2019.", "b"),
        report("Ministers met on 3 May 2024.", "c"),
        report("Ministers met on 4 May 2024.", "d"),
    )
    assert accounts[0].annotation.times[0].first == "2024-05-03"


# The timeline


def test_the_timeline_runs_by_day_over_all_accounts() -> None:
    dossier = dossier_of(
        report("The ceasefire ended on 12 April 2024. Ships left Odesa on 1 March 2024.", "a"),
        report("Tàu rời cảng Odesa ngày 1/3/2024.", "b", "vi"),
    )
    told = [(entry.first, [claim.report for claim in entry.claims]) for entry in dossier.timeline]
    assert told == [("2024-03-01", ["a", "b"]), ("2024-04-12", ["a"])]


def test_a_period_is_one_entry_with_both_its_days() -> None:
    dossier = dossier_of(report("Talks went on from 5 to 7 March 2024.", "a"))
    assert [(entry.first, entry.last, entry.inferred) for entry in dossier.timeline] == [
        ("2024-03-05", "2024-03-07", False)
    ]


def test_only_the_clause_that_is_dated_stands_in_the_timeline() -> None:
    dossier = dossier_of(report("The ceasefire ended on 12 April 2024; ships waited in the port of Odesa.", "a"))
    assert surfaces(dossier, dossier.timeline[0].claims[0]) == ["The ceasefire ended on 12 April 2024"]


def test_a_weekday_that_nothing_dates_is_no_entry() -> None:
    assert dossier_of(report("The ceasefire ended on Monday.", "a")).timeline == ()


def _unsettled(*reports: Report) -> Dossier:
    """The dossier of accounts whose years were not settled among them."""
    run = Run()
    linked = [run.link(one) for one in reports]
    accounts = [
        Account(one.reading, one.entities, annotation(one.reading, one.entities, run.entities)) for one in linked
    ]
    return build_dossier("event", accounts, run.entities)


def test_days_whose_year_nobody_tells_come_last() -> None:
    dossier = _unsettled(
        report("Ministers met on 3 January.", "a"),
        report("The ceasefire ended on 12 April 2024.", "b"),
    )
    assert [entry.first for entry in dossier.timeline] == ["2024-04-12", "XXXX-01-03"]


def test_a_claim_of_the_timeline_knows_its_day() -> None:
    dossier = dossier_of(report("Sáu công nhân thiệt mạng ngày 26/3/2024.", "a", "vi"))
    assert dossier.timeline[0].claims[0].day == "2024-03-26"


@pytest.mark.xfail(strict=True, reason="a claim takes over the unresolved day that the timeline leaves out")
def test_a_claim_of_an_unknown_day_has_none() -> None:
    assert dossier_of(report("The ceasefire ended on Monday.", "a")).points[0].claims[0].day is None


# Names and words


def test_two_spellings_of_one_place_are_shown() -> None:
    dossier = dossier_of(
        report("Drones hit the port of Odesa. Odesa lost power. Odessa was dark.", "a"),
        report("Drones struck ships in Odessa.", "b"),
    )
    (wording,) = dossier.wordings
    assert wording.about == "Odesa"
    assert wording.surfaces == {"a": ("Odesa", "Odessa"), "b": ("Odessa",)}


@pytest.mark.parametrize(
    "texts",
    [
        ("Drones hit the port of Odesa.", "Drones struck ships in Odesa."),
        ("Drones hit the port of Odesa. Odessa lost power.", "Schools in Hanoi stayed closed."),
    ],
    ids=["one spelling", "one account"],
)
def test_what_is_no_difference_of_wording(texts: tuple[str, str]) -> None:
    assert dossier_of(report(texts[0], "a"), report(texts[1], "b")).wordings == ()


def test_entities_stand_people_first_then_by_how_many_name_them() -> None:
    dossier = dossier_of(
        report("Wes Moore met Joe Biden in Baltimore. The NATO envoy came to Baltimore.", "a"),
        report("Joe Biden came to Baltimore.", "b"),
    )
    assert [(one.kind, one.entity) for one in dossier.entities] == [
        ("person", "person/joe-biden"),
        ("person", "person/wes-moore"),
        ("organisation", "org/nato"),
        ("place", "US/baltimore"),
    ]


BOTH = (
    report("Six workers died when the bridge in Baltimore collapsed.", "a"),
    report("Sáu công nhân thiệt mạng khi cây cầu ở Baltimore sập.", "b", "vi"),
    report("12000 arbejdere kom til Baltimore.", "c", "da"),
)


def glosses(reader: str) -> dict[str, str]:
    return {claim.report: claim.gloss for point in dossier_of(*BOTH, reader=reader).points for claim in point.claims}


def test_words_in_the_readers_language_need_no_gloss() -> None:
    assert glosses("en")["a"] == ""
    assert glosses("vi")["b"] == ""
    assert glosses("da")["c"] == ""


def test_a_gloss_speaks_the_readers_language_in_text_order() -> None:
    assert glosses("en")["b"].startswith("6 worker dead bridge Baltimore")
    assert glosses("vi")["a"] == "6 người lao động thiệt mạng cây cầu Baltimore sập"


def test_a_gloss_spells_names_as_the_reader_does() -> None:
    dossier = dossier_of(
        report("Президент України Володимир Зеленський прибув до Одеси.", "a", "uk"),
        report("Ukrainian President Volodymyr Zelensky arrived in Odesa.", "b"),
    )
    told = {claim.report: claim.gloss for point in dossier.points for claim in point.claims}
    assert "Volodymyr Zelensky" in told["a"]


def test_a_name_is_glossed_once_as_the_whole_that_it_is() -> None:
    account = account_of("Hội đồng Bảo an Liên Hợp Quốc họp.", "vi")
    told = gloss(account, (Span(0, len(account.annotation.text)),), "en")
    names = [mention.name for mention in account.annotation.mentions]
    assert names
    assert told.count(names[0]) == 1
    assert "council" not in told.replace(names[0], "")


def test_words_of_a_language_without_a_pack_are_glossed_by_names_and_numbers() -> None:
    assert glosses("en")["c"] == "12,000 Baltimore"


def test_a_reader_without_a_pack_is_shown_the_inventorys_english() -> None:
    assert concept_gloss("bridge", "da") == "bridge"
    assert concept_gloss("bridge", "vi") == "cây cầu"
    assert concept_gloss("no_such_concept", "vi") == "no_such_concept"


def test_a_long_gloss_is_cut_short() -> None:
    few = "cảng, cây cầu, bệnh viện, trường học"
    account = account_of(", ".join([few] * 9), "vi")
    whole = Span(0, len(account.annotation.text))
    assert gloss(account, (whole,), "en") == "port bridge hospital school " * 6 + "…"
    assert gloss(account, (Span(0, len(few)),), "en") == "port bridge hospital school"


@pytest.mark.parametrize(
    ("reports", "note"),
    [
        ((report("", "x"),), "x: nothing in it could be compared"),
        (
            (report("12000 arbejdere kom til Baltimore.", "c", "da"),),
            "c: no pack for da; only names, numbers, countries and days were compared",
        ),
    ],
)
def test_a_reader_is_told_what_could_not_be_compared(reports: tuple[Report, ...], note: str) -> None:
    assert dossier_of(*reports).notes == (note,)
