"""Days with their months by name: 12 November, November 11-12, ngày 12 tháng 11; months alone and in a row."""

from __future__ import annotations

from crosswire.annotate.date_digits import digit_date
from crosswire.annotate.date_pieces import DASHES, SEPARATORS, Piece, day_mark, day_number, link_end, month_at, runs_on
from crosswire.annotate.time_records import Fields
from crosswire.annotate.time_words import TimeWords


def days_of_month(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """12 November, 11-12 November, the 12th of May, ngày 12 tháng 11, ngày 11 và 12-11, 27-28/2."""
    mark = day_mark(w, at)
    if mark is None and at not in w.numbers:
        return None
    start = mark.last if mark else at
    days = _days(w, start, words=mark is not None) or _day_in_words(w, start)
    if days is None or got.day is not None or _priced(w, at):
        return None
    if mark and (whole := digit_date(w, start, Fields())) and whole.first.day is not None:
        return whole if days[0] == days[1] else _across(w, days, whole)
    first, last, end = days
    month = _month_behind(w, end, slash=mark is not None or last > first)
    if month is None:
        return _marked_day(w, first, last, end, got) if mark else None
    return _day_piece(first, last, month[0], month[1])


def _days(w: TimeWords, at: int, words: bool) -> tuple[int, int, int] | None:
    """First day, last day and the token past a day or a list or span of days: 11-12; 11, 12 and 13; 3 to 5."""
    day = day_number(w, at, words)
    if day is None:
        return None
    first, end = day
    last = first
    suffixed = _has_suffix(w, end)
    while (link := link_end(w, end)) and (more := day_number(w, link, words)) and more[0] > last:
        if link in w.months or (suffixed and not _has_suffix(w, more[1])):
            break  # 10月1日から10月7日
        last, end = more
    return first, last, end


def _day_in_words(w: TimeWords, at: int) -> tuple[int, int, int] | None:
    """veintidós de febrero, iki ağustos: a plain number word right before its month; one only with a joining word."""
    number = w.number(at)
    if number is None or not number.words or number.vague or not 1 <= number.value <= 31:
        return None
    of = w.word("of", number.last)
    behind = of.last if of else number.last
    if behind not in w.months or (number.value == 1 and not of) or number.value != int(number.value):
        return None
    return int(number.value), int(number.value), number.last


def _has_suffix(w: TimeWords, end: int) -> bool:
    """Whether a day ends with the word for day (日, 일)."""
    suffix = w.word("suffix", end - 1)
    return suffix is not None and suffix.value == "day"


def _across(w: TimeWords, days: tuple[int, int, int], whole: Piece) -> Piece | None:
    """ngày 11-12/11: the first number was read as a day of its own and the rest as its month."""
    month = _month_behind(w, days[2], slash=True)
    return _day_piece(days[0], days[1], month[0], month[1]) if month else whole


def _priced(w: TimeWords, at: int) -> bool:
    """Whether a currency stands before: $12 December 27."""
    unit = w.document.ending("unit", at)
    return unit is not None and unit.value.info[0] == "currency" and w.joined(at)


def _day_piece(first: int, last: int, month: int | None, end: int) -> Piece:
    ending = Fields(day=last, month=month) if last != first else None
    return Piece(Fields(day=first, month=month), end, ending)


def _month_behind(w: TimeWords, at: int, slash: bool) -> tuple[int, int] | None:
    """The month that follows its days: November, of May, tháng 11, .Nov, /2 (not 12/11/2025, which is read whole)."""
    if at < w.size and w.words[at] in SEPARATORS and w.joined(at):
        value = w.digits(at + 1, 2) if w.joined(at + 1) else None
        if slash and value is not None and 1 <= value <= 12 and w.words[at] != ".":
            return value, at + 2
        return month_at(w, at + 1, beside_number=True)
    of = w.word("of", at)
    at = of.last if of else at
    the = w.word("the", at) if of else None
    return month_at(w, the.last if the else at, beside_number=True)


def _marked_day(w: TimeWords, first: int, last: int, end: int, got: Fields) -> Piece | None:
    """ngày 12 alone, or with its month in the chain's later parts; not ngày 1.000."""
    if w.is_word(end) and w.document.at("unit", end):
        return None
    return _day_piece(first, last, None, end)


def month_and_days(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """November 12, Nov. 11-12, February the 15th, April 9 through 17; the month alone; a list of months."""
    month = month_at(w, at) or month_at(w, at, beside_number=_day_follows(w, at) or _behind_its_year(w, at, got))
    if month is None or got.month is not None:
        return None
    if at not in w.months and (whole := digit_date(w, month[1] - 1, got)) and whole.first.year is not None:
        return whole  # tháng 11/2025
    value, end = month
    if got.day is None and at in w.months:
        the = w.word("the", end)
        days = _days(w, the.last if the else end, words=False)
        if days and not runs_on(w, days[2]) and not (w.postpositional and days[2] in w.months):
            return _day_piece(days[0], days[1], value, days[2])
        single = day_number(w, the.last if the else end)
        if single and not runs_on(w, single[1]):
            return _day_piece(single[0], single[0], value, single[1])
    return _months(w, value, end)


def _behind_its_year(w: TimeWords, at: int, got: Fields) -> bool:
    """2017 Nisan: the month of a year before it, where the language says the longer first."""
    return got.year is not None and w.postpositional


def _day_follows(w: TimeWords, at: int) -> bool:
    hit = w.months.get(at)
    if hit is None:
        return False
    end = hit.last + 1 if hit.last < w.size and w.words[hit.last] == "." else hit.last
    day = day_number(w, end)
    return day is not None and not runs_on(w, day[1])


def _months(w: TimeWords, value: int, end: int) -> Piece:
    """A month, or one period from the first to the last: May–July; a list only of months that follow each other."""
    last = value
    at = end
    while (link := link_end(w, at)) and (more := month_at(w, link, beside_number=True)):
        if more[0] != last % 12 + 1 and not (w.words[at] in DASHES or w.word("to", at)):
            break
        if day_number(w, more[1]) and link in w.months:  # May 3 and June 4 are two days
            break
        last, at = more
    if last == value:
        return Piece(Fields(month=value), end)
    return Piece(Fields(month=value), at, Fields(month=last))
