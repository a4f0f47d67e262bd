"""What finding names hands on: names, offices that stand without a name, and both of them for a report."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from crosswire.annotate.segments import Segments
from crosswire.records import Kind


class Name(msgspec.Struct, frozen=True, gc=False):
    """Tokens first..last-1 name something. `id` is the registry's id where it has one; `words` the name's folded parts.

    `role`, `country`, `body` and `title` (tokens) are what the text says of a person here; `entity` numbers the things
    named within the report; `sure` is False where only the capitals speak for the kind; `aliased`: the text tells that
    it is another name of the same thing.
    """

    first: int
    last: int
    kind: Kind
    words: tuple[str, ...]
    id: str | None = None
    role: str | None = None
    country: str | None = None
    body: str | None = None
    title: tuple[int, int] | None = None
    metonym: bool = False
    gender: str = "x"
    entity: int = -1
    reason: str = ""
    sure: bool = True
    aliased: bool = False


class Reference(msgspec.Struct, frozen=True, gc=False):
    """An office, body or group that stands without a name: "the ministers", "the Kyiv government's spokesman"."""

    first: int
    last: int
    layer: str
    role: str
    kind: str
    country: str | None = None
    of: str | None = None


@dataclass(frozen=True)
class Names:
    """All names of a report in text order, and the bare references."""

    names: tuple[Name, ...]
    references: tuple[Reference, ...]
    segments: Segments = field(repr=False)
