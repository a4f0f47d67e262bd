"""A JSON file: one report, an array of reports, ninjs items among them; or JSON Lines under a `.json` name."""

from __future__ import annotations

import io

import msgspec

from crosswire.errors import InputError
from crosswire.read.decoding import decode_text
from crosswire.read.document import Document, Drafts, Reader, whole
from crosswire.read.json_lines import read_json_lines
from crosswire.read.json_record import decode_as, draft_of


def read_json(document: Document) -> Drafts:
    """The drafts of the file; each item of an array is judged for itself."""
    data = decode_text(whole(document), document.where).encode("utf-8")
    if data.lstrip().startswith(b"["):
        yield from _items(data, document.where)
        return
    try:
        yield draft_of(data, document.where)
    except InputError:
        if not _several_lines(data):
            raise
        yield from read_json_lines(document._replace(stream=io.BytesIO(data)))


def _items(data: bytes, where: str) -> Drafts:
    for number, item in enumerate(decode_as(list[msgspec.Raw], data, where), 1):
        try:
            yield draft_of(bytes(item), where, item=number)
        except InputError as fault:
            yield InputError(where, f"item {number}: {fault.reason}")


def _several_lines(data: bytes) -> bool:
    """Whether the file holds an object a line: the first line and the second are whole ones."""
    first, _, rest = data.lstrip().partition(b"\n")
    return first.rstrip().endswith(b"}") and rest.lstrip().startswith(b"{")


JSON = Reader("JSON", (".json",), lambda head: head.startswith(("{", "[{", "[ {", "[\n")), read_json)
