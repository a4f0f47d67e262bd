"""What stands for something named before: pronouns ("he", "it"), possessives ("its", "our" in a quotation) and plain
nouns ("the company").

Each is read in the order of the text. Of the names before it that fit (person, organisation, country; gender where it
is known), one counts the more the nearer its sentence is, the oftener the report names it, and if it is the subject of
its sentence; after centering theory and Lappin and Leass (1994), without a parse.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from functools import cached_property
from math import log1p
from operator import itemgetter
from typing import Literal

from msgspec import Struct

from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.name_records import Name, Names
from crosswire.annotate.scene import Draft
from crosswire.annotate.speakers import Parties, Reader, subject_of
from crosswire.languages.registry import registry

_REACH = 3
"""Sentences back in which a name may stand that a pronoun or noun stands for."""
_MOST_NAMES = 30
_SUBJECT, _SENTENCE, _OFTEN = 0.9, 0.6, 0.35
"""Weights: subject of its sentence; each sentence of distance; the logarithm of how often the report names it."""
_OPENING = 2
"""Tokens into its sentence up to which *it* or *its* may stand for the subject of the sentence before."""
_STATES = ("government", "parliament", "court")
_NO_COMPANY = ("igo", "alliance", "agency", "party", "armed_group", "ngo", *_STATES)
_NO_GROUP = ("company", "bank", "newspaper", "broadcaster", "platform", *_STATES)
_MOST_ADJECTIVES = 3
_SMALL = ("preposition", "function", "clause", "speech", "modality", "complementiser", "pronoun")
_OUTLETS = ("agency", "newspaper", "broadcaster", "platform")


Form = Literal["pronoun", "noun"]


class Anaphor(Struct, frozen=True, gc=False):
    """Tokens first..last-1 stand for the thing that the report's names number `entity`: a `pronoun` (possessives among
    them) or a `noun`."""

    first: int
    last: int
    entity: int
    form: Form


class _Wanted(Struct, frozen=True, gc=False):
    """What an anaphor may stand for: `kinds` of names, gender, the registry's kinds that it is none of."""

    first: int
    last: int
    form: Form
    kinds: tuple[str, ...]
    gender: str = "x"
    never: tuple[str, ...] = ()
    reach: int = _REACH
    near: bool = False


def find_anaphors(
    document: Document, names: Names, statements: Sequence[Draft], parties: Parties
) -> tuple[Anaphor, ...]:
    """The anaphors of a report in text order; those whose antecedent the text does not tell are left out."""
    resolver = _Resolver(document, names.names, statements, parties)
    found: list[Anaphor] = []
    named = {token for name in names.names for token in range(name.first, name.last)}
    for hit in sorted((*document.layer("pronoun"), *document.layer("anaphor")), key=lambda hit: (hit.first, -hit.last)):
        free = not found or hit.first >= found[-1].last
        if free and not resolver.named(hit.first, hit.last) and not _another_word(document, hit):
            found.extend(resolver.resolve(hit))
    taken = {token for one in found for token in range(one.first, one.last)}
    offices = _offices(document, names, parties, named)
    found += [one for one in offices if taken.isdisjoint(range(one.first, one.last))]
    apart = (one for one in found if named.isdisjoint(range(one.first, one.last)))
    return tuple(sorted(apart, key=lambda one: one.first))


def _offices(document: Document, names: Names, parties: Parties, named: Container[int]) -> Iterator[Anaphor]:
    """Offices and bodies without a name that the report names before: "the minister", "the court"."""
    reader = Reader(document, names, parties)
    for party in parties.all:
        if party.kind not in ("office", "body") or party.entity >= 0:
            continue
        entity = reader.resolve(party)
        span = _outside(named, party.first, party.last)
        if entity is not None and span is not None:
            yield Anaphor(*span, entity, "noun")


def _outside(taken: Container[int], first: int, last: int) -> tuple[int, int] | None:
    """The longest stretch of tokens that no name holds: "spokesman for" the coast guard. None where all are."""
    stretches: list[tuple[int, int]] = []
    for at in range(first, last):
        if at in taken:
            continue
        if stretches and stretches[-1][1] == at:
            stretches[-1] = stretches[-1][0], at + 1
        else:
            stretches.append((at, at + 1))
    return max(stretches, key=lambda one: one[1] - one[0], default=None)


