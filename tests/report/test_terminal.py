"""The terminal page: plain when piped, within its width, harmless."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings

from crosswire.records import Annotation, Claim, Dossier, Point, Span
from crosswire.report import render_terminal
from crosswire.report.safe import UNSAFE, cells

from .anytext import dossiers
from .kakhovka import DOSSIER

UNSAFE_BUT_LINES = re.compile(f"[{UNSAFE}\ud800-\udfff]")


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_lines_stay_within_the_width_and_end_without_blanks(width: int) -> None:
    lines = render_terminal(DOSSIER, width=width, colour=False).splitlines()
    assert max(map(cells, lines)) <= width
    assert [line for line in lines if line != line.rstrip()] == []


@pytest.mark.parametrize(("asked", "given_"), [(20, 60), (400, 160)])
def test_widths_are_held_between_60_and_160(asked: int, given_: int) -> None:
    assert render_terminal(DOSSIER, width=asked) == render_terminal(DOSSIER, width=given_)


def test_the_disputed_points_stand_on_the_first_screen() -> None:
    first_screen = render_terminal(DOSSIER, width=80, colour=False).splitlines()[:24]
    assert any("Who destroyed the Kakhovka dam" in line for line in first_screen)
    assert sum(line.strip().startswith("▸") for line in first_screen) == 2


def test_plain_text_has_no_escapes_and_colour_changes_nothing_else() -> None:
    plain = render_terminal(DOSSIER, width=80, colour=False)
    coloured = render_terminal(DOSSIER, width=80, colour=True)
    assert "\x1b" not in plain
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_an_account_has_one_colour_throughout() -> None:
    coloured = render_terminal(DOSSIER, width=100, colour=True)
    codes = set(re.findall(r"\x1b\[([0-9;]+)mvi ¶\d+", coloured))
    assert len(codes - {"2"}) == 1  # 2: the faint remark below the head


def test_foreign_words_have_a_gloss_and_others_none() -> None:
    english = render_terminal(DOSSIER, width=120)
    vietnamese = render_terminal(DOSSIER, reader="vi", width=120)
    assert "≈ 885 people evacuated" in english
    assert "≈ 885 people evacuated" not in vietnamese


def test_full_width_text_keeps_the_columns() -> None:
    text = "联合国秘书长古特雷斯星期二表示，卡霍夫卡大坝被毁是又一个毁灭性的后果。" * 4
    account = Annotation(id="1", language="zh", published=None, text=text, outlet="联合国新闻")
    point = Point(
        id="1",
        status="agreed",
        score=1.0,
        reasons=(),
        claims=(Claim(report="1", evidence=(Span(0, len(text)),)),),
        label="x",
    )
    lines = render_terminal(_bare(account, point), width=60).splitlines()
    assert max(map(cells, lines)) <= 60
    shown = [line for line in lines if "联合国秘书长" in line or line.startswith(" " * 10)]
    assert len(shown) == 2
    assert cells(shown[0][: shown[0].index("“")]) == len(shown[1]) - len(shown[1].lstrip())


def _bare(account: Annotation, *points: Point) -> Dossier:
    return Dossier(
        event="e",
        title="t",
        first=None,
        last=None,
        places=(),
        reports=(account.id,),
        entities=(),
        points=points,
        disputes=(),
        origins=(),
        timeline=(),
        accounts=(account,),
    )


@settings(max_examples=60, deadline=None)
@given(dossiers())
def test_no_text_steers_the_terminal(dossier: Dossier) -> None:
    shown = render_terminal(dossier, width=80, colour=False)
    assert not UNSAFE_BUT_LINES.search(shown)
    shown.encode()
