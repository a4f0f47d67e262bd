"""The registry of places and organisations: ids, kinds, countries and usual names, read once when first asked."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from crosswire.languages.rows import read_rows

ROOT = Path(__file__).parent / "registry"
PLACE_COLUMNS = ("id", "kind", "country", "latin", "population")
ORGANISATION_COLUMNS = ("id", "kind", "country", "latin", "acronym")


class Registered(NamedTuple):
    """A place or organisation: its kind, country (ISO 3166-1, None where it has none) and usual Latin name."""

    kind: str
    country: str | None
    name: str


@cache
def registry() -> dict[str, Registered]:
    """Every registered place and organisation by id."""
    found: dict[str, Registered] = {}
    for file, columns in (("places.tsv", PLACE_COLUMNS), ("organisations.tsv", ORGANISATION_COLUMNS)):
        path = ROOT / file
        if path.exists():
            for row in read_rows(path, columns):
                cells = row.cells
                country = None if cells["country"] == "-" else cells["country"]
                found[cells["id"]] = Registered(cells["kind"], country, cells["latin"])
    return found


def usual_name(id_: str) -> str | None:
    """The usual Latin name of a registered thing, None where the id is not registered."""
    known = registry().get(id_)
    return known.name if known else None
