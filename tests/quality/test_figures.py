"""The scoring rules on a tiny event made by hand: each figure when all is found, and when one thing is spoilt."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import replace

import msgspec
import pytest

from crosswire.records import (
    Action,
    Annotation,
    Claim,
    Dispute,
    Dossier,
    Mention,
    Moment,
    Origin,
    Point,
    Side,
    Span,
    Statement,
)

from .figures import ANNOTATION_FIGURES, COMPARISON_FIGURES, Found, score
from .gold import GoldError, Scenario, parse_scenario

EN = "Mayor Ana Lima said on Monday the bridge was safe. Engineer Bo Lind denied it. The bridge is closed. Trams run."
VI = "Thị trưởng Ana Lima nói cầu vẫn an toàn. Cầu đã đóng. Trường học nghỉ."
FR = "Le pont est fermé. La maire Ana Lima le dit sûr."
TEXTS = {"en": EN, "vi": VI, "fr": FR}

GOLD = """
reports.en.language = "en"
reports.vi.language = "vi"
reports.fr.language = "fr"
[[people]]
id = "lima"
en = ["Ana Lima"]
vi = ["Ana Lima"]
fr = ["Ana Lima"]
[[people]]
id = "lind"
en = ["Bo Lind"]
vi = []
[[not_same]]
a = "Ana Lima"
b = "Bo Lind"
[[statements]]
report = "en"
speaker = "lima"
manner = "indirect"
evidence = "the bridge was safe"
[[acceptable_statements]]
report = "en"
evidence = "denied it"
[[measures]]
report = "en"
kind = "reject"
evidence = "Engineer Bo Lind denied it"
[[times]]
report = "en"
surface = "Monday"
from = 2024-06-03
alternative_from = 2024-06-10
[[points]]
id = "closed"
status = "both"
en = "The bridge is closed."
vi = "Cầu đã đóng."
fr = "Le pont est fermé."
[[points]]
id = "trams"
status = "one"
en = "Trams run."
[[acceptable_both]]
en = "the bridge was safe"
vi = "cầu vẫn an toàn"
[[disputes]]
id = "safe"
[[disputes.sides]]
report = "en"
evidence = "the bridge was safe"
[[disputes.sides]]
report = "en"
evidence = "denied it"
[[origins]]
id = "mayor"
outlet = "lima"
reports = ["en", "vi"]
"""


def spot(report: str, words: str) -> Span:
    start = TEXTS[report].index(words)
    return Span(start, start + len(words))


def mention(report: str, words: str, entity: str) -> Mention:
    where = spot(report, words)
    return Mention(start=where.start, end=where.end, kind="person", entity=entity, name=words)


def claim(report: str, words: str) -> Claim:
    return Claim(report=report, evidence=(spot(report, words),))


def point(*claims: Claim, name: str = "p") -> Point:
    return Point(id=name, status="agreed", score=0.5, reasons=("same concepts",), claims=claims)


CLOSED = point(claim("en", "The bridge is closed."), claim("vi", "Cầu đã đóng."), name="closed")
SAFE = point(claim("en", "the bridge was safe"), claim("vi", "cầu vẫn an toàn"), name="safe")
TRAMS = point(claim("en", "Trams run."), name="trams")
STRANGE = point(claim("en", "Trams run."), claim("vi", "Trường học nghỉ."), name="strange")
CONTRADICTION = Dispute(
    about=("safe",),
    sides=(
        Side(held_by="lima-1", claims=(claim("en", "the bridge was safe"),)),
        Side(held_by="lind-1", claims=(claim("en", "denied it"),)),
    ),
    reasons=("one denies the other",),
)
SAID = Statement(
    speaker=(spot("en", "Ana Lima"),),
    cue=(spot("en", "said"),),
    content=(spot("en", "the bridge was safe"),),
    speaker_entity="lima-1",
)
DENIED = Statement(speaker=(spot("en", "Bo Lind"),), cue=(), content=(spot("en", "denied it"),))
MONDAY = Moment(
    start=spot("en", "on Monday").start, end=spot("en", "on Monday").end, first="2024-06-03", last="2024-06-03"
)
REJECTED = Action(event="REJECT", start=spot("en", "denied").start, end=spot("en", "denied").end)
ENGLISH = Annotation(
    id="en",
    language="en",
    published=None,
    text=EN,
    mentions=(mention("en", "Mayor Ana Lima", "lima-1"), mention("en", "Bo Lind", "lind-1")),
    times=(MONDAY,),
    statements=(SAID, DENIED),
    actions=(REJECTED,),
)
VIETNAMESE = Annotation(
    id="vi", language="vi", published=None, text=VI, mentions=(mention("vi", "Ana Lima", "lima-1"),)
)
FRENCH = Annotation(id="fr", language="fr", published=None, text=FR, mentions=(mention("fr", "Ana Lima", "lima-1"),))
DOSSIER = Dossier(
    event="e",
    title="",
    first=None,
    last=None,
    places=(),
    reports=("en", "vi", "fr"),
    entities=(),
    points=(CLOSED, SAFE, TRAMS),
    disputes=(CONTRADICTION,),
    origins=(Origin(kind="statement", reports=("en", "vi"), entity="lima-1"),),
    timeline=(),
)


@pytest.fixture
def scenario() -> Scenario:
    return parse_scenario("bridge", tomllib.loads(GOLD), TEXTS)


@pytest.fixture
def found(scenario: Scenario) -> Found:
    return Found(scenario, {"en": ENGLISH, "vi": VIETNAMESE, "fr": FRENCH}, (DOSSIER,))


def english(**change: object) -> Callable[[Found], Found]:
    """A spoiler: the English annotation with other fields."""
    spoilt = msgspec.structs.replace(ENGLISH, **change)
    return lambda found: replace(found, annotations={**found.annotations, "en": spoilt})


def dossier(**change: object) -> Callable[[Found], Found]:
    """A spoiler: the dossier with other fields."""
    return lambda found: replace(found, dossiers=(msgspec.structs.replace(DOSSIER, **change),))


def values(found: Found) -> dict[str, float | None]:
    return {name: figure.value for name, figure in score(found, (*ANNOTATION_FIGURES, *COMPARISON_FIGURES)).items()}


NOT_HERE = {"updates", "updates_precision", "differences", "differences_precision", "copies"}
"""Figures of which the tiny event has nothing; they have tests of their own."""
TOGETHER = {"points_found", "points_right", "origins_precision"}
"""Figures that follow from others."""


def test_all_found_scores_one(found: Found) -> None:
    told = {name: value for name, value in values(found).items() if name not in NOT_HERE}
    assert told == dict.fromkeys(told, 1.0)
    assert len(values(found)) == 23


@pytest.mark.parametrize(
    ("spoil", "lowered"),
    [
        (english(language="vi"), {"languages": 2 / 3}),
        (
            english(mentions=ENGLISH.mentions[:1]),
            {"entities": 1 / 2},
        ),
        (
            english(mentions=(mention("en", "Ana Lima", "lima-1"), mention("en", "Bo Lind", "lima-1"))),
            {"kept_apart": 0.0},
        ),
        (
            english(statements=(DENIED,)),
            {"statements_found": 0.0, "statements_right": 0.0},
        ),
        (
            english(statements=(msgspec.structs.replace(SAID, content=(spot("en", "the bri"),)), DENIED)),
            {"statements_found": 0.0, "statements_right": 0.0},
        ),
        (
            english(statements=(msgspec.structs.replace(SAID, speaker_entity="lind-1"), DENIED)),
            {"statements_right": 0.0},
        ),
        (
            english(statements=(msgspec.structs.replace(SAID, manner="direct"), DENIED)),
            {"statements_right": 0.0},
        ),
        (
            english(statements=(SAID, DENIED, msgspec.structs.replace(DENIED, content=(spot("en", "Trams run."),)))),
            {"statements_precision": 2 / 3},
        ),
        (english(times=(msgspec.structs.replace(MONDAY, first="2024-06-10"),)), {}),
        (english(times=(msgspec.structs.replace(MONDAY, first="2024-06-04"),)), {"times": 0.0}),
        (english(actions=(msgspec.structs.replace(REJECTED, event="ACCUSE"),)), {"measures": 0.0}),
        (dossier(reports=("en", "vi")), {"one_event": 0.0}),
        (dossier(points=(SAFE, TRAMS)), {"points_both": 0.0}),
        (dossier(points=(CLOSED, SAFE)), {"points_one": 0.0}),
        (dossier(points=(CLOSED, TRAMS, STRANGE)), {"points_one": 0.0, "points_precision": 1 / 2}),
        (
            dossier(points=(point(claim("en", "The bridge is closed.")), TRAMS)),
            {"points_both": 0.0, "points_precision": 0.0},
        ),
        (
            dossier(points=(point(claim("vi", "Cầu đã đóng."), claim("fr", "Le pont est fermé.")), TRAMS)),
            {},
        ),
        (
            dossier(disputes=(msgspec.structs.replace(CONTRADICTION, sides=CONTRADICTION.sides[:1]),)),
            {"disputes": 0.0, "disputes_precision": 0.0},
        ),
        (
            dossier(disputes=(CONTRADICTION, msgspec.structs.replace(CONTRADICTION, sides=CONTRADICTION.sides[:1]))),
            {"disputes_precision": 1 / 2},
        ),
        (dossier(origins=(Origin(kind="statement", reports=("en",), entity="lima-1"),)), {"origins": 0.0}),
        (dossier(origins=(Origin(kind="statement", reports=("en", "vi"), entity="lind-1"),)), {"origins": 0.0}),
    ],
)
def test_what_is_spoilt_is_what_sinks(found: Found, spoil: Callable[[Found], Found], lowered: dict[str, float]) -> None:
    own = {name: value for name, value in values(spoil(found)).items() if name not in NOT_HERE | TOGETHER}
    sunk = {name: value for name, value in own.items() if value != 1.0}
    assert sunk == pytest.approx(lowered)


def test_a_miss_is_told_with_its_words(found: Found) -> None:
    spoilt = dossier(points=(CLOSED, TRAMS, STRANGE))(found)
    made = score(spoilt, COMPARISON_FIGURES)["points_precision"].made
    assert len(made) == 1
    assert "en «Trams run.»" in made[0]
    assert "vi «Trường học nghỉ.»" in made[0]


def test_recall_and_precision_of_points_count_both_kinds(found: Found) -> None:
    told = values(dossier(points=(CLOSED, STRANGE))(found))
    assert (told["points_found"], told["points_right"]) == (1 / 2, 1 / 2)
    alone = (point(claim("en", "The bridge is closed.")), TRAMS)
    told = values(dossier(points=alone)(found))
    assert (told["points_found"], told["points_right"]) == (1 / 2, 1 / 2)


def test_updates_and_differences_are_told_by_their_status(found: Found) -> None:
    gold = tuple(replace(one, status="updated") if one.id == "closed" else one for one in found.scenario.points)
    moved = replace(found, scenario=replace(found.scenario, points=gold))
    assert (values(moved)["updates"], values(moved)["updates_precision"]) == (0.0, None)
    told = values(dossier(points=(msgspec.structs.replace(CLOSED, status="updated"), TRAMS))(moved))
    assert (told["updates"], told["updates_precision"]) == (1.0, 1.0)
    wrong = values(dossier(points=(msgspec.structs.replace(CLOSED, status="differing"), TRAMS))(moved))
    assert (wrong["updates"], wrong["differences_precision"]) == (0.0, 0.0)


def test_a_copy_and_an_origin_that_the_gold_has_not_are_told(found: Found) -> None:
    copies = replace(found, scenario=replace(found.scenario, copies=(("vi", "en"),)))
    assert values(copies)["copies"] == 0.0
    made = dossier(origins=(Origin(kind="copy", reports=("en", "vi")),))
    assert (values(made(copies))["copies"], values(made(copies))["origins_precision"]) == (1.0, 1.0)
    assert values(made(found))["origins_precision"] == 0.0


def test_nothing_in_the_gold_is_no_figure(found: Found) -> None:
    without = replace(found, scenario=replace(found.scenario, disputes=()))
    assert values(without)["disputes"] is None
    assert values(dossier(disputes=())(without))["disputes_precision"] is None


def test_a_quotation_that_is_not_there_is_refused() -> None:
    wrong = GOLD.replace('surface = "Monday"', 'surface = "Tuesday"')
    with pytest.raises(GoldError, match="Tuesday"):
        parse_scenario("bridge", tomllib.loads(wrong), TEXTS)
