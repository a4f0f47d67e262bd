"""Whatever a file holds, reading it ends in reports and refusals, never in an exception."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from crosswire.errors import InputError
from crosswire.read import read_reports
from crosswire.records import Report

PIECES = [
    b'{"text": "',
    b'"}\n',
    b"[",
    b"]",
    b"<html><body><article>",
    b"<p>Some words of a report.",
    b"<figure><figcaption>",
    b"</article>",
    b'<meta charset="utf-16">',
    b'<script type="application/ld+json">',
    b"<rss><channel><item>",
    b"<description>x</description></item></channel></rss>",
    b"\\ud800",
    "Thủ tướng".encode(),
    b"\xff\xfe",
    b"\n",
]
CONTENTS = st.lists(st.sampled_from(PIECES) | st.binary(max_size=12), max_size=12).map(b"".join)
SUFFIXES = st.sampled_from(("", ".txt", ".html", ".json", ".jsonl", ".xml", ".other"))


@settings(max_examples=200, deadline=None)
@example(b"<html><meta charset=hex><p>x", ".html")
@given(CONTENTS, SUFFIXES)
def test_any_file(content: bytes, suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a{suffix}")
        path.write_bytes(content)
        found = list(read_reports([path]))
    assert found
    assert all(isinstance(each, (Report, InputError)) for each in found)
    assert all(each.text.strip() for each in found if isinstance(each, Report))


@settings(max_examples=200, deadline=None)
@given(CONTENTS)
def test_any_stream_gives_one_outcome_for_each_filled_line(content: bytes) -> None:
    while content.startswith(b"\xff\xfe"):  # a stream in UTF-16 is refused as a whole, with one line
        content = content.removeprefix(b"\xff\xfe")
    filled = sum(bool(line.strip()) for line in content.split(b"\n"))
    assert len(list(read_reports([io.BytesIO(content)]))) == filled
