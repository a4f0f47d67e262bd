"""Near copies among an event's accounts, by the five-word shingles they share."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.compare.account import Account

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


def _by_day(accounts: Sequence[Account]) -> list[Account]:
    return sorted(accounts, key=lambda account: account.annotation.published or "9999")


def _shingles(account: Account) -> frozenset[tuple[str, ...]]:
    words = [word for word in account.document.folded if word[:1].isalnum()]
    return frozenset(tuple(words[i : i + _WIDTH]) for i in range(len(words) - _WIDTH + 1))
