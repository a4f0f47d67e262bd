"""Where parties contradict each other: pairs of statements by speakers of different sides, scored by a table of features.

The type case: each side lays the same failing at the other's door ("the talks were halted by Kiev" against "the talks had
ended without progress").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from crosswire.annotate.segments import country_of
from crosswire.compare.account import Account
from crosswire.compare.claims import statement_claim
from crosswire.compare.features import Rarity
from crosswire.languages.inventory import adverse_concepts, inventory
from crosswire.records import Dispute, Side

JOIN = 1.0
"""Score from which two statements dispute."""
_SAME_SUBJECT = 0.25
_MOST = 12


@dataclass(frozen=True)
class Held:
    """A statement as a party's hold: what it says over all its clauses."""

    account: Account
    index: int
    speaker: str
    side: str
    weights: dict[str, float]
    countries: frozenset[str]
    negated: bool
    adverse: float
    adverse_concepts: frozenset[str]
    stance: str


@dataclass(frozen=True)
class Clash:
    """Two statements that dispute, with the score and its reasons."""

    a: Held
    b: Held
    score: float
    reasons: tuple[str, ...]
    subjects: tuple[str, ...]


def find_disputes(accounts: Sequence[Account], rarity: Rarity, reader: str) -> tuple[Dispute, ...]:
    """The disputes of an event: clashing pairs gathered by the two sides and what they are about."""
    held = [one for account in accounts for one in _held(account)]
    clashes = [clash for i, a in enumerate(held) for b in held[i + 1 :] if (clash := _clash(a, b, rarity))]
    groups = _gathered(sorted(clashes, key=lambda clash: -clash.score))
    return tuple(_dispute(group, reader) for group in groups[:_MOST])


def _held(account: Account) -> Iterator[Held]:
    for index, statement in enumerate(account.annotation.statements):
        if statement.speaker_entity is None:
            continue
        said = [c for c in account.contents if c.clause.statement == index]
        side = next((c.speaker_country for c in said if c.speaker_country), None) or statement.speaker_entity
        weights: dict[str, float] = {}
        for content in said:
            for key, value in content.weights.items():
                weights[key] = max(weights.get(key, 0.0), value)
        bad = {
            key[2:]: adverse_concepts()[key[2:]] for key in weights if key[:2] == "c:" and key[2:] in adverse_concepts()
        }
        if weights:
            yield Held(
                account,
                index,
                statement.speaker_entity,
                side,
                weights,
                frozenset(country for c in said for country in c.countries),
                any(c.negated for c in said),
                max(bad.values(), default=0.0),
                frozenset(bad),
                statement.stance,
            )


Feature = Callable[[Held, Held, frozenset[str], Rarity], float]


def same_subject(a: Held, b: Held, shared: frozenset[str], rarity: Rarity) -> float:
    """both speak of the same thing"""
    return min(
        0.5,
        sum(
            min(a.weights[k], b.weights[k]) * rarity(k)
            for k in shared
            if k[0] == "c" and k[2:] not in adverse_concepts()
        ),
    )


def speaks_of_the_other(a: Held, b: Held, shared: frozenset[str], rarity: Rarity) -> float:
    """one speaks of the other's side"""
    return 0.3 if b.side in a.countries or a.side in b.countries else 0.0


def lays_a_failing(a: Held, b: Held, shared: frozenset[str], rarity: Rarity) -> float:
    """a failing is laid at a door"""
    return 0.35 * max(a.adverse, b.adverse)


def same_failing(a: Held, b: Held, shared: frozenset[str], rarity: Rarity) -> float:
    """both speak of the same failing"""
    return 0.25 if a.adverse_concepts & b.adverse_concepts else 0.0


def both_reproach(a: Held, b: Held, shared: frozenset[str], rarity: Rarity) -> float:
    """both reproach"""
    return 0.2 if _reproaches(a) and _reproaches(b) else 0.0


