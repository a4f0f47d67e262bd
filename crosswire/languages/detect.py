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


_LATIN = r"[A-Za-z\u00aa-\u024f\u1e00-\u1eff\uff21-\uff5a]"
_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_SCRIPTS = {
    "Latn": _LATIN,
    "Cyrl": r"[\u0400-\u052f]",
    "Grek": r"[\u0370-\u03ff\u1f00-\u1fff]",
    "Arab": r"[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]",
    "Hebr": r"[\u0590-\u05ff\ufb1d-\ufb4f]",
    "Deva": r"[\u0900-\u097f]",
    "Hani": rf"[{_HAN}]",
    "Jpan": rf"[\u3040-\u30ff{_HAN}]",
    "Kore": r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]",
}
"""The letters of the packs' scripts (Unicode blocks)."""
_TELLING = (
    ("ja", "[\u3041-\u30ff]", 0.1),
    ("ko", _SCRIPTS["Kore"], 0.4),
    ("el", _SCRIPTS["Grek"], 0.6),
    ("he", _SCRIPTS["Hebr"], 0.6),
    ("zh", _SCRIPTS["Hani"], 0.5),
)
"""Scripts of one language alone, with the share of a text's letters that settles it (Yiddish is taken for Hebrew)."""
_HAN_WRITERS = ("ja", "zh")
"""Languages that share Han characters: kana, or none of it, tells them apart."""
_LEAST_OF_SCRIPT = 0.2
"""The share of a text's letters below which it is not in a language of that script, whatever is said of it."""
_DIALECTS = {
    "wuu": "zh", "yue": "zh", "cmn": "zh", "arz": "ar", "ary": "ar", "apc": "ar", "ars": "ar", "ajp": "ar",
    "pes": "fa", "iw": "he", "in": "id",
}  # fmt: skip
"""Codes of varieties and older codes → the language whose pack reads them."""


def language_of(text: str, told: str | None) -> str:
    """The language of a text that somebody may have told: kept unless its script or its function words belie it.

    `told` is any BCP 47 tag (`zh-Hant`, `pt_BR`): its primary language counts.
    """
    if not told:
        return detect_language(text)
    primary = re.split("[-_]", told.strip().lower())[0]
    code = _DIALECTS.get(primary, primary)
    if code not in pack_codes() or code == "und":
        return code
    sample = text[:_LOOKED_AT]
    if not _in_script(sample, load_settings(code).script):
        return detect_language(text)
    if code in _HAN_WRITERS:
        return _by_script(sample) or code
    other = _by_function_words(Counter(_WORD.findall(sample.encode("utf-8", "ignore").decode("utf-8"))))
    return other or code


def _in_script(sample: str, script: str) -> bool:
    """Whether enough of a text's letters are of a script; true where it has none or the script is not listed."""
    letters = sum(map(len, _WORD.findall(sample)))
    ranges = _SCRIPTS.get(script)
    return not letters or ranges is None or _letters(ranges, sample) >= _LEAST_OF_SCRIPT * letters


def _letters(ranges: str, sample: str) -> int:
    """How many letters of some ranges a text has: _letters("[a-c]", "abba do") → 4."""
    return sum(map(len, re.findall(f"{ranges}+", sample)))


def detect_language(text: str) -> str:
    """The ISO 639-1 code of the text's language, `und` where nothing can be told (no letters).

    A text in a language with a pack is settled by the share of its words that are function words there, without loading
    a model; the rest goes to py3langid on the first 1,500 characters.
    """
    sample = text[:_LOOKED_AT].encode("utf-8", "ignore").decode("utf-8")
    words = Counter(_WORD.findall(sample))
    if not words:
        return "und"
    return _by_function_words(words) or _by_script(sample) or _by_model(sample)


def _by_script(sample: str) -> str | None:
    """Japanese by its kana, Korean, Greek and Hebrew by their letters: no other language with a pack has them."""
    letters = sum(map(len, _WORD.findall(sample)))
    for code, ranges, least in _TELLING:
        if _letters(ranges, sample) > least * letters:
            return code
    return None


def _by_function_words(words: Mapping[str, int]) -> str | None:
    """The language of a pack, None where its function words do not settle it."""
    size = sum(words.values())
    enough = next((enough for enough in _ENOUGH if size >= enough.words), None)
    if enough is None:
        return None
    folded: defaultdict[str, int] = defaultdict(int)
    for word, times in words.items():
        folded[fold(word)] += times
    counts: Counter[str] = Counter()
    different: Counter[str] = Counter()
    languages = _function_words()
    for word in languages.keys() & folded.keys():
        for code in languages[word]:
            counts[code] += folded[word]
            different[code] += 1
    first, second = (*sorted(counts, key=lambda code: (-counts[code], code)), "", "")[:2]
    if not first or counts[first] < max(enough.share * size, _SURE_LEAD * counts[second]):
        return None
    return first if different[first] >= enough.different else None


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
    return _DIALECTS.get(code, code)
