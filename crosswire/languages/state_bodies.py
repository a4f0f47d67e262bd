"""Registered organisations that are bodies of a state: the State Department is `US/ministry.foreign_affairs`,
whatever words
a language names it with.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from crosswire.languages.registry import usual_name
from crosswire.languages.rows import read_rows

_PATH = Path(__file__).parent / "registry" / "state_bodies.tsv"
_ENGLISH = Path(__file__).parent / "en"


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


def body_name(id_: str) -> str | None:
    """The English name of a body of a state by its composed id: `CA/ministry.foreign_affairs`, foreign ministry of
    Canada. None where the id is no such one."""
    country, slash, body = id_.partition("/")
    owner = usual_name(country) if slash else None
    phrase = _phrases().get(body)
    return f"{phrase} of {owner}" if owner and phrase else None


@cache
def _phrases() -> dict[str, str]:
    """Body → its first phrase in English, portfolios filled in."""
    rows = list(read_rows(_ENGLISH / "portfolios.tsv", ("portfolio", "phrases")))
    portfolios = {row.cells["portfolio"]: row.cells["phrases"].split("|")[0] for row in rows}
    found: dict[str, str] = {}
    for row in read_rows(_ENGLISH / "bodies.tsv", ("phrase", "body", "kind")):
        body, phrase = row.cells["body"], row.cells["phrase"].split("|")[0]
        for portfolio, words in portfolios.items() if "{portfolio}" in body else (("", ""),):
            filled = body.replace("{portfolio}", portfolio)
            found.setdefault(filled, phrase.replace("{portfolio}", words).lstrip("=^"))
    return found
