"""No line is written without evidence that lies in its report."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from crosswire.errors import EvidenceError
from crosswire.records import Claim, Dispute, Dossier, Entity, Origin, Point, Side, Span, TimelineEntry, Wording
from crosswire.report import render_html, render_markdown, render_terminal, to_json
from crosswire.report.evidence import check_evidence
from crosswire.report.layout import build_layout
from crosswire.report.lines import Entry

from .kakhovka import DOSSIER, EN1, MORNING, VI


def replaced(**fields: Any) -> Dossier:
    return msgspec.structs.replace(DOSSIER, **fields)


def cited(report: str, *spans: Span) -> Claim:
    return Claim(report=report, evidence=spans)


BAD_CLAIMS = {
    "no evidence": cited(EN1),
    "an empty span": cited(EN1, Span(5, 5)),
    "a reversed span": cited(EN1, Span(9, 5)),
    "before the text": cited(EN1, Span(-3, 4)),
    "beyond the text": cited(EN1, Span(0, len(MORNING) + 1)),
    "blanks": cited(EN1, Span(MORNING.index("\n\n"), MORNING.index("\n\n") + 2)),
    "no such report": cited("elsewhere", Span(0, 5)),
    "one good, one bad": cited(EN1, Span(0, 5), Span(10**6, 10**6 + 1)),
}

PLACES: dict[str, Callable[[Claim], dict[str, Any]]] = {
    "point": lambda claim: {"points": (Point(id="1", status="single", score=1.0, reasons=(), claims=(claim,)),)},
    "dispute": lambda claim: {
        "disputes": (Dispute(about=(), sides=(Side(held_by=None, claims=(claim,)),), reasons=()),)
    },
    "timeline": lambda claim: {"timeline": (TimelineEntry(first="2023-06-06", last="2023-06-06", claims=(claim,)),)},
    "origin": lambda claim: {"origins": (Origin(kind="document", reports=(EN1,), claims=(claim,)),)},
}

RENDERERS: dict[str, Callable[[Dossier], object]] = {
    "terminal": render_terminal,
    "html": lambda dossier: render_html([dossier]),
    "markdown": render_markdown,
    "json": to_json,
}


@pytest.mark.parametrize("bad", BAD_CLAIMS)
@pytest.mark.parametrize("place", PLACES)
def test_a_claim_without_evidence_is_refused(place: str, bad: str) -> None:
    with pytest.raises(EvidenceError):
        check_evidence(replaced(**PLACES[place](BAD_CLAIMS[bad])))


@pytest.mark.parametrize("renderer", RENDERERS)
def test_every_output_refuses(renderer: str) -> None:
    with pytest.raises(EvidenceError, match="does not lie in"):
        RENDERERS[renderer](replaced(**PLACES["point"](BAD_CLAIMS["beyond the text"])))


def test_the_good_dossier_is_accepted() -> None:
    check_evidence(DOSSIER)


REFUSED_LINES = {
    "point without claims": {"points": (Point(id="1", status="single", score=1.0, reasons=(), claims=()),)},
    "dispute without sides": {"disputes": (Dispute(about=(), sides=(), reasons=()),)},
    "wording that is not in the text": {"wordings": (Wording(about="dam", surfaces={VI: ("barrage",)}),)},
    "origin without trace": {"origins": (Origin(kind="agency", reports=(EN1,), label="Reuters"),)},
    "accounts left out": {"accounts": ()},
}


@pytest.mark.parametrize("case", REFUSED_LINES)
def test_a_line_without_evidence_is_refused(case: str) -> None:
    with pytest.raises(EvidenceError):
        render_terminal(replaced(**REFUSED_LINES[case]))


def test_a_name_without_a_mention_is_left_out_and_told_of() -> None:
    ghost = Entity(entity="person/ghost", kind="person", name="Denys Shmyhal", names={})
    dossier = replaced(entities=(*DOSSIER.entities, ghost))
    people = next(section for section in build_layout(dossier).sections if section.kind == "people")
    assert "Denys Shmyhal" not in [block.label for block in people.blocks]
    assert "1 names of these accounts" in render_terminal(dossier)


def test_a_copy_is_shown_by_its_first_paragraph() -> None:
    dossier = replaced(origins=(Origin(kind="copy", reports=(EN1, VI)),))
    origins = next(section for section in build_layout(dossier).sections if section.kind == "origins")
    assert [entry.pieces[0].paragraph for entry in origins.blocks[0].entries] == [2, 2]


def entries(dossier: Dossier) -> list[Entry]:
    return [e for section in build_layout(dossier).sections for block in section.blocks for e in block.entries]


def test_the_words_of_every_line_stand_in_its_report() -> None:
    shown = entries(DOSSIER)
    assert len(shown) > 40
    for entry in shown:
        for piece in entry.pieces:
            assert " ".join(piece.span.of(entry.account.annotation.text).split()) == piece.words
            assert piece.paragraph > 0
