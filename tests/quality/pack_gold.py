"""F1 of statements and actions on the packs' own gold: `python -m tests.quality.pack_gold [LANGUAGE…] [--misses]`."""

from __future__ import annotations

import argparse

from crosswire.languages import pack_codes
from crosswire.languages.pack import ROOT
from crosswire.pack_gold import Score, read_gold, score_actions, score_statements

CODES = tuple(code for code in pack_codes() if (ROOT / code / "gold.toml").exists())


def scores(code: str) -> dict[str, Score]:
    """`statements` and `actions` of one pack's gold, those that it has."""
    gold = read_gold(ROOT / code / "gold.toml")
    found = {}
    if gold.statement:
        found["statements"] = score_statements(code, gold.statement)
    if gold.action:
        found["actions"] = score_actions(code, gold.action)
    return found


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", nargs="*", default=CODES)
    parser.add_argument("--misses", action="store_true", help="a line for each thing missed, and each made too much")
    given = parser.parse_args()
    for code in given.language:
        for name, score in scores(code).items():
            right, told = score.roles
            counts = f"found {score.found} missed {score.missed} made {score.made}"
            print(f"{code} {name:<11} F1 {score.f1:.3f}  {counts}" + (f"  roles {right} of {told}" if told else ""))
            for line in score.misses if given.misses else ():
                print(f"    {line}")


if __name__ == "__main__":
    main()
