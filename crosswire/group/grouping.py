"""Grouping: an index finds the pairs, the most alike join first, groups join while they are alike on average."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from crosswire.corrections import BY_HAND, NO_CORRECTIONS, Corrections
from crosswire.group.likeness import Likeness, likeness, reasons
from crosswire.group.signature import ANCHOR_KINDS, AnchorKind, Signature
from crosswire.group.surroundings import Profile, Surroundings

JOIN = 0.15
"""Likeness of two reports, and of two groups, from which they may be of one event: independent accounts of one event
come to .15 and more, of two events to less."""
_CLOSE, _ASKED, _STEEP, _MOST_ASKED = 0.45, 0.21, 3.0, 0.38
"""Two groups that are _CLOSE within are one event only if they are as alike as _ASKED; by _STEEP times what they are
closer than that they are asked for more, up to _MOST_ASKED. Translations of one story are so kept from another story on
the same people."""
_SHARE = 0.55
"""Two groups are one event only if they are as alike as this share of what they are within: accounts that chose their
facts freely come to .25 within and to .15 and more between them."""
_COPY = 0.8
"""Reports so alike are copies: they say nothing about how close a group's accounts are, and must not keep an
independent account of their event out."""
_KINDS_NEEDED = 2
_MOST_COMPARED = 30
"""Earlier reports that one report is compared with, those with the most telling anchors in common."""
_HOLDERS = 150
"""Of an anchor's reports the latest so many lead to candidates: what thousands have still links each to some."""
_LEADING = 60
"""Anchors of a kind by which a report looks for others, the heaviest."""
_SPEAKERS = 5
"""Reports of a group, spread over it, that speak for it once it is larger."""


