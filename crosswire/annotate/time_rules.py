"""From parts to expressions: chains of parts, ranges, what counts from another day. The first rule that fits wins."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.annotate.date_parts import PARTS
from crosswire.annotate.date_pieces import DASHES, Piece, a_year, day_number, runs_on
from crosswire.annotate.time_records import Fields, Shape
from crosswire.annotate.time_words import NUMERIC, WORDY, TimeWords, Word

_EMPTY = Fields()


@dataclass(frozen=True, slots=True)
class Found:
    """An expression over tokens `start` up to `end`, before its sense is known."""

    start: int
    end: int
    shape: Shape
    first: Fields = _EMPTY
    last: Fields | None = None
    count: int | float = 0
    unit: str = ""


def read_chain(w: TimeWords, at: int) -> Piece | None:
    """The longest chain of date parts from a token, whatever their order, with the joining words between them."""
    if at not in w.chains:
        w.chains[at] = _read_chain(w, at)
    chain = w.chains[at]
    return chain if isinstance(chain, Piece) else None


def _read_chain(w: TimeWords, at: int) -> Piece | None:
    got, ending, end, i = _EMPTY, None, at, at
    while (piece := _next_part(w, i, got, i > at)) is not None:
        got = got.merged(piece.first)
        if piece.last is not None:
            ending = piece.last if ending is None else ending.merged(piece.last)
        end = i = piece.end
    if end == at or not _solid(w, at, end, got):
        return None
    return Piece(got, end, ending.merged(got) if ending else None)


def _next_part(w: TimeWords, at: int, got: Fields, joined: bool) -> Piece | None:
    """The part at a token, or past one or two joining words (of the, a comma) where the chain has begun."""
    if at >= w.size:
        return None
    if (piece := _part(w, at, got)) is not None:
        return piece
    if not joined:
        return None
    if w.words[at] in (",", "("):
        piece = _part(w, at + 1, got)
        return piece if piece and _goes_on_after_comma(got, piece.first) else None
    if (w.words[at] in DASHES or w.words[at] == "/") and w.joined(at) and w.joined(at + 1):
        piece = _part(w, at + 1, got)
        return piece if piece and (_by_quarter(got, piece.first) or _by_quarter(piece.first, got)) else None
    link = w.word("of", at) or w.word("the", at)
    if link is None:
        return _year_after_joint(w, at, got)
    the = w.word("the", link.last)
    return _part(w, the.last if the else link.last, got)


def _by_quarter(got: Fields, new: Fields) -> bool:
    """2019-Q1, H2-2019, quý III/2024, tháng 5 và tháng 6/2024."""
    if new.year is None and got.month is not None and got.day is None:
        return False
    return got.year is not None and (new.quarter is not None or new.half is not None or new.month is not None)


def _year_after_joint(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """April in 2016; next week on Tuesday."""
    joint = w.word("at", at)
    if joint is None or (got.month is None and got.week_by is None) or got.year is not None:
        return None
    piece = _part(w, joint.last, got)
    if piece is not None and got.week_by is not None and got.weekday is None:
        return piece if piece.first == Fields(weekday=piece.first.weekday) else None
    return piece if piece is not None and piece.first == Fields(year=piece.first.year) else None


def _part(w: TimeWords, at: int, got: Fields) -> Piece | None:
    nature = w.nature(at)
    if not nature:
        return None
    for rule, needs in PARTS:
        piece = rule(w, at, got) if needs & nature else None
        if piece is not None and _fits(got, piece.first):
            return piece
    return None


def _fits(got: Fields, new: Fields) -> bool:
    """Whether new fields say nothing that is already said, nor what cannot stand with it."""
    if got == _EMPTY:
        return True
    if any(
        a is not None and a is not False and b is not None and b is not False for a, b in zip(got, new, strict=True)
    ):
        return False
    if new.year is not None or new.year_by is not None:
        counted = (got.year, got.year_by, got.day_by, got.decade, got.week_by, got.month_by)
        return all(value is None for value in counted)
    if new.decade is not None or new.century is not None:
        return got.part is not None and got.year is None
    if new.day_by is not None:
        return False
    periods = ("week_by", "month_by", "quarter_by", "year_by", "decade_by")
    return not any(getattr(new, p) is not None for p in periods) or all(getattr(got, p) is None for p in periods)


def _goes_on_after_comma(got: Fields, new: Fields) -> bool:
    if new.year is not None or new.year_by is not None:
        return got.month is not None or got.season is not None
    return got.weekday is not None and new.day is not None


def _solid(w: TimeWords, start: int, end: int, got: Fields) -> bool:
    """Whether the parts make a time at all: not a bare season, early or morning, nor a bare number."""
    if any(
        value is not None
        for value in (got.month, got.year, got.weekday, got.day_by, got.decade, got.century, got.quarter)
    ):
        return True
    if any(
        value is not None for value in (got.year_by, got.month_by, got.week_by, got.quarter_by, got.decade_by, got.turn)
    ):
        return True
    return got.day is not None and _bare_day(w, start, end)


def _bare_day(w: TimeWords, start: int, end: int) -> bool:
    """ngày 12; on the 12th: never before a noun (the 12th century, the 20th anniversary)."""
    if w.word("mark", start):
        return True
    if w.is_word(end) or (end < w.size and w.words[end][0].isupper()) or (end < w.size and w.words[end] in DASHES):
        return False
    return w.before("at", start) or (w.before("the", start) and w.before("at", start - 1)) or w.alone(start, end)


# --- Rules ----------------------------------------------------------------------------------------------------


def range_of_dates(w: TimeWords, at: int) -> Found | None:
    """from 3 May to 5 June, 30 April–2 May, between Monday and Wednesday, từ ngày 3 đến 5-5, 2014-2018."""
    opened = w.before("from", at) or (w.before("the", at) and w.before("from", at - 1))
    first = read_chain(w, at) or _opening_number(w, at, opened)
    if first is None or (first.last is not None and first.first.month is None):
        return None
    link = _range_link(w, first.end, opened)
    if link is None:
        return None
    last = read_chain(w, link) or _closing_day(w, link, first.first)
    if last is None or not _a_span(w, first, last, opened):
        return None
    end = last.last or last.first
    return Found(at, last.end, "range", first.first, end)


def _opening_number(w: TimeWords, at: int, opened: bool) -> Piece | None:
    """The first end of a range that takes its month or its year's mark from the second: from 27 to 3 May; 2014-2018."""
    year = w.digits(at)
    if a_year(year) and len(w.words[at]) == 4 and 1500 < (year or 0) < 2150:
        return Piece(Fields(year=year), at + 1)
    mark = w.word("mark", at)
    day = day_number(w, mark.last if mark and mark.value == "day" else at) if opened else None
    return Piece(Fields(day=day[0]), day[1]) if day else None


