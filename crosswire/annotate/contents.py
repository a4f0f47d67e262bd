"""Where what was said begins and ends: complementisers, adverbs of the reporting clause passed over, spans cut
tight."""

from __future__ import annotations

from typing import NamedTuple

from crosswire.annotate.compound_pasts import TIMES
from crosswire.annotate.cues import Cue
from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.inverted import past_particle
from crosswire.annotate.preverbal import preverbal
from crosswire.annotate.scene import Range, Scene, Stretch
from crosswire.annotate.subjects import verb_opens
from crosswire.records import Manner

_STOPS = frozenset(".!?…;")
_FAR = 25
"""Tokens after a verb of speech within which its complementiser is looked for: "said on 12 November after … that"."""
_LISTENERS = ("person", "office", "group", "body", "pronoun")
_EDGES = frozenset(",:;.–—-")
_AHEAD = 40
"""Cues and frames after one cue that may end its content."""
_LONGEST = 400
"""Tokens that what one verb reports may have: a text without stops is no one sentence."""
_WHOLE = 0.9
"""Syllables count for parts of words: three of Vietnamese are two words."""


class Opening(NamedTuple):
    """`at` is the first token of what was said, `marked` whether a complementiser, colon or infinitive shows it;
    `addressee`
    the tokens of those who were told."""

    at: int
    marked: bool
    addressee: Range | None = None


def content_opens(scene: Scene, stretch: Stretch, cue: Cue) -> Opening:
    """Where the words after a cue begin that it reports."""
    document = scene.document
    addressee = _addressee(scene, stretch, cue)
    at = addressee[1] if addressee is not None else cue.ends
    if cue.frame == "noun" and cue.subject is not None:
        at = max(at, cue.subject.last)
    if addressee is not None and document.pack.settings.verbs.inversion:
        at = past_particle(document, cue.first, cue.last, at)
    mark = document.at("complementiser", at)
    if addressee is not None and at < stretch.last and document.infinitive(at):
        return Opening(cue.ends, True, addressee)
    if mark is not None and mark.last <= stretch.last and _marks(document, mark):
        if mark.value.id in ("infinitive", "whether"):
            return Opening(cue.ends if mark.value.id == "infinitive" else at, True, addressee)
        return Opening(mark.last, True, addressee)
    further = _marked_further(document, stretch, cue, at, addressee is not None)
    if further is not None:
        told = addressee or _told(document, cue, further)
        return Opening(further, True, told)
    after = past_adverbials(scene, at, stretch.last)
    mark = document.at("complementiser", after)
    if after > at and mark is not None and mark.value.id == "near":
        return Opening(mark.last, True, addressee)
    if at < stretch.last and document.words[at] == ",":
        return Opening(at + 1, preverbal(document), addressee)
    return Opening(after, False, addressee)


def _marks(document: Document, mark: EntryHit) -> bool:
    """Whether what may mark an infinitive has one behind it: "menace |de frapper", not "les menaces |de Kiev"."""
    return mark.value.id != "infinitive" or document.opens_infinitive(mark.last)


def _marked_further(document: Document, stretch: Stretch, cue: Cue, at: int, told: bool) -> int | None:
    """Past the complementiser or colon that follows the words of the reporting clause: "said in a statement on Monday
    that"."""
    if not (
        told
        or document.pack.settings.lemmas == "none"
        or _adverbial(document, at, stretch.last)
        or _tells(document, cue)
    ):
        return None
    commas = not document.pack.settings.nouns.articles
    for token in range(at, min(stretch.last, at + _FAR)):
        mark = document.at("complementiser", token)
        if mark is not None and mark.value.id == "that":
            return mark.last
        if commas and mark is not None and mark.value.id == "whether" and document.words[token - 1] == ",":
            return token
        if document.words[token] == ":":
            return token + 1
        if document.words[token] in _STOPS or (token > at and token in stretch.verbs):
            return None
    return None


