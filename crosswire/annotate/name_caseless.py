"""Names of people and organisations where the script has no capitals: Arabic, Hebrew, Devanagari, Chinese, Japanese,
Korean.

A name is a stretch of words that no lexicon knows, with evidence beside it: an office, a verb of speech, a known given
name or family name, the letters that spell foreign names. What has been found once is found again wherever it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from crosswire.annotate.document import Document
from crosswire.annotate.name_caseless_words import of_words
from crosswire.annotate.name_finder import Finder, is_character, parts, person
from crosswire.annotate.name_records import Name
from crosswire.annotate.segments import Segments

_POINTS = frozenset("·‧・•＝=")
"""What stands between the parts of a foreign name in Chinese and Japanese."""
_MOST_GIVEN = 2
"""Characters of a Chinese, Japanese or Korean given name."""
_LEAST_FOREIGN = 3
"""Characters that spell foreign names, in a row, that are one without further evidence."""


def caseless_names(document: Document, segments: Segments) -> list[Name]:
    """The people and organisations of a document without capitals, in text order, none overlapping another."""
    finder = Finder(document, segments)
    by_character = document.pack.settings.script in ("Hans", "Hant", "Hani", "Jpan")
    people = list(_of_characters(finder) if by_character else of_words(finder))
    found = _apart(people)
    found = _apart([*found, *_again(finder, found), *_with_organisation_word(finder)])
    return sorted(found, key=lambda name: name.first)


def _apart(names: Iterable[Name]) -> list[Name]:
    """The names without those that overlap an earlier one of the list."""
    taken: set[int] = set()
    kept = []
    for name in names:
        if taken.isdisjoint(range(name.first, name.last)):
            taken.update(range(name.first, name.last))
            kept.append(name)
    return kept


# --- scripts cut by character: Chinese, Japanese ----------------------------------------------------------------------


def _of_characters(finder: Finder) -> Iterator[Name]:
    """Foreign names by the characters that spell them, own names by family name and evidence."""
    last = 0
    for at in range(len(finder.words)):
        if at < last or not finder.free(at):
            continue
        found = _foreign(finder, at) or _own(finder, at)
        if found is not None:
            yield found
            last = found.last


def _spells(finder: Finder, at: int) -> bool:
    """Whether a token spells a foreign name: katakana, or a character used for that."""
    if not finder.free(at):
        return False
    return "\u30a1" <= finder.words[at][0] <= "\u30ff" or finder.has(at, "syllable")


def _foreign(finder: Finder, at: int) -> Name | None:
    """A foreign name: 弗拉基米尔·普京, ウォロディミル・ゼレンスキー, or one part of it with evidence."""
    last = at + 1 if finder.has(at, "particle") and _spells(finder, at + 1) else at
    points = 0
    while last < len(finder.words):
        if _spells(finder, last):
            last += 1
        elif finder.words[last] in _POINTS and last > at and _spells(finder, last + 1):
            points += 1
            last += 1
        else:
            break
    if last == at or sum(map(len, finder.words[at:last])) < 2:
        return None
    if finder.titled(at, last):
        return person(finder, at, last, "beside_office")
    if points:
        return person(finder, at, last, "points_between")
    if finder.spoken(at, last) or finder.acts(at, last):
        return person(finder, at, last, "speaks", sure=False)
    long = last - at >= _LEAST_FOREIGN and is_character(finder.words[at])
    return person(finder, at, last, "spelt_by_sound", sure=False) if long else None


def _own(finder: Finder, at: int) -> Name | None:
    """A Chinese, Japanese or Korean name: a family name, one or two characters more, and evidence beside it."""
    for family in sorted(
        (hit for hit in finder.document.within("name_word", at, at + 3) if hit.first == at), key=lambda hit: -hit.last
    ):
        if family.value.id != "family":
            continue
        last = family.last
        while last < len(finder.words) and last - family.last < _MOST_GIVEN and _given_character(finder, last):
            last += 1
        for end in range(last, family.last - 1, -1):
            alone = end == family.last
            if finder.titled(at, end) and (not alone or finder.document.at("title", end) is not None):
                return person(finder, at, end, "beside_office")
        given = finder.document.at("given_name", family.last)
        if given is not None:
            return person(finder, at, given.last, "given_name")
        if last > family.last and finder.spoken(at, last):
            return person(finder, at, last, "speaks", sure=False)
    return None


def _given_character(finder: Finder, at: int) -> bool:
    return finder.free(at) and is_character(finder.words[at]) and ord(finder.words[at]) >= 0x3400


# --- what was found once ----------------------------------------------------------------------------------------------


def _again(finder: Finder, names: Sequence[Name]) -> Iterator[Name]:
    """The names, and the last parts of names of several, wherever else they stand."""
    sought: dict[tuple[str, ...], None] = {}
    for name in names:
        tokens = tuple(finder.document.folded[name.first : name.last])
        sought.setdefault(tokens)
        cut = max((at for at, token in enumerate(tokens) if token in _POINTS), default=-1) + 1
        if not name.sure and name.reason == "speaks":
            continue
        by_word = not is_character(tokens[-1])
        part = tokens[-1:] if by_word else tokens[cut:]
        if len("".join(part)) > 1 and (cut or (by_word and len(tokens) > 1)):
            sought.setdefault(part)
    for tokens in sorted(sought, key=len, reverse=True):
        for first in _places(finder, tokens):
            yield person(finder, first, first + len(tokens), "named_before")


def _places(finder: Finder, tokens: tuple[str, ...]) -> Iterator[int]:
    """Where the tokens stand and may be a name; they are looked for by the one of them that stands least often."""
    folded, places = finder.document.folded, finder.places
    rarest = min(range(len(tokens)), key=lambda at: len(places[tokens[at]]))
    for place in places[tokens[rarest]]:
        first = place - rarest
        if first >= 0 and tuple(folded[first : first + len(tokens)]) == tokens and finder.free(first):
            yield first


def _with_organisation_word(finder: Finder) -> Iterator[Name]:
    """Organisations of a place, a foreign name or Latin letters and the word behind: 北京大学, テスラ社, Kia 자동차."""
    document = finder.document
    for hit in document.layer("organisation_word"):
        if hit.value.info[0] not in ("tail", "any") or hit.value.id in ("place", "vessel", "side", "same_country"):
            continue
        if hit.first in finder.segments.covered or not hit.first or not finder.adjoins(hit.first):
            continue
        segment = finder.segments.ending.get(hit.first)
        trade = hit.value.id in ("company", "media", "sport", "party")
        if segment is not None and segment.layer == "place" and len(segment.id) == 2 and trade:
            continue  # 英国公司, 日本汽车: any company of the country
        first = segment.first if segment is not None and segment.layer == "place" else _spelt_start(finder, hit.first)
        if first < hit.first:
            words = parts(finder, first, hit.last)
            yield Name(first, hit.last, "organisation", words, reason="organisation_word")


def _spelt_start(finder: Finder, end: int) -> int:
    """Where the foreign name or the Latin word before a token begins; the token itself where none stands there."""
    first = end
    while first and (_spells(finder, first - 1) or (finder.words[first - 1] in _POINTS and first < end)):
        first -= 1
    if first == end and finder.words[end - 1][:1].isupper():
        return end - 1
    return first
