"""The person who reads the dossier: which words, names of countries, offices and days they are shown."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from pathlib import Path

from crosswire.languages import load_pack, pack_codes

_WORDING = Path(__file__).parent / "wording"
_FALLBACK = "en"
_ANY_YEAR = "XXXX"
_LEAP_YEAR = "2024"
_RIGHT_TO_LEFT = frozenset(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"])


def base(language: str | None) -> str:
    """`pt` of `pt-BR`; an empty string where the language is unknown."""
    return (language or "").replace("_", "-").split("-")[0].lower()


def direction(language: str | None) -> str:
    """The HTML `dir` of a language: rtl, ltr, or auto where it is unknown."""
    code = base(language)
    if code in ("", "und"):
        return "auto"
    return "rtl" if code in _RIGHT_TO_LEFT else "ltr"


class Reader:
    """Words and names in one language (ISO 639), English where the language has none of its own."""

    def __init__(self, language: str) -> None:
        self.language = base(language) or _FALLBACK
        self._words = _words(self.language)

    def word(self, key: str, **filled: object) -> str:
        """One of the dossier's own phrases, its slots filled; KeyError for a key that no wording has."""
        return self._words[key].format(**filled) if filled else self._words[key]

    def foreign(self, language: str | None) -> bool:
        """Whether text in that language needs a gloss for this reader."""
        return base(language) != self.language

    def country(self, code: str) -> str:
        """The country's name of an ISO 3166-1 code, the code itself where it has none."""
        return _territories(self.language).get(code, code)

    def language_name(self, language: str | None) -> str:
        """The language's name, its code where it has none, empty where it is unknown."""
        code = base(language)
        return _languages(self.language).get(code, code) if code != "und" else ""

    def role(self, role: str) -> str:
        """An office in words: minister.foreign_affairs → foreign minister."""
        return _roles(self.language).get(role) or _spelt_out(role)

    def about(self, concept: str) -> str:
        """A concept or country code in words."""
        if len(concept) == 2 and concept.isupper():
            return self.country(concept)
        gloss = _glosses(self.language).get(concept, concept)
        return gloss.lstrip("=^").replace("_", " ")

    def knows(self, concept: str) -> bool:
        """Whether it is the id of a concept of the lexicon."""
        return concept in _glosses(self.language)

    def day(self, first: str, last: str | None = None) -> str:
        """One ISO day or a period in words; a day without a year says so; what is no ISO day stays as it is."""
        from babel.dates import format_interval, format_skeleton

        last = last or first
        yearless = first.startswith(_ANY_YEAR) or last.startswith(_ANY_YEAR)
        try:
            start, end = _date(first), _date(last)
        except ValueError:
            return first if first == last else f"{first} – {last}"
        skeleton = "MMMd" if yearless else "yMMMd"
        locale = _locale(self.language)
        if start == end:
            shown = format_skeleton(skeleton, start, locale=locale)
        else:
            shown = str(format_interval(start, end, skeleton, locale=locale))
        return self.word("year_unknown", day=shown) if yearless else shown


def _date(day: str) -> date:
    return date.fromisoformat(day.replace(_ANY_YEAR, _LEAP_YEAR))


def _spelt_out(role: str) -> str:
    """former.minister.water → former water minister: what stands last qualifies what stands before."""
    parts = role.replace("_", " ").split(".")
    if len(parts) < 2:
        return parts[0]
    return " ".join((*parts[:-2], parts[-1], parts[-2]))


@cache
def _words(language: str) -> dict[str, str]:
    words: dict[str, str] = tomllib.loads((_WORDING / f"{_FALLBACK}.toml").read_text(encoding="utf-8"))
    path = _WORDING / f"{language}.toml"
    if language != _FALLBACK and language.isalpha() and path.exists():
        words |= tomllib.loads(path.read_text(encoding="utf-8"))
    return words


@cache
def _locale(language: str) -> str:
    """The name of the CLDR locale; English as Britain writes days (11 November)."""
    from babel import Locale, UnknownLocaleError

    if language == "en":
        return "en_GB"
    try:
        return str(Locale.parse(language))
    except (UnknownLocaleError, ValueError):
        return "en_GB"


@cache
def _territories(language: str) -> dict[str, str]:
    from babel import Locale

    return dict(Locale.parse(_locale(language)).territories)


@cache
def _languages(language: str) -> dict[str, str]:
    from babel import Locale

    return dict(Locale.parse(_locale(language)).languages)


@cache
def _pack_language(language: str) -> str:
    return language if language in pack_codes() else _FALLBACK


@cache
def _roles(language: str) -> dict[str, str]:
    roles: dict[str, str] = {}
    for phrase in load_pack(_pack_language(language)).phrases():
        if phrase.entry.layer == "title":
            roles.setdefault(phrase.entry.id, phrase.text)
    return roles


def _glosses(language: str) -> dict[str, str]:
    """Concept id → the phrase that shows it to readers of the language."""
    return load_pack(_pack_language(language)).glosses
