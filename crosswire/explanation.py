"""Why does it say so: the rules, features and scores that decided, in words.

`what` is the id or a name of an entity, a point (`p3`), a report's id, an event's id, a statement (`s:REPORT:INDEX`)
or a place in a text (`REPORT:OFFSET`, a code point of the report's text).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from crosswire.group.grouping import Group, group_signatures
from crosswire.group.years import Linked, years_settled
from crosswire.link.names import compare_names
from crosswire.pipeline import Run, dossier_of, earliest_first
from crosswire.records import Action, Annotation, Claim, Dossier, Entity, Point, Report, Span, Statement

_STATEMENT = re.compile(r"s:(.+):(\d+)", re.DOTALL)
_OFFSET = re.compile(r"(.+):(\d+)", re.DOTALL)
_POINT = re.compile(r"p\d+")
_QUOTED = 120
"""Characters of a text that a line quotes."""


def explain_reports(reports: Iterable[Report], what: str) -> Iterator[str]:
    """Lines that say how `what` was decided when these reports are compared; none where nothing is called so."""
    told = _Told(reports)
    for way in WAYS:
        lines = list(way(told, what))
        if lines:
            yield from lines
            return


class _Told:
    """One run over the reports, with its groups and dossiers made when they are first asked for."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self.run = Run()
        linked = [self.run.link(report) for report in earliest_first(reports)]
        self.linked = {one.reading.report.id: one.settled(self.run.entities.current) for one in linked}

    @cached_property
    def groups(self) -> list[Group]:
        """The events."""
        return group_signatures([one.signature for one in self.linked.values()])

    def group_of(self, report: str) -> Group:
        """The event that a report belongs to."""
        return next(group for group in self.groups if any(one.id == report for one in group.members))

    def dossier(self, group: Group) -> Dossier:
        """The dossier of one event."""
        members = [self.linked[one.id] for one in group.members]
        return dossier_of(members, group, self.run.entities, "en")

    def account(self, report: str) -> tuple[Dossier, Annotation]:
        """The dossier and the annotation that a report ends up in."""
        dossier = self.dossier(self.group_of(report))
        return dossier, next(one for one in dossier.accounts if one.id == report)

    def entity_ids(self) -> Iterator[str]:
        """Every entity of the run once, in the order of first mention."""
        yield from dict.fromkeys(id_ for one in self.linked.values() for id_ in one.entities.values())

    def name(self, entity: str | None) -> str:
        """An entity as a reader knows it."""
        return f"{self.run.entities.short(entity)[0]} ({entity})" if entity else "nobody that could be told"


# --- reports and events ----------------------------------------------------------------------------------------------


def _report(told: _Told, what: str) -> Iterator[str]:
    """Why a report is in its event, and how its language and days were found."""
    linked = told.linked.get(what)
    if linked is None:
        return
    group = told.group_of(what)
    others = [one.id for one in group.members if one.id != what]
    yield f"{what} is in {group.id}" + (f" with {', '.join(others)}" if others else ", alone: no other report is alike")
    yield from (f"  {reason}" for reason in group.reasons.get(what, ()))
    settled = years_settled([told.linked[one.id] for one in group.members])
    yield from _circumstances(next(one for one in settled if one.reading.report.id == what))


def _circumstances(linked: Linked) -> Iterator[str]:
    reading = linked.reading
    given = reading.report.language
    origin = "as it was given" if given else "found from its words"
    if given and not given.lower().startswith(reading.document.language):
        origin = f"found from its words, which are not in {given!r}"
    yield f"language {reading.document.language}, {origin}; rules and words of the pack {reading.document.pack.code!r}"
    known = (
        f"{reading.anchor.year}: {reading.anchor.basis}" if reading.anchor.year is not None else "that nothing tells"
    )
    yield f"published on {reading.anchor.published or 'a day that nothing tells'}; year {known}"


def _event(told: _Told, what: str) -> Iterator[str]:
    """Which reports an event has, and why each is in it."""
    for group in told.groups:
        if group.id == what:
            yield f"{group.id}: {len(group.members)} reports"
            for one in group.members:
                yield f"{one.id} ({one.language})"
                yield from (f"  {reason}" for reason in group.reasons.get(one.id, ("the first of the event",)))


