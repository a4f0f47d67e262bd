"""The entities of a run, grown report by report: blocked by sound keys, decided by `compare_names` with its reasons.

An id never changes once given out, so that a stream can be written as it is read: registry ids stand as they are (`UA`,
`org/nato`, `RU/ministry.foreign_affairs`), the rest get their kind and first full name (`person/andriy-sybiha`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from anyascii import anyascii

from crosswire.languages.registry import usual_name
from crosswire.link.names import NameContext, NameVerdict, compare_names
from crosswire.link.profiles import Profile
from crosswire.records import Entity, Kind
from crosswire.text.soundkeys import sound_keys

_MOST_COMPARED = 12
_LONGEST_SLUG = 60


@dataclass
class _Known:
    """An entity while it grows."""

    id: str
    kind: Kind
    name: str
    names: dict[str, Counter[str]] = field(default_factory=dict)
    roles: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    reasons: list[str] = field(default_factory=list)

    def take(self, profile: Profile) -> None:
        spellings = self.names.setdefault(profile.language, Counter())
        spellings.update(profile.spellings)
        if profile.role:
            self.roles[profile.role] += 1
        if profile.country:
            self.countries[profile.country] += 1

    def context(self) -> NameContext:
        return NameContext(office=_top(self.roles), country=_top(self.countries), companions=frozenset())


class Entities:
    """The growing set of entities of a run. `link` gives each thing of a report its id."""

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}
        self._by_key: dict[str, dict[str, None]] = {}

    def link(self, profiles: Iterable[Profile]) -> dict[int, str]:
        """Entity ids for the entity numbers of one report; remembers every spelling, office and country."""
        linked: dict[int, str] = {}
        for profile in sorted(profiles, key=lambda p: (p.id is None, -len(p.name.split()))):
            known = self._find(profile, set(linked.values()))
            known.take(profile)
            linked[profile.number] = known.id
        return linked

    def short(self, id_: str) -> tuple[str, str | None]:
        """The usual name and country of an entity, without the rest of its record."""
        known = self._known[id_]
        return known.name, _top(known.countries)

    def entity(self, id_: str) -> Entity:
        """The record of an entity as it stands now. Raises KeyError for an id that was never given out."""
        known = self._known[id_]
        return Entity(
            entity=id_,
            kind=known.kind,
            name=known.name,
            names={
                language: tuple(n for n, _ in spellings.most_common()) for language, spellings in known.names.items()
            },
            role=_top(known.roles),
            country=_top(known.countries),
            reasons=tuple(known.reasons),
        )

    def _find(self, profile: Profile, taken: set[str]) -> _Known:
        if profile.id is not None:
            return self._known.get(profile.id) or self._add(profile, profile.id, usual_name(profile.id) or profile.name)
        best, verdict = self._best(profile, taken)
        if best is not None and verdict is not None:
            best.reasons.append(_reason(profile, best, verdict))
            self._index(best.id, profile)
            if len(profile.name.split()) > len(best.name.split()) and profile.kind == "person":
                best.name = profile.name
            return best
        return self._add(profile, self._fresh_id(profile), profile.name)

    def _best(self, profile: Profile, taken: set[str]) -> tuple[_Known | None, NameVerdict | None]:
        """The entity of the same kind whose name fits best. Two things of one report that it names apart stay apart."""
        best: tuple[_Known | None, NameVerdict | None] = (None, None)
        context = NameContext(office=profile.role, country=profile.country, companions=frozenset())
        for id_ in self._candidates(profile):
            known = self._known[id_]
            if known.kind != profile.kind or id_ in taken:
                continue
            verdict = self._verdict(profile, known, context)
            if verdict.same and (best[1] is None or verdict.score > best[1].score):
                best = (known, verdict)
        return best

    def _verdict(self, profile: Profile, known: _Known, context: NameContext) -> NameVerdict:
        return compare_names(
            profile.name,
            known.name,
            kind=profile.kind,
            language_a=profile.language,
            context_a=context,
            context_b=known.context(),
        )

    def _candidates(self, profile: Profile) -> list[str]:
        """Entities that share a sound key, those that share most of them first."""
        shared: Counter[str] = Counter()
        for key in _keys(profile):
            shared.update(self._by_key.get(key, {}).keys())
        return [id_ for id_, _ in shared.most_common(_MOST_COMPARED)]

    def _add(self, profile: Profile, id_: str, name: str) -> _Known:
        known = _Known(id_, profile.kind, name)
        self._known[id_] = known
        self._index(id_, profile)
        return known

    def _index(self, id_: str, profile: Profile) -> None:
        for key in _keys(profile):
            self._by_key.setdefault(key, {})[id_] = None

    def _fresh_id(self, profile: Profile) -> str:
        slug = re.sub(r"[^a-z0-9]+", "-", anyascii(profile.name).lower()).strip("-")[:_LONGEST_SLUG] or "unnamed"
        stem = id_ = f"{profile.kind}/{slug}"
        number = 2
        while id_ in self._known:
            id_ = f"{stem}-{number}"
            number += 1
        return id_


def _keys(profile: Profile) -> frozenset[str]:
    return frozenset(f"{profile.kind}:{key}" for key in sound_keys(profile.name, profile.language))


def _reason(profile: Profile, known: _Known, verdict: NameVerdict) -> str:
    return f"{profile.name} = {known.name} ({verdict.score:.2f}): " + "; ".join(verdict.reasons)


def _top(counts: Counter[str]) -> str | None:
    return counts.most_common(1)[0][0] if counts else None
