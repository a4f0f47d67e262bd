"""The year of a report that does not tell it, from the other reports of its event."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from crosswire.annotate.reading import Reading
from crosswire.annotate.times import Anchor, resolve_times
from crosswire.group.likeness import likeness
from crosswire.group.signature import AnchorKind, Signature, signature
from crosswire.group.surroundings import Profile, Surroundings

_SAME_EVENT = 0.22
_RECALLED = 200
"""How many earlier reports of a stream may give an undated one its year."""
_WEIGHED_ANEW = 20


@dataclass(frozen=True)
class Linked:
    """A reading with entity ids for its entity numbers, and what it is about (worked out when it is first asked)."""

    reading: Reading
    entities: Mapping[int, str]

    def settled(self, current: Callable[[str], str]) -> Linked:
        """The reading with its entities under the ids that they go by now."""
        return replace(self, entities={number: current(id_) for number, id_ in self.entities.items()})

    @cached_property
    def signature(self) -> Signature:
        """What the report is about, free of its language."""
        return signature(self.reading, self.entities)


class Recall:
    """The dated reports that a stream has lately seen, each under its number in the stream."""

    def __init__(self) -> None:
        self._dated: deque[tuple[int, Linked]] = deque(maxlen=_RECALLED)
        self._seen = 0
        self._weighed = 0
        """How many of them had been seen when they were last weighed against each other."""
        self._around = Surroundings(())
        self._profiles: dict[int, Profile] = {}
        """Those that were compared since then."""

    def dated(self, linked: Linked) -> Linked:
        """The reading with its year, from an earlier report of its event where it does not tell it itself."""
        found = linked if linked.reading.anchor.year is not None else self._by_others(linked)
        if found.reading.anchor.year is not None:
            self._dated.append((self._seen, found))
            self._seen += 1
        return found

    def _by_others(self, linked: Linked) -> Linked:
        if not linked.reading.expressions:
            return linked
        self._weigh()
        named = [one for one in reversed(self._dated) if _names_shared(linked.signature, one[1].signature)]
        if not named:
            return linked
        own = self._around.profile(linked.signature)
        for number, other in named:
            found = likeness(own, self._profile(number, other), self._around)
            if found.score >= _SAME_EVENT and found.kinds > 1:
                return with_year(linked, other)
        return linked

    def _weigh(self) -> None:
        """Weigh the dated reports against each other if there are new ones; once they are many, only every few."""
        if self._seen - self._weighed >= (1 if len(self._dated) <= _WEIGHED_ANEW else _WEIGHED_ANEW):
            self._around = Surroundings(one.signature for _, one in self._dated)
            self._weighed = self._seen
            self._profiles.clear()

    def _profile(self, number: int, one: Linked) -> Profile:
        if number not in self._profiles:
            self._profiles[number] = self._around.profile(one.signature)
        return self._profiles[number]


def _names_shared(a: Signature, b: Signature) -> bool:
    """Whether two reports name anything alike: a quick look before they are compared."""
    kinds: tuple[AnchorKind, ...] = ("names", "sounds")
    return any(not a.anchors[kind].keys().isdisjoint(b.anchors[kind].keys()) for kind in kinds)


def with_year(linked: Linked, other: Linked) -> Linked:
    """A reading whose year is unknown, resolved by the year of another report of its event."""
    anchor = Anchor(
        published=linked.reading.anchor.published,
        year=other.reading.anchor.year,
        basis=f"year taken from another report of the event, {other.reading.report.id}",
    )
    times = resolve_times(linked.reading.expressions, anchor)
    return replace(linked, reading=replace(linked.reading, anchor=anchor, times=times))


def years_settled(members: Sequence[Linked]) -> list[Linked]:
    """The reports of one event, those whose year nothing tells resolved by the year that most of the others have."""
    dated = _usually_dated(members)
    return [
        with_year(one, dated)
        if dated is not None and one.reading.anchor.year is None and one.reading.expressions
        else one
        for one in members
    ]


def _usually_dated(members: Sequence[Linked]) -> Linked | None:
    """The first member with the year that most of them have."""
    years = Counter(year for one in members if (year := one.reading.anchor.year) is not None)
    usual = max(years, key=lambda year: (years[year], -year), default=None)
    return next((one for one in members if one.reading.anchor.year == usual), None) if years else None
