"""One event, every account: the dossier, put together from what the other modules of this room find."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from crosswire.compare import head
from crosswire.compare.account import Account
from crosswire.compare.claims import claim
from crosswire.compare.coverage import coverage, with_carriers
from crosswire.compare.disputes import find_disputes
from crosswire.compare.features import Rarity
from crosswire.compare.notes import notes
from crosswire.compare.origins import find_sources
from crosswire.compare.points import find_points
from crosswire.compare.quotations import quotations
from crosswire.compare.shingles import copied
from crosswire.compare.ties import find_ties
from crosswire.compare.wordings import wordings
from crosswire.corrections import NO_CORRECTIONS, Corrections
from crosswire.link.entities import Entities
from crosswire.records import Claim, Dispute, Dossier, Entity, Point, TimelineEntry


def build_dossier(
    event: str,
    accounts: Sequence[Account],
    entities: Entities,
    reader: str = "en",
    corrections: Corrections = NO_CORRECTIONS,
) -> Dossier:
    """The dossier of one event for a reader of `reader` (ISO 639-1), from its accounts in the order given."""
    rarity = Rarity([content for account in accounts for content in account.contents])
    sources = find_sources(accounts, reader)
    disputes = find_disputes(accounts, rarity, reader)
    ties = find_ties(accounts, corrections)
    points = with_carriers(find_points(accounts, rarity, sources, reader, ties), accounts)
    points = _with_disputed(points, disputes)
    days = head.days(accounts)
    return Dossier(
        event=event,
        title=head.title(accounts, rarity, reader),
        first=days[0],
        last=days[1],
        places=head.places(accounts),
        reports=tuple(account.id for account in accounts),
        entities=tuple(_entities(accounts, entities)),
        points=points,
        disputes=disputes,
        origins=sources.origins,
        timeline=_timeline(accounts, reader),
        wordings=wordings(accounts, entities),
        quotations=quotations(accounts, rarity, copied(accounts, sources.copy_of), reader),
        coverage=coverage(points, accounts, sources.copy_of, rarity),
        notes=(
            *notes(accounts, points, days, sources.copy_of),
            *corrections.unmet({account.id: account.annotation.text for account in accounts}),
        ),
        accounts=tuple(account.annotation for account in accounts),
    )


def _entities(accounts: Sequence[Account], entities: Entities) -> Iterable[Entity]:
    """People first, then organisations, then places, each by how many accounts name them and how often."""
    rank = {"person": 0, "organisation": 1, "place": 2}
    told: Counter[str] = Counter()
    carried: Counter[str] = Counter()
    for account in accounts:
        own = Counter(mention.entity for mention in account.annotation.named)
        told.update(own)
        carried.update(own.keys())
    found = [entities.entity(id_) for id_ in told]
    return sorted(found, key=lambda e: (rank[e.kind], -carried[e.entity], -told[e.entity], e.name))


def _with_disputed(points: Sequence[Point], disputes: Sequence[Dispute]) -> tuple[Point, ...]:
    """Agreed points whose claims of two sides meet in one dispute are disputed themselves."""
    marked = []
    for point in points:
        sides = {
            (d, s)
            for d, dispute in enumerate(disputes)
            for s, side in enumerate(dispute.sides)
            if _touch(point, side.claims)
        }
        contested = any(len({s for d, s in sides if d == number}) > 1 for number in range(len(disputes)))
        marked.append(_as_disputed(point) if contested and point.status == "agreed" else point)
    return tuple(marked)


def _as_disputed(point: Point) -> Point:
    fields = {name: getattr(point, name) for name in point.__struct_fields__}
    return Point(**{**fields, "status": "disputed", "reasons": ("the parties contradict each other", *point.reasons)})


def _touch(point: Point, claims: Iterable[Claim]) -> bool:
    return any(
        one.report == other.report and any(a.overlaps(b) for a in one.evidence for b in other.evidence)
        for one in point.claims
        for other in claims
    )


def _timeline(accounts: Sequence[Account], reader: str) -> tuple[TimelineEntry, ...]:
    """Every dated clause, by its first and last day; days whose year nobody tells come last."""
    entries: dict[tuple[str, str], dict[tuple[str, int], Account]] = {}
    inferred: set[tuple[str, str]] = set()
    for account in accounts:
        for moment in account.annotation.times:
            if "XX-XX" in moment.first:
                continue
            for number in account.holding(moment.start):
                entries.setdefault((moment.first, moment.last), {})[account.id, number] = account
                if moment.inferred:
                    inferred.add((moment.first, moment.last))
    return tuple(
        TimelineEntry(
            first=first,
            last=last,
            claims=tuple(claim(account, [account.contents[n]], reader) for (_, n), account in found.items()),
            inferred=(first, last) in inferred,
        )
        for (first, last), found in sorted(entries.items(), key=lambda item: (item[0][0].startswith("X"), item[0]))
    )
