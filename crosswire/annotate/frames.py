"""Sources named by a frame: "according to X, …", "…, theo X"."""

from __future__ import annotations

from bisect import bisect_left

from msgspec.structs import replace

from crosswire.annotate.contents import manner_of, trimmed
from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.field_frames import field_frames
from crosswire.annotate.frame_verbs import with_verb
from crosswire.annotate.scene import Draft, Range, Scene, Stretch
from crosswire.annotate.speakers import Party, names_someone

_LONGEST = 25
"""Tokens within which the comma stands that closes a frame at a sentence's head."""
_LONGEST_PHRASE = 12
_FAR = 120
_AHEAD = 20
_SOMEBODY = ("person", "organisation", "group", "office", "body")


def source_frames(scene: Scene, stretch: Stretch) -> list[Draft]:
    """A statement for each frame with a source; one that governs another reporting clause names the channel instead."""
    if scene.document.pack.settings.verb_second is not None:
        return field_frames(scene, stretch)
    drafts = []
    for found in scene.document.within("source", stretch.first, stretch.last):
        hit = with_verb(scene.document, found, stretch.last)
        if hit is None or hit.value.info[0] == "back" or hit.value.id == "after" or stretch.quoted(hit.first, hit.last):
            continue
        if not _opens_frame(scene.document, stretch, hit):
            continue
        party = source_named(scene, stretch, hit) or (_taken_up(scene, hit) if hit.last > found.last else None)
        ends = max(hit.last, party.last) if party is not None else hit.last
        content = _governed(scene.document, stretch, hit.first, ends) if party is not None else None
        if party is None or content is None or _reports_inside(stretch, content, _medium(scene, hit, party)):
            continue
        manner = manner_of(scene.document, stretch, content)
        resumed = _resumed(scene.document, stretch, hit.first, ends) if content[1] <= hit.first else None
        spans = (content, resumed) if resumed is not None else (content,)
        drafts.append(Draft(party.core, (hit.first, hit.last), spans, manner, "says", "source_frame", party=party))
    return drafts


def _opens_frame(document: Document, stretch: Stretch, hit: EntryHit) -> bool:
    """A frame that is also an everyday verb ("theo", to follow) counts only at a clause's opening."""
    mark = document.at("complementiser", hit.first)
    if mark is not None and mark.last > hit.last:  # "selon |lesquelles": it opens what was said
        return False
    if "clause" not in hit.value.info[0] or hit.first == stretch.first:
        return True
    joint = document.ending("clause", hit.first)
    return not document.words[hit.first - 1][0].isalnum() or joint is not None


def _medium(scene: Scene, hit: EntryHit, party: Party) -> bool:
    """Whether a source is a news agency or outlet, by the registry or by the word before its name (tờ, the
    newspaper)."""
    words = (scene.document.at("organisation_word", token) for token in range(hit.last, party.last))
    return scene.is_medium(party.entity) or any(word is not None and word.value.id == "media" for word in words)


def _reports_inside(stretch: Stretch, content: Range, medium: bool) -> bool:
    """Whether another speaks in the content; what someone thinks is part of a frame's content, unless a medium
    reports it."""
    at = bisect_left(stretch.cues, content[0], key=lambda cue: cue.first)
    for cue in stretch.cues[at : at + _AHEAD]:
        if cue.first < content[1] and cue.subject is not None and (medium or cue.stance != "thinks"):
            return True
    return False


def source_named(scene: Scene, stretch: Stretch, hit: EntryHit) -> Party | None:
    """The source named right after the frame: articles and kind words (hãng, the news agency) may come between; or the
    pronoun inside it (по |его| словам)."""
    if hit.value.id == "own":
        return next(iter(scene.parties.between(hit.first, hit.last)), None)
    for start in range(hit.last, min(hit.last + 4, stretch.last)):
        party = scene.parties.starting(start)
        if party is not None and party.kind != "phrase":
            return _before_comma(scene, hit, party) if _may_speak(scene.document, hit, party) else None
        if not _kind_word(scene.document, start):
            break
    return _plain_source(scene, stretch, hit)


def _may_speak(document: Document, hit: EntryHit, party: Party) -> bool:
    """Whether a frame that is foremost an everyday preposition has somebody, no place, alone before a comma."""
    if hit.value.info[0] != "clause+people":
        return True
    return party.kind in _SOMEBODY and document.words[party.last : party.last + 1] == (",",)