def _closing_day(w: TimeWords, at: int, first: Fields) -> Piece | None:
    if (
        first.month is not None
        and first.day is not None
        and (day := day_number(w, at))
        and not w.is_word(day[1])
        and not runs_on(w, day[1])
    ):
        return Piece(Fields(day=day[0], month=first.month), day[1])
    year = w.digits(at)
    if first == Fields(year=first.year) and a_year(year) and len(w.words[at]) == 4 and (year or 0) > (first.year or 0):
        return Piece(Fields(year=year), at + 1)
    return None


def _range_link(w: TimeWords, at: int, opened: bool) -> int | None:
    """The token where the second end of a range begins."""
    if at >= w.size:
        return None
    if w.words[at] in DASHES:
        return at + 1
    link = w.word("to", at) or (w.word("and", at) if opened else None)
    if link is None:
        return None
    the = w.word("the", link.last)
    return the.last if the else link.last


def _a_span(w: TimeWords, first: Piece, last: Piece, opened: bool) -> bool:
    """Whether two dates are the ends of one span: of one kind, the first without a year later than the second's."""
    a, b = first.first, last.last or last.first
    if a.year is not None and b.year is not None and a.year > b.year:
        return False
    if a == Fields(year=a.year) and b == Fields(year=b.year):
        return opened or a_year(a.year)
    kinds = [
        (f.weekday is not None and f.day is None, f.day is not None or f.day_by is not None, f.month is not None)
        for f in (a, b)
    ]
    return opened or kinds[0] == kinds[1] or (kinds[0][1] and kinds[1][1])


def count_and_unit(w: TimeWords, at: int) -> tuple[float | int, str, int] | None:
    """two weeks, hai ngày, a year: the count, the unit and the token past them."""
    one = w.word("one", at)
    if one:
        return 1, one.value, one.last
    number = w.number(at)
    if number is None or number.ordinal or number.vague or not 0 < number.value < 1000:
        return None
    unit = w.word("unit", number.last)
    return (number.value, unit.value, unit.last) if unit else None


def shift(w: TimeWords, at: int) -> Found | None:
    """two days ago, hai ngày trước, cách đây ba tuần, three weeks later, trước đó hai ngày, in two weeks."""
    for kind in ("ago", "later", "ahead"):
        opening = w.word(kind, at)
        counted = count_and_unit(w, opening.last) if opening else None
        if opening and counted and (kind != "ahead" or _looks_ahead(w, at, counted[2])):
            return _shifted(at, counted[2], counted, int(opening.value), kind == "later")
    counted = count_and_unit(w, at)
    if counted is None:
        return None
    for kind in ("ago", "later", "stepped"):
        closing = w.word(kind, counted[2])
        if closing and closing.value != "0":
            return _shifted(
                at,
                closing.last,
                counted,
                int(closing.value),
                kind == "later" or (kind == "stepped" and closing.value == "1"),
            )
    return _from_a_date(w, at, counted)


def _shifted(start: int, end: int, counted: tuple[float | int, str, int], sign: int, follows: bool) -> Found:
    return Found(start, end, "follow" if follows else "shift", count=sign * counted[0], unit=counted[1])


def _looks_ahead(w: TimeWords, at: int, end: int) -> bool:
    return w.ahead(at) or w.alone(at, end)


