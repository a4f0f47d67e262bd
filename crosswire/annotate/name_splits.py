"""Offices and bodies that hold their country inside: ministre | allemand | des Affaires étrangères, Ministerio |
español | de Sanidad.

The lexicons know the phrase without the country; it is looked up again with the country's word left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.annotate.document import Document, EntryHit
from crosswire.languages.pack import Entry
from crosswire.languages.tables import Mode
from crosswire.text.phrases import Hit

_BEFORE, _AFTER = 3, 8
"""How many words before and after the country are looked at."""
_HEADS = ("title", "body", "organisation_word")
_LAYERS = ("title", "body")
_MODES: tuple[Mode, ...] = ("folded", "lemma")


def split_phrases(document: Document) -> Iterator[tuple[EntryHit, str]]:
    """The offices and bodies of a document around a word for their country, with the country's code."""
    if document.pack.settings.country_place == "before":
        return
    for country in document.layer("country"):
        at = country.first
        if at and country.last < len(document.words) and any(document.ending(layer, at) for layer in _HEADS):
            found = _around(document, country)
            if found is not None:
                yield found, country.value.id


def _around(document: Document, country: EntryHit) -> EntryHit | None:
    """The longest office or body that a country's word parts in two."""
    sentence = document.sentences[document.sentence_at(country.first)]
    start, stop = max(sentence[0], country.first - _BEFORE), min(sentence[1], country.last + _AFTER)
    best: EntryHit | None = None
    for mode in _MODES:
        column = document.folded if mode == "folded" else document.lemmas
        words = [*column[start : country.first], *column[country.last : stop]]
        for hit in document.pack.tables[mode].find(words):
            first, last = start + hit.first, start + hit.last + country.last - country.first
            if first < country.first and last > country.last and hit.value.layer in _LAYERS:
                best = _longer(best, Hit(first, last, hit.value))
    return best


def _longer(one: EntryHit | None, other: Hit[Entry]) -> EntryHit:
    return other if one is None or (other.last - other.first) > (one.last - one.first) else one
