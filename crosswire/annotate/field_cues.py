"""Verbs and nouns of speech where the finite verb stands second: *teilte* die Polizei *mit*, *hat* die Polizei
*mitgeteilt*, wie die Polizei *mitteilte*, die *Forderung* der Polizei, …"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from crosswire.annotate.cues import Cue
from crosswire.annotate.document import Document
from crosswire.annotate.field_subjects import agent, noun_phrase, party_of, subject_after, subject_before
from crosswire.annotate.fields import PARTS, Fields
from crosswire.annotate.quotes import Quote
from crosswire.annotate.speakers import Parties, Party

_HEAD = 60
_OWNERS = ("agent", "of")
_TRAILING = ("clause", "any", "document")
"""Frames of verbs that may stand behind what was said."""


class Predicate(Cue, frozen=True, kw_only=True):
    """A cue with its clause: `finite` is the verb that stands second (the auxiliary in a perfect), `closes` the break
    behind its clause, `rest` the tokens of its parted words.

    `kind`: `second`, `last` (a clause that hangs on another), `inserted` (wie X mitteilte), `noun`; `trails` whether
    what was said stands before it ("…, sagte X"); `passive` whether nobody need be named.
    """

    finite: int
    closes: int
    rest: tuple[int, int] | None = None
    kind: str = "second"
    trails: bool = False
    passive: bool = False


class Word(Struct, frozen=True):
    """A word of speech as the lexicon has it: tokens first..last-1, stance, frame, and its parted words where they
    stand."""

    first: int
    last: int
    stance: str
    frame: str
    rest: tuple[int, int] | None = None


def find_predicates(document: Document, parties: Parties, quotes: Sequence[Quote], first: int, last: int) -> list[Cue]:
    """The cues of one stretch of text (tokens first..last-1) outside quotation marks, in order."""
    if not document.within("speech", first, last) and not document.within("parted", first, last):
        return []
    inside = {token for quote in quotes for token in range(quote.first, quote.last)}
    fields = Fields(document, parties, inside, first, last)
    cues: list[Cue] = []
    for word in _words(fields):
        found = _noun(fields, word) if word.frame == "noun" else _verb(fields, word, cues)
        if found is not None:
            cues.append(found)
    return cues


# --- words of speech --------------------------------------------------------------------------------------------------


def _words(fields: Fields) -> Iterator[Word]:
    """Words of speech in text order; one with its parted words goes before the verb alone."""
    document = fields.document
    parted = {word.first: word for word in _parted(fields)}
    taken = {token for word in parted.values() if word.rest for token in range(*word.rest)}
    found = dict(parted)
    reach = -1
    for hit in document.within("speech", fields.first, fields.last):
        if hit.first < reach or any(token in fields.inside for token in range(hit.first, hit.last)):
            continue
        reach = hit.last
        if hit.first not in parted and hit.first not in taken and hit.value.info[0] != "never":
            found[hit.first] = Word(hit.first, hit.last, hit.value.id, hit.value.info[0])
    for _, word in sorted(found.items()):
        upper = fields.document.words[word.first][0].isupper()
        if upper == (word.frame == "noun") and (upper or _told(fields, word)):
            yield word


def _told(fields: Fields, word: Word) -> bool:
    """Whether a verb is told here: no participle before a noun (die *drohende* Krise), not itself in reported speech
    (er *gehe* davon aus), no other verb by its parted particle (meldete das Patent *an*)."""
    if fields.attributive(word.first, fields.end) or not (fields.is_verb(word.first) or word.last - word.first > 1):
        return False
    closes = fields.closes(word.first)
    if fields.verbs_only(word.first + 1, closes) and word.last - word.first == 1:
        return True
    return not fields.reported(word.first) and not _other_verb(fields, word, closes)


def _other_verb(fields: Fields, word: Word, closes: int) -> bool:
    last = closes - 1
    particle = fields.document.folded[last] in fields.settings.particles and not fields.participle(word.first)
    return particle and (word.rest is None or last not in range(*word.rest))


def _parted(fields: Fields) -> Iterator[Word]:
    """Verbs whose parted words stand in their clause: right behind where the clause ends, or before the verb at its
    end."""
    best: dict[int, Word] = {}
    there, folded = frozenset(fields.document.folded[fields.first : fields.last]), fields.document.pack.folded
    for hit in fields.document.within("parted", fields.first, fields.last):
        if hit.first in fields.inside:
            continue
        rest, frame = tuple(map(folded, hit.value.info[0].split())), hit.value.info[1]
        place = _place(fields, hit.first, rest) if there.issuperset(rest) else None
        kept = best.get(hit.first)
        if place is not None and (
            kept is None or kept.rest is None or place[1] - place[0] > kept.rest[1] - kept.rest[0]
        ):
            last = place[1] if place[0] == hit.last else hit.last
            best[hit.first] = Word(hit.first, last, hit.value.id, frame, place)
    yield from best.values()


def _place(fields: Fields, verb: int, rest: tuple[str, ...]) -> tuple[int, int] | None:
    """Where a verb's parted words stand in its clause; behind it, or before it where the verb closes the clause."""
    folded, size = fields.document.folded, len(rest)
    closes, opens = fields.closes(verb), fields.opens(verb)
    if fields.verbs_only(verb + 1, closes):
        spans = range(verb - size, opens - 1, -1)
    else:
        closes = _clause_end(fields, verb, closes)
        spans = range(verb + 1, closes - size + 1)
    particle = size == 1 and rest[0] in fields.settings.particles
    for at in spans:
        if tuple(folded[at : at + size]) == rest and (not particle or at + 1 in (verb, closes)):
            return at, at + size
    return None


