"""Who did what to whom, coded to PLOVER.

A sentence at a time: its anchors are found (`action_anchors`), light and ending verbs are put together with the nouns they
carry, verbs that take another act as their object govern it, and each act gets its actor and recipient (`action_roles`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from crosswire.annotate.action_anchors import Anchor, find_anchors
from crosswire.annotate.action_codes import BODILY, GOVERNORS, HOSTILE, KIND, OBJECT_CONTROL, UNDONE
from crosswire.annotate.action_roles import (
    NOBODY,
    Role,
    agent,
    between,
    mutual,
    noun_recipient,
    owner,
    recipient,
    role_of,
    stretch_end,
    subject,
)
from crosswire.annotate.document import Document
from crosswire.annotate.names import Names
from crosswire.annotate.speakers import Parties, Party, Reader
from crosswire.annotate.statements import Draft
from crosswire.records import Amount, Modality, Part

_CARRIED = 7
"""How many words may stand between a light verb and the noun it carries: "launched a series of new strikes"."""
_TOLD = frozenset(("body", "heading", "caption"))


@dataclass(frozen=True, slots=True)
class ActionDraft:
    """An action in tokens and local entity numbers, before it becomes a record. Ranges are (first, past the last).

    `actor_countries` and `recipient_countries` are ISO 3166-1 codes; `amounts` are indices of the report's amounts, `place`
    is the number of the place it happened in, `statement` the index of the statement that tells it.
    """

    event: str
    first: int
    last: int
    actor: tuple[tuple[int, int], ...] = ()
    recipient: tuple[tuple[int, int], ...] = ()
    actor_entities: tuple[int, ...] = ()
    recipient_entities: tuple[int, ...] = ()
    negated: bool = False
    modality: Modality = "actual"
    mode: str | None = None
    amounts: tuple[int, ...] = ()
    statement: int | None = None
    rule: str = ""
    actor_countries: tuple[str, ...] = ()
    recipient_countries: tuple[str, ...] = ()
    place: int | None = None


@dataclass(slots=True)
class _Act:
    """An anchor with its sides; `governor` is the act that takes it as its object."""

    anchor: Anchor
    stop: int
    actor: Role = NOBODY
    other: Role = NOBODY
    governor: _Act | None = None
    inner: _Act | None = None
    rule: str = ""


@dataclass
class _Sentence:
    """One sentence while it is read."""

    document: Document
    parties: Parties
    first: int
    last: int
    acts: list[_Act] = field(default_factory=list)


def find_actions(
    document: Document, names: Names, statements: Sequence[Draft], amounts: Sequence[Amount], parts: Sequence[Part]
) -> tuple[ActionDraft, ...]:
    """The actions of a report in text order; photo credits make none."""
    told = {part.number - 1 for part in parts if part.kind in _TOLD}
    parties = Parties(document, names)
    writer = _Writer(document, names, statements, amounts)
    drafts: list[ActionDraft] = []
    for first, last in document.sentences:
        if document.block_at(document.tokens.starts[first]) in told:
            sentence = _Sentence(document, parties, first, last)
            _read(sentence)
            drafts.extend(writer.write(sentence.acts))
    return tuple(drafts)


def _read(sentence: _Sentence) -> None:
    anchors = find_anchors(sentence.document, sentence.parties, sentence.first, sentence.last)
    anchors = _carried(sentence, anchors)
    if not anchors:
        return
    sentence.acts = [_Act(anchor, _stop(sentence, anchors, at)) for at, anchor in enumerate(anchors)]
    for at, act in enumerate(sentence.acts):
        _govern(sentence, at, act)
        _fill(sentence, at, act)
    for act in sentence.acts:
        _settle(act)
        act.actor, act.other = mutual(act.anchor.event, act.actor, act.other)


def _stop(sentence: _Sentence, anchors: list[Anchor], at: int) -> int:
    """Where the words after an act that may hold its objects end: before the next verb, stop or clause."""
    anchor = anchors[at]
    stop = stretch_end(sentence.document, anchor.last, sentence.last)
    for later in anchors[at + 1 :]:
        if later.form in ("verb", "infinitive", "passive") and later.opens >= anchor.last:
            return min(stop, later.opens)
    return stop


# --- light and ending verbs ------------------------------------------------------------------------------------------


def _carried(sentence: _Sentence, anchors: list[Anchor]) -> list[Anchor]:
    """Put each carry or undo verb together with the noun that it takes; those that take none say nothing."""
    verbs = [anchor for anchor in anchors if anchor.event in ("carry", "undo")]
    events = [anchor for anchor in anchors if anchor.event not in ("carry", "undo")]
    gone: set[int] = set()
    for verb in verbs:
        others = {one.first for one in verbs if one is not verb}
        noun = _noun_after(sentence, verb, events, others) or _noun_before(sentence, verb, events)
        if noun is None or id(noun) in gone:
            continue
        promised = next((e for e in events if (e.first, e.last) == (verb.first, verb.last)), None)
        if promised is not None:
            gone.add(id(promised))
            if promised.event == "AGREE":
                verb.modality, verb.future = "planned", False
        gone.add(id(noun))
        events.append(_merged(verb, noun))
    kept = [anchor for anchor in events if id(anchor) not in gone]
    return sorted(kept, key=lambda anchor: (anchor.opens, anchor.first))


def _merged(verb: Anchor, noun: Anchor) -> Anchor:
    event = UNDONE.get(noun.event, noun.event) if verb.event == "undo" else noun.event
    mode = noun.mode if verb.event == "carry" else None
    first, last = min(verb.first, noun.first), max(verb.last, noun.last)
    opens = verb.opens if verb.first < noun.first else noun.first
    modality = verb.modality if verb.modality != "actual" else noun.modality
    return Anchor(
        first=first,
        last=last,
        opens=opens,
        event=event,
        mode=mode,
        form=verb.form,
        strong=True,
        negated=verb.negated or noun.negated,
        modality=modality,
        future=verb.future,
        rule=f"{verb.event} verb with its noun",
        noun=(noun.first, noun.last),
        verb=(verb.opens, verb.last),
    )


def _noun_after(sentence: _Sentence, verb: Anchor, events: list[Anchor], others: set[int]) -> Anchor | None:
    """The noun that a light verb takes: nothing between but words of its own phrase."""
    if verb.form == "passive":
        return None
    for noun in events:
        if noun.first < verb.last or noun.first - verb.last > _CARRIED:
            continue
        bare = sentence.document.pack.settings.lemmas == "none" and noun.opens == noun.first
        if others & set(range(verb.last, noun.first)):
            return None
        near = noun.first - verb.last <= 1 and (bare or noun.form == "gerund")
        if noun.form == "noun" or near or (noun.form == "gerund" and verb.event == "undo"):
            return noun if _one_phrase(sentence, verb.last, noun.first) else None
    return None


def _one_phrase(sentence: _Sentence, first: int, last: int) -> bool:
    document = sentence.document
    for token in range(first, last):
        word = document.words[token]
        if not word[0].isalnum() and word not in ("-", "–", "’s", "'s", "$", "€"):
            return False
        preposition = document.at("preposition", token)
        if preposition is not None and preposition.value.id not in ("of", "in"):
            return False
        if document.at("complementiser", token) is not None or document.at("clause", token) is not None:
            return False
    return True


def _noun_before(sentence: _Sentence, verb: Anchor, events: list[Anchor]) -> Anchor | None:
    """ "talks were held", "sanctions imposed by", "the sanctions that Canada imposed": the noun that stands first."""
    for noun in reversed(events):
        if noun.last > verb.opens or noun.form != "noun" or verb.opens - noun.last > 12:
            continue
        between_words = sentence.document.words[noun.last : verb.opens]
        if any(word in (".", ";", ",", ":") for word in between_words):
            return None
        if verb.form == "passive" or _relative_gap(sentence, noun, verb):
            return noun
        return None
    return None


def _relative_gap(sentence: _Sentence, noun: Anchor, verb: Anchor) -> bool:
    """The verb's own subject stands right after the noun: "the sanctions (that) Canada |imposed", "lệnh … mà Mỹ áp đặt"."""
    document = sentence.document
    party = sentence.parties.ending(verb.opens)
    if party is None or party.first < noun.last:
        return False
    if party.first == noun.last:
        return document.pack.settings.lemmas != "none"
    joint = document.ending("complementiser", party.first) or document.ending("clause", party.first)
    cause = document.ending("preposition", party.first)
    return (joint is not None and joint.first == noun.last) or (
        cause is not None and cause.value.id == "agent" and cause.first == noun.last
    )


