"""Quote lineage: one utterance that several accounts carry, translated, cut short or retold, as one quotation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, groupby, product

from crosswire.compare.account import Account
from crosswire.compare.claims import statement_claim
from crosswire.compare.features import Content, Rarity
from crosswire.compare.likeness import Likeness, likeness
from crosswire.records import Claim, Quotation

_ALIKE = 0.25
"""Likeness from which two clauses of one speaker are one utterance."""
_Key = tuple[str, int]
"""A statement: its report's id and its index there."""


def quotations(
    accounts: Sequence[Account], rarity: Rarity, twins: Mapping[tuple[str, int], tuple[str, int]], reader: str
) -> tuple[Quotation, ...]:
    """The utterances that two accounts or more carry, one of them at least in direct speech, most variants first."""
    by_id = {account.id: account for account in accounts}
    found = []
    for speaker, said in _by_speaker(accounts).items():
        for keys, reasons in _utterances(said, rarity, twins):
            variants = [(key, statement_claim(by_id[key[0]], key[1], reader)) for key in keys]
            manners = {by_id[report].annotation.statements[index].manner for report, index in keys}
            if len({report for report, _ in keys}) > 1 and manners & {"direct", "mixed"}:
                ordered = sorted(variants, key=lambda item: _order(by_id[item[0][0]], item[0][1]))
                claims = tuple(claim for _, claim in ordered)
                found.append(Quotation(speaker_entity=speaker, variants=claims, reasons=reasons))
    return tuple(sorted(found, key=lambda one: (-len(one.variants), _first(one.variants))))


def _first(claims: Sequence[Claim]) -> tuple[str, int]:
    return claims[0].report, claims[0].evidence[0].start


def _order(account: Account, index: int) -> tuple[str, bool, str]:
    statement = account.annotation.statements[index]
    return account.annotation.published or "9999", statement.manner == "indirect", account.id


def _by_speaker(accounts: Sequence[Account]) -> dict[str, list[Content]]:
    said: dict[str, list[Content]] = {}
    for account in accounts:
        for content in account.contents:
            if content.speaker is not None and content.clause.statement is not None:
                said.setdefault(content.speaker, []).append(content)
    return said


def _utterances(
    said: Sequence[Content], rarity: Rarity, twins: Mapping[tuple[str, int], tuple[str, int]]
) -> Iterator[tuple[list[_Key], tuple[str, ...]]]:
    """Statements of one speaker put together by their closest clauses, most alike first; one of an account at most."""
    pairs: dict[tuple[_Key, _Key], Likeness] = {}
    by_report = [list(own) for _, own in groupby(said, key=lambda content: content.report)]
    for one_report, other in combinations(by_report, 2):
        for a, b in product(one_report, other):
            copied = twins.get((a.report, a.number)) == (b.report, b.number)
            copied = copied or twins.get((b.report, b.number)) == (a.report, a.number)
            found = Likeness(1.0, ("word for word",)) if copied else likeness(a, b, rarity)
            pair = (_key(a), _key(b))
            if found.score >= _ALIKE and (pair not in pairs or found.score > pairs[pair].score):
                pairs[pair] = found
    home: dict[_Key, list[_Key]] = {}
    why: dict[int, tuple[str, ...]] = {}
    for (one, two), found in sorted(pairs.items(), key=lambda item: (-item[1].score, item[0])):
        ours, theirs = home.setdefault(one, [one]), home.setdefault(two, [two])
        if ours is theirs or {report for report, _ in ours} & {report for report, _ in theirs}:
            continue
        why.setdefault(id(ours), found.reasons)
        ours += theirs
        for key in theirs:
            home[key] = ours
    told = {id(keys): keys for keys in home.values() if len(keys) > 1}
    yield from ((sorted(keys), why.get(number, ())) for number, keys in told.items())


def _key(content: Content) -> _Key:
    assert content.clause.statement is not None
    return content.report, content.clause.statement
