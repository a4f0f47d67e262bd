"""A reading with its entities linked becomes the annotation record that goes out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter

from crosswire.annotate.actions import ActionDraft
from crosswire.annotate.coreference import Anaphor
from crosswire.annotate.document import Document
from crosswire.annotate.names import Name
from crosswire.annotate.reading import Reading
from crosswire.annotate.statements import Draft
from crosswire.languages.plover import modes
from crosswire.link.action_sides import ActionSides
from crosswire.link.entities import Entities
from crosswire.records import Action, Annotation, Mention, Moment, Span, Statement


def annotation(reading: Reading, linked: Mapping[int, str], entities: Entities) -> Annotation:
    """The record of one report: `linked` gives entity ids for the reading's entity numbers."""
    document = reading.document
    report = reading.report
    sides = ActionSides(reading, linked, entities)
    return Annotation(
        id=report.id,
        language=document.language,
        published=reading.anchor.published,
        text=report.text,
        parts=reading.parts,
        mentions=_mentions(reading, linked, entities),
        times=reading.times,
        amounts=reading.amounts,
        statements=tuple(_statement(document, draft, linked) for draft in reading.statements),
        actions=tuple(_action(reading, draft, linked, sides) for draft in reading.actions),
        title=report.title,
        outlet=report.outlet,
        url=report.url,
    )


def _mentions(reading: Reading, linked: Mapping[int, str], entities: Entities) -> tuple[Mention, ...]:
    """The names and what stands for them, in text order."""
    named = [_mention(reading.document, name, linked, entities) for name in reading.names.names]
    others = [_stands_for(reading.document, anaphor, linked, entities) for anaphor in reading.anaphors]
    return tuple(sorted((*named, *others), key=lambda mention: mention.start))


def _stands_for(document: Document, anaphor: Anaphor, linked: Mapping[int, str], entities: Entities) -> Mention:
    span = document.span(anaphor.first, anaphor.last)
    id_ = linked[anaphor.entity]
    usual, country = entities.short(id_)
    kind = entities.kind(id_)
    return Mention(span.start, span.end, kind, id_, usual, country=country, form=anaphor.form)


def _mention(document: Document, name: Name, linked: Mapping[int, str], entities: Entities) -> Mention:
    span = document.span(name.first, name.last)
    usual, country = entities.short(linked[name.entity])
    title = (document.span(*name.title),) if name.title else ()
    return Mention(
        start=span.start,
        end=span.end,
        kind=entities.kind(linked[name.entity]),
        entity=linked[name.entity],
        name=usual,
        role=name.role,
        country=name.country or country,
        metonym=name.metonym,
        title=title,
    )


def _spans(document: Document, ranges: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(document.span(first, last) for first, last in ranges)


def _statement(document: Document, draft: Draft, linked: Mapping[int, str]) -> Statement:
    return Statement(
        speaker=_spans(document, (draft.speaker,) if draft.speaker else ()),
        cue=_spans(document, (draft.cue,) if draft.cue else ()),
        content=_spans(document, draft.content),
        addressee=_spans(document, (draft.addressee,) if draft.addressee else ()),
        channel=_spans(document, draft.channel),
        manner=draft.manner,
        stance=draft.stance,
        speaker_entity=linked.get(draft.entity) if draft.entity is not None else None,
        channel_entities=tuple(linked[number] for number in draft.channel_entities if number in linked),
        channel_kind=draft.channel_kind,
        rule=draft.rule,
    )


def _action(reading: Reading, draft: ActionDraft, linked: Mapping[int, str], sides: ActionSides) -> Action:
    document = reading.document
    span = document.span(draft.first, draft.last)
    day = _day_of(document, span, reading.times)
    contexts, sentence = sides.clause(draft)
    return Action(
        event=draft.event,
        start=span.start,
        end=span.end,
        actor=_spans(document, draft.actor),
        recipient=_spans(document, draft.recipient),
        first=day.first if day else None,
        last=day.last if day else None,
        negated=draft.negated,
        modality=draft.modality,
        mode=draft.mode if draft.mode in modes(draft.event) else None,
        actor_entities=tuple(linked[number] for number in draft.actor_entities if number in linked),
        recipient_entities=tuple(linked[number] for number in draft.recipient_entities if number in linked),
        amounts=draft.amounts,
        statement=draft.statement,
        rule=draft.rule,
        actor_roles=sides.roles(draft.actor, draft.actor_entities),
        recipient_roles=sides.roles(draft.recipient, draft.recipient_entities),
        contexts=contexts,
        place=linked.get(draft.place) if draft.place is not None else None,
        sentence=sentence,
    )


def _day_of(document: Document, span: Span, times: Sequence[Moment]) -> Moment | None:
    """The one moment that stands in the action's sentence; None where there is none or more than one."""
    first, last = document.sentences[document.sentence_at(document.range(span)[0])]
    around = document.span(first, last)
    at = bisect_left(times, around.start, key=attrgetter("start"))
    near = times[at : at + 2]
    alone = len(near) == 1 or (len(near) == 2 and near[1].start >= around.end)
    return near[0] if alone and near[0].start < around.end else None
