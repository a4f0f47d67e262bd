"""What the rules of reported speech read and make: drafts of statements, stretches of text, and the scene that a
report sets."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from crosswire.annotate.coverage import Coverage
from crosswire.annotate.cues import Cue, find_cues
from crosswire.annotate.document import Document
from crosswire.annotate.field_cues import find_predicates
from crosswire.annotate.names import Names
from crosswire.annotate.particles import Marks
from crosswire.annotate.quotes import Quote
from crosswire.annotate.speakers import Parties, Party, Reader
from crosswire.annotate.verb_last_cues import find_last_cues
from crosswire.records import Manner, Part

Range = tuple[int, int]
"""Tokens (first, past the last)."""

_DATELINE = 16
"""Tokens within which a dateline's dash stands: "GENEVA, 3 May 2024 (Reuters) —"."""
_LONGEST_LABEL = 60
_SPEAKS_ON = 3
"""Stretches without speech after which a verb of speech without a subject no longer has the last speaker."""
_MEDIA = ("agency/", "media/")
_DASHES = frozenset("—–-")
_STOPS = frozenset(".!?…")
SIGNING = frozenset(("—", "–", "―", "--"))
"""Dashes before the name that a quotation is signed with."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement in tokens, before it becomes a record. Ranges are (first, past the last)."""

    speaker: Range | None
    cue: Range | None
    content: tuple[Range, ...]
    manner: Manner
    stance: str
    rule: str
    entity: int | None = None
    addressee: Range | None = None
    channel: tuple[Range, ...] = ()
    channel_entities: tuple[int, ...] = ()
    channel_kind: str | None = None
    party: Party | None = field(default=None, compare=False, repr=False)


