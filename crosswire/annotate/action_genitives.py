"""Sides of an act's noun where what belongs to a noun stands right behind it, no preposition between: нападение |ХАМАС|
на Израиль, арест |журналиста|."""

from __future__ import annotations

from crosswire.annotate.action_anchors import Anchor
from crosswire.annotate.action_roles import NOBODY, Role, noun_recipient, phrase_after, relation, role_of
from crosswire.annotate.document import Document
from crosswire.annotate.speakers import Parties, Party

_BY_OWNER = frozenset(("CONSULT", "AGREE", "REQUEST", "THREATEN", "REJECT", "PROTEST", "RETREAT", "SANCTION", "ACCUSE"))
"""Events whose noun belongs to the one who acts; the others' nouns to whom they befall, where no preposition names
him."""
_BEFALLING = frozenset(("ASSAULT", "COERCE", "CONCEDE"))
"""Events whose noun is news where it befalls somebody without a name: арест |корреспондента."""
_AIMED = ("on", "against", "with")
"""Kinds of prepositions that name whom an act befalls, so that its noun's owner did it."""
_NEAR = 2
"""Words between a noun and the party that owns it: арест |известного| журналиста."""


def owners_behind(document: Document) -> bool:
    """Whether nouns name their owners right behind them, bare or with a preposition: bg нападението |на Русия|."""
    nouns = document.pack.settings.nouns
    return nouns.genitive_behind or nouns.genitive_of


def sides_behind(document: Document, parties: Parties, anchor: Anchor, stop: int) -> tuple[Role, Role]:
    """Who acts and who is acted upon, by the genitive behind an act's noun and the prepositions behind that."""
    owner = _owner(document, parties, anchor.last, stop)
    if owner is None:
        if anchor.event not in _BEFALLING:
            return NOBODY, NOBODY
        words = phrase_after(document, anchor.last, stop)
        inside = [party for first, last in words.ranges for party in parties.between(first, last)]
        return NOBODY, Role(words.ranges, tuple(inside))
    behind = _visited(document, parties, anchor, owner, stop) or noun_recipient(
        document, parties, anchor.event, owner.last, stop, NOBODY
    )
    aimed = any(relation(document, owner.last, party) in _AIMED for party in behind.parties)
    if anchor.event in _BY_OWNER or aimed:
        return role_of((owner,)), behind
    return NOBODY, role_of((owner,))


def _owner(document: Document, parties: Parties, at: int, stop: int) -> Party | None:
    """The party right behind a noun, words in lower case passed over: adjectives of its own."""
    of = document.at("preposition", at) if document.pack.settings.nouns.genitive_of else None
    at = of.last if of is not None and of.value.id == "of" else at
    for place in range(at, min(at + _NEAR + 1, stop)):
        party = parties.starting(place)
        if party is not None:
            return party if party.kind != "document" else None
        layers = ("preposition", "clause", "complementiser", "function", "modality", "action", "speech")
        if not document.words[place].isalpha() or any(document.at(layer, place) for layer in layers):
            return None
    return None


def _visited(document: Document, parties: Parties, anchor: Anchor, owner: Party, stop: int) -> Role:
    """Where a visit goes: визит Байдена |в Киев."""
    if anchor.mode != "visit":
        return NOBODY
    for party in parties.between(owner.last, stop):
        if relation(document, owner.last, party) in ("in", "on", "recipient"):
            return role_of((party,))
    return NOBODY
