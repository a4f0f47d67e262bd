"""Where verbs stand last: who said what is read by the marks behind phrases, and so is who did what to whom."""

from __future__ import annotations

import pytest

from crosswire.annotate.document import read_document
from crosswire.annotate.particles import Marks
from crosswire.pipeline import annotate_reports
from crosswire.records import Annotation, Report


def _annotated(language: str, text: str) -> Annotation:
    return next(iter(annotate_reports([Report(id="x", text=text, language=language)])))


def _said(language: str, text: str) -> list[tuple[str, str]]:
    """(speaker, content) of each statement."""
    found = _annotated(language, text).statements
    return [
        (" ".join(span.of(text) for span in one.speaker), " ".join(span.of(text) for span in one.content))
        for one in found
    ]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("ja", "警察は、男が店に放火したとみている。", [("警察", "男が店に放火した")]),
        ("ja", "警察は計画を発表した。", []),
        ("ja", "首相は辞任すると述べなかった。", []),
        ("ja", "首相は港を閉じると述べ、住民に避難するよう求めた。", [("首相", "港を閉じる"), ("首相", "避難する")]),
        ("ja", "「港は閉じる。」と首相は述べた。", [("首相", "「港は閉じる。」")]),
        ("ja", "首相は次のように述べた。「港は閉じる」", [("首相", "「港は閉じる」")]),
        ("ko", "경찰은 용의자를 붙잡았다고 밝혔다.", [("경찰은", "용의자를 붙잡았다")]),
        ("ko", "총리는 항구가 닫힌다고 일요일에 밝혔다.", [("총리", "항구가 닫힌다")]),
        ("tr", "Bakan, limanın kapanacağını söyledi.", [("Bakan", "limanın kapanacağını")]),
        ("tr", "Bakan limanı kapatmak istediğini saklamadı.", []),
    ],
)
def test_what_is_said_stands_before_its_verb(language: str, text: str, said: list[tuple[str, str]]) -> None:
    assert _said(language, text) == said


def test_an_agency_that_tells_what_somebody_said_is_the_channel() -> None:
    text = "首相が港を閉じると述べたと、共同通信が報じた。"
    (one,) = _annotated("ja", text).statements
    assert [span.of(text) for span in one.speaker] == ["首相"]
    assert [span.of(text) for span in one.channel] == ["共同通信"]


@pytest.mark.parametrize(
    ("language", "text", "done"),
    [
        ("ja", "フランスはイランを非難した。", ("ACCUSE", False, "actual", "フランス", "イラン")),
        ("ja", "フランスはイランを非難しなかった。", ("ACCUSE", True, "actual", "フランス", "イラン")),
        ("ja", "イランはフランスに非難された。", ("ACCUSE", False, "actual", "", "イラン")),
        ("ko", "프랑스는 이란을 비난하지 않았다.", ("ACCUSE", True, "actual", "프랑스", "이란")),
        ("tr", "Fransa, İran'ı kınamadı.", ("ACCUSE", True, "actual", "Fransa", "İran")),
        ("tr", "İran'ı Fransa kınadı.", ("ACCUSE", False, "actual", "Fransa", "İran")),
    ],
)
def test_marks_tell_who_acts(language: str, text: str, done: tuple[str, bool, str, str, str]) -> None:
    (one,) = _annotated(language, text).actions
    sides = [" ".join(span.of(text) for span in side) for side in (one.actor, one.recipient)]
    assert (one.event, one.negated, one.modality, *sides) == done


def test_hiragana_inside_a_word_is_no_particle() -> None:
    marks = Marks(read_document(Report(id="x", text="彼ははっきり否定した。", language="ja")))
    assert [(mark.kind, mark.core) for mark in marks.all if mark.kind == "topic"] == [("topic", 1)]
