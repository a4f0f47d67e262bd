"""Claims of a set side by side: which say the same thing, across languages.

A claim is read as a report of one clause. Two claims of one language are compared by what they mean and by their words,
two of different languages by what they mean and by how their names sound; the most alike come together first.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswire.annotate.reading import read
from crosswire.compare.clauses import Clause
from crosswire.compare.features import contents
from crosswire.compare.slots import slots
from crosswire.group.sounds import name_sounds
from crosswire.languages.pack import UNDETERMINED
from crosswire.link.entities import Entities
from crosswire.link.profiles import profiles
from crosswire.records import AlignedClaim, ClaimText, Report, Slots

SAME = 0.33
"""Likeness from which two claims of one language say the same; points keep it on average."""
SAME_ACROSS = 0.5
"""The same for two claims of different languages, which share no words."""
SAME_UNREAD = 0.12
"""The same where one of the two languages has no pack: names, sounds, numbers and days are all that they can share."""
_TOO_COMMON = 200
_MOST_COMPARED = 40
_SOUND = 0.7
_WORD = 0.6
_OPPOSED = 0.6
"""What is left of the likeness of two claims where one denies."""
_AHEAD, _LIFT = 1.1, 3.2
"""Two claims of different languages that are each other's nearest, so many times nearer than the next, need less."""
_CLEAR, _LEFT_OVER, _ENOUGH = 1.1, 0.14, 5
"""Claims of two languages left over when the rest have found each other: so many times nearer than the next, so near at
least, and so many claims of each language beside which that tells something."""
_KINDS = {"c": "subjects", "e": "names", "g": "places", "n": "numbers", "d": "days", "s": "sounds", "w": "words"}
_SHOWN = 6
_SPEAKERS = 6
_WIDER = 0.75
"""Weight under which a feature is only implied (a wider concept, a person's country): it leads to no pair."""


@dataclass(frozen=True)
class _Said:
    """A claim's features: `meaning` in no language, `words` in its own, each with its weight.

    `read` says whether its language has a pack.
    """

    claim: ClaimText
    language: str
    read: bool
    meaning: Mapping[str, float]
    words: Mapping[str, float]
    negated: bool
    slots: Slots


def align_claims(claims: Iterable[ClaimText]) -> Iterator[AlignedClaim]:
    """The point each claim makes, in the order given; claims of one set that say the same thing share one point."""
    given = list(claims)
    sets: dict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(given):
        sets[claim.set].append(number)
    found: dict[int, AlignedClaim] = {}
    for numbers in sets.values():
        entities = Entities()
        claims_of = _Set([_said(given[number], entities) for number in numbers])
        homes = claims_of.homes()
        names = {home: count for count, home in enumerate(dict.fromkeys(homes), 1)}
        for place, (number, home) in enumerate(zip(numbers, homes, strict=True)):
            one = given[number]
            reasons = claims_of.reasons(place, homes)
            slots = claims_of.said[place].slots
            found[number] = AlignedClaim(set=one.set, id=one.id, point=f"p{names[home]}", reasons=reasons, slots=slots)
    yield from (found[number] for number in range(len(given)))


def _said(claim: ClaimText, entities: Entities) -> _Said:
    """Read one claim; its things are linked with those of the set's other claims."""
    reading = read(Report(id=claim.id, text=claim.text, language=claim.language))
    document = reading.document
    linked = entities.link(profiles(document, reading.names.names))
    size = len(document.words)
    content = contents(reading, linked, [Clause(0, size, 0)])[0] if size else None
    meaning = dict(content.weights) if content else {}
    for sound in name_sounds(document.words, document.language, 0).counts:
        meaning[f"s:{sound}"] = _SOUND
    return _Said(
        claim,
        document.language,
        document.pack.code != UNDETERMINED,
        meaning,
        {f"w:{lemma}": _WORD for lemma in content.words} if content else {},
        content.negated if content else False,
        slots(reading, linked, content) if content else Slots(),
    )


