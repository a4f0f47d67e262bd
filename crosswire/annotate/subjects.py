"""Whose words a verb of speech reports: the subject before it, after it, or the one that it shares with its
neighbours."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct
from msgspec.structs import replace

from crosswire.annotate.compound_pasts import TIMES, compound, past_told
from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.inverted import first_subject, subject_behind, subject_here
from crosswire.annotate.preverbal import closes_phrase, head_before
from crosswire.annotate.speakers import Parties, Party, names_someone, owns, subject_of
from crosswire.annotate.subjects_behind import behind_quotation
from crosswire.annotate.tied_pronouns import tied_behind, tied_opens
from crosswire.annotate.verb_heads import drops, leads_in, nobody_before

_STOPS = frozenset(".!?…;:")
_NAME_CLOSERS = ('"', "”", "“", "»", "״")
_APPOSITION = 28
_LONGEST_PHRASE = 14
_FAR = 60
_TIMES_TOLD = ("after", "before", "cause")
_SPOKESMEN = ("at", "from", "about", "recipient")
"""Prepositions through which an organisation speaks by its people: "researchers at Yale", "a spokesman for the
union"."""


Found = tuple[Party | None, str, int]
"""The subject, its place (`before`, `after`, `inherited`), and the first token of the reporting clause."""


class Clause(Struct, frozen=True):
    """Where a subject is looked for: the stretch begins at `head`, its part after the cue before at `opens`, and ends
    at `last`;
    `inside` are the quoted tokens."""

    document: Document
    parties: Parties
    head: int
    opens: int
    last: int
    inside: Collection[int]


def find_subject(clause: Clause, hit: EntryHit, goes_on: bool) -> Found | None:
    """The subject of a verb of speech; `goes_on` says that a cue before it may lend its own. None where nobody can be
    meant: a noun, or a verb form that no clause has brought."""
    document, at = clause.document, verb_opens(clause.document, hit.first, clause.opens)
    if hit.value.info[0] == "noun":
        return _owner(clause, at, hit.last)
    trailing = tied_behind(document, clause.parties, hit.last) or _trailing_subject(clause, hit, at)
    if trailing is not None:
        return trailing, "after", at
    if document.gerund(hit.first) and document.pack.settings.verbs.inversion == "free":
        return (None, "inherited", at) if goes_on else (_shared(clause, at), "before", at)
    joined = at <= clause.opens or _joined(document, at, clause.opens)
    subject = _subject_before(clause, at)
    if joined or subject is None or _in_phrase(document, subject):
        behind = _subject_behind(clause, hit, at, goes_on)
        if behind is not None:
            return behind, "between", at
    if subject is not None:
        return subject, "before", tied_opens(document, subject, clause.opens)
    if goes_on and joined and clause.opens > clause.head:
        return None, "inherited", at
    inverted = _subject_after(clause, hit.last, at)
    if inverted is not None:
        return inverted, "after", at
    gerund = document.gerund(hit.first)
    if (gerund and document.ending("preposition", at) is not None) or (joined and (at > clause.head or gerund)):
        shared = _shared(clause, at)
        return (None, "dropped", at) if shared is None and _drops(clause, hit, at) else (shared, "before", at)
    phrase = _shared(clause, at) if document.pack.settings.verbs.inversion == "free" else None
    phrase = phrase or head_before(document, clause.parties, at, clause.opens) or _phrase(clause, at)
    if phrase is not None:
        return phrase, "before", phrase.first
    nearest = _nearest(clause, at)
    if nearest is not None:
        return nearest, "before", nearest.first
    if goes_on and clause.opens > clause.head:
        return None, "inherited", at
    if _drops(clause, hit, at):
        return None, "dropped", at
    return (None, "before", at) if at > clause.head else None


def verb_opens(document: Document, token: int, opens: int) -> int:
    """Back over auxiliaries, adverbs, modal words and dates to where the verb's words begin: "has also repeatedly
    |said"."""
    at = token
    while at > opens:
        filler = _filler(document, at, opens)
        word = document.folded[at - 1]
        if filler is not None:
            at = filler
        elif word.endswith("ly") and len(word) > 4:
            at -= 1
        else:
            break
    return at


def _filler(document: Document, at: int, opens: int) -> int | None:
    """Where the small word or the time before token `at` begins: "Trump | on Wednesday | said", "Kremlin | tối 17/3 |
    nói"."""
    for layer, kinds in (("function", ("auxiliary", "adverb")), ("modality", ("negation", "planned"))):
        hit = document.ending(layer, at)
        if hit is not None and hit.first >= opens and hit.value.id in kinds:
            return hit.first
    return _time(document, at, opens)


