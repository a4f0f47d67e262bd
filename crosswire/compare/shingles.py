"""Near copies among an event's accounts, by the five-word shingles they share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosswire.compare.account import Account
from crosswire.compare.features import Content

_WIDTH = 5
_COPIED = 0.5
"""Share of the shorter text's shingles found in the other from which it counts as copied."""


def copies(accounts: Sequence[Account]) -> dict[str, str]:
    """Report id → the id of the account it copies: the one that came first (by day, then by the order given)."""
    shingles = [(account.id, _shingles(account)) for account in _by_day(accounts)]
    found: dict[str, str] = {}
    for number, (id_, own) in enumerate(shingles):
        for original, other in shingles[:number]:
            if own and other and len(own & other) >= _COPIED * min(len(own), len(other)):
                found[id_] = found.get(original, original)
                break
    return found


def copied(accounts: Sequence[Account], copy_of: Mapping[str, str]) -> dict[tuple[str, int], tuple[str, int]]:
    """(report, clause number) of a copy → the same of its original, for every clause that the copy has word for
    word."""
    by_id = {account.id: account for account in accounts}
    found: dict[tuple[str, int], tuple[str, int]] = {}
    for copy, original in copy_of.items():
        words = {_words(by_id[original], content): content.number for content in by_id[original].contents}
        for content in by_id[copy].contents:
            twin = words.get(_words(by_id[copy], content))
            if twin is not None:
                found[copy, content.number] = (original, twin)
    return found


def _words(account: Account, content: Content) -> tuple[object, ...]:
    """A clause's words with who says them, and how: what one tells and another denies is not the same."""
    index = content.clause.statement
    stance = account.annotation.statements[index].stance if index is not None else ""
    return (content.speaker, stance, *account.document.folded[content.clause.first : content.clause.last])


def _by_day(accounts: Sequence[Account]) -> list[Account]:
    return sorted(accounts, key=lambda account: account.annotation.published or "9999")


def _shingles(account: Account) -> frozenset[tuple[str, ...]]:
    words = [word for word in account.document.folded if word[:1].isalnum()]
    return frozenset(tuple(words[i : i + _WIDTH]) for i in range(len(words) - _WIDTH + 1))
