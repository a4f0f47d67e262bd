"""The paragraphs of an account, covering every visible character of its text, as evidence is cited and shown."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosswire.records import Annotation, Part, PartKind, Span

_LINES = re.compile(r"[^\n]*\S[^\n]*")


class Paragraph(NamedTuple):
    """One stretch of text to show. `number` is the part's; 0 for text that the annotator gave to no part."""

    start: int
    end: int
    number: int
    kind: PartKind = "body"


def paragraphs(account: Annotation) -> tuple[Paragraph, ...]:
    """The parts of an account and what lies between them; its lines, numbered from 1, where it has no parts."""
    if not account.parts:
        lines = enumerate(_LINES.finditer(account.text), 1)
        return tuple(Paragraph(line.start(), line.end(), number) for number, line in lines)
    return tuple(_covering(account.parts, account.text))


def _covering(parts: Sequence[Part], text: str) -> Iterator[Paragraph]:
    done = 0
    for part in sorted(parts, key=lambda part: (part.start, part.end)):
        start, end = max(part.start, done), min(part.end, len(text))
        yield from _gap(text, done, start)
        if start < end:
            yield Paragraph(start, end, part.number, part.kind)
        done = max(start, end)
    yield from _gap(text, done, len(text))


def _gap(text: str, start: int, end: int) -> Iterator[Paragraph]:
    if text[start:end].strip():
        yield Paragraph(start, end, 0)


def paragraph_at(shown: Sequence[Paragraph], span: Span) -> Paragraph:
    """The paragraph in which the span's first visible character stands (or the last one before it)."""
    at = bisect_right(shown, span.start, key=lambda paragraph: paragraph.start) - 1
    if at + 1 < len(shown) and (at < 0 or shown[at].end <= span.start):
        at += 1
    return shown[at]
