"""The units of amounts: what stands before or behind a number and says what it counts."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from crosswire.annotate.document import Document
from crosswire.annotate.number_words import Number, read_number, tidy

DASHES = frozenset("-–—‐‑−~")
NOUN_REACH = 4
"""Tokens behind a number within which the noun it counts is looked for (13 Russian energy companies)."""
_PARTS = {"10": 0.1, "100": 0.01}
"""What a unit of small change is of its currency (CNY/10: 角)."""
PERCENT, CURRENCY, DURATION, COUNT = "percent", "currency", "duration", "count"


class Unit(NamedTuple):
    """A unit beside a number: its name, its kind, and the tokens that the two cover together."""

    name: str
    kind: str
    first: int
    last: int


def unit_before(document: Document, at: int, reach: int) -> Unit | None:
    """$ 17 m; USD 200; a magnitude of 7.8. What an amount before has covered (up to `reach`) is not this one's."""
    hit = document.ending("unit", at)
    if hit is None or hit.first < reach or hit.value.info[1] == "after":
        return None
    kind = hit.value.info[0]
    if kind == CURRENCY and at - hit.first > 1 and document.tokens.starts[at - 1] > document.tokens.ends[at - 2]:
        return _bare_symbol(document, at)  # a $2 billion plan: not A$
    if kind == "measure" and document.at("unit", at + 1) is not None:
        return None
    return Unit(hit.value.id, kind, hit.first, at)


def _bare_symbol(document: Document, at: int) -> Unit | None:
    """The currency of the one sign before a token."""
    for hit in document.pack.tables["folded"].find([document.folded[at - 1]]):
        if hit.value.layer == "unit" and hit.value.info[0] == CURRENCY:
            return Unit(hit.value.id, CURRENCY, at - 1, at)
    return None


def unit_after(document: Document, at: int) -> Unit | None:
    """17 million dollars, 5 %, 12-cent, 33 km."""
    joiner = document.at("number", at)
    if joiner is not None and joiner.value.info[0] == "joiner":
        at = joiner.last
    elif links(document, at, "of") and (of := document.at("unit", at + 1)) and of.value.info[0] == CURRENCY:
        at += 1
    start = at
    if (
        at + 1 < len(document.words)
        and document.words[at] in DASHES
        and document.tokens.starts[at] == document.tokens.ends[at - 1]
    ):
        start = at + 1
    more = document.at("bound", start)  # 300多人: the bound between number and unit
    if more is not None and more.value.info[0] == "after" and document.at("unit", start) is None:
        start = more.last
    hit = document.at("unit", start)
    if hit is None or hit.value.info[1] == "before":
        return None
    last = hit.last
    if hit.value.info[0] == PERCENT and (longer := document.at("unit", last)) and longer.value.info[0] == PERCENT:
        hit, last = longer, longer.last
    return Unit(hit.value.id, hit.value.info[0], at, last)


def counted_noun(document: Document, at: int) -> Unit | None:
    """The noun that a number counts: a concept of the lexicon near behind it, else the word behind it."""
    function = document.pack.settings.detection.words
    words, plain = document.words, None
    joiner = document.at("number", at)
    if joiner is not None and joiner.value.info[0] == "joiner":
        at = joiner.last
    for token in range(at, min(at + NOUN_REACH, len(words))):
        word = words[token]
        if not word[0].isalpha() or document.folded[token] in function:
            break
        unit = document.at("unit", token)
        if unit is not None and unit.value.info[0] == COUNT:
            return Unit(unit.value.id, COUNT, at, unit.last)
        concept = document.at("concept", token)
        if concept is not None and counts_as_noun(document, token):
            return Unit(concept.value.id, COUNT, at, concept.last)
        if plain is None and counts_as_noun(document, token) and not unspaced(word):
            plain = Unit(document.folded[token], COUNT, at, token + 1)
            if document.pack.settings.numbers.noun_first:
                break
    return plain


def counts_as_noun(document: Document, at: int) -> bool:
    """Whether a word may be the noun of a count: in lower case, of a script without cases, or of a language whose nouns
    have capitals."""
    settings = document.pack.settings
    head = document.words[at][0]
    return head.isupper() if settings.nouns_capital else head.islower() or settings.caseless


def with_small_change(
    document: Document, number: Number, second: Number | None, unit: Unit
) -> tuple[Number, Number | None, Unit]:
    """thirteen dollars and forty-five cents; 75 USD million: what a currency's name is followed by."""
    scale = document.at("number", unit.last)
    if scale is not None and scale.value.info[0] == "scale" and number.value < 1000:
        number = number._replace(value=tidy(number.value * float(scale.value.id)))
        return number, second, unit._replace(last=scale.last)
    joined = document.at("number", unit.last)
    at = joined.last if joined is not None and joined.value.info[0] == "and" else unit.last
    at += at == unit.last and links(document, at, "and")
    change = read_number(document, at) if second is None and at < len(document.words) else None
    if change is None or change.ordinal or change.vague or not 0 < change.value < 100:
        return number, second, unit
    small = document.at("unit", change.last)
    if small is not None and (part := _PARTS.get(small.value.id.partition("/")[2])):
        number = number._replace(value=tidy(number.value + change.value * part))
        unit = unit._replace(last=small.last)
        return with_small_change(document, number, second, unit) if part == 0.1 else (number, second, unit)
    if small is None and at == unit.last and change.value >= 10 and counted_noun(document, change.last) is None:
        return number._replace(value=tidy(number.value + change.value / 100)), second, unit._replace(last=change.last)
    return number, second, unit


def links(document: Document, at: int, kind: str) -> bool:
    """Whether a time word of a kind begins at a token: to, and, from join the ends of ranges."""
    hits = document.layer("time_word")
    place = bisect_left(hits, at, key=lambda hit: hit.first)
    while place < len(hits) and hits[place].first == at:
        if hits[place].value.id == kind:
            return True
        place += 1
    return False


def unspaced(word: str) -> bool:
    """Whether a word is of a script that writes words together: Han, kana, Hangul before a number."""
    return word[-1] >= "\u3005" and word[-1].isalpha() and not "\uff00" <= word[-1] <= "\uff5e"
