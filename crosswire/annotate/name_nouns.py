"""Runs of capitalised words where every noun has a capital (German): the parts of a run that may be names.

A dictionary's noun is no name unless something else says so: a given name or an office before it, a word of
organisations behind it.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.annotate.document import Document
from crosswire.annotate.name_runs import HYPHENS
from crosswire.annotate.segments import Segments, is_family
from crosswire.languages.pack import Pack

_LEAST_PART = 5
"""Letters that the second part of a compound has at least: Luft|angriff."""
_LEAST_HEAD = 3
_FAMILY_FIRST = 3
"""Words of a name that opens with its family name: Nguyen Hong Dien."""
_LINKS = ("", "s", "es", "n", "en", "e", "er")
"""What German puts between the parts of a compound: Verteidigung|s|minister."""
_ENDINGS = (
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "ismus", "tion", "tionen", "tät", "täten",
)  # fmt: skip
_ADJECTIVES = ("er", "e", "es", "en")
_LEXICONS = ("concept", "speech", "time_word", "month", "weekday", "function")
_LONGEST_ACRONYM = 6


def proper_parts(document: Document, segments: Segments, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The parts of a run that are no ordinary nouns, in order."""
    at = first
    while at < last:
        end = _part(document, segments, at, last, at == first)
        if end > at:
            yield at, end
        at = max(end, at + 1)


def _part(document: Document, segments: Segments, at: int, last: int, opening: bool) -> int:
    """Past the name that begins at a token; the token itself where none does."""
    if not document.words[at][0].isalpha():
        return at
    title = segments.ending.get(at) if opening else None
    office = title is not None and title.layer == "title" and title.info[0] not in ("group", "kin")
    if office or document.at("given_name", at) is not None:
        end = min(at + _FAMILY_FIRST, last) if is_family(document, at) else _past_given(document, at, last)
        while end < last and _gives(document, end - 1) and document.words[end][0].isalpha():
            end += 1
        return _extended(document, end, last)
    end = _organisation(document, at, last)
    if end > at:
        return end
    compound = at + 2 < last and document.words[at + 1] in HYPHENS and ordinary_noun(document, at + 2)  # KI-Strategie
    return at if compound or ordinary_noun(document, at) else _extended(document, at + 1, last)


def _past_given(document: Document, at: int, last: int) -> int:
    """Past a given name of one word or several (Jean-Claude), and the word right behind it."""
    given = document.at("given_name", at)
    end = min(given.last, last) if given is not None else at + 1
    return end + 1 if given is not None and end < last and document.words[end][0].isalpha() else end


def _gives(document: Document, at: int) -> bool:
    """A given name, or a family name that stands first: another part of the name follows."""
    return document.at("given_name", at) is not None or is_family(document, at)


def _extended(document: Document, at: int, last: int) -> int:
    """On over hyphens, particles, initials and words that are no ordinary nouns."""
    while at < last:
        word = document.words[at]
        joins = word in HYPHENS or not word[0].isupper() or (len(word) == 1 and word.isalpha()) or word == "."
        named = joins or document.words[at - 1] in HYPHENS or _gives(document, at - 1)
        if not named and ordinary_noun(document, at) and document.at("given_name", at) is None:
            break
        at += 1
    while not document.words[at - 1][0].isupper() and document.words[at - 2] not in HYPHENS:
        at -= 1
    return at


def _organisation(document: Document, at: int, last: int) -> int:
    """Past the word of organisations that ends the name: Frankfurter Allgemeine | Zeitung; no possessor before it."""
    for hit in document.within("organisation_word", at + 1, last):
        if hit.value.info[0] not in ("tail", "any"):
            continue
        before = range(at, hit.first)
        own = all(document.words[i].endswith(_ADJECTIVES) or not ordinary_noun(document, i) for i in before)
        if own and not document.words[hit.first - 1].endswith("s"):
            return hit.last
    return at


def ordinary_noun(document: Document, at: int) -> bool:
    """Whether a capitalised word is in the dictionary, put together of words that are, or stands in a lexicon."""
    word = document.folded[at]
    if len(word) < _LEAST_HEAD or document.words[at].isupper():
        return not (1 < len(word) <= _LONGEST_ACRONYM and document.words[at].isupper())
    if any(document.at(layer, at) is not None for layer in _LEXICONS):
        return True
    return word in document.lower_words or word.endswith(_ENDINGS) or known_noun(document.pack, word)


def known_noun(pack: Pack, word: str) -> bool:
    """Whether the dictionary lists a folded word or both parts of it: luftangriff, verteidigungsetat."""
    if pack.common(word):
        return True
    for cut in range(_LEAST_HEAD, len(word) - _LEAST_PART + 1):
        if pack.common(word[cut:]) and any(map(pack.common, _heads(word[:cut]))):
            return True
    return False


def _heads(head: str) -> Iterator[str]:
    """The first part of a compound, with and without what links it to the second."""
    for link in _LINKS:
        if head.endswith(link) and len(head) - len(link) >= _LEAST_HEAD:
            yield head[: len(head) - len(link)]
