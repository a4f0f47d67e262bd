"""Verbs and nouns of speech in their clauses: which of them report, and with whose words.

A word of speech becomes a cue unless one of the objections holds: an ordered list of small rules, read top to bottom.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from crosswire.annotate.compound_pasts import compound
from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.frame_verbs import in_frame
from crosswire.annotate.inverted import particle_behind
from crosswire.annotate.owned_claims import claimant
from crosswire.annotate.preverbal import past_aspect, subordinate_phrase
from crosswire.annotate.quotes import Quote
from crosswire.annotate.speakers import Parties, Party, subject_of
from crosswire.annotate.subjects import Clause, find_subject, subject_before, verb_opens
from crosswire.annotate.tied_pronouns import tied_behind, tied_opens

_LENDERS = 40
"""Cues back over which a verb may look for the subject that it shares."""
_FAR = 60
_SUBORDINATE = ("time", "condition", "cause", "purpose")
_FIRM = ("after", "before", "cause", "agent")
_POSSESSIVES = ("'s", "’s", "’")
_HYPHENS = ("-", "‐", "‑")
_VERB_FORMS = ("will", "would", "can", "could", "did", "do", "does", "to", "not", "n't")


class Cue(Struct, frozen=True):
    """A word that reports speech: its tokens, stance, frame, and its subject where its own clause has one.

    `place`: `before` (the speaker stands before the cue), `after` (…, said X), `between` (قال X إن), `inherited` (from
    the cue before it), `dropped` (who spoke last goes on).
    `opens` is the first token of the reporting clause; `subordinate` whether that clause hangs on another: "after
    Kyiv said".
    """

    first: int
    last: int
    stance: str
    frame: str
    subject: Party | None
    place: str
    opens: int
    subordinate: bool = False
    tail: int = -1

    @property
    def ends(self) -> int:
        """The token past the cue, and past its subject where that stands between it and what was said."""
        return max(self.last, self.tail)


def find_cues(document: Document, parties: Parties, quotes: Sequence[Quote], first: int, last: int) -> list[Cue]:
    """The cues of one stretch of text (tokens first..last-1) outside quotation marks, in order."""
    inside = {token for quote in quotes if not _name(parties, quote) for token in range(quote.first, quote.last)}
    cues: list[Cue] = []
    for hit in _one_each(document.within("speech", first, last)):
        owner = claimant(document, parties, hit) if hit.first not in inside else None
        if owner is not None:
            cues.append(Cue(hit.first, owner.last, hit.value.id, "noun", owner, "before", hit.first))
            continue
        place = _Place(document, parties, hit, first, last, inside)
        if (
            hit.first in inside
            or hit.value.info[0] in ("never", "claim")
            or any(objection(place) for objection in OBJECTIONS)
        ):
            continue
        cue = _with_subject(place, cues)
        if cue is not None:
            cues.append(cue)
    return cues


def _name(parties: Parties, quote: Quote) -> bool:
    """Whether quotation marks hold a name alone: «Талибан»."""
    party = parties.starting(quote.first)
    return party is not None and party.last == quote.last


def _one_each(hits: Sequence[EntryHit]) -> Iterator[EntryHit]:
    """One of overlapping hits, the first; none where a phrase that reports nothing has the same words."""
    reach = -1
    silent = {(hit.first, hit.last) for hit in hits if hit.value.info[0] == "never"}
    for hit in hits:
        if hit.first >= reach and ((hit.first, hit.last) not in silent or hit.value.info[0] == "never"):
            yield hit
            reach = hit.last


# --- does it report? The first objection that holds decides -----------------------------------------------------------


class _Place(Struct, frozen=True):
    """A word of speech where it stands: in tokens opens..last-1 of a document."""

    document: Document
    parties: Parties
    hit: EntryHit
    opens: int
    last: int
    inside: Collection[int]

    @property
    def frame(self) -> str:
        return self.hit.value.info[0]

    @property
    def before(self) -> str:
        """The folded word before it, empty at the stretch's head."""
        return self.document.folded[self.hit.first - 1] if self.hit.first > self.opens else ""

    @property
    def inflects(self) -> bool:
        """Whether the language tells verb forms apart."""
        return self.document.pack.settings.lemmas != "none"

    def ends_here(self, layer: str) -> str | None:
        """The id of the entry of a layer that ends right before the word."""
        entry = self.document.ending(layer, self.hit.first)
        return entry.value.id if entry is not None and entry.first >= self.opens else None


