"""What the readers of names without capitals look at in a document: which tokens no lexicon takes, what is known as a
name, what is known as an ordinary word.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from crosswire.annotate.document import Document
from crosswire.annotate.name_offices import office_before, office_behind
from crosswire.annotate.name_records import Name
from crosswire.annotate.segments import Segments

_SMALL = ("speech", "preposition", "clause", "function", "pronoun", "complementiser", "modality")
"""Layers whose words end a name, however short they are."""
_OTHER = (
    "concept", "time_word", "number", "unit", "month", "weekday", "channel", "source", "addressee",
    "organisation_word", "bound", "action",
)  # fmt: skip
"""Layers whose words end a name; of one Chinese or Japanese character they may be a part of it."""
_NOT_IN_NAMES = ("never", "article", "link", "alias")
_ADVERBIAL = ("ًا", "اً")
"""How Arabic adverbs end, and no names."""


class Finder:
    """One document's names; `free` tokens are those that no lexicon takes."""

    def __init__(self, document: Document, segments: Segments) -> None:
        self.document = document
        self.segments = segments
        self.words = document.words
        clitics = document.pack.settings.clitics
        self._clitics = frozenset((*clitics.before, *clitics.after))

    @cached_property
    def _taken(self) -> frozenset[int]:
        """The tokens of the lexicons' words."""
        taken = set(self.segments.covered)
        for layer in (*_SMALL, *_OTHER):
            for hit in self.document.layer(layer):
                if layer == "time_word" and hit.value.id == "vague":
                    continue  # written there to keep a name's characters from being read as a bound: 近平
                if layer in _SMALL or hit.last - hit.first > 1 or not is_character(self.words[hit.first]):
                    taken.update(range(hit.first, hit.last))
        for hit in self.document.layer("name_word"):
            if hit.value.id in _NOT_IN_NAMES:
                taken.update(range(hit.first, hit.last))
        return frozenset(taken)

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """The tokens that have each folded word, in order."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(self.document.folded):
            places[word].append(at)
        return places

    def free(self, at: int) -> bool:
        """Whether a token may be part of a name: a word of letters that no lexicon takes."""
        if not 0 <= at < len(self.words) or at in self._taken:
            return False
        word = self.words[at]
        return word[0].isalpha() and not word.isascii() and word not in self._clitics

    def given(self, at: int, end: int) -> bool:
        """Whether a given name stands at a token; one that a dictionary or the tables know as a word needs another name
        behind it."""
        if self.document.at("given_name", at) is None:
            return False
        return not self.ordinary(at) or (at + 1 < end and self.known(at + 1))

    def ordinary(self, at: int) -> bool:
        """Whether the dictionary lists a token as a word and nothing tells a name."""
        if self.words[at].endswith(_ADVERBIAL):
            return True
        return self.document.pack.common(self.document.folded[at]) and not self.known(at)

    def with_article(self, at: int) -> bool:
        """Whether a word is written with the article (Arabic ال): mostly an adjective after a name."""
        return self.words[at].startswith(self.document.pack.settings.clitics.articles or ("\0",))

    def joined_on(self, at: int) -> bool:
        """Whether a word may begin with a small one that is written together with it: Hebrew *sh*e-, *l*e-."""
        before = self.document.pack.settings.clitics.before
        word = self.words[at]
        return (word.startswith(before) and not self.paired(at + 1)) if before else False

    def again(self, at: int) -> bool:
        """Whether a word stands elsewhere in the text too: one word before or behind a verb of speech is no proof."""
        return len(self.document.places.get(self.words[at], ())) > 1

    def alone(self, at: int) -> bool:
        """Whether a word stands elsewhere without the one behind it, so that this one may be any word: טראמפ | זכה. A
        dictionary would tell better."""
        return self.document.pack.settings.lemmas == "none" and self.again(at) and not self.paired(at + 1)

    def paired(self, at: int) -> bool:
        """Whether the two words before and at a token stand together elsewhere in the text."""
        return 0 < at < len(self.words) and self._pairs[self.words[at - 1], self.words[at]] > 1

    @cached_property
    def _pairs(self) -> Counter[tuple[str, str]]:
        return Counter(pairwise(self.words))

    def known(self, at: int) -> bool:
        """Whether a token is a given name or a family name."""
        return self.document.at("given_name", at) is not None or self.has(at, "family")

    def has(self, at: int, kind: str) -> bool:
        """Whether a name_word of a kind begins at a token."""
        return any(hit.value.id == kind for hit in self.document.within("name_word", at, at + 2) if hit.first == at)

    def spoken(self, first: int, last: int) -> bool:
        """Whether a verb of speech stands right after a stretch, or before it where the verb comes first."""
        return self.document.at("speech", last) is not None or self.document.ending("speech", first) is not None

    def acts(self, first: int, last: int) -> bool:
        """Whether an act's word stands right before or behind a whole stretch, an aspect's mark passed over: 会见了
        |拜登|."""
        document = self.document
        if self.free(last):
            return False
        aspect = document.ending("function", first)
        before = aspect.first if aspect is not None and aspect.value.id == "auxiliary" else first
        found = (document.at("action", last), document.ending("action", before))
        return any(hit is not None and hit.value.id.isupper() for hit in found)

    def titled(self, first: int, last: int) -> bool:
        """Whether an office stands beside a stretch."""
        if office_before(self.document, self.segments, first) is not None:
            return True
        return office_behind(self.document, self.segments, last) is not None

    def adjoins(self, at: int) -> bool:
        """Whether no line ends before a token."""
        return "\n" not in self.document.text[self.document.tokens.ends[at - 1] : self.document.tokens.starts[at]]


def is_character(word: str) -> bool:
    """Whether a token is a single Han or kana character."""
    return len(word) == 1 and ord(word) > 0x3000


def person(finder: Finder, first: int, last: int, reason: str, sure: bool = True) -> Name:
    return Name(first, last, "person", parts(finder, first, last), reason=reason, sure=sure)


def parts(finder: Finder, first: int, last: int) -> tuple[str, ...]:
    """The folded words of a name; characters in a row are one word: 弗拉基米尔 · 普京."""
    parts: list[str] = []
    glued = False
    for at in range(first, last):
        word = finder.document.folded[at]
        if not word[:1].isalpha():
            glued = False
            continue
        character = is_character(finder.words[at])
        parts[-1:] = [parts[-1] + word] if glued and character and parts else [*parts[-1:], word]
        glued = character
    return tuple(parts)
