"""Which phrases are proposed for which concept, by how much speaks for each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, log

from msgspec import Struct

_STEM = 4
"""Letters that forms of one word share at least."""
_STEM_SHARE = 0.6
"""The share of the longer form that its forms have in common at least."""
_LINES = 3
_START, _COUNT = 1.75, 0.45
_FORTH, _BACK = 1.5, 0.45
"""Weights of how often the phrase means the concept, and of how often the concept is said by the phrase."""
_BESIDE, _ONCE = -0.75, -1.15
"""What speaks against a phrase: that it is part of a longer one, that one text alone has it."""
_PART, _MARGIN = 0.6, 0.15
"""A phrase is a part of a longer one when it stands in one company so often, or is so much less sure."""
THRESHOLD = 0.5
"""The score from which a phrase is proposed."""


class Proposal(Struct, frozen=True):
    """A phrase for a concept: `score` (0 to 1: how probable it is that a person confirms it), how often it was met as
    the concept's translation, the forms in which it stood, the most frequent first, and up to three lines of the file.
    `also` are forms that a column must list besides, since no dictionary takes them back to the phrase.
    """

    concept: str
    phrase: str
    score: float
    count: int
    forms: tuple[str, ...]
    also: tuple[str, ...]
    lines: tuple[int, ...]


@dataclass(frozen=True)
class Evidence:
    """What was counted of one phrase: `count` times it stood for the concept, `total` times it stood at all, while the
    concept was met `met` times; `beside` is the share of its occurrences that have the same word of content next to it.
    `words` are its keys, `phrases` how a column has it (several where forms of one word were put together), `forms` how
    it was written, by how often, `places` in how many parts of the file it stood, `lines` where first."""

    concept: str
    words: tuple[str, ...]
    phrases: tuple[str, ...]
    count: int
    total: int
    met: int
    beside: float
    places: int
    forms: Counter[str]
    lines: tuple[int, ...]


def score(one: Evidence) -> float:
    """How probable it is that a phrase is right, from 0 to 1: a logistic function of what was counted, fitted to the
    columns of Vietnamese, Russian and French on 850 sentences of news (see CONTRIBUTING.md)."""
    total = _START + _COUNT * log(one.count)
    total += _FORTH * log((one.count + 0.2) / (one.total + 0.6)) + _BACK * log((one.count + 0.2) / (one.met + 0.6))
    total += _BESIDE * one.beside + (_ONCE if one.places < 2 else 0.0)
    return 1 / (1 + exp(-total))


def chosen(evidence: Iterable[Evidence], least: int, threshold: float = THRESHOLD) -> tuple[Proposal, ...]:
    """The proposals, surest first: a phrase stands under one concept alone, the one it is surest for."""
    by_concept: defaultdict[str, list[Evidence]] = defaultdict(list)
    for one in evidence:
        by_concept[one.concept].append(one)
    scored: list[tuple[float, Evidence]] = []
    for concept in sorted(by_concept):
        pooled = [(score(one), one) for one in _pooled(by_concept[concept]) if one.count >= least]
        scored += _without_nested([(points, one) for points, one in pooled if points >= threshold])
    taken: set[str] = set()
    return tuple(
        _proposal(points, one, taken) for points, one in sorted(scored, key=_order) if one.phrases[0] not in taken
    )


def _proposal(points: float, one: Evidence, taken: set[str]) -> Proposal:
    """The proposal; its phrases are added to those that are taken."""
    phrase, *others = one.phrases
    forms = tuple(form for form, _ in sorted(one.forms.items(), key=lambda item: (-item[1], item[0])))
    also = tuple(other for other in dict.fromkeys(others) if other not in taken and other != phrase)
    taken.update((phrase, *also))
    return Proposal(one.concept, phrase, round(points, 3), one.count, forms, also, one.lines)


def _without_nested(scored: Sequence[tuple[float, Evidence]]) -> list[tuple[float, Evidence]]:
    """The phrases of one concept without those that a text holds only where it holds another of them: *cơn sóng thần*
    beside *sóng thần*, but *thống* beside *tổng thống*."""
    dropped: set[tuple[str, ...]] = set()
    for points, longer in scored:
        for other, shorter in scored:
            if len(shorter.words) < len(longer.words) and _inside(shorter.words, longer.words):
                part = shorter.beside >= _PART or other < points - _MARGIN
                dropped.add(shorter.words if part else longer.words)
    return [(points, one) for points, one in scored if one.words not in dropped]


def _inside(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    size = len(shorter)
    return any(longer[at : at + size] == shorter for at in range(len(longer) - size + 1))


def _order(scored: tuple[float, Evidence]) -> tuple[float, int, str, tuple[str, ...]]:
    points, one = scored
    return -points, -one.count, one.concept, one.words


def _pooled(evidence: Sequence[Evidence]) -> Iterator[Evidence]:
    """The phrases of one concept, those that are forms of one word counted together under the most frequent."""
    groups: list[list[Evidence]] = []
    for one in sorted(evidence, key=lambda one: (-one.count, one.words)):
        home = next((group for group in groups if same_stem(group[0].words, one.words)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    yield from (group[0] if len(group) == 1 else _sum(group) for group in groups)


def _sum(group: Sequence[Evidence]) -> Evidence:
    head = group[0]
    lines = sorted({line for one in group for line in one.lines})[:_LINES]
    return Evidence(
        head.concept,
        head.words,
        tuple(phrase for one in group for phrase in one.phrases),
        sum(one.count for one in group),
        sum(one.total for one in group),
        head.met,
        head.beside,
        max(one.places for one in group),
        sum((one.forms for one in group), Counter()),
        tuple(lines),
    )


def same_stem(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two phrases are forms of one by their letters: the words in the same order, each with a long beginning in
    common with its counterpart."""
    return len(one) == len(other) and all(map(_alike, one, other))


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return shared >= max(_STEM, _STEM_SHARE * max(len(one), len(other)))
