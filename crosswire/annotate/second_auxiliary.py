"""Clauses whose auxiliary stands second and whose verb comes later, with others than the subject between them:
Nemčija |je| Ukrajini |poslala| tanke. Only where the pack's `verbs.second` says so."""

from __future__ import annotations

from crosswire.annotate.action_roles import NOBODY, Role, relation, role_of
from crosswire.annotate.document import Document
from crosswire.annotate.speakers import Parties

_REACH = 12
"""Tokens between the auxiliary and its verb."""
_BETWEEN = ("direct", "recipient", "with", "against")
"""Kinds of prepositions of those who are acted upon there; `direct` is a bare dative or accusative."""
_BREAKS = (".", ";", ",", ":", "!", "?")


def auxiliary_before(document: Document, at: int, opens: int) -> tuple[int, int] | None:
    """The auxiliaries of the verb whose own words begin at `at`, looked for in its clause: je se | v Beogradu |
    sestala."""
    if not document.pack.settings.verbs.second:
        return None
    for token in range(at, max(opens, at - _REACH), -1):
        hit = document.ending("function", token)
        if hit is not None and hit.value.id == "auxiliary" and token < at:
            return _first_of(document, hit.first, opens), token
        if document.words[token - 1] in _BREAKS or document.ending("clause", token) is not None:
            return None
    return None


def subject_place(document: Document, parties: Parties, at: int, opens: int) -> int:
    """Where the words behind a verb's subject begin: the auxiliary, where a party that no preposition ties ends there,
    else the verb: |Nemčija| je Ukrajini poslala; V Minsku je |policija| aretirala."""
    auxiliary = auxiliary_before(document, at, opens)
    party = parties.ending(auxiliary[0]) if auxiliary is not None else None
    tied = party is None or party.first < opens or document.ending("preposition", party.first) is not None
    return at if tied or auxiliary is None else auxiliary[0]


def acted_upon(document: Document, parties: Parties, at: int, opens: int, actor: Role) -> Role:
    """The party between the auxiliary and the verb that is acted upon: Slovenija je s |Hrvaško| podpisala sporazum."""
    auxiliary = auxiliary_before(document, at, opens)
    if auxiliary is None or not actor:
        return NOBODY
    for party in parties.between(auxiliary[1], at):
        if party not in actor.parties and relation(document, auxiliary[1], party) in _BETWEEN:
            return role_of((party,))
    return NOBODY


def _first_of(document: Document, first: int, opens: int) -> int:
    """Back over the auxiliaries in a row: |se| je."""
    while first > opens:
        hit = document.ending("function", first)
        if hit is None or hit.value.id != "auxiliary":
            break
        first = hit.first
    return first