def _time(document: Document, at: int, opens: int) -> int | None:
    """Where the day or hour that ends at `at` begins: "on Wednesday", "tối 17/3", "hôm 5/4", "late Monday"."""
    place = at
    if closes_phrase(document, at):
        return None
    while place > opens and place > at - 7:
        hit = next((hit for layer in ("weekday", "month", "time_word") if (hit := document.ending(layer, place))), None)
        known = hit is not None and (hit.value.layer != "time_word" or hit.value.id in TIMES)
        if hit is not None and known and hit.first >= opens:
            place = hit.first
        elif document.words[place - 1][0].isdigit() or (place < at and document.words[place - 1] in ("/", "-")):
            place -= 1
        else:
            break
    if place == at or all(document.words[i][0].isdigit() for i in range(place, at)):
        return None
    before = document.ending("preposition", place)
    joined = before is not None and before.first >= opens and before.value.id in ("on", "in", "at")
    return before.first if joined and before is not None else place


def subject_before(clause: Clause, at: int) -> Party | None:
    """Whoever stands as subject right before the verb whose words begin at `at`, plain nouns too; None for nobody."""
    return _subject_before(clause, at) or _phrase(clause, at)


# --- before the verb -------------------------------------------------------------------------------------------------


def _subject_before(clause: Clause, at: int) -> Party | None:
    """The candidate that ends where the verb begins, or before the apposition or relative clause between them."""
    document, parties, opens = clause.document, clause.parties, clause.opens
    party = parties.ending(at)
    if party is not None and party.first >= opens and party.first not in clause.inside:
        shared = _shared(clause, at) if party.kind == "document" and party.first > opens else None
        return shared or _head(clause, party)
    if at > opens and document.words[at - 1] in _NAME_CLOSERS:
        return _in_marks(clause, at - 1)
    if at > opens and document.words[at - 1] in (",", ")"):
        if document.gerund(at):
            return _shared(clause, at) if opens == clause.head else None
        return _before_aside(clause, at - 1)
    relative = document.ending("clause", at)
    if relative is not None and relative.value.id == "relative" and relative.first > opens:
        if document.words[relative.first - 1] == ",":
            return _before_aside(clause, relative.first - 1) or parties.ending(relative.first - 1)
        return parties.ending(relative.first)
    return None


def _in_marks(clause: Clause, closes: int) -> Party | None:
    """A name that quotation marks hold, as papers have it: 'העיתון "|הארץ|" דיווח', "«|Известия|» сообщили"."""
    party = clause.parties.ending(closes)
    named = party is not None and party.kind == "organisation" and party.first > clause.opens
    return party if party is not None and named and not clause.document.words[party.first - 1][0].isalnum() else None


def _before_aside(clause: Clause, closes: int) -> Party | None:
    """ "Anita Anand, chủ trì cuộc họp, |tái khẳng định"; "The head of the union, Ann Marsh, |said": the person named
    inside the
    commas speaks where the words before them name an office alone, else the candidate before them."""
    document, parties = clause.document, clause.parties
    if document.words[closes] == ")" or (closes > clause.opens and document.words[closes - 1] == ")"):
        opening = next(
            (i for i in range(closes - 1, max(clause.opens, closes - 12), -1) if document.words[i] == "("), -1
        )
        bracketed = parties.ending(opening) if opening > 0 else None
        if bracketed is not None or document.words[closes] == ")":
            return bracketed
    party = parties.ending(closes)
    if party is not None and "," in document.words[party.first : party.last]:
        return party
    inserted = None
    if party is not None and party.first > clause.opens and document.words[party.first - 1] == ",":
        inserted = party
    start = inserted.first - 1 if inserted is not None else closes - 1
    for place in range(start, max(clause.opens, closes - _APPOSITION), -1):
        if document.words[place] in _STOPS:
            return inserted
        if document.words[place] == ",":
            around = parties.covering(place)
            if around is not None and around.first >= clause.opens:
                return around
            holder, inner = parties.ending(place), parties.starting(place + 1)
            if inner is not None and inner.kind == "person" and inner.last < closes - 1 and inner.last != closes:
                return inner
            if holder is not None and holder.first >= clause.opens and not _in_phrase(document, holder):
                return _named_one(holder, inserted)
    return inserted


