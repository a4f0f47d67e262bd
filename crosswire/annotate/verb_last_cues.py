"""Verbs of speech at the end of their clause, what is said behind them: मोदी ने पुतिन से |कहा| कि …, عراقچی به خبرنگاران
|گفت| که ….

Who speaks has a subject's mark (particles.tsv: ने), or stands at the clause's head without any; nothing between him
and the cue says whose words they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.annotate.cues import Cue
from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.particles import CASES, Marks
from crosswire.annotate.quotes import Quote
from crosswire.annotate.speakers import Parties, Party

_PHRASE = 8
_BREAKS = frozenset('،,。.!?؟;:()«»“”"।-–—')
_TIMES = ("weekday", "time_word", "month", "number", "clause")


def find_last_cues(
    document: Document, parties: Parties, marks: Marks, quotes: Sequence[Quote], span: tuple[int, int]
) -> list[Cue]:
    """The cues of tokens span[0]..span[1]-1 outside quotation marks, in order."""
    inside = {token for quote in quotes for token in range(quote.first, quote.last)}
    cues: list[Cue] = []
    reach = span[0]
    for hit in document.within("speech", *span):
        if hit.first < reach or hit.first in inside:
            continue
        reach = hit.last
        if hit.value.info[0] in ("never", "claim") or _silent(document, parties, hit):
            continue
        last = _past_auxiliary(document, hit.last, span[1])
        opens = _clause_opens(document, cues, inside, span[0], hit.first)
        subject = _owner(document, parties, hit, opens) or _subject(document, parties, marks, hit.first, opens)
        if cues and cues[-1].last == hit.first:  # बयान जारी कर |कहा
            subject = subject or cues.pop().subject
        cue = _cue(document, hit, last, opens, subject, cues)
        if cue is not None:
            cues.append(cue)
    return cues


def _cue(
    document: Document, hit: EntryHit, last: int, opens: int, subject: Party | None, cues: Sequence[Cue]
) -> Cue | None:
    """The cue with its subject, with that of the one before it, or with none."""
    frame = "any" if hit.value.info[0] in ("clause", "that", "infinitive", "quote") else hit.value.info[0]
    if subject is not None:
        return Cue(hit.first, last, hit.value.id, frame, subject, "before", subject.first)
    joint = document.at("clause", opens) if opens < hit.first else None
    if cues and joint is not None and joint.value.id == "coordinate":
        return Cue(hit.first, last, hit.value.id, frame, cues[-1].subject, "inherited", opens)
    dropped = document.pack.settings.verbs.drops_subject and opens == hit.first
    return Cue(hit.first, last, hit.value.id, frame, None, "dropped" if dropped else "before", opens)


def _silent(document: Document, parties: Parties, hit: EntryHit) -> bool:
    """Whether a word of speech reports nothing: inside a name, or negated in front of it or in its own form."""
    party = parties.covering(hit.first)
    if party is not None and party.kind != "document" and party.last >= hit.last:
        return True
    before = document.ending("modality", hit.first)
    denied = before is not None and before.value.id == "negation"
    within = any(found.value.id == "negation" for found in document.within("modality", hit.first, hit.last))
    return (denied or within) and hit.value.id != "rejects"


def _past_auxiliary(document: Document, at: int, end: int) -> int:
    """Past the auxiliary behind a verb: कहा |है| कि, گفته |است| که."""
    hit = document.at("function", at) if at < end else None
    return hit.last if hit is not None and hit.value.id == "auxiliary" and hit.last < end else at


def _clause_opens(document: Document, cues: Sequence[Cue], inside: set[int], first: int, at: int) -> int:
    """Where the clause of a verb begins: behind the last cue, quotation, complementiser or stop before it."""
    low = max(first, cues[-1].ends if cues else first)
    for token in range(at - 1, low - 1, -1):
        mark = document.ending("complementiser", token + 1)
        if token in inside or document.words[token] in ".;:।" or (mark is not None and mark.last == token + 1):
            low = token + 1
            break
    while low < at and document.words[low] in _BREAKS:
        low += 1
    return low


def _owner(document: Document, parties: Parties, hit: EntryHit, opens: int) -> Party | None:
    """Whose words a noun of speech is, that stands before it with its mark: अधिकारियों |का कहना है|."""
    tie = document.ending("preposition", hit.first)
    if tie is None or tie.value.id != "of" or tie.first <= opens or hit.value.info[0] == "object":
        return None
    return parties.ending(tie.first) or _phrase_before(document, None, tie.first, opens)


def _subject(document: Document, parties: Parties, marks: Marks, at: int, opens: int) -> Party | None:
    """Who speaks: the phrase with a subject's mark, else the clause's head."""
    found = [mark for mark in marks.between(opens, at, ("subject",)) if mark.core > opens]
    if found:
        core = found[-1].core
        return parties.ending(core) or _phrase_before(document, marks, core, opens)
    pronouns = [party for party in parties.between(opens, at) if party.kind == "pronoun"]
    if pronouns and pronouns[0].first == opens:
        return pronouns[0]
    return _head(document, parties, marks, at, opens)


def _phrase_before(document: Document, marks: Marks | None, last: int, opens: int) -> Party | None:
    """The plain words before a mark, back to the stop or mark before them."""
    first = last
    while first > max(opens, last - _PHRASE) and document.words[first - 1] not in _BREAKS:
        tie = document.ending("preposition", first) if first < last else None
        if tie is not None and tie.value.id != "of":
            break
        first -= 1
    return Party(first, last, (first, last), "phrase") if first < last else None


def _head(document: Document, parties: Parties, marks: Marks, at: int, opens: int) -> Party | None:
    """The first phrase of a clause that nothing ties to its verb: |عباس عراقچی|، وزیر …، به …"""
    first = opens
    while first < at and (skip := _passed(document, parties, marks, first)) > first:
        first = skip
    last = first
    while last < min(at, first + _PHRASE) and not _ends(document, marks, last):
        party = parties.starting(last)
        last = party.last if party is not None and party.last <= at else last + 1
    closed = marks.behind(last, tuple(CASES))
    if last == first or (closed is not None and closed.kind not in ("topic", "subject")):
        party = parties.starting(first)
        return party if party is not None and party.last < last else None  # |اوکراین| روسیه را متهم کرد
    whole = parties.ending(last)
    if whole is not None and whole.last == last and (whole.first == first or whole.kind in ("person", "organisation")):
        return whole
    return Party(first, last, (first, last), "phrase")


def _passed(document: Document, parties: Parties, marks: Marks, token: int) -> int:
    """Past what may stand before a clause's subject: an adverb, a day, a phrase with its preposition or mark."""
    if document.words[token] in _BREAKS:
        return token + 1
    for layer in _TIMES:
        hit = document.at(layer, token)
        if hit is not None:
            return hit.last
    tie = document.at("preposition", token)
    if tie is not None:
        party = parties.starting(tie.last)
        return party.last if party is not None else tie.last + 1
    function = document.at("function", token)
    return function.last if function is not None and function.value.id == "adverb" else token


def _ends(document: Document, marks: Marks, token: int) -> bool:
    """Whether a phrase ends before a token: at a stop, a mark, a preposition or a time."""
    if document.words[token] in _BREAKS or marks.behind(token, tuple(CASES)) is not None:
        return True
    tie = document.at("preposition", token)
    layers = ("weekday", "time_word", "channel")
    return (tie is not None and tie.value.id != "of") or any(document.at(layer, token) for layer in layers)
