"""Organisations put together of several pieces: a head word with the words after it ("Sở Cứu hỏa Baltimore"), a place
or a
second part before the word that makes it one ("Hong Kong Observatory", "Disaster and Emergency Management
Authority"), "University of …".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.name_everyday import everyday
from crosswire.annotate.name_records import Name
from crosswire.annotate.name_rules import NO_ORGANISATION
from crosswire.annotate.segments import Segment, Segments, is_family
from crosswire.languages.registry import registry

_LONGEST_GAP = 6
_LONGEST_TAIL = 7
_OPENING, _CLOSING = frozenset('«„“"‚”'), frozenset('»“”"‘')
_QUOTED = frozenset(("media", "company", "bank", "organisation", "party", "institution", "sport", "education"))
_MOST_QUOTED = 5
"""Words of a name in quotation marks; hyphens and particles are tokens too."""
_MOST_QUOTED_TOKENS = 9
_BRANCHING = frozenset(("company", "bank", "newspaper", "broadcaster", "agency"))
"""Kinds of registered organisations whose branches and products bear their name."""
_LOOSE = frozenset(("capitals_alone", "unknown_words", "organisation_word"))
"""Rules that a name's words alone answered to."""
_STOPS = (
    "speech",
    "function",
    "modality",
    "preposition",
    "clause",
    "complementiser",
    "pronoun",
    "channel",
    "source",
    "number",
    "time_word",
    "addressee",
)


def wholes(document: Document, segments: Segments) -> Iterator[Name]:
    """Organisations of a head word: capitalised head, capitalised word, then on to the last capital of the phrase."""
    for hit in document.layer("organisation_word"):
        if hit.value.id in NO_ORGANISATION:
            continue
        if (quoted := _quoted(document, segments, hit)) is not None:
            yield quoted
            continue
        if not document.words[hit.first][0].isupper():
            if _adjective_before(document, segments, hit):
                words = tuple(document.folded[hit.first - 1 : hit.last])
                yield Name(hit.first - 1, hit.last, "organisation", words, reason="adjective and head word")
            continue
        if hit.first in segments.covered:
            continue
        reach = {"head": _reach, "any": _of}.get(hit.value.info[0])
        last = reach(document, segments, hit.last) if reach is not None else 0
        if last > hit.last:
            words = tuple(word for word in document.folded[hit.first : last] if word[0].isalnum())
            yield Name(hit.first, last, "organisation", words, country=_country(segments, last), reason="head word")


def _adjective_before(document: Document, segments: Segments, hit: EntryHit) -> bool:
    """A capitalised adjective before a head word in lower case, as Slavic names are: Masarykova | univerzita."""
    at = hit.first - 1
    if at < 0 or not document.pack.declensions or hit.first in segments.covered or at in segments.covered:
        return False
    word = document.words[at]
    near = document.tokens.starts[hit.first] - document.tokens.ends[at] == 1
    if not near or not word[0].isupper() or word.isupper() or not document.pack.declensions.adjectival(word):
        return False
    small = any(document.at(layer, at) is not None for layer in (*_STOPS, "name_word", "title"))
    return not small and not (document.opens_sentence(at) and everyday(document, at))


def _quoted(document: Document, segments: Segments, hit: EntryHit) -> Name | None:
    """What stands in quotation marks right behind a word for outlets, companies and the like: телеканал | «Інтер»."""
    first = hit.last + 1
    if hit.value.id not in _QUOTED or first >= len(document.words) or document.words[hit.last] not in _OPENING:
        return None
    stop = min(len(document.words), first + _MOST_QUOTED_TOKENS + 1)
    last = next((at for at in range(first, stop) if document.words[at] in _CLOSING), first)
    if last == first or not document.words[first][0].isupper() or _known_inside(segments, first, last):
        return None
    words = tuple(word for word in document.folded[first:last] if word[0].isalnum())
    if not words or sum(len(word) > 1 for word in words) > _MOST_QUOTED:
        return None
    return Name(first, last, "organisation", words, reason="in quotation marks behind a head word")


