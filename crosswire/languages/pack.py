"""A language pack: the tables of its folder (and of those it inherits) compiled for one pass over a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from pathlib import Path

from crosswire.languages.cache import remembered
from crosswire.languages.clitics import Cutter, at_apostrophes
from crosswire.languages.compiled import Compiled, compile_phrases, compiled_key
from crosswire.languages.declension import Declensions, read_declensions
from crosswire.languages.digits import at_digits
from crosswire.languages.entries import Entry, Phrase, folder_phrases
from crosswire.languages.lemmas import known_word, lemmatiser
from crosswire.languages.rows import read_rows
from crosswire.languages.settings import Settings, read_settings
from crosswire.languages.tables import CONJUGATIONS, INFLECTED, PORTFOLIOS, TABLES, Mode
from crosswire.languages.word_forms import FILE as WORD_FORMS
from crosswire.languages.word_forms import corrected, read_word_forms
from crosswire.text.phrases import PhraseTable
from crosswire.text.sentences import Stops
from crosswire.text.tokens import Tokens, fold, tokenise, whole

ROOT = Path(__file__).parent
UNDETERMINED = "und"
ANAPHORS = "anaphors.tsv"
_GIVEN = "given_name"
_OWN_FORM = frozenset(("concept", "action", "speech", "parted"))
"""Layers whose phrases meet lemmas as they are written too: pl *zabity* has the lemma *zabić*, but *zabitych* has
*zabity*."""
_SEVERAL = "parted"
"""The layer that says several things of one verb: de geben *an*, geben *zu*."""
_LEAST_WORD = 3
"""A word is not compared without its article where fewer letters would remain."""
_REMEMBERED = 1 << 16
"""How many words each of a pack's caches of word forms holds."""

__all__ = ["ROOT", "UNDETERMINED", "Entry", "Pack", "Phrase", "cased", "load_pack", "pack_codes", "unknown_files"]


