"""How fast crosswire annotates, beside the bare automaton: `python -m tests.quality.bench` (or `make bench`).

1,000 reports of about 3 KB, English and Vietnamese by turns, are put together from the paragraphs of the scenarios and
samples with a fixed seed, so that every run reads the same text. Times are CPU seconds of this one process; packs are
loaded, and one report of each language read, before the clock starts. The bare scan looks for the phrases of the same
packs in the same text, case folded, and does nothing with what it finds. Paragraphs come back in many reports, so
caches of words are warmer here than on a stream of news.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from crosswire.languages import load_pack
from crosswire.read import read_reports
from crosswire.records import Report
from crosswire.text.tokens import fold

ROOT = Path(__file__).parent.parent.parent
LANGUAGES = ("en", "vi")
SEED = 11
SIZE = 3000
"""Bytes of UTF-8 that a report has at least; the last paragraph may run over."""


def paragraphs(language: str) -> list[str]:
    """The paragraphs of every scenario's and sample's report in a language."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob(f"tests/scenarios/*/{language}.txt"))]
    for report in read_reports([ROOT / "samples"]):
        if isinstance(report, Report) and _language(report) == language:
            texts.append(report.text)
    return [part.strip() for text in texts for part in text.split("\n") if part.strip()]


def _language(report: Report) -> str:
    """A sample's language: as given, else as its id ends (`g7-london-en`)."""
    return report.language or report.id.rpartition("-")[2]


def mixed_reports(count: int) -> list[Report]:
    """`count` reports of about 3 KB, languages by turns, the same on every run."""
    rng = random.Random(SEED)
    stock = {language: paragraphs(language) for language in LANGUAGES}
    return [
        Report(id=f"bench-{i}", text=_filled(stock[LANGUAGES[i % len(LANGUAGES)]], rng), published="2024-06-15")
        for i in range(count)
    ]


def _filled(stock: list[str], rng: random.Random) -> str:
    """Paragraphs in a random order until the size is reached."""
    taken: list[str] = []
    size = 0
    for part in rng.sample(stock, len(stock)):
        taken.append(part)
        size += len(part.encode()) + 2
        if size >= SIZE:
            break
    return "\n\n".join(taken)


def annotate(reports: Sequence[Report]) -> int:
    """Annotate all; how many statements came out, so that nothing is skipped."""
    import crosswire

    return sum(len(one.statements) for one in crosswire.annotate_reports(reports))


def bare_scan(reports: Sequence[Report]) -> Callable[[], int]:
    """A scan of the reports' folded texts for their own pack's phrases; call it for the number of hits."""
    from ahocorasick_rs import AhoCorasick, MatchKind

    automata = {language: AhoCorasick(_phrases(language), matchkind=MatchKind.Standard) for language in LANGUAGES}
    texts = [(automata[LANGUAGES[i % len(LANGUAGES)]], fold(report.text)) for i, report in enumerate(reports)]
    return lambda: sum(len(automaton.find_matches_as_indexes(text, overlapping=True)) for automaton, text in texts)


def _phrases(language: str) -> list[str]:
    pack = load_pack(language)
    return sorted({words for one in pack.phrases() if (words := " ".join(pack.words(one.text, "folded")))})


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds that `work` takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def rates(count: int) -> str:
    """Both rates of `count` reports, as lines."""
    reports = mixed_reports(count)
    megabytes = sum(len(report.text.encode()) for report in reports) / 1e6
    loading = seconds(lambda: annotate(reports[: len(LANGUAGES)]))
    took = seconds(lambda: annotate(reports))
    scan = bare_scan(reports)
    bare = min(seconds(scan) for _ in range(3))
    return "\n".join(
        (
            f"{count} reports, {megabytes:.2f} MB, {megabytes * 1e3 / count:.2f} KB each; loading {loading:.2f} s",
            f"annotate   {count / took:9.1f} reports/s {megabytes / took:8.3f} MB/s",
            f"bare scan  {count / bare:9.1f} reports/s {megabytes / bare:8.3f} MB/s",
            f"annotate runs at 1/{took / bare:.0f} of the bare scan",
        )
    )


def profile(count: int) -> None:
    """Where the time of annotating goes: the 30 functions that take most."""
    reports = mixed_reports(count)
    annotate(reports[: len(LANGUAGES)])
    with cProfile.Profile() as profiler:
        annotate(reports)
    pstats.Stats(profiler).sort_stats("tottime").print_stats(30)


def main(words: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=1000, metavar="N")
    parser.add_argument("--profile", action="store_true", help="print where the time goes instead")
    given = parser.parse_args(words)
    if given.profile:
        profile(given.reports)
    else:
        print(rates(given.reports))


if __name__ == "__main__":
    main()
