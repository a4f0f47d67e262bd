"""Clauses as claims of a dossier: the words they stand on, who holds them, through whom."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.compare.account import Account
from crosswire.compare.clauses import Clause
from crosswire.compare.features import Content
from crosswire.compare.glosses import gloss
from crosswire.records import Claim, Span

_PLAIN = ("says", "claims", "thinks", "asks")
"""Stances of a cue that adds nothing to the words."""
_GAP = 2
"""Tokens (a comma, a joint) between two clauses that still follow each other."""


def claim(account: Account, members: Sequence[Content], reader: str) -> Claim:
    """One account's claim from clauses of it that belong together; neighbours become one stretch of evidence."""
    joined = _joined([member.clause for member in members], account)
    spans = _with_cue(account, members[0].clause.statement, members[0].clause.first, joined)
    index = members[0].clause.statement
    statement = account.annotation.statements[index] if index is not None else None
    return Claim(
        report=account.id,
        evidence=spans,
        speaker_entity=statement.speaker_entity if statement else None,
        channel_entities=statement.channel_entities if statement else (),
        paragraph=account.paragraph(spans[0]),
        gloss=gloss(account, spans, reader),
        day=_day(account, spans),
    )


def _with_cue(account: Account, index: int | None, first: int, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "rejected |European doubts": where a statement's cue carries the meaning and stands right before its words
    (token
    `first`), it is shown with them; "said" is not."""
    if index is None:
        return spans
    draft = account.reading.statements[index]
    if draft.cue is None or draft.stance in _PLAIN or not 0 <= first - draft.cue[1] <= 1:
        return spans
    return (Span(account.document.tokens.starts[draft.cue[0]], spans[0].end), *spans[1:])


def statement_claim(account: Account, index: int, reader: str) -> Claim:
    """A whole statement of an account as a claim."""
    statement = account.annotation.statements[index]
    first = account.reading.statements[index].content[0][0]
    return Claim(
        report=account.id,
        evidence=_with_cue(account, index, first, statement.content),
        speaker_entity=statement.speaker_entity,
        channel_entities=statement.channel_entities,
        paragraph=account.paragraph(statement.content[0]),
        gloss=gloss(account, statement.content, reader),
        day=_day(account, statement.content),
    )


def _joined(found: Sequence[Clause], account: Account) -> tuple[Span, ...]:
    """Clauses of one sentence that follow each other become one span; a reporting clause's lead (who says it) stands
    before it."""
    ranges: list[list[int]] = []
    for clause in sorted(found, key=lambda clause: clause.first):
        near = ranges and clause.first - ranges[-1][1] <= _GAP and clause.sentence == ranges[-1][2]
        if clause.lead is not None:
            ranges.append([*clause.lead, -1])
        if near and clause.lead is None:
            ranges[-1][1] = max(ranges[-1][1], clause.last)
        else:
            ranges.append([clause.first, clause.last, clause.sentence])
    return tuple(account.document.span(first, last) for first, last, _ in ranges)


def _day(account: Account, spans: Sequence[Span]) -> str | None:
    for moment in account.annotation.times:
        if any(span.start <= moment.start < span.end for span in spans) and moment.first == moment.last:
            return moment.first
    return None
