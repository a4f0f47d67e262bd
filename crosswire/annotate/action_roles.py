"""Who acts and who is acted upon: the parties of the clause around an act, by order, prepositions and possessors."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from crosswire.annotate.action_anchors import Anchor
from crosswire.annotate.action_codes import BODILY, GIVEN_BY, MUTUAL, RECIPIENT_WORTH
from crosswire.annotate.document import Document
from crosswire.annotate.head_first import head_phrase
from crosswire.annotate.names import Names
from crosswire.annotate.preverbal import Tied, head_before, phrase_before, preverbal
from crosswire.annotate.segments import Segment
from crosswire.annotate.speakers import Parties, Party
from crosswire.languages.inventory import inventory

_STOPS = frozenset(".!?…;:()")
_QUOTES = frozenset('"“”«»')
_SUBJECT_REACH = 30
_OBJECT_REACH = 22
_PHRASE = 8
"""How many words a party without a name may have: "two gunmen on a motorbike"."""
_APPOSITION = 26
_WHERE = ("in", "at")


class Role(Struct, frozen=True):
    """One side of an act: token ranges, and the parties that stand there (none where the words name nobody)."""

    ranges: tuple[tuple[int, int], ...] = ()
    parties: tuple[Party, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.ranges)


NOBODY = Role()


class Sides(Parties):
    """The parties of a report, and the groups named by a country alone: "Philippine boat", "Russian troops"."""

    def __init__(self, document: Document, names: Names, parties: Parties) -> None:
        segments = (s for s in names.segments.all if s.layer == "country" and parties.covering(s.first) is None)
        found = [*parties.all, *(_of_country(document, parties, segment) for segment in segments)]
        found.sort(key=lambda party: party.first)
        super().__init__(found)


_ADJECTIVES = 2
_SMALL = ("function", "preposition", "clause", "complementiser", "modality", "pronoun")


def _of_country(document: Document, parties: Parties, segment: Segment) -> Party:
    """A demonym with the noun before or after it, where that is an ordinary word."""
    first, last = segment.first, segment.last
    if _behind_noun(document, parties, first):
        first -= 1
    elif document.pack.settings.country_place != "after" and _ordinary(document, parties, last):
        last += 1
    determiner = document.ending("function", first)
    opens = determiner.first if determiner is not None and determiner.value.id == "determiner" else first
    return Party(opens, last, (first, last), "group", country=segment.country)


def _behind_noun(document: Document, parties: Parties, adjective: int) -> bool:
    """Whether an adjective of a country stands behind the noun that it belongs to: "les troupes |américaines"."""
    if document.pack.settings.country_place == "before" or not document.words[adjective].islower():
        return False
    return adjective > 0 and _ordinary(document, parties, adjective - 1)


def _ordinary(document: Document, parties: Parties, token: int) -> bool:
    if token >= len(document.words) or not document.words[token].isalpha() or not document.words[token].islower():
        return False
    layers = ("function", "preposition", "clause", "complementiser", "speech", "modality", "particle")
    if any(document.at(layer, token) is not None for layer in layers) or parties.covering(token) is not None:
        return False
    action = document.at("action", token)
    return action is None and not _codes(document, token)


def _codes(document: Document, token: int) -> bool:
    concept = document.at("concept", token)
    return concept is not None and inventory()[concept.value.id].kind == "act"


def role_of(parties: Sequence[Party]) -> Role:
    """The role that some parties fill together."""
    return Role(tuple(party.core for party in parties), tuple(parties))


# --- before the verb -------------------------------------------------------------------------------------------------


def opening(document: Document, parties: Parties, at: int, opens: int) -> Role:
    """The first party of a sentence that no preposition ties down: the subject of a loose "…, accusing Moscow"."""
    for party in parties.between(opens, at):
        if not _after_preposition(document, party) and not _owns(document, party) and not _owned_after(document, party):
            return role_of((party,))
    return NOBODY


def subject(document: Document, parties: Parties, at: int, opens: int, floor: int) -> Role:
    """The subject of a verb group that begins at `at`, in a sentence from `opens`; words before `floor` are taken."""
    place = at
    relative = document.ending("clause", place)
    if relative is not None and relative.value.id == "relative" and relative.first > opens:
        place = relative.first
    place = _before_brackets(document, place, opens)
    if place > opens and document.words[place - 1] == ",":
        aside = _before_aside(document, parties, place - 1, opens)
        if aside is not None:
            return role_of(_conjoined_before(document, parties, aside, opens))
        place -= 1
    party = parties.ending(place)
    if party is not None and party.first >= opens and not _owns(document, party):
        head = _head(document, parties, party, opens)
        if not _after_preposition(document, head):
            found = _conjoined_before(document, parties, head, opens)
            if document.pack.settings.nouns.genitive_behind and len(found) == 1:
                return _owning_noun(document, head, max(opens, floor))
            return _with_head(document, found, opens)
        if relative is not None and relative.value.id == "relative" and place <= relative.first:
            return role_of((party,))
    ahead = head_before(document, parties, place, max(opens, floor))
    if ahead is not None:
        return role_of(_conjoined_before(document, parties, ahead, opens))
    plain = phrase_before(document, parties, place, max(opens, floor))
    if plain is not None:
        return Role((plain,))
    return _phrase_before(document, parties, place, max(opens, floor))


def _before_brackets(document: Document, at: int, opens: int) -> int:
    """Back over what stands in brackets right before a token: "The Libyan National Army (LNA) |lifted"."""
    if at <= opens or document.words[at - 1] != ")":
        return at
    return next((i for i in range(at - 1, max(opens, at - _APPOSITION), -1) if document.words[i] == "("), at)


def _owning_noun(document: Document, party: Party, opens: int, last: int = -1) -> Role:
    """A party with the noun before it that it belongs to, where no preposition parts them: |жители| Тбилиси."""
    first, last = party.core[0], max(last, party.core[1])
    if document.pack.settings.nouns.genitive_behind and party.kind != "pronoun":
        first = party.first
        while first > opens and document.words[first - 1].isalpha() and _opens_phrase(document, first - 1):
            first -= 1
    return Role(((first, last),), (party,)) if first < party.first else role_of((party,))


def _with_head(document: Document, found: tuple[Party, ...], opens: int) -> Role:
    """The role of a subject, with the plain words that head it: |Buruh Samsung|."""
    phrase = head_phrase(document, found[0], opens) if len(found) == 1 else None
    if phrase is None:
        return role_of(found)
    span, owned = phrase
    return Role((span,), found if owned else ())


def _owns(document: Document, party: Party) -> bool:
    """Whether the party is a possessive pronoun: "its |attack"."""
    if party.kind != "pronoun":
        return False
    determiner = document.at("function", party.first)
    return determiner is not None and determiner.value.id == "determiner"


def _after_preposition(document: Document, party: Party) -> bool:
    """Whether a preposition or a source frame ties the party: "in |Kyiv", "according to |Reuters"."""
    tied = document.ending("preposition", party.first) or document.ending("source", party.first)
    return tied is not None


def _head(document: Document, parties: Parties, party: Party, opens: int) -> Party:
    """From "of Russia" back to the party that it belongs to: "the president of Russia"."""
    for _ in range(3):
        before = document.ending("preposition", party.first)
        holder = parties.ending(before.first) if before is not None and before.first > opens else None
        if holder is None:
            return party
        party = holder
    return party


def _before_aside(document: Document, parties: Parties, comma: int, opens: int) -> Party | None:
    """The party before the comma that opens an aside: "|X, the minister, said", "|X, chủ trì cuộc họp, …"."""
    words = document.words
    for place in range(comma - 1, max(opens, comma - _APPOSITION), -1):
        if words[place] in _STOPS or words[place] in _QUOTES:
            return None
        if words[place] == ",":
            around = parties.covering(place)
            if around is not None and around.first >= opens:
                return around
            holder = parties.ending(place)
            if holder is not None and holder.first >= opens and not _after_preposition(document, holder):
                return holder
    return None


def _conjoined_before(document: Document, parties: Parties, party: Party, opens: int) -> tuple[Party, ...]:
    """A party with those joined before it: "Russia, China and |Iran"."""
    found = [party]
    joined = document.ending("clause", party.first)
    if joined is None or joined.value.id != "coordinate":
        return (party,)
    while len(found) < 6:
        joint = _joint_before(document, found[0].first)
        other = parties.ending(joint) if joint is not None and joint > opens else None
        if other is None:
            break
        if _after_preposition(document, other) and not _opens_with_between(document, other):
            break
        found.insert(0, other)
    return tuple(found)


def _opens_with_between(document: Document, party: Party) -> bool:
    before = document.ending("preposition", party.first)
    return before is not None and before.value.id == "with"


def _joint_before(document: Document, at: int) -> int | None:
    """Where the joint that ends just before a token begins: a comma, "and", or both."""
    joint = document.ending("clause", at)
    if joint is not None and joint.value.id == "coordinate":
        at = joint.first
        return at - 1 if at > 1 and document.words[at - 1] == "," else at
    return at - 1 if at > 1 and document.words[at - 1] == "," else None


def _phrase_before(document: Document, parties: Parties, at: int, floor: int) -> Role:
    """The noun phrase before a verb that no party ends: its own words, and the parties that head them."""
    low = max(floor, at - _SUBJECT_REACH)
    first = at
    while first > low and not _breaks(document, first - 1):
        first -= 1
    if _opens_relative(document, first):
        return NOBODY
    while first < at and (document.at("clause", first) or document.words[first] in (",", "-", "–")):
        first += 1
    first = _past_phrase(document, parties, first, at)
    if first >= at:
        return NOBODY
    inside = [p for p in parties.between(first, at) if not _owns(document, p)]
    heads = [p for p in inside if not _after_preposition(document, p) and not _owned_after(document, p)]
    if heads and document.pack.settings.nouns.genitive_behind and _opens_phrase(document, first):
        return _owning_noun(document, heads[-1], first, at)
    if heads:
        return role_of(_conjoined_before(document, parties, heads[-1], floor))
    near = [p for p in inside if not _after_preposition(document, p)]
    named = {token for party in inside for token in range(*party.core)}
    plain = (token for token in range(first, at) if token not in named)  # "São" of São Paulo is no auxiliary
    if not _opens_phrase(document, first) or any(_verbal(document, token) for token in plain):
        return role_of(near[-1:])
    return Role(((first, min(at, first + _PHRASE)),), tuple(near[-1:]))


def _past_phrase(document: Document, parties: Parties, first: int, at: int) -> int:
    """Past a place or time with its preposition at a clause's head, where no article opens what follows: В Найроби
    |полиция."""
    if document.at("preposition", first) is None or document.pack.settings.nouns.articles:
        return first
    ends = [party.last for party in parties.between(first, at) if _after_preposition(document, party)]
    ends += [hit.last for layer in ("weekday", "month", "time_word") for hit in document.within(layer, first, at)]
    return max((end for end in ends if end < at), default=first)


def _opens_phrase(document: Document, token: int) -> bool:
    """Whether a noun phrase may begin at a token: a determiner, a number, a capital, a plural, a plural behind an
    adjective or two; not a day."""
    word = document.words[token]
    if document.at("weekday", token) is not None or document.at("month", token) is not None:
        return False
    bound = document.at("bound", token)
    if bound is not None and bound.last < len(document.words) and document.words[bound.last][0].isdigit():
        return True
    function = document.at("function", token)
    preposition = document.at("preposition", token)
    if preposition is not None and preposition.value.id == "of" and token == 0:
        preposition = None  # "|Des milliers de Serbes": an article
    if preposition is not None or document.at("modality", token) is not None:
        return False
    if function is not None:
        return function.value.id == "determiner"
    if document.at("number", token) is not None:
        return True
    settings = document.pack.settings
    if settings.caseless and settings.verbs.inversion:
        return word.isalpha() and document.at("clause", token) is None
    if not settings.nouns.articles and word.isalpha():
        layers = ("time_word", "weekday", "month", "clause", "complementiser", "speech")
        return not any(document.at(layer, token) for layer in layers)
    return word[0].isdigit() or (word[0].isupper() and word.isalpha()) or _plural_near(document, token)


def _plural_near(document: Document, token: int) -> bool:
    """Whether a plural stands at a token or behind plain words after it: "newspapers", "national newspapers"."""
    for at in range(token, min(token + _ADJECTIVES + 1, len(document.words))):
        word = document.words[at]
        if document.folded[at] != document.lemmas[at] and word.endswith("s"):
            return True
        if not word.isalpha() or any(document.at(layer, at) for layer in _SMALL):
            return False
    return False


def _verbal(document: Document, token: int) -> bool:
    """Whether a token is an auxiliary, a modal word or the mark of an infinitive: no noun phrase runs over it."""
    function = document.at("function", token)
    mark = document.at("complementiser", token)
    of = document.at("preposition", token) if mark is not None else None
    if of is not None and of.value.id == "of":  # "miles |de estudiantes": the mark of an infinitive elsewhere
        mark = None
    return (function is not None and function.value.id == "auxiliary") or mark is not None


def _opens_relative(document: Document, first: int) -> bool:
    """Whether a relative clause begins at a token: "an attack on the bridge that |links …"; not "said that |…"."""
    joint = document.ending("clause", first)
    if joint is not None and joint.value.id == "relative":
        return True
    mark = document.ending("complementiser", first)
    return mark is not None and mark.value.id == "that" and document.ending("speech", mark.first) is None


def _owned_after(document: Document, party: Party) -> bool:
    owner = document.at("action", party.last)
    return owner is not None and owner.value.id == "owner" and owner.value.info[1] == "active"


def _breaks(document: Document, token: int) -> bool:
    """Whether a token closes the clause before: a stop, a quotation mark, a comma, a joining word, a complementiser."""
    word = document.words[token]
    if word in _STOPS or word in _QUOTES or word == ",":
        return True
    joint = document.ending("clause", token + 1)
    if joint is not None and joint.value.id != "coordinate":
        return True
    mark = document.ending("complementiser", token + 1)
    return (mark is not None and mark.value.id == "that") or document.ending("speech", token + 1) is not None


# --- after the verb --------------------------------------------------------------------------------------------------


def stretch_end(document: Document, at: int, last: int) -> int:
    """Where the objects of a verb that ends at `at` must end: the next stop, complementiser or subordinate clause."""
    limit = min(last, at + _OBJECT_REACH)
    clauses, prepositions = document.starting["clause"], document.starting["preposition"]
    complementisers = document.starting["complementiser"]
    for token in range(at, limit):
        word = document.words[token]
        if word in _STOPS or (word in _QUOTES and token > at):
            return token
        parts = word == "," and (token > at or preverbal(document))
        if parts and not _lists(document, token) and not _targets(document, token):
            return token
        joint = clauses.get(token)
        if joint is not None and joint.value.id != "coordinate" and token > at:
            preposition = prepositions.get(token)
            aim = preposition is not None and joint.value.id == "purpose" and _opens_noun(document, joint.last)
            if preposition is None or (preposition.last <= joint.last and not aim):
                return token
        mark = complementisers.get(token)
        if mark is not None and mark.value.id == "that":
            return token
    return limit


def _opens_noun(document: Document, token: int) -> bool:
    """Whether an article or a name follows what also opens a clause: "para |a Ucrânia", not "para |vencer"."""
    function = document.at("function", token)
    determiner = function is not None and function.value.id == "determiner"
    return determiner or (token < len(document.words) and document.words[token][0].isupper())


def _targets(document: Document, comma: int) -> bool:
    """Whether words for whom it is aimed at follow a comma: "new sanctions, targeting …"."""
    preposition = document.at("preposition", comma + 1)
    return preposition is not None and preposition.value.id == "against"


def given_to(document: Document, parties: Parties, anchor: Anchor) -> Role:
    """The party between a light verb and its noun: "gave |Ukraine military aid", "направила |Турции помощь"."""
    gives = anchor.event == "AID" or document.pack.settings.nouns.genitive_behind
    if not gives or anchor.noun is None or anchor.verb is None or anchor.verb[1] >= anchor.noun[0]:
        return NOBODY
    party = parties.starting(anchor.verb[1])
    whole = party is not None and party.last <= anchor.noun[0] and party.kind not in ("document", "pronoun")
    return role_of((party,)) if party is not None and whole else NOBODY


def beneficiary(document: Document, parties: Parties, at: int, stop: int) -> Role:
    """For whom aid is, told late in the sentence: "17 million dollars to repair the power grid |of Ukraine"."""
    for party in parties.between(at, stop):
        if _receives(document, party) and relation(document, at, party) in ("recipient", "of"):
            return role_of((party,))
    return NOBODY


def _lists(document: Document, comma: int) -> bool:
    """Whether a comma joins names: the next word is capitalised."""
    after = document.words[comma + 1] if comma + 1 < len(document.words) else "."
    return after[0].isupper()


def recipient(document: Document, parties: Parties, event: str, at: int, stop: int, actor: Role) -> Role:
    """The recipient in the words at..stop-1 after a verb or noun: the party with the best preposition for the event."""
    worth = RECIPIENT_WORTH.get(event, RECIPIENT_WORTH["ACCUSE"])
    best, score = None, 0.4
    begun = parties.covering(at) if at < stop else None
    within = parties.between(at, stop)
    for party in within if begun is None or begun.first >= at else (begun, *within):
        if party in actor.parties or not _receives(document, party):
            continue
        kind = relation(document, at, party)
        value = worth.get(kind, 0.0) - 0.08 * (party.first - at)
        value -= 0.3 if party.kind == "pronoun" else 0.0
        if value > score:
            best, score = party, value
    if best is None or (_object_marked(document, parties, at) and relation(document, at, best) != "direct"):
        return phrase_after(document, at, stop)
    head = _headed(document, event, at, best)
    if head:
        return head
    kind = relation(document, at, best)
    if document.pack.settings.nouns.genitive_behind and kind == "direct" and best.first > at:
        return _owning_noun(document, best, at)
    if not document.pack.settings.nouns.articles and kind in ("in", "at", "on") and event in ("ASSAULT", "COERCE"):
        plain = phrase_after(document, at, stop)
        return plain if plain and plain.ranges[0][0] == at else role_of((best,))
    return role_of(conjoined_after(document, parties, best, stop))


def _headed(document: Document, event: str, at: int, party: Party) -> Role:
    """The object's own words with the party that they stand in or belong to: "arrested |two suspects in Nairobi|"."""
    if event not in BODILY:
        return NOBODY
    first = _object_first(document, at)
    tie = document.ending("preposition", party.first)
    if tie is None or tie.first <= first or tie.value.id not in (*_WHERE, "of") or not _opens_phrase(document, first):
        return NOBODY
    words = range(first, tie.first)
    if len(words) > _PHRASE or any(_breaks(document, token) or _parts(document, token) for token in words):
        return NOBODY
    return Role(((first, party.core[1]),), (party,))


