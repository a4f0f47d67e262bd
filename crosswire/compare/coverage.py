"""Who carries what: the languages and countries behind each point, and what each account leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import msgspec

from crosswire.compare.account import Account
from crosswire.compare.features import Content, Rarity
from crosswire.compare.likeness import likeness
from crosswire.languages.pack import load_pack, pack_codes
from crosswire.languages.registry import registry
from crosswire.records import Coverage, Point
from crosswire.text.tokens import fold

_MOST = 0.5
"""More than this share of the other accounts, copies counted once, carry a point whose absence is told."""
_FEWEST = 2
_ALIKE = 0.08
"""Likeness of a clause to a point from which its account is not said to leave the point out."""


def with_carriers(points: Iterable[Point], accounts: Sequence[Account]) -> tuple[Point, ...]:
    """The points with the languages and countries of the accounts that carry them."""
    languages = {account.id: account.document.language for account in accounts}
    countries = {account.id: outlet_country(account.annotation.outlet) for account in accounts}
    return tuple(
        msgspec.structs.replace(
            point,
            languages=tuple(sorted({languages[claim.report] for claim in point.claims})),
            countries=tuple(sorted({country for one in point.claims if (country := countries[one.report])})),
        )
        for point in points
    )


def coverage(
    points: Sequence[Point], accounts: Sequence[Account], copy_of: Mapping[str, str], rarity: Rarity
) -> tuple[Coverage, ...]:
    """For each account what it leaves out: points that most of the others carry, copies counted with their original,
    and of which no clause of it says anything alike."""
    told = {point.id: _clauses(point, accounts) for point in points}
    origins = {account.id: copy_of.get(account.id, account.id) for account in accounts}
    carriers = {point.id: {origins[claim.report] for claim in point.claims} for point in points}
    found = []
    for account in accounts:
        own = origins[account.id]
        others = len(set(origins.values()) - {own})
        carried = [point for point in points if any(claim.report == account.id for claim in point.claims)]
        left = [
            point.id
            for point in points
            if own not in carriers[point.id]
            and len(carriers[point.id]) >= _FEWEST
            and len(carriers[point.id]) > _MOST * others
            and _silent(account, told[point.id], rarity)
        ]
        shared = sum(len(carriers[point.id]) > 1 for point in carried)
        country = outlet_country(account.annotation.outlet)
        found.append(
            Coverage(
                report=account.id,
                shared=shared,
                alone=len(carried) - shared,
                leaves_out=tuple(left),
                country=country,
            )
        )
    return tuple(found)


def _clauses(point: Point, accounts: Sequence[Account]) -> list[Content]:
    """The clauses that a point's claims stand on."""
    evidence = {(claim.report, span) for claim in point.claims for span in claim.evidence}
    return [
        content
        for account in accounts
        for content in account.contents
        if any(report == account.id and span.overlaps(account.span(content.clause)) for report, span in evidence)
    ]


def _silent(account: Account, told: Sequence[Content], rarity: Rarity) -> bool:
    """Whether an account says nothing that is anything like a point, so that it may be said to leave it out."""
    return all(likeness(own, other, rarity).score < _ALIKE for own in account.contents for other in told)


def outlet_country(outlet: str | None) -> str | None:
    """The country of a newspaper, broadcaster or agency that the registry knows by this name, in any language."""
    return _outlets().get(fold(outlet.strip())) if outlet else None


@cache
def _outlets() -> dict[str, str]:
    found: dict[str, str] = {}
    media = {id_: one for id_, one in registry().items() if id_.startswith(("media/", "agency/")) and one.country}
    for one in media.values():
        found.setdefault(fold(one.name), one.country or "")
    for code in pack_codes():
        for phrase in load_pack(code).phrases():
            if phrase.entry.layer == "organisation" and phrase.entry.id in media:
                found.setdefault(fold(phrase.text), media[phrase.entry.id].country or "")
    return found
