"""How alike two clauses are: a table of features with what each adds or takes away, and the reasons in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from crosswire.compare.features import Content, Rarity, wider
from crosswire.languages.inventory import inventory

LONGER = 0.7
"""How much the longer clause's coverage counts against the shorter one's."""
LITTLE = 2.0
"""What a clause must say in all for its coverage to count in full."""
SAME_ACT = 0.06
SAME_SPEAKER = 0.08
SAME_NUMBER = 0.2
SAME_QUANTITY = 0.15
SURROUNDINGS = 0.6
NAMES_ALONE = -0.5
ONE_TELLING = -0.15
ONE_THING = -0.4
OTHER_COUNTRIES = -0.2
ONE_NEGATED = -0.1
OPPOSITE = -0.25
_TELLING = 0.75
"""Weight from which one shared thing alone says much: few clauses of the event have it."""
_SMALL = 31
_FELT_CONCEPT = 0.15
_FELT = 0.1
"""Weight from which a shared name, place or number counts as a thing in common."""


class Overlap(NamedTuple):
    """What two clauses share (feature → weight), and how much each says in all."""

    shared: dict[str, float]
    a: float
    b: float


class Likeness(NamedTuple):
    """0 to 1, and why."""

    score: float
    reasons: tuple[str, ...]


def overlap(a: Content, b: Content, rarity: Rarity) -> Overlap:
    """The features two clauses share, at the lower of their two weights, each by its rarity."""
    small, large = (a.weights, b.weights) if len(a.weights) <= len(b.weights) else (b.weights, a.weights)
    shared = {key: min(value, large[key]) * rarity(key) for key, value in small.items() if key in large}
    return Overlap(shared, _total(a, rarity), _total(b, rarity))


def _total(content: Content, rarity: Rarity) -> float:
    """What a clause says in all; its figures and days apart, in which accounts of one thing may differ."""
    return sum(value * rarity(key) for key, value in content.weights.items() if key[0] not in "nd")


Feature = Callable[[Content, Content, Overlap], float]


def shared_content(a: Content, b: Content, o: Overlap) -> float:
    """share of what both say that they say alike"""
    total = sum(o.shared.values())
    if not total:
        return 0.0
    longer, shorter = 2 * total / ((o.a + o.b) or 1.0), total / max(min(o.a, o.b), LITTLE)
    return min(1.0, LONGER * longer + (1 - LONGER) * shorter)


def no_shared_subject_matter(a: Content, b: Content, o: Overlap) -> float:
    """no concept in common: names and places alone do not make one point"""
    return 0.0 if any(key[0] == "c" or telling_number(key) for key in o.shared) else NAMES_ALONE


def little_in_common(a: Content, b: Content, o: Overlap) -> float:
    """they share one thing alone"""
    things = independent(o)
    if len(things) + bool(a.units & b.units) > 1:
        return 0.0
    penalty = ONE_TELLING if any(o.shared[key] >= _TELLING for key in things) else ONE_THING
    return penalty * (1 - shared_content(a, b, o))


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


def same_act(a: Content, b: Content, o: Overlap) -> float:
    """the same thing is done"""
    return (
        SAME_ACT if any(key.startswith("c:") and key[2:] in a.acts and key[2:] in b.acts for key in o.shared) else 0.0
    )


def same_speaker(a: Content, b: Content, o: Overlap) -> float:
    """the same speaker says it"""
    return SAME_SPEAKER if a.speaker is not None and a.speaker == b.speaker else 0.0


def same_quantity(a: Content, b: Content, o: Overlap) -> float:
    """both give a figure of the same kind"""
    return SAME_QUANTITY if a.units & b.units and any(key[0] == "c" for key in o.shared) else 0.0


def same_surroundings(a: Content, b: Content, o: Overlap) -> float:
    """their sentences are about the same"""
    if not a.sentence or not b.sentence:
        return 0.0
    both = sum(
        min(value, b.sentence[key]) for key, value in a.sentence.items() if key in b.sentence and key not in o.shared
    )
    return SURROUNDINGS * 2 * both / (sum(a.sentence.values()) + sum(b.sentence.values()))


def same_number(a: Content, b: Content, o: Overlap) -> float:
    """the same number"""
    return SAME_NUMBER if any(key.startswith("n:") for key in o.shared) else 0.0


def other_countries(a: Content, b: Content, o: Overlap) -> float:
    """each names countries, none of them the same"""
    ours, theirs = (content.countries | {content.speaker_country} - {None} for content in (a, b))
    return OTHER_COUNTRIES if a.countries and b.countries and not ours & theirs else 0.0


def opposite_acts(a: Content, b: Content, o: Overlap) -> float:
    """one does the opposite of the other"""
    ours, theirs = a.concepts - b.concepts, b.concepts - a.concepts
    return OPPOSITE if any(inventory()[concept].opposite in theirs for concept in ours) else 0.0


def one_denies(a: Content, b: Content, o: Overlap) -> float:
    """one of the two is negated"""
    return ONE_NEGATED if a.negated != b.negated else 0.0


FEATURES: tuple[Feature, ...] = (
    shared_content,
    same_act,
    same_speaker,
    same_number,
    same_quantity,
    same_surroundings,
    no_shared_subject_matter,
    little_in_common,
    other_countries,
    opposite_acts,
    one_denies,
)


CONTRARY: tuple[Feature, ...] = (opposite_acts, one_denies)
"""What keeps two clauses apart that are about the same and say the contrary."""


def likeness(a: Content, b: Content, rarity: Rarity, *, without: tuple[Feature, ...] = ()) -> Likeness:
    """How alike two clauses are, with the features that decided; `without` leaves some out of the count."""
    o = overlap(a, b, rarity)
    if not o.shared:
        return Likeness(0.0, ())
    score, reasons = 0.0, []
    for feature in FEATURES:
        value = 0.0 if feature in without else feature(a, b, o)
        if value:
            score += value
            reasons.append(f"{feature.__doc__} ({value:+.2f})")
    return Likeness(max(0.0, min(1.0, score)), tuple(reasons))
