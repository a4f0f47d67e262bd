"""Who did what to whom, coded to PLOVER.

A sentence at a time: its anchors are found (`action_anchors`), light and ending verbs are put together with their nouns
(`action_phrases`), verbs that take another act as their object govern it, and each act gets its actor and recipient
(`action_roles`).
"""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.annotate.action_anchors import Anchor, find_anchors
from crosswire.annotate.action_case import Sides as CaseSides
from crosswire.annotate.action_case import fill
from crosswire.annotate.action_codes import GOVERNORS, HOSTILE, OBJECT_CONTROL
from crosswire.annotate.action_drafts import ActionDraft, Writer
from crosswire.annotate.action_phrases import carried
from crosswire.annotate.action_roles import (
    NOBODY,
    Role,
    Sides,
    agent,
    beneficiary,
    between,
    mutual,
    noun_recipient,
    opening,
    owner,
    recipient,
    role_of,
    stretch_end,
    subject,
)
from crosswire.annotate.action_scene import Act, Sentence
from crosswire.annotate.action_verb_final import find_final_anchors, govern
from crosswire.annotate.document import Document
from crosswire.annotate.names import Names
from crosswire.annotate.particles import Marks
from crosswire.annotate.speakers import Parties
from crosswire.annotate.statements import Draft
from crosswire.languages.inventory import inventory
from crosswire.records import Amount, Part

__all__ = ["ActionDraft", "find_actions"]

_TOLD = frozenset(("body", "heading", "caption"))
_NATURE = frozenset(("disaster", "weather", "environment", "health"))


def find_actions(
    document: Document,
    names: Names,
    statements: Sequence[Draft],
    amounts: Sequence[Amount],
    parts: Sequence[Part],
    parties: Parties | None = None,
) -> tuple[ActionDraft, ...]:
    """The actions of a report in text order; photo credits make none. `parties` as in `find_statements`."""
    told = {part.number - 1 for part in parts if part.kind in _TOLD}
    sides = Sides(document, names, parties or Parties.of(document, names))
    writer = Writer(document, names, statements, amounts)
    drafts: list[ActionDraft] = []
    marks = Marks(document) if document.pack.settings.word_order == "verb-final" else None
    for first, last in document.sentences:
        if document.block_at(document.tokens.starts[first]) in told:
            sentence = Sentence(document, sides, first, last)
            _read_final(sentence, marks) if marks is not None else _read(sentence)
            drafts.extend(writer.write(sentence.acts))
    return tuple(drafts)


def _read(sentence: Sentence) -> None:
    anchors = find_anchors(sentence.document, sentence.parties, sentence.first, sentence.last)
    anchors = [anchor for anchor in carried(sentence, anchors) if not _natural(sentence.document, anchor)]
    if not anchors:
        return
    sentence.acts = [Act(anchor, _stop(sentence, anchors, at)) for at, anchor in enumerate(anchors)]
    for at, act in enumerate(sentence.acts):
        _govern(sentence, at, act)
        _fill(sentence, at, act)
    for act in sentence.acts:
        _leave(sentence, act)
        _keep_peace(sentence, act)
        _settle(act)
        act.actor, act.other = mutual(act.anchor.event, act.actor, act.other)


def _read_final(sentence: Sentence, marks: Marks) -> None:
    """As `_read`, where verbs stand last and marks tell the parties' parts."""
    document = sentence.document
    anchors = find_final_anchors(document, sentence.parties, marks, sentence.first, sentence.last)
    anchors = [anchor for anchor in anchors if not _natural(document, anchor)]
    sentence.acts = [Act(anchor, anchor.last) for anchor in anchors]
    govern(sentence, sentence.acts)
    sides = CaseSides(sentence, marks)
    for at in reversed(range(len(sentence.acts))):
        fill(sentence, sides, at)
    for act in sentence.acts:
        _settle(act)
        event = "AGREE" if act.anchor.mode == "ceasefire" else act.anchor.event
        act.actor, act.other = mutual(event, act.actor, act.other)


def _natural(document: Document, anchor: Anchor) -> bool:
    """Whether an earthquake, a storm or a disease is what struck: nobody's act."""
    if anchor.event != "ASSAULT" or anchor.form == "noun":
        return False
    known = inventory()
    near = document.within("concept", max(0, anchor.opens - 5), anchor.opens)
    return any(known[hit.value.id].topic in _NATURE and known[hit.value.id].plover is None for hit in near)


def _stop(sentence: Sentence, anchors: list[Anchor], at: int) -> int:
    """Where the words after an act that may hold its objects end: before the next verb, stop or clause."""
    anchor = anchors[at]
    stop = stretch_end(sentence.document, anchor.last, sentence.last)
    for later in anchors[at + 1 :]:
        if later.form in ("verb", "infinitive", "passive") and later.opens >= anchor.last:
            return min(stop, later.opens)
    return stop


