"""To whom something is said, where that stands before the verb: मोदी ने |पुतिन| से कहा, بلینکن به |نتانیاهو| گفت."""

from __future__ import annotations

from dataclasses import replace

from crosswire.annotate.particles import Marks
from crosswire.annotate.scene import Draft, Range, Scene

_NEAR = 6
_NAME = 3


def addressed(scene: Scene, draft: Draft) -> Draft:
    """The statement with its addressee, where a word for one stands between its speaker and its cue."""
    if draft.cue is None or draft.addressee is not None or draft.rule == "source_frame":
        return draft
    speaker = draft.party.last if draft.party is not None and draft.party.last <= draft.cue[0] else draft.cue[0] - _NEAR
    told = _told(scene, max(0, speaker), draft.cue[0])
    return replace(draft, addressee=told) if told is not None else draft


def _told(scene: Scene, first: int, last: int) -> Range | None:
    """The party or audience right before the cue's mark (से), or behind a recipient's preposition (به)."""
    marks: Marks = scene.marks
    if marks.subjects:
        mark = marks.closing(last, ("ablative", "object"))
        return _one(scene, first, mark.core) if mark is not None else None
    for tie in scene.document.within("preposition", first, last):
        if tie.value.id == "recipient" and (told := _behind(scene, tie.last, last)) is not None:
            return told
    return None


def _one(scene: Scene, first: int, end: int) -> Range | None:
    party = scene.parties.ending(end)
    if party is not None and party.first >= first and party.kind not in ("place", "document"):
        return party.core
    audience = scene.document.ending("addressee", end)
    return (audience.first, audience.last) if audience is not None and audience.first >= first else None


def _behind(scene: Scene, first: int, last: int) -> Range | None:
    party = scene.parties.starting(first)
    if party is not None and party.kind in ("place", "document"):
        return None
    audience = scene.document.at("addressee", first)
    if audience is not None and audience.value.id == "audience":
        return audience.first, audience.last
    plain = all(word[0].isalpha() for word in scene.document.words[first:last])
    if 0 < last - first <= _NAME and plain and not scene.document.within("preposition", first, last):
        return first, last
    return party.core if party is not None and party.last <= last else None
