"""Reading tab-separated tables strictly: a fault is one line that names file, line and what is wrong."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from crosswire.errors import PackError


class Row(NamedTuple):
    """One line of a table: its number in the file and its cells by column name."""

    line: int
    cells: dict[str, str]


def read_rows(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a table whose header must be `columns`; comment lines (#) and empty lines are passed over.

    Raises PackError for a wrong header, a wrong number of cells, an empty cell, or text that is not NFC.
    """
    text = path.read_text(encoding="utf-8")
    if not unicodedata.is_normalized("NFC", text):
        raise PackError(f"{path.name}: not in Unicode form NFC")
    width, header = len(columns), False
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line[0] == "#":
            continue
        cells = line.split("\t")
        if not header:
            if tuple(cells) != columns:
                raise PackError(f"{path}:{number}: the header must be {' '.join(columns)}, not {' '.join(cells)}")
            header = True
            continue
        if len(cells) != width or "" in cells:
            raise PackError(f"{path}:{number}: needs {width} filled cells separated by tabs, has {line!r}")
        yield Row(number, dict(zip(columns, cells, strict=True)))
