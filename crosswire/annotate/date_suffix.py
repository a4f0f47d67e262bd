"""Parts that are told by what stands behind their number or period: 2024年, 令和6年, 21世紀, 6月底, yılın başı."""

from __future__ import annotations

from crosswire.annotate.date_pieces import Piece, a_year, full_year
from crosswire.annotate.time_records import NOTHING, Fields
from crosswire.annotate.time_words import TimeWords

_BY = {"year": "year_by", "month": "month_by", "week": "week_by", "quarter": "quarter_by", "decade": "decade_by"}
_RECENT = 80
"""Two digits before the mark of a year are one from here on, below it only with their nought (08年): else a count."""


def suffixed_part(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """2024年, 一九四九年, 21世紀: the number before the mark of its period."""
    number = w.number(at)
    if number is None or number.vague or number.value != int(number.value):
        return None
    suffix = w.word("suffix", number.last)
    if suffix is None or suffix.value not in ("year", "century"):
        return None
    value = int(number.value)
    if suffix.value == "century":
        return Piece(Fields(century=(value - 1) * 100), suffix.last) if 1 <= value <= 30 else None
    word = w.words[at]
    if len(word) == 2 and number.last == at + 1 and (word.startswith("0") or value >= _RECENT) and not number.words:
        return Piece(Fields(year=full_year(value, 2)), suffix.last)
    return Piece(Fields(year=value), suffix.last) if a_year(value) and got.year is None else None


def era_part(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """令和6年, 民国112年: the year of an era, whose value is the year before its first."""
    era = w.word("era", at)
    if era is None or got.year is not None:
        return None
    first = era.last < w.size and w.words[era.last] == "元"
    number = None if first else w.number(era.last)
    count, end = (1, era.last + 1) if first else (number.value, number.last) if number else (0, 0)
    suffix = w.word("suffix", end)
    if not 0 < count < 200 or suffix is None or suffix.value != "year":
        return None
    return Piece(Fields(year=int(era.value) + int(count)), suffix.last)


def behind_part(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """2025年|初, 올해 | 말: a part behind its period."""
    word = w.word("behind", at)
    if word is None or got == NOTHING or got.part is not None or got.day is not None or got.weekday is not None:
        return None
    return Piece(Fields(part=word.value), word.last)


def part_of_unit(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """Ende des Jahres, end of the week; 年|末, yılın | sonu: a part of the report's own period."""
    if got != NOTHING:
        return None
    part, unit = w.word("part", at), w.word("unit", at)
    if part:
        link = w.word("of", part.last)
        the = w.word("the", link.last if link else part.last)
        inner = w.word("unit", the.last if the else link.last if link else part.last)
        field = _BY.get(inner.value) if inner and (link or the or w.postpositional) else None
        if inner and not {"stepped", "stretch"}.isdisjoint(w.kinds.get(inner.last, ())):
            return None  # a inicios de la semana | pasada
        return Piece(Fields.only(field, 0)._replace(part=part.value), inner.last) if field and inner else None
    behind = w.word("behind", unit.last) if unit else None
    field = _BY.get(unit.value) if unit and behind else None
    return Piece(Fields.only(field, 0)._replace(part=behind.value), behind.last) if field and behind else None


def feast_part(w: TimeWords, at: int, got: Fields) -> Piece | None:
    """Easter 2018, Thanksgiving: feasts whose day is reckoned."""
    feast = w.word("feast", at)
    if feast is None or got.feast is not None or got.month is not None or got.day is not None:
        return None
    return Piece(Fields(feast=feast.value), feast.last)
