"""Dictionary forms that the lemmatiser's dictionary misses or gets wrong: a language's `word_forms.tsv`.

A row gives a dictionary form and the forms that belong to it: fr `accuser  accusé|accusée|accusés|accusées` (simplemma
takes *accusé* for a noun of its own). Phrases and texts are compared by the same forms, so both follow.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from crosswire.errors import PackError
from crosswire.languages.rows import read_rows

FILE = "word_forms.tsv"
_COLUMNS = ("lemma", "forms")


def read_word_forms(folders: Sequence[Path]) -> dict[str, str]:
    """Form → dictionary form, of the folders that have the table; raises PackError where a form has two."""
    lemmas: dict[str, str] = {}
    for path in (folder / FILE for folder in folders if (folder / FILE).exists()):
        for row in read_rows(path, _COLUMNS):
            for form in row.cells["forms"].split("|"):
                if lemmas.setdefault(form, row.cells["lemma"]) != row.cells["lemma"]:
                    raise PackError(f"{path}:{row.line}: {form!r} belongs to {lemmas[form]!r} already")
    return lemmas


def corrected(lemma: Callable[[str], str], forms: Mapping[str, str]) -> Callable[[str], str]:
    """The lemmatiser that knows a table's forms better: *accusé* → *accuser*."""
    if not forms:
        return lemma
    return lambda word: forms.get(word) or lemma(word)
