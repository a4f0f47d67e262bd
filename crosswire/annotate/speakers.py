"""Who may speak: names with their offices, bare offices and groups, pronouns and documents; and whom they stand for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from crosswire.annotate.document import Document
from crosswire.annotate.names import Name, Names, Reference

_ARTICLES = ("determiner",)


@dataclass(frozen=True, slots=True)
class Party:
    """A candidate: tokens first..last-1 with its office and apposition, `core` the tokens that are cited.

    `kind` is person, organisation, place, group, office, pronoun or document; `entity` the number of the thing named, -1
    where only the context can tell.
    """

    first: int
    last: int
    core: tuple[int, int]
    kind: str
    entity: int = -1
    role: str | None = None
    country: str | None = None
    of: str | None = None
    gender: str = "x"
    plural: bool = False
    person: str = "3"


class Parties:
    """The candidates of one report in text order."""

    def __init__(self, document: Document, names: Names) -> None:
        found = [
            *_named(document, names.names),
            *_referred(document, names.references),
            *_pronouns(document),
            *_documents(document),
        ]
        found.sort(key=lambda party: (party.first, -party.last))
        self.all: tuple[Party, ...] = tuple(_outermost(found))
        self._firsts = [party.first for party in self.all]
        self._by_last = {party.last: party for party in self.all}
        self._by_first = {party.first: party for party in self.all}

    def ending(self, token: int) -> Party | None:
        """The candidate whose words end just before `token`."""
        return self._by_last.get(token)

    def starting(self, token: int) -> Party | None:
        """The candidate whose words begin at `token`."""
        return self._by_first.get(token)

    def between(self, first: int, last: int) -> Sequence[Party]:
        """The candidates wholly inside tokens first..last-1."""
        at = bisect_left(self._firsts, first)
        found = []
        while at < len(self.all) and self.all[at].first < last:
            if self.all[at].last <= last:
                found.append(self.all[at])
            at += 1
        return found

    def covering(self, token: int) -> Party | None:
        """The candidate that a token is part of."""
        at = bisect_left(self._firsts, token + 1) - 1
        return self.all[at] if at >= 0 and self.all[at].first <= token < self.all[at].last else None


def _outermost(found: Iterable[Party]) -> Iterator[Party]:
    """The longest of overlapping candidates; a group whose words run on into another of the same is one: "the ministers of the
    Group of Seven (G7) countries"."""
    kept: list[Party] = []
    for party in found:
        if not kept or party.first >= kept[-1].last:
            kept.append(party)
        elif party.last > kept[-1].last and kept[-1].kind == "group":
            core = (kept[-1].core[0], party.core[1])
            kept[-1] = replace(kept[-1], last=party.last, core=core, of=kept[-1].of or party.of)
    return iter(kept)


def _named(document: Document, names: Sequence[Name]) -> Iterator[Party]:
    for name in names:
        first, last = name.first, name.last
        if name.title:
            first, last = min(first, name.title[0]), max(last, name.title[1])
            first, last = (first, last) if last - first < 20 else (name.first, name.last)
        first = _with_determiner(document, first)
        kind = "organisation" if name.metonym else name.kind
        yield Party(
            first, last, (name.first, name.last), kind, name.entity, name.role, name.country, gender=name.gender
        )


def _referred(document: Document, references: Sequence[Reference]) -> Iterator[Party]:
    for ref in references:
        first = _with_determiner(document, ref.first)
        kind = {"group": "group", "office": "office", "rank": "office", "kin": "office"}.get(ref.kind, "body")
        yield Party(
            first,
            ref.last,
            (first, ref.last),
            kind,
            role=ref.role,
            country=ref.country,
            of=ref.of,
            plural=kind == "group",
        )


def _pronouns(document: Document) -> Iterator[Party]:
    for hit in document.layer("pronoun"):
        number, gender = hit.value.info
        yield Party(
            hit.first,
            hit.last,
            (hit.first, hit.last),
            "pronoun",
            gender=gender,
            plural=number == "p",
            person=hit.value.id,
        )


