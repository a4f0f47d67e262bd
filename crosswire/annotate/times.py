"""Dates and periods: what a text says (`find_times`), what it counts from (`infer_anchor`), the days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from msgspec import structs

from crosswire.annotate.calendar_days import UNKNOWN, iso, parse
from crosswire.annotate.date_pieces import DASHES
from crosswire.annotate.document import Document
from crosswire.annotate.time_days import Days, Reference, day_level
from crosswire.annotate.time_fields import days_of
from crosswire.annotate.time_records import Anchor, Fields, Sense, TimeExpression
from crosswire.annotate.time_resolve import resolve
from crosswire.annotate.time_rules import RULES, Found
from crosswire.annotate.time_words import TimeWords, Word
from crosswire.records import Moment

_OPENING = frozenset(("one", "step", "stretch", "day", "period", "ago", "ahead", "later", "follow", "season"))
_OPENING |= frozenset(("quarter", "half", "part", "daypart", "decade", "holiday", "feast", "era", "final", "now"))
_BEHIND = frozenset(("stepped", "stretch", "behind"))
_JOINTS = DASHES | {",", "/"}
_SHORTLY_BEFORE = 45
"""Days before a full date within which a bare day is of the same year."""
_DATELINE_REACH = 80
"""Characters from its paragraph's start within which a dateline ends."""

__all__ = ["Anchor", "TimeExpression", "find_times", "infer_anchor", "resolve_times"]


def find_times(document: Document) -> tuple[TimeExpression, ...]:
    """Every expression of time in a document, in order, none overlapping, unresolved."""
    w = TimeWords(document)
    found: list[Found] = []
    reach = 0
    for at in _openings(w):
        if at < reach:
            continue
        nature = w.nature(at)
        for rule, needs in RULES:
            hit = rule(w, at) if needs & nature else None
            if hit is not None:
                found.append(hit)
                reach = hit.end
                break
    return tuple(_expression(w, hit) for hit in _with_shared_years(w, found))


def _with_shared_years(w: TimeWords, found: list[Found]) -> list[Found]:
    """June and September 2023; 5 May and 6 June 2024: the year said once at the end belongs to both."""
    for i in range(len(found) - 2, -1, -1):
        a, b = found[i], found[i + 1]
        if b.start - a.end > 2 or b.first.year is None or a.first.month is None or b.first.month is None:
            continue
        joined = w.word("and", a.end) is not None or w.words[a.end] == ","
        if joined and a.first.year is None and a.first.year_by is None:
            last = a.last._replace(year=b.first.year) if a.last else None
            found[i] = replace(a, first=a.first._replace(year=b.first.year), last=last)
    return found


def _openings(w: TimeWords) -> list[int]:
    """The tokens where an expression may begin: months, weekdays, time words that open one, numbers beside such."""
    places = {at for at, kinds in w.kinds.items() if not _OPENING.isdisjoint(kinds) or _opens(w, kinds)}
    places.update(w.months, w.weekdays)
    places.update(at for at in w.numbers if _dates(w, at))
    return sorted(places)


def _opens(w: TimeWords, kinds: dict[str, Word]) -> bool:
    """Whether a word that opens only with the right one behind it does: tuần | trước, ngày | 12, mùa hè | này."""
    mark = kinds.get("mark")
    if mark and (mark.last in w.numbers or mark.last + 1 in w.numbers or mark.value == "century"):
        return True
    unit = kinds.get("unit")
    if unit is None:
        return False
    return unit.value == "weekend" or not _BEHIND.isdisjoint(w.kinds.get(unit.last, ()))


def _dates(w: TimeWords, at: int) -> bool:
    """Whether a number may be part of a date: a year, or with a time word, a month or a mark near behind."""
    word = w.words[at]
    if len(word) >= 4 and at in w.numerals:
        return len(word) == 4 or "." in word
    after = at + 1
    if after >= w.size:
        return w.before("the", at) or "." in word or w.alone(at, after)
    if w.words[after] in _JOINTS or after in w.kinds or after in w.months or after in w.weekdays:
        return True
    if "." in word or w.words[after] in ("(", ".", ")") or at - 1 in w.weekdays or w.before("the", at):
        return True
    if at not in w.numerals and (w.before("at", at) or w.before("from", at) or at - 1 in w.months):
        return True  # in two thousand and fifteen, October nineteen eighty-six
    return after in w.numbers or (after + 1 in w.kinds and at not in w.numerals)


def _expression(w: TimeWords, found: Found) -> TimeExpression:
    span = w.document.span(found.start, found.end)
    return TimeExpression(
        start=span.start,
        end=span.end,
        shape=found.shape,
        first=found.first,
        last=found.last,
        count=found.count,
        unit=found.unit,
        sense=_sense(w, found),
        dateline=_is_dateline(w, found),
    )


def _sense(w: TimeWords, found: Found) -> Sense:
    """Ahead with future words, alone where it is all its sentence says (a calendar's line), else back as news looks."""
    if w.ahead(found.start):
        return "future"
    return "alone" if w.alone(found.start, found.end) else "past"


