"""The office that the text gives a person, before the name or in apposition after it, with the body and country it is
of."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from crosswire.annotate.document import Document
from crosswire.annotate.name_records import Name
from crosswire.annotate.segments import Segment, Segments
from crosswire.languages.registry import registry

_APOSTROPHES = frozenset(("'s", "’s", "’", "'", "s'"))
_LINKING = frozenset(("of", "for", "at", "recipient"))
"""Kinds of prepositions.tsv that tie an office to what it is of: spokesman *for*, ambassador *to*, của, von, 的."""
_OWNERS = ("place", "organisation", "seat", "body")
_REACH = 20
"""How many tokens after an office in apposition are searched for the body or country it belongs to."""
_MOST_BEHIND = 4
"""How many segments may stand behind a name up to its office: Ukrainian | Foreign Ministry | spokesman."""
_MOST_TIES = 2
"""How many small words tie an office to its owner: ministro | de la | ONU."""
_ENDS = frozenset((",", ")", ".", ";", '"', "“", "”"))


class Office(Struct, frozen=True):
    """An office's tokens and what they say; `role` is None for a bare honorific."""

    first: int
    last: int
    role: str | None
    country: str | None
    body: str | None
    gender: str


def ties(document: Document, token: int) -> bool:
    """Whether a single word ties an office to its owner: a possessive, an article, *of* and its like."""
    if document.words[token] in _APOSTROPHES:
        return True
    preposition, word = document.ending("preposition", token + 1), document.ending("function", token + 1)
    if preposition is not None and preposition.first == token and preposition.value.id in _LINKING:
        return True
    return word is not None and word.first == token and word.value.id == "determiner"


def with_office(document: Document, segments: Segments, name: Name) -> Name:
    """The name with its office, country and gender where the text around it tells them."""
    if name.kind != "person":
        return name
    before = office_before(document, segments, name.first)
    if before is None or before.role is None:
        after = office_behind(document, segments, name.last) or office_after(document, segments, name.last)
    else:
        after = None
    office = after or before
    if office is None:
        return name
    gender = before.gender if before is not None else office.gender
    title = (office.first, office.last)
    return replace(name, role=office.role, country=office.country, body=office.body, title=title, gender=gender)


def office_before(document: Document, segments: Segments, at: int) -> Office | None:
    """The office that ends where a name begins: "Ukrainian Foreign Minister |", "người phát ngôn Bộ Ngoại giao Nga
    |"."""
    found: list[Segment] = []
    start = document.sentences[document.sentence_at(at)][0]
    place = at
    if at > 1 and document.words[at - 1] == "," and _titled_before_comma(document, segments, at - 1):
        place -= 1
    while place > start:
        segment = segments.ending.get(place)
        if segment is not None:
            if _stands_apart(document, segment, found):
                break
            found.append(segment)
            place = segment.first
        elif found and ties(document, place - 1) and (owner := segments.ending.get(place - 1)):
            if _is_office(owner) and any(map(_is_office, found)) and is_article(document, place - 1):
                break
            place -= 1
        else:
            break
    return _office(found)


def is_article(document: Document, token: int) -> bool:
    """Whether a single word is an article and no preposition too: *ai giornalisti* | il | *ministro* are two people."""
    word = document.ending("function", token + 1)
    preposition = document.ending("preposition", token + 1)
    return word is not None and word.first == token and word.value.id == "determiner" and preposition is None


def _titled_before_comma(document: Document, segments: Segments, at: int) -> bool:
    """An office with its article or owner before a comma: "its foreign minister|, Ann Lee"."""
    office = segments.ending.get(at)
    if office is not None and office.layer == "country":  # El presidente | ruso |, Vladímir Putin
        office = segments.ending.get(office.first)
    elif office is not None and office.layer in ("place", "organisation", "body"):
        office = _held_in(document, segments, office)
    return office is not None and _is_office(office) and office.info[0] == "office"


def _held_in(document: Document, segments: Segments, owner: Segment) -> Segment | None:
    """The office, with its article, of a place or body: the president | of | Colombia|, Gustavo Petro."""
    place = owner.first
    while place > owner.first - _MOST_TIES and ties(document, place - 1):
        place -= 1
    office = segments.ending.get(place) if place < owner.first else None
    article = document.ending("function", office.first) if office is not None else None
    return office if article is not None and article.value.id == "determiner" else None