# --- acts inside acts ------------------------------------------------------------------------------------------------


def _govern(sentence: _Sentence, at: int, act: _Act) -> None:
    """Find the verb that takes this act as its object: agreed to |lift, urged Russia to |withdraw, condemned the |attacks."""
    document, anchor = sentence.document, act.anchor
    for outer in reversed(sentence.acts[:at]):
        held = outer.anchor
        if held.last > anchor.first or held.form == "noun" and anchor.form == "noun":
            continue
        if held.event in GOVERNORS and _takes(sentence, held, anchor):
            act.governor, outer.inner = outer, act
            return
        if held.form != "noun" or document.words[held.last : anchor.first].count(","):
            return


def _takes(sentence: _Sentence, held: Anchor, anchor: Anchor) -> bool:
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


def _fill(sentence: _Sentence, at: int, act: _Act) -> None:
    if act.anchor.form == "noun":
        _fill_noun(sentence, act)
    elif act.anchor.form == "passive":
        _fill_passive(sentence, at, act)
    else:
        _fill_verb(sentence, at, act)


def _fill_noun(sentence: _Sentence, act: _Act) -> None:
    document, parties, anchor = sentence.document, sentence.parties, act.anchor
    act.rule = act.rule or "a noun with its parties"
    act.actor, act.other = between(document, parties, anchor.last, act.stop)
    if act.actor:
        return
    act.actor = owner(document, parties, anchor, sentence.first, act.stop)
    act.other = noun_recipient(document, parties, anchor.event, anchor.last, act.stop, act.actor)


