"""Learn the weights of the table of likeness from the pairs of clauses that the scenarios' gold puts together.

python -m tests.quality.fit_likeness            the fit, and how well it tells pairs on both halves
python -m tests.quality.fit_likeness --write    the same, and crosswire/compare/likeness.tsv written anew

Pairs of clauses of two accounts that the index brings together are positive where both cover evidence of one gold
point; those of an acceptable pair are left out; all others are negative. Learnt on the dev half alone; the held-out
half is only scored.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from crosswire.compare import likeness
from crosswire.compare.account import Account
from crosswire.compare.alignment import candidates
from crosswire.compare.features import Content, Rarity
from crosswire.compare.likeness import FEATURES, overlap
from crosswire.group.years import years_settled
from crosswire.link.annotation import annotation
from crosswire.pipeline import Run, earliest_first

from .figures import half
from .gold import Scenario, load_scenario
from .regression import Array, as_table, fit, told
from .score_scenarios import HALVES, SCENARIOS

WEIGHTS = Path(likeness.__file__).with_name("likeness.tsv")
COMMENT = "Learnt from the dev scenarios by tests/quality/fit_likeness.py; what each feature is: likeness.py."


def accounts(scenario: Scenario) -> list[Account]:
    """All reports of a scenario as accounts of one event, whether they would be grouped or not."""
    run = Run()
    linked = [run.link(report) for report in earliest_first(scenario.reports())]
    settled = years_settled([one.settled(run.entities.current) for one in linked])
    return [Account(one.reading, one.entities, annotation(one.reading, one.entities, run.entities)) for one in settled]


def pairs(scenario: Scenario) -> Iterator[tuple[list[float], int]]:
    """The features of every pair and whether the gold puts it together."""
    every = accounts(scenario)
    contents = [content for account in every for content in account.contents]
    rarity = Rarity(contents)
    points = _points(scenario, every)
    for a, b in candidates(contents, rarity):
        one, two = contents[a], contents[b]
        if one.report == two.report:
            continue
        common = points[_key(one)] & points[_key(two)]
        if common and all(acceptable for acceptable, _ in common):
            continue
        o = overlap(one, two, rarity)
        yield [feature(one, two, o) for feature in FEATURES], int(bool(common))


def _key(content: Content) -> tuple[str, int]:
    return content.report, content.number


def _points(scenario: Scenario, every: Iterable[Account]) -> dict[tuple[str, int], set[tuple[bool, int]]]:
    """Clause → the gold points, and the acceptable pairs, whose evidence it covers."""
    marks = [
        (acceptable, number, mark)
        for acceptable, gold in ((False, scenario.points), (True, scenario.acceptable_both))
        for number, point in enumerate(gold)
        for mark in point.marks.values()
    ]
    found: dict[tuple[str, int], set[tuple[bool, int]]] = defaultdict(set)
    for account in every:
        here = [(acceptable, number, mark.span) for acceptable, number, mark in marks if mark.report == account.id]
        for content in account.contents:
            span = account.span(content.clause)
            found[_key(content)] = {(acceptable, n) for acceptable, n, other in here if half(span, other)}
    return found


def of_half(name: str) -> tuple[Array, Array]:
    """The pairs of a half of the scenarios: features, and 1 or 0."""
    rows = [row for slug in HALVES[name] for row in pairs(load_scenario(SCENARIOS / slug))]
    return np.array([features for features, _ in rows]), np.array([label for _, label in rows])


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write crosswire/compare/likeness.tsv")
    given = parser.parse_args()
    x, y = of_half("dev")
    learnt = fit(x, y)
    table = as_table([feature.__name__ for feature in FEATURES], learnt, COMMENT)
    print(table + told("dev", x, y, learnt))
    print(told("held-out", *of_half("held-out"), learnt))
    if given.write:
        WEIGHTS.write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main()
