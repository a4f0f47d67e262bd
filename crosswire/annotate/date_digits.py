"""Dates all in digits, in the order of their language: 2025-11-12, 12/11/2025, 7.3.2025; 12/11 where a word says so."""

from __future__ import annotations

import re

from crosswire.annotate.date_pieces import DASHES, SEPARATORS, Piece, a_year, full_year
from crosswire.annotate.time_records import Fields
from crosswire.annotate.time_words import TimeWords

_DOTTED = re.compile(r"^(\d{1,4})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?$")


def digit_date(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """2025-11-12, 12/11/2025, 7.3.2025, 31-Oct-74, 11/2025; 12/11, 12-11 where a word beside marks a day."""
    if got.day is not None or got.month is not None or at >= w.size:
        return None
    if not w.words[at][0].isdigit() and not (at in w.months and w.joined(at + 1) and w.digits(at + 2)):
        return None
    if w.joined(at) and w.words[at - 1] in "/.+":
        return None
    dotted = _DOTTED.match(w.words[at])
    if dotted:
        return _dotted(w, at, dotted)
    numbers, end, separator = _digit_run(w, at)
    if len(numbers) == 3:
        fields = three_numbers(numbers, w.order)
        return Piece(fields, end) if fields else None
    if len(numbers) == 2:
        return _two_numbers(w, at, numbers, end, separator, got)
    return None


def _dotted(w: TimeWords, at: int, match: re.Match[str]) -> Piece | None:
    texts = [text for text in match.groups() if text]
    if len(texts) == 3:
        fields = three_numbers(texts, "ymd" if len(texts[0]) == 4 else "dmy")
        return Piece(fields, at + 1) if fields else None
    if w.document.at("number", at + 1) is not None or w.document.at("unit", at + 1) is not None:
        return None
    decimal = w.document.pack.settings.numbers.decimal == "." and not w.before("mark", at)
    if len(texts[0]) <= 2 and not decimal and _marked(w, at) and 1 <= int(texts[1]) <= 12 and 1 <= int(texts[0]) <= 31:
        return Piece(Fields(day=int(texts[0]), month=int(texts[1])), at + 1)
    return None


def _digit_run(w: TimeWords, at: int) -> tuple[list[str], int, str]:
    """Up to three numbers (or a month's name) held together by one separator without white space; its end; the mark."""
    named = w.months.get(at)
    texts, end, separator = [f"={named.value.id}" if named else w.words[at]], at + 1, ""
    if not named and not w.words[at].isdecimal():  # 3.500-8.500 is no run of days
        return texts, end, separator
    while len(texts) < 4 and end + 1 < w.size and w.words[end] in SEPARATORS and w.joined(end) and w.joined(end + 1):
        if separator and w.words[end] != separator:
            break
        month = w.months.get(end + 1)
        text = f"={month.value.id}" if month and month.last == end + 2 else w.words[end + 1]
        if not text.strip("=").isdecimal():
            break
        texts.append(text)
        separator, end = w.words[end], end + 2
    return texts, end, separator


def three_numbers(texts: list[str], order: str) -> Fields | None:
    """Day, month and year of three numbers as the order says, or as alone they can be; `=10` is a month by name."""
    if len(texts[0]) == 4:
        order = "ymd"
    elif texts[1].startswith("="):
        order = "dmy"
    elif texts[0].startswith("="):
        order = "mdy"
    elif order == "ymd" and len(texts[2]) == 4:
        order = "dmy"
    places = {letter: texts[order.index(letter)] for letter in "dmy"}
    year, month, day = (int(places[letter].strip("=")) for letter in "ymd")
    if month > 12 and day <= 12 and "=" not in places["m"]:
        day, month = month, day
    year = full_year(year, len(places["y"]))
    if len(places["y"]) == 3 or len(places["y"]) == 1 or not (a_year(year) and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Fields(year=year, month=month, day=day)


def _two_numbers(w: TimeWords, at: int, texts: list[str], end: int, separator: str, got: Fields) -> Piece | None:
    first, second = int(texts[0].strip("=")), int(texts[1].strip("="))
    if "=" in texts[0]:
        return _month_first(first, second, len(texts[1]), end)
    if len(texts[1]) == 4 and 1 <= first <= 12 and (separator == "/" or (w.before("mark", at))):
        return Piece(Fields(month=first, year=second), end) if a_year(second) else None
    if len(texts[0]) > 2 or (len(texts[1]) > 2 and "=" not in texts[1]):
        return None
    named = "=" in texts[1]
    if not named and not _day_like(w, at, end, texts, separator, got):
        return None
    day, month = (second, first) if w.order == "mdy" and not named else (first, second)
    if month > 12:
        day, month = month, day
    return Piece(Fields(day=day, month=month), end) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _month_first(month: int, number: int, digits: int, end: int) -> Piece | None:
    """Dec-2018, Jun-15 with the month by its name."""
    if digits == 4:
        return Piece(Fields(month=month, year=number), end) if a_year(number) else None
    return Piece(Fields(month=month, day=number), end) if 1 <= number <= 31 else None


def _marked(w: TimeWords, at: int) -> bool:
    """Whether the word before says that a day follows: ngày, sáng, from, to, a weekday, another day and a dash."""
    if at == 0:
        return False
    if w.before("daypart", at) or w.before("from", at) or w.before("to", at) or w.before("clock", at):
        return True
    if w.words[at - 1] in DASHES and w.joined(at) and w.joined(at - 1) and w.digits(at - 2) is not None:
        return True
    before = w.document.ending("weekday", at) or w.document.ending("weekday", at - 1)
    return before is not None or (w.before("mark", at) and _mark_before(w, at) == "day")


def _mark_before(w: TimeWords, at: int) -> str:
    for first in (at - 1, at - 2):
        mark = w.word("mark", first)
        if mark and mark.last == at:
            return mark.value
    return ""


def _day_like(w: TimeWords, at: int, end: int, texts: list[str], separator: str, got: Fields) -> bool:
    """12-11 only where marked; 12/11 unless it reads as a fraction (2/3) or the round the clock of 24/7."""
    if got.weekday is not None or _marked(w, at):
        return True
    if separator != "/" or texts == ["24", "7"]:
        return False
    padded = any(text.startswith("0") for text in texts)
    first, second = int(texts[0]), int(texts[1])
    return padded or not (first < second <= 10 or first == 1) or (w.before("at", at) and not w.is_word(end))
