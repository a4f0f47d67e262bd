"""What the rules of dates share: pieces of a date, days and months by their names, the words around them."""

from __future__ import annotations

from typing import NamedTuple

from crosswire.annotate.time_records import Fields
from crosswire.annotate.time_words import TimeWords

FIRST_YEAR, LAST_YEAR = 1000, 2199


DASHES = frozenset("-–—‐‑−~")


SEPARATORS = frozenset("/-.–")


_NEW_CENTURY = 50
_SHORT_MONTH = 5
"""Letters of an abbreviated month or weekday; its full stop is its own where a number follows (Sierp. 8)."""


class Piece(NamedTuple):
    """Some fields and the token past them; `last` where the part is itself a span (11-12 November)."""

    first: Fields
    end: int
    last: Fields | None = None


def foreign_year(w: TimeWords, value: int | None) -> bool:
    """Whether a year is one of the language's other calendar (fa ۱۴۰۲), which no day of ours is reckoned from."""
    return w.document.pack.settings.dates.calendar == "solar" and value is not None and 1200 <= value <= 1500


def a_year(value: int | None) -> bool:
    """Whether a number may be a year of our era that news speaks of."""
    return value is not None and FIRST_YEAR <= value <= LAST_YEAR


def full_year(value: int, digits: int) -> int:
    """A year written with two digits in the century that makes it nearest: 74 is 1974, 17 is 2017."""
    if digits != 2:
        return value
    return value + (2000 if value < _NEW_CENTURY else 1900)


def day_number(w: TimeWords, at: int, words: bool = False) -> tuple[int, int] | None:
    """A day of the month at a token (12, 12th, twelfth; plain number words where `words`) and the token past it."""
    value = w.digits(at, 2)
    if value is not None:
        end = at + 1
        suffix = w.word("suffix", end)
        if suffix and suffix.value == "decade" and w.words[end] in DASHES and w.joined(end):
            return (value, suffix.last) if 1 <= value <= 31 else None  # 13-е февраля, where 1990-е is a decade
        if suffix and suffix.value in ("ordinal", "day") and (w.joined(end) or suffix.value == "day"):
            end = suffix.last
        return (value, end) if 1 <= value <= 31 else None
    number = w.number(at)
    if number is None or not (number.ordinal or words) or not 1 <= number.value <= 31:
        return None
    return int(number.value), number.last


def day_mark(w: TimeWords, at: int):  # type: ignore[no-untyped-def]
    mark = w.word("mark", at)
    return mark if mark and mark.value == "day" else None


def month_at(w: TimeWords, at: int, beside_number: bool = False) -> tuple[int, int] | None:
    """A month by its name, or by its mark and number (tháng 11), and the token past it, the stop of Nov. included."""
    hit = w.months.get(at)
    if hit is not None and (
        beside_number or hit.value.info[0] == "-" or _month_context(w, at, hit.last, hit.value.info[0])
    ):
        end = hit.last
        end = past_stop(w, end)
        return int(hit.value.id), end
    mark = w.word("mark", at)
    if mark and mark.value == "month":
        value = w.digits(mark.last, 2)
        if value is not None and 1 <= value <= 12:
            return value, mark.last + 1
        number = w.number(mark.last)
        if (
            number
            and number.words
            and not number.vague
            and number.value in range(2, 13)
            and not _counts(w, number.last)
        ):
            return int(number.value), number.last  # شهر ثلاثة
    return None


def _counts(w: TimeWords, at: int) -> bool:
    """Whether what a number before `at` says is counted there."""
    return w.is_word(at) or w.word("unit", at) is not None


def past_stop(w: TimeWords, end: int) -> int:
    """The token past the full stop of an abbreviation: Nov., Tue."""
    if end < w.size and w.words[end] == "." and w.joined(end):
        short = len(w.words[end - 1]) <= _SHORT_MONTH and end + 1 in w.numerals
        return end + 1 if short or w.folded[end - 1] in w.abbreviations else end
    return end


def _month_context(w: TimeWords, first: int, last: int, guard: str) -> bool:
    """Whether a word that is also a month (May, mar) stands as one: in May, May 2025, May, June and July."""
    if guard == "number":
        return False
    if w.before("at", first) or w.before("step", first) or w.before("part", first) or w.before("and", first):
        return True
    if w.words[last - 1][0].isupper() and w.kinds.get(last, {}).keys() & {"post", "of", "from"} and w.postpositional:
        return True  # Mart'tan Mayıs'a
    after = last + 1 if last < w.size and (w.words[last] in ".," or w.words[last] in DASHES) else last
    return a_year(w.digits(after)) or after in w.months


def link_end(w: TimeWords, at: int) -> int | None:
    """The token past a link between days: a dash, a comma, to, and (past an article or the word for day)."""
    if at >= w.size:
        return None
    if w.words[at] in DASHES or w.words[at] == ",":
        at += 1
        joined = w.word("and", at)
        at = joined.last if joined else at
    elif joined := w.word("to", at) or w.word("and", at):
        at = joined.last
    else:
        return None
    skipped = w.word("the", at) or day_mark(w, at)
    return skipped.last if skipped else at


def runs_on(w: TimeWords, at: int) -> bool:
    """Whether digits go on here, so that what stands before is no day: 10:30, 5/6."""
    if at >= w.size or not w.joined(at):
        return False
    return w.words[at][0].isdigit() or w.words[at] in ("%", ":") or (w.words[at] == "/" and w.joined(at + 1))