def _parts(document: Document, token: int) -> bool:
    """Whether a preposition other than "of" stands at a token."""
    preposition = document.at("preposition", token)
    return preposition is not None and preposition.value.id != "of"


def _object_first(document: Document, at: int) -> int:
    """Past the preposition of an object that is a person: "detuvo |a| dos sospechosos"."""
    preposition = document.at("preposition", at)
    return preposition.last if preposition is not None and preposition.value.id == "recipient" else at


def _object_marked(document: Document, parties: Parties, at: int) -> bool:
    """Whether the word for a direct object opens plain words: "חיסלה |את| איסמעיל הנייה בטהרן"."""
    mark = document.at("preposition", at) or document.ending("preposition", at)
    return mark is not None and mark.value.id == "direct" and parties.starting(mark.last) is None


def tied_recipient(event: str, tied: Sequence[Tied], actor: Role) -> Role:
    """The recipient before the verb: the party with the best preposition for the event, the nearest of equals."""
    worth = RECIPIENT_WORTH.get(event, RECIPIENT_WORTH["ACCUSE"])
    others = [one for one in reversed(tied) if one.party not in actor.parties]
    best = max(others, key=lambda one: worth.get(one.kind, 0.0), default=None)
    return role_of((best.party,)) if best is not None and worth.get(best.kind, 0.0) > 1 else NOBODY


