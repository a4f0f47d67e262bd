"""The records that commands read besides reports; unknown fields are passed over."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

NameKind: TypeAlias = Literal["person", "organisation", "place"]


class NamePair(msgspec.Struct, frozen=True):
    """Two names to compare; languages are ISO 639-1 codes."""

    a: str
    b: str
    kind: NameKind | None = None
    language_a: str | None = None
    language_b: str | None = None


class NameQuery(msgspec.Struct, frozen=True):
    """A name to find."""

    query: str
    language: str | None = None
    kind: NameKind | None = None
