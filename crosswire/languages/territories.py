"""Countries, cities and organisations in a text whose language has no pack: countries by the language's own names
(CLDR),
cities and organisations by their usual Latin names in the registry.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from crosswire.languages.pack import Entry, cased
from crosswire.languages.registry import ORGANISATION_COLUMNS, PLACE_COLUMNS, ROOT
from crosswire.languages.rows import read_rows
from crosswire.text.phrases import Hit, PhraseTable
from crosswire.text.tokens import tokenise

_TERRITORIES = Path(__file__).parent / "und" / "territories.tsv"
_BODIES = {"EU": "org/european-union", "UN": "org/united-nations"}
_SHORT = {
    "USA": "US", "EEUU": "US", "UK": "GB", "EU": "EU", "UE": "EU", "UN": "UN", "ONU": "UN", "UNO": "UN",
    "США": "US", "ООН": "UN", "ЄС": "EU", "ЕС": "EU",
}  # fmt: skip
"""Acronyms of countries and unions that the press of several languages shares."""
_ALLIANCE = ("OTAN", "НАТО")
_NO_PLACES = frozenset(("EZ", "QO", "XA", "XB", "ZZ"))
_SHORTEST_STEM = 4
_SHORTEST_COUNTRY = 4
_LONGEST_ELIDED = 3
_LONGEST_ENDING = 3
_LEAST_PEOPLE = 150_000
INFLECTED = frozenset(
    ("be", "bg", "bs", "cs", "et", "fi", "hr", "hu", "lt", "lv", "mk", "pl", "ru", "sk", "sl", "sr", "tr", "uk")
)
"""Languages that inflect names of countries: there a common stem is enough (Україна, України)."""

EntryHit = Hit[Entry]


def known_anywhere(language: str, words: Sequence[str]) -> list[EntryHit]:
    """Hits of layers `place` and `organisation` for a text in `language` (ISO 639-1), overlapping ones included."""
    as_is = [cased(unelided(word)) for word in words]
    hits = [*_countries().find(as_is), *_latin().find(as_is)]
    if language in INFLECTED:
        hits += _inflected(language, words)
    return hits


@cache
def _names(language: str) -> dict[str, str]:
    """The language's name of a country → its code."""
    rows = read_rows(_TERRITORIES, ("code", "language", "name"))
    return {row.cells["name"]: row.cells["code"] for row in rows if row.cells["language"] == language}


def _entry(code: str) -> Entry:
    body = _BODIES.get(code)
    return Entry("organisation", body, ("-",)) if body else Entry("place", code, ("-",))


@cache
def _countries() -> PhraseTable[Entry]:
    """Countries' names of any language: CLDR's table gives a name that several languages share to one of them alone."""
    rows = read_rows(_TERRITORIES, ("code", "language", "name"))
    found = [(row.cells["name"], row.cells["code"]) for row in rows]
    kept = [(name, code) for name, code in found if code not in _NO_PLACES and len(name) >= _SHORTEST_COUNTRY]
    return PhraseTable.of(([cased(word) for word in tokenise(name).words], _entry(code)) for name, code in kept)


@cache
def _latin() -> PhraseTable[Entry]:
    """The registry's usual names: cities of 150,000 people and more, regions, and organisations with their acronyms."""
    short = [(name, _entry(code)) for name, code in _SHORT.items()]
    short += [(name, Entry("organisation", "org/nato", ("-",))) for name in _ALLIANCE]
    return PhraseTable.of(
        ([cased(w) for w in tokenise(name).words], entry) for name, entry in (*short, *_latin_names())
    )


def _latin_names() -> Iterator[tuple[str, Entry]]:
    personal = {row.cells["name"] for row in read_rows(ROOT / "personal_cities.tsv", ("name",))}
    for row in read_rows(ROOT / "places.tsv", PLACE_COLUMNS):
        kind, name, people = row.cells["kind"], row.cells["latin"], row.cells["population"]
        large = people != "-" and int(people) >= _LEAST_PEOPLE
        if name not in personal and (kind in ("country", "capital") or (kind == "city" and large and len(name) > 3)):
            yield name, Entry("place", row.cells["id"], ("-",))
    for row in read_rows(ROOT / "organisations.tsv", ORGANISATION_COLUMNS):
        entry = Entry("organisation", row.cells["id"], ("-",))
        name, kind = row.cells["latin"], row.cells["kind"]
        if " " in name or name.isupper() or (len(name) > 3 and kind not in ("newspaper", "broadcaster", "party")):
            yield name, Entry("organisation", row.cells["id"], ("-" if " " in name else "title",))
        if len(row.cells["acronym"]) > 2 and row.cells["acronym"].isupper():
            yield row.cells["acronym"], entry


def unelided(word: str) -> str:
    """A word without the article or preposition that French or Italian elides before it: l'Ukraine, d'Emmanuel."""
    if "'" not in word and "’" not in word:
        return word
    for mark in ("'", "’"):
        head, found, rest = word.partition(mark)
        if found and rest and len(head) < _LONGEST_ELIDED and (head[:1].islower() or head == "L"):
            return rest
    return word


# --- inflected names -------------------------------------------------------------------------------------------------


@cache
def _stems(language: str) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The first four letters of a country's name → the stems of its words, with its code; relatives' names serve too
    (CLDR gives Srbija to Bosnian, and says it of Serbian no more)."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    names = {name: code for other in sorted(INFLECTED) for name, code in _names(other).items()}
    for name, code in {**names, **_names(language)}.items():
        words = tokenise(name).words
        if code not in _NO_PLACES and all(word.isalpha() for word in words) and len(words[0]) >= _SHORTEST_STEM:
            found.setdefault(words[0][:_SHORTEST_STEM], []).append((tuple(_stem(word) for word in words), code))
    return found


def _stem(word: str) -> str:
    """A word without the letters that its cases change: Україн, Великобритан."""
    return word[: max(_SHORTEST_STEM, len(word) - 2)]


def _inflected(language: str, words: Sequence[str]) -> Iterator[EntryHit]:
    stems = _stems(language)
    for at, word in enumerate(words):
        if not word[0].isupper() or len(word) < _SHORTEST_STEM:
            continue
        for parts, code in stems.get(word[:_SHORTEST_STEM], ()):
            if _fits(parts, words[at : at + len(parts)]):
                yield Hit(at, at + len(parts), _entry(code))


def _fits(stems: tuple[str, ...], words: Sequence[str]) -> bool:
    return len(stems) == len(words) and all(
        word.startswith(stem) and len(word) - len(stem) <= _LONGEST_ENDING
        for stem, word in zip(stems, words, strict=True)
    )
