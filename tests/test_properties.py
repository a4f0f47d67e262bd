"""Whatever a text holds, no report is lost, every span lies in its text, and the same text gives the same records."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crosswire import Annotation, Dossier, Report, annotate_reports, compare_reports, group_reports
from crosswire.read import read_reports
from crosswire.records import Claim, Span

ROOT = Path(__file__).parent.parent
LANGUAGES = (None, "en", "vi", "uk", "zh", "und", "xx")
PUBLISHED = (None, "2024-02-29", "0001-01-01", "9999-12-31")
ODD = (
    "\ud800",
    "\udfff\ud83d",
    "\x00",
    "\u202eright to left\u202c",
    "\u200f\u200e\u2066",
    "“ “ “",
    '"',
    "» « „ ‘",
    "(",
    "1234567890 000 1,2,3.4.5 1e400 99999999999999999999999999",
    "999999999999 million billion dollars",
    "-1 % of €0",
    "0-0-0 32/13/9999 31.02.2023 29-2-1900 tháng 13",
    "the year 10000, 5 centuries ago, in 900000000 years, 99999999 days ago",
    "cách đây 999999999 năm, 88888888 ngày trước",
    ".,;:!?…—–-",
    "¶\r\n\r\n\n\t\u2028\u2029\x0b\x0c\x85",
    "e\u0301\u0301\u0301 Vie\u0302\u0323t Nam ĐÀ NẴNG",
    "ﬁ ǅ ẞ İstanbul ı ſ",
    "北京 外交部长表示：“不。” ประเทศไทย 日本",
    "وزير الخارجية قال שר החוץ",
    "👩‍👩‍👧🇻🇳",
    "²³½Ⅷ٤٢४",
    "",
    "\n\n",
)


@cache
def samples() -> tuple[Report, ...]:
    """The sample reports of the project."""
    return tuple(one for one in read_reports([ROOT / "samples"]) if isinstance(one, Report))


PARAGRAPHS = tuple(part for report in samples() for part in report.text.split("\n") if part.strip())
CUTS = st.builds(
    lambda part, a, b: part[min(a, b) : max(a, b)],
    st.sampled_from(PARAGRAPHS),
    st.integers(0, 400),
    st.integers(0, 400),
)
"""Pieces of real news, cut anywhere: within words, quotations and numbers."""
PIECES = st.one_of(st.sampled_from(ODD), st.sampled_from(PARAGRAPHS), CUTS, st.text(st.characters(), max_size=20))
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "\n", "\n\n"])), max_size=8).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)
REPORTS = st.lists(
    st.tuples(TEXTS, st.sampled_from(LANGUAGES), st.sampled_from(PUBLISHED)), min_size=1, max_size=4
).map(lambda drawn: [Report(id=f"r{i}", text=t, language=c, published=p) for i, (t, c, p) in enumerate(drawn)])
HOSTILE = settings(max_examples=60, deadline=None)


def spans(annotation: Annotation) -> Iterator[tuple[str, Span]]:
    """Every span of an annotation with the name of its record."""
    for kind in ("parts", "mentions", "times", "amounts", "actions"):
        yield from ((kind, Span(one.start, one.end)) for one in getattr(annotation, kind))
    yield from (("title", span) for mention in annotation.mentions for span in mention.title)
    for statement in annotation.statements:
        for field in ("speaker", "cue", "content", "addressee", "channel"):
            yield from ((f"statements.{field}", span) for span in getattr(statement, field))
    for action in annotation.actions:
        yield from (("actions.parties", span) for span in (*action.actor, *action.recipient))


def claims(dossier: Dossier) -> Iterator[Claim]:
    """Every claim of a dossier."""
    yield from (claim for point in dossier.points for claim in point.claims)
    yield from (claim for origin in dossier.origins for claim in origin.claims)
    yield from (claim for entry in dossier.timeline for claim in entry.claims)
    yield from (claim for dispute in dossier.disputes for side in dispute.sides for claim in side.claims)


def misplaced(text: str, found: Iterator[tuple[str, Span]]) -> list[tuple[str, Span]]:
    """Spans that do not lie in the text, or whose surface holds nothing to see."""
    return [
        (kind, span)
        for kind, span in found
        if not 0 <= span.start <= span.end <= len(text) or (kind != "parts" and not span.of(text).strip())
    ]


def check_annotations(reports: Sequence[Report]) -> list[Annotation]:
    found = list(annotate_reports(reports))
    assert [one.id for one in found] == [report.id for report in reports]
    for report, one in zip(reports, found, strict=True):
        assert one.text == report.text
        assert misplaced(one.text, spans(one)) == []
        assert all(statement.content for statement in one.statements)
        assert all(0 <= number < len(one.amounts) for action in one.actions for number in action.amounts)
        assert all(a.statement is None or 0 <= a.statement < len(one.statements) for a in one.actions)
        assert [part.number for part in one.parts] == list(range(1, len(one.parts) + 1))
    return found


def check_dossiers(reports: Sequence[Report]) -> list[Dossier]:
    found = list(compare_reports(reports))
    assert sorted(id_ for one in found for id_ in one.reports) == sorted(report.id for report in reports)
    texts = {report.id: report.text for report in reports}
    for dossier in found:
        evidence = [(claim.report, span) for claim in claims(dossier) for span in claim.evidence]
        assert [(id_, span) for id_, span in evidence if misplaced(texts[id_], iter([("claim", span)]))] == []
        assert all(claim.evidence and claim.report in dossier.reports for claim in claims(dossier))
    return found


@HOSTILE
@example([Report(id="r", text="")])
@example([Report(id="r", text="\ud800")])
@given(REPORTS)
def test_any_text_is_annotated(reports: list[Report]) -> None:
    assert check_annotations(reports) == list(annotate_reports(reports))


@HOSTILE
@example([Report(id="a", text=""), Report(id="b", text="")])
@given(REPORTS)
def test_any_texts_are_grouped(reports: list[Report]) -> None:
    found = list(group_reports(reports))
    assert [id_ for id_, _ in found] == [report.id for report in reports]
    assert found == list(group_reports(reports))


@HOSTILE
@example([Report(id="a", text=""), Report(id="b", text="")])
@given(REPORTS)
def test_any_texts_are_compared(reports: list[Report]) -> None:
    assert check_dossiers(reports) == list(compare_reports(reports))


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_odd_between_what_is_plain(odd: str, language: str | None) -> None:
    text = f"{odd}The minister said on 3 May that {odd} dollars{odd} were gone. Bộ trưởng nói: “{odd}”.\n\n{odd * 40}"
    reports = [Report(id="a", text=text, language=language), Report(id="b", text=odd * 3, language=language)]
    check_annotations(reports)
    check_dossiers(reports)


@pytest.mark.parametrize(
    "piece", ["a", "A", "7", ".", '"', "(", "\n", " ", "é", "中", "Nga ", "said “ ", "10 ", "and "]
)
def test_a_huge_text_of_one_thing(piece: str) -> None:
    check_annotations([Report(id="r", text=piece * (50_000 // len(piece)))])


def test_a_huge_text_of_news() -> None:
    check_annotations([Report(id="r", text="\n\n".join(PARAGRAPHS * 3))])


def test_reports_of_one_id_are_all_there() -> None:
    twins = [Report(id="r", text=PARAGRAPHS[0]), Report(id="r", text=PARAGRAPHS[-1])]
    assert [one.text for one in annotate_reports(twins)] == [report.text for report in twins]
    assert len(list(group_reports(twins))) == 2
    assert sum(len(one.accounts) for one in compare_reports(twins)) == 2


def test_the_samples_hold_what_every_text_holds() -> None:
    check_annotations(samples())
    check_dossiers(samples())


def test_groups_do_not_depend_on_the_order_of_reports() -> None:
    def partition(reports: Sequence[Report]) -> set[frozenset[str]]:
        events: dict[str, set[str]] = {}
        for id_, event in group_reports(reports):
            events.setdefault(event, set()).add(id_)
        return {frozenset(ids) for ids in events.values()}

    given_order = partition(samples())
    assert partition(samples()[::-1]) == given_order
    assert partition([*samples()[1::2], *samples()[::2]]) == given_order


RUN = """
import sys
from crosswire import Report, annotate_reports, compare_reports
from crosswire.read import read_reports
from crosswire.report import annotation_json, to_json
reports = [one for one in read_reports(["samples"]) if isinstance(one, Report)]
for one in annotate_reports(reports):
    sys.stdout.buffer.write(annotation_json(one) + b"\\n")
for one in compare_reports(reports):
    sys.stdout.buffer.write(to_json(one, accounts=True) + b"\\n")
"""


def test_nothing_depends_on_the_seed_of_hashing() -> None:
    def lines(seed: str) -> list[bytes]:
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        done = subprocess.run([sys.executable, "-c", RUN], cwd=ROOT, env=environment, capture_output=True, check=True)
        return done.stdout.splitlines()

    one, other = lines("1"), lines("4711")
    assert len(one) > len(samples())
    assert [msgspec.json.decode(line) for line in one] == [msgspec.json.decode(line) for line in other]
