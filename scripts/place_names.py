"""What the press of each language calls a place, out of CLDR and GeoNames: the seeds of `build_tables.py`.

CLDR says which language a name belongs to: names of territories and their alternates, cities that stand for time zones,
first-level regions. GeoNames lists alternate names without a language: of these a name is taken that is written wholly
in the language's own letters and sounds like the Latin name, or like the name that CLDR has.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from babel import Locale
from babel.core import get_global
from place_tables import (
    ADDED,
    CITY_STATES,
    CYRILLIC,
    FOREIGN,
    GROUPINGS,
    HAN_COUNTRIES,
    JOINTS,
    LATIN,
    LETTERS,
    MARKS,
    NEW_FORMS,
    OWN,
    QUALIFIED,
    QUALIFIERS,
    RESPELT,
    UKRAINIAN,
    WORDS,
)
from rapidfuzz.fuzz import ratio

from crosswire.text.romanise import readings
from crosswire.text.soundkeys import sound_keys

PATTERNS = {code: re.compile("[" + letters + JOINTS.get(code, r" \-") + "]+") for code, letters in LETTERS.items()}
MOST = 4
"""How many names of one place GeoNames may give a language."""
NEAR = 0.72
"""How like the name from CLDR a variant must be."""
AUDIBLE = 0.56
"""How like the Latin name a reading must be where CLDR has no name."""
LARGE = 1_000_000
"""Inhabitants from which a Chinese city is found by its characters in Japanese."""
SPREAD = 0.08
"""How much less like the Latin name than the best one a further name may be."""


@dataclass(frozen=True)
class Spot:
    """What is known of a place before it has names. alternates: names from GeoNames, no language given."""

    id: str
    kind: str
    country: str
    latin: str
    alternates: tuple[str, ...]
    population: int


def nfc(text: str) -> str:
    """Composed, with single spaces."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def plain(text: str) -> str:
    """Lower case without diacritics, hyphens and apostrophes, for comparison alone."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(str.maketrans("łøđıß", "lodis")))
    return re.sub(r"[\W_]+", "", "".join(char for char in apart if not unicodedata.combining(char)))


@cache
def cldr_elements(path: Path, tag: str) -> Mapping[str, tuple[str, ...]]:
    """The texts of a CLDR file's elements of one tag by their type, alternates after the plain one."""
    if not path.is_file():
        return {}
    found: dict[str, tuple[str, ...]] = {}
    elements = sorted(ElementTree.parse(path).iter(tag), key=lambda element: element.get("alt") or "")
    for element in elements:
        if element.text and "↑" not in element.text:
            found[element.get("type", "")] = (*found.get(element.get("type", ""), ()), nfc(element.text))
    return found


