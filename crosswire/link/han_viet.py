"""Sino-Vietnamese names of Chinese and Korean people against their Latin ones: Tập Cận Bình is Xi Jinping, syllable
by syllable."""

from __future__ import annotations

from functools import cache
from itertools import islice, product
from pathlib import Path

from anyascii import anyascii

import crosswire.languages
from crosswire.languages.rows import read_rows

COUNTRIES = frozenset(("CN", "TW", "HK", "MO", "SG", "KR", "KP"))
"""Where the people come from whose names Vietnamese papers read in their own way."""
_PATH = Path(crosswire.languages.__file__).parent / "vi" / "han_viet.tsv"
_MOST_SYLLABLES = 4
_MOST_READINGS = 400


@cache
def _readings() -> dict[str, tuple[str, ...]]:
    return {
        row.cells["syllable"]: tuple(row.cells["readings"].split("|"))
        for row in read_rows(_PATH, ("syllable", "readings"))
    }


def latin_readings(name: str) -> tuple[str, ...]:
    """Every way the Latin press may write a Sino-Vietnamese name, letters alone (`xijinping`): empty where a syllable
    of two to
    four is none that such names have, or where there are more than 400 ways."""
    syllables = name.casefold().split()
    if not 2 <= len(syllables) <= _MOST_SYLLABLES:
        return ()
    ways = [_readings().get(syllable) for syllable in syllables]
    known = [way for way in ways if way is not None]
    if len(known) < len(ways):
        return ()
    return tuple("".join(parts) for parts in islice(product(*known), _MOST_READINGS))


def letters(name: str) -> str:
    """A Latin name as its readings are compared: letters alone, without marks, in lower case."""
    return "".join(char for char in anyascii(name).lower() if char.isalpha())