class Pack:
    """Settings and phrase tables of one language. Build with `load_pack`."""

    def __init__(self, folder: Path) -> None:
        self.settings: Settings = read_settings(folder / "pack.toml")
        self.code = self.settings.code
        self.folders = _lineage(folder, self.settings)
        known = corrected(lemmatiser(self.code), read_word_forms(self.folders))
        self._lemma = known if self.settings.lemmas == "simplemma" else None
        self._replacements = tuple(self.settings.replacements.items())
        self._replaced = frozenset(old[0] for old in self.settings.replacements)
        self._articles = self.settings.clitics.articles
        self.folded = lru_cache(maxsize=_REMEMBERED)(self._folded)
        self.cased = lru_cache(maxsize=_REMEMBERED)(self._cased)

    @cached_property
    def stops(self) -> Stops:
        """How the language's sentences end."""
        settings = self.settings
        openers = settings.detection.words if settings.numbers.ordinal_stop else ()
        marks = {closer for _, closer in settings.quotes.pairs}
        return Stops(frozenset(settings.abbreviations), frozenset(marks), frozenset(openers))

    def _folded(self, word: str) -> str:
        """A word as the language compares it: folded, its spelling replaced (vi oà → òa), never empty."""
        return self._respelt(fold(word)) or word

    def _cased(self, word: str) -> str:
        """A word as it meets tables of names: its case kept, with the pack's spelling replacements."""
        return self._respelt(cased(word)) or word

    def _respelt(self, word: str) -> str:
        if word.isascii():
            return word
        written = word  # "ألمانيا" begins like an article only once its hamza is left out
        if not self._replaced.isdisjoint(word):
            for old, new in self._replacements:
                word = word.replace(old, new)
        for article in self._articles:
            if len(word) - len(article) >= _LEAST_WORD and written.startswith(article):
                return word[len(article) :]
        return word

    def tokenise(self, text: str) -> Tokens:
        """The tokens of a text as the language writes words together: at its apostrophes, without its clitics."""
        clitics = self.settings.clitics
        tokens = at_apostrophes(tokenise(text), self.settings.apostrophes, self.settings.elided)
        tokens = at_digits(text, tokens, clitics, self.vocabulary, self._is_currency)
        if not clitics.before and not clitics.after:
            return tokens
        return self._cutter.cut(tokens)

    @cached_property
    def _cutter(self) -> Cutter:
        return Cutter(self.settings.clitics, self.folded, self.vocabulary)

    def _is_currency(self, word: str) -> bool:
        """Whether a word is a currency that may stand before its number: USD, Rp."""
        hits = self.tables["folded"].find([self.folded(word)]) + self.tables["cased"].find([self.cased(word)])
        infos = (hit.value.info for hit in hits if hit.value.layer == "unit")
        return any(info[0] == "currency" and info[1] != "after" for info in infos)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word that stands in a phrase of the pack, folded: names too, whatever their case."""
        return frozenset(
            fold(word) for mode in self._compiled.patterns.values() for phrase in mode for word in phrase.split()
        )

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
            yield from folder_phrases(folder)

    @cached_property
    def articles(self) -> bool:
        """Whether the language has words that make a noun definite: the `definite` rows of anaphors.tsv."""
        files = (folder / ANAPHORS for folder in self.folders if (folder / ANAPHORS).exists())
        columns = next(table.columns for table in TABLES if table.file == ANAPHORS)
        return any(row.cells["kind"] == "definite" for file in files for row in read_rows(file, columns))

    @cached_property
    def tables(self) -> dict[Mode, PhraseTable[Entry]]:
        """The compiled tables by how their phrases meet a text, numbered through."""
        tables: dict[Mode, PhraseTable[Entry]] = {}
        offset = 0
        for mode, values in self._compiled.values().items():
            tables[mode] = PhraseTable(values, offset)
            offset += len(values)
        return tables

    @cached_property
    def _compiled(self) -> Compiled:
        key = compiled_key(self.folders, self.settings)
        return remembered(f"pack-{self.code}", key, Compiled, lambda: compile_phrases(self._in_words()))

    def _in_words(self) -> Iterator[tuple[Phrase, Mode, Sequence[str]]]:
        """Every phrase with how it meets a text, and its words so; where the language inflects, in its other forms."""
        lemmatised: set[tuple[str, tuple[str, ...]]] = set()
        written: list[tuple[Phrase, tuple[str, ...]]] = []
        for phrase in self.phrases():
            mode = phrase.mode if phrase.mode != "lemma" or self._lemma else "folded"
            words = self.words(phrase.text, mode)
            yield phrase, mode, words
            if mode == "lemma" and phrase.entry.layer in _OWN_FORM:
                lemmatised.add((phrase.entry.layer, tuple(words)))
                written.append((phrase, tuple(self.words(phrase.text, "folded"))))
            if self.settings.inflected and phrase.entry.layer in INFLECTED and not phrase.exact:
                yield from ((phrase, *form) for form in self._inflected(phrase, words))

        for phrase, own in written:
            if (phrase.entry.layer, own) not in lemmatised:
                if phrase.entry.layer != _SEVERAL:
                    lemmatised.add((phrase.entry.layer, own))
                yield phrase, "lemma", own

    def _inflected(self, phrase: Phrase, words: Sequence[str]) -> Iterator[tuple[Mode, Sequence[str]]]:
        """How else a phrase of an inflecting table meets a text: declined where it is a name, lemmatised where not."""
        if phrase.mode == "cased" and not phrase.text[0].islower():
            personal = phrase.entry.layer == _GIVEN
            yield from (("cased", forms) for forms in self.declensions.declined(words, personal))
        elif self._lemma is not None:
            yield "lemma", self.words(phrase.text, "lemma")

    @cached_property
    def declensions(self) -> Declensions:
        """How names decline; empty (false) where the language has no table for it. That of und/ serves the inflecting
        languages without a pack alone."""
        own = [folder for folder in self.folders if folder.name != UNDETERMINED]
        return read_declensions(own or self.folders)

    @cache  # noqa: B019 (packs live as long as the program)
    def words_of(self, layer: str, id_: str) -> frozenset[str]:
        """The phrases of one entry, as they are written: the family names of name_words.tsv."""
        return frozenset(
            phrase.text for phrase in self.phrases() if (phrase.entry.layer, phrase.entry.id) == (layer, id_)
        )

    @cached_property
    def given_names(self) -> frozenset[str]:
        """The given names that the pack lists, in their base form."""
        return frozenset(phrase.text for phrase in self.phrases() if phrase.entry.layer == _GIVEN)

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
        words = at_apostrophes(tokenise(phrase), self.settings.apostrophes, self.settings.elided).words
        if mode == "cased":
            return [self.cased(word) for word in words]
        folded = [self.folded(word) for word in words]
        return self.lemmas(folded) if mode == "lemma" else folded

    @property
    def glosses(self) -> dict[str, str]:
        """Concept id → the phrase that shows it to readers of this language."""
        return self._compiled.glosses


@lru_cache(maxsize=_REMEMBERED)
def cased(word: str) -> str:
    """A word for case-sensitive tables: apostrophes straight, one case for words in all capitals of five or more."""
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
        CONJUGATIONS.file,
        "pack.toml",
        "cases.toml",
        "gold.toml",
        "declensions.tsv",  # read by declension.py
        "han_viet.tsv",  # Sino-Vietnamese readings, read by link/han_viet.py
        "places_extra.tsv",
        "territories.tsv",
        WORD_FORMS,
    }
    return sorted(path.name for path in folder.iterdir() if path.is_file() and path.name not in known)
