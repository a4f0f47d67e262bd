"""Names of people, organisations and places in one report, with the office and country that the text gives them.

The lexicons' segments come first; what is left of capitalised words is cut into runs, and an ordered list of small rules
says what each run is. People then take the office before or after their name; a later surname joins the full name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from crosswire.annotate.document import Document
from crosswire.annotate.segments import Segment, Segments, country_of
from crosswire.languages.registry import registry
from crosswire.records import Kind

_HYPHENS = frozenset("-‐‑–")
_POSSESSIVES = frozenset(("'s", "’s", "’", "'", "của", "of", "the", "thuộc", "cho", "for", "at"))
_OPENERS = frozenset('"“‘«„([:•-–—*')
_REACH = 20
"""How many tokens after an office in apposition are searched for the body or country it belongs to."""


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens first..last-1 name something. `id` is the registry's id where it has one; `words` the name's folded parts.

    `role`, `country`, `body` and `title` (tokens) are what the text says of a person here; `entity` numbers the things
    named within the report.
    """

    first: int
    last: int
    kind: Kind
    words: tuple[str, ...]
    id: str | None = None
    role: str | None = None
    country: str | None = None
    body: str | None = None
    title: tuple[int, int] | None = None
    metonym: bool = False
    gender: str = "x"
    entity: int = -1
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """An office, body or group that stands without a name: "the ministers", "the Kyiv government's spokesman"."""

    first: int
    last: int
    layer: str
    role: str
    kind: str
    country: str | None = None
    of: str | None = None


@dataclass(frozen=True)
class Names:
    """All names of a report in text order, and the bare references."""

    names: tuple[Name, ...]
    references: tuple[Reference, ...]
    segments: Segments = field(repr=False)


def find_names(document: Document) -> Names:
    """Find the names of a report and number the things they name."""
    segments = Segments(document)
    fixed = list(_fixed_names(document, segments))
    runs = [name for first, last in _runs(document, segments) if (name := _classify(document, segments, first, last))]
    names = [_with_office(document, segments, name) for name in runs]
    names = sorted([*fixed, *names], key=lambda name: name.first)
    names = _numbered(_drop_covered(names))
    return Names(tuple(names), tuple(_references(document, segments, names)), segments)


# --- what the lexicons name outright ---------------------------------------------------------------------------------


def _fixed_names(document: Document, segments: Segments) -> Iterator[Name]:
    for segment in segments.all:
        if segment.layer == "organisation":
            yield _registered(document, segment, "organisation")
        elif segment.layer == "place":
            yield replace(_registered(document, segment, "place"), metonym=_acts(document, segment))
        elif segment.layer == "seat":
            yield _seat(document, segment)
        elif segment.layer == "body" and (name := _body(document, segments, segment)):
            yield name


def _registered(document: Document, segment: Segment, kind: Kind) -> Name:
    words = tuple(document.folded[segment.first : segment.last])
    known = registry().get(segment.id)
    country = segment.country or (known.country if known else None)
    return Name(segment.first, segment.last, kind, words, id=segment.id, country=country, reason="in the registry")


def _acts(document: Document, segment: Segment) -> bool:
    """Whether a capital stands for its government: no preposition of place before it ("Kiev halted", "with Moscow")."""
    seat = document.at("seat", segment.first)
    if seat is None or seat.last != segment.last:
        return False
    before = document.ending("preposition", segment.first)
    return before is None or before.value.id not in ("in", "at", "from")


def _seat(document: Document, segment: Segment) -> Name:
    """A seat of power (Kremlin) always stands for its government; whether a capital does is read from its clause later."""
    words = tuple(document.folded[segment.first : segment.last])
    always = segment.info[0] == "seat"
    kind: Kind = "organisation" if always else "place"
    identity = f"{segment.id}/government" if always else None
    return Name(
        segment.first,
        segment.last,
        kind,
        words,
        id=identity,
        country=segment.id,
        metonym=always,
        reason="seat of power",
    )


