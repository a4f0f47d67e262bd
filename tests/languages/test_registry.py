"""The registry and the tables of names hold what their README says."""

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

import crosswire.languages
from crosswire.languages.rows import read_rows
from crosswire.languages.state_bodies import body_name

ROOT = Path(crosswire.languages.__file__).parent
LANGUAGES = tuple(
    sorted(path.parent.name for path in ROOT.glob("*/places_extra.tsv") if path.parent.name != "registry")
)
WHOLE = ("en", "vi")
"""Languages whose own table names every organisation; the others take what is spelt alike from und/."""
EXONYM_COLUMNS = (
    *("place", "uk", "ru", "fr", "de", "es", "it", "pt", "pl", "cs", "ro", "nl"),
    *("sv", "el", "tr", "ar", "he", "fa", "hi", "id", "zh", "ja", "ko"),
)
COLUMNS = {
    "registry/places.tsv": ("id", "kind", "country", "latin", "population"),
    "registry/places_extra.tsv": ("id", "kind", "country", "latin", "population"),
    "registry/personal_cities.tsv": ("name",),
    "registry/organisations.tsv": ("id", "kind", "country", "latin", "acronym"),
    "registry/places_exonyms.tsv": EXONYM_COLUMNS,
    "und/organisations.tsv": ("id", "names", "guard"),
    "und/territories.tsv": ("code", "language", "name"),
    "places.tsv": ("id", "names", "guard"),
    "places_extra.tsv": ("id", "names", "guard"),
    "organisations.tsv": ("id", "names", "guard"),
    "demonyms.tsv": ("word", "code"),
    "seats.tsv": ("name", "country", "kind"),
}
PLACE_KINDS = {"country", "region", "city", "capital", "sea", "area"}
ORGANISATION_KINDS = {"igo", "alliance", "agency", "newspaper", "broadcaster", "platform", "party", "armed_group"} | {
    "company",
    "ngo",
    "bank",
    "court",
    "government",
    "parliament",
}
ID_FORMS = {
    "country": r"[A-Z]{2}",
    "region": r"[A-Z]{2}-[A-Z0-9]{1,3}",
    "city": r"[A-Z]{2}/[a-z0-9-]+",
    "capital": r"[A-Z]{2}/[a-z0-9-]+",
    "sea": r"sea/[a-z0-9-]+",
    "area": r"area/[a-z0-9-]+",
}
UNION_CODES = {"EU", "UN"}


def table(file: str) -> list[dict[str, str]]:
    """The rows of a table; read_rows refuses other columns, empty cells and text that is not NFC."""
    columns = COLUMNS[file] if file in COLUMNS else COLUMNS[file.split("/")[1]]
    return [row.cells for row in read_rows(ROOT / file, columns)]


def column(file: str, name: str) -> list[str]:
    return [cells[name] for cells in table(file)]


def doubles(values: list[str]) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1]


def names(file: str) -> list[tuple[str, str]]:
    """Every name of a table with its id."""
    return [(name, cells["id"]) for cells in table(file) for name in cells["names"].split("|")]


PLACES = {cells["id"]: cells for cells in table("registry/places.tsv")}
ORGANISATIONS = {cells["id"]: cells for cells in table("registry/organisations.tsv")}
COUNTRIES = {id_ for id_, cells in PLACES.items() if cells["kind"] == "country"}
FILES = [file for file in COLUMNS if "/" in file] + [
    f"{language}/{file}" for language in LANGUAGES for file in COLUMNS if "/" not in file
]


