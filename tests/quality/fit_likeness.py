"""Learn the weights of the table of likeness from the pairs of clauses that the scenarios' gold puts together.

python -m tests.quality.fit_likeness            the fit, and how well it tells pairs on both halves
python -m tests.quality.fit_likeness --write    the same, and crosswire/compare/likeness.tsv written anew

Pairs of clauses of two accounts that the index brings together are positive where both cover evidence of one gold point;
those of an acceptable pair are left out; all others are negative. Logistic regression with a small ridge, by Newton's
method, on the dev half alone; the held-out half is only scored.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from crosswire.compare import likeness as table
from crosswire.compare.account import Account
from crosswire.compare.alignment import candidates
from crosswire.compare.features import Content, Rarity
from crosswire.compare.likeness import FEATURES, overlap
from crosswire.group.years import years_settled
from crosswire.link.annotation import annotation
from crosswire.pipeline import Run, earliest_first

from .figures import half
from .gold import Scenario, load_scenario
from .score_scenarios import HALVES, SCENARIOS

Array = np.ndarray  # type: ignore[type-arg]
WEIGHTS = Path(table.__file__).with_name("likeness.tsv")
_RIDGE = 1.0
_STEPS = 30


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


def fit(x: Array, y: Array) -> Array:
    """Weights, the bias last."""
    ones = np.hstack([x, np.ones((len(x), 1))])
    ridge = np.eye(ones.shape[1]) * _RIDGE
    ridge[-1, -1] = 0.0
    w = np.zeros(ones.shape[1])
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-ones @ w))
        gradient = ones.T @ (p - y) + ridge @ w
        w -= np.linalg.solve(ones.T @ (ones * (p * (1 - p))[:, None]) + ridge, gradient)
    return w


def average_precision(y: Array, scores: Array) -> float:
    """The mean of the precision at every pair that is one, best scored first."""
    ranked = y[np.argsort(-scores, kind="stable")]
    hits = np.cumsum(ranked)
    return float((hits / np.arange(1, len(ranked) + 1))[ranked == 1].mean())


def of_half(name: str) -> tuple[Array, Array]:
    """The pairs of a half of the scenarios: features, and 1 or 0."""
    rows = [row for slug in HALVES[name] for row in pairs(load_scenario(SCENARIOS / slug))]
    return np.array([features for features, _ in rows]), np.array([label for _, label in rows])


def as_table(learnt: Sequence[float]) -> str:
    """The file of weights."""
    names = [*(feature.__name__ for feature in FEATURES), "bias"]
    lines = [f"{name}\t{weight:.2f}" for name, weight in zip(names, learnt, strict=True)]
    head = "feature\tweight\n# Learnt from the dev scenarios by tests/quality/fit_likeness.py; what each feature is: likeness.py.\n"
    return head + "\n".join(lines) + "\n"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write crosswire/compare/likeness.tsv")
    given = parser.parse_args()
    x, y = of_half("dev")
    learnt = fit(x, y)
    print(as_table(list(learnt)))
    print(f"dev: {int(y.sum())} of {len(y)} pairs, average precision {average_precision(y, x @ learnt[:-1]):.3f}")
    x, y = of_half("held-out")
    print(f"held-out: {int(y.sum())} of {len(y)} pairs, average precision {average_precision(y, x @ learnt[:-1]):.3f}")
    assert all(map(math.isfinite, learnt))
    if given.write:
        WEIGHTS.write_text(as_table(list(learnt)), encoding="utf-8")


if __name__ == "__main__":
    main()
