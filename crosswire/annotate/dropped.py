"""Verbs of speech without a subject where the language needs none: "وأضاف أن", "Añadió que", "Dodał, że"."""

from __future__ import annotations

from dataclasses import replace

from crosswire.annotate.scene import Draft, Scene, Stretch

_NEAR = 3
"""Stretches without speech after which the last speaker is no longer meant."""


def taken_up(scene: Scene, stretch: Stretch, draft: Draft) -> Draft:
    """The statement with the last speaker, where its verb stands without a subject: "قال شكري إن … . |وأضاف أن …"."""
    last = scene.last
    if draft.speaker is not None or draft.cue is None or last is None or scene.since_speech > _NEAR:
        return draft
    dropped = any(cue.place == "dropped" and cue.first == draft.cue[0] for cue in stretch.cues)
    return replace(draft, speaker=last.speaker, entity=last.entity, party=None) if dropped else draft
