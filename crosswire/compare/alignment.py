"""Clauses of all accounts into points: pairs found through an inverted index, clusters by average likeness, most
alike first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from crosswire.compare.features import Content, Rarity
from crosswire.compare.likeness import Likeness, likeness
from crosswire.compare.ties import NO_TIES, Ties
from crosswire.corrections import BY_HAND

JOIN = 0.13
"""Likeness from which two clauses of different accounts say the same; clusters keep it on average."""
JOIN_WITHIN = 0.80
"""The same for two clauses of one account, which repeats itself more rarely than it goes on."""
_TOO_COMMON = 60
_OF_ONE = 30
"""Clauses of one account that count towards what is too common: a long one does not silence the others."""
_MOST_MET = 150
"""Clauses of one account that one of another is held against."""
_CARRIES = 0.12
"""Rarity from which a feature may bring two clauses together."""


@dataclass(frozen=True)
class Cluster:
    """Clauses that make one point, how alike they are on average, and why the closest two were put together."""

    members: tuple[Content, ...]
    score: float
    reasons: tuple[str, ...]

    @property
    def reports(self) -> frozenset[str]:
        """The accounts that carry the point."""
        return frozenset(member.report for member in self.members)


def align(contents: Sequence[Content], rarity: Rarity, ties: Ties = NO_TIES) -> list[Cluster]:
    """Clusters of clauses over all accounts, single clauses among them, in the order of their first clause. What
    `ties` put together or apart is so."""
    pairs = _pairs(contents, rarity, ties.joined)
    home = list(range(len(contents)))
    members: dict[int, list[int]] = {i: [i] for i in home}
    best: dict[int, Likeness] = {}
    keys = [(content.report, content.number) for content in contents]
    _tie(keys, ties, home, members)
    for (a, b), found in sorted(pairs.items(), key=lambda item: _order(item, contents)):
        one, two = home[a], home[b]
        if one == two or not _may_join(members[one], members[two], contents, pairs):
            continue
        if ties.keeps_apart([keys[n] for n in members[one]], [keys[n] for n in members[two]]):
            continue
        for number in members[two]:
            home[number] = one
        members[one] = members[one] + members.pop(two)
        best[one] = max(best.get(one, found), best.get(two, found), found, key=lambda like: like.score)
    clusters = [_cluster(numbers, contents, pairs, best.get(root)) for root, numbers in sorted(members.items())]
    joined = ties.joined
    return [
        replace(one, reasons=(BY_HAND, *one.reasons))
        if joined and len(one.reports) > 1 and any((m.report, m.number) in joined for m in one.members)
        else one
        for one in clusters
    ]


def _tie(keys: Sequence[tuple[str, int]], ties: Ties, home: list[int], members: dict[int, list[int]]) -> None:
    """Put together what a person has put together."""
    number_of = {key: number for number, key in enumerate(keys)}
    for tied in ties.together:
        first, *others = [number_of[key] for key in tied if key in number_of] or [-1]
        for other in others:
            one, two = home[first], home[other]
            if one != two:
                for number in members[two]:
                    home[number] = one
                members[one] = members[one] + members.pop(two)


def _order(item: tuple[tuple[int, int], Likeness], contents: Sequence[Content]) -> tuple[bool, float, tuple[int, int]]:
    """Pairs of two accounts before pairs of one: a point is made between accounts, and only then widened within one."""
    (a, b), found = item
    return contents[a].report == contents[b].report, -found.score, (a, b)


def _pairs(
    contents: Sequence[Content], rarity: Rarity, tied: frozenset[tuple[str, int]] = frozenset()
) -> dict[tuple[int, int], Likeness]:
    """The pairs that are alike enough. Clauses of one account come together only beside those of another, so they are
    held against each other only where both are alike another's: a report of 200 pages is not held against itself."""
    between: list[tuple[int, int]] = []
    within: list[tuple[int, int]] = []
    for a, b in candidates(contents, rarity):
        (within if contents[a].report == contents[b].report else between).append((a, b))
    found = _alike(_nearest(between, contents, rarity), contents, rarity, JOIN)
    carried = {number for pair in found for number in pair}
    carried |= {n for n, content in enumerate(contents) if (content.report, content.number) in tied}
    return found | _alike((p for p in within if carried.issuperset(p)), contents, rarity, JOIN_WITHIN)


