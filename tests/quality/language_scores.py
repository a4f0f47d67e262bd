"""Measure every language and write crosswire/languages/scores.toml: `python -m tests.quality.language_scores`.

The share of each pack's own cases that hold, the F1 of its own gold, and the figures by language of
`../shared/score/score.py`, if it is there. `crosswire languages` shows what was written.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict

from crosswire.languages import pack_codes
from crosswire.languages.pack import ROOT
from crosswire.pack_cases import checks, met, read_cases

from .floors import SCORER, cut, measure_shared
from .pack_gold import CODES
from .pack_gold import scores as pack_scores

_SETS = {
    "days": "days",
    "times": "times",
    "money --languages en,es,de,pt,tr,zh,ja,ko,hi,it,sv": "money",
    "grouping": "grouping",
    "transliteration": "names",
}
"""What the scorer measures by language → the figure's name here. Of money, the languages whose gold it can read."""
_FIGURE = re.compile(r"(?:days_right|times_right|money_right|grouping_recall|transliteration_first)_([a-z]{2})")

Scores = dict[str, dict[str, float]]


def case_scores() -> Scores:
    """The share of each pack's cases that hold; known failures count as failed."""
    found: Scores = {}
    for code in pack_codes():
        path = ROOT / code / "cases.toml"
        if path.exists():
            held = [met(check) for check in checks(code, read_cases(path))]
            found[code] = {"cases": sum(held) / len(held)}
    return found


def gold_scores() -> Scores:
    """The scorer's figures by language; nothing where it is not there."""
    found: Scores = defaultdict(dict)
    for what, name in _SETS.items() if SCORER.exists() else ():
        for figure, value in measure_shared(what).items():
            match = _FIGURE.fullmatch(figure)
            if match and value is not None and match[1] in pack_codes():
                found[match[1]][name] = value
    return found


def written(scores: Scores) -> str:
    """The file's text, values cut to hundredths."""
    lines = ["# Written by python -m tests.quality.language_scores; survey.py says what each figure is."]
    for code in sorted(scores):
        lines += ["", f"[{code}]", *(f"{name} = {cut(value):.2f}" for name, value in scores[code].items())]
    return "\n".join(lines) + "\n"


def main() -> int:
    """The command; its exit status."""
    scores, gold = case_scores(), gold_scores()
    for code, figures in gold.items():
        scores.setdefault(code, {}).update(figures)
    for code in CODES:
        own = {name: score.f1 for name, score in pack_scores(code).items()}
        scores.setdefault(code, {}).update(own)
    (ROOT / "scores.toml").write_text(written(scores), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
