"""Where parties contradict each other: pairs of statements by two speakers, scored by a table of features.

The type case: each side lays the same failing at the other's door ("the talks were halted by Kiev" against
"the talks had ended without progress"). The score is the chance that a reader would call the two rival claims; the
weights (`disputes.tsv`) are learnt from the disputes of the dev scenarios (`python -m tests.quality.fit_disputes`).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from crosswire.annotate.segments import country_of
from crosswire.compare.account import Account
from crosswire.compare.claims import statement_claim
from crosswire.compare.features import Content, Rarity, wider
from crosswire.compare.figures import compatible, same_thing
from crosswire.compare.likeness import CONTRARY, likeness, overlap
from crosswire.languages.inventory import adverse_concepts, inventory, light_concepts
from crosswire.languages.rows import read_rows
from crosswire.records import Dispute, Side

JOIN = 0.17
"""Chance from which two statements are told as rival claims."""
_GRAVE = 0.5
"""Weight of an adverse concept from which it is a reproach."""
_WILLING = frozenset(("want", "peace", "agree", "accept", "be_ready", "cooperate", "comply", "support", "negotiate"))
"""What a party is reproached with not doing."""
_REPROACHES = ("accuses", "condemns")
_DENIALS = ("denies", "rejects")
_SAME_SUBJECT = 0.15
"""Weight of the subjects that two statements must share unless one follows the other."""
_ALIKE = 0.15
"""Likeness from which a negation in one of two clauses makes them contrary."""
_CARRIES = 0.12
"""Rarity from which a feature may bring two statements of two accounts together."""
_GOVERNMENT = ("minister", "deputy_minister", "spokesperson")
"""Offices whose holders speak for their country's government."""
_FAR = 9
"""Sentences between two statements of two accounts."""
_REACH = 80
"""Sentences between two statements of one account that are still held against each other."""
_MOST = 12
_SUBJECTS = 2
"""Subjects that a dispute is named by: those that most of its clashes share."""
_MEDIA = ("media/", "agency/")
"""Those who carry words are no party to them."""
_BIAS = "bias"
_SHOWN = 0.2
"""Share of the sum from which a feature is among the reasons."""


@dataclass(frozen=True)
class Held:
    """A statement as a party's hold: what it says over all its clauses, whom it reproaches and with what. `speaker` is
    an entity, or the words that name who speaks; `side` his country, else himself."""

    account: Account
    index: int
    speaker: str
    side: str
    clauses: tuple[Content, ...]
    weights: dict[str, float]
    reproached: frozenset[str]
    adverse: frozenset[str]
    stance: str
    paragraph: int
    state: str | None = None
    """The country whose government the speaker is of, as a minister or as its spokesman: one side of every dispute."""

    @property
    def sentence(self) -> int:
        """The number of its first sentence."""
        return self.clauses[0].clause.sentence

    @property
    def negated(self) -> bool:
        """Whether any of it is."""
        return any(clause.negated for clause in self.clauses)


class Meeting(NamedTuple):
    """Two statements side by side: how alike their closest clauses are but for what is contrary in them, and how many
    sentences stand between them."""

    alike: float
    words: float
    sentences: int
    subjects: dict[str, float]


@dataclass(frozen=True)
class Clash:
    """Two statements that dispute, with the score and its reasons."""

    a: Held
    b: Held
    score: float
    reasons: tuple[str, ...]
    subjects: tuple[str, ...]

    @property
    def sides(self) -> tuple[str, str]:
        """Their countries, or the speakers where both are of one."""
        one_country = self.a.side == self.b.side
        return (self.a.speaker, self.b.speaker) if one_country else (self.a.side, self.b.side)


def find_disputes(accounts: Sequence[Account], rarity: Rarity, reader: str) -> tuple[Dispute, ...]:
    """The disputes of an event: clashing pairs gathered by the two sides and what they are about, surest first."""
    held = [one for account in accounts for one in holds(account)]
    found = [clash for a, b in encounters(held, rarity) if (clash := _clash(a, b, rarity))]
    groups = _gathered(sorted(found, key=lambda clash: -clash.score))
    return tuple(_dispute(group, reader) for group in groups[:_MOST])


def encounters(held: Sequence[Held], rarity: Rarity) -> Iterator[tuple[Held, Held]]:
    """Statements of two parties, of one account or with something telling in common."""
    for number, b in enumerate(held):
        for a in held[:number]:
            if a.speaker == b.speaker or (a.state is not None and a.state == b.state):
                continue
            if a.side == b.side and a.side in (a.speaker, b.speaker):  # a country and its governor
                continue
            if a.account.id == b.account.id:
                if abs(a.sentence - b.sentence) <= _REACH:
                    yield a, b
            elif any(key in b.weights and rarity(key) > _CARRIES for key in a.weights):
                yield a, b


