"""crosswire languages: the language packs, and what is amiss in one."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crosswire.cli.inputs import Inputs, opened, quiet_option
from crosswire.cli.output import write_file, write_line
from crosswire.cli.progress import Progress
from crosswire.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosswire.languages.check import Finding
    from crosswire.learning.learn import Learnt

_SHOWN = 8
"""Concepts without a word that are named for a file."""


@click.group(invoke_without_command=True, short_help="The language packs, and what is amiss in one.")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines: a line a language.")
@click.pass_context
def languages(context: click.Context, as_json: bool) -> None:
    """List the language packs with what each holds; `languages check` looks for gaps and faults, `languages learn`
    proposes words for the concepts.

    Example: crosswire languages check vi
    """
    if context.invoked_subcommand is not None:
        return
    from msgspec.json import encode

    from crosswire.languages.survey import surveys

    for survey in surveys():
        write_line(encode(survey) if as_json else survey.shown())


@languages.command()
@click.argument("codes", nargs=-1, metavar="[LANGUAGES]...")
@click.option(
    "--frequencies",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A list of the words that the language's news uses (a word a line): single words of the column that it lacks.",
)
@click.option("--json", "as_json", is_flag=True, help="JSON Lines: a line a finding.")
def check(codes: tuple[str, ...], frequencies: Path | None, as_json: bool) -> None:
    """Say what is left to fill in a pack, and what is wrong.

    Work to do: concepts without a word, missing tables, cases of its own that do not hold yet. Faults: cases that
    should hold and do not, phrases under two concepts, files that no table reads, broken tables; for them alone the
    exit status is 1.

    Example: crosswire languages check vi
    """
    from crosswire.errors import PackError
    from crosswire.languages import pack_codes
    from crosswire.languages.check import TO_DO, Finding, check_language, rare_words

    unknown = [code for code in codes if code not in pack_codes()]
    if unknown:
        raise click.UsageError(f"no language pack: {', '.join(unknown)} (there are {', '.join(pack_codes())})")
    wrong = False
    for code in codes or pack_codes():
        try:
            findings = [*check_language(code), *_case_findings(code)]
            findings += rare_words(code, frequencies) if frequencies else ()
        except PackError as fault:  # nothing after a broken table can be trusted
            findings = [Finding(code, 0, "form", str(fault))]
        wrong |= any(finding.kind not in TO_DO for finding in findings)
        _show(code, findings, as_json)
    click.get_current_context().exit(int(wrong))


def _case_findings(code: str) -> Iterator[Finding]:
    """The cases of a pack that do not hold."""
    from crosswire.languages.check import Finding
    from crosswire.languages.pack import ROOT
    from crosswire.pack_cases import checks, met, read_cases

    path = ROOT / code / "cases.toml"
    cases = read_cases(path) if path.exists() else None
    for check in checks(code, cases) if cases else ():
        if not met(check):
            known = "known, not met yet" if cases and check.label in cases.known_failures else ""
            yield Finding(
                f"{code}/cases.toml", 0, "case" if known else "value", f"{check.label}: {known or 'does not hold'}"
            )


def _show(code: str, findings: list[Finding], as_json: bool) -> None:
    """Every finding as JSON; for reading, the gaps of a file in one line."""
    if not as_json:
        gaps: dict[str, list[str]] = {}
        for finding in findings:
            if finding.kind == "gap":
                gaps.setdefault(finding.file, []).append(finding.text)
        for file, ids in gaps.items():
            more = f" and {len(ids) - _SHOWN} more" if len(ids) > _SHOWN else ""
            write_line(f"{code}  gap  {file}  {len(ids)} concepts have no word: {', '.join(ids[:_SHOWN])}{more}")
    for finding in findings:
        fields = {
            "language": code,
            "kind": finding.kind,
            "file": finding.file,
            "line": finding.line,
            "what": finding.text,
        }
        if as_json:
            write_line(json.dumps(fields, ensure_ascii=False))
        elif finding.kind != "gap":
            write_line(f"{code}  {finding.kind}  {finding.file}:{finding.line}  {finding.text}")
    if not findings and not as_json:
        write_line(f"{code}  nothing amiss")


@languages.command()
@click.argument("code", metavar="LANGUAGE")
@click.argument("path", metavar="PARALLEL.tsv | -")
@click.option("--out", metavar="FOLDER", help="Write FOLDER/concepts/<domain>.tsv, a column to be confirmed.")
@click.option("--least", type=click.IntRange(min=1), default=2, show_default=True, help="Times a phrase must be met.")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines: a line a phrase, with its evidence.")
@quiet_option
def learn(code: str, path: str, out: str | None, least: int, as_json: bool, quiet: bool) -> None:
    """Propose words of a language for the concepts, from sentences and their translations.

    PARALLEL.tsv has two columns and the header `en<TAB>LANGUAGE`, or any other language that has a pack instead of en.
    LANGUAGE needs no pack. What comes out is a proposal: somebody who reads the language has to go through it.

    Example: crosswire languages learn th news.tsv --out th
    """
    from msgspec.json import encode

    from crosswire.learning.column import column_files, shown

    if not re.fullmatch("[a-z]{2,3}", code):
        raise click.UsageError(f"{code!r} is no language code (two or three small letters)")
    with Progress("sentence pairs read", quiet) as progress:
        inputs = Inputs(progress)
        try:
            learnt, known = _learnt(inputs, path, code, least)
        except OSError as fault:
            inputs.refuse(InputError(path, (fault.strerror or "cannot be read").lower()))
            return inputs.end()
        except InputError as fault:
            inputs.refuse(fault)
            return inputs.end()
    for name, text in column_files(learnt, known, code).items() if out is not None else ():
        write_file(f"{out}/{name}", text)
    for line in map(encode, learnt.proposals) if as_json else shown(learnt):
        write_line(line)
    return inputs.end()


def _learnt(inputs: Inputs, path: str, code: str, least: int) -> tuple[Learnt, str]:
    """What a file teaches, and the known language of it. Raises InputError where it teaches nothing at all."""
    from crosswire.languages import pack_codes
    from crosswire.learning.learn import learn_column
    from crosswire.learning.pairs import Pairs

    with opened(path) as stream:
        pairs = Pairs(stream, path, code)
        if pairs.known not in pack_codes() or pairs.known in ("und", code):
            raise InputError(path, f"no language pack reads the first column, {pairs.known!r}", 1)
        learnt = learn_column(inputs.pairs(pairs), pairs.known, code, least)
    if not learnt.sentences:
        raise InputError(path, "holds no pair of sentences")
    return learnt, pairs.known
