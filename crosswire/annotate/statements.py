"""Who said what, through whom: direct, mixed and indirect speech, put together from quotations and cues.

A stretch of text is read at a time: a sentence, or the sentences that one quotation runs over. In each, an ordered list of
small rules turns cues into statements; a quotation that no cue claims goes on with the speaker before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from crosswire.annotate.cues import Cue, content_opens, find_cues, verb_opens
from crosswire.annotate.document import Document
from crosswire.annotate.names import Names
from crosswire.annotate.quotes import Quote, find_quotes
from crosswire.annotate.speakers import Parties, Party, Reader
from crosswire.records import Manner, Part

_MIN_WORDS = 2.5
_MIN_QUOTED = 2
"""Words from which a quoted stretch is somebody's speech, not a term in quotation marks."""
_FREE_QUOTE = 6
"""Words from which a quotation without a cue counts as speech rather than as a term in quotation marks."""
_CLOSING = frozenset('.,;:!?…"”»’)–—-')
_MEDIA = ("agency/", "media/")


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement in tokens, before it becomes a record. Ranges are (first, past the last)."""

    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    content: tuple[tuple[int, int], ...]
    manner: Manner
    stance: str
    rule: str
    entity: int | None = None
    addressee: tuple[int, int] | None = None
    channel: tuple[tuple[int, int], ...] = ()
    channel_entities: tuple[int, ...] = ()
    channel_kind: str | None = None


@dataclass
class _Stretch:
    """What one stretch offers: its tokens, quotations and cues."""

    first: int
    last: int
    quotes: list[Quote]
    cues: list[Cue]
    made: list[Draft] = field(default_factory=list)


class _Scene:
    """A report while it is read: the document, the parties, and who spoke last."""

    def __init__(self, document: Document, names: Names) -> None:
        self.document = document
        self.names = names
        self.parties = Parties(document, names)
        self.reader = Reader(document, names)
        self.ids = {name.entity: name.id or "" for name in names.names}
        self.last: Draft | None = None
        self.last_stretch_was_speech = False


def find_statements(document: Document, names: Names, parts: Sequence[Part]) -> tuple[Draft, ...]:
    """The statements of a report in text order; captions, credits and headings make none."""
    quotes = find_quotes(document)
    scene = _Scene(document, names)
    drafts: list[Draft] = []
    for first, last in _stretches(document, quotes, parts):
        drafts.extend(_read(scene, quotes, first, last))
    return tuple(drafts)


def _stretches(document: Document, quotes: Sequence[Quote], parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """Sentences of running text, those that share a quotation put together."""
    told = {part.number - 1 for part in parts if part.kind == "body"}
    spans = iter(quotes)
    quote = next(spans, None)
    open_first, open_last = -1, -1
    for first, last in document.sentences:
        if document.block_at(document.tokens.starts[first]) not in told:
            continue
        if open_first < 0:
            open_first = first
        open_last = last
        while quote is not None and quote.last <= last:
            quote = next(spans, None)
        if quote is not None and quote.first < last < quote.last:
            continue
        yield open_first, open_last
        open_first = -1
    if open_first >= 0:
        yield open_first, open_last


def _read(scene: _Scene, quotes: Sequence[Quote], first: int, last: int) -> list[Draft]:
    inside = [quote for quote in quotes if first <= quote.first < last]
    cues = find_cues(scene.document, scene.parties, inside, first, last)
    stretch = _Stretch(first, last, inside, cues)
    drafts = _source_frames(scene, stretch)
    drafts += _direct(scene, stretch)
    drafts += _indirect(scene, stretch, drafts)
    drafts += _unclaimed(scene, stretch, drafts)
    drafts.sort(key=lambda draft: draft.content[0])
    done = [_channelled(scene, stretch, _with_entity(scene, draft)) for draft in drafts]
    for draft in done:
        scene.reader.said(draft.entity)
        scene.last = draft
    return done


# --- according to X, … -----------------------------------------------------------------------------------------------


def _source_frames(scene: _Scene, stretch: _Stretch) -> list[Draft]:
    drafts = []
    for hit in scene.document.within("source", stretch.first, stretch.last):
        if any(quote.first <= hit.first < quote.last for quote in stretch.quotes):
            continue
        party = _source_party(scene, hit.last, stretch.last)
        if party is None:
            continue
        content = _framed_content(scene.document, stretch, hit.first, party.last)
        if content is None:
            continue
        if any(content[0] <= cue.first < content[1] and cue.subject is not None for cue in stretch.cues):
            stretch.made.append(_frame_draft(scene.document, stretch, hit.first, hit.last, party, content))
        else:
            drafts.append(_frame_draft(scene.document, stretch, hit.first, hit.last, party, content))
    return drafts


def _source_party(scene: _Scene, at: int, last: int) -> Party | None:
    """The source named right after "according to": articles and kind words (hãng, the news agency) may come between."""
    for start in range(at, min(at + 4, last)):
        party = scene.parties.starting(start)
        if party is not None:
            return party
        known = any(scene.document.at(layer, start) for layer in ("name_word", "organisation_word", "function"))
        if not known and scene.document.words[start] not in ("news", "agency"):
            return None
    return None


def _framed_content(document: Document, stretch: _Stretch, frame: int, after: int) -> tuple[int, int] | None:
    """What the frame governs: the rest of the stretch where it opens it, else the clause before its comma."""
    words = document.words
    before = [i for i in range(stretch.first, frame) if words[i][0].isalnum()]
    if len(before) <= 2:
        comma = next((i for i in range(after, min(after + 25, stretch.last)) if words[i] == ","), after - 1)
        return _trimmed(document, comma + 1, stretch.last)
    end = frame - 1 if words[frame - 1] == "," else frame
    return _trimmed(document, stretch.first, end)


def _frame_draft(
    document: Document, stretch: _Stretch, first: int, last: int, party: Party, content: tuple[int, int]
) -> Draft:
    manner = _manner(document, stretch, content)
    return Draft(party.core, (first, last), (content,), manner, "says", "source_frame", entity=_known(party))


# --- direct speech ---------------------------------------------------------------------------------------------------


def _direct(scene: _Scene, stretch: _Stretch) -> list[Draft]:
    """Quotations beside a cue: "…," said X; X said: "…"."""
    drafts: list[Draft] = []
    claimed: set[int] = set()
    for cue in stretch.cues:
        own = [q for q in stretch.quotes if q.first not in claimed and _belongs(scene.document, stretch, cue, q)]
        if own:
            claimed.update(q.first for q in own)
            content = tuple((q.first, q.last) for q in own)
            drafts.append(_cue_draft(cue, content, "direct", "direct_speech"))
    return drafts


def _belongs(document: Document, stretch: _Stretch, cue: Cue, quote: Quote) -> bool:
    """Whether a quotation is what the cue reports: it opens its own clause, with only the reporting words between."""
    if quote.words < 1:
        return False
    if quote.last <= cue.first:
        return _only_reporting(document, quote.last, cue) and _opens_own_clause(document, stretch, quote)
    between = document.words[cue.last : quote.first]
    if between and between[-1] == ":":
        return True
    closes = all(not word[0].isalnum() for word in document.words[quote.last : stretch.last])
    short = sum(word[0].isalnum() for word in between) <= 6 and "," in between
    adjacent = all(not word[0].isalnum() for word in between)
    return (adjacent or short) and quote.words >= 4 and closes and cue.frame in ("any", "clause", "quote")


def _only_reporting(document: Document, end: int, cue: Cue) -> bool:
    """Between the quotation's end and the cue nothing stands but the speaker (and an apposition)."""
    reach = min(cue.opens, cue.first)
    gap = [word for word in document.words[end:reach] if word[0].isalnum()]
    return len(gap) <= 2 and cue.first - end <= 30


