"""What a language pack holds, and what is amiss in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from textwrap import fill
from typing import NamedTuple

import msgspec

from crosswire.errors import PackError
from crosswire.languages import load_pack, pack_codes
from crosswire.languages.inventory import inventory
from crosswire.languages.pack import UNDETERMINED, Pack, unknown_files
from crosswire.languages.tables import CONCEPTS


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


class Finding(NamedTuple):
    """Something to mend: `kind` is gap, stranger, collision, unknown file or broken; only a gap is not `wrong`."""

    kind: str
    what: str
    wrong: bool = True


def surveys() -> Iterator[Survey]:
    """Every pack in figures, by code. Raises PackError where a table is broken."""
    total = len(inventory())
    for code in pack_codes():
        pack = load_pack(code)
        counts = Counter(phrase.entry.layer for phrase in pack.phrases())
        settings = pack.settings
        yield Survey(code, settings.name, settings.script, len(pack.glosses), total, dict(counts))


def check_language(code: str) -> Iterator[Finding]:
    """All findings of one language; a broken table ends them, for nothing after it can be trusted."""
    try:
        pack = load_pack(code)
        phrases = defaultdict[tuple[str, str], list[str]](list)
        for phrase in pack.phrases():
            if phrase.entry.layer == CONCEPTS.layer:
                key = (phrase.mode, " ".join(pack.words(phrase.text, phrase.mode)))
                phrases[key].append(phrase.entry.id)
        concepts = inventory()
    except PackError as fault:
        yield Finding("broken", str(fault))
        return
    yield from (Finding("unknown file", name) for name in unknown_files(pack.folders[0]))
    yield from _columns(pack, set(concepts))
    yield from _collisions(phrases)


def _columns(pack: Pack, concepts: set[str]) -> Iterator[Finding]:
    """Ids of the column that no concept has, and concepts without a phrase; und has no column."""
    filled = set(pack.glosses)
    yield from (Finding("stranger", f"{id_} is no concept") for id_ in sorted(filled - concepts))
    if pack.code != UNDETERMINED:
        yield from (Finding("gap", id_, wrong=False) for id_ in sorted(concepts - filled))


def _collisions(phrases: dict[tuple[str, str], list[str]]) -> Iterator[Finding]:
    """Phrases that meet a text in the same form under two concepts."""
    for (_, words), ids in sorted(phrases.items()):
        if len(set(ids)) > 1:
            yield Finding("collision", f"{words}: {', '.join(sorted(set(ids)))}")
