"""Numbers in digits of any script: the marks of their language, groups set apart by spaces, pieces of one number."""

from __future__ import annotations

import re

from crosswire.annotate.document import Document
from crosswire.languages.settings import Numbers

MANY_DIGITS = 15
_DECIMAL_MARKS = frozenset("٫．")
_GROUP_MARKS = frozenset("'’٬")
_NARROW = frozenset("\u00a0\u2009\u202f")
"""Spaces that hold the groups of one number together in every language."""
_FULL_WIDTH = ("\uff10", "\uff19")
_THREE = re.compile(r"^\d{3}(?:[.,٫]\d+)?$")


def read_numeral(document: Document, at: int) -> tuple[float | int, int] | None:
    """The value of the digits that begin at token `at` and the token past them; None for times of day and the like."""
    numbers = document.pack.settings.numbers
    text, last = document.words[at], at + 1
    opens = text.isdecimal() and len(text) <= 3 and text[0] != "0"
    while (
        more := (_spaced(document, text, last) if opens else None) or _marked(document, text, last, numbers)
    ) is not None:
        text, last = text + more[0], more[1]
    value = digits_value(text, numbers.decimal, numbers.grouping[:1])
    return None if value is None else (value, last)


def _spaced(document: Document, text: str, at: int) -> tuple[str, int] | None:
    """The next group of 1 250 000, its decimals with it."""
    if at >= len(document.words) or not _THREE.match(document.words[at]) or not text.isdecimal():
        return None
    start = document.tokens.starts[at]
    gap = document.text[document.tokens.ends[at - 1] : start]
    numbers = document.pack.settings.numbers
    if len(gap) != 1 or not (gap in _NARROW or gap in numbers.grouping[1:]):
        return None
    if not document.words[at][3:].startswith((numbers.decimal, "٫")) and len(document.words[at]) > 3:
        return None
    return document.words[at], at + 1


def _marked(document: Document, text: str, at: int, numbers: Numbers) -> tuple[str, int] | None:
    """The next piece of 1'250, ٣٫٥, １．５ and of what was cut apart before its mark."""
    words, starts, ends = document.tokens.words, document.tokens.starts, document.tokens.ends
    if at + 1 >= len(words) or starts[at] != ends[at - 1] or starts[at + 1] != ends[at]:
        return None
    mark, piece = words[at], words[at + 1]
    if not piece[0].isdecimal():
        return None
    if mark in _GROUP_MARKS or (mark == "，" and _full_width(piece)):
        return (numbers.grouping[0] + piece, at + 2) if _THREE.match(piece) else None
    if (mark in _DECIMAL_MARKS and piece.isdecimal()) or (mark == numbers.slash and _is_eastern(piece)):
        return numbers.decimal + piece, at + 2
    return (mark + piece, at + 2) if mark in ".," and text.isdecimal() else None


def _full_width(piece: str) -> bool:
    return _FULL_WIDTH[0] <= piece[0] <= _FULL_WIDTH[1]


def _is_eastern(piece: str) -> bool:
    return piece.isdecimal() and not piece.isascii()


def digits_value(word: str, decimal: str, grouping: str) -> float | int | None:
    """The value of a numeral by the language's marks; the other language's marks where only they make sense.

    `1.500,5` (decimal `,`) is 1500.5; `12,7` with decimal `.` is read as 12.7, for it groups nothing; None for `10:30`.
    """
    if ":" in word or len(word) > MANY_DIGITS + 5:
        return None
    if word.isdecimal():
        return int(word)
    found = _with_marks(word, decimal, grouping)
    return _with_marks(word, grouping, decimal) if found is None else found


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
