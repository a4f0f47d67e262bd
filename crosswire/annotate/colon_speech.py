"""What stands behind a speaker's name and a colon, as headlines have it: "Лавров: мы готовы к диалогу"."""

from __future__ import annotations

from crosswire.annotate.contents import manner_of, trimmed
from crosswire.annotate.scene import Draft, Scene, Stretch

_LEAST = 3
"""Words from which what follows the colon is a sentence rather than a label's value."""


def colon_speech(scene: Scene, stretch: Stretch) -> list[Draft]:
    """The rest of a stretch that a person or organisation and a colon open."""
    document = scene.document
    party = scene.parties.starting(stretch.first)
    if (
        party is None
        or document.at("speech", party.first) is not None
        or party.entity < 0
        or party.kind not in ("person", "organisation")
    ):
        return []
    if document.words[party.last : party.last + 1] not in ((":",), [":"]) or scene.is_medium(party.entity):
        return []
    content = trimmed(document, party.last + 1, stretch.last)
    if content is None or document.count(*content) < _LEAST or not stretch.free(*content):
        return []
    manner = manner_of(document, stretch, content)
    return [Draft(party.core, None, (content,), manner, "says", "before_colon", party=party)]
