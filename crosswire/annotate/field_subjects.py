"""Whose words a verb reports where the finite verb stands second: the subject before it, right after it, or at a
clause's head."""

from __future__ import annotations

from msgspec.structs import replace

from crosswire.annotate.compound_pasts import TIMES
from crosswire.annotate.document import EntryHit
from crosswire.annotate.fields import Fields
from crosswire.annotate.speakers import Party

_ADJECTIVES = 5
"""Words that may stand between an article and its noun."""
_JOINTS = ("agent", "from")
"""Prepositions through which a noun phrase goes on: die Anwältin *von* Celebi, Kritiker *aus* Berlin."""
_ADVERBIALS = 4
_LONGEST = 60
"""Tokens of a noun phrase."""


def noun_phrase(fields: Fields, at: int, last: int) -> int:
    """Where the noun phrase that begins at a token ends; the token itself where none begins: |der Sprecher des Weißen
    Hauses| in Washington."""
    last = min(last, at + _LONGEST)
    end = _plain(fields, at, last)
    while at < end < last:
        further = _goes_on(fields, end, last)
        if further <= end:
            break
        end = further
    return end


def _goes_on(fields: Fields, end: int, last: int) -> int:
    """Past the genitive, the phrase with "von" or the one joined by "und" behind a noun."""
    document = fields.document
    if document.words[end] == "(":
        closes = next((i for i in range(end, min(last, end + 6)) if document.words[i] == ")"), end - 1)
        return closes + 1
    preposition = _preposition(fields, end)
    function = document.at("function", end)
    if preposition is not None and preposition.value.id in _JOINTS:
        start = end if function is not None and function.value.id == "determiner" else preposition.last
        return _plain(fields, start, last)
    if document.folded[end] in fields.settings.genitive:
        return _plain(fields, end, last)
    if fields.joint(end):
        further = _plain(fields, end + 1, last)
        return further if further > end + 1 else end
    return end


def _plain(fields: Fields, at: int, last: int) -> int:
    """Article, adjectives, noun or name, without what hangs on it."""
    document, place, noun = fields.document, at, False
    while place < last:
        word = document.words[place]
        party = fields.parties.starting(place) if place not in fields.inside else None
        if party is not None and party.last <= last and not (party.kind == "pronoun" and place > at):
            place, noun = party.last, True
            if party.kind == "pronoun":
                break
        elif place in fields.inside:
            term = fields.term(place)
            if term == place or not document.words[place + 1][0].isupper():
                break
            place, noun = term, True
        elif (
            (word[0].isupper() and not _small(fields, place, at))
            or (word[0].isdigit() and not noun)
            or (word in "-‑/" and place > at)
        ):
            place, noun = place + 1, noun or word[0].isupper()
        elif not noun and place - at < _ADJECTIVES and _modifies(fields, place, at, last):
            place += 1
        else:
            break
    return place if noun else at


def _small(fields: Fields, place: int, at: int) -> bool:
    """A small word with a sentence's capital: *Erst* am Montag, *Nicht* die Polizei."""
    if place != at:
        return False
    layers = ("function", "modality", "clause", "complementiser", "preposition")
    return any(fields.document.at(layer, place) is not None for layer in layers)


def _modifies(fields: Fields, place: int, at: int, last: int) -> bool:
    """An article at the head, or an adjective or participle before its noun."""
    document = fields.document
    function = document.at("function", place)
    if function is not None:
        second = place > at and document.folded[place] in fields.settings.genitive
        return (function.value.id == "determiner" and not second) or (place > at and function.value.id == "adverb")
    if document.at("preposition", place) or document.at("clause", place) or document.at("complementiser", place):
        return False
    word = document.words[place]
    if not word[0].isalpha() or document.at("pronoun", place) is not None:
        return False
    return not fields.is_verb(place) or fields.attributive(place, last)


def party_of(fields: Fields, at: int, last: int) -> Party | None:
    """Who speaks in the noun phrase at..last-1: the person or body named in it, where the phrase is not about somebody
    of theirs."""
    document = fields.document
    for start in range(at, min(last, at + _ADJECTIVES)):
        party = fields.parties.starting(start)
        if party is None or party.last > last:
            continue
        if party.kind == "place" or _genitive(fields, at, party):
            break
        if party.kind in ("person", "pronoun"):
            return replace(party, first=at)
        core = (min(at, party.core[0]), party.core[1]) if party.entity < 0 else party.core
        core = (core[0], max(core[1], last)) if party.entity < 0 and party.kind != "pronoun" else core
        return replace(party, first=at, last=max(last, party.last), core=core)
    return Party(at, last, (at, last), "phrase") if document.count(at, last) else None


def _genitive(fields: Fields, at: int, party: Party) -> bool:
    """Whether a noun stands before the candidate, whose words begin with an article: die Gewerkschaft | der Polizei."""
    document = fields.document
    function = document.at("function", party.first)
    article = function is not None and function.value.id == "determiner"
    article = article or document.folded[party.first - 1] in fields.settings.genitive
    return article and any(document.words[i][0].isupper() for i in range(at + 1, party.first))