def _named_one(holder: Party, inserted: Party | None) -> Party:
    named = inserted is not None and inserted.kind == "person" and inserted.entity >= 0
    if inserted is not None and named and (holder.kind != "person" or holder.entity < 0):
        return replace(inserted, first=holder.first)
    return holder


def _in_phrase(document: Document, party: Party) -> bool:
    """Whether a preposition stands right before the candidate."""
    return document.ending("preposition", party.first) is not None


def _head(clause: Clause, party: Party) -> Party:
    """From "in Moscow", "for the ministry" back to whom the phrase belongs to: "a spokesman for the ministry"."""
    document = clause.document
    for _ in range(4):
        before = document.ending("preposition", party.first)
        if before is None or before.first <= clause.opens or party.kind == "pronoun":
            return party
        if before.value.id in _TIMES_TOLD:  # "a day after |the minister| said": nobody's head
            return party
        holder = clause.parties.ending(before.first)
        if holder is None:
            return _behind_phrase(clause, party, before) or _spokesmen(clause, party, before)
        if holder.first < clause.opens:
            return party
        party = replace(holder, of=holder.of)
    return party


def _behind_phrase(clause: Clause, party: Party, before: EntryHit) -> Party | None:
    """The candidate before a noun that hangs on a preposition itself: "Lloyd Austin | at a briefing | in Brussels"."""
    phrase = _noun_phrase(clause, before.first)
    outer = clause.document.ending("preposition", phrase.first) if phrase is not None else None
    holder = clause.parties.ending(outer.first) if outer is not None and outer.first > clause.opens else None
    return holder if holder is not None and holder.first >= clause.opens else None


def _spokesmen(clause: Clause, party: Party, before: EntryHit) -> Party:
    """Plain people before a preposition: "researchers at Yale |", "residents of Kyiv |". An organisation speaks
    through its
    own, a place does not."""
    phrase = _noun_phrase(clause, before.first)
    if phrase is None:
        return party
    speaks = party.kind in ("organisation", "body") and before.value.id in _SPOKESMEN
    entity = party.entity if speaks else -1
    return replace(phrase, last=party.last, core=(phrase.first, party.last), entity=entity)


def _subject_behind(clause: Clause, hit: EntryHit, at: int, goes_on: bool) -> Party | None:
    """The subject between the verb and what it reports, in languages that put it there: not that of a form without one
    ("…, |مؤكدا أهمية"), nor behind a verb whose own subject stands before it."""
    document = clause.document
    if not document.pack.settings.verbs.inversion or document.gerund(hit.first):
        return None
    if document.pack.settings.verbs.inversion == "marked" and (
        goes_on or not nobody_before(document, clause.parties, clause.inside, clause.opens, at)
    ):
        return None
    found = subject_behind(document, clause.parties, clause.inside, hit, clause.last)
    return found.party if found is not None else None


def _drops(clause: Clause, hit: EntryHit, at: int) -> bool:
    """Whether the language needs no subject and none stands before the verb: "|وأضاف أن"."""
    document = clause.document
    bare = drops(document, hit.first) and nobody_before(document, clause.parties, clause.inside, clause.opens, at)
    led = at <= clause.opens or _joined(document, at, clause.opens) or leads_in(document, clause.parties, at)
    return bare and led


def _joined(document: Document, at: int, opens: int) -> bool:
    """A comma, "and" or "nhưng" right before the verb: it goes on with the subject it had."""
    if at <= opens:
        return True
    joint = document.ending("clause", at)
    coordinate = joint is not None and joint.value.id in ("coordinate", "concession") and joint.first >= opens
    return document.words[at - 1] in (",", "–", "—") or coordinate


def _shared(clause: Clause, at: int) -> Party | None:
    """The subject at the clause's head: "Putin gửi điện tới ông Erdogan, |khẳng định"; "Marsh left, |saying"."""
    document = clause.document
    party = subject_of(document, clause.parties, clause.opens, at)
    if party is None and document.pack.settings.verbs.inversion == "free":
        party = first_subject(document, clause.parties, clause.opens, at)
    return None if party is not None and party.first in clause.inside else party


