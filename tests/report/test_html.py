"""The page: no script, nothing from outside, every evidence anchor present, no text that breaks it."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings

import crosswire.report.html as module
from crosswire.records import Claim, Dossier, Point, Span
from crosswire.report import render_html
from crosswire.report.safe import one_line

from .anytext import dossiers
from .kakhovka import DOSSIER, EN1, MORNING, VI

VOID = {"meta", "br", "hr", "img", "input", "link", "col"}
FETCHING = {"script", "link", "img", "iframe", "object", "embed", "form", "base", "video", "audio", "source", "svg"}
ALLOWED_TAGS = set(
    re.findall(
        r"\w+",
        "html head meta title style body nav main article section header div h1 h2 h3 h4 p ul ol li dl dt dd span a b "
        "strong details summary table thead tbody tr th td mark",
    )
)


class Page(HTMLParser):
    """The page as the standard library reads it: tags with attributes, ids, links, text of every account."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.stack: list[tuple[str, dict[str, str]]] = []
        self.wrong: list[str] = []
        self.accounts: list[list[str]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.tags.append((tag, attributes))
        if tag not in VOID:
            self.stack.append((tag, attributes))
        if tag == "div" and attributes.get("class") == "text":
            self.accounts.append([])

    def handle_endtag(self, tag: str) -> None:
        opened = self.stack.pop()[0] if self.stack else "nothing"
        if opened != tag:
            self.wrong.append(f"</{tag}> closes {opened}")

    def handle_data(self, data: str) -> None:
        classes = [attributes.get("class", "") for _, attributes in self.stack]
        if "text" in classes and not {"n", "part", "headline"} & set(classes):
            self.accounts[-1].append(data)

    def attributes(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.tags if name in attributes]


def check_sound(page: Page) -> None:
    """Well nested, known tags only, unique ids, every link inside the page and to a place that exists."""
    assert page.wrong == []
    assert page.stack == []
    assert {tag for tag, _ in page.tags} <= ALLOWED_TAGS
    ids = page.attributes("id")
    assert len(ids) == len(set(ids))
    links = page.attributes("href")
    assert links
    assert {link[0] for link in links} == {"#"}
    assert {link[1:] for link in links} <= set(ids)
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on") or name == "style"]


def flat(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_the_page_is_sound_and_holds_the_texts() -> None:
    page = Page(render_html([DOSSIER]))
    check_sound(page)
    assert [flat("".join(account)) for account in page.accounts] == [flat(a.text) for a in DOSSIER.accounts]


def test_nothing_is_fetched_or_run() -> None:
    html = render_html([DOSSIER])
    page = Page(html)
    assert not FETCHING & {tag for tag, _ in page.tags}
    assert not re.search(r"(?i)https?:|//\w|url\(|@import|javascript:", html)
    policy = next(a["content"] for tag, a in page.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")


def test_every_line_of_evidence_links_to_its_words() -> None:
    html = render_html([DOSSIER])
    runs = re.findall(r'((?:<span class="anchor" id="[^"]*"></span>)+)<mark class="([^"]*)"', html)
    starts = {anchor: classes for anchors, classes in runs for anchor in re.findall('id="(.*?)"', anchors)}
    assert len(starts) > 25
    assert all(anchor in classes.split() for anchor, classes in starts.items())
    assert set(re.findall(r'href="#(e1a\ds[^"]*)"', html)) == set(starts)


def test_overlapping_evidence_is_cut_into_runs_that_carry_every_line() -> None:
    start = MORNING.index("the dam at Nova Kakhovka")
    wide, inner, late = Span(start, start + 24), Span(start + 4, start + 7), Span(start + 11, start + 40)
    points = tuple(
        Point(id=str(n), status="single", score=1.0, reasons=(), claims=(Claim(report=EN1, evidence=(span,)),))
        for n, span in enumerate((wide, inner, late))
    )
    bare = {"disputes": (), "entities": (), "wordings": (), "timeline": (), "origins": ()}
    html = render_html([msgspec.structs.replace(DOSSIER, points=points, **bare)])
    runs = {
        words: set(re.findall(r"\be1g\d+", classes))
        for classes, words in re.findall(r'<mark class="(.*?)">(.*?)<', html)
    }
    groups = {
        span: group for group, span in re.findall(r'id="(e1g\d+)"><ul class="lines">.*?href="#e1a0s([\d-]+)"', html)
    }
    by = {span: groups[f"{span.start}-{span.end}"] for span in (wide, inner, late)}
    assert runs["dam"] == {by[wide], by[inner]}
    assert runs["the "] == {by[wide]}
    assert runs["Nova Kakhovka"] == {by[wide], by[late]}
    assert runs[MORNING[wide.end : late.end]] == {by[late]}


def test_light_rules_grow_with_the_lines_not_faster() -> None:
    one, two = (render_html([DOSSIER] * n).count(":has(") for n in (1, 2))
    base = (Path(module.__file__).parent / "page.css").read_text(encoding="utf-8").count(":has(")
    assert two - base == 2 * (one - base)


def test_accounts_carry_language_and_direction() -> None:
    arabic = msgspec.structs.replace(DOSSIER.accounts[2], language="ar")
    page = Page(render_html([msgspec.structs.replace(DOSSIER, accounts=(*DOSSIER.accounts[:2], arabic))]))
    texts = [(a["lang"], a["dir"]) for tag, a in page.tags if a.get("class") == "text"]
    assert texts == [("en", "ltr"), ("en", "ltr"), ("ar", "rtl")]


def test_the_page_is_in_the_readers_language() -> None:
    page = render_html([DOSSIER], reader="vi")
    assert '<html lang="vi" dir="ltr">' in page
    assert "Trái ngược nhau" in page
    own = [line for line in re.findall("<li>.*?</li>", page) if 'lang="vi"' in line]
    assert own
    assert not [line for line in own if "≈" in line]


def test_captions_are_shown_as_such() -> None:
    html = render_html([DOSSIER])
    assert re.search(r'<p class="caption">.*Photo: Planet Labs.*<span class="part" lang="en">caption</span>', html)


def test_two_events_have_a_table_of_contents() -> None:
    page = Page(render_html([DOSSIER, DOSSIER]))
    check_sound(page)
    assert {"#e1", "#e2"} <= set(page.attributes("href"))


def test_headings_skip_no_level() -> None:
    levels = [int(tag[1]) for tag, _ in Page(render_html([DOSSIER])).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    full = colour if len(colour) == 7 else "#" + "".join(c * 2 for c in colour[1:])
    parts = (int(full[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


CSS = (Path(module.__file__).parent / "page.css").read_text(encoding="utf-8")
THEMES = [dict(re.findall(r"--([\w-]+): (#\w+);", block)) for block in re.findall(r":root {(.*?)}", CSS, re.S)[:2]]


@pytest.mark.parametrize("theme", THEMES, ids=["light", "dark"])
def test_text_stands_out_from_its_ground(theme: dict[str, str]) -> None:
    inks = ["ink", "soft", "alarm", "moving", "link", *(f"a{n}" for n in range(8))]
    pairs = [(ink, ground) for ink in inks for ground in ("page", "panel", "alarm-page")] + [("lit-ink", "lit")]
    faint = {pair: contrast(theme[pair[0]], theme[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in faint.items() if ratio < 4.5} == {}


@settings(max_examples=80, deadline=None)
@given(dossiers())
def test_no_text_breaks_the_page(dossier: Dossier) -> None:
    html = render_html([dossier])
    html.encode()
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x1b\x7f-\x9f]", html)
    page = Page(html)
    check_sound(page)
    shown = [flat("".join(account)) for account in page.accounts]
    assert shown == [flat(one_line(account.text)) for account in dossier.accounts]


def test_the_fixture_has_the_vietnamese_account_last() -> None:
    assert DOSSIER.accounts[2].id == VI
