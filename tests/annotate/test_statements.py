"""Who said what, through whom: cases and refusals in English and Vietnamese, and what holds for any text at all."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.annotate.document import Document, read_document
from crosswire.annotate.names import find_names
from crosswire.annotate.parts import find_parts
from crosswire.annotate.quotes import find_quotes
from crosswire.annotate.statements import Draft, find_statements
from crosswire.records import Report

Told = tuple[str, str, str, str, str, str]
"""speaker, cue, content (spans joined by " … "), addressee, channel kind, manner; "" where there is none."""


def statements(text: str, language: str) -> tuple[Document, tuple[Draft, ...]]:
    """The document and the drafts of a text."""
    document = read_document(Report(id="t", text=text, language=language))
    return document, find_statements(document, find_names(document), find_parts(document))


def told(text: str, language: str) -> list[Told]:
    """The statements of a text in words."""
    document, drafts = statements(text, language)
    return [
        (
            document.surface(*draft.speaker) if draft.speaker else "",
            document.surface(*draft.cue) if draft.cue else "",
            " … ".join(document.surface(*span) for span in draft.content),
            document.surface(*draft.addressee) if draft.addressee else "",
            draft.channel_kind or "",
            draft.manner,
        )
        for draft in drafts
    ]


