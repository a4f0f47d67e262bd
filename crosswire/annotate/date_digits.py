"""Dates all in digits, in the order of their language: 2025-11-12, 12/11/2025, 7.3.2025; 12/11 where a word says so."""

from __future__ import annotations

import re

from crosswire.annotate.date_pieces import DASHES, SEPARATORS, Piece, a_year, full_year, runs_on
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
    if (apart := _dots_apart(w, at) or _spaces_apart(w, at)) is not None:
        return apart
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
    if (
        len(texts[0]) <= 2
        and not decimal
        and _dotted_day(w, at, texts)
        and 1 <= int(texts[1]) <= 12
        and 1 <= int(texts[0]) <= 31
    ):
        return Piece(Fields(day=int(texts[0]), month=int(texts[1])), at + 1 + _closing_dot(w, at + 1))
    return None


def _dotted_day(w: TimeWords, at: int, texts: list[str]) -> bool:
    """22.04. with its second dot within a sentence, am 10.10, 15.2 where nothing else is said."""
    if _marked(w, at) or w.alone(at, at + 1) or _closing_dot(w, at + 1):
        return True
    return w.before("at", at) and len(texts[0]) == len(texts[1]) == 2 and not w.is_word(at + 1)


def _closing_dot(w: TimeWords, at: int) -> bool:
    """The dot behind the month of 22.04. where the sentence goes on in lower case."""
    return at + 1 < w.size and w.words[at] == "." and w.joined(at) and w.words[at + 1][0].islower()


def _dots_apart(w: TimeWords, at: int) -> Piece | None:
    """5. 4. 2023, as Czech, German and Slovak write it with spaces."""
    if (
        at + 4 >= w.size
        or w.words[at + 1] != "."
        or w.words[at + 3] != "."
        or not (w.joined(at + 1) and w.joined(at + 3))
    ):
        return None
    day, month, year = w.digits(at, 2), w.digits(at + 2, 2), w.digits(at + 4)
    if day is None or month is None or len(w.words[at + 4]) != 4 or not a_year(year):
        return None
    return Piece(Fields(day=day, month=month, year=year), at + 5) if 1 <= day <= 31 and 1 <= month <= 12 else None


def _spaces_apart(w: TimeWords, at: int) -> Piece | None:
    """le 20 02 2014: three numbers that are a day only; 20 02 14, 17 02 where nothing else is said."""
    if w.order != "dmy" or w.digits(at, 2) is None or at - 1 in w.numerals:
        return None
    texts = [w.words[at]]
    while len(texts) < 4 and at + len(texts) in w.numerals and not w.joined(at + len(texts)):
        texts.append(w.words[at + len(texts)])
    end = at + len(texts)
    if not all(text.isdecimal() and len(text) in (1, 2, 4) for text in texts) or runs_on(w, end):
        return None
    if len(texts) == 3 and (len(texts[2]) == 4 or w.alone(at, end)):
        fields = three_numbers(texts, "dmy")
        return Piece(fields, end) if fields and fields.day == int(texts[0]) else None
    if len(texts) == 2 and len(texts[1]) <= 2 and w.alone(at, end) and 1 <= int(texts[1]) <= 12 and int(texts[0]) <= 31:
        return Piece(Fields(day=int(texts[0]) or 1, month=int(texts[1])), end)
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
