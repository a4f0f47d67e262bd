"""Score crosswire on the scenarios, each by itself, through its Python API.

python -m tests.quality.score_scenarios                             the table, all scenarios
python -m tests.quality.score_scenarios --scenario hanoi-summit --misses
python -m tests.quality.score_scenarios --scenario hanoi-summit --misses --figure times --figure measures
python -m tests.quality.score_scenarios --no-compare                annotation figures alone
python -m tests.quality.score_scenarios --seeds DIR --misses        a folder with a gold.toml of the same form
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from .figures import ANNOTATION_FIGURES, COMPARISON_FIGURES, Figure, Found, score
from .gold import Scenario, load_scenario

SCENARIOS = Path(__file__).parent.parent / "scenarios"
DEV = (
    "hanoi-summit",
    "icc-warrant-putin",
    "aukus-france-recall",
    "turkiye-syria-earthquakes-2023",
    "baltimore-key-bridge-2024",
    "us-tariffs-vietnam-2025",
    "beirut-port-explosion-2020",
    "ever-given-suez-2021",
    "nord-stream-leaks-2022",
    "przewodow-missile-2022",
    "chinese-balloon-2023",
    "pelosi-taiwan-2022",
    "ahli-hospital-2023",
    "karabakh-operation-2023",
    "valencia-floods-2024",
    "brasilia-three-powers-2023",
    "credit-suisse-ubs-2023",
    "cutro-shipwreck-2023",
)
HELD_OUT = (
    "black-sea-grain",
    "saudi-iran-beijing",
    "sweden-nato",
    "cop28-agreement-2023",
    "truong-my-lan-verdict-2024",
    "second-thomas-shoal-2024",
    "notre-dame-fire-2019",
    "titan-submersible-2023",
    "wagner-march-2023",
    "crocus-city-hall-2024",
    "fukushima-water-2023",
    "galwan-clash-2020",
    "iran-attack-2024",
    "abu-akleh-2022",
    "venezuela-election-2024",
    "rio-grande-do-sul-floods-2024",
    "ethiopian-302-max-2019",
    "hanoi-khuong-ha-fire-2023",
)
HALVES = {"dev": DEV, "held-out": HELD_OUT}
HEADINGS = {
    "languages": "lang",
    "entities": "entit",
    "kept_apart": "apart",
    "statements_found": "st.fd",
    "statements_right": "st.ok",
    "statements_precision": "st.pr",
    "times": "times",
    "measures": "meas",
    "one_event": "event",
    "points_both": "pt.2+",
    "points_one": "pt.1",
    "points_precision": "pt.pr",
    "points_found": "pt.fd",
    "points_right": "pt.ok",
    "updates": "upd",
    "updates_precision": "up.pr",
    "differences": "diff",
    "differences_precision": "df.pr",
    "disputes": "disp",
    "disputes_precision": "ds.pr",
    "origins": "orig",
    "origins_precision": "or.pr",
    "copies": "copy",
}
"""What the table's columns are called; the full name is what JSON and floors use."""


F1 = {
    "points_f1": ("points_found", "points_right"),
    "updates_f1": ("updates", "updates_precision"),
    "differences_f1": ("differences", "differences_precision"),
    "disputes_f1": ("disputes", "disputes_precision"),
    "origins_f1": ("origins", "origins_precision"),
}
"""Figures over all of a half's points, updates … together: recall and precision of which they are the F1."""


def find(scenario: Scenario, compare: bool = True) -> Found:
    """What crosswire makes of a scenario's reports: two runs of their own, as its commands would be."""
    import crosswire

    annotations = {one.id: one for one in crosswire.annotate_reports(scenario.reports())}
    dossiers = tuple(crosswire.compare_reports(scenario.reports())) if compare else ()
    return Found(scenario, annotations, dossiers)


def score_folder(folder: Path, compare: bool = True) -> dict[str, Figure]:
    """The figures of one scenario's folder by name."""
    scorers = (*ANNOTATION_FIGURES, *COMPARISON_FIGURES) if compare else ANNOTATION_FIGURES
    return score(find(load_scenario(folder), compare), scorers)


def mean(values: Iterable[float | None]) -> float | None:
    """The mean of what is there; None where nothing is."""
    there = [value for value in values if value is not None]
    return sum(there) / len(there) if there else None