def _clause_end(fields: Fields, verb: int, closes: int) -> int:
    """Past the relative clauses inside a clause, to where its parted words may stand: teilte die Polizei, die …,
    mit."""
    end = fields.end
    at = closes
    for _ in range(PARTS):
        if not (at + 1 < end and fields.document.words[at] == ","):
            break
        further = fields.closes(at + 1)
        if fields.subordinate(at + 1) != "relative" or further >= end or fields.document.words[further] != ",":
            break
        at = fields.closes(further + 1)
    return at


# --- verbs ------------------------------------------------------------------------------------------------------------


def _verb(fields: Fields, word: Word, before: Sequence[Cue]) -> Cue | None:
    """The cue that a verb makes: by its place in the clause."""
    closes = fields.closes(word.first)
    opens = _opens(fields, word.first)
    ends = fields.verbs_only(word.last, closes)
    whole = fields.clause_opens(word.first) if ends else opens
    kind = fields.subordinate(whole)
    if kind is not None and ends:
        return _last(fields, word, whole, kind)
    finite = fields.first_verb(opens, word.first)
    if finite < word.first and fields.auxiliary(finite) and (ends or fields.participle(word.first)):
        return _perfect(fields, word, opens, finite)
    if fields.participle(word.first) or (finite < word.first and fields.finite(finite)):
        return None
    return _second(fields, word, opens, before)


def _opens(fields: Fields, verb: int) -> int:
    """Where the clause of a verb opens: behind the break before it, or behind the joint that a verb stands before."""
    opens = fields.opens(verb)
    first = fields.first_verb(opens, verb)
    if fields.subordinate(opens) is not None:
        return opens
    return next((token + 1 for token in range(verb - 1, first, -1) if fields.joint(token)), opens)


def _second(fields: Fields, word: Word, opens: int, before: Sequence[Cue]) -> Cue | None:
    """The finite verb of a main clause."""
    closes = fields.closes(word.first)
    first = subject_before(fields, opens, word.first)
    after = subject_after(fields, word.last, closes)
    subject, place = _chosen(fields, first, after, opens, word)
    trails = False
    if opens == word.first and opens > fields.first:
        if fields.hard(opens - 1) and after is None:
            return None
        if not fields.joint(opens - 1) or after is not None:
            trails = after is not None and word.frame in _TRAILING and _said_before(fields, opens)
            if not trails:
                aside = _before_aside(fields, opens) if not _opened_by_clause(fields, opens) else None
                subject, place = (aside, "before") if aside is not None else (after, "after")
    elif opens == word.first and after is None:
        return None
    if subject is None:
        joined = opens > fields.first and fields.joint(opens - 1) and opens == word.first
        subject, place = (_shared(fields, opens - 1, before), "inherited") if joined else (None, "before")
    if subject is None and word.frame == "document":
        subject = _document(fields, opens, closes)
    return _predicate(word, word.first, closes, subject, place, opens, trails=trails)


