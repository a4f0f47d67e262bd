"""Sources that a phrase names where the finite verb stands second: *nach Angaben der Polizei*, *Medienberichten
zufolge*, *so die Polizei*, *demnach*; what was said stands around it."""

from __future__ import annotations

from bisect import bisect_left

from crosswire.annotate.contents import manner_of, trimmed
from crosswire.annotate.document import EntryHit
from crosswire.annotate.field_subjects import noun_phrase, party_of
from crosswire.annotate.fields import Fields
from crosswire.annotate.scene import Draft, Range, Scene, Stretch
from crosswire.annotate.speakers import Party

_REACH = 7
"""Tokens behind a preposition within which the noun stands that makes it name a source."""
_BACK = 14
_HEAD = 2
"""Words that may stand before a frame that opens its sentence: Doch nach Angaben …"""
_LEAST_WORDS = 3
_NEAR = 8
"""Statements and cues around a frame that it is compared with."""


def field_frames(scene: Scene, stretch: Stretch) -> list[Draft]:
    """A statement for each phrase that names a source: all of its clause but the phrase."""
    hits = scene.document.within("source", stretch.first, stretch.last)
    if not hits:
        return []
    inside = {token for quote in stretch.quotes for token in range(quote.first, quote.last)}
    fields = Fields(scene.document, scene.parties, inside, stretch.first, stretch.last)
    drafts: list[Draft] = []
    for hit in hits:
        if hit.first in inside or (drafts and drafts[-1].cue is not None and drafts[-1].cue[0] == hit.first):
            continue
        found = _frame(fields, hit)
        if found is not None and _relayed(scene, stretch, found[2]):
            continue
        content = _around(fields, *found[:2]) if found is not None else ()
        if (
            found is None
            or not content
            or any(hit.first < span[1] and span[0] < hit.first for draft in drafts[-_NEAR:] for span in draft.content)
        ):
            continue
        drafts.append(_draft(fields, stretch, hit, found[2], content))
    return drafts


def _relayed(scene: Scene, stretch: Stretch, party: Party | None) -> bool:
    """Whether a medium only carries what another says: Laut BBC sagte der Minister, dass …"""
    if party is None or not scene.is_medium(party.entity):
        return False
    at = bisect_left(stretch.cues, party.first, key=lambda cue: cue.first)
    near = stretch.cues[max(0, at - _NEAR) : at + _NEAR]
    return any(cue.subject is not None and cue.place != "inherited" for cue in near)


def _draft(fields: Fields, stretch: Stretch, hit: EntryHit, party: Party | None, content: tuple[Range, ...]) -> Draft:
    manners = [manner_of(fields.document, stretch, span) for span in content]
    manner = max(manners, key=("indirect", "direct", "mixed").index)
    core = party.core if party is not None else None
    return Draft(core, (hit.first, hit.last), content, manner, "says", "source_frame", party=party)


def _frame(fields: Fields, hit: EntryHit) -> tuple[int, int, Party | None] | None:
    """Where a frame begins and ends, and whom it names; None where its words are no frame."""
    place, guard = hit.value.id, hit.value.info[0]
    if place == "inserted":
        return hit.first, hit.last, None
    if guard == "clause":
        return _clause(fields, hit)
    if place == "after" or (guard == "noun" and _behind_noun(fields, hit)):
        return _postposed(fields, hit, guard)
    return _preposed(fields, hit, guard)


def _clause(fields: Fields, hit: EntryHit) -> tuple[int, int, Party | None] | None:
    """ "…, so |die Polizei|": a source behind a comma with nothing but its name."""
    opens = fields.opens(hit.first)
    closes = fields.closes(hit.last)
    if opens != hit.first or hit.first == fields.first:
        return None
    end = noun_phrase(fields, hit.last, closes)
    if end == hit.last or fields.first_verb(end, closes) < closes or _is_object(fields, hit.last):
        return None
    named = fields.parties.starting(closes + 1) if end == closes else None
    if named is not None and named.kind == "person" and (named.last in fields.breaks or named.last == fields.end):
        return hit.first, named.last, named
    return hit.first, closes, party_of(fields, hit.last, end)


def _is_object(fields: Fields, at: int) -> bool:
    return fields.document.folded[at] in fields.settings.oblique


def _preposed(fields: Fields, hit: EntryHit, guard: str) -> tuple[int, int, Party | None] | None:
    """nach Angaben der Polizei, laut Polizei."""
    end = noun_phrase(fields, hit.last, fields.end)
    if end == hit.last:
        return None
    noun = _source_noun(fields, hit.last, min(end, hit.last + _REACH))
    if guard == "noun" and noun is None:
        return None
    return hit.first, _with_aside(fields, end), _named(fields, hit.last, noun, end)


