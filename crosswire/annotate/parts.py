"""What each paragraph is: running text, a heading, a photo caption with its credit."""

from __future__ import annotations

from crosswire.annotate.document import Document
from crosswire.records import Part, PartKind

_SHORT = 14
_LONGEST_CREDIT = 8
_SEPARATORS = frozenset(":/|–—-([")


def find_parts(document: Document) -> tuple[Part, ...]:
    """The paragraphs in order, numbered from 1. A caption is told by its credit (Ảnh: AP, Photo: AP) or by "(left)"."""
    return tuple(_part(document, number) for number in range(len(document.blocks)))


def _part(document: Document, number: int) -> Part:
    start, end = document.blocks[number]
    first, last = document.token_range(start, end)
    kind, credit = _kind(document, number, first, last)
    return Part(start=start, end=end, number=number + 1, kind=kind, credit=credit)


def _kind(document: Document, number: int, first: int, last: int) -> tuple[PartKind, str | None]:
    credit = _credit(document, first, last)
    if credit is not None:
        return ("caption" if credit[0] > first else "credit"), credit[1]
    if _has_position(document, first, last):
        return "caption", None
    if number == 0 and len(document.blocks) > 1 and _is_heading(document, first, last):
        return "heading", None
    return "body", None


def _credit(document: Document, first: int, last: int) -> tuple[int, str] | None:
    """Where a closing credit begins and whom it names: `Ảnh: AP`, `(Photo: Reuters)`, `Photograph: Getty`."""
    for hit in document.within("caption", max(first, last - _LONGEST_CREDIT - 2), last):
        if hit.value.id != "credit" or hit.last >= last or not document.words[hit.first][0].isupper():
            continue
        if document.words[hit.last] in _SEPARATORS and hit.last + 1 < last:
            holder = document.surface(hit.last + 1, last).strip(" .)]")
            return (hit.first, holder) if holder else None
    return None


def _has_position(document: Document, first: int, last: int) -> bool:
    return any(
        hit.value.id == "position" and hit.first > first and document.words[hit.first - 1] == "("
        for hit in document.within("caption", first, last)
    )


def _is_heading(document: Document, first: int, last: int) -> bool:
    """A short first paragraph without a closing stop."""
    return last - first <= _SHORT and document.words[last - 1] not in (".", "!", "?", "…", "”", '"', "。")