def holds(account: Account) -> Iterator[Held]:
    """The statements of an account that a party makes."""
    for index, statement in enumerate(account.annotation.statements):
        named = " ".join(span.of(account.annotation.text).casefold() for span in statement.speaker)
        speaker = statement.speaker_entity or named
        if not speaker or speaker.startswith(_MEDIA):
            continue
        said, around = account.said.get(index, ()), account.reporting.get(index, ())
        if said or around:
            yield _hold(account, index, speaker, said or around, around)


def _hold(account: Account, index: int, speaker: str, said: tuple[Content, ...], around: tuple[Content, ...]) -> Held:
    side = next((content.speaker_country for content in said if content.speaker_country), None) or speaker
    weights: dict[str, float] = {}
    reproached: set[str] = set()
    adverse: set[str] = set()
    for content in (*said, *around):
        for key, value in content.weights.items():
            weights[key] = max(weights.get(key, 0.0), value)
    for content in said:
        adverse |= {concept for concept in content.named if adverse_concepts().get(concept, 0.0) >= _GRAVE}
        if content.negated and content.named & _WILLING:
            adverse.add("unwilling")
        reproached |= _reproached(content, side, speaker)
    return Held(
        account=account,
        index=index,
        speaker=speaker,
        side=side,
        clauses=said,
        weights=weights,
        reproached=frozenset(reproached),
        adverse=frozenset(adverse),
        stance=account.annotation.statements[index].stance,
        paragraph=account.paragraph(account.span(said[0].clause)),
        state=side if country_of(side) and _of_the_government(account, speaker) else None,
    )


def _of_the_government(account: Account, speaker: str) -> bool:
    """A minister or spokesman, or a body of the state (`RU/ministry.foreign_affairs`)."""
    if country_of(speaker) and not speaker.startswith("person/"):
        return True
    roles = {mention.role for mention in account.annotation.named if mention.entity == speaker and mention.role}
    return any(role.startswith(_GOVERNMENT) for role in roles)


def _reproached(content: Content, side: str, speaker: str) -> frozenset[str]:
    """Whom a clause speaks of besides its speaker's own side; the place where something happened is not to blame for
    it."""
    return frozenset((content.countries - content.scenes | _named(content)) - {side, speaker})


def _named(content: Content) -> set[str]:
    return {key[2:] for key in content.weights if key[:2] == "e:"}


def meeting(a: Held, b: Held, rarity: Rarity) -> Meeting:
    """What two statements have to do with each other."""
    alike = max(likeness(x, y, rarity, without=CONTRARY).score for x in a.clauses for y in b.clauses)
    words = max(overlap(x, y, rarity).words for x in a.clauses for y in b.clauses)
    one_account = a.account.id == b.account.id
    return Meeting(alike, words, abs(a.sentence - b.sentence) if one_account else _FAR, _shared_subjects(a, b, rarity))


Feature = Callable[[Held, Held, Meeting], float]


def say_alike(a: Held, b: Held, m: Meeting) -> float:
    """they say much the same, but for what is contrary in it"""
    odds = math.log((m.alike + 1e-9) / (1 - m.alike + 1e-9))
    return max(-6.0, min(6.0, odds)) / 3


def same_subject(a: Held, b: Held, m: Meeting) -> float:
    """both speak of the same thing"""
    return min(2.0, sum(m.subjects.values()))


def same_words(a: Held, b: Held, m: Meeting) -> float:
    """the same words"""
    return min(3.0, m.words) / 3


def same_surroundings(a: Held, b: Held, m: Meeting) -> float:
    """their sentences are about the same"""
    one, two = a.clauses[0].sentence, b.clauses[0].sentence
    total = sum(one.values()) + sum(two.values())
    return 2 * sum(min(value, two[key]) for key, value in one.items() if key in two) / total if total else 0.0


def one_paragraph(a: Held, b: Held, m: Meeting) -> float:
    """one paragraph sets them side by side"""
    return float(m.sentences < _FAR and a.paragraph == b.paragraph)


def next_to_each_other(a: Held, b: Held, m: Meeting) -> float:
    """one follows the other"""
    return float(m.sentences <= 2)


def one_account(a: Held, b: Held, m: Meeting) -> float:
    """one account tells both"""
    return float(m.sentences < _FAR)


def far_apart(a: Held, b: Held, m: Meeting) -> float:
    """one stands early, the other late in its report"""
    return abs(a.clauses[0].position - b.clauses[0].position)


def one_denies(a: Held, b: Held, m: Meeting) -> float:
    """one denies or rejects something"""
    return float((a.stance in _DENIALS) != (b.stance in _DENIALS))


