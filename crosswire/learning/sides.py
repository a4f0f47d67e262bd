"""The two sides of a pair as numbers: concepts and other words of the known side, words of the learnt one."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import normalize

from crosswire.annotate.document import Document, EntryHit, read_document
from crosswire.languages.lemmas import lemmatised, lemmatiser
from crosswire.languages.pack import UNDETERMINED, Pack, load_pack
from crosswire.records import Report

_NAMES = ("place", "organisation", "seat", "country")
"""Layers whose hits are names: a concept inside one is none (United *States*)."""
_OFFICES = ("title", "body", "organisation_word")
"""Layers whose hits are concepts in spite of a capital: *President* Costa, the *Ministry*."""
_MOST_CAPITALS = 0.6
"""A word that begins so often with a capital inside a sentence is a name."""
_NOUNS_CAPITAL = 0.2
"""Where so many words inside a sentence have a capital, capitals do not tell names."""
_PIECES = 1.4
"""Tokens a word from which on tokens are pieces of words."""
_FEW_LETTERS = 3.8
"""The same for a language without a pack: letters a token. Vietnamese has 3.5, French 4.8, Chinese 1."""
CONCEPT, NAME = "c:", "n:"
"""What the units of concepts and of words with a capital inside a sentence begin with; any other word begins with a
blank."""


class Sentence(NamedTuple):
    """A sentence of the language to learn, its words in three columns: `keys` are what is compared (dictionary forms,
    where there are any), `forms` the folded words as they stand, `places` their order among all tokens: two words stand
    side by side where their places differ by one. `line` is where it was read."""

    line: int
    keys: array[int]
    forms: array[int]
    places: array[int]


class Numbers:
    """Texts as numbers from 0, in the order in which they are first met."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._numbers: dict[str, int] = {}

    def of(self, text: str) -> int:
        """The number of a text; a new one where it was not met before."""
        number = self._numbers.get(text)
        if number is None:
            number = self._numbers[text] = len(self.texts)
            self.texts.append(text)
        return number

    def known(self, text: str) -> int | None:
        """The number of a text, None where it was not met."""
        return self._numbers.get(text)


class KnownSide:
    """The units of each sentence of a language that has a pack: its concepts, and the words that no concept covers."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._small = frozenset(load_pack(language).settings.detection.words)
        self.units = Numbers()

    def is_small(self, unit: str) -> bool:
        """Whether a unit is a function word of the language."""
        return unit[1:] in self._small and unit[0] == " "

    def read(self, text: str) -> array[int]:
        """The units of a sentence, in order."""
        document = read_document(Report(id="", text=text, language=self._language))
        return array("i", (self.units.of(unit) for unit in _units(document)))


def _units(document: Document) -> Iterator[str]:
    reach = -1
    concepts = {hit.first: hit for hit in reversed(document.layer("concept")) if not _named(hit, document)}
    for token, word in enumerate(document.folded):
        hit = concepts.get(token)
        if hit is not None and token >= reach:
            reach = hit.last
            yield CONCEPT + hit.value.id
        elif token >= reach and word[0].isalpha():
            inside = document.words[token][0].isupper() and not document.opens_sentence(token)
            yield f"{NAME if inside else ' '}{document.lemmas[token]}"


def _named(hit: EntryHit, document: Document) -> bool:
    """Whether a hit is in a name: inside one that the pack knows, or a word with a capital that is no office."""
    for layer in _NAMES:
        if any(name.first <= hit.first and hit.last <= name.last for name in document.layer(layer)):
            return True
    if document.pack.settings.nouns_capital or hit.last - hit.first > 1:
        return False
    first, last = document.sentences[document.sentence_at(hit.first)]
    written = [word for word in document.words[first:last] if word[0].isalpha()]
    if not document.words[hit.first][0].isupper() or document.opens_sentence(hit.first):
        return False
    headline = sum(word[0].isupper() for word in written) * 2 > len(written)
    return not headline and not any(document.within(layer, hit.first, hit.last) for layer in _OFFICES)


class LearntSide:
    """The sentences of the language to learn; what is no word (a mark, a number) leaves a gap in the places."""

    def __init__(self, language: str, pack: Pack) -> None:
        """`pack` is the language's own, or und/: dictionary forms are then those that simplemma has, if any."""
        self._pack = pack
        own = pack.code != UNDETERMINED or language not in lemmatised()
        self._lemma = None if own else lemmatiser(language)
        self.keys, self.forms = Numbers(), Numbers()
        self._inner: Counter[int] = Counter()
        self._capital: Counter[int] = Counter()

    def read(self, text: str, line: int) -> Sentence:
        """A sentence in numbers."""
        tokens = self._pack.tokenise(text)
        folded = [self._pack.folded(word) for word in tokens.words]
        lemmas = self._pack.lemmas(folded) if self._lemma is None else list(map(self._lemma, folded))
        kept = [place for place, word in enumerate(folded) if word[0].isalpha()]
        keys = array("i", (self.keys.of(lemmas[place]) for place in kept))
        for place, key in zip(kept[1:], keys[1:], strict=True):
            self._inner[key] += 1
            self._capital[key] += tokens.words[place][0].isupper()
        return Sentence(line, keys, array("i", (self.forms.of(folded[place]) for place in kept)), array("i", kept))

    def names(self) -> frozenset[int]:
        """The keys of words that are names: they nearly always have a capital inside a sentence."""
        if self._pack.settings.nouns_capital or self._capital.total() > _NOUNS_CAPITAL * self._inner.total():
            return frozenset()
        return frozenset(key for key, count in self._capital.items() if count > _MOST_CAPITALS * self._inner[key])

    def pieces(self, phrase: Sequence[int]) -> tuple[int, ...]:
        """The keys of a phrase as they were read, before any were joined."""
        return tuple(self.keys.of(text) for key in phrase for text in self.keys.texts[key].split(" "))

    def written(self, numbers: Numbers, phrase: Sequence[int]) -> str:
        """A phrase as the language writes it: without blanks where it is cut into the same words without them."""
        words = " ".join(numbers.texts[number] for number in phrase).split(" ")
        tight = "".join(words)
        shown = tight if list(self._pack.tokenise(tight).words) == words else " ".join(words)
        return normalize("NFC", shown)

    def reads(self, shown: str, phrase: Sequence[int]) -> bool:
        """Whether the pack takes what is shown for the phrase again, in capitals too."""
        words = " ".join(self.keys.texts[key] for key in phrase).split(" ")
        folded = list(self._pack.words(shown, "folded"))
        read = self._pack.words(shown, "lemma") if self._lemma is None else list(map(self._lemma, folded))
        return words in (list(read), folded) and len(self._pack.words(shown.upper(), "folded")) == len(folded)

    def in_pieces(self) -> bool:
        """Whether tokens are pieces of words: characters, or syllables written apart. To be asked before any are
        joined."""
        if self._pack.code != UNDETERMINED:
            return self._pack.settings.tokens_per_word >= _PIECES
        return self._letters() < _FEW_LETTERS

    def _letters(self) -> float:
        """How many letters the different words have on average, each counted as often as it stands inside sentences."""
        letters = sum(len(self.keys.texts[key]) * count for key, count in self._inner.items())
        return letters / max(1, self._inner.total())
