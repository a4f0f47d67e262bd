"""Grouping: every report joins the group it is most like, found through an inverted index; groups that turn out alike merge."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from crosswire.group.likeness import Likeness, Rarity, likeness
from crosswire.group.signature import ANCHOR_KINDS, Signature

JOIN = 0.22
"""Mean likeness to a group's reports from which a report joins it."""
_KINDS_NEEDED = 2
_MOST_COMPARED = 40
_TOO_COMMON = 200
"""An anchor that more reports than this have leads to no candidates."""


@dataclass
class Group:
    """One event's reports, with the reasons that brought each in."""

    members: list[Signature]
    reasons: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The event's id: its first report's."""
        return f"event/{self.members[0].id}"


def group_signatures(signatures: Iterable[Signature]) -> list[Group]:
    """Groups of reports that tell of one event. The order in which the reports come makes no difference but for ties."""
    ordered = sorted(signatures, key=lambda s: (s.first_day or "9999", -_size(s), s.id))
    rarity = Rarity(ordered)
    pairs = _alike_pairs(ordered, rarity)
    groups = _agglomerate(ordered, pairs)
    groups.sort(key=lambda group: group.members[0].id)
    return groups


def _size(one: Signature) -> int:
    return sum(len(one.anchors[kind]) for kind in ANCHOR_KINDS)


def _alike_pairs(ordered: Sequence[Signature], rarity: Rarity) -> dict[tuple[int, int], Likeness]:
    """The likeness of every pair that the index brings together and that enough kinds of anchor agree on."""
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    pairs: dict[tuple[int, int], Likeness] = {}
    for number, one in enumerate(ordered):
        keys = [(kind, key) for kind in ANCHOR_KINDS if kind != "days" for key in one.anchors[kind]]
        for other in _candidates(keys, index):
            found = likeness(ordered[other], one, rarity)
            if found.kinds >= _KINDS_NEEDED:
                pairs[other, number] = found
        for key in keys:
            index[key].append(number)
    return pairs


def _candidates(keys: Sequence[tuple[str, str]], index: dict[tuple[str, str], list[int]]) -> list[int]:
    shared: Counter[int] = Counter()
    for key in keys:
        holders = index.get(key, ())
        if len(holders) <= _TOO_COMMON:
            weight = 3 if key[0] == "names" else 1
            for holder in holders:
                shared[holder] += weight
    return [number for number, _ in shared.most_common(_MOST_COMPARED)]


def _agglomerate(ordered: Sequence[Signature], pairs: dict[tuple[int, int], Likeness]) -> list[Group]:
    """Join the most alike first; two groups join where the mean likeness over their pairs reaches JOIN."""
    home = list(range(len(ordered)))
    members: dict[int, list[int]] = {i: [i] for i in home}
    reasons: dict[int, tuple[str, ...]] = {}
    for (a, b), found in sorted(pairs.items(), key=lambda item: (-item[1].score, item[0])):
        one, two = home[a], home[b]
        if found.score < JOIN or one == two or _mean(members[one], members[two], pairs) < JOIN:
            continue
        reasons.setdefault(a, (f"like {ordered[b].id} ({found.score:.2f})", *found.reasons))
        reasons.setdefault(b, (f"like {ordered[a].id} ({found.score:.2f})", *found.reasons))
        for number in members[two]:
            home[number] = one
        members[one] = sorted(members[one] + members.pop(two))
    return [
        Group([ordered[i] for i in numbers], {ordered[i].id: reasons[i] for i in numbers if i in reasons})
        for numbers in members.values()
    ]


def _mean(one: list[int], two: list[int], pairs: dict[tuple[int, int], Likeness]) -> float:
    found = [pairs.get((min(a, b), max(a, b))) for a in one for b in two]
    return sum(like.score for like in found if like is not None) / len(found)
