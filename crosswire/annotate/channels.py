"""The hops that words came through: an interview, an agency that quotes, a platform, a press conference, a document."""

from __future__ import annotations

from dataclasses import replace

from crosswire.annotate.document import EntryHit
from crosswire.annotate.scene import Draft, Range, Scene, Stretch
from crosswire.annotate.speakers import Party

_NEAR = 80
"""Tokens around a statement in which its channel may be told."""


def channelled(scene: Scene, stretch: Stretch, draft: Draft) -> Draft:
    """The statement with its channel: told in its own stretch, or kept from the interview that it goes on with."""
    if draft.channel_kind is not None:
        return draft
    for hit in scene.document.within("channel", *_around(stretch, draft)):
        if hit.value.id == "document" or any(first <= hit.first < last for first, last in draft.content):
            continue
        found = _hop(scene, stretch, draft, hit)
        if found is not None:
            return _framed(scene, stretch, found)
    told = _told_medium(scene, stretch, draft)
    return _framed(scene, stretch, draft if told is None else _through(draft, "press", told))


def _told_medium(scene: Scene, stretch: Stretch, draft: Draft) -> Party | None:
    """An outlet to which a preposition addresses the words: "قال مصدر أمني ل|وكالة فرانس برس|"."""
    document = scene.document
    if draft.cue is None or not document.pack.settings.verbs.inversion:
        return None
    behind = draft.party is not None and draft.party.first >= draft.cue[1]
    ends = draft.party.last if draft.party is not None and behind else draft.cue[1]
    until = draft.content[0][0] if draft.content[0][0] > ends else min(ends + 1, stretch.last)
    for preposition in document.within("preposition", ends, until):
        party = scene.parties.starting(preposition.last) if preposition.value.id == "recipient" else None
        if party is not None and party.kind == "organisation" and scene.is_medium(party.entity):
            return party
    return None


def _around(stretch: Stretch, draft: Draft) -> Range:
    """The tokens near a statement in which its channel may be told."""
    own = (*draft.content, draft.cue) if draft.cue is not None else draft.content
    first, last = min(span[0] for span in own), max(span[1] for span in own)
    return max(stretch.first, first - _NEAR), min(stretch.last, last + _NEAR)


def _framed(scene: Scene, stretch: Stretch, draft: Draft) -> Draft:
    """A frame around the whole is the outermost hop; without any hop, an interview goes on while its speaker does."""
    frame = _framing_source(scene, stretch, draft)
    if frame is not None:
        return _through(draft, draft.channel_kind or "relay", frame)
    last = scene.last
    same = last is not None and draft.entity is not None and draft.entity == last.entity
    if draft.channel_kind is None and last is not None and same and last.channel_kind == "interview":
        return replace(draft, channel_entities=last.channel_entities, channel_kind="interview")
    return draft


def _hop(scene: Scene, stretch: Stretch, draft: Draft, hit: EntryHit) -> Draft | None:
    kind, order = hit.value.id, hit.value.info[0]
    if order == "none":
        return replace(draft, channel_kind=kind)
    outlet = _outlet(scene, stretch, hit, order)
    if outlet is None or (draft.speaker is not None and outlet.core == draft.speaker):
        return None
    return _through(draft, kind, outlet)


def _through(draft: Draft, kind: str, outlet: Party) -> Draft:
    hops, entities = (*draft.channel, outlet.core), (*draft.channel_entities, outlet.entity)
    return replace(draft, channel=hops, channel_entities=entities, channel_kind=kind)


def _outlet(scene: Scene, stretch: Stretch, hit: EntryHit, order: str) -> Party | None:
    """The organisation right after ("with the Times") or before ("TASS quotes") the channel words."""
    parties = scene.parties
    if order == "after":
        near = (parties.starting(at) for at in range(hit.last, min(hit.last + 4, stretch.last)))
    else:
        near = (parties.ending(at) for at in range(hit.first, max(hit.first - 4, stretch.first), -1))
    party = next((party for party in near if party is not None), None)
    return party if party is not None and party.kind == "organisation" and party.entity >= 0 else None


def _framing_source(scene: Scene, stretch: Stretch, draft: Draft) -> Party | None:
    """An agency or outlet in a frame around another's words: "Theo Reuters, một quan chức … cho biết", "…, according
    to AP"."""
    if draft.rule == "source_frame":
        return None
    for hit in scene.document.within("source", *_around(stretch, draft)):
        if hit.value.info[0] == "back":
            continue
        for at in range(hit.last, min(hit.last + 4, stretch.last)):
            party = scene.parties.starting(at)
            if (
                party is not None
                and party.kind == "organisation"
                and party.entity >= 0
                and party.core not in (draft.speaker, *draft.channel)
            ):
                return party
    return None
