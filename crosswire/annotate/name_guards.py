"""Whether a place or an organisation that the lexicons know may stand where they found it: names that are words too."""

from __future__ import annotations

from crosswire.annotate.document import Document, EntryHit

_MEANING = ("concept", "speech", "action", "title", "body", "country", "place", "organisation")
_SMALL = ("function", "pronoun", "clause", "modality", "complementiser")
_SHORT_TOWN = 2


def holds(document: Document, hit: EntryHit) -> bool:
    """Whether the guard of a name that is also an ordinary word lets it stand here."""
    layer = hit.value.layer
    if layer not in ("organisation", "place"):
        return True
    if layer == "place" and (_never(document, hit) or _spelt_on(document, hit) or _small_word(document, hit)):
        return False
    guard = hit.value.info[0]
    if guard == "title":
        return not document.opens_sentence(hit.first)
    if guard == "article":
        before = document.ending("name_word", hit.first)
        return before is not None and before.value.id == "article"
    return True


def _never(document: Document, place: EntryHit) -> bool:
    """Whether a town is called by a word of every day, where no capital tells them apart: de *Rennen*, he *דובר*."""
    settings = document.pack.settings
    local = place.value.id[2:3] in ("/", "-")  # countries and areas are listed too, as no *persons*: ja 中国, ko 북미
    if not local or not (settings.caseless or settings.nouns_capital):
        return False
    within = document.within("name_word", place.first, place.last)
    return any(hit.value.id == "never" and hit.last - hit.first == place.last - place.first for hit in within)


def _small_word(document: Document, place: EntryHit) -> bool:
    """Whether a town opens a sentence with a word that the language's small words or the text know: pl *Ale*, *Nic*."""
    at = place.first
    if place.last - at > 1 or len(place.value.id) == 2 or not document.opens_sentence(at):
        return False
    if document.folded[at] in document.lower_words or any(document.at(layer, at) is not None for layer in _SMALL):
        return True
    return any(hit.value.id == "never" for hit in document.within("name_word", at, at + 1))


def _spelt_on(document: Document, place: EntryHit) -> bool:
    """Whether the two characters of a town are the head or the tail of a longer name spelt by sound: 克伦|威尔,
    洛|佩斯|·."""
    if document.pack.code != "zh" or place.last - place.first > _SHORT_TOWN or not _spells(document, place.last - 1):
        return False
    if document.words[place.last : place.last + 1] == ["·"] or (place.first and document.words[place.first - 1] == "·"):
        return True
    further = any((hit := document.at(layer, place.last)) and hit.last - hit.first > 1 for layer in _MEANING)
    return not further and _spells(document, place.last) and _spells(document, place.last + 1)


def _spells(document: Document, token: int) -> bool:
    return any(hit.value.id == "syllable" for hit in document.within("name_word", token, token + 1))
