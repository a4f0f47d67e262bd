"""What counts from the report's day, and days of the week: yesterday, last week, năm ngoái, Tuesday night, the 12th."""

from __future__ import annotations

from collections.abc import Mapping

from crosswire.annotate.date_digits import digit_date
from crosswire.annotate.date_pieces import Piece, a_year, day_number, month_at, past_stop, runs_on
from crosswire.annotate.time_records import NOTHING, Fields
from crosswire.annotate.time_words import TimeWords, Word

_UNIT_FIELDS = {
    "day": "day_by",
    "week": "week_by",
    "month": "month_by",
    "year": "year_by",
    "quarter": "quarter_by",
    "decade": "decade_by",
}


_HALVES = {"h1": 1, "h2": 2}


def relative_part(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """yesterday, last week, năm ngoái, tuần này, last summer, next March."""
    kinds = w.kinds.get(at)
    if not kinds:
        return None
    if (day := kinds.get("day")) and not ("unit" in kinds and _ordinal_before(w, at)):
        days = int(day.value.lstrip("~")) * (-1 if day.value[0] == "~" and not w.ahead(at) else 1)
        return Piece(Fields(day_by=days), day.last)
    if period := kinds.get("period"):
        unit, steps, *part = period.value.split(":")
        piece = _by(unit, int(steps), period.last)
        return _with_part(w, piece, part[0]) if piece and part else piece
    if step := kinds.get("step"):
        return _stepped(w, step.last, int(step.value), recurring=False)
    stretch = kinds.get("stretch")
    if stretch and "stepped" not in kinds and not _before_its_number(w, stretch.last):
        return _stepped(w, stretch.last, int(stretch.value), recurring=True)
    if (year := _year_of_half(kinds, got)) is not None and year.end not in w.numbers:
        return year
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


def _year_of_half(kinds: Mapping[str, Word], got: Fields) -> Piece | None:
    """The second half of the | year: that of the report."""
    unit = kinds.get("unit")
    wanted = (got.half or got.quarter) and got.year is None and got.year_by is None
    return Piece(Fields(year_by=0), unit.last) if wanted and unit and unit.value == "year" else None


def _with_part(w: TimeWords, piece: Piece, part: str) -> Piece:
    """The end of the year; with a year behind it, of that one (cuối năm | 2024). A half of the year: zh 上半年."""
    if part in _HALVES:
        return piece._replace(first=piece.first._replace(half=_HALVES[part]))
    of = w.word("of", piece.end)
    at = of.last if of else piece.end
    year = w.digits(at)
    if piece.first.year_by is not None and a_year(year) and len(w.words[at]) == 4:
        return Piece(Fields(year=year, part=part), at + 1)
    return piece._replace(first=piece.first._replace(part=part))


def _ordinal_before(w: TimeWords, at: int) -> bool:
    """Whether a word for today that is also the word for day has an ordinal before it (Arabic: the third day)."""
    number = w.number(at - 1)
    return number is not None and number.ordinal


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
    weekday, unit = w.weekdays.get(at), w.word("unit", at)
    if unit and (weekday is None or weekday.last <= unit.last):
        return _by(unit.value, steps, unit.last) if unit.value != "day" else None
    if season := w.word("season", at):
        return Piece(Fields(season=season.value, turn=steps), season.last)
    if feast := w.word("feast", at):
        return Piece(Fields(feast=feast.value, turn=steps), feast.last)
    if holiday := w.word("holiday", at):
        feast_month, feast_day = map(int, holiday.value.split("-"))
        return Piece(Fields(month=feast_month, day=feast_day, turn=steps), holiday.last)
    if weekday and recurring:
        return Piece(Fields(weekday=int(weekday.value.id), turn=steps), weekday.last)
    if weekday:
        return Piece(Fields(weekday=int(weekday.value.id), week_by=steps, turn=None if steps else 0), weekday.last)
    if month := month_at(w, at, beside_number=True):
        return Piece(Fields(month=month[0], turn=steps), month[1])
    return None


def weekday_part(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """Tuesday, Tue., thứ ba; thứ ba vừa rồi. A word that is more than a day (Sun, thứ hai) only beside a time word."""
    hit = w.weekdays.get(at)
    if hit is None or got.weekday is not None:
        return None
    if hit.value.info[0] != "-" and not _weekday_context(w, at, hit.last, got):
        return None
    end = past_stop(w, hit.last)
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
    if got != NOTHING or w.before("at", at) or w.before("daypart", at) or w.before("and", at) or w.alone(at, end):
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
    if word is None or (got != NOTHING and (w.digits(word.last) is not None or w.word("mark", word.last))):
        return None  # the next day's own: sáng 12-11, chiều 13-11
    return Piece(Fields(), word.last)


def lone_day(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """The 12th; the 20th of next month."""
    day = day_number(w, at)
    if day is None or got.day is not None or got.day_by is not None:
        return None
    if got.weekday is not None and got.day is None:
        return None if w.is_word(day[1]) or runs_on(w, day[1]) else Piece(Fields(day=day[0]), day[1])
    suffix = w.word("suffix", day[1] - 1)
    if (suffix is not None and suffix.value == "day") or (got.month_by is not None and w.digits(at) is None):
        return Piece(Fields(day=day[0]), day[1])  # 本月十日, 29日
    if w.digits(at) is None or (day[1] == at + 1 and not (w.before("the", at) and w.alone(at, day[1]))):
        return None
    return Piece(Fields(day=day[0]), day[1])
