"""The language-free inventory of concepts that every language's words point at, read once when first asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from crosswire.errors import PackError
from crosswire.languages.rows import Row, read_rows
from crosswire.records import PLOVER_EVENTS

ROOT = Path(__file__).parent / "lexicon"
COLUMNS = ("id", "class", "plover", "topic", "broader", "opposite", "gloss")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


KINDS = _words("thing act state quality")
TOPICS = _words(
    "arts conflict crime disaster economy education environment health human labour lifestyle politics religion science"
    " society sport weather"
)
"""IPTC Media Topics, top level."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One meaning, whatever the language and part of speech.

    `kind` is thing, act, state or quality; `plover` the PLOVER event an act codes to, `topic` an IPTC Media Topic,
    `opposite` the concept that denies this one: None where there is none. `broader` holds the wider concepts, `gloss`
    English words.
    """

    id: str
    kind: str
    plover: str | None
    topic: str | None
    broader: tuple[str, ...]
    opposite: str | None
    gloss: str


WEIGHTINGS = ("light.tsv", "adverse.tsv")
"""Tables beside the domains that weigh concepts for one purpose."""
FAMILIES = "wordings.tsv"
"""The table beside them that gathers concepts by which accounts take sides."""
_BESIDE = (*WEIGHTINGS, FAMILIES)


def domain_tables(folder: Path) -> list[Path]:
    """The tables of a folder that hold concepts."""
    return sorted(path for path in folder.glob("*.tsv") if path.name not in _BESIDE)


@cache
def inventory() -> dict[str, Concept]:
    """Every concept by id; raises PackError where a file breaks its form or names a concept that is not there."""
    return load_inventory(ROOT)


def load_inventory(folder: Path) -> dict[str, Concept]:
    """The concepts of every table of a folder by id. Raises PackError as `inventory` does."""
    found: dict[str, Concept] = {}
    for path in domain_tables(folder):
        for row in read_rows(path, COLUMNS):
            concept = _concept(path, row)
            if concept.id in found:
                raise PackError(f"{path}:{row.line}: {concept.id} is there twice")
            found[concept.id] = concept
    for concept in found.values():
        for other in _named_by(concept):
            if other not in found:
                raise PackError(f"{folder.name}: {concept.id} names {other}, which is no concept")
    return found


def _concept(path: Path, row: Row) -> Concept:
    cells = row.cells
    for column, allowed in (("class", KINDS), ("topic", TOPICS | {"-"}), ("plover", {*PLOVER_EVENTS, "-"})):
        if cells[column] not in allowed:
            raise PackError(f"{path}:{row.line}: {column} is {cells[column]!r}, not one of {' '.join(sorted(allowed))}")
    return Concept(
        id=cells["id"],
        kind=cells["class"],
        plover=_given(cells["plover"]),
        topic=_given(cells["topic"]),
        broader=tuple(cells["broader"].split(",")) if cells["broader"] != "-" else (),
        opposite=_given(cells["opposite"]),
        gloss=cells["gloss"],
    )


def _given(cell: str) -> str | None:
    return None if cell == "-" else cell


def _named_by(concept: Concept) -> Iterator[str]:
    yield from concept.broader
    if concept.opposite is not None:
        yield concept.opposite


@cache
def light_concepts() -> dict[str, float]:
    """Concepts that tell little of what a text is about (say, tell, new), each with its weight below 1."""
    return _weights("light.tsv")


@cache
def adverse_concepts() -> dict[str, float]:
    """Concepts that a party lays at another's door (stop, refuse, attack), each with how grave it is, 0 to 1."""
    return _weights("adverse.tsv")


@cache
def families() -> dict[str, tuple[str, ...]]:
    """Concepts by which accounts take sides (regime, government): the one that names the family → all of it. Raises
    PackError where one is no concept."""
    found = {
        row.cells["family"]: tuple(row.cells["concepts"].split(","))
        for row in read_rows(ROOT / FAMILIES, ("family", "concepts"))
    }
    unknown = {concept for family in found.values() for concept in family} | found.keys()
    if unknown := unknown - inventory().keys():
        raise PackError(f"{FAMILIES}: {', '.join(sorted(unknown))}: no such concept")
    return found


def _weights(file: str) -> dict[str, float]:
    path = ROOT / file
    if not path.exists():
        return {}
    return {row.cells["id"]: float(row.cells["weight"]) for row in read_rows(path, ("id", "weight"))}
