"""Legal forms of firms and words that many organisations share, in all languages: registry/legal_forms.tsv."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from crosswire.languages.registry import ROOT

FILE: Final = "legal_forms.tsv"
CLASSES: Final = ("legal", "generic")
_HEADER = "form\tshort\tclass"


class Forms(msgspec.Struct, frozen=True):
    """Legal forms and generic words: words of the form → (short form, class); `longest` in words."""

    by_words: dict[tuple[str, ...], tuple[str, str]]
    longest: int

    def legal(self, words: Sequence[str]) -> int:
        """How many of the first words are a legal form; 0 where they begin none."""
        for size in range(min(self.longest, len(words)), 0, -1):
            if self.by_words.get(tuple(words[:size]), ("", ""))[1] == "legal":
                return size
        return 0


@cache
def forms() -> Forms:
    """The table of the registry."""
    return read_forms(ROOT / FILE)


def read_forms(path: Path) -> Forms:
    """Read and check one table; ValueError names the file and line of a bad row."""
    found: dict[tuple[str, ...], tuple[str, str]] = {}
    rows = path.read_text(encoding="utf-8").split("\n")
    if rows[0] != _HEADER:
        raise ValueError(f"{path.name}, line 1: the header must read {_HEADER!r}")
    for number, line in enumerate(rows[1:], 2):
        row = line.split("\t")
        if not line or line.startswith("#"):
            continue
        words = tuple(row[0].split(" "))
        if len(row) != 3 or row[2] not in CLASSES or not all(words) or not row[1] or words in found:
            raise ValueError(f"{path.name}, line {number}: want form, short form and class of {CLASSES}, once each")
        found[words] = (row[1], row[2])
    return Forms(found, max(map(len, found)))
