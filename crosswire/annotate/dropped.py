"""Verbs of speech without a subject where the language needs none: "وأضاف أن", "Añadió que", "Dodał, że"."""

from __future__ import annotations

from dataclasses import replace

from crosswire.annotate.scene import Draft, Range, Scene, Stretch
from crosswire.annotate.speakers import subject_of


def taken_up(scene: Scene, stretch: Stretch, draft: Draft, before: Range | None) -> Draft:
    """The statement with the last speaker, where its verb stands without a subject: "قال شكري إن … . |وأضاف أن …"; else
    with the subject of the sentence `before`, which tells nobody's words: "Draghi è in Senato. «…», |ha detto."."""
    if draft.speaker is not None or draft.cue is None:
        return draft
    if not any(cue.place == "dropped" and cue.first == draft.cue[0] for cue in stretch.cues):
        return draft
    subject = subject_of(scene.document, scene.parties, *before) if before is not None else None
    if subject is not None and subject.kind in ("person", "office"):
        return replace(draft, speaker=subject.core, party=subject)
    last = scene.speaks_on
    if last is None:
        return draft
    return replace(draft, speaker=last.speaker, entity=last.entity, party=None)
