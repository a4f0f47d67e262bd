"""Text that is not what it was said to be: other scripts, mixed languages, broken spelling. Never a crash, spans always
of the text as given, and no worse than a language without a pack."""

from __future__ import annotations

import unicodedata

import pytest

from crosswire import Annotation, Report, annotate_reports
from crosswire.languages import pack_codes

SENTENCES = {
    "en": "The Ukrainian president met the German chancellor in Berlin on 12 March 2024 and 20 people were hurt.",
    "ru": "Президент Украины встретился с канцлером Германии в Берлине 12 марта 2024 года, пострадали 20 человек.",
    "ar": "التقى الرئيس الأوكراني المستشار الألماني في برلين يوم 12 مارس 2024 وأصيب 20 شخصا.",
    "zh": "乌克兰总统2024年3月12日在柏林会见德国总理，20人受伤。",
    "ja": "ウクライナの大統領は2024年3月12日、ベルリンでドイツの首相と会談した。20人が負傷した。",
    "ko": "우크라이나 대통령은 2024년 3월 12일 베를린에서 독일 총리를 만났다. 20명이 다쳤다.",
    "he": "נשיא אוקראינה נפגש עם קנצלר גרמניה בברלין ב-12 במרץ 2024, ו-20 בני אדם נפצעו.",
    "hi": "यूक्रेन के राष्ट्रपति ने 12 मार्च 2024 को बर्लिन में जर्मनी के चांसलर से मुलाकात की और 20 लोग घायल हुए।",
    "vi": "Tổng thống Ukraine gặp Thủ tướng Đức tại Berlin ngày 12/3/2024, 20 người bị thương.",
}
"""One event in nine scripts and spellings, written for these tests."""


def annotated(text: str, language: str | None = None) -> Annotation:
    found = next(iter(annotate_reports([Report(id="a", text=text, language=language)])))
    assert found.text == text
    spans = [*found.mentions, *found.times, *found.amounts]
    assert all(0 <= one.start < one.end <= len(text) for one in spans)
    return found


def places(found: Annotation) -> set[str]:
    return {mention.entity for mention in found.mentions if mention.kind == "place"}


@pytest.mark.parametrize("told", pack_codes())
@pytest.mark.parametrize("language", SENTENCES)
def test_a_wrong_language_does_no_harm(language: str, told: str) -> None:
    found = annotated(SENTENCES[language], told)
    if told in ("zh", "ja", "ko", "he", "el", "hi") and language != told:
        assert found.language != told


@pytest.mark.parametrize("language", SENTENCES)
def test_a_script_that_was_not_expected_is_read_as_what_it_is(language: str) -> None:
    found = annotated(SENTENCES[language], "el")
    assert found.language == language
    assert "DE/berlin" in places(found)


def test_a_report_in_two_languages_is_read_whole() -> None:
    found = annotated(SENTENCES["en"] + "\n\n" + SENTENCES["ru"])
    assert found.mentions[-1].start > len(SENTENCES["en"])


def test_serbian_in_latin_letters_is_read_without_a_pack() -> None:
    found = annotated(
        "Predsednik Srbije je rekao da će Beograd i Priština nastaviti razgovore u Briselu 5. maja 2024.", "sr"
    )
    assert found.language == "sr"
    assert "RS" in places(found)


def test_decomposed_vietnamese_is_vietnamese_and_keeps_its_own_offsets() -> None:
    text = unicodedata.normalize("NFD", SENTENCES["vi"])
    found = annotated(text)
    assert found.language == "vi"
    assert "DE" in places(found) or "DE/berlin" in places(found)


def test_vietnamese_without_its_marks_does_not_crash() -> None:
    stripped = "".join(
        char for char in unicodedata.normalize("NFD", SENTENCES["vi"]) if not unicodedata.combining(char)
    )
    assert annotated(stripped.replace("đ", "d"), "vi").text


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("ar", "أصيب ٢٥٠ شخصا.", 250),
        ("fa", "۲۵۰ نفر زخمی شدند.", 250),
        ("hi", "२५० लोग घायल हुए।", 250),
        ("ja", "２５０人が負傷した。", 250),
        ("en", "２５０ people were hurt.", 250),
    ],
)
def test_digits_of_any_script_are_numbers(language: str, text: str, value: int) -> None:
    assert value in {amount.value for amount in annotated(text, language).amounts}


@pytest.mark.parametrize(
    "text",
    [
        "T h e  p r e s i d e n t  s a i d  n o t h i n g .",
        "The presi-\ndent of Ukra-\nine spoke.",
        "ＴＨＥ　ＰＲＥＳＩＤＥＮＴ　ＯＦ　ＵＫＲＡＩＮＥ",
        "\u200f\u202eabc\u202c\u200b \ufeff Москва\u0301",
        "総\u3099理\u200d大\ufe0f臣",
        "ـــــــ ً ٌ ٍ",
    ],
)
@pytest.mark.parametrize("told", [None, "en", "ar", "ja", "ko"])
def test_broken_spelling_is_survived(text: str, told: str | None) -> None:
    annotated(text, told)
