"""Chains of date parts: what follows what, whatever the order, with the joining words between."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.annotate.date_parts import PARTS
from crosswire.annotate.date_pieces import DASHES, Piece
from crosswire.annotate.time_records import NOTHING, Fields, Shape
from crosswire.annotate.time_words import TimeWords


@dataclass(frozen=True, slots=True)
class Found:
    """An expression over tokens `start` up to `end`, before its sense is known."""

    start: int
    end: int
    shape: Shape
    first: Fields = NOTHING
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
    got, ending, end, i = NOTHING, None, at, at
    while (piece := _next_part(w, i, got, i > at)) is not None:
        got = got.merged(piece.first) if got is not NOTHING else piece.first
        if piece.last is not None:
            ending = piece.last if ending is None else ending.merged(piece.last)
        end = i = piece.end
    if end == at or not _solid(w, at, end, got):
        return None
    if end < w.size and w.words[end] == ")" and "(" in w.words[at:end]:
        end += 1  # Kamis (6/6/2024)
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
    post = w.word("post", at) if w.postpositional and got == Fields(year=got.year) else None
    if post is not None and (post.last in w.months or post.last in w.numbers):
        piece = _part(w, post.last, got)
        return piece if piece and piece.first.month is not None else None
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
    if got == NOTHING:
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
    if got.weekday is not None and new.day is not None:
        return new.weekday is None
    return (new.year is not None or new.year_by is not None) and (got.month is not None or got.season is not None)


def _solid(w: TimeWords, start: int, end: int, got: Fields) -> bool:
    """Whether the parts make a time at all: not a bare season, early or morning, nor a bare number."""
    if any(
        value is not None
        for value in (got.month, got.year, got.weekday, got.day_by, got.decade, got.century, got.quarter, got.feast)
    ):
        return True
    if any(
        value is not None for value in (got.year_by, got.month_by, got.week_by, got.quarter_by, got.decade_by, got.turn)
    ):
        return True
    return got.day is not None and _bare_day(w, start, end)


def _bare_day(w: TimeWords, start: int, end: int) -> bool:
    """ngày 12; on the 12th: never before a noun (the 12th century, the 20th anniversary)."""
    if w.word("mark", start) or _suffixed_day(w, start, end):
        return True
    if w.is_word(end) or (end < w.size and w.words[end][0].isupper()) or (end < w.size and w.words[end] in DASHES):
        return False
    return w.before("at", start) or (w.before("the", start) and w.before("at", start - 1)) or w.alone(start, end)


def _suffixed_day(w: TimeWords, start: int, end: int) -> bool:
    """29日, 29일: a day of the month by its suffix, not so many days."""
    suffix = w.word("suffix", start + 1)
    if suffix is None or suffix.value != "day" or suffix.last != end or not w.joined(start + 1):
        return False
    return not w.kinds.get(end, {}).keys() & {"ago", "later", "stretch", "after", "ahead"}
