"""Claims that are told by a noun with its owner behind it, where words do not inflect: Klaim |Rusia| bahwa …, Tuyên bố
của |Bộ Quốc phòng| rằng …"""

from __future__ import annotations

from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.speakers import Parties, Party


def claimant(document: Document, parties: Parties, hit: EntryHit) -> Party | None:
    """Whose claim a word of speech is: the party right behind it or its "of", a complementiser behind the party."""
    if document.pack.settings.lemmas != "none" or document.pack.settings.country_place != "after":
        return None
    if parties.ending(hit.first) is not None:
        return None
    of = document.at("preposition", hit.last)
    party = parties.starting(of.last if of is not None and of.value.id == "of" else hit.last)
    if party is None or (of is None and hit.value.info[0] != "claim"):
        return None
    mark = document.at("complementiser", party.last)
    return party if mark is not None and mark.value.id == "that" else None