# --- acts inside acts ------------------------------------------------------------------------------------------------


def _govern(sentence: Sentence, at: int, act: Act) -> None:
    """Find the verb that takes this act as its object: agreed to |lift, urged X to |leave, condemned the |attacks."""
    document, anchor = sentence.document, act.anchor
    for outer in reversed(sentence.acts[:at]):
        held = outer.anchor
        if held.last > anchor.first or (held.form == "noun" and anchor.form == "noun"):
            continue
        if held.event in GOVERNORS and _takes(sentence, held, anchor):
            act.governor, outer.inner = outer, act
            return
        if held.form != "noun" or document.words[held.last : anchor.first].count(","):
            return


def _takes(sentence: Sentence, held: Anchor, anchor: Anchor) -> bool:
    document = sentence.document
    gap = range(held.last, max(held.last, anchor.opens))
    if len(gap) > 14 or any(document.words[token] in (".", ";", ":", ",") for token in gap):
        return False
    if anchor.form == "noun":
        return len(gap) <= 6
    if held.event in ("AGREE", "REJECT", "THREATEN") and anchor.form in ("infinitive", "gerund"):
        return len(gap) <= 4
    if anchor.form == "infinitive":
        return True
    if anchor.form == "gerund":
        return document.ending("preposition", anchor.opens) is not None or not gap
    inflected = document.pack.settings.lemmas != "none"
    return not inflected or anchor.opens <= held.last


# --- sides -----------------------------------------------------------------------------------------------------------


def _fill(sentence: Sentence, at: int, act: Act) -> None:
    if act.anchor.form == "noun":
        _fill_noun(sentence, act)
    elif act.anchor.form == "passive":
        _fill_passive(sentence, at, act)
    else:
        _fill_verb(sentence, at, act)


def _fill_noun(sentence: Sentence, act: Act) -> None:
    document, parties, anchor = sentence.document, sentence.parties, act.anchor
    act.rule = act.rule or "a noun with its parties"
    act.actor, act.other = between(document, parties, anchor.last, act.stop)
    if act.actor:
        return
    act.actor = owner(document, parties, anchor, sentence.first, act.stop)
    act.other = noun_recipient(document, parties, anchor.event, anchor.last, act.stop, act.actor)


def _fill_passive(sentence: Sentence, at: int, act: Act) -> None:
    document, parties, anchor = sentence.document, sentence.parties, act.anchor
    act.rule = anchor.rule or "a passive verb"
    act.actor = agent(document, parties, anchor, sentence.first, act.stop)
    if anchor.noun is not None:
        if not act.actor:
            act.actor = _noun_owner(sentence, anchor)
        act.other = noun_recipient(document, parties, anchor.event, anchor.last, act.stop, act.actor)
        if not act.other and anchor.noun[1] < anchor.last:
            act.other = noun_recipient(document, parties, anchor.event, anchor.noun[1], anchor.last, act.actor)
        return
    place = anchor.opens
    party = parties.ending(place)
    if party is not None and act.actor.parties == (party,):
        mark = document.ending("action", party.first)
        place = mark.first if mark is not None else party.first
    act.other = _subject(sentence, at, act, place)
    if any(party.kind == "document" for party in act.other.parties):
        act.other = NOBODY


def _fill_verb(sentence: Sentence, at: int, act: Act) -> None:
    document, parties, anchor = sentence.document, sentence.parties, act.anchor
    act.rule = anchor.rule or "a verb with its subject and object"
    opens = anchor.verb[0] if anchor.verb is not None else anchor.opens
    act.actor = _subject(sentence, at, act, opens)
    if anchor.noun is None or anchor.event == "AID":
        act.other = recipient(document, parties, anchor.event, anchor.last, act.stop, act.actor)
        if anchor.event == "AID" and not act.other.parties:
            act.other = beneficiary(document, parties, anchor.last, sentence.last) or act.other
        return
    act.other = noun_recipient(document, parties, anchor.event, anchor.last, act.stop, act.actor)
    if not act.other.parties and anchor.noun[0] < opens:
        act.other = noun_recipient(document, parties, anchor.event, anchor.noun[1], opens, act.actor)
    if not act.actor:
        act.actor = _noun_owner(sentence, anchor)


def _noun_owner(sentence: Sentence, anchor: Anchor) -> Role:
    assert anchor.noun is not None
    held = Anchor(anchor.noun[0], anchor.noun[1], anchor.noun[0], anchor.event, None, "noun", True)
    return owner(sentence.document, sentence.parties, held, sentence.first, anchor.noun[1])


