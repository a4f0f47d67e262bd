"""Acts while they are read: an anchor with its sides, the sentence it stands in."""

from __future__ import annotations

from dataclasses import dataclass, field

from crosswire.annotate.action_anchors import Anchor
from crosswire.annotate.action_roles import NOBODY, Role
from crosswire.annotate.document import Document
from crosswire.annotate.speakers import Parties


@dataclass(slots=True)
class Act:
    """An anchor with its sides; `governor` is the act that takes it as its object."""

    anchor: Anchor
    stop: int
    actor: Role = NOBODY
    other: Role = NOBODY
    governor: Act | None = None
    inner: Act | None = None
    rule: str = ""


@dataclass
class Sentence:
    """One sentence while it is read; `latest` is who acted last in what has been read of it."""

    document: Document
    parties: Parties
    first: int
    last: int
    acts: list[Act] = field(default_factory=list)
    latest: Role = NOBODY
