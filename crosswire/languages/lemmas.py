"""Dictionary forms by simplemma, behind a bounded cache; numbers and very long words stand as they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

_LONGEST = 40


def lemmatiser(language: str) -> Callable[[str], str]:
    """A function from a folded word to its folded dictionary form in `language` (ISO 639-1)."""
    from simplemma import lemmatize

    @lru_cache(maxsize=1 << 17)
    def lemma(word: str) -> str:
        if len(word) < 3 or len(word) > _LONGEST or not word[0].isalpha():
            return word
        found: str = lemmatize(word, lang=language)
        return found.casefold()

    return lemma


@lru_cache(maxsize=1 << 16)
def known_word(word: str, language: str) -> bool:
    """Whether the dictionary of `language` lists the folded word, in lower case, among its forms."""
    from simplemma import is_known

    return bool(word) and is_known(word, lang=language)