def _part_of_name(place: _Place) -> bool:
    """ "State Department", "Bộ Thông tin": inside a name, an office or a document's title."""
    party = place.parties.covering(place.hit.first)
    return party is not None and party.kind != "document"


def _noun(place: _Place) -> bool:
    """After a determiner, a possessive or a noun-maker it is a noun: "a report", "Russia's claims", "lời kêu gọi"."""
    party = place.parties.ending(place.hit.first)
    before = place.document.ending("function", place.hit.first)
    if place.frame == "noun" or (party is not None and before is not None and party.first < before.first):
        return False
    return place.ends_here("function") in ("determiner", "nominal") or place.before in _POSSESSIVES


def _framed(place: _Place) -> bool:
    """ "según |informó| la policía": the verb of a source's frame."""
    return in_frame(place.document, place.hit.first, place.opens)


def _aim(place: _Place) -> bool:
    """ "in order to say", "để nhấn mạnh": an aim, not a report; "went on to say" is one."""
    if place.ends_here("function") == "auxiliary":
        return False
    return place.before == "to" or place.ends_here("clause") == "purpose"


def _after_preposition(place: _Place) -> bool:
    """ "in demand", "of state", "về tuyên bố", "الطلب": the object of a preposition, or a noun with its article; not
    "seemed to |think"."""
    if place.document.words[place.hit.first].startswith(place.document.pack.settings.clitics.articles):
        return place.frame != "noun"
    kind = place.ends_here("preposition")
    if place.ends_here("function") == "auxiliary":
        return False
    return kind is not None and kind not in _FIRM and not place.document.gerund(place.hit.first)


def _owned(place: _Place) -> bool:
    """A word of speech with a genitive after it is a noun: "cam kết của G7", "claims of victory"."""
    after = place.document.at("preposition", place.hit.last)
    if after is None or after.value.id != "of" or place.frame == "noun" or _compound_past(place):
        return False
    form = place.document.folded[place.hit.first]
    return not place.inflects or form.endswith("s") or form == place.document.lemmas[place.hit.first]


def _compound_past(place: _Place) -> bool:
    at = verb_opens(place.document, place.hit.first, place.opens)
    return compound(place.document, at, place.hit.first)


def _compound(place: _Place) -> bool:
    """ "rebel-|held", "say-so": part of a compound."""
    document, hit = place.document, place.hit
    starts, ends = document.tokens.starts, document.tokens.ends
    glued = hit.first > place.opens and document.words[hit.first - 1] in _HYPHENS
    if tied_behind(document, place.parties, hit.last) is not None:
        return False
    joined = hit.last < place.last and document.words[hit.last] in _HYPHENS and ends[hit.last - 1] == starts[hit.last]
    return (glued and ends[hit.first - 1] == starts[hit.first]) or joined


def _negated(place: _Place) -> bool:
    """ "did not say", "không nói": nothing was said."""
    return place.ends_here("modality") == "negation"


def _passive(place: _Place) -> bool:
    """ "was criticised", "the plan announced by", "được công bố": the subject is not the one who speaks."""
    document, hit = place.document, place.hit
    agent = document.at("preposition", hit.last)
    if place.inflects and agent is not None and agent.value.id == "agent" and not document.gerund(hit.first):
        return True
    return is_passive(document, hit, place.opens)