@dataclass
class Stretch:
    """A sentence, or the sentences that one quotation runs over: tokens first..last-1, its quotations and cues in
    order.

    `covered` holds the tokens that some statement's content has taken, `claimed` the first tokens of the cues that
    have one.
    """

    first: int
    last: int
    quotes: list[Quote]
    cues: list[Cue]
    covered: Coverage = field(default_factory=Coverage)
    claimed: set[int] = field(default_factory=set)

    @cached_property
    def verbs(self) -> frozenset[int]:
        """The first tokens of the stretch's cues that are verbs."""
        return frozenset(cue.first for cue in self.cues if cue.frame != "noun")

    def take(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Mark the drafts' contents as taken, and give the drafts back."""
        for draft in drafts:
            if draft.cue is not None:
                self.claimed.add(draft.cue[0])
            for first, last in draft.content:
                self.covered.add(first, last)
        return list(drafts)

    def free(self, first: int, last: int) -> bool:
        """Whether no statement's content has a token of first..last-1."""
        return self.covered.free(first, last)

    def quoted(self, first: int, last: int) -> list[Quote]:
        """The quotations that overlap tokens first..last-1."""
        at = bisect_left(self.quotes, first + 1, key=lambda quote: quote.last)
        found = []
        while at < len(self.quotes) and self.quotes[at].first < last:
            found.append(self.quotes[at])
            at += 1
        return found


class Scene:
    """A report while it is read front to back: its parties, whom they stand for, and who spoke last."""

    def __init__(self, document: Document, names: Names, parties: Parties) -> None:
        self.document = document
        self.names = names
        self.parties = parties
        self.reader = Reader(document, names, parties)
        self._ids = {name.entity: name.id or "" for name in names.names}
        self.last: Draft | None = None
        self.silent: Range | None = None
        """The stretch before, where nothing is said in it."""
        self.since_speech = 0
        """Stretches read since the one that the last statement stands in."""
        self.turn: tuple[int, Draft] | None = None
        """The last paragraph that a label gives to its speaker, with what was made of it."""

    @cached_property
    def labelled(self) -> int:
        """How many paragraphs a label in capitals opens: WALLACE: …"""
        heads = (self.document.text[start : min(end, start + _LONGEST_LABEL)] for start, end in self.document.blocks)
        labels = (head.lstrip("\"“'„«").partition(":") for head in heads)
        return sum(bool(colon) and label.isupper() for label, colon, _ in labels)

    @property
    def speaks_on(self) -> Draft | None:
        """The last statement, where its speaker may still be the one who speaks though nobody says so."""
        return self.last if self.since_speech <= _SPEAKS_ON else None

    @cached_property
    def marks(self) -> Marks:
        """The particles of the report, where its language has some behind its phrases."""
        return Marks(self.document)

    @property
    def verb_final(self) -> bool:
        """Whether what is said stands before its verb."""
        return self.document.pack.settings.word_order == "verb-final"

    @property
    def verb_last(self) -> bool:
        """Whether clauses end in their verb, but what is said stands behind it."""
        return self.document.pack.settings.word_order == "verb-last"

    def is_medium(self, entity: int) -> bool:
        """Whether an entity is registered as a news agency or outlet."""
        return self._ids.get(entity, "").startswith(_MEDIA)

    def stretch(self, quotes: Sequence[Quote], first: int, last: int) -> Stretch:
        """Tokens first..last-1 with the quotations and cues in them; a dateline is left out."""
        at = bisect_left(quotes, first, key=lambda quote: quote.first)
        until = bisect_left(quotes, last, key=lambda quote: quote.first)
        inside = list(quotes[at:until])
        first = _after_dateline(self.document, first, last)
        cues = [] if self.verb_final else self._cues(inside, first, last)
        return Stretch(first, last, inside, cues)

    def _cues(self, inside: Sequence[Quote], first: int, last: int) -> list[Cue]:
        if self.verb_last:
            return find_last_cues(self.document, self.parties, self.marks, inside, (first, last))
        find = find_cues if self.document.pack.settings.verb_second is None else find_predicates
        return find(self.document, self.parties, inside, first, last)


def stretches(document: Document, quotes: Sequence[Quote], parts: Sequence[Part]) -> Iterator[Range]:
    """Sentences of running text, those that share a quotation put together."""
    told = {part.number - 1 for part in parts if part.kind == "body"}
    spans = iter(quotes)
    quote = next(spans, None)
    before: Quote | None = None
    opens = -1
    for first, last in document.sentences:
        if document.block_at(document.tokens.starts[first]) not in told:
            continue
        opens = first if opens < 0 else opens
        while quote is not None and quote.last <= last:
            before, quote = quote, next(spans, None)
        if quote is not None and quote.first < last < quote.last:
            continue
        alone = before is not None and (before.first, before.last) == (opens, last)
        if _signed(document, last) or (alone and _reported_next(document, last)):
            continue
        yield opens, last
        opens = -1
    if opens >= 0:
        yield opens, document.sentences[-1][1]


def _signed(document: Document, token: int) -> bool:
    """Whether a sentence that begins at a token may sign the quotation that ends before it: "“…” |― Anna Marsh"."""
    words = document.words
    return (
        token + 1 < len(words)
        and words[token] in SIGNING
        and not words[token - 1][0].isalnum()
        and words[token - 1] not in _STOPS
        and words[token + 1][0].isupper()
    )


def _reported_next(document: Document, first: int) -> bool:
    """Whether a sentence that begins at `first` says no more than who spoke: “我是一名斗士。”|他说。"""
    if first >= len(document.words) or document.tokens.starts[first] != document.tokens.ends[first - 1]:
        return False
    last = document.sentences[document.sentence_at(first)][1]
    hit = next(iter(document.within("speech", first, last)), None)
    return hit is not None and (hit.last >= last or not document.words[hit.last][0].isalnum())


def _after_dateline(document: Document, first: int, last: int) -> int:
    """Past "GENEVA, 3 May —" or "Hà Nội (TTXVN) -" where the stretch opens a paragraph."""
    words, tokens = document.words, document.tokens
    if first and document.block_at(tokens.starts[first]) == document.block_at(tokens.starts[first - 1]):
        return first
    for token in range(first + 1, min(first + _DATELINE, last - 3)):
        if (
            words[token] in _DASHES
            and tokens.starts[token] > tokens.ends[token - 1]
            and tokens.starts[token + 1] > tokens.ends[token]
        ):
            return token + 1 if _dated(document, first, token) else first
    return first


def _dated(document: Document, first: int, last: int) -> bool:
    """Whether tokens are a dateline's: a place in capitals or with a comma or bracket, no verb of speech."""
    words = document.words[first:last]
    shouted = words[0].isupper() and len(words[0]) > 2
    marked = any(word in (",", "(", "/") for word in words)
    return (shouted or (marked and words[0][0].isupper())) and not document.within("speech", first, last)
