"""Amounts in the languages beyond English and Vietnamese: marks, groups, scales and units as each writes them."""

from __future__ import annotations

import pytest

from crosswire.annotate.amounts import find_amounts
from crosswire.annotate.document import read_document
from crosswire.annotate.times import find_times
from crosswire.records import Report


def read(text: str, language: str) -> list[tuple[str, float, str]]:
    """The amounts of a text as (surface, value, unit)."""
    document = read_document(Report(id="t", text=text, language=language))
    return [(text[a.start : a.end], a.value, a.unit) for a in find_amounts(document, find_times(document))]


FOUND = [
    # Groups set apart by spaces and apostrophes
    ("fr", "L'État a versé 1 250 000 euros.", "1 250 000 euros", 1_250_000, "EUR"),
    ("fr", "Ils ont parcouru 12 500,5 km.", "12 500,5 km", 12_500.5, "kilometre"),
    ("ru", "Погибли 2\u00a0000 человек.", "2\u00a0000 человек", 2_000, "person"),
    ("sv", "Han fick 250\u202f000 kronor.", "250\u202f000 kronor", 250_000, "SEK"),
    ("de", "Das kostet 1'250 Euro.", "1'250 Euro", 1_250, "EUR"),
    # Scales that go by ten thousands
    ("ja", "予算は1億2000万円だ。", "1億2000万円", 120_000_000, "JPY"),
    ("ja", "彼は3万5000円を払った。", "3万5000円", 35_000, "JPY"),
    ("zh", "公司投资三百五十万美元。", "三百五十万美元", 3_500_000, "USD"),
    ("zh", "去年预算36.57亿元。", "36.57亿元", 3_657_000_000, "CNY"),
    ("ko", "정부는 1억 2천만 원을 지급했다.", "1억 2천만 원", 120_000_000, "KRW"),
    ("ko", "약 3만5000명이 대피했다.", "3만5000명", 35_000, "person"),
    # A scale that counts alone, scales and digits in turn
    ("es", "Murieron mil personas.", "mil personas", 1_000, "person"),
    ("es", "Costó dos millones y medio de euros.", "dos millones y medio de euros", 2_500_000, "EUR"),
    ("es", "Gastó y medio millón de euros.", "medio millón de euros", 500_000, "EUR"),
    ("ru", "Пришла тысяча человек.", "тысяча человек", 1_000, "person"),
    ("tr", "Kazada 2 bin 500 kişi öldü.", "2 bin 500 kişi", 2_500, "person"),
    ("hi", "सरकार ने 12,50,000 रुपये दिए।", "12,50,000 रुपये", 1_250_000, "INR"),
    # Digits and marks of other scripts
    ("ar", "منحت ٣٫٥ مليون دولار.", "٣٫٥ مليون دولار", 3_500_000, "USD"),
    ("fa", "نرخ ۳/۵ درصد شد.", "۳/۵ درصد", 3.5, "percent"),
    ("zh", "兑换１．０７５３美元。", "１．０７５３美元", 1.0753, "USD"),
    # Currencies and clitics written together with digits
    ("id", "Nilainya Rp2,5 triliun.", "Rp2,5 triliun", 2_500_000_000_000, "IDR"),
    ("en", "It cost USD115 million.", "USD115 million", 115_000_000, "USD"),
    ("ar", "قتل 5 مدنيين و20 جنديا.", "20 جنديا", 20, None),
    ("he", "נהרגו כ-300 אנשים.", "300 אנשים", 300, "person"),
    # Nouns that are counted
    ("de", "Für 300 Familien war kein Platz.", "300 Familien", 300, None),
    ("ro", "Au murit 20 de persoane.", "20 de persoane", 20, "person"),
    ("en", "It gave Moldova 20 generators.", "20 generators", 20, "generator"),
    ("zh", "约300多人死亡。", "300多人", 300, "person"),
]


@pytest.mark.parametrize(("language", "text", "surface", "value", "unit"), FOUND)
def test_an_amount_is_found(language: str, text: str, surface: str, value: float, unit: str | None) -> None:
    found = read(text, language)
    assert any((s, v) == (surface, value) and unit in (None, u) for s, v, u in found), found


REFUSED = [
    ("es", "Llegó el 8 de febrero."),
    ("ru", "Это было 2 февраля."),
    ("zh", "1990年代的照片。"),
    ("en", "He flew a Boeing 737 and read Resolution 1701."),
    ("ko", "그는 1988년에 태어났다."),
]


@pytest.mark.parametrize(("language", "text"), REFUSED)
def test_no_amount_is_found(language: str, text: str) -> None:
    assert read(text, language) == []
