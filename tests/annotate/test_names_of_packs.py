"""Names as the languages with a pack write them: offices that hold their country, bodies with a demonym behind them,
declined surnames, capitals that stand for governments, nouns that all have capitals, scripts without capitals.
"""

from __future__ import annotations

import pytest

from .test_names import read, told

FOUND = """
fr | Le ministre allemand de la Défense, Boris Pistorius, a dit non. | Boris Pistorius = person minister.defence DE
fr | Moscou a rejeté cette offre. | Moscou = place RU metonym
fr | Il vit à Moscou depuis un an. | Moscou = place RU
fr | Dominique de Villepin a parlé hier. | Dominique de Villepin = person
it | Il ministro italiano della Difesa Guido Crosetto ha parlato. | Guido Crosetto = person minister.defence IT
it | Il ministro degli Esteri tedesco, Heiko Maas, ha parlato. | Heiko Maas = person minister.foreign_affairs DE
es | El presidente ruso, Vladímir Putin, viajó. | Vladímir Putin = person president RU
es | El Ministerio de Sanidad español avisó. | Ministerio de Sanidad español = organisation ES/ministry.health
fr | Le vice-premier ministre Ho Duc Phoc est arrivé. | Ho Duc Phoc = person deputy.prime_minister
es | Estudiantes de Harvard hacen un curso. | Harvard = organisation ; de Harvard = -
ru | Глава МИД Великобритании Борис Джонсон ушёл. | МИД Великобритании = organisation GB/ministry.foreign_affairs
ru | Сегодня британцы голосуют. | британцы = place GB
es | El escritor Julio Cortázar murió en París. | Julio Cortázar = person
ro | Ministrul german de externe Annalena Baerbock a plecat. | Annalena Baerbock = person minister.foreign_affairs DE
ru | Губернатор Пенджаба Салман Хан ушёл. | Пенджаба = place IN-PB ; Салман Хан = person governor
ru | Об этом сказал Дерипасов. | Дерипасов = person
ru | В XX веке было две войны. | XX = -
ru | Министр по Brexit Дэвид Дэвис ушёл. | Дэвид Дэвис = person
ru | Вчера Т. Мэй уехала. | Т. Мэй = person
uk | Про це повідомив телеканал «Інтеграл». | Інтеграл = organisation
cs | Studuje na Masarykově univerzitě. | Masarykově univerzitě = organisation
cs | Uvedla to agentura Reuters. | Reuters = organisation agency/reuters
cs | Proti tomu byli Britové i Češi. | Britové = place GB ; Češi = place CZ
pl | Mieszka w Polsce od roku. | Polsce = place PL
de | Das Haus hat ein Dach. | Haus = - ; Dach = -
de | Die Verhandlungen über Zölle beginnen. | Verhandlungen = - ; Zölle = -
de | Handelsminister Nguyen Hong Dien bedauerte die Zölle. | Nguyen Hong Dien = person minister.trade
de | Die KI-Strategie der Regierung ist fertig. | KI-Strategie = - ; KI = -
ar | قالت وزارة الصحة اللبنانية ذلك. | وزارة الصحة اللبنانية = organisation LB/ministry.health
he | משרד הבריאות הלבנוני הודיע. | משרד הבריאות הלבנוני = organisation LB/ministry.health
fa | لاوروف وزیر خارجه روسیه گفت. | لاوروف = person minister.foreign_affairs RU
id | Presiden Kenya tiba di Jakarta. | Kenya = place KE
el | Το Πανεπιστήμιο Αθηνών ιδρύθηκε το 1837. | Πανεπιστήμιο Αθηνών = organisation
bg | Той живее в Лондон. | Лондон = place GB/london
"""
ONE = [
    ("ru", "Дмитрий Песков приехал. По словам Пескова, всё готово.", "Дмитрий Песков", "Пескова"),
    ("cs", "Václav Havel přišel. Mluvili s Havlem.", "Václav Havel", "Havlem"),
    ("uk", "Володимир Зеленський приїхав. Ми говорили з Зеленським.", "Володимир Зеленський", "Зеленським"),
    ("ru", "Тереза Мэй уехала. Вчера Т. Мэй вернулась.", "Тереза Мэй", "Т. Мэй"),
]


def rows() -> list[tuple[str, str, str, str]]:
    """Language, text, surface and what it must be told as, one each."""
    found = []
    for line in FOUND.strip().splitlines():
        language, text, expected = line.split(" | ")
        found += [(language, text, *one.split(" = ")) for one in expected.split(" ; ")]
    return found  # type: ignore[return-value]


@pytest.mark.parametrize(("language", "text", "surface", "expected"), rows())
def test_a_name_is_found_as_what_it_is(language: str, text: str, surface: str, expected: str) -> None:
    document, names = read(text, language)
    found = {document.surface(name.first, name.last): name for name in names}
    if expected == "-":
        assert surface not in found
        return
    assert surface in found
    words = [*told(document, found[surface]).split(), *(["metonym"] if found[surface].metonym else [])]
    assert set(expected.split()) <= set(words)


def test_a_town_that_one_lives_in_is_no_government() -> None:
    _, names = read("Il vit à Moscou depuis un an.", "fr")
    assert [name.metonym for name in names] == [False]


@pytest.mark.parametrize(("language", "text", "full", "form"), ONE)
def test_a_declined_or_shortened_name_is_the_one_in_full(language: str, text: str, full: str, form: str) -> None:
    document, names = read(text, language)
    numbers = {document.surface(name.first, name.last): name.entity for name in names}
    assert numbers[full] == numbers[form]
