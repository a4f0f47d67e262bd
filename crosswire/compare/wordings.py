"""How each account names one thing: spellings of a name, and words by which sides are taken (regime, government)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from crosswire.compare.account import Account
from crosswire.languages.inventory import families
from crosswire.link.entities import Entities
from crosswire.records import Wording

_SPELLINGS = 4
_Surfaces = dict[str, Counter[str]]
"""Report id → surfaces with their counts."""


def wordings(accounts: Sequence[Account], entities: Entities) -> tuple[Wording, ...]:
    """Names first, in the order they are met, then things that accounts call by words of several concepts."""
    return (*_names(accounts, entities), *_sides(accounts))


def _names(accounts: Sequence[Account], entities: Entities) -> Iterator[Wording]:
    """Things that accounts write differently: Kiev/Kyiv, Sibiga/Sybiha."""
    surfaces: dict[str, _Surfaces] = {}
    for account in accounts:
        for mention in account.annotation.named:
            words = account.annotation.text[mention.start : mention.end]
            surfaces.setdefault(mention.entity, {}).setdefault(account.id, Counter())[words] += 1
    for entity, by_report in surfaces.items():
        if len(by_report) > 1 and len({frozenset(counts) for counts in by_report.values()}) > 1:
            yield _wording(entities.short(entity)[0], by_report)


def _sides(accounts: Sequence[Account]) -> Iterator[Wording]:
    """Families of concepts of which two accounts use different ones: an invasion here, an operation there."""
    for family, concepts in families().items():
        surfaces: dict[str, _Surfaces] = {}
        used: dict[str, set[str]] = {}
        spelt: dict[tuple[str, str], str] = {}
        for account in accounts:
            for hit in account.document.layer("concept"):
                if hit.value.id in concepts:
                    words = account.document.surface(hit.first, hit.last)
                    written = spelt.setdefault((account.id, words.casefold()), words)  # as it stands there first
                    surfaces.setdefault(family, {}).setdefault(account.id, Counter())[written] += 1
                    used.setdefault(account.id, set()).add(hit.value.id)
        own = surfaces.get(family, {})
        if len(own) > 1 and len({frozenset(ids) for ids in used.values()}) > 1:
            yield _wording(family, own)


def _wording(about: str, by_report: _Surfaces) -> Wording:
    told = {report: tuple(w for w, _ in counts.most_common(_SPELLINGS)) for report, counts in by_report.items()}
    return Wording(about=about, surfaces=told)
