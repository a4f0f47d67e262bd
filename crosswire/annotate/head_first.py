"""Subjects whose head stands first and is no name, where words do not inflect: |Buruh Samsung| di Korea mogok;
|Những tay súng| ở nhà máy Azovstal đầu hàng."""

from __future__ import annotations

from crosswire.annotate.compound_pasts import TIMES
from crosswire.annotate.document import Document
from crosswire.annotate.speakers import Party

_LONGEST = 10
_STRANGE = ("modality", "clause", "complementiser", "speech", "source", "pronoun")
"""Layers whose words no such phrase holds."""
_PLACES = ("in", "at", "from")


def head_phrase(document: Document, party: Party, opens: int) -> tuple[tuple[int, int], bool] | None:
    """The tokens of the phrase that a party closes, and whether it is named as the phrase's owner (Buruh |Samsung|)
    rather than as its place (tay súng ở |Azovstal|). None where nothing of a phrase stands before it."""
    settings = document.pack.settings
    if settings.lemmas != "none" or settings.country_place != "after" or party.kind == "person":
        return None
    first = _clause_opens(document, party.first, opens)
    if first is None or first == party.first or _adverbial(document, first):
        return None
    places = [hit for hit in document.within("preposition", first, party.first) if hit.value.id in _PLACES]
    return ((first, places[0].first), False) if places else ((first, party.core[1]), True)


def _adverbial(document: Document, first: int) -> bool:
    """Whether a preposition, a day or a frame begins at a token: no subject does."""
    time = document.at("time_word", first)
    dated = time is not None and time.value.id in TIMES
    return dated or any(document.at(layer, first) is not None for layer in ("preposition", "weekday", "month"))


def _clause_opens(document: Document, at: int, opens: int) -> int | None:
    """Where the clause opens that runs up to `at` in plain words alone."""
    first = at
    while first > opens:
        if not document.words[first - 1][0].isalnum() or document.ending("complementiser", first) is not None:
            return first if document.words[first - 1] not in ("-", "–") else None
        if document.ending("clause", first) is not None and first < at:
            return first
        if at - first >= _LONGEST or not _plain(document, first - 1):
            return None
        first -= 1
    return first


def _plain(document: Document, token: int) -> bool:
    """Whether a token belongs to no word that a noun phrase cannot hold."""
    if not document.words[token][0].isalpha() or any(document.at(layer, token) is not None for layer in _STRANGE):
        return False
    function, action = document.at("function", token), document.at("action", token)
    auxiliary = function is not None and function.value.id == "auxiliary"
    return not auxiliary and (action is None or not action.value.id.isupper())