def _alike(
    pairs: Iterable[tuple[int, int]], contents: Sequence[Content], rarity: Rarity, least: float
) -> dict[tuple[int, int], Likeness]:
    scored = (((a, b), likeness(contents[a], contents[b], rarity)) for a, b in pairs)
    return {pair: like for pair, like in scored if like.score >= least}


def _nearest(
    pairs: Sequence[tuple[int, int]], contents: Sequence[Content], rarity: Rarity
) -> Sequence[tuple[int, int]]:
    """Of the clauses of one account that another's clause may be held against, those that share most with it."""
    met: dict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)
    for pair in pairs:
        for one, other in (pair, pair[::-1]):
            met[one, contents[other].report].append(pair)
    dropped: set[tuple[int, int]] = set()
    for own in met.values():
        if len(own) > _MOST_MET:
            ranked = sorted(own, key=lambda pair: -_shared(contents[pair[0]], contents[pair[1]], rarity))
            dropped.update(ranked[_MOST_MET:])
    return [pair for pair in pairs if pair not in dropped] if dropped else pairs


def _shared(a: Content, b: Content, rarity: Rarity) -> float:
    return sum(min(value, b.weights[key]) * rarity(key) for key, value in a.weights.items() if key in b.weights)


def candidates(contents: Sequence[Content], rarity: Rarity) -> Iterator[tuple[int, int]]:
    """Pairs that share a telling feature, the sound of a name, or a figure of one unit."""
    index: dict[str, list[int]] = defaultdict(list)
    common: dict[str, Counter[str]] = defaultdict(Counter)
    for number, content in enumerate(contents):
        met: set[int] = set()
        for key in _leading(content, rarity):
            if sum(min(count, _OF_ONE) for count in common[key].values()) <= _TOO_COMMON:
                met.update(index[key])
            index[key].append(number)
            common[key][content.report] += 1
        yield from ((other, number) for other in sorted(met))


def _leading(content: Content, rarity: Rarity) -> Iterator[str]:
    yield from (key for key in content.weights if rarity(key) >= _CARRIES)
    yield from (f"s:{sound}" for sound in sorted(content.sounds))
    yield from (f"u:{unit}" for unit in sorted(content.units))


def _may_join(
    one: list[int], two: list[int], contents: Sequence[Content], pairs: dict[tuple[int, int], Likeness]
) -> bool:
    """Between two clusters the closest pair of clauses of each two accounts counts; their mean must be enough. A pair
    under its floor counts nothing. Clauses of one account alone do not come together."""
    closest: dict[tuple[str, str], float] = {}
    within: list[float] = []
    for a in one:
        for b in two:
            like = pairs.get((a, b) if a < b else (b, a))
            score = like.score if like is not None else 0.0
            reports = contents[a].report, contents[b].report
            if reports[0] == reports[1]:
                within.append(score)
            else:
                closest[reports] = max(closest.get(reports, 0.0), score)
    if not closest:
        return len({contents[n].report for n in (*one, *two)}) > 1 and max(within) >= JOIN
    return sum(closest.values()) / len(closest) >= JOIN


def _cluster(
    numbers: list[int], contents: Sequence[Content], pairs: dict[tuple[int, int], Likeness], best: Likeness | None
) -> Cluster:
    kept = sorted(numbers, key=lambda n: (contents[n].report, contents[n].number))
    scores = [like.score for a in kept for b in kept if a < b and (like := pairs.get((a, b))) is not None]
    score = sum(scores) / len(scores) if scores else 1.0
    return Cluster(tuple(contents[n] for n in kept), score, best.reasons if best else ())
