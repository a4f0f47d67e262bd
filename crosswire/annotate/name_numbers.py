"""Which names of a report are one thing: the same registry id or words, a surname of a person named in full, an
acronym that
stands in brackets after its name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from crosswire.annotate.document import Document
from crosswire.annotate.name_records import Name
from crosswire.languages.territories import INFLECTED

_SHORTEST_STEM = 3
_LONGEST_ENDING = 3


def numbered(document: Document, names: Sequence[Name]) -> Iterator[Name]:
    """Every name with the number of the thing it names."""
    spelt_out = _acronyms(document, names)
    names = [_known_acronym(name, spelt_out) for name in names]
    people = People(names, document.language in INFLECTED)
    keys: dict[object, int] = {}
    for name in names:
        name = people.recognised(name)
        key: object = (
            people.key(name) if name.kind == "person" and name.id is None else name.id or (name.kind, name.words)
        )
        yield replace(name, entity=keys.setdefault(key, len(keys)))


# --- acronyms --------------------------------------------------------------------------------------------------------


def _acronyms(document: Document, names: Sequence[Name]) -> dict[tuple[str, ...], Name]:
    """The words of an acronym in brackets → the name before them, and the other way round."""
    found: dict[tuple[str, ...], Name] = {}
    for one, other in pairwise(names):
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


def same_word(a: str, b: str) -> bool:
    """Whether two words are forms of one: a common stem and endings of at most three letters (Акар, Акара)."""
    if a == b:
        return True
    stem = max(_SHORTEST_STEM, min(len(a), len(b)) - 2)
    return a[:stem] == b[:stem] and abs(len(a) - len(b)) <= _LONGEST_ENDING and min(len(a), len(b)) >= _SHORTEST_STEM


# --- people ----------------------------------------------------------------------------------------------------------


class People:
    """The full names of a report, and whom a part of one stands for."""

    def __init__(self, names: Sequence[Name], inflected: bool = False) -> None:
        self._inflected = inflected
        self._full = [name for name in names if name.kind == "person" and len(name.words) > 1]
        self._parts: dict[str, list[Name]] = {}
        for name in self._full:
            for word in dict.fromkeys(name.words):
                self._parts.setdefault(word, []).append(name)
        self._by_stem: dict[str, list[Name]] = {}
        for name in self._full if inflected else ():
            self._by_stem.setdefault(name.words[-1][:_SHORTEST_STEM], []).append(name)
        self._genders = self._told_genders(names)

    def _told_genders(self, names: Sequence[Name]) -> dict[tuple[str, ...], str]:
        return {name.words: name.gender for name in names if name.kind == "person" and name.gender != "x"}

    def recognised(self, name: Name) -> Name:
        """A single word that a rule took for something else but that ends exactly one full name of the report is that
        person."""
        if name.id is not None or name.kind == "person":
            return name
        if len(name.words) > 1:
            own = name.words
            longer = any(full.words[-len(own) :] == own != full.words for full in self._parts.get(own[-1], ()))
            return replace(name, kind="person", reason="surname of a person named in full") if longer else name
        full_names = self._like(name.words[0]) if self._inflected else self._parts.get(name.words[0], ())
        fits = same_word if self._inflected else str.__eq__
        holders = {full.words for full in full_names if fits(full.words[-1], name.words[0])}
        if len(holders) > 1 and self._inflected:
            holders = {self._inflected_key(full) for full in full_names if full.words in holders}  # type: ignore[misc]
        return replace(name, kind="person", reason="surname of a person named in full") if len(holders) == 1 else name

    def key(self, name: Name) -> object:
        """What is equal for all names of one person: the words of the fullest name."""
        if self._inflected:
            return self._inflected_key(name)
        if len(name.words) > 1:
            own = set(name.words)
            longer = [full.words for full in self._parts.get(name.words[-1], ()) if own < set(full.words)]
            longer = [words for words in longer if len(words) > len(name.words)]
            return ("person", max(longer, key=len) if longer else name.words)
        holder = self._holder(name)
        return self.key(holder) if holder is not None else ("person", name.words)

    def _like(self, word: str) -> Sequence[Name]:
        """The full names whose last word a word may be a form of."""
        return self._by_stem.get(word[:_SHORTEST_STEM], ())

    def _inflected_key(self, name: Name) -> object:
        """The words of the first full name that these are a form of: Акара → Хулусі Акар."""
        for full in self._like(name.words[-1]):
            if len(full.words) >= len(name.words) and all(map(same_word, name.words[::-1], full.words[::-1])):
                return ("person", full.words)
        return ("person", name.words)

    def _holder(self, name: Name) -> Name | None:
        """The full name that a single word is short for: last part first, then first part, then the only one with it
        inside;
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
