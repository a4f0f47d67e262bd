"""Passive reports: "The plan was criticised by Amnesty", "Marsh was accused of fraud": what was said of whom, and by
whom where an agent is named."""

from __future__ import annotations

from crosswire.annotate.contents import is_phrase, trimmed
from crosswire.annotate.cues import is_passive, subject_phrase
from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.scene import Draft, Range, Scene, Stretch
from crosswire.annotate.speakers import Party

_FRAMES = ("object", "naming", "any", "infinitive", "clause")
_AGENT = 14
"""Tokens after the verb within which its agent stands."""
_REPROACHES = ("accuses", "condemns")
_LEAST = 3


def passive_speech(scene: Scene, stretch: Stretch) -> list[Draft]:
    """A statement for each passive verb of speech with its agent, or with more than its subject to tell."""
    document, made = scene.document, []
    for hit in document.within("speech", stretch.first, stretch.last):
        if hit.value.info[0] not in _FRAMES or stretch.quoted(hit.first, hit.last):
            continue
        if not is_passive(document, hit, stretch.first):
            continue
        subject = subject_phrase(scene.parties, document, hit, stretch.first, stretch.last)
        agent = _agent(scene, stretch, hit)
        rest = _complement(scene, stretch, hit, agent)
        if subject is None or (agent is None and rest is None) or not stretch.free(subject[0], hit.last):
            continue
        content = (subject,) if rest is None else (subject, rest)
        if agent is None and not _weighs(document, hit, content[-1]):
            continue
        speaker = agent[1].core if agent is not None else None
        party = agent[1] if agent is not None else None
        cue = (hit.first, hit.last)
        made.append(Draft(speaker, cue, content, "indirect", hit.value.id, "passive", party=party))
    return made


def _weighs(document: Document, hit: EntryHit, told: Range) -> bool:
    """Whether what an unnamed agent said is worth telling: a reproach or a name given, in three words or more."""
    return (hit.value.info[0] == "naming" or hit.value.id in _REPROACHES) and document.count(*told) >= _LEAST


def _agent(scene: Scene, stretch: Stretch, hit: EntryHit) -> tuple[int, Party] | None:
    """The agent's preposition and whom it names: "was condemned |by Amnesty", "was called a liar |by two senators";
    not "was welcomed at the airport by the mayor"."""
    document = scene.document
    for token in range(hit.last, min(hit.last + _AGENT, stretch.last)):
        preposition = document.at("preposition", token)
        if preposition is not None and preposition.value.id == "agent":
            party = next(
                (p for at in range(preposition.last, preposition.last + 3) if (p := scene.parties.starting(at))), None
            )
            return (token, party) if party is not None and party.kind not in ("place", "document") else None
        if preposition is not None and not _governed(document, token):
            return None
        if document.words[token] in (",", ".", ";", ":"):
            return None
    return None


def _complement(scene: Scene, stretch: Stretch, hit: EntryHit, agent: tuple[int, Party] | None) -> Range | None:
    """What follows the verb, up to the agent or the clause's end: "was accused |of fraud", "was called |a liar"."""
    document, opens = scene.document, hit.last
    if agent is not None and agent[0] == opens:
        return None
    if is_phrase(document, opens, stretch.last) and not _governed(document, opens):
        return None
    preposition = document.at("preposition", opens)
    opens = preposition.last if preposition is not None else opens
    end = (
        agent[0]
        if agent is not None
        else next((token for token in range(opens, stretch.last) if document.words[token] in (",", ";")), stretch.last)
    )
    return trimmed(document, opens, end)


def _governed(document: Document, token: int) -> bool:
    """Whether the preposition at a token belongs to the verb: accused of, blamed for, described as."""
    preposition = document.at("preposition", token)
    return preposition is not None and preposition.value.id in ("of", "recipient")
