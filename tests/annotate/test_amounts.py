"""Amounts in English and Vietnamese: tables of cases and refusals, and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.annotate.amounts import find_amounts
from crosswire.annotate.document import read_document
from crosswire.annotate.times import find_times
from crosswire.records import Amount, Report


def amounts(text: str, language: str) -> tuple[Amount, ...]:
    """The amounts of a text."""
    document = read_document(Report(id="t", text=text, language=language))
    return find_amounts(document, find_times(document))


def read(text: str, language: str) -> list[tuple[str, float, str]]:
    """The amounts of a text as (surface, value, unit)."""
    return [(text[a.start : a.end], a.value, a.unit) for a in amounts(text, language)]


ENGLISH = [
    # Money
    ("It gave $17m in aid.", "$17m", 17_000_000, "USD"),
    ("It gave $17 in aid.", "$17", 17, "USD"),
    ("It gave $ 17 million in aid.", "$ 17 million", 17_000_000, "USD"),
    ("It gave US$17 million in aid.", "US$17 million", 17_000_000, "USD"),
    ("It gave C$16.4 million in aid.", "C$16.4 million", 16_400_000, "CAD"),
    ("It gave A$2bn in aid.", "A$2bn", 2_000_000_000, "AUD"),
    ("A $2 billion plan came.", "$2 billion", 2_000_000_000, "USD"),
    ("The 20-year-old man came.", "20-year-old", 20, "age"),
    ("It gave £13m in aid.", "£13m", 13_000_000, "GBP"),
    ("It gave €5 billion in aid.", "€5 billion", 5_000_000_000, "EUR"),
    ("It gave €1.5tn in aid.", "€1.5tn", 1_500_000_000_000, "EUR"),
    ("It gave ¥300 in aid.", "¥300", 300, "JPY"),
    ("It gave USD 200 in aid.", "USD 200", 200, "USD"),
    ("It gave 200 USD in aid.", "200 USD", 200, "USD"),
    ("It gave 17 million dollars in aid.", "17 million dollars", 17_000_000, "USD"),
    ("It gave five million yen in aid.", "five million yen", 5_000_000, "JPY"),
    ("It gave 100 billion yuan in aid.", "100 billion yuan", 100_000_000_000, "CNY"),
    ("It gave 1,250.50 euros in aid.", "1,250.50 euros", 1250.5, "EUR"),
    ("It gave half a million euros in aid.", "half a million euros", 500_000, "EUR"),
    ("It gave two and a half million roubles in aid.", "two and a half million roubles", 2_500_000, "RUB"),
    ("It gave 40 million hryvnias in aid.", "40 million hryvnias", 40_000_000, "UAH"),
    ("It gave 35 lakh rupees in aid.", "35 lakh rupees", 3_500_000, "INR"),
    ("It gave 12 Swiss francs in aid.", "12 Swiss francs", 12, "CHF"),
    ("It cost thirteen dollars and forty-five cents.", "thirteen dollars and forty-five cents", 13.45, "USD"),
    ("It cost 15 dollars 50.", "15 dollars 50", 15.5, "USD"),
    ("They paid 75 USD million for it.", "75 USD million", 75_000_000, "USD"),
    # Percentages
    ("It rose 5% in all.", "5%", 5, "percent"),
    ("It rose 5.25 percent in all.", "5.25 percent", 5.25, "percent"),
    ("It rose five per cent in all.", "five per cent", 5, "percent"),
    ("It rose 3 percentage points in all.", "3 percentage points", 3, "percentage_point"),
    ("It rose 25 basis points in all.", "25 basis points", 25, "basis_point"),
    # Measures
    ("It lies 18 kilometres away.", "18 kilometres", 18, "kilometre"),
    ("It lies 18 km away.", "18 km", 18, "kilometre"),
    ("It weighs 2.5 tonnes in all.", "2.5 tonnes", 2.5, "tonne"),
    ("It covers 300 hectares in all.", "300 hectares", 300, "hectare"),
    ("It covers 300 square kilometres in all.", "300 square kilometres", 300, "square_kilometre"),
    ("It pumps 2 million barrels of it.", "2 million barrels", 2_000_000, "barrel"),
    ("It was 40°C in the shade.", "40°C", 40, "degree_celsius"),
    ("It was 40 degrees Celsius in the shade.", "40 degrees Celsius", 40, "degree_celsius"),
    ("The quake of magnitude 7.8 hit.", "magnitude 7.8", 7.8, "magnitude"),
    ("The quake of 7.8 on the Richter scale hit.", "7.8 on the Richter scale", 7.8, "magnitude"),
    ("It lasted nine hours in all.", "nine hours", 9, "hour"),
    ("It lasted seven days in all.", "seven days", 7, "day"),
    ("It blew at 120 kilometres per hour there.", "120 kilometres per hour", 120, "kilometre_per_hour"),
    # Counts
    ("It hit 13 individuals and no more.", "13 individuals", 13, "person"),
    ("It hit 11 entities and no more.", "11 entities", 11, "entity"),
    ("It hit 2,300 people and no more.", "2,300 people", 2300, "person"),
    ("It hit a hundred and five people and no more.", "a hundred and five people", 105, "person"),
    ("It hit thirteen people and no more.", "thirteen people", 13, "person"),
    ("It hit twenty-one people and no more.", "twenty-one people", 21, "person"),
    ("It hit three hundred thousand people and no more.", "three hundred thousand people", 300_000, "person"),
    ("It hit dozens of people and no more.", "dozens of people", 24, "person"),
    ("It hit tens of thousands of people and no more.", "tens of thousands of people", 20_000, "person"),
    ("It hit three zorbles and no more.", "three zorbles", 3, "zorbles"),
]

VIETNAMESE = [
    ("Anh viện trợ 17 triệu USD cho họ.", "17 triệu USD", 17_000_000, "USD"),
    ("Anh viện trợ 1,5 tỷ đồng cho họ.", "1,5 tỷ đồng", 1_500_000_000, "VND"),
    ("Anh viện trợ 5.000 tỉ đồng cho họ.", "5.000 tỉ đồng", 5_000_000_000_000, "VND"),
    ("Anh viện trợ 5 nghìn tỷ đồng cho họ.", "5 nghìn tỷ đồng", 5_000_000_000_000, "VND"),
    ("Anh viện trợ 1.500,5 đồng cho họ.", "1.500,5 đồng", 1500.5, "VND"),
    ("Anh viện trợ 12.000đ cho họ.", "12.000đ", 12_000, "VND"),
    ("Anh viện trợ nửa triệu USD cho họ.", "nửa triệu USD", 500_000, "USD"),
    ("Anh viện trợ hai triệu rưỡi đồng cho họ.", "hai triệu rưỡi đồng", 2_500_000, "VND"),
    ("Anh viện trợ 3 tỷ euro cho họ.", "3 tỷ euro", 3_000_000_000, "EUR"),
    ("Anh viện trợ 3 triệu bảng Anh cho họ.", "3 triệu bảng Anh", 3_000_000, "GBP"),
    ("Anh viện trợ 3 tỷ nhân dân tệ cho họ.", "3 tỷ nhân dân tệ", 3_000_000_000, "CNY"),
    ("Anh viện trợ 300 triệu đô la cho họ.", "300 triệu đô la", 300_000_000, "USD"),
    ("Anh viện trợ 3 tỷ đô la Mỹ cho họ.", "3 tỷ đô la Mỹ", 3_000_000_000, "USD"),
    ("Anh viện trợ 17 triệu rúp cho họ.", "17 triệu rúp", 17_000_000, "RUB"),
    ("Anh viện trợ $17 triệu cho họ.", "$17 triệu", 17_000_000, "USD"),
    ("Lãi tăng 12% so với kỳ trước.", "12%", 12, "percent"),
    ("Lãi tăng 12,5% so với kỳ trước.", "12,5%", 12.5, "percent"),
    ("Lãi tăng mười phần trăm so với kỳ trước.", "mười phần trăm", 10, "percent"),
    ("Lãi tăng 2 điểm phần trăm so với kỳ trước.", "2 điểm phần trăm", 2, "percentage_point"),
    ("Động đất có độ lớn 7,8 xảy ra.", "độ lớn 7,8", 7.8, "magnitude"),
    ("Động đất 7,8 độ Richter xảy ra.", "7,8 độ Richter", 7.8, "magnitude"),
    ("Nơi đó cách đây 33 km về phía tây.", "33 km", 33, "kilometre"),
    ("Nơi đó rộng 300 ha ở phía tây.", "300 ha", 300, "hectare"),
    ("Nơi đó nóng 40 độ C ở phía tây.", "40 độ C", 40, "degree_celsius"),
    ("Tàu chở 2,5 tấn gạo.", "2,5 tấn", 2.5, "tonne"),
    ("Cuộc họp kéo dài hai tiếng và dừng.", "hai tiếng", 2, "hour"),
    ("Lệnh phạt nhắm vào 13 cá nhân của Nga.", "13 cá nhân", 13, "person"),
    ("Lệnh phạt nhắm vào 11 thực thể của Nga.", "11 thực thể", 11, "entity"),
    ("Có 912 người đã chết.", "912 người", 912, "person"),
    ("Có 5.383 người đã chết.", "5.383 người", 5383, "person"),
    ("Có hai mươi mốt người đã chết.", "hai mươi mốt người", 21, "person"),
    ("Có mười lăm người đã chết.", "mười lăm người", 15, "person"),
    ("Có một trăm linh năm người đã chết.", "một trăm linh năm người", 105, "person"),
    ("Có ba trăm nghìn người đã chết.", "ba trăm nghìn người", 300_000, "person"),
    ("Có năm người đã chết.", "năm người", 5, "person"),
    ("Có hàng chục người đã chết.", "hàng chục người", 20, "person"),
    ("Có hàng nghìn người đã chết.", "hàng nghìn người", 2000, "person"),
]

BOUNDS = [
    ("en", "about 12 people", 12, None, "about", True),
    ("en", "around 12 people", 12, None, "about", True),
    ("en", "nearly 300 people", 300, None, "nearly", True),
    ("en", "almost 300 people", 300, None, "nearly", True),
    ("en", "more than 300 people", 300, None, "more_than", False),
    ("en", "over 300 people", 300, None, "more_than", False),
    ("en", "at least 300 people", 300, None, "at_least", False),
    ("en", "up to 300 people", 300, None, "at_most", False),
    ("en", "fewer than 300 people", 300, None, "less_than", False),
    ("en", "more than $300 million", 300_000_000, None, "more_than", False),
    ("en", "10 to 12 million dollars", 10_000_000, 12_000_000, "exact", False),
    ("en", "10-12 million dollars", 10_000_000, 12_000_000, "exact", False),
    ("en", "$10-12 million", 10_000_000, 12_000_000, "exact", False),
    ("en", "$10 million to $12 million", 10_000_000, 12_000_000, "exact", False),
    ("en", "between 20 and 30 people", 20, 30, "exact", False),
    ("en", "5 to 7 percent", 5, 7, "exact", False),
    ("en", "900,000 to 1.2 million people", 900_000, 1_200_000, "exact", False),
    ("vi", "khoảng 17 triệu USD", 17_000_000, None, "about", True),
    ("vi", "gần 3.000 người", 3000, None, "nearly", True),
    ("vi", "hơn 1.300 người", 1300, None, "more_than", False),
    ("vi", "trên 1.300 người", 1300, None, "more_than", False),
    ("vi", "ít nhất 326 người", 326, None, "at_least", False),
    ("vi", "tối đa 326 người", 326, None, "at_most", False),
    ("vi", "dưới 326 người", 326, None, "less_than", False),
    ("vi", "từ 10 đến 12 triệu USD", 10_000_000, 12_000_000, "exact", False),
    ("vi", "10-12 triệu USD", 10_000_000, 12_000_000, "exact", False),
    ("vi", "từ 5% đến 7%", 5, 7, "exact", False),
]

REFUSALS = [
    ("en", "The G7 and the G20 met."),
    ("en", "Covid-19 spread."),
    ("en", "A Su-27 fell, then a Boeing 737."),
    ("en", "The council passed Resolution 1701."),
    ("en", "It is in article 5 of the treaty."),
    ("en", "They met on 12 November 2025."),
    ("en", "They met at 10:30 and at 5 p.m."),
    ("en", "1. They met."),
    ("en", "They won 2-1 and lost 3-2."),
    ("en", "It was her 36th and his 17th visit."),
    ("vi", "Tỷ lệ này cao và tỉ số hòa."),
    ("vi", "Họ triệu tập và đầu tư tỉ mỉ."),
    ("en", "One of the ministers spoke."),
    ("en", "He came first and she came second."),
    ("en", "Call +84 24 3825 or so."),
    ("vi", "Nhóm G7 họp."),
    ("vi", "Covid-19 lan rộng."),
    ("vi", "Máy bay Su-27 rơi, rồi Boeing 737."),
    ("vi", "Nghị quyết 1701 được thông qua."),
    ("vi", "Họ gặp nhau ngày 12-11-2025."),
    ("vi", "Họ gặp nhau lúc 17h30."),
    ("vi", "Một bộ trưởng phát biểu."),
    ("vi", "Cuộc gặp thứ hai của họ."),
]


@pytest.mark.parametrize(("text", "surface", "value", "unit"), ENGLISH)
def test_english(text: str, surface: str, value: float, unit: str) -> None:
    assert read(text, "en") == [(surface, value, unit)]


@pytest.mark.parametrize(("text", "surface", "value", "unit"), VIETNAMESE)
def test_vietnamese(text: str, surface: str, value: float, unit: str) -> None:
    assert read(text, "vi") == [(surface, value, unit)]


@pytest.mark.parametrize(("language", "text", "value", "upper", "bound", "approximate"), BOUNDS)
def test_bounds_and_ranges(
    language: str, text: str, value: float, upper: float | None, bound: str, approximate: bool
) -> None:
    (amount,) = amounts(text, language)
    assert (amount.value, amount.upper, amount.bound, amount.approximate) == (value, upper, bound, approximate)


@pytest.mark.parametrize(("language", "text"), REFUSALS)
def test_what_is_no_amount(language: str, text: str) -> None:
    assert read(text, language) == []


def test_a_span_leaves_the_bound_out() -> None:
    text = "It gave more than $17 million to them."
    (amount,) = amounts(text, "en")
    assert text[amount.start : amount.end] == "$17 million"


def test_any_language_has_codes_symbols_and_percent() -> None:
    assert read("€ 5; 200 USD; 7 %", "xx") == [("€ 5", 5, "EUR"), ("200 USD", 200, "USD"), ("7 %", 7, "percent")]


PIECES = st.sampled_from(
    """
    $ USD 17 million - to and % 1,5 1.500,5 hundred a half dozens of two tỷ triệu nghìn rưỡi người hai
    mươi linh km đồng 12:30 . , / about at least 0 999999999999 first magnitude cents dollars 5 between
    """.split()  # noqa: SIM905
)


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=("Cs",)), max_size=120),
        st.lists(PIECES, max_size=14).map(" ".join),
        st.lists(PIECES, max_size=14).map("".join),
    )
)
def test_any_text_gives_ordered_spans_inside_it(text: str) -> None:
    for language in ("en", "vi", "xx"):
        end = 0
        for amount in amounts(text, language):
            assert end <= amount.start < amount.end <= len(text)
            assert amount.upper is None or amount.upper > amount.value
            assert amount.value >= 0
            end = amount.end
