"""crosswire names: are two names one's, and which of many names is meant?"""

from __future__ import annotations

import click

from crosswire.cli.inputs import Inputs
from crosswire.cli.output import write_line
from crosswire.cli.progress import Progress


@click.group(short_help="Are two names one's; which of many is meant?")
def names() -> None:
    """Compare names across spellings and scripts, or find one among many.

    Example: crosswire names compare "Andriy Sibiga" "Андрій Сибіга"
    """


@names.command("compare")
@click.argument("words", nargs=-1, required=True, metavar="- | FILE | NAME NAME")
@click.option("--kind", type=click.Choice(("person", "organisation", "place")), help="Of two names given as words.")
def compare_command(words: tuple[str, ...], kind: str | None) -> None:
    """Say whether two names are one person's, organisation's or place's, with the score and the reasons.

    With - or a file: JSON Lines in, {"a": …, "b": …, "kind"?: …}, and {"score", "same", "reasons"} out.

    Example: crosswire names compare "Andriy Sibiga" "Андрій Сибіга"
    """
    if len(words) > 2:
        raise click.UsageError("give two names, or - or one file of JSON Lines")
    if len(words) == 2:
        _compare_words(words[0], words[1], kind)
    else:
        _compare_lines(words[0])


def _compare_words(a: str, b: str, kind: str | None) -> None:
    from crosswire.link.names import compare_names
    from crosswire.report.safe import clean

    verdict = compare_names(a, b, kind=kind)
    write_line(f"{'the same' if verdict.same else 'not the same'} ({verdict.score:.2f})")
    for reason in verdict.reasons:
        write_line(f"  {clean(reason)}")


def _compare_lines(path: str) -> None:
    from msgspec.json import encode

    from crosswire.cli.lines import NamePair
    from crosswire.link.names import compare_names

    with Progress("pairs", quiet=True) as progress:
        inputs = Inputs(progress)
        for pair in inputs.records(path, NamePair):
            verdict = compare_names(
                pair.a, pair.b, kind=pair.kind, language_a=pair.language_a, language_b=pair.language_b
            )
            write_line(encode(verdict))
    inputs.end()


@names.command("find")
@click.argument("candidates", type=click.Path(exists=True, dir_okay=False))
@click.argument("queries", metavar="- | FILE")
def find_command(candidates: str, queries: str) -> None:
    """Find each queried name among CANDIDATES, a text file with a name a line: at most five, best first.

    Queries are JSON Lines: {"query": …, "language"?: …, "kind"?: …}.

    Example: echo '{"query": "Андрій Сибіга"}' | crosswire names find names.txt -
    """
    from pathlib import Path

    from msgspec.json import encode

    from crosswire.cli.lines import NameQuery
    from crosswire.link.index import NameIndex
    from crosswire.read.decoding import decode_text

    text = decode_text(Path(candidates).read_bytes(), candidates)
    index = NameIndex(name for line in text.splitlines() if (name := line.strip()))
    with Progress("queries", quiet=True) as progress:
        inputs = Inputs(progress)
        for query in inputs.records(queries, NameQuery):
            found = index.find(query.query, language=query.language, kind=query.kind)
            write_line(encode({"query": query.query, "candidates": found}))
    inputs.end()
