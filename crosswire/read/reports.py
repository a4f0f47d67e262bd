"""The stream of reports: each input opened when its turn comes, each fault a value in its place."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, TypeAlias

from crosswire.errors import InputError
from crosswire.read.decoding import binary_reason
from crosswire.read.document import Document, Draft, Drafts, Reader
from crosswire.read.feed import FEED
from crosswire.read.files import files, stems
from crosswire.read.html_page import HTML
from crosswire.read.json_file import JSON
from crosswire.read.json_lines import JSON_LINES, line_drafts
from crosswire.read.plain_text import PLAIN_TEXT
from crosswire.records import Report

READERS: tuple[Reader, ...] = (JSON_LINES, JSON, HTML, FEED, PLAIN_TEXT)
"""Asked in this order: first by a file's suffix, then by how its content looks; plain text takes what is left."""

STANDARD_INPUT = "-"
_HEAD = 8192

Source: TypeAlias = str | Path | BinaryIO
_Input: TypeAlias = Path | BinaryIO | InputError


def read_reports(sources: Sequence[Source]) -> Iterator[Report | InputError]:
    """The reports of files, folders, patterns, streams (JSON Lines) and `-` (standard input), in order, as they come.

    What cannot become a report comes out in its place as an InputError; nothing is raised and the rest goes on. A
    report without an id is named by its file's stem; a second report of the same id is refused. Nothing is fetched.
    """
    inputs = [each for source in sources for each in _inputs(source)]
    names = stems({each: None for each in inputs if isinstance(each, Path)})
    known: dict[str, str] = {}
    seen: set[str] = set()
    for each in inputs:
        if isinstance(each, InputError):
            yield each
            continue
        where, stem = (str(each), names[each]) if isinstance(each, Path) else _stream_name(each)
        key = os.path.realpath(where) if isinstance(each, Path) else str(id(each))
        if key in seen:
            yield InputError(where, "named twice; it was read once")
            continue
        seen.add(key)
        for draft in _file_drafts(each, stem) if isinstance(each, Path) else _stream_drafts(each, where, stem):
            yield draft if isinstance(draft, InputError) else _report(draft, where, stem, known)


def _inputs(source: Source) -> Iterator[_Input]:
    if isinstance(source, (str, Path)):
        if str(source) == STANDARD_INPUT:
            yield sys.stdin.buffer
        else:
            yield from files(source)
    else:
        yield source


def _stream_name(stream: BinaryIO) -> tuple[str, str]:
    """How a stream is named to the user, and in ids that it does not give."""
    return (STANDARD_INPUT, "stdin") if stream is sys.stdin.buffer else ("stream", "stream")


def _stream_drafts(stream: BinaryIO, where: str, stem: str) -> Drafts:
    try:
        yield from line_drafts(Document(where, stem, stream))
    except OSError as fault:
        yield InputError(where, _said(fault))


def _file_drafts(path: Path, stem: str) -> Drafts:
    where = str(path)
    try:
        with path.open("rb") as stream:
            head = stream.peek(_HEAD)[:_HEAD]
            reason = binary_reason(head)
            if reason:
                raise InputError(where, reason)
            yield from _reader(path, head).read(Document(where, stem, stream))
    except InputError as fault:
        yield fault
    except (OSError, ValueError) as fault:
        yield InputError(where, _said(fault))


def _reader(path: Path, head: bytes) -> Reader:
    suffix = path.suffix.lower()
    by_suffix = next((reader for reader in READERS if suffix in reader.suffixes), None)
    if by_suffix is not None:
        return by_suffix
    text = io.TextIOWrapper(io.BytesIO(head), "utf-8-sig", errors="replace").read().lstrip().lower()
    return next(reader for reader in READERS if reader.looks_like(text))


def _report(draft: Draft, where: str, stem: str, known: dict[str, str]) -> Report | InputError:
    """The report of a draft under its id, or the refusal of an id that another report has."""
    number = draft.line if draft.line is not None else draft.item
    id_ = draft.id or (stem if number is None else f"{stem}:{number}")
    place = where if number is None else f"{where}:{number}"
    first = known.setdefault(id_, place)
    if first is not place:
        reason = f"a second report with the id {id_!r} (the first: {first})"
        item = f"item {draft.item}: " if draft.item is not None else ""
        return InputError(where, item + reason, draft.line)
    return Report(
        id=id_,
        text=draft.text,
        title=draft.title,
        language=draft.language,
        published=draft.published,
        outlet=draft.outlet,
        url=draft.url,
    )


def _said(fault: OSError | ValueError) -> str:
    reason = fault.strerror if isinstance(fault, OSError) else str(fault)
    return (reason or type(fault).__name__).lower()