def _opens_own_clause(document: Document, stretch: _Stretch, quote: Quote) -> bool:
    """The quotation stands first in the stretch or after a colon, not inside a running clause."""
    if all(not word[0].isalnum() for word in document.words[stretch.first : quote.first]):
        return True
    return quote.words >= 4 and document.words[quote.last - 2] in (",", ".", "!", "?")


# --- indirect and mixed speech ---------------------------------------------------------------------------------------


def _indirect(scene: _Scene, stretch: _Stretch, drafts: list[Draft]) -> list[Draft]:
    taken = {draft.cue[0] for draft in drafts if draft.cue}
    made: list[Draft] = []
    reach = -1
    for number, cue in enumerate(stretch.cues):
        if cue.first in taken or (cue.first < reach and _nested(scene, cue, made)):
            continue
        content = _trailing_content(scene.document, stretch, cue) or _clause_content(scene, stretch, number)
        if content is None or _covered(content, drafts):
            continue
        made = _cut_before(scene.document, made, cue, content)
        made.append(
            _cue_draft(cue, (content,), _manner(scene.document, stretch, content), "trailing" if content[0] < cue.first else "indirect")
        )
        reach = max(reach, content[1])
    return [draft for draft in made if _words(scene.document, draft.content[0]) >= _MIN_WORDS]


def _nested(scene: _Scene, cue: Cue, made: list[Draft]) -> bool:
    """A cue inside what another one reports, with a subject of its own there: part of that content."""
    if cue.place == "inherited" or cue.subject is None:
        return False
    outer = made[-1]
    if outer.rule == "indirect" and scene.ids.get(outer.entity if outer.entity is not None else -1, "").startswith(
        _MEDIA
    ):
        return False
    return cue.subject.first >= outer.content[0][0]


