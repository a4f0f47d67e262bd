"""The noun phrase that a particle marks: a party, else the plain words between the mark and the one before."""

from __future__ import annotations

from crosswire.annotate.particles import Mark
from crosswire.annotate.scene import Scene
from crosswire.annotate.speakers import Party

_PHRASE = 12
"""Tokens of a plain phrase."""
_BREAKS = frozenset('、,，。.!?！？;:：」』”"「『“(（)）')
_PARTING = ("topic", "subject", "object", "dative", "locative", "ablative", "aside", "quotative")


def phrase_before(scene: Scene, mark: Mark, low: int) -> Party:
    """The party that a mark stands behind, else the plain phrase between the mark and the one before."""
    document = scene.document
    party = scene.parties.ending(mark.core) or (scene.parties.ending(mark.last) if mark.last > mark.core - 1 else None)
    if party is not None and party.first >= low:
        return party
    core = mark.core
    if document.words[core - 1] in (")", "）"):
        core = next((t for t in range(core - 1, low, -1) if document.words[t] in ("(", "（")), core)
        party = scene.parties.ending(core)
        if party is not None:
            return party
    first = core
    while first > max(low, core - _PHRASE) and document.words[first - 1] not in _BREAKS:
        if scene.marks.closing(first, _PARTING) is not None and first < core:
            break
        first -= 1
    return (
        Party(first, mark.core, (first, core), "phrase")
        if first < core
        else Party(core - 1, core, (core - 1, core), "phrase")
    )


def _past_joints(scene: Scene, first: int, core: int) -> int:
    """Past words that join sentences at a phrase's head: そして|家族."""
    for layer, kinds in (("clause", ("coordinate", "concession")), ("function", ("adverb",))):
        joint = scene.document.at(layer, first)
        if joint is not None and joint.value.id in kinds and joint.last < core:
            first = joint.last
    return first