def _body(document: Document, segments: Segments, segment: Segment) -> Name | None:
    """A ministry, court, army … with the country beside it: Russian Foreign Ministry, Bộ Ngoại giao Nga."""
    first, last, country = segment.first, segment.last, None
    before = segments.ending.get(first)
    if before is None and document.words[first - 1] in _POSSESSIVES and first > 1:
        before = segments.ending.get(first - 1)
    if before is not None and before.country and document.pack.settings.country_place != "after":
        first, country = before.first, before.country
    else:
        after = segments.starting.get(last)
        if after is None and last < len(document.words) and document.folded[last] in ("of", "của"):
            after = segments.starting.get(last + (2 if document.folded[last + 1 : last + 2] == ["the"] else 1))
        if after is not None and after.country and after.layer != "country":
            last, country = after.last, after.country
    if country is None:
        return None
    words = tuple(document.folded[first:last])
    return Name(
        first, last, "organisation", words, id=f"{country}/{segment.id}", country=country, reason="body of a state"
    )


def _drop_covered(names: list[Name]) -> list[Name]:
    """A body's name takes in the place inside it: "Bộ Ngoại giao Nga" leaves no separate "Nga"."""
    kept: list[Name] = []
    reach = -1
    for name in sorted(names, key=lambda name: (name.first, -name.last)):
        if name.first >= reach:
            kept.append(name)
            reach = name.last
        elif kept and name.last > reach and name.kind == "organisation":
            reach = name.last
            kept[-1] = name if kept[-1].kind == "place" else kept[-1]
    return kept


# --- runs of capitalised words ---------------------------------------------------------------------------------------


def _runs(document: Document, segments: Segments) -> Iterator[tuple[int, int]]:
    """Token ranges of capitalised words outside the segments, particles and hyphens inside them kept."""
    count, at = len(document.words), 0
    while at < count:
        if not _capital(document, segments, at):
            at += 1
            continue
        last = at + 1
        while (step := _run_step(document, segments, last)) > 0:
            last += step
        yield at, last
        at = last


def _run_step(document: Document, segments: Segments, at: int) -> int:
    """How many tokens the run goes on by at token `at`: 0 where it ends."""
    words = document.words
    if at >= len(words) or document.tokens.starts[at] - document.tokens.ends[at - 1] > 1:
        return 0
    if (
        words[at] in _HYPHENS
        and at + 1 < len(words)
        and document.tokens.starts[at + 1] == document.tokens.ends[at - 1] + 1
    ):
        return 2 if words[at + 1][0].isalpha() and at + 1 not in segments.covered else 0
    if "\n" in document.text[document.tokens.ends[at - 1] : document.tokens.starts[at]]:
        return 0
    if _capital(document, segments, at):
        return 1
    particle = document.at("name_word", at)
    if particle is not None and particle.value.id == "particle":
        further = particle.last
        again = document.at("name_word", further)
        further = again.last if again is not None and again.value.id == "particle" else further
        if further < len(words) and _capital(document, segments, further):
            return further - at + 1
    return 0


def _capital(document: Document, segments: Segments, at: int) -> bool:
    if at >= len(document.words) or at in segments.covered:
        return False
    word = document.words[at]
    if not word[0].isupper() or word in ("I",):
        return False
    known = document.at("name_word", at)
    if known is not None and known.value.id in ("never", "article"):
        return False
    return document.at("month", at) is None and document.at("weekday", at) is None


# --- what a run is: rules in order, the first that answers decides ---------------------------------------------------

Rule = Callable[[Document, Segments, int, int], "Kind | None"]


def _after_office(document: Document, segments: Segments, first: int, last: int) -> Kind | None:
    """An office or honorific before it makes it a person: "Bộ trưởng Sybiha"."""
    return "person" if _office_before(document, segments, first) else None


