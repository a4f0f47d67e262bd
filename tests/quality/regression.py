"""Logistic regression with a small ridge, by Newton's method: what the tables of features learn their weights with."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

Array = np.ndarray  # type: ignore[type-arg]
_STEPS = 30


def fit(x: Array, y: Array, ridge: float = 1.0, prior: Sequence[float] = ()) -> Array:
    """Weights for the columns of `x`, the bias last; `y` is 0 or 1. What the pairs tell little of stays near its
    `prior` (0 where none is given)."""
    ones = np.hstack([x, np.ones((len(x), 1))])
    penalty = np.eye(ones.shape[1]) * ridge
    penalty[-1, -1] = 0.0
    before = np.array([*(prior or np.zeros(x.shape[1])), 0.0])
    w = before.copy()
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-ones @ w))
        gradient = ones.T @ (p - y) + penalty @ (w - before)
        w -= np.linalg.solve(ones.T @ (ones * (p * (1 - p))[:, None]) + penalty, gradient)
    return w


def average_precision(y: Array, scores: Array) -> float:
    """The mean of the precision at every pair that is one, best scored first."""
    ranked = y[np.argsort(-scores, kind="stable")]
    hits = np.cumsum(ranked)
    return float((hits / np.arange(1, len(ranked) + 1))[ranked == 1].mean())


def as_table(names: Sequence[str], learnt: Array, comment: str) -> str:
    """The file of weights, the bias last."""
    lines = [f"{name}\t{weight:.2f}" for name, weight in zip((*names, "bias"), learnt, strict=True)]
    return f"feature\tweight\n# {comment}\n" + "\n".join(lines) + "\n"


def told(half: str, x: Array, y: Array, learnt: Array) -> str:
    """How well weights tell the pairs of a half, in a line."""
    return f"{half}: {int(y.sum())} of {len(y)} pairs, average precision {average_precision(y, x @ learnt[:-1]):.3f}"
