"""Where parties contradict each other: pairs of statements by speakers of different sides, scored by a table of
features.

The type case: each side lays the same failing at the other's door ("the talks were halted by Kiev" against
"the talks had ended without progress").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from crosswire.annotate.segments import country_of
from crosswire.compare.account import Account
from crosswire.compare.claims import statement_claim
from crosswire.compare.features import Content, Rarity, wider
from crosswire.compare.figures import compatible
from crosswire.compare.likeness import CONTRARY, independent, likeness, overlap
from crosswire.languages.inventory import adverse_concepts, inventory, light_concepts
from crosswire.records import Dispute, Side

JOIN = 0.85
"""Score from which two statements dispute."""
_SAME_SUBJECT = 0.2
_GRAVE = 0.5
"""Weight of an adverse concept from which it is a reproach."""
_ALIKE = 0.55
_WILLING = frozenset(("want", "peace", "agree", "accept", "be_ready", "cooperate", "comply", "support", "negotiate"))
"""What a party is reproached with not doing."""
_REPROACHES = ("accuses", "condemns")
_DENIED = 0.3
_DENIALS = ("denies", "rejects")
_MOST = 12
_SUBJECTS = 2
"""Subjects that a dispute is named by: those that most of its clashes share."""
_MEDIA = ("media/", "agency/")
"""Those who carry words are no party to them."""


@dataclass(frozen=True)
class Held:
    """A statement as a party's hold: what it says over all its clauses, and whom it reproaches with what."""

    account: Account
    index: int
    speaker: str
    side: str
    clauses: tuple[Content, ...]
    weights: dict[str, float]
    reproached: dict[str, float]
    adverse: frozenset[str]
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
        speaker = statement.speaker_entity
        if speaker is None or speaker.startswith(_MEDIA):
            continue
        said = tuple(content for content in account.contents if content.clause.statement == index)
        if said:
            yield _hold(account, index, speaker, said)


def _hold(account: Account, index: int, speaker: str, said: tuple[Content, ...]) -> Held:
    side = next((content.speaker_country for content in said if content.speaker_country), None) or speaker
    weights: dict[str, float] = {}
    reproached: dict[str, float] = {}
    adverse: set[str] = set()
    stance = account.annotation.statements[index].stance
    for content in said:
        for key, value in content.weights.items():
            weights[key] = max(weights.get(key, 0.0), value)
        grave = {
            concept: value for concept in content.named if (value := adverse_concepts().get(concept, 0.0)) >= _GRAVE
        }
        if content.negated and content.named & _WILLING:
            grave["unwilling"] = 0.7
        if stance in _REPROACHES:
            grave[stance] = 0.7
        adverse |= set(grave)
        weight = max([*grave.values(), _GRAVE if content.negated else 0.0])
        for party in _reproached(content, side, speaker):
            reproached[party] = max(reproached.get(party, 0.0), weight)
    return Held(
        account,
        index,
        speaker,
        side,
        said,
        weights,
        {p: w for p, w in reproached.items() if w},
        frozenset(adverse),
        stance,
    )


def _reproached(content: Content, side: str, speaker: str) -> frozenset[str]:
    """Whom a clause speaks of besides its speaker's own side: "" where of nobody. What a party tells of itself alone
    reproaches nobody, and the place where something happened is not to blame for it."""
    others = (content.countries - content.scenes | _named(content)) - {side, speaker}
    if others:
        return others
    return frozenset() if side in content.countries and not content.negated else frozenset(("",))


def _named(content: Content) -> set[str]:
    return {key[2:] for key in content.weights if key[:2] == "e:"}


Feature = Callable[[Held, Held, Rarity], float]


def same_subject(a: Held, b: Held, rarity: Rarity) -> float:
    """both speak of the same thing"""
    return min(0.5, sum(_shared_subjects(a, b, rarity).values()))


def each_reproaches_the_other(a: Held, b: Held, rarity: Rarity) -> float:
    """each lays a failing at the other's door"""
    return 0.6 if _against(a, b) and _against(b, a) and (a.adverse or b.adverse) else 0.0


def one_reproaches_and_one_answers(a: Held, b: Held, rarity: Rarity) -> float:
    """one lays a failing at the other's door, the other speaks of a failing, denies or negates"""
    if _against(a, b) and _against(b, a):
        return 0.0
    answered = (_blames(a, b) and _answers(b)) or (_blames(b, a) and _answers(a))
    return 0.4 if answered else 0.0


def same_failing(a: Held, b: Held, rarity: Rarity) -> float:
    """both speak of the same failing"""
    return 0.2 if a.adverse & b.adverse else 0.0


