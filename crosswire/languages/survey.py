"""What a language pack holds, in figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from textwrap import fill

import msgspec

from crosswire.languages.inventory import inventory
from crosswire.languages.pack import load_pack, pack_codes


class Survey(msgspec.Struct, frozen=True):
    """One pack in figures: concepts with a word for them, of all there are; phrases by layer, inherited ones too."""

    language: str
    name: str
    script: str
    concepts: int
    of: int
    phrases: dict[str, int]

    def shown(self) -> str:
        """A head and what the pack holds, for reading."""
        share = f" ({100 * self.concepts / self.of:.0f} %)" if self.of else ""
        held = ", ".join(f"{layer}\N{NO-BREAK SPACE}{count}" for layer, count in self.phrases.items())
        layers = fill(held, 88, initial_indent="    ", subsequent_indent="    ")
        head = f"{self.language}  {self.name} ({self.script}): {self.concepts} of {self.of} concepts{share}"
        return f"{head}\n{layers}"


def surveys() -> Iterator[Survey]:
    """Every pack in figures, by code. Raises PackError where a table is broken."""
    total = len(inventory())
    for code in pack_codes():
        pack = load_pack(code)
        counts = Counter(phrase.entry.layer for phrase in pack.phrases())
        settings = pack.settings
        yield Survey(code, settings.name, settings.script, len(pack.glosses), total, dict(counts))
