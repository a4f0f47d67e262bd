"""The table of equivalent given names, loaded when first asked for; odd lines are refused."""

import functools
from typing import Final

import msgspec

from crosswire.text.romanise import plain

GIVEN_CLASSES: Final = ("same", "short", "swap")


class GivenNames(msgspec.Struct, frozen=True):
    """`groups`: plain lower-case given name → the (class, line) pairs that it belongs to."""

    groups: dict[str, frozenset[tuple[str, int]]]

    def relation(self, a: str, b: str) -> str | None:
        """`same`, `short` or `swap` where the table joins the two names, the closest first; else None."""
        shared = self.groups.get(a, frozenset()) & self.groups.get(b, frozenset())
        return next((kind for kind in GIVEN_CLASSES if any(k == kind for k, _ in shared)), None)


def _lines(name: str, header: str) -> list[tuple[int, list[str]]]:
    from importlib import resources  # costs 10 ms, and only who compares names needs it

    text = resources.files("crosswire.link").joinpath(name).read_text(encoding="utf-8")
    rows = text.split("\n")
    if rows[0] != header:
        raise ValueError(f"{name}, line 1: the header must read {header!r}")
    return [(n, row.split("\t")) for n, row in enumerate(rows[1:], 2) if row and not row.startswith("#")]


@functools.cache
def given_names() -> GivenNames:
    """The table `given_names.tsv`; ValueError names the file and line of a bad row."""
    groups: dict[str, set[tuple[str, int]]] = {}
    for number, row in _lines("given_names.tsv", "class\tnames"):
        if len(row) != 2 or row[0] not in GIVEN_CLASSES or len(set(row[1].split(" "))) < 2 or "" in row[1].split(" "):
            raise ValueError(
                f"given_names.tsv, line {number}: want a class of {GIVEN_CLASSES}, a tab, two names or more"
            )
        for name in row[1].split(" "):
            groups.setdefault(plain(name).lower(), set()).add((row[0], number))
    return GivenNames({name: frozenset(found) for name, found in groups.items()})
