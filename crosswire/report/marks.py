"""Evidence marked in the full texts: overlapping spans are cut into runs, each naming every line that it belongs to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from crosswire.records import Span
from crosswire.report.lines import Account
from crosswire.report.paragraphs import Paragraph, paragraphs
from crosswire.report.reader import Reader
from crosswire.report.safe import clean

_LOUDEST_FIRST = ("disputed", "moving", "agreed", "single", "named")


class Run(NamedTuple):
    """A stretch of text under the same evidence throughout: `anchors` start here, `classes` name lines and spans."""

    words: str
    anchors: tuple[str, ...] = ()
    classes: str = ""


class TextParagraph(NamedTuple):
    """One paragraph of an account: its number (0: none), kind, the kind in words where it is not body, and its runs."""

    number: int
    kind: str
    label: str
    runs: tuple[Run, ...]


class _Marked(NamedTuple):
    """One span of evidence: its anchor, the groups of lines that cite it, the styles of their sections."""

    span: Span
    anchor: str
    groups: list[str]
    styles: list[str]


class Marks:
    """All evidence of one event's lines, collected while they are written, then cut into the texts."""

    def __init__(self, event: str) -> None:
        self.event = event
        self.count = 0
        self.marked: dict[int, dict[Span, _Marked]] = defaultdict(dict)

    def new_group(self) -> str:
        """The id of the next group of lines that light up together."""
        self.count += 1
        return f"{self.event}g{self.count}"

    def add(self, account: int, span: Span, group: str, style: str) -> str:
        """Mark a span of an account (by order) for a group; returns the anchor, one for equal spans."""
        anchor = f"{self.event}a{account}s{span.start}-{span.end}"
        marked = self.marked[account].setdefault(span, _Marked(span, anchor, [], []))
        marked.groups.append(group)
        marked.styles.append(style)
        return marked.anchor

    def rules(self) -> Iterator[str]:
        """CSS: one rule for each group (hover or focus lights its evidence, and the reverse), one for each anchor."""
        event = f"#{self.event}"
        lit = "background:var(--lit);color:var(--lit-ink)"
        for number in range(1, self.count + 1):
            group = f"{self.event}g{number}"
            yield f"{event}:has(#{group}:is(:hover,:focus-within)) .{group}{{{lit}}}"
            yield f"{event}:has(.{group}:hover) #{group}{{outline:2px solid var(--lit)}}"
        for spans in self.marked.values():
            for marked in spans.values():
                yield f"{event}:has(#{marked.anchor}:target) .{marked.anchor}{{{lit}}}"

    def cut(self, account: Account, reader: Reader) -> tuple[TextParagraph, ...]:
        """An account's paragraphs with its evidence marked. Every anchor that `add` gave stands at its first run."""
        marked = sorted(self.marked[account.order].values(), key=lambda mark: mark.span)
        edges = sorted({edge for mark in marked for edge in (mark.span.start, mark.span.end)})
        placed: set[str] = set()
        shown = []
        for paragraph in paragraphs(account.annotation):
            runs = tuple(_runs(account.annotation.text, paragraph, marked, edges, placed))
            label = reader.word(paragraph.kind) if paragraph.kind in ("caption", "credit") else ""
            shown.append(TextParagraph(paragraph.number, paragraph.kind, label, runs))
        return tuple(shown)


def _runs(
    text: str, paragraph: Paragraph, marked: Sequence[_Marked], edges: Sequence[int], placed: set[str]
) -> Iterator[Run]:
    """The paragraph cut at every edge of evidence inside it."""
    inner = edges[bisect_right(edges, paragraph.start) : bisect_left(edges, paragraph.end)]
    bounds = [paragraph.start, *inner, paragraph.end]
    near = [mark for mark in marked if mark.span.start < paragraph.end and mark.span.end > paragraph.start]
    for start, end in pairwise(bounds):
        over = [mark for mark in near if mark.span.start < end and mark.span.end > start]
        anchors = tuple(mark.anchor for mark in over if mark.anchor not in placed)
        placed.update(anchors)
        yield Run(clean(text[start:end]), anchors, _classes(over))


def _classes(over: Sequence[_Marked]) -> str:
    """The loudest style, then every group and every span that covers the run."""
    if not over:
        return ""
    styles = {style for mark in over for style in mark.styles}
    groups = dict.fromkeys(group for mark in over for group in mark.groups)
    loudest = next(style for style in _LOUDEST_FIRST if style in styles)
    return " ".join([loudest, *groups, *(mark.anchor for mark in over)])