class _Resolver:
    """One report's names in order, who speaks where, and the subjects of its sentences."""

    def __init__(
        self, document: Document, names: Sequence[Name], statements: Sequence[Draft], parties: Parties
    ) -> None:
        self._document = document
        self._names = names
        self._firsts = [name.first for name in names]
        self._counts = Counter(name.entity for name in names)
        self._genders = {name.entity: name.gender for name in names if name.gender != "x"}
        self._kinds = {name.entity: name.kind for name in names}
        self._employers: dict[int, int | None] = {}
        heads = (subject_of(document, parties, first, last) for first, last in document.sentences)
        self._heads = {party.core[0] for party in heads if party is not None and party.entity >= 0}
        contents = ((first, last, draft) for draft in statements for first, last in draft.content)
        self._spoken = sorted((one for one in contents if one[2].entity is not None), key=itemgetter(0))
        self._opens = [first for first, _, _ in self._spoken]

    def named(self, first: int, last: int) -> bool:
        """Whether a name holds some of these tokens, or begins right behind them."""
        at = bisect_right(self._firsts, last) - 1
        return at >= 0 and self._names[at].last > first and self._names[at].first <= last

    def _names_next(self, at: int) -> bool:
        """Whether a name follows behind adjectives, so that the noun is its apposition: la compañía discográfica |
        Apple Corps."""
        near = bisect_left(self._firsts, at)
        first = self._firsts[near] if near < len(self._firsts) else -1
        between = range(at, first)
        small = (self._document.at(layer, token) for token in between for layer in _SMALL)
        return (
            0 <= first - at <= _MOST_ADJECTIVES
            and all(self._document.words[token].islower() for token in between)
            and all(hit is None for hit in small)
        )

    def resolve(self, hit: EntryHit) -> Iterator[Anaphor]:
        """The anaphor that a word of the tables is, with what it stands for; nothing where that is not told."""
        speaker = self._speaker(hit.first)
        if _first_person(hit):
            entity = self._own(hit, speaker)
            if entity is not None:
                yield Anaphor(hit.first, hit.last, entity, "pronoun")
            return
        wanted = self._wanted(hit)
        quoted = speaker is not None and speaker.manner != "indirect"
        entity = self._antecedent(wanted, speaker.entity if speaker and quoted else None) if wanted else None
        if wanted is not None and entity is not None:
            yield Anaphor(wanted.first, wanted.last, entity, wanted.form)

    def _speaker(self, token: int) -> Draft | None:
        """The statement whose content holds a token."""
        at = bisect_right(self._opens, token) - 1
        if at < 0 or self._spoken[at][1] <= token:
            return None
        return self._spoken[at][2]

    def _own(self, hit: EntryHit, speaker: Draft | None) -> int | None:
        """Whom "I" and "we" stand for in a quotation: the speaker; the organisation that a person speaks for."""
        if speaker is None or speaker.entity is None or speaker.manner == "indirect":
            return None
        plural = "p" in hit.value.info[:1]
        if self._kinds.get(speaker.entity) != "person":
            return speaker.entity if plural else None
        if not plural:
            return speaker.entity
        if speaker.entity not in self._employers:
            self._employers[speaker.entity] = self._employer(speaker.entity)
        return self._employers[speaker.entity]

    @cached_property
    def _titled(self) -> dict[int, list[int]]:
        """Entity → which of the names are its names with an office."""
        titled: dict[int, list[int]] = {}
        for at, name in enumerate(self._names):
            if name.title is not None:
                titled.setdefault(name.entity, []).append(at)
        return titled

    def _employer(self, person: int) -> int | None:
        """The organisation named right beside a person's office: Boeing chairman Jim McNerney."""
        for at in self._titled.get(person, ()):
            name = self._names[at]
            if name.title is None:
                continue
            first, last = min(name.title[0], name.first), max(name.title[1], name.last)
            for other in self._names[max(0, at - 2) : at + 3]:
                near = first - 2 <= other.last <= last or first <= other.first <= last + 2
                if other.kind == "organisation" and near:
                    return other.entity
        return None

    def _wanted(self, hit: EntryHit) -> _Wanted | None:
        if hit.value.layer == "pronoun":
            return self._of_pronoun(hit, hit.value.info[0], hit.value.info[1])
        if hit.value.id == "possessive":
            return self._of_pronoun(hit, *hit.value.info[:2])
        return self._of_noun(hit)

    def _of_pronoun(self, hit: EntryHit, number: str, gender: str) -> _Wanted | None:
        if number == "s" and gender in ("m", "f"):
            kinds: tuple[str, ...] = ("person",)
        elif gender == "n" or number == "p":
            if _expletive(self._document, hit):
                return None
            kinds = ("organisation", "state")
        elif hit.value.layer == "anaphor":
            kinds = ("person", "organisation", "state")
        else:
            return None
        if kinds == ("person",):
            told = hit.value.layer == "anaphor" or _opens_clause(self._document, hit)
            return _Wanted(hit.first, hit.last, "pronoun", kinds, gender) if told else None
        opens = hit.first - self._document.sentences[self._document.sentence_at(hit.first)][0] <= _OPENING
        if hit.value.layer == "pronoun" and not opens:
            return None  # objects, and subjects of later clauses: too many of them are things without a name
        reach = 1 if opens else 0
        return _Wanted(hit.first, hit.last, "pronoun", kinds, gender, _OUTLETS, reach, near=True)

    def _of_noun(self, hit: EntryHit) -> _Wanted | None:
        if hit.value.id == "definite" or self._names_next(hit.last):
            return None
        first = _article(self._document, hit) if self._document.pack.articles else _bare(self._document, hit)
        if first is None:
            return None
        if hit.value.id == "country":
            return _Wanted(first, hit.last, "noun", ("state",))
        return _Wanted(
            first, hit.last, "noun", ("organisation",), "x", _NO_COMPANY if hit.value.id == "company" else _NO_GROUP
        )

    def _antecedent(self, wanted: _Wanted, speaker: int | None) -> int | None:
        best: tuple[float, int] | None = None
        sentence = self._document.sentence_at(wanted.first)
        at = bisect_left(self._firsts, wanted.first) - 1
        for name in self._names[max(0, at - _MOST_NAMES + 1) : at + 1]:
            away = sentence - self._document.sentence_at(name.first)
            if away > wanted.reach or (away and wanted.near and name.first not in self._heads):
                continue
            if name.entity == speaker or name.last > wanted.first or not self._fits(wanted, name):
                continue
            score = _OFTEN * log1p(self._counts[name.entity]) - _SENTENCE * away
            score += _SUBJECT * (name.first in self._heads)
            if best is None or score >= best[0]:
                best = score, name.entity
        return best[1] if best is not None else None

    def _fits(self, wanted: _Wanted, name: Name) -> bool:
        if name.kind == "person":
            told = self._genders.get(name.entity, "x")
            return "person" in wanted.kinds and ("x" in (told, wanted.gender) or told == wanted.gender)
        if name.kind == "place":
            return "state" in wanted.kinds and name.id is not None and len(name.id) == 2
        known = registry().get(name.id) if name.id else None
        return "organisation" in wanted.kinds and (known is None or known.kind not in wanted.never)