def is_passive(document: Document, hit: EntryHit, opens: int) -> bool:
    """Whether a word of the passive voice stands before a verb of speech: "was criticised", "được công bố"."""
    inflects = document.pack.settings.lemmas != "none"
    form = document.folded[hit.first]
    if hit.value.info[0] == "noun" or (inflects and (document.gerund(hit.first) or form in ("be", "have"))):
        return False
    voice = document.ending("action", verb_after_adverbs(document, hit.first, opens))
    return voice is not None and voice.value.id == "voice" and voice.first >= opens


def subject_phrase(
    parties: Parties, document: Document, hit: EntryHit, opens: int, last: int
) -> tuple[int, int] | None:
    """The words that stand before a verb as its subject: "|A majority of statements were rated"."""
    clause = Clause(document, parties, opens, opens, last, ())
    party = subject_before(clause, verb_opens(document, hit.first, opens))
    return (party.first, party.last) if party is not None else None


def verb_after_adverbs(document: Document, token: int, opens: int) -> int:
    """Back over adverbs alone: "was |sharply criticised"."""
    at = token
    while at > opens:
        adverb = document.ending("function", at)
        if adverb is not None and adverb.value.id == "adverb" and adverb.first >= opens:
            at = adverb.first
        elif document.folded[at - 1].endswith("ly") and len(document.folded[at - 1]) > 4:
            at -= 1
        else:
            break
    return at


def _in_phrase_before(place: _Place) -> bool:
    """In a phrase that stands before another verb of speech: 回答|质询|时说."""
    return subordinate_phrase(place.document, place.hit.last, place.last)


def _wordless_object(place: _Place) -> bool:
    """A verb that needs an object has a preposition or a stop after it: "accused of murder", "those condemned"."""
    if place.frame != "object" or not place.inflects:
        return False
    after = place.hit.last
    if after >= place.last or place.document.words[after] in (".", ",", ";", ")"):
        return True
    return place.document.at("preposition", after) is not None and place.document.ending("preposition", after) is None


def _noun_form(place: _Place) -> bool:
    """A bare or s-form where no subject stands beside it: "a diplomatic note", "Back in Kyiv", "weekly reports on"."""
    document, hit = place.document, place.hit
    if not place.inflects or place.frame == "noun" or hit.last - hit.first > 1:
        return False
    if _tied(place):
        return False
    form, lemma = document.folded[hit.first], document.lemmas[hit.first]
    if form.endswith("ed") or document.gerund(hit.first) or (form != lemma and not form.endswith("s")):
        return False
    if hit.first - 1 in place.inside or document.words[hit.first - 1 : hit.first] in ((",",), ("”",), ('"',)):
        return False
    at = verb_opens(document, hit.first, place.opens)
    subject = place.parties.ending(at)
    if at < hit.first and (place.before in _VERB_FORMS or _compound_past(place)):
        return False
    if hit.first == place.opens:
        return True
    if subject is not None and not (
        subject.kind == "pronoun" and form == lemma and not subject.plural and subject.person == "3"
    ):
        return not (_verb_goes_on(place) or _stands_alone(place, subject.first))
    relative = place.ends_here("clause")
    if relative in ("relative", "coordinate") or place.before == "that":
        return False
    return not (_verb_goes_on(place) and (form.endswith("s") or document.folded[at - 1].endswith("s")))


def _stands_alone(place: _Place, subject: int) -> bool:
    """ "…, |they say." "All this, |he says, …": a comma before the subject, a mark after the verb."""
    words, after = place.document.words, place.hit.last
    before = words[subject - 1] if subject > place.opens else ","
    return not before[0].isalnum() and (after >= place.last or not words[after][0].isalnum())


def _tied(place: _Place) -> bool:
    """Whether hyphens tie a pronoun to the verb: "lance-t-il", "a-t-elle |répété"."""
    document, parties, hit = place.document, place.parties, place.hit
    before = parties.ending(hit.first)
    if before is not None and tied_opens(document, before, place.opens) < before.first:
        return True
    return tied_behind(document, parties, hit.last) is not None


