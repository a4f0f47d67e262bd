"""A language that nobody speaks, with its dictionary: English sentences of known words, translated word by word."""

from __future__ import annotations

import random
from collections.abc import Mapping

from crosswire.learning.pairs import Pair

CONCEPTS = {
    "earthquake": "earthquake", "ceasefire": "ceasefire", "volcano": "volcano", "negotiate": "talks",
    "police": "police", "drought": "drought", "inflation": "inflation", "hostage": "hostages", "crop": "crops",
    "parliament": "parliament", "tsunami": "tsunami", "hospital": "hospital", "pipeline": "pipeline", "debt": "debt",
    "coup": "coup", "flood": "floods", "prison": "prison", "journalist": "journalist", "refugee": "refugees",
    "satellite": "satellite",
}  # fmt: skip
"""Concept → an English word for it."""
_NAMES = ("Anna", "Paris", "Moscow", "Reuters", "Hanoi")
_SMALL = {"the": "ka", "of": "ve", "and": "osh", "in": "nul", "after": "tem", "was": "dir"}


def dictionary(seed: int) -> dict[str, str]:
    """Concept → the word for it; every fifth has two words that stand side by side."""
    draw = random.Random(seed)
    words = [_word(draw) for _ in range(2 * len(CONCEPTS))]
    pairs = zip(CONCEPTS, words[::2], words[1::2], strict=True)
    return {concept: f"{one} {two}" if n % 5 == 0 else one for n, (concept, one, two) in enumerate(pairs)}


def _word(draw: random.Random) -> str:
    return "".join(draw.choice("bdfgklmprstz") + draw.choice("aeiou") for _ in range(3)) + draw.choice("nlr")


def sentences(count: int, seed: int = 1) -> list[Pair]:
    """`spoken` in the invented language of a seed."""
    return spoken(count, seed, dictionary(seed), _SMALL)


def spoken(count: int, seed: int, words: Mapping[str, str], small: Mapping[str, str], blank: str = " ") -> list[Pair]:
    """Sentences of concepts, small words, a name and a number, with their translations in a slightly other order.

    `words` translates concepts, `small` English function words; `blank` stands between words of the translation.
    """
    draw, pairs = random.Random(seed + 1), []
    for line in range(2, count + 2):
        known, learnt = [], []
        for concept in draw.sample(sorted(words), 4):
            little = draw.choice(sorted(small))
            known += [little, CONCEPTS[concept]]
            learnt.append([small[little], words[concept]])
        if draw.random() < 0.3:
            learnt[1], learnt[2] = learnt[2], learnt[1]
        name, number = draw.choice(_NAMES), str(draw.randrange(2, 99))
        told = [part for pair in learnt for part in pair]
        pairs.append(Pair(line, " ".join([*known, name, number]), blank.join([*told, name, number])))
    return pairs
