"""Which language a text is in: function words of the packs first, py3langid (BSD) where they do not settle it."""

from __future__ import annotations

import re
from functools import cache

from crosswire.languages.pack import load_pack, pack_codes
from crosswire.text.tokens import fold

_LOOKED_AT = 1500
_WORD = re.compile(r"[^\W\d_]+")
_SURE_SHARE = 0.22
_SURE_LEAD = 2.0
_ENOUGH_WORDS = 12


def detect_language(text: str) -> str:
    """The ISO 639-1 code of the text's language, `und` where nothing can be told (no letters).

    A text in a language with a pack is settled by the share of its words that are function words there, without loading
    a model; the rest goes to py3langid on the first 1,500 characters.
    """
    sample = text[:_LOOKED_AT].encode("utf-8", "ignore").decode("utf-8")
    words = [fold(word) for word in _WORD.findall(sample)]
    if not words:
        return "und"
    return _by_function_words(words) or _by_model(sample)


def _by_function_words(words: list[str]) -> str | None:
    if len(words) < _ENOUGH_WORDS:
        return None
    shares = sorted(
        ((sum(w in known for w in words) / len(words), code) for code, known in _function_words()), reverse=True
    )
    if not shares or shares[0][0] < _SURE_SHARE:
        return None
    runner_up = shares[1][0] if len(shares) > 1 else 0.0
    return shares[0][1] if shares[0][0] >= _SURE_LEAD * runner_up else None


@cache
def _function_words() -> tuple[tuple[str, frozenset[str]], ...]:
    found = ((code, frozenset(load_pack(code).settings.detection.words)) for code in pack_codes())
    return tuple((code, words) for code, words in found if words)


def _by_model(sample: str) -> str:
    import py3langid

    code: str = py3langid.classify(sample)[0]
    return code
