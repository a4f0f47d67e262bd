"""How alike two clauses are: a table of features, each with a weight learnt from pairs that people put together, and
the reasons in words.

The score is the chance, 0 to 1, that a reader would call the two one point: the logistic function of the weighted sum
of the features (`likeness.tsv`; `python -m tests.quality.fit_likeness` learns it anew from the scenarios of the dev
half).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from crosswire.compare.features import Content, Rarity, wider
from crosswire.compare.figures import rounded, same_thing
from crosswire.languages.inventory import inventory
from crosswire.languages.rows import read_rows
from crosswire.records import Amount

LITTLE = 2.0
"""What a clause must say in all for its coverage to count in full."""
_MOST = 6.0
"""What is shared, or left over, counts up to here."""
_FEWEST = 2
"""Things in which two clauses must agree to be one point."""
_ALONE = -0.7
"""What it takes off the sum where they agree in one alone."""
_SAME_WORDS, _SAME_SOUND = 2.0, 0.5
"""Words of one language, and sounds of names, that count as one such thing."""
_SMALL = 31
_FELT_CONCEPT = 0.15
_FELT = 0.1
"""Weight from which a shared name, place or number counts as a thing in common."""
_SHOWN = 0.25
"""Shares of the sum from which a feature is among the reasons."""


class Overlap(NamedTuple):
    """What two clauses share (feature → weight), and how much each says in all; the same for the words of two clauses
    of one language, and for the sounds of names."""

    shared: dict[str, float]
    a: float
    b: float
    words: float = 0.0
    sounds: float = 0.0

    @property
    def mass(self) -> float:
        """What they share in all."""
        return sum(self.shared.values())


class Likeness(NamedTuple):
    """0 to 1, and why."""

    score: float
    reasons: tuple[str, ...]


def overlap(a: Content, b: Content, rarity: Rarity) -> Overlap:
    """The features two clauses share, at the lower of their two weights, each by its rarity."""
    small, large = (a.weights, b.weights) if len(a.weights) <= len(b.weights) else (b.weights, a.weights)
    shared = {key: min(value, large[key]) * rarity(key) for key, value in small.items() if key in large}
    return Overlap(shared, _total(a, rarity), _total(b, rarity), _words(a, b, rarity), _sounds(a, b, rarity))


def _total(content: Content, rarity: Rarity) -> float:
    """What a clause says in all; its figures and days apart, in which accounts of one thing may differ."""
    return sum(value * rarity(key) for key, value in content.weights.items() if key[0] not in "nd")


def _words(a: Content, b: Content, rarity: Rarity) -> float:
    if a.language != b.language:
        return 0.0
    return sum(
        min(count, b.words[word]) * rarity.word(a.language, word) for word, count in a.words.items() if word in b.words
    )


def _sounds(a: Content, b: Content, rarity: Rarity) -> float:
    return sum(rarity.sound(key) for key in a.sounds & b.sounds)


Feature = Callable[[Content, Content, Overlap], float]


def shared_content(a: Content, b: Content, o: Overlap) -> float:
    """much in common"""
    return min(o.mass, _MOST) / 3


def coverage(a: Content, b: Content, o: Overlap) -> float:
    """the shorter says little else"""
    return min(1.0, o.mass / max(min(o.a, o.b), LITTLE))


def most_telling(a: Content, b: Content, o: Overlap) -> float:
    """a telling thing in common"""
    return max(o.shared.values(), default=0.0)


def things_in_common(a: Content, b: Content, o: Overlap) -> float:
    """several things in common"""
    return min(len(independent(o)), 5) / 2


def same_words(a: Content, b: Content, o: Overlap) -> float:
    """the same words"""
    return min(o.words, _MOST) / 3


def same_sounds(a: Content, b: Content, o: Overlap) -> float:
    """names that sound the same"""
    return min(o.sounds, 3.0) / 2


def same_surroundings(a: Content, b: Content, o: Overlap) -> float:
    """their sentences are about the same"""
    if not a.sentence or not b.sentence:
        return 0.0
    both = sum(
        min(value, b.sentence[key]) for key, value in a.sentence.items() if key in b.sentence and key not in o.shared
    )
    return 2 * both / (sum(a.sentence.values()) + sum(b.sentence.values()))


def same_neighbours(a: Content, b: Content, o: Overlap) -> float:
    """what stands beside them is alike"""
    total = sum(a.near.values()) + sum(b.near.values())
    both = sum(min(value, b.near[key]) for key, value in a.near.items() if key in b.near)
    return 2 * both / total if total else 0.0


def same_speaker(a: Content, b: Content, o: Overlap) -> float:
    """the same speaker says it"""
    return float(a.speaker is not None and a.speaker == b.speaker)


def other_speaker(a: Content, b: Content, o: Overlap) -> float:
    """two speakers say it"""
    return float(a.speaker is not None and b.speaker is not None and a.speaker != b.speaker)


def one_is_told(a: Content, b: Content, o: Overlap) -> float:
    """one is someone's words, one is not"""
    return float((a.clause.statement is None) != (b.clause.statement is None))


