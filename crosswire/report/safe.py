"""Text of reports made harmless for a screen, measured and shortened. Reports are untrusted."""

from __future__ import annotations

import re
import unicodedata

_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_OVERRIDES = "\u202d\u202e"
_INVISIBLE = "\u202a-\u202c\u2066-\u2069\u206a-\u206f\ufeff\U000e0000-\U000e007f"
UNSAFE = f"{_CONTROLS}{_OVERRIDES}{_INVISIBLE}\u2028\u2029"
"""What may steer a terminal, turn a line round or hide; a regex class without its brackets."""

_SHOWN = re.compile(f"[{_CONTROLS}{_OVERRIDES}\ud800-\udfff]")
_DROPPED = re.compile(f"[{_INVISIBLE}]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BLANKS = re.compile(r"\s+")
_JOINERS = {"\u200d", "\u200c"}
ELLIPSIS = "…"


def clean(text: str) -> str:
    """The text without what steers: controls and direction overrides show as `�`, embeddings and invisible tags go.

    Line ends of every kind become `\\n`. Letters, marks and the joiners that Persian and Indic scripts need stay.
    """
    text = _LINE_ENDS.sub("\n", text)
    return _SHOWN.sub("\ufffd", _DROPPED.sub("", text))


def one_line(text: str) -> str:
    """Cleaned text with every run of blanks and line ends as one space."""
    return _BLANKS.sub(" ", clean(text)).strip()


def cells(text: str) -> int:
    """Columns that a terminal gives the text: two for a full-width character, none for a combining mark."""
    return len(text) if text.isascii() else sum(_cell(char) for char in text)


def _cell(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def shorten(text: str, limit: int) -> str:
    """The text's beginning within `limit` columns, ended by `…` after a whole word.

    Where the script leaves no spaces, or one word fills the line, it ends after a whole character (base and its marks).
    """
    if cells(text) <= limit:
        return text
    end = _fitting(text, max(limit - 1, 1))
    cut = text[:end]
    if end < len(text) and not text[end].isspace():
        at = max(cut.rfind(" "), cut.rfind("\n"))
        if at > 0 and cells(cut[:at]) * 2 >= limit:
            cut = cut[:at]
    return cut.rstrip().rstrip(",;:–—-").rstrip() + ELLIPSIS


def _fitting(text: str, limit: int) -> int:
    """How many leading characters fit `limit` columns and part none from its marks; one whole one at least."""
    width = end = 0
    while end < len(text) and (width := width + _cell(text[end])) <= limit:
        end += 1
    if end == len(text):
        return end
    while end > 0 and _holds_on(text, end):
        end -= 1
    return end or next((at for at in range(1, len(text)) if not _holds_on(text, at)), len(text))


def _holds_on(text: str, at: int) -> bool:
    """Whether the character at `at` belongs to the one before: a mark, a joined emoji, a flag's second half."""
    char, before = text[at], text[at - 1]
    if unicodedata.category(char).startswith("M") or char in _JOINERS or before == "\u200d":
        return True
    return "\U0001f3fb" <= char <= "\U0001f3ff" or ("\U0001f1e6" <= char <= "\U0001f1ff" and _second_half(text, at))


def _second_half(text: str, at: int) -> bool:
    """Whether a regional letter closes a flag: an odd number of them stand right before it."""
    start = at
    while start > 0 and "\U0001f1e6" <= text[start - 1] <= "\U0001f1ff":
        start -= 1
    return (at - start) % 2 == 1
