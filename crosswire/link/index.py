"""Names to be found among very many: sound skeletons lead to a few, an alignment of sounds ranks those.

Building reads each name once; finding looks at skeletons near the query's and never at all the names.
"""

from __future__ import annotations

import functools
from array import array
from collections import Counter
from collections.abc import Iterable
from heapq import nlargest, nsmallest
from itertools import chain
from typing import Final

import msgspec
from rapidfuzz import process
from rapidfuzz.distance import OSA, Levenshtein

from crosswire.link.name_parts import Part, parse
from crosswire.text.soundlike import likeness

# How far a search widens: skeletons aligned a part, names a skeleton brings, names ranked in the end.
_NEAR_SKELETONS: Final = 120
_POSTINGS: Final = 20000
_SCANNED: Final = 16000
_RANKED: Final = 60
# Skeletons less alike than this are not aligned; of the pairs of sound strings this many are.
_FAR: Final = 0.4
_ALIGNED: Final = 6


class NameCandidate(msgspec.Struct, frozen=True):
    """A name of the index and how well it fits, 0.0 to 1.0."""

    name: str
    score: float


class NameIndex:
    """An index over names; `kind` and `language` are those of the names, where known."""

    def __init__(self, names: Iterable[str], kind: str | None = None, language: str | None = None) -> None:
        self._names = tuple(dict.fromkeys(names))
        self._kind, self._language = kind, language
        self._postings: dict[str, array[int]] = {}
        self._grams: dict[str, list[str]] = {}
        for number, name in enumerate(self._names):
            for key in _keys(name, kind, language):
                self._post(key, number)

    def __len__(self) -> int:
        return len(self._names)

    def _post(self, key: str, number: int) -> None:
        found = self._postings.get(key)
        if found is None:
            self._postings[key] = array("I", (number,))
            for gram in _grams(key):
                self._grams.setdefault(gram, []).append(key)
        elif found[-1] != number:
            found.append(number)

    def find(
        self, query: str, *, language: str | None = None, kind: str | None = None, limit: int = 5
    ) -> list[NameCandidate]:
        """The names nearest to `query`, best first, at most `limit`; empty where it has no letter or nothing is near.

        `language` and `kind` are the query's; `kind` falls back to that of the index.
        """
        variants = parse(query, kind or self._kind, language)
        scores: dict[int, float] = {}
        for variant in variants:
            named = [p for p in variant.parts if p.sounds]
            for number, quick in self._near(named):
                score = self._fit(named, number) + 0.001 * quick
                scores[number] = max(score, scores.get(number, 0.0))
        best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:limit]
        return [NameCandidate(self._names[n], round(min(1.0, score), 4)) for n, score in best]

    def _near(self, parts: list[Part]) -> list[tuple[int, float]]:
        """Names by the skeletons near those of the parts, with a quick score: names that have several parts first."""
        per_part = [self._part_votes(part) for part in parts]
        counts = Counter(chain.from_iterable(per_part)) if len(per_part) > 1 else {}
        several = {number for number, count in counts.items() if count > 1}
        votes = {n: sum(own.get(n, 0.0) for own in per_part) for n in several}
        if len(votes) < _RANKED:
            for own in per_part:
                votes.update((n, own[n]) for n in nlargest(_RANKED, own, key=own.__getitem__) if n not in votes)
        return nsmallest(_RANKED * max(1, len(parts)), votes.items(), key=lambda item: (-item[1], item[0]))

    def _part_votes(self, part: Part) -> dict[int, float]:
        """Names whose skeletons are near the part's → how near; the nearest skeletons first, up to a bound."""
        chosen: list[tuple[array[int], float]] = []
        size = 0
        for posting, value in self._part_hits(part):
            if chosen and size + len(posting) > _POSTINGS:
                break
            chosen.append((posting, value))
            size += len(posting)
        votes: dict[int, float] = {}
        for posting, value in reversed(chosen):
            votes.update(dict.fromkeys(posting, value))
        return votes

    def _part_hits(self, part: Part) -> list[tuple[array[int], float]]:
        """Postings of the skeletons nearest to the part's, with how near they are."""
        found: dict[str, float] = {}
        for own in sorted(part.skeletons):
            near = self._near_skeletons(own)
            for key, value, _ in process.extract(
                own, near, scorer=Levenshtein.normalized_similarity, limit=_NEAR_SKELETONS
            ):
                found[key] = max(value, found.get(key, 0.0))
        best = sorted(found.items(), key=lambda item: (-item[1], item[0]))[:_NEAR_SKELETONS]
        return [(self._postings[key], value) for key, value in best]

    def _near_skeletons(self, own: str) -> list[str]:
        """Skeletons of the index that share sounds with this one: by pairs of sounds, from the rarest pair on."""
        near: dict[str, None] = {own: None} if own in self._postings else {}
        for gram in sorted(_grams(own), key=lambda gram: len(self._grams.get(gram, ()))):
            near.update(dict.fromkeys(self._grams.get(gram, ())[:_SCANNED]))
            if len(near) > _SCANNED:
                break
        return list(near)

    def _fit(self, parts: list[Part], number: int) -> float:
        """The mean over the parts of both names of how well each fits its best partner."""
        best = 0.0
        for variant in parse(self._names[number], self._kind, self._language):
            theirs = [p for p in variant.parts if p.sounds]
            if theirs:
                best = max(best, _mean_fit(parts, theirs))
        return best


def _mean_fit(ours: list[Part], theirs: list[Part]) -> float:
    grid = [[_sounds_fit(a, b) for b in theirs] for a in ours]
    there = sum(max(row) for row in grid) / len(ours)
    back = sum(max(row[j] for row in grid) for j in range(len(theirs))) / len(theirs)
    return 0.7 * there + 0.3 * back


@functools.lru_cache(maxsize=131072)
def _sounds_fit(a: Part, b: Part) -> float:
    """How alike two parts are for ranking: the few pairs of sound strings that look nearest are aligned."""
    if a.text == b.text:
        return 1.0
    near = max((Levenshtein.normalized_similarity(x, y) for x in a.skeletons for y in b.skeletons), default=0.0)
    if near < _FAR:
        return 0.5 * near
    script = a.script if a.script != "latin" else b.script
    pairs = [(-Levenshtein.normalized_similarity(x, y), j, x, y) for x in a.sounds for j, y in enumerate(b.sounds)]
    best = max((likeness(x, y, script) - 0.004 * j for _, j, x, y in nsmallest(_ALIGNED, pairs)), default=0.0)
    spelt = max((OSA.normalized_similarity(x, y) for x in a.latin[:2] for y in b.latin[:1]), default=0.0)
    if script == "latin":
        return max(spelt, 0.9 * best + 0.1 * spelt)
    return max(0.0, 0.96 * best + 0.04 * spelt)


def _keys(name: str, kind: str | None, language: str | None) -> set[str]:
    return {
        key
        for variant in parse(name, kind, language)
        for part in variant.parts
        if part.role not in ("particle", "legal", "initial")
        for key in part.skeletons
    }


def _grams(key: str) -> set[str]:
    """Pairs of neighbouring sounds, the start marked; a skeleton of one sound is its own pair."""
    marked = f"^{key}$" if len(key) < 2 else f"^{key}"
    return {marked[i : i + 2] for i in range(len(marked) - 1)} | ({key} if len(key) == 1 else set())