def _verb_goes_on(place: _Place) -> bool:
    """What follows a verb of speech: a clause, an object, an addressee; not "of" nor the end of a noun's phrase."""
    document, after = place.document, place.hit.last
    if after >= place.last:
        return place.frame == "any"
    if any(document.at(layer, after) is not None for layer in ("complementiser", "pronoun", "number")):
        return True
    function = document.at("function", after)
    if function is not None:
        return function.value.id == "determiner"
    opens_object = place.parties.starting(after) is not None or document.words[after] in (":", "“", '"', "‘", "«")
    return opens_object or (document.at("preposition", after) is None and document.words[after][0].isalnum())


OBJECTIONS = (
    _part_of_name,
    _noun,
    _framed,
    _aim,
    _after_preposition,
    _owned,
    _compound,
    _negated,
    _passive,
    _in_phrase_before,
    _wordless_object,
    _noun_form,
)


# --- whose words? ----------------------------------------------------------------------------------------------------


def _with_subject(place: _Place, before: Sequence[Cue]) -> Cue | None:
    hit = place.hit
    last = past_aspect(place.document, hit.last)
    previous = before[-1] if before else None
    lender = next((cue for cue in reversed(before[-_LENDERS:]) if cue.stance != "thinks"), previous)
    opens = max(place.opens, previous.ends if previous else place.opens)
    clause = Clause(place.document, place.parties, place.opens, opens, place.last, place.inside)
    found = find_subject(clause, hit, previous is not None and not previous.subordinate)
    if found is None:
        return None
    subject, how, at = found
    if subject is None and hit.first == place.opens and place.document.gerund(hit.first):
        subject = _after_comma(place)
    if how == "inherited" and lender is not None:
        return Cue(hit.first, last, hit.value.id, place.frame, lender.subject, "inherited", at)
    if how == "between" and subject is not None:
        return _inverted(place, subject, at)
    return Cue(hit.first, last, hit.value.id, place.frame, subject, how, at, _subordinate(place, subject))


def _after_comma(place: _Place) -> Party | None:
    """The subject of the main clause behind a gerund's: "Saying the rules were unfair, |Anna Marsh left"."""
    words = place.document.words
    comma = next((i for i in range(place.hit.last, min(place.last, place.hit.last + _FAR)) if words[i] == ","), None)
    return subject_of(place.document, place.parties, comma + 1, place.last) if comma is not None else None


def _inverted(place: _Place, subject: Party, at: int) -> Cue:
    """The cue with its subject behind it, and with the particle behind that: "دعا |البابا| إلى"."""
    document, hit = place.document, place.hit
    joined = particle_behind(document, hit, subject.last, place.last)
    whole = joined if joined is not None and document.at("complementiser", subject.last) is None else None
    value = whole.value if whole is not None else hit.value
    tail = subject.last + 1 if whole is not None else subject.last
    return Cue(hit.first, hit.last, value.id, value.info[0], subject, "between", at, _hangs(place, at), tail)


def _hangs(place: _Place, at: int) -> bool:
    """Whether a time, cause or condition opens the clause that begins at a token."""
    joint = place.document.ending("clause", at)
    return joint is not None and joint.first >= place.opens and joint.value.id in _SUBORDINATE


def _subordinate(place: _Place, subject: Party | None) -> bool:
    """A time, cause or condition opens the clause: "after the ministry said", "sau khi Mỹ công bố"; at a sentence's
    head a concession or a verb without a subject does too: "Though Kyiv said …, Moscow", "Saying …, Kyiv"."""
    if place.hit.first == place.opens and place.document.gerund(place.hit.first):
        return True
    if subject is None:
        return False
    joint = place.document.ending("clause", subject.first)
    if joint is not None and joint.first == place.opens and joint.value.id == "concession":
        return True
    if joint is not None and joint.first >= place.opens:
        return joint.value.id in _SUBORDINATE
    preposition = place.document.ending("preposition", subject.first)
    hangs = preposition is not None and preposition.value.id in ("after", "before", "cause")
    return hangs or place.ends_here("preposition") in ("after", "before")