def _clause_content(scene: _Scene, stretch: _Stretch, number: int) -> tuple[int, int] | None:
    """What follows the cue, to the end of its clause."""
    document, cue = scene.document, stretch.cues[number]
    if cue.frame == "quote" or cue.place == "after":
        return None
    opens, marked = content_opens(document, cue, stretch.last)
    if cue.frame == "infinitive" and not marked and document.pack.settings.lemmas != "none":
        return None
    if not marked and cue.frame != "object" and _is_phrase(document, opens):
        return None
    end = _content_end(document, stretch, number, opens)
    return _trimmed(document, opens, end)


def _is_phrase(document: Document, at: int) -> bool:
    """A preposition or a verb's auxiliary right after the cue: "said in Geneva", no content there."""
    if at >= len(document.words):
        return True
    hit = document.at("preposition", at)
    return hit is not None and hit.value.id in ("of", "with", "on", "at", "in", "before", "after", "from")


def _content_end(document: Document, stretch: _Stretch, number: int, opens: int) -> int:
    """Where the next cue with the same subject takes over ("…, and noted", "…, stressing that", "và kêu gọi"), else the stretch's end."""
    for cue in stretch.cues[number + 1 :]:
        if cue.place == "inherited" and cue.first > opens:
            return cue.opens
        if (
            cue.place == "before"
            and cue.subject is not None
            and cue.subject.first > opens
            and _after_joint(document, cue.subject.first)
        ):
            return cue.subject.first
    for hit in document.within("source", opens, stretch.last):
        if hit.first > opens and document.words[hit.first - 1] == ",":
            return hit.first
    return stretch.last


def _after_joint(document: Document, token: int) -> bool:
    """A new clause with a new speaker: ", while Moscow said", "; Kyiv said"."""
    joint = document.ending("clause", token)
    return document.words[token - 1] == ";" or (
        joint is not None and joint.value.id in ("concession", "coordinate") and document.words[joint.first - 1] == ","
    )


def _trailing_content(document: Document, stretch: _Stretch, cue: Cue) -> tuple[int, int] | None:
    """ "CLAUSE, X said.": the clause before, where nothing of weight follows the cue."""
    rest = sum(word[0].isalnum() for word in document.words[cue.last : stretch.last])
    opens = cue.opens if cue.place != "after" else min(cue.opens, cue.first)
    if (
        opens <= stretch.first + _MIN_WORDS
        or document.words[opens - 1] != ","
        or cue.frame in ("object", "infinitive", "noun")
    ):
        return None
    follows_phrase = cue.last < stretch.last and (
        _is_phrase(document, cue.last) or document.words[cue.last] in _CLOSING
    )
    if cue.place == "inherited" or not (rest == 0 or follows_phrase or cue.place == "after"):
        return None
    if content_opens(document, cue, stretch.last)[1]:
        return None
    return _trimmed(document, stretch.first, opens - 1)


def _cut_before(document: Document, made: list[Draft], cue: Cue, content: tuple[int, int]) -> list[Draft]:
    """Content never runs over the next statement's cue."""
    if not made or made[-1].content[0][1] <= min(cue.opens, content[0]) or content[0] < cue.first:
        return made
    last = made[-1]
    span = _trimmed(document, last.content[0][0], min(cue.opens, verb_opens(document, cue.first, last.content[0][0])))
    return [*made[:-1], replace(last, content=(span,))] if span else made[:-1]


def _covered(content: tuple[int, int], drafts: list[Draft]) -> bool:
    return any(a < content[1] and content[0] < b for draft in drafts for a, b in draft.content)


# --- quotations that no cue claims -----------------------------------------------------------------------------------


def _unclaimed(scene: _Scene, stretch: _Stretch, drafts: list[Draft]) -> list[Draft]:
    """A stretch that is nothing but a quotation goes on with the last speaker; a long one elsewhere stands without a speaker."""
    made = []
    for quote in stretch.quotes:
        if _covered((quote.first, quote.last), drafts) or quote.words < _MIN_WORDS:
            continue
        alone = not any(word[0].isalnum() for i, word in _outside(scene.document, stretch))
        content = ((quote.first, quote.last),)
        if alone and scene.last is not None:
            last = scene.last
            made.append(replace(last, content=content, manner="direct", rule="goes_on", cue=None))
        elif alone or (quote.words >= _FREE_QUOTE and _opens_own_clause(scene.document, stretch, quote)):
            made.append(Draft(None, None, content, "direct", "says", "without_speaker"))
    return made