def _taken_up(scene: Scene, hit: EntryHit) -> Party | None:
    """Whom a frame's verb without a subject goes on with: "Zelenski llegó … . Según explicó|, Ucrania …"."""
    if scene.document.words[hit.last : hit.last + 1] != (",",):
        return None
    entity = scene.reader.resolve(Party(hit.last, hit.last, (hit.last, hit.last), "pronoun"))
    if entity is None:
        return None
    named = (name for name in reversed(scene.names.names) if name.entity == entity and name.last <= hit.first)
    name = next(named, None)
    return Party(name.first, name.last, (name.first, name.last), name.kind, entity) if name is not None else None


def _kind_word(document: Document, token: int) -> bool:
    """A word that may stand between the frame and the name: the newspaper, hãng tin."""
    layers = ("name_word", "organisation_word", "function")
    return any(document.at(layer, token) is not None for layer in layers) or document.words[token] in ("news", "agency")


def _before_comma(scene: Scene, hit: EntryHit, party: Party) -> Party:
    """ "According to the president, Kim …": what a comma parts from the office is the next clause's own subject."""
    words = scene.document.words
    comma = next((i for i in range(hit.last, party.core[0]) if words[i] == ","), None)
    opens_sentence = hit.first == 0 or not words[hit.first - 1][0].isalnum()
    if comma is None or not opens_sentence or "," in words[party.last : party.last + 1]:
        return party
    return replace(party, first=hit.last, last=comma, core=(hit.last, comma), kind="office", entity=-1)


def _plain_source(scene: Scene, stretch: Stretch, hit: EntryHit) -> Party | None:
    """A plain noun phrase up to the next comma or the sentence's end: "according to police", "theo giới phân tích"."""
    document = scene.document
    last = hit.last
    while last < min(stretch.last, hit.last + _LONGEST_PHRASE):
        named = scene.parties.starting(last) if not document.words[last][0].isalnum() else None
        if named is None and not document.words[last][0].isalnum():
            break
        last = named.last if named is not None else last + 1
    closed = last >= stretch.last or document.words[last] in (",", ".", ";", ")")
    everyday = "clause" in hit.value.info[0] or not _apart(document, stretch, hit)
    nobody = everyday and not names_someone(document, hit.last, last)
    if not closed or last == hit.last or nobody or hit.value.info[0] == "clause+people":
        return None
    return Party(hit.last, last, (hit.last, last), "phrase")


def _apart(document: Document, stretch: Stretch, hit: EntryHit) -> bool:
    """Whether a frame opens the stretch or stands behind a mark: "…, según la encuesta", not "varía según la edad"."""
    return hit.first == stretch.first or not document.words[hit.first - 1][0].isalnum()


def _governed(document: Document, stretch: Stretch, frame: int, after: int) -> Range | None:
    """What the frame governs: the rest of the stretch where it opens it, else the clause before its comma."""
    words = document.words
    before = sum(words[i][0].isalnum() for i in range(stretch.first, min(frame, stretch.first + 4)))
    if before <= 2 and frame - stretch.first <= 4:
        comma = next((i for i in range(after, min(after + _LONGEST, stretch.last)) if words[i] == ","), after - 1)
        return trimmed(document, comma + 1, stretch.last)
    end = frame - 1 if words[frame - 1] in (",", "–", "—", "(") else frame
    opens = next((i + 1 for i in range(end - 1, max(stretch.first, end - _FAR), -1) if words[i] == ";"), stretch.first)
    return trimmed(document, opens, end)


def _resumed(document: Document, stretch: Stretch, frame: int, after: int) -> Range | None:
    """What goes on behind a frame that commas set in the middle of its clause: "The fire, according to police, |broke
    out at noon"; not what hangs on the frame, nor what a joint or an article opens."""
    words = document.words
    if after + 2 >= stretch.last or words[after] != "," or words[frame - 1] != ",":
        return None
    function = document.at("function", after + 1)
    joined = document.at("clause", after + 1) is not None or document.gerund(after + 1)
    if joined or (function is not None and function.value.id == "determiner"):
        return None
    reported = bisect_left(stretch.cues, after, key=lambda cue: cue.first) < len(stretch.cues)
    return trimmed(document, after + 1, stretch.last) if not reported else None
