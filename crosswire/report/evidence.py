"""No line without evidence: every span that a dossier cites must lie in the report that it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from crosswire.errors import EvidenceError
from crosswire.records import Annotation, Claim, Dossier, Figure, Span
from crosswire.report.safe import one_line


def check_evidence(dossier: Dossier) -> None:
    """Raise EvidenceError at the first claim, anywhere in the dossier, whose evidence is missing or outside its report.

    Where the dossier carries no accounts at all, only that every claim has evidence can be checked.
    """
    accounts = {account.id: account for account in dossier.accounts}
    for where, claims in claim_lists(dossier):
        if not claims:
            raise EvidenceError(f"{dossier.event}: {where} has no claim to show")
        for claim in claims:
            check_claim(claim, accounts, where)
    for point in dossier.points:
        for figure in point.figures:
            if accounts:
                check_figure(figure, accounts, f"point {point.id}")
    known = {point.id for point in dossier.points}
    for told in dossier.coverage:
        if unknown := set(told.leaves_out) - known:
            raise EvidenceError(f"{dossier.event}: {told.report} leaves out {', '.join(sorted(unknown))}, no point")


def check_figure(figure: Figure, accounts: Mapping[str, Annotation], where: str) -> None:
    """Raise EvidenceError unless a figure stands in the account that is said to give it."""
    if figure.report not in accounts:
        raise EvidenceError(f"{where}: {figure.report} is not one of the dossier's accounts")
    check_span(Span(figure.start, figure.end), accounts[figure.report], where)


def claim_lists(dossier: Dossier) -> Iterator[tuple[str, Sequence[Claim]]]:
    """Every list of claims in a dossier, with what it belongs to, in words."""
    for point in dossier.points:
        yield f"point {point.id}", point.claims
    for number, dispute in enumerate(dossier.disputes, 1):
        for side in dispute.sides:
            yield f"dispute {number}, side of {side.held_by or 'unknown'}", side.claims
        if not dispute.sides:
            yield f"dispute {number}", ()
    for quotation in dossier.quotations:
        yield f"quotation of {quotation.speaker_entity}", quotation.variants
    for entry in dossier.timeline:
        yield f"timeline {entry.first}", entry.claims
    for origin in dossier.origins:
        if origin.claims:
            yield f"origin {origin.label or origin.entity or origin.kind}", origin.claims


def check_claim(claim: Claim, accounts: Mapping[str, Annotation], where: str) -> None:
    """Raise EvidenceError unless the claim cites at least one stretch of visible text of one of the accounts."""
    if not claim.evidence:
        raise EvidenceError(f"{where}: a claim of {claim.report} cites no evidence")
    if not accounts:
        return
    if claim.report not in accounts:
        raise EvidenceError(f"{where}: {claim.report} is not one of the dossier's accounts")
    for span in claim.evidence:
        check_span(span, accounts[claim.report], where)


def check_span(span: Span, account: Annotation, where: str) -> None:
    """Raise EvidenceError unless the span lies in the account's text and covers more than blanks."""
    if not 0 <= span.start < span.end <= len(account.text):
        raise EvidenceError(f"{where}: {span.start}-{span.end} does not lie in {account.id} ({len(account.text)} long)")
    if not one_line(span.of(account.text)):
        raise EvidenceError(f"{where}: {span.start}-{span.end} of {account.id} is blank")
