"""Text made harmless, measured and shortened."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.report.safe import cells, clean, one_line, shorten

CLEANED = [
    ("plain text", "plain text"),
    ("\x1b[31mred\x1b[0m", "\ufffd[31mred\ufffd[0m"),
    ("a\r\nb\rc\u2028d\x0ce", "a\nb\nc\nd\ne"),
    ("\u202egnp.exe", "\ufffdgnp.exe"),
    ("\u2066inside\u2069 \u202bout\u202c", "inside out"),
    ("\x9b2J\x00", "\ufffd2J\ufffd"),
    ("\ud800", "\ufffd"),
    ("می\u200cخواهم", "می\u200cخواهم"),
    ("क्\u200dष", "क्\u200dष"),
    ("Hà Nội\tTP", "Hà Nội\tTP"),
]


@pytest.mark.parametrize(("text", "expected"), CLEANED)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_one_line_has_single_blanks_only() -> None:
    assert one_line("  a\n\n b\u3000\tc\u2029d ") == "a b c d"


MEASURED = [
    ("abc", 3),
    ("Hà Nội", 6),
    (unicodedata.normalize("NFD", "Hà Nội"), 6),
    ("北京", 4),
    ("ｆｕｌｌ", 8),
    ("กี่", 1),
]


@pytest.mark.parametrize(("text", "expected"), MEASURED)
def test_cells(text: str, expected: int) -> None:
    assert cells(text) == expected


SHORTENED = [
    ("short enough", 12, "short enough"),
    ("cut at the end of a word", 13, "cut at the…"),
    ("no comma, please", 10, "no comma…"),
    ("unbreakableword", 8, "unbreak…"),
    ("联合国秘书长古特雷斯", 9, "联合国秘…"),
    ("e\u0301e\u0301e\u0301e\u0301", 3, "e\u0301e\u0301…"),
    ("🇻🇳🇻🇳🇻🇳", 4, "🇻🇳…"),
    ("👩‍👩‍👧👩‍👩‍👧", 8, "👩‍👩‍👧…"),
]


@pytest.mark.parametrize(("text", "limit", "expected"), SHORTENED)
def test_shorten(text: str, limit: int, expected: str) -> None:
    assert shorten(text, limit) == expected


@given(st.text(max_size=60), st.integers(2, 40))
def test_shortened_text_is_a_beginning_that_fits(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert short == text or (text.startswith(short[:-1]) and short.endswith("…"))
    assert cells(short) <= limit or len(short) < 3 or unicodedata.category(short[1]).startswith(("M", "C"))


@given(st.text(st.sampled_from("ab \u0301\u0323क्षि"), max_size=40), st.integers(2, 12))
def test_a_mark_is_never_parted_from_its_letter(text: str, limit: int) -> None:
    short = shorten(text, limit)
    rest = text[len(short) - 1 :] if short != text else ""
    assert not rest or not unicodedata.category(rest[0]).startswith("M")
