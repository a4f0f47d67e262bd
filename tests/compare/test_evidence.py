"""Whatever the event: every line stands on words of its report, and the order of reports makes no other points."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from crosswire import compare_reports
from crosswire.read import read_reports
from crosswire.records import Claim, Dossier, Point, Report

ROOT = Path(__file__).parent.parent.parent
SCENARIOS = sorted(path for path in (ROOT / "tests" / "scenarios").iterdir() if path.is_dir())
SAMPLES = sorted(path for path in (ROOT / "samples").iterdir() if path.is_dir())
EVENTS = {path.name: path for path in SCENARIOS + SAMPLES}
ORDERS = 3

Places = frozenset[tuple[str, int, int]]


@cache
def reports(event: str) -> tuple[Report, ...]:
    """The reports of one event, in the order of their files."""
    folder = EVENTS[event]
    if folder in SAMPLES:
        return tuple(one for one in read_reports([folder]) if isinstance(one, Report))
    texts = sorted(folder.glob("*.txt"))
    return tuple(
        Report(id=path.stem, text=path.read_text(encoding="utf-8"), language=path.stem.partition("-")[0])
        for path in texts
    )


@cache
def dossier(event: str) -> Dossier:
    """The dossier of an event, of most of its reports where they are not all taken for one event."""
    return next(iter(compare_reports(reports(event))))


def claims(found: Dossier) -> Iterator[Claim]:
    """Every claim of a dossier, wherever it stands."""
    for point in found.points:
        yield from point.claims
    for dispute in found.disputes:
        for side in dispute.sides:
            yield from side.claims
    for origin in found.origins:
        yield from origin.claims
    for entry in found.timeline:
        yield from entry.claims


def places(point: Point) -> Places:
    """Where a point's evidence stands."""
    return frozenset((claim.report, span.start, span.end) for claim in point.claims for span in claim.evidence)


def test_all_events_are_there() -> None:
    assert len(SCENARIOS) >= 36
    assert len(SAMPLES) >= 2


@pytest.mark.parametrize("event", EVENTS)
def test_every_claim_stands_on_words_of_its_report(event: str) -> None:
    found = dossier(event)
    texts = {one.id: one.text for one in reports(event)}
    every = list(claims(found))
    assert len(every) > 20
    for claim in every:
        text = texts[claim.report]
        assert claim.evidence
        for span in claim.evidence:
            assert 0 <= span.start < span.end <= len(text)
            words = span.of(text)
            assert words == words.strip()
            assert any(letter.isalnum() for letter in words)


@pytest.mark.parametrize("event", EVENTS)
def test_the_spans_of_a_claim_follow_each_other(event: str) -> None:
    for claim in claims(dossier(event)):
        for before, after in zip(claim.evidence, claim.evidence[1:], strict=False):
            assert before.end <= after.start


@pytest.mark.parametrize("event", EVENTS)
def test_a_claim_stands_in_the_paragraph_it_names(event: str) -> None:
    found = dossier(event)
    parts = {one.id: one.parts for one in found.accounts}
    for claim in claims(found):
        part = parts[claim.report][claim.paragraph - 1]
        assert part.number == claim.paragraph
        assert part.start <= claim.evidence[0].start < part.end


@pytest.mark.parametrize("event", EVENTS)
def test_statuses_say_what_they_mean(event: str) -> None:
    found = dossier(event)
    assert [point.id for point in found.points] == [f"p{n}" for n in range(1, len(found.points) + 1)]
    for point in found.points:
        carried = {claim.report for claim in point.claims}
        assert point.reasons
        assert 0.0 <= point.score <= 1.0
        assert point.origins >= 1
        if point.status in ("agreed", "differing", "updated"):
            assert len(carried) > 1


@pytest.mark.parametrize("event", EVENTS)
def test_sides_of_a_dispute_are_two_and_differ(event: str) -> None:
    for dispute in dossier(event).disputes:
        held = [side.country or side.held_by or side.name for side in dispute.sides]
        assert len(set(held)) == len(held) == 2


@pytest.mark.parametrize("event", EVENTS)
def test_any_order_of_reports_gives_the_same_points(event: str) -> None:
    expected = {places(point): point.status for point in dossier(event).points}
    for seed in range(ORDERS):
        shuffled = list(reports(event))
        random.Random(seed).shuffle(shuffled)
        found = next(iter(compare_reports([*reversed(reports(event))] if seed == 0 else shuffled)))
        assert {places(point): point.status for point in found.points} == expected


@pytest.mark.parametrize("event", EVENTS)
def test_another_reader_gets_the_same_points_in_other_words(event: str) -> None:
    expected = dossier(event)
    found = next(iter(compare_reports(reports(event), reader="vi")))
    assert list(map(places, found.points)) == list(map(places, expected.points))
    assert [point.label for point in found.points] != [point.label for point in expected.points]
