"""Which names of a report are one thing: the same registry id or words, a surname of a person named in full, an
acronym that
stands in brackets after its name, an alias that the text tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from crosswire.annotate.document import Document
from crosswire.annotate.name_aliases import aliases
from crosswire.annotate.name_forms import Forms
from crosswire.annotate.name_records import Name


def numbered(document: Document, names: Sequence[Name]) -> Iterator[Name]:
    """Every name with the number of the thing it names."""
    spelt_out = _acronyms(document, names)
    names = [_known_acronym(name, spelt_out) for name in names]
    forms = Forms(document, names)
    people = People(names, forms)
    names = list(_of_one_kind([people.recognised(name) for name in names], forms))
    own = {name: _key(name, people, forms) for name in names}
    one_with: dict[object, object] = {}
    for one, other in aliases(document, names, forms):
        first, second = _followed(own[one], one_with), _followed(own[other], one_with)
        if first != second:
            one_with[second] = first
    keys: dict[object, int] = {}
    for name in names:
        key = _followed(own[name], one_with)
        yield replace(name, entity=keys.setdefault(key, len(keys)), aliased=own[name] in one_with)


def _key(name: Name, people: People, forms: Forms) -> object:
    """What is equal for all names of one thing."""
    if name.kind == "person" and name.id is None:
        return people.key(name)
    return name.id or (name.kind, forms.of(name.words))


def _followed(key: object, one_with: Mapping[object, object]) -> object:
    """The key that a chain of aliases leads to."""
    while key in one_with:
        key = one_with[key]
    return key


def _of_one_kind(names: Sequence[Name], forms: Forms) -> Iterator[Name]:
    """What only its capitals made a name is what its other mentions are: *said Peskov* makes Peskov a person."""
    told = {forms.of(name.words): name.kind for name in names if _tells(name)}
    for name in names:
        kind = told.get(forms.of(name.words)) if name.id is None and name.reason == "capitals_alone" else None
        yield replace(name, kind=kind) if kind is not None else name


def _tells(name: Name) -> bool:
    return name.id is None and name.kind != "organisation" and name.reason != "capitals_alone"


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


# --- people ----------------------------------------------------------------------------------------------------------


class People:
    """The full names of a report, and whom a part of one stands for. Words are compared in the forms first met."""

    def __init__(self, names: Sequence[Name], forms: Forms) -> None:
        self._forms = forms
        people = [name for name in names if name.kind == "person"]
        self._full = [replace(name, words=forms.of(name.words)) for name in people if len(name.words) > 1]
        self._parts: dict[str, list[Name]] = {}
        for name in self._full:
            for word in dict.fromkeys(name.words):
                self._parts.setdefault(word, []).append(name)
        self._genders = {forms.of(name.words): name.gender for name in people if name.gender != "x"}

    def recognised(self, name: Name) -> Name:
        """A single word that a rule took for something else but that ends exactly one full name of the report is that
        person."""
        if name.id is not None or name.kind == "person":
            return name
        own = self._forms.of(name.words)
        holders = {full.words for full in self._parts.get(own[-1], ()) if full.words[-len(own) :] == own != full.words}
        found = bool(holders) if len(own) > 1 else len(holders) == 1
        return replace(name, kind="person", reason="surname of a person named in full") if found else name

    def key(self, name: Name) -> object:
        """What is equal for all names of one person: the words of the fullest name."""
        words = self._forms.of(name.words)
        if len(words) > 1:
            own = set(words)
            holders = [full.words for full in self._parts.get(words[-1], ())]
            longer = [other for other in holders if own < set(other) and len(other) > len(words)]
            if not longer and len(words[0]) == 1:  # Т. Мэй: the only one of that surname whose name begins so
                longer = [other for other in holders if len(other[0]) > 1 and other[0][0] == words[0]]
            return ("person", max(longer, key=len) if longer else words)
        holder = self._holder(replace(name, words=words))
        return self.key(holder) if holder is not None else ("person", words)

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
