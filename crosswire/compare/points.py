"""Points: what several accounts carry, what one alone carries, and how the accounts' figures stand to each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from crosswire.compare.account import Account
from crosswire.compare.alignment import Cluster, align
from crosswire.compare.changes import standing_with_copies
from crosswire.compare.claims import claim
from crosswire.compare.features import Content, Rarity, wider
from crosswire.compare.figures import Standing, Told
from crosswire.compare.glosses import concept_gloss
from crosswire.compare.likeness import CONTRARY, likeness, telling_number
from crosswire.compare.origins import Sources
from crosswire.compare.shingles import copied
from crosswire.compare.ties import NO_TIES, Ties
from crosswire.corrections import BY_HAND
from crosswire.languages.inventory import light_concepts
from crosswire.languages.pack import UNDETERMINED
from crosswire.records import Point

_SAYS_ENOUGH = 1.0
"""Weight (before rarity) from which a clause that no other account carries is a point of its own."""
_SAME_WORDS = 0.75
"""Likeness from which a clause and one that negates it say the same but for that."""
_SAYS_SOME = 0.3
_SAYS_LITTLE = 0.2
"""Weight up to which a concept that accounts share makes no point by itself."""
_LABEL_WORDS = 2
_LABEL_NAMES = 2
_TELLS_ENOUGH = 1.5
ONLY_COPIES = "only copies of one report carry it"
_FEWEST_WORDS = 3
"""Words that a point of one account must have: a picture's credit makes none."""


def find_points(
    accounts: Sequence[Account], rarity: Rarity, sources: Sources, reader: str, ties: Ties = NO_TIES
) -> tuple[Point, ...]:
    """The points of an event: shared ones first, heaviest first, then each account's own in text order."""
    by_id = {account.id: account for account in accounts}
    twins = copied(accounts, sources.copy_of)
    told = [
        content
        for account in accounts
        for content in account.contents
        if (_says_something(content) or (content.report, content.number) in ties.joined)
        and (content.report, content.number) not in twins
    ]
    clusters = align(told, rarity, ties)
    joined = [
        cluster for cluster in clusters if len(cluster.reports) > 1 and (BY_HAND in cluster.reasons or _tells(cluster))
    ]
    shared_ids = set(map(id, joined))
    copies = _Copies(accounts, twins)
    shared = [replace(cluster, members=(*cluster.members, *copies.of(cluster.members))) for cluster in joined]
    alone = [alone for cluster in clusters if id(cluster) not in shared_ids for alone in _apart(cluster)]
    kept = {(content.report, content.number) for content in told} | twins.keys()
    alone += [Cluster((one,), 1.0, ()) for one in _unread(accounts) if (one.report, one.number) not in kept]
    points = [_shared_point(cluster, by_id, rarity, sources, reader) for cluster in shared]
    points.sort(key=lambda point: (-len({c.report for c in point.claims}), -point.origins, -point.weight))
    points += [
        _single_point(members, copies.of(members), by_id, rarity, reader)
        for members in _stretches(alone)
        if _worth_telling(by_id[members[0].report], members)
    ]
    return tuple(_numbered(points))


def _tells(cluster: Cluster) -> bool:
    """Whether what accounts share here says something: "on Tuesday night" is no point, nor is "The Times" alone."""
    held: dict[str, set[str]] = {}
    for member in cluster.members:
        for key, value in member.weights.items():
            if key[:2] != "c:" or value >= _SAYS_LITTLE:
                held.setdefault(key, set()).add(member.report)
    common = [key for key, reports in held.items() if len(reports) > 1]
    if any(key[:2] == "c:" or telling_number(key) for key in common):
        return True
    return sum(key[0] in "eg" for key in common) > 1


def _unread(accounts: Sequence[Account]) -> Iterator[Content]:
    """The clauses of languages without a pack: what they say nobody knows, so none of them says too little."""
    for account in accounts:
        if account.document.pack.code == UNDETERMINED:
            yield from account.contents


def _apart(cluster: Cluster) -> list[Cluster]:
    return [Cluster((member,), 1.0, ()) for member in cluster.members]


