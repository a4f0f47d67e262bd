"""Which names of a report are one thing: the same registry id or words, a surname of a person named in full, an
acronym that
stands in brackets after its name, an alias that the text tells.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

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
    own = {name.first: _key(name, people, forms) for name in names}
    one_with: dict[object, object] = {}
    for one, other in aliases(document, names, forms):
        first, second = _followed(own[one.first], one_with), _followed(own[other.first], one_with)
        if first != second:
            one_with[second] = first
    keys: dict[object, int] = {}
    for name in names:
        key = _followed(own[name.first], one_with)
        yield replace(name, entity=keys.setdefault(key, len(keys)), aliased=own[name.first] in one_with)


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


_LONGEST_END = 8
"""Words that the last part of a name has at most."""


class _Holders(NamedTuple):
    """The full names of which a single word is a part, in text order: those that end with it, those that begin with it,
    and the different ones that have it anywhere."""

    ending: list[Name]
    opening: list[Name]
    different: dict[tuple[str, ...], Name]


class People:
    """The full names of a report, and whom a part of one stands for. Words are compared in the forms first met.

    What was found for words is kept: a report says the same names again and again.
    """

    def __init__(self, names: Sequence[Name], forms: Forms) -> None:
        self._forms = forms
        people = [name for name in names if name.kind == "person"]
        self._parts: dict[str, list[Name]] = {}
        self._different: dict[str, dict[tuple[str, ...], None]] = {}
        self._ends: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
        for name in people:
            if len(name.words) > 1:
                self._add(replace(name, words=forms.of(name.words)))
        self._genders = {forms.of(name.words): name.gender for name in people if name.gender != "x"}
        self._fullest: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._holders: dict[tuple[str, str], _Holders] = {}

    def _add(self, full: Name) -> None:
        for word in dict.fromkeys(full.words):
            self._parts.setdefault(word, []).append(full)
            self._different.setdefault(word, {})[full.words] = None
        for at in range(max(1, len(full.words) - _LONGEST_END), len(full.words)):
            self._ends.setdefault(full.words[at:], set()).add(full.words)

    def recognised(self, name: Name) -> Name:
        """A single word that a rule took for something else but that ends exactly one full name of the report is that
        person."""
        if name.id is not None or name.kind == "person":
            return name
        own = self._forms.of(name.words)
        holders = self._ends.get(own, ())
        found = bool(holders) if len(own) > 1 else len(holders) == 1
        return replace(name, kind="person", reason="surname of a person named in full") if found else name

    def key(self, name: Name) -> object:
        """What is equal for all names of one person: the words of the fullest name."""
        words = self._forms.of(name.words)
        if len(words) == 1:
            holder = self._holder(replace(name, words=words))
            words = self._forms.of(holder.words) if holder is not None else words
        return ("person", self._in_full(words) if len(words) > 1 else words)

    def _in_full(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The words of the fullest name that has all the words of another."""
        found = self._fullest.get(words)
        if found is None:
            own = set(words)
            rarest = min((self._different.get(word, {}) for word in words), key=len)
            longer = [other for other in rarest if len(other) > len(words) and own < set(other)]
            if not longer and len(words[0]) == 1:  # Т. Мэй: the only one of that surname whose name begins so
                alike = self._different.get(words[-1], ())
                longer = [other for other in alike if len(other[0]) > 1 and other[0][0] == words[0]]
            found = self._fullest[words] = max(longer, key=len) if longer else words
        return found

    def _holder(self, name: Name) -> Name | None:
        """The full name that a single word is short for: last part first, then first part, then the only one with it
        inside;
        of several the one named last before, else the next."""
        having = self._having(name.words[0], name.gender)
        for holders in (having.ending, having.opening):
            if holders:
                before = bisect_left(holders, name.first, key=attrgetter("first"))
                return holders[max(0, before - 1)]
        return next(iter(having.different.values())) if len(having.different) == 1 else None

    def _having(self, word: str, gender: str) -> _Holders:
        """The full names with a word that a name of a gender may be short for."""
        found = self._holders.get((word, gender))
        if found is None:
            having = [full for full in self._parts.get(word, ()) if self._fits(gender, full)]
            found = self._holders[word, gender] = _Holders(
                [full for full in having if full.words[-1] == word],
                [full for full in having if full.words[0] == word],
                {full.words: full for full in having},
            )
        return found

    def _fits(self, gender: str, full: Name) -> bool:
        told = self._genders.get(full.words, "x")
        return "x" in (gender, told) or gender == told
