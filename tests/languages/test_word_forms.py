"""Forms that a pack knows better than the lemmatiser's dictionary."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosswire.errors import PackError
from crosswire.languages.pack import load_pack
from crosswire.languages.word_forms import FILE, corrected, read_word_forms


def test_a_form_is_taken_back_to_the_table_s_lemma() -> None:
    lemma = corrected(str.upper, {"expulsés": "expulser"})
    assert [lemma("expulsés"), lemma("port")] == ["expulser", "PORT"]


def test_a_form_has_one_lemma(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("lemma\tforms\nlire\tlu|lue\ntaire\tlu\n", encoding="utf-8")
    with pytest.raises(PackError, match="'lu' belongs to 'lire' already"):
        read_word_forms([tmp_path])


@pytest.mark.parametrize(("code", "form", "lemma"), [("fr", "expulsés", "expulser"), ("it", "è", "essere")])
def test_packs_hold_their_forms(code: str, form: str, lemma: str) -> None:
    assert load_pack(code).lemmas([form]) == [lemma]
