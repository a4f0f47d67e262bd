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
from crosswire.annotate.action_genitives import owners_behind, sides_behind
from crosswire.annotate.action_inverted import (
    actor_behind,
    moved_actor,
    owner_behind,
    parted_hits,
    patient_behind,
    suffers,
)
from crosswire.annotate.action_phrases import carried
from crosswire.annotate.action_roles import (
    NOBODY,
    Role,
    Sides,
    agent,
    beneficiary,
    between,
    given_to,
    mutual,
    noun_recipient,
    opening,
    owner,
    recipient,
    role_of,
    stretch_end,
    subject,
    tied_recipient,
)
from crosswire.annotate.action_scene import Act, Sentence
from crosswire.annotate.action_verb_final import find_final_anchors, govern
from crosswire.annotate.document import Document
from crosswire.annotate.field_actions import read_acts
from crosswire.annotate.names import Names
from crosswire.annotate.particles import Marks
from crosswire.annotate.preverbal import only_tied, preverbal, sides_before, tied_before
from crosswire.annotate.second_auxiliary import acted_upon, subject_place
from crosswire.annotate.speakers import Parties
from crosswire.annotate.statements import Draft
from crosswire.languages.inventory import inventory
from crosswire.records import Amount, Part

__all__ = ["ActionDraft", "find_actions"]

_TOLD = frozenset(("body", "heading", "caption"))
_WITH_INFINITIVE = ("AGREE", "REJECT", "THREATEN", "REQUEST")
_NOT_GIVEN = "no agreement or leave given"
_NATURE = frozenset(("disaster", "weather", "environment", "health"))
_FARTHEST = 14
"""Tokens that may stand between a verb and the act that it takes as its object."""
_GROUP = 20
"""More tokens than a verb's auxiliaries and adverbs have: a verb that stands so far behind does not open before."""


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
    marks = Marks(document) if document.pack.settings.word_order else None
    for first, last in document.sentences:
        if document.block_at(document.tokens.starts[first]) in told:
            sentence = Sentence(document, sides, first, last)
            _read_final(sentence, marks) if marks is not None else _read(sentence)
            drafts.extend(writer.write(sentence.acts))
    return tuple(drafts)


def _read(sentence: Sentence) -> None:
    if sentence.document.pack.settings.verb_second is not None:
        sentence.acts = read_acts(sentence)
        _finish(sentence)
        return
    parted = parted_hits(sentence.document, sentence.parties, sentence.first, sentence.last)
    anchors = find_anchors(sentence.document, sentence.parties, sentence.first, sentence.last, parted)
    anchors = [anchor for anchor in carried(sentence, anchors) if not _natural(sentence.document, anchor)]
    if not anchors:
        return
    sentence.acts = [Act(anchor, _stop(sentence, anchors, at)) for at, anchor in enumerate(anchors)]
    for at, act in enumerate(sentence.acts):
        _govern(sentence, at, act)
        _fill(sentence, at, act)
        sentence.latest = act.actor or sentence.latest
    _finish(sentence)


def _finish(sentence: Sentence) -> None:
    """What the acts of a sentence tell of one another, once each has its sides."""
    sentence.acts = _without_sport(sentence)
    for act in sentence.acts:
        _leave(sentence, act)
        _keep_peace(sentence, act)
        _settle(act)
        if act.anchor.reverse:
            act.actor, act.other = act.other, act.actor
        act.actor, act.other = mutual(act.anchor.event, act.actor, act.other)
    sentence.acts = [act for act in sentence.acts if not _told_twice(act)]


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
    if anchor.event not in ("ASSAULT", "THREATEN") or (anchor.form == "noun" and anchor.event == "ASSAULT"):
        return False
    known = inventory()
    reach = 5 if anchor.event == "ASSAULT" else 2  # la |lluvia| amenaza Veracruz
    near = document.within("concept", max(0, anchor.opens - reach), anchor.opens)
    return any(known[hit.value.id].topic in _NATURE and known[hit.value.id].plover is None for hit in near)


def _without_sport(sentence: Sentence) -> list[Act]:
    """The acts without a team's attacks, which are on nobody, beside another word of sport: "attacked but did not
    score"."""
    assaults = [act for act in sentence.acts if act.anchor.event == "ASSAULT" and act.anchor.form != "noun"]
    played = [act for act in assaults if not act.other]
    known = inventory()
    near = sentence.document.within("concept", sentence.first, sentence.last) if played else []
    if not any(known[hit.value.id].topic == "sport" for hit in near):
        return sentence.acts
    left_out = set(map(id, played))
    return [act for act in sentence.acts if id(act) not in left_out]


def _stop(sentence: Sentence, anchors: list[Anchor], at: int) -> int:
    """Where the words after an act that may hold its objects end: before the next verb, stop or clause."""
    anchor = anchors[at]
    stop = stretch_end(sentence.document, anchor.last, sentence.last)
    if anchor.form == "noun":
        stop = _verb_after(sentence.document, anchor.last, stop)
    for number in range(at + 1, len(anchors)):
        later = anchors[number]
        if later.first >= stop + _GROUP:
            break
        if later.form in ("verb", "infinitive", "passive") and later.opens >= anchor.last:
            return min(stop, later.opens)
    return stop


