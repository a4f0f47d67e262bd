"""Reporting clauses that point back to the sentence before them: "Москва готова. Об этом сообщил Песков."."""

from __future__ import annotations

from crosswire.annotate.contents import manner_of, trimmed
from crosswire.annotate.document import EntryHit
from crosswire.annotate.inverted import subject_here
from crosswire.annotate.scene import Draft, Range, Scene, Stretch
from crosswire.annotate.speakers import Party

_NEAR = 4
"""Tokens between the words that point back and their verb, and before both."""


def pointing_back(scene: Scene, stretch: Stretch) -> list[Draft]:
    """A statement whose content is the sentence before, where that tells nobody's words yet."""
    if scene.silent is None:
        return []
    for hit in scene.document.within("source", stretch.first, min(stretch.last, stretch.first + 2 * _NEAR)):
        draft = _draft(scene, stretch, hit, scene.silent) if hit.value.info[0] == "back" else None
        if draft is not None:
            return [draft]
    return []


def _draft(scene: Scene, stretch: Stretch, hit: EntryHit, before: Range) -> Draft | None:
    document = scene.document
    verbs = document.within("speech", max(stretch.first, hit.first - 2), min(stretch.last, hit.last + 2 * _NEAR))
    verb = next((one for one in verbs if one.value.info[0] not in ("noun", "never")), None)
    content = trimmed(document, *before)
    if verb is None or content is None or document.words[before[1] - 1] not in (".", "!", "…"):
        return None
    ends = hit.last if verb.first < hit.first else verb.last
    party = _behind(scene, hit, ends, stretch.last) or _before(scene, hit, verb)
    if party is None or _says_more(scene, party.last, stretch.last):
        return None
    manner = manner_of(document, stretch, content)
    cue = (verb.first, verb.last)
    return Draft(party.core, cue, (content,), manner, verb.value.id, "points_back", party=party)


def _behind(scene: Scene, hit: EntryHit, at: int, last: int) -> Party | None:
    """ "Об этом сообщил |Песков|"; a word that points back may be taken for its article: "Řekl |to premiér| Fiala"."""
    around = scene.parties.covering(at)
    if around is not None and hit.first <= around.first < at:
        return around
    return subject_here(scene.document, scene.parties, at, last)


def _before(scene: Scene, hit: EntryHit, verb: EntryHit) -> Party | None:
    """ "Об этом |Песков| сообщил": the subject between the words that point back and the verb."""
    party = scene.parties.ending(verb.first)
    return party if party is not None and party.first >= hit.last else None


def _says_more(scene: Scene, first: int, last: int) -> bool:
    """Whether the clause reports words of its own after all."""
    document = scene.document
    marks = (document.at("complementiser", token) for token in range(first, last))
    return (
        any(mark is not None and mark.value.id in ("that", "near") for mark in marks)
        or ":" in document.words[first:last]
    )
