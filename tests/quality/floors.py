"""Quality floors that cannot sink silently: `python -m tests.quality.floors` (or `make floors`).

quality/floors.toml names figures and the least that each may be. `[scenarios.dev]` and `[scenarios.held-out]` are means
over the project's scenarios; `[packs.statements]` and `[packs.actions]` the F1 of each pack's own gold; `[shared.WHAT]`
are figures of `../shared/score/score.py WHAT`, measured where that is there. Prints figure, floor and value; exits with
1 where one sank or could not be measured. `--raise` lifts every floor that was beaten to what was measured, and lowers
none.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from .pack_gold import CODES, scores
from .score_scenarios import DEV, HALVES, HELD_OUT, SCENARIOS, halves, score_folder

ROOT = Path(__file__).parent.parent.parent
FLOORS = ROOT / "quality" / "floors.toml"
SCORER = ROOT.parent / "shared" / "score" / "score.py"
_PARTS_OF = {"scenarios": tuple(HALVES), "packs": ("statements", "actions")}
"""Kinds of tables that have parts of their own."""
_PARTS = 1000
"""Floors keep thousandths; values are cut, not rounded, to them."""

Values: TypeAlias = Mapping[str, float | None]
Tables: TypeAlias = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class Check:
    """One figure against its floor; `value` is None where it could not be measured."""

    table: str
    name: str
    floor: float
    value: float | None

    @property
    def sunk(self) -> bool:
        """Whether the figure is below its floor, or missing."""
        return self.value is None or cut(self.value) < self.floor

    def line(self) -> str:
        """The row that is printed."""
        told = "-" if self.value is None else f"{cut(self.value):.3f}"
        beaten = self.value is not None and cut(self.value) > self.floor
        verdict = "SUNK" if self.sunk else "beaten" if beaten else ""
        return f"{self.table + ' ' + self.name:<48}{self.floor:7.3f}{told:>8}  {verdict}".rstrip()


def cut(value: float) -> float:
    """A value as floors keep it: 0.6789 → 0.678."""
    return math.floor(value * _PARTS + 1e-6) / _PARTS


def read_floors(text: str) -> dict[str, dict[str, float]]:
    """Table (`scenarios.dev`, `shared.seeds`) → figure → floor.

    Raises ValueError on an unknown table or a floor outside 0 to 1.
    """
    tables = {}
    for kind, parts in tomllib.loads(text).items():
        for part, floors in parts.items():
            if part not in _PARTS_OF.get(kind, (part,)) or kind not in (*_PARTS_OF, "shared"):
                raise ValueError(f"unknown table [{kind}.{part}]")
            bad = [name for name, floor in floors.items() if not 0 <= floor <= 1]
            if bad:
                raise ValueError(f"[{kind}.{part}] floors outside 0 to 1: {', '.join(bad)}")
            tables[f"{kind}.{part}"] = floors
    return tables


def check(floors: Tables, measured: Mapping[str, Values]) -> list[Check]:
    """Every floor of the tables that were measured, with its value."""
    return [
        Check(table, name, floor, measured[table].get(name))
        for table, figures in floors.items()
        if table in measured
        for name, floor in figures.items()
    ]


def raised(text: str, checks: Sequence[Check]) -> str:
    """The floors' file with every beaten floor lifted to its value; comments and order stay."""
    beaten = {(one.table, one.name): cut(one.value) for one in checks if one.value is not None}
    table, lines = "", []
    for line in text.splitlines():
        if heading := re.match(r"\[(\w+)\.[\"']?([^\]\"']+)", line):
            table = f"{heading[1]}.{heading[2]}"
        if entry := re.match(r"(\w+)( *= *)([\d.]+)(.*)", line):
            floor = max(float(entry[3]), beaten.get((table, entry[1]), 0.0))
            line = f"{entry[1]}{entry[2]}{floor:.3f}{entry[4]}"
        lines.append(line)
    return "\n".join(lines) + "\n"


def measure_scenarios() -> dict[str, Values]:
    """The means over the project's scenarios by table."""
    results = {slug: score_folder(SCENARIOS / slug) for slug in (*DEV, *HELD_OUT)}
    return {f"scenarios.{half}": figures for half, figures in halves(results).items()}


def measure_packs() -> dict[str, Values]:
    """The F1 of every pack that has gold, by table."""
    found: dict[str, dict[str, float | None]] = {"packs.statements": {}, "packs.actions": {}}
    for code in CODES:
        for name, score in scores(code).items():
            found[f"packs.{name}"][code] = score.f1
    return dict(found)


def measure_shared(what: str) -> Values:
    """The figures of one set, by the scorer's own command; those it could not measure are missing."""
    command = Path(sys.executable).with_name("crosswire")
    words = [sys.executable, str(SCORER), *what.split(), "--json", "--crosswire", str(command)]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        print(done.stderr.strip()[-500:], file=sys.stderr)
    figures: dict[str, float] = json.loads(done.stdout) if done.stdout.strip() else {}
    return figures


def measure(floors: Tables) -> dict[str, Values]:
    """What floors.toml names, as far as it can be measured here."""
    measured: dict[str, Values] = measure_scenarios() | measure_packs()
    for table in floors:
        kind, _, what = table.partition(".")
        if kind == "shared" and SCORER.exists():
            measured[table] = measure_shared(what)
    return measured


def main(words: Sequence[str] | None = None) -> int:
    """The command; its exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", action="store_true", dest="lift", help="lift beaten floors to what was measured")
    given = parser.parse_args(words)
    text = FLOORS.read_text(encoding="utf-8")
    floors = read_floors(text)
    measured = measure(floors)
    checks = check(floors, measured)
    print(f"{'figure':<48}{'floor':>7}{'value':>8}")
    print("\n".join(one.line() for one in checks))
    for table in floors.keys() - measured.keys():
        print(f"{table}: not measured, its set is not here")
    if given.lift:
        FLOORS.write_text(raised(text, checks), encoding="utf-8")
    return int(any(one.sunk for one in checks))


if __name__ == "__main__":
    sys.exit(main())
