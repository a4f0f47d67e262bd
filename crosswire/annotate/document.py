"""A report laid out for reading: tokens and lexicon hits in columns, paragraphs, sentences.

Extractors read this, not the text.

The one pass over the text happens here: each of the pack's automata runs once, and its hits are sorted by layer.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, compress, count, pairwise
from operator import attrgetter, itemgetter

from crosswire.annotate.character_words import by_character, without_inner
from crosswire.languages.detect import language_of
from crosswire.languages.pack import Entry, Pack, load_pack
from crosswire.languages.perfects import perfect_lemmas
from crosswire.records import Report, Span
from crosswire.text.phrases import Hit, places
from crosswire.text.sentences import paragraphs, sentences
from crosswire.text.tokens import Tokens

EntryHit = Hit[Entry]
_SMALL = 5
"""Small words that may stand before an infinitive: de ne pas en."""
_MARKS = {
    "،": ",",
    "，": ",",
    "、": ",",
    "؛": ";",
    "；": ";",
    "：": ":",
    "؟": "?",
    "？": "?",
    "！": "!",
    "。": ".",
    "۔": ".",
    "।": ".",
}
"""Marks of other scripts as the rules know them."""
PAIR_STEM = 3
"""Letters by which `capital_pairs` knows a word in any of its cases."""


class _ByToken(dict[str, dict[int, EntryHit]]):
    """Layer → token → hit, each layer filled when it is first asked for."""

    def __init__(self, hits: Mapping[str, list[EntryHit]], token: str) -> None:
        """`token` names the field of a hit to look up by."""
        super().__init__()
        self._hits = hits
        self._token_of = attrgetter(token)

    def __missing__(self, layer: str) -> dict[int, EntryHit]:
        hits = self._hits.get(layer, [])[::-1]
        self[layer] = by_token = dict(zip(map(self._token_of, hits), hits, strict=True))
        return by_token


@dataclass(frozen=True)
class Document:
    """One report with its columns.

    `folded[i]` and `lemmas[i]` are token i as lexicons compare it. `blocks` are the paragraphs' spans, `sentences`
    token ranges, `hits` the leftmost-longest lexicon hits of each layer in text order.

    `text` is the report's, untouched, `words` the tokens' surfaces; `starting` and `stopping` are what `at` and
    `ending` look up, for loops over many tokens: layer → token → the first hit that begins there, that ends just before
    it. They are fields, for extractors ask for them all the time.
    """

    report: Report
    pack: Pack
    language: str
    tokens: Tokens
    folded: Sequence[str]
    lemmas: Sequence[str]
    blocks: list[tuple[int, int]]
    sentences: list[tuple[int, int]]
    hits: dict[str, list[EntryHit]] = field(repr=False)
    text: str = field(init=False, repr=False)
    words: Sequence[str] = field(init=False, repr=False)
    starting: Mapping[str, Mapping[int, EntryHit]] = field(init=False, repr=False)
    stopping: Mapping[str, Mapping[int, EntryHit]] = field(init=False, repr=False)
    _firsts: dict[str, list[int]] = field(init=False, repr=False)
    """The first token of each hit by layer, filled when a layer is first asked for."""
    _sentence_starts: list[int] = field(init=False, repr=False)
    _block_starts: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        words = self.tokens.words
        told = {
            "text": self.report.text,
            "words": words if _MARKS.keys().isdisjoint(words) else tuple(_MARKS.get(word, word) for word in words),
            "starting": _ByToken(self.hits, "first"),
            "stopping": _ByToken(self.hits, "last"),
            "_firsts": {},
            "_sentence_starts": [first for first, _ in self.sentences],
            "_block_starts": [start for start, _ in self.blocks],
        }
        for name, value in told.items():
            object.__setattr__(self, name, value)

    def layer(self, name: str) -> list[EntryHit]:
        """The hits of one layer, in order, none overlapping but those on the very same tokens."""
        return self.hits.get(name, [])

    def at(self, layer: str, token: int) -> EntryHit | None:
        """The first hit of a layer that begins at `token`, if any."""
        return self.starting[layer].get(token)

    def ending(self, layer: str, token: int) -> EntryHit | None:
        """The first hit of a layer that ends just before `token`, if any."""
        return self.stopping[layer].get(token)

    def within(self, layer: str, first: int, last: int) -> list[EntryHit]:
        """The hits of a layer that lie wholly in tokens first..last-1."""
        firsts = self._firsts.get(layer)
        if firsts is None:
            firsts = self._firsts[layer] = [hit.first for hit in self.layer(layer)]
        start = bisect_left(firsts, first)
        if start == len(firsts) or firsts[start] >= last:
            return []
        stop = bisect_left(firsts, last, start)
        return [hit for hit in self.hits[layer][start:stop] if hit.last <= last]

    def span(self, first: int, last: int) -> Span:
        """The characters of tokens first..last-1."""
        return Span(self.tokens.starts[first], self.tokens.ends[last - 1])

    def gerund(self, token: int) -> bool:
        """Whether a token is a verb form without a subject of its own, by its ending: saying; not king."""
        word = self.folded[token]
        lemmatised = self.pack.settings.lemmas != "none"
        changed = not lemmatised or word != self.lemmas[token]
        return changed and len(word) > 4 and word.endswith(self.pack.settings.verbs.gerunds)

    def opens_infinitive(self, token: int) -> bool:
        """Whether an infinitive stands at a token or behind the small words there: "de |ne pas le frapper"; always,
        where the language tells infinitives by no ending."""
        endings = self.pack.settings.verbs.infinitive_endings
        if not endings:
            return True
        at = token
        while at < min(token + _SMALL, len(self.words) - 1) and self.at("function", at) is not None:
            at += 1
        word = self.folded[at] if at < len(self.words) else ""
        return word.endswith(endings) and self.words[at][0].islower()

    def infinitive(self, token: int) -> bool:
        """Whether a token is an infinitive by its ending, in a language that has no particle before it: перекрыть."""
        endings = self.pack.settings.verbs.bare_infinitives
        return bool(endings) and self.folded[token].endswith(endings) and self.folded[token] == self.lemmas[token]

    def to_come(self, token: int) -> bool:
        """Whether a token is a verb that tells of what is to come, by its aspect and ending: посетит."""
        futures = self.pack.settings.verbs.futures
        return bool(futures) and self.folded[token].endswith(futures) and self.at("perfective", token) is not None

    def surface(self, first: int, last: int) -> str:
        """The text of tokens first..last-1."""
        return self.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]

    def count(self, first: int, last: int) -> float:
        """How many words tokens first..last-1 hold, punctuation left out, in words of the language."""
        visible = self._visible_before[last] - self._visible_before[first] if first < last else 0
        return visible / self.pack.settings.tokens_per_word

    @cached_property
    def _visible_before(self) -> Sequence[int]:
        """How many of the tokens before each one, and before the end, are words."""
        return list(accumulate(map(str.isalnum, self.heads), initial=0))

    def range(self, span: Span) -> tuple[int, int]:
        """The tokens (first, past the last) that overlap a span of characters."""
        return self.token_range(span.start, span.end)

    def token_range(self, start: int, end: int) -> tuple[int, int]:
        """The tokens (first, past the last) that overlap the characters start..end-1."""
        return bisect_right(self.tokens.ends, start), bisect_left(self.tokens.starts, end)

    def sentence_at(self, token: int) -> int:
        """The index of the sentence that holds a token."""
        return bisect_right(self._sentence_starts, token) - 1

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """The words that stand somewhere in the text in lower case."""
        return frozenset(compress(self.words, map(str.islower, self.heads)))

    @cached_property
    def heads(self) -> str:
        """The first character of each token."""
        return "".join(map(itemgetter(0), self.words))

    @cached_property
    def capitals(self) -> Sequence[int]:
        """The tokens that begin with a capital, in order."""
        return list(compress(count(), map(str.isupper, self.heads)))

    @cached_property
    def capital_pairs(self) -> frozenset[tuple[str, str]]:
        """The first letters of capitalised words that stand next to each other behind a word in lower case, pair by
        pair."""
        near = (at for at, after in pairwise(self.capitals) if after == at + 1 and at and self.words[at - 1].islower())
        return frozenset((self.words[at][:PAIR_STEM], self.words[at + 1][:PAIR_STEM]) for at in near)

    @cached_property
    def digits(self) -> Sequence[int]:
        """The tokens that begin with a digit of any script, in order."""
        return list(compress(count(), map(str.isdigit, self.heads)))

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """The tokens that have each word, in order, for words that stand more than once."""
        several = {word for word, times in Counter(self.words).items() if times > 1}
        places: dict[str, list[int]] = {word: [] for word in several if word[0].isalnum()}
        for at, word in enumerate(self.words):
            if word in places:
                places[word].append(at)
        return places

    def shouts(self, token: int) -> bool:
        """Whether the sentence around a token is all in capitals."""
        sentence = self.sentence_at(token)
        known = self._shouting.get(sentence)
        if known is None:
            words = self.words[slice(*self.sentences[sentence])]
            letters = [word for word in words if word.isalpha() and len(word) > 1]
            known = len(letters) > 3 and sum(map(str.isupper, letters)) * 2 > len(letters)
            self._shouting[sentence] = known
        return known

    @cached_property
    def _shouting(self) -> dict[int, bool]:
        """By sentence, filled when it is first asked for."""
        return {}

    def block_at(self, offset: int) -> int:
        """The index of the paragraph that holds a character."""
        return max(0, bisect_right(self._block_starts, offset) - 1)

    def opens_sentence(self, token: int) -> bool:
        """Whether a token is the first word of its sentence, opening marks passed over."""
        first = self.sentences[self.sentence_at(token)][0]
        return all(not self.words[at][0].isalnum() for at in range(first, token))


def read_document(report: Report) -> Document:
    """Lay a report out: its language (told or found), tokens, paragraphs, sentences and lexicon hits."""
    language = language_of(report.text, report.language)
    pack = load_pack(language)
    tokens = pack.tokenise(report.text)
    folded = list(map(pack.folded, tokens.words))
    verbs = pack.settings.verbs
    lemmas = perfect_lemmas(folded, pack.lemmas(folded), frozenset(verbs.perfect), verbs.perfects, language)
    blocks = paragraphs(report.text)
    return Document(
        report=report,
        pack=pack,
        language=language,
        tokens=tokens,
        folded=folded,
        lemmas=lemmas,
        blocks=blocks,
        sentences=sentences(tokens, blocks, pack.stops),
        hits=_hits(pack, tokens.words, folded, lemmas),
    )


def _hits(pack: Pack, words: Sequence[str], folded: Sequence[str], lemmas: Sequence[str]) -> dict[str, list[EntryHit]]:
    """The leftmost-longest hits of each layer; of several entries on the same tokens all are kept.

    `inner_concept` holds the concepts inside the phrase of another: *peace* in "peace talks".
    """
    tables, entries, lengths = pack.tables, pack.entries, pack.lengths
    keys = tables["lemma"].find_keys(lemmas) + tables["folded"].find_keys(folded)
    keys += tables["cased"].find_keys(list(map(pack.cased, words)))
    keys.sort()
    layers: defaultdict[str, list[EntryHit]] = defaultdict(list)
    inner = layers["inner_concept"]
    for first, number in places(keys):
        last = first + lengths[number]
        for entry in entries[number]:
            kept = layers[entry.layer]
            if not kept or first >= (before := kept[-1]).last or (first == before.first and last == before.last):
                kept.append(Hit(first, last, entry))
            elif entry.layer == "concept":
                inner.append(Hit(first, last, entry))
    return without_inner(dict(layers), len(words)) if by_character(pack.settings.script) else dict(layers)
