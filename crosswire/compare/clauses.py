"""Cutting a report's sentences into the smallest stretches that can be held against another account: clauses and
heavy phrases, each inside one statement or outside all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from crosswire.annotate.document import Document
from crosswire.annotate.quotes import find_quotes
from crosswire.annotate.reading import Reading
from crosswire.languages.inventory import inventory

_STRONG = frozenset(";:—–")
_MIN_WORDS = 4
"""Words that both sides of a soft cut must have: "and" between two nouns cuts nothing."""
_OPENING = frozenset('“"«‘$£€')
_WHOLE_QUOTE = 9
"""Quotations of up to so many words are never cut."""
_SOFT_CLAUSES = frozenset(("relative", "cause", "concession", "time", "condition", "result", "coordinate", "purpose"))
_SOFT_PREPOSITIONS = frozenset(("before", "after", "cause", "agent"))


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens first..last-1 of one sentence; `statement` is the index of the statement whose content it lies in,
    `reporting` that of the statement whose speaker and cue it holds; its words up to the speaker's end are then its
    `lead`.
    """

    first: int
    last: int
    sentence: int
    statement: int | None = None
    reporting: int | None = None
    lead: tuple[int, int] | None = None


def clauses(reading: Reading) -> list[Clause]:
    """The clauses of running text and captions, in order; credits and headings are left out."""
    document = reading.document
    kept = {part.number - 1 for part in reading.parts if part.kind in ("body", "caption")}
    told, cues = _statements(reading)
    hard = _statement_edges(reading)
    whole = _short_quotations(document)
    found: list[Clause] = []
    for number, (first, last) in enumerate(document.sentences):
        if document.block_at(document.tokens.starts[first]) in kept:
            for start, end in _cut(document, first, last, hard, whole):
                found.append(_clause(reading, number, start, end, told, cues))
    return found


def _statement_edges(reading: Reading) -> frozenset[int]:
    edges: set[int] = set()
    for draft in reading.statements:
        for first, last in draft.content:
            edges.update((first, last))
    return frozenset(edges)


def _short_quotations(document: Document) -> frozenset[int]:
    """Tokens inside quotations too short to be cut."""
    return frozenset(
        token
        for quote in find_quotes(document)
        if quote.words <= _WHOLE_QUOTE
        for token in range(quote.first + 1, quote.last)
    )


def _cut(
    document: Document, first: int, last: int, hard: frozenset[int], whole: frozenset[int]
) -> Iterator[tuple[int, int]]:
    """Token ranges of a sentence between its cuts."""
    start = first
    for at in range(first + 1, last):
        if at in hard or (_strong(document, at - 1) and at > first + 1):
            if document.count(start, at):
                yield start, at
                start = at
        elif (
            at not in whole
            and _soft_cut(document, at)
            and document.count(start, at) >= _MIN_WORDS
            and _ahead(document, at, last, hard) >= _MIN_WORDS
        ):
            yield start, at
            start = at
    if document.count(start, last):
        yield start, last


def _strong(document: Document, token: int) -> bool:
    """A semicolon or colon, or a dash with white space around it (not the one in "8–16")."""
    if document.words[token] not in _STRONG:
        return False
    starts, ends = document.tokens.starts, document.tokens.ends
    return document.words[token] in (";", ":") or starts[token] > ends[token - 1]


def _soft_cut(document: Document, at: int) -> bool:
    """Whether a clause may begin at a token: after a comma, at a word that opens clauses, at a preposition of time
    or cause."""
    if document.words[at - 1] == ",":
        return True
    clause, preposition = document.at("clause", at), document.at("preposition", at)
    if preposition is not None and (clause is None or preposition.last > clause.last):  # nhằm vào, not nhằm
        return preposition.value.id in _SOFT_PREPOSITIONS
    if clause is None or clause.value.id not in _SOFT_CLAUSES:
        return False
    return clause.value.id != "coordinate" or _act_follows(document, clause.last)


def _act_follows(document: Document, at: int) -> bool:
    """After "and": a verb or a new subject soon, not the second of two nouns."""
    for token in range(at, min(at + 3, len(document.words))):
        if document.at("modality", token) or document.at("speech", token) or document.at("pronoun", token):
            return True
        function = document.at("function", token)
        if function is not None and function.value.id == "auxiliary":
            return True
        if document.at("concept", token) is not None:
            return _is_act(document, token)
    return False


def _is_act(document: Document, token: int) -> bool:
    hit = document.at("concept", token)
    known = inventory().get(hit.value.id) if hit else None
    return known is not None and known.kind == "act"


def _ahead(document: Document, at: int, last: int, hard: frozenset[int]) -> float:
    """Words from a token to the next cut."""
    stop = next((t for t in range(at + 1, last) if t in hard or document.words[t] in (",", *_STRONG)), last)
    return document.count(at, stop)


def _statements(reading: Reading) -> tuple[dict[int, int], dict[int, int]]:
    """Token → the first statement in whose content it lies, and token → the first statement whose cue it opens."""
    told: dict[int, int] = {}
    cues: dict[int, int] = {}
    for index, draft in enumerate(reading.statements):
        for first, last in draft.content:
            for token in range(first, last):
                told.setdefault(token, index)
        if draft.cue:
            cues.setdefault(draft.cue[0], index)
    return told, cues


def _clause(
    reading: Reading, sentence: int, first: int, last: int, told: Mapping[int, int], cues: Mapping[int, int]
) -> Clause:
    first, last = _trimmed(reading.document, first, last)
    inside = told.get(first)
    reporting = min((cues[token] for token in range(first, last) if token in cues), default=None)
    lead = _lead(reading, reporting, first, last) if reporting is not None else None
    return Clause(lead[1] if lead else first, last, sentence, inside, reporting, lead)


def _lead(reading: Reading, statement: int, first: int, last: int) -> tuple[int, int] | None:
    """The words of a reporting clause up to its speaker's end. What it adds is the rest: "said in an interview with
    the Times".

    A document that speaks stays where more is told of it: that a joint statement came out is news.
    """
    draft = reading.statements[statement]
    if draft.cue is None or draft.speaker is None or draft.speaker[0] >= draft.cue[0] or draft.speaker[0] < first:
        return None
    document = reading.document
    issued = any(hit.value.id == "document" for hit in document.within("channel", *draft.speaker))
    more = document.count(first, last) - document.count(*draft.speaker) - document.count(*draft.cue)
    return None if (issued and more > 1) or draft.speaker[1] >= last else (first, draft.speaker[1])


def _trimmed(document: Document, first: int, last: int) -> tuple[int, int]:
    """A clause without the marks and joints at its ends: "and |mọi việc …", "… said |that"."""
    words = document.words
    start, end = first, last
    while start < end - 1:
        joint = document.at("clause", start)
        if not words[start][0].isalnum() and words[start] not in _OPENING:
            start += 1
        elif joint is not None and joint.value.id == "coordinate" and joint.last < end:
            start = joint.last
        else:
            break
    while end > start + 1:
        that = document.ending("complementiser", end)
        if words[end - 1] in (",", ";", ":", "—", "–", "-"):
            end -= 1
        elif that is not None and that.value.id == "that" and that.first > start:
            end = that.first
        else:
            break
    return start, end
