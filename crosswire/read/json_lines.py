"""JSON Lines: one record a line, each read and judged for itself, so that a stream goes on past a broken line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple, TypeVar

from crosswire.errors import InputError
from crosswire.read.decoding import bom
from crosswire.read.document import MAX_BYTES, Document, Drafts, Reader
from crosswire.read.json_record import decode_as, draft_of

T = TypeVar("T")


class Line(NamedTuple):
    """One filled line of a stream: its 1-based number and its bytes, the line end and a byte order mark taken off."""

    number: int
    data: bytes


def lines(stream: BinaryIO, where: str) -> Iterator[Line | InputError]:
    """The filled lines of a stream as they come; a line larger than `MAX_BYTES` comes out as an InputError."""
    number = 0
    while data := stream.readline(MAX_BYTES + 1):
        number += 1
        if len(data) > MAX_BYTES:
            while data and not data.endswith(b"\n"):
                data = stream.readline(MAX_BYTES)
            yield InputError(where, f"a line larger than {MAX_BYTES // 1024**2} MB", number)
            continue
        if number == 1:
            mark = bom(data)
            if mark and mark[1] != "utf-8":
                yield InputError(where, "JSON Lines must be UTF-8", number)
                return
            data = data[mark[0] :] if mark else data
        if data := data.strip():
            yield Line(number, data)


def read_records(stream: BinaryIO, where: str, form: type[T]) -> Iterator[tuple[int, T] | InputError]:
    """Every line decoded as `form` (a msgspec type), with its line number; a broken line as an InputError."""
    for line in lines(stream, where):
        if isinstance(line, InputError):
            yield line
            continue
        try:
            yield line.number, decode_as(form, line.data, where)
        except InputError as fault:
            yield InputError(where, fault.reason, line.number)


def line_drafts(document: Document) -> Drafts:
    """One draft a line; a line that is no report comes out as an InputError with its number."""
    for line in lines(document.stream, document.where):
        if isinstance(line, InputError):
            yield line
            continue
        try:
            yield draft_of(line.data, document.where, line=line.number)
        except InputError as fault:
            yield InputError(document.where, fault.reason, line.number)


def read_json_lines(document: Document) -> Drafts:
    """The drafts of a file of JSON Lines; an InputError where it has no filled line."""
    empty = True
    for draft in line_drafts(document):
        empty = False
        yield draft
    if empty:
        yield InputError(document.where, "empty")


JSON_LINES = Reader("JSON Lines", (".jsonl", ".ndjson", ".jsonlines"), lambda head: False, read_json_lines)