def _owner(clause: Clause, at: int, last: int) -> Found | None:
    """Whose claim it is: "Moscow's |claim that", "les |accusations de Moscou selon lesquelles"."""
    document = clause.document
    of = document.at("preposition", last)
    if of is not None and of.value.id == "of":
        behind = clause.parties.starting(of.last) or clause.parties.starting(of.first)
        return (behind, "before", at) if behind is not None else None
    if at > clause.opens and document.words[at - 1] in ("'s", "’s", "’", "'"):
        party = clause.parties.ending(at - 1)
        return (party, "before", party.first) if party is not None else None
    behind = clause.parties.starting(last)
    if behind is not None and behind.kind != "document" and _takes_clause(document, behind.last):
        return behind, "before", at
    party = clause.parties.ending(at)
    return (party, "before", party.first) if party is not None and party.kind != "pronoun" else (None, "before", at)


def _takes_clause(document: Document, at: int) -> bool:
    """Whether a complementiser stands at a token, behind a comma or not."""
    at += document.words[at : at + 1] in ((",",), [","])
    mark = document.at("complementiser", at)
    return mark is not None and mark.value.id == "that"


# --- plain noun phrases ----------------------------------------------------------------------------------------------


def _phrase(clause: Clause, at: int) -> Party | None:
    """A plain noun phrase right before the verb: "one survivor |said", "các chuyên gia |nhận định"."""
    if clause.document.pack.settings.lemmas == "none":
        return _whole_head(clause, at)
    phrase = _noun_phrase(clause, at)
    for _ in range(3):
        before = clause.document.ending("preposition", phrase.first) if phrase is not None else None
        if phrase is None or before is None or before.first <= clause.opens:
            return phrase
        holder = clause.parties.ending(before.first) or _noun_phrase(clause, before.first)
        if holder is None or holder.first < clause.opens:
            return phrase
        whole = holder.entity < 0 and holder.kind != "pronoun"
        phrase = replace(holder, last=phrase.last, core=(holder.first, phrase.last)) if whole else holder
    return phrase


def _noun_phrase(clause: Clause, at: int) -> Party | None:
    """The words from the last determiner, comma, preposition or joint to token `at`."""
    document, first = clause.document, at
    while first > max(clause.opens, at - _LONGEST_PHRASE) and first - 1 not in clause.inside:
        word = document.words[first - 1]
        if not (word[0].isalnum() or word in ("-", "–", "'s", "’s")) or _breaks(document, first):
            break
        function = document.ending("function", first)
        first = function.first if function is not None else first - 1
        if function is not None and function.value.id == "determiner":
            break
    nouns = [i for i in range(first, at) if document.words[i][0].isalpha() and document.at("function", i) is None]
    return Party(first, at, (first, at), "phrase") if nouns and first < at else None


def _breaks(document: Document, token: int) -> bool:
    """Whether a word that no noun phrase holds ends at `token`."""
    if any(
        document.ending(layer, token) is not None for layer in ("preposition", "clause", "complementiser", "pronoun")
    ):
        return True
    function = document.ending("function", token)
    return function is not None and function.value.id in ("auxiliary", "adverb")


def _whole_head(clause: Clause, at: int) -> Party | None:
    """Where words do not inflect: all that stands between the clause's opening and the verb, if it can be a noun
    phrase."""
    document, first = clause.document, at
    while first > max(clause.opens, at - _LONGEST_PHRASE):
        if first - 1 in clause.inside or not document.words[first - 1][0].isalnum():
            break
        joint = document.ending("clause", first)
        if joint is not None and joint.value.id != "coordinate":
            break
        if any(document.ending(layer, first) is not None for layer in ("complementiser", "speech")):
            break
        function = document.ending("function", first)
        if function is not None and function.value.id in ("auxiliary",):
            return None
        first -= 1
    if first >= at or document.at("preposition", first) is not None or at - first >= _LONGEST_PHRASE:
        return None
    return Party(first, at, (first, at), "phrase")


# --- after the verb, or somewhere in the clause ----------------------------------------------------------------------


_CLOSERS = (",", ".", ";", "!", "?", "-", "–", "—", "(")
_REPORTS = ("any", "that", "clause", "quote")


def _trailing_subject(clause: Clause, hit: EntryHit, at: int) -> Party | None:
    """ "The mine closed in May, the third to go, |said Ann Marsh, a lawyer": who stands behind the verb where a comma
    stands before it, though an aside may seem to end there; not those told: "Marsh, a mayor, |told Reuters"."""
    document = clause.document
    told = document.at("addressee", hit.first)
    if at <= clause.head or document.words[at - 1] != "," or (at < hit.first and not compound(document, at, hit.first)):
        return None
    if hit.value.info[0] not in _REPORTS or (told is not None and told.value.id == "after"):
        return None
    return _subject_after(clause, hit.last, at)


