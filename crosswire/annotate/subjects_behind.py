"""Who speaks behind quoted words and their verb, where case tells who is meant and not the order: «…», — заявил
журналистам в Москве пресс-секретарь президента Дмитрий Песков."""

from __future__ import annotations

from crosswire.annotate.document import Document
from crosswire.annotate.speakers import Parties, Party

_REACH = 20
"""Tokens behind the verb within which its subject begins."""
_CLOSING = frozenset('.,;:!?…()"«»„”“—–')
_SPEAKERS = ("person", "office", "group")
_PHRASE = 8
_OFFICE = 9
"""Tokens between an office and the name of who holds it."""


def behind_quotation(document: Document, parties: Parties, after: int, last: int) -> Party | None:
    """The subject in tokens after..last-1: a person, office or plain noun phrase before an organisation; nobody who is
    told, nobody behind a preposition."""
    at, spare = after, None
    while at < min(last, after + _REACH) and document.words[at] not in _CLOSING:
        party = parties.starting(at)
        passed = _past(document, parties, at, last)
        if passed > at:
            at = passed
        elif party is None:
            return spare or _noun_phrase(document, parties, at, last)
        elif party.kind in _SPEAKERS or (party.kind == "pronoun" and party.person == "3"):
            return named_holder(document, parties, party)
        else:
            spare = spare or named_holder(document, parties, party)
            if spare.kind == "person":
                return spare
            at = party.last
    return spare


def named_holder(document: Document, parties: Parties, party: Party) -> Party:
    """The person named behind an office and what it is held in: prezes | Narodowego Banku | Adam Glapiński."""
    if party.kind not in ("office", "body", "group"):
        return party
    at = party.last
    while at < min(len(document.words), party.last + _OFFICE):
        further = parties.starting(at)
        if further is not None and further.kind == "person":
            return further
        if further is None and not (document.words[at].isalpha() or document.words[at] in ("-", "«", "»", "„", "”")):
            return party
        if document.at("preposition", at) is not None or document.at("clause", at) is not None:
            return party
        at = further.last if further is not None else at + 1
    return party


def _past(document: Document, parties: Parties, at: int, last: int) -> int:
    """Past one who is told (журналистам, нам), a phrase with its preposition, an adverb or a time."""
    audience = document.at("addressee", at)
    told = document.folded[at].endswith(document.pack.settings.nouns.datives)
    if audience is not None and audience.value.id == "audience" and told and _goes_on(document, audience.last, last):
        return audience.last
    preposition = document.at("preposition", at)
    if preposition is not None:
        return _past_phrase(document, parties, preposition.last, last)
    for layer in ("weekday", "month", "time_word"):
        hit = document.at(layer, at)
        if hit is not None:
            return hit.last
    function = document.at("function", at)
    if function is not None and function.value.id in ("adverb", "auxiliary"):
        return function.last
    party = parties.starting(at)
    return party.last if party is not None and party.kind == "pronoun" and party.person != "3" else at


def _goes_on(document: Document, at: int, last: int) -> bool:
    """Whether a word follows: who is told stands before the one who speaks."""
    return at < last and document.words[at][0].isalpha()


def _past_phrase(document: Document, parties: Parties, at: int, last: int) -> int:
    """Past what a preposition takes: a name, or a noun with its adjectives in lower case."""
    party = parties.starting(at)
    if party is not None:
        return party.last
    hit = document.at("month", at) or document.at("weekday", at) or document.at("time_word", at)
    if hit is not None:
        return hit.last
    place = at
    while place < last and document.words[place].isalpha() and parties.starting(place) is None:
        if document.at("preposition", place) is not None:
            return place
        place += 1
        if document.at("concept", place - 1) is not None or document.at("channel", place - 1) is not None:
            return place
    return place if place < last and parties.starting(place) is not None else min(at + 1, last)


def _noun_phrase(document: Document, parties: Parties, at: int, last: int) -> Party | None:
    """The words from token `at` to the next mark, preposition or clause; an organisation among them speaks through
    them: пресслужба |«Укрзалізниці»|."""
    end, entity = at, -1
    while end < min(last, at + _PHRASE):
        party = parties.starting(end)
        if party is not None and party.kind == "organisation":
            entity = party.entity
        elif not (document.words[end][0].isalnum() or document.words[end] == "-") or any(
            document.at(layer, end) is not None for layer in ("preposition", "clause", "complementiser")
        ):
            break
        end = party.last if party is not None else end + 1
    return Party(at, end, (at, end), "phrase", entity) if end > at else None
