"""The forms of one word in a report whose language declines names: Песков, Пескова, Песковым."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.annotate.document import Document
from crosswire.annotate.name_records import Name
from crosswire.languages.territories import INFLECTED

_SHORTEST_STEM = 3
_LONGEST_ENDING = 3


def form_keys(document: Document, word: str) -> Iterator[str]:
    """A folded word and the bases it may have; a base of a letter or two tells nothing."""
    yield word
    if document.pack.declensions and len(word) > _SHORTEST_STEM:
        for bases in document.pack.declensions.bases(word).values():
            yield from (base for base in bases if len(base) >= _SHORTEST_STEM)


class Forms:
    """Which words of a report are forms of one, by the language's declensions, or a common stem where it has no table.

    `of` gives the first form met for each word, so that equal things get equal words (Песков, Пескова, Песковым).
    """

    def __init__(self, document: Document, names: Sequence[Name]) -> None:
        self._document = document
        self._by_stem = document.language in INFLECTED
        self._first: dict[str, str] = {}
        self._stems: dict[str, list[str]] = {}
        self._holders: dict[str, str] = {}
        if document.pack.declensions or self._by_stem:
            for name in sorted(names, key=lambda name: (name.kind != "person", -len(name.words))):
                if name.id is None:
                    for word in name.words:
                        self._learn(word)

    def of(self, words: Sequence[str]) -> tuple[str, ...]:
        """The words, each in the first form met."""
        return tuple([self._first.get(word, word) for word in words] if self._first else words)

    def _learn(self, word: str) -> None:
        if word in self._first or len(word) < _SHORTEST_STEM:
            return
        known = next((held for key in form_keys(self._document, word) if (held := self._holders.get(key))), None)
        alike = self._stems.setdefault(word[:_SHORTEST_STEM], [])
        if known is None and self._by_stem:
            known = next((one for one in alike if same_word(one, word)), None)
        if known is None:
            alike.append(word)
        self._first[word] = known or word
        for key in form_keys(self._document, word):
            self._holders.setdefault(key, known or word)


def same_word(a: str, b: str) -> bool:
    """Whether two words are forms of one: a common stem and endings of at most three letters (Акар, Акара)."""
    if a == b:
        return True
    stem = max(_SHORTEST_STEM, min(len(a), len(b)) - 2)
    return a[:stem] == b[:stem] and abs(len(a) - len(b)) <= _LONGEST_ENDING and min(len(a), len(b)) >= _SHORTEST_STEM