def _subject_after(clause: Clause, after: int, at: int) -> Party | None:
    """ "…", said Kislitsa; …, nói ông X; …, said one official."""
    document = clause.document
    told = past_told(document, clause.parties, after, clause.last)
    if clause.parties.starting(told) is not None or _phrase_after(clause, told) is not None:
        after = told
    party = clause.parties.starting(after)
    quoted = at - 1 in clause.inside or (at > clause.head and at - 2 in clause.inside)
    comma = at > clause.head and document.words[at - 1] == ","
    if document.pack.settings.quotes.dashes and (comma or _quoted_before(clause, at)):
        party = behind_quotation(document, clause.parties, after, clause.last)
        if party is None or _quoted_before(clause, at):
            return party
        named = party.kind not in ("phrase", "document") or names_someone(document, party.first, party.last)
        party = _with_genitive(clause, party)
        ends = _closes(clause, party) or document.at("preposition", party.last) is not None
        return party if (named or party.entity >= 0) and ends else None
    if party is None and (quoted or comma) and document.pack.settings.verbs.inversion:
        party = subject_here(document, clause.parties, after, clause.last)
        if party is not None and comma and not quoted and not names_someone(document, party.first, party.last):
            return None
    elif party is None and (quoted or comma) and document.pack.settings.lemmas != "none":
        party = _phrase_after(clause, after)
        if party is not None and comma and not quoted and not names_someone(document, party.first, party.last):
            return None
    if party is None or party.kind == "document" or not (quoted or comma):
        return None
    return party if quoted or _closes(clause, party) else None


def _with_genitive(clause: Clause, party: Party) -> Party:
    """A subject with the words behind it that tell whose office it is, and those who are told: мэр |города, Лавров
    |журналистам."""
    document, at = clause.document, party.last
    office = party.kind in ("office", "body", "group")
    while office and at < min(clause.last, party.last + _LONGEST_PHRASE) and document.words[at].isalpha():
        if _opens_break(document, at):
            break
        at += 1
    told = document.at("addressee", at) if at < clause.last else None
    dative = told is not None and document.folded[at].endswith(document.pack.settings.nouns.datives)
    return replace(party, last=told.last if told is not None and dative else at)


def _quoted_before(clause: Clause, at: int) -> bool:
    """Whether a quotation ends before a verb, with its comma and dash: "«…», — |заявил"."""
    words = clause.document.words
    while at > clause.head and at - 1 not in clause.inside and words[at - 1] in _CLOSERS:
        at -= 1
    return at > clause.head and at - 1 in clause.inside


def _closes(clause: Clause, party: Party) -> bool:
    """Whether the clause ends with the subject behind its verb, or goes on with an aside: "said Ann Marsh, a lawyer |
    with", "said Ann Marsh | of the union"."""
    document = clause.document
    if any(end >= clause.last or document.words[end] in _CLOSERS for end in (party.core[1], party.last)):
        return True
    if document.at("source", party.last) is not None:
        return True
    preposition, relay = document.at("preposition", party.last), document.at("channel", party.last)
    if relay is not None and relay.value.id == "relay":
        return True
    goes_on = preposition is not None and (
        preposition.value.id in ("of", "from") or document.pack.settings.verbs.compound
    )
    return party.kind in ("person", "office", "group") and goes_on


def _phrase_after(clause: Clause, after: int) -> Party | None:
    """ "…," said one survivor."""
    document, last = clause.document, after
    while last < min(clause.last, after + 8) and document.words[last][0].isalnum() and not _opens_break(document, last):
        last += 1
    return Party(after, last, (after, last), "phrase") if last > after else None


def _opens_break(document: Document, token: int) -> bool:
    return any(document.at(layer, token) is not None for layer in ("preposition", "clause", "complementiser"))


def _nearest(clause: Clause, at: int) -> Party | None:
    """The best candidate in the clause before the verb: near it, a person rather than a place, outside prepositional
    phrases."""
    document, best, score = clause.document, None, -1.5
    for party in clause.parties.between(max(clause.opens, at - _FAR), at):
        if party.first in clause.inside or not _STOPS.isdisjoint(document.words[party.last : at]):
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
    value -= 1.5 if _in_phrase(document, party) else 0.0
    value -= 1.5 if owns(document, party) else 0.0
    return value
