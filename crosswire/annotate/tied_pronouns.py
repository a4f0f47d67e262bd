"""Pronouns that hyphens tie to their verb, and so stand behind it: dit-il, affirme-t-elle, a-t-on appris."""

from __future__ import annotations

from crosswire.annotate.document import Document
from crosswire.annotate.speakers import Parties, Party

_HYPHENS = ("-", "‐", "‑")
_LONGEST = 4
"""Tokens of the hyphens and the sound between a verb and its pronoun: - t -."""


def tied_behind(document: Document, parties: Parties, verb: int) -> Party | None:
    """The pronoun tied behind the verb that ends at token `verb`: "dit|-il", "affirme|-t-elle"."""
    if not _tied(document, verb):
        return None
    after = (parties.starting(at) for at in range(verb + 1, min(verb + _LONGEST, len(document.words))))
    party = next((party for party in after if party is not None), None)
    known = party is not None and party.kind == "pronoun" and document.words[party.first - 1] in _HYPHENS
    return party if known else None


def tied_opens(document: Document, party: Party, opens: int) -> int:
    """Where the verb words begin that a pronoun is tied to, itself where it is not: "|a-t-il précisé"."""
    at = party.first
    while (
        party.kind == "pronoun" and at - 2 >= opens and document.words[at - 1] in _HYPHENS and _tied(document, at - 1)
    ):
        at -= 2
    return at


def _tied(document: Document, at: int) -> bool:
    """Whether a hyphen stands at a token without a space before it."""
    tokens = document.tokens
    return 0 < at < len(tokens) and document.words[at] in _HYPHENS and tokens.starts[at] == tokens.ends[at - 1]
