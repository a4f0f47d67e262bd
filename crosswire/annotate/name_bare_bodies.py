"""Bodies of a state that stand without their country: whose they are by the report, the clause or the
press, and those that their capitals alone make a name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from crosswire.annotate.document import Document
from crosswire.annotate.name_bodies import BARE, of_state
from crosswire.annotate.name_records import Name
from crosswire.annotate.segments import Segment, Segments

_FIRST = attrgetter("first")
_DATELINE = 40
_DASHES = frozenset("–—")
PRESS = {
    "vi": "VN", "ja": "JP", "pl": "PL", "uk": "UA", "cs": "CZ", "hu": "HU", "th": "TH",
    "fi": "FI", "da": "DK", "nb": "NO", "bg": "BG", "he": "IL", "id": "ID", "lt": "LT",
    "lv": "LV", "et": "EE", "ka": "GE", "hy": "AM", "is": "IS", "sk": "SK",
}  # fmt: skip
"""Languages whose press is nearly all of one country: a ministry that it names bare is that country's."""


def bare_bodies(document: Document, segments: Segments, names: Sequence[Name]) -> Iterator[Name]:
    """Bodies without their country: of the country that the report named the body with, that its sentence or its
    clause is
    about ("Bộ Y tế nước này"), or that it is written in."""
    named = _by_body(name for name in names if name.id and name.reason == "body of a state")
    places = [name for name in names if name.kind == "place" and name.country]
    home = _home(document, places)
    taken = {token for name in names for token in range(name.first, name.last)}
    for segment in segments.all:
        if segment.layer != "body" or segment.first in taken:
            continue
        proper = _proper(document, segment)
        if not (proper or segment.id.startswith(BARE)):
            continue
        again = _same_body(segment, named.get(segment.id, ()))
        country = again or _spoken_of(document, segment, places) or home
        country = country or _named_before(document, segment, places)
        if country and (segment.id.startswith(BARE) or again):
            yield of_state(document, segment.first, segment.last, segment.id, country)
        elif proper:
            words = tuple(document.folded[segment.first : segment.last])
            yield Name(segment.first, segment.last, "organisation", words, reason="a body by its capitals", sure=False)


def _proper(document: Document, segment: Segment) -> bool:
    """Whether a body is written as a name: an acronym (МИД), or with a capital where none is owed (the Air Force)."""
    word = document.words[segment.first]
    if word.isupper() and segment.last - segment.first == 1:
        return True
    if document.pack.settings.nouns_capital or not word[0].isupper() or document.opens_sentence(segment.first):
        return False
    several = segment.last - segment.first > 1 and document.words[segment.last - 1][0].isupper()
    return (several or bool(document.pack.declensions)) and not document.shouts(segment.first)


def _by_body(named: Iterable[Name]) -> dict[str, list[Name]]:
    """The names of bodies by what they are the bodies of any state: `ministry.defence` of `UA/ministry.defence`."""
    found: dict[str, list[Name]] = {}
    for name in named:
        country, _, body = (name.id or "").partition("/")
        if country == name.country:
            found.setdefault(body, []).append(name)
    return found


def _same_body(segment: Segment, same: Sequence[Name]) -> str | None:
    """The country that the report named this very body with: the last one before, else the first one after."""
    before = bisect_left(same, segment.first, key=_FIRST)
    return same[max(0, before - 1)].country if same else None


def _standing(places: Sequence[Name], start: int, stop: int) -> Sequence[Name]:
    """Those that begin in tokens start..stop-1."""
    return places[bisect_left(places, start, key=_FIRST) : bisect_left(places, stop, key=_FIRST)]


def _spoken_of(document: Document, segment: Segment, places: Sequence[Name]) -> str | None:
    """The country of "this country's", or the one that the sentence is set in: "Tại Syria, Bộ Y tế …"."""
    start = document.sentences[document.sentence_at(segment.first)][0]
    stop = segment.first if document.language in PRESS else document.sentences[document.sentence_at(segment.first)][1]
    for place in _standing(places, start, stop):
        at = document.ending("preposition", place.first)
        if at is not None and at.value.id in ("in", "at"):
            return place.country
    after = document.at("organisation_word", segment.last) or document.ending("organisation_word", segment.first)
    if after is None or after.value.id != "same_country":
        return None
    start = document.sentences[max(0, document.sentence_at(segment.first) - 1)][0]
    return next((place.country for place in reversed(_standing(places, start, segment.first))), None)


def _named_before(document: Document, segment: Segment, places: Sequence[Name]) -> str | None:
    """The country named last before in the sentence."""
    start = document.sentences[document.sentence_at(segment.first)][0]
    return next((place.country for place in reversed(_standing(places, start, segment.first))), None)


def _home(document: Document, places: Sequence[Name]) -> str | None:
    """The country of the dateline (a town in capitals, or before a dash, near the top); else that of the press
    itself."""
    for place in places:
        if place.first > _DATELINE:
            break
        surface = document.words[place.first]
        if place.last < len(document.words) and surface.isupper() and len(surface) > 3:
            return place.country
        if place.last < len(document.words) and document.words[place.last] in _DASHES:
            return place.country
    return PRESS.get(document.language)
