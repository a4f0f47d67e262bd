"""A gloss in the reader's language for words in another: the concepts found in them, the names, the numbers, in text
order."""

from __future__ import annotations

from functools import cache

from crosswire.annotate.document import Document
from crosswire.compare.account import Account
from crosswire.languages.inventory import inventory
from crosswire.languages.pack import load_pack
from crosswire.records import Span

_LONGEST = 24


def gloss(account: Account, spans: tuple[Span, ...], reader: str) -> str:
    """The gloss of an account's words for a reader of `reader`; empty where they are in that language already."""
    if account.document.language == reader:
        return ""
    words: list[str] = []
    for span in spans:
        words.extend(_words(account, span, reader))
    return " ".join(words[:_LONGEST]) + (" …" if len(words) > _LONGEST else "")


def _words(account: Account, span: Span, reader: str) -> list[str]:
    document = account.document
    first, last = document.range(span)
    found: list[tuple[int, int, str]] = []
    for hit in document.within("concept", first, last):
        found.append((hit.first, hit.last, concept_gloss(hit.value.id, reader)))
    for hit in document.within("modality", first, last):
        if hit.value.id == "negation" and not _in_concept(document, hit.first, hit.last):
            found.append((hit.first, hit.last, negation_word(reader)))
    for mention in account.annotation.named:
        if span.start <= mention.start and mention.end <= span.end:
            token = document.range(Span(mention.start, mention.end))
            found.append((*token, mention.name))
    for amount in account.annotation.amounts:
        if span.start <= amount.start and amount.end <= span.end:
            first_token = document.range(Span(amount.start, amount.end))[0]
            found.append((first_token, first_token + 1, f"{amount.value:,}"))
    return _without_overlaps(sorted(found, key=lambda item: (item[0], -item[1])))


def _in_concept(document: Document, first: int, last: int) -> bool:
    """ "không" inside "không kích" (air strike) denies nothing."""
    hits = document.within("concept", max(0, first - 3), last + 3)
    return any(hit.last - hit.first > last - first and hit.first <= first and last <= hit.last for hit in hits)


@cache
def negation_word(reader: str) -> str:
    """What a reader of a language is shown for a negation: the first one of the pack's table."""
    found = (phrase.text for phrase in load_pack(reader).phrases() if phrase.entry.id == "negation")
    return next(found, "not")


def _without_overlaps(found: list[tuple[int, int, str]]) -> list[str]:
    words: list[str] = []
    reach = -1
    for first, last, word in found:
        if first >= reach and word and (not words or words[-1] != word):
            words.append(word)
            reach = last
    return words


def concept_gloss(concept: str, reader: str) -> str:
    """What a concept is called for readers of a language; the inventory's English where that has no word."""
    known = inventory().get(concept)
    return load_pack(reader).glosses.get(concept) or (known.gloss if known else concept)
