"""Small accounts of one event for the tests: reports read and linked in one run, and what their clauses say."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from crosswire.compare.account import Account
from crosswire.compare.clauses import Clause
from crosswire.compare.dossier import build_dossier
from crosswire.compare.features import Content, Counted, Rarity
from crosswire.compare.figures import Told
from crosswire.group.years import years_settled
from crosswire.link.annotation import annotation
from crosswire.link.entities import Entities
from crosswire.pipeline import Run
from crosswire.records import Amount, Claim, Dossier, Report


def report(text: str, id_: str = "a", language: str = "en", published: str | None = None, **more: str) -> Report:
    """One report; its id is "a" where a test needs no other."""
    return Report(id=id_, text=text, language=language, published=published, **more)


def desk(*reports: Report) -> tuple[list[Account], Entities]:
    """The accounts of reports that are taken to be of one event, and the entities of their run."""
    run = Run()
    members = years_settled([run.link(one) for one in reports])
    accounts = [
        Account(one.reading, one.entities, annotation(one.reading, one.entities, run.entities)) for one in members
    ]
    return accounts, run.entities


def accounts_of(*reports: Report) -> list[Account]:
    """The accounts alone."""
    return desk(*reports)[0]


def account_of(text: str, language: str = "en") -> Account:
    """One account alone."""
    return accounts_of(report(text, language=language))[0]


def dossier_of(*reports: Report, reader: str = "en") -> Dossier:
    """The dossier of reports that are taken to be of one event."""
    accounts, entities = desk(*reports)
    return build_dossier("event", accounts, entities, reader)


def cut(text: str, language: str = "en") -> list[str]:
    """The clauses of a text in words."""
    account = account_of(text, language)
    return [account.document.surface(clause.first, clause.last) for clause in account.clauses]


def contents_of(text: str, language: str = "en") -> list[Content]:
    """What each clause of a text says."""
    return account_of(text, language).contents


def content(
    weights: dict[str, float],
    report: str = "a",
    number: int = 0,
    *,
    sentence: dict[str, float] | None = None,
    acts: Sequence[str] = (),
    countries: Sequence[str] = (),
    negated: bool = False,
    speaker: str | None = None,
    speaker_country: str | None = None,
    amounts: Sequence[Amount] = (),
) -> Content:
    """A clause made by hand; its sentence says nothing unless it is told."""
    return Content(
        report=report,
        number=number,
        clause=Clause(number * 10, number * 10 + 9, number),
        weights=weights,
        acts=frozenset(acts),
        countries=frozenset(countries),
        negated=negated,
        speaker=speaker,
        speaker_country=speaker_country,
        amounts=tuple(amounts),
        counted=tuple(Counted(amount.unit) for amount in amounts),
        sentence=sentence or {},
    )


def amount(value: float, unit: str = "person", **more: object) -> Amount:
    """A figure that stands nowhere."""
    return Amount(start=0, end=1, value=value, unit=unit, **more)  # type: ignore[arg-type]


_NUMBER = itertools.count()


def told(amount: Amount, day: str | None = None, what: str = "", side: str | None = None) -> Told:
    """A figure as an account of its own tells it."""
    return Told(f"r{next(_NUMBER)}", day, amount, Counted(amount.unit, frozenset(what.split())), side)


def rarity_of(accounts: Sequence[Account]) -> Rarity:
    """How telling a feature is among some accounts."""
    return Rarity([content for account in accounts for content in account.contents])


FLAT = Rarity([])
"""A rarity that finds everything equally telling: each feature counts its full weight."""


def surfaces(dossier: Dossier, claim: Claim) -> list[str]:
    """The words a claim stands on."""
    text = next(one.text for one in dossier.accounts if one.id == claim.report)
    return [span.of(text) for span in claim.evidence]
