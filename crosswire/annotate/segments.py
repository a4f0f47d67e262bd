"""The stretches of a document that the lexicons name outright: places, organisations, seats of power, demonyms,
offices,
bodies of a state. Everything else about names is built on them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from msgspec import Struct

from crosswire.annotate.document import PAIR_STEM, Document, EntryHit
from crosswire.annotate.name_guards import holds
from crosswire.annotate.name_relatives import relatives_places
from crosswire.annotate.name_splits import split_phrases
from crosswire.languages.legal_forms import forms
from crosswire.languages.territories import known_anywhere

_NAMED = ("organisation", "place", "seat", "country")
_OFFICIAL = ("title", "body")
_KNOWN = (*_NAMED, *_OFFICIAL, "organisation_word")
"""Layers whose words are no bare names."""
_LONGEST_SYLLABLE = 5
_LONGEST_FORM = 4
"""Words of a legal form behind an organisation's name."""
_ORDER = {layer: rank for rank, layer in enumerate((*_NAMED, *_OFFICIAL))}


class Segment(Struct, frozen=True, gc=False):
    """Tokens first..last-1 as a lexicon knows them: `layer` and `id` of the entry, `info` its other columns; `inner` is
    the country that an office or body holds inside (ministre *allemand* des Affaires étrangères)."""

    first: int
    last: int
    layer: str
    id: str
    info: tuple[str, ...]
    inner: str | None = None

    @property
    def country(self) -> str | None:
        """The ISO 3166-1 code of the country that the segment names, lies in or holds inside."""
        return country_of(self.id) if self.layer in ("place", "seat", "country") else self.inner


class Segments:
    """The segments of one document: none overlaps another; found by the token they begin or end at."""

    def __init__(self, document: Document) -> None:
        chosen = tuple(_choose(document))
        ends = {segment.last: segment for segment in chosen}
        personal = [_part_of_person(document, segment, ends) for segment in chosen]
        kept = [segment for segment, part in zip(chosen, personal, strict=True) if not part]
        named = {
            _stem(document, segment)
            for segment, part in zip(chosen, personal, strict=True)
            if part and segment.id.startswith("area/")
        }
        self.all: tuple[Segment, ...] = tuple(s for s in kept if not (named and _called_so(document, s, named)))

    @cached_property
    def starting(self) -> dict[int, Segment]:
        """First token → segment."""
        return {segment.first: segment for segment in self.all}

    @cached_property
    def ending(self) -> dict[int, Segment]:
        """Token past the last → segment."""
        return {segment.last: segment for segment in self.all}

    @cached_property
    def covered(self) -> dict[int, Segment]:
        """Every token inside a segment → that segment."""
        return {token: segment for segment in self.all for token in range(segment.first, segment.last)}


def is_family(document: Document, token: int) -> bool:
    """Whether a word is known as a family name that stands first, whatever else it is (*do* is a particle too)."""
    if document.at("name_word", token) is None:
        return False
    return any(hit.value.id == "family" for hit in document.within("name_word", token, token + 1))


def country_of(place: str) -> str | None:
    """The country code in a registry id: `CA-ON`, `CA/toronto` and `CA` are all in `CA`; seas and areas in none."""
    code = place[:2]
    return code if code.isupper() and (len(place) == 2 or place[2] in "-/") else None


def _choose(document: Document) -> Iterable[Segment]:
    """Longest first from the left; at equal length organisations before places before offices."""
    candidates = [hit for layer in (*_NAMED, *_OFFICIAL) for hit in document.layer(layer) if holds(document, hit)]
    if document.pack.code == "und":
        candidates += known_anywhere(document.language, document.words)
        candidates += relatives_places(document.language, document.words)
    inner = {}
    for split, country in split_phrases(document):
        candidates.append(split)
        inner[split.first, split.last] = country_of(country)
    candidates.sort(key=lambda hit: (hit.first, -hit.last, _ORDER[hit.value.layer]))
    reach = 0
    for at, hit in enumerate(candidates):
        if (
            hit.first < reach
            or _runs_into_name(hit, candidates, at)
            or _runs_into_office(document, hit, candidates, at)
        ):
            continue
        reach = _past_legal_form(document, hit.last) if hit.value.layer == "organisation" else hit.last
        own = inner.get((hit.first, hit.last)) if hit.value.layer in _OFFICIAL else None
        yield Segment(hit.first, reach, hit.value.layer, hit.value.id, hit.value.info, own)


