"""What every reader gets (a document) and gives (drafts), before ids are settled."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO, NamedTuple, TypeAlias

import msgspec

from crosswire.errors import InputError

MAX_BYTES = 64 * 1024 * 1024
"""The largest file, or line of JSON Lines, that is read; in bytes."""


class Document(NamedTuple):
    """An opened input: `where` names it to the user, `stem` is what a report without an id is called."""

    where: str
    stem: str
    stream: BinaryIO


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A report as a reader found it. `id` is None where the input gives none; `published` is an ISO day or None.

    `line` is the 1-based line of a JSON Lines input; `item` the 1-based place in a file that may hold several reports.
    """

    text: str
    id: str | None = None
    title: str | None = None
    language: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    line: int | None = None
    item: int | None = None


Drafts: TypeAlias = Iterator[Draft | InputError]


class Reader(NamedTuple):
    """One form of input: the suffixes it is known by, how its first characters look, and the function that reads it.

    `looks_like` gets the first characters of the file, decoded leniently, without leading blanks, in lower case.
    """

    name: str
    suffixes: tuple[str, ...]
    looks_like: Callable[[str], bool]
    read: Callable[[Document], Drafts]


def whole(document: Document) -> bytes:
    """All bytes of a document; raises InputError where it is empty or larger than `MAX_BYTES`."""
    data = document.stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise InputError(document.where, f"larger than {MAX_BYTES // 1024**2} MB")
    if not data.strip():
        raise InputError(document.where, "empty")
    return data