def _documents(document: Document) -> Iterator[Party]:
    for hit in document.layer("channel"):
        if hit.value.info and hit.value.id == "document":
            first = _with_determiner(document, hit.first)
            yield Party(first, hit.last, (first, hit.last), "document")


def _with_determiner(document: Document, first: int) -> int:
    before = document.ending("function", first)
    return before.first if before is not None and before.value.id in _ARTICLES else first


class Reader:
    """Reads a report front to back and says whom a candidate stands for: `resolve` wants them in text order.

    Keeps the people, groups and speakers met so far; a bare office is the last person who holds it, "the ministers" the last
    group of ministers, "the statement" whoever issued one last, "he" the last speaker of that gender.
    """

    def __init__(self, document: Document, names: Names) -> None:
        self._names = names.names
        self._roles: dict[int, str] = {}
        self._genders: dict[int, str] = {}
        self._kinds = {name.entity: name.kind for name in names.names}
        for name in names.names:
            if name.role:
                self._roles.setdefault(name.entity, name.role)
            if name.gender != "x":
                self._genders.setdefault(name.entity, name.gender)
        self._ids = {name.id: name.entity for name in reversed(names.names) if name.id}
        self._groups: list[tuple[str, int]] = [
            (ref.role, self._ids[ref.of]) for ref in names.references if ref.kind == "group" and ref.of in self._ids
        ]
        self.spoke: list[int] = []

    def resolve(self, party: Party) -> int | None:
        """The entity number that a candidate stands for, None where the text does not tell."""
        if party.entity >= 0:
            return party.entity
        finders = {
            "pronoun": self._pronoun,
            "group": self._group,
            "office": self._office,
            "body": self._body,
            "document": self._document,
        }
        return finders[party.kind](party)

    def said(self, entity: int | None) -> None:
        """Remember who spoke last."""
        if entity is not None:
            self.spoke.append(entity)

    def _pronoun(self, party: Party) -> int | None:
        if party.person != "3":
            return None
        for entity in reversed(self.spoke):
            if party.plural:
                return entity if self._kinds.get(entity) != "person" else None
            if self._kinds.get(entity) == "person" and self._agrees(entity, party.gender):
                return entity
        return self._last_person(party)

    def _agrees(self, entity: int, gender: str) -> bool:
        return gender != "n" and (gender == "x" or self._genders.get(entity, "x") in ("x", gender))

    def _last_person(self, party: Party) -> int | None:
        if party.plural or party.gender == "n":
            return None
        for name in reversed(self._names):
            if name.last <= party.first and name.kind == "person" and self._agrees(name.entity, party.gender):
                return name.entity
        return None

    def _group(self, party: Party) -> int | None:
        if party.of in self._ids:
            return self._ids[party.of]
        if party.country or party.of:
            return None
        for role, entity in reversed(self._groups):
            if role.split(".")[0] == (party.role or "").split(".")[0]:
                return entity
        return None

    def _office(self, party: Party) -> int | None:
        if party.role is None:
            return None
        holders = [
            name
            for name in self._names
            if name.kind == "person"
            and name.last <= party.first
            and _same_office(self._roles.get(name.entity), party.role)
        ]
        if party.country:
            holders = [name for name in holders if name.country in (None, party.country)]
        return holders[-1].entity if holders else None

    def _body(self, party: Party) -> int | None:
        for name in reversed(self._names):
            if name.first <= party.first and name.id and name.id.endswith(f"/{party.role}"):
                return name.entity
        return None

    def _document(self, party: Party) -> int | None:
        """A statement speaks for its issuer: the last organisation or group that spoke."""
        for entity in reversed(self.spoke):
            if self._kinds.get(entity) == "organisation":
                return entity
        return self._groups[-1][1] if self._groups else None


def _same_office(held: str | None, named: str) -> bool:
    """ "the minister" after "Foreign Minister X"; "the foreign minister" only after that very office."""
    return held is not None and (held == named or held.startswith(f"{named}."))
