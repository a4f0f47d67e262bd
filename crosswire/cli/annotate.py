"""crosswire annotate: what stands in each report."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from crosswire.cli.inputs import Inputs, corrections_option, paths_argument, quiet_option
from crosswire.cli.output import write_line
from crosswire.cli.progress import Progress

if TYPE_CHECKING:
    from crosswire.corrections import Corrections


@click.command(short_help="Who is named, who said what, what was done, when.")
@paths_argument
@click.option("--json", "as_json", is_flag=True, help="JSON Lines: every span, entity and slot, a line a report.")
@corrections_option
@quiet_option
def annotate(paths: tuple[str, ...], as_json: bool, corrections: Corrections, quiet: bool) -> None:
    """Take out who is named, who said what, what was done, when, and in what numbers.

    Without --json a summary for reading is shown.

    Example: cat reports.jsonl | crosswire annotate - --json
    """
    from crosswire import annotate_reports
    from crosswire.cli.summary import summary
    from crosswire.report import annotation_json

    with Progress("reports annotated", quiet) as progress:
        inputs = Inputs(progress)
        for annotation in annotate_reports(inputs.reports(paths), corrections):
            write_line(annotation_json(annotation) if as_json else summary(annotation, sys.stdout.isatty()))
    inputs.end()