def _is_dateline(w: TimeWords, found: Found) -> bool:
    """GAZIANTEP, Turkey, Feb. 6, 2023 - …; (Hà Nội, 12/11/2025) …; a line of its own at the head."""
    if found.shape != "date" or found.first.day is None or found.first.month not in range(1, 13):
        return False
    document = w.document
    block = document.block_at(w.starts[found.start])
    start, end = document.blocks[block]
    if block > 2 or w.ends[found.end - 1] - start > _DATELINE_REACH:
        return False
    if w.ends[found.end - 1] >= end - 2:
        return True
    after = [word for word in w.words[found.end : found.end + 3] if word not in (".", ",")]
    return bool(after) and (after[0] in DASHES or after[0] in (")", ":") or (len(after) > 1 and after[0] == "("))


# --- What expressions count from ------------------------------------------------------------------------------------


def infer_anchor(expressions: Sequence[TimeExpression], published: str | None) -> Anchor:
    """What bare and relative expressions of a report count from; fields are None where nothing tells.

    `published` (ISO) settles all. Else a dateline with its year is the report's day. Else, `sure=False`: the report was
    written after the last past full date of its text, near its bare days; they give years, never *yesterday*.
    """
    day = parse(published) if published else None
    if day is not None:
        return Anchor(published=day.isoformat(), year=day.year, sure=True, basis=f"the day of publication, {day}")
    for expression in expressions:
        if expression.dateline and expression.first.year is not None:
            f = expression.first
            read = iso(f.year, f.month or 1, f.day or 1)
            return Anchor(published=read, year=f.year, sure=True, basis=f"the report's dateline, {read}")
    return _from_full_dates(expressions)


def _from_full_dates(expressions: Sequence[TimeExpression]) -> Anchor:
    full = [last for e in expressions if (last := _full_end(e)) is not None]
    if not full:
        return Anchor()
    latest = max(full)
    bare = [_news_day(f, latest) for f in _bare_days(expressions)]
    near = max([latest, *bare])
    return Anchor(year=near.year, day=near.isoformat(), basis=f"the full dates of the text, the last of them {latest}")


def _full_end(e: TimeExpression) -> date | None:
    """The last day of a past date that has its year and is finer than it (the summer of 2025)."""
    f = e.last or e.first
    if e.sense == "future" or e.shape not in ("date", "range") or f.year is None:
        return None
    if f.month is None and f.season is None and f.quarter is None:
        return None
    return parse(days_of(f, Reference(None, None, None, ""), "past", None).last)


def _bare_days(expressions: Iterable[TimeExpression]) -> Iterable[Fields]:
    for e in expressions:
        f = e.last or e.first
        if (
            e.sense != "future"
            and f.day is not None
            and f.month in range(1, 13)
            and f.year is None
            and f.year_by is None
        ):
            yield f


def _news_day(f: Fields, full: date) -> date:
    """The day and month in the year that news means beside a full date: shortly before it in the same year (8
    November by
    11 November 2025), else the first one after it (27 February by June 2018 is of 2019: the full date is an older
    one)."""
    days = (parse(iso(year, f.month or 1, f.day or 1)) for year in (full.year - 1, full.year, full.year + 1))
    near = (day for day in days if day is not None and (full - day).days <= _SHORTLY_BEFORE)
    return min(near, default=full)


# --- Days ----------------------------------------------------------------------------------------------------


def resolve_times(expressions: Sequence[TimeExpression], anchor: Anchor) -> tuple[Moment, ...]:
    """The days of every expression, in order; pure. What nothing tells stays `XXXX`; `basis` says what is missing."""
    reference = Reference.of(anchor)
    previous: Days | None = None
    moments = []
    for expression in expressions:
        days = _resolved(expression, reference, previous)
        moments.append(
            Moment(
                start=expression.start,
                end=expression.end,
                first=days.first,
                last=days.last,
                inferred=days.inferred,
                basis=days.basis,
            )
        )
        if days.last != UNKNOWN and "XX-XX" not in days.last and day_level(days):
            previous = days
    dated = _by_weekday(moments)
    return tuple(_by_its_weekday(e, m, dated) for e, m in zip(expressions, moments, strict=True))


def _resolved(expression: TimeExpression, reference: Reference, previous: Days | None) -> Days:
    """The days of one expression; those before the year 1 or after 9999 are none of the calendar's."""
    try:
        return resolve(expression, reference, previous)
    except OverflowError:
        return Days(UNKNOWN, UNKNOWN, True, "outside the calendar")


def _by_weekday(moments: Iterable[Moment]) -> dict[int, set[str]]:
    """The single days of a text by their weekday, Monday 1."""
    found: dict[int, set[str]] = {}
    for day in {moment.first for moment in moments if moment.first == moment.last}:
        if (known := parse(day)) is not None:
            found.setdefault(known.isoweekday(), set()).add(day)
    return found


def _by_its_weekday(expression: TimeExpression, moment: Moment, dated: Mapping[int, set[str]]) -> Moment:
    """A weekday that no day of publication settles is the one dated day of the text that falls on it."""
    f = expression.first
    if moment.first != UNKNOWN or expression.shape != "date" or f.weekday is None or f.week_by is not None:
        return moment
    days = dated.get(f.weekday, set())
    if len(days) != 1:
        return moment
    (found,) = days
    return structs.replace(moment, first=found, last=found, basis="the only such weekday among the dates of the text")
