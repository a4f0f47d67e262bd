"""What a clause looks like beside what it means: its own language's words, and the sounds of words that may be
names."""

from __future__ import annotations

from collections.abc import Mapping

from crosswire.annotate.document import Document
from crosswire.group.sounds import word_sounds

_GRAMMAR = ("concept", "inner_concept", "function", "preposition", "pronoun", "modality", "speech", "clause", "unit")
"""Layers whose words are no names: asked where a script has no capitals to tell."""


class Surface:
    """The words and sounds of a document's clauses."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lower = frozenset(word.lower() for word in document.words if word[:1].islower())
        self._little = frozenset(document.pack.settings.detection.words)
        self._known = frozenset[int]() if self._lower else _covered(document)

    def words(self, first: int, last: int) -> Mapping[str, float]:
        """The lemmas of tokens first..last-1 that carry meaning, each with its count."""
        found: dict[str, float] = {}
        for lemma, folded in zip(self._document.lemmas[first:last], self._document.folded[first:last], strict=True):
            if folded[0].isalnum() and folded not in self._little:
                found[lemma] = found.get(lemma, 0.0) + 1.0
        return found

    def sounds(self, first: int, last: int) -> frozenset[str]:
        """Skeletons of the words of tokens first..last-1 that may be names."""
        document = self._document
        return frozenset(
            key
            for token in range(first, last)
            if token not in self._known
            for key in word_sounds(document.words[token], document.language, self._lower)
        )


def _covered(document: Document) -> frozenset[int]:
    return frozenset(
        token for layer in _GRAMMAR for hit in document.layer(layer) for token in range(hit.first, hit.last)
    )
