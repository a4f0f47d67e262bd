"""Claims of a set side by side."""

from __future__ import annotations

import random

from crosswire.align import align_claims
from crosswire.records import ClaimText


def claim(id_: str, text: str, language: str = "en", set_: str = "s") -> ClaimText:
    return ClaimText(set=set_, id=id_, text=text, language=language)


CLAIMS = (
    claim("en1", "The central bank raised interest rates to 7 percent on Thursday."),
    claim("vi1", "Ngân hàng trung ương hôm thứ năm nâng lãi suất lên 7 phần trăm.", "vi"),
    claim("en2", "Farmers blocked the motorway near Lyon with tractors."),
    claim("vi2", "Nông dân dùng máy kéo chặn đường cao tốc gần Lyon.", "vi"),
    claim("fr2", "Près de Lyon, des agriculteurs ont bloqué l'autoroute.", "fr"),
    claim("en3", "Two children were rescued from the flooded village."),
)


def points(claims: tuple[ClaimText, ...]) -> dict[str, str]:
    return {one.id: one.point for one in align_claims(claims)}


def partition(claims: tuple[ClaimText, ...]) -> set[frozenset[str]]:
    found = points(claims)
    return {frozenset(id_ for id_, own in found.items() if own == point) for point in found.values()}


def test_claims_that_say_the_same_share_a_point_across_languages() -> None:
    found = points(CLAIMS)
    assert found["en1"] == found["vi1"]
    assert found["en2"] == found["vi2"]


def test_other_claims_stand_alone() -> None:
    found = points(CLAIMS)
    assert len({found["en1"], found["en2"], found["en3"]}) == 3


def test_words_in_common_count_within_a_language() -> None:
    same = (
        claim("a", "The committee rejected the plan for a new stadium."),
        claim("b", "The plan for a new stadium was rejected by the committee."),
        claim("c", "Rail workers will walk out next week over pay."),
    )
    assert partition(same) == {frozenset("ab"), frozenset("c")}


def test_claims_of_different_sets_are_never_compared() -> None:
    twice = (claim("a", CLAIMS[0].text, set_="one"), claim("b", CLAIMS[0].text, set_="two"), CLAIMS[2])
    assert [(one.set, one.point) for one in align_claims(twice)] == [("one", "p1"), ("two", "p1"), ("s", "p1")]


def test_every_claim_comes_out_in_the_order_given() -> None:
    assert [one.id for one in align_claims(CLAIMS)] == [one.id for one in CLAIMS]


def test_the_order_makes_no_difference_to_what_comes_together() -> None:
    first, shuffled = partition(CLAIMS), list(CLAIMS)
    random.Random(2).shuffle(shuffled)
    assert partition(tuple(shuffled)) == first


def test_claims_without_words_are_the_same_only_where_they_are() -> None:
    bare = (claim("a", ""), claim("b", "…"), claim("c", ""))
    assert all(one.point for one in align_claims(bare))


def test_nothing_aligns_to_nothing() -> None:
    assert list(align_claims([])) == []