def _receives(document: Document, party: Party) -> bool:
    """Whether a party can be acted upon: no possessive pronoun, no document, no currency taken for a name."""
    unit = document.at("unit", party.core[0])
    currency = unit is not None and unit.last >= party.core[1]
    return not _owns(document, party) and party.kind != "document" and not currency


def noun_recipient(document: Document, parties: Parties, event: str, at: int, stop: int, actor: Role) -> Role:
    """The recipient of a noun that ends at `at`: a party that a preposition ties to it or that follows at once."""
    tied = document.within("preposition", at, stop)
    if not any(hit.first - at <= 3 for hit in tied) and not _follows(document, parties, at):
        after = [party for party in actor.parties if party.first >= at]
        return noun_recipient(document, parties, event, after[-1].last, stop, NOBODY) if after else NOBODY
    found = recipient(document, parties, event, at, min(stop, at + 14), actor)
    return found if found.parties else NOBODY


def _follows(document: Document, parties: Parties, at: int) -> bool:
    """Whether a party stands right after a noun, in a language that puts the object there: "chuyến thăm |Mỹ", "помощь
    |Украине"."""
    settings = document.pack.settings
    if settings.country_place != "after" and not settings.nouns.genitive_behind:
        return False
    begun = parties.covering(at)  # from its core on: "ultimato a |Moscovo", where "a" is taken for its article
    return parties.starting(at) is not None or (begun is not None and begun.core[0] == at)


