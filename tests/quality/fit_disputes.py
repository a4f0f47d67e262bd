"""Learn the weights of the table of disputes from the rival claims of the scenarios' gold.

python -m tests.quality.fit_disputes            the fit, and how well it tells pairs on both halves
python -m tests.quality.fit_disputes --write    the same, and crosswire/compare/disputes.tsv written anew

Pairs of statements of two speakers are positive where they hold two sides of one gold dispute. Learnt on the dev half
alone; the held-out half is only scored.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from crosswire.compare import disputes
from crosswire.compare.disputes import FEATURES, Held, encounters, holds, meeting
from crosswire.compare.features import Rarity

from .figures import overlap
from .fit_likeness import accounts
from .gold import Scenario, load_scenario
from .regression import Array, as_table, fit, told
from .score_scenarios import HALVES, SCENARIOS

WEIGHTS = Path(disputes.__file__).with_name("disputes.tsv")
COMMENT = "Learnt from the dev scenarios by tests/quality/fit_disputes.py; what each feature is: disputes.py."

PRIORS = {"each_lays_a_failing": 3.0, "one_answers_a_reproach": 2.0}
"""The type case is rarer in the scenarios than in the news of a war: its weights stay near these, whatever few pairs
tell."""


def pairs(scenario: Scenario) -> Iterator[tuple[list[float], int]]:
    """The features of every pair and whether the gold has them as rival claims."""
    every = accounts(scenario)
    rarity = Rarity([content for account in every for content in account.contents])
    held = [one for account in every for one in holds(account)]
    sides = {(one.account.id, one.index): _sides(one, scenario) for one in held}
    for a, b in encounters(held, rarity):
        met = meeting(a, b, rarity)
        ours, theirs = (sides[one.account.id, one.index] for one in (a, b))
        rivals = any(dispute == other and x != y for dispute, x in ours for other, y in theirs)
        yield [feature(a, b, met) for feature in FEATURES], int(rivals)


def _sides(one: Held, scenario: Scenario) -> set[tuple[int, int]]:
    """The gold disputes and their sides that a statement holds."""
    statement = one.account.annotation.statements[one.index]
    spans = (*statement.content, *statement.cue)
    return {
        (number, side)
        for number, dispute in enumerate(scenario.disputes)
        for side, mark in enumerate(dispute.sides)
        if mark.report == one.account.id and any(overlap(span, mark.span) for span in spans)
    }


def of_half(name: str) -> tuple[Array, Array]:
    """The pairs of a half of the scenarios: features, and 1 or 0."""
    rows = [row for slug in HALVES[name] for row in pairs(load_scenario(SCENARIOS / slug))]
    return np.array([features for features, _ in rows]), np.array([label for _, label in rows])


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write crosswire/compare/disputes.tsv")
    given = parser.parse_args()
    x, y = of_half("dev")
    names = [feature.__name__ for feature in FEATURES]
    learnt = fit(x, y, ridge=3.0, prior=[PRIORS.get(name, 0.0) for name in names])
    table = as_table(names, learnt, COMMENT)
    print(table + told("dev", x, y, learnt))
    print(told("held-out", *of_half("held-out"), learnt))
    if given.write:
        WEIGHTS.write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main()
