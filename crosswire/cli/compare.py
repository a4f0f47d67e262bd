"""crosswire compare: the accounts of each event side by side."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

import click

from crosswire.cli.inputs import STANDARD_INPUT, Inputs, corrections_option, paths_argument, quiet_option
from crosswire.cli.output import write_file, write_line
from crosswire.cli.progress import Progress

if TYPE_CHECKING:
    from crosswire.corrections import Corrections
    from crosswire.records import Dossier


class Wanted(NamedTuple):
    """The forms that were asked for."""

    as_json: bool
    html: str | None
    markdown: str | None
    reader: str
    width: int | None

    @property
    def screen(self) -> bool:
        """Whether the reading view goes to standard output: unless another form does."""
        return not self.as_json and self.markdown != STANDARD_INPUT

    @property
    def files(self) -> bool:
        """Whether any file is to be written."""
        return self.html is not None or self.markdown not in (None, STANDARD_INPUT)


def _known_language(context: click.Context, option: click.Parameter, value: str) -> str:
    from crosswire.languages import pack_codes

    known = [code for code in pack_codes() if code != "und"]
    if value not in known:
        raise click.BadParameter(f"{value!r} is not one of {', '.join(known)}", context, option)
    return value


@click.command(short_help="The accounts of each event side by side.")
@paths_argument
@click.option("--json", "as_json", is_flag=True, help="JSON Lines: a dossier a line.")
@click.option("--html", metavar="FILE", help="Write one self-contained page with the full texts, too.")
@click.option("--markdown", metavar="FILE", help="Write Markdown, too; - for standard output.")
@click.option(
    "--reader", default="en", metavar="LANGUAGE", callback=_known_language, help="The reader's language (default: en)."
)
@click.option("--width", type=click.IntRange(60, 160), help="Columns of the reading view (default: the terminal's).")
@corrections_option
@quiet_option
def compare(
    paths: tuple[str, ...],
    as_json: bool,
    html: str | None,
    markdown: str | None,
    reader: str,
    width: int | None,
    corrections: Corrections,
    quiet: bool,
) -> None:
    """Set the accounts of each event side by side, every line with its evidence.

    What the parties dispute comes first, then what accounts share, where figures differ or moved on, and what one
    account alone carries.

    Example: crosswire compare reports/ --html dossier.html
    """
    from crosswire import compare_reports

    wanted = Wanted(as_json, html, markdown, reader, width)
    with Progress("reports read", quiet) as progress:
        inputs = Inputs(progress)
        dossiers: Iterable[Dossier] = compare_reports(inputs.reports(paths), reader=reader, corrections=corrections)
        if wanted.files:
            # Files first: `crosswire compare … --html FILE | head` must not lose the file.
            dossiers = list(dossiers)
            note = _write_files(dossiers, wanted)
            if not quiet:
                progress.note(note)
        for dossier in dossiers:
            _show(dossier, wanted)
    inputs.end()


def _show(dossier: Dossier, wanted: Wanted) -> None:
    """One dossier on standard output, in the forms that go there."""
    if wanted.as_json:
        _show_json(dossier)
    if wanted.markdown == STANDARD_INPUT:
        _show_markdown(dossier, wanted.reader)
    if wanted.screen:
        _show_screen(dossier, wanted)


def _show_json(dossier: Dossier) -> None:
    from crosswire.report import to_json

    write_line(to_json(dossier))


def _show_markdown(dossier: Dossier, reader: str) -> None:
    from crosswire.report import render_markdown

    write_line(render_markdown(dossier, reader=reader))


def _show_screen(dossier: Dossier, wanted: Wanted) -> None:
    from crosswire.report import render_terminal

    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    write_line(render_terminal(dossier, reader=wanted.reader, width=wanted.width, colour=colour))


def _write_files(dossiers: list[Dossier], wanted: Wanted) -> str:
    """Write the files that were asked for; the note on them."""
    from crosswire.report import render_html, render_markdown

    written = []
    if wanted.html is not None:
        write_file(wanted.html, render_html(dossiers, reader=wanted.reader))
        written.append(wanted.html)
    if wanted.markdown not in (None, STANDARD_INPUT):
        write_file(wanted.markdown, "\n".join(render_markdown(each, reader=wanted.reader) for each in dossiers))
        written.append(wanted.markdown)
    return f"wrote {' and '.join(written)} ({_counted(len(dossiers), 'event')})"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