def _has_organisation_word(document: Document, segments: Segments, first: int, last: int) -> Kind | None:
    """A word that heads organisations: "Kyiv Independent", "Tập đoàn Vạn Thịnh Phát"."""
    if last - first > 1 and any(
        hit.value.info[0] in ("any", "tail") for hit in document.within("organisation_word", first, last)
    ):
        return "organisation"
    head = document.ending("organisation_word", first)
    return "organisation" if head is not None and head.value.info[0] == "head" else None


def _acronym(document: Document, segments: Segments, first: int, last: int) -> Kind | None:
    """One word of two to six capitals inside text that is not all capitals."""
    word = document.words[first]
    if last - first != 1 or not (2 <= len(word) <= 6 and word.isupper() and word.isalpha()):
        return None
    return None if _shouted(document, first) else "organisation"


def _given_name(document: Document, segments: Segments, first: int, last: int) -> Kind | None:
    """It opens with a known given name, or a family name where the family name comes first."""
    if last - first < 2:
        return None
    if document.at("given_name", first) is not None:
        return "person"
    known = document.at("name_word", first)
    return "person" if known is not None and known.value.id == "family" else None


def _speaks(document: Document, segments: Segments, first: int, last: int) -> Kind | None:
    """Two to four capitalised words that are followed by a verb of speech, or an age."""
    if not 2 <= last - first <= 4:
        return None
    speech = document.at("speech", last)
    return "person" if speech is not None else None


def _unknown_words(document: Document, segments: Segments, first: int, last: int) -> Kind | None:
    """Two to four capitalised words, none of them an everyday word: a person's name more often than not."""
    if not 2 <= last - first <= 5 or _shouted(document, first):
        return None
    words = [i for i in range(first, last) if document.words[i][0].isalpha()]
    return "person" if sum(_everyday(document, i) for i in words) * 2 < len(words) else None


def _after_place_word(document: Document, segments: Segments, first: int, last: int) -> Kind | None:
    """After "in", "near", "ở", "tại" it is a place."""
    before = document.ending("preposition", first)
    return "place" if before is not None and before.value.id in ("in", "at") else None


def _named_again(document: Document, segments: Segments, first: int, last: int) -> Kind | None:
    """A single unknown word, not opening its sentence."""
    if last - first == 1 and (len(document.words[first]) < 3 or _everyday(document, first)):
        return None
    return None if _opens(document, first) and last - first == 1 else "organisation"


RULES: tuple[Rule, ...] = (
    _after_office,
    _has_organisation_word,
    _acronym,
    _given_name,
    _speaks,
    _after_place_word,
    _unknown_words,
    _named_again,
)


def _classify(document: Document, segments: Segments, first: int, last: int) -> Name | None:
    first = _without_opening_word(document, first, last)
    while last - 1 > first and document.words[last - 1] in _HYPHENS:
        last -= 1
    for rule in RULES:
        kind = rule(document, segments, first, last)
        if kind is not None:
            words = tuple(word for word in document.folded[first:last] if word[0].isalnum())
            return Name(first, last, kind, words, reason=rule.__name__.strip("_"))
    return None


def _without_opening_word(document: Document, first: int, last: int) -> int:
    """The first word of a sentence has its capital from there: "Rescuer Ali Demir" keeps it only if it is no everyday word."""
    if (
        last - first > 1
        and _opens(document, first)
        and _everyday(document, first)
        and document.at("given_name", first) is None
    ):
        return first + 1
    return first


def _opens(document: Document, token: int) -> bool:
    return document.opens_sentence(token) or document.words[token - 1] in _OPENERS


def _everyday(document: Document, token: int) -> bool:
    """Whether the lexicons know the word as an ordinary one: a concept, a verb of speech, a word in lower case elsewhere."""
    if document.at("concept", token) is not None or document.at("speech", token) is not None:
        return True
    return document.folded[token] in document.lower_words or document.pack.common(document.folded[token])