def _past_legal_form(document: Document, last: int) -> int:
    """Past what kind of firm an organisation is, written right behind its name: Apple | Inc., Lukoil | PJSC."""
    words = document.folded[last : last + _LONGEST_FORM]
    size = forms().legal(words)
    if not size or not all(word[0].isupper() for word in document.words[last : last + size]):
        return last
    gap = document.text[document.tokens.ends[last - 1] : document.tokens.starts[last]]
    return last + size if gap == " " else last


def _part_of_person(document: Document, segment: Segment, ends: dict[int, Segment]) -> bool:
    """Whether a town's name is a word of a person's: "President Vladimir Putin", "Minister Anita Anand" (Anand is a
    town too)."""
    if segment.layer == "title":
        return _surname_like(document, segment, ends) or _syllable_like(document, segment, ends)
    if segment.layer in ("place", "country") and _in_family_first_name(document, segment, ends):
        return True
    if segment.layer == "place" and len(segment.id) == 2 and _given_like(document, segment):
        return True
    if segment.layer != "place" or len(segment.id) == 2 or segment.last - segment.first > 1:
        return False
    if _after_particle(document, segment) or _hyphened_name(document, segment):
        return True
    follows = _is_bare_name(document, segment.last, segment.last - 1)
    if follows and (document.at("given_name", segment.first) is not None or _continent_in_name(document, segment)):
        return True
    titled = _office_ends(ends, segment.first)
    if (
        follows
        and titled
        and document.pack.settings.country_place != "after"
        and not _full_name(document, segment.last)
    ):
        return True
    if not _is_bare_name(document, segment.first - 1, segment.first - 1) or segment.first - 1 in ends:
        return False
    opens_name = document.at("given_name", segment.first - 1) is not None
    return opens_name or _person_title_before(ends, segment.first - 1)


def _given_like(document: Document, segment: Segment) -> bool:
    """A country's name that is a given name here: *Dominique* de Villepin, *Доминика* Рааба; no place stands so."""
    at = segment.last
    if at - segment.first > 1 or document.at("given_name", segment.first) is None:
        return False
    before = document.ending("preposition", segment.first)
    if before is not None and before.value.id in ("in", "at", "from"):
        return False
    particle = document.at("name_word", at)
    if particle is not None and particle.value.id == "particle" and document.words[at][0].islower():
        return particle.last < len(document.words) and document.words[particle.last][0].isupper()
    return _is_bare_name(document, at, at - 1)


def _continent_in_name(document: Document, segment: Segment) -> bool:
    """A continent's name right before a capitalised word: *Asia* Bibi; a preposition of place tells the continent."""
    before = document.ending("preposition", segment.first)
    placed = before is not None and before.value.id in ("in", "at", "from")
    return segment.id.startswith("area/") and not placed and not document.shouts(segment.first)


def _hyphened_name(document: Document, segment: Segment) -> bool:
    """A continent's name joined to a capitalised word that is no place: Азия-Биби."""
    at = segment.last
    joined = at + 1 < len(document.words) and document.words[at] in "-‑" and document.words[at + 1][0].isupper()
    tight = joined and document.tokens.starts[at + 1] == document.tokens.ends[at - 1] + 1
    return (
        tight and all(document.at(layer, at + 1) is None for layer in _KNOWN) and _continent_in_name(document, segment)
    )


def _called_so(document: Document, segment: Segment, named: set[str]) -> bool:
    """A continent's name by itself that is a person's in this report (*Asia* Bibi), unless a preposition of place tells
    otherwise."""
    alone = segment.id.startswith("area/") and segment.last - segment.first == 1
    before = document.ending("preposition", segment.first)
    placed = before is not None and before.value.id in ("in", "at", "from")
    return alone and not placed and _stem(document, segment) in named


def _stem(document: Document, segment: Segment) -> str:
    return document.folded[segment.first][:PAIR_STEM]


def _full_name(document: Document, at: int) -> bool:
    """A given name and a further word, so that what stands before is no part of the name: губернатор Пенджаба | Salman
    Taseer."""
    return document.at("given_name", at) is not None and _is_bare_name(document, at + 1, at)


def _surname_like(document: Document, segment: Segment, ends: dict[int, Segment]) -> bool:
    """A surname that is also an office: Stephen *King* said."""
    first = segment.first
    if segment.last - first > 1 or not document.words[first][0].isupper() or _is_bare_name(document, first + 1, first):
        return False
    return (
        first > 0
        and document.at("given_name", first - 1) is not None
        and first - 1 not in ends
        and (document.tokens.starts[first] - document.tokens.ends[first - 1] == 1)
    )


