"""Numbers in digits and words: one reader for times and amounts, driven by the pack's numbers.tsv and its marks.

Rows of numbers.tsv: `unit` 0–19; `ten` 20–90 (10 multiplies a unit before it: vi *hai mươi*);
`closing` a unit's form that only follows a ten (vi *mốt*, *lăm*); `hundred` multiplies
what stands before it; `scale` closes a group (million); `mark` an abbreviated scale, read only beside a currency
(£13m); `ordinal`;
`dozen` multiplies (a dozen, vi *chục*); `half` (0.5: *half a million*; after a scale, half of it: vi *hai triệu rưỡi*);
`and` joins (a hundred and five, vi *linh*); `quantifier` a vague many (dozens of, vi *hàng chục*); `label` makes the
number behind it a name (Resolution 1701).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from crosswire.annotate.document import Document, EntryHit

_MANY_DIGITS = 15


class Number(NamedTuple):
    """A number in tokens `first` up to `last`; `vague` for dozens, thousands; `marked` where m, bn, k closed it."""

    value: float | int
    first: int
    last: int
    vague: bool = False
    ordinal: bool = False
    marked: bool = False
    words: bool = False


def read_number(document: Document, at: int, marks: bool = True) -> Number | None:
    """The number that begins at token `at`, in digits, in words or in both (17 million); None where none does."""
    words = document.words
    if at >= len(words):
        return None
    if words[at][0].isdigit():
        value = digits_value(words[at], document.pack.settings.numbers.decimal, document.pack.settings.numbers.grouping)
        return None if value is None else _scaled(document, Number(value, at, at + 1), marks)
    return _in_words(document, at)


def digits_value(word: str, decimal: str, grouping: str) -> float | int | None:
    """The value of a numeral token by the language's marks; the other language's marks where only they make sense.

    `1.500,5` (decimal `,`) is 1500.5; `12,7` with decimal `.` is read as 12.7, for it groups nothing; None for `10:30`.
    """
    if ":" in word or len(word) > _MANY_DIGITS + 5:
        return None
    if word.isdecimal():
        return int(word)
    return _with_marks(word, decimal, grouping) or _with_marks(word, grouping, decimal)


def _with_marks(word: str, decimal: str, grouping: str) -> float | int | None:
    whole, _, part = word.partition(decimal)
    groups = whole.split(grouping)
    if decimal in part or grouping in part or not _grouped(groups):
        return None
    digits = "".join(groups)
    if not digits.isdecimal() or (part and not part.isdecimal()):
        return None
    return float(f"{digits}.{part}") if part else int(digits)


def _grouped(groups: list[str]) -> bool:
    """1,250,000 or Indian 12,50,000: the last group of three, the middle ones of two or three, the first not empty."""
    if len(groups) == 1:
        return True
    return 1 <= len(groups[0]) <= 3 and len(groups[-1]) == 3 and all(len(group) in (2, 3) for group in groups[1:-1])


def _rows(document: Document, at: int) -> EntryHit | None:
    return document.at("number", at)


def _kind(hit: EntryHit) -> str:
    return hit.value.info[0]


def tidy(value: float | int) -> float | int:
    """A whole value as int, free of binary dust (2.3 million is 2300000)."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _scaled(document: Document, number: Number, marks: bool) -> Number:
    """The number with the scale words behind it: 17 | million, 5 | nghìn | tỷ, £13 | bn, hai triệu | rưỡi."""
    value, last, marked, scale = number.value, number.last, False, 1.0
    while (hit := _rows(document, last)) is not None:
        kind = _kind(hit)
        if kind in ("scale", "hundred", "dozen") or (kind == "mark" and marks and not marked):
            scale = float(hit.value.id)
            value, marked = value * scale, kind == "mark"
        elif kind == "half" and scale > 1 and _suffix_half(hit):
            value += scale / 2
            last = hit.last
            break
        else:
            break
        last = hit.last
    return number._replace(value=tidy(value), last=last, marked=marked)


def _suffix_half(hit: EntryHit) -> bool:
    return hit.value.id == "+0.5"


def _in_words(document: Document, at: int) -> Number | None:
    hit = _rows(document, at)
    if hit is None or _kind(hit) in ("label", "mark", "and"):
        return None
    if hit.last == at + 1 and _kind(hit) in ("scale", "hundred", "dozen", "closing"):
        return None  # a scale alone counts nothing: vi tỷ lệ, triệu tập
    if _kind(hit) == "ordinal":
        return Number(int(hit.value.id), at, hit.last, ordinal=True, words=True)
    sum_ = _Sum()
    last = at
    while hit is not None and sum_.takes(_kind(hit), hit.value.id):
        last = hit.last
        if sum_.ordinal:
            break
        hit = _rows(document, _joined(document, last, sum_))
    if not sum_.anything:
        return None
    return Number(tidy(sum_.value), at, last, vague=sum_.vague, ordinal=sum_.ordinal, words=True)


_HYPHENS = frozenset("-‐‑")


def _joined(document: Document, at: int, sum_: _Sum) -> int:
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


class _Sum:
    """The running value of a number in words, German or Vietnamese alike: groups of hundreds closed by scales."""

    def __init__(self) -> None:
        self.total, self.group, self.scale = 0.0, 0.0, 0.0
        self.anything = self.vague = self.ordinal = self.half = False

    @property
    def value(self) -> float:
        """What has been read so far."""
        return self.total + self.group

    @property
    def open(self) -> bool:
        """Whether a hundred or a scale was just read, so that *and* may go on."""
        return self.anything and self.group % 100 == 0

    def takes(self, kind: str, value: str) -> bool:
        """Add one word; False where the word does not go on with this number."""
        rule = getattr(self, f"_{kind}", None)
        taken = bool(rule and rule(float(value)))
        self.anything = self.anything or taken
        return taken

    def _unit(self, value: float) -> bool:
        room = self.group % 10 == 0 if value < 10 else self.group % 100 == 0
        if self.half or not room or (self.anything and value == 0):
            return False
        self.group += value
        return True

    def _closing(self, value: float) -> bool:
        return self.group % 100 >= 10 and self._unit(value)

    def _ten(self, value: float) -> bool:
        if value == 10 and 2 <= self.group % 100 <= 9:
            self.group += self.group % 10 * 9
            return True
        if self.group % 100:
            return False
        self.group += value
        return True

    def _hundred(self, value: float) -> bool:
        if self.group >= value:
            return False
        self.group = (self.group or 1) * value
        return True

    def _scale(self, value: float) -> bool:
        if self.total and (value > self.scale or not self.group):
            if value <= self.scale and not self.group:
                return False
            self.total, self.group = (self.total + self.group) * value, 0.0
        else:
            self.total, self.group = self.total + (self.group or 1) * value, 0.0
        self.scale = value
        return True

    def _dozen(self, value: float) -> bool:
        self.group = (self.group or 1) * value
        return True

    def _half(self, value: float) -> bool:
        if self.total and not self.group:
            self.total += self.scale * value
        elif self.group:
            self.group += value
        else:
            self.group, self.half = value, True
        return True

    def _ordinal(self, value: float) -> bool:
        if not self.anything or not self._unit(value):
            return False
        self.ordinal = True
        return True

    def _quantifier(self, value: float) -> bool:
        if self.anything and not self.vague:
            return False
        self.vague = True
        self.group = (self.group or 1) * value
        return True


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