@pytest.mark.parametrize("file", FILES)
def test_cells_are_clean(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert not re.search(r"[ \t]$", text, re.MULTILINE)
    assert not re.search(r"  |\| |(?<!\\) \||\|\||\t\||\|\t|\u00a0|\r", text)
    assert table(file)


def test_places_have_unique_ids_of_their_kind_s_form() -> None:
    assert not doubles(column("registry/places.tsv", "id"))
    wrong = [id_ for id_, cells in PLACES.items() if not re.fullmatch(ID_FORMS.get(cells["kind"], "-"), id_)]
    assert wrong == []
    assert {cells["kind"] for cells in PLACES.values()} == PLACE_KINDS


def test_places_lie_in_countries_of_the_registry() -> None:
    inside = [cells for cells in PLACES.values() if cells["country"] != "-"]
    assert [cells["id"] for cells in inside if cells["country"] not in COUNTRIES] == []
    coded = [cells for cells in inside if cells["kind"] not in {"sea", "area"}]
    assert [cells["id"] for cells in coded if cells["id"][:2] != cells["country"]] == []


def test_populations_are_numbers_and_cities_are_large_or_chosen() -> None:
    chosen = set(column("registry/places_extra.tsv", "id"))
    assert all(cells["population"] == "-" or cells["population"].isdecimal() for cells in PLACES.values())
    cities = [cells for id_, cells in PLACES.items() if cells["kind"] == "city" and id_ not in chosen]
    assert [cells["id"] for cells in cities if cells["population"] == "-" or int(cells["population"]) < 100_000] == []


def test_every_country_has_one_capital_at_most_and_all_but_a_few_have_one() -> None:
    seats = [cells["country"] for cells in PLACES.values() if cells["kind"] == "capital"]
    assert not doubles(seats)
    assert len(COUNTRIES - set(seats)) < 12


def test_organisations_have_unique_ids_known_kinds_and_countries() -> None:
    assert not doubles(column("registry/organisations.tsv", "id"))
    assert {cells["kind"] for cells in ORGANISATIONS.values()} == ORGANISATION_KINDS
    known = COUNTRIES | UNION_CODES | {"-"}
    assert [id_ for id_, cells in ORGANISATIONS.items() if cells["country"] not in known] == []
    assert [id_ for id_ in ORGANISATIONS if not re.fullmatch(r"(org|media|agency|platform)/[a-z0-9-]+", id_)] == []


def test_territories_name_one_country_each() -> None:
    rows = table("und/territories.tsv")
    assert {cells["code"] for cells in rows} <= COUNTRIES | UNION_CODES
    codes: dict[str, set[str]] = {}
    for cells in rows:
        codes.setdefault(cells["name"].casefold(), set()).add(cells["code"])
    assert [name for name, found in codes.items() if len(found) > 1] == []
    assert [cells["name"] for cells in rows if cells["name"].isascii() and len(cells["name"]) < 3] == []
    assert 20_000 < len(rows) <= 40_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_stand_under_one_known_id(language: str) -> None:
    for file, registry in ((f"{language}/places.tsv", PLACES), (f"{language}/organisations.tsv", ORGANISATIONS)):
        found = names(file)
        assert [id_ for _, id_ in found if id_ not in registry] == []
        assert doubles([name for name, _ in found]) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_is_both_a_place_and_an_organisation(language: str) -> None:
    places = {name for name, _ in names(f"{language}/places.tsv")}
    organisations = {name for name, _ in names(f"{language}/organisations.tsv")}
    assert sorted(places & organisations) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_id_has_one_row_a_guard_and_guards_are_known(language: str) -> None:
    for file, guards in (("places.tsv", {"-", "title"}), ("organisations.tsv", {"-", "title", "article"})):
        rows = table(f"{language}/{file}")
        assert {cells["guard"] for cells in rows} <= guards
        assert doubles([f"{cells['id']} {cells['guard']}" for cells in rows]) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_by_hand_is_in_the_table_and_what_it_drops_is_not(language: str) -> None:
    kept = {name for name, _ in names(f"{language}/places.tsv")}
    rows = table(f"{language}/places_extra.tsv")
    dropped = {name for cells in rows if cells["guard"] == "drop" for name in cells["names"].split("|")}
    wanted = {name for cells in rows if cells["guard"] != "drop" for name in cells["names"].split("|")}
    assert (sorted(wanted - kept), sorted(dropped & kept)) == ([], [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_and_organisation_has_a_name(language: str) -> None:
    assert COUNTRIES - {id_ for _, id_ in names(f"{language}/places.tsv")} == set()
    if language in WHOLE:
        assert ORGANISATIONS.keys() - {id_ for _, id_ in names(f"{language}/organisations.tsv")} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_demonyms_and_seats_lead_to_the_registry(language: str) -> None:
    assert [code for code in column(f"{language}/demonyms.tsv", "code") if code not in PLACES] == []
    assert doubles(column(f"{language}/demonyms.tsv", "word")) == []
    assert set(column(f"{language}/seats.tsv", "country")) <= COUNTRIES | UNION_CODES
    assert doubles([name for cell in column(f"{language}/seats.tsv", "name") for name in cell.split("|")]) == []


@pytest.mark.parametrize(
    ("language", "name", "id_"),
    [
        ("en", "Kiev", "UA/kyiv"),
        ("en", "U.S.", "US"),
        ("en", "Washington", "US/washington"),
        ("en", "New York", "US/new-york-city"),
        ("en", "Georgia", "GE"),
        ("en", "Birmingham", "GB/birmingham"),
        ("en", "Valencia", "ES/valencia"),
        ("en", "Crimea", "UA-43"),
        ("en", "Gaza", "area/gaza"),
        ("vi", "Mát-xcơ-va", "RU/moscow"),
        ("vi", "TP.HCM", "VN/ho-chi-minh-city"),
        ("vi", "Thổ Nhĩ Kì", "TR"),
        ("vi", "Thuỵ Sĩ", "CH"),
        ("vi", "Khánh Hoà", "VN-34"),
        ("vi", "Biển Đông", "sea/south-china-sea"),
        ("vi", "Ontario", "CA-ON"),
    ],
)
def test_a_name_leads_to_the_place_meant(language: str, name: str, id_: str) -> None:
    assert dict(names(f"{language}/places.tsv"))[name] == id_


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "Mobile"),
        ("en", "Reading"),
        ("en", "Of"),
        ("en", "Jackson"),
        ("vi", "Van"),
        ("vi", "Trung"),
        ("vi", "Jackson"),
    ],
)
def test_an_everyday_word_or_personal_name_is_no_place(language: str, name: str) -> None:
    assert name not in dict(names(f"{language}/places.tsv"))