def halves(results: Mapping[str, Mapping[str, Figure]]) -> dict[str, dict[str, float | None]]:
    """For each half with a scenario scored: the mean of every figure over its scenarios."""
    means = {}
    for half, slugs in HALVES.items():
        here = [results[slug] for slug in slugs if slug in results]
        if here:
            means[half] = {name: mean(one[name].value for one in here) for name in here[0]}
            means[half] |= {name: f1(here, *pair) for name, pair in F1.items() if pair[0] in here[0]}
    return means


def f1(results: Sequence[Mapping[str, Figure]], recall: str, precision: str) -> float | None:
    """The harmonic mean of a recall and a precision, each over all scenarios together; None where there is neither."""
    shares = []
    for name in (recall, precision):
        total = sum(one[name].total for one in results)
        shares.append(sum(one[name].hits for one in results) / total if total else None)
    r, p = shares
    if r is None or p is None:
        return None if r is None and p is None else 0.0
    return 2 * r * p / (r + p) if r + p else 0.0


def table(results: Mapping[str, Mapping[str, Figure]]) -> str:
    """Scenarios down, figures across, and under them the halves' means."""
    names = list(next(iter(results.values())))
    width = max(map(len, (*results, "mean held-out"))) + 1
    lines = [" " * width + "".join(f"{HEADINGS[name]:>6}" for name in names)]
    lines += [_line(slug, width, [one[name].value for name in names]) for slug, one in results.items()]
    means = halves(results)
    lines += [_line(f"mean {half}", width, [figures[name] for name in names]) for half, figures in means.items()]
    for half, figures in means.items():
        told = (f"{name} {value:.3f}" for name in F1 if (value := figures.get(name)) is not None)
        lines.append(f"{half}: " + "  ".join(told))
    return "\n".join(lines)


def _line(label: str, width: int, values: Sequence[float | None]) -> str:
    return f"{label:<{width}}" + "".join(f"{'-':>6}" if value is None else f"{value:6.2f}" for value in values)


def misses(slug: str, figures: Mapping[str, Figure], wanted: Sequence[str] = ()) -> str:
    """What each figure missed (-) and wrongly made (+), with the words."""
    lines = [f"=== {slug}"]
    for name, figure in figures.items():
        if wanted and name not in wanted:
            continue
        told = "" if figure.value is None else f" = {figure.value:.2f}"
        lines.append(f"\n{name} {figure.hits}/{figure.total}{told}")
        lines += [f"  - {miss}" for miss in figure.missed]
        lines += [f"  + {wrong}" for wrong in figure.made]
    return "\n".join(lines)


def as_json(results: Mapping[str, Mapping[str, Figure]]) -> str:
    """{"scenarios": {slug: {figure: value}}, "means": {half: {figure: value}}}; null where the gold has nothing."""
    values = {slug: {name: figure.value for name, figure in one.items()} for slug, one in results.items()}
    return json.dumps({"scenarios": values, "means": halves(results)})


def folders(wanted: Sequence[str], seeds: Path | None) -> list[Path]:
    """The folders to score: the seeds' one, or the scenarios named, or all."""
    if seeds is not None:
        return [seeds]
    return [SCENARIOS / slug for slug in wanted or (*DEV, *HELD_OUT)]


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scenario", nargs="+", action="extend", default=[], metavar="SLUG", choices=(*DEV, *HELD_OUT))
    parser.add_argument("--seeds", type=Path, metavar="DIR", help="score this folder instead of the scenarios")
    parser.add_argument("--misses", action="store_true", help="print what was missed (-) and wrongly made (+)")
    parser.add_argument(
        "--figure", nargs="+", action="extend", default=[], choices=tuple(HEADINGS), help="with --misses"
    )
    parser.add_argument("--no-compare", action="store_true", help="annotation figures alone")
    parser.add_argument("--json", action="store_true")
    return parser


def main(words: Sequence[str] | None = None) -> None:
    """The command."""
    given = _arguments().parse_args(words)
    results = {
        folder.name: score_folder(folder, compare=not given.no_compare)
        for folder in folders(given.scenario, given.seeds)
    }
    if given.misses:
        print("\n\n".join(misses(slug, figures, given.figure) for slug, figures in results.items()) + "\n")
    print(as_json(results) if given.json else table(results))


if __name__ == "__main__":
    main()