def _shared(fields: Fields, joint: int, before: Sequence[Cue]) -> Party | None:
    """The subject of the clause that a joint goes on with: |Er| bedankte sich *und* sagte."""
    opens = fields.opens(joint)
    if before and before[-1].first >= opens:
        return before[-1].subject
    verb = fields.first_verb(opens, joint)
    if verb >= joint:
        return None
    return subject_before(fields, opens, verb) or subject_after(fields, verb + 1, joint)


def _document(fields: Fields, opens: int, closes: int) -> Party | None:
    """In what it says so: *In einer Erklärung* heißt es, aus *Militärkreisen* verlautete."""
    document = fields.document
    for hit in document.within("preposition", opens, closes):
        if hit.value.id in ("in", "from", "agent"):
            start = hit.first if document.at("function", hit.first) is not None else hit.last
            end = noun_phrase(fields, start, closes)
            party = party_of(fields, start, end) if end > start else None
            if party is not None and party.kind != "place":
                return party
    return None


def _chosen(
    fields: Fields, first: Party | None, after: Party | None, opens: int, word: Word
) -> tuple[Party | None, str]:
    """Of the candidates before and behind a verb the one that speaks: a pronoun behind it does, else what stands
    first; a common noun gives way to a name without an article (der Zeitung sagte |Anna Marsch|)."""
    if first is None or (after is not None and after.kind == "pronoun" and first.kind != "pronoun"):
        return after, "after"
    if (
        after is not None
        and fields.document.folded[first.first] in fields.settings.pointers
        and first.last == first.first + 1
    ):
        return after, "after"
    named = after is not None and after.kind in ("person", "organisation") and after.first == word.last
    if after is not None and named and first.kind == "phrase" and fields.document.words[after.first][0].isupper():
        return after, "after"
    return first, "before"


def _said_before(fields: Fields, opens: int) -> bool:
    """Whether a whole clause stands before a reporting clause: "…, sagte X"."""
    document = fields.document
    if opens - 1 in fields.inside or (opens - 2 in fields.inside and document.words[opens - 1] == ","):
        return True
    if document.words[opens - 1] not in (",", "–", "—") or _opened_by_clause(fields, opens):
        return False
    head = fields.head(opens - 1)
    return fields.first_verb(head, fields.closes(head)) < fields.closes(head) or _clauses_between(fields, head, opens)


def _clauses_between(fields: Fields, head: int, opens: int) -> bool:
    """Whether a part after the first holds a main clause's verb."""
    at = fields.closes(head)
    for _ in range(PARTS):
        if at >= opens - 1:
            break
        end = fields.closes(at + 1)
        if fields.subordinate(at + 1) is None and fields.first_verb(at + 1, end) < end:
            return True
        at = end
    return False


def _opened_by_clause(fields: Fields, opens: int) -> bool:
    """Whether the part before is a clause that hangs on the verb and fills its first field: "Als …, sagte X"."""
    first = fields.head(opens - 1)
    before = fields.opens(opens - 2) if opens - 2 >= fields.first else first
    return before == first and fields.subordinate(first) is not None


def _before_aside(fields: Fields, opens: int) -> Party | None:
    """The subject before what stands between commas: |Celebi|, die …, sagte."""
    document = fields.document
    at = max(fields.head(opens - 1), opens - _HEAD)
    for token in range(opens - 2, at, -1):
        if document.words[token] == "," and fields.joint(token + 1):
            at = token + 2
            break
    closes = fields.closes(at)
    return subject_before(fields, at, closes) if closes < opens else None


