"""The samples come to the golden dossiers; `make goldens` writes them anew."""

from __future__ import annotations

import pytest

from .dossiers import HERE, NAMES, output
from .excerpt import excerpt

TERMINAL = """A title
2 June 2024

  A paper  English

DISPUTED (2)
  1 talks
    ▸ one side

  2 gas
    ▸ other side

SEVERAL ACCOUNTS CARRY (1)
  1 bridge
    A paper ¶1 “closed”

ONLY A PAPER (2)
  ¶1 “first”
  ¶2 “second”

TIMELINE (1)
  - 2 June"""
SHORT = """A title
2 June 2024

  A paper  English

DISPUTED (2)
  1 talks
    ▸ one side
  …

SEVERAL ACCOUNTS CARRY (1)
  1 bridge
    A paper ¶1 “closed”

ONLY A PAPER (2)
  ¶1 “first”
  …"""


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_event_comes_to_its_golden_dossier(name: str) -> None:
    assert output(name).decode() == (HERE / name).read_text(encoding="utf-8"), "if it should differ: make goldens"


def test_an_excerpt_keeps_the_first_entry_of_each_section() -> None:
    assert excerpt(TERMINAL) == SHORT
