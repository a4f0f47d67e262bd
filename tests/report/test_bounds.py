"""Twenty accounts: what is shown at once, what is folded, and that nothing of it is lost or loses its evidence."""

from __future__ import annotations

import re

import msgspec
import pytest

from crosswire.records import Annotation, Claim, Coverage, Dispute, Dossier, Entity, Figure, Point, Side, Span, Wording
from crosswire.report import render_html, render_markdown, render_terminal
from crosswire.report.bounds import CROWD, ENTRIES, unsettled
from crosswire.report.layout import build_layout
from crosswire.report.lines import Block, Section
from crosswire.report.phrasing import figures_words, missing_words
from crosswire.report.reader import Reader
from crosswire.report.safe import cells

from .kakhovka import DOSSIER
from .test_html import Page, check_sound, flat

UA = Entity(entity="person/marchenko", kind="person", name="Maksym Marchenko", names={}, role="governor", country="UA")
UKRAINE = Entity(entity="UA", kind="place", name="Ukraine", names={}, country="UA")
STRANGER = Entity(entity="person/nobody", kind="person", name="Nobody Known", names={})
ENTITIES = {one.entity: one for one in (UA, UKRAINE, STRANGER)}


def account(number: int) -> Annotation:
    """Every third is Vietnamese; two of three share their words, the number of the crew apart."""
    crew = 510 if number % 2 else 485
    vi = number % 3 == 0
    text = f"Tàu trúng tên lửa số {number}. Có {crew} người." if vi else f"Missiles hit it. There were {crew} people."
    return Annotation(
        id=f"r{number}", language="vi" if vi else "en", published="2022-04-14", text=text, outlet=f"P{number}"
    )


def told(one: Annotation, part: int, by: str | None = None, gloss: str = "") -> Claim:
    cut = one.text.index(".") + 1
    span = (Span(0, cut), Span(cut + 1, len(one.text)))[part]
    return Claim(report=one.id, evidence=(span,), speaker_entity=by, gloss=gloss)


def figure(one: Annotation) -> Figure:
    at = re.search(r"\d{3}", one.text)
    assert at
    return Figure(report=one.id, start=at.start(), end=at.end(), value=float(at.group()), unit="person")


def crowd(count: int, disputes: int = 7) -> Dossier:
    accounts = tuple(map(account, range(count)))
    hit = tuple(told(one, 0, "UA") for one in accounts)
    crew = tuple(told(one, 1) for one in accounts)
    sides = (Side(held_by="UA", country="UA", claims=hit), Side(held_by="RU", country="RU", claims=crew[:1]))
    return Dossier(
        event="e",
        title="The cruiser",
        first="2022-04-14",
        last=None,
        places=(),
        reports=tuple(one.id for one in accounts),
        entities=(UKRAINE,),
        points=(
            Point(id="p1", status="agreed", score=1.0, reasons=(), claims=hit, label="the hit", origins=2),
            Point(
                id="p2", status="differing", score=1.0, reasons=(), claims=crew, label="crew",
                figures=tuple(map(figure, accounts)),
            ),
            *(Point(id=f"s{n}", status="single", score=1.0, reasons=(), claims=(hit[1],)) for n in range(9)),
        ),
        disputes=tuple(Dispute(about=(), sides=sides, reasons=(), label=f"quarrel {n}") for n in range(disputes)),
        origins=(),
        timeline=(),
        wordings=(Wording(about="UA", surfaces={one.id: (one.text[:3],) for one in accounts}),),
        accounts=accounts,
    )  # fmt: skip


TWENTY = crowd(20)


def section(dossier: Dossier, kind: str) -> Section:
    return next(section for section in build_layout(dossier).sections if section.kind == kind)


def blocks(dossier: Dossier) -> list[Block]:
    return [block for one in build_layout(dossier).sections for block in one.blocks]


def test_few_accounts_are_shown_in_full() -> None:
    layout = build_layout(crowd(CROWD))
    assert not layout.crowded
    assert not any(one.folded for one in layout.sections)
    assert not any(group.folded for one in layout.sections for block in one.blocks for group in block.groups)
    assert " more" not in render_terminal(crowd(CROWD), width=100)


@pytest.mark.parametrize("count", [CROWD + 1, 20, 40])
def test_bounds_fold_and_drop_nothing(count: int) -> None:
    dossier = crowd(count)
    side = section(dossier, "disputed").blocks[0].groups[0]
    assert len(side.shown) == ENTRIES
    assert side.shown + side.folded == side.entries
    assert {entry.account.annotation.id for entry in side.entries} == set(dossier.reports)
    assert side.accounts == count


def test_a_single_line_is_never_folded() -> None:
    for one in build_layout(crowd(20, disputes=6)).sections:
        assert len(one.folded) != 1
        assert all(len(group.folded) != 1 for block in one.blocks for group in block.groups)


def test_new_words_in_the_readers_language_come_first() -> None:
    side = section(TWENTY, "disputed").blocks[0].groups[0]
    shown = [(entry.account.language, entry.pieces[0].words) for entry in side.shown]
    assert shown[0] == ("en", "Missiles hit it.")
    assert len({words for _, words in shown}) == ENTRIES
    vietnamese = build_layout(TWENTY, "vi").sections[0].blocks[0].groups[0]
    assert {entry.account.language for entry in vietnamese.shown} == {"vi"}


def test_every_line_still_stands_on_its_words() -> None:
    shown = [entry for block in blocks(TWENTY) for entry in block.entries]
    assert len(shown) > 100
    for entry in shown:
        for piece in entry.pieces:
            assert " ".join(piece.span.of(entry.account.annotation.text).split()) == piece.words


