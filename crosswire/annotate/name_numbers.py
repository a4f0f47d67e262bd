"""Which names of a report are one thing: the same registry id or words, a surname of a person named in full, an acronym that
stands in brackets after its name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire.annotate.document import Document
from crosswire.annotate.name_records import Name


def numbered(document: Document, names: Sequence[Name]) -> Iterator[Name]:
    """Every name with the number of the thing it names."""
    spelt_out = _acronyms(document, names)
    names = [_known_acronym(name, spelt_out) for name in names]
    people = People(names)
    keys: dict[object, int] = {}
    for name in names:
        name = people.recognised(name)
        key: object = people.key(name) if name.kind == "person" and name.id is None else name.id or (name.kind, name.words)
        yield replace(name, entity=keys.setdefault(key, len(keys)))


# --- acronyms --------------------------------------------------------------------------------------------------------


def _acronyms(document: Document, names: Sequence[Name]) -> dict[tuple[str, ...], Name]:
    """The words of an acronym in brackets → the name before them, and the other way round."""
    found: dict[tuple[str, ...], Name] = {}
    for one, other in zip(names, names[1:], strict=False):
        if other.first != one.last + 1 or document.words[one.last] != "(" or {one.kind, other.kind} != {"organisation"}:
            continue
        if other.last >= len(document.words) or document.words[other.last] != ")":
            continue
        short, long = (one, other) if _short(document, one) else (other, one)
        if _short(document, short) and not _short(document, long):
            known = next((name for name in (short, long) if name.id and name.id.startswith("org/")), None)
            best = known or (long if long.id or not short.id else short)
            found[short.words] = found[long.words] = replace(best, words=long.words)
    return found


def _short(document: Document, name: Name) -> bool:
    word = document.words[name.first]
    return name.last - name.first == 1 and word.isupper() and 2 <= len(word) <= 8


def _known_acronym(name: Name, spelt_out: dict[tuple[str, ...], Name]) -> Name:
    full = spelt_out.get(name.words) if name.kind == "organisation" else None
    if full is None:
        return name
    return replace(name, id=full.id, words=full.words, country=full.country or name.country)


# --- people ----------------------------------------------------------------------------------------------------------


class People:
    """The full names of a report, and whom a part of one stands for."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._full = [name for name in names if name.kind == "person" and len(name.words) > 1]
        self._parts: dict[str, list[Name]] = {}
        for name in self._full:
            for word in dict.fromkeys(name.words):
                self._parts.setdefault(word, []).append(name)
        self._genders = self._told_genders(names)

    def _told_genders(self, names: Sequence[Name]) -> dict[tuple[str, ...], str]:
        return {name.words: name.gender for name in names if name.kind == "person" and name.gender != "x"}

    def recognised(self, name: Name) -> Name:
        """A single word that a rule took for something else but that ends exactly one full name of the report is that person."""
        if name.id is not None or name.kind == "person" or len(name.words) != 1:
            return name
        holders = {full.words for full in self._parts.get(name.words[0], ()) if full.words[-1] == name.words[0]}
        return replace(name, kind="person", reason="surname of a person named in full") if len(holders) == 1 else name

    def key(self, name: Name) -> object:
        """What is equal for all names of one person: the words of the fullest name."""
        if len(name.words) > 1:
            own = set(name.words)
            longer = [full.words for full in self._parts.get(name.words[-1], ()) if own < set(full.words)]
            longer = [words for words in longer if len(words) > len(name.words)]
            return ("person", max(longer, key=len) if longer else name.words)
        holder = self._holder(name)
        return self.key(holder) if holder is not None else ("person", name.words)

    def _holder(self, name: Name) -> Name | None:
        """The full name that a single word is short for: last part first, then first part, then the only one with it inside;
        of several the one named last before, else the next."""
        word = name.words[0]
        having = [full for full in self._parts.get(word, ()) if self._fits(name, full)]
        for position in (-1, 0):
            holders = [full for full in having if full.words[position] == word]
            if holders:
                before = [full for full in holders if full.first < name.first]
                return before[-1] if before else holders[0]
        inside = {full.words: full for full in having}
        return next(iter(inside.values())) if len(inside) == 1 else None

    def _fits(self, name: Name, full: Name) -> bool:
        told = self._genders.get(full.words, "x")
        return "x" in (name.gender, told) or name.gender == told
