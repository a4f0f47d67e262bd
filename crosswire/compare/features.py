"""What a clause says, free of its language: weighted features that clauses of any two accounts can share.

Keys: `c:` concept (wider concepts at a discount), `e:` person or organisation, `g:` country or place, `n:` number,
`d:` day.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import NamedTuple, TypeVar

from crosswire.annotate.name_records import Name
from crosswire.annotate.reading import Reading
from crosswire.annotate.segments import country_of
from crosswire.compare.clauses import Clause
from crosswire.compare.surface import Surface
from crosswire.languages.inventory import inventory, light_concepts
from crosswire.languages.registry import registry
from crosswire.records import Amount, Span

T = TypeVar("T")

_WIDER = 0.7
_INNER = 0.5
"""What a concept counts that stands inside another's phrase: *peace* in "peace talks"."""
_PERSONS_COUNTRY = 0.5
_UNDERSTOOD = 0.5
"""What a subject counts that the clause leaves out: "we", or the subject of the clause before."""
_SHORT = 8
_NEGATED_REACH = 4
"""Tokens after a negation that it denies."""
PEOPLE = "person"
_CASUALTY = "casualty"
"""The concept that the dead, the injured and the missing are kinds of."""
_COUNT_REACH = 10
"""Tokens from an amount within which what it counts is looked for."""
_APART = 6
"""Tokens that a comma or another amount between the two counts for."""
_DENYING = frozenset(("fail", "refuse", "lack"))
_KIND_WEIGHT = {"act": 1.0, "thing": 1.0, "state": 0.9, "quality": 0.5}


class Counted(NamedTuple):
    """What an amount counts or measures: its unit, and for a count the narrowest concepts beside it (14 people,
    killed). People who are counted as dead, injured or missing are people, however the text says it: 217 dead, "217 los
    muertos"."""

    unit: str
    what: frozenset[str] = frozenset()


class Doing(NamedTuple):
    """Who does what to whom in a clause: a PLOVER event, and its two sides as entities and countries."""

    event: str
    actors: frozenset[str]
    recipients: frozenset[str]


@dataclass(frozen=True)
class Content:
    """A clause of one account with what it says. `weights` hold the features before rarity; `acts` the concept ids
    of acts, `named` the concepts that its own words name, wider ones left out, `scenes` the countries that
    are only where it happens ("in Turkey"), `counted` what each of its amounts counts. `sentence` holds the features of
    its whole sentence, `near` those of the clauses before and behind; `words` are its lemmas in its own language,
    `sounds` those of words that may be names, `doings` its coded actions; `position`: where it stands in its report,
    from 0 to 1."""

    report: str
    number: int
    clause: Clause
    weights: Mapping[str, float]
    acts: frozenset[str]
    countries: frozenset[str]
    negated: bool
    speaker: str | None
    speaker_country: str | None
    amounts: tuple[Amount, ...] = ()
    counted: tuple[Counted, ...] = ()
    named: frozenset[str] = frozenset()
    scenes: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    sentence: Mapping[str, float] = field(default_factory=dict)
    near: Mapping[str, float] = field(default_factory=dict)
    language: str = ""
    words: Mapping[str, float] = field(default_factory=dict)
    sounds: frozenset[str] = frozenset()
    doings: tuple[Doing, ...] = ()
    position: float = 0.0

    @property
    def units(self) -> frozenset[str]:
        """What its figures count or measure."""
        return frozenset(counted.unit for counted in self.counted if counted.unit)

    @property
    def concepts(self) -> frozenset[str]:
        """The concepts it holds, wider ones included."""
        return frozenset(key[2:] for key in self.weights if key[:2] == "c:")


class Rarity:
    """How telling a feature is among the clauses of one event: what every clause says tells nothing."""

    def __init__(self, contents: Sequence[Content]) -> None:
        self._seen: dict[str, float] = defaultdict(float)
        self._words: Counter[tuple[str, str]] = Counter()
        self._sounds: Counter[str] = Counter()
        self._clauses: Counter[str] = Counter()
        """Language → its clauses."""
        for content in contents:
            for key, value in content.weights.items():
                self._seen[key] += min(value, 1.0)
            self._clauses[content.language] += 1
            self._words.update((content.language, word) for word in content.words)
            self._sounds.update(content.sounds)
        self._total = len(contents) + 1
        self._told: dict[str, float] = {}
        """What was asked for before: each feature is, many times."""

    def word(self, language: str, word: str) -> float:
        """The same for a word among the clauses of its language."""
        clauses = self._clauses[language]
        return math.log((clauses + 1) / (self._words[language, word] + 0.5)) / math.log(clauses + 2) if clauses else 1.0

    def sound(self, key: str) -> float:
        """The same for the sound of a name."""
        return max(0.0, math.log(self._total / (self._sounds[key] + 0.5)) / math.log(self._total + 1))

    def __call__(self, key: str) -> float:
        """Towards 1 for a feature of one clause, towards 0 for one that all have."""
        told = self._told.get(key)
        if told is None:
            seen = max(self._seen.get(key, 1.0), 1.0)
            told = math.log(self._total / seen) / math.log(self._total) if self._total > 1 else 1.0
            self._told[key] = told
        return told