def same_deed(a: Content, b: Content, o: Overlap) -> float:
    """the same kind of act"""
    return float(bool({doing.event for doing in a.doings} & {doing.event for doing in b.doings}))


def same_parties(a: Content, b: Content, o: Overlap) -> float:
    """the same act by or to the same party"""
    return float(
        any(
            x.event == y.event and (x.actors & y.actors or x.recipients & y.recipients)
            for x in a.doings
            for y in b.doings
        )
    )


def same_number(a: Content, b: Content, o: Overlap) -> float:
    """the same number"""
    return float(any(key[0] == "n" for key in o.shared))


def same_telling_number(a: Content, b: Content, o: Overlap) -> float:
    """a number that few things have"""
    return float(any(telling_number(key) for key in o.shared))


def same_figure(a: Content, b: Content, o: Overlap) -> float:
    """the same figure for the same thing"""
    return float(any(rounded(x, y) for x, y in _figures(a, b)))


def same_quantity(a: Content, b: Content, o: Overlap) -> float:
    """both give a figure of the same kind"""
    return float(bool(a.units & b.units))


def same_count(a: Content, b: Content, o: Overlap) -> float:
    """both count the same thing"""
    return float(any(True for _ in _figures(a, b, told=True)))


def same_day(a: Content, b: Content, o: Overlap) -> float:
    """the same day"""
    return float(any(key[0] == "d" for key in o.shared))


def no_shared_subject_matter(a: Content, b: Content, o: Overlap) -> float:
    """no concept in common"""
    return float(not any(key[0] == "c" for key in o.shared))


def other_countries(a: Content, b: Content, o: Overlap) -> float:
    """each names countries, none of them the same"""
    ours, theirs = (content.countries | {content.speaker_country} - {None} for content in (a, b))
    return float(bool(a.countries and b.countries and not ours & theirs))


def left_over(a: Content, b: Content, o: Overlap) -> float:
    """each says what the other does not"""
    return max(0.0, min(min(o.a, o.b) - o.mass, _MOST) / 3)


def much_left_over(a: Content, b: Content, o: Overlap) -> float:
    """one says much more"""
    return max(0.0, min(max(o.a, o.b) - o.mass, _MOST) / 3)


def far_apart(a: Content, b: Content, o: Overlap) -> float:
    """one stands early, the other late in its report"""
    return abs(a.position - b.position)


def one_language(a: Content, b: Content, o: Overlap) -> float:
    """two accounts of one language"""
    return float(bool(a.language) and a.language == b.language)


def opposite_acts(a: Content, b: Content, o: Overlap) -> float:
    """one does the opposite of the other"""
    ours, theirs = a.concepts - b.concepts, b.concepts - a.concepts
    return float(any(inventory()[concept].opposite in theirs for concept in ours))


