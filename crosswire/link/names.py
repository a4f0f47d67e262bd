"""Are two names one person's, or one organisation's? A table of weighted features decides, and says why."""

import functools
import math
from collections.abc import Callable
from typing import Final

import msgspec

from crosswire.link.name_alignment import Alignment, align
from crosswire.link.name_parts import NASAB, Parsed, Part, is_organisation, known_given, parse

BIAS: Final = -4.0
SAME_FROM: Final = 0.5


class NameContext(msgspec.Struct, frozen=True):
    """What a report says around a name: the office held, the country (ISO code), the names mentioned beside it."""

    office: str | None = None
    country: str | None = None
    companions: frozenset[str] = frozenset()


class NameVerdict(msgspec.Struct, frozen=True):
    """`score` 0.0 to 1.0, `same` from 0.5 up, `reasons` in a reader's words, the weightiest first."""

    score: float
    same: bool
    reasons: tuple[str, ...]


class Compared(msgspec.Struct, frozen=True):
    """What the features look at."""

    pairs: Alignment
    kind: str | None
    context_a: NameContext | None
    context_b: NameContext | None

    @property
    def organisation(self) -> bool:
        """Whether the rules of organisations hold."""
        return is_organisation(self.kind)

    @property
    def person(self) -> bool:
        """Whether the rules of persons hold: for persons, and where the kind is not known."""
        return self.kind in (None, "person")


Feature = Callable[[Compared], float]


def parts_agree(c: Compared) -> float:
    """The parts of the shorter name are found in the other one."""
    pairs = [(m.value, min(m.a.weight, m.b.weight)) for m in c.pairs.matched]
    weight = sum(w for _, w in pairs) + c.pairs.conflict_weight
    if not weight:
        return 0.0
    mean = sum(v * w for v, w in pairs) / weight
    return max(0.0, (mean - 0.6) / 0.4)


def parts_differ(c: Compared) -> float:
    """Each name has a part that the other lacks."""
    conflict = c.pairs.conflict_weight
    return min(1.0, 0.5 + conflict / 2) if conflict >= 0.35 else conflict


def family_name_differs(c: Compared) -> float:
    """The parts that stand where the family name does differ."""
    if not c.person or not c.pairs.only_a or not c.pairs.only_b:
        return 0.0
    own = c.pairs.a.parts[c.pairs.a.family], c.pairs.b.parts[c.pairs.b.family]
    return float(own[0] in c.pairs.only_a and own[1] in c.pairs.only_b)


def patronymic_differs(c: Compared) -> float:
    """Both names have a patronymic, and not the same one."""
    return float(_both_have(c, "patronymic"))


def initial_differs(c: Compared) -> float:
    """An initial that does not fit what the other name has in its place."""
    sides = ((c.pairs.only_a, c.pairs.only_b), (c.pairs.only_b, c.pairs.only_a))
    return float(any(_has(own, "initial") and _has(other, "initial", "name") for own, other in sides))


def _has(parts: tuple[Part, ...], *roles: str) -> bool:
    return any(part.role in roles for part in parts)


def numbers_differ(c: Compared) -> float:
    """Numbers in the two names that are not the same."""
    return float(_both_have(c, "number"))


def _both_have(c: Compared, role: str) -> bool:
    return _has(c.pairs.only_a, role) and _has(c.pairs.only_b, role)


def number_on_one_side(c: Compared) -> float:
    """One name has a number that the other lacks."""
    left = (*c.pairs.only_a, *c.pairs.only_b)
    return 0.0 if numbers_differ(c) else float(any(p.role == "number" for p in left))


def given_name_alone(c: Compared) -> float:
    """Only a given name is shared: that is no evidence."""
    if not c.person or len(c.pairs.shared_names) != 1:
        return 0.0
    match = c.pairs.shared_names[0]
    shorter = min(c.pairs.a, c.pairs.b, key=lambda p: len(p.named()))
    if len(shorter.named()) != 1 or any(m.a.role == "initial" or m.b.role == "initial" for m in c.pairs.matched):
        return 0.0
    longer = c.pairs.b if shorter is c.pairs.a else c.pairs.a
    named = longer.named()
    alone = match.b if shorter is c.pairs.a else match.a
    first = len(named) > 1 and alone == named[0] and longer.family != 0
    return float(first or known_given(alone))


def one_part_alone(c: Compared) -> float:
    """A single part is compared: a family name may be anyone's of the family."""
    sizes = sorted((len(c.pairs.a.named()), len(c.pairs.b.named())))
    return 0.0 if not c.person or sizes[0] > 1 else 1.0 if sizes[1] > 1 and len(c.pairs.matched) == 1 else 0.3


def parts_added(c: Compared) -> float:
    """One name has further parts."""
    alone = one_part_alone(c) == 1.0
    return 0.0 if alone else min(1.0, c.pairs.extra_weight / max(1.0, c.pairs.matched_weight))


def core_word_added(c: Compared) -> float:
    """An organisation's name goes on with a word that may tell a branch or a subsidiary."""
    return min(1.0, c.pairs.extra_weight) if c.organisation else 0.0


