"""A progress bar on standard error where a person watches it, and notes that do not break it."""

from __future__ import annotations

import os
import sys
from types import TracebackType
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    import rich.progress


class Progress:
    """Use as a context. The bar shows only where standard error is a terminal and the output does not go there too."""

    def __init__(self, what: str, quiet: bool = False) -> None:
        self._what = what
        self._shown = not quiet and _watched()
        self._bar: rich.progress.Progress | None = None
        self._task: rich.progress.TaskID | None = None

    def __enter__(self) -> Progress:
        if self._shown:
            self._bar = _bar()
            self._task = self._bar.add_task(self._what, total=None)
            self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.stop()

    def advance(self) -> None:
        """One more record was read."""
        if self._bar is not None and self._task is not None:
            self._bar.advance(self._task)

    def note(self, line: str) -> None:
        """One line on standard error, above the bar; characters that steer a terminal are escaped."""
        line = harmless(line)
        if self._bar is not None:
            self._bar.console.print(line, markup=False, highlight=False, soft_wrap=True, emoji=False)
        else:
            click.echo(line, err=True)


def harmless(line: str) -> str:
    """A line with everything escaped that is not printable: file names and reasons may hold anything."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in line)


def _watched() -> bool:
    try:
        return sys.stderr.isatty() and not _same_terminal(sys.stdout.fileno(), sys.stderr.fileno())
    except (OSError, ValueError):
        return False


def _same_terminal(one: int, other: int) -> bool:
    return os.isatty(one) and os.fstat(one).st_rdev == os.fstat(other).st_rdev


def _bar() -> rich.progress.Progress:
    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed}"), TimeElapsedColumn())
    return Bar(*columns, console=Console(stderr=True), transient=True)
