"""The command line: each command parses its words and calls the Python API; what is heavy it imports itself."""

from __future__ import annotations

import sys

import click

from crosswire import __version__
from crosswire.cli.align import align
from crosswire.cli.annotate import annotate
from crosswire.cli.compare import compare
from crosswire.cli.correct import correct
from crosswire.cli.events import events
from crosswire.cli.explain import explain
from crosswire.cli.group import group
from crosswire.cli.languages import languages
from crosswire.cli.names import names
from crosswire.errors import CrosswireError

__all__ = ["cli", "main"]

COMMANDS = (annotate, events, group, compare, correct, names, align, explain, languages)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="crosswire")
def cli() -> None:
    """One event, every account: read news reports in many languages and set the accounts of one event side by side.

    Inputs are files (text, HTML, JSON, JSON Lines, ninjs, feeds), folders, patterns, or - for JSON Lines on standard
    input. The exit status is 0 when all was read, 1 when any input was bad (each is named on standard error, the rest
    go on), 2 when the command was misspelt.

    Example: crosswire compare reports/ --html dossier.html
    """


for command in COMMANDS:
    cli.add_command(command)


def main() -> None:
    """Run the command line and end the process with its exit status; an interruption (130) ends it without a word."""
    try:
        status = cli.main(prog_name="crosswire", standalone_mode=False)
    except click.ClickException as fault:
        fault.show()
        status = fault.exit_code
    except click.Abort:
        status = 130
    except CrosswireError as fault:
        click.echo(f"crosswire: {fault}", err=True)
        status = 1
    sys.exit(status if isinstance(status, int) else 0)
