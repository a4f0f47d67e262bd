"""Verbs and nouns of speech in their clauses: which of them report, whose subject they have, where their content begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.quotes import Quote
from crosswire.annotate.speakers import Parties, Party

_STOPS = frozenset(".!?…;")
_FAR = 25
"""Tokens after a verb of speech within which its complementiser is looked for: "said on 12 November after … that"."""
_APPOSITION = 28


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that reports speech: its tokens, stance, frame, and its subject where its own clause has one.

    `place`: `before` (the speaker stands before the cue), `after` (…, said X), `inherited` (from the cue before it).
    `opens` is the first token of the reporting clause.
    """

    first: int
    last: int
    stance: str
    frame: str
    subject: Party | None
    place: str
    opens: int


def find_cues(document: Document, parties: Parties, quotes: Sequence[Quote], first: int, last: int) -> list[Cue]:
    """The cues of one stretch of text (tokens first..last-1) outside quotation marks, in order."""
    inside = {token for quote in quotes for token in range(quote.first, quote.last)}
    cues: list[Cue] = []
    for hit in _one_each(document.within("speech", first, last)):
        if hit.first in inside or not _reports(document, parties, hit, first):
            continue
        cue = _with_subject(document, parties, hit, first, last, inside, cues)
        if cue is not None:
            cues.append(cue)
    return cues


def _one_each(hits: Sequence[EntryHit]) -> Iterator[EntryHit]:
    reach = -1
    for hit in hits:
        if hit.first >= reach:
            yield hit
            reach = hit.last


# --- does it report? Rules in order; the first that objects decides ---------------------------------------------------


def _part_of_name(document: Document, parties: Parties, hit: EntryHit, opens: int) -> bool:
    """ "State Department", "Bộ Thông tin": inside a name, an office or a document's title."""
    party = parties.covering(hit.first)
    return party is not None and party.kind != "document"


def _noun(document: Document, parties: Parties, hit: EntryHit, opens: int) -> bool:
    """After a determiner, a possessive or a noun-maker it is a noun: "a report", "Russia's claims", "lời kêu gọi"."""
    if hit.value.info[0] == "noun":
        return False
    before = document.ending("function", hit.first)
    if before is not None and before.first >= opens and before.value.id in ("determiner", "nominal"):
        return True
    return hit.first > opens and document.words[hit.first - 1] in ("'s", "’s", "’")


def _to_infinitive(document: Document, parties: Parties, hit: EntryHit, opens: int) -> bool:
    """ "refused to say", "để nhấn mạnh": an aim, not a report."""
    before = document.ending("complementiser", hit.first)
    if (
        before is not None
        and before.value.id == "infinitive"
        and before.first >= opens
        and document.folded[before.first] == "to"
    ):
        return True
    purpose = document.ending("clause", hit.first)
    return purpose is not None and purpose.value.id == "purpose" and purpose.first >= opens


def _after_preposition(document: Document, parties: Parties, hit: EntryHit, opens: int) -> bool:
    """ "in demand", "of state", "về tuyên bố": the object of a preposition."""
    before = document.ending("preposition", hit.first)
    return before is not None and before.first >= opens and before.value.id not in ("after", "before", "cause", "agent")


def _owned(document: Document, parties: Parties, hit: EntryHit, opens: int) -> bool:
    """A word of speech with a genitive after it is a noun: "cam kết của G7", "claims of victory"."""
    after = document.at("preposition", hit.last)
    return after is not None and after.value.id == "of" and hit.value.info[0] != "noun"


def _negated(document: Document, parties: Parties, hit: EntryHit, opens: int) -> bool:
    """ "did not say", "không nói": nothing was said."""
    before = document.ending("modality", hit.first)
    return before is not None and before.first >= opens and before.value.id == "negation"


OBJECTIONS = (_part_of_name, _noun, _to_infinitive, _after_preposition, _owned, _negated)


def _reports(document: Document, parties: Parties, hit: EntryHit, opens: int) -> bool:
    return not any(objection(document, parties, hit, opens) for objection in OBJECTIONS)


# --- whose words? ----------------------------------------------------------------------------------------------------


def _with_subject(
    document: Document,
    parties: Parties,
    hit: EntryHit,
    first: int,
    last: int,
    inside: set[int],
    before: list[Cue],
) -> Cue | None:
    stance, frame = hit.value.id, hit.value.info[0]
    opens = max(first, before[-1].last if before else first)
    at = verb_opens(document, hit.first, opens)
    subject = _subject_before(document, parties, at, opens, inside)
    if subject is not None:
        return Cue(hit.first, hit.last, stance, frame, subject, "before", subject.first)
    if before and _joined(document, at, opens):
        return Cue(hit.first, hit.last, stance, frame, before[-1].subject, "inherited", at)
    inverted = _subject_after(document, parties, hit.last)
    if inverted is not None and (
        at - 1 in inside or (document.words[at - 1] == "," and _closes(document, inverted, last))
    ):
        return Cue(hit.first, hit.last, stance, frame, inverted, "after", at)
    nearest = _nearest(document, parties, opens, at, inside)
    if nearest is not None:
        return Cue(hit.first, hit.last, stance, frame, nearest, "before", nearest.first)
    if before:
        return Cue(hit.first, hit.last, stance, frame, before[-1].subject, "inherited", at)
    return Cue(hit.first, hit.last, stance, frame, None, "before", at) if frame != "noun" else None