def relation(document: Document, at: int, party: Party) -> str:
    """The kind of the last preposition between `at` and a party; `direct` where there is none."""
    kinds = document.within("preposition", at, party.first)
    if not kinds:
        infinitive = [hit for hit in document.within("complementiser", at, party.first) if hit.value.id == "infinitive"]
        return "recipient" if infinitive else "direct"
    return kinds[-1].value.id


def conjoined_after(document: Document, parties: Parties, party: Party, stop: int) -> tuple[Party, ...]:
    found, joined = [party], False
    while len(found) < 6:
        at = found[-1].last
        if at < stop and document.words[at] == ",":
            at += 1
        joint = document.at("clause", at)
        if joint is not None and joint.value.id == "coordinate":
            at, joined = joint.last, True
        elif at < stop and document.words[at] in ("-", "–"):
            at, joined = at + 1, True
        if at == found[-1].last:
            break
        other = parties.starting(at)
        if other is None or other.last > stop:
            break
        found.append(other)
    return tuple(found) if joined else (party,)


def phrase_after(document: Document, at: int, stop: int) -> Role:
    """The object's own words where no party stands in them: "three soldiers"."""
    first = at
    mark = document.at("complementiser", first)
    if first >= stop or (mark is not None) or document.at("clause", first) is not None:
        return NOBODY
    preposition = document.at("preposition", first)
    if preposition is not None:
        if preposition.value.id not in ("direct", "against", "recipient", "on", "with"):
            return NOBODY
        first = preposition.last
    if first >= stop or not _opens_phrase(document, first):
        return NOBODY
    last = first
    while last < min(stop, first + _PHRASE) and not _closes_phrase(document, last):
        last += 1
    return Role(((first, last),)) if last > first else NOBODY