@dataclass
class Group:
    """One event's reports, with the reasons that brought each in."""

    members: list[Signature]
    reasons: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The event's id: its first report's."""
        return f"event/{self.members[0].id}"


def group_signatures(signatures: Iterable[Signature], corrections: Corrections = NO_CORRECTIONS) -> list[Group]:
    """Groups of reports that tell of one event. The order in which the reports come makes no difference. What
    `corrections` put together or apart is so, whatever the reports are like."""
    ordered = sorted(signatures, key=lambda s: (s.first_day or "9999", -_size(s), s.id))
    groups = _Grouping(Surroundings(ordered), ordered, corrections).groups()
    groups.sort(key=lambda group: group.members[0].id)
    return groups


def _size(one: Signature) -> int:
    return sum(len(one.anchors[kind]) for kind in ANCHOR_KINDS)


class _Grouping:
    def __init__(self, around: Surroundings, ordered: Sequence[Signature], corrections: Corrections) -> None:
        self._around = around
        self._ordered = ordered
        self._profiles = around.profiles
        self._known: dict[tuple[int, int], Likeness] = {}
        self._members = {number: [number] for number in range(len(ordered))}
        self._together = corrections.together()
        self._apart = corrections.apart()

    def groups(self) -> list[Group]:
        """Join the most alike first; two groups join where the likeness between them is enough for them."""
        home = list(range(len(self._ordered)))
        because: dict[int, tuple[int, Likeness]] = {}
        by_hand = self._joined_by_hand(home)
        for (a, b), found in sorted(self._alike_pairs(), key=lambda item: (-item[1].score, item[0])):
            one, two = home[a], home[b]
            if one == two or self._kept_apart(one, two) or self._linkage(one, two) < self._enough(one, two):
                continue
            because.setdefault(a, (b, found))
            because.setdefault(b, (a, found))
            self._join(one, two, home)
        return [self._group(sorted(numbers), because, by_hand) for numbers in self._members.values()]

    def _joined_by_hand(self, home: list[int]) -> frozenset[int]:
        """Join what a person has put together; the reports that were."""
        number_of = {one.id: number for number, one in enumerate(self._ordered)}
        joined: set[int] = set()
        for ids in self._together:
            first, *others = [number_of[id_] for id_ in ids if id_ in number_of] or [-1]
            for other in others:
                joined |= {first, other}
                if home[first] != home[other]:
                    self._join(home[first], home[other], home)
        return frozenset(joined)

    def _join(self, one: int, two: int, home: list[int]) -> None:
        """The larger group takes in the other."""
        if len(self._members[one]) < len(self._members[two]):
            one, two = two, one
        for number in self._members[two]:
            home[number] = one
        self._members[one] += self._members.pop(two)

    def _kept_apart(self, one: int, two: int) -> bool:
        return bool(self._apart) and any(
            (self._ordered[a].id, self._ordered[b].id) in self._apart
            for a in self._members[one]
            for b in self._members[two]
        )

    def _group(self, numbers: list[int], because: dict[int, tuple[int, Likeness]], by_hand: frozenset[int]) -> Group:
        told = {self._ordered[n].id: self._reasons(n, *because[n]) for n in numbers if n in because}
        for number in by_hand.intersection(numbers):
            told[self._ordered[number].id] = (BY_HAND, *told.get(self._ordered[number].id, ()))
        return Group([self._ordered[n] for n in numbers], told)

    def _reasons(self, number: int, other: int, found: Likeness) -> tuple[str, ...]:
        why = reasons(self._profiles[number], self._profiles[other], found)
        return (f"like {self._ordered[other].id} ({found.score:.2f})", *why)

    def _alike_pairs(self) -> list[tuple[tuple[int, int], Likeness]]:
        """The pairs that the index brings together, alike enough, and by enough kinds of anchor."""
        index: dict[tuple[AnchorKind, str], deque[int]] = defaultdict(lambda: deque(maxlen=_HOLDERS))
        pairs: list[tuple[tuple[int, int], Likeness]] = []
        for number, profile in enumerate(self._profiles):
            keys = _leading(profile)
            for other in _candidates(keys, index):
                found = self._likeness(other, number)
                if found.score >= JOIN and found.kinds >= _KINDS_NEEDED:
                    pairs.append(((other, number), found))
            for kind, key, _ in keys:
                index[kind, key].append(number)
        return pairs

    def _likeness(self, a: int, b: int) -> Likeness:
        pair = (a, b) if a < b else (b, a)
        if pair not in self._known:
            self._known[pair] = likeness(self._profiles[pair[0]], self._profiles[pair[1]], self._around)
        return self._known[pair]

    def _enough(self, one: int, two: int) -> float:
        """The likeness that two groups need between them: more where both are close within."""
        within = [self._closeness(self._members[home]) for home in (one, two)]
        closeness = min((value for value in within if value is not None), default=0.0)
        return min(_MOST_ASKED, max(JOIN, _SHARE * closeness, _ASKED + _STEEP * (closeness - _CLOSE)))

    def _closeness(self, numbers: list[int]) -> float | None:
        """The mean likeness of the reports of a group, or of some of a large one; None for one and its copies."""
        scores = [self._likeness(a, b).score for a, b in combinations(_speakers(numbers), 2)]
        told = [score for score in scores if score < _COPY]
        return sum(told) / len(told) if told else None

    def _linkage(self, one: int, two: int) -> float:
        """Half the mean likeness between two groups, half that of each report to the nearest of the other group.

        Accounts of a large event share little with some of its others and much with a few; large groups are spoken for
        by some of their reports.
        """
        ours, theirs = _speakers(self._members[one]), _speakers(self._members[two])
        grid = [[self._likeness(a, b).score for b in theirs] for a in ours]
        mean = sum(score for row in grid for score in row) / (len(ours) * len(theirs))
        nearest: list[float] = [max(scores) for scores in (*grid, *zip(*grid, strict=True))]
        return (mean + sum(nearest) / len(nearest)) / 2


def _speakers(numbers: list[int]) -> list[int]:
    """Up to _SPEAKERS reports, spread evenly."""
    if len(numbers) <= _SPEAKERS:
        return numbers
    return [numbers[i * (len(numbers) - 1) // (_SPEAKERS - 1)] for i in range(_SPEAKERS)]


def _leading(profile: Profile) -> list[tuple[AnchorKind, str, float]]:
    """The heaviest anchors of each kind but days, which lead nowhere by themselves."""
    found: list[tuple[AnchorKind, str, float]] = []
    for kind in ANCHOR_KINDS:
        if kind != "days":
            vector = profile.vectors[kind]
            heaviest = sorted(vector, key=lambda key: (-vector[key], key))[:_LEADING]
            found += [(kind, key, vector[key]) for key in heaviest]
    return found


def _candidates(
    keys: Sequence[tuple[AnchorKind, str, float]], index: dict[tuple[AnchorKind, str], deque[int]]
) -> list[int]:
    shared: Counter[int] = Counter()
    for kind, key, weight in keys:
        for holder in index.get((kind, key), ()):
            shared[holder] += weight  # type: ignore[assignment]  # a counter of floats
    ranked = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
    return [number for number, _ in ranked[:_MOST_COMPARED]]
