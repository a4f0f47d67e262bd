"""Whose words an agency carries: "…, reports Bloomberg, citing officials" are theirs, Bloomberg is the channel."""

from __future__ import annotations

from dataclasses import replace

from crosswire.annotate.contents import trimmed
from crosswire.annotate.document import EntryHit
from crosswire.annotate.frames import source_named
from crosswire.annotate.scene import Draft, Range, Scene, Stretch

_CARRIERS = ("organisation", "place")
_NEAR = 9
"""Tokens behind who reports within which the words for citing end."""


def cited(scene: Scene, stretch: Stretch, draft: Draft) -> Draft:
    """The statement with the source that its speaker cites as speaker, the one who cites as its channel."""
    carrier = draft.party
    if carrier is None or carrier.kind not in _CARRIERS or draft.rule == "source_frame" or draft.speaker is None:
        return draft
    hit = _citation(scene, stretch, carrier.last)
    if hit is None:
        return draft
    source = source_named(scene, stretch, hit)
    content = _without(scene, draft.content, hit)
    if source is None or not content:
        return draft
    return replace(
        draft,
        speaker=source.core,
        party=source,
        entity=scene.reader.resolve(source) if source.kind != "phrase" else None,
        content=content,
        channel=(draft.speaker,),
        channel_entities=(carrier.entity,) if carrier.entity >= 0 else (),
        channel_kind="relay",
    )


def _citation(scene: Scene, stretch: Stretch, at: int) -> EntryHit | None:
    """The words for citing right behind token `at`."""
    near = scene.document.within("source", at, min(stretch.last, at + _NEAR))
    return next((hit for hit in near if hit.value.info[0] == "relay"), None)


def _without(scene: Scene, content: tuple[Range, ...], hit: EntryHit) -> tuple[Range, ...]:
    """What was said without the citation, where that stands among it."""
    kept = []
    for first, last in content:
        span = trimmed(scene.document, first, hit.first) if first <= hit.first < last else (first, last)
        if span is not None:
            kept.append(span)
    return tuple(kept)
