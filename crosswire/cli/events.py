"""crosswire events: the actions of each report as PLOVER or CAMEO events."""

from __future__ import annotations

import click

from crosswire.cli.inputs import Inputs, paths_argument, quiet_option
from crosswire.cli.output import write_line
from crosswire.cli.progress import Progress


@click.command(short_help="Who did what to whom, as PLOVER or CAMEO event data.")
@paths_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(("plover", "cameo")),
    default="plover",
    show_default=True,
    help="plover: JSON Lines, an event a line; cameo: tab-separated rows under a header.",
)
@click.option("--all", "everything", is_flag=True, help="In CAMEO too, what was denied, planned or supposed.")
@quiet_option
def events(paths: tuple[str, ...], form: str, everything: bool, quiet: bool) -> None:
    """Take out who did what to whom as event data: PLOVER's sixteen events, or their CAMEO codes.

    PLOVER lines hold every action, those that were not done marked (negated, modality); CAMEO rows hold what is told as
    done. An action that a speaker tells names him (speaker, ToldBy): it is his word, not the report's.

    Example: crosswire events reports/ --format cameo > events.tsv
    """
    from crosswire import export_events
    from crosswire.export import cameo_header, cameo_rows, plover_json

    with Progress("reports read", quiet) as progress:
        inputs = Inputs(progress)
        if form == "cameo":
            write_line(cameo_header())
        for event in export_events(inputs.reports(paths)):
            if form == "plover":
                write_line(plover_json(event))
            elif event.done or everything:
                for row in cameo_rows(event):
                    write_line(row)
    inputs.end()