class _Copies:
    """What copies of accounts say word for word: they carry a point of their original, as no origin of their own."""

    def __init__(self, accounts: Sequence[Account], twins: Mapping[tuple[str, int], tuple[str, int]]) -> None:
        self._of: dict[tuple[str, int], list[Content]] = {}
        for account in accounts:
            for content in account.contents:
                original = twins.get((content.report, content.number))
                if original is not None:
                    self._of.setdefault(original, []).append(content)

    def of(self, members: Sequence[Content]) -> list[Content]:
        """The copied clauses of some clauses."""
        return [copied for member in members for copied in self._of.get((member.report, member.number), ())]


def _worth_telling(account: Account, members: Sequence[Content]) -> bool:
    """More than "According to him": some words, and something said where the language has words for it. What
    somebody is quoted with always is."""
    words = sum(account.document.count(member.clause.first, member.clause.last) for member in members)
    says = any(key[:2] == "c:" and value >= _SAYS_SOME for member in members for key, value in member.weights.items())
    told = sum(value for member in members for key, value in member.weights.items() if key[0] != "d")
    quoted = members[0].clause.statement is not None and members[0].speaker is not None
    enough = quoted or not account.document.pack.glosses or (says and told >= _TELLS_ENOUGH)
    return words >= _FEWEST_WORDS and enough


def _says_something(content: Content) -> bool:
    return sum(content.weights.values()) >= _SAYS_ENOUGH


def _numbered(points: Iterable[Point]) -> Iterable[Point]:
    for number, point in enumerate(points, 1):
        yield Point(**{**{f: getattr(point, f) for f in point.__struct_fields__}, "id": f"p{number}"})


def _shared_point(
    cluster: Cluster, by_id: Mapping[str, Account], rarity: Rarity, sources: Sources, reader: str
) -> Point:
    grouped: dict[str, list[Content]] = {}
    voices: dict[tuple[str, int | None], list[Content]] = {}
    for member in cluster.members:
        grouped.setdefault(member.report, []).append(member)
        voices.setdefault((member.report, member.clause.statement), []).append(member)
    claims = tuple(claim(by_id[report], members, reader) for (report, _), members in voices.items())
    origins = len(_origins(grouped, sources))
    standing = _status(grouped, by_id, sources, rarity)
    notes = (f"{origins} origins",) if origins > 1 else ("all from one origin",)
    return Point(
        id="",
        status=standing.status,
        score=round(cluster.score, 3),
        reasons=(*standing.reasons, *cluster.reasons, *notes),
        claims=claims,
        figures=standing.figures,
        label=_label(cluster.members, by_id, rarity, reader),
        origins=origins,
        weight=round(_weight(cluster.members, rarity), 3),
    )


def _origins(grouped: Mapping[str, Sequence[Content]], sources: Sources) -> set[str]:
    """The independent origins of a point: whom accounts quote, and accounts that tell it in their own words; what an
    account says beside the one it quotes is no other origin."""
    found: set[str] = set()
    for report, members in grouped.items():
        own = sources.copy_of.get(report, report)
        keys = {sources.key(member) for member in members}
        found |= keys - {own} or keys
    return found


def _status(
    grouped: Mapping[str, Sequence[Content]], by_id: Mapping[str, Account], sources: Sources, rarity: Rarity
) -> Standing:
    """differing or updated by figures or a denial; single where all accounts copy one text; else agreed."""
    told = [told for members in grouped.values() for told in _told(members, by_id)]
    standing = standing_with_copies(told, sources.copy_of)
    if standing.status != "agreed":
        return standing
    if _denied(list(grouped.values()), rarity):
        return Standing("differing", ("one account denies what the other tells",))
    if len({sources.copy_of.get(report, report) for report in grouped}) == 1:
        return Standing("single", (ONLY_COPIES,))
    return standing


def _told(members: Sequence[Content], by_id: Mapping[str, Account]) -> Iterator[Told]:
    """The figures of one account's clauses."""
    for member in members:
        day = by_id[member.report].annotation.published
        side = member.speaker_country or member.speaker
        for amount, counted in zip(member.amounts, member.counted, strict=True):
            yield Told(member.report, day, amount, counted, side)