def _syllable_like(document: Document, segment: Segment, ends: dict[int, Segment]) -> bool:
    """A syllable of an East Asian name that is also an office: Ho *Duc* Phoc in French."""
    at = segment.first
    if (
        segment.last - at > 1
        or not 0 < at < len(document.words) - 1
        or not document.words[at][0].isupper()
        or at in ends
    ):
        return False
    short = all(len(word) <= _LONGEST_SYLLABLE for word in document.words[at - 1 : at + 2])
    return short and _is_bare_name(document, at - 1, at - 1) and _is_bare_name(document, at + 1, at)


def _in_family_first_name(document: Document, segment: Segment, ends: dict[int, Segment]) -> bool:
    """Syllables of a name that opens with its family name: Hồ *Đức* Phớc, Nguyễn *Thái Bình*."""
    if document.pack.settings.name_order != "family-first":
        return len(segment.id) > 2 and segment.layer == "place" and _after_family(document, segment, ends)
    at = segment.first - 1
    for _ in range(3):
        if not _is_bare_name(document, at, at) or at + 1 in ends:
            return False
        if is_family(document, at):
            before = document.words[at - 1] if at else ""
            return at in ends or not before[:1].isupper() or before.isupper() or document.opens_sentence(at)
        at -= 1
    return False


def _after_family(document: Document, segment: Segment, ends: dict[int, Segment]) -> bool:
    """A town's name after a family name that stands first: Truong *Hue* Van."""
    at = segment.first - 1
    family = at >= 0 and is_family(document, at) and at + 1 not in ends
    return family and document.words[at][0].isupper() and _is_bare_name(document, segment.last, segment.last - 1)


def _after_particle(document: Document, segment: Segment) -> bool:
    """The last part of an Arabic or Dutch name: Bashar al-*Assad*, where a name stands before the particle."""
    at = segment.first - 1
    if at > 0 and document.words[at] in ("-", "‑"):
        at -= 1
    particle = document.at("name_word", at) if at > 0 else None
    if particle is None or particle.value.id != "particle" or not document.words[at][0].islower():
        return False
    return document.words[at - 1][0].isupper() and _is_bare_name(document, at - 1, at - 1)


def _is_bare_name(document: Document, token: int, gap: int) -> bool:
    """A capitalised word that stands next to another with nothing but a space between (`gap`: the earlier token)."""
    if not 0 <= token < len(document.words) or gap < 0 or gap + 1 >= len(document.words):
        return False
    if document.tokens.starts[gap + 1] - document.tokens.ends[gap] != 1 or not document.words[token][0].isupper():
        return False
    if is_family(document, token):
        return True
    known = document.at("name_word", token)
    if known is not None and known.value.id not in ("family", "particle"):
        return False
    starting = document.starting
    return all(token not in starting[layer] for layer in _KNOWN)


def _office_ends(ends: dict[int, Segment], token: int) -> bool:
    segment = ends.get(token)
    return segment is not None and segment.layer == "title" and segment.info[0] in ("office", "rank", "honorific")


def _person_title_before(ends: dict[int, Segment], token: int) -> bool:
    """An office ends at `token`, or a country that an office ends before: "Bộ trưởng Ngoại giao Canada |"."""
    segment = ends.get(token)
    if segment is not None and segment.layer in ("place", "country", "body"):
        return _office_ends(ends, segment.first)
    return _office_ends(ends, token)


def _runs_into_name(hit: EntryHit, candidates: list[EntryHit], at: int) -> bool:
    """An office that swallows the head of a longer name (minister of | the Republic of Korea) gives way to it."""
    if hit.value.layer not in _OFFICIAL:
        return False
    return any(
        other.first > hit.first and other.last - other.first > hit.last - hit.first
        for other in candidates[at + 1 : at + 6]
        if other.first < hit.last and other.value.layer in _NAMED
    )


def _runs_into_office(document: Document, hit: EntryHit, candidates: list[EntryHit], at: int) -> bool:
    """An organisation that swallows the head of an office gives way to it: U.S. | Treasury Secretary."""
    if hit.value.layer != "organisation":
        return False
    return any(
        hit.first < other.first < hit.last < other.last
        and other.value.layer == "title"
        and (document.ending("place", other.first) or document.ending("country", other.first)) is not None
        for other in candidates[at + 1 : at + 6]
    )
