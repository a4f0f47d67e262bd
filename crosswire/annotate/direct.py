"""Direct speech: quotations beside a cue, and those that go on with the speaker before them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from crosswire.annotate.contents import content_opens
from crosswire.annotate.cues import Cue
from crosswire.annotate.document import Document
from crosswire.annotate.quotes import Quote
from crosswire.annotate.scene import Draft, Scene, Stretch
from crosswire.annotate.speakers import subject_of

_LEAST = 1
_SENTENCE = 4
"""Words from which a quotation after a verb of speech, with nothing between, is a sentence of its own."""
_FREE = 6
"""Words from which a quotation without a cue counts as speech rather than as a term in quotation marks."""
_ALONE = 2
_NEAR = 30
_CLAUSE_FRAMES = ("any", "clause", "quote", "that")
_GOES_ON = 3
"""Stretches without speech after which a quotation no longer goes on with the last speaker."""


def direct_speech(scene: Scene, stretch: Stretch) -> list[Draft]:
    """Quotations beside a cue: "…," said X; X said: "…"; all that one cue reports are one statement."""
    own: dict[int, list[Quote]] = {}
    for quote in stretch.quotes:
        if not stretch.free(quote.first, quote.last):
            continue
        cue = _cue_of(scene.document, stretch, quote)
        if cue is not None:
            own.setdefault(cue, []).append(quote)
    return [_draft(scene, stretch, stretch.cues[number], quotes) for number, quotes in sorted(own.items())]


def _draft(scene: Scene, stretch: Stretch, cue: Cue, quotes: list[Quote]) -> Draft:
    content = tuple((quote.first, quote.last) for quote in quotes)
    speaker = cue.subject.core if cue.subject is not None else None
    addressee = content_opens(scene, stretch, cue).addressee
    goes_on = scene.speaks_on if cue.subject is None and scene.document.pack.settings.quotes.dashes else None
    if goes_on is not None:
        return replace(
            goes_on,
            cue=(cue.first, cue.last),
            content=content,
            manner="direct",
            stance=cue.stance,
            rule="direct_speech",
        )
    return Draft(
        speaker,
        (cue.first, cue.last),
        content,
        "direct",
        cue.stance,
        "direct_speech",
        addressee=addressee,
        party=cue.subject,
    )


def _cue_of(document: Document, stretch: Stretch, quote: Quote) -> int | None:
    """The number of the cue that a quotation belongs to: one before a colon, the one after, one right before."""
    if quote.words < _LEAST:
        return None
    if quote.verb >= 0:
        number = bisect_left(stretch.cues, quote.verb, key=lambda cue: cue.first)
        return number if number < len(stretch.cues) and stretch.cues[number].first == quote.verb else None
    after = bisect_left(stretch.cues, quote.last, key=lambda cue: cue.first)
    before = after - 1 if after else None
    if before is not None and _after_colon(document, stretch.cues[before], quote):
        return before
    if after < len(stretch.cues) and _reported_after(document, stretch, stretch.cues[after], quote):
        return after
    if before is not None and _reported_before(document, stretch, stretch.cues[before], quote):
        return before
    return None


def _after_colon(document: Document, cue: Cue, quote: Quote) -> bool:
    return quote.first > cue.last and quote.first - cue.last <= _NEAR and document.words[quote.first - 1] == ":"


def _reported_after(document: Document, stretch: Stretch, cue: Cue, quote: Quote) -> bool:
    """ "…," (X) said: between the quotation and the cue stands the speaker alone."""
    reach = min(cue.opens, cue.first)
    if cue.first - quote.last > _NEAR or not _own_clause(document, stretch, quote):
        return False
    between = sum(word[0].isalnum() for word in document.words[quote.last : reach])
    comma = "," in document.words[quote.last - 2 : quote.last + 1]
    return between <= 2 or (
        between <= 8 and comma and cue.subject is not None and not _turns(document, quote.last, reach)
    )


def _turns(document: Document, first: int, last: int) -> bool:
    """Whether a new clause opens between a quotation and a cue."""
    return any(document.at("clause", token) or document.at("complementiser", token) for token in range(first, last))


def _own_clause(document: Document, stretch: Stretch, quote: Quote) -> bool:
    """The quotation stands first in the stretch or closes with a stop or comma, not inside a running clause."""
    head = document.words[stretch.first : min(quote.first, stretch.first + _NEAR)]
    if quote.first - stretch.first < _NEAR and not any(word[0].isalnum() for word in head):
        return True
    runs_on = document.words[quote.first - 1][0].isalnum() or document.words[quote.first - 1] == ","
    return quote.words >= _SENTENCE and not runs_on and document.words[quote.last - 2] in (",", ".", "!", "?")


def _reported_before(document: Document, stretch: Stretch, cue: Cue, quote: Quote) -> bool:
    """X said, "…": the quotation is a sentence, stands near the cue and closes the stretch."""
    least = _LEAST if _interrupts(stretch, cue) else _SENTENCE
    if quote.first - cue.ends > _NEAR or cue.frame not in _CLAUSE_FRAMES or quote.words < least:
        return False
    between = document.words[cue.ends : quote.first]
    words = sum(word[0].isalnum() for word in between)
    closes = not any(word[0].isalnum() for word in document.words[quote.last : min(quote.last + 4, stretch.last)])
    return closes and (words == 0 or (words <= 8 and between[-1] == ","))


def _interrupts(stretch: Stretch, cue: Cue) -> bool:
    """Whether a quotation stands right before a reporting clause: „Die Lage“, |sagte X|, „ist gut.“"""
    opens = min(cue.opens, cue.first)
    return any(opens - quote.last <= 1 for quote in stretch.quoted(opens - 2, opens) if quote.last <= opens)


# --- quotations that no cue claims -----------------------------------------------------------------------------------


def unclaimed(scene: Scene, stretch: Stretch) -> list[Draft]:
    """A stretch that is nothing but a quotation goes on with the last speaker; a long one elsewhere stands without a
    speaker."""
    alone = _nothing_but_quotes(scene.document, stretch)
    made = []
    for quote in stretch.quotes:
        if quote.words < _ALONE or not stretch.free(quote.first, quote.last):
            continue
        last = scene.last
        content = ((quote.first, quote.last),)
        if alone and last is not None and scene.since_speech <= _GOES_ON:
            made.append(replace(last, content=content, manner="direct", rule="goes_on", cue=None, addressee=None))
        elif alone and (announced := _announced(scene, stretch)) is not None:
            made.append(replace(announced, content=content))
        elif alone or (quote.words >= _FREE and _own_clause(scene.document, stretch, quote)):
            made.append(Draft(None, None, content, "direct", "says", "without_speaker"))
    return made


def _nothing_but_quotes(document: Document, stretch: Stretch) -> bool:
    at = stretch.first
    for quote in stretch.quotes:
        if any(word[0].isalnum() for word in document.words[at : quote.first]):
            return False
        at = max(at, quote.last)
    return not any(word[0].isalnum() for word in document.words[at : stretch.last])


def _announced(scene: Scene, stretch: Stretch) -> Draft | None:
    """ "Marsh had this answer:" in the sentence before a quotation."""
    document, end = scene.document, stretch.quotes[0].first
    if end < 2 or document.words[end - 1] != ":":
        return None
    first, _ = document.sentences[document.sentence_at(end - 1)]
    party = subject_of(document, scene.parties, first, end)
    return Draft(party.core, None, (), "direct", "says", "announced", party=party) if party is not None else None