def denied_at_once(a: Held, b: Held, m: Meeting) -> float:
    """one is denied right behind it"""
    follows = m.sentences < _FAR and b.index - a.index in (1, -1)
    later = a if a.index > b.index else b
    return float(follows and later.stance in _DENIALS)


def one_accuses(a: Held, b: Held, m: Meeting) -> float:
    """one accuses or condemns"""
    return float(bool({a.stance, b.stance} & set(_REPROACHES)))


def called_a_claim(a: Held, b: Held, m: Meeting) -> float:
    """the report calls it a claim"""
    return float(a.stance == "claims") + float(b.stance == "claims")


def one_speaks_of_the_other(a: Held, b: Held, m: Meeting) -> float:
    """one speaks of the other's side"""
    return float(_against(a, b) != _against(b, a))


def each_speaks_of_the_other(a: Held, b: Held, m: Meeting) -> float:
    """each speaks of the other's side"""
    return float(_against(a, b) and _against(b, a))


def each_lays_a_failing(a: Held, b: Held, m: Meeting) -> float:
    """each lays a failing at the other's door"""
    return float(_against(a, b) and _against(b, a) and _reproaches(a) and _reproaches(b))


def one_answers_a_reproach(a: Held, b: Held, m: Meeting) -> float:
    """one lays a failing at the other's door, the other speaks of a failing and names nobody"""
    return float(
        (_against(a, b) and _reproaches(a) and _answers(b)) or (_against(b, a) and _reproaches(b) and _answers(a))
    )


def same_failing(a: Held, b: Held, m: Meeting) -> float:
    """both speak of the same failing"""
    return float(bool(a.adverse & b.adverse))


def a_failing(a: Held, b: Held, m: Meeting) -> float:
    """one speaks of a failing"""
    return float(bool(a.adverse or b.adverse))


def one_negated(a: Held, b: Held, m: Meeting) -> float:
    """one of the two is negated"""
    return float(a.negated != b.negated)


def opposite_acts(a: Held, b: Held, m: Meeting) -> float:
    """one says the opposite of the other"""
    theirs = {concept for clause in b.clauses for concept in clause.concepts}
    return float(any(inventory()[concept].opposite in theirs for clause in a.clauses for concept in clause.concepts))


def contrary(a: Held, b: Held, m: Meeting) -> float:
    """one says what the other denies, of the same thing"""
    return float(m.alike > _ALIKE and bool(one_negated(a, b, m) or opposite_acts(a, b, m)))


def figures_exclude(a: Held, b: Held, m: Meeting) -> float:
    """their figures for the same thing exclude each other"""
    return float(any(_other_figures(x, y) for x in a.clauses for y in b.clauses))


FEATURES: tuple[Feature, ...] = (
    say_alike,
    same_subject,
    same_words,
    same_surroundings,
    one_paragraph,
    next_to_each_other,
    one_account,
    far_apart,
    one_denies,
    denied_at_once,
    one_accuses,
    called_a_claim,
    one_speaks_of_the_other,
    each_speaks_of_the_other,
    each_lays_a_failing,
    one_answers_a_reproach,
    same_failing,
    a_failing,
    one_negated,
    opposite_acts,
    contrary,
    figures_exclude,
)


def a_reproach(a: Held, b: Held, m: Meeting) -> float:
    """one lays a failing at the other's door"""
    return float((_against(a, b) and _reproaches(a)) or (_against(b, a) and _reproaches(b)))


CONTRADICTIONS: tuple[Feature, ...] = (
    one_denies,
    one_accuses,
    called_a_claim,
    a_reproach,
    one_answers_a_reproach,
    opposite_acts,
    contrary,
    figures_exclude,
)
"""Without any of these two statements that are alike agree."""


@cache
def weights() -> dict[str, float]:
    """Feature → its weight; `bias` is the sum that stands before any feature speaks."""
    path = Path(__file__).with_name("disputes.tsv")
    return {row.cells["feature"]: float(row.cells["weight"]) for row in read_rows(path, ("feature", "weight"))}


def _shared_subjects(a: Held, b: Held, rarity: Rarity) -> dict[str, float]:
    """Concepts of both that are no failings, each at its lower weight by its rarity."""
    shared = (key for key in a.weights.keys() & b.weights.keys() if key[0] == "c" and key[2:] not in adverse_concepts())
    return {key[2:]: min(a.weights[key], b.weights[key]) * rarity(key) for key in shared}


def _narrowest(subjects: dict[str, float]) -> dict[str, float]:
    """Of a concept and its wider ones the narrowest."""
    implied = {wide for subject in subjects for wide in wider(subject) if wide != subject}
    return {subject: weight for subject, weight in subjects.items() if subject not in implied}


