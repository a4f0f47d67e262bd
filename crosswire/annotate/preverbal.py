"""Phrases that a language puts between a subject and its verb, or before a noun: 王毅|在北京|同他|会谈,
岸田|回答质询时|说, |对以色列的|袭击. Languages without them have no `verbs.preverbal` in their pack.toml, and nothing
is found here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crosswire.annotate.document import Document
from crosswire.annotate.speakers import Parties, Party

_BREAKS = frozenset('，。；：！？,;:!?…“”「」『』"()（）')
_QUOTED = {"”": "“", "」": "「", "’": "‘", "』": "『", '"': '"'}
_TERM = 12
_LAYERS = ("preposition", "channel", "weekday", "month", "time_word")
_FILLERS = ("adverb", "auxiliary")
_REACH = 60
_PHRASE = 16
_ATTRIBUTE = 4
"""Words between what is attributed and its noun: 对叙利亚的 | 经济 | 制裁."""


class Tied(NamedTuple):
    """A party with the kind of the preposition before it."""

    kind: str
    party: Party


def preverbal(document: Document) -> bool:
    """Whether phrases stand before the verb."""
    return bool(document.pack.settings.verbs.preverbal)


def head_before(document: Document, parties: Parties, at: int, opens: int) -> Party | None:
    """The subject of a verb whose words begin at `at`: the first party of its clause that no preposition ties and that
    a phrase before the verb follows; where that one quotes another, whom it quotes: 路透社援引|官员|的话说."""
    if not preverbal(document):
        return None
    first = _clause_head(document, at, opens)
    for party in parties.between(first, at):
        if party.last < at and not _tied(document, party) and _phrase_follows(document, party.last, at):
            return _quoted(document, parties, party.last, at) or party
    return None


def phrase_before(document: Document, parties: Parties, at: int, opens: int) -> tuple[int, int] | None:
    """A subject without a name at the head of a clause, where a party that a preposition ties stands before the verb:
    |最后一批守军|向俄军|投降."""
    tied = tied_before(document, parties, at, opens)
    tie = document.ending("preposition", tied[0].party.first) if tied else None
    first = _clause_head(document, at, opens)
    if tie is None or not 0 < tie.first - first <= _PHRASE or parties.between(first, tie.first):
        return None
    return first, tie.first


def tied_before(document: Document, parties: Parties, at: int, opens: int) -> list[Tied]:
    """The parties with a preposition between the clause's head (or `opens`) and the verb: 向|乌克兰|提供."""
    if not preverbal(document):
        return []
    found = []
    for party in parties.between(_clause_head(document, at, opens), at):
        tie = document.ending("preposition", party.first)
        if tie is not None and tie.value.id != "of":
            found.append(Tied(tie.value.id, party))
    return found


def only_tied(document: Document, parties: Parties, first: int, at: int) -> bool:
    """Whether all that is named between two verbs is tied by a preposition: 威胁|对韩国|发动."""
    return preverbal(document) and len(tied_before(document, parties, at, first)) == len(parties.between(first, at))


def attribute(document: Document, at: int, opens: int) -> int | None:
    """The mark of what is attributed to a noun at `at`, no party between: 对叙利亚|的|经济制裁."""
    if not preverbal(document):
        return None
    for place in range(at, max(opens, at - _ATTRIBUTE), -1):
        tie = document.ending("preposition", place)
        if tie is not None and tie.value.id == "of":
            return tie.first
        if document.words[place - 1] in _BREAKS or document.ending("function", place) is not None:
            return None
    return None


def attributed(document: Document, first: int, last: int, opens: int) -> bool:
    """Whether a word first..last-1 that may be a verb is a noun: what is attributed to it, or an amount, stands before
    it (对叙利亚的经济|制裁|, 500亿欧元|援助|), nothing of a verb behind it."""
    if not preverbal(document) or past_aspect(document, last) > last:
        return False
    unit = document.ending("unit", first)
    counted = unit is not None and unit.first > opens and _number(document, unit.first)
    return counted or attribute(document, first, opens) is not None