def _closes_phrase(document: Document, token: int) -> bool:
    if _parts(document, token) or document.words[token] == ",":
        return True
    preposition, mark = document.at("preposition", token), document.at("complementiser", token)
    if mark is not None and (preposition is None or document.opens_infinitive(mark.last)):
        return True
    joint = document.at("clause", token)
    if joint is None or joint.value.id != "coordinate":
        return False
    action = document.at("action", joint.last)  # "pidió perdón a las víctimas |y prometió ayudas"
    return document.at("speech", joint.last) is not None or (action is not None and action.value.info[1] == "active")


# --- by whom, whose --------------------------------------------------------------------------------------------------


def agent(document: Document, parties: Parties, anchor: Anchor, opens: int, stop: int) -> Role:
    """The agent of a passive: "by Canada", "bởi Mỹ", or between the mark and the verb: "bị Nga tấn công"."""
    party = parties.ending(anchor.opens)
    if party is not None:
        mark = document.ending("action", party.first)
        if mark is not None and mark.value.id == "voice" and mark.first >= opens:
            return role_of((party,))
    behind = parties.starting(anchor.last) if document.pack.settings.verbs.agents == "behind" else None
    if behind is not None and behind.last <= stop:
        return role_of((behind,))
    for hit in document.within("preposition", anchor.last, stop):
        if hit.value.id == "agent":
            opens = hit.last if hit.last - hit.first < 2 else hit.last - 1  # da parte |della polizia|
            found = [p for p in parties.between(opens, stop) if p.first - hit.last <= 4]
            if found and relation(document, hit.last, found[0]) in _WHERE:
                return Role(((hit.last, document.within("preposition", hit.last, found[0].first)[0].first),))
            if found:
                return role_of(conjoined_after(document, parties, found[0], stop))
            return phrase_after(document, hit.last, stop)
    return NOBODY


