"""Towns, regions and continents in a text whose language has no pack: by the names that a related language writes the
same way, and, where the language declines them, by such a name and an ending (Лондон, Исламабад; Londonu).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from crosswire.annotate.document import EntryHit
from crosswire.languages.pack import ROOT, Entry
from crosswire.languages.registry import PLACE_COLUMNS
from crosswire.languages.registry import ROOT as REGISTRY
from crosswire.languages.rows import read_rows
from crosswire.text.phrases import Hit

RELATIVES = {
    "bg": ("ru", "uk"), "mk": ("ru", "uk"), "sr": ("ru", "cs"), "be": ("uk", "ru"), "kk": ("ru",), "ky": ("ru",),
    "sk": ("cs", "pl"), "sl": ("cs",), "hr": ("cs",), "bs": ("cs",), "da": ("sv", "de"), "nb": ("sv", "de"),
    "no": ("sv", "de"), "nn": ("sv", "de"), "ca": ("es", "fr"), "gl": ("pt", "es"), "ms": ("id",), "af": ("nl",),
    "az": ("tr",),
}  # fmt: skip
"""Language without a pack → languages with one that spell most foreign towns as it does."""
_STATES = {
    "bg": {"САЩ": "US"}, "mk": {"САД": "US"}, "sr": {"САД": "US", "SAD": "US"}, "hr": {"SAD": "US"},
    "bs": {"SAD": "US"},
    "sl": {"ZDA": "US"}, "lt": {"JAV": "US"}, "lv": {"ASV": "US"}, "ca": {"EUA": "US"}, "gl": {"EUA": "US"},
    "be": {"ЗША": "US"},
}  # fmt: skip
"""How they abbreviate states."""
_DECLINING = frozenset(("be", "bs", "et", "fi", "hr", "hu", "lt", "lv", "mk", "sk", "sl", "sr"))
_KINDS = frozenset(("capital", "region", "area", "sea"))
_LEAST_PEOPLE = 500_000
_SHORTEST = 5
_LONGEST_ENDING = 2
_VOWELS = frozenset("aeiouyаеиоуыэюяії")


def relatives_places(language: str, words: Sequence[str]) -> Iterator[EntryHit]:
    """Hits of the layer `place` for single words with a capital."""
    known = _known(language)
    stems = _stems(language) if language in _DECLINING else {}
    for at, word in enumerate(words):
        if not word[0].isupper():
            continue
        found = known.get(word) or (_declined(word, stems) if stems else None)
        if found is not None:
            yield Hit(at, at + 1, found)


def _declined(word: str, stems: dict[str, Entry]) -> Entry | None:
    """The place whose name a word is with up to two letters more in the place of a closing vowel."""
    for length in range(len(word), max(_SHORTEST - 1, len(word) - _LONGEST_ENDING - 1), -1):
        found = stems.get(word[:length])
        if found is not None:
            return found
    return None


@cache
def _known(language: str) -> dict[str, Entry]:
    states = {word: Entry("place", id_, ("-",)) for word, id_ in _STATES.get(language, {}).items()}
    return {**_listed(language), **states}


@cache
def _listed(language: str) -> dict[str, Entry]:
    """Place names of one word as the relatives write them → the place."""
    wanted = _large()
    found: dict[str, Entry] = {}
    for relative in RELATIVES.get(language, ()):
        for row in read_rows(_places(relative), ("id", "names", "guard")):
            id_ = row.cells["id"]
            if id_ in wanted and row.cells["guard"] == "-":
                name = row.cells["names"].split("|")[0]
                if " " not in name and len(name) >= _SHORTEST - 1:
                    found.setdefault(name, Entry("place", id_, ("-",)))
    return found


@cache
def _stems(language: str) -> dict[str, Entry]:
    """The names without a closing vowel; the usual Latin ones too, which many languages decline as they are."""
    found = {name[:-1] if name[-1] in _VOWELS else name: entry for name, entry in _listed(language).items()}
    if any(name.isascii() for name in found):
        for id_, name in _large().items():
            if " " not in name and len(name) >= _SHORTEST:
                found.setdefault(name[:-1] if name[-1] in _VOWELS else name, Entry("place", id_, ("-",)))
    return {stem: entry for stem, entry in found.items() if len(stem) >= _SHORTEST - 1}


@cache
def _large() -> dict[str, str]:
    """The ids of capitals, regions, continents and large towns → their usual names."""
    rows = (row.cells for row in read_rows(REGISTRY / "places.tsv", PLACE_COLUMNS))
    return {
        row["id"]: row["latin"]
        for row in rows
        if row["kind"] in _KINDS or (row["kind"] == "city" and _people(row["population"]) >= _LEAST_PEOPLE)
    }


def _people(cell: str) -> int:
    return int(cell) if cell.isdigit() else 0


def _places(language: str) -> Path:
    return ROOT / language / "places.tsv"