def can_speak(fields: Fields, at: int, last: int) -> bool:
    """Whether a noun phrase can be a subject: no article or pronoun of another case at its head, no day or hour, not
    "es"."""
    document = fields.document
    word = document.folded[at]
    if word in fields.settings.oblique or _preposition(fields, at) is not None:
        return False
    pronoun = fields.parties.starting(at)
    if pronoun is not None and pronoun.kind == "pronoun":
        return pronoun.gender != "n" and pronoun.last >= last - 1
    return not _timely(fields, at, last)


def _preposition(fields: Fields, at: int) -> EntryHit | None:
    """The preposition at a token; an article in the genitive ("of" in other languages) is none."""
    hit = fields.document.at("preposition", at)
    return hit if hit is not None and hit.value.id != "of" else None


def _timely(fields: Fields, at: int, last: int) -> bool:
    """Ende 2005, zwei Tage später, letzten Montag."""
    document = fields.document
    for token in range(at, last):
        if fields.parties.starting(token) is not None:
            return False
        hit = document.at("weekday", token) or document.at("month", token) or document.at("time_word", token)
        if hit is not None and (hit.value.layer != "time_word" or hit.value.id in TIMES or hit.value.id == "unit"):
            return True
    return False


def subject_before(fields: Fields, opens: int, verb: int) -> Party | None:
    """The subject in the field before the verb: |Der Minister| sagte; none in "Am Montag sagte"."""
    at = opens
    while at < verb and _leads(fields, at):
        at += 1
    if at >= verb:
        return None
    if at + 1 == verb and _stands_alone(fields, at):
        return Party(at, verb, (at, verb), "phrase")
    last = noun_phrase(fields, at, verb)
    if last == at or not can_speak(fields, at, last):
        return None
    return _named_beside(fields, at, last) or party_of(fields, at, last)


def _named_beside(fields: Fields, at: int, last: int) -> Party | None:
    """The person named between commas behind an office: die Sprecherin der Reederei, |Anna Marsch|, …"""
    document = fields.document
    if last + 1 >= fields.end or document.words[last] != ",":
        return None
    party = fields.parties.starting(last + 1)
    named = party is not None and party.kind == "person" and "," in document.words[party.last : party.last + 1]
    return replace(party, first=at) if party is not None and named else None


def _leads(fields: Fields, token: int) -> bool:
    """A joint or adverb before the subject: *Auch* der Minister sagte, *Und* er sagte."""
    document = fields.document
    function = document.at("function", token)
    adverb = function is not None and function.value.id == "adverb"
    return fields.joint(token) or adverb


def _stands_alone(fields: Fields, token: int) -> bool:
    """An article without a noun: *Diese* sagte, *einige* forderten."""
    document = fields.document
    kinds = {hit.value.id for hit in document.within("function", token, token + 1)}
    return (
        "determiner" in kinds
        and document.folded[token] not in fields.settings.oblique
        and (_preposition(fields, token) is None)
    )


def subject_after(fields: Fields, after: int, closes: int) -> Party | None:
    """The subject behind the verb, days and adverbs passed over: teilte am Montag |die Polizei| mit."""
    at = after
    for _ in range(_ADVERBIALS):
        step = past_adverbial(fields, at, closes)
        if step == at:
            break
        at = step
    last = noun_phrase(fields, at, closes) if at < closes else at
    if last == at or not can_speak(fields, at, last):
        return None
    return _named_beside(fields, at, last) or party_of(fields, at, last)


def past_adverbial(fields: Fields, at: int, closes: int) -> int:
    """Past an adverb, a pronoun of another case, a day or a phrase with a preposition; the token itself where there is
    none."""
    document = fields.document
    if at >= closes:
        return at
    preposition = _preposition(fields, at)
    if preposition is not None:
        start = at if document.at("function", at) is not None else preposition.last
        last = noun_phrase(fields, start, closes)
        return last if last > start else preposition.last
    function = document.at("function", at)
    if function is not None and function.value.id == "adverb":
        return function.last
    if document.folded[at] in fields.settings.oblique and document.at("pronoun", at) is not None:
        return at + 1
    last = noun_phrase(fields, at, closes)
    if last > at and _timely(fields, at, last):
        return last
    lone = document.words[at][0].islower() and function is None and not fields.is_verb(at)
    return at + 1 if lone and document.at("pronoun", at) is None and last == at else at


def agent(fields: Fields, first: int, last: int) -> Party | None:
    """By whom, in a passive clause: wurde *von der Polizei* gewarnt."""
    document = fields.document
    for hit in document.within("preposition", first, last):
        if hit.value.id != "agent" or fields.parties.covering(hit.first) is not None:
            continue
        start = hit.first if document.at("function", hit.first) is not None else hit.last
        end = noun_phrase(fields, start, last)
        if end > start and not _timely(fields, start, end):
            return party_of(fields, start, end)
    return None
