"""Plain text: the whole file is the text, nothing is taken for a title."""

from __future__ import annotations

from crosswire.read.decoding import decode_text
from crosswire.read.document import Document, Draft, Drafts, Reader, whole


def read_plain_text(document: Document) -> Drafts:
    """One draft: the file's content, untouched but for the byte order mark."""
    yield Draft(text=decode_text(whole(document), document.where))


PLAIN_TEXT = Reader("plain text", (".txt", ".text", ".md"), lambda head: True, read_plain_text)