def owner(document: Document, parties: Parties, anchor: Anchor, opens: int, stop: int) -> Role:
    """Whose act a noun is: "Russia's direct |attacks", "Russian |strikes", "cuộc không kích |của Nga", "|by Israel"."""
    before = _owner_before(document, parties, anchor, opens) or role_of(parties.between(anchor.first, anchor.last))
    if before and document.pack.settings.genitive != "bare":
        return before
    adjective = _adjective_behind(document, parties, anchor.last)
    if adjective:
        return adjective
    for hit in document.within("action", anchor.last, stop):
        if hit.value.id == "owner" and hit.value.info[1] == "passive" and hit.first - anchor.last <= 8:
            party = parties.starting(hit.last)
            if party is not None:
                return role_of(conjoined_after(document, parties, party, stop))
            if anchor.event == "PROTEST" and hit.first == anchor.last and document.at("time_word", hit.last) is None:
                return phrase_after(document, hit.last, stop)  # las protestas de |los agricultores| contra …
    giver = anchor.event in GIVEN_BY
    for hit in document.within("preposition", anchor.last, stop):
        party = parties.starting(hit.last)
        if party is None and hit.last - hit.first > 1:
            party = parties.starting(hit.last - 1)  # da parte |della polizia|
        if hit.first - anchor.last > 6:
            break
        if anchor.event == "RETREAT" and document.within("preposition", hit.first, hit.last)[-1].value.id == "from":
            continue  # "il ritiro da Kherson": a word for by and from
        if party is not None and (hit.value.id == "agent" or (hit.value.id == "from" and giver)):
            return role_of(conjoined_after(document, parties, party, stop))
    return NOBODY


