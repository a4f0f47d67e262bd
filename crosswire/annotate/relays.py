"""Agencies that quote: "…", hãng TASS dẫn lời người phát ngôn X; X was quoted by AP as saying …"""

from __future__ import annotations

from crosswire.annotate.scene import Draft, Scene, Stretch


def relays(scene: Scene, stretch: Stretch) -> list[Draft]:
    """A quotation before "TASS quoted X": X's words, the agency is the channel (channels.py names it)."""
    drafts: list[Draft] = []
    document = scene.document
    for hit in document.within("channel", stretch.first, stretch.last):
        if hit.value.id != "relay" or hit.value.info[0] != "before" or not stretch.quotes:
            continue
        before = [
            quote for quote in stretch.quoted(max(stretch.first, hit.first - 30), hit.first) if quote.last <= hit.first
        ]
        party = scene.parties.starting(hit.last)
        closes = party is not None and (party.last >= stretch.last or not document.words[party.last][0].isalnum())
        if (
            party is None
            or not before
            or not closes
            or sum(w[0].isalnum() for w in document.words[before[-1].last : hit.first]) > 6
        ):
            continue
        content = ((before[-1].first, before[-1].last),)
        drafts.append(Draft(party.core, (hit.first, hit.last), content, "direct", "says", "relay", party=party))
    return drafts