def _stands_apart(document: Document, segment: Segment, found: list[Segment]) -> bool:
    """A place that the clause is set in is no part of the office: "In Washington | President Biden"; nor what stands
    before an office where countries stand behind it: "طردت روسيا | السفير البريطاني"."""
    settings = document.pack.settings
    if settings.country_place == "after":
        adjective = segment.layer == "country" and settings.genitive == "bare"
        return (segment.layer in _OWNERS or adjective) and any(_is_office(one) for one in found)
    if segment.layer != "place" or not found:
        return False
    before = document.ending("preposition", segment.first)
    return before is not None and before.value.id in ("in", "at", "from", "on")


def _is_office(segment: Segment) -> bool:
    return segment.layer == "title" and segment.info[0] != "group"


def office_after(document: Document, segments: Segments, at: int) -> Office | None:
    """An office in apposition: "Anita Anand, Canada's foreign minister,", "…, Vụ trưởng … thuộc Bộ Ngoại giao Nga,"."""
    words = document.words
    if at >= len(words) or words[at] not in (",", "("):
        return None
    joint = document.at("clause", at + 1)
    if joint is not None and joint.value.id == "coordinate":  # Putin, and Prime Minister Netanyahu: another person's
        return None
    found: list[Segment] = []
    place, end = at + 1, min(len(words), at + 1 + _REACH)
    while place < end and words[place] not in _ENDS:
        if words[place] == "(":  # an acronym inside the apposition: "… độc lập (CIS) thuộc …"
            place = next((i for i in range(place, min(place + 6, end)) if words[i] == ")"), place) + 1
            continue
        segment = segments.starting.get(place)
        if segment is None or (segment.layer == "title" and segment.info[0] == "honorific"):
            if not found and not _opens_apposition(document, place, at + 1):
                return None
            place = segment.last if segment is not None else place + 1
            continue
        if _is_office(segment) and any(_is_office(s) for s in found):
            break
        found.append(segment)
        place = segment.last
        if segment.layer == "title" and _next_person(document, segments, place):
            return None
    return _office(found[::-1])


def _next_person(document: Document, segments: Segments, at: int) -> bool:
    """Whether the office is that of the next person in a list: "Mr Morrison, President | Joe Biden and …"."""
    if at >= len(document.words) or not document.words[at][0].isupper() or at in segments.covered:
        return False
    return document.at("organisation_word", at) is None


def _opens_apposition(document: Document, token: int, start: int) -> bool:
    """What may stand before the office: small words (the, một, his, former), and an owner's name (*Mr Putin's*
    commissioner)."""
    word = document.words[token]
    if word[0].isupper() or word in ("'s", "’s"):
        return token - start < 5
    return any(document.at(layer, token) is not None for layer in ("function", "clause", "complementiser", "pronoun"))


def office_behind(document: Document, segments: Segments, at: int) -> Office | None:
    """The office right behind a name, its country or body between them: 習近平|主席, 젤렌스키|우크라이나 대통령."""
    if document.pack.settings.title_place == "before":
        return None
    found: list[Segment] = []
    place = at
    while (segment := segments.starting.get(place)) is not None and len(found) < _MOST_BEHIND:
        found.append(segment)
        if _is_office(segment):
            return _office([*_owner_behind(document, segments, segment.last), *found[::-1]])
        place = segment.last
        while found and place < len(document.words) and ties(document, place):
            place += 1
    return None


def _owner_behind(document: Document, segments: Segments, at: int) -> list[Segment]:
    """The country right behind an office, where it stands there: لاوروف وزیر خارجه | روسیه."""
    owner = segments.starting.get(at) if document.pack.settings.country_place == "after" else None
    return [owner] if owner is not None and owner.country else []


def _country(segment: Segment) -> str | None:
    """The country of a place, a demonym or a registered organisation."""
    known = registry().get(segment.id) if segment.layer == "organisation" else None
    return segment.country or (known.country if known and known.kind != "party" else None)


def _office(found: list[Segment]) -> Office | None:
    titles = [segment for segment in found if _is_office(segment)]
    if not titles:
        return None
    roles = [segment.id for segment in titles if segment.info[0] != "honorific"]
    honorific = next((segment.id for segment in titles if segment.info[0] == "honorific"), "")
    country = next((place for segment in found if (place := _country(segment))), None)
    body = next((segment.id for segment in found if segment.layer in ("body", "organisation")), None)
    gender = {"mr": "m", "ms": "f"}.get(honorific, "x")
    first, last = min(s.first for s in found), max(s.last for s in found)
    return Office(first, last, roles[0] if roles else None, country, body, gender)


def in_body(name: Name, bodies: Sequence[Name]) -> Name:
    """The country of a body inside the office's own words: "the Foreign Ministry's spokesman" of a Foreign Ministry
    now known."""
    if name.title is None or name.country is not None:
        return name
    first, last = name.title
    country = next((body.country for body in bodies if first <= body.first and body.last <= last), None)
    return replace(name, country=country) if country else name
