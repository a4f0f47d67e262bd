"""What a language pack holds and what was measured of it, in figures."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from textwrap import fill

import msgspec

from crosswire.languages.inventory import inventory
from crosswire.languages.pack import load_pack, pack_codes

_SCORES = Path(__file__).parent / "scores.toml"


class Survey(msgspec.Struct, frozen=True):
    """One pack in figures: concepts with a word for them, of all there are; phrases by layer, inherited ones too."""

    language: str
    name: str
    script: str
    concepts: int
    of: int
    phrases: dict[str, int]
    scores: dict[str, float]

    def shown(self) -> str:
        """A head and what the pack holds, for reading."""
        share = f" ({100 * self.concepts / self.of:.0f} %)" if self.of else ""
        held = ", ".join(f"{layer}\N{NO-BREAK SPACE}{count}" for layer, count in self.phrases.items())
        layers = fill(held, 88, initial_indent="    ", subsequent_indent="    ")
        head = f"{self.language}  {self.name} ({self.script}): {self.concepts} of {self.of} concepts{share}"
        measured = ", ".join(f"{name}\N{NO-BREAK SPACE}{value:.2f}" for name, value in self.scores.items())
        scores = fill(f"measured: {measured or 'nothing yet'}", 88, initial_indent="    ", subsequent_indent="    ")
        return f"{head}\n{layers}\n{scores}"


def measured_scores() -> dict[str, dict[str, float]]:
    """Language → figure → value, as `python -m tests.quality.language_scores` last wrote them: `cases` (share of the
    pack's own cases that hold), `statements`, `actions` (F1 on its own gold), `days`, `times`, `money` (expressions
    read right), `grouping` (recall), `names` (a name in this script found first among a thousand Latin ones).
    docs/quality.md says on what each was measured."""
    return tomllib.loads(_SCORES.read_text(encoding="utf-8")) if _SCORES.exists() else {}


def surveys() -> Iterator[Survey]:
    """Every pack in figures, by code. Raises PackError where a table is broken."""
    total, scores = len(inventory()), measured_scores()
    for code in pack_codes():
        pack = load_pack(code)
        counts = Counter(phrase.entry.layer for phrase in pack.phrases())
        settings = pack.settings
        yield Survey(code, settings.name, settings.script, len(pack.glosses), total, dict(counts), scores.get(code, {}))
