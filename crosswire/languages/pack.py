"""A language pack: the tables of its folder (and of those it inherits) compiled for one pass over a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from crosswire.errors import PackError
from crosswire.languages.lemmas import known_word, lemmatiser
from crosswire.languages.rows import read_rows
from crosswire.languages.settings import Settings, read_settings
from crosswire.languages.tables import CONCEPTS, PORTFOLIOS, TABLES, Mode, Table
from crosswire.text.phrases import PhraseTable, gathered
from crosswire.text.tokens import fold, tokenise, whole

ROOT = Path(__file__).parent
UNDETERMINED = "und"
_REMEMBERED = 1 << 16
"""How many words each of a pack's caches of word forms holds."""
_PREFIXES: dict[str, Mode] = {"=": "folded", "^": "cased"}


class Entry(NamedTuple):
    """What a lexicon says of a phrase: its layer (`speech`), its id there (`claims`) and the other columns in order."""

    layer: str
    id: str
    info: tuple[str, ...] = ()


class Phrase(NamedTuple):
    """One phrase of one table, before it is compiled."""

    text: str
    mode: Mode
    entry: Entry


class Pack:
    """Settings and phrase tables of one language. Build with `load_pack`."""

    def __init__(self, folder: Path) -> None:
        self.settings: Settings = read_settings(folder / "pack.toml")
        self.code = self.settings.code
        self.folders = _lineage(folder, self.settings)
        self._lemma = lemmatiser(self.code) if self.settings.lemmas == "simplemma" else None
        self._replacements = tuple(self.settings.replacements.items())
        self.folded = lru_cache(maxsize=_REMEMBERED)(self._folded)

    def _folded(self, word: str) -> str:
        """A word as the language compares it: folded, with the pack's spelling replacements (vi oà → òa)."""
        word = fold(word)
        if not word.isascii():
            for old, new in self._replacements:
                if old in word:
                    word = word.replace(old, new)
        return word

    def lemmas(self, folded: Sequence[str]) -> Sequence[str]:
        """The dictionary forms of folded words; the words themselves where the language has no lemmatiser."""
        if self._lemma is None:
            return folded
        return list(map(self._lemma, folded))

    def common(self, folded: str) -> bool:
        """Whether the language's dictionary knows the word as an ordinary one; False where there is no dictionary."""
        return self._lemma is not None and known_word(folded, self.code)

    def phrases(self) -> Iterator[Phrase]:
        """Every phrase of every table, in the order of the tables; raises PackError where a file breaks its form."""
        for folder in self.folders:
            yield from _folder_phrases(folder)

    @cached_property
    def tables(self) -> dict[Mode, PhraseTable[Entry]]:
        """The compiled tables by how their phrases meet a text."""
        rows: dict[Mode, list[tuple[Sequence[str], Entry]]] = {"lemma": [], "folded": [], "cased": []}
        for phrase in self.phrases():
            mode = phrase.mode if phrase.mode != "lemma" or self._lemma else "folded"
            rows[mode].append((self.words(phrase.text, mode), phrase.entry))
        tables: dict[Mode, PhraseTable[Entry]] = {}
        offset = 0
        for mode, kept in rows.items():
            tables[mode] = PhraseTable(gathered(kept), offset)
            offset += len(tables[mode])
        return tables

    @cached_property
    def entries(self) -> list[Sequence[Entry]]:
        """What the lexicon says of each phrase, by the phrase's number over all tables."""
        return [entries for table in self.tables.values() for entries in table.values]

    @cached_property
    def lengths(self) -> list[int]:
        """How many words each phrase has, by the phrase's number over all tables."""
        return [length for table in self.tables.values() for length in table.lengths]

    def words(self, phrase: str, mode: Mode) -> Sequence[str]:
        """The words of a phrase as a text's words are compared in that mode."""
        words = tokenise(phrase).words
        if mode == "cased":
            return [cased(word) for word in words]
        folded = [self.folded(word) for word in words]
        return self.lemmas(folded) if mode == "lemma" else folded

    @cached_property
    def glosses(self) -> dict[str, str]:
        """Concept id → the phrase that shows it to readers of this language."""
        glosses: dict[str, str] = {}
        for phrase in self.phrases():
            if phrase.entry.layer == CONCEPTS.layer:
                glosses.setdefault(phrase.entry.id, phrase.text)
        return glosses


