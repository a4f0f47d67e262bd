"""A claim as slots that no language fills: who, act, what, whom, quantity, when, where, negated, planned, said by
whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from crosswire.annotate.action_drafts import ActionDraft
from crosswire.annotate.reading import Reading
from crosswire.compare.features import Content
from crosswire.languages.inventory import inventory, light_concepts
from crosswire.records import Amount, Slots, Span


def slots(reading: Reading, linked: Mapping[int, str], content: Content) -> Slots:
    """The slots of one clause: entities and countries by id, acts and things by concept, amounts and days as records
    have them."""
    first, last = content.clause.first, content.clause.last
    acts = [action for action in reading.actions if first <= action.first < last]
    span = reading.document.span(first, last)
    named = [name for name in reading.names.names if first <= name.first and name.last <= last]
    who = _sides(acts, linked, actors=True)
    whom = _sides(acts, linked, actors=False)
    where = [linked[name.entity] for name in named if name.kind == "place" and not name.metonym]
    others = [linked[name.entity] for name in named if linked[name.entity] not in {*who, *whom, *where}]
    concepts = sorted(content.named - light_concepts().keys())
    return Slots(
        who=who or tuple(dict.fromkeys(others)),
        act=(
            *dict.fromkeys(act.event for act in acts),
            *(concept for concept in concepts if inventory()[concept].kind == "act"),
        ),
        what=tuple(concept for concept in concepts if inventory()[concept].kind != "act"),
        whom=whom,
        quantity=tuple(_quantity(amount) for amount in content.amounts),
        when=tuple(dict.fromkeys(_days(reading, span))),
        where=tuple(dict.fromkeys(where)),
        negated=content.negated,
        planned=any(act.modality != "actual" for act in acts),
        said_by=content.speaker or next(_speakers(reading, linked, first, last), None),
    )


def _sides(acts: Sequence[ActionDraft], linked: Mapping[int, str], *, actors: bool) -> tuple[str, ...]:
    found: list[str] = []
    for act in acts:
        numbers = act.actor_entities if actors else act.recipient_entities
        entities = [linked[number] for number in numbers if number in linked]
        found += entities or (act.actor_countries if actors else act.recipient_countries)
    return tuple(dict.fromkeys(found))


def _speakers(reading: Reading, linked: Mapping[int, str], first: int, last: int) -> Iterator[str]:
    """Who says something in tokens first..last-1."""
    for draft in reading.statements:
        if draft.entity is not None and first <= draft.content[0][0] < last:
            yield linked[draft.entity]


def _quantity(amount: Amount) -> str:
    """ "at_least 14 person", "10–12 percent"."""
    bound = "" if amount.bound == "exact" else f"{amount.bound} "
    upper = "" if amount.upper is None else f"–{amount.upper:g}"
    return f"{bound}{amount.value:g}{upper} {amount.unit}".strip()


def _days(reading: Reading, span: Span) -> Iterator[str]:
    for moment in reading.times:
        if span.start <= moment.start < span.end:
            yield moment.first if moment.first == moment.last else f"{moment.first}/{moment.last}"
