"""From parts to expressions: ranges, chains of parts, what counts from another day. The first rule that fits wins."""

from __future__ import annotations

from crosswire.annotate.date_pieces import DASHES, Piece, a_year, day_number, runs_on
from crosswire.annotate.time_chains import Found, read_chain
from crosswire.annotate.time_nth import nth
from crosswire.annotate.time_records import Fields
from crosswire.annotate.time_shifts import (
    counted_before_step,
    date_then_count,
    from_a_follow,
    shift,
    stretch,
    weekday_and_weeks,
    weekdays_on,
)
from crosswire.annotate.time_words import NUMERIC, WORDY, TimeWords

__all__ = ["RULES", "Found"]


def range_of_dates(w: TimeWords, at: int) -> Found | None:
    """from 3 May to 5 June, 30 April–2 May, between Monday and Wednesday, từ ngày 3 đến 5-5, 2014-2018."""
    opened = w.before("from", at) or (w.before("the", at) and w.before("from", at - 1))
    first = read_chain(w, at) or _opening_number(w, at, opened) or (_now(w, at) if opened else None)
    if first is None or (first.last is not None and first.first.month is None):
        return None
    link = _range_link(w, first.end, opened)
    opened = opened or (link is not None and w.postpositional and w.word("from", first.end) is not None)
    behind = w.word("and", first.end) if link is None else None
    link = behind.last if behind else link
    if link is None:
        return None
    last = read_chain(w, link) or _now(w, link) or _closing_day(w, link, first.first)
    if last is None or (behind and not w.word("between", last.end)):
        return None
    if not _a_span(w, first, last, opened or behind is not None):
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


def _now(w: TimeWords, at: int) -> Piece | None:
    """between January 2019 and now."""
    now = w.word("now", at)
    return Piece(Fields(day_by=0), now.last) if now else None


def _range_link(w: TimeWords, at: int, opened: bool) -> int | None:
    """The token where the second end of a range begins."""
    if at >= w.size:
        return None
    if w.words[at] in DASHES:
        return at + 1
    link = w.word("to", at) or (w.word("and", at) if opened else None)
    link = link or (w.word("from", at) if w.postpositional else None)
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
    if b.day_by is not None:
        return True
    kinds = [
        (f.weekday is not None and f.day is None, f.day is not None or f.day_by is not None, f.month is not None)
        for f in (a, b)
    ]
    return opened or kinds[0] == kinds[1] or (kinds[0][1] and kinds[1][1])


def follow(w: TimeWords, at: int) -> Found | None:
    """the day before, hôm sau, the same day: counted from the day mentioned before; a day after *the summit*, whose
    day nobody tells, is none."""
    word = w.word("follow", at)
    if word is None:
        return None
    unit, steps, *joining = word.value.split(":")
    if joining and _goes_on(w, word.last):
        return None
    return Found(at, word.last, "follow", count=int(steps), unit=unit)


def _goes_on(w: TimeWords, at: int) -> bool:
    """Whether what *after* is after follows: a word, but no *and*."""
    joint = w.document.at("clause", at)
    word = at < w.size and w.words[at][0].isalpha()
    return word and (joint is None or joint.value.id != "coordinate")


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
    (weekday_and_weeks, WORDY),
    (date_then_count, NUMERIC | WORDY),
    (range_of_dates, NUMERIC | WORDY),
    (from_a_follow, WORDY),
    (follow, WORDY),
    (weekdays_on, NUMERIC),
    (shift, NUMERIC | WORDY),
    (stretch, NUMERIC | WORDY),
    (counted_before_step, NUMERIC),
    (date, NUMERIC | WORDY),
)
"""The rules in the order they are tried, each with what must begin at the token."""