def _first_person(hit: EntryHit) -> bool:
    return hit.value.id in ("1", "mine")


def _another_word(document: Document, hit: EntryHit) -> bool:
    """Whether a word is an article here (nl *het*), or may be a verb (nl *zijn*: a possessive behind a preposition)."""
    article = document.at("anaphor", hit.first)
    if hit.value.layer == "pronoun" and article is not None and article.value.id == "definite":
        return True
    function = document.at("function", hit.first)
    verb = function is not None and function.value.id == "auxiliary"
    return verb and document.ending("preposition", hit.first) is None


def _expletive(document: Document, hit: EntryHit) -> bool:
    """Whether *it* may stand for nothing, as a verb of being or becoming behind it lets it: "it is clear that"."""
    function = document.at("function", hit.last)
    return hit.value.layer == "pronoun" and function is not None and function.value.id == "auxiliary"


def _opens_clause(document: Document, hit: EntryHit) -> bool:
    """Whether a pronoun stands where subjects do: first of its sentence, behind a mark, *that*, *and* or a verb of
    speech. Objects stand for more people than this can tell."""
    at = hit.first
    if document.opens_sentence(at) or not document.words[at - 1][0].isalnum():
        return True
    return any(document.ending(layer, at) is not None for layer in ("clause", "complementiser", "speech"))


def _article(document: Document, hit: EntryHit) -> int | None:
    """Where a definite noun phrase begins: at the article or *this* before it, an adjective between them at most."""
    for first in (hit.first, hit.first - 1):
        before = document.ending("anaphor", first)
        if before is not None:
            return before.first if before.value.id == "definite" else None
    return None


def _bare(document: Document, hit: EntryHit) -> int | None:
    """The noun itself in a language without articles, unless an adjective before it may tell another: крупная |
    компания."""
    described = hit.first > 0 and document.pack.declensions.adjectival(document.folded[hit.first - 1])
    return None if described else hit.first
