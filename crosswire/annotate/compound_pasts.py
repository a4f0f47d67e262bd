"""Pasts told with an auxiliary, and what may stand between such a verb and the subject behind it: "…, a dit mardi à la
presse le ministre"."""

from __future__ import annotations

from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.speakers import Parties

TIMES = frozenset(["day", "daypart", "period", "season", "step", "stepped", "holiday", "ago", "later"])
"""Kinds of time words that tell a day or hour by themselves: yesterday, tối, hôm, last."""

_APART = 12
"""Tokens between an auxiliary that stands second and its verb."""
_TOLD = 12
"""Tokens between a verb and the subject behind it: days, adverbs, those who are told."""


def compound(document: Document, at: int, token: int) -> bool:
    """Whether an auxiliary of a compound past stands in tokens at..token-1, the words before a verb: "a également
    |condamné"; where the language tells its pasts so."""
    if not document.pack.settings.verbs.compound:
        return False
    return any(hit.value.id == "auxiliary" for hit in document.within("function", at, token))


def auxiliary_before(document: Document, at: int, opens: int) -> tuple[int, int] | None:
    """The auxiliaries or modal words of the verb whose own words begin at `at`, looked for in its clause where they
    stand second: |je se| v Beogradu sestala, |namerava| na mejo napotiti."""
    if not document.pack.settings.verbs.second:
        return None
    for last in range(at - 1, max(opens, at - _APART), -1):
        hit = _auxiliary(document, last)
        if hit is not None:
            first = hit.first
            while first > opens and (before := _auxiliary(document, first)) is not None:
                first = before.first
            return first, last
        if not document.words[last - 1][0].isalnum() or document.ending("clause", last) is not None:
            return None
    return None


def _auxiliary(document: Document, last: int) -> EntryHit | None:
    """The auxiliary or modal word that ends at a token; no preposition: brez."""
    function, modal = document.ending("function", last), document.ending("modality", last)
    if function is not None and function.value.id == "auxiliary":
        return function
    return modal if modal is not None and document.at("preposition", modal.first) is None else None


def past_told(document: Document, parties: Parties, after: int, last: int) -> int:
    """Past the day, and those who were told, between a verb and its subject: "a dit |mardi |à la presse |par écrit |
    le ministre"; where pasts are compound."""
    at = after
    if not document.pack.settings.verbs.compound:
        return after
    while at < min(last, after + _TOLD):
        day = document.at("weekday", at) or document.at("time_word", at)
        function, told = document.at("function", at), document.at("preposition", at)
        through = document.at("channel", at)
        if through is not None and through.value.info[0] == "none" and through.value.id != "document":
            at = through.last
        elif day is not None and (day.value.layer == "weekday" or day.value.id in TIMES):
            at = day.last
        elif function is not None and function.value.id == "adverb":
            at = function.last
        elif (
            told is not None
            and told.value.id == "recipient"
            and (end := _audience(document, parties, told.last, last)) is not None
        ):
            at = end
        else:
            break
    return at


def _audience(document: Document, parties: Parties, at: int, last: int) -> int | None:
    """Where those who are told end: "à |la presse", "ai |giornalisti", "à |l'AFP"."""
    for token in range(at, min(at + 3, last)):
        hit, party = document.at("addressee", token), parties.starting(token)
        if hit is not None and hit.value.id == "audience" and (party is None or party.last <= hit.last):
            return hit.last
        if party is not None:
            return party.last
    return None