def _known_inside(segments: Segments, first: int, last: int) -> bool:
    """Whether a registered organisation, or nothing but a place, stands between two tokens; a country may be a part of
    the name: "Техрик-э-Лабаик *Пакистан*"."""
    inside = [segments.starting[at] for at in range(first, last) if at in segments.starting]
    whole = any(segment.first == first and segment.last == last for segment in inside)
    return whole or any(segment.layer == "organisation" for segment in inside)


def _country(segments: Segments, last: int) -> str | None:
    closing = segments.ending.get(last)
    return closing.country if closing is not None else None


def _reach(document: Document, segments: Segments, start: int) -> int:
    """Past the last word of the name that a head word opens; `start` itself where no capital follows the head."""
    if start >= len(document.words) or not document.words[start][0].isupper():
        return _to_acronym(document, start)
    known = segments.starting.get(start)
    if known is not None and known.layer == "organisation":  # hãng tin | Reuters
        return start
    last, at, gap = start, start, 0
    block = document.blocks[document.block_at(document.tokens.starts[start])]
    end = document.token_range(*block)[1]
    while at < end and gap <= _LONGEST_GAP:
        segment = segments.starting.get(at)
        if segment is not None and segment.layer == "place" and not _first_syllable(document, segment, start):
            last = at = segment.last
            if "-" not in document.words[at : at + 1] and not segment.id.startswith("area/"):
                return last
            gap = 0
            continue
        if segment is not None and segment.layer != "country" and document.words[at][0].isupper() and at > start:
            break
        word = document.words[at]
        if at > start and word[0].isupper() and _opens_person(document, at):
            break
        if word in ("-", "–") and gap == 0:
            at += 1
            continue
        if not word[0].isalpha() or (
            word[0].islower() and _stops(document, at) and not _second_part(document, segments, at)
        ):
            break
        at += 1
        gap = 0 if word[0].isupper() else gap + 1
        last = at if word[0].isupper() else last
    proper = last - start > 1 and document.words[last - 1][0].isupper() and document.words[last - 2][0].isupper()
    return last if proper else _with_tail(document, segments, last)


def _opens_person(document: Document, at: int) -> bool:
    """A given name, or a family name with another capital after it: Sở Cứu hỏa | Kevin Cartwright."""
    if at + 1 >= len(document.words) or not document.words[at + 1][0].isupper():
        return False
    return document.at("given_name", at) is not None or is_family(document, at)


def _second_part(document: Document, segments: Segments, at: int) -> bool:
    """A link that a second part of one name follows: Hàng hải | và Cảng vụ; not *và Ngân hàng …*, nor a person or a
    place."""
    link = document.at("name_word", at)
    if link is None or link.value.id != "link" or link.last >= len(document.words):
        return False
    further = link.last
    head = document.at("organisation_word", further)
    free = further not in segments.covered and (head is None or head.value.id in NO_ORGANISATION)
    return (
        free
        and not is_family(document, further)
        and document.words[further][0].isupper()
        and document.at("given_name", further) is None
    )


def _of(document: Document, segments: Segments, start: int) -> int:
    """Past the place or the capitalised words after *of* or *for*: University of | Leeds, Institute for the Study of
    War |."""
    at, last = start, start
    while at < min(len(document.words), start + _LONGEST_TAIL):
        link = document.at("name_word", at)
        if link is None or link.value.id not in ("link", "article"):
            break
        at += 1
        segment = segments.starting.get(at)
        if segment is not None and segment.layer == "place":
            return segment.last
        while at < len(document.words) and document.words[at][0].isupper() and at not in segments.covered:
            at += 1
            last = at
    return last if document.folded[start : start + 1] in (["of"], ["for"]) else start


def _to_acronym(document: Document, start: int) -> int:
    """Past the lower-case words before an acronym in brackets: Liên minh | các quốc đảo nhỏ (AOSIS); else `start`."""
    for at in range(start, min(start + _LONGEST_TAIL, len(document.words) - 2)):
        word = document.words[at]
        if word == "(" and at > start:
            short = document.words[at + 1]
            return at if short.isupper() and 1 < len(short) < 9 and document.words[at + 2] == ")" else start
        if not word.islower() or document.at("speech", at) is not None:
            break
    return start