def _shouted(document: Document, token: int) -> bool:
    """Whether the sentence around a token is all in capitals."""
    first, last = document.sentences[document.sentence_at(token)]
    letters = [word for word in document.words[first:last] if word.isalpha() and len(word) > 1]
    return len(letters) > 3 and sum(word.isupper() for word in letters) * 2 > len(letters)


# --- offices ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Office:
    first: int
    last: int
    role: str | None
    country: str | None
    body: str | None
    gender: str


def _country(segment: Segment) -> str | None:
    """The country of a place, a demonym or a registered organisation."""
    known = registry().get(segment.id) if segment.layer == "organisation" else None
    return segment.country or (known.country if known else None)


def _with_office(document: Document, segments: Segments, name: Name) -> Name:
    if name.kind != "person":
        return name
    before = _office_before(document, segments, name.first)
    after = _office_after(document, segments, name.last) if before is None or before.role is None else None
    office = after or before
    if office is None:
        return name
    gender = before.gender if before is not None else office.gender
    return replace(
        name,
        role=office.role,
        country=office.country,
        body=office.body,
        title=(office.first, office.last),
        gender=gender,
    )


def _office_before(document: Document, segments: Segments, at: int) -> _Office | None:
    """The office that ends where a name begins: "Ukrainian Foreign Minister |", "người phát ngôn Bộ Ngoại giao Nga |"."""
    found: list[Segment] = []
    opens = document.sentences[document.sentence_at(at)][0]
    place = at
    office = segments.ending.get(at - 1)
    if at > 1 and document.words[at - 1] == "," and office is not None and _is_office(office):
        place -= 1
    while place > opens:
        segment = segments.ending.get(place)
        if segment is not None:
            found.append(segment)
            place = segment.first
        elif found and document.words[place - 1] in _POSSESSIVES and segments.ending.get(place - 1):
            place -= 1
        else:
            break
    return _office(found, place, at)


def _is_office(segment: Segment) -> bool:
    return segment.layer == "title" and segment.info[0] != "group"


def _office_after(document: Document, segments: Segments, at: int) -> _Office | None:
    """An office in apposition: "Anita Anand, Canada's foreign minister,", "…, Vụ trưởng … thuộc Bộ Ngoại giao Nga,"."""
    words = document.words
    if at >= len(words) or words[at] not in (",", "("):
        return None
    found: list[Segment] = []
    place, end = at + 1, min(len(words), at + 1 + _REACH)
    while place < end and words[place] not in (",", ")", ".", ";", '"', "“", "”"):
        if words[place] == "(" and place > at + 1:  # an acronym inside the apposition: "… độc lập (CIS) thuộc …"
            closing = next((i for i in range(place, min(place + 6, end)) if words[i] == ")"), place)
            place = closing + 1
            continue
        segment = segments.starting.get(place)
        if segment is None:
            if not found and not _opens_apposition(document, place):
                return None
            place += 1
            continue
        if _is_office(segment) and any(_is_office(s) for s in found):
            break
        found.append(segment)
        place = segment.last
    return _office(found[::-1], at + 1, place)


def _opens_apposition(document: Document, token: int) -> bool:
    """Small words that may stand before the office: the, một, his, former, who."""
    return any(document.at(layer, token) is not None for layer in ("function", "clause", "complementiser", "pronoun"))


def _office(found: list[Segment], first: int, last: int) -> _Office | None:
    titles = [segment for segment in found if _is_office(segment)]
    if not titles:
        return None
    roles = [segment.id for segment in titles if segment.info[0] != "honorific"]
    honorific = next((segment.id for segment in titles if segment.info[0] == "honorific"), "")
    country = next((place for segment in found if (place := _country(segment))), None)
    body = next((segment.id for segment in found if segment.layer in ("body", "organisation")), None)
    gender = {"mr": "m", "ms": "f"}.get(honorific, "x")
    inner = [s for s in found]
    return _Office(
        min(s.first for s in inner), max(s.last for s in inner), roles[0] if roles else None, country, body, gender
    )


