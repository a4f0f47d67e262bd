"""Verbs that open their clause: whether a subject is missing before them, and whether they need one."""

from __future__ import annotations

from collections.abc import Collection

from crosswire.annotate.document import Document
from crosswire.annotate.speakers import Parties


def nobody_before(document: Document, parties: Parties, inside: Collection[int], opens: int, at: int) -> bool:
    """Whether nothing that could be a subject stands in tokens opens..at-1 before a verb: "في القاهرة |قال"."""
    joint = document.ending("clause", at)
    if joint is not None and joint.value.id == "relative":
        return False
    free = (party for party in parties.between(opens, at) if party.first not in inside)
    return all(party.kind == "place" or document.ending("preposition", party.first) is not None for party in free)


def drops(document: Document, verb: int) -> bool:
    """Whether a verb without a subject goes on with the last speaker: "Dodał, że"; not "Dodano, że", "Se informó
    que"."""
    verbs = document.pack.settings.verbs
    reflexive = verb > 0 and document.folded[verb - 1] in verbs.reflexives
    impersonal = reflexive or document.folded[verb].endswith(verbs.impersonal)
    return verbs.drops_subject and not document.gerund(verb) and not impersonal


def leads_in(document: Document, parties: Parties, at: int) -> bool:
    """Whether a mark or an adverbial's name ends right before a verb."""
    return not document.words[at - 1][0].isalnum() or parties.ending(at) is not None