def one_denies(a: Content, b: Content, o: Overlap) -> float:
    """one of the two is negated"""
    return float(a.negated != b.negated)


FEATURES: tuple[Feature, ...] = (
    shared_content,
    coverage,
    most_telling,
    things_in_common,
    same_words,
    same_sounds,
    same_surroundings,
    same_neighbours,
    same_speaker,
    other_speaker,
    one_is_told,
    same_deed,
    same_parties,
    same_number,
    same_telling_number,
    same_figure,
    same_quantity,
    same_count,
    same_day,
    no_shared_subject_matter,
    other_countries,
    left_over,
    much_left_over,
    far_apart,
    one_language,
    opposite_acts,
    one_denies,
)
CONTRARY: tuple[Feature, ...] = (opposite_acts, one_denies)
"""What keeps two clauses apart that are about the same and say the contrary."""
_BIAS = "bias"


@cache
def weights() -> dict[str, float]:
    """Feature → its weight; `bias` is the sum that stands before any feature speaks."""
    path = Path(__file__).with_name("likeness.tsv")
    return {row.cells["feature"]: float(row.cells["weight"]) for row in read_rows(path, ("feature", "weight"))}


def likeness(a: Content, b: Content, rarity: Rarity, *, without: tuple[Feature, ...] = ()) -> Likeness:
    """How alike two clauses are, with the features that decided; `without` leaves some out of the count."""
    o = overlap(a, b, rarity)
    if not o.shared and not o.sounds and not o.words:
        return Likeness(0.0, ())
    learnt = weights()
    total, told = learnt[_BIAS], list[tuple[float, str]]()
    for feature in FEATURES:
        value = 0.0 if feature in without else learnt[feature.__name__] * feature(a, b, o)
        if value:
            total += value
            told.append((value, feature.__doc__ or ""))
    if not without and agreements(a, b, o) < _FEWEST:
        total += _ALONE
        told.append((_ALONE, "they share one thing alone"))
    return Likeness(1 / (1 + math.exp(-total)), tuple(f"{why} ({v:+.2f})" for v, why in told if abs(v) >= _SHOWN))


def agreements(a: Content, b: Content, o: Overlap) -> int:
    """In how many things that do not follow from one another two clauses agree: one word that is rare in the event
    makes no point ("critical treatment", "fair treatment")."""
    return (
        len(independent(o))
        + bool(a.units & b.units)
        + bool(same_speaker(a, b, o))
        + bool(same_deed(a, b, o))
        + bool(same_day(a, b, o))
        + (o.words >= _SAME_WORDS)
        + (o.sounds >= _SAME_SOUND)
    )


def _figures(a: Content, b: Content, told: bool = False) -> Iterator[tuple[Amount, Amount]]:
    """Amounts of one unit that count the same thing; `told`: where both say what they count."""
    for x, ours in zip(a.amounts, a.counted, strict=True):
        for y, theirs in zip(b.amounts, b.counted, strict=True):
            if ours.unit and ((ours.what and theirs.what) or not told) and same_thing(ours, theirs):
                yield x, y


def independent(o: Overlap) -> list[str]:
    """The shared features that do not follow from one another: of a concept and its wider ones the narrowest counts,
    and an entity's country not beside the entity."""
    concepts = [key[2:] for key in o.shared if key[0] == "c"]
    implied = {wide for concept in concepts for wide in wider(concept) if wide != concept}
    kept = [f"c:{c}" for c in concepts if c not in implied and o.shared[f"c:{c}"] >= _FELT_CONCEPT]
    kept += [key for key in o.shared if key[0] != "c" and o.shared[key] >= _FELT]
    return kept


def telling_number(key: str) -> bool:
    """A number that is no hour, day of the month or small count: 35, 148600, 1.31, but not 15."""
    if key[0] != "n":
        return False
    value = float(key[2:])
    return abs(value) > _SMALL or value != int(value)
