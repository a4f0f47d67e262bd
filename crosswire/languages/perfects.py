"""Dictionary forms of participles behind the auxiliary of a compound tense: "ha |enviado|" is enviar, where a
dictionary has the participle as a word of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosswire.languages.lemmas import known_word


def perfect_lemmas(
    folded: Sequence[str],
    lemmas: Sequence[str],
    auxiliaries: frozenset[str],
    endings: Mapping[str, Sequence[str]],
    language: str,
) -> Sequence[str]:
    """The lemmas, those of participles right behind an auxiliary put to their infinitives by the longest ending that
    fits: {"ido": ["er", "ir"]}."""
    if not auxiliaries or auxiliaries.isdisjoint(folded):
        return lemmas
    found = list(lemmas)
    for at, word in enumerate(folded[:-1], start=1):
        if word in auxiliaries and found[at] == folded[at]:
            found[at] = _infinitive(folded[at], endings, language) or found[at]
    return found


def _infinitive(word: str, endings: Mapping[str, Sequence[str]], language: str) -> str | None:
    """The first infinitive that the language's dictionary knows: enviado → enviar."""
    fitting = sorted((ending for ending in endings if word.endswith(ending)), key=len, reverse=True)
    candidates = (word[: -len(ending)] + infinitive for ending in fitting for infinitive in endings[ending])
    return next((candidate for candidate in candidates if known_word(candidate, language)), None)
