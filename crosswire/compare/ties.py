"""Which clauses a person's corrections put together, and which apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

from crosswire.compare.account import Account
from crosswire.corrections import Corrections, Place
from crosswire.records import Span

Key: TypeAlias = tuple[str, int]
"""A clause: its report's id and its number there."""


@dataclass(frozen=True)
class Ties:
    """`together`: clauses that make one point; `apart`: pairs, in both orders, that make two."""

    together: tuple[tuple[Key, ...], ...] = ()
    apart: frozenset[tuple[Key, Key]] = frozenset()

    def keeps_apart(self, ours: Iterable[Key], theirs: Sequence[Key]) -> bool:
        """Whether a clause of one side must not share a point with one of the other."""
        return bool(self.apart) and any((a, b) in self.apart for a in ours for b in theirs)

    @property
    def joined(self) -> frozenset[Key]:
        """Every clause that a person has put to another."""
        return frozenset(key for keys in self.together for key in keys)


NO_TIES = Ties()


def find_ties(accounts: Sequence[Account], corrections: Corrections) -> Ties:
    """What corrections of points say of these accounts."""
    by_id = {account.id: account for account in accounts}
    together = [
        tuple(key for place in places for key in _clauses(by_id, place))
        for _, places in corrections.of("points", "merge")
    ]
    apart: set[tuple[Key, Key]] = set()
    for _, places in corrections.of("points", "split"):
        for ours, theirs in combinations([_clauses(by_id, place) for place in places], 2):
            apart |= {pair for a in ours for b in theirs for pair in ((a, b), (b, a)) if a != b}
    return Ties(tuple(keys for keys in together if len({report for report, _ in keys}) > 1), frozenset(apart))


def _clauses(by_id: dict[str, Account], place: Place) -> list[Key]:
    """The clauses that share half of the shorter with a place's words."""
    account = by_id.get(place.report)
    if account is None:
        return []
    spans = list(place.spans(account.annotation.text))
    return [
        (account.id, content.number)
        for content in account.contents
        if any(_half(account.span(content.clause), span) for span in spans)
    ]


def _half(one: Span, other: Span) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared * 2 >= min(one.end - one.start, other.end - other.start)