@lru_cache(maxsize=_REMEMBERED)
def cased(word: str) -> str:
    """A word for case-sensitive tables: apostrophes straight, and one case for words in all capitals of five or more."""
    word = whole(word.replace("’", "'"))
    return word.capitalize() if len(word) > 4 and word.isupper() else word


def _lineage(folder: Path, settings: Settings) -> tuple[Path, ...]:
    """The language's own folder first, then those it inherits, und/ always last."""
    folders = [folder]
    for code in settings.inherits:
        parent = ROOT / code
        folders.extend(path for path in _lineage(parent, read_settings(parent / "pack.toml")) if path not in folders)
    if settings.code != UNDETERMINED and ROOT / UNDETERMINED not in folders:
        folders.append(ROOT / UNDETERMINED)
    return tuple(folders)


def _folder_phrases(folder: Path) -> Iterator[Phrase]:
    portfolios = _portfolios(folder)
    for table in TABLES:
        path = folder / table.file
        if path.exists():
            yield from _table_phrases(path, table, portfolios)
    for path in sorted((folder / CONCEPTS.file).glob("*.tsv")):
        yield from _table_phrases(path, CONCEPTS, {})


def _portfolios(folder: Path) -> dict[str, list[str]]:
    path = folder / PORTFOLIOS.file
    if not path.exists():
        return {}
    return {row.cells["portfolio"]: row.cells["phrases"].split("|") for row in read_rows(path, PORTFOLIOS.columns)}


def _table_phrases(path: Path, table: Table, portfolios: dict[str, list[str]]) -> Iterator[Phrase]:
    rest = tuple(column for column in table.columns if column not in (table.phrases, table.id))
    for row in read_rows(path, table.columns):
        for column, allowed in table.allowed.items():
            if row.cells[column] not in allowed:
                raise PackError(
                    f"{path}:{row.line}: {column} is {row.cells[column]!r}, not one of {' '.join(sorted(allowed))}"
                )
        info = tuple(row.cells[column] for column in rest)
        for text in row.cells[table.phrases].split("|"):
            mode = _PREFIXES.get(text[:1], table.mode)
            bare = text[1:] if text[:1] in _PREFIXES else text
            if not bare.strip() or bare != bare.strip():
                raise PackError(f"{path}:{row.line}: an empty or padded phrase in {row.cells[table.phrases]!r}")
            for filled, id_ in _filled(bare, row.cells[table.id], portfolios):
                yield Phrase(filled, mode, Entry(table.layer, id_, info))


def _filled(phrase: str, id_: str, portfolios: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """`{portfolio} minister` for every portfolio and phrase of it; a phrase without the slot as it stands."""
    if "{portfolio}" not in phrase:
        yield phrase, id_
        return
    for portfolio, phrases in portfolios.items():
        for words in phrases:
            yield phrase.replace("{portfolio}", words), id_.replace("{portfolio}", portfolio)


@cache
def load_pack(code: str) -> Pack:
    """The pack of a language, or und/ where it has none. Raises PackError where a table breaks its form."""
    folder = ROOT / code
    return Pack(folder if code in pack_codes() else ROOT / UNDETERMINED)


@cache
def load_settings(code: str) -> Settings:
    """The settings of a language that has a pack, without its tables."""
    return read_settings(ROOT / code / "pack.toml")


@cache
def pack_codes() -> tuple[str, ...]:
    """The codes of the languages that have a pack, und among them."""
    return tuple(sorted(path.parent.name for path in ROOT.glob("*/pack.toml")))


def unknown_files(folder: Path) -> Iterable[str]:
    """Files of a language folder that no declared table reads: a misspelt name would otherwise be lost silently."""
    known = {table.file for table in TABLES} | {
        PORTFOLIOS.file,
        "pack.toml",
        "cases.toml",
        "places_extra.tsv",
        "territories.tsv",
    }
    return sorted(path.name for path in folder.iterdir() if path.is_file() and path.name not in known)
