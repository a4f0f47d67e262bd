"""What the lexicons name outright: places, registered organisations, seats of power, and the bodies of a state with the
country that the text gives them, or the one that the report speaks of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from crosswire.annotate.document import Document
from crosswire.annotate.name_offices import ties
from crosswire.annotate.name_records import Name
from crosswire.annotate.segments import Segment, Segments
from crosswire.languages.registry import registry
from crosswire.languages.state_bodies import state_body
from crosswire.records import Kind

_MOST_TIES = 2
"""How many small words may stand between a body and its country: ministry *of the* Netherlands."""
_FURTHER = 8
"""How many tokens a body's own words may go on before its country: "… và tình trạng khẩn cấp Thổ Nhĩ Kỳ"."""
BARE = (
    "ministry.",
    "coast_guard",
    "central_bank",
    "supreme_court",
    "constitutional_court",
    "emergency_service",
    "geological_survey",
    "weather_service",
    "space_agency",
    "election_commission",
    "general_staff",
)
"""Bodies that a country has one of: named bare, they are still one thing. A government or a police force may be any."""
_AFTER_NATIONALITY = ("speech", "function", "preposition", "clause", "modality", "pronoun", "complementiser")


def fixed_names(document: Document, segments: Segments) -> Iterator[Name]:
    """The names that the lexicons give, bodies with a country beside them among them."""
    vessels = _vessels(document, segments)
    for segment in segments.all:
        if segment.layer == "organisation":
            yield _of_other_country(document, segments, segment) or _registered(document, segment, "organisation")
        elif segment.layer == "place":
            if document.folded[segment.first] not in vessels or segment.last - segment.first > 1:
                yield replace(_registered(document, segment, "place"), metonym=_acts(document, segments, segment))
        elif segment.layer == "seat":
            yield _seat(document, segment)
        elif segment.layer == "country" and (people := _people(document, segment)):
            yield people
        elif segment.layer in _STATE and (name := _STATE[segment.layer](document, segments, segment)):
            yield name


def _vessels(document: Document, segments: Segments) -> frozenset[str]:
    """Ships that bear a town's name, told by the word before one of their mentions: "the container ship Dali"."""
    return frozenset(
        document.folded[hit.last]
        for hit in document.layer("organisation_word")
        if hit.value.id == "vessel" and (named := segments.starting.get(hit.last)) and "/" in named.id
    )


def _registered(document: Document, segment: Segment, kind: Kind) -> Name:
    known = registry().get(segment.id)
    country = segment.country or (known.country if known else None)
    first = segment.first
    while segment.id.startswith("agency/") and first < segment.last - 1 and document.words[first][0].islower():
        first += 1  # agentura | Reuters
    words = tuple(document.folded[first : segment.last])
    return Name(first, segment.last, kind, words, id=state_body(segment.id), country=country, reason="in the registry")


def _people(document: Document, segment: Segment) -> Name | None:
    """A people, where the language tells its name from the adjective: Britové, Polacy, британцы."""
    told = document.pack.settings.peoples
    if told == "noun" and not _noun(document, segment):
        return None
    if not told or (told == "capital" and not document.words[segment.first][0].isupper()):
        return None
    after = document.words[segment.last] if segment.last < len(document.words) else "."
    alone = not after[0].isalpha() or any(document.at(layer, segment.last) for layer in _AFTER_NATIONALITY)
    if told == "capital" and document.opens_sentence(segment.first) and not alone:
        return None
    words = tuple(document.folded[segment.first : segment.last])
    return Name(
        segment.first, segment.last, "place", words, id=segment.id, country=segment.country, metonym=True,
        reason="a people for its country",
    )  # fmt: skip


def _noun(document: Document, segment: Segment) -> bool:
    """Whether the name of a people is none of the adjective's forms, nor a verb that looks like it: bg *каза*."""
    adjective = document.pack.declensions.adjectival(document.folded[segment.first])
    return not adjective and document.at("speech", segment.first) is None


def _of_other_country(document: Document, segments: Segments, segment: Segment) -> Name | None:
    """A body whose bare name the registry gives to one country, named beside another: the Philippine | National
    Security Council."""
    known = registry().get(segment.id)
    if known is None or known.kind not in ("government", "parliament", "court") or known.country in (None, "EU", "UN"):
        return None
    owner = _owner_before(document, segments, segment) or _owner_after(document, segments, segment)
    if owner is None or owner.country == known.country:
        return None
    first, last = min(segment.first, owner.first), max(segment.last, owner.last)
    return of_state(document, first, last, state_body(segment.id).partition("/")[2], owner.country)


def _acts(document: Document, segments: Segments, segment: Segment) -> bool:
    """Whether a capital stands for its government: no preposition of place before it ("Kiev halted", "with Moscow")."""
    side = document.ending("organisation_word", segment.first)
    if side is not None and side.value.id == "side":
        return True
    before = document.ending("preposition", segment.first)
    placed = before is not None and before.value.id in ("in", "at", "from")
    seat = document.at("seat", segment.first)
    if seat is not None and seat.last == segment.last:
        return not placed
    known = registry().get(segment.id)
    owner = segments.ending.get(segment.first)
    if known is None or known.kind != "capital" or placed or (owner is not None and owner.layer in ("title", "body")):
        return False
    return (before is None or before.value.id != "of") and _does(document, segment.last)