def _adverbial(document: Document, at: int, last: int) -> bool:
    """A preposition, comma, day or adverb at a token: words of the reporting clause still."""
    if at >= last:
        return False
    if document.words[at] in (",", "(") or document.at("bound", at) is not None:
        return document.words[at] == "," or document.words[at] == "("
    if any(document.at(layer, at) for layer in ("preposition", "weekday", "month")):
        return True
    time, function = document.at("time_word", at), document.at("function", at)
    if time is not None and time.value.id in TIMES:
        return True
    if function is None or function.value.id not in ("adverb", "determiner"):
        return False
    return function.value.id == "adverb" or document.at("weekday", function.last) is not None


def _tells(document: Document, cue: Cue) -> bool:
    """Whether the verb takes the one who is told as its object: tell, inform, remind."""
    hit = document.at("addressee", cue.first)
    return hit is not None and hit.value.id == "after" and hit.last <= cue.last


def _told(document: Document, cue: Cue, opens: int) -> Range | None:
    """All that stands between "tell" and "that": "told the upper house that"."""
    if not _tells(document, cue) or not document.words[cue.ends][0].isalnum():
        return None
    end = opens - 1
    first_break = next(
        (i for i in range(cue.ends, end) if document.at("preposition", i) or document.words[i] == ","), end
    )
    return (cue.ends, first_break) if 0 < first_break - cue.ends <= 8 else None


def _addressee(scene: Scene, stretch: Stretch, cue: Cue) -> Range | None:
    """Those who were told, right after the verb: a name, pronoun, office, or an audience's word ("reporters", "báo
    giới")."""
    document = scene.document
    if not _tells(document, cue):
        return _told_to(scene, stretch, cue)
    if cue.place == "after" and cue.subject is not None and cue.subject.first == cue.last:
        return None
    first = cue.ends
    last = _one_addressee(scene, first, stretch.last)
    while last is not None and last + 1 < stretch.last and _conjoins(document, last):
        further = _one_addressee(scene, last + 1, stretch.last)
        if further is None:
            break
        last = further
    return (first, last) if last is not None else None


def _told_to(scene: Scene, stretch: Stretch, cue: Cue) -> Range | None:
    """Those to whom a preposition addresses words: "قال بلينكن لل|صحفيين"; news media are the channel instead."""
    document = scene.document
    preposition = document.at("preposition", cue.ends)
    if not document.pack.settings.verbs.inversion or preposition is None or preposition.value.id != "recipient":
        return None
    first = preposition.last
    party = scene.parties.starting(first)
    if party is not None:
        return (first, party.last) if party.kind in _LISTENERS and party.last <= stretch.last else None
    last = _one_addressee(scene, first, stretch.last)
    return (first, last) if last is not None else None


def _conjoins(document: Document, token: int) -> bool:
    joint = document.at("clause", token)
    return joint is not None and joint.value.id == "coordinate"


def _one_addressee(scene: Scene, at: int, last: int) -> int | None:
    """Where the addressee that begins at token `at` ends; a determiner and up to three words may stand before its
    name."""
    document = scene.document
    for token in range(at, min(at + 4, last)):
        party = scene.parties.starting(token)
        if party is not None and (token == at or party.entity >= 0 or party.kind != "pronoun"):
            return party.last
        hit = document.at("addressee", token)
        if hit is not None and hit.value.id == "audience":
            named = scene.parties.starting(hit.last)
            return named.last if named is not None and named.kind == "organisation" else hit.last
        if (
            not document.words[token][0].isalpha()
            or document.at("preposition", token)
            or document.at("complementiser", token)
        ):
            return None
    return None


def past_adverbials(scene: Scene, at: int, last: int) -> int:
    """Past days, adverbs and places right after a verb of speech: "said |on Monday in Paris| it would close"."""
    document, place = scene.document, at
    for _ in range(4):
        step = _time_after(document, place, last)
        preposition = document.at("preposition", place)
        if step is None and preposition is not None and preposition.value.id in ("on", "in", "at"):
            step = _time_after(document, preposition.last, last)
            party = scene.parties.starting(preposition.last)
            if step is None and party is not None and party.kind in ("place", "document"):
                step = party.last
        if step is None or step >= last:
            break
        place = step
    return place