def _verb_after(document: Document, at: int, stop: int) -> int:
    """Where the clause's own verb opens behind a noun, by its auxiliary: "l'offensive de Kiev |a échoué à Izioum"."""
    if not document.pack.settings.verbs.compound:
        return stop
    for hit in document.within("function", at, stop):
        if hit.value.id == "auxiliary" and document.at("preposition", hit.first) is None:
            return hit.first
    return stop


# --- acts inside acts ------------------------------------------------------------------------------------------------


def _govern(sentence: Sentence, at: int, act: Act) -> None:
    """Find the verb that takes this act as its object: agreed to |lift, urged X to |leave, condemned the |attacks."""
    document, anchor = sentence.document, act.anchor
    for number in range(at - 1, -1, -1):
        outer = sentence.acts[number]
        held = outer.anchor
        if held.last + _FARTHEST < anchor.opens:
            return
        if held.last > anchor.first or (held.form == "noun" and anchor.form == "noun"):
            continue
        if held.event in GOVERNORS and _takes(sentence, held, anchor, _subject_ends(outer, anchor)):
            act.governor, outer.inner = outer, act
            return
        if held.form != "noun" or document.words[held.last : anchor.first].count(","):
            return


def _is_infinitive(sentence: Sentence, outer: Act, inner: Anchor) -> bool:
    """Whether a noun is the infinitive that a verb takes: "وافق على |رفع|", "رفض |لقاء|"; not "أدان |الهجوم|"."""
    verbal = sentence.document.pack.settings.verbs.verbal_nouns and outer.anchor.event in _WITH_INFINITIVE
    return verbal and inner.first - _subject_ends(outer, inner) <= 1


def _subject_ends(outer: Act, inner: Anchor) -> int:
    """Where the subject ends that stands between a verb and the act it takes: "وافق |الاتحاد الأوروبي| على رفع"."""
    return max((last for _, last in outer.actor.ranges if last <= inner.opens), default=outer.anchor.last)


def _takes(sentence: Sentence, held: Anchor, anchor: Anchor, begun: int) -> bool:
    """Whether an act is the object of a verb, whose own subject may stand behind it, up to token `begun`."""
    document = sentence.document
    gap = range(max(held.last, begun), max(held.last, anchor.opens))
    if len(gap) > _FARTHEST or any(document.words[token] in (".", ";", ":", ",") for token in gap):
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
        if not act.other.parties:
            act.other = _tied_before(sentence, act) or act.other
        if not act.other:
            act.other = acted_upon(sentence.document, sentence.parties, act.anchor.opens, sentence.first, act.actor)


def _fill_noun(sentence: Sentence, act: Act) -> None:
    document, parties, anchor = sentence.document, sentence.parties, act.anchor
    act.rule = act.rule or "a noun with its parties"
    act.actor, act.other = between(document, parties, anchor.last, act.stop)
    if act.actor:
        return
    before = sides_before(document, parties, anchor.first, sentence.first)
    if any(before):
        act.actor, act.other = (role_of((side,)) if side is not None else NOBODY for side in before)
        return
    act.actor = owner_behind(document, parties, anchor, act.stop)
    ends = max(anchor.last, act.actor.parties[-1].last) if act.actor else anchor.last
    if not act.actor and act.governor is not None and _is_infinitive(sentence, act.governor, anchor):
        act.actor = _controller(act.governor, anchor)
    if not act.actor:
        act.actor = owner(document, parties, anchor, sentence.first, act.stop)
    if not act.actor and owners_behind(document):
        act.actor, act.other = sides_behind(document, parties, anchor, act.stop)
        if act.actor or act.other:
            return
    event = "visit" if anchor.mode == "visit" else anchor.event
    act.other = noun_recipient(document, parties, event, ends, act.stop, act.actor)


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
    act.other = _subject(sentence, at, act, place) or patient_behind(document, parties, anchor, act.stop)
    if any(party.kind == "document" for party in act.other.parties):
        act.other = NOBODY