def test_the_terminal_counts_what_it_folds() -> None:
    text = render_terminal(TWENTY, width=100, colour=False)
    assert max(map(cells, text.splitlines())) <= 100
    side = text.index("▸ Ukraine (20 accounts)")
    assert text[side:].splitlines()[1 : ENTRIES + 2][-1].strip() == "… 17 more"
    told_ = re.search(r"(\d+) lines are folded here", text)
    assert told_
    # five disputes and the point about the hit, and the figures, with 17 each; two disputes of 21 in a line each;
    # 17 wordings; five points of one account
    assert int(told_.group(1)) == 5 * 17 + 17 + 17 + 2 * 21 + 17 + 5


def test_the_first_screen_tells_title_counts_and_disputes() -> None:
    screen = render_terminal(TWENTY, width=100, colour=False).splitlines()[:40]
    assert screen[0] == "The cruiser"
    assert "20 accounts in 2 languages · 7 disputed · 1 with figures that differ" in screen[2]
    assert sum("quarrel" in line for line in screen) >= 5
    assert "    … 2 more" in screen
    assert any(line.strip().startswith("Ukraine (20) “Missiles hit it.”") for line in screen)


def test_the_page_folds_without_a_script_and_keeps_every_line() -> None:
    html = render_html([TWENTY])
    page = Page(html)
    check_sound(page)
    assert "script" not in {tag for tag, _ in page.tags}
    assert [flat("".join(one)) for one in page.accounts] == [flat(one.text) for one in TWENTY.accounts]
    for summary, inside in re.findall(
        r'<details class="more"><summary>(\d+) more</summary>(.*?)</details>', html, re.S
    ):
        assert inside.count("<li>") == int(summary)
    assert '<details class="more rest"><summary>2 more</summary>' in html
    assert html.count('<details class="fold">') == 2  # what one account alone tells, wordings
    assert re.findall(r'href="#(e1d\d)"', html) == [f"e1d{n}" for n in range(5)]
    anchors = set(re.findall(r'id="(e1a\d+s[\d-]+)"', html))
    assert len(anchors) == len({(e.account.order, p.span) for b in blocks(TWENTY) for e in b.entries for p in e.pieces})


def test_markdown_keeps_all() -> None:
    text = render_markdown(TWENTY)
    assert " more" not in text
    assert all(f"quarrel {number}" in text for number in range(7))
    assert all(text.count(f"(P{number} ") >= 7 for number in range(20))


def test_a_point_says_how_many_of_all_accounts_carry_it() -> None:
    assert "the hit (20 of 20 accounts · 2 independent origins)" in render_terminal(TWENTY, width=100)


def test_one_amount_in_several_languages_stands_once() -> None:
    assert figures_words(section(TWENTY, "moving").blocks[0], Reader("en")) == "485 (10) ≠ 510 (10)"


def test_a_long_list_of_those_that_leave_it_out_is_bounded() -> None:
    missing = build_layout(TWENTY).accounts
    assert missing_words(Block("x", missing=missing), Reader("en"), 3) == "not in P0 vi, P1 en, P2 en, 17 more"
    assert missing_words(Block("x", missing=missing[:4]), Reader("en"), 3).endswith("P3 vi")
    assert missing_words(Block("x", missing=missing), Reader("en")).count(",") == 19


def test_the_page_folds_the_names_of_those_that_leave_it_out() -> None:
    lacking = tuple(Coverage(report=f"r{n}", shared=1, alone=0, leaves_out=("p1",)) for n in range(9))
    html = render_html([msgspec.structs.replace(TWENTY, coverage=lacking)])
    assert "not in P0 vi, P1 en, P2 en, 6 more" in html
    folded = re.search(r'<details class="more lacking"><summary>6 more</summary><p class="none">(.*?)</p>', html)
    assert folded
    assert folded.group(1).split(", ") == [build_layout(TWENTY).accounts[n].label for n in range(3, 9)]


def dispute(*holders: tuple[str | None, str | None]) -> Dispute:
    claim = told(account(1), 0)
    sides = tuple(Side(held_by=held_by, country=country, claims=(claim,)) for held_by, country in holders)
    return Dispute(about=(), sides=sides, reasons=())


PARTIES = [
    ("two countries", dispute(("UA", "UA"), ("RU", "RU")), False),
    ("a person against another country", dispute(("person/marchenko", "UA"), ("RU", "RU")), False),
    ("a holder not known", dispute(("UA", "UA"), (None, None)), True),
    ("a country against its own governor", dispute(("UA", "UA"), ("person/marchenko", None)), True),
    ("one holder twice", dispute(("UA", "UA"), ("UA", "UA")), True),
    ("a name alone", dispute(("UA", "UA"), ("person/nobody", None)), True),
]


@pytest.mark.parametrize(("case", "quarrel", "expected"), PARTIES, ids=[case for case, _, _ in PARTIES])
def test_disputes_between_known_parties_are_told_apart(case: str, quarrel: Dispute, expected: bool) -> None:
    assert unsettled(quarrel, ENTITIES) is expected


def test_disputes_between_known_parties_come_first() -> None:
    unknown = Dispute(
        about=(),
        sides=tuple(Side(held_by=None, claims=side.claims) for side in DOSSIER.disputes[0].sides),
        reasons=(),
        label="nobody",
    )
    dossier = msgspec.structs.replace(DOSSIER, disputes=(unknown, *DOSSIER.disputes))
    assert [block.label for block in section(dossier, "disputed").blocks][-1] == "nobody"
