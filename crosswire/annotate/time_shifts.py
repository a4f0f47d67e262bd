"""What counts from another day: two days ago, in three weeks, the last three months, the Wednesday in two weeks."""

from __future__ import annotations

from crosswire.annotate.time_chains import Found, read_chain
from crosswire.annotate.time_records import Fields
from crosswire.annotate.time_words import TimeWords


def count_and_unit(w: TimeWords, at: int) -> tuple[float | int, str, int] | None:
    """two weeks, hai ngày, a year: the count, the unit and the token past them."""
    one = w.word("one", at)
    if one:
        name, _, count = one.value.partition(":")
        return int(count or 1), name, one.last
    if at in w.months:
        return None  # 10月から: October, not ten months
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
    for kind in ("ago", "later", "stepped", "ahead"):
        closing = w.word(kind, counted[2])
        if closing and closing.value != "0" and (kind != "ahead" or _ahead_behind(w, at, closing.last)):
            return _shifted(
                at,
                closing.last,
                counted,
                int(closing.value),
                kind == "later" or (kind == "stepped" and closing.value == "1"),
            )
    return _from_a_date(w, at, counted)


def _shifted(start: int, end: int, counted: tuple[float | int, str, int], sign: int, follows: bool) -> Found:
    count, unit = sign * counted[0], counted[1]
    if follows and unit == "week":
        count, unit = count * 7, "day"  # two weeks later is a day, the following week a week
    return Found(start, end, "follow" if follows else "shift", count=count, unit=unit)


def _ahead_behind(w: TimeWords, at: int, end: int) -> bool:
    """दो सप्ताह में, 2주 안에: in two weeks where the sentence looks ahead."""
    return w.postpositional and _looks_ahead(w, at, end)


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
    f = chain.first
    if w.word("of", counted[2]) and f.day is None and f.day_by is None and f.weekday is None and f.feast is None:
        return None  # 2 semanas de 2021
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


def weekday_and_weeks(w: TimeWords, at: int) -> Found | None:
    """mardi en quinze, Mittwoch in zwei Wochen: so many weeks after the coming one."""
    weekday = w.weekdays.get(at)
    if weekday is None:
        return None
    first = Fields(weekday=int(weekday.value.id), turn=0)
    if plus := w.word("plus", weekday.last):
        return Found(at, plus.last, "shift", first, count=int(plus.value), unit="day")
    ahead = w.word("ahead", weekday.last)
    counted = count_and_unit(w, ahead.last) if ahead else None
    if counted is None or counted[1] not in ("week", "fortnight"):
        return None
    return Found(at, counted[2], "shift", first, count=counted[0], unit=counted[1])


def date_then_count(w: TimeWords, at: int) -> Found | None:
    """今日から2日後, 昨日の2日前, yarından üç hafta sonra: the count behind the date that it starts from."""
    if not w.postpositional:
        return None
    chain = read_chain(w, at)
    if chain is None or chain.last is not None or (chain.first.day is None and chain.first.day_by is None):
        return None
    link = w.word("to", chain.end) or w.word("from", chain.end) or w.word("of", chain.end)
    counted = count_and_unit(w, link.last if link else chain.end)
    closing = (w.word("later", counted[2]) or w.word("ago", counted[2])) if counted else None
    if counted is None or closing is None:
        return None
    return Found(at, closing.last, "shift", chain.first, count=int(closing.value) * counted[0], unit=counted[1])


def from_a_follow(w: TimeWords, at: int) -> Found | None:
    """le lendemain du 13 février, the day before Christmas: counted from the day that is named behind it."""
    word = w.word("follow", at)
    link = (w.word("of", word.last) or w.word("after", word.last)) if word else None
    if word is None:
        return None
    unit, steps, *_ = word.value.split(":")
    the = w.word("the", link.last) if link else None
    chain = read_chain(w, the.last if the else link.last if link else word.last)
    if chain is None or chain.last is not None or steps == "0":
        return None
    f = chain.first
    if f.feast is None and f.day_by is None and (f.day is None or link is None):
        return None
    return Found(at, chain.end, "shift", chain.first, count=int(steps), unit=unit)
