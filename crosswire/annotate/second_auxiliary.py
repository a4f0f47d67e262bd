"""Sides of acts where the auxiliary stands second and the verb comes later, with others than the subject between them:
Nemčija |je| Ukrajini |poslala| tanke. Only where the pack's `verbs.second` says so."""

from __future__ import annotations

from crosswire.annotate.action_roles import NOBODY, Role, relation, role_of
from crosswire.annotate.compound_pasts import auxiliary_before
from crosswire.annotate.document import Document
from crosswire.annotate.speakers import Parties

_BETWEEN = ("direct", "recipient", "with", "against")
"""Kinds of prepositions of those who are acted upon there; `direct` is a bare dative or accusative."""


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