def only_common_words(c: Compared) -> float:
    """What the names share is words that many organisations have."""
    telling = any({m.a.role, m.b.role} <= {"name", "number"} for m in c.pairs.matched)
    return float(c.organisation and bool(c.pairs.matched) and not telling)


def order_differs(c: Compared) -> float:
    """The parts stand in another order."""
    return float(c.pairs.crossed)


def fathers_order_differs(c: Compared) -> float:
    """Child and father have changed places around *bin* or *ibn*."""
    return float(c.pairs.crossed and all(any(p.text in NASAB for p in side.parts) for side in (c.pairs.a, c.pairs.b)))


def two_given_names_swapped(c: Compared) -> float:
    """Two given names in reversed order: either may be the family name."""
    named = (*c.pairs.a.named(), *c.pairs.b.named())
    unmarked = c.pairs.a.family < 0 and c.pairs.b.family < 0
    return float(c.pairs.crossed and unmarked and len(named) == 4 and all(map(known_given, named)))


def offices_conflict(c: Compared) -> float:
    """The reports give them different offices."""
    return _context(c, "office", False)


def countries_conflict(c: Compared) -> float:
    """The reports give them different countries."""
    return _context(c, "country", False)


def office_and_country_shared(c: Compared) -> float:
    """The reports give them the same office in the same country."""
    return min(_context(c, "office", True), _context(c, "country", True))


def companions_shared(c: Compared) -> float:
    """The same other names stand beside them."""
    if not c.context_a or not c.context_b or not c.context_a.companions or not c.context_b.companions:
        return 0.0
    both = c.context_a.companions & c.context_b.companions
    return len(both) / min(len(c.context_a.companions), len(c.context_b.companions))


def _context(c: Compared, field: str, equal: bool) -> float:
    a, b = (getattr(context, field) if context else None for context in (c.context_a, c.context_b))
    return float(bool(a and b) and (a == b) is equal)


FEATURES: Final[tuple[tuple[Feature, float], ...]] = (
    (parts_agree, 8.0),
    (parts_differ, -5.0),
    (family_name_differs, -2.0),
    (patronymic_differs, -6.0),
    (initial_differs, -5.0),
    (numbers_differ, -6.0),
    (number_on_one_side, -3.0),
    (given_name_alone, -5.0),
    (one_part_alone, -2.85),
    (parts_added, -1.0),
    (core_word_added, -2.2),
    (only_common_words, -3.0),
    (order_differs, -0.4),
    (fathers_order_differs, -5.0),
    (two_given_names_swapped, -4.5),
    (offices_conflict, -2.0),
    (countries_conflict, -2.5),
    (office_and_country_shared, 2.0),
    (companions_shared, 1.0),
)


@functools.lru_cache(maxsize=65536)
def compare_names(
    a: str,
    b: str,
    *,
    kind: str | None = None,
    language_a: str | None = None,
    language_b: str | None = None,
    context_a: NameContext | None = None,
    context_b: NameContext | None = None,
) -> NameVerdict:
    """Whether two names are one's; any text will do, names without a letter are never the same.

    `kind` is `person`, `organisation`, `place` or None; languages are ISO 639-1 codes. Where a script allows several
    ways to part a name, the best one counts.
    """
    pairs = _alignments(a, b, kind, language_a, language_b)
    return max((_verdict(Compared(one, kind, context_a, context_b)) for one in pairs), key=lambda one: one.score)


@functools.lru_cache(maxsize=65536)
def _alignments(
    a: str, b: str, kind: str | None, language_a: str | None, language_b: str | None
) -> tuple[Alignment, ...]:
    """The names aligned in each way that they part: the same two come back in other contexts."""
    ours, theirs = parse(a, kind, language_a), parse(b, kind, language_b)
    if ours[-1].script == theirs[-1].script:
        ours, theirs = ours[-1:], theirs[-1:]
    return tuple(align(one, other) for one in ours for other in theirs)


def _verdict(compared: Compared) -> NameVerdict:
    if not _has_letters(compared.pairs.a) or not _has_letters(compared.pairs.b):
        return NameVerdict(0.0, False, ("a name without a letter",))
    weighed = [(feature, weight * feature(compared)) for feature, weight in FEATURES]
    score = round(1.0 / (1.0 + math.exp(-(BIAS + sum(value for _, value in weighed)))), 4)
    strong = sorted((w for w in weighed if abs(w[1]) >= 0.3), key=lambda w: -abs(w[1]))
    reasons = [_said(feature, value) for feature, value in strong]
    return NameVerdict(score, score >= SAME_FROM, tuple(reasons[:4] + _pair_reasons(compared)))


def _has_letters(name: Parsed) -> bool:
    return any(char.isalpha() for part in name.parts for char in part.text)


def _said(feature: Feature, value: float) -> str:
    text = " ".join((feature.__doc__ or feature.__name__).split()).rstrip(".")
    return f"{text} ({value:+.1f})"


def _pair_reasons(compared: Compared) -> list[str]:
    telling = [m for m in compared.pairs.matched if m.reason != "equal"]
    return [f"{m.a.text} ~ {m.b.text}: {m.reason}" for m in telling[:4]]
