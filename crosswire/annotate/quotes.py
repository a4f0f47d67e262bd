"""Quotation marks paired over a whole report, the unbalanced and the run-on ones too, in one pass."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.annotate.document import Document

_TYPED = {"''": "''", "``": "''"}
"""Marks that texts of any language have from typewriters and wire services."""

_UNSPACED = frozenset("「『〝")
"""Marks of scripts without spaces: they touch the word before them."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Tokens first..last-1, marks included where they stand; `words` counts the words inside. `verb`: the token of the
    verb of speech that dashes tie it to, else -1."""

    first: int
    last: int
    words: float
    verb: int = -1


def find_quotes(document: Document) -> tuple[Quote, ...]:
    """Outermost quotations in text order, each within one paragraph; a quotation that runs on over paragraphs gives
    one each."""
    openers = {opener: {closer} for opener, closer in _TYPED.items()}
    for opener, closer in document.pack.settings.quotes.pairs:
        openers.setdefault(opener, set()).add(closer)
    found: list[Quote] = []
    for start, end in document.blocks:
        first, last = document.token_range(start, end)
        _pair_block(document, first, last, openers, found)
    return tuple(found)


def _pair_block(document: Document, first: int, last: int, openers: dict[str, set[str]], found: list[Quote]) -> None:
    """Pair the marks of one paragraph; `openers` has all that close each: German „ ends with “, ” or ". One that opens
    the paragraph and is not closed runs to its end: speech that goes on."""
    words = document.words
    opened = -1
    closers: set[str] = set()
    for i in range(first, last):
        word = words[i]
        if opened >= 0:
            if word in closers and not (word == "’" and _is_apostrophe(document, i)):
                found.append(_quote(document, opened, i + 1))
                opened = -1
        elif word in openers and _can_open(document, i, first):
            opened, closers = i, openers[word]
    if opened >= 0 and (opened == first or _opens_speech(document, opened, first)):
        found.append(_quote(document, opened, last))


def _opens_speech(document: Document, opened: int, first: int) -> bool:
    """An unclosed mark after a colon or comma at least three words from the paragraph's end still opens speech."""
    return opened > first and document.words[opened - 1] in (":", ",")


def _can_open(document: Document, i: int, first: int) -> bool:
    """A mark opens where no letter touches it from the left and something visible follows; within its line, where the
    language sets its marks apart: « Non », dit-il."""
    tokens = document.tokens
    apart = document.words[i] in document.pack.settings.quotes.spaced
    if i + 1 >= len(tokens) or (tokens.starts[i + 1] != tokens.ends[i] and not apart):
        return False
    if i == first or tokens.starts[i] > tokens.ends[i - 1] or document.words[i] in _UNSPACED:
        return True
    return not document.words[i - 1][-1].isalnum()


def _is_apostrophe(document: Document, i: int) -> bool:
    tokens = document.tokens
    return i + 1 < len(tokens) and tokens.starts[i + 1] == tokens.ends[i] and document.words[i + 1][0].isalnum()


def _quote(document: Document, first: int, last: int) -> Quote:
    return Quote(first, last, document.count(first, last))