class _Set:
    """The claims of one set, brought together from the most alike on."""

    def __init__(self, said: Sequence[_Said]) -> None:
        self.said = said
        self._seen: Counter[str] = Counter()
        for one in said:
            self._seen.update((*one.meaning, *one.words))
        self._rare = {key: math.log((len(said) + 3) / (n + 0.5)) for key, n in self._seen.items()}
        self._known: dict[tuple[int, int], float] = {}
        self._plain: dict[tuple[int, int], float] = {}
        """Likeness of the pairs that were compared, before who is nearest to whom counts."""
        self._of_language = Counter(one.language for one in said)

    def homes(self) -> list[int]:
        """For each claim the number of the point it belongs to."""
        home = list(range(len(self.said)))
        members = {number: [number] for number in home}
        self._plain = {pair: self._score(*pair) for pair in self._candidates()}
        pairs = self._ahead(self._plain)
        for (a, b), score in sorted(pairs.items(), key=lambda item: (-item[1], item[0])):
            one, two = sorted((home[a], home[b]))
            if score >= 1.0 and one != two and self._mean(members[one], members[two]) >= 1.0:
                _join(one, two, home, members)
        while self._join_left_over(home, members):
            pass
        return home

    def _join_left_over(self, home: list[int], members: dict[int, list[int]]) -> bool:
        """Join the claims that no claim of another language shares a point with yet, where two are each other's nearest
        among those left; whether any were. What is left over has less to be mistaken for."""
        languages = {point: {self.said[n].language for n in numbers} for point, numbers in members.items()}
        left = {n for n, point in enumerate(home) if len(languages[point]) == 1}
        pairs = {
            (a, b): score
            for (a, b), score in self._plain.items()
            if a in left and b in left and self.said[a].language != self.said[b].language
        }
        nearest, joined = self._nearest(pairs), False
        for (a, b), score in sorted(pairs.items(), key=lambda item: (-item[1], item[0])):
            one, two = sorted((home[a], home[b]))
            ours, theirs = nearest[a, self.said[b].language], nearest[b, self.said[a].language]
            clear = score == ours[0] == theirs[0] and score >= _CLEAR * max(ours[1], theirs[1])
            if clear and score >= _LEFT_OVER and self._many(a, b) and one != two and languages[one] != languages[two]:
                _join(one, two, home, members)
                languages[one] |= languages.pop(two)
                joined = True
        return joined

    def _many(self, a: int, b: int) -> bool:
        """Whether both languages have claims enough for being each other's nearest to tell something."""
        return min(self._of_language[self.said[n].language] for n in (a, b)) >= _ENOUGH

    def reasons(self, number: int, homes: Sequence[int]) -> tuple[str, ...]:
        """What a claim has in common with the nearest other claim of its point, in words; none where it is alone."""
        others = [n for n, home in enumerate(homes) if home == homes[number] and n != number]
        if not others:
            return ()
        other = max(others, key=lambda n: (self._plain.get((min(n, number), max(n, number)), 0.0), -n))
        one, two = ({**x.meaning, **x.words} for x in (self.said[number], self.said[other]))
        shared = sorted(
            (key for key in one if key in two), key=lambda key: (-min(one[key], two[key]) * self._rare[key], key)
        )
        told: dict[str, list[str]] = {}
        for key in shared:
            told.setdefault(_KINDS[key[0]], []).append(key[2:])
        return (
            f"nearest: {self.said[other].claim.id}",
            *(f"{kind}: {', '.join(keys[:_SHOWN])}" for kind, keys in told.items()),
        )

    def _ahead(self, pairs: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
        """The scores, with more for two claims of different languages that are each other's nearest by far."""
        nearest = self._nearest(pairs)
        for (a, b), score in pairs.items():
            if self.said[a].language == self.said[b].language:
                continue
            ours, theirs = nearest[a, self.said[b].language], nearest[b, self.said[a].language]
            if score == ours[0] == theirs[0] and score >= _AHEAD * max(ours[1], theirs[1]):
                self._known[a, b] = score * _LIFT
        return {pair: self._known[pair] for pair in pairs}

    def _nearest(self, pairs: Mapping[tuple[int, int], float]) -> dict[tuple[int, str], list[float]]:
        """Claim and language → the likeness of the two nearest claims of that language."""
        nearest: dict[tuple[int, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
        for (a, b), score in pairs.items():
            for one, other in ((a, b), (b, a)):
                two = nearest[one, self.said[other].language]
                two[:] = sorted((*two, score), reverse=True)[:2]
        return nearest

    def _candidates(self) -> Iterator[tuple[int, int]]:
        """Pairs that share something telling."""
        index: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self.said):
            shared: Counter[int] = Counter()
            keys = [key for key, value in one.meaning.items() if value >= _WIDER or key[0] != "c"]
            for key in (*keys, *one.words):
                shared.update(index[key][-_TOO_COMMON:])
                index[key].append(number)
            ranked = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
            yield from ((other, number) for other, _ in ranked[:_MOST_COMPARED])

    def _mean(self, one: list[int], two: list[int]) -> float:
        ours, theirs = one[:_SPEAKERS], two[:_SPEAKERS]
        return sum(self._score(a, b) for a in ours for b in theirs) / (len(ours) * len(theirs))

    def _score(self, a: int, b: int) -> float:
        """Likeness of two claims in terms of what their languages call for: 1 is just enough."""
        pair = (a, b) if a < b else (b, a)
        if pair not in self._known:
            self._known[pair] = self._likeness(self.said[a], self.said[b])
        return self._known[pair]

    def _likeness(self, a: _Said, b: _Said) -> float:
        same = a.language == b.language
        one, two = ({**x.meaning, **x.words} if same else x.meaning for x in (a, b))
        shared = sum(min(value, two[key]) * self._rare[key] for key, value in one.items() if key in two)
        both = math.sqrt(self._total(one) * self._total(two))
        value = shared / both if both else float(a.claim.text == b.claim.text)
        return value * (_OPPOSED if a.negated != b.negated else 1.0) / _needed(a, b)

    def _total(self, weights: Mapping[str, float]) -> float:
        return sum(value * self._rare[key] for key, value in weights.items())


def _join(one: int, two: int, home: list[int], members: dict[int, list[int]]) -> None:
    for number in members[two]:
        home[number] = one
    members[one] += members.pop(two)


def _needed(a: _Said, b: _Said) -> float:
    """The likeness from which two claims say the same, by what they can share."""
    if a.language == b.language:
        return SAME
    return SAME_ACROSS if a.read and b.read else SAME_UNREAD