class Names:
    """The names a language has for places. cldr: the folder `common` of CLDR's core data."""

    def __init__(self, language: str, cldr: Path, spots: Iterable[Spot]) -> None:
        self.language = language
        self.own = frozenset(OWN[language].split())
        self.main = cldr_elements(cldr / "main" / f"{language}.xml", "territory")
        self.parts = cldr_elements(cldr / "subdivisions" / f"{language}.xml", "subdivision")
        english = cldr_elements(cldr / "subdivisions" / "en.xml", "subdivision")
        self.settled = settled_cities(language, self._city_regions(english), {spot.id: spot for spot in spots})

    def of(self, spot: Spot) -> tuple[str, ...]:
        """The names of a place, the one to show first; empty where the sources have none in this language."""
        if spot.kind == "country":
            return self.country(spot)
        if spot.kind == "region":
            return self.region(spot)
        if spot.kind in ("city", "capital"):
            return self.city(spot)
        return self.area(spot)

    def country(self, spot: Spot) -> tuple[str, ...]:
        """CLDR's name and its alternates; what stands in brackets is left out: Мьянма (Бирма)."""
        named = [str(Locale.parse(self.language).territories[spot.id]), *self.main.get(spot.id, ())]
        if self.language == "zh":
            named.append(str(Locale.parse("zh_Hant").territories[spot.id]))
        bare = [islands(nfc(re.sub(r" *[(（].*[)）]", "", name))) for name in named]
        return tuple(dict.fromkeys(name for name in bare if name))

    def area(self, spot: Spot) -> tuple[str, ...]:
        groups = [code for code, area in GROUPINGS.items() if spot.id == f"area/{area}"]
        return tuple(name for code in groups for name in self.main.get(code, ())[:1] if "(" not in name)

    def region(self, spot: Spot) -> tuple[str, ...]:
        """CLDR's name; bare too where the region is commonly known without the word for it (Guangdong)."""
        found = [self._clean(name) for name in self.parts.get(spot.id.replace("-", "").lower(), ())[:1]]
        if not found or not found[0]:
            return ()
        name, bare = found[0], self.bare(found[0])
        if QUALIFIED.search(spot.latin):
            return self._with_small(name) if bare != name or " " in name else ()
        plain_forms = (bare, name) if bare != name else (name,)
        short = self.language in ADDED and (len(bare) < 2 or bare in WORDS[self.language].split())
        return tuple(form for form in plain_forms if form != bare or not short)

    def _with_small(self, name: str) -> tuple[str, ...]:
        """Obwód doniecki → obwód doniecki too, where the noun is no part of the name."""
        head = name.partition(" ")[0]
        small = self.language in ("pl", "es", "fr", "it", "pt", "ro") and head[0].isupper()
        return (name[0].lower() + name[1:], name) if small else (name,)

    def bare(self, name: str) -> str:
        return re.sub(QUALIFIERS.get(self.language, "(?!)"), "", name).strip() or name

    def _clean(self, name: str) -> str:
        bare = nfc(re.sub(r"[²³]| *[(（].*[)）]$", "", name))
        return bare if self.language in LATIN or PATTERNS[self.language].fullmatch(bare) else ""

    def _city_regions(self, english: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
        """Place id → what CLDR calls the region that is a city, or is called by its chief city's name."""
        found: dict[str, str] = {}
        for code, names in self.parts.items():
            region = f"{code[:2].upper()}-{code[2:].upper()}"
            slug = re.sub(r"[^a-z0-9]+", "-", english.get(code, ("",))[0].lower()).strip("-")
            id_ = CITY_STATES.get(region, f"{code[:2].upper()}/{slug}")
            name = self._clean(names[0])
            if name and (region in CITY_STATES or self.bare(name) == name):
                found.setdefault(id_, self.bare(name))
        return found

    # Cities -----------------------------------------------------------------------------------------------------------

    def city(self, spot: Spot) -> tuple[str, ...]:
        if self.language in LATIN:
            return self.latin_city(spot)
        settled = [name for name in self.settled.get(spot.id, ()) if PATTERNS[self.language].fullmatch(name)]
        return tuple(dict.fromkeys([*settled, *self.heard(spot, settled)]))[: MOST + len(settled[:1])]

    def latin_city(self, spot: Spot) -> tuple[str, ...]:
        settled = self.settled.get(spot.id, ())
        respelt = () if settled else self.respelt(spot)
        own = self.marked(spot) if spot.country in self.own else ()
        return tuple(dict.fromkeys([*settled, *respelt, *own]))

    def marked(self, spot: Spot) -> tuple[str, ...]:
        """The name with the marks that its own country writes: Istanbul → İstanbul."""
        like = plain(spot.latin)
        same = [name for name in spot.alternates if plain(name) == like and name[0].isupper() and name != spot.latin]
        letters = re.compile(r"[A-Za-z '\-" + MARKS.get(self.language, "") + "]+")
        return tuple(name for name in same if letters.fullmatch(name) and not name.isascii())[:2]

    def respelt(self, spot: Spot) -> tuple[str, ...]:
        """The language's own spelling of a Russian, Belarusian or Ukrainian name, where GeoNames lists it as a name."""
        if spot.country not in ("RU", "UA", "BY") or self.language not in RESPELT:
            return ()
        letters = dict(zip(CYRILLIC, RESPELT[self.language].replace("-", "").split(" "), strict=True))
        letters |= UKRAINIAN if spot.country == "UA" else {}
        listed = {plain(name): name for name in reversed(spot.alternates) if name[0].isupper()}
        native = "uk" if spot.country == "UA" else "ru"
        for name in heard_names(native, spot, (), True)[:2]:
            spelt = "".join(letters.get(char, char) for char in name.lower())
            if plain(spelt) in listed and plain(spelt) != plain(spot.latin):
                return (titled(spelt),)
        return ()

    def heard(self, spot: Spot, settled: list[str]) -> list[str]:
        names = heard_names(self.language, spot, tuple(settled), spot.country in self.own)
        return [form for name in names for form in self._forms(name, spot)]

    def _forms(self, name: str, spot: Spot) -> list[str]:
        """The name, and in the country itself the one with the word for city where the language joins the two."""
        joined = name + ADDED.get(self.language, "") if self.language in ADDED else ""
        own = bool(joined) and spot.country in (self.own | HAN_COUNTRIES) and not joined.endswith(("市市", "시시"))
        if name in WORDS.get(self.language, "").split() or len(name) < 2:
            return [joined] if own else []
        return [name, joined] if own and spot.country in self.own and self.language != "zh" else [name]


def islands(name: str) -> str:
    """о-ва Кука → Острова Кука, Аландские о-ва → Аландские острова: the words that CLDR shortens in Russian."""
    whole = name.replace("о-ва", "острова").replace("о-в", "остров")
    return whole[0].upper() + whole[1:] if whole != name else name


def titled(name: str) -> str:
    return re.sub(r"(^|[ \-])(\w)", lambda match: match.group(1) + match.group(2).upper(), name)


def settled_cities(language: str, regions: Mapping[str, str], spots: Mapping[str, Spot]) -> dict[str, tuple[str, ...]]:
    """Place id → what CLDR calls the city: as the city of a time zone, or as a region that GeoNames confirms."""
    found: dict[str, tuple[str, ...]] = {}
    locales = ("zh", "zh_Hant") if language == "zh" else (language,)
    for id_, zone in zone_cities(spots).items():
        names = [zone_city(locale, zone) for locale in locales]
        if any(names):
            found[id_] = tuple(dict.fromkeys(name for name in names if name))
    for id_, name in regions.items():
        spot = spots.get(id_)
        if spot is not None and id_ not in found and confirmed(language, name, spot):
            found[id_] = (name,)
    return found


def confirmed(language: str, name: str, spot: Spot) -> bool:
    """Whether GeoNames lists the name for the city; an English name is no other language's own."""
    if language in LATIN:
        return name in spot.alternates and name[0].isupper()
    return name in spot.alternates or spot.id in CITY_STATES.values()


@cache
def zone_city(locale: str, zone: str) -> str:
    found = Locale.parse(locale).time_zones.get(zone, {}).get("city")
    return nfc(re.sub(r" *[(（].*[)）]$|[,،] .*$", "", str(found))) if found else ""


def zone_cities(spots: Mapping[str, Spot]) -> dict[str, str]:
    """Place id → the time zone that is named after the city."""
    named = {(spot.country, plain(spot.latin)): spot.id for spot in reversed(list(spots.values())) if "/" in spot.id}
    found: dict[str, str] = {}
    for zone, country in sorted(get_global("zone_territories").items()):
        english = zone_city("en", zone) or zone.rpartition("/")[2].replace("_", " ")
        id_ = named.get((country, plain(english)))
        if id_ is not None:
            found.setdefault(id_, zone)
    return found


def heard_names(language: str, spot: Spot, settled: tuple[str, ...], own: bool) -> list[str]:
    """Alternates in the language's own letters, the likeliest first."""
    written = dict.fromkeys(form for name in spot.alternates for form in spelt(language, nfc(name), spot))
    written = dict.fromkeys(without_relatives(language, list(written)))
    if settled:
        near = {name: max(nearness(language, name, one) for one in settled) for name in written}
        kept = ordered({name: score for name, score in near.items() if score >= NEAR})
        if language in ("ru", "uk"):
            kept = [name for name in without_endings([*settled, *kept]) if name not in settled][:1]
        return kept[: MOST - 1]
    scores = {name: audible(language, name, spot.latin) for name in written}
    least = 0.3 if own or language in ("zh",) else AUDIBLE
    if language == "ja":
        scores = {name: 1.0 if is_han(name) else score for name, score in scores.items()}
    best = max(scores.values(), default=0.0)
    if language == "zh" and spot.country in HAN_COUNTRIES:
        return list(scores)[:MOST]
    found = ordered({name: score for name, score in scores.items() if score >= max(least, best - SPREAD)})
    return without_endings(found)[:2] if language in ("ru", "uk") else found[: MOST - 1]


def ordered(scores: Mapping[str, float]) -> list[str]:
    return sorted(scores, key=lambda name: (-round(scores[name], 2), len(name), name))


def without_endings(names: list[str]) -> list[str]:
    """Of Cyrillic names that differ in their last two letters alone, the likeliest: Чебоксары, not Чебоксар too."""
    kept: list[str] = []
    for name in names:
        stem = len(name) - 2
        if not any(name[:stem] == one[:stem] and abs(len(name) - len(one)) <= 2 for one in kept):
            kept.append(name)
    return kept


def spelt(language: str, name: str, spot: Spot) -> list[str]:
    """The name without the word for city, if the language can have written it so; else nothing."""
    foreign = FOREIGN.get(language)
    if not PATTERNS[language].fullmatch(name):
        return []
    if foreign and foreign.search(name.lower() if language == "ru" else name):
        return []
    if language in ("ru", "uk", "el") and not name[0].isupper():
        return []
    if language == "ja" and spot.country == "JP" and re.search("[ァ-ヴ]{2}", name):
        return []
    if language == "ja" and is_han(name):
        name = name.translate(NEW_FORMS)
        known = spot.country == "JP" or spot.population >= LARGE or spot.kind == "capital"
        if not known or spot.country not in ("JP", "CN", "TW", "HK", "MO") or not in_japan(name):
            return []
    bare = re.sub(QUALIFIERS[language], "", name).strip()
    if not bare or (language == "ja" and not is_han(name) and is_han(name[-1:])):
        return []
    return [bare]


def is_han(name: str) -> bool:
    return all("\u4e00" <= char <= "\u9fff" or char in "ヶ" for char in name) and bool(name)


def in_japan(name: str) -> bool:
    """Whether Japanese sets the characters: simplified ones have no code there."""
    try:
        name.encode("shift_jis")
    except UnicodeEncodeError:
        return False
    return True


def without_relatives(language: str, names: list[str]) -> list[str]:
    """Of Cyrillic names that are both Russian and Ukrainian, Ukrainian keeps those only it can have written, if any."""
    marked = [name for name in names if re.search(r"[іїєґІЇЄҐ’']|[сц]ьк", name)]
    return marked if language == "uk" and marked else names


def nearness(language: str, name: str, settled: str) -> float:
    if language in ("zh", "ja") and is_han(name) and is_han(settled):
        shared = sum(char in settled for char in name)
        return 1.0 if shared * 2 >= len(settled) and len(name) == len(settled) else 0.0
    return float(ratio(name, settled)) / 100


def audible(language: str, name: str, latin: str) -> float:
    """How like the Latin name the name sounds, from 0 to 1."""
    heard_alike = 0.9 if sound_keys(name, language) & sound_keys(latin) else 0.0
    target = plain(latin)
    pairs = [(plain(reading), target) for reading in readings(name, language)]
    if language in ("ar", "fa", "he"):
        pairs = [(consonants(one), consonants(other)) for one, other in pairs]
    spelt_alike = max((float(ratio(one, other)) / 100 for one, other in pairs), default=0.0)
    return max(heard_alike + spelt_alike / 10, spelt_alike)


def consonants(text: str) -> str:
    """The text without vowels, which these scripts leave out, and without the h of sh, kh, th."""
    return re.sub(r"[aeiouyw]|(?<=[a-z])h", "", text) or text
