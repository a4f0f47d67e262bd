"""Times in the languages beyond English and Vietnamese: what each writes in its own way, and what must not crash."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.annotate.amounts import find_amounts
from crosswire.annotate.document import read_document
from crosswire.annotate.time_feasts import easter, feast_day, orthodox_easter
from crosswire.annotate.times import find_times, infer_anchor, resolve_times
from crosswire.languages.pack import pack_codes
from crosswire.records import Amount, Moment, Report

WEDNESDAY = "2024-06-12"
"""The day of publication in the tables."""


def read(text: str, language: str, published: str = WEDNESDAY) -> list[tuple[str, str, str]]:
    """The times of a text as (surface, first day, last day)."""
    expressions = find_times(read_document(Report(id="t", text=text, language=language)))
    moments = resolve_times(expressions, infer_anchor(expressions, published))
    return [(text[m.start : m.end], m.first, m.last) for m in moments]


def assert_within(text: str, moments: list[Moment], amounts: list[Amount]) -> None:
    """Every place lies within the text as it was given."""
    places = [(m.start, m.end) for m in moments] + [(a.start, a.end) for a in amounts]
    assert all(0 <= start < end <= len(text) for start, end in places)


FOUND = [
    # Years, days and eras with their marks behind them
    ("zh", "香港于1997年7月1日回归中国。", "1997年7月1日", "1997-07-01", "1997-07-01"),
    ("zh", "中国于一九四九年十月一日成立。", "一九四九年十月一日", "1949-10-01", "1949-10-01"),
    ("ja", "平成23年3月11日に地震が起きた。", "平成23年3月11日", "2011-03-11", "2011-03-11"),
    ("ja", "平成元年に生まれた。", "平成元年", "1989-01-01", "1989-12-31"),
    ("ko", "올림픽은 1988년 9월 17일에 개막했다.", "1988년 9월 17일", "1988-09-17", "1988-09-17"),
    ("zh", "会议本月十日举行过。", "本月十日", "2024-06-10", "2024-06-10"),
    # A step and a weekday that share a character
    ("zh", "大桥上周三关闭。", "上周三", "2024-06-05", "2024-06-05"),
    ("zh", "學校上週五停課。", "上週五", "2024-06-07", "2024-06-07"),
    # Parts behind their periods
    ("zh", "铁路2025年初动工。", "2025年初", "2025-01-01", "2025-04-30"),
    ("zh", "出口今年上半年回升。", "今年上半年", "2024-01-01", "2024-06-30"),
    ("ko", "철도는 올해 말 개통한다.", "올해 말", "2024-09-01", "2024-12-31"),
    ("hi", "बांध साल के अंत में टूटा।", "साल के अंत में", "2024-09-01", "2024-12-31"),
    ("de", "Das Werk öffnet am Jahresende 2025.", "Jahresende 2025", "2025-09-01", "2025-12-31"),
    # What is counted in a period before it
    ("zh", "十月的第一个星期一是假日。", "十月的第一个星期一", "2023-10-02", "2023-10-02"),
    ("hi", "2015 का पहला हफ्ता ठंडा था।", "2015 का पहला हफ्ता", "2014-12-29", "2015-01-04"),
    ("ar", "عقد الاجتماع في الثلاثاء الثالث من شهر سبتمبر 2014.", None, "2014-09-16", "2014-09-16"),
    ("en", "It rained on the first ten days of May.", "first ten days of May", "2024-05-01", "2024-05-10"),
    ("en", "Sales fell in week 10 of 2020.", "week 10 of 2020", "2020-03-02", "2020-03-08"),
    # Ranges with their joining words behind
    ("ja", "会議は2023年5月19日から21日まで開かれた。", "2023年5月19日から21日", "2023-05-19", "2023-05-21"),
    ("ko", "회의는 2023년 5월 19일부터 21일까지 열렸다.", "2023년 5월 19일부터 21일", "2023-05-19", "2023-05-21"),
    ("hi", "2015 और 2018 के बीच बिक्री गिरी।", "2015 और 2018", "2015-01-01", "2018-12-31"),
    ("cs", "Summit se konal od 3. do 5. května 2023.", "3. do 5. května 2023", "2023-05-03", "2023-05-05"),
    ("en", "It grew between January 2019 and now.", "January 2019 and now", "2019-01-01", "2024-06-12"),
    # Days in digits and in words
    ("cs", "Smlouva byla podepsána 5. 4. 2023 v Praze.", "5. 4. 2023", "2023-04-05", "2023-04-05"),
    ("fr", "La lettre est du 20 02 2014 à Paris.", "20 02 2014", "2014-02-20", "2014-02-20"),
    ("ru", "Встреча прошла 13-е февраля.", "13-е февраля", "2024-02-13", "2024-02-13"),
    ("es", "Llegó el veintidós de febrero.", "veintidós de febrero", "2024-02-22", "2024-02-22"),
    ("en", "They left in nineteen ninety-six.", "nineteen ninety-six", "1996-01-01", "1996-12-31"),
    ("id", "Menteri itu tiba pada Kamis (6/6).", "Kamis (6/6)", "2024-06-06", "2024-06-06"),
    ("fa", "این قرارداد در ۱۵ آبان ۱۴۰۲ امضا شد.", "۱۵ آبان ۱۴۰۲", "2023-11-06", "2023-11-06"),
    ("fa", "این قرارداد در ۲۹ اسفند ۱۴۰۳ امضا شد.", "۲۹ اسفند ۱۴۰۳", "2025-03-19", "2025-03-19"),
    # Bare years, decades and centuries
    ("de", "Sie empfing 2019 den Präsidenten.", "2019", "2019-01-01", "2019-12-31"),
    ("tr", "Köy 2016 yılında sular altında kaldı.", "2016", "2016-01-01", "2016-12-31"),
    ("sv", "Slottet byggdes på 1800-talet.", "1800-talet", "1800-01-01", "1899-12-31"),
    ("it", "Le case sono degli anni '90.", "anni '90", "1990-01-01", "1999-12-31"),
    # Feasts, weeks after the coming one, the same week
    ("de", "Am Karfreitag 2024 schwiegen die Glocken.", "Karfreitag 2024", "2024-03-29", "2024-03-29"),
    ("ru", "Храм открыли на Пасху 2024.", "Пасху 2024", "2024-05-05", "2024-05-05"),
    ("fr", "Le conseil se réunira mardi en quinze.", "mardi en quinze", "2024-07-02", "2024-07-02"),
    ("fr", "Il partit le lendemain du 13 février.", "le lendemain du 13 février", "2024-02-14", "2024-02-14"),
    ("en", "He left on 12 March 2024 and died that same week.", "that same week", "2024-03-11", "2024-03-17"),
    # The clause that a verb closes has its own sense
    ("tr", "Köprü pazartesi günü kapatıldı, cuma günü açılacak.", "pazartesi günü", "2024-06-10", "2024-06-10"),
    ("tr", "Köprü pazartesi günü kapatıldı, cuma günü açılacak.", "cuma günü", "2024-06-14", "2024-06-14"),
]


@pytest.mark.parametrize(("language", "text", "surface", "first", "last"), FOUND)
def test_a_time_is_found(language: str, text: str, surface: str | None, first: str, last: str) -> None:
    found = read(text, language)
    assert any(
        found_first == first and found_last == last and surface in (None, words)
        for words, found_first, found_last in found
    ), found


REFUSED = [
    ("zh", "会议历时12天，29国参加。"),
    ("ja", "第7回の会議に300人が来た。"),
    ("fa", "صادرات در سال ۱۴۰۲ افزایش یافت."),
    ("en", "He was found guilty in week 3 of the trial."),
    ("sv", "Priset steg 2019 kronor."),
    ("de", "Es kamen 2019 Menschen."),
    ("es", "Las 2 semanas pasaron; uno marchó."),
]


@pytest.mark.parametrize(("language", "text"), REFUSED)
def test_no_time_is_found(language: str, text: str) -> None:
    assert read(text, language) == []


def test_the_day_of_easter() -> None:
    assert [easter(year) for year in (1961, 2024, 2038)] == [date(1961, 4, 2), date(2024, 3, 31), date(2038, 4, 25)]
    assert [orthodox_easter(year) for year in (2017, 2023, 2024)] == [
        date(2017, 4, 16),
        date(2023, 4, 16),
        date(2024, 5, 5),
    ]


def test_feasts_by_their_weekday() -> None:
    assert feast_day("11/4/4", 2024) == date(2024, 11, 28)
    assert feast_day("11/4/4+1", 2024) == date(2024, 11, 29)
    assert feast_day("easter-2", 2024) == date(2024, 3, 29)


IMPOSSIBLE = [
    "31/02/2024, 45/13/2024, 1/1/1/1, 0/0/0000, 99999",
    "32.13.2024, 0.0.0, 31. 02. 2024, 99. 99. 9999",
    "99 99 9999, 00 00, 1 2 3 4 5, 000 000 000",
    "99999年13月45日 0年0月0日 平成0年 民国9999年",
    "٣١/٠٢/٢٠٢٤ ٩٩٩٩٩ ٠٫٠٫٠ ١٬٢٬٣ 1٣३ １２３٤",
    "9" * 400,
]


@pytest.mark.parametrize("language", pack_codes())
@pytest.mark.parametrize("text", IMPOSSIBLE)
@pytest.mark.parametrize("published", ["0001-01-01", WEDNESDAY, "9999-12-31"])
def test_impossible_dates_do_no_harm(language: str, text: str, published: str) -> None:
    document = read_document(Report(id="t", text=text, language=language))
    expressions = find_times(document)
    moments = resolve_times(expressions, infer_anchor(expressions, published))
    assert_within(text, [*moments], [*find_amounts(document, moments)])


PIECES = st.sampled_from(
    [
        *"0123456789٣۱४１年月日号時.,:/-–'() ",
        "12",
        "31",
        "2024",
        "1999",
        "May",
        "mai",
        "万",
        "億",
        "만",
        "천",
        "lakh",
        " to ",
        "から",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=20).map("".join), st.sampled_from(["en", "zh", "ja", "ko", "hi", "fa", "de", "tr"]))
def test_any_mix_of_digits_keeps_its_places(text: str, language: str) -> None:
    document = read_document(Report(id="t", text=text, language=language))
    expressions = find_times(document)
    moments = resolve_times(expressions, infer_anchor(expressions, WEDNESDAY))
    assert_within(text, [*moments], [*find_amounts(document, moments)])


HALVES = (
    ("en", "Profits rose in the second half of the year.", "2024-07-01", "2024-12-31"),
    ("ru", "Прибыль выросла во второй половине года.", "2024-07-01", "2024-12-31"),
    ("es", "El beneficio creció en la segunda mitad del año.", "2024-07-01", "2024-12-31"),
    ("zh", "上半年出口增长。", "2024-01-01", "2024-06-30"),
    ("zh", "去年下半年出口增长。", "2023-07-01", "2023-12-31"),
    ("ko", "상반기 수출이 늘었다.", "2024-01-01", "2024-06-30"),
    ("en", "They met half a year ago.", "2023-09-01", "2023-09-30"),
    ("ru", "Они встретились полгода назад.", "2023-09-01", "2023-09-30"),
    ("ja", "半年前に会談した。", "2023-09-01", "2023-09-30"),
    ("ko", "사흘 전 만났다.", "2024-03-12", "2024-03-12"),
)


@pytest.mark.parametrize(("language", "text", "first", "last"), HALVES)
def test_halves_of_the_year_and_half_a_year(language: str, text: str, first: str, last: str) -> None:
    assert [days for _, *days in read(text, language, "2024-03-15")] == [[first, last]]


def test_a_second_half_is_no_half_of_the_year() -> None:
    assert read("Kane scored in the second half.", "en") == []
