"""What a reader must know of a dossier beside its points: what is a copy, what was inferred, who tells of something
else, which days contradict each other, what could not be compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import TypeAlias

from crosswire.compare.account import Account
from crosswire.compare.head import days, lead_end
from crosswire.languages.pack import UNDETERMINED
from crosswire.records import Claim, Moment, Point

Days: TypeAlias = tuple[str | None, str | None, bool]
"""The first and last day of an event, and whether they were inferred."""
_MEDIA = ("media/", "agency/")
"""Those who carry words: two events may be told by one agency."""
_MOST_BASES = 3
_MOST_DAYS = 3
"""Points of which the days are noted."""
_NIGHT = timedelta(days=1)
"""An account may be a day early by its clock: what was on Tuesday in Hanoi was on Monday in Washington."""


def notes(
    accounts: Sequence[Account],
    points: Sequence[Point],
    event: Days,
    copy_of: Mapping[str, str],
) -> Iterator[str]:
    """The notes of a dossier in reading order; `event` are the event's first and last day, and whether they were
    inferred."""
    for copy, original in copy_of.items():
        yield f"{copy} copies {original}: what both say word for word counts once and is shown under {original}"
    if event[2]:
        bases = sorted({m.basis for a in accounts for m in a.annotation.times if m.inferred and m.basis})
        yield "days inferred: " + "; ".join(bases[:_MOST_BASES])
    yield from _strays(accounts, points)
    yield from list(_different_days(accounts, points))[:_MOST_DAYS]
    yield from _too_early(accounts, event)
    yield from _uncompared(accounts)


def _uncompared(accounts: Sequence[Account]) -> Iterator[str]:
    for account in accounts:
        if not _says_something(account):
            yield f"{account.id}: nothing in it could be compared"
        elif account.document.pack.code == UNDETERMINED:
            language = account.document.language
            yield f"{account.id}: no pack for {language}; only names, numbers, countries and days were compared"


def _says_something(account: Account) -> bool:
    return any(content.weights for content in account.contents)


# What tells of something else ---------------------------------------------------------------------------------------
def _strays(accounts: Sequence[Account], points: Sequence[Point]) -> Iterator[str]:
    """Accounts that neither point nor name nor place ties to the largest part of the accounts."""
    parts = _parts([account for account in accounts if _says_something(account)], points)
    parts.sort(key=lambda part: -len(part))
    for part in parts[1:]:
        known = [account.id for account in part if _names_enough(account)]
        one = len(known) == 1
        if known:
            tells, they, share = ("tells", "it", "shares") if one else ("tell", "they", "share")
            seems = f"{tells} of something else, it seems: {they} {share} no point, name or place with the others"
            yield f"{', '.join(known)} {seems}"


def _names_enough(account: Account) -> bool:
    """Whether an account that shares nothing can be judged by that: its language is known, and it names something."""
    return account.document.pack.code != UNDETERMINED and bool(_named(account))


def _parts(accounts: Sequence[Account], points: Sequence[Point]) -> list[list[Account]]:
    """The accounts in parts that have nothing in common, each in the order given, the first account's part first."""
    carried: dict[str, set[str]] = {account.id: set(_named(account)) for account in accounts}
    for point in points:
        for claim in point.claims:
            carried.get(claim.report, set()).add(f"point/{point.id}")
    parts: list[tuple[set[str], list[Account]]] = []
    for account in accounts:
        tied = [part for part in parts if part[0] & carried[account.id]]
        parts = [part for part in parts if part not in tied]
        keys = carried[account.id].union(*(keys for keys, _ in tied))
        parts.append((keys, [*(one for _, members in tied for one in members), account]))
    order = {account.id: number for number, account in enumerate(accounts)}
    ordered = [sorted(members, key=lambda one: order[one.id]) for _, members in parts]
    return sorted(ordered, key=lambda members: order[members[0].id])


def _named(account: Account) -> frozenset[str]:
    """People, organisations, places and countries of an account."""
    entities = {mention.entity for mention in account.annotation.named if not mention.entity.startswith(_MEDIA)}
    countries = {country for content in account.contents for country in content.countries}
    return frozenset(entities | countries)


# Days that contradict each other ------------------------------------------------------------------------------------
def _different_days(accounts: Sequence[Account], points: Sequence[Point]) -> Iterator[str]:
    """Points for which two accounts give two days, each the day of the event to its account and unknown to the other:
    one that names both days tells of two things."""
    by_id = {account.id: account for account in accounts}
    named = {account.id: {day for m in account.annotation.times for day in (m.first, m.last)} for account in accounts}
    for point in points:
        told = {claim.report: day for claim in point.claims if (day := _event_day(by_id[claim.report], claim))}
        acts = {report: _acts(by_id[report], point) for report in told}
        if any(
            told[a] not in named[b] and told[b] not in named[a] and acts[a] & acts[b] for a, b in combinations(told, 2)
        ):
            days = ", ".join(f"{day} ({report})" for report, day in told.items())
            yield f"different days for {point.label or 'one thing'}: {days}"


def _event_day(account: Account, claim: Claim) -> str | None:
    """The one day in a claim of an account's first sentences, where it is what the account as a whole tells of."""
    if claim.evidence[0].start >= lead_end(account):
        return None
    times = [m for m in account.annotation.times if any(s.start <= m.start < s.end for s in claim.evidence)]
    told = {moment.first for moment in times if _day(moment)}
    first, last, _ = days([account])
    return min(told) if len(told) == len(times) == 1 and first and last and first <= min(told) <= last else None


def _acts(account: Account, point: Point) -> frozenset[str]:
    """What is done in an account's claims of a point."""
    spans = [span for claim in point.claims if claim.report == account.id for span in claim.evidence]
    numbers = {number for span in spans for number in account.holding(span.start)}
    return frozenset(act for number in numbers for act in account.contents[number].acts)


def _day(moment: Moment) -> bool:
    return moment.first == moment.last and "X" not in moment.first


def _too_early(accounts: Sequence[Account], event: Days) -> Iterator[str]:
    """Accounts dated before the event's day that they give in their first sentences."""
    first, last = event[0] or "", event[1] or event[0] or ""
    for account in accounts:
        published = account.annotation.published
        end = lead_end(account)
        told = [m.first for m in account.annotation.times if m.start < end and _day(m) and first <= m.first <= last]
        early = [day for day in told if published and _before(published, day)]
        if early and len(early) == len(told):
            yield f"{account.id} is dated {published}, before what it tells of: {min(early)}"


def _before(published: str, day: str) -> bool:
    try:
        return date.fromisoformat(day) - date.fromisoformat(published[:10]) > _NIGHT
    except ValueError:  # no day of the calendar
        return False
