"""What one report says of each thing it names: the input of linking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.annotate.document import Document
from crosswire.annotate.names import Name
from crosswire.languages.territories import unelided
from crosswire.records import Kind


@dataclass(frozen=True)
class Profile:
    """One thing of one report: its spellings (commonest first, fullest name in `name`), office, country, registry id.

    `sure` is False where only capitals spoke for the kind; `meaning` holds the concepts in an organisation's name;
    `aliases`: those of the spellings that the report tells to be further names of it.
    """

    number: int
    kind: Kind
    name: str
    spellings: tuple[str, ...]
    language: str
    id: str | None = None
    role: str | None = None
    country: str | None = None
    sure: bool = True
    meaning: frozenset[str] = frozenset()
    aliases: tuple[str, ...] = ()


def profiles(document: Document, names: Sequence[Name]) -> list[Profile]:
    """A profile for every entity number of a report, in the order of first mention."""
    by_number: dict[int, list[Name]] = {}
    for name in names:
        by_number.setdefault(name.entity, []).append(name)
    return [_profile(document, number, group) for number, group in by_number.items()]


def _profile(document: Document, number: int, group: list[Name]) -> Profile:
    spellings, fullest = _spellings(document, group)
    first = next((name for name in group if name.id), group[0])
    kind = _commonest_kind(group)
    return Profile(
        number=number,
        kind=kind,
        name=fullest,
        spellings=spellings,
        language=document.language,
        id=first.id,
        role=next((name.role for name in group if name.role), None),
        country=next((name.country for name in group if name.country), None),
        sure=document.pack.code != "und" and any(name.sure for name in group),
        meaning=_meaning(document, group) if kind == "organisation" and first.id is None else frozenset(),
        aliases=tuple({bare(document.surface(name.first, name.last)): None for name in group if name.aliased}),
    )


def _spellings(document: Document, group: list[Name]) -> tuple[tuple[str, ...], str]:
    """How a thing is spelt, commonest first; and its fullest spelling."""
    surfaces = [bare(document.surface(name.first, name.last)) for name in group]
    if len(surfaces) == 1:
        return tuple(surfaces), surfaces[0]
    counts = Counter(surfaces)
    fullest = max(counts, key=lambda surface: (len(surface.split()), counts[surface]))
    return tuple(surface for surface, _ in counts.most_common()), fullest


def _meaning(document: Document, group: list[Name]) -> frozenset[str]:
    """The concepts in the longest name of an organisation, those inside others' phrases left out."""
    longest = max(group, key=lambda name: name.last - name.first)
    return frozenset(hit.value.id for hit in document.within("concept", longest.first, longest.last))


def _commonest_kind(group: list[Name]) -> Kind:
    if len(group) == 1:
        return group[0].kind
    kinds = Counter([name.kind for name in group])
    return "person" if kinds["person"] else kinds.most_common(1)[0][0]


def bare(surface: str) -> str:
    """A surface on one line, without an article that French or Italian elides before it: l'Élysée."""
    return unelided(" ".join(surface.split()))
