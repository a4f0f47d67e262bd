"""Money, percentages, measures and counts: numbers with their units, bounds and ranges, outside dates and names."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.annotate.amount_units import (
    COUNT,
    CURRENCY,
    DASHES,
    Unit,
    counted_noun,
    links,
    unit_after,
    unit_before,
    unspaced,
    with_small_change,
)
from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.number_words import Number, read_number, tidy
from crosswire.annotate.time_records import TimeExpression
from crosswire.languages.pack import UNDETERMINED
from crosswire.records import Amount, Bound, Moment

_SIGNS_AROUND = frozenset("/:+#@_=*")
_YEARS = range(1900, 2100)
_SCALES = (10**12, 10**9, 10**6, 10**3)


def find_amounts(document: Document, times: Sequence[TimeExpression] | Sequence[Moment]) -> tuple[Amount, ...]:
    """The amounts of a document, in order; `times` are its times (found or resolved), whose numbers are no amounts."""
    found: list[Amount] = []
    taken = _taken(document, times)
    reach = 0
    for at in _openings(document):
        if at < reach or at in taken:
            continue
        amount = _amount(document, at, taken, reach)
        if amount is not None:
            found.append(amount[0])
            reach = amount[1]
    return tuple(found)


def _taken(document: Document, times: Sequence[TimeExpression] | Sequence[Moment]) -> frozenset[int]:
    """The tokens inside time expressions."""
    tokens: set[int] = set()
    for time in times:
        tokens.update(range(*document.token_range(time.start, time.end)))
    return frozenset(tokens)


def _openings(document: Document) -> list[int]:
    places = set(document.digits)
    places.update(
        hit.first for hit in document.layer("number") if hit.value.info[0] not in ("and", "mark", "label", "joiner")
    )
    return sorted(places)


def _amount(document: Document, at: int, taken: frozenset[int], reach: int) -> tuple[Amount, int] | None:
    """The amount that begins at token `at`, and the token past it."""
    number = read_number(document, at)
    if number is None or number.ordinal or not _free(document, number):
        return None
    before = unit_before(document, at, reach)
    if number.marked and before is None and unit_after(document, number.last) is None:
        number = read_number(document, at, marks=False) or number
    number, second = _with_second(document, number, taken)
    last = second.last if second else number.last
    unit = before or unit_after(document, last)
    if unit is not None and unit.kind == CURRENCY and before is None:
        number, second, unit = with_small_change(document, number, second, unit)
    if unit is None:
        unit = counted_noun(document, last)
    if not _worth(document, number, second, unit, at):
        return None
    return _record(document, number, second, unit), max(last, unit.last if unit else 0)


def _free(document: Document, number: Number) -> bool:
    """Whether a number stands for itself: not a part of a name (Covid-19), a time of day, an address."""
    words, starts, ends = document.words, document.tokens.starts, document.tokens.ends
    at, last = number.first, number.last
    if at and ends[at - 1] == starts[at] and not _may_touch(document, at):
        return False
    if last < len(words) and starts[last] == ends[last - 1] and words[last] in _SIGNS_AROUND:
        return document.at("unit", last) is not None
    if _hour_and_minutes(document, last) or _ordinal(document, last):
        return False
    clock = document.at("time_word", last)
    return (
        clock is None
        or clock.value.id != "clock"
        or (document.at("unit", last) is not None and not _at_clock(document, at))
    )


def _hour_and_minutes(document: Document, last: int) -> bool:
    """17h30: letters and digits glued to the number."""
    word = document.words[last] if last < len(document.words) else ""
    glued = word and document.tokens.starts[last] == document.tokens.ends[last - 1]
    return bool(glued) and word[0].isalpha() and word[-1].isdigit() and document.at("unit", last) is None


def _ordinal(document: Document, last: int) -> bool:
    """Whether a number goes on as an ordinal: 36 | th."""
    hit = document.at("time_word", last)
    glued = hit is not None and document.tokens.starts[last] == document.tokens.ends[last - 1]
    return glued and hit is not None and hit.value.id == "suffix"


def _may_touch(document: Document, at: int) -> bool:
    """Whether what touches a number on its left leaves it a number: a bracket, a quotation mark, a currency."""
    before = document.words[at - 1]
    if document.ending("unit", at) is not None:
        return True
    if before in DASHES:
        touching = at > 1 and document.tokens.ends[at - 2] == document.tokens.starts[at - 1]
        if not touching or document.words[at - 2] in document.pack.settings.clitics.before:
            return True
        return document.words[at - 2][0].isdigit() and before != "-"
    if unspaced(before) or before in document.pack.settings.clitics.before:
        return True
    return not (before[0].isalnum() or before in _SIGNS_AROUND or before == ".")


def _at_clock(document: Document, at: int) -> bool:
    """Whether a word like *at*, *lúc* stands before, so that what follows is a time of day (lúc 5 giờ)."""
    hit = document.ending("time_word", at)
    return hit is not None and hit.value.id in ("at", "from", "daypart", "to")


# --- Ranges and bounds ----------------------------------------------------------------------------------------------


def _with_second(document: Document, number: Number, taken: frozenset[int]) -> tuple[Number, Number | None]:
    """A number and the upper end of its range, past a unit said twice: 10 to 12 million, 5% to 7%."""
    second = _second(document, number, taken)
    unit = document.at("unit", number.last)
    if second is None and unit is not None and unit.value.info[1] != "before":
        second = _second(document, number._replace(last=unit.last), taken)
        again = document.at("unit", second.last) if second else None
        if again is None or again.value.id != unit.value.id:
            return number, None
    return number, second


def _second(document: Document, number: Number, taken: frozenset[int]) -> Number | None:
    """The upper end of a range: 10 to 12 million, 10-12%, từ 10 đến 12 triệu."""
    at = number.last
    if at >= len(document.words):
        return None
    link = document.at("time_word", at)
    if document.words[at] in DASHES:
        at += 1
    elif link is not None and (links(document, at, "to") or (links(document, at, "and") and _from(document, number))):
        at = link.last
    else:
        return None
    if at in taken or at >= len(document.words):
        return None
    if (symbol := document.at("unit", at)) is not None and symbol.value.info[1] != "after":
        at = symbol.last
    upper = read_number(document, at)
    if upper is None or upper.ordinal or upper.value <= number.value:
        return None
    return upper


def _from(document: Document, number: Number) -> bool:
    """Whether a word that opens a range stands before: between 20 and 30, từ 10 đến 12."""
    first = number.first
    symbol = document.ending("unit", first)
    first = symbol.first if symbol is not None and symbol.value.info[1] != "after" else first
    return any(links(document, at, "from") for at in (first - 1, first - 2) if at >= 0)


def _ends(number: Number, second: Number | None) -> tuple[float | int, float | int | None]:
    """Lower and upper value; a scale said once at the end counts for both (10 to 12 million)."""
    if second is None:
        return number.value, None
    low = number.value
    if low < 1000 <= second.value and number.last == number.first + 1 and second.last > second.first + 1:
        scale = next(scale for scale in _SCALES if scale <= second.value)
        low = low * scale if low * scale < second.value else low
    return tidy(low), second.value


def _bound(document: Document, first: int, last: int, number: Number) -> Bound:
    for hit in (document.ending("bound", first), document.at("bound", last), document.at("bound", number.last)):
        if hit is not None and hit.value.info[0] == ("before" if hit.last == first else "after"):
            return _as_bound(hit)
    return "at_least" if number.vague else "exact"


def _as_bound(hit: EntryHit) -> Bound:
    bound: Bound = hit.value.id  # type: ignore[assignment]
    return bound


def _worth(document: Document, number: Number, second: Number | None, unit: Unit | None, at: int) -> bool:
    """Whether the number is an amount: with a unit always, else unless it is a name's or a list's number."""
    if unit is not None and unit.kind != COUNT:
        return True
    if number.words and number.value <= 1 and not number.vague:
        return False
    if _tally(document, number, second) or (second is None and _may_be_a_year(document, number)):
        return False
    if number.words and unit is None and not number.vague:
        return False
    label = document.ending("number", at)
    if label is not None and label.value.info[0] == "label":
        return False
    if at and document.words[at - 1][0].isupper() and not document.opens_sentence(at - 1) and not number.words:
        return unit is not None and document.ending("place", at) is not None and not _list_marker(document, number)
    return not _list_marker(document, number)


def _may_be_a_year(document: Document, number: Number) -> bool:
    """Four digits that look like a year of these times, in a language whose words for dates nobody knows: Icelandic
    "3. mars 2025 og …" counts no *og*."""
    word = document.words[number.first]
    digits = number.last == number.first + 1 and len(word) == len("2025") and word.isdecimal()
    return document.pack.code == UNDETERMINED and digits and number.value in _YEARS


def _tally(document: Document, number: Number, second: Number | None) -> bool:
    """A score (2-1) or a run of digits (a telephone number), where no unit says otherwise."""
    words, starts, ends = document.words, document.tokens.starts, document.tokens.ends
    last = number.last
    if number.words or second is not None:
        return False
    aside = number.first > 0 and last < len(words) and words[number.first - 1] == words[last] == ","
    if aside and document.at("unit", last) is None:
        return True  # the age in "Smith, 30, said"
    beside = (number.first - 1, last) if last < len(words) else (number.first - 1,)
    if any(at >= 0 and words[at].isdecimal() for at in beside):
        return True
    dash = last + 1 < len(words) and words[last] in DASHES and starts[last] == ends[last - 1]
    return dash and words[last + 1][:1].isdigit() and starts[last + 1] == ends[last]


def _list_marker(document: Document, number: Number) -> bool:
    """1. or 2) at the head of a paragraph."""
    at, last = number.first, number.last
    block = document.blocks[document.block_at(document.tokens.starts[at])]
    opens = document.tokens.starts[at] == block[0]
    return opens and last < len(document.words) and document.words[last] in (".", ")") and number.value < 100


def _record(document: Document, number: Number, second: Number | None, unit: Unit | None) -> Amount:
    first = min(number.first, unit.first if unit else number.first)
    last = max(second.last if second else number.last, unit.last if unit else 0)
    value, upper = _ends(number, second)
    bound = _bound(document, first, last, number)
    span = document.span(first, last)
    return Amount(
        start=span.start,
        end=span.end,
        value=value,
        unit=unit.name if unit else "",
        approximate=number.vague or bound in ("about", "nearly"),
        bound=bound,
        upper=upper,
    )