PLACE_LANGUAGES = tuple(
    sorted(path.parent.name for path in ROOT.glob("*/places.tsv") if path.parent.name != "registry")
)
"""Languages with names of places, whether they have a pack yet or not."""
ALPHABETS = {
    "uk": r"[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ’' ()\-]+",
    "ru": r"[А-Яа-яЁё’' ()\-]+",
    "el": r"[\u0370-\u03ff’' \-]+",
    "he": r"[\u05d0-\u05f4'\" \-–]+",
    "hi": r"[\u0900-\u097f’' ()\-–]+",
    "ko": r"[가-힣·,’' \-]+",
}


@pytest.mark.parametrize("language", PLACE_LANGUAGES)
def test_places_of_every_language_are_clean_known_and_stand_under_one_id(language: str) -> None:
    text = (ROOT / language / "places.tsv").read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert not re.search(r"[ \t]$|  |\| | \||\|\||\t\||\|\t|\u00a0|\r", text, re.MULTILINE)
    found = names(f"{language}/places.tsv")
    assert [id_ for _, id_ in found if id_ not in PLACES] == []
    assert doubles([name for name, _ in found]) == []


@pytest.mark.parametrize("language", PLACE_LANGUAGES)
def test_every_language_names_every_country_and_nearly_every_capital(language: str) -> None:
    found = {id_ for _, id_ in names(f"{language}/places.tsv")}
    assert COUNTRIES - found == set()
    capitals = {id_ for id_, cells in PLACES.items() if cells["kind"] == "capital"}
    assert len(capitals - found) <= 40


@pytest.mark.parametrize("language", sorted(ALPHABETS))
def test_names_of_cities_are_written_in_the_language_s_own_letters(language: str) -> None:
    cities = [name for name, id_ in names(f"{language}/places.tsv") if "/" in id_]
    assert [name for name in cities if not re.fullmatch(ALPHABETS[language], name)] == []


@pytest.mark.parametrize(
    ("language", "name", "id_"),
    [
        ("uk", "Харків", "UA/kharkiv"),
        ("ru", "Харьков", "UA/kharkiv"),
        ("de", "Charkiw", "UA/kharkiv"),
        ("pl", "Charków", "UA/kharkiv"),
        ("de", "Tschetschenien", "RU-CE"),
        ("fr", "Pékin", "CN/beijing"),
        ("cs", "Řím", "IT/rome"),
        ("sv", "Svarta havet", "sea/black-sea"),
        ("tr", "ABD", "US"),
        ("ro", "Iaşi", "RO/iasi"),
        ("ar", "القدس", "IL/jerusalem"),
        ("he", "ז'נבה", "CH/geneva"),
        ("fa", "پکن", "CN/beijing"),
        ("hi", "कीव", "UA/kyiv"),
        ("zh", "基輔", "UA/kyiv"),
        ("zh", "德州", "US-TX"),
        ("ja", "広島", "JP/hiroshima"),
        ("ja", "キーウ", "UA/kyiv"),
        ("ko", "수원시", "KR/suwon"),
        ("id", "Jepang", "JP"),
    ],
)
def test_a_press_s_own_name_leads_to_the_place(language: str, name: str, id_: str) -> None:
    assert dict(names(f"{language}/places.tsv"))[name] == id_


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("zh", "长治"),
        ("zh", "大理"),
        ("ja", "四日"),
        ("ja", "中央区"),
        ("ko", "위해"),
        ("ko", "후에"),
        ("he", "מכה"),
        ("ru", "Владимир"),
    ],
)
def test_a_seeded_name_that_is_a_word_is_left_out(language: str, name: str) -> None:
    assert name not in dict(names(f"{language}/places.tsv"))


def test_names_of_organisations_that_all_packs_inherit_are_known_and_no_places() -> None:
    found = names("und/organisations.tsv")
    assert [id_ for _, id_ in found if id_ not in ORGANISATIONS] == []
    assert doubles([name for name, _ in found]) == []
    shared = {name for name, _ in found}
    for language in PLACE_LANGUAGES:
        assert sorted(shared & {name for name, _ in names(f"{language}/places.tsv")}) == []


def test_hand_written_exonyms_have_a_column_for_every_other_language() -> None:
    rows = table("registry/places_exonyms.tsv")
    assert [cells["place"] for cells in rows if cells["place"] not in PLACES] == []
    assert set(EXONYM_COLUMNS[1:]) == set(PLACE_LANGUAGES) - set(LANGUAGES)


def test_a_body_of_a_state_has_an_english_name() -> None:
    assert body_name("CA/ministry.foreign_affairs") == "foreign ministry of Canada"
    assert body_name("PK/supreme_court") == "supreme court of Pakistan"
    assert body_name("PK/nothing") is None
    assert body_name("PK") is None
