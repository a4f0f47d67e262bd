"""Unit number so many of a period: the last Sunday of March 2014, 十月的第一个星期一, week 10 of 2020."""

from __future__ import annotations

from crosswire.annotate.date_pieces import Piece, day_number
from crosswire.annotate.time_chains import Found, read_chain
from crosswire.annotate.time_records import Fields
from crosswire.annotate.time_words import TimeWords, Word

_UNITS = frozenset(("day", "week", "month", "quarter"))
_LAST_WEEK = 53


def nth(w: TimeWords, at: int) -> Found | None:
    """The last Sunday of March 2014, the first week of May, the 15th day of next month, 十月的第一个星期一."""
    return _place_first(w, at) or _period_first(w, at) or _named_first(w, at) or _week_number(w, at)


def _place_first(w: TimeWords, at: int) -> Found | None:
    place = _place(w, at)
    what = _what(w, place[1]) if place else None
    if place is None or what is None:
        return None
    number, unit, end = place[0], what[0], what[1]
    after = w.word("after", end) if ":" in unit and number > 0 else None
    if after and (day := read_chain(w, after.last)) and day.last is None and not _holds(day):
        return Found(at, day.end, "shift", day.first, count=int(after.value) * number, unit=unit)
    outer = _outer(w, end)
    return Found(at, outer.end, "nth", outer.first, count=number, unit=unit) if outer else None


def _period_first(w: TimeWords, at: int) -> Found | None:
    """十月的第一个星期一, 2015年の最初の週, Temmuz'un son haftası: the period before what is counted in it."""
    if not w.postpositional:
        return None
    outer = read_chain(w, at)
    if outer is None or not _holds(outer):
        return None
    link = w.word("of", outer.end)
    place = _place(w, link.last if link else outer.end)
    what = _what(w, place[1]) if place else None
    if place is None or what is None:
        return None
    return Found(at, what[1], "nth", outer.first, count=place[0], unit=what[0])


def _named_first(w: TimeWords, at: int) -> Found | None:
    """الثلاثاء الثالث من شهر سبتمبر: an ordinal behind its noun, with the word for month, which no day of it has."""
    what = _what(w, at)
    place = _place(w, what[1]) if what else None
    if what is None or place is None or what[1] in w.numerals:
        return None
    link = w.word("of", place[1])
    mark = w.word("mark", link.last) if link else None
    with_month = link is not None and (link.last - place[1] > 1 or (mark is not None and mark.value == "month"))
    if link is None or not (with_month or what[0] == "day" or place[0] < 0):
        return None
    outer = read_chain(w, link.last)
    if outer is None or not _holds(outer):
        return None
    return Found(at, outer.end, "nth", outer.first, count=place[0], unit=what[0])


def _week_number(w: TimeWords, at: int) -> Found | None:
    """week 10 of 2020, KW 12, 第10周: a week of the calendar; never week 3 of the trial."""
    mark = w.word("mark", at)
    if mark is None or mark.value != "week" or w.before("step", at) or w.before("stretch", at):
        return None
    number = w.digits(mark.last, 2)
    if number is None or not 1 <= number <= _LAST_WEEK:
        return None
    end = mark.last + 1
    behind = w.word("unit", end)
    if w.word("unit", at) is None and w.folded[at] == "第" and (behind is None or behind.value != "week"):
        return None  # 第7回
    end = behind.last if behind and behind.value == "week" else end
    outer = _outer(w, end)
    if outer is not None and (outer.first.year is not None or outer.first.year_by is not None):
        return Found(at, outer.end, "nth", outer.first, count=number, unit="week")
    if w.word("of", end) or w.is_word(end) or (w.joined(end) and w.words[end][0].isdigit()):
        return None
    return Found(at, end, "nth", Fields(year_by=0), count=number, unit="week")


def _what(w: TimeWords, at: int) -> tuple[str, int] | None:
    """What is counted and the token past it: a weekday, a week, ten days (`day*10`)."""
    if weekday := w.weekdays.get(at):
        return f"weekday:{weekday.value.id}", weekday.last
    number = w.number(at)
    several = number if number and not number.ordinal and not number.vague and 1 < number.value < 1000 else None
    unit = w.word("unit", several.last if several else at)
    if unit is None or unit.value not in _UNITS:
        return None
    return (f"{unit.value}*{int(several.value)}" if several else unit.value), unit.last


def _outer(w: TimeWords, at: int) -> Piece | None:
    """The period behind what is counted, past its joining words; without any, only a month or a year by its mark."""
    link = w.word("of", at) or w.word("at", at)
    if link is None:
        named = at in w.months or w.word("mark", at) or w.word("period", at)
        outer = read_chain(w, at) if named else None
    else:
        the = w.word("the", link.last)
        outer = read_chain(w, the.last if the else link.last) or _this_one(w, the)
    return outer if outer and _holds(outer) else None


def _holds(outer: Piece) -> bool:
    f = outer.first
    return outer.last is None and f.day is None and f.weekday is None and f.day_by is None


def _this_one(w: TimeWords, the: Word | None) -> Piece | None:
    """of the month, of the year: of the report's."""
    unit = w.word("unit", the.last) if the else None
    if unit is None or unit.value not in ("month", "year"):
        return None
    return Piece(Fields(month_by=0) if unit.value == "month" else Fields(year_by=0), unit.last)


def _place(w: TimeWords, at: int) -> tuple[int, int] | None:
    """third → 3, last → -1, fifth last → -5; and the token past it."""
    last = _last(w, at)
    if last:
        return -1, last.last
    day = day_number(w, at)
    if day is None or (w.digits(at) is not None and day[1] == at + 1):
        return None
    last = _last(w, day[1])
    return (-day[0], last.last) if last else day


def _last(w: TimeWords, at: int) -> Word | None:
    last = w.word("final", at) or w.word("step", at) or w.word("stretch", at)
    return last if last and last.value == "-1" else None