def verb_opens(document: Document, token: int, opens: int) -> int:
    """Back over auxiliaries, adverbs, modal words and dates to where the verb's words begin: "has also repeatedly |said"."""
    at = token
    while at > opens:
        word = document.folded[at - 1]
        filler = document.ending("function", at) or document.ending("modality", at)
        if (
            filler is not None
            and filler.first >= opens
            and filler.value.id in ("auxiliary", "adverb", "negation", "planned")
        ):
            at = filler.first
        elif word.endswith("ly") and len(word) > 4:
            at -= 1
        else:
            break
    return at


def _subject_before(document: Document, parties: Parties, at: int, opens: int, inside: set[int]) -> Party | None:
    """The candidate that ends where the verb begins, or before the apposition or relative clause between them."""
    party = parties.ending(at)
    if party is not None and party.first >= opens:
        return _head(document, parties, party, opens)
    if at > opens and document.words[at - 1] == ",":
        return _before_apposition(document, parties, at - 1, opens)
    relative = document.ending("clause", at)
    if relative is not None and relative.value.id == "relative" and relative.first > opens:
        place = relative.first - 1 if document.words[relative.first - 1] == "," else relative.first
        return parties.ending(place)
    return None


def _before_apposition(document: Document, parties: Parties, comma: int, opens: int) -> Party | None:
    """ "Anita Anand, chủ trì cuộc họp, |tái khẳng định": the candidate before the comma that opens the inserted words."""
    party = parties.ending(comma)
    inserted = party if party is not None and party.first > opens and document.words[party.first - 1] == "," else None
    start = inserted.first - 1 if inserted is not None else comma - 1
    for place in range(start, max(opens, comma - _APPOSITION), -1):
        if document.words[place] in _STOPS:
            return None
        if document.words[place] == ",":
            holder = parties.ending(place)
            if holder is not None and holder.first >= opens and not _in_phrase(document, holder):
                return holder
    return inserted


def _in_phrase(document: Document, party: Party) -> bool:
    """Whether a preposition stands right before the candidate."""
    before = document.ending("preposition", party.first)
    return before is not None


def _head(document: Document, parties: Parties, party: Party, opens: int) -> Party:
    """From "in Moscow", "for the ministry" back to the candidate that the phrase belongs to: "a spokesman for the ministry"."""
    for _ in range(4):
        before = document.ending("preposition", party.first)
        if before is None or before.first < opens:
            return party
        holder = parties.ending(before.first)
        if holder is None or holder.first < opens:
            return party
        party = holder
    return party


def _joined(document: Document, at: int, opens: int) -> bool:
    """A comma, "and" or "nhưng" right before the verb: it goes on with the subject it had."""
    if at <= opens:
        return True
    joint = document.ending("clause", at)
    return document.words[at - 1] == "," or (
        joint is not None and joint.value.id == "coordinate" and joint.first >= opens
    )


def _subject_after(document: Document, parties: Parties, at: int) -> Party | None:
    """ "said Kislitsa", "nói ông X"."""
    party = parties.starting(at)
    return party if party is not None and party.kind != "document" else None


def _closes(document: Document, party: Party, last: int) -> bool:
    """Whether nothing but a comma or the end follows: "…, said Kislitsa." but not ", cho biết Nga sẵn sàng"."""
    return party.last >= last or not document.words[party.last][0].isalnum()


def _nearest(document: Document, parties: Parties, opens: int, at: int, inside: set[int]) -> Party | None:
    """The best candidate in the clause before the verb: near it, a person rather than a place, outside prepositional phrases."""
    best, score = None, -1.5
    for party in parties.between(opens, at):
        if party.first in inside or any(word in _STOPS for word in document.words[party.last : at]):
            continue
        value = _fitness(document, party, at)
        if value > score:
            best, score = party, value
    return best


_WORTH = {
    "person": 1.0,
    "organisation": 0.6,
    "group": 0.8,
    "office": 0.8,
    "body": 0.5,
    "pronoun": 0.7,
    "document": 0.2,
    "place": -0.2,
}


def _fitness(document: Document, party: Party, at: int) -> float:
    value = _WORTH[party.kind] - 0.06 * (at - party.last)
    value -= 0.6 * sum(word == "," for word in document.words[party.last : at])
    before = document.ending("preposition", party.first)
    value -= 1.5 if before is not None else 0.0
    value -= 1.5 if party.last < len(document.words) and document.words[party.last] in ("'s", "’s", "’") else 0.0
    return value


# --- where does the content begin? -----------------------------------------------------------------------------------


def content_opens(document: Document, cue: Cue, last: int) -> tuple[int, bool]:
    """The first token of what was said after the cue, and whether a complementiser, colon or infinitive marks it."""
    at = cue.last
    limit = min(last, at + _FAR)
    for token in range(at, limit):
        hit = document.at("complementiser", token)
        if hit is not None and (hit.value.id == "that" or (token == at and hit.value.id != "colon")):
            if hit.value.id in ("infinitive", "whether"):
                return token, True
            return hit.last, True
        if document.words[token] == ":":
            return token + 1, True
        if document.words[token] in _STOPS or (
            token > at and document.at("speech", token) is not None and cue.frame != "clause"
        ):
            break
    if at < last and document.words[at] == ",":
        return at + 1, False
    return at, False
