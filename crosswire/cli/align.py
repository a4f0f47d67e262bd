"""crosswire align: which claims of a set say the same thing."""

from __future__ import annotations

import click

from crosswire.cli.inputs import Inputs, quiet_option
from crosswire.cli.output import write_line
from crosswire.cli.progress import Progress


@click.command(short_help="Claims that say the same thing, across languages.")
@click.argument("claims", metavar="- | FILE")
@quiet_option
def align(claims: str, quiet: bool) -> None:
    """Put together the claims of a set that say the same thing, across languages.

    JSON Lines in, {"set", "id", "text", "language"?, "context"?}, and {"set", "id", "point"} out.

    Example: crosswire align - < claims.jsonl
    """
    from msgspec.json import encode

    from crosswire import align_claims
    from crosswire.records import ClaimText

    with Progress("claims read", quiet) as progress:
        inputs = Inputs(progress)
        for aligned in align_claims(inputs.records(claims, ClaimText)):
            write_line(encode(aligned))
    inputs.end()
