"""Which language a text is in: function words of the packs first, py3langid (BSD) where they do not settle it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from crosswire.languages.pack import load_settings, pack_codes
from crosswire.text.tokens import fold

_LOOKED_AT = 1500
_WORD = re.compile(r"[^\W\d_]+")
_SURE_LEAD = 2.0
"""How many times the share of the next language the first one's must be."""


class _Enough(NamedTuple):
    """What settles a language in a text of at least `words` words: the share of function words, and how many different
    ones (Danish *for, at, her, have* are English words too, Portuguese *do* a Vietnamese one, but few they are)."""

    words: int
    share: float
    different: int


_ENOUGH = (_Enough(60, 0.11, 8), _Enough(12, 0.22, 3))
"""The more words a text has, the less is chance."""


def detect_language(text: str) -> str:
    """The ISO 639-1 code of the text's language, `und` where nothing can be told (no letters).

    A text in a language with a pack is settled by the share of its words that are function words there, without loading
    a model; the rest goes to py3langid on the first 1,500 characters.
    """
    sample = text[:_LOOKED_AT].encode("utf-8", "ignore").decode("utf-8")
    words = Counter(_WORD.findall(sample))
    if not words:
        return "und"
    return _by_function_words(words) or _by_model(sample)


def _by_function_words(words: Mapping[str, int]) -> str | None:
    """The language of a pack, None where its function words do not settle it."""
    size = sum(words.values())
    enough = next((enough for enough in _ENOUGH if size >= enough.words), None)
    if enough is None:
        return None
    counts: Counter[str] = Counter()
    different: defaultdict[str, set[str]] = defaultdict(set)
    languages = _function_words()
    for word, times in words.items():
        folded = fold(word)
        for code in languages.get(folded, ()):
            counts[code] += times
            different[code].add(folded)
    first, second = (*sorted(counts, key=lambda code: (-counts[code], code)), "", "")[:2]
    if not first or counts[first] < max(enough.share * size, _SURE_LEAD * counts[second]):
        return None
    return first if len(different[first]) >= enough.different else None


@cache
def _function_words() -> dict[str, tuple[str, ...]]:
    """The languages in which a folded word is a function word."""
    languages: dict[str, tuple[str, ...]] = {}
    for code in pack_codes():
        for word in load_settings(code).detection.words:
            languages[word] = (*languages.get(word, ()), code)
    return languages


def _by_model(sample: str) -> str:
    import py3langid

    code: str = py3langid.classify(sample)[0]
    return code
