"""Who did what to whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.annotate.document import Document
from crosswire.annotate.names import Names
from crosswire.annotate.statements import Draft
from crosswire.records import Amount, Modality, Part


@dataclass(frozen=True, slots=True)
class ActionDraft:
    """An action in tokens and local entity numbers, before it becomes a record. Ranges are (first, past the last)."""

    event: str
    first: int
    last: int
    actor: tuple[tuple[int, int], ...] = ()
    recipient: tuple[tuple[int, int], ...] = ()
    actor_entities: tuple[int, ...] = ()
    recipient_entities: tuple[int, ...] = ()
    negated: bool = False
    modality: Modality = "actual"
    mode: str | None = None
    amounts: tuple[int, ...] = ()
    statement: int | None = None
    rule: str = ""


def find_actions(
    document: Document, names: Names, statements: Sequence[Draft], amounts: Sequence[Amount], parts: Sequence[Part]
) -> tuple[ActionDraft, ...]:
    """The actions of a report in text order."""
    return ()
