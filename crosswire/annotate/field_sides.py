"""Sides of acts where the finite verb stands second: who stands in a noun phrase, which of a clause's noun phrases is
acted upon, whose act a noun is."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.annotate.action_anchors import Anchor
from crosswire.annotate.action_codes import RECIPIENT_WORTH
from crosswire.annotate.action_roles import NOBODY, Role, role_of
from crosswire.annotate.action_scene import Act
from crosswire.annotate.field_clauses import Chunk, chunks, clause_of, subject_of
from crosswire.annotate.fields import Fields
from crosswire.annotate.speakers import Party

_UNNAMED = 1.5
"""What a recipient is worth less that has no name."""
_LEAST = 0.4
_FARTHER = 0.05
"""What a recipient is worth less for each noun phrase before it."""
_GOVERNED = 3.5
"""What a recipient is worth behind the preposition that belongs to its verb."""
_OBJECTS = ("direct", "against", "object")
_NEVER = (("ASSAULT", "with"), ("CONSULT", "against"))
"""What ties no recipient: one attacks with weapons, one meets nobody by playing against them."""


def recipient_in(fields: Fields, act: Act, around: Sequence[Chunk]) -> Role:
    """The noun phrase that suits the event best by what ties it; one that names somebody rather than another."""
    anchor = act.anchor
    worth = RECIPIENT_WORTH.get("visit" if anchor.mode == "visit" else anchor.event, RECIPIENT_WORTH["ACCUSE"])
    best, score = NOBODY, _LEAST
    for place, chunk in enumerate(around):
        if (anchor.event, chunk.tie) in _NEVER:
            continue
        role = role_in(fields, chunk.first, chunk.last)
        value = _GOVERNED if chunk.tie == "object" else worth.get(chunk.tie, 0.0)
        value -= _FARTHER * place
        if not role or not (role.parties or _suffers(fields, anchor, chunk)):
            continue
        value -= 0.0 if role.parties else _UNNAMED
        if value > score:
            best, score = role, value
    return best


def _suffers(fields: Fields, anchor: Anchor, chunk: Chunk) -> bool:
    """Whether a noun phrase that names nobody can be acted upon: no noun of an act, not the troops that are drawn
    back."""
    carried = anchor.noun is not None and chunk.first <= anchor.noun[0] < chunk.last
    acts = any(hit.value.info[1] == "nominal" for hit in fields.document.within("action", chunk.first, chunk.last))
    return chunk.tie in _OBJECTS and not (carried or acts) and anchor.event != "RETREAT"


def role_in(fields: Fields, first: int, last: int) -> Role:
    """Who stands in a noun phrase: the parties in it, the head before what belongs to it; its own words where it names
    nobody. None for days and amounts of money."""
    document = fields.document
    if any(document.at(layer, at) is not None for layer in ("weekday", "month") for at in range(first, last)):
        return NOBODY
    inside = [party for party in _parties(fields, first, last) if party.kind != "document"]
    if not inside:
        return Role(((first, last),))
    joined = [inside[0]]
    for party in inside[1:]:
        if fields.joint(party.first - 1) or document.words[party.first - 1] == ",":
            joined.append(party)
    if len(joined) > 1:
        return role_of(joined)
    named = next((party for party in inside if party.kind in ("person", "organisation", "body", "office")), None)
    if named is not None:
        return role_of((named,))
    adjective = inside[0].kind == "group" and len(inside) > 1 and inside[1].kind == "place"
    return role_of(inside[1:2] if adjective else inside[:1])


def _parties(fields: Fields, first: int, last: int) -> list[Party]:
    begun = fields.parties.covering(first)
    found = list(fields.parties.between(first, last))
    return found if begun is None or begun in found else [begun, *found]


# --- nouns -----------------------------------------------------------------------------------------------------------


def noun_act(fields: Fields, noun: Anchor) -> Act:
    """The act of a noun: whose it is stands before it or in the genitive, to whom it is done behind a preposition."""
    document, parties = fields.document, fields.parties
    act = Act(noun, fields.closes(noun.last - 1), rule="a noun with its parties")
    before = parties.ending(noun.first) or next(
        (p for p in parties.between(max(fields.first, noun.first - 3), noun.last) if p.last >= noun.first), None
    )
    if before is not None and before.kind in ("group", "pronoun"):
        act.actor = role_of((before,))
    elif before is None and _possessive(fields, noun.first):
        act.actor = _clause_subject(fields, noun)
    at = noun.last
    owner = parties.starting(at)
    mark = document.at("preposition", at)
    if mark is not None:
        owner = None
    if mark is not None and mark.value.id in ("agent", "of", "from"):
        owner = parties.starting(mark.last) or parties.starting(mark.first)
    if owner is not None and not act.actor and owner.kind != "pronoun":
        act.actor, at = role_of((owner,)), owner.last
    behind = [chunk for chunk in chunks(fields, at, act.stop) if chunk.tie != "direct"][:2]
    if behind and behind[0].first - at <= 3:
        found = recipient_in(fields, act, behind)
        act.other = found if found.parties else NOBODY
    return act


def _possessive(fields: Fields, token: int) -> bool:
    """Whether "seine" or "ihre" stands before a token."""
    mark = fields.document.ending("anaphor", token)
    return mark is not None and mark.value.id == "possessive"


def _clause_subject(fields: Fields, noun: Anchor) -> Role:
    """Who acts in the clause of a noun: |Der Iran| wiederholte *seine* Drohungen."""
    subject = subject_of(fields, clause_of(fields, noun.first))
    if subject is None or subject[0] <= noun.first < subject[1]:
        return NOBODY
    return role_in(fields, *subject)
