"""Speech whose speaker is told by the layout alone: turns of an interview or transcript ("WALLACE: …", "Pence: …"), and
quotations signed behind a dash ("“…” ― Carla Sanchez")."""

from __future__ import annotations

from crosswire.annotate.document import Document
from crosswire.annotate.scene import SIGNING, Draft, Range, Scene, Stretch
from crosswire.annotate.speakers import Party

_COLONS = (":", "：")
_LONGEST_LABEL = 6
_PEOPLE = ("person", "office")
_HEADLINERS = ("person", "office", "organisation", "body", "document")
_LEAST_TURNS = 2
"""Paragraphs with a label in capitals from which a text is a transcript."""
_LEAST_LABEL = 3


def turns(scene: Scene, stretch: Stretch) -> list[Draft]:
    """A paragraph that opens with its speaker and a colon is that speaker's, all of it; a headline too: "UN: …"."""
    document = scene.document
    block = document.block_at(document.tokens.starts[stretch.first])
    if scene.turn is not None and scene.turn[0] == block:
        told = scene.turn[1]
        content = ((stretch.first, stretch.last),)
        return [Draft(told.speaker, None, content, "direct", "says", "goes_on", told.entity, party=told.party)]
    label = _label(document, stretch)
    if label is None:
        return []
    party = scene.parties.starting(label[0])
    party = party if party is not None and party.last == label[1] else None
    if party is None and not _transcribed(scene, document.surface(*label)):
        return []
    if party is not None and party.kind not in (_HEADLINERS if block == 0 else _PEOPLE):
        return []
    content = ((label[1] + 1, stretch.last),)
    draft = Draft(label, (label[1], label[1] + 1), content, "direct", "says", "turn", party=party)
    scene.turn = (block, draft)
    return [draft]


def _label(document: Document, stretch: Stretch) -> Range | None:
    """The tokens before the colon that opens a paragraph, a quotation mark left out; None where there is none."""
    first = stretch.first
    if first and document.block_at(document.tokens.starts[first]) == document.block_at(
        document.tokens.starts[first - 1]
    ):
        return None
    if stretch.quotes and stretch.quotes[0].first == first:
        first += 1
    for token in range(first, min(first + _LONGEST_LABEL, stretch.last - 1)):
        if document.words[token] in _COLONS:
            return (first, token) if token > first else None
        if not document.words[token][0].isalnum() and document.words[token] != ".":
            return None
    return None


def _transcribed(scene: Scene, label: str) -> bool:
    """Whether a label is in capitals, and labels like it open several paragraphs."""
    return _capitals(label) and scene.labelled >= _LEAST_TURNS


def _capitals(label: str) -> bool:
    return len(label) >= _LEAST_LABEL and label.isupper()


def signed(scene: Scene, stretch: Stretch) -> list[Draft]:
    """A quotation, a dash and a name that closes the line: "“It was chaos.” ― Carla Sanchez, teacher"."""
    document, found = scene.document, []
    for quote in stretch.quotes:
        if quote.last + 1 >= stretch.last or document.words[quote.last] not in SIGNING:
            continue
        party = scene.parties.starting(quote.last + 1)
        if party is not None and party.kind in (*_PEOPLE, "organisation") and _closes(document, stretch, party):
            content = ((quote.first, quote.last),)
            cue = (quote.last, quote.last + 1)
            found.append(Draft(party.core, cue, content, "direct", "says", "signed", party=party))
    return found


def _closes(document: Document, stretch: Stretch, party: Party) -> bool:
    end = party.last
    if end >= stretch.last or document.words[end] in (".", ",", "(") or stretch.quoted(end, end + 1):
        return True
    return "\n" in document.text[document.tokens.ends[end - 1] : document.tokens.starts[end]]
