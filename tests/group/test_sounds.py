"""Names as they sound: reports of different scripts share skeletons."""

from __future__ import annotations

import pytest

from crosswire.group.sounds import name_sounds
from crosswire.text.tokens import tokenise


def sounds(text: str, language: str) -> set[str]:
    return set(name_sounds(tokenise(text).words, language, 0).counts)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Міністерка закордонних справ Ананд прибула до Торонто."),
        ("fr", "La ministre Anand est arrivée à Toronto."),
        ("el", "Η υπουργός Ανάντ έφτασε στο Τορόντο."),
        ("ja", "アナンド外相がトロントに到着した。"),
        ("zh", "外长阿南德抵达多伦多。"),
    ],
)
def test_a_name_meets_its_english_form(language: str, text: str) -> None:
    assert sounds(text, language) & sounds("Minister Anand arrived in Toronto.", "en")


def test_words_written_small_elsewhere_are_no_names() -> None:
    assert not sounds("Bridges fell. The bridges were old, it said; the end.", "en") & sounds("Bridges", "en")


def test_short_names_in_a_row_are_told_apart_together() -> None:
    assert sounds("mưa lớn ở Lào Cai hôm qua", "vi") & sounds("heavy rain in Lao Cai yesterday", "en")


def test_the_lead_counts_twice() -> None:
    words = tokenise("Toronto and again Montreal").words
    counts = name_sounds(words, "en", 2).counts
    assert sorted(set(counts.values())) == [1, 2]


def test_the_spelling_is_kept() -> None:
    found = name_sounds(tokenise("in Toronto").words, "en", 0)
    assert set(found.spelt.values()) == {"Toronto"}


@pytest.mark.parametrize("text", ["", "123 456", "... !!", "x" * 100_000, "Ω" * 50, "\ud800 A\u0301"])
def test_anything_is_read(text: str) -> None:
    found = name_sounds(tokenise(text).words, "und", 5)
    assert found.counts.keys() == found.spelt.keys()