def _subject(sentence: Sentence, at: int, act: Act, opens: int) -> Role:
    """The subject of a verb: of its own clause, of the verb that governs it, or of the verb that it is joined to."""
    document = sentence.document
    loose = act.anchor.form in ("infinitive", "gerund")
    if act.governor is not None and (loose or act.anchor.opens <= act.governor.anchor.last):
        return _controller(act.governor, act.anchor)
    before = next((one for one in reversed(sentence.acts[:at]) if one.anchor.form != "noun"), None)
    if before is not None and before.actor and (loose or _joined(document, opens, sentence.first)):
        return before.other if before.anchor.form == "passive" and before.other else before.actor
    mark = document.ending("complementiser", opens)
    told = sentence.parties.ending(mark.first) if mark is not None and mark.value.id == "infinitive" else None
    if told is not None and act.anchor.form == "infinitive":
        return role_of((told,))
    if loose or _joined(document, opens, sentence.first):
        return opening(document, sentence.parties, opens, sentence.first)
    reduced = before is not None and before.anchor.form == "passive" and before.anchor.opens == before.anchor.first
    if before is not None and reduced and before.other and before.stop >= opens:
        return before.other
    floor = before.anchor.last if before is not None else sentence.first
    return subject(document, sentence.parties, opens, sentence.first, min(floor, opens))


def _controller(outer: Act, inner: Anchor) -> Role:
    """Who does the act inside: the one asked or accused where he stands between the two verbs, else the subject."""
    if outer.anchor.form == "passive":
        return outer.other
    summons = outer.anchor.event == "ACCUSE" and inner.form == "infinitive"
    if outer.anchor.event in OBJECT_CONTROL and outer.other.parties and not summons:
        between_them = any(outer.anchor.last <= first < inner.first for first, _ in outer.other.ranges)
        if between_them:
            return outer.other
    return outer.actor


def _joined(document: Document, at: int, opens: int) -> bool:
    """Whether "and", "but" or a comma stands right before the verb."""
    if at <= opens:
        return False
    joint = document.ending("clause", at)
    return joint is not None and joint.value.id == "coordinate"


def _leave(sentence: Sentence, act: Act) -> None:
    """To pull out of an agreement is to sanction those who keep it; only armies and places are retreated from."""
    anchor = act.anchor
    if anchor.event != "RETREAT" or anchor.form == "noun":
        return
    for hit in sentence.document.within("concept", anchor.last, act.stop):
        concept = inventory()[hit.value.id]
        if "agreement" in (concept.id, *concept.broader) or concept.id == "treaty":
            anchor.event, anchor.mode, act.rule = "SANCTION", "discontinue", "leaves an agreement"


_PEACE = frozenset(("peacekeeping", "peace_mission", "observer_mission", "election_observer", "humanitarian_aid"))
_PUNISHMENTS = frozenset(("SANCTION", "ACCUSE"))


def _keep_peace(sentence: Sentence, act: Act) -> None:
    """Troops that go to keep the peace are aid: "sent 200 troops as peacekeepers"."""
    anchor = act.anchor
    if anchor.event == "MOBILIZE":
        near = sentence.document.within("concept", anchor.first, act.stop)
        if any(hit.value.id in _PEACE for hit in near):
            anchor.event, anchor.mode, act.rule = "AID", None, "forces that keep the peace"


def _settle(act: Act) -> None:
    """What an act inside tells of the act around it, and the other way round; no agreement, no leave: a rejection."""
    inner = act.inner
    leave = act.anchor.event == "CONCEDE" and act.anchor.strong and act.anchor.mode is None
    if act.anchor.negated and (leave or act.anchor.event == "AGREE"):
        act.anchor.event, act.anchor.negated, act.anchor.modality = "REJECT", False, "actual"
        act.anchor.future, act.rule = False, "no agreement or leave given"
    if inner is None:
        return
    if act.anchor.event == "AGREE" and inner.anchor.event in HOSTILE and inner.anchor.form != "noun":
        act.anchor.event, act.rule = "THREATEN", "a promise of something hostile"
    if act.anchor.event == "AGREE" and inner.anchor.event == "AGREE" and inner.anchor.form == "noun":
        act.anchor.event, act.rule = "SUPPORT", "an agreement reached"
    if act.anchor.event == "REQUEST" and inner.anchor.event in _PUNISHMENTS and inner.anchor.form == "noun":
        act.anchor.event, act.rule = "ACCUSE", "a demand that somebody be punished or looked into"
        inner.anchor.modality = "hypothetical"
    if act.anchor.event == "ACCUSE" and inner.anchor.form == "noun" and inner.actor.parties:
        act.other = inner.actor
    elif not act.other.parties and inner.other:
        act.other = inner.other
    if act.anchor.event in ("AGREE", "THREATEN"):
        inner.anchor.modality, inner.anchor.future = "planned", False
    elif act.anchor.event == "REQUEST":
        inner.anchor.modality, inner.anchor.future = "hypothetical", False
    elif act.anchor.event == "REJECT" and inner.anchor.form != "noun":
        inner.anchor.negated = True
