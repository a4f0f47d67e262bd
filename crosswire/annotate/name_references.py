"""Offices, bodies and groups that stand without a name: "the ministers", "Ukrainian officials", "the Kyiv
government"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.annotate.document import Document
from crosswire.annotate.name_offices import is_article, ties
from crosswire.annotate.name_records import Name, Reference
from crosswire.annotate.segments import Segment, Segments

_NEAR = ("place", "country", "organisation", "seat", "body")


def references(document: Document, segments: Segments, names: Sequence[Name]) -> Iterator[Reference]:
    """The offices and bodies that no name of the report holds."""
    taken = {token for name in names if name.title for token in range(*name.title)}
    taken |= {token for name in names if name.kind == "organisation" for token in range(name.first, name.last)}
    for segment in segments.all:
        if segment.layer not in ("title", "body") or segment.first in taken:
            continue
        if segment.info[0] != "honorific":
            yield _reference(document, segments, segment)


def _reference(document: Document, segments: Segments, segment: Segment) -> Reference:
    """The office with the country or organisation beside it: "Ukrainian officials", "foreign ministers of the Group
    of Seven"."""
    before = _segment_before(document, segments, segment.first)
    after = _segment_after(document, segments, segment.last)
    behind = document.pack.settings.genitive == "bare"
    before = before if before is not None and before.layer in _NEAR and not behind else None
    after = after if after is not None and after.layer in _NEAR else None
    near = [one for one in (after, before) if one is not None]
    return Reference(
        before.first if before else segment.first,
        after.last if after else segment.last,
        segment.layer,
        segment.id,
        segment.info[0],
        next((s.country for s in near if s.country), None),
        next((s.id for s in near if s.layer in ("organisation", "body")), None),
    )


def _segment_after(document: Document, segments: Segments, last: int) -> Segment | None:
    """The segment right after a token, up to three small words passed over: "ministers of the | EU"."""
    step = last
    after = segments.starting.get(step)
    while after is None and step < min(last + 3, len(document.words)) and ties(document, step):
        step += 1
        after = segments.starting.get(step)
    return after


def _segment_before(document: Document, segments: Segments, first: int) -> Segment | None:
    """The segment right before a token, a possessive or an acronym in brackets passed over: "the Group of Seven (G7)
    |countries"."""
    if first and document.words[first - 1] == ")":
        opening = next((i for i in range(first - 2, max(0, first - 6), -1) if document.words[i] == "("), first)
        return segments.ending.get(opening)
    if first and ties(document, first - 1):
        return None if is_article(document, first - 1) else segments.ending.get(first - 1)
    return segments.ending.get(first)
