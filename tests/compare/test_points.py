"""What several accounts carry, what one alone carries, and how their figures stand."""

from __future__ import annotations

import pytest

from crosswire.records import Dossier, Point, Status

from .desk import dossier_of, report, surfaces

BRIDGE = report("Six workers died when the bridge in Baltimore collapsed on 26 March 2024.", "a")
CẦU = report("Sáu công nhân thiệt mạng khi cây cầu ở Baltimore sập ngày 26/3/2024.", "b", "vi")


def the_point(dossier: Dossier, word: str) -> Point:
    """The one point whose evidence holds a word."""
    (found,) = [
        point for point in dossier.points if any(word in " ".join(surfaces(dossier, one)) for one in point.claims)
    ]
    return found


def test_two_accounts_in_two_languages_agree() -> None:
    dossier = dossier_of(BRIDGE, CẦU)
    (point,) = dossier.points
    assert (point.status, point.origins, point.id) == ("agreed", 2, "p1")
    assert [one.report for one in point.claims] == ["a", "b"]
    assert point.reasons[-1] == "2 origins"


def test_what_one_account_alone_carries_is_single() -> None:
    dossier = dossier_of(
        report(BRIDGE.text + " The port closed and ships waited at sea.", "a"),
        CẦU,
    )
    assert [point.status for point in dossier.points] == ["agreed", "single"]
    alone = the_point(dossier, "port")
    assert (alone.score, alone.origins, alone.reasons) == (1.0, 1, ("no other account says it",))


def test_shared_points_come_first_and_are_numbered_on() -> None:
    dossier = dossier_of(report("The port closed and ships waited at sea. " + BRIDGE.text, "a"), CẦU)
    assert [(point.id, len(point.claims)) for point in dossier.points] == [("p1", 2), ("p2", 1)]


def test_what_more_accounts_carry_comes_before() -> None:
    dossier = dossier_of(
        report("Schools in Hanoi stayed closed. Typhoon Yagi sank ships near Haiphong.", "a"),
        report("Trường học ở Hà Nội đóng cửa. Bão Yagi đánh chìm tàu gần Hải Phòng.", "b", "vi"),
        report("The storm Yagi had sunk many ships off Haiphong.", "c"),
    )
    assert [len({one.report for one in point.claims}) for point in dossier.points] == [3, 2]


def test_two_speakers_of_one_account_are_two_claims() -> None:
    dossier = dossier_of(
        report(
            "Wes Moore said the bridge in Baltimore would be rebuilt within two years. "
            "Joe Biden said the bridge in Baltimore would be rebuilt with federal money.",
            "a",
        ),
        report("Cây cầu ở Baltimore sẽ được xây lại.", "b", "vi"),
    )
    (point,) = dossier.points
    assert [(one.report, one.speaker_entity) for one in point.claims] == [
        ("a", "person/wes-moore"),
        ("a", "person/joe-biden"),
        ("b", None),
    ]
    assert point.origins == 3


def test_the_narrators_words_are_kept_apart_from_a_speakers() -> None:
    dossier = dossier_of(
        report(
            "The bridge in Baltimore will be rebuilt. Joe Biden said the bridge in Baltimore would be rebuilt.", "a"
        ),
        report("Cây cầu ở Baltimore sẽ được xây lại.", "b", "vi"),
    )
    (point,) = dossier.points
    assert [(one.report, one.speaker_entity) for one in point.claims] == [
        ("a", None),
        ("a", "person/joe-biden"),
        ("b", None),
    ]


WIRE = (
    "The cargo ship Dali lost power and struck the Francis Scott Key Bridge in Baltimore before dawn on Tuesday, and "
    "six workers died in the river below."
)


def test_copies_alone_make_no_agreement() -> None:
    dossier = dossier_of(report(WIRE, "a"), report(WIRE + " The port closed and ships waited.", "b"))
    told = {point.claims[0].report: " ".join(surfaces(dossier, point.claims[0])) for point in dossier.points}
    assert {(point.status, point.origins) for point in dossier.points} == {("single", 1)}
    copied = {tuple(claim.report for claim in point.claims): point.reasons for point in dossier.points}
    assert copied["a", "b"] == ("only copies of one report carry it",)
    assert set(told) == {"a", "b"}
    assert told["b"] == "The port closed and ships waited."  # the rest is shown under a
    assert any(note.startswith("b copies a") for note in dossier.notes)


def test_a_clause_that_a_copy_changed_is_still_no_agreement() -> None:
    dossier = dossier_of(
        report("Ships waited for days in the port of Baltimore. " + WIRE, "a"),
        report("Ships waited for weeks in the port of Baltimore. " + WIRE, "b"),
    )
    point = the_point(dossier, "days")
    assert {one.report for one in point.claims} == {"a", "b"}
    assert (point.status, point.reasons[0]) == ("single", "only copies of one report carry it")


def test_a_copy_and_an_account_of_its_own_agree_as_two() -> None:
    dossier = dossier_of(
        report(WIRE, "a"),
        report(WIRE + " The port closed and ships waited.", "b"),
        report("Sáu công nhân thiệt mạng khi cây cầu ở Baltimore sập.", "c", "vi"),
    )
    point = the_point(dossier, "công nhân")
    assert (point.status, point.origins) == ("agreed", 2)
    assert {one.report for one in point.claims} == {"a", "b", "c"}


TOLL = "{} people died in Haiphong when typhoon Yagi hit Vietnam."
SỐ = "{} người chết ở Hải Phòng khi bão Yagi đổ bộ vào Việt Nam."