def contents(
    reading: Reading, linked: Mapping[int, str], cut: Sequence[Clause], countries: Mapping[str, str] | None = None
) -> list[Content]:
    """What each clause of a report says, in order. `countries` gives the country of each entity as all reports tell it;
    by default as this one does."""
    own = {linked[name.entity]: name.country for name in reading.names.names if name.country}
    reader = _Reader(reading, linked, own if countries is None else countries)
    found = [reader.content(number, clause) for number, clause in enumerate(cut)]
    around: dict[int, dict[str, float]] = {}
    for content in found:
        _take(around.setdefault(content.clause.sentence, {}), content.weights)
    return [
        replace(
            content,
            sentence=around[content.clause.sentence],
            near=_merged(found[max(0, n - 1) : n] + found[n + 1 : n + 2]),
            position=n / len(found),
        )
        for n, content in enumerate(found)
    ]


def _merged(neighbours: Sequence[Content]) -> Mapping[str, float]:
    weights: dict[str, float] = {}
    for content in neighbours:
        _take(weights, content.weights)
    return weights


def _take(weights: dict[str, float], more: Mapping[str, float]) -> None:
    for key, value in more.items():
        weights[key] = max(weights.get(key, 0.0), value)


class _Reader:
    def __init__(self, reading: Reading, linked: Mapping[int, str], countries: Mapping[str, str]) -> None:
        self._reading = reading
        self._document = reading.document
        self._linked = linked
        self._titles = {token for n in reading.names.names if n.title for token in range(*n.title)}
        self._cues = {token for d in reading.statements if d.cue for token in range(*d.cue)}
        self._speech = {token for hit in self._document.layer("speech") for token in range(hit.first, hit.last)}
        self._before: dict[str, float] = {}
        self._name_firsts = [name.first for name in reading.names.names]
        self._amount_starts = [amount.start for amount in reading.amounts]
        self._moment_starts = [moment.start for moment in reading.times]
        self._countries = countries
        self._surface = Surface(self._document)

    def content(self, number: int, clause: Clause) -> Content:
        first, last = clause.first, clause.last
        amounts = self._amounts(first, last)
        weights: dict[str, float] = {}
        acts = self._concepts(first, last, weights, clause.reporting is not None)
        countries = self._names(first, last, weights) | self._demonyms(first, last, weights)
        self._numbers(first, last, weights)
        speaker, speaker_country = self._speaker(clause)
        if speaker and (clause.reporting is not None or self._first_person(first, last)):
            _raise(weights, _entity_key(speaker), _UNDERSTOOD)
        if clause.statement is not None and self._first_person(first, last):
            self._cue_names(clause.statement, weights)
        own = dict(weights)
        self._understand(first, last, weights)
        self._before = own
        return Content(
            report=self._reading.report.id,
            number=number,
            clause=clause,
            weights=weights,
            acts=frozenset(acts),
            countries=frozenset(countries),
            negated=self._negated(first, last),
            speaker=speaker,
            speaker_country=speaker_country,
            amounts=amounts,
            counted=tuple(self._counted(amount, amounts, first, last) for amount in amounts),
            scenes=self._scenes(first, last),
            denied=self._denied(first, last),
            named=frozenset(hit.value.id for hit in self._document.within("concept", first, last)),
            language=self._document.language,
            words=self._surface.words(first, last),
            sounds=self._surface.sounds(first, last),
            doings=tuple(self._doings(first, last)),
        )

    def _doings(self, first: int, last: int) -> Iterator[Doing]:
        for action in self._reading.actions:
            if first <= action.first < last:
                actors = {self._linked[n] for n in action.actor_entities if n in self._linked}
                recipients = {self._linked[n] for n in action.recipient_entities if n in self._linked}
                yield Doing(
                    action.event,
                    frozenset(actors | set(action.actor_countries)),
                    frozenset(recipients | set(action.recipient_countries)),
                )

    def _concepts(self, first: int, last: int, weights: dict[str, float], reporting: bool) -> set[str]:
        acts: set[str] = set()
        for layer, share in (("concept", 1.0), ("inner_concept", _INNER)):
            for hit in self._document.within(layer, first, last):
                known = inventory().get(hit.value.id)
                if known is None or not self._tells(hit.first, hit.last, layer):
                    continue
                if reporting and known.kind == "act" and self._speech.issuperset(range(hit.first, hit.last)):
                    continue
                weight = share * _KIND_WEIGHT[known.kind]
                for id_, discount in wider(known.id).items():
                    _raise(weights, f"c:{id_}", weight * discount * light_concepts().get(id_, 1.0))
                    if share == 1.0 and inventory()[id_].kind == "act":
                        acts.add(id_)
        return acts

    def _tells(self, first: int, last: int, layer: str) -> bool:
        """Not a word of speech that reports, nor of a person's office or a name; inside phrases no single syllable
        of Vietnamese."""
        if first in self._cues or first in self._titles or self._in_name(first, last):
            return False
        return layer == "concept" or last - first > 1 or self._document.pack.settings.lemmas != "none"

    def _in_name(self, first: int, last: int) -> bool:
        segment = self._reading.names.segments.covered.get(first)
        return segment is not None and segment.layer in ("place", "organisation", "seat") and segment.last >= last

    def _names(self, first: int, last: int, weights: dict[str, float]) -> set[str]:
        countries: set[str] = set()
        for name in self._named(first, last):
            if name.first in self._titles:
                continue
            entity = self._linked[name.entity]
            country = self._countries.get(entity) or country_of(entity)
            if name.kind == "place" and (name.metonym or len(entity) == 2):
                _raise(weights, f"g:{country or entity}", 1.0)
            else:
                _raise(weights, _entity_key(entity), 1.0)
                if country:
                    _raise(weights, f"g:{country}", _PERSONS_COUNTRY)
            if country:
                countries.add(country)
        return countries

    def _named(self, first: int, last: int) -> list[Name]:
        """The names wholly in tokens first..last-1: looked up, so that a long report takes no longer a clause."""
        found = _between(self._reading.names.names, self._name_firsts, first, last)
        return [name for name in found if name.last <= last]

    def _scenes(self, first: int, last: int) -> frozenset[str]:
        placed: set[str] = set()
        acting: set[str] = set()
        for name in self._named(first, last):
            if name.country:
                before = self._document.ending("preposition", name.first)
                home = placed if before is not None and before.value.id in ("in", "at") else acting
                home.add(name.country)
        return frozenset(placed - acting)

    def _demonyms(self, first: int, last: int, weights: dict[str, float]) -> set[str]:
        countries: set[str] = set()
        for hit in self._document.within("country", first, last):
            if hit.first in self._titles:
                continue
            country = country_of(hit.value.id) or hit.value.id
            _raise(weights, f"g:{country}", 1.0)
            countries.add(country)
        return countries

    def _numbers(self, first: int, last: int, weights: dict[str, float]) -> None:
        span = self._document.span(first, last)
        for amount in self._amounts(first, last):
            weights[f"n:{amount.value:g}"] = 1.0
        for moment in _between(self._reading.times, self._moment_starts, span.start, span.end):
            if "XX-XX" not in moment.first:
                weights[f"d:{moment.first[-5:]}"] = 0.8
                weights[f"d:{moment.last[-5:]}"] = 0.8

    def _amounts(self, first: int, last: int) -> tuple[Amount, ...]:
        span = self._document.span(first, last)
        return tuple(_between(self._reading.amounts, self._amount_starts, span.start, span.end))

    def _counted(self, amount: Amount, amounts: Sequence[Amount], first: int, last: int) -> Counted:
        nearest = self._nearest(amount, amounts, first, last)
        if amount.unit in inventory() and _CASUALTY in wider(amount.unit):
            return Counted(PEOPLE, frozenset((amount.unit,)))
        if not amount.unit and any(_CASUALTY in wider(concept) for concept in nearest):
            return Counted(PEOPLE, nearest)
        return Counted(amount.unit, nearest)

    def _nearest(self, amount: Amount, amounts: Sequence[Amount], first: int, last: int) -> frozenset[str]:
        """What an amount counts: the concept of an act or state nearest to it in the clause. In "95 killed and 200
        injured" and in "killed 95 and injured 200" the 95 are killed; a comma, an "and" or another amount between is
        far."""
        start, end = self._document.range(Span(amount.start, amount.end))
        others = {
            t for one in amounts if one is not amount for t in range(*self._document.range(Span(one.start, one.end)))
        }
        joints = {
            token
            for hit in self._document.within("clause", first, last)
            if hit.value.id == "coordinate"
            for token in range(hit.first, hit.last)
        }
        nearest: tuple[int, int, str] | None = None
        for hit in self._document.within("concept", first, last):
            known = inventory().get(hit.value.id)
            if known is None or known.kind not in ("act", "state") or (start <= hit.first and hit.last <= end):
                continue
            if hit.value.id in light_concepts():
                continue
            behind = hit.last > end
            between = range(end, hit.first) if behind else range(hit.last, start)
            apart = (t for t in between if t in others or t in joints or self._document.words[t] in ",;、，")
            far = len(between) + sum(_APART for _ in apart)
            found = (far, 0 if behind else 1, hit.value.id)
            if far <= _COUNT_REACH and (nearest is None or found < nearest):
                nearest = found
        return frozenset((nearest[2],)) if nearest else frozenset()

    def _speaker(self, clause: Clause) -> tuple[str | None, str | None]:
        index = clause.statement if clause.statement is not None else clause.reporting
        if index is None:
            return None, None
        entity = self._reading.statements[index].entity
        if entity is None:
            return None, None
        linked = self._linked[entity]
        known = registry().get(linked)
        return linked, self._countries.get(linked) or country_of(linked) or (known.country if known else None)

    def _cue_names(self, statement: int, weights: dict[str, float]) -> None:
        """What "we" may also stand for: the names between the cue and the words ("reaffirmed the G7's pledge: “We
        …”")."""
        draft = self._reading.statements[statement]
        if draft.cue is None or draft.content[0][0] <= draft.cue[1]:
            return
        for name in self._named(draft.cue[1], draft.content[0][0]):
            _raise(weights, _entity_key(self._linked[name.entity]), _UNDERSTOOD)

    def _understand(self, first: int, last: int, weights: dict[str, float]) -> None:
        """ "So it was decided to stop them": a clause that points back with a pronoun takes over what the one before
        was about."""
        points_back = any(hit.value.id == "3" for hit in self._document.within("pronoun", first, last))
        if points_back and len(weights) <= _SHORT:
            for key, value in self._before.items():
                if key[0] in "cg":
                    _raise(weights, key, value * _UNDERSTOOD)

    def _first_person(self, first: int, last: int) -> bool:
        return any(hit.value.id == "1" for hit in self._document.within("pronoun", first, last))

    def _negated(self, first: int, last: int) -> bool:
        """ "không" denies, but not inside "không kích" (air strike); "failed to reach" denies as "did not reach"
        does."""
        hits = self._document.within("modality", first, last)
        denied = any(hit.value.id == "negation" and not self._in_phrase(hit.first, hit.last) for hit in hits)
        return denied or any(hit.value.id in _DENYING for hit in self._document.within("concept", first, last))

    def _denied(self, first: int, last: int) -> frozenset[str]:
        """The concepts right after a negation: in "large exchanges, but no truce" the truce alone."""
        denied: set[str] = set()
        for hit in self._document.within("modality", first, last):
            if hit.value.id == "negation" and not self._in_phrase(hit.first, hit.last):
                reach = min(last, hit.last + _NEGATED_REACH)
                denied.update(told.value.id for told in self._document.within("concept", hit.last, reach))
        return frozenset(denied)

    def _in_phrase(self, first: int, last: int) -> bool:
        return any(
            hit.last - hit.first > last - first
            for hit in self._document.within("concept", first - 3, last + 3)
            if hit.first <= first and last <= hit.last
        )


@cache
def wider(concept: str) -> dict[str, float]:
    """A concept and all wider ones, each with its discount: 1 for itself, less with every step."""
    found = {concept: 1.0}
    queue = [concept]
    while queue:
        here = queue.pop(0)
        for parent in inventory()[here].broader:
            if parent not in found:
                found[parent] = found[here] * _WIDER
                queue.append(parent)
    return found


def _between(items: Sequence[T], starts: Sequence[int], first: int, last: int) -> Sequence[T]:
    """The items that start from `first` on and before `last`; `starts` holds where each starts, in order."""
    return items[bisect_left(starts, first) : bisect_left(starts, last)]


def _entity_key(entity: str) -> str:
    return f"g:{entity}" if len(entity) == 2 else f"e:{entity}"


def _raise(weights: dict[str, float], key: str, value: float) -> None:
    weights[key] = max(weights.get(key, 0.0), value)
