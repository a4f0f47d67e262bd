"""What stands behind a phrase and tells its part in the clause, in languages whose verb comes last: は, 에게, 'a.

Kinds (particles.tsv): `topic`, `subject`, `object`, `dative` (to whom, at what), `genitive`, `locative` (where, with
what), `ablative`, `with`, `agent` (by whom), `aside` (none of these, whatever smaller mark it holds: については);
`quotative` closes what was said (と, 고), `name` closes it before a noun (との, 라는), `wish` what was asked for;
`adnominal` and `relative` are endings of verbs that describe the noun behind them, `speaker` endings of nouns that can
speak (専門|家), `this` points to words told beside it (こう); `sure` are marks that are never part of a word;
`verb` and `passive` are endings that tell a verb from its noun (공격|했다). `-x` ends a word that is not cut.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from functools import cached_property, lru_cache

from msgspec import Struct

from crosswire.annotate.document import Document
from crosswire.languages.pack import Pack

_LONGEST = 8
_LEAST_STEM = 2
_ENDING = "-"
CASES = frozenset(("topic", "subject", "object", "dative", "genitive", "locative", "ablative", "with", "agent"))


class Mark(Struct, frozen=True, gc=False):
    """Tokens first..last-1 mark what ends before token `core` (their own word's stem where it is not cut)."""

    first: int
    last: int
    core: int
    kind: str


class Marks:
    """All marks of a document, in order; several kinds may stand on the same tokens."""

    def __init__(self, document: Document) -> None:
        self._document = document
        found = [*_words(document), *_endings(document)]
        found.sort(key=lambda mark: (mark.first, mark.last, mark.kind))
        self.all: tuple[Mark, ...] = tuple(found)

    @cached_property
    def _firsts(self) -> list[int]:
        return [mark.first for mark in self.all]

    @cached_property
    def _behind(self) -> dict[int, list[Mark]]:
        behind: dict[int, list[Mark]] = {}
        for mark in self.all:
            behind.setdefault(mark.core, []).append(mark)
        return behind

    @cached_property
    def subjects(self) -> bool:
        """Whether the language marks its subjects by words of their own (が), so that those without one are none."""
        return self._by_word("subject")

    @cached_property
    def objects(self) -> bool:
        """Whether the language marks its objects by words of their own (を)."""
        return self._by_word("object")

    @cached_property
    def bare_subjects(self) -> bool:
        """Whether a subject may stand without a mark though others have one (hi, fa): भारत| सहायता भेजेगा."""
        return self._document.pack.settings.word_order == "verb-last"

    def _by_word(self, kind: str) -> bool:
        return any(not phrase.startswith(_ENDING) for phrase in self._document.pack.words_of("particle", kind))

    def behind(self, token: int, kinds: Collection[str] = CASES) -> Mark | None:
        """The mark of such a kind on what ends before `token`."""
        return next((mark for mark in self._behind.get(token, ()) if mark.kind in kinds), None)

    def between(self, first: int, last: int, kinds: Collection[str] = CASES) -> list[Mark]:
        """The marks of such kinds that stand wholly in tokens first..last-1."""
        found = []
        for at in range(bisect_left(self._firsts, first), len(self.all)):
            if self.all[at].first >= last:
                break
            if self.all[at].last <= last and self.all[at].kind in kinds:
                found.append(self.all[at])
        return found

    def closing(self, token: int, kinds: Collection[str]) -> Mark | None:
        """The mark of such a kind whose last token is right before `token`."""
        return next((mark for mark in self.between(token - _LONGEST, token, kinds) if mark.last == token), None)

    def ends(self, token: int, kind: str) -> bool:
        """Whether a word ends in one of a kind's endings."""
        word = self._document.folded[token].lstrip("'")
        return any(word.endswith(ending) for ending in endings_of(self._document.pack, "particle", kind))


@lru_cache(maxsize=256)
def endings_of(pack: Pack, layer: str, kind: str) -> tuple[str, ...]:
    """The endings (`-x` in the tables) of a kind, folded, the longest first."""
    written = (phrase[1:] for phrase in pack.words_of(layer, kind) if phrase.startswith(_ENDING))
    return tuple(sorted(map(pack.folded, written), key=lambda ending: (-len(ending), ending)))


def _words(document: Document) -> list[Mark]:
    found = []
    for hit in document.layer("particle"):
        if document.words[hit.first] != _ENDING and _separate(document, hit.first, hit.last):
            found.append(Mark(hit.first, hit.last, hit.first, hit.value.id))
    return found


def _separate(document: Document, first: int, last: int) -> bool:
    """Whether one hiragana is a particle rather than part of a word: it stands behind something else, or behind one of
    the words of that script that nouns end in (さん|は)."""
    word = document.words[first]
    if last - first > 1 or not _hiragana(word) or not first:
        return True
    if not _hiragana(document.words[first - 1]):
        return True
    noun = document.ending("particle", first)
    sure = word in document.pack.words_of("particle", "sure")
    return sure or (noun is not None and noun.value.id == "speaker")


def _hiragana(word: str) -> bool:
    return "\u3041" <= word[0] <= "\u309f"


_CASE_ENDINGS = (
    "topic", "subject", "object", "dative", "genitive", "locative", "ablative", "with", "quotative", "name"
)  # fmt: skip


_NOUNS = ("title", "body", "organisation", "organisation_word", "place", "country", "seat")
_AMBIGUOUS = frozenset(("object", "dative", "genitive", "with"))
"""Endings that capitalised words have as part of the name (tr *Rusya*): a mark only behind an apostrophe."""


def _endings(document: Document) -> list[Mark]:
    """Words that end in a mark, by the longest ending; a case where the rest is a word that the pack knows."""
    pack = document.pack
    found: list[Mark] = []
    if any(endings_of(pack, "particle", kind) for kind in _CASE_ENDINGS):
        for token, word in enumerate(document.folded):
            found.extend(_ending(document, token, word))
    return found


@lru_cache(maxsize=1 << 16)
def _longest(pack: Pack, word: str) -> tuple[str, tuple[str, ...]]:
    """The longest ending of a word that marks it, and the kinds of mark that this may be."""
    longest: str = ""
    kinds: list[str] = []
    for kind in _CASE_ENDINGS:
        ending = next((ending for ending in endings_of(pack, "particle", kind) if word.endswith(ending)), "")
        if len(ending) > len(longest):
            longest, kinds = ending, [kind]
        elif ending and ending == longest:
            kinds.append(kind)
    return longest, tuple(kinds)


def _ending(document: Document, token: int, word: str) -> list[Mark]:
    suffix = word[0] in "'’" and len(word) > 1
    word = word[1:] if suffix else word
    longest, kinds = _longest(document.pack, word)
    if (
        not longest
        or _whole(document, token)
        or not (suffix or len(word) - len(longest) >= _LEAST_STEM or longest == word[1:])
    ):
        return []
    core = token if suffix else token + 1
    named = not suffix and document.words[token][0].isupper()
    return [Mark(token, token + 1, core, kind) for kind in kinds if not (named and kind in _AMBIGUOUS)]


def _whole(document: Document, token: int) -> bool:
    """Whether a word is a noun of its own that only looks like one with a mark: ko 전문가."""
    inflected = document.pack.settings.inflected
    return not inflected and any(document.ending(layer, token + 1) is not None for layer in _NOUNS)
