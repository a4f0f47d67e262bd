"""Every output of the hand-built dossier stands in `golden/`. Written anew by `python -m tests.report.regenerate`."""

from __future__ import annotations

import pytest

from .outputs import GOLDEN, OUTPUTS


@pytest.mark.parametrize("name", OUTPUTS)
def test_output_is_the_golden_file(name: str) -> None:
    assert OUTPUTS[name]().decode() == (GOLDEN / name).read_bytes().decode()


def test_no_golden_file_is_left_over() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(OUTPUTS)