def _time_after(document: Document, at: int, last: int) -> int | None:
    """Where the day that begins at token `at` ends: "Monday", "12 May", "hôm 5/4"."""
    place, named = at, False
    while place < min(last, at + 8):
        hit = document.at("weekday", place) or document.at("month", place) or document.at("time_word", place)
        if hit is not None and not (hit.value.layer == "time_word" and hit.value.id not in TIMES):
            place, named = hit.last, True
        elif document.words[place][0].isdigit() or (named and document.words[place] in ("/",)):
            place += 1
        else:
            break
    return place if named and place > at else None


def is_phrase(document: Document, at: int, last: int) -> bool:
    """A preposition or the end right after the cue: "said in Geneva", no content there; "at least" and "about 20
    people" are no such phrases."""
    if at >= last:
        return True
    hit = document.at("preposition", at)
    if hit is None or _bounds_number(document, at, hit.last):
        return False
    return hit.value.id in ("of", "with", "on", "at", "in", "before", "after", "from", "agent", "cause")


def _bounds_number(document: Document, at: int, after: int) -> bool:
    bound = document.at("bound", at)
    if bound is None:
        return False
    return bound.last > after or (bound.last < len(document.words) and document.words[bound.last][0].isdigit())


def content_end(document: Document, stretch: Stretch, number: int, opens: int) -> int:
    """Where another cue takes over ("…, and noted", "…, stressing that", "và kêu gọi"), else the stretch's end."""
    noun = stretch.cues[number].frame == "noun" and not document.pack.settings.nouns.articles
    if stretch.cues[number].subordinate or noun:
        return next((i for i in range(opens, stretch.last) if document.words[i] == ","), stretch.last)
    end = min(stretch.last, opens + _LONGEST)
    for cue in stretch.cues[number + 1 : number + _AHEAD]:
        if cue.first > opens and (cue.place == "inherited" or _new_speaker(document, cue, opens)):
            end = cue.opens if cue.subject is None or cue.place == "inherited" else min(cue.opens, cue.subject.first)
            break
    for hit in document.within("source", opens, min(end, opens + 10 * _AHEAD)):
        if hit.first > opens and document.words[hit.first - 1] == ",":
            return hit.first
    return end


def _new_speaker(document: Document, cue: Cue, opens: int) -> bool:
    """A clause with a speaker of its own: ", while Moscow said", "; Kyiv said", ", but he added"."""
    if cue.place == "between":
        return cue.opens > opens and after_joint(document, cue.opens)
    if cue.place != "before" or cue.subject is None or cue.subject.first <= opens:
        return False
    return after_joint(document, cue.subject.first)


def after_joint(document: Document, token: int) -> bool:
    """Whether a new main clause begins at a token: after ";" or a comma with its joint."""
    joint = document.ending("clause", token)
    return document.words[token - 1] == ";" or (
        joint is not None
        and joint.value.id in ("concession", "coordinate")
        and document.words[joint.first - 1] in (",", ";")
    )


def manner_of(document: Document, stretch: Stretch, content: Range, least: int = 2) -> Manner:
    """`mixed` where reported words hold quoted ones, `direct` for a whole quotation that stands on its own.

    A quotation of fewer than `least` words is a term in quotation marks.
    """
    per_word = document.pack.settings.tokens_per_word
    whole = min(least * _WHOLE, int(least * per_word) / per_word)
    quoted = [quote for quote in stretch.quoted(*content) if quote.words >= whole]
    if not quoted:
        return "indirect"
    alone = len(quoted) == 1 and quoted[0].first <= content[0] and content[1] <= quoted[0].last + 1
    before = document.words[content[0] - 1] if content[0] > stretch.first else ":"
    return "direct" if alone and before in (":", ",", ".") else "mixed"


def trimmed(document: Document, first: int, last: int) -> Range | None:
    """Tokens first..last-1 without the punctuation and joints at their ends; None where nothing is left."""
    words = document.words
    while first < last and words[first] in _EDGES:
        first += 1
    while last > first:
        joint = document.ending("clause", last)
        if words[last - 1] in _EDGES:
            last -= 1
        elif joint is not None and joint.value.id in ("coordinate", "concession") and joint.first > first:
            last = joint.first
        else:
            break
    return (first, last) if last > first else None


def reporting_opens(document: Document, cue: Cue, opens: int) -> int:
    """The first token of the reporting clause, its auxiliaries and adverbs with it."""
    return min(cue.opens, verb_opens(document, cue.first, opens))
