"""Reports that nobody writes and a stream brings all the same: no crash, and four times the text in four times.

Times are CPU seconds, the least of a few runs. Work that grows with the square takes sixteen times as long; the bound
lies between, and holds only where there is enough work to measure.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from crosswire.annotate.amounts import find_amounts
from crosswire.annotate.document import Document, read_document
from crosswire.annotate.names import find_names
from crosswire.annotate.parts import find_parts
from crosswire.annotate.reading import read
from crosswire.annotate.times import Anchor, find_times, resolve_times
from crosswire.pipeline import Run
from crosswire.records import Report

ENGLISH = "The minister said on Friday, 3 May 2024, that 12 people had died in the flood near the city. "
VIETNAMESE = "Bộ trưởng cho biết hôm thứ sáu, ngày 3-5-2024, rằng 12 người đã chết trong trận lũ gần thành phố. "
TEXTS: dict[str, tuple[str, str]] = {
    "prose": ("en", ENGLISH),
    "prose in Vietnamese": ("vi", VIETNAMESE),
    "paragraphs": ("en", f"{ENGLISH}\n"),
    "one line after another": ("en", "a\n" * 30),
    "quotation marks": ("en", '"' * 40),
    "quotation marks never closed": ("en", "“a " * 30),
    "quotation marks that cross": ("en", "“a ”« b» " * 10),
    "digits": ("en", "7" * 100),
    "numbers": ("en", "7 " * 30),
    "fractions": ("en", "7/" * 30),
    "months": ("en", "May and " * 8),
    "scales": ("en", "million " * 20),
    "no spaces": ("en", "x" * 100),
    "capitals and stops": ("en", "A." * 50),
    "Han": ("zh", "中国人民银行"),
    "brackets": ("en", "(" * 50),
    "stops": ("en", "." * 50),
    "dashes": ("en", "- " * 30),
    "apostrophes": ("en", "a'" * 50),
    "combining marks": ("en", "a" + "\u0301" * 50),
}
"""The language each is read in, and a piece to be repeated."""
PIECES = 150
MOST_GROWTH = 9.0
TOO_LITTLE = 0.03
"""Seconds: less cannot be compared."""


def laid_out(document: Document) -> object:
    """Reading in columns again, from the text."""
    return read_document(document.report)


def timed(document: Document) -> object:
    """Times and amounts."""
    expressions = find_times(document)
    return find_amounts(document, resolve_times(expressions, Anchor()))


def named(document: Document) -> object:
    """Names: who, and which of them are one."""
    return find_names(document)


def told(document: Document) -> object:
    """All of it: names, statements and actions too."""
    return read(document.report)


STEPS: tuple[Callable[[Document], object], ...] = (laid_out, find_parts, timed)


def seconds(work: Callable[[Document], object], document: Document) -> float:
    """The least CPU time of three runs."""
    return min(once(work, document) for _ in range(3))


def once(work: Callable[[Document], object], document: Document) -> float:
    """The CPU time of one run."""
    start = time.process_time()
    work(document)
    return time.process_time() - start


def document(language: str, text: str) -> Document:
    return read_document(Report(id="hostile", text=text, language=language, published="2024-05-04"))


@pytest.mark.parametrize("name", TEXTS)
def test_time_grows_with_the_text_and_not_with_its_square(name: str) -> None:
    language, piece = TEXTS[name]
    short, long = (document(language, piece * count) for count in (PIECES, 4 * PIECES))
    for step in STEPS:
        took = seconds(step, long)
        assert took < max(TOO_LITTLE, MOST_GROWTH * seconds(step, short)), step.__name__


def strangers(count: int, link: str) -> str:
    """The names of as many people, no two alike, in one sentence."""
    syllables = ("Ba", "Ko", "Ri", "Men", "Dal", "Tor", "Vin", "Shu", "Lek", "Par")
    ends = ("dan", "rov", "sen", "lik", "mar", "vic", "tan", "gor", "bel", "nes")
    digits = ([int(digit) for digit in f"{number:04}"] for number in range(count))
    return link.join(f"{syllables[a]}{ends[b]} {syllables[c]}{ends[d]}" for a, b, c, d in digits) + " met."


SENTENCES: dict[str, tuple[str, Callable[[int], str]]] = {
    "people in a row": ("en", lambda count: strangers(count, ", ")),
    "people in a row in Ukrainian": ("uk", lambda count: strangers(count, " і ")),
    "people who spoke": ("en", lambda count: strangers(count, " said and minister ")),
    "one long sentence": (
        "en",
        lambda count: "he said that the port was attacked and talks with Kyiv ended while " * count,
    ),
    "one long sentence in Vietnamese": (
        "vi",
        lambda count: "ông nói rằng Nga tấn công cảng và đàm phán kết thúc " * count,
    ),
    "broken speech": ("en", lambda count: '"We go", he said, ' * count),
    "speech without end": ("en", lambda count: "he said " * count),
    "attacks without end": ("en", lambda count: "attacked Kyiv " * count),
    "offices without end": ("en", lambda count: "the minister of " * count),
}
"""One sentence that does not end: the language it is read in, and its text of a length."""


@pytest.mark.parametrize("name", SENTENCES)
def test_a_sentence_without_end_takes_time_by_its_length(name: str) -> None:
    language, text = SENTENCES[name]
    short, long = (document(language, text(count)) for count in (2 * PIECES, 8 * PIECES))
    for step in (named, told):
        took = seconds(step, long)
        assert took < max(TOO_LITTLE, MOST_GROWTH * seconds(step, short)), step.__name__


def han_names(count: int) -> str:
    """The foreign names of as many people in Chinese, no two alike, each told as a minister."""
    signs = "布克里门达托文舒莱帕"
    digits = ([int(digit) for digit in f"{number:04}"] for number in range(count))
    return "，".join(f"部长{signs[a]}{signs[b]}·{signs[c]}{signs[d]}" for a, b, c, d in digits)


def linked(document: Document) -> object:
    """All of it, and what is named linked with what the run knows."""
    return Run().annotate(document.report)


CROWDS: dict[str, tuple[str, Callable[[int], str]]] = {
    "people, each in a sentence": ("en", lambda count: strangers(count, " said so. Minister ")),
    "a column of people": ("en", lambda count: strangers(count, "\n")),
    "one person again and again": ("en", lambda count: "Donald Trump Kyiv " * count),
    "one person again and again in Arabic": ("ar", lambda count: "وقال الرئيس محمد بن سلمان إن " * count),
    "people in Chinese": ("zh", han_names),
    "acts of nobody": ("en", lambda count: "attacked " * (10 * count)),
    "one name of many words": ("vi", lambda count: "Nguyễn Văn An " * count),
    "sources without end": ("en", lambda count: "according to " + strangers(count, " according to ")),
}
"""Very many names, or acts, in one report: the language it is read in, and its text with so many of them."""


@pytest.mark.parametrize("name", CROWDS)
def test_a_crowd_is_told_apart_in_time_by_its_size(name: str) -> None:
    language, text = CROWDS[name]
    short, long = (document(language, text(count)) for count in (3 * PIECES, 12 * PIECES))
    most = MOST_GROWTH * seconds(linked, short)
    assert any(once(linked, long) < most for _ in range(3))


def test_forty_kilobytes_of_one_sentence_are_read_in_time() -> None:
    text = SENTENCES["one long sentence"][1](600)
    start = time.process_time()
    reading = read(Report(id="hostile", text=text, language="en"))
    assert time.process_time() - start < 5.0
    assert len(text) > 40_000
    assert reading.statements


@pytest.mark.parametrize(
    "text",
    ["7" * 1_000_000, "x" * 1_000_000, '"' * 10_000, "(" * 20_000, "中" * 20_000, "a" + "\u0301" * 100_000],
    ids=["digits", "no spaces", "quotation marks", "brackets", "Han", "marks"],
)
def test_a_large_report_of_one_sign_is_read_through(text: str) -> None:
    start = time.process_time()
    reading = read(Report(id="hostile", text=text, language="en"))
    assert time.process_time() - start < 20.0
    assert all(0 <= span.start < span.end <= len(text) for span in (*reading.parts, *reading.times, *reading.amounts))


def test_five_megabytes_are_laid_out_in_time() -> None:
    start = time.process_time()
    found = document("en", ENGLISH * (5_000_000 // len(ENGLISH)))
    assert time.process_time() - start < 60.0
    assert len(found.words) > 1_000_000
    assert found.text[found.tokens.starts[-2] : found.tokens.ends[-2]] == "city"
