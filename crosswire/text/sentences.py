"""Paragraphs and sentences, as spans and token ranges; the language gives only its abbreviations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from typing import NamedTuple

from crosswire.text.tokens import Tokens, fold

_PARAGRAPH = re.compile(r"[^\n\r\u2029]+")
_STOPS = frozenset(".!?…。！？؟۔।")
_FULL_STOPS = frozenset("。！？।۔")
_CLOSERS = frozenset("\"'”’»›)]}」』”")
_OPENERS = frozenset("\"'“‘«‹([{「『„-–—•")
_CASELESS = frozenset(map(chr, range(0x10D0, 0x1100)))
"""Georgian: small letters by Unicode, but no sentence opens with others."""
_LONGEST_ORDINAL = 2


class Stops(NamedTuple):
    """What a language's sentences end with: not with its `abbreviations`; closing `marks` of its own belong to the
    sentence before (German “). Where a stop makes an ordinal (am 12. Oktober), `openers` are words that open a
    sentence behind a number after all, else empty."""

    abbreviations: Collection[str] = ()
    marks: Collection[str] = ()
    openers: Collection[str] = ()


_ANY = Stops()


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Spans of the lines of `text` that hold something visible, trimmed of white space; none crosses a line break."""
    spans = []
    for match in _PARAGRAPH.finditer(text):
        line = match.group()
        left = len(line) - len(line.lstrip())
        right = len(line.rstrip())
        if right > left:
            spans.append((match.start() + left, match.start() + right))
    return spans


def sentences(tokens: Tokens, blocks: list[tuple[int, int]], stops: Stops = _ANY) -> list[tuple[int, int]]:
    """Token ranges (first, past the last) of the sentences; a sentence ends with its paragraph at the latest."""
    ranges: list[tuple[int, int]] = []
    for start, end in blocks:
        first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
        at = first
        while at < last:
            stop = _sentence_end(tokens, at, last, stops)
            ranges.append((at, stop))
            at = stop
    return ranges


def _sentence_end(tokens: Tokens, at: int, last: int, stops: Stops) -> int:
    words = tokens.words
    i = at
    while i < last:
        if words[i] in _STOPS and _ends(tokens, i, last, stops):
            i += 1
            while i < last and (
                words[i] in _STOPS
                or ((words[i] in _CLOSERS or words[i] in stops.marks) and tokens.starts[i] == tokens.ends[i - 1])
            ):
                i += 1
            return i
        i += 1
    return last


def _ends(tokens: Tokens, i: int, last: int, stops: Stops) -> bool:
    """Whether the stop at token i closes a sentence."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    if words[i] in _FULL_STOPS:
        return True
    after = i + 1
    while (
        after < last
        and (words[after] in _STOPS or words[after] in _CLOSERS or words[after] in stops.marks)
        and starts[after] == ends[after - 1]
    ):
        after += 1
    if after >= last:
        return True
    if starts[after] == ends[after - 1]:  # "example.com", "3.Bundes"
        return False
    before = words[i - 1] if i and ends[i - 1] == starts[i] else ""
    if words[i] == "." and before and (fold(before) in stops.abbreviations or (len(before) == 1 and before.isupper())):
        return False
    follower = words[after]
    ordinal = stops.openers and words[i] == "." and before.isdecimal() and len(before) <= _LONGEST_ORDINAL
    if ordinal and fold(follower) not in stops.openers:
        return False
    return not follower[0].islower() or follower[0] in _CASELESS or follower in _OPENERS
