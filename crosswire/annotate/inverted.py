"""Subjects behind their verbs: "قال شكري إن", "Dijo el ministro que", "Powiedział premier, że", "אתמול הודיע הנשיא כי".

A pack's `verbs.inversion` says how far its language goes: `marked` where a complementiser, colon or quotation mark must
show where the subject ends, `free` where the verb stands first as a rule.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from msgspec.structs import replace

from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.speakers import Parties, Party
from crosswire.languages.pack import Entry
from crosswire.languages.tables import Mode

_LONGEST = 14
"""Tokens of the longest subject that is looked for behind a verb."""
_ADVERBIAL = 25
"""Tokens within which what was said opens, adverbials of the reporting clause passed over."""
_PLAIN = 4
"""Words that a subject has at most which nothing but its own form tells."""
_TIME_LAYERS = ("weekday", "month")
_SAID = ("that", "near", "whether")
_QUOTES = frozenset("\"“„«‘'”״「『")
_OBJECT_FRAMES = ("object", "infinitive", "any", "naming", "clause")
_MODES: tuple[Mode, ...] = ("lemma", "folded")
_NAMED = ("person", "organisation", "place", "group", "office", "body")


class Behind(NamedTuple):
    """A subject behind its verb; `after` is the token where the words begin that are left to the verb."""

    party: Party
    after: int


def subject_behind(
    document: Document, parties: Parties, inside: Collection[int], hit: EntryHit, last: int
) -> Behind | None:
    """The subject between a verb of speech and what it reports, in a clause that ends at `last`: "قال |شكري| إن"."""
    inversion = document.pack.settings.verbs.inversion
    if not inversion or hit.value.info[0] in ("noun", "never"):
        return None
    first = past_adverbs(document, hit.last, last)
    end = _boundary(document, parties, inside, first, last)
    if end <= first:
        return None
    if opens_speech(document, inside, end, last):
        return Behind(whole_subject(parties, first, end), end)
    if inversion == "free":
        return _shortest(document, parties, hit, first, end, last)
    marked = _marked_further(document, inside, end, last) and _one_party(parties, first, end)
    return Behind(whole_subject(parties, first, end), end) if marked else None


def past_adverbs(document: Document, at: int, last: int) -> int:
    """Past adverbs and days right behind the verb: "قال |أمس| الوزير"."""
    while at < last:
        hit = _adverb(document, at)
        if hit is None:
            break
        at = hit.last
    return at


def _adverb(document: Document, at: int) -> EntryHit | None:
    function = document.at("function", at)
    if function is not None and function.value.id == "adverb":
        return function
    return next((hit for layer in _TIME_LAYERS if (hit := document.at(layer, at)) is not None), None)


def _boundary(document: Document, parties: Parties, inside: Collection[int], first: int, last: int) -> int:
    """Where the noun phrases that begin at `first` end at the latest: before a mark, a preposition, a joint, a day."""
    at = first
    while at < min(last, first + _LONGEST):
        if at in inside or not document.words[at][0].isalnum():
            if not _in_name(parties, at):
                break
            at += 1
            continue
        party = parties.starting(at)
        whole = party is not None and party.kind != "pronoun" and party.last <= last
        if party is not None and whole and (at == first or document.at("complementiser", at) is None):
            at = party.last
            continue
        if any(document.at(layer, at) is not None for layer in ("complementiser", "preposition", "speech", "pronoun")):
            break
        joint = document.at("clause", at)
        if joint is not None and not _joins_parties(parties, joint, first):
            break
        if at > first and _adverb(document, at) is not None:
            break
        at += 1
    return at


def _in_name(parties: Parties, at: int) -> bool:
    """Whether a mark belongs to a name: צה"ל, Al-Sisi."""
    party = parties.covering(at)
    return party is not None and party.first < at


def _joins_parties(parties: Parties, joint: EntryHit, first: int) -> bool:
    """ "قال ماكرون |و|شولتس إن": "and" between two subjects."""
    return joint.value.id == "coordinate" and joint.first > first


def opens_speech(document: Document, inside: Collection[int], at: int, last: int) -> bool:
    """Whether a complementiser, its comma, a colon or a quotation mark stands at a token."""
    if at >= last:
        return False
    word = document.words[at]
    if word == ":" or (at in inside and word in _QUOTES):
        return True
    mark = document.at("complementiser", at + 1 if word == "," else at)
    return mark is not None and mark.value.id in _SAID and mark.last <= last


def _marked_further(document: Document, inside: Collection[int], at: int, last: int) -> bool:
    """Whether what was said opens behind an adverbial: "dijo el ministro |en un comunicado| que"."""
    if at >= last or document.at("preposition", at) is None:
        return False
    for token in range(at, min(last, at + _ADVERBIAL)):
        if document.words[token] in (";", "?", "!") or document.at("speech", token) is not None:
            return False
        if opens_speech(document, inside, token, last):
            return True
    return False


def _one_party(parties: Parties, first: int, end: int) -> bool:
    party = parties.starting(first)
    return party is not None and party.last <= end and party.kind in _NAMED


def whole_subject(parties: Parties, first: int, end: int) -> Party:
    """All words of a subject whose end is marked: the person among them is who speaks, else their first candidate."""
    inside = [party for party in parties.between(first, end) if party.kind not in ("pronoun", "document")]
    people = [party for party in inside if party.kind == "person"]
    head = next(iter(people), None) or next((party for party in inside if party.first == first), None)
    if head is None:
        return Party(first, end, (first, end), "phrase")
    if head.kind == "person" or (head.first, head.last) == (first, end):
        return replace(head, first=first)
    return replace(head, last=end, core=(first, end)) if head.entity < 0 else head