def _first_syllable(document: Document, segment: Segment, start: int) -> bool:
    """A short country's name that is the first syllable of the head's own word: Viện | Hàn lâm."""
    at = segment.last
    short = segment.first == start and at == start + 1 and len(segment.id) == 2 and at < len(document.words)
    return short and document.words[at].islower() and not _stops(document, at)


def _stops(document: Document, at: int) -> bool:
    """A word that no name goes on over, unless it is a syllable of a longer one (hàng *không*)."""
    if all(document.at(layer, at) is None for layer in _STOPS):
        return False
    inside = document.at("concept", at - 1)
    return inside is None or inside.last <= at


def _syllables_apart(document: Document) -> bool:
    """Whether the language writes the syllables of a word apart (Vietnamese), so that one capital is all of theirs."""
    return document.pack.settings.tokens_per_word > 1.0 and not document.pack.settings.caseless


def _with_tail(document: Document, segments: Segments, last: int) -> int:
    """The rest in lower case of a word whose first syllable alone has a capital: Công *thương*, Chữ *thập đỏ*."""
    if not _syllables_apart(document):
        return last
    for layer in ("concept", "portfolio"):
        hit = document.at(layer, last - 1)
        if hit is not None and hit.last > last:
            return _to_acronym(document, hit.last)
    at = last
    while at < min(len(document.words), last + _LONGEST_TAIL):
        word = document.words[at]
        if not word[0].isalpha() or word[0].isupper() or _stops(document, at):
            return at
        if document.at("action", at) is not None or at in segments.covered:
            return at if at > last + 1 else last
        at += 1
    return last


# --- pieces that stand side by side ----------------------------------------------------------------------------------


def joined(document: Document, segments: Segments, names: Iterable[Name]) -> Iterator[Name]:
    """The names with the pieces beside them that belong to them."""
    if _syllables_apart(document):
        yield from names
        return
    kept: list[Name] = []
    for name in names:
        if (company := _company_before(document, segments, name)) is not None:
            name = _grown(document, replace(name, kind="organisation"), company.first, name.last)
        elif name.reason == "organisation_word":
            name = _with_place_before(document, segments, _with_part_before(document, name, kept))
        kept.append(_with_article(document, name))
    yield from kept


def _with_part_before(document: Document, name: Name, kept: list[Name]) -> Name:
    """Disaster and | Emergency Management Authority: a single part and a link before it."""
    link = name.first - 1
    if link < 1 or document.folded[link] not in ("and", "&") or not kept:
        return name
    first = kept[-1]
    if first.last != link or first.last - first.first > 1 or first.kind == "person":
        return name
    kept.pop()
    return _grown(document, name, first.first, name.last)


def _with_place_before(document: Document, segments: Segments, name: Name) -> Name:
    """Hong Kong | Observatory Group: the place right before it belongs to the name, and tells its country."""
    before = segments.ending.get(name.first)
    if before is None or before.layer not in ("place", "country"):
        return name
    near = document.tokens.starts[name.first] - document.tokens.ends[name.first - 1] == 1
    return _grown(document, replace(name, country=before.country), before.first, name.last) if near else name


def _company_before(document: Document, segments: Segments, name: Name) -> Segment | None:
    """The registered company, bank or outlet right before capitalised words that no given name or office makes a
    person: BBC | News, Boeing | Commercial Airplanes."""
    before = segments.ending.get(name.first)
    if before is None or before.layer != "organisation" or name.reason not in _LOOSE:
        return None
    if any(char.isdigit() for word in name.words for char in word):  # Airbus | A320
        return None
    known = registry().get(before.id)
    near = document.text[document.tokens.ends[name.first - 1] : document.tokens.starts[name.first]] == " "
    return before if near and known is not None and known.kind in _BRANCHING else None


def _with_article(document: Document, name: Name) -> Name:
    """A newspaper's own article: he told The Age."""
    first = name.first - 1
    if name.kind != "organisation" or first < 1 or document.words[first] != "The" or document.opens_sentence(first):
        return name
    return _grown(document, name, first, name.last)


def _grown(document: Document, name: Name, first: int, last: int) -> Name:
    words = tuple(word for word in document.folded[first:last] if word[0].isalnum())
    return replace(name, first=first, last=last, words=words)