# --- the same thing again --------------------------------------------------------------------------------------------


def _numbered(names: list[Name]) -> list[Name]:
    """Give every name the number of the thing it names: same registry id, same words, or a surname of a person before."""
    keys: dict[object, int] = {}
    people: list[tuple[int, tuple[str, ...]]] = []
    numbered: list[Name] = []
    full = [name.words for name in names if name.kind == "person" and len(name.words) > 1]
    for name in names:
        name = _as_known_person(name, full)
        key: object = name.id or (name.kind, name.words)
        if name.kind == "person":
            key = _person_key(name, full)
        number = keys.setdefault(key, len(keys))
        numbered.append(replace(name, entity=number))
        people.append((number, name.words))
    return numbered


def _as_known_person(name: Name, full: list[tuple[str, ...]]) -> Name:
    """A single word that ends or opens exactly one full name of the report is that person, whatever a rule took it for."""
    if name.id is not None or name.kind == "person" or len(name.words) != 1:
        return name
    holders = {words for words in full if name.words[0] == words[-1]}
    return replace(name, kind="person", reason="surname of a person named in full") if len(holders) == 1 else name


def _person_key(name: Name, full: list[tuple[str, ...]]) -> object:
    if len(name.words) > 1:
        longer = [words for words in full if len(words) > len(name.words) and set(name.words) <= set(words)]
        return ("person", max(longer, key=len) if longer else name.words)
    word = name.words[0]
    for position in (-1, 0):
        holders = {words for words in full if words[position] == word}
        if holders:
            return _person_key(replace(name, words=max(holders, key=len)), full)
    inside = {words for words in full if word in words}
    return ("person", next(iter(inside)) if len(inside) == 1 else name.words)


# --- references without a name ---------------------------------------------------------------------------------------


def _references(document: Document, segments: Segments, names: list[Name]) -> Iterator[Reference]:
    taken = {token for name in names if name.title for token in range(*name.title)}
    taken |= {token for name in names if name.kind == "organisation" for token in range(name.first, name.last)}
    for segment in segments.all:
        if segment.layer not in ("title", "body") or segment.first in taken:
            continue
        kind = segment.info[0]
        if kind == "honorific":
            continue
        yield _reference(document, segments, segment, kind)


def _reference(document: Document, segments: Segments, segment: Segment, kind: str) -> Reference:
    """The office with the country or organisation beside it: "Ukrainian officials", "foreign ministers of the Group of Seven"."""
    first, last = segment.first, segment.last
    before = _segment_before(document, segments, first)
    after = segments.starting.get(last)
    step = last
    while after is None and step < last + 3 and step < len(document.words) and document.folded[step] in _POSSESSIVES:
        step += 1
        after = segments.starting.get(step)
    near = [
        s for s in (after, before) if s is not None and s.layer in ("place", "country", "organisation", "seat", "body")
    ]
    if after in near and after is not None:
        last = after.last
    if before in near and before is not None:
        first = before.first
    country = next((s.country for s in near if s.country), None)
    of = next((s.id for s in near if s.layer in ("organisation", "body")), None)
    return Reference(first, last, segment.layer, segment.id, kind, country, of)


def _segment_before(document: Document, segments: Segments, first: int) -> Segment | None:
    """The segment right before a token, a possessive or an acronym in brackets passed over: "the Group of Seven (G7) |countries"."""
    if first and document.words[first - 1] == ")":
        opening = next((i for i in range(first - 2, max(0, first - 6), -1) if document.words[i] == "("), first)
        return segments.ending.get(opening)
    if first and document.words[first - 1] in _POSSESSIVES:
        return segments.ending.get(first - 1)
    return segments.ending.get(first)


def place_country(name: Name) -> str | None:
    """The country a place name lies in or is."""
    return name.country or (country_of(name.id) if name.id else None)
