"""A language's pack.toml, typed: unknown keys are refused."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Literal

import msgspec

from crosswire.errors import PackError

_CASED = frozenset(("Latn", "Cyrl", "Grek", "Armn", "Zyyy"))


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    pass


class Quotes(_Strict, frozen=True):
    """Quotation marks as this language nests them, outermost first."""

    pairs: tuple[tuple[str, str], ...] = (("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("‘", "’"), ("「", "」"))


class Detection(_Strict, frozen=True):
    """Function words that tell the language apart, folded."""

    words: tuple[str, ...] = ()


class Numbers(_Strict, frozen=True):
    """The decimal and grouping marks of running text (behind the grouping mark, the spaces that group as well), and how
    numbers go on.

    `myriads`, `mixed` and `slash` are explained in annotate/number_words.py. `noun_first`: the noun that a number
    counts follows it at once, adjectives behind it."""

    decimal: str = "."
    grouping: str = ","
    myriads: bool = False
    mixed: bool = False
    slash: str = ""
    noun_first: bool = False


class Dates(_Strict, frozen=True):
    """How an all-digit date is read: `dmy`, `mdy` or `ymd`; `postpositional`: a period stands before what is counted in
    it, and joining words behind what they join (ja 10月の最初の週, tr 2016 yılında).

    `future`: endings that only verbs in the future have (es -rán). `bare_years`: a year needs no word before it (de *er
    starb 2019*). `calendar`: `solar` where years about 1400 are those of the solar Hijra, none of ours."""

    order: Literal["dmy", "mdy", "ymd"] = "dmy"
    postpositional: bool = False
    future: tuple[str, ...] = ()
    bare_years: bool = False
    calendar: Literal["gregorian", "solar"] = "gregorian"


class Verbs(_Strict, frozen=True):
    """How verb forms are told by their endings. `gerunds`: forms without a subject of their own (en *saying*)."""

    gerunds: tuple[str, ...] = ()


class Clitics(_Strict, frozen=True):
    """Words that are written together with the next one (`before`: Arabic و, Hebrew ב) or the one in front of it
    (`after`: Korean 는), and articles that are passed over when words are compared (`articles`: Arabic ال)."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()


class Settings(_Strict, frozen=True):
    """All of pack.toml. `tokens_per_word`: how many tokens a word has on average (Vietnamese writes syllables
    apart). `inflected`: phrases of most tables meet the text lemmatised as well as written (tables.py says which).
    `apostrophes`: a word is cut after one (`prefix`: l'|accord), before one (`suffix`: Ankara|'da) or not at all.
    `elided`: words that lose their vowel before one, which stays theirs where a space follows: millions *d'* euros.
    `word_order`: `verb-final` where the verb closes its clause and what is said stands before it (particles.tsv).
    `title_place`: where an office stands to the name (習近平**主席**); `nouns_capital`: every noun has a capital.
    `peoples`: how nouns of peoples are told from adjectives of countries: they alone have a capital (`capital`: cs
    *Britové*), or they decline as nouns do (`noun`: ru *британцы*, by declensions.tsv); left out where neither tells.
    `feminine`: what a woman's surname adds to that of others: Theresa May|ová."""

    code: str
    name: str
    script: str = "Latn"
    inherits: tuple[str, ...] = ()
    lemmas: Literal["simplemma", "none"] = "none"
    inflected: bool = False
    apostrophes: Literal["word", "prefix", "suffix"] = "word"
    elided: tuple[str, ...] = ()
    clitics: Clitics = Clitics()
    tokens_per_word: float = 1.0
    name_order: Literal["given-first", "family-first"] = "given-first"
    country_place: Literal["before", "after", "both"] = "both"
    word_order: Literal["", "verb-final"] = ""
    title_place: Literal["before", "after", "both"] = "before"
    nouns_capital: bool = False
    peoples: Literal["", "capital", "noun"] = ""
    feminine: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    replacements: dict[str, str] = {}
    quotes: Quotes = Quotes()
    detection: Detection = Detection()
    numbers: Numbers = Numbers()
    dates: Dates = Dates()
    verbs: Verbs = Verbs()

    @property
    def caseless(self) -> bool:
        """Whether the script has no capitals, so that they tell no names."""
        return self.script not in _CASED


def read_settings(path: Path) -> Settings:
    """Read and check one pack.toml; raises PackError with the file and the fault."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Settings)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as fault:
        raise PackError(f"{path}: {fault}") from None
