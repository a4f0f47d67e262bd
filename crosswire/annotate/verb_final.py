"""Reported speech where the verb comes last: "X は …と述べた", "X는 …고 밝혔다", "X, …dığını söyledi".

What was said stands before its verb and ends in a mark: a quotative (と, 고, diye), an ending (-dığını), closing
quotation marks, or the mark of an object that itself says what was wanted or denied (停戦を求めた). Its speaker stands
before it with a topic's or subject's mark, or between it and the verb; where there is none, the last one goes on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.particles import Mark
from crosswire.annotate.postposed_sources import framed
from crosswire.annotate.scene import Draft, Range, Scene, Stretch
from crosswire.annotate.speakers import Party
from crosswire.annotate.verb_final_clause import (
    Clause,
    Told,
    closes_clause,
    opens_content,
    passive,
    reported_end,
    verb_end,
)
from crosswire.annotate.verb_final_speakers import describes, find_speaker, follower, holder_of
from crosswire.records import Manner

_GOES_ON = 3
_NEAR = 10
_COLONS = (":", "：")
_STOPS = ("。", ".")
_REPORT = 8
"""Words of a sentence that only says who spoke."""
_LEAST_WORDS = 1.0
_CLOSING = frozenset("」』”\"'’»")


def verb_final_speech(scene: Scene, stretch: Stretch) -> list[Draft]:
    """A statement for each verb of speech that closes a clause of its own, with what stands before it."""
    marks = scene.marks
    made: list[Draft] = []
    floor = stretch.first
    for hit in _verbs(scene.document, stretch):
        clause = Clause(scene, stretch, marks, floor, hit)
        if not closes_clause(clause):
            continue
        drafts = _read(clause, made)
        drafts += _announced(clause, drafts, made)
        made.extend(drafts)
        if drafts:
            floor = max(floor, hit.last)
    return framed(scene, stretch, made + list(_nouns(scene, stretch, made)))


def _verbs(document: Document, stretch: Stretch) -> Iterator[EntryHit]:
    """Words of speech outside quotation marks, the longest first from the left; nouns of speech left out."""
    reach = -1
    for hit in document.within("speech", stretch.first, stretch.last):
        if hit.first < reach:
            continue
        reach = hit.last
        quoted = any(quote.first < hit.first < quote.last - 1 for quote in stretch.quoted(hit.first, hit.last))
        if hit.value.info[0] not in ("never", "noun") and not quoted:
            yield hit


def _read(clause: Clause, made: Sequence[Draft]) -> list[Draft]:
    """The statement that a verb closes, if something before it is said."""
    told = reported_end(clause)
    if told is None or (describes(clause) and follower(clause, told) is None):
        return []
    party, after = find_speaker(clause, told, bool(made))
    inner = _relayed(clause, told, party, after)
    if inner is not None:
        return [inner]
    opening = opens_content(clause, after, told)
    content = _trimmed(clause.document, opening.first, told.last)
    if content is None or not _weighs(clause, content):
        return []
    manner, spans = _manner(clause, content, opening.plain)
    draft = Draft(
        party.core if party is not None else None,
        told.cue,
        spans,
        manner,
        told.stance,
        "verb_final",
        addressee=opening.addressee or told.addressee,
        party=party,
    )
    return [draft if party is not None else _shared(clause, draft, made)]


def _announced(clause: Clause, drafts: Sequence[Draft], made: Sequence[Draft]) -> list[Draft]:
    """The quotations behind a verb and its colon: Zelenskiy şöyle dedi: "…"."""
    document, at = clause.document, verb_end(clause.document, clause.hit.last, clause.stretch.last)
    mark = document.words[at] if at < clause.stretch.last else ""
    this = clause.marks.between(clause.hit.first - _NEAR, clause.hit.first, ("this",))
    opens = any(quote.first == at + 1 for quote in clause.quoted(at + 1, at + 2))
    if not opens or not (mark in _COLONS or (this and mark in _STOPS)):
        return []
    quotes = [quote for quote in clause.quoted(at + 1, clause.stretch.last) if quote.first > at]
    cue = (clause.hit.first, clause.hit.last)
    content = tuple((quote.first, quote.last) for quote in quotes)
    if drafts:
        return [replace(drafts[-1], cue=cue, content=content, manner="direct", addressee=None)]
    party, _ = find_speaker(clause, Told(cue[0], cue, clause.hit.value.id, "after"), bool(made))
    draft = Draft(
        party.core if party is not None else None,
        cue,
        content,
        "direct",
        clause.hit.value.id,
        "verb_final",
        party=party,
    )
    return [draft if party is not None else _shared(clause, draft, made)]


def _shared(clause: Clause, draft: Draft, made: Sequence[Draft]) -> Draft:
    """With the speaker of the clause before, else of the last statement: …と述べ、…を求めた."""
    last = made[-1] if made else clause.scene.last
    if passive(clause.document, clause.hit):
        return draft
    if last is None or (not made and clause.scene.since_speech > _GOES_ON):
        return draft
    return replace(draft, speaker=last.speaker, party=last.party, entity=last.entity)


def _relayed(clause: Clause, told: Told, party: Party | None, after: int) -> Draft | None:
    """What an agency reports that somebody said is his, the agency the channel: …と述べた|と通信社が伝えた。"""
    if party is None or not clause.scene.is_medium(party.entity):
        return None
    inner = _last_verb(clause, after, told.last)
    if inner is None:
        return None
    within = Clause(clause.scene, clause.stretch, clause.marks, after if after <= inner.first else clause.floor, inner)
    words = reported_end(within)
    if words is None:
        return None
    speaker, opens = find_speaker(within, words, False)
    if speaker is None or speaker.core == party.core:
        return None
    opening = opens_content(within, opens, words)
    content = _trimmed(clause.document, opening.first, words.last)
    if content is None:
        return None
    manner, spans = _manner(within, content, opening.plain)
    return Draft(
        speaker.core,
        words.cue,
        spans,
        manner,
        words.stance,
        "verb_final",
        addressee=opening.addressee,
        channel=(party.core,),
        channel_entities=(party.entity,),
        channel_kind="relay",
        party=speaker,
    )


def _last_verb(clause: Clause, first: int, last: int) -> EntryHit | None:
    """The verb of speech that ends what an outer one reports."""
    found = [
        hit
        for hit in _verbs(clause.document, clause.stretch)
        if (first <= hit.first or clause.floor <= hit.first < clause.hit.first) and hit.last <= last
    ]
    return found[-1] if found and last - found[-1].last <= 6 else None


# --- content ---------------------------------------------------------------------------------------------------------


def _trimmed(document: Document, first: int, last: int) -> Range | None:
    words = document.words
    while first < last and words[first] in "、,，:：;；.。)）":
        first += 1
    while last > first and words[last - 1] in "、,，;；":
        last -= 1
    return (first, last) if last > first else None


def _weighs(clause: Clause, content: Range) -> bool:
    """Whether what was said has a word, or a quotation."""
    return clause.document.count(*content) >= _LEAST_WORDS or bool(clause.quoted(*content))


def _manner(clause: Clause, content: Range, plain: bool) -> tuple[Manner, tuple[Range, ...]]:
    """Direct where quotations are all that is told, apart from adverbials before them; mixed where they are a part."""
    quotes = [quote for quote in clause.quoted(*content) if quote.words >= 1]
    if not quotes:
        return "indirect", (content,)
    head, tail = quotes[0].first, quotes[-1].last
    before = any(word[0].isalnum() for word in clause.document.words[content[0] : head])
    behind = any(word[0].isalnum() for word in clause.document.words[tail : content[1]])
    between = any(
        word[0].isalnum() for one, other in pairwise(quotes) for word in clause.document.words[one.last : other.first]
    )
    if behind or between or (before and not plain):
        return ("mixed" if any(quote.words >= 2 for quote in quotes) or len(quotes) > 1 else "indirect"), (content,)
    return "direct", tuple((quote.first, quote.last) for quote in quotes)


# --- nouns of speech -------------------------------------------------------------------------------------------------


def _nouns(scene: Scene, stretch: Stretch, made: Sequence[Draft]) -> Iterator[Draft]:
    """ "…との声が上がった", "…라는 관측이 나온다", "…dığı iddiası": what a noun holds that no verb reports."""
    taken = {token for draft in made for span in (*draft.content, draft.cue or (0, 0)) for token in range(*span)}
    for hit in scene.document.within("speech", stretch.first, stretch.last):
        if hit.value.info[0] != "noun" or not taken.isdisjoint(range(hit.first, hit.last)):
            continue
        clause = Clause(scene, stretch, scene.marks, stretch.first, hit)
        draft = _held(clause)
        if draft is not None and taken.isdisjoint(range(draft.content[0][0], draft.content[-1][1])):
            yield draft


def _held(clause: Clause) -> Draft | None:
    """The clause before a noun of speech, where a mark ties it to the noun."""
    hit, marks = clause.hit, clause.marks
    tie: Mark | None = marks.closing(hit.first, ("name",))
    if tie is None:
        tie = next(
            (mark for mark in marks.between(hit.first - 1, hit.first, ("quotative",)) if mark.core == hit.first), None
        )
        if tie is None:
            return None
    told = Told(min(tie.core, hit.first), (hit.first, hit.last), hit.value.id, "noun")
    party, after = holder_of(clause, told)
    opening = opens_content(clause, after, told)
    content = _trimmed(clause.document, opening.first, told.last)
    if content is None or not _weighs(clause, content):
        return None
    manner, spans = _manner(clause, content, opening.plain)
    return Draft(party.core if party is not None else None, told.cue, spans, manner, told.stance, "noun", party=party)


# --- quotations that the next sentence reports -----------------------------------------------------------------------


def with_answers(scene: Scene, spans: Iterable[Range]) -> Iterator[Range]:
    """The stretches, those put together of which one tells whose words the other's quotation holds:
    「…」。|検察はこう主張した; 「…。」|と述べた; 次のように述べた。|「…」."""
    held: Range | None = None
    for first, last in spans:
        if held is not None and _one_paragraph(scene, held[0], first) and _tells_of(scene, held, (first, last)):
            held = (held[0], last)
            continue
        if held is not None:
            yield held
        held = (first, last)
    if held is not None:
        yield held


def _one_paragraph(scene: Scene, token: int, other: int) -> bool:
    starts = scene.document.tokens.starts
    return scene.document.block_at(starts[token]) == scene.document.block_at(starts[other])


def _tells_of(scene: Scene, before: Range, after: Range) -> bool:
    """Whether one of two sentences holds quotations alone at their seam and the other reports them."""
    document, marks = scene.document, scene.marks
    first, last = after
    closed = any(word in _CLOSING for word in document.words[max(before[0], before[1] - 2) : before[1]])
    opens = document.words[before[0]] in _openers(document)
    said = bool(document.within("speech", first, last))
    if closed and (marks.behind(first, ("quotative",)) is not None or document.at("speech", first) is not None):
        return True
    if closed and opens and said and document.words[first] not in _openers(document):
        return bool(marks.between(first, last, ("this",))) or _bare_report(scene, first, last)
    announced = marks.between(before[0], before[1], ("this",)) and document.within("speech", *before)
    return bool(announced) and not closed and document.words[first] in _openers(document)


def _bare_report(scene: Scene, first: int, last: int) -> bool:
    """Whether a short sentence says that somebody spoke, but not what: ハリスは通信社に語った。"""
    told = scene.marks.between(first, last, ("quotative", "object", "name", "wish"))
    ends = scene.document.within("speech", max(first, last - _REPORT), last)
    return not told and bool(ends) and scene.document.count(first, last) <= _REPORT


def _openers(document: Document) -> frozenset[str]:
    return frozenset(pair[0] for pair in document.pack.settings.quotes.pairs)