def _number(document: Document, at: int) -> bool:
    return document.words[at - 1][0].isdigit() or document.ending("number", at) is not None


def sides_before(document: Document, parties: Parties, at: int, opens: int) -> tuple[Party | None, Party | None]:
    """Who does what a noun at `at` tells, and to whom: |哈马斯|对|以色列|的袭击; |俄罗斯|的袭击."""
    mark = attribute(document, at, opens)
    party = parties.ending(mark) if mark is not None else None
    if party is None:
        return None, None
    tie = document.ending("preposition", party.first)
    if tie is None or tie.value.id == "of" or tie.first < opens:
        return party, None
    return parties.ending(tie.first), party


def subordinate_phrase(document: Document, after: int, last: int) -> bool:
    """Whether a word of speech that ends at `after` stands in a phrase before another one: 回答|质询|时说."""
    closers = document.pack.settings.verbs.preverbal
    if not closers:
        return False
    for token in range(after, min(last, after + _REACH)):
        if document.words[token] in _BREAKS:
            return False
        if document.words[token] in closers and any(
            document.at("speech", place) is not None for place in (token + 1, token + 2)
        ):
            return True
    return False


def closes_phrase(document: Document, at: int) -> bool:
    """Whether the word before `at` closes a phrase before the verb: 在记者会上|说."""
    closers = document.pack.settings.verbs.preverbal
    if not closers or document.words[at - 1] not in closers:
        return False
    longer = document.ending("function", at) or document.ending("time_word", at)
    return longer is None or longer.last - longer.first == 1


def past_aspect(document: Document, last: int) -> int:
    """Past the small words that belong to a verb behind it: 会见|了."""
    function = document.at("function", last) if preverbal(document) else None
    return function.last if function is not None and function.value.id == "auxiliary" else last


def _clause_head(document: Document, at: int, opens: int) -> int:
    """The token after the last mark before `at` that is no joint of a list (、) nor of a quoted term (“电报”)."""
    surfaces = document.tokens.words
    low, place = max(opens, at - _REACH), at
    while place > low:
        word = surfaces[place - 1]
        opener = _opener(surfaces, place - 1, low) if word in _QUOTED and place < at else None
        if opener is None and word in _BREAKS:
            return place
        place = opener if opener is not None else place - 1
    return low


def _opener(surfaces: Sequence[str], closer: int, low: int) -> int | None:
    """Where a quoted term within a clause opens."""
    for place in range(closer - 1, max(low, closer - _TERM), -1):
        if surfaces[place] in _QUOTED[surfaces[closer]]:
            return place if surfaces[place - 1] not in _BREAKS else None
        if surfaces[place] in _BREAKS:
            return None
    return None


def _tied(document: Document, party: Party) -> bool:
    if document.ending("preposition", party.first) is not None or document.ending("source", party.first) is not None:
        return True
    after = document.at("preposition", party.last)
    return after is not None and after.value.id in ("of", "with")


def _phrase_follows(document: Document, after: int, at: int) -> bool:
    """Whether words of a phrase before the verb stand at `after`: a preposition, a day, an adverb; or whether such a
    phrase closes right before the verb."""
    function = document.at("function", after)
    if document.words[after][0].isdigit() or (function is not None and function.value.id in _FILLERS):
        return True
    closed = document.words[at - 1] in document.pack.settings.verbs.preverbal
    return closed or any(document.at(layer, after) is not None for layer in _LAYERS)


def _quoted(document: Document, parties: Parties, first: int, at: int) -> Party | None:
    """The last party after a word of relaying: 援引一名|官员|的话."""
    relays = [hit for hit in document.within("channel", first, at) if hit.value.id == "relay"]
    found = parties.between(relays[0].last, at) if relays and relays[0].value.info[0] == "before" else ()
    return found[-1] if found else None
