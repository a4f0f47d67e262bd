"""Whose words an agency carries: "…, reports Bloomberg, citing Turkish officials" are theirs, Bloomberg is the channel."""

from __future__ import annotations

from dataclasses import replace

from crosswire.annotate.contents import trimmed
from crosswire.annotate.document import EntryHit
from crosswire.annotate.frames import source_named
from crosswire.annotate.scene import Draft, Range, Scene, Stretch

_CARRIERS = ("organisation", "place")


def cited(scene: Scene, stretch: Stretch, draft: Draft) -> Draft:
    """The statement with the source that its speaker cites as speaker, the one who cites as its channel."""
    carrier = draft.party
    if carrier is None or carrier.kind not in _CARRIERS or draft.rule == "source_frame" or draft.speaker is None:
        return draft
    hit = next((hit for hit in _citations(scene, stretch) if hit.first >= carrier.last), None)
    if hit is None or scene.document.count(carrier.last, hit.first) > 3:
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


def _citations(scene: Scene, stretch: Stretch) -> list[EntryHit]:
    return [hit for hit in scene.document.within("source", stretch.first, stretch.last) if hit.value.info[0] == "relay"]


def _without(scene: Scene, content: tuple[Range, ...], hit: EntryHit) -> tuple[Range, ...]:
    """What was said without the citation, where that stands among it."""
    kept = []
    for first, last in content:
        span = trimmed(scene.document, first, hit.first) if first <= hit.first < last else (first, last)
        if span is not None:
            kept.append(span)
    return tuple(kept)
