"""How alike two clauses are: every feature of the table decides a case, and what must not be taken for one thing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.compare.alignment import JOIN
from crosswire.compare.clauses import Clause
from crosswire.compare.features import Content, Counted, Doing
from crosswire.compare.likeness import FEATURES, Feature, independent, likeness, overlap, weights

from .desk import FLAT, accounts_of, amount, content, contents_of, rarity_of, report


def pair(shared: dict[str, float], rest: float) -> tuple[Content, Content]:
    """Two clauses that share some features; each says so much more (weight) that the other does not."""
    ours = {"c:police": rest / 2, "c:hospital": rest / 2}
    theirs = {"c:school": rest / 2, "c:rain": rest / 2}
    return content({**shared, **ours}, "a"), content({**shared, **theirs}, "b")


BOTH = {"c:ship": 1.0, "c:rescue": 1.0}
BIDEN = "person/joe-biden"


def both(**fields: object) -> tuple[Content, Content]:
    """Two clauses alike, both with further fields."""
    a, b = pair(BOTH, 2.0)
    return replace(a, **fields), replace(b, **fields)  # type: ignore[arg-type]


def one(ours: dict[str, object], theirs: dict[str, object]) -> tuple[Content, Content]:
    """Two clauses alike but for some fields."""
    a, b = pair(BOTH, 2.0)
    return replace(a, **ours), replace(b, **theirs)  # type: ignore[arg-type]


def figures(ours: float, theirs: float, what: str = "") -> tuple[Content, Content]:
    """Two clauses that count people."""
    counted = (Counted("person", frozenset(what.split())),)
    return one(
        {"amounts": (amount(ours),), "counted": counted},
        {"amounts": (amount(theirs),), "counted": counted},
    )


AROUND = {"c:drone": 1.0, "c:port": 1.0}
STRIKE = Doing("ASSAULT", frozenset(("RU",)), frozenset(("UA",)))
CASES: dict[str, tuple[Content, Content]] = {
    "shared_content": pair(BOTH, 2.0),
    "coverage": pair(BOTH, 2.0),
    "most_telling": pair(BOTH, 2.0),
    "things_in_common": pair(BOTH, 2.0),
    "same_words": both(language="en", words={"ship": 1.0, "rescue": 1.0}),
    "same_sounds": both(sounds=frozenset(("dl",))),
    "same_surroundings": both(sentence=AROUND),
    "same_neighbours": both(near=AROUND),
    "same_speaker": both(speaker=BIDEN),
    "other_speaker": one({"speaker": BIDEN}, {"speaker": "person/wes-moore"}),
    "one_is_told": one({"clause": Clause(0, 9, 0, 0)}, {}),
    "same_deed": both(doings=(Doing("ASSAULT", frozenset(), frozenset()),)),
    "same_parties": both(doings=(STRIKE,)),
    "same_number": pair({**BOTH, "n:6": 1.0}, 2.0),
    "same_telling_number": pair({**BOTH, "n:148600": 1.0}, 2.0),
    "same_figure": figures(14, 14),
    "same_quantity": figures(14, 59),
    "same_count": figures(14, 59, "death"),
    "same_day": pair({**BOTH, "d:03-26": 0.8}, 2.0),
    "no_shared_subject_matter": pair({f"e:{BIDEN}": 1.0, "g:US": 1.0}, 0.6),
    "other_countries": one({"countries": frozenset({"TR"})}, {"countries": frozenset({"SY"})}),
    "left_over": pair(BOTH, 3.0),
    "much_left_over": pair(BOTH, 3.0),
    "far_apart": one({"position": 0.1}, {"position": 0.9}),
    "one_language": both(language="en"),
    "opposite_acts": one({"weights": {**BOTH, "c:accept": 0.5}}, {"weights": {**BOTH, "c:refuse": 0.5}}),
    "one_denies": one({"negated": True}, {}),
}
"""Feature → two clauses of which it speaks."""
FOR = {
    "shared_content", "coverage", "most_telling", "things_in_common", "same_words", "same_sounds", "same_surroundings",
    "same_neighbours", "same_speaker", "same_deed", "same_parties", "same_number", "same_telling_number", "same_figure",
    "same_quantity", "same_day",
}  # fmt: skip
AGAINST = {
    "other_speaker", "one_is_told", "no_shared_subject_matter", "other_countries", "left_over", "far_apart",
    "one_language",
}  # fmt: skip
"""Features that must speak for one point, and against it, whatever the scenarios that the weights are learnt from."""


def test_every_feature_has_a_case_and_a_weight() -> None:
    names = {feature.__name__ for feature in FEATURES}
    assert set(CASES) == names
    assert set(weights()) == names | {"bias"}


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.__name__)
def test_the_feature_speaks_in_the_direction_of_its_weight(feature: Feature) -> None:
    a, b = CASES[feature.__name__]
    assert feature(a, b, overlap(a, b, FLAT)) > 0
    weight = weights()[feature.__name__]
    with_it, without = likeness(a, b, FLAT).score, likeness(a, b, FLAT, without=(feature,)).score
    assert (with_it - without) * weight >= 0
    assert (with_it == without) is (weight == 0)


def test_the_weights_say_what_they_must() -> None:
    learnt = weights()
    assert [name for name in FOR if learnt[name] <= 0] == []
    assert [name for name in AGAINST if learnt[name] >= 0] == []


def test_reasons_carry_signs_and_shares() -> None:
    a, b = CASES["far_apart"]
    reasons = likeness(a, b, FLAT).reasons
    shares = {reason.rpartition(" (")[0]: float(reason.rpartition(" (")[2].rstrip(")")) for reason in reasons}
    assert shares["much in common"] == pytest.approx(weights()["shared_content"] * 2 / 3, abs=0.01)
    assert shares["one stands early, the other late in its report"] == pytest.approx(
        weights()["far_apart"] * 0.8, abs=0.01
    )


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
    two = {"c:air_strike": 1.0, "c:port": 0.7}
    assert len(independent(overlap(*pair(narrow, 1), FLAT))) == 1
    assert len(independent(overlap(*pair(two, 1), FLAT))) == 2


def test_one_rare_thing_weighs_more_than_one_common_thing() -> None:
    rare, common = pair({"c:ship": 1.0}, 1.0), pair({"c:ship": 0.5}, 0.5)
    assert likeness(*rare, FLAT).score > likeness(*common, FLAT).score


def test_a_speakers_country_keeps_clauses_of_two_countries_from_parting() -> None:
    a, b = CASES["other_countries"]
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


def test_another_thing_of_the_same_people_and_places_is_less_alike() -> None:
    same = [_of_texts(*texts) for texts in SAME]
    other = [_of_texts(*texts) for texts in OTHER]
    assert max(other) < min(same)


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
    assert likeness(said, said, FLAT).score > 0.99
