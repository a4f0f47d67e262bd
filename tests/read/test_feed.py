"""RSS and Atom."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosswire.errors import InputError
from crosswire.read import read_reports
from crosswire.records import Report

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Gazette</title>
<language>en-gb</language><link>https://gazette.example/</link>
<item><title>Bridge &amp;amp; road</title><link>https://gazette.example/1</link><guid>g1</guid>
<pubDate>Fri, 03 May 2024 23:10:00 +0100</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>It <b>reopened</b>.</p><p>Cars passed.</p>]]></content:encoded></item>
<item><title>No text here</title><link>https://gazette.example/2</link></item>
<item><description>Third.</description></item></channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><title>Báo</title>
<entry><id>urn:1</id><title>Cầu</title><updated>2024-05-04T00:00:00Z</updated><published>2024-05-03T00:00:00Z</published>
<link rel="self" href="https://x.example/self"/><link href="https://x.example/1"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Một <b>câu</b>.</p><p>Hai câu.</p></div></content>
</entry></feed>"""


def read(folder: Path, content: str | bytes, name: str = "feed.xml") -> list[Report | InputError]:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(read_reports([path]))


def test_rss(tmp_path: Path) -> None:
    first, second, third = read(tmp_path, RSS)
    assert first == Report(
        id="g1",
        text="It reopened.\n\nCars passed.",
        title="Bridge & road",
        language="en",
        published="2024-05-03",
        outlet="The Gazette",
        url="https://gazette.example/1",
    )
    assert isinstance(second, InputError)
    assert second.reason == "item 2: no text"
    assert isinstance(third, Report)
    assert (third.id, third.text, third.title, third.published) == ("feed:3", "Third.", None, None)


def test_atom(tmp_path: Path) -> None:
    assert read(tmp_path, ATOM, "feed.atom") == [
        Report(
            id="urn:1",
            text="Một câu.\n\nHai câu.",
            title="Cầu",
            language="vi",
            published="2024-05-03",
            outlet="Báo",
            url="https://x.example/1",
        )
    ]


def test_a_feed_is_known_without_a_suffix(tmp_path: Path) -> None:
    assert len(read(tmp_path, RSS, "saved")) == 3


@pytest.mark.parametrize(
    ("content", "reason", "line"),
    [
        ("<rss><channel>\n<item></channel>", "not well-formed XML: mismatched tag", 2),
        ("<rss><channel></channel></rss>", "a feed without items, or no feed", None),
        ('<!DOCTYPE x [<!ENTITY a "b">]><rss/>', "XML that declares entities is not read", None),
    ],
)
def test_refused_feeds(tmp_path: Path, content: str, reason: str, line: int | None) -> None:
    (fault,) = read(tmp_path, content)
    assert isinstance(fault, InputError)
    assert (fault.reason, fault.line) == (reason, line)
