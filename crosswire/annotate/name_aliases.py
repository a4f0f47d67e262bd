"""Names that the text says are one thing's: "Asia Noreen, better known as Asia Bibi", "Асии Биби (Асии Норин)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crosswire.annotate.document import Document
from crosswire.annotate.name_forms import Forms
from crosswire.annotate.name_records import Name

_MOST_BETWEEN = 9
"""Tokens between two names of one thing: ", která je známá také jako"."""
_MOST_BEFORE = 4
"""Tokens of them before the phrase that tells: ", who is also"."""
_MARKS = frozenset(",(–—-:«»\"“”„'‘’،、，（「『")


def aliases(document: Document, names: Sequence[Name], forms: Forms) -> Iterator[tuple[Name, Name]]:
    """Neighbouring names of one kind that the text says to be one thing, neither known to the registry."""
    for one, other in pairwise(names):
        if one.kind != other.kind or one.kind == "place" or one.id or other.id or one.words == other.words:
            continue
        if not 0 < other.first - one.last <= _MOST_BETWEEN:
            continue
        if _told(document, one, other) or (_bracketed(document, one, other) and _share(forms, one, other)):
            yield one, other


def _told(document: Document, one: Name, other: Name) -> bool:
    """Whether a phrase like *known as* leads from one name to the other, nothing but marks behind it."""
    between = document.within("name_word", one.last, other.first)
    for hit in between:
        if hit.value.id != "alias" or hit.last > other.first:
            continue
        lead, tail = range(one.last, hit.first), range(hit.last, other.first)
        near = not lead or (document.words[one.last] in _MARKS and len(lead) <= _MOST_BEFORE)
        same_sentence = document.sentence_at(one.first) == document.sentence_at(other.first)
        if near and same_sentence and all(document.words[at] in _MARKS for at in tail):
            return True
    return False


def _bracketed(document: Document, one: Name, other: Name) -> bool:
    """Whether a person's full name stands in brackets right behind another full name."""
    words = document.words
    if one.kind != "person" or other.first != one.last + 1 or words[one.last] not in ("(", "（"):
        return False
    closed = other.last < len(words) and words[other.last] in (")", "）")
    return closed and len(one.words) > 1 and len(other.words) > 1


def _share(forms: Forms, one: Name, other: Name) -> bool:
    return not set(forms.of(one.words)).isdisjoint(forms.of(other.words))
