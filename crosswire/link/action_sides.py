"""Whom an action's sides are: country and sector of each, from the name, office, body or plain noun that stands there;
and what the action is about, from the concepts beside it. The words come from the packs, what they mean from
`languages/plover.py`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from crosswire.annotate.actions import ActionDraft
from crosswire.annotate.coreference import Anaphor
from crosswire.annotate.names import Name, Reference, place_country
from crosswire.annotate.reading import Reading
from crosswire.languages.plover import body_sector, concept_context, concept_sector, kind_sector, office_sector
from crosswire.languages.registry import registry
from crosswire.languages.state_bodies import state_body
from crosswire.link.entities import Entities
from crosswire.records import ActorRole, Span

Range = tuple[int, int]
"""Tokens (first, past the last)."""
_REACH = 10
"""Tokens behind an act and its sides within which words still tell what it is about."""
_COUNTRY_LETTERS = 2
_NOBODYS = frozenset(("EU", "UN"))
"""Codes of what is no country: PLOVER gives an international body none."""
_INTERNATIONAL = "IGO"


class ActionSides:
    """The sides and contexts of one report's actions. `linked` gives entity ids for the reading's entity numbers."""

    def __init__(self, reading: Reading, linked: Mapping[int, str], entities: Entities) -> None:
        self._reading = reading
        self._document = reading.document
        self._linked = linked
        self._entities = entities

    # --- what stands where, laid out when the first action asks ---

    @cached_property
    def _names(self) -> dict[int, Name]:
        return {token: name for name in self._reading.names.names for token in range(name.first, name.last)}

    @cached_property
    def _references(self) -> dict[int, Reference]:
        return {token: one for one in self._reading.names.references for token in range(one.first, one.last)}

    @cached_property
    def _anaphors(self) -> dict[int, Anaphor]:
        return {one.first: one for one in self._reading.anaphors}

    @cached_property
    def _officers(self) -> dict[int, Name]:
        """By entity, the name of it that tells most: one with an office first."""
        best: dict[int, Name] = {}
        for name in self._reading.names.names:
            if name.entity not in best or (best[name.entity].role is None and name.role is not None):
                best[name.entity] = name
        return best

    # --- sides ---

    def roles(self, ranges: tuple[Range, ...], numbers: tuple[int, ...]) -> tuple[ActorRole, ...]:
        """Who stands at each range of one side; `numbers` are the entities that the side was resolved to."""
        if not ranges:
            return ()
        only = numbers[0] if len(ranges) == len(numbers) == 1 else None
        return tuple(self._role(one, only) for one in ranges)

    def _role(self, at: Range, resolved: int | None) -> ActorRole:
        name = self._name_of(at, resolved)
        if name is not None:
            return self._named(name)
        reference = next((one for t in range(*at) if (one := self._references.get(t)) is not None), None)
        office = self._sector_of(reference) if reference is not None else None
        sector = office or next(self._told(self._noun_phrase(at)), None)
        country = (reference.country if reference is not None else None) or self._country(at)
        country = country or (self._owners_country(at) if sector is not None else None)
        entity = self._linked.get(resolved) if resolved is not None else None
        people = entity is not None and self._entities.kind(entity) == "place"
        return self._made(country, sector, None if people else entity)

    def _name_of(self, at: Range, resolved: int | None) -> Name | None:
        """The name that is this side: it fills the range, or a pronoun or plain noun there stands for it."""
        whole = self._names.get(at[0])
        if whole is not None and whole.last >= at[1]:
            return self._officers.get(whole.entity, whole) if whole.role is None else whole
        inside = [name for token in range(*at) if (name := self._names.get(token)) is not None]
        person = next((name for name in inside if name.kind == "person"), None)
        if person is not None:
            return self._officers.get(person.entity, person) if person.role is None else person
        anaphor = self._anaphors.get(at[0])
        if anaphor is not None and anaphor.last < at[1]:
            return None
        number = anaphor.entity if anaphor is not None else None if inside else resolved
        stood_for = self._officers.get(number) if number is not None else None
        country = stood_for is not None and stood_for.kind == "place"
        return None if (country and self._references.get(at[0])) or self._is_group(at) else stood_for

    def _is_group(self, at: Range) -> bool:
        """Whether a people's or country's word stands there: its noun says more than the country it is resolved to."""
        return any((one := self._reading.names.segments.starting.get(t)) and one.layer == "country" for t in range(*at))

    def _named(self, name: Name) -> ActorRole:
        entity = self._linked.get(name.entity)
        country = (
            (self._entities.short(entity)[1] if entity is not None else None) if not name.country else name.country
        )
        if name.kind == "place":
            return self._made(country or place_country(name), "GOV" if name.metonym else None, entity)
        if name.kind == "person":
            return self._made(country, self._office(name.role) or self._body(name.body) or self._known(entity), entity)
        body = self._body(name.id) or (self._body(entity) if entity else None)
        return self._made(country, body or next(self._told((name.first, name.last)), None), entity)

    def _known(self, entity: str | None) -> str | None:
        """The sector of the office that the run's reports so far give a person."""
        return self._office(self._entities.entity(entity).role) if entity is not None else None

    @staticmethod
    def _office(role: str | None) -> str | None:
        return office_sector(role) if role is not None else None

    def _sector_of(self, reference: Reference) -> str | None:
        if reference.layer == "body":
            return body_sector(reference.role)
        return office_sector(reference.role) or self._body(reference.of)

    def _body(self, id_: str | None) -> str | None:
        """The sector of an organisation: as a body of a state, else by the registry's kind."""
        if id_ is None:
            return None
        known = registry().get(id_)
        return body_sector(state_body(id_)) or (kind_sector(known.kind) if known is not None else None)

    def _made(self, country: str | None, sector: str | None, entity: str | None) -> ActorRole:
        real = country is not None and len(country) == _COUNTRY_LETTERS and country not in _NOBODYS
        return ActorRole(country=country if real and sector != _INTERNATIONAL else None, sector=sector, entity=entity)

    def _noun_phrase(self, at: Range) -> Range:
        """The range with the noun that a bare word for a country belongs to: tropas |rusas."""
        if self._document.pack.settings.country_place != "after" or not self._is_group(at):
            return at
        before = self._document.ending("concept", at[0])
        return (before.first, at[1]) if before is not None else at

    def _told(self, at: Range) -> Iterator[str]:
        """The sectors that nouns tell, the head's first: the last noun before a preposition, the first where adjectives
        follow (student |protesters; |manifestantes estudiantiles)."""
        document = self._document
        first, last = at
        tied = next((hit.first for hit in document.within("preposition", first + 1, last)), last)
        hits = [hit for hit in document.within("concept", first, last) if concept_sector(hit.value.id) is not None]
        if document.pack.settings.country_place == "after":
            ordered = hits
        else:
            ordered = [hit for hit in reversed(hits) if hit.first < tied] + [hit for hit in hits if hit.first >= tied]
        for hit in ordered:
            sector = concept_sector(hit.value.id)
            if sector is not None:
                yield sector

    def _country(self, at: Range) -> str | None:
        segments = self._reading.names.segments.starting
        found = (one.country for token in range(*at) if (one := segments.get(token)) is not None)
        return next((country for country in found if country is not None), None)

    def _owners_country(self, at: Range) -> str | None:
        """The country of whom a possessive stands for: |its embassy."""
        owner = self._anaphors.get(at[0])
        id_ = self._linked.get(owner.entity) if owner is not None else None
        return self._entities.short(id_)[1] if id_ is not None else None

    # --- what it is about ---

    def clause(self, draft: ActionDraft) -> tuple[tuple[str, ...], Span]:
        """What an action is about, by the concepts of its clause (the act, its sides and what follows it), and the
        characters of its sentence."""
        document = self._document
        opens, closes = document.sentences[document.sentence_at(draft.first)]
        first, last = draft.first, draft.last + _REACH
        for side in (draft.actor, draft.recipient):
            for begins, ends in side:
                first, last = min(first, begins), max(last, ends)
        found: list[str] = []
        for hit in document.within("concept", max(first, opens), min(last, closes)):
            context = concept_context(hit.value.id)
            if context is not None and context not in found:
                found.append(context)
        return tuple(found), document.span(opens, closes)
