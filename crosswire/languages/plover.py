"""PLOVER's tables: whom words make of an actor (sectors), what an action is about (contexts), which modes an event has,
and what each becomes in CAMEO. Language-free: concepts, offices, bodies and kinds, never words. Read once when asked.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from crosswire.errors import PackError
from crosswire.languages.inventory import inventory
from crosswire.languages.rows import Row, read_rows
from crosswire.records import PLOVER_EVENTS

ROOT = Path(__file__).parent / "plover"
_NONE = "-"
_BY = ("office", "body", "kind", "concept")
_STATE_BODY = re.compile(r"[A-Z]{2}/(.+)")
_CAMEO_CODE = re.compile(r"(?:0[1-9]|1\d|20)\d{1,2}")


class Cameo(NamedTuple):
    """A CAMEO code with its Goldstein value; `lossy` says what is lost between PLOVER and it (None: nothing)."""

    code: str
    goldstein: float
    lossy: str | None

    @property
    def quad(self) -> int:
        """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict: by the code's root."""
        return 1 + sum(int(self.code[:2]) > last for last in (5, 8, 13))


# --- sectors ---------------------------------------------------------------------------------------------------------


@cache
def _sectors() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {by: {} for by in _BY}
    path = ROOT / "sectors.tsv"
    for row in read_rows(path, ("by", "key", "sector")):
        by, key = row.cells["by"], row.cells["key"]
        if by not in found or key in found[by] or (by == "concept" and key not in inventory()):
            raise PackError(f"{path}:{row.line}: {by} {key} is unknown, or there twice")
        found[by][key] = row.cells["sector"]
    return found


@cache
def sectors() -> frozenset[str]:
    """Every sector that an actor may get: GOV, MIL, …"""
    return frozenset(sector for keys in _sectors().values() for sector in keys.values()) - {_NONE}


def office_sector(role: str) -> str | None:
    """The sector of an office: `minister.defence` → GOV; a deputy is what his chief is; None for a bare head."""
    return _dotted("office", role) or (office_sector(role.partition(".")[2]) if role.startswith("deputy.") else None)


def body_sector(id_: str) -> str | None:
    """The sector of a body, with or without its country: `RU/ministry.foreign_affairs` or `police`."""
    state = _STATE_BODY.fullmatch(id_)
    return _dotted("body", state.group(1) if state else id_)


def kind_sector(kind: str) -> str | None:
    """The sector of an organisation by the registry's kind: `armed_group` → REB."""
    return _sectors()["kind"].get(kind)


def _dotted(by: str, key: str) -> str | None:
    """The row of the key, else of what stands above it: `minister.defence`, then `minister`."""
    rows = _sectors()[by]
    while key and key not in rows:
        key = key.rpartition(".")[0]
    return rows.get(key)


@cache
def concept_sector(id_: str) -> str | None:
    """The sector of a concept, its own or a wider one's: `riot_police` → COP; None for `war`, an act, a state."""
    return _own_or_wider(id_, _sectors()["concept"]) if inventory()[id_].kind == "thing" else None


def _own_or_wider(id_: str, rows: dict[str, str]) -> str | None:
    """The value of a concept, else of the nearest wider one that has one."""
    level, seen = [id_], {id_}
    while level:
        for one in level:
            if one in rows:
                return _given(rows[one])
        level = [wider for one in level for wider in inventory()[one].broader if wider not in seen]
        seen.update(level)
    return None


# --- contexts --------------------------------------------------------------------------------------------------------


@cache
def _contexts() -> dict[str, str]:
    path = ROOT / "contexts.tsv"
    found: dict[str, str] = {}
    for row in read_rows(path, ("concept", "context")):
        if row.cells["concept"] in found or row.cells["concept"] not in inventory():
            raise PackError(f"{path}:{row.line}: {row.cells['concept']} is no concept, or there twice")
        found[row.cells["concept"]] = row.cells["context"]
    return found


@cache
def contexts() -> frozenset[str]:
    """Every context that there is: military, diplomatic, …"""
    return frozenset(_contexts().values()) - {_NONE}


@cache
def concept_context(id_: str) -> str | None:
    """What an action is about beside a concept: `drone_attack` → military; None for `say`."""
    return _own_or_wider(id_, _contexts())


# --- modes and CAMEO -------------------------------------------------------------------------------------------------


@cache
def _crosswalk() -> dict[tuple[str, str | None], tuple[tuple[str | None, Cameo], ...]]:
    """(event, mode) → the rows of a context, then the one without."""
    path = ROOT / "cameo.tsv"
    found: dict[tuple[str, str | None], dict[str | None, Cameo]] = {}
    for row in read_rows(path, ("event", "mode", "context", "cameo", "goldstein", "lossy")):
        key, context = (row.cells["event"], _given(row.cells["mode"])), _given(row.cells["context"])
        rows = found.setdefault(key, {})
        if key[0] not in PLOVER_EVENTS or context in rows or (context is not None and context not in contexts()):
            raise PackError(f"{path}:{row.line}: {' '.join(map(str, key))} {context} is unknown, or there twice")
        rows[context] = _cameo(path, row)
    for key, rows in found.items():
        if None not in rows:
            raise PackError(f"{path}: {key[0]} {key[1]} needs a row without a context")
    return {key: tuple(sorted(rows.items(), key=lambda one: one[0] is None)) for key, rows in found.items()}


def _cameo(path: Path, row: Row) -> Cameo:
    code, value = row.cells["cameo"], float(row.cells["goldstein"])
    if not _CAMEO_CODE.fullmatch(code) or not -10 <= value <= 10:
        raise PackError(f"{path}:{row.line}: {code} {value} is no CAMEO code of three or four digits with its value")
    return Cameo(code, value, _given(row.cells["lossy"]))


def _given(cell: str) -> str | None:
    return None if cell == _NONE else cell


@cache
def modes(event: str) -> frozenset[str]:
    """The modes that an event may have: COERCE → arrest, ban, …; empty where PLOVER has none."""
    return frozenset(mode for name, mode in _crosswalk() if name == event and mode is not None)


def cameo(event: str, mode: str | None = None, about: tuple[str, ...] = ()) -> Cameo:
    """The CAMEO code of an action by its event, mode and contexts: ASSAULT in a military context → 190.

    Raises KeyError for an event or mode that PLOVER does not have.
    """
    rows = _crosswalk()[(event, mode)]
    return next(code for context, code in rows if context is None or context in about)


@cache
def _alpha3() -> dict[str, str]:
    return {row.cells["alpha2"]: row.cells["alpha3"] for row in read_rows(ROOT / "alpha3.tsv", ("alpha2", "alpha3"))}


def alpha3(country: str) -> str | None:
    """A country's code as CAMEO writes it: UA → UKR; None for what is no country (EU)."""
    return _alpha3().get(country)