def _reproaches(held: Held) -> bool:
    return bool(held.adverse) or held.stance in _REPROACHES


def _answers(held: Held) -> bool:
    return bool(held.adverse) and not held.reproached


def _against(a: Held, b: Held) -> bool:
    return b.side in a.reproached or b.speaker in a.reproached


def _other_figures(x: Content, y: Content) -> bool:
    """Their figures for the same thing cannot both be true."""
    return any(
        ours.unit and same_thing(ours, theirs) and not compatible(a, b)
        for a, ours in zip(x.amounts, x.counted, strict=True)
        for b, theirs in zip(y.amounts, y.counted, strict=True)
    )


def _may_clash(a: Held, b: Held, rarity: Rarity) -> bool:
    """What can be told of two statements before their clauses are held against each other, which takes longest."""
    one_account = a.account.id == b.account.id
    subjects = _shared_subjects(a, b, rarity)
    met = Meeting(1.0, 0.0, abs(a.sentence - b.sentence) if one_account else _FAR, subjects)
    if not next_to_each_other(a, b, met) and same_subject(a, b, met) < _SAME_SUBJECT:
        return False
    return any(feature(a, b, met) for feature in CONTRADICTIONS)


def _clash(a: Held, b: Held, rarity: Rarity) -> Clash | None:
    if not _may_clash(a, b, rarity):
        return None
    met = meeting(a, b, rarity)
    learnt = weights()
    if not any(feature(a, b, met) for feature in CONTRADICTIONS):
        return None
    if not next_to_each_other(a, b, met) and same_subject(a, b, met) < _SAME_SUBJECT:
        return None
    values = [(feature, learnt[feature.__name__] * feature(a, b, met)) for feature in FEATURES]
    score = 1 / (1 + math.exp(-learnt[_BIAS] - sum(value for _, value in values)))
    if score < JOIN and not _type_case(a, b, met):
        return None
    told = sorted(((value, feature.__doc__) for feature, value in values if value > _SHOWN), reverse=True)
    subjects = _narrowest(met.subjects)
    return Clash(
        a,
        b,
        score,
        tuple(f"{why} ({value:+.2f})" for value, why in told),
        tuple(sorted(subjects, key=lambda c: (-subjects[c], c))[:3]),
    )


def _type_case(a: Held, b: Held, m: Meeting) -> bool:
    """Two countries' speakers, on one subject: one lays a failing at the other's door, the other answers with one."""
    two_countries = a.side != b.side and bool(country_of(a.side)) and bool(country_of(b.side))
    return two_countries and bool(each_lays_a_failing(a, b, m) or one_answers_a_reproach(a, b, m))


def _gathered(clashes: Sequence[Clash]) -> list[list[Clash]]:
    """Clashes of the same two sides that share a statement are one dispute."""
    groups: list[list[Clash]] = []
    for clash in clashes:
        home = next((group for group in groups if _belongs(clash, group)), None)
        if home is None:
            groups.append([clash])
        else:
            home.append(clash)
    return groups


def _belongs(clash: Clash, group: Sequence[Clash]) -> bool:
    return set(clash.sides) == set(group[0].sides) and any(_shares_statement(clash, other) for other in group)


def _shares_statement(one: Clash, other: Clash) -> bool:
    def key(held: Held) -> tuple[str, int]:
        return held.account.id, held.index

    return bool({key(one.a), key(one.b)} & {key(other.a), key(other.b)})


def _dispute(group: Sequence[Clash], reader: str) -> Dispute:
    sides: dict[str, dict[tuple[str, int], Held]] = {}
    for clash in group:
        for side, held in zip(clash.sides, (clash.a, clash.b), strict=True):
            sides.setdefault(side, {}).setdefault((held.account.id, held.index), held)
    counted = Counter(subject for clash in group for subject in clash.subjects if subject not in light_concepts())
    subjects = tuple(subject for subject, _ in counted.most_common(_SUBJECTS)) or group[0].subjects[:1]
    countries = tuple(side for side in sides if country_of(side))
    return Dispute(
        about=(*subjects, *countries),
        sides=tuple(_side(side, list(found.values()), reader) for side, found in sides.items()),
        reasons=group[0].reasons,
        label=" · ".join(subjects),
        score=round(group[0].score, 3),
    )


def _side(side: str, found: Sequence[Held], reader: str) -> Side:
    claims = tuple(statement_claim(held.account, held.index, reader) for held in found)
    account = found[0].account
    statement = account.annotation.statements[found[0].index]
    words = " ".join(" ".join(span.of(account.annotation.text).split()) for span in statement.speaker)
    return Side(
        held_by=statement.speaker_entity,
        claims=claims,
        country=side if country_of(side) else None,
        name="" if statement.speaker_entity else words,
    )
