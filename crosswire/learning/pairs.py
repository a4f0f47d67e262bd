"""Parallel sentences from a table of two columns: each line a pair, or one line that says what is wrong with it."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from crosswire.errors import InputError

MAX_CHARACTERS = 2000
"""The longest side of a pair that is read: more is no sentence, and its words say little of each other."""
_MAX_BYTES = 1 << 16
"""The longest line that is held in memory; one that has more bytes is too long in any script."""


class Pair(NamedTuple):
    """A sentence in the known language and its translation; `line` is its 1-based line in the file."""

    line: int
    known: str
    learnt: str


class Pairs:
    """The pairs of a stream with the header `LANG<TAB>xx`; `known` is LANG.

    Raises InputError where the header is missing, is not of two columns or names another language than `code`.
    """

    def __init__(self, stream: BinaryIO, where: str, code: str) -> None:
        self._stream, self._where = stream, where
        head = stream.readline(_MAX_BYTES).removeprefix(codecs.BOM_UTF8)
        if not head.strip():
            raise InputError(where, "empty")
        cells = head.decode("utf-8", "replace").strip().split("\t")
        if len(cells) != 2 or cells[1] != code:
            shown = " ".join(cells)[:60]
            raise InputError(where, f"the header must be two languages, the second {code}, not {shown!r}", 1)
        self.known = cells[0]

    def __iter__(self) -> Iterator[Pair | InputError]:
        """Every line that is not blank, in order; a bad one as an InputError."""
        number = 1
        while data := self._stream.readline(_MAX_BYTES):
            number += 1
            whole = len(data) < _MAX_BYTES or data.endswith(b"\n")
            while not whole:
                rest = self._stream.readline(_MAX_BYTES)
                whole = not rest or rest.endswith(b"\n")
                data = b""
            try:
                if not data or data.strip():
                    yield _pair(data, number)
            except ValueError as fault:
                yield InputError(self._where, str(fault), number)


def _pair(data: bytes, number: int) -> Pair:
    """A line as a pair; raises ValueError with what is wrong, in words."""
    if not data:
        raise ValueError("too long for a sentence")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise ValueError(f"not UTF-8: byte {fault.start + 1} of the line") from None
    cells = [cell.strip() for cell in text.strip("\r\n").split("\t")]
    if len(cells) != 2:
        raise ValueError(f"needs two columns, has {len(cells)}")
    if not all(cells):
        raise ValueError(f"column {1 + cells.index('')} is empty")
    if max(map(len, cells)) > MAX_CHARACTERS:
        raise ValueError(f"too long for a sentence: over {MAX_CHARACTERS} characters")
    return Pair(number, *cells)
