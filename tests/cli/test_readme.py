"""Every command and option stands in the README's section on commands, once that section is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from crosswire.cli import cli

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
SECTION = re.search(r"^#+ [^\n]*\bcommands?\b.*?(?=^#{1,2} |\Z)", README, re.MULTILINE | re.DOTALL | re.IGNORECASE)


def words(command: click.Command, name: str) -> Iterator[str]:
    """The command's own name and its options, then those of its subcommands."""
    yield name
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            yield max(parameter.opts, key=len)
    if isinstance(command, click.Group):
        for inner, subcommand in command.commands.items():
            yield from words(subcommand, f"{name} {inner}")


NAMES = sorted({word for name, command in cli.commands.items() for word in words(command, name)})


@pytest.mark.skipif(SECTION is None, reason="the README has no section on commands yet")
@pytest.mark.parametrize("name", NAMES)
def test_it_is_documented(name: str) -> None:
    assert SECTION is not None
    assert re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", SECTION.group())


def test_every_help_text_has_an_example() -> None:
    found = dict(cli.commands)
    for name, command in cli.commands.items():
        if isinstance(command, click.Group):
            found |= {f"{name} {inner}": subcommand for inner, subcommand in command.commands.items()}
    assert [name for name, command in found.items() if "Example: " not in (command.help or "")] == []
