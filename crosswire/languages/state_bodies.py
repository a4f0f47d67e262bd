"""Registered organisations that are bodies of a state: the State Department is `US/ministry.foreign_affairs`,
whatever words
a language names it with.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from crosswire.languages.rows import read_rows

_PATH = Path(__file__).parent / "registry" / "state_bodies.tsv"


@cache
def _bodies() -> dict[str, str]:
    return {row.cells["id"]: row.cells["body"] for row in read_rows(_PATH, ("id", "body"))}


@cache
def _registered() -> dict[str, str]:
    return {body: id_ for id_, body in reversed(_bodies().items())}


def state_body(id_: str) -> str:
    """The id composed of country and body for a registered organisation that is one; any other id as it stands."""
    return _bodies().get(id_, id_)


def registered_body(id_: str) -> str:
    """The registry's id of a body of a state; any other id as it stands."""
    return _registered().get(id_, id_)
