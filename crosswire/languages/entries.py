"""The phrases of a language folder's tables and what each says: reading and checking, before anything is compiled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from crosswire.errors import PackError
from crosswire.languages.plover import modes
from crosswire.languages.rows import Row, read_rows
from crosswire.languages.tables import CONCEPTS, CONJUGATIONS, PORTFOLIOS, TABLES, Mode, Table
from crosswire.records import PLOVER_EVENTS

_PREFIXES: dict[str, Mode] = {"=": "folded", "^": "cased"}


class Entry(Struct, frozen=True, gc=False):
    """What a lexicon says of a phrase: its layer (`speech`), its id there (`claims`) and the other columns in order."""

    layer: str
    id: str
    info: tuple[str, ...] = ()


class Phrase(NamedTuple):
    """One phrase of one table, before it is compiled. `exact`: written with `=` or `^`, these very forms alone."""

    text: str
    mode: Mode
    entry: Entry
    exact: bool = False


def table_files(folder: Path) -> list[Path]:
    """The files that `folder_phrases` reads."""
    files = [folder / table.file for table in (*TABLES, PORTFOLIOS, CONJUGATIONS)]
    return [path for path in files if path.exists()] + sorted((folder / CONCEPTS.file).glob("*.tsv"))


def folder_phrases(folder: Path) -> Iterator[Phrase]:
    """Every phrase of a language folder's tables, in their order; raises PackError where a file breaks its form."""
    slots = _Slots(_lists(folder, PORTFOLIOS), _lists(folder, CONJUGATIONS))
    for table in TABLES:
        path = folder / table.file
        if path.exists():
            yield from _table_phrases(path, table, slots)
    for path in sorted((folder / CONCEPTS.file).glob("*.tsv")):
        yield from _table_phrases(path, CONCEPTS, slots)


class _Slots(NamedTuple):
    """What may stand for `{…}` in a phrase: portfolios, forms of a conjugation."""

    portfolios: dict[str, list[str]]
    conjugations: dict[str, list[str]]


def _lists(folder: Path, table: Table) -> dict[str, list[str]]:
    """Name → its phrases, of a table that fills slots; empty where the folder has none."""
    path = folder / table.file
    if not path.exists():
        return {}
    return {row.cells[table.id]: row.cells[table.phrases].split("|") for row in read_rows(path, table.columns)}


def _table_phrases(path: Path, table: Table, slots: _Slots) -> Iterator[Phrase]:
    rest = tuple(column for column in table.columns if column not in (table.phrases, table.id))
    for row in read_rows(path, table.columns):
        for column, allowed in table.allowed.items():
            if row.cells[column] not in allowed:
                raise PackError(
                    f"{path}:{row.line}: {column} is {row.cells[column]!r}, not one of {' '.join(sorted(allowed))}"
                )
        if table.layer == "action":
            _check_act(path, row)
        info = tuple(row.cells[column] for column in rest)
        for text in row.cells[table.phrases].split("|"):
            mode = _PREFIXES.get(text[:1], table.mode)
            bare = text[1:] if text[:1] in _PREFIXES else text
            if not bare.strip() or bare != bare.strip():
                raise PackError(f"{path}:{row.line}: an empty or padded phrase in {row.cells[table.phrases]!r}")
            for filled, id_ in _filled(bare, row.cells[table.id], slots):
                if "{" in filled:
                    raise PackError(f"{path}:{row.line}: nothing to fill {filled!r} with")
                yield Phrase(filled, mode, Entry(table.layer, id_, info), text[:1] in _PREFIXES)


def _check_act(path: Path, row: Row) -> None:
    """An act is one of PLOVER's events or a lower-case word for grammar; its mode is one that the event has."""
    event, mode = row.cells["event"], row.cells["mode"]
    if event not in PLOVER_EVENTS and not event.islower():
        raise PackError(f"{path}:{row.line}: {event} is no event of PLOVER's")
    if mode != "-" and mode not in modes(event):
        raise PackError(
            f"{path}:{row.line}: {event} has no mode {mode}, but {' '.join(sorted(modes(event))) or 'none'}"
        )


def _filled(phrase: str, id_: str, slots: _Slots) -> Iterator[tuple[str, str]]:
    """`{portfolio} minister` for every portfolio and phrase of it, 공격{하다} in every form (`_`: the stem alone); what
    has no slot as it stands."""
    if "{portfolio}" in phrase:
        for portfolio, phrases in slots.portfolios.items():
            for words in phrases:
                yield phrase.replace("{portfolio}", words), id_.replace("{portfolio}", portfolio)
        return
    name = phrase[phrase.index("{") + 1 : -1] if phrase.endswith("}") and "{" in phrase else ""
    if name not in slots.conjugations:
        yield phrase, id_
        return
    for form in slots.conjugations[name]:
        yield phrase[: -len(name) - 2] + form.replace("_", ""), id_
