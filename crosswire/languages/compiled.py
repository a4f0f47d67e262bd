"""A pack's phrases made ready for matching, in a form that can be kept on disk: strings said often are said once."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from crosswire.languages.cache import content_key
from crosswire.languages.declension import FILE as DECLENSIONS
from crosswire.languages.entries import Entry, Phrase, table_files
from crosswire.languages.settings import Settings
from crosswire.languages.tables import CONCEPTS, Mode
from crosswire.languages.word_forms import FILE as WORD_FORMS
from crosswire.text.collecting import uncollected
from crosswire.text.phrases import pattern

_SOURCES = (
    "clitics.py",
    "compiled.py",
    "declension.py",
    "entries.py",
    "lemmas.py",
    "pack.py",
    "rows.py",
    "tables.py",
    "word_forms.py",
)
_TEXT_SOURCES = ("phrases.py", "tokens.py")
_SPACED = frozenset(("Latn", "Cyrl", "Grek"))
"""Scripts whose phrases are cut into words without ICU."""
_MODES: tuple[Mode, ...] = ("lemma", "folded", "cased")


class Compiled(Struct, frozen=True):
    """Every phrase of a pack by how it meets a text, as a pattern, with the numbers of its entries.

    An entry is the number of its layer, its id and the number of its further columns. `glosses` says which phrase shows
    a concept to readers.
    """

    layers: list[str]
    columns: list[tuple[str, ...]]
    entries: list[tuple[int, str, int]]
    patterns: dict[Mode, dict[str, tuple[int, ...]]]
    glosses: dict[str, str]

    def values(self) -> dict[Mode, dict[str, tuple[Entry, ...]]]:
        """The entries of each pattern."""
        entries = [Entry(self.layers[layer], id_, self.columns[info]) for layer, id_, info in self.entries]
        with uncollected():
            return {
                mode: {words: tuple([entries[number] for number in numbers]) for words, numbers in patterns.items()}
                for mode, patterns in self.patterns.items()
            }


class _Numbers(dict[object, int]):
    """Numbers given out in the order of asking."""

    def __missing__(self, asked: object) -> int:
        self[asked] = number = len(self)
        return number


def compile_phrases(phrases: Iterable[tuple[Phrase, Mode, Sequence[str]]]) -> Compiled:
    """Phrases with how they meet a text and their words, compiled; an entry said twice of one phrase counts once."""
    layers, columns, entries = _Numbers(), _Numbers(), _Numbers()
    patterns: dict[Mode, dict[str, tuple[int, ...]]] = {mode: {} for mode in _MODES}
    glosses: dict[str, str] = {}
    with uncollected():
        for phrase, mode, words in phrases:
            layer, id_, info = phrase.entry.layer, phrase.entry.id, phrase.entry.info
            number = entries[layers[layer], id_, columns[info]]
            known = patterns[mode].get(pattern(words), ())
            if number not in known:
                patterns[mode][pattern(words)] = (*known, number)
            if layer == CONCEPTS.layer:
                glosses.setdefault(id_, phrase.text)
    return Compiled(list(layers), list(columns), list(entries), patterns, glosses)  # type: ignore[arg-type]


def compiled_key(folders: Sequence[Path], settings: Settings) -> str:
    """A key that changes with anything that the compiled phrases of these folders depend on."""
    return content_key(_depended_on(folders, settings))


def _depended_on(folders: Sequence[Path], settings: Settings) -> Iterator[bytes]:
    here = Path(__file__).parent
    for path in (*(here / name for name in _SOURCES), *(here.parent / "text" / name for name in _TEXT_SOURCES)):
        yield path.read_bytes() if path.exists() else b""
    for folder in folders:
        for path in (folder / "pack.toml", *table_files(folder), *folder.glob(DECLENSIONS), *folder.glob(WORD_FORMS)):
            yield path.relative_to(folder).as_posix().encode()
            yield path.read_bytes()
    if settings.lemmas == "simplemma":
        import simplemma

        yield simplemma.__version__.encode()
    if settings.script not in _SPACED:
        from importlib.metadata import version

        yield version("icu4py").encode()
    yield unicodedata.unidata_version.encode()
