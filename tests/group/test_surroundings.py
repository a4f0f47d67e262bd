"""Rarity and chance: from the run and a prior, both bounded."""

from __future__ import annotations

import random

import pytest

from crosswire.group.signature import ANCHOR_KINDS, AnchorKind, Signature
from crosswire.group.surroundings import Surroundings


def report(id_: str, language: str, sounds: tuple[str, ...], names: tuple[str, ...] = ()) -> Signature:
    anchors: dict[AnchorKind, dict[str, float]] = {kind: {} for kind in ANCHOR_KINDS}
    anchors["sounds"], anchors["names"] = dict.fromkeys(sounds, 1.0), dict.fromkeys(names, 1.0)
    return Signature(id_, language, anchors)


def test_what_few_reports_have_is_rare() -> None:
    around = Surroundings([report(str(n), "en", (), ("common", f"own{n}")) for n in range(40)])
    assert around.rarity("names", "own3") > around.rarity("names", "common")
    assert around.rarity("names", "never seen") == 1.0


@pytest.mark.parametrize("kind", ANCHOR_KINDS)
def test_what_all_reports_have_still_counts(kind: AnchorKind) -> None:
    """A run may be all one event."""
    all_alike = Signature("x", "en", {one: {"key": 1.0} for one in ANCHOR_KINDS})
    around = Surroundings([all_alike] * 500)
    assert 0.2 < around.rarity(kind, "key") < 0.6


def test_reports_that_share_their_languages_little_words_are_not_alike() -> None:
    """The same cosine is worth less between two languages whose reports sound alike anyway."""
    rng = random.Random(3)
    little = [f"little{n}" for n in range(12)]
    alike = [report(f"a{n}", "aa", (f"own{n}", *rng.sample(little, 4))) for n in range(30)]
    apart = [report(f"b{n}", "bb", tuple(f"own{n}-{i}" for i in range(5))) for n in range(30)]
    around = Surroundings([*alike, *apart])
    assert around.chance("aa", "aa").mean > around.chance("bb", "bb").mean
    assert around.beyond_chance("sounds", "aa", "aa", 0.3) < around.beyond_chance("sounds", "bb", "bb", 0.3)


def test_chance_is_bounded_and_the_same_both_ways() -> None:
    around = Surroundings([report(str(n), "en", ("same", "sounds")) for n in range(300)])
    assert around.chance("en", "en").mean <= 0.04
    assert around.chance("en", "xx") == around.chance("xx", "en")


def test_nothing_at_all_is_no_fault() -> None:
    assert Surroundings([]).chance("en", "vi").deviation > 0