def opposite_words(a: Held, b: Held, shared: frozenset[str], rarity: Rarity) -> float:
    """what one says is the opposite of what the other says"""
    ours = {key[2:] for key in a.weights if key[0] == "c"}
    theirs = {key[2:] for key in b.weights if key[0] == "c"}
    return 0.3 if any(inventory()[c].opposite in theirs for c in ours if c in inventory()) else 0.0


def one_denies(a: Held, b: Held, shared: frozenset[str], rarity: Rarity) -> float:
    """one negates or denies"""
    return 0.2 if a.negated != b.negated or (a.stance == "denies") != (b.stance == "denies") else 0.0


def agrees_with_other(a: Held, b: Held, shared: frozenset[str], rarity: Rarity) -> float:
    """neither reproaches, denies nor negates"""
    return 0.0 if any(_reproaches(x) for x in (a, b)) else -1.0


FEATURES: tuple[Feature, ...] = (
    same_subject,
    speaks_of_the_other,
    lays_a_failing,
    same_failing,
    both_reproach,
    opposite_words,
    one_denies,
    agrees_with_other,
)


def _reproaches(held: Held) -> bool:
    return held.adverse >= 0.5 or held.negated or held.stance in ("accuses", "condemns", "denies", "rejects")


def _clash(a: Held, b: Held, rarity: Rarity) -> Clash | None:
    if a.side == b.side or a.speaker == b.speaker:
        return None
    shared = frozenset(a.weights.keys() & b.weights.keys())
    if same_subject(a, b, shared, rarity) < _SAME_SUBJECT:
        return None
    if not (b.side in a.countries or a.side in b.countries or same_failing(a, b, shared, rarity)):
        return None
    values = [(feature, feature(a, b, shared, rarity)) for feature in FEATURES]
    score = sum(value for _, value in values)
    if score < JOIN:
        return None
    reasons = tuple(f"{feature.__doc__} ({value:+.2f})" for feature, value in values if value)
    subjects = sorted(
        (k for k in shared if k[0] == "c" and k[2:] not in adverse_concepts()),
        key=lambda k: -min(a.weights[k], b.weights[k]) * rarity(k),
    )
    return Clash(a, b, score, reasons, tuple(key[2:] for key in subjects[:3]))


def _gathered(clashes: Sequence[Clash]) -> list[list[Clash]]:
    """Clashes of the same two sides that share a statement or a subject are one dispute."""
    groups: list[list[Clash]] = []
    for clash in clashes:
        home = next((group for group in groups if _belongs(clash, group)), None)
        if home is None:
            groups.append([clash])
        else:
            home.append(clash)
    return groups


def _belongs(clash: Clash, group: Sequence[Clash]) -> bool:
    sides = {clash.a.side, clash.b.side}
    if sides != {group[0].a.side, group[0].b.side}:
        return False
    return any(
        {clash.subjects[0]} & set(other.subjects) or _shares_statement(clash, other)
        for other in group
        if clash.subjects
    )


def _shares_statement(one: Clash, other: Clash) -> bool:
    def key(held: Held) -> tuple[str, int]:
        return held.account.id, held.index

    return bool({key(one.a), key(one.b)} & {key(other.a), key(other.b)})


def _dispute(group: Sequence[Clash], reader: str) -> Dispute:
    sides: dict[str, dict[tuple[str, int], Held]] = {}
    for clash in group:
        for held in (clash.a, clash.b):
            sides.setdefault(held.side, {}).setdefault((held.account.id, held.index), held)
    subjects = tuple(dict.fromkeys(subject for clash in group for subject in clash.subjects[:2]))[:3]
    countries = tuple(side for side in sides if country_of(side))
    return Dispute(
        about=(*subjects, *countries),
        sides=tuple(_side(side, list(found.values()), reader) for side, found in sides.items()),
        reasons=group[0].reasons,
        label=" · ".join(subjects),
    )


def _side(side: str, found: Sequence[Held], reader: str) -> Side:
    claims = tuple(statement_claim(held.account, held.index, reader) for held in found)
    return Side(held_by=found[0].speaker, claims=claims, country=side if country_of(side) else None)
