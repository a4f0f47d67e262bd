"""Acts become drafts: who their parties are, which statement tells them, which amounts and place belong to them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from msgspec import Struct

from crosswire.annotate.action_codes import BODILY, KIND
from crosswire.annotate.action_roles import NOBODY, Role
from crosswire.annotate.action_scene import Act
from crosswire.annotate.document import Document
from crosswire.annotate.names import Names
from crosswire.annotate.speakers import Party, Reader
from crosswire.annotate.statements import Draft
from crosswire.records import Amount, Modality


class ActionDraft(Struct, frozen=True, gc=False):
    """An action in tokens and local entity numbers, before it becomes a record. Ranges are (first, past the last).

    `actor_countries` and `recipient_countries` are ISO 3166-1 codes; `amounts` are indices of the report's amounts,
    `place` is the number of the place it happened in, `statement` the index of the statement that tells it.
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


_MEETING_REACH = 8
"""Tokens after a meeting within which a verb says that it was held."""
_HAPPENS = frozenset(("happen", "organise"))


class Writer:
    """Turns acts into drafts, in text order: who the pronouns are, which statement tells them, which amounts belong."""

    def __init__(
        self, document: Document, names: Names, statements: Sequence[Draft], amounts: Sequence[Amount]
    ) -> None:
        self._document = document
        self._reader = Reader(document, names)
        self._kinds = {name.entity: name.kind for name in names.names}
        self._ids = {name.id: name.entity for name in reversed(names.names)}
        self._places = {name.first: name.entity for name in names.names if name.kind == "place"}
        self._statements = statements
        self._contents = sorted(
            (first, last, index) for index, draft in enumerate(statements) for first, last in draft.content
        )
        self._cued = {draft.cue[0]: draft for draft in statements if draft.cue is not None}
        self._reach = list(accumulate((last for _, last, _ in self._contents), max))
        """How far the contents up to each of them go."""
        self._said = 0
        self._amounts = [document.token_range(amount.start, amount.end) for amount in amounts]

    def write(self, acts: Sequence[Act]) -> Iterator[ActionDraft]:
        """The drafts of one sentence's acts."""
        seen: set[tuple[str, int, int]] = set()
        for act in acts:
            self._told_by(act)
            key = (act.anchor.event, act.anchor.first, act.anchor.last)
            if key in seen or not (
                _holds(act) or self._counted(act) or self._takes_place(act) or self._says_of_itself(act)
            ):
                continue
            seen.add(key)
            yield from self._drafts(act)

    def _says_of_itself(self, act: Act) -> bool:
        """Whether "it" acts in what an organisation or country says: "Hungary says |it will not accept"."""
        index = self._statement(act.anchor.first)
        speaker = self._statements[index].entity if index is not None else None
        neuter = any(party.kind == "pronoun" and party.gender == "n" for party in act.actor.parties)
        return neuter and self._kinds.get(-1 if speaker is None else speaker) in ("organisation", "place")

    def _told_by(self, act: Act) -> None:
        """Who speaks by an act does it, where its own clause named nobody: "…", הבטיח |ראש הממשלה|."""
        draft = self._cued.get(act.anchor.first)
        if draft is None or draft.speaker is None or act.actor or act.anchor.form != "verb":
            return
        act.actor = Role((draft.speaker,), (draft.party,) if draft.party is not None else ())
        if any(one.core == draft.speaker for one in act.other.parties):
            act.other = NOBODY

    def _counted(self, act: Act) -> bool:
        """Whether an attack without a named side has its victims counted: "killed two people"."""
        anchor = act.anchor
        return anchor.event == "ASSAULT" and anchor.form == "verb" and anchor.strong and bool(tuple(self._near(act)))

    def _takes_place(self, act: Act) -> bool:
        """Whether a meeting is told of by itself: "the talks were held in three stages", "cuộc họp diễn ra"."""
        anchor = act.anchor
        if anchor.event != "CONSULT" or anchor.form != "noun" or not anchor.strong:
            return False
        reach = anchor.last + _MEETING_REACH
        carried = any(hit.value.id == "carry" for hit in self._document.within("action", anchor.last, reach))
        return carried or any(hit.value.id in _HAPPENS for hit in self._document.within("concept", anchor.last, reach))

    def _drafts(self, act: Act) -> Iterator[ActionDraft]:
        anchor = act.anchor
        if anchor.future and anchor.event in KIND and anchor.form in ("verb", "infinitive") and act.governor is None:
            event = "REJECT" if anchor.negated else "AGREE"
            yield self._draft(act, event, False, "actual", "says it will" if event == "AGREE" else "says it will not")
        yield self._draft(act, anchor.event, anchor.negated, anchor.modality, act.rule)

    def _draft(self, act: Act, event: str, negated: bool, modality: Modality, rule: str) -> ActionDraft:
        anchor = act.anchor
        index = self._statement(anchor.first)
        actors, theirs = self._sides(act.actor, index)
        ranges = act.actor.ranges
        speaker = self._speaker(act, index)
        if speaker is not None:
            ranges, actors = speaker
        others, countries = self._sides(act.other, index)
        return ActionDraft(
            event=event,
            first=anchor.first,
            last=anchor.last,
            actor=ranges,
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
        at = bisect_left(self._contents, (token + 1, 0, 0)) - 1
        while at >= 0 and self._reach[at] > token:
            first, last, index = self._contents[at]
            if token < last and (best is None or last - first <= best[0]):
                best = (last - first, index)
            at -= 1
        while self._said < len(self._statements) and self._statements[self._said].content[0][0] < token:
            self._reader.said(self._statements[self._said].entity)
            self._said += 1
        return best[1] if best is not None else None

    def _speaker(self, act: Act, index: int | None) -> tuple[tuple[tuple[int, int], ...], tuple[int, ...]] | None:
        """The speaker acts where what is said opens with the verb: "khẳng định ủng hộ", "denied attacking"."""
        if index is None or act.actor or act.anchor.form in ("noun", "passive"):
            return None
        draft = self._statements[index]
        if draft.speaker is None or not 0 <= act.anchor.opens - draft.content[0][0] <= 1:
            return None
        return (draft.speaker,), (draft.entity,) if draft.entity is not None else ()

    def _sides(self, role: Role, statement: int | None) -> tuple[tuple[int, ...], tuple[str, ...]]:
        entities: list[int] = []
        countries: list[str] = []
        for party in role.parties:
            entity = self._entity(party, statement)
            if entity is None and party.kind == "group" and party.role is None:
                entity = self._ids.get(party.country)
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

    def _near(self, act: Act) -> Iterator[int]:
        anchor = act.anchor
        low = min([anchor.opens, *(first for first, _ in act.other.ranges)])
        high = max(act.stop, anchor.last)
        for index in range(bisect_left(self._amounts, (low, 0)), len(self._amounts)):
            first, last = self._amounts[index]
            if first >= high:
                break
            if last <= high:
                yield index

    def _place(self, act: Act) -> int | None:
        """The place after "in" or "at" that is neither side of the act."""
        taken = {party.first for party in (*act.actor.parties, *act.other.parties)}
        for hit in self._document.within("preposition", act.anchor.last, act.stop):
            entity = self._places.get(hit.last)
            if hit.value.id in ("in", "at") and entity is not None and hit.last not in taken:
                return entity
        return None


def _holds(act: Act) -> bool:
    """Whether somebody acts or is acted upon: a party, or words for both sides of an act that is news by itself."""
    if any(_somebody(party) for party in (*act.actor.parties, *act.other.parties)):
        return True
    bodily = act.anchor.form != "noun" and act.anchor.strong and act.anchor.event in BODILY
    if bodily and act.anchor.form == "passive" and act.other:
        return True
    return bodily and bool(act.actor) and (bool(act.other) or act.anchor.event == "PROTEST")


def _somebody(party: Party) -> bool:
    return not (party.kind == "document" or (party.kind == "pronoun" and party.gender == "n"))
