"""Where a run of capitalised words begins and ends as a name: an opening word's capital, closing hyphens, what stands
before a person.
"""

from __future__ import annotations

from collections.abc import Iterable

from crosswire.annotate.document import PAIR_STEM, Document
from crosswire.annotate.name_everyday import everyday
from crosswire.annotate.name_runs import HYPHENS, opens
from crosswire.annotate.segments import Segments, is_family

LONGEST_ACRONYM = 6
_GAELIC = ("Mc", "Mac", "O'", "O’", "De", "Di", "La", "Le", "Van", "Du")
"""How surnames begin that have a capital inside: McCain, MacRon."""


def trimmed(document: Document, segments: Segments, first: int, last: int) -> Iterable[tuple[int, int]]:
    """A run without what is no part of the name: an opening word's capital, closing hyphens, the noun before a
    person."""
    opening = first
    first = _without_opening_word(document, first, last)
    while opening < first < last and document.words[first].islower():  # Estudiantes | de | Harvard
        first += 1
    while last - 1 > first and (document.words[last - 1] in HYPHENS or document.words[last - 1] == "."):
        last -= 1
    first = _from_given_name(document, first, last)
    person = _person_inside(document, first, last)
    if person > first:
        yield first, person
        first = person
    if first < last:
        yield first, last


def _without_opening_word(document: Document, first: int, last: int) -> int:
    """The first word of a sentence has its capital from there: "Rescuer Ali Demir" keeps it only if it is no everyday
    word."""
    owed = last - first > 1 and opens(document, first) and document.words[first + 1] not in (*HYPHENS, ".")
    if not owed or document.at("given_name", first) is not None:
        return first
    if document.pack.settings.tokens_per_word == 1.0 and _capital_elsewhere(document, first):
        return first
    if document.at("place", first) is not None:  # the lexicons' place gave way to a person: *Asia* Noreen
        return first
    particle = document.at("name_word", first)
    if _opens_with_family(document, first, last) or (particle is not None and particle.value.id == "particle"):
        return first
    if document.pack.code == "und":
        return first + 1 if document.folded[first] in document.lower_words else first
    named_on = all(document.at("organisation_word", at) is None for at in range(first + 1, last))
    return first + 1 if named_on and everyday(document, first) else first


def _capital_elsewhere(document: Document, at: int) -> bool:
    """Whether the word has its capital inside another sentence too, right before the same word: *Asia Bibi, … Asia
    Bibi*; of two inflected words the stems are compared: *Asia Bibi, … Asii Bibi*."""
    return (document.words[at][:PAIR_STEM], document.words[at + 1][:PAIR_STEM]) in document.capital_pairs


def _person_inside(document: Document, first: int, last: int) -> int:
    """Where a person's name begins that organisations' words run into: SCB | Bùi Anh Dũng, UniCreditu | Pavel Sobíšek,
    Комисията | Жан-Клод Юнкер; `first` where none does."""
    for at in range(first + 1, last - 1):
        opens_name = document.at("given_name", at) is not None or is_family(document, at)
        if opens_name and document.words[at - 1] not in HYPHENS:
            before = range(first, at)
            return at if all(_impersonal(document, token) for token in before) else first
    return first


def _impersonal(document: Document, at: int) -> bool:
    """Whether a capitalised word is none of a person's name: an acronym, capitals inside it, a word of organisations
    or offices."""
    word = document.words[at]
    if not word[0].isalnum():
        return True
    if document.at("given_name", at) is not None or is_family(document, at):
        return False
    capitals = sum(char.isupper() for char in word)
    mixed = capitals > 1 and not document.shouts(at) and not word.startswith(_GAELIC) and len(word) > 1
    return mixed or any(document.at(layer, at) is not None for layer in ("organisation_word", "body", "title"))


def _opens_with_family(document: Document, first: int, last: int) -> bool:
    """A family name that stands first, and is no small word here: Wang Yi, Do Thi Nhan."""
    if not is_family(document, first):
        return False
    small = any(document.at(layer, first) is not None for layer in ("function", "pronoun", "clause", "preposition"))
    return last - first > 2 or not (small or document.folded[first] in document.lower_words)


def _from_given_name(document: Document, first: int, last: int) -> int:
    """Past the office that a language without a pack writes with a capital too: Bundeskanzler | Olaf Scholz."""
    if last - first > 1 and any(char.isdigit() for char in document.words[first]):
        return first + 1
    if document.pack.code != "und" or document.at("given_name", first) is not None:
        return first
    if last - first == 3 and opens(document, first) and not is_family(document, first):
        hyphened = any(document.words[at] in HYPHENS for at in (first + 1, first + 2))
        return first if hyphened else first + 1
    for at in range(first + 1, last - 1):
        known = document.at("given_name", at) is not None or is_family(document, at)
        if known and document.words[at - 1] not in HYPHENS and len(document.words[at - 1]) > 3:
            return at
    return first
