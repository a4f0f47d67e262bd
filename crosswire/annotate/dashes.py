"""Speech that dashes set apart: a reporting clause inside quotation marks («Мы ждём, — сказал X, — ответа»), and
dialogue that a dash opens and no mark closes (– Czekamy – powiedział X. – Jutro odpowiemy.)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.annotate.document import Document
from crosswire.annotate.quotes import Quote

_DASHES = frozenset("—–-")
_REPORTS = frozenset(("any", "that", "clause", "quote"))
_LONGEST = 40
"""Tokens that a reporting clause between two dashes may have."""


def cut_at_dashes(document: Document, quotes: Sequence[Quote]) -> tuple[list[Quote], list[Quote]]:
    """All quotations, dialogue among them, as wholes, and in the pieces that reporting clauses leave of them."""
    if not document.pack.settings.quotes.dashes:
        return list(quotes), list(quotes)
    spoken = sorted([*quotes, *_dialogue(document, quotes)], key=lambda quote: quote.first)
    return [_reported(document, quote) for quote in spoken], [p for quote in spoken for p in _pieces(document, quote)]


def _reported(document: Document, quote: Quote) -> Quote:
    """A quotation with the verb that a dash ties to its end, though a stop parts them: «Кто ответит?» — |спросила."""
    dash = quote.last + 1 if document.words[quote.last : quote.last + 1] == (",",) else quote.last
    verb = _verb(document, dash) if dash + 1 < len(document.words) and _is_dash(document, dash) else None
    return quote if verb is None else Quote(quote.first, verb + 1, quote.words)


def _dialogue(document: Document, quotes: Sequence[Quote]) -> Iterator[Quote]:
    """Paragraphs that a dash opens and in which a reporting clause stands behind another dash."""
    quoted = {quote.first for quote in quotes}
    for start, end in document.blocks:
        first, last = document.token_range(start, end)
        if last - first < 4 or document.words[first] not in _DASHES or not _spaced(document, first, first + 1):
            continue
        speech = Quote(first + 1, last, document.count(first + 1, last))
        if quoted.isdisjoint(range(first, last)) and next(_clauses(document, speech), None) is not None:
            yield speech


def _pieces(document: Document, quote: Quote) -> Iterator[Quote]:
    """What a quotation's reporting clauses leave of it, each piece with the verb that it belongs to."""
    at, verb = quote.first, -1
    for opens, verb, closes in _clauses(document, quote):
        yield _piece(document, at, opens, verb)
        at = closes
    if verb < 0:
        yield quote
    elif at < quote.last:
        yield _piece(document, at, quote.last, verb)


def _piece(document: Document, first: int, last: int, verb: int) -> Quote:
    while last - 1 > first and document.words[last - 1] == ",":
        last -= 1
    return Quote(first, last, document.count(first, last), verb)


def _clauses(document: Document, quote: Quote) -> Iterator[tuple[int, int, int]]:
    """The reporting clauses of a quotation: the dash, the verb, and the token where speech goes on (its end where it
    does not)."""
    reach, marked = quote.first, document.words[quote.first] in _openers(document)
    for at in range(quote.first + 1, quote.last - 1):
        verb = _verb(document, at) if at >= reach and _is_dash(document, at) else None
        if verb is None:
            continue
        closing = _closing_dash(document, verb, quote.last)
        if closing is None and marked:
            return
        reach = closing + 1 if closing is not None else quote.last
        yield at, verb, reach


def _openers(document: Document) -> set[str]:
    return {opener for opener, _ in document.pack.settings.quotes.pairs}


def _verb(document: Document, dash: int) -> int | None:
    """The verb of speech right behind a dash, an adverb or a date passed over."""
    at = dash + 1
    for _ in range(3):
        hit = document.at("speech", at)
        if hit is not None:
            return at if hit.value.info[0] in _REPORTS else None
        filler = document.at("function", at)
        if filler is None or filler.value.id not in ("adverb", "auxiliary"):
            return None
        at = filler.last
    return None


def _closing_dash(document: Document, verb: int, last: int) -> int | None:
    """The dash that closes a reporting clause: in its own sentence, or right behind the stop that ends it."""
    _, sentence = document.sentences[document.sentence_at(verb)]
    for at in range(verb + 1, min(last - 1, verb + _LONGEST, sentence + 1)):
        if _is_dash(document, at):
            return at
    return None


def _is_dash(document: Document, at: int) -> bool:
    return document.words[at] in _DASHES and _spaced(document, at - 1, at) and _spaced(document, at, at + 1)


def _spaced(document: Document, before: int, after: int) -> bool:
    """Whether white space parts two tokens that stand next to each other."""
    return document.tokens.starts[after] > document.tokens.ends[before]
