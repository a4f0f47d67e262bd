"""Words that are written together with small ones, cut apart: Korean particles, Indonesian possessors, elisions."""

from __future__ import annotations

import pytest

from crosswire.languages import load_pack


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("ko", "패튼은 말했다", "패튼 은"),
        ("ko", "오바마는 말했다", "오바마 는"),
        ("ko", "사이포프의 범죄", "사이포프 의"),
        ("ko", "오바마은", "오바마은"),  # the wrong particle for the sound before it: part of the word
        ("ko", "DARPA는 말했다", "DARPA 는"),
        ("id", "Kenya menang", "Kenya menang"),
        ("id", "menterinya pergi", "menteri nya pergi"),
        ("fr", "des millions d'euros", "des millions d' euros"),
        ("fr", "des millions d'", "des millions d'"),
        ("it", "l' Italia", "l' Italia"),
    ],
)
def test_a_word_is_cut_where_a_small_one_begins(language: str, text: str, words: str) -> None:
    cut = load_pack(language).tokenise(text).words
    assert " ".join(cut).startswith(words)


def test_a_phrase_that_ends_in_an_elision_is_cut_as_the_text_is() -> None:
    pack = load_pack("fr")
    assert list(pack.words("millions d'", "folded")) == list(pack.tokenise("millions d'euros").words[:2])


@pytest.mark.parametrize(("word", "lemma"), [("εκλογές", "εκλογή"), ("κυβερνήσεις", "κυβέρνηση")])
def test_a_greek_word_in_a_final_sigma_finds_its_dictionary_form(word: str, lemma: str) -> None:
    pack = load_pack("el")
    assert list(pack.lemmas([pack.folded(word)])) == [lemma]


@pytest.mark.parametrize(
    ("language", "word", "familial"), [("ru", "Пескова", True), ("cs", "Havlové", True), ("ru", "Москве", False)]
)
def test_a_surname_is_told_by_its_ending(language: str, word: str, familial: bool) -> None:
    assert load_pack(language).declensions.familial(word) is familial
