"""How names decline: a language's declensions.tsv, read both ways.

A row gives an ending of the base form and what replaces it in each oblique case, in one order of cases for all rows, so
that the words of a name agree: ru `ия  noun  ии|ии|ию|ией|ии` makes *Россия* into *России, Россию, Россией*.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import product
from pathlib import Path
from typing import NamedTuple

from crosswire.errors import PackError
from crosswire.languages.rows import read_rows

FILE = "declensions.tsv"
_COLUMNS = ("ending", "kind", "forms")
_KINDS = frozenset(("noun", "adjective", "surname", "given"))
_PERSONAL = frozenset(("surname", "given"))
_LEAST_STEM = 1
_LEAST_ADJECTIVAL = 2
_LEAST_FAMILIAL, _CYRILLIC = 3, "\u0400"
_MOST_WORDS = 8
"""Longer names (of treaties, committees) are left as they stand."""
_MOST_PARADIGMS = 4
"""How many ways to decline all words of one name are tried."""


class Paradigm(NamedTuple):
    """What replaces `ending` in each case; several strings for one case are alternatives."""

    ending: str
    kind: str
    forms: tuple[tuple[str, ...], ...]


class Declensions:
    """The paradigms of one language. `declined` makes the forms of a name, `bases` takes a form back."""

    def __init__(self, paradigms: Sequence[Paradigm]) -> None:
        self._paradigms = paradigms
        self._by_ending: dict[str, list[Paradigm]] = {}
        for paradigm in paradigms:
            self._by_ending.setdefault(paradigm.ending, []).append(paradigm)
        self._longest = max((len(paradigm.ending) for paradigm in paradigms), default=0)

    def __bool__(self) -> bool:
        return bool(self._paradigms)

    def declined(self, words: Sequence[str], personal: bool = False) -> Iterator[tuple[str, ...]]:
        """The oblique forms of a name: all words declined, or its head alone (*Организации Объединённых Наций*), or its
        last word alone (*Нью-Йорка*). `personal`: by the patterns of persons' names too."""
        if len(words) > _MOST_WORDS:
            return
        fitting = [self._fitting(word, personal) for word in words]
        if len(words) > 1 and words[1][:1].islower() and any(one.kind == "adjective" for one in fitting[0]):
            fitting[1] = [one for one in self._fitting(words[1].capitalize(), False) if one.kind == "noun"]
        seen = {tuple(words)}
        for first, last in dict.fromkeys(((0, len(words)), (0, 1), (0, 2), (len(words) - 1, len(words)))):
            for forms in self._agreeing(words, fitting, first, min(last, len(words))):
                if forms not in seen:
                    seen.add(forms)
                    yield forms

    def _agreeing(
        self, words: Sequence[str], fitting: list[list[Paradigm]], first: int, last: int
    ) -> Iterator[tuple[str, ...]]:
        """The name with its words `first` up to `last` in one case, the others as they stand."""
        choices: list[Sequence[Paradigm | None]] = [fitting[at] or [None] for at in range(first, last)]
        for chosen in list(product(*choices))[:_MOST_PARADIGMS]:
            cases = max((len(paradigm.forms) for paradigm in chosen if paradigm), default=0)
            for case in range(cases):
                inner = [_in_case(word, paradigm, case) for word, paradigm in zip(words[first:], chosen, strict=False)]
                for forms in product(*inner):
                    yield (*words[:first], *forms, *words[last:])

    def _fitting(self, word: str, personal: bool) -> list[Paradigm]:
        """The paradigms of the longest ending of each kind that a word has; none for small words and acronyms."""
        if not word[:1].isupper() or (len(word) > 1 and word.isupper()):
            return []
        kept: dict[str, list[Paradigm]] = {}
        for length in range(min(self._longest, len(word) - _LEAST_STEM), 0, -1):
            found: dict[str, list[Paradigm]] = {}
            for paradigm in self._by_ending.get(word[-length:], ()):
                if personal or paradigm.kind not in _PERSONAL:
                    found.setdefault(paradigm.kind, []).append(paradigm)
            kept = {**found, **kept}
        return [paradigm for paradigms in kept.values() for paradigm in paradigms]

    def bases(self, word: str) -> Mapping[int, tuple[str, ...]]:
        """The base forms that a word may be a form of, by the number of the case; the longest endings first."""
        found: dict[int, dict[str, None]] = {}
        for length in range(min(self._longest_form, len(word) - _LEAST_STEM), -1, -1):
            stem, ending = word[: len(word) - length], word[len(word) - length :]
            for case, base in self._inverse.get(ending, ()):
                if base != ending and any(char.isalpha() for char in stem):
                    found.setdefault(case, {}).setdefault(stem + base)
        return {case: tuple(bases) for case, bases in found.items()}

    def adjectival(self, word: str) -> bool:
        """Whether a word ends as adjectives do in some case: Masarykova, Всемирной."""
        return word.endswith(self._adjectival) if self._adjectival else False

    @cached_property
    def _adjectival(self) -> tuple[str, ...]:
        rows = [paradigm for paradigm in self._paradigms if paradigm.kind == "adjective"]
        forms = {form for row in rows for form in (row.ending, *(form for case in row.forms for form in case))}
        return tuple(sorted(form for form in forms if len(form) >= _LEAST_ADJECTIVAL))

    def familial(self, word: str) -> bool:
        """Whether a word ends as surnames do in some case: Пескова, Мейова, Havlová."""
        return word.endswith(self._familial) if self._familial else False

    @cached_property
    def _familial(self) -> tuple[str, ...]:
        """The endings of surnames' paradigms, three letters and more; those of a letter or two are any noun's."""
        found: dict[str, None] = {}
        for paradigm in self._paradigms:
            least = _LEAST_FAMILIAL - 1 if paradigm.ending[:1] > _CYRILLIC else _LEAST_FAMILIAL
            if paradigm.kind == "surname" and len(paradigm.ending) >= least:
                found.update(dict.fromkeys((paradigm.ending, *(form for case in paradigm.forms for form in case))))
        return tuple(ending for ending in found if len(ending) >= _LEAST_FAMILIAL)

    @property
    def cases(self) -> int:
        """How many oblique cases the language's table has."""
        return max((len(paradigm.forms) for paradigm in self._paradigms), default=0)

    @cached_property
    def _inverse(self) -> dict[str, tuple[tuple[int, str], ...]]:
        """Oblique ending → the cases and base endings it may come from."""
        inverse: dict[str, dict[tuple[int, str], None]] = {}
        for paradigm in self._paradigms:
            for case, alternatives in enumerate(paradigm.forms):
                for form in alternatives:
                    inverse.setdefault(form, {}).setdefault((case, paradigm.ending))
        return {form: tuple(bases) for form, bases in inverse.items()}

    @cached_property
    def _longest_form(self) -> int:
        return max(map(len, self._inverse), default=0)


def _in_case(word: str, paradigm: Paradigm | None, case: int) -> tuple[str, ...]:
    if paradigm is None or case >= len(paradigm.forms):
        return (word,)
    stem = word[: len(word) - len(paradigm.ending)]
    return tuple(stem + form for form in paradigm.forms[case])


def read_declensions(folders: Sequence[Path]) -> Declensions:
    """The declensions of the first of some language folders that has any; raises PackError where a row breaks the
    form."""
    for folder in folders:
        path = folder / FILE
        if path.exists():
            return Declensions(list(_paradigms(path)))
    return Declensions(())


def _paradigms(path: Path) -> Iterator[Paradigm]:
    cases = 0
    for row in read_rows(path, _COLUMNS):
        ending, kind = row.cells["ending"], row.cells["kind"]
        forms = tuple(tuple(form.split("/")) for form in row.cells["forms"].split("|"))
        cases = cases or len(forms)
        if kind not in _KINDS or len(forms) != cases:
            raise PackError(
                f"{path}:{row.line}: {kind!r} with {len(forms)} cases; kinds {sorted(_KINDS)}, {cases} cases"
            )
        yield Paradigm(ending, kind, forms)
