"""Pages: the article's text, what stands around it, and what the page says of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosswire.errors import InputError
from crosswire.read import read_reports
from crosswire.read.html_page import page_draft
from crosswire.read.html_text import fragment_text
from crosswire.records import Report

LONG = "The old bridge over the river reopened on Friday after two years of repairs, the county council said."
MORE = "Repairs cost £12 million, twice the first estimate, and kept lorries off the road for most of that time."


def text_of(body: str, head: str = "") -> str:
    return page_draft(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>", "a").text


PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Bridge reopens | The Gazette</title>
<meta property="og:title" content="Bridge &amp; road reopen"><meta property="og:site_name" content="The Gazette">
<link rel="canonical" href="https://gazette.example/bridge">
<meta property="article:published_time" content="2024-05-03T23:10:00+01:00"></head>
<body class="article-tags"><nav><p>{LONG}</nav>
<header><p>Subscribe to the Gazette for the best news of the county.</p></header>
<main><article class="story tag-roads"><h1>Bridge &amp; road reopen</h1><p class=byline>By a writer of the Gazette</p>
<p>{LONG}
<figure><img src=x><span class="imageCredit">Photo: County Council</span>
<figcaption>Workers on the bridge.</figcaption></figure>
<p>{MORE}</p><h2>Next steps</h2><ul><li>The toll ends in June.</li><li><a href=1>Read more: bridges</a></li></ul>
<div class="related-links"><p>Ten other bridges you should see before the year is out</p></div>
<div hidden>Unseen</div><script>var x = "<p>no</p>"</script></article></main>
<footer><p>© Gazette</footer></body></html>"""


def test_a_page(tmp_path: Path) -> None:
    path = tmp_path / "bridge.html"
    path.write_text(PAGE, encoding="utf-8")
    (report,) = read_reports([path])
    paragraphs = (LONG, "Workers on the bridge. Photo: County Council", MORE, "Next steps", "The toll ends in June.")
    assert report == Report(
        id="bridge",
        text="\n\n".join(paragraphs),
        title="Bridge & road reopen",
        language="en",
        published="2024-05-03",
        outlet="The Gazette",
        url="https://gazette.example/bridge",
    )


def test_linked_data_says_it() -> None:
    script = """{"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "url": "https://x.example/"},
      {"@type": ["NewsArticle"], "headline": "Cầu mở lại &amp; đông xe", "datePublished": "2024-05-03T01:00:00+07:00",
       "publisher": {"name": "Báo"}, "inLanguage": "vi", "mainEntityOfPage": {"@id": "https://x.example/1"}}]}"""
    draft = page_draft(f'<script type="application/ld+json">{script}</script><title>No</title><p>{LONG}</p>', "a")
    assert (draft.title, draft.published, draft.outlet, draft.language, draft.url) == (
        "Cầu mở lại & đông xe",
        "2024-05-03",
        "Báo",
        "vi",
        "https://x.example/1",
    )


def test_broken_linked_data_is_passed_over() -> None:
    draft = page_draft(f'<title>Yes</title><script type="application/ld+json">{{"@type": </script><p>{LONG}</p>', "a")
    assert (draft.title, draft.text) == ("Yes", LONG)


def test_the_body_of_linked_data_where_the_page_shows_a_teaser() -> None:
    script = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{LONG} {MORE}"}}</script>'
    assert text_of("<article><p>The old bridge over the river reopened.</p></article>", script) == f"{LONG} {MORE}"


def test_the_day_in_a_time_element() -> None:
    assert page_draft(f'<time datetime="2024-05-03T08:00">3 May</time><p>{LONG}</p>', "a").published == "2024-05-03"


def test_no_day_is_guessed() -> None:
    assert page_draft(f"<p>3 May 2024</p><p>{LONG}</p>", "a").published is None


def test_the_main_part_without_marks_is_where_the_paragraphs_are() -> None:
    menu = "".join(f'<div><a href="{n}">Section {n}</a></div>' for n in range(30))
    body = (
        f"<div>{menu}</div><div><div><p>{LONG}</p><p>{MORE}</p></div></div><div><p>All rights are reserved.</p></div>"
    )
    assert text_of(body) == f"{LONG}\n\n{MORE}"


def test_the_longest_of_several_articles() -> None:
    teasers = "".join(f"<article><h2>Other {n}</h2><p>Some short teaser of a story.</p></article>" for n in range(5))
    assert text_of(f"{teasers}<article><p>{LONG}</p><p>{MORE}</p></article>{teasers}") == f"{LONG}\n\n{MORE}"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One <b>and</b><i> two</i>&nbsp;three</p>", "One and two three"),
        ("<p>One<p>Two", "One\n\nTwo"),
        ("One<br>line<br><br>Two", "One line\n\nTwo"),
        ("<p>One\n  line</p>\n<p>Two</p>", "One line\n\nTwo"),
        ("<div>One<p>Two</p>Three</div>", "One\n\nTwo\n\nThree"),
        ("<ul><li>One<li>Two</ul>", "One\n\nTwo"),
        ("<p>a &lt;b&gt; &#x1F600; &eacute;", "a <b> 😀 é"),
        ("<p>x</div></p></b>y", "x\n\ny"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_fragments(markup: str, text: str) -> None:
    assert fragment_text(markup) == text


@pytest.mark.parametrize(
    ("figure", "caption"),
    [
        ("<figcaption>A bridge. Photo: AP</figcaption>", "A bridge. Photo: AP"),
        ("<figcaption>A bridge. <span class=credit>Photo: AP</span></figcaption>", "A bridge. Photo: AP"),
        ("<figcaption><cite>Photo: AP</cite> A bridge.</figcaption>", "A bridge. Photo: AP"),
        ('<p class="photo-caption">Cầu. Ảnh: TTXVN</p>', "Cầu. Ảnh: TTXVN"),
    ],
)
def test_captions_end_in_their_credit(figure: str, caption: str) -> None:
    assert text_of(f"<article><p>{LONG}</p><figure><img>{figure}</figure></article>") == f"{LONG}\n\n{caption}"


def test_the_text_in_an_element_whose_name_says_tags_is_kept() -> None:
    body = f'<div class="post tags"><p>{LONG}</p><p>{MORE}</p><p>{LONG}</p></div>'
    assert text_of(f"<article>{body}</article>").count("bridge") == 2


def test_deeply_nested_markup_is_read() -> None:
    assert LONG in text_of("<div>" * 20_000 + f"<p>{LONG}</p>")


def test_a_page_in_a_declared_charset(tmp_path: Path) -> None:
    path = tmp_path / "a.htm"
    path.write_bytes(f'<meta charset="windows-1251"><p>{"Міністр приїхав до Києва. " * 4}</p>'.encode("cp1251"))
    (report,) = read_reports([path])
    assert isinstance(report, Report)
    assert report.text.startswith("Міністр приїхав")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<html><body><script>x</script></body></html>", "no running text in the page"),
        (b"<html><meta charset=utf-8><p>\xff", "undecodable: byte 29 is not valid UTF-8"),
        (b" \n", "empty"),
    ],
)
def test_refused_pages(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(content)
    (fault,) = read_reports([path])
    assert isinstance(fault, InputError)
    assert fault.reason == reason
