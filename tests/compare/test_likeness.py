"""How alike two clauses are: every feature of the table decides a case, and what must not be taken for one thing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.compare import likeness as table
from crosswire.compare.alignment import JOIN
from crosswire.compare.features import Content
from crosswire.compare.likeness import FEATURES, likeness, overlap

from .desk import FLAT, accounts_of, amount, content, contents_of, rarity_of, report


def pair(shared: dict[str, float], rest: float) -> tuple[Content, Content]:
    """Two clauses that share some features; each says so much more (weight) that the other does not."""
    ours = {"c:police": rest / 2, "c:hospital": rest / 2}
    theirs = {"c:school": rest / 2, "c:rain": rest / 2}
    return content({**shared, **ours}, "a"), content({**shared, **theirs}, "b")


BOTH = {"c:ship": 1.0, "c:rescue": 1.0}


def _act() -> tuple[Content, Content]:
    a, b = pair(BOTH, 2.65)
    return replace(a, acts=frozenset({"rescue"})), replace(b, acts=frozenset({"rescue"}))


def _speaker() -> tuple[Content, Content]:
    a, b = pair(BOTH, 2.7)
    return replace(a, speaker="person/joe-biden"), replace(b, speaker="person/joe-biden")


def _quantity() -> tuple[Content, Content]:
    a, b = pair(BOTH, 3.2)
    return replace(a, amounts=(amount(14),)), replace(b, amounts=(amount(59),))


def _surroundings() -> tuple[Content, Content]:
    a, b = pair(BOTH, 3.2)
    around = {"c:drone": 1.0, "c:port": 1.0}
    return replace(a, sentence=around), replace(b, sentence=around)


def _countries() -> tuple[Content, Content]:
    a, b = pair(BOTH, 1.6)
    return replace(a, countries=frozenset({"TR"})), replace(b, countries=frozenset({"SY"}))


def _opposite() -> tuple[Content, Content]:
    a, b = pair(BOTH, 0.5)
    return (
        replace(a, weights={**a.weights, "c:accept": 0.5}),
        replace(b, weights={**b.weights, "c:refuse": 0.5}),
    )


def _denied() -> tuple[Content, Content]:
    a, b = pair(BOTH, 2.0)
    return replace(a, negated=True), b


DECIDED: dict[str, tuple[tuple[Content, Content], bool]] = {
    "shared_content": (pair(BOTH, 1.0), True),
    "same_act": (_act(), True),
    "same_speaker": (_speaker(), True),
    "same_number": (pair({"c:ship": 1.0, "n:6": 1.0}, 4.0), True),
    "same_quantity": (_quantity(), True),
    "same_surroundings": (_surroundings(), True),
    "no_shared_subject_matter": (pair({"e:person/joe-biden": 1.0, "g:US": 1.0}, 0.6), False),
    "little_in_common": (pair({"c:ship": 1.0}, 1.08), False),
    "other_countries": (_countries(), False),
    "opposite_acts": (_opposite(), False),
    "one_denies": (_denied(), False),
}
"""Feature → two clauses that come together, or do not, by this feature alone."""


def test_every_feature_has_a_case() -> None:
    assert set(DECIDED) == {feature.__name__ for feature in FEATURES}


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.__name__)
def test_the_feature_decides(feature: table.Feature, monkeypatch: pytest.MonkeyPatch) -> None:
    (a, b), joined = DECIDED[feature.__name__]
    found = likeness(a, b, FLAT)
    assert (found.score >= JOIN) is joined
    assert any(reason.startswith(f"{feature.__doc__} (") for reason in found.reasons)
    monkeypatch.setattr(table, "FEATURES", tuple(other for other in FEATURES if other is not feature))
    assert (likeness(a, b, FLAT).score >= JOIN) is not joined


def test_reasons_carry_signs_and_shares() -> None:
    (a, b), _ = DECIDED["one_denies"]
    alike, denied = likeness(a, b, FLAT).reasons
    assert alike == "share of what both say that they say alike (+0.50)"
    assert denied == f"one of the two is negated ({table.ONE_NEGATED:+.2f})"


def test_nothing_shared_is_nothing_whatever_surrounds_it() -> None:
    a = content({"c:ship": 1.0}, "a", sentence={"c:rain": 1.0}, speaker="person/joe-biden")
    b = content({"c:school": 1.0}, "b", sentence={"c:rain": 1.0}, speaker="person/joe-biden")
    assert likeness(a, b, FLAT) == (0.0, ())


def test_overlap_takes_the_lower_weight_and_leaves_figures_out_of_the_totals() -> None:
    a = content({"c:ship": 1.0, "n:6": 1.0, "d:03-26": 0.8}, "a")
    b = content({"c:ship": 0.4, "n:6": 1.0, "c:rain": 1.0}, "b")
    found = overlap(a, b, FLAT)
    assert found.shared == {"c:ship": 0.4, "n:6": 1.0}
    assert (found.a, found.b) == (1.0, 1.4)


def test_a_concept_and_its_wider_ones_are_one_thing() -> None:
    narrow = {"c:air_strike": 1.0, "c:attack": 0.7}
    assert any(reason.startswith("they share one thing alone") for reason in likeness(*pair(narrow, 1), FLAT).reasons)
    two = {"c:air_strike": 1.0, "c:port": 0.7}
    assert not any(reason.startswith("they share one thing alone") for reason in likeness(*pair(two, 1), FLAT).reasons)


def test_one_rare_thing_weighs_more_than_one_common_thing() -> None:
    rare, common = pair({"c:ship": 1.0}, 1.0), pair({"c:ship": 0.5}, 0.5)
    assert likeness(*rare, FLAT).score > likeness(*common, FLAT).score + 0.1


def test_a_speakers_country_keeps_clauses_of_two_countries_from_parting() -> None:
    a, b = _countries()
    bridged = replace(b, speaker_country="TR")
    assert likeness(a, bridged, FLAT).score > likeness(a, b, FLAT).score


SAME = (
    (
        "Six workers died when the bridge in Baltimore collapsed.",
        "Sáu công nhân thiệt mạng khi cây cầu ở Baltimore sập.",
    ),
    (
        "Russia bombed the port of Odesa on Monday.",
        "Nga không kích cảng Odesa hôm thứ hai.",
    ),
    (
        "Iran and Saudi Arabia agreed to reopen embassies.",
        "Iran và Ả Rập Xê Út nhất trí mở lại đại sứ quán.",
    ),
    (
        "Heavy rain from typhoon Yagi flooded villages in Lao Cai.",
        "Mưa lớn do bão Yagi gây ngập các làng ở Lào Cai.",
    ),
)
OTHER = (
    (
        "Joe Biden visited Baltimore with Wes Moore.",
        "Ông Joe Biden và ông Wes Moore hứa tiền cho Baltimore.",
    ),
    (
        "Typhoon Yagi flooded villages in Lao Cai.",
        "Bão Yagi làm mất điện ở Hải Phòng.",
    ),
    (
        "Turkey ratified Sweden's accession to NATO.",
        "Thổ Nhĩ Kỳ mua máy bay chiến đấu từ Thụy Điển.",
    ),
    (
        "Rescuers searched the rubble in Antakya.",
        "Trường học ở Antakya đóng cửa.",
    ),
)


@pytest.mark.parametrize(("english", "vietnamese"), SAME)
def test_the_same_thing_in_two_languages(english: str, vietnamese: str) -> None:
    assert _of_texts(english, vietnamese) >= JOIN


@pytest.mark.parametrize(("english", "vietnamese"), OTHER)
def test_another_thing_of_the_same_people_and_places(english: str, vietnamese: str) -> None:
    assert _of_texts(english, vietnamese) < JOIN


def _of_texts(english: str, vietnamese: str) -> float:
    one, other = accounts_of(report(english, "a"), report(vietnamese, "b", "vi"))
    return likeness(one.contents[0], other.contents[0], FLAT).score


def test_likeness_has_no_direction_and_stays_between_nothing_and_all() -> None:
    accounts = accounts_of(
        *(report(en, f"en{n}") for n, (en, _) in enumerate(SAME + OTHER)),
        *(report(vi, f"vi{n}", "vi") for n, (_, vi) in enumerate(SAME + OTHER)),
    )
    rarity = rarity_of(accounts)
    every = [one for account in accounts for one in account.contents]
    scores = set()
    for number, a in enumerate(every):
        for b in every[number + 1 :]:
            found = likeness(a, b, rarity)
            assert found.score == pytest.approx(likeness(b, a, rarity).score)
            assert 0.0 <= found.score <= 1.0
            scores.add(found.score)
    assert len(scores) > 5


def test_a_clause_is_like_itself() -> None:
    said = contents_of("Six workers died when the bridge in Baltimore collapsed.")[0]
    assert likeness(said, said, FLAT).score == 1.0