# --- statements and places in a text ---------------------------------------------------------------------------------


def _statement(told: _Told, what: str) -> Iterator[str]:
    """How a statement's words, speaker and channel were found."""
    found = _STATEMENT.fullmatch(what)
    if found is None or found[1] not in told.linked:
        return
    _, account = told.account(found[1])
    if int(found[2]) < len(account.statements):
        yield from _statement_lines(told, account, account.statements[int(found[2])])


def _statement_lines(told: _Told, account: Annotation, one: Statement) -> Iterator[str]:
    text = account.text
    yield f"statement, {one.manner} speech, {one.stance}: {_quoted(text, one.content)}"
    yield f"  rule: {one.rule or 'none named'}"
    yield f"  cue: {_quoted(text, one.cue) if one.cue else 'none'}"
    written = f", written {_quoted(text, one.speaker)}" if one.speaker else ""
    yield f"  speaker: {told.name(one.speaker_entity)}{written}"
    if one.channel or one.channel_entities:
        hops = " ← ".join(told.name(hop) for hop in one.channel_entities) or "nobody that could be told"
        yield f"  came through {hops}: {_quoted(text, one.channel)}"
    if one.addressee:
        yield f"  said to {_quoted(text, one.addressee)}"


def _place(told: _Told, what: str) -> Iterator[str]:
    """What was found at one character of a report."""
    found = _OFFSET.fullmatch(what)
    if found is None or found[1] not in told.linked or int(found[2]) >= len(told.linked[found[1]].reading.report.text):
        return
    offset = int(found[2])
    dossier, account = told.account(found[1])
    yield f"{found[1]}, character {offset}: {_around(account.text, offset)}"
    yield from _names_at(told, told.linked[found[1]], account, offset)
    yield from _concepts_at(told.linked[found[1]], offset)
    yield from _figures_at(account, offset)
    for statement in account.statements:
        if _covers((*statement.content, *statement.cue, *statement.speaker), offset):
            yield from _statement_lines(told, account, statement)
    for action in account.actions:
        if action.start <= offset < action.end:
            yield _action_line(told, account, action)
    for point in dossier.points:
        if any(claim.report == account.id and _covers(claim.evidence, offset) for claim in point.claims):
            yield f"evidence of point {point.id} ({point.status}, {point.score:.2f})"


def _names_at(told: _Told, linked: Linked, account: Annotation, offset: int) -> Iterator[str]:
    for name in linked.reading.names.names:
        span = linked.reading.document.span(name.first, name.last)
        if span.start <= offset < span.end:
            why = f": {name.reason}" if name.reason else ""
            yield f"name {span.of(account.text)!r}, {name.kind}{why}; it is {told.name(linked.entities[name.entity])}"


def _concepts_at(linked: Linked, offset: int) -> Iterator[str]:
    document = linked.reading.document
    for layer, hits in document.hits.items():
        for hit in hits:
            span = document.span(hit.first, hit.last)
            if span.start <= offset < span.end:
                yield f"the lexicon's {layer.replace('_', ' ')} {hit.value.id!r}: {span.of(document.text)!r}"


def _figures_at(account: Annotation, offset: int) -> Iterator[str]:
    for moment in account.times:
        if moment.start <= offset < moment.end:
            why = f" ({moment.basis})" if moment.basis else ""
            yield f"time {account.text[moment.start : moment.end]!r}: {moment.first} to {moment.last}{why}"
    for amount in account.amounts:
        if amount.start <= offset < amount.end:
            value = f"{amount.bound} {amount.value:,} {amount.unit}".rstrip()
            yield f"amount {account.text[amount.start : amount.end]!r}: {value}"


def _action_line(told: _Told, account: Annotation, action: Action) -> str:
    actors = ", ".join(map(told.name, action.actor_entities)) or "?"
    recipients = ", ".join(map(told.name, action.recipient_entities)) or "?"
    polarity = ", negated" if action.negated else ""
    words = _quoted(account.text, (Span(action.start, action.end),))
    rule = action.rule or "none named"
    return f"action {action.event}, {action.modality}{polarity}: {actors} → {recipients}: {words}; rule: {rule}"


