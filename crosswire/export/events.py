"""One action, one event: who did what to whom, when, where, who says so, in one record that stands by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from crosswire.pipeline import annotate_reports
from crosswire.records import Action, ActorRole, Annotation, Mention, Modality, Record, Report, Span

_NOT_TOLD = ActorRole()


class EventSide(Record, frozen=True):
    """One actor: the words at `start`..`end`, and what they stand for: `name` (the entity's usual name), `country`
    (ISO 3166-1) and `sector` (GOV, MIL, REB …), None where the text does not tell."""

    text: str
    start: int
    end: int
    name: str | None = None
    entity: str | None = None
    country: str | None = None
    sector: str | None = None


class Event(Record, frozen=True):
    """An action as event data. `id` is the report's id and the action's place among its actions (`gazette:3`).

    `date` is the day of the sentence (`date_basis` "text"; `date_to` ends a period), else the day of publication
    ("published"), else None. `speaker` is who says it where it is told inside a statement, the `statement`-th of the
    report: no narrated fact. `negated` and `modality` mark what was not done, or not yet.
    """

    id: str
    report: str
    language: str
    published: str | None
    outlet: str | None
    date: str | None
    date_to: str | None
    date_basis: Literal["text", "published"] | None
    event: str
    mode: str | None
    contexts: tuple[str, ...]
    source: tuple[EventSide, ...]
    target: tuple[EventSide, ...]
    negated: bool
    modality: Modality
    statement: int | None
    speaker: EventSide | None
    place: str | None
    place_name: str | None
    start: int
    end: int
    text: str
    sentence: str
    rule: str

    @property
    def done(self) -> bool:
        """Whether it is told as done: neither denied nor planned nor supposed."""
        return not self.negated and self.modality == "actual"


def export_events(reports: Iterable[Report]) -> Iterator[Event]:
    """Each action of each report as an event of its own, as soon as its report is read.

    Example: [event.event for event in export_events([Report(id="a", text="Police arrested Ann Lee.")])] == ["COERCE"]
    """
    for annotation in annotate_reports(reports):
        yield from events_of(annotation)


def events_of(annotation: Annotation) -> Iterator[Event]:
    """The events of one annotated report, in text order."""
    known: dict[str, Mention] = {}
    for mention in annotation.mentions:
        known.setdefault(mention.entity, mention)
    for number, action in enumerate(annotation.actions):
        yield _event(annotation, known, number, action)


def _event(annotation: Annotation, known: dict[str, Mention], number: int, action: Action) -> Event:
    text, place = annotation.text, known.get(action.place or "")
    dated = action.first is not None
    day = action.first if dated else annotation.published
    return Event(
        id=f"{annotation.id}:{number}",
        report=annotation.id,
        language=annotation.language,
        published=annotation.published,
        outlet=annotation.outlet,
        date=day,
        date_to=action.last if dated else None,
        date_basis="text" if dated else "published" if day is not None else None,
        event=action.event,
        mode=action.mode,
        contexts=action.contexts,
        source=_sides(text, known, action.actor, action.actor_roles),
        target=_sides(text, known, action.recipient, action.recipient_roles),
        negated=action.negated,
        modality=action.modality,
        statement=action.statement,
        speaker=_speaker(annotation, known, action.statement),
        place=action.place,
        place_name=place.name if place is not None else None,
        start=action.start,
        end=action.end,
        text=text[action.start : action.end],
        sentence=(action.sentence or Span(action.start, action.end)).of(text),
        rule=action.rule,
    )


def _sides(
    text: str, known: dict[str, Mention], spans: Sequence[Span], roles: Sequence[ActorRole]
) -> tuple[EventSide, ...]:
    """The actors of one side; the spans of a record without roles stand for nobody known."""
    told = roles or (_NOT_TOLD,) * len(spans)
    return tuple(_side(text, known, span, role) for span, role in zip(spans, told, strict=True))


def _side(text: str, known: dict[str, Mention], span: Span, role: ActorRole) -> EventSide:
    mention = known.get(role.entity or "")
    return EventSide(
        text=span.of(text),
        start=span.start,
        end=span.end,
        name=mention.name if mention is not None else None,
        entity=role.entity,
        country=role.country,
        sector=role.sector,
    )


def _speaker(annotation: Annotation, known: dict[str, Mention], number: int | None) -> EventSide | None:
    """Who makes the statement that tells an action; None where it is narrated or the speaker is not known."""
    statement = annotation.statements[number] if number is not None else None
    if statement is None or not statement.speaker:
        return None
    mention = known.get(statement.speaker_entity or "")
    country = mention.country if mention is not None else None
    role = ActorRole(country=country, entity=statement.speaker_entity)
    return _side(annotation.text, known, statement.speaker[0], role)