def _fill_passive(sentence: _Sentence, at: int, act: _Act) -> None:
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


def _fill_verb(sentence: _Sentence, at: int, act: _Act) -> None:
    document, parties, anchor = sentence.document, sentence.parties, act.anchor
    act.rule = anchor.rule or "a verb with its subject and object"
    opens = anchor.verb[0] if anchor.verb is not None else anchor.opens
    act.actor = _subject(sentence, at, act, opens)
    if anchor.noun is None:
        act.other = recipient(document, parties, anchor.event, anchor.last, act.stop, act.actor)
        return
    act.other = noun_recipient(document, parties, anchor.event, anchor.last, act.stop, act.actor)
    if not act.other.parties and anchor.noun[0] < opens:
        act.other = noun_recipient(document, parties, anchor.event, anchor.noun[1], opens, act.actor)
    if not act.actor:
        act.actor = _noun_owner(sentence, anchor)


def _noun_owner(sentence: _Sentence, anchor: Anchor) -> Role:
    assert anchor.noun is not None
    held = Anchor(anchor.noun[0], anchor.noun[1], anchor.noun[0], anchor.event, None, "noun", True)
    return owner(sentence.document, sentence.parties, held, sentence.first, anchor.noun[1])


def _subject(sentence: _Sentence, at: int, act: _Act, opens: int) -> Role:
    """The subject of a verb: of its own clause, of the verb that governs it, or of the verb that it is joined to."""
    document = sentence.document
    if act.governor is not None and act.anchor.form in ("infinitive", "gerund"):
        return _controller(act.governor)
    if act.governor is not None and act.anchor.opens <= act.governor.anchor.last:
        return _controller(act.governor)
    before = next((one for one in reversed(sentence.acts[:at]) if one.anchor.form != "noun"), None)
    if act.anchor.form in ("infinitive", "gerund") or _joined(document, opens, sentence.first):
        if before is not None and before.actor:
            return before.other if before.anchor.form == "passive" and before.other else before.actor
    reduced = before is not None and before.anchor.form == "passive" and before.anchor.opens == before.anchor.first
    if before is not None and reduced and before.other and before.stop >= opens:
        return before.other
    floor = before.anchor.last if before is not None else sentence.first
    return subject(document, sentence.parties, opens, sentence.first, min(floor, opens))


def _controller(outer: _Act) -> Role:
    if outer.anchor.form == "passive":
        return outer.other
    if outer.anchor.event in OBJECT_CONTROL and outer.other:
        return outer.other
    return outer.actor


def _joined(document: Document, at: int, opens: int) -> bool:
    """Whether "and", "but" or a comma stands right before the verb."""
    if at <= opens:
        return False
    joint = document.ending("clause", at)
    return joint is not None and joint.value.id == "coordinate"


def _settle(act: _Act) -> None:
    """What an act inside tells of the act around it, and the other way round; no agreement, no leave: a rejection."""
    inner = act.inner
    if act.anchor.negated and act.anchor.event in ("AGREE", "CONCEDE") and act.anchor.mode is None:
        act.anchor.event, act.anchor.negated, act.rule = "REJECT", False, "no agreement or leave given"
    if inner is None:
        return
    if act.anchor.event == "AGREE" and inner.anchor.event in HOSTILE and inner.anchor.form != "noun":
        act.anchor.event, act.rule = "THREATEN", "a promise of something hostile"
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


# --- what is kept ----------------------------------------------------------------------------------------------------


