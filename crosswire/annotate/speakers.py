"""Who may speak: names with their offices, bare offices and groups, pronouns and documents; and whom they stand for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from crosswire.annotate.document import Document
from crosswire.annotate.names import Name, Names, Reference

_ARTICLES = ("determiner",)
_COUNTS = (("unit",), ("ten",), ("hundred",), ("dozen",), ("quantifier",))
"""Kinds of number words that count people: two witnesses, ba nhân chứng."""
_BACK = 60
"""How many speakers back the antecedent of a pronoun is looked for."""


class Party(Struct, frozen=True, gc=False):
    """A candidate: tokens first..last-1 with its office and apposition, `core` the tokens that are cited.

    `kind` is person, organisation, place, group, office, body, pronoun, document or phrase (a plain noun phrase: "one
    survivor"); `entity` the number of the thing named, -1 where only the context can tell.
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

    def __init__(self, parties: Iterable[Party]) -> None:
        """`parties` in text order, none overlapping."""
        self.all: tuple[Party, ...] = tuple(parties)
        self._firsts = [party.first for party in self.all]
        self._by_last = {party.last: party for party in self.all}
        self._by_first = {party.first: party for party in self.all}

    @staticmethod
    def of(document: Document, names: Names) -> Parties:
        """The candidates that a report's names, bare offices, pronouns and documents are."""
        found = [
            *_named(document, names.names),
            *_referred(document, names.references),
            *_surnames(document, names.names),
            *_pronouns(document),
            *_documents(document),
        ]
        found.sort(key=lambda party: (party.first, -party.last))
        return Parties(_outermost(found))

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
    """The longest of overlapping candidates; a group whose words run on into another of the same is one: "the
    ministers of the
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
        honorific = document.ending("pronoun", first) if name.kind == "person" else None
        first = honorific.first if honorific is not None else _with_determiner(document, first)
        kind = "organisation" if name.metonym else name.kind
        if name.kind == "organisation":
            first, last = _with_marks(document, first, last)
        yield Party(
            first, last, (name.first, name.last), kind, name.entity, name.role, name.country, gender=name.gender
        )


def _with_marks(document: Document, first: int, last: int) -> tuple[int, int]:
    """The tokens of a name and the quotation marks that hold it alone: движение |«Талибан»|."""
    words = document.words
    marks = (words[first - 1], words[last]) if first > 0 and last < len(words) else ("", "")
    return (first - 1, last + 1) if marks in document.pack.settings.quotes.pairs else (first, last)


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


def _surnames(document: Document, names: Sequence[Name]) -> Iterator[Party]:
    """A bare surname of a person named in full that opens a sentence, where capitals tell nothing: "Marsh said …"."""
    people: dict[str, set[int]] = {}
    doubled: set[tuple[str, str]] = set()
    for name in names:
        if name.kind == "person" and len(name.words) > 1:
            people.setdefault(name.words[-1], set()).add(name.entity)
            doubled.add((name.words[-2], name.words[-1]))
    if not people:
        return
    for at in [at for at, word in enumerate(document.folded) if word in people]:
        holders = people[document.folded[at]]
        if len(holders) == 1 and document.words[at][0].isupper():
            joined = at > 1 and document.words[at - 1] == "-" and tuple(document.folded[at - 2 : at + 1 : 2]) in doubled
            first = at - 2 if joined else at
            yield Party(first, at + 1, (first, at + 1), "person", next(iter(holders)))


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
    """Back over articles and numbers: "|a new study", "|two witnesses"."""
    functions, numbers = document.stopping["function"], document.stopping["number"]
    for _ in range(3):
        before = functions.get(first) or numbers.get(first)
        if before is None or (before.value.id not in _ARTICLES and before.value.info[:1] not in _COUNTS):
            break
        first = before.first
    return first


class Reader:
    """Reads a report front to back and says whom a candidate stands for: `resolve` wants them in text order.

    Keeps the people, groups and speakers met so far; a bare office is the last person who holds it, "the ministers"
    the last
    group of ministers, "the statement" whoever issued one last, "he" the last speaker or subject of that gender.
    """

    def __init__(self, document: Document, names: Names, parties: Parties | None = None) -> None:
        self._document = document
        self._names = names.names
        self._firsts = [name.first for name in names.names]
        self._roles: dict[int, str] = {}
        self._genders: dict[int, str] = {}
        self._kinds = {name.entity: name.kind for name in names.names}
        self._maybe_people = {name.entity for name in names.names if _lone_guess(name)}
        for name in names.names:
            if name.role:
                self._roles.setdefault(name.entity, name.role)
            if name.gender != "x":
                self._genders.setdefault(name.entity, name.gender)
        self._ids = {name.id: name.entity for name in reversed(names.names) if name.id}
        self._groups: list[tuple[str, int]] = [
            (ref.role, self._ids[ref.of]) for ref in names.references if ref.kind == "group" and ref.of in self._ids
        ]
        self._parties = parties
        self.spoke: list[int] = []
        self._spoke_at: list[int] = []

    @cached_property
    def _subjects(self) -> list[tuple[int, int]]:
        return _subjects(self._document, self._parties) if self._parties is not None else []

    def resolve(self, party: Party) -> int | None:
        """The entity number that a candidate stands for, None where the text does not tell."""
        if party.entity >= 0:
            return party.entity
        finders = {
            "pronoun": self._pronoun,
            "group": self._group,
            "office": self._office,
            "body": self._body,
            "document": self._document_issuer,
            "phrase": self._phrase,
        }
        return finders[party.kind](party)

    def said(self, entity: int | None, at: int = -1) -> None:
        """Remember who spoke last, and at which token."""
        if entity is not None:
            self.spoke.append(entity)
            self._spoke_at.append(at)

    def _pronoun(self, party: Party) -> int | None:
        if party.person != "3":
            return None
        if party.plural or party.gender == "n":
            return self._last_body()
        spoke, at = self._last_speaker(party)
        subject = self._last_subject(party, at)
        if subject is not None:
            return subject
        return spoke if spoke is not None else self._last_person(party)

    def _last_body(self) -> int | None:
        """ "They", "it" after an organisation or group that spoke last."""
        entity = self.spoke[-1] if self.spoke else None
        return entity if entity is not None and self._kinds.get(entity) == "organisation" else None

    def _last_speaker(self, party: Party) -> tuple[int | None, int]:
        for back in range(1, min(_BACK, len(self.spoke)) + 1):
            entity = self.spoke[-back]
            person = self._kinds.get(entity) == "person" or entity in self._maybe_people
            if person and self._agrees(entity, party.gender):
                return entity, self._spoke_at[-back]
        return None, -1

    def _last_subject(self, party: Party, after: int) -> int | None:
        """The last person that opened a sentence as its subject after the last speaker spoke, and before the
        pronoun."""
        at = bisect_left(self._subjects, (party.first, -1)) - 1
        while at >= 0 and self._subjects[at][0] > after:
            entity = self._subjects[at][1]
            if self._agrees(entity, party.gender):
                return entity
            at -= 1
        return None

    def _agrees(self, entity: int, gender: str) -> bool:
        return gender != "n" and (gender == "x" or self._genders.get(entity, "x") in ("x", gender))

    def _before(self, token: int) -> Iterator[Name]:
        """The names before a token, the nearest first."""
        for at in range(
            bisect_left(self._firsts, token) - 1, max(-1, bisect_left(self._firsts, token) - 1 - 4 * _BACK), -1
        ):
            if self._names[at].last <= token:
                yield self._names[at]

    def _last_person(self, party: Party) -> int | None:
        for name in self._before(party.first):
            if name.kind == "person" and self._agrees(name.entity, party.gender):
                return name.entity
        return None

    def _group(self, party: Party) -> int | None:
        if party.of in self._ids:
            return self._ids[party.of]
        inner = self._inside(party)
        if inner is not None:
            return inner
        if party.country or party.of:
            return None
        for role, entity in reversed(self._groups):
            if role.split(".")[0] == (party.role or "").split(".")[0]:
                return entity
        return None

    def _office(self, party: Party) -> int | None:
        if party.role in ("official", None):
            return self._inside(party)
        for name in self._before(party.first):
            fits = name.kind == "person" and _same_office(self._roles.get(name.entity), party.role)
            if fits and (not party.country or name.country in (None, party.country)):
                return name.entity
        return None

    def _inside(self, party: Party) -> int | None:
        """The organisation named inside a phrase that speaks for it: "a White House official"."""
        for at in range(bisect_left(self._firsts, party.first), len(self._names)):
            name = self._names[at]
            if name.first >= party.last:
                break
            if name.kind == "organisation" and name.last <= party.last:
                return name.entity
        return None

    def _body(self, party: Party) -> int | None:
        for name in self._before(party.last):
            if name.id and name.id.endswith(f"/{party.role}"):
                return name.entity
        return self._phrase(party)

    def _phrase(self, party: Party) -> int | None:
        """ "The court", "tòa" after an organisation that has the word in its name; nobody where none has."""
        words = [word for word in self._document.folded[party.core[0] : party.core[1]] if word[0].isalnum()]
        if not words or len(words) > 3:
            return None
        for name in self._before(party.first):
            if name.kind == "organisation" and words[-1] in name.words and len(name.words) > 1:
                return name.entity
        return None

    def _document_issuer(self, party: Party) -> int | None:
        """A statement speaks for its issuer: the last organisation or group that spoke."""
        for entity in self.spoke[-1:-_BACK:-1]:
            if self._kinds.get(entity) == "organisation":
                return entity
        return self._groups[-1][1] if self._groups else None


def _subjects(document: Document, parties: Parties) -> list[tuple[int, int]]:
    """(token, entity) of each person who opens a sentence as its subject, in text order."""
    found = []
    for first, last in document.sentences:
        party = subject_of(document, parties, first, last)
        if party is not None and party.kind == "person" and party.entity >= 0:
            found.append((party.first, party.entity))
    return found


def subject_of(document: Document, parties: Parties, first: int, last: int) -> Party | None:
    """The candidate that stands as subject at the head of tokens first..last-1: none in a phrase with a preposition,
    none
    that owns the next word, none in a subordinate clause."""
    for party in parties.between(first, min(last, first + _BACK)):
        if _heads(document, party, first):
            return party
    return None


def _heads(document: Document, party: Party, first: int) -> bool:
    if document.ending("preposition", party.first) is not None or owns(document, party):
        return False
    if party.first == first or _modified(document, party.first, first):
        return True
    before = document.words[party.first - 1]
    joint = document.ending("clause", party.first)
    adverb = document.ending("function", party.first)
    if joint is not None and joint.first >= first:
        return joint.value.id in ("coordinate", "result")
    time = document.ending("time_word", party.first) or document.ending("weekday", party.first)
    return not before[0].isalnum() or time is not None or (adverb is not None and adverb.value.id == "adverb")


def _modified(document: Document, token: int, first: int) -> bool:
    """Whether only a determiner and an adjective or two stand before a token: "The departing |French ambassador"."""
    function = document.at("function", first)
    near = function is not None and function.value.id == "determiner" and 0 < token - function.last <= 2
    return near and all(word[0].islower() for word in document.words[first + 1 : token])


def owns(document: Document, party: Party) -> bool:
    """Whether the candidate owns what follows: "Russia's |claims"."""
    return party.last < len(document.words) and document.words[party.last] in ("'s", "’s", "’", "'")


def names_someone(document: Document, first: int, last: int) -> bool:
    """Whether a plain phrase can speak: a title, body or audience in it, a document at
    its head."""
    layers = ("title", "body", "organisation_word", "addressee")
    return any(document.at(layer, token) is not None for token in range(first, last) for layer in layers) or any(
        hit.value.id == "document" for hit in document.within("channel", first, last)
    )


def _lone_guess(name: Name) -> bool:
    """Whether a single word is a name by its capital alone: the surname of somebody whom the report names in no other
    way, as likely as an organisation."""
    return name.reason == "capitals_alone" and len(name.words) == 1 and name.id is None


def _same_office(held: str | None, named: str | None) -> bool:
    """ "the minister" after "Foreign Minister X"; "the foreign minister" only after that very office."""
    return held is not None and named is not None and (held == named or held.startswith(f"{named}."))
