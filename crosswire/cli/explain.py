"""crosswire explain: why does it say so?"""

from __future__ import annotations

import click

from crosswire.cli.inputs import Inputs, paths_argument, quiet_option
from crosswire.cli.output import write_line
from crosswire.cli.progress import Progress


@click.command(short_help="Why it says so: how something was decided.")
@click.argument("what")
@paths_argument
@quiet_option
def explain(what: str, paths: tuple[str, ...], quiet: bool) -> None:
    """Say how WHAT was decided: an entity (by its id or a name), a point, an event, a report or a statement.

    Example: crosswire explain "Andrii Sybiha" reports/
    """
    from crosswire import explain as explain_reports
    from crosswire.report.safe import clean

    found = False
    with Progress("reports read", quiet) as progress:
        inputs = Inputs(progress)
        for line in explain_reports(inputs.reports(paths), what):
            found = True
            write_line(clean(line))
        if not found:
            progress.note(f"crosswire: nothing in these reports is called {what!r}")
            inputs.failed = True
    inputs.end()
