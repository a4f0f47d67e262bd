"""What commands read: good records go on, each bad one becomes one line on standard error and exit status 1."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

import click

from crosswire.cli.progress import Progress
from crosswire.errors import InputError

if TYPE_CHECKING:
    from crosswire.corrections import Corrections
    from crosswire.learning.pairs import Pair, Pairs
    from crosswire.records import Report

T = TypeVar("T")
Option = TypeVar("Option", bound=Callable[..., object])

STANDARD_INPUT = "-"


def paths_argument(function: Option) -> Option:
    """PATHS…: files, folders, patterns, or - for standard input."""
    return click.argument("paths", nargs=-1, required=True, metavar="PATHS...")(function)


def quiet_option(function: Option) -> Option:
    """--quiet: no progress bar, no notes; bad inputs are still named."""
    return click.option("--quiet", "-q", is_flag=True, help="No progress bar and no notes on standard error.")(function)


def corrections_option(function: Option) -> Option:
    """--corrections FILE: what a person has put together or apart, as `Corrections`."""
    return click.option(
        "--corrections",
        metavar="FILE",
        callback=_corrections,
        help="What a person has put together or apart (`crosswire correct` writes such a file).",
    )(function)


def _corrections(context: click.Context, option: click.Parameter, path: str | None) -> Corrections:
    from crosswire.corrections import NO_CORRECTIONS, load_corrections

    return NO_CORRECTIONS if path is None else load_corrections(path)


class Inputs:
    """The inputs of one command; `failed` is true once a bad one was met, `read` counts the good ones."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self.read = 0
        self.failed = False

    def reports(self, paths: tuple[str, ...]) -> Iterator[Report]:
        """The reports of the paths as they are read."""
        from crosswire.read import read_reports

        for report in read_reports(paths):
            if isinstance(report, InputError):
                self.refuse(report)
            else:
                self._count()
                yield report

    def records(self, path: str, form: type[T]) -> Iterator[T]:
        """The lines of a JSON Lines file, or of standard input, as records of `form`."""
        from crosswire.read import read_records

        try:
            with opened(path) as stream:
                for line in read_records(stream, path, form):
                    if isinstance(line, InputError):
                        self.refuse(line)
                    else:
                        self._count()
                        yield line[1]
        except OSError as fault:
            self.refuse(InputError(path, (fault.strerror or "cannot be read").lower()))

    def pairs(self, pairs: Pairs) -> Iterator[Pair]:
        """The good pairs of a table of parallel sentences."""
        for pair in pairs:
            if isinstance(pair, InputError):
                self.refuse(pair)
            else:
                self._count()
                yield pair

    def refuse(self, fault: InputError) -> None:
        """Name a bad input: a line of standard input in JSON, as programs expect it, anything else in words."""
        self.failed = True
        if fault.where == STANDARD_INPUT and fault.line is not None:
            self._progress.note(json.dumps({"error": fault.reason, "line": fault.line}))
        else:
            self._progress.note(f"crosswire: {fault}")

    def end(self) -> None:
        """End the command: status 1 where any input was bad."""
        if self.failed:
            click.get_current_context().exit(1)

    def _count(self) -> None:
        self.read += 1
        self._progress.advance()


def opened(path: str) -> AbstractContextManager[BinaryIO]:
    """The file, or standard input, which is not closed when its reader is done."""
    return nullcontext(sys.stdin.buffer) if path == STANDARD_INPUT else Path(path).open("rb")
