"""Numbers in digits and words: one reader for times and amounts, driven by the pack's numbers.tsv and its marks.

Rows of numbers.tsv: `unit` 0–19; `ten` 20–90 (10 multiplies a unit before it: vi *hai mươi*);
`closing` a unit's form that only follows a ten (vi *mốt*, *lăm*); `hundred` multiplies
what stands before it; `scale` closes a group (million); `lone` does what these two do and also counts one by itself
(es *mil personas*, ja 千円); `mark` an abbreviated scale, read only beside a currency
(£13m); `ordinal`;
`dozen` multiplies (a dozen, vi *chục*); `half` (0.5: *half a million*; after a scale, half of it: vi *hai triệu rưỡi*);
`and` joins (a hundred and five, vi *linh*); `quantifier` a vague many (dozens of, vi *hàng chục*); `label` makes the
number behind it a name (Resolution 1701); `joiner` stands between a number and its noun (ro *20 **de** persoane*).

Settings of pack.toml: `decimal`; `grouping`, the mark first and behind it the spaces that group as well;
`myriads`, scales go by ten thousands; `mixed`, bare digits go on behind a scale (tr *2 bin 500*); `slash`, a decimal
mark of its own between Eastern digits (fa ۳/۵).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.number_sums import Myriads, Thousands, tidy
from crosswire.annotate.numerals import digits_value, read_numeral

__all__ = ["Number", "digits_value", "read_number", "roman", "tidy"]


class Number(NamedTuple):
    """A number in tokens `first` up to `last`; `vague` for dozens, thousands; `marked` where m, bn, k closed it."""

    value: float | int
    first: int
    last: int
    vague: bool = False
    ordinal: bool = False
    marked: bool = False
    words: bool = False


_MULTIPLIERS = frozenset(("scale", "lone", "hundred", "dozen"))
_NEVER_FIRST = frozenset(("label", "mark", "and", "joiner"))
_NEVER_ALONE = frozenset(("scale", "hundred", "dozen", "closing"))


def read_number(document: Document, at: int, marks: bool = True) -> Number | None:
    """The number that begins at token `at`, in digits, in words or in both (17 million); None where none does."""
    words = document.words
    if at >= len(words):
        return None
    if document.pack.settings.numbers.myriads:
        return _in_myriads(document, at, marks)
    if words[at][0].isdigit():
        found = read_numeral(document, at)
        return None if found is None else _scaled(document, Number(found[0], at, found[1]), marks)
    return _in_words(document, at)


def _rows(document: Document, at: int) -> EntryHit | None:
    return document.at("number", at)


def _kind(hit: EntryHit) -> str:
    return hit.value.info[0]


def _scaled(document: Document, number: Number, marks: bool) -> Number:
    """The number with the scale words behind it: 17 | million, 5 | nghìn | tỷ, £13 | bn, hai triệu | rưỡi."""
    value, last, marked, scale = number.value, number.last, False, 1.0
    while (hit := _rows(document, last)) is not None:
        kind = _kind(hit)
        if kind in _MULTIPLIERS or (kind == "mark" and marks and not marked):
            scale = float(hit.value.id)
            value, marked = value * scale, kind == "mark"
        elif kind == "half" and scale > 1 and _suffix_half(hit):
            value += scale / 2
            last = hit.last
            break
        else:
            break
        last = hit.last
    number = number._replace(value=tidy(value), last=last, marked=marked)
    return _with_rest(document, number, scale, marks) if scale >= 1000 else number


def _with_rest(document: Document, number: Number, scale: float, marks: bool) -> Number:
    """1 million | 200 thousand; where the language mixes them so, 2 bin | 500."""
    last = number.last
    if last >= len(document.words) or not document.words[last][0].isdecimal():
        return number
    rest = read_number(document, last, marks)
    if rest is None or rest.value >= scale or rest.marked:
        return number
    if rest.value < 1000 and not document.pack.settings.numbers.mixed:
        return number
    if rest.value >= 1000 and rest.last == last + 1:
        return number
    return number._replace(value=tidy(number.value + rest.value), last=rest.last)


def _suffix_half(hit: EntryHit) -> bool:
    return hit.value.id == "+0.5"


def _in_words(document: Document, at: int) -> Number | None:
    hit = _rows(document, at)
    if hit is None or _kind(hit) in _NEVER_FIRST:
        return None
    if _suffix_half(hit):
        return _half_of_scale(document, hit)
    if hit.last == at + 1 and _kind(hit) in _NEVER_ALONE:
        return None  # a scale alone counts nothing: vi tỷ lệ, triệu tập
    if _kind(hit) == "ordinal":
        return Number(int(float(hit.value.id)), at, hit.last, ordinal=True, words=True)
    sum_ = Thousands()
    last = at
    while hit is not None and sum_.takes(_kind(hit), hit.value.id):
        last = hit.last
        if sum_.ordinal:
            break
        hit = _rows(document, _joined(document, last, sum_))
    if not sum_.anything:
        return None
    number = Number(tidy(sum_.value), at, last, vague=sum_.vague, ordinal=sum_.ordinal, words=True)
    return _with_rest(document, number, sum_.scale, True) if sum_.scale >= 1000 and not sum_.group else number


def _half_of_scale(document: Document, hit: EntryHit) -> Number | None:
    """es *y | medio millón*: what is half of the scale before it elsewhere opens a number before a scale."""
    scale = _rows(document, hit.last)
    if scale is None or _kind(scale) not in ("scale", "lone") or hit.last - hit.first < 2:
        return None
    return Number(tidy(float(scale.value.id) / 2), hit.last - 1, scale.last, words=True)


_HYPHENS = frozenset("-‐‑")


def _joined(document: Document, at: int, sum_: Thousands) -> int:
    """Where the next word of a number may stand: past a hyphen (twenty-one) or a joining word (a hundred and five)."""
    words, starts, ends = document.words, document.tokens.starts, document.tokens.ends
    if at < len(words) and words[at] in _HYPHENS and starts[at] == ends[at - 1]:
        return at + 1
    hit = _rows(document, at)
    if hit is not None and _kind(hit) == "and":
        after = _rows(document, hit.last)
        if after is not None and (_kind(after) == "half" or (sum_.open and _kind(after) in ("unit", "closing", "ten"))):
            return hit.last
    return at


def _in_myriads(document: Document, at: int, marks: bool) -> Number | None:
    """1億2000万, 7천 5백만, 三百五十万, 二〇二四: digits and words in turn, with the scales of East Asia."""
    opening = None if document.words[at][0].isdigit() else _rows(document, at)
    if opening is not None and _kind(opening) == "ordinal":
        return Number(int(float(opening.value.id)), at, opening.last, ordinal=True, words=True)
    if opening is not None and (_kind(opening) in _NEVER_FIRST or _kind(opening) in _NEVER_ALONE):
        return None
    sum_, last, marked = Myriads(), at, False
    while last < len(document.words):
        after = _next_digits(document, last, at, sum_) or _next_word(document, last, at, sum_, marks and not marked)
        if after is None:
            break
        marked, last = after[1], after[0]
    if last == at:
        return None
    words = not document.words[at][0].isdigit()
    return Number(tidy(sum_.value), at, last, vague=sum_.vague, marked=marked, words=words)


def _next_digits(document: Document, at: int, first: int, sum_: Myriads) -> tuple[int, bool] | None:
    if not document.words[at][0].isdecimal():
        return None
    found = read_numeral(document, at)
    if found is None:
        return None
    glued = document.tokens.starts[at] == document.tokens.ends[at - 1] if at else False
    if at != first and not glued:
        behind = _rows(document, found[1])
        if behind is None or _kind(behind) not in _MULTIPLIERS:
            return None
    return (found[1], False) if sum_.takes_digits(found[0]) else None


def _next_word(document: Document, at: int, first: int, sum_: Myriads, marks: bool) -> tuple[int, bool] | None:
    hit = _rows(document, at)
    if hit is None or (_kind(hit) == "mark" and not marks):
        return None
    spaced = at != first and document.tokens.starts[at] != document.tokens.ends[at - 1]
    if spaced and _kind(hit) in ("half", "quantifier"):
        return None
    return (hit.last, _kind(hit) == "mark") if sum_.takes(_kind(hit), float(hit.value.id)) else None


ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
}
_ROMAN = re.compile(r"^(?=[ivxl])(xl|l?x{0,3})(ix|iv|v?i{0,3})$")


def roman(word: str) -> int | None:
    """The value of a folded Roman numeral below 90 (xxi → 21), for quarters and centuries; None for other words."""
    match = _ROMAN.match(word)
    if match is None:
        return None
    tens, ones = match.groups()
    return {"xl": 40, "l": 50}.get(tens[:2], tens.count("x") * 10 + (50 if tens.startswith("l") else 0)) + ROMAN.get(
        ones, 0
    )
