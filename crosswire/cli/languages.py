"""crosswire languages: the language packs, and what is amiss in one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from crosswire.cli.output import write_line

if TYPE_CHECKING:
    from crosswire.languages.check import Finding


@click.group(invoke_without_command=True, short_help="The language packs, and what is amiss in one.")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines: a line a language.")
@click.pass_context
def languages(context: click.Context, as_json: bool) -> None:
    """List the language packs with what each holds; `languages check` looks for gaps and faults.

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
@click.option("--json", "as_json", is_flag=True, help="JSON Lines: a line a finding.")
def check(codes: tuple[str, ...], as_json: bool) -> None:
    """Report gaps in the concept column, phrases under two concepts, files that no table reads, and broken tables.

    Gaps are work to do; the exit status is 1 only where something is wrong.

    Example: crosswire languages check vi
    """
    from crosswire.errors import PackError
    from crosswire.languages import pack_codes
    from crosswire.languages.check import Finding, check_language

    unknown = [code for code in codes if code not in pack_codes()]
    if unknown:
        raise click.UsageError(f"no language pack: {', '.join(unknown)} (there are {', '.join(pack_codes())})")
    wrong = False
    for code in codes or pack_codes():
        try:
            findings = list(check_language(code))
        except PackError as fault:  # nothing after a broken table can be trusted
            findings = [Finding(code, 0, "form", str(fault))]
        wrong |= any(finding.kind != "gap" for finding in findings)
        _show(code, findings, as_json)
    click.get_current_context().exit(int(wrong))


def _show(code: str, findings: list[Finding], as_json: bool) -> None:
    for finding in findings:
        fields = {
            "language": code,
            "kind": finding.kind,
            "file": finding.file,
            "line": finding.line,
            "what": finding.text,
        }
        shown = f"{code}  {finding.kind}  {finding.file}:{finding.line}  {finding.text}"
        write_line(json.dumps(fields, ensure_ascii=False) if as_json else shown)
    if not findings and not as_json:
        write_line(f"{code}  nothing amiss")
