"""Dictionary forms by simplemma, behind a bounded cache; numbers and very long words stand as they are.

A dictionary (3.7 million forms of Polish) takes seconds to unpack, and much memory as a table; as a trie it is
made once, kept in the cache folder, and read back in milliseconds.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from crosswire.languages.cache import cache_folder

if TYPE_CHECKING:
    from simplemma import Lemmatizer
    from simplemma.strategies import DictionaryLookupStrategy
    from simplemma.strategies.dictionaries import DictionaryFactory

_LONGEST = 40
_NUL = "\0"
"""No trie can hold it."""
_LANGUAGES = 64
"""Dictionaries held at once: more than simplemma has languages, so that none is read twice in a run."""


def lemmatiser(language: str) -> Callable[[str], str]:
    """A function from a folded word to its folded dictionary form in `language` (ISO 639-1)."""
    lemmatize = _simplemma().lemmatize

    @lru_cache(maxsize=1 << 17)
    def lemma(word: str) -> str:
        if len(word) < 3 or len(word) > _LONGEST or not word[0].isalpha() or _NUL in word:
            return word
        found: str = lemmatize(_written(word), lang=language)
        return found.casefold()

    return lemma


@cache
def lemmatised() -> frozenset[str]:
    """The languages whose dictionary forms are known."""
    from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

    return frozenset(SUPPORTED_LANGUAGES)


@lru_cache(maxsize=1 << 16)
def known_word(word: str, language: str) -> bool:
    """Whether the dictionary of `language` lists the folded word, in lower case, among its forms."""
    return bool(word) and _NUL not in word and _look_up().get_lemma(_written(word), language) is not None


def _written(word: str) -> str:
    """A folded word as dictionaries write it: folding makes a Greek word's last letter σ, which is ς there."""
    return f"{word[:-1]}ς" if word.endswith("σ") else word


@cache
def _simplemma() -> Lemmatizer:
    from simplemma import Lemmatizer
    from simplemma.strategies import DefaultStrategy

    return Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_dictionaries()))


@cache
def _look_up() -> DictionaryLookupStrategy:
    from simplemma.strategies import DictionaryLookupStrategy

    return DictionaryLookupStrategy(_dictionaries())


@cache
def _dictionaries() -> DictionaryFactory:
    """Tries in the cache folder; tables in memory where there is none, for a trie takes longer to make."""
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory
    from simplemma.strategies.dictionaries.trie_dictionary_factory import TrieDictionaryFactory

    folder = cache_folder()
    if folder is None:
        return DefaultDictionaryFactory(_LANGUAGES)
    return TrieDictionaryFactory(_LANGUAGES, disk_cache_dir=str(folder / "lemmas"))
