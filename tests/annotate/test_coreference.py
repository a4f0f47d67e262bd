"""Whom pronouns, possessives and plain nouns stand for; and what stands for nothing that is named."""

from __future__ import annotations

import pytest

from crosswire.annotate.reading import Reading, read
from crosswire.records import Report

STANDS = (
    ("en", "Boeing said on Monday that its factory would close.", "its", "Boeing"),
    ("en", "Angela Merkel spoke in Berlin. She thanked the police.", "She", "Angela Merkel"),
    ("en", '"We are proud of our new plane," said Boeing chairman Jim McNerney.', "our", "Boeing"),
    ("en", '"I will not resign," said Boris Johnson.', "I", "Boris Johnson"),
    ("en", "Boeing reported a loss. The company will cut 900 jobs.", "The company", "Boeing"),
    ("en", "Foreign Minister Radosław Sikorski came. The minister spoke briefly.", "The minister", "Radosław Sikorski"),
    ("es", "Airbus anunció que su flota crecerá.", "su", "Airbus"),
    ("es", "Airbus presentó sus cuentas. La empresa ganó más.", "La empresa", "Airbus"),
    ("it", "Airbus chiude uno stabilimento. L'azienda taglia 900 posti.", "L'azienda", "Airbus"),
    ("nl", "Airbus maakte winst. Het bedrijf schrapt banen.", "Het bedrijf", "Airbus"),
    ("de", "Siemens meldete einen Verlust. Das Unternehmen streicht 900 Stellen.", "Das Unternehmen", "Siemens"),
    ("fr", "Airbus a publié ses comptes. Le constructeur supprime 900 postes.", "Le constructeur", "Airbus"),
    ("ru", "Ангела Меркель выступила в Берлине. Она поблагодарила полицию.", "Она", "Ангела Меркель"),
    ("pl", "Angela Merkel przemawiała w Berlinie. Ona podziękowała policji.", "Ona", "Angela Merkel"),
)  # fmt: skip
NOTHING = (
    ("en", "Boeing said the plane is late. It is clear that nobody knew.", "It"),
    ("en", "The company will cut 900 jobs.", "The company"),
    ("en", "Boeing met a large company from Spain.", "company"),
    ("en", 'Emma Stone left. "He is late," said Joe Biden.', "I"),
    ("nl", "Philips zei dat het beter gaat.", "het"),
    ("nl", "Philips zegt dat er banen zijn.", "zijn"),
    ("es", "Airbus dijo que lo hará.", "lo"),
)


def stood_for(reading: Reading) -> dict[str, str]:
    """Surface of each anaphor → surface of the first name of what it stands for."""
    surface = reading.document.surface
    names = {name.entity: surface(name.first, name.last) for name in reversed(reading.names.names)}
    return {surface(one.first, one.last): names[one.entity] for one in reading.anaphors}


@pytest.mark.parametrize(("language", "text", "anaphor", "name"), STANDS)
def test_an_anaphor_stands_for(language: str, text: str, anaphor: str, name: str) -> None:
    found = stood_for(read(Report(id="t", text=text, language=language)))
    assert found.get(anaphor) == name


@pytest.mark.parametrize(("language", "text", "word"), NOTHING)
def test_a_word_stands_for_nothing(language: str, text: str, word: str) -> None:
    assert word not in stood_for(read(Report(id="t", text=text, language=language)))


def test_a_pronoun_in_a_quotation_is_not_its_speaker() -> None:
    text = 'Angela Merkel met Joe Biden. "He was tired," said Emmanuel Macron.'
    assert stood_for(read(Report(id="t", text=text, language="en")))["He"] != "Emmanuel Macron"


def test_two_statements_with_one_content_are_read() -> None:
    text = "«Это Азия», — сказал Путин, слова которого передаёт ТАСС, сообщает Интерфакс."
    assert read(Report(id="t", text=text, language="ru")).statements


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, text, _, _ in STANDS])
def test_no_anaphor_overlaps_a_name(language: str, text: str) -> None:
    reading = read(Report(id="t", text=text, language=language))
    named = {token for name in reading.names.names for token in range(name.first, name.last)}
    assert all(named.isdisjoint(range(one.first, one.last)) for one in reading.anaphors)


def test_he_may_be_a_surname_that_the_report_gives_no_first_name() -> None:
    text = (
        'Serhii Kyslytsia told The Times that talks ended. Rubio rejected doubts about strikes. "I disagree," he said.'
    )
    reading = read(Report(id="t", text=text, language="en"))
    names = {name.entity: reading.document.surface(name.first, name.last) for name in reversed(reading.names.names)}
    assert [names.get(one.entity) for one in reading.statements if one.manner == "direct"] == ["Rubio"]