class _Writer:
    """Turns acts into drafts, in text order: who the pronouns are, which statement tells them, which amounts belong."""

    def __init__(
        self, document: Document, names: Names, statements: Sequence[Draft], amounts: Sequence[Amount]
    ) -> None:
        self._document = document
        self._reader = Reader(document, names)
        self._kinds = {name.entity: name.kind for name in names.names}
        self._places = {name.first: name.entity for name in names.names if name.kind == "place"}
        self._statements = statements
        self._contents = sorted(
            (first, last, index) for index, draft in enumerate(statements) for first, last in draft.content
        )
        self._said = 0
        self._amounts = [document.token_range(amount.start, amount.end) for amount in amounts]

    def write(self, acts: Sequence[_Act]) -> Iterator[ActionDraft]:
        """The drafts of one sentence's acts."""
        seen: set[tuple[str, int, int]] = set()
        for act in acts:
            key = (act.anchor.event, act.anchor.first, act.anchor.last)
            if key in seen or not _holds(act):
                continue
            seen.add(key)
            yield from self._drafts(act)

    def _drafts(self, act: _Act) -> Iterator[ActionDraft]:
        anchor = act.anchor
        if anchor.future and anchor.event in KIND and anchor.form in ("verb", "infinitive") and act.governor is None:
            event = "REJECT" if anchor.negated else "AGREE"
            yield self._draft(act, event, False, "actual", "says it will" if event == "AGREE" else "says it will not")
        yield self._draft(act, anchor.event, anchor.negated, anchor.modality, act.rule)

    def _draft(self, act: _Act, event: str, negated: bool, modality: Modality, rule: str) -> ActionDraft:
        anchor = act.anchor
        index = self._statement(anchor.first)
        actors, theirs = self._sides(act.actor, index)
        others, countries = self._sides(act.other, index)
        return ActionDraft(
            event=event,
            first=anchor.first,
            last=anchor.last,
            actor=act.actor.ranges,
            recipient=act.other.ranges,
            actor_entities=actors,
            recipient_entities=tuple(entity for entity in others if entity not in actors),
            negated=negated,
            modality=modality,
            mode=anchor.mode if event == anchor.event else None,
            amounts=tuple(self._near(act)),
            statement=index,
            rule=rule,
            actor_countries=theirs,
            recipient_countries=countries,
            place=self._place(act),
        )

    def _statement(self, token: int) -> int | None:
        """The statement in whose content a token stands, the tightest where several do; those before it are heard."""
        best: tuple[int, int] | None = None
        for first, last, index in self._contents:
            if first > token:
                break
            if token < last and (best is None or last - first < best[0]):
                best = (last - first, index)
        while self._said < len(self._statements) and self._statements[self._said].content[0][0] < token:
            self._reader.said(self._statements[self._said].entity)
            self._said += 1
        return best[1] if best is not None else None

    def _sides(self, role: Role, statement: int | None) -> tuple[tuple[int, ...], tuple[str, ...]]:
        entities: list[int] = []
        countries: list[str] = []
        for party in role.parties:
            entity = self._entity(party, statement)
            if entity is not None and entity not in entities:
                entities.append(entity)
            if party.country is not None and party.country not in countries:
                countries.append(party.country)
        return tuple(entities), tuple(countries)

    def _entity(self, party: Party, statement: int | None) -> int | None:
        speaker = self._statements[statement].entity if statement is not None else None
        if party.kind == "pronoun" and party.person == "1":
            return speaker
        if (
            party.kind == "pronoun"
            and party.gender == "n"
            and self._kinds.get(speaker or -1) in ("organisation", "place")
        ):
            return speaker
        return self._reader.resolve(party)

    def _near(self, act: _Act) -> Iterator[int]:
        anchor = act.anchor
        low = min([anchor.opens, *(first for first, _ in act.other.ranges)])
        high = max(act.stop, anchor.last)
        for index, (first, last) in enumerate(self._amounts):
            if low <= first and last <= high:
                yield index

    def _place(self, act: _Act) -> int | None:
        """The place after "in" or "at" that is neither side of the act."""
        taken = {party.first for party in (*act.actor.parties, *act.other.parties)}
        for hit in self._document.within("preposition", act.anchor.last, act.stop):
            entity = self._places.get(hit.last)
            if hit.value.id in ("in", "at") and entity is not None and hit.last not in taken:
                return entity
        return None


def _holds(act: _Act) -> bool:
    """Whether somebody acts or is acted upon: a party, or words for both sides of an act that is news by itself."""
    if any(_somebody(party) for party in (*act.actor.parties, *act.other.parties)):
        return True
    bodily = act.anchor.form != "noun" and act.anchor.strong and act.anchor.event in BODILY
    return bodily and bool(act.actor and act.other)


def _somebody(party: Party) -> bool:
    return not (party.kind == "document" or (party.kind == "pronoun" and party.gender == "n"))