def _adjective_behind(document: Document, parties: Parties, at: int) -> Role:
    """The adjective of a country right behind the noun: "bombardeo |ruso| sobre Járkov", "l'embargo |américain|"."""
    party = parties.starting(at) if document.pack.settings.country_place != "before" else None
    plain = party is not None and party.kind == "group" and party.role is None and party.core == (at, at + 1)
    return role_of((party,)) if party is not None and plain and document.words[at].islower() else NOBODY


def _owner_before(document: Document, parties: Parties, anchor: Anchor, opens: int) -> Role:
    for place in range(anchor.first, max(opens, anchor.first - 5), -1):
        party = parties.ending(place)
        if party is not None and (place == anchor.first or party.kind != "place" or _owns(document, party)):
            if _after_preposition(document, party) and not _owns(document, party):
                return NOBODY
            return role_of((party,)) if place == anchor.first or _owns(document, party) else NOBODY
        mark = document.ending("action", place)
        if mark is not None and mark.value.id == "owner":
            holder = parties.ending(mark.first) if mark.value.info[1] == "active" else None
            return role_of((holder,)) if holder is not None else NOBODY
        word = document.words[place - 1]
        if word in _STOPS or word in _QUOTES or word == "," or document.ending("preposition", place) is not None:
            return NOBODY
    return NOBODY


def between(document: Document, parties: Parties, at: int, stop: int) -> tuple[Role, Role]:
    """ "talks between A and B", "cuộc gặp giữa A và B": the first is taken as actor, the others as recipients."""
    first = parties.starting(at)
    if first is not None and at < stop and _follows(document, parties, at):
        pair = conjoined_after(document, parties, first, stop)
        return (role_of(pair[:1]), role_of(pair[1:])) if len(pair) > 1 else (NOBODY, NOBODY)
    for hit in document.within("action", at, stop):
        if hit.value.id != "pair" or hit.first - at > 6:
            continue
        party = parties.starting(hit.last)
        if party is not None:
            pair = conjoined_after(document, parties, party, stop)
            if len(pair) > 1:
                return role_of(pair[:1]), role_of(pair[1:])
    return NOBODY, NOBODY


def mutual(event: str, actor: Role, other: Role) -> tuple[Role, Role]:
    """Several actors of an act done together, none acted upon: the first acts, the others receive."""
    if event in MUTUAL and len(actor.parties) > 1 and not other.parties:
        return role_of(actor.parties[:1]), role_of(actor.parties[1:])
    return actor, other