def _perfect(fields: Fields, word: Word, opens: int, finite: int) -> Cue | None:
    """An auxiliary stands second, the verb at the clause's end: hat die Polizei … mitgeteilt, wurde … gewarnt."""
    document = fields.document
    passive = _is_passive(fields, finite, word)
    kind = fields.subordinate(opens)
    if kind == "relative":
        return None
    if passive:
        return _predicate(
            word, finite, fields.closes(word.first), agent(fields, opens, word.first), "before", opens, passive=True
        )
    first, after = subject_before(fields, opens, finite), subject_after(fields, finite + 1, word.first)
    if opens == finite and opens > fields.first and document.words[opens - 1] == ",":
        first = _before_aside(fields, opens) if not _opened_by_clause(fields, opens) else None
    subject, place = _chosen(fields, first, after, opens, word)
    return _predicate(word, finite, fields.closes(word.first), subject, place, opens)


def _is_passive(fields: Fields, finite: int, word: Word) -> bool:
    """Become with a participle: wird vermutet, ist gefordert worden."""
    lemmas = fields.document.lemmas
    closes = fields.closes(word.first)
    if lemmas[word.first] == fields.document.folded[word.first]:
        return False
    return any(fields.document.folded[at] in fields.settings.passive for at in (finite, *range(word.last, closes)))


def _last(fields: Fields, word: Word, opens: int, kind: str) -> Cue | None:
    """The verb at the end of a clause that hangs on another: …, nachdem die Polizei mitgeteilt hatte, dass …"""
    document = fields.document
    passive = any(document.folded[at] in fields.settings.passive for at in range(word.last, fields.closes(word.first)))
    joint = document.at("complementiser", opens) or document.at("clause", opens)
    start = joint.last if joint is not None else opens + 1
    if passive:
        subject = agent(fields, opens, word.first)
    elif word.frame == "document":
        subject = _document(fields, opens, word.first)
    elif kind == "relative":
        subject = _antecedent(fields, opens, word)
    else:
        subject = subject_after(fields, start, word.first)
    closes = fields.closes(word.first)
    source = document.at("source", opens)
    inserted = source is not None and source.value.info[0] == "clause" and word.frame in _TRAILING
    place = "inserted" if inserted else "last"
    return _predicate(word, word.first, closes, subject, "before", opens, kind=place, passive=passive)


def _antecedent(fields: Fields, opens: int, word: Word) -> Party | None:
    """Who speaks in a relative clause: its own subject, else the noun before it that its pronoun stands for."""
    preposition = fields.document.at("preposition", opens)
    own = subject_after(fields, (preposition.last if preposition is not None else opens) + 1, word.first)
    if own is not None or fields.document.folded[opens] in fields.settings.oblique or opens - 1 <= fields.first:
        return own
    return fields.parties.ending(opens - 1)


def _predicate(
    word: Word,
    finite: int,
    closes: int,
    subject: Party | None,
    place: str,
    opens: int,
    *,
    kind: str = "second",
    trails: bool = False,
    passive: bool = False,
) -> Predicate:
    return Predicate(
        word.first,
        word.last,
        word.stance,
        word.frame,
        subject,
        place,
        opens,
        kind in ("last", "inserted"),
        finite=finite,
        closes=closes,
        rest=word.rest,
        kind=kind,
        trails=trails,
        passive=passive,
    )


# --- nouns ------------------------------------------------------------------------------------------------------------


def _noun(fields: Fields, word: Word) -> Cue | None:
    """ "die Forderung |der Polizei|, …": a noun of speech, whose words it tells by the genitive or "von" behind it."""
    document, closes = fields.document, fields.closes(word.first)
    owner = document.at("preposition", word.last)
    function = document.at("function", word.last)
    subject, end = None, word.last
    if function is not None and function.value.id == "determiner":
        end = noun_phrase(fields, word.last, closes)
    elif owner is not None and owner.value.id in _OWNERS:
        end = noun_phrase(fields, owner.last, closes)
    if end > word.last:
        start = word.last if function is not None or owner is None else owner.last
        subject = party_of(fields, start, end)
    if end != closes:
        return None
    return _predicate(word, word.first, closes, subject, "after", word.first, kind="noun")
