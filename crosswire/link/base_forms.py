"""The base form of a name that the text declines: Сибіги, Сибігою → Сибіга; Владимиром Путиным → Владимир Путин.

Each form of a name allows several bases (Сибіги: Сибіга, Сибіг). The one that all its forms share, that names known
before have, and that dictionaries list is taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product, takewhile

from crosswire.languages.lemmas import known_word
from crosswire.languages.pack import UNDETERMINED, Pack, load_pack
from crosswire.languages.territories import INFLECTED
from crosswire.text.tokens import fold

_MOST_WORDS = 6
_MOST_BASES = 3
"""Bases of one word in one case that are tried."""
_LEAST_SURNAME = 3
_GIVEN, _LISTED, _KEPT, _MIXED, _ENDING, _BARE = 2.0, 0.5, 0.25, -0.5, 0.1, -0.6
"""Weights: a word is a known given name; a dictionary lists it; the name as it stands; a word that does not decline
with the others; each letter of a case's ending (-ского tells more than -а); a case without an ending (Филиппин)."""

_OFTEN = 8
"""Times from which a word counts as well known."""
_ATTESTED = 0.5
"""What one report with a word as it stands adds: of *Asia* and *Aś*, both bases of *Asi*, news has but one."""

Words = tuple[str, ...]


class Bases:
    """Which base forms the names of a run have, language by language: what has been met often is met again."""

    def __init__(self) -> None:
        self._met: dict[str, Counter[str]] = {}
        self._seen: dict[str, Counter[str]] = {}

    def base(self, language: str, forms: Sequence[str]) -> str:
        """The base form of a name that stands in one report in these forms; the commonest form where the language
        declines nothing."""
        if not _declines(language):
            return forms[0]
        met = self._met.setdefault(language, Counter())
        votes: dict[Words, float] = {}
        for form in forms:
            for words, score in candidates(language, form):
                votes[words] = votes.get(words, 0.0) + score
        if not votes:
            return forms[0]
        seen = self._seen.setdefault(language, Counter())
        seen.update({word for form in forms for word in form.split()})
        best = max(votes, key=lambda words: votes[words] + _familiar(met, words) + _ATTESTED * _familiar(seen, words))
        for form in forms:
            met.update({word for words, _ in candidates(language, form) for word in words})
        return " ".join(best)


def _familiar(counts: Counter[str], words: Words) -> float:
    """How often the words were met, on average; up to a few times."""
    return sum(min(counts[word], _OFTEN) for word in words) / len(words)


def _declines(language: str) -> bool:
    """Whether names have cases in a language: by its pack's table, or by that of und/ where it has no pack."""
    pack = load_pack(language)
    return bool(pack.declensions) and (pack.code != UNDETERMINED or language in INFLECTED)


def without_feminine(language: str, name: str) -> str:
    """A woman's name as other languages write it: Theresa Mayová → Theresa May; the name itself where none is told."""
    head, _, last = name.rpartition(" ")
    for suffix in load_pack(language).settings.feminine:
        if head and last.endswith(suffix) and len(last) - len(suffix) >= _LEAST_SURNAME:
            return f"{head} {last.removesuffix(suffix)}"
    return name


@lru_cache(maxsize=1 << 14)
def candidates(language: str, form: str) -> tuple[tuple[Words, float], ...]:
    """What a form may be a form of, itself included, each with what speaks for it; nothing for long names."""
    pack = load_pack(language)
    words = tuple(form.split())
    if not words or len(words) > _MOST_WORDS:
        return ()
    scored: dict[Words, float] = {words: _KEPT + _known(pack, words)}
    for bases, mixed in _readings(pack, words):
        bare = sum(base.startswith(word) and base != word for base, word in zip(bases, words, strict=True))
        score = _known(pack, bases) + (_MIXED * mixed + _ENDING * _ending(words, bases) + _BARE * bare) / len(words)
        scored[bases] = max(score, scored.get(bases, score))
    return tuple((bases, 1.0 + score) for bases, score in scored.items())


def _readings(pack: Pack, words: Words) -> Iterator[tuple[Words, int]]:
    """The words taken back from one case, with the number of those that stay as they are."""
    by_word = [pack.declensions.bases(word) if word[:1].isupper() else {} for word in words]
    for case in range(pack.declensions.cases):
        choices = [(*bases.get(case, ())[:_MOST_BASES], word) for word, bases in zip(words, by_word, strict=True)]
        for bases in product(*choices):
            kept = sum(base == word for base, word in zip(bases, words, strict=True))
            if kept < len(words):
                yield bases, kept


def _ending(words: Words, bases: Words) -> int:
    """How many letters of the words are no part of their bases."""
    return sum(
        len(word) - sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, base, strict=False)))
        for word, base in zip(words, bases, strict=True)
    )


def _known(pack: Pack, words: Iterable[str]) -> float:
    """What speaks for words as base forms: given names, words that the dictionary lists as they stand."""
    score = 0.0
    for word in words:
        if word in pack.given_names:
            score += _GIVEN
        elif pack.settings.lemmas == "simplemma" and _base(word, pack):
            score += _LISTED
    return score


def _base(word: str, pack: Pack) -> bool:
    """Whether the dictionary lists a word as its own lemma."""
    folded = fold(word)
    return known_word(folded, pack.code) and list(pack.lemmas((folded,))) == [folded]