def _fill_verb(sentence: Sentence, at: int, act: Act) -> None:
    document, parties, anchor = sentence.document, sentence.parties, act.anchor
    act.rule = anchor.rule or "a verb with its subject and object"
    opens = anchor.verb[0] if anchor.verb is not None else anchor.opens
    ends = anchor.last
    act.actor = _subject(sentence, at, act, opens)
    if not act.actor or parties.ending(opens) is None:
        behind = actor_behind(document, parties, anchor, sentence.first, act.stop, sentence.latest)
        if suffers(document, anchor, behind):
            act.actor, act.other = agent(document, parties, anchor, sentence.first, act.stop), behind
            return
        act.actor = behind or act.actor
        ends = max(ends, *(last for _, last in behind.ranges)) if behind else ends
    act.other = given_to(document, parties, anchor) if act.actor else NOBODY
    if act.other.parties:
        return
    if anchor.noun is None or anchor.event == "AID":
        event = "deport" if anchor.mode == "deport" else anchor.event
        act.other = recipient(document, parties, event, ends, act.stop, act.actor)
        moved = moved_actor(document, parties, anchor, act.stop, act.other) if not act.actor else None
        if moved is not None:
            act.actor = role_of((moved,))
            act.other = recipient(document, parties, event, moved.last, act.stop, act.actor)
        if anchor.event == "AID" and not act.other.parties:
            act.other = beneficiary(document, parties, anchor.last, sentence.last) or act.other
        return
    act.other = noun_recipient(document, parties, anchor.event, anchor.last, act.stop, act.actor)
    if not act.other.parties and anchor.noun[0] < opens:
        act.other = noun_recipient(document, parties, anchor.event, anchor.noun[1], opens, act.actor)
    if not act.actor:
        act.actor = _noun_owner(sentence, anchor)


def _tied_before(sentence: Sentence, act: Act) -> Role:
    """The recipient before the verb or before its noun: 向|乌克兰|提供, 解除对|叙利亚|的制裁."""
    document, parties, anchor = sentence.document, sentence.parties, act.anchor
    inside = anchor.noun is not None and anchor.noun[0] > anchor.first
    at = anchor.noun[0] if inside and anchor.noun is not None else anchor.opens
    tied = tied_before(document, parties, at, sentence.first)
    if inside:
        tied += tied_before(document, parties, anchor.opens, sentence.first)
    return tied_recipient(anchor.event, tied, act.actor)


def _noun_owner(sentence: Sentence, anchor: Anchor) -> Role:
    assert anchor.noun is not None
    held = Anchor(anchor.noun[0], anchor.noun[1], anchor.noun[0], anchor.event, None, "noun", True)
    return owner(sentence.document, sentence.parties, held, sentence.first, anchor.noun[1])


def _subject(sentence: Sentence, at: int, act: Act, opens: int) -> Role:
    """The subject of a verb: of its own clause, of the verb that governs it, or of the verb that it is joined to."""
    document = sentence.document
    loose = act.anchor.form in ("infinitive", "gerund")
    if act.governor is not None:
        held = act.governor.anchor.last
        if loose or act.anchor.opens <= held or only_tied(document, sentence.parties, held, opens):
            return _controller(act.governor, act.anchor)
    before = next((one for n in range(at - 1, -1, -1) if (one := sentence.acts[n]).anchor.form != "noun"), None)
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
    opens = subject_place(document, sentence.parties, opens, max(floor, sentence.first))
    found = subject(document, sentence.parties, opens, sentence.first, min(floor, opens))
    if found or not preverbal(document):
        return found
    shared = before.actor if before is not None else NOBODY
    return shared or opening(document, sentence.parties, opens, sentence.first)


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


def _told_twice(act: Act) -> bool:
    """ "Refused to |allow": one refusal."""
    refused = act.governor is not None and act.governor.anchor.event == "REJECT"
    return refused and act.anchor.event == "REJECT" and act.rule == _NOT_GIVEN


def _settle(act: Act) -> None:
    """What an act inside tells of the act around it, and the other way round; no agreement, no leave: a rejection."""
    inner = act.inner
    leave = act.anchor.event == "CONCEDE" and act.anchor.strong and act.anchor.mode is None
    if act.anchor.negated and (leave or act.anchor.event == "AGREE"):
        act.anchor.event, act.anchor.negated, act.anchor.modality = "REJECT", False, "actual"
        act.anchor.future, act.rule = False, _NOT_GIVEN
    if inner is None:
        return
    hostile = inner.anchor.event in HOSTILE and inner.anchor.form != "noun" and not inner.anchor.negated
    if act.anchor.event == "AGREE" and hostile:
        act.anchor.event, act.rule = "THREATEN", "a promise of something hostile"
    if act.anchor.event == "AGREE" and inner.anchor.event == "AGREE" and inner.anchor.form == "noun":
        act.anchor.event, act.rule = "SUPPORT", "an agreement reached"
    if act.anchor.event == "REQUEST" and inner.anchor.event in _PUNISHMENTS and inner.anchor.form == "noun":
        act.anchor.event, act.rule = "ACCUSE", "a demand that somebody be punished or looked into"
        inner.anchor.modality = "hypothetical"
    asked = act.anchor.event == "REQUEST" and inner.actor not in (act.actor, NOBODY)
    if act.anchor.event == "ACCUSE" and inner.anchor.form == "noun" and inner.actor.parties:
        act.other = inner.actor
    elif not act.other.parties and (asked or inner.other):
        act.other = inner.actor if asked else inner.other
    if act.anchor.event in ("AGREE", "THREATEN"):
        inner.anchor.modality, inner.anchor.future = "planned", False
    elif act.anchor.event == "REQUEST":
        inner.anchor.modality, inner.anchor.future = "hypothetical", False
    elif act.anchor.event == "REJECT" and inner.anchor.form != "noun":
        inner.anchor.negated = True
