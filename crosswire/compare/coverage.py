"""Who carries what: the languages and countries behind each point, and what each account leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import msgspec

from crosswire.annotate.document import read_document
from crosswire.compare.account import Account
from crosswire.compare.features import Content, Rarity
from crosswire.compare.likeness import likeness
from crosswire.languages.registry import registry
from crosswire.records import Coverage, Point, Report
from crosswire.text.tokens import fold

_MOST = 0.5
"""More than this share of the other accounts, copies counted once, carry a point whose absence is told."""
_FEWEST = 2
_ALIKE = 0.08
"""Likeness of a clause to a point from which its account is not said to leave the point out."""


def with_carriers(points: Iterable[Point], accounts: Sequence[Account]) -> tuple[Point, ...]:
    """The points with the languages and countries of the accounts that carry them."""
    languages = {account.id: account.document.language for account in accounts}
    countries = {account.id: outlet_country(account) for account in accounts}
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
        country = outlet_country(account)
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


def outlet_country(account: Account) -> str | None:
    """The country of an account's newspaper, broadcaster or agency, where the registry or the account's own language
    knows it by this name."""
    outlet = account.annotation.outlet
    if not outlet:
        return None
    name = fold(outlet.strip())
    return _registered().get(name) or _called(outlet, account.document.language)


@cache
def _media() -> dict[str, str]:
    """Outlet id → its country."""
    known = registry().items()
    return {id_: one.country for id_, one in known if one.country and id_.startswith(("media/", "agency/"))}


@cache
def _registered() -> dict[str, str]:
    return {fold(registry()[id_].name): country for id_, country in _media().items()}


@cache
def _called(outlet: str, language: str) -> str | None:
    """The country of what a language calls so, where it is the whole name of an outlet."""
    document = read_document(Report(id="", text=outlet, language=language))
    whole = (hit for hit in document.layer("organisation") if hit.first == 0 and hit.last == len(document.words))
    return next((country for hit in whole if (country := _media().get(hit.value.id))), None)