@pytest.mark.parametrize(
    ("ours", "theirs", "later", "status"),
    [
        ("14", "14", False, "agreed"),
        ("14", "59", False, "differing"),
        ("14", "59", True, "updated"),
        ("At least 14", "Hơn 20", False, "agreed"),
        ("At least 14", "Hơn 20", True, "updated"),
        ("About 14,000", "14.300", True, "agreed"),
    ],
)
def test_figures_set_the_status(ours: str, theirs: str, later: bool, status: Status) -> None:
    dossier = dossier_of(
        report(TOLL.format(ours), "a", published="2024-09-08"),
        report(SỐ.format(theirs), "b", "vi", published="2024-09-09" if later else "2024-09-08"),
    )
    assert the_point(dossier, "died").status == status
    assert the_point(dossier, "typhoon").status == "agreed"


def test_the_label_names_what_is_shared_in_the_readers_language() -> None:
    assert dossier_of(BRIDGE, CẦU).points[0].label == "dead · bridge: Baltimore"
    assert dossier_of(BRIDGE, CẦU, reader="vi").points[0].label == "thiệt mạng · cây cầu: Baltimore"


def test_of_a_concept_and_its_wider_ones_the_label_has_the_narrowest() -> None:
    (point,) = dossier_of(
        report("Russia bombed Odesa from the air on Monday in an air strike.", "a"),
        report("Nga không kích thành phố Odesa hôm thứ hai.", "b", "vi"),
    ).points
    assert point.label == "airstrike: Odesa, Russia"


def test_clauses_of_one_sentence_that_nobody_else_carries_are_one_point() -> None:
    dossier = dossier_of(
        report("Heavy rain closed the port of Haiphong, and strong winds tore roofs from houses.", "a")
    )
    (point,) = dossier.points
    (claim,) = point.claims
    assert surfaces(dossier, claim) == [
        "Heavy rain closed the port of Haiphong, and strong winds tore roofs from houses."
    ]


def test_two_sentences_that_nobody_else_carries_are_two_points() -> None:
    dossier = dossier_of(report("Heavy rain closed the port of Haiphong. Strong winds tore roofs from houses.", "a"))
    assert len(dossier.points) == 2


@pytest.mark.parametrize("text", ["", "He said.", "Typhoon Yagi.", "Photo: Reuters", "***"])
def test_too_little_makes_no_point(text: str) -> None:
    assert dossier_of(report(text, "a")).points == ()


def test_names_and_figures_of_a_language_without_a_pack_meet_the_others() -> None:
    dossier = dossier_of(
        report("12,000 people died in Turkey.", "a"),
        report("12000 Menschen starben in der Türkei.", "b", "de"),
    )
    assert dossier.points[0].status == "agreed"
    assert {one.report for one in dossier.points[0].claims} == {"a", "b"}


def test_the_evidence_of_a_reporting_clause_names_who_reports() -> None:
    dossier = dossier_of(report("Emmanuel Macron told The Economist in a long interview that NATO had changed.", "a"))
    told = the_point(dossier, "interview")
    assert surfaces(dossier, told.claims[0])[0] == "Emmanuel Macron"


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Iran signed the agreement in Beijing on Friday.", "Iran không ký thỏa thuận tại Bắc Kinh hôm thứ sáu."),
        ("Russian planes bombed the hospital.", "Máy bay Nga không ném bom bệnh viện."),
        ("Nobody died when the bridge in Baltimore collapsed.", "Sáu công nhân thiệt mạng khi cầu ở Baltimore sập."),
    ],
)
def test_what_one_tells_and_another_denies_is_not_agreed(ours: str, theirs: str) -> None:
    dossier = dossier_of(report(ours, "a"), report(theirs, "b", "vi"))
    assert "agreed" not in {point.status for point in dossier.points}


def test_a_figure_that_moved_in_a_copy_is_an_update() -> None:
    text = "{} people died in the north of Vietnam. " + WIRE
    dossier = dossier_of(
        report(text.format(14), "a", published="2024-09-08"),
        report(text.format(59), "b", published="2024-09-09"),
    )
    assert the_point(dossier, "north").status == "updated"


def test_a_denial_that_repeats_the_words_is_not_lost_as_a_copy() -> None:
    words = "that Ukraine had attacked the port of Sevastopol with drones before dawn on Tuesday."
    dossier = dossier_of(
        report(f"Russian Foreign Minister Sergei Lavrov said {words}", "a"),
        report(f"Ukrainian Defence Minister Oleksii Reznikov denied {words}", "b"),
    )
    assert {one.report for point in dossier.points for one in point.claims} == {"a", "b"}


def test_soldiers_and_troops_are_one_unit() -> None:
    dossier = dossier_of(
        report("31,000 soldiers died in the war.", "a", published="2024-02-25"),
        report("166.000 binh sĩ thiệt mạng trong cuộc chiến.", "b", "vi", published="2024-02-25"),
    )
    assert dossier.points[0].status == "differing"


def test_dates_of_a_language_without_a_pack_are_no_figures() -> None:
    dossier = dossier_of(
        report("Jordskælvet dræbte 12000 i Tyrkiet den 8. februar 2023.", "a", "da"),
        report("Jordskjelvet drepte 12000 i Tyrkia 6. februar 2023.", "b", "nb"),
    )
    assert dossier.points[0].status == "agreed"


def test_a_source_frame_alone_makes_no_point() -> None:
    assert dossier_of(report("According to him.", "a")).points == ()