def _denied(told: Sequence[Sequence[Content]], rarity: Rarity) -> bool:
    """Whether two accounts say the same here but for a negation: the same act, and little else besides."""
    negated = [members for members in told if all(member.negated for member in members)]
    plain = [members for members in told if not any(member.negated for member in members)]
    if not negated or not plain or len(negated) + len(plain) < len(told):
        return False
    pairs = [(a, b) for one in negated for other in plain for a in one for b in other if _denies(a, b)]
    return any(likeness(a, b, rarity, without=CONTRARY).score >= _SAME_WORDS for a, b in pairs)


def _denies(a: Content, b: Content) -> bool:
    """Whether something of weight that one negates is told by the other."""
    return any(told in b.named and told not in light_concepts() for told in a.denied)


def _single_point(
    members: Sequence[Content],
    copied: Sequence[Content],
    by_id: Mapping[str, Account],
    rarity: Rarity,
    reader: str,
) -> Point:
    """What one account tells, and perhaps its copies."""
    grouped: dict[str, list[Content]] = {}
    for member in (*members, *copied):
        grouped.setdefault(member.report, []).append(member)
    return Point(
        id="",
        status="single",
        score=1.0,
        reasons=(ONLY_COPIES if copied else "no other account says it",),
        claims=tuple(claim(by_id[report], found, reader) for report, found in grouped.items()),
        label=_label(members, by_id, rarity, reader),
        origins=1,
        weight=round(_weight(members, rarity), 3),
    )


def _stretches(alone: Sequence[Cluster]) -> list[list[Content]]:
    """Clauses that follow each other in one sentence or statement of an account, put together again."""
    found: list[list[Content]] = []
    for cluster in sorted(alone, key=lambda c: (c.members[0].report, c.members[0].number)):
        for member in cluster.members:
            if found and _goes_on(found[-1][-1], member):
                found[-1].append(member)
            else:
                found.append([member])
    return found


def _goes_on(before: Content, after: Content) -> bool:
    same_sentence = before.report == after.report and before.clause.sentence == after.clause.sentence
    return same_sentence and after.number - before.number == 1 and before.clause.statement == after.clause.statement


def _weight(members: Sequence[Content], rarity: Rarity) -> float:
    return max(sum(value * rarity(key) for key, value in member.weights.items()) for member in members)


def _label(members: Sequence[Content], by_id: Mapping[str, Account], rarity: Rarity, reader: str) -> str:
    """What the claims share: the most telling concepts in the reader's words (of a concept and its wider ones the
    narrowest),
    then the names: "interview: Serhiy Kislitsa"."""
    weights = _common(members)
    concepts = [key[2:] for key in weights if key[:2] == "c:"]
    implied = {wide for concept in concepts for wide in wider(concept) if wide != concept}
    telling = sorted(set(concepts) - implied, key=lambda c: (-weights[f"c:{c}"] * rarity(f"c:{c}"), c))
    words = " · ".join(concept_gloss(concept, reader) for concept in telling[:_LABEL_WORDS])
    named = sorted((key for key in weights if key[0] in "eg"), key=lambda key: (-weights[key] * rarity(key), key))
    names = [name for key in named if (name := _name(by_id, key[2:]))]
    return ": ".join(part for part in (words, ", ".join(dict.fromkeys(names[:_LABEL_NAMES]))) if part)


def _common(members: Sequence[Content]) -> dict[str, float]:
    """The features that at least half of the claims hold, in more than one account where there is more than one."""
    holders: dict[str, list[Content]] = {}
    for member in members:
        for key in member.weights:
            holders.setdefault(key, []).append(member)
    accounts = len({member.report for member in members})
    return {
        key: max(member.weights[key] for member in found)
        for key, found in holders.items()
        if len(found) * 2 >= len(members) and len({member.report for member in found}) >= min(2, accounts)
    }


def _name(by_id: Mapping[str, Account], entity: str) -> str | None:
    return next((account.names[entity] for account in by_id.values() if entity in account.names), None)
