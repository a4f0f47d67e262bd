"""Markdown: report text neither formats nor links."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings

from crosswire.records import Dossier
from crosswire.report import render_markdown
from crosswire.report.markdown import escape
from crosswire.report.safe import UNSAFE

from .anytext import dossiers
from .kakhovka import DOSSIER

ESCAPED = [
    ("plain words, 6-6.", "plain words, 6-6."),
    ("*bold* _it_ `code`", r"\*bold\* \_it\_ \`code\`"),
    ("[x](https://a.example)", r"\[x\](https\://a.example)"),
    ("<b>&amp;", r"\<b\>\&amp;"),
    ("a | b", r"a \| b"),
    ("# heading", r"\# heading"),
    ("1. item", r"1\. item"),
    ("- item", r"\- item"),
    ("www.a.example", r"www\.a.example"),
    ("a@b.example", r"a\@b.example"),
    ("two\nlines", "two lines"),
    ("$x$ ~~y~~", r"\$x\$ \~\~y\~\~"),
    ("back\\slash", r"back\\slash"),
]


@pytest.mark.parametrize(("text", "expected"), ESCAPED)
def test_escape(text: str, expected: str) -> None:
    assert escape(text) == expected


def test_tables_have_a_cell_for_every_account() -> None:
    rows = [line for line in render_markdown(DOSSIER).splitlines() if line.startswith("|")]
    assert len(rows) == 5
    assert {row.count("|") for row in rows} == {len(DOSSIER.accounts) + 2}


@settings(max_examples=60, deadline=None)
@given(dossiers())
def test_no_text_formats(dossier: Dossier) -> None:
    document = render_markdown(dossier)
    document.encode()
    assert not re.search(f"[{UNSAFE}]", document)
    assert not re.search(r"(?<!\\)(?:\\\\)*[<`\[!]", document)
    assert all(re.match(r"(#{1,2} |\s*- |\||“|[^\s]|$)", line) for line in document.splitlines())