def _shortest(document: Document, parties: Parties, hit: EntryHit, first: int, end: int, last: int) -> Behind | None:
    """The subject where nothing marks its end: "اتهمت |أوكرانيا| روسيا": a candidate with the name that belongs to its
    office, else the plain words up to the next candidate."""
    particle = particle_behind(document, hit, end, last)
    if particle is None and hit.value.info[0] not in _OBJECT_FRAMES and not _said_later(document, end, last):
        return None
    after = end + 1 if particle is not None else end
    if particle is not None and parties.starting(first) is None:
        phrase = Party(first, end, (first, end), "phrase")
        return Behind(phrase, after) if end - first <= _PLAIN else None
    party = _by_form(document, parties, first, end)
    return Behind(party, after if party.last >= end else party.last) if party is not None else None


def subject_here(document: Document, parties: Parties, at: int, last: int) -> Party | None:
    """The subject right behind a verb that ends at `at`, by its own form alone: a candidate with the name that belongs
    to its office, or plain words."""
    first = past_adverbs(document, at, last)
    end = min(_boundary(document, parties, (), first, last), last)
    return _by_form(document, parties, first, end) if end > first else None


def _by_form(document: Document, parties: Parties, first: int, end: int) -> Party | None:
    party = parties.starting(first)
    if party is None and first + 1 < end and _counts(document, first):
        counted = parties.starting(first + 1)  # خمسة | فلسطينيين
        if counted is not None:
            return replace(counted, first=first, core=(first, counted.last))
    if party is None:
        ends = _plain_end(document, parties, first, end)
        return Party(first, ends, (first, ends), "phrase")
    if party.kind == "document":
        return None
    adjective = parties.starting(party.last)
    if adjective is not None and party.entity < 0 and _of_country(document, adjective, end):
        return replace(party, last=adjective.last, core=(party.core[0], adjective.last), country=adjective.country)
    if party.kind != "office" or party.entity >= 0:
        return party
    name = parties.starting(party.last)
    if name is not None and name.kind == "person":
        return replace(name, first=party.first)
    if party.last < end and name is None and _plain_name(document, party.last):
        ends = _plain_end(document, parties, party.last, end)
        return replace(party, last=ends, core=(party.first, ends))
    return party


def _counts(document: Document, at: int) -> bool:
    return document.words[at][0].isdigit() or document.at("number", at) is not None


def _of_country(document: Document, party: Party, end: int) -> bool:
    """Whether a party is the adjective of a country, with the verb's object behind it: "الشرطة |الألمانية| القبض"."""
    return party.kind == "group" and party.role is None and party.last < end and document.words[party.last][0].isalnum()


def _plain_name(document: Document, at: int) -> bool:
    """Whether the word behind an office may be a name that nobody knows: no article, no word of the lexicons."""
    return not _definite(document, at) and document.at("concept", at) is None and document.at("action", at) is None


def _said_later(document: Document, at: int, last: int) -> bool:
    """Whether a complementiser or colon follows within the reporting clause: "أشار التقرير |إلى أن"."""
    return any(
        opens_speech(document, (), token, last)
        for token in range(at, min(last, at + _ADVERBIAL))
        if document.words[token] != ","
    )


def _plain_end(document: Document, parties: Parties, first: int, end: int) -> int:
    """Where a subject of plain words ends: before a candidate, else with its adjectives (that share its article)."""
    at = first + 1
    while at < end and parties.starting(at) is None and _definite(document, at):
        at += 1
    return at


def _definite(document: Document, at: int) -> bool:
    word = document.words[at]
    return any(word.startswith(article) and len(word) > len(article) + 1 for article in _articles(document))


def _articles(document: Document) -> Iterable[str]:
    return document.pack.settings.clitics.articles


def particle_behind(document: Document, hit: EntryHit, at: int, last: int) -> EntryHit | None:
    """The verb with the particle that its subject parts it from, as the lexicon has them together: "دعا البابا |إلى" is
    "دعا إلى". The hit is on the verb's own tokens."""
    if at >= last or document.at("preposition", at) is None:
        return None
    entry = _together(document, hit.first, hit.last, at)
    return replace(hit, value=entry) if entry is not None else None


def past_particle(document: Document, first: int, last: int, at: int) -> int:
    """Past the particle of a verb (tokens first..last-1) behind those whom it tells: "دعا إسرائيل |إلى| السماح"."""
    mark = document.at("complementiser", at)
    if mark is not None or document.at("preposition", at) is None or _together(document, first, last, at) is None:
        return at
    return at + 1


def _together(document: Document, first: int, last: int, at: int) -> Entry | None:
    """The verb of speech that tokens first..last-1 and the token at `at` are together."""
    for words in (document.lemmas, document.folded):
        both = [*words[first:last], words[at]]
        for mode in _MODES:
            for found in document.pack.tables[mode].find(both):
                whole = found.first == 0 and found.last == len(both)
                if whole and found.value.layer == "speech" and found.value.info[0] != "never":
                    return found.value
    return None


def first_subject(document: Document, parties: Parties, first: int, last: int) -> Party | None:
    """The first candidate of a clause that begins with its verb: "استقبل |السيسي| ماكرون، |مؤكدا"."""
    for party in parties.between(first, last):
        tied = document.ending("preposition", party.first) or document.ending("source", party.first)
        if tied is None and party.kind not in ("document", "pronoun"):
            return party
    return None
