"""Two names that a report says are one thing's, and names that merely stand near each other."""

from __future__ import annotations

import pytest

from crosswire.annotate.document import read_document
from crosswire.annotate.name_records import Name
from crosswire.annotate.names import find_names
from crosswire.records import Report

ONE = (
    ("en", "The actress Norma Mortenson, better known as Marilyn Monroe, died.", "Norma Mortenson", "Marilyn Monroe"),
    ("en", "Emma Stone (real name Emily Jean Stone) won.", "Emma Stone", "Emily Jean Stone"),
    ("ru", "Самуил Клеменс, более известный как Марк Твен, родился во Флориде.", "Самуил Клеменс", "Марк Твен"),
    ("uk", "Панас Рудченко, також відомий як Панас Мирний, писав романи.", "Панас Рудченко", "Панас Мирний"),
    ("pl", "Aleksander Głowacki, znany jako Bolesław Prus, pisał powieści.", "Aleksander Głowacki", "Bolesław Prus"),
    ("cs", "Básník Petr Bezruč, vlastním jménem Vladimír Vašek, psal básně.", "Petr Bezruč", "Vladimír Vašek"),
    ("fr", "Aurore Dupin, plus connue sous le nom de George Sand, est née à Paris.", "Aurore Dupin", "George Sand"),
    ("es", "Lucila Godoy, más conocida como Gabriela Mistral, ganó el premio.", "Lucila Godoy", "Gabriela Mistral"),
    ("tr", "Aziz Nesin olarak bilinen Mehmet Nusret öldü.", "Aziz Nesin", "Mehmet Nusret"),
)  # fmt: skip
APART = (
    ("en", "Emma Stone met Emily Blunt, who is known as a friend.", "Emma Stone", "Emily Blunt"),
    ("en", "Barack Obama left. Known as Joe Biden, his deputy stayed.", "Barack Obama", "Joe Biden"),
    ("en", "Emma Stone (Emily Blunt was absent) won.", "Emma Stone", "Emily Blunt"),
    ("en", "Emma Stone (Joe Biden) won.", "Emma Stone", "Joe Biden"),
    ("pl", "Donald Tusk, znany z uporu, spotkał Andrzeja Dudę.", "Donald Tusk", "Andrzeja Dudę"),
)


def names(language: str, text: str) -> dict[str, Name]:
    document = read_document(Report(id="t", text=text, language=language))
    return {document.surface(name.first, name.last): name for name in find_names(document).names}


@pytest.mark.parametrize(("language", "text", "one", "other"), ONE)
def test_a_name_and_its_alias_are_one(language: str, text: str, one: str, other: str) -> None:
    found = names(language, text)
    assert found[one].entity == found[other].entity


@pytest.mark.parametrize(("language", "text", "one", "other"), APART)
def test_names_that_no_alias_joins_stay_apart(language: str, text: str, one: str, other: str) -> None:
    found = names(language, text)
    assert found[one].entity != found[other].entity


def test_a_full_name_in_brackets_that_shares_a_word_is_an_alias() -> None:
    found = names("ru", "Дело Асии Биби (Асии Норин) рассмотрит суд.")
    assert found["Асии Биби"].entity == found["Асии Норин"].entity


def test_names_with_several_spaces_inside_are_whole() -> None:
    assert "Тереза   Мэй" in names("ru", "Премьер-министр Тереза   Мэй подала в отставку.")


def test_particles_with_a_hyphen_stay_in_the_name() -> None:
    assert "Saif ul-Malook" in names("en", "The lawyer Saif ul-Malook left on Saturday.")
    assert "Саиф уль-Малук" in names("ru", "Адвокат Саиф уль-Малук улетел.")


def test_a_continent_gives_way_to_a_person_of_the_report() -> None:
    found = names("ru", "Азия Биби вышла на свободу. Вчера Азию видели в аэропорту. Протесты прошли в Азии.")
    assert found["Азию"].entity == found["Азия Биби"].entity
    assert found["Азии"].id == "area/asia"


def test_a_continent_stays_a_place_without_such_a_person() -> None:
    assert names("ru", "Министр посетил Азию. Азия растёт, заявил он.")["Азию"].id == "area/asia"