def _does(document: Document, at: int) -> bool:
    """Whether a verb that governments do stands right behind a name, small words between: Moscou | a rejeté."""
    for token in range(at, min(at + _MOST_TIES, len(document.words))):
        if any(document.at(layer, token) is not None for layer in ("speech", "action")):
            return True
        if document.at("function", token) is None and document.at("modality", token) is None:
            return False
    return False


def _seat(document: Document, segment: Segment) -> Name:
    """A seat of power (Kremlin) always stands for its government; whether a capital does is read from its clause."""
    words = tuple(document.folded[segment.first : segment.last])
    always = segment.info[0] == "seat"
    kind: Kind = "organisation" if always else "place"
    return Name(
        segment.first,
        segment.last,
        kind,
        words,
        id=f"{segment.id}/government" if always else None,
        country=segment.id,
        metonym=always,
        reason="seat of power",
    )


# --- bodies with their country beside them ---------------------------------------------------------------------------


def _body(document: Document, segments: Segments, segment: Segment) -> Name | None:
    """A ministry, court, army … with the country beside it: Russian Foreign Ministry, Bộ Ngoại giao Nga."""
    if segment.inner:
        return of_state(document, segment.first, segment.last, segment.id, segment.inner)
    owner = _owner_before(document, segments, segment) or _owner_after(document, segments, segment)
    if owner is None:
        country = _seat_after(document, segments, segment)
        return of_state(document, segment.first, segment.last, segment.id, country) if country else None
    first, last = min(segment.first, owner.first), max(segment.last, owner.last)
    return of_state(document, first, last, segment.id, owner.country)


def of_state(document: Document, first: int, last: int, body: str, country: str | None) -> Name:
    words = tuple(document.folded[first:last])
    return Name(first, last, "organisation", words, id=f"{country}/{body}", country=country, reason="body of a state")


def _headed(document: Document, segments: Segments, office: Segment) -> Name | None:
    """What an office is said to head, named at the office's end: глава | МИД, przewodniczący | Rady Europejskiej."""
    for layer in ("organisation", "body"):
        hit = document.ending(layer, office.last)
        if hit is None or hit.first <= office.first:
            continue
        inside = Segment(hit.first, hit.last, layer, hit.value.id, hit.value.info, office.inner)
        return (
            _registered(document, inside, "organisation")
            if layer == "organisation"
            else _body(document, segments, inside)
        )
    return None


_STATE: dict[str, Callable[[Document, Segments, Segment], Name | None]] = {"body": _body, "title": _headed}
"""What reads the bodies of a state from a segment, by its layer."""


def _owner_before(document: Document, segments: Segments, segment: Segment) -> Segment | None:
    """The country right before a body, or before its possessive: "Guatemala's | foreign ministry"."""
    if document.pack.settings.country_place == "after":
        return None
    first = segment.first
    before = segments.ending.get(first)
    if before is None and first > 1 and ties(document, first - 1):
        before = segments.ending.get(first - 1)
    if before is None or not before.country or document.sentence_at(before.first) != document.sentence_at(first):
        return None
    return before


def _owner_after(document: Document, segments: Segments, segment: Segment) -> Segment | None:
    """The country after a body: "Ministry of Defence of | Ukraine", "Bộ Ngoại giao | Nga"."""
    last = segment.last
    after = segments.starting.get(last)
    step = last
    while after is None and step < min(last + _MOST_TIES, len(document.words)) and ties(document, step):
        step += 1
        after = segments.starting.get(step)
    if after is None and document.pack.settings.country_place == "after":
        after = _further(document, segments, last)
    if after is None or not after.country or after.layer not in ("place", "seat", "country", "organisation"):
        return None
    if document.sentence_at(after.first) != document.sentence_at(segment.first):
        return None
    return after if after.layer != "country" or _nationality(document, after) else None


def _nationality(document: Document, after: Segment) -> bool:
    """Whether a demonym behind a body belongs to it: Ministerio de Sanidad | español, with no noun behind."""
    place = document.pack.settings.country_place
    if place == "before" or not document.words[after.first][0].isalpha():
        return False
    last = after.last
    if place == "after" or last >= len(document.words) or not document.words[last][0].isalpha():
        return True
    return any(document.at(layer, last) is not None for layer in _AFTER_NATIONALITY)


def _seat_after(document: Document, segments: Segments, segment: Segment) -> str | None:
    """The country of the town that a body is said to sit in: "the health ministry in | Damascus"."""
    at = segment.last + 1
    town, before = segments.starting.get(at), document.ending("preposition", at)
    sits = town is not None and town.layer == "place" and before is not None and before.value.id in ("in", "at")
    return town.country if town is not None and sits and segment.id.startswith(BARE) else None


def _further(document: Document, segments: Segments, last: int) -> Segment | None:
    """The country past more of the body's own words: "Cơ quan Quản lý thảm họa | và tình trạng khẩn cấp Thổ Nhĩ Kỳ"."""
    link = document.at("name_word", last)
    if link is None or link.value.id != "link":
        return None
    for at in range(link.last, min(link.last + _FURTHER, len(document.words))):
        if at in segments.starting:
            found = segments.starting[at]
            return found if found.layer == "place" and found.country else None
        if not document.words[at][0].isalpha() or document.at("speech", at) is not None:
            return None
    return None