def _outside(document: Document, stretch: _Stretch) -> Iterator[tuple[int, str]]:
    inside = {i for quote in stretch.quotes for i in range(quote.first, quote.last)}
    for i in range(stretch.first, stretch.last):
        if i not in inside:
            yield i, document.words[i]


# --- speaker, channel, addressee -------------------------------------------------------------------------------------


def _cue_draft(cue: Cue, content: tuple[tuple[int, int], ...], manner: Manner, rule: str) -> Draft:
    speaker = cue.subject.core if cue.subject else None
    return Draft(speaker, (cue.first, cue.last), content, manner, cue.stance, rule, entity=_known(cue.subject))


def _known(party: Party | None) -> int | None:
    return party.entity if party is not None and party.entity >= 0 else None


def _with_entity(scene: _Scene, draft: Draft) -> Draft:
    if draft.entity is not None or draft.speaker is None:
        return draft
    party = scene.parties.covering(draft.speaker[0])
    return replace(draft, entity=scene.reader.resolve(party)) if party is not None else draft


def _channelled(scene: _Scene, stretch: _Stretch, draft: Draft) -> Draft:
    """Add the hops between speaker and reader: an interview's outlet, an agency that quotes, a frame around the whole."""
    hops: list[tuple[tuple[int, int], int]] = []
    kind = None
    for frame in stretch.made:
        if (
            frame.speaker
            and frame.entity is not None
            and frame.content[0][0] <= draft.content[0][0] < frame.content[0][1]
        ):
            hops.append((frame.speaker, frame.entity))
            kind = "relay"
    found = _channel_in(scene, stretch, draft)
    if found is not None:
        kind = found[0]
        if found[1] is not None:
            hops.insert(0, found[1])
    if not hops and _goes_on(scene, draft):
        assert scene.last is not None
        return replace(draft, channel_entities=scene.last.channel_entities, channel_kind=scene.last.channel_kind)
    return replace(
        draft, channel=tuple(h[0] for h in hops), channel_entities=tuple(h[1] for h in hops), channel_kind=kind
    )


def _goes_on(scene: _Scene, draft: Draft) -> bool:
    """The same speaker in the next words still speaks in that interview."""
    return (
        scene.last is not None
        and draft.entity is not None
        and draft.entity == scene.last.entity
        and scene.last.channel_kind == "interview"
    )


def _channel_in(
    scene: _Scene, stretch: _Stretch, draft: Draft
) -> tuple[str, tuple[tuple[int, int], int] | None] | None:
    document = scene.document
    for hit in document.within("channel", stretch.first, stretch.last):
        kind, order = hit.value.id, hit.value.info[0]
        if kind == "document" or any(a <= hit.first < b for a, b in draft.content):
            continue
        if order == "none":
            return kind, None
        outlet = _outlet(scene, hit.first, hit.last, order, stretch)
        if outlet is not None and (draft.speaker is None or outlet.core != draft.speaker):
            return kind, (outlet.core, outlet.entity)
    return None


def _outlet(scene: _Scene, first: int, last: int, order: str, stretch: _Stretch) -> Party | None:
    """The organisation right after ("with the Times") or before ("TASS quotes") the channel words."""
    reach = (
        range(last, min(last + 4, stretch.last))
        if order == "after"
        else range(first, max(first - 4, stretch.first), -1)
    )
    for at in reach:
        party = scene.parties.starting(at) if order == "after" else scene.parties.ending(at)
        if party is not None:
            return party if party.kind == "organisation" and party.entity >= 0 else None
    return None


# --- small measures --------------------------------------------------------------------------------------------------


def _manner(document: Document, stretch: _Stretch, content: tuple[int, int]) -> Manner:
    quoted = [q for q in stretch.quotes if q.first < content[1] and content[0] < q.last and q.words >= _MIN_QUOTED]
    if not quoted:
        return "indirect"
    whole = quoted[0].first <= content[0] and content[1] <= quoted[-1].last + 1 and len(quoted) == 1
    return "direct" if whole else "mixed"


def _words(document: Document, content: tuple[int, int]) -> float:
    return document.count(*content)


def _trimmed(document: Document, first: int, last: int) -> tuple[int, int] | None:
    """Tokens first..last-1 without the punctuation and joints at their ends; None where nothing is left."""
    words = document.words
    while first < last and words[first] in (",", ":", ";", ".", "–", "—", "-"):
        first += 1
    while last > first:
        joint = document.ending("clause", last)
        if words[last - 1] in (",", ":", ";", ".", "–", "—", "-"):
            last -= 1
        elif joint is not None and joint.value.id in ("coordinate", "concession") and joint.first > first:
            last = joint.first
        else:
            break
    return (first, last) if last > first else None