# --- points ----------------------------------------------------------------------------------------------------------


def _point(told: _Told, what: str) -> Iterator[str]:
    """Why claims make one point and how they stand to each other, in every event that has a point of this number."""
    if not _POINT.fullmatch(what):
        return
    for group in told.groups:
        dossier = told.dossier(group)
        for point in dossier.points:
            if point.id == what:
                yield from _point_lines(told, dossier, point)


def _point_lines(told: _Told, dossier: Dossier, point: Point) -> Iterator[str]:
    yield f"{point.id} of {dossier.event}: {point.status}, score {point.score:.2f}, {point.label or 'no label'}"
    yield from (f"  {reason}" for reason in point.reasons)
    for claim in point.claims:
        text = next(one.text for one in dossier.accounts if one.id == claim.report)
        yield f"  {claim.report}, paragraph {claim.paragraph}, {_held_by(told, claim)}: {_quoted(text, claim.evidence)}"


def _held_by(told: _Told, claim: Claim) -> str:
    return f"said by {told.name(claim.speaker_entity)}" if claim.speaker_entity else "told by the report"


# --- entities --------------------------------------------------------------------------------------------------------


def _entity(told: _Told, what: str) -> Iterator[str]:
    """Which spellings are one entity, and why each was taken for it."""
    for id_ in told.entity_ids():
        entity = told.run.entities.entity(id_)
        if _called(entity, what):
            yield from _entity_lines(told, entity)


def _spelt_otherwise(told: _Told, what: str) -> Iterator[str]:
    """Entities that no report calls so, but whose name is the same name spelt otherwise."""
    for id_ in told.entity_ids():
        entity = told.run.entities.entity(id_)
        verdict = compare_names(what, entity.name, kind=entity.kind)
        if verdict.same:
            yield f"{what} = {entity.name} ({verdict.score:.2f}): {'; '.join(verdict.reasons)}"
            yield from _entity_lines(told, entity)


def _called(entity: Entity, what: str) -> bool:
    wanted = what.casefold()
    spellings = (entity.entity, entity.name, *(name for names in entity.names.values() for name in names))
    return any(wanted == spelling.casefold() for spelling in spellings)


def _entity_lines(told: _Told, entity: Entity) -> Iterator[str]:
    known = [f"office {entity.role}"] if entity.role else []
    known += [f"country {entity.country}"] if entity.country else []
    yield f"{entity.name}: {', '.join((entity.kind, entity.entity, *known))}"
    for language, names in sorted(entity.names.items()):
        yield f"  in {language}: {', '.join(names)}"
    yield from (f"  {reason}" for reason in dict.fromkeys(entity.reasons))
    for report, linked in told.linked.items():
        yield from _mention_lines(report, linked, entity.entity)


def _mention_lines(report: str, linked: Linked, entity: str) -> Iterator[str]:
    """How often a report names the entity, and by which rules it found the name."""
    names = [name for name in linked.reading.names.names if linked.entities[name.entity] == entity]
    if names:
        document = linked.reading.document
        first = document.span(names[0].first, names[0].last)
        rules = "; ".join(dict.fromkeys(name.reason for name in names if name.reason)) or "no rule named"
        times = "once" if len(names) == 1 else f"{len(names)} times"
        yield f"  {report}: {times}, first at {first.start} as {first.of(document.text)!r}: {rules}"


# --- quoting ---------------------------------------------------------------------------------------------------------


def _covers(spans: Iterable[Span], offset: int) -> bool:
    return any(span.start <= offset < span.end for span in spans)


def _quoted(text: str, spans: Iterable[Span]) -> str:
    """The words of the spans on one line, cut where they are long."""
    words = " ".join(" … ".join(span.of(text) for span in spans).split())
    return f"“{words[:_QUOTED]}…”" if len(words) > _QUOTED else f"“{words}”"


def _around(text: str, offset: int) -> str:
    return _quoted(text, (Span(max(0, offset - 30), offset + 30),))


WAYS: tuple[Callable[[_Told, str], Iterator[str]], ...] = (
    _report,
    _event,
    _statement,
    _place,
    _point,
    _entity,
    _spelt_otherwise,
)
"""What `what` may be, in the order in which it is tried; the first that finds something answers."""