def says_the_opposite(a: Held, b: Held, rarity: Rarity) -> float:
    """one says what the other denies, of the same thing"""
    return 0.4 if any(_contrary(x, y, rarity) for x in a.clauses for y in b.clauses) else 0.0


def one_denies(a: Held, b: Held, rarity: Rarity) -> float:
    """one denies what the other says"""
    denies = (a.stance in _DENIALS) != (b.stance in _DENIALS)
    return 0.4 if denies and _alike(a, b, rarity) >= _DENIED else 0.0


def figures_exclude(a: Held, b: Held, rarity: Rarity) -> float:
    """their figures for the same thing exclude each other"""
    exclude = any(_other_figures(x, y) and likeness(x, y, rarity).score >= _ALIKE for x in a.clauses for y in b.clauses)
    return 0.2 if exclude else 0.0


def reproach_in_the_verb(a: Held, b: Held, rarity: Rarity) -> float:
    """a verb that accuses, denies or rejects brings it in"""
    return 0.15 if {a.stance, b.stance} & {*_REPROACHES, *_DENIALS} else 0.0


FEATURES: tuple[Feature, ...] = (
    same_subject,
    each_reproaches_the_other,
    one_reproaches_and_one_answers,
    same_failing,
    says_the_opposite,
    one_denies,
    figures_exclude,
    reproach_in_the_verb,
)


def _shared_subjects(a: Held, b: Held, rarity: Rarity) -> dict[str, float]:
    """Concepts of both that are no failings, each at its lower weight by its rarity."""
    shared = (key for key in a.weights.keys() & b.weights.keys() if key[0] == "c" and key[2:] not in adverse_concepts())
    return {key[2:]: min(a.weights[key], b.weights[key]) * rarity(key) for key in shared}


def _narrowest(subjects: dict[str, float]) -> dict[str, float]:
    """Of a concept and its wider ones the narrowest."""
    implied = {wide for subject in subjects for wide in wider(subject) if wide != subject}
    return {subject: weight for subject, weight in subjects.items() if subject not in implied}


def _against(a: Held, b: Held) -> bool:
    return max(a.reproached.get(b.side, 0.0), a.reproached.get(b.speaker, 0.0)) >= _GRAVE


def _blames(a: Held, b: Held) -> bool:
    """It lays a failing at the other's door in so many words, not by a negation alone."""
    return bool(a.adverse) and _against(a, b)


def _answers(held: Held) -> bool:
    """It speaks of a failing without naming whose, denies, or negates."""
    return held.reproached.get("", 0.0) >= _GRAVE or held.stance in _DENIALS


def _alike(a: Held, b: Held, rarity: Rarity) -> float:
    return max(likeness(x, y, rarity).score for x in a.clauses for y in b.clauses)


def _other_figures(x: Content, y: Content) -> bool:
    """Each gives one figure of a unit, and both cannot be true of one thing."""
    for unit in x.units & y.units:
        ours, theirs = ([amount for amount in content.amounts if amount.unit == unit] for content in (x, y))
        if len(ours) == len(theirs) == 1 and not compatible(ours[0], theirs[0]):
            return True
    return False


def _contrary(x: Content, y: Content, rarity: Rarity) -> bool:
    """Two clauses alike but for a negation, or for a word that is the other's opposite."""
    opposed = any(inventory()[act].opposite in y.concepts for act in x.concepts)
    if x.negated == y.negated and not opposed:
        return False
    if len(independent(overlap(x, y, rarity))) < 2:  # both speak of talks, and no more
        return False
    return likeness(x, y, rarity, without=CONTRARY).score >= _ALIKE


def _clash(a: Held, b: Held, rarity: Rarity) -> Clash | None:
    if a.side == b.side or a.speaker == b.speaker or same_subject(a, b, rarity) < _SAME_SUBJECT:
        return None
    values = [(feature, feature(a, b, rarity)) for feature in FEATURES]
    score = sum(value for _, value in values)
    if score < JOIN:
        return None
    reasons = tuple(f"{feature.__doc__} ({value:+.2f})" for feature, value in values if value)
    subjects = _narrowest(_shared_subjects(a, b, rarity))
    return Clash(a, b, score, reasons, tuple(sorted(subjects, key=lambda c: (-subjects[c], c))[:3]))


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
    counted = Counter(subject for clash in group for subject in clash.subjects if subject not in light_concepts())
    subjects = tuple(subject for subject, _ in counted.most_common(_SUBJECTS)) or group[0].subjects[:1]
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
