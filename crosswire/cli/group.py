"""crosswire group: which reports tell of one event."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from crosswire.cli.inputs import Inputs, corrections_option, paths_argument, quiet_option
from crosswire.cli.output import write_line
from crosswire.cli.progress import Progress, harmless

if TYPE_CHECKING:
    from crosswire.corrections import Corrections


@click.command(short_help="Which reports tell of one event.")
@paths_argument
@click.option("--json", "as_json", is_flag=True, help="JSON Lines: id and event, a line a report.")
@corrections_option
@quiet_option
def group(paths: tuple[str, ...], as_json: bool, corrections: Corrections, quiet: bool) -> None:
    """Find the reports of one event: each report with the event it belongs to.

    Example: crosswire group reports/ --json
    """
    from crosswire import group_reports

    with Progress("reports read", quiet) as progress:
        inputs = Inputs(progress)
        for report, event in group_reports(inputs.reports(paths), corrections):
            line = json.dumps({"id": report, "event": event}) if as_json else harmless(f"{event}  {report}")
            write_line(line)
    inputs.end()
