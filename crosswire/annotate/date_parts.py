"""The parts of a date, one small rule each: a rule reads one part at a token, or gives None.

A date is a chain of parts in whatever order the language likes (12 November 2025; November 12, 2025; ngày 12 tháng 11
năm 2025; thứ ba tuần trước), so no rule knows a language: the words are the pack's.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from crosswire.annotate.number_words import roman
from crosswire.annotate.time_records import Fields
from crosswire.annotate.time_words import NUMERIC, WORDY, TimeWords

FIRST_YEAR, LAST_YEAR = 1000, 2199
DASHES = frozenset("-–—‐‑−~")
_SEPARATORS = frozenset("/-.–")
_DOTTED = re.compile(r"^(\d{1,4})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?$")
_UNIT_FIELDS = {
    "day": "day_by",
    "week": "week_by",
    "month": "month_by",
    "year": "year_by",
    "quarter": "quarter_by",
    "decade": "decade_by",
}
_NEW_CENTURY = 50


class Piece(NamedTuple):
    """Some fields and the token past them; `last` where the part is itself a span (11-12 November)."""

    first: Fields
    end: int
    last: Fields | None = None


def a_year(value: int | None) -> bool:
    """Whether a number may be a year of our era that news speaks of."""
    return value is not None and FIRST_YEAR <= value <= LAST_YEAR


def full_year(value: int, digits: int) -> int:
    """A year written with two digits in the century that makes it nearest: 74 is 1974, 17 is 2017."""
    if digits != 2:
        return value
    return value + (2000 if value < _NEW_CENTURY else 1900)


# --- Days of the month ----------------------------------------------------------------------------------------------


def day_number(w: TimeWords, at: int, words: bool = False) -> tuple[int, int] | None:
    """A day of the month at a token (12, 12th, twelfth; plain number words where `words`) and the token past it."""
    value = w.digits(at, 2)
    if value is not None:
        end = at + 1
        suffix = w.word("suffix", end)
        if suffix and suffix.value == "ordinal" and w.joined(end):
            end = suffix.last
        return (value, end) if 1 <= value <= 31 else None
    number = w.number(at)
    if number is None or not (number.ordinal or words) or not 1 <= number.value <= 31:
        return None
    return int(number.value), number.last


def _days(w: TimeWords, at: int, words: bool) -> tuple[int, int, int] | None:
    """First day, last day and the token past a day or a list or span of days: 11-12; 11, 12 and 13; 3 to 5."""
    day = day_number(w, at, words)
    if day is None:
        return None
    first, end = day
    last = first
    while (link := _link(w, end)) and (more := day_number(w, link, words)) and more[0] > last:
        last, end = more
    return first, last, end


def _link(w: TimeWords, at: int) -> int | None:
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
    skipped = w.word("the", at) or _day_mark(w, at)
    return skipped.last if skipped else at


def _day_mark(w: TimeWords, at: int):  # type: ignore[no-untyped-def]
    mark = w.word("mark", at)
    return mark if mark and mark.value == "day" else None


def month_at(w: TimeWords, at: int, beside_number: bool = False) -> tuple[int, int] | None:
    """A month by its name, or by its mark and number (tháng 11), and the token past it, the stop of Nov. included."""
    hit = w.months.get(at)
    if hit is not None and (
        beside_number or hit.value.info[0] == "-" or _month_context(w, at, hit.last, hit.value.info[0])
    ):
        end = hit.last
        end = _past_stop(w, end)
        return int(hit.value.id), end
    mark = w.word("mark", at)
    if mark and mark.value == "month":
        value = w.digits(mark.last, 2)
        if value is not None and 1 <= value <= 12:
            return value, mark.last + 1
    return None


def _past_stop(w: TimeWords, end: int) -> int:
    """The token past the full stop of an abbreviation: Nov., Tue."""
    if end < w.size and w.words[end] == "." and w.joined(end) and w.folded[end - 1] in w.abbreviations:
        return end + 1
    return end


def _month_context(w: TimeWords, first: int, last: int, guard: str) -> bool:
    """Whether a word that is also a month (May, mar) stands as one: in May, May 2025, May, June and July."""
    if guard == "number":
        return False
    if w.before("at", first) or w.before("step", first) or w.before("part", first) or w.before("and", first):
        return True
    after = last + 1 if last < w.size and (w.words[last] in ".," or w.words[last] in DASHES) else last
    return a_year(w.digits(after)) or after in w.months


def days_of_month(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """12 November, 11-12 November, the 12th of May, ngày 12 tháng 11, ngày 11 và 12-11, 27-28/2."""
    mark = _day_mark(w, at)
    if mark is None and at not in w.numbers:
        return None
    start = mark.last if mark else at
    days = _days(w, start, words=mark is not None)
    if days is None or got.day is not None or _priced(w, at):
        return None
    if mark and (whole := digit_date(w, start, Fields())) and whole.first.day is not None:
        return whole if days[0] == days[1] else _across(w, days, whole)
    first, last, end = days
    month = _month_behind(w, end, slash=mark is not None or last > first)
    if month is None:
        return _marked_day(w, first, last, end, got) if mark else None
    return _day_piece(first, last, month[0], month[1])


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
    if at < w.size and w.words[at] in _SEPARATORS and w.joined(at):
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
    month = month_at(w, at) or month_at(w, at, beside_number=_day_follows(w, at))
    if month is None or got.month is not None:
        return None
    if at not in w.months and (whole := digit_date(w, month[1] - 1, got)) and whole.first.year is not None:
        return whole  # tháng 11/2025
    value, end = month
    if got.day is None and at in w.months:
        the = w.word("the", end)
        days = _days(w, the.last if the else end, words=False)
        if days and not runs_on(w, days[2]):
            return _day_piece(days[0], days[1], value, days[2])
        single = day_number(w, the.last if the else end)
        if single and not runs_on(w, single[1]):
            return _day_piece(single[0], single[0], value, single[1])
    return _months(w, value, end)


def _day_follows(w: TimeWords, at: int) -> bool:
    hit = w.months.get(at)
    if hit is None:
        return False
    end = hit.last + 1 if hit.last < w.size and w.words[hit.last] == "." else hit.last
    day = day_number(w, end)
    return day is not None and not runs_on(w, day[1])


def runs_on(w: TimeWords, at: int) -> bool:
    """Whether digits go on here, so that what stands before is no day: 10:30, 5/6."""
    if at >= w.size or not w.joined(at):
        return False
    return w.words[at][0].isdigit() or w.words[at] in ("%", ":") or (w.words[at] == "/" and w.joined(at + 1))


def _months(w: TimeWords, value: int, end: int) -> Piece:
    """A month, or one period from the first to the last: May–July; a list only of months that follow each other."""
    last = value
    at = end
    while (link := _link(w, at)) and (more := month_at(w, link, beside_number=True)):
        if more[0] != last % 12 + 1 and not (w.words[at] in DASHES or w.word("to", at)):
            break
        if day_number(w, more[1]) and link in w.months:  # May 3 and June 4 are two days
            break
        last, at = more
    if last == value:
        return Piece(Fields(month=value), end)
    return Piece(Fields(month=value), at, Fields(month=last))


# --- All in digits --------------------------------------------------------------------------------------------------


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
    while len(texts) < 4 and end + 1 < w.size and w.words[end] in _SEPARATORS and w.joined(end) and w.joined(end + 1):
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


# --- Years and longer -----------------------------------------------------------------------------------------------


def year_part(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """2025 after its month, season or part; năm 2025; a bare year after a word like in, since, or in brackets."""
    mark = w.word("mark", at)
    if mark and mark.value == "year":
        value = w.digits(mark.last)
        return Piece(Fields(year=value), mark.last + 1) if a_year(value) else None
    value = w.digits(at)
    if value is not None and len(w.words[at]) == 2 and got.day is not None and got.month is not None:
        return _short_year(w, at, value)
    if not a_year(value) or got.year is not None or len(w.words[at]) != 4 or _counted(w, at + 1):
        return None
    if _year_wanted(got) or _bare_year(w, at) or _with_quarter(w, at + 1):
        return Piece(Fields(year=value), at + 1)
    return None


def _short_year(w: TimeWords, at: int, value: int) -> Piece | None:
    """14 April 15, where nothing follows that the number could count."""
    ends = at + 1 >= w.size or (w.words[at + 1] in (".", ",", ";", ")") and not w.joined(at + 2))
    follows = at and w.words[at - 1][-1].isalpha()
    return Piece(Fields(year=full_year(value, 2)), at + 1) if ends and follows else None


def _year_wanted(got: Fields) -> bool:
    return any(part is not None for part in (got.month, got.season, got.quarter, got.half, got.part))


def _with_quarter(w: TimeWords, at: int) -> bool:
    """2019 Q1, 2019-H2."""
    return bool({"quarter", "half"} & (w.kinds.get(at + 1 if w.joined(at + 1) else at, {}).keys()))


def _bare_year(w: TimeWords, at: int) -> bool:
    if w.joined(at) and w.words[at - 1] != "(":
        return False
    label = w.document.ending("number", at)
    if label is not None and label.value.info[0] == "label":
        return False
    plausible = 1800 <= int(w.words[at]) <= 2100
    if w.before("the", at) or (at and w.words[at - 1] in ("(", "'s")):
        return plausible
    return (w.before("at", at) or w.before("and", at) or w.before("from", at)) and plausible


def _counted(w: TimeWords, at: int) -> bool:
    """Whether a number before `at` counts something rather than names a year: 2000 people, 2000 USD, 2000%."""
    hit = w.document.at("unit", at)
    if hit is not None:
        return not (
            hit.value.info[0] == "duration" or (hit.last == at + 1 and w.words[at].islower() and len(w.words[at]) <= 2)
        )
    return at < w.size and w.joined(at) and (w.words[at] in ("%", ":") or w.words[at][0].isdigit())


def decade_part(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """The 1990s, the 90s, the nineties, thập niên 1990, thế kỷ 21, the 21st century."""
    named = w.word("decade", at)
    if named:
        return Piece(Fields(decade=int(named.value)), named.last)
    mark = w.word("mark", at)
    if mark and mark.value == "decade":
        return _decade(w, mark.last)
    if mark and mark.value == "century":
        value = w.digits(mark.last, 2) or (roman(w.folded[mark.last]) if mark.last < w.size else None)
        return Piece(Fields(century=(value - 1) * 100), mark.last + 1) if value else None
    value = w.digits(at)
    if value is not None and value % 10 == 0:
        suffix = w.word("suffix", at + 1)
        if suffix and suffix.value == "decade" and w.joined(at + 1) and _decade(w, at):
            return _decade(w, at)._replace(end=suffix.last)  # type: ignore[union-attr]
    return _century(w, at)


def _decade(w: TimeWords, at: int) -> Piece | None:
    value = w.digits(at)
    if value is None or value % 10 or len(w.words[at]) not in (2, 4):
        return None
    year = value if len(w.words[at]) == 4 else full_year(value, 2)
    return Piece(Fields(decade=year), at + 1) if a_year(year) else None


def _century(w: TimeWords, at: int) -> Piece | None:
    day = day_number(w, at)
    unit = w.word("unit", day[1]) if day else None
    if day and unit and unit.value == "century" and (w.digits(at) is None or day[1] > at + 1):
        return Piece(Fields(century=(day[0] - 1) * 100), unit.last)
    return None


def named_period(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """A season, quarter, half, holiday; early, mid, late."""
    kinds = w.kinds.get(at)
    if not kinds:
        return None
    for kind in ("holiday", "quarter", "half", "season", "part"):
        word = kinds.get(kind)
        if word is None or getattr(got, "month" if kind == "holiday" else kind) is not None:
            continue
        if kind == "part" and got != Fields():
            continue
        if kind == "holiday":
            month, day = word.value.split("-")
            return Piece(Fields(month=int(month), day=int(day)), word.last)
        end = word.last + 1 if kind == "part" and word.last < w.size and w.words[word.last] in DASHES else word.last
        value = word.value if kind in ("season", "part") else int(word.value)
        return Piece(Fields.only(kind, value), end)
    return None


# --- Counted from the report's day ----------------------------------------------------------------------------------


def relative_part(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """yesterday, last week, năm ngoái, tuần này, last summer, next March."""
    kinds = w.kinds.get(at)
    if not kinds:
        return None
    if day := kinds.get("day"):
        return Piece(Fields(day_by=int(day.value)), day.last)
    if period := kinds.get("period"):
        unit, _, steps = period.value.partition(":")
        return Piece(Fields.only(_UNIT_FIELDS[unit], int(steps)), period.last)
    if step := kinds.get("step"):
        return _stepped(w, step.last, int(step.value), recurring=False)
    stretch = kinds.get("stretch")
    if stretch and "stepped" not in kinds and not _before_its_number(w, stretch.last):
        return _stepped(w, stretch.last, int(stretch.value), recurring=True)
    unit_word = kinds.get("unit") or kinds.get("season")
    if (
        unit_word
        and not w.before("vague", at)
        and (behind := w.word("stepped", unit_word.last) or w.word("stretch", unit_word.last))
    ):
        if kinds.get("unit"):
            return _by(unit_word.value, int(behind.value), behind.last)
        return Piece(Fields(season=unit_word.value, turn=int(behind.value)), behind.last)
    return None


def _before_its_number(w: TimeWords, at: int) -> bool:
    """Whether a mark with its number follows: tới | năm 2030 is no coming year."""
    mark = w.word("mark", at)
    return mark is not None and mark.last in w.numbers


def _by(unit: str, steps: int, end: int) -> Piece | None:
    if unit == "weekend":
        return Piece(Fields(weekend=True, week_by=steps), end)
    field = _UNIT_FIELDS.get(unit)
    return Piece(Fields.only(field, steps), end) if field else None


def _stepped(w: TimeWords, at: int, steps: int, recurring: bool) -> Piece | None:
    """What follows last, this, next; a weekday after *past*, *coming* is the nearest one, not that of another week."""
    if unit := w.word("unit", at):
        return _by(unit.value, steps, unit.last) if unit.value != "day" else None
    if season := w.word("season", at):
        return Piece(Fields(season=season.value, turn=steps), season.last)
    if (weekday := w.weekdays.get(at)) and recurring:
        return Piece(Fields(weekday=int(weekday.value.id), turn=steps), weekday.last)
    if weekday:
        return Piece(Fields(weekday=int(weekday.value.id), week_by=steps), weekday.last)
    if month := month_at(w, at, beside_number=True):
        return Piece(Fields(month=month[0], turn=steps), month[1])
    return None


# --- Days of the week -----------------------------------------------------------------------------------------------


def weekday_part(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """Tuesday, Tue., thứ ba; thứ ba vừa rồi. A word that is more than a day (Sun, thứ hai) only beside a time word."""
    hit = w.weekdays.get(at)
    if hit is None or got.weekday is not None:
        return None
    if hit.value.info[0] != "-" and not _weekday_context(w, at, hit.last, got):
        return None
    end = _past_stop(w, hit.last)
    weekday = int(hit.value.id)
    recent = w.word("stretch", end)
    if recent and (end == hit.last or recent.value == "-1"):
        return Piece(Fields(weekday=weekday, turn=int(recent.value)), recent.last)
    later = w.word("stepped", end)
    if later and later.value == "2":
        return Piece(Fields(weekday=weekday, turn=2), later.last)
    return Piece(Fields(weekday=weekday), end)


def _weekday_context(w: TimeWords, at: int, end: int, got: Fields) -> bool:
    label = w.document.at("number", at - 1) if at else None
    if label is not None and label.value.info[0] == "label" and label.last > at:
        return False
    if got != Fields() or w.before("at", at) or w.before("daypart", at) or w.before("and", at) or w.alone(at, end):
        return True
    if w.words[end - 1][0].isupper() and not (end - at == 1 and w.document.opens_sentence(at)):
        return end - at > 1 or (w.words[at][0].isupper() and not w.before("the", at))
    after = end + 1 if end < w.size and w.words[end] in ",." else end
    of = w.word("of", after)
    beside = w.kinds.get(of.last if of else after, {})
    return (
        bool(beside.keys() & {"unit", "mark", "stretch", "daypart"})
        or after in w.months
        or digit_date(w, after, Fields(weekday=1)) is not None
    )


def daypart(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """Tuesday night, sáng 12-11: the part of the day adds nothing but its place in the span."""
    word = w.word("daypart", at)
    if word is None or (got != Fields() and (w.digits(word.last) is not None or w.word("mark", word.last))):
        return None  # the next day's own: sáng 12-11, chiều 13-11
    return Piece(Fields(), word.last)


def lone_day(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """The 12th; the 20th of next month."""
    day = day_number(w, at)
    if day is None or got.day is not None or got.day_by is not None:
        return None
    if got.weekday is not None and got.day is None:
        return None if w.is_word(day[1]) or runs_on(w, day[1]) else Piece(Fields(day=day[0]), day[1])
    if w.digits(at) is None or (day[1] == at + 1 and not (w.before("the", at) and w.alone(at, day[1]))):
        return None
    return Piece(Fields(day=day[0]), day[1])


PARTS = (
    (digit_date, NUMERIC | WORDY),
    (days_of_month, NUMERIC | WORDY),
    (month_and_days, WORDY),
    (weekday_part, WORDY),
    (relative_part, WORDY),
    (named_period, WORDY),
    (decade_part, NUMERIC | WORDY),
    (year_part, NUMERIC | WORDY),
    (daypart, WORDY),
    (lone_day, NUMERIC),
)
"""The rules in the order they are tried at a token, each with what must begin there."""
