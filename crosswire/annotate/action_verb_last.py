"""Acts in languages whose verb stands last but not what is said (hi, fa): what tells their mood, whom a preposition
ties to them, and whose act a noun is where its owner stands behind it."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.annotate.action_anchors import Anchor
from crosswire.annotate.action_roles import NOBODY, Role, role_of
from crosswire.annotate.action_scene import Act, Sentence
from crosswire.annotate.document import Document
from crosswire.annotate.particles import CASES, Mark, Marks
from crosswire.annotate.speakers import Party

_TIES = {
    "agent": "agent",
    "recipient": "dative",
    "against": "dative",
    "with": "with",
    "of": "genitive",
    "from": "ablative",
    "in": "locative",
}
"""The case that a preposition gives; those of any other kind make a party `aside`."""
_ACTED = ("object", "dative", "with")
_TOLD = frozenset(("CONSULT", "REQUEST", "PROTEST"))
_NEAR = 2
_FAR = 8
"""Tokens before a verb within which a modal word tells of it: |ممکن است| به اوکراین حمله کند."""
_BEHIND = 3
_PHRASE = 4
_BREAKS = frozenset('،,。.!?؟;:()«»“”"।-–—')


def head_first(document: Document, marks: Marks) -> bool:
    """Whether prepositions stand before their nouns, and owners behind theirs: حمله |روسیه| به اوکراین."""
    return document.pack.settings.word_order == "verb-last" and not marks.subjects


def tied(document: Document, marks: Marks, party: Party) -> str | None:
    """The case that a preposition gives a party: |به| اوکراین."""
    hit = document.ending("preposition", party.first) if head_first(document, marks) else None
    return _TIES.get(hit.value.id, "aside") if hit is not None else None


def mood_before(document: Document, anchor: Anchor) -> None:
    """Negation and modality by the words in a verb and right beside it: हमला |नहीं| किया, حمله |نخواهد| کرد."""
    first = told_from(document, max(0, anchor.first - _FAR), anchor.first)
    last = min(len(document.words), anchor.last + _BEHIND)
    for hit in document.within("modality", first, last):
        between = (*document.words[hit.last : anchor.first], *document.words[anchor.last : hit.first])
        far = anchor.first - hit.last > _NEAR and hit.value.id == "negation"
        own = hit.first <= anchor.first < hit.last  # the act itself is a modal word: |की धमकी| दी
        if far or own or any(word in _BREAKS for word in between):
            continue
        outside = hit.first >= anchor.last or hit.last <= anchor.first
        before = hit.first < anchor.first
        if outside and before != (hit.value.info[0] == "after"):
            continue
        if hit.value.id == "negation":
            anchor.negated = True
        elif hit.value.id == "planned":
            anchor.modality, anchor.future = "planned", True
        else:
            anchor.modality, anchor.future = "hypothetical", False


def told_from(document: Document, low: int, at: int) -> int:
    """Where the clause of a verb at `at` begins, not before `low`: behind what opens words that are told (कि, که)."""
    marks = [hit.last for hit in document.within("complementiser", low, at) if hit.last < at]
    return max([low, *marks])


def owners_behind(document: Document, behind: Sequence[tuple[Party, str]], at: int) -> tuple[Role, Role]:
    """Whose act a noun is that ends before token `at`, and on whom: حمله| روسیه| به| اوکراین."""
    own: list[Party] = []
    on: list[Party] = []
    for party, case in behind:
        hit = document.ending("preposition", party.first)
        opens = hit.first if hit is not None else party.first
        if opens != at:
            break
        if case in ("dative", "with"):
            on = on or [party]
        elif hit is None or case == "agent":
            own = own or [party]
        at = party.last
    return role_of(own), role_of(on)


def head_phrase(sentence: Sentence, marks: Marks, act: Act, low: int) -> Role:
    """The plain words at a clause's head, up to the first of another part: |معترضان| در تهران."""
    document = sentence.document
    words, first, end = document.words, low, act.anchor.first
    while first < end and (words[first] in _BREAKS or document.at("clause", first) is not None):
        first += 1
    last = first
    while last < min(end, first + _PHRASE) and not _stops(document, marks, last):
        last += 1
    marked = _case_at(marks, last) if last > first else None
    if last in (first, end) or (marked is not None and marked.kind not in ("subject", "topic")):
        return NOBODY
    return Role(((first, last),))


def tied_words(document: Document, marks: Marks, act: Act, low: int) -> Role:
    """Plain words right before a verb with the mark or preposition of who is acted upon: |पुतिन| से मुलाकात की, با |شی
    جین‌پینگ| دیدار کرد."""
    at = act.anchor.first
    low = max([low, *(party.last for party in act.actor.parties if party.last <= at)])
    mark = marks.closing(at, _ACTED) or (marks.closing(at, ("ablative",)) if act.anchor.event in _TOLD else None)
    if mark is not None and mark.core > low:
        first = mark.core
        while first > max(low, mark.core - _PHRASE) and not _stops(document, marks, first - 1):
            first -= 1
            if _case_at(marks, first) is not None or document.ending("preposition", first) is not None:
                break
        return Role(((first, mark.core),)) if first < mark.core else NOBODY
    for tie in reversed(document.within("preposition", max(low, at - _PHRASE - 1), at)):
        if head_first(document, marks):
            acted = _TIES.get(tie.value.id) in _ACTED and not any(w in _BREAKS for w in document.words[tie.last : at])
            return Role(((tie.last, at),)) if acted and tie.last < at else NOBODY
    return NOBODY


def _stops(document: Document, marks: Marks, token: int) -> bool:
    """Whether a word ends a phrase: a stop, a mark, a preposition, a time."""
    layers = ("preposition", "clause", "weekday", "time_word", "modality", "number", "complementiser")
    if document.words[token] in _BREAKS or _case_at(marks, token) is not None:
        return True
    return any(document.at(layer, token) is not None for layer in layers)


def _case_at(marks: Marks, token: int) -> Mark | None:
    return marks.behind(token, tuple(CASES))
