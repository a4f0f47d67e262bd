"""Names as they sound: skeletons of the words that may be names, so that reports meet even where nothing is linked.

Where the script has capitals, the capitalised words count that never stand in lower case in the text; where it has
none, every word counts (what a language says all the time is weighed down by its rarity there); in Chinese, runs of
the characters that transcribe foreign names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from crosswire.text.reading_tables import HAN_SOUNDS
from crosswire.text.romanise import script_of
from crosswire.text.soundkeys import part_sounds, skeleton

_SHORTEST = 3
"""Sounds that a skeleton must have: shorter ones are shared by chance."""
_READINGS = 2
_FORMS = 3
_RUN = range(2, 6)
"""How many characters of a Chinese run are read together as one name."""
_LONGEST_WORD = 40
_MOST_WORDS = 4000
"""Words of a report that are looked at: what it is about is said before."""


class NameSounds(NamedTuple):
    """Skeletons with their counts, and the words of the text that first gave each."""

    counts: Counter[str]
    spelt: dict[str, str]
    cased: bool = False
    """Whether the script has capitals, so that only words that may be names are counted."""


def name_sounds(words: Sequence[str], language: str, lead: int) -> NameSounds:
    """Skeletons of the words of a report that may be names; tokens before `lead` count twice."""
    words = words[:_MOST_WORDS]
    lower = {word.lower() for word in words if word[:1].islower()}
    found = NameSounds(Counter(), {}, bool(lower))
    before = ""
    for number, word in enumerate(words):
        named = _may_name(word, lower)
        times = 2 if number < lead else 1
        if named:
            _count(found, _skeletons(word, language), word, times)
        if named and before:
            _count(found, _joined(before, word, language), f"{before} {word}", times)
        before = word if named and word[0].isupper() else ""
    if language == "zh":
        for part in (part for run in _transcribing_runs(words) for part in _run_parts(run)):
            _count(found, _skeletons(part, language)[:1], part, 1)
    return found


def word_sounds(word: str, language: str, lower: Set[str]) -> tuple[str, ...]:
    """The skeletons of one word if it may be a name: `lower` holds the words that its text has in lower case."""
    return _skeletons(word, language) if _may_name(word, lower) else ()


def _count(found: NameSounds, keys: Sequence[str], spelt: str, times: int) -> None:
    for key in keys:
        found.counts[key] += times
        found.spelt.setdefault(key, spelt)


def _may_name(word: str, lower: Set[str]) -> bool:
    first = word[0]
    if not first.isalpha() or first.islower() or len(word) > _LONGEST_WORD or script_of(word) == "han":
        return False
    return not first.isupper() or word.lower() not in lower


@lru_cache(maxsize=65536)
def _skeletons(word: str, language: str) -> tuple[str, ...]:
    """The two best skeletons of a word, those too short to tell anything left out."""
    keys = dict.fromkeys(skeleton(sounds) for sounds in part_sounds(word, language)[:_FORMS])
    return tuple(key for key in keys if len(key) >= _SHORTEST)[:_READINGS]


@lru_cache(maxsize=65536)
def _joined(one: str, two: str, language: str) -> tuple[str, ...]:
    """One skeleton for two capitalised words in a row ("Lào Cai"): names of short words tell nothing apart."""
    first, second = part_sounds(one, language)[:1], part_sounds(two, language)[:1]
    if not first or not second:
        return ()
    key = f"{skeleton(first[0])}+{skeleton(second[0])}"
    return (key,) if len(key) >= _SHORTEST else ()


def _transcribing_runs(words: Sequence[str]) -> Iterator[str]:
    """Runs of two and more Chinese characters that all transcribe foreign sounds, over the borders of words."""
    run = ""
    for char in "".join(word if script_of(word) == "han" else " " for word in words) + " ":
        if char in HAN_SOUNDS:
            run += char
            continue
        if len(run) >= _RUN.start:
            yield run
        run = ""


def _run_parts(run: str) -> Iterator[str]:
    for length in _RUN:
        for at in range(len(run) - length + 1):
            yield run[at : at + length]