def _with_aside(fields: Fields, end: int) -> int:
    """Past what stands between commas and goes on with the noun: laut Joachim Banke, dem Sprecher, |…"""
    document = fields.document
    if end < fields.end and document.words[end] == ",":
        closes = fields.closes(end + 1)
        kind = fields.subordinate(end + 1)
        whole = kind == "relative" or (kind is None and noun_phrase(fields, end + 1, closes) == closes)
        if closes < fields.end and document.words[closes] == "," and whole:
            return closes
    return end


def _named(fields: Fields, first: int, noun: int | None, end: int) -> Party | None:
    """Who is named behind or before the noun (Angaben *der Polizei*, *Celebis* Angaben), else the whole phrase."""
    if noun is None or noun + 1 >= end:
        return party_of(fields, first, end)
    document = fields.document
    agent = document.at("preposition", noun + 1)
    function = document.at("function", noun + 1)
    start = noun + 1 if function is not None or agent is None else agent.last
    return party_of(fields, start, end) if start < end else party_of(fields, first, end)


def _source_noun(fields: Fields, first: int, last: int) -> int | None:
    """The noun in tokens first..last-1 that tells what somebody says: Polizei|angaben; one that is an event too counts
    without a definite article alone."""
    document, settings = fields.document, fields.settings
    for token in range(first, last):
        if not document.words[token][0].isupper():
            continue
        if document.folded[token].endswith(settings.sources):
            return token
        if document.folded[token].endswith(settings.occasions):
            return (
                token
                if document.folded[first] not in settings.articles or fields.document.words[first][0].isupper()
                else None
            )
    return None


def _behind_noun(fields: Fields, hit: EntryHit) -> bool:
    """ "eigenen Angaben |nach|": the noun stands before the preposition, no noun of its own behind it."""
    before = hit.first - 1
    if hit.last < fields.end and fields.document.folded[hit.last] in (
        *fields.settings.oblique,
        *fields.settings.genitive,
    ):
        return False
    return (
        before >= fields.first and _source_noun(fields, before, hit.first) is not None and before not in fields.breaks
    )


def _postposed(fields: Fields, hit: EntryHit, guard: str) -> tuple[int, int, Party | None] | None:
    """Medienberichten zufolge, ihrer Meinung nach."""
    start = _phrase_start(fields, hit.first)
    if start == hit.first:
        return None
    noun = _source_noun(fields, start, hit.first)
    if guard == "noun" and noun is None:
        return None
    return start, hit.last, _named(fields, start, noun, hit.first)


def _phrase_start(fields: Fields, end: int) -> int:
    """Where the noun phrase begins that ends before a token: the farthest head from which one reaches it."""
    opens = max(fields.opens(end - 1), end - _BACK)
    return next((at for at in range(opens, end) if noun_phrase(fields, at, end) == end and _can_head(fields, at)), end)


def _can_head(fields: Fields, at: int) -> bool:
    """Whether a phrase can begin at a token: not within a name, nor with a verb's form or a preposition."""
    document = fields.document
    party = fields.parties.covering(at)
    preposition = document.at("preposition", at)
    inner = party is not None and party.first < at
    return not inner and (preposition is None or preposition.value.id == "of") and not fields.joint(at)


# --- what the frame governs -------------------------------------------------------------------------------------------


def _around(fields: Fields, first: int, last: int) -> tuple[Range, ...]:
    """The clause around a frame without it; the whole sentence where the frame stands in its main clause."""
    document = fields.document
    head, end = _clause_of(fields, first, last)
    spans = (trimmed(document, head, first), trimmed(document, last, end))
    content = tuple(span for span in spans if span is not None and _says(fields, span, first))
    if len(content) > 1 and fields.document.words[last] == "," and fields.subordinate(last + 1) == "relative":
        content = content[:1]
    return content if sum(document.count(*span) for span in content) >= _LEAST_WORDS else ()


def _says(fields: Fields, span: Range, frame: int) -> bool:
    """Whether a part is more than the joint or two that open the sentence before a frame."""
    return span[0] > frame or fields.document.count(*span) > _HEAD


def _clause_of(fields: Fields, first: int, last: int) -> Range:
    """The sentence, or the subordinate clause that a frame stands in; no further back than a semicolon or colon."""
    opens = fields.opens(first)
    kind = fields.subordinate(opens)
    if opens > fields.head(first) and kind is not None and opens < first:
        return opens, fields.closes(last) if kind == "relative" else fields.tail(last)
    head = opens if _second_clause(fields, opens, first) else fields.head(first)
    tail = fields.tail(last)
    return head, fields.semicolon(last, tail)


def _second_clause(fields: Fields, opens: int, frame: int) -> bool:
    """A main clause behind a comma after another: "…, |im Jahr 2004 war sie eigener Aussage nach am Ziel|"."""
    first = fields.head(frame)
    if opens == first or opens >= frame:
        return False
    before = fields.closes(first)
    stands = fields.first_verb(first, before) < before and fields.subordinate(first) is None
    return stands and opens < fields.first_verb(opens, frame) < frame
