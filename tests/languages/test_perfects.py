"""Participles behind their auxiliary."""

from __future__ import annotations

from crosswire.languages.perfects import perfect_lemmas

ENDINGS = {"ado": ("ar",), "ido": ("er", "ir"), "roto": ("romper",)}
HABER = frozenset(("ha", "han"))


def lemmas(*words: str) -> list[str]:
    """Every word its own dictionary form."""
    return list(perfect_lemmas(words, words, HABER, ENDINGS, "es"))


def test_a_participle_behind_its_auxiliary_is_its_infinitive() -> None:
    assert lemmas("ha", "enviado", "han", "roto") == ["ha", "enviar", "han", "romper"]


def test_the_infinitive_that_the_dictionary_knows_is_taken() -> None:
    assert lemmas("han", "herido") == ["han", "herir"]


def test_elsewhere_it_stays_a_word_of_its_own() -> None:
    assert lemmas("el", "enviado", "ha", "llegado") == ["el", "enviado", "ha", "llegar"]
