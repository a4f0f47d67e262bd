"""crosswire correct: note what belongs together and what does not, for every later run."""

from __future__ import annotations

import click


@click.command(short_help="Note what belongs together or apart, for every later run.")
@click.argument("file", metavar="FILE")
@click.argument("do", type=click.Choice(("merge", "split")))
@click.argument("about", type=click.Choice(("entities", "groups", "points")))
@click.argument("places", nargs=-1, required=True, metavar="REPORT[:WORDS]...")
@click.option("--note", default="", help="Why, for whoever reads the file.")
def correct(file: str, do: str, about: str, places: tuple[str, ...], note: str) -> None:
    """Add a correction to FILE; --corrections FILE of annotate, group and compare then holds to it on every run.

    A place is a report's id, then, after a colon, words that stand in it: a name, or what makes a point.

    Example: crosswire correct ours.jsonl merge entities "tass:Сибига" "reuters:Sybiha"
    """
    from crosswire.corrections import Correction, Place, append_correction

    parted = (place.partition(":") for place in places)
    of = tuple(Place(report=report, text=words.strip()) for report, _, words in parted)
    append_correction(file, Correction(about=about, do=do, of=of, note=note))  # type: ignore[arg-type]  # click holds it