def _from_a_date(w: TimeWords, at: int, counted: tuple[float | int, str, int]) -> Found | None:
    """two days after 12 November, 3 weeks before Christmas, three weeks from tomorrow."""
    link = w.word("after", counted[2])
    sign = int(link.value) if link else 1
    link = link or w.word("from", counted[2])
    if link is None:
        return None
    chain = read_chain(w, link.last)
    if chain is None or chain.last is not None:
        return None
    return Found(at, chain.end, "shift", chain.first, count=sign * counted[0], unit=counted[1])


def stretch(w: TimeWords, at: int) -> Found | None:
    """the last three months, the next two weeks, ba tháng qua, hai ngày tới."""
    step = w.word("step", at) or w.word("stretch", at)
    if step and step.value != "0" and (counted := count_and_unit(w, step.last)):
        return Found(at, counted[2], "stretch", count=int(step.value) * counted[0], unit=counted[1])
    counted = count_and_unit(w, at)
    closing = w.word("stretch", counted[2]) if counted else None
    if counted and closing and closing.value != "0":
        return Found(at, closing.last, "stretch", count=int(closing.value) * counted[0], unit=counted[1])
    return None


def counted_before_step(w: TimeWords, at: int) -> Found | None:
    """the 5 upcoming years, the 10 previous weeks."""
    number = w.number(at)
    step = (w.word("step", number.last) or w.word("stretch", number.last)) if number else None
    unit = w.word("unit", step.last) if step and step.value != "0" else None
    if number is None or step is None or unit is None or number.ordinal or number.vague or not 0 < number.value < 1000:
        return None
    return Found(at, unit.last, "stretch", count=int(step.value) * number.value, unit=unit.value)


def nth(w: TimeWords, at: int) -> Found | None:
    """the last Sunday of March 2014, the first week of May, the 15th day of next month."""
    place = _place(w, at)
    if place is None:
        return None
    number, i = place
    weekday, unit = w.weekdays.get(i), w.word("unit", i)
    if weekday is None and (unit is None or unit.value not in ("day", "week", "month")):
        return None
    what = f"weekday:{weekday.value.id}" if weekday else unit.value if unit else ""
    after = w.word("after", weekday.last) if weekday and number > 0 else None
    if after and (day := read_chain(w, after.last)) and day.last is None:
        return Found(at, day.end, "shift", day.first, count=int(after.value) * number, unit=what)
    link = w.word("of", weekday.last if weekday else unit.last if unit else i) or w.word(
        "at", weekday.last if weekday else i + 1
    )
    if link is None:
        return None
    the = w.word("the", link.last)
    outer = read_chain(w, the.last if the else link.last) or _this_one(w, the)
    if outer is None or outer.last is not None or outer.first.day is not None:
        return None
    return Found(at, outer.end, "nth", outer.first, count=number, unit=what)


def _this_one(w: TimeWords, the: Word | None) -> Piece | None:
    """of the month, of the year: of the report's."""
    unit = w.word("unit", the.last) if the else None
    if unit is None or unit.value not in ("month", "year"):
        return None
    return Piece(Fields(month_by=0) if unit.value == "month" else Fields(year_by=0), unit.last)


def _place(w: TimeWords, at: int) -> tuple[int, int] | None:
    """third → 3, last → -1, fifth last → -5; and the token past it."""
    last = w.word("step", at)
    if last and last.value == "-1":
        return -1, last.last
    day = day_number(w, at)
    if day is None or (w.digits(at) is not None and day[1] == at + 1):
        return None
    last = w.word("step", day[1])
    return (-day[0], last.last) if last and last.value == "-1" else day


def weekdays_on(w: TimeWords, at: int) -> Found | None:
    """two Sundays from now, three Thursdays ago."""
    number = w.number(at)
    weekday = w.weekdays.get(number.last) if number and not number.ordinal and 0 < number.value < 60 else None
    if number is None or weekday is None:
        return None
    ago = w.word("ago", weekday.last)
    if ago is None:
        return None
    return Found(at, ago.last, "nth", count=int(ago.value) * number.value, unit=f"weekday:{weekday.value.id}")


def follow(w: TimeWords, at: int) -> Found | None:
    """the day before, hôm sau, the same day: counted from the day mentioned before."""
    word = w.word("follow", at)
    if word is None:
        return None
    unit, _, steps = word.value.partition(":")
    return Found(at, word.last, "follow", count=int(steps), unit=unit)


def date(w: TimeWords, at: int) -> Found | None:
    """A day or period by its parts."""
    chain = read_chain(w, at)
    if chain is None:
        return None
    if chain.last is not None:
        return Found(at, chain.end, "range", chain.first, chain.last)
    return Found(at, chain.end, "date", chain.first)


RULES = (
    (nth, NUMERIC | WORDY),
    (range_of_dates, NUMERIC | WORDY),
    (follow, WORDY),
    (weekdays_on, NUMERIC),
    (shift, NUMERIC | WORDY),
    (stretch, NUMERIC | WORDY),
    (counted_before_step, NUMERIC),
    (date, NUMERIC | WORDY),
)
"""The rules in the order they are tried, each with what must begin at the token."""
