"""Pasts told with an auxiliary, and what may stand between such a verb and the subject behind it: "…, a dit mardi à la
presse le ministre"."""

from __future__ import annotations

from crosswire.annotate.document import Document
from crosswire.annotate.speakers import Parties

TIMES = frozenset(["day", "daypart", "period", "season", "step", "stepped", "holiday", "ago", "later"])
"""Kinds of time words that tell a day or hour by themselves: yesterday, tối, hôm, last."""

_TOLD = 12
"""Tokens between a verb and the subject behind it: days, adverbs, those who are told."""


def compound(document: Document, at: int, token: int) -> bool:
    """Whether an auxiliary of a compound past stands in tokens at..token-1, the words before a verb: "a également
    |condamné"; where the language tells its pasts so."""
    if not document.pack.settings.verbs.compound:
        return False
    return any(hit.value.id == "auxiliary" for hit in document.within("function", at, token))


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
