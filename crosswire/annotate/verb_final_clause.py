"""A clause that a verb of speech closes: whether it stands by itself, where what was said ends and where it begins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crosswire.annotate.compound_pasts import TIMES
from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.particles import CASES, Mark, Marks
from crosswire.annotate.quotes import Quote
from crosswire.annotate.scene import Range, Scene, Stretch
from crosswire.annotate.verb_final_phrases import phrase_before

_GAP = 24
"""Tokens that may stand between what was said and its verb: the speaker, to whom, when."""
_TAIL = 10
"""Characters of a verb's ending where the script is cut by character."""
_NEAR = 14
_STOPS = frozenset("。.!?！？;")
_COMMAS = frozenset("、,，")
_SPOKEN_OF = frozenset(("says", "claims", "thinks", "asks"))
"""Stances whose verbs take what is spoken of as their object, not what is said: 計画を発表した."""
_ASKING = frozenset(("demands", "asks", "warns", "suggests", "promises", "rejects"))
_OF_ACTS = frozenset(("denies", "confirms", "condemns", "accuses", "praises"))
"""Stances of verbs that tell nobody: parlamentoya yalan söylediği iddiasını reddetti."""
_ASIDES = frozenset(("locative", "aside"))


class Clause(NamedTuple):
    """A verb or noun of speech, and from which token on its clause may reach."""

    scene: Scene
    stretch: Stretch
    marks: Marks
    floor: int
    hit: EntryHit

    @property
    def document(self) -> Document:
        """The report that is read."""
        return self.scene.document

    def quoted(self, first: int, last: int) -> list[Quote]:
        """The quotations that touch tokens first..last-1."""
        return self.stretch.quoted(first, last)

    def inside(self, token: int) -> bool:
        """Whether a token stands within quotation marks."""
        return any(quote.first < token < quote.last for quote in self.quoted(token, token + 1))


class Told(NamedTuple):
    """What was said ends before token `last`; `cue` are the words that report it. `kind`: quote, clause, bare (an
    object), noun, this (a quotation before: こう述べた). `first` where it is known already."""

    last: int
    cue: Range
    stance: str
    kind: str
    addressee: Range | None = None
    first: int | None = None


class Opening(NamedTuple):
    """What was said begins at token `first`; `plain`: only words of the reporting clause stood before it."""

    first: int
    addressee: Range | None
    plain: bool


# --- does the verb close a clause? -----------------------------------------------------------------------------------


def closes_clause(clause: Clause) -> bool:
    """Whether the verb reports by itself: no mark behind it makes its clause part of another (と述べた|ことを), no noun
    follows that it describes (発表した|計画)."""
    document, hit, last = clause.document, clause.hit, clause.stretch.last
    at = verb_end(document, hit.last, last)
    words = document.words
    if any(
        negation.value.id == "negation" for negation in document.within("modality", hit.last, max(at, hit.last + 1))
    ):
        return False
    open_end = at >= last or not words[at][0].isalnum()
    marked = clause.marks.closing(at, ("quotative", "name", "object", "topic", "subject", "genitive", "wish"))
    if at > hit.last:
        if marked is not None and marked.first >= hit.last:
            return marked.kind == "name" and open_end
        return open_end or words[at - 1] in _GOING_ON or clause.marks.behind(at, _ASIDES) is not None
    if _by_character(words[hit.last - 1]):
        return open_end
    embedding = clause.marks.behind(hit.last, ("quotative", "name"))
    if embedding is not None and embedding.first >= hit.last:
        return False
    if clause.marks.ends(hit.last - 1, "adnominal"):
        return any(
            mark.first == hit.last for mark in clause.marks.between(hit.last, hit.last + 3, ("quotative", "locative"))
        )
    return not (
        _ends_in_mark(clause, hit.last - 1) and hit.last < last and not clause.marks.ends(hit.last - 1, "relative")
    )


_GOING_ON = frozenset("て")


def _ends_in_mark(clause: Clause, token: int) -> bool:
    """Whether the verb's own word ends as the end of what another reports: söyle|diğini."""
    return any(mark.core == token + 1 for mark in clause.marks.between(token, token + 1, ("quotative",)))


def verb_end(document: Document, at: int, last: int) -> int:
    """Past the ending of a verb whose script is cut by character: 述べ|たという; elsewhere the token itself."""
    end = at
    while end < min(last, at + _TAIL) and "\u3041" <= document.words[end][0] <= "\u309f":
        end += 1
    return end


def _by_character(word: str) -> bool:
    return "\u3041" <= word[0] <= "\u9fff"


# --- where what was said ends ----------------------------------------------------------------------------------------


def reported_end(clause: Clause) -> Told | None:
    """The end of what the verb reports, looked for backwards from the verb."""
    hit = clause.hit
    cue, stance = (hit.first, hit.last), hit.value.id
    low = max(clause.floor, hit.first - _GAP)
    if any(mark.core == hit.first for mark in clause.marks.between(hit.first, hit.last, ("quotative",))):
        return Told(hit.first, cue, stance, "clause") if _clause_ends(clause, hit.first) else None
    for token in range(hit.first, low, -1):
        ended = _ended(clause, token)
        if ended is not None:
            kind = "quote" if clause.inside(ended - 1) or _quote_ends(clause, ended) else "clause"
            return Told(ended, cue, stance, kind, _told_behind(clause, token))
        if clause.document.words[token - 1] in _STOPS and not clause.inside(token - 1):
            break
    return _object(clause) or _this(clause)


def _ended(clause: Clause, token: int) -> int | None:
    """Where what was said ends if its mark, or its closing quotation mark, ends before `token`."""
    hit, marks = clause.hit, clause.marks
    gap = (token, hit.first)
    kinds = ("quotative",) if hit.value.id in _SPOKEN_OF else ("quotative", "wish")
    mark = marks.closing(token, kinds)
    if mark is not None and mark.first >= clause.floor and not clause.inside(mark.first) and _parts(clause, mark, gap):
        return mark.core
    if _quote_ends(clause, token) and _light(clause, gap) and gap[1] - gap[0] <= 3:
        return token
    return None


def _quote_ends(clause: Clause, token: int) -> bool:
    return any(quote.last == token for quote in clause.quoted(token - 1, token))


def _parts(clause: Clause, mark: Mark, gap: Range) -> bool:
    """Whether a quotative parts what was said from the verb: at the verb itself, else behind the end of a clause (と
    behind a noun is "with") with light words alone behind it."""
    if mark.core <= clause.floor:
        return False
    if gap[0] == gap[1]:
        return True
    if mark.first < mark.core:  # an ending: the verb stands near
        return gap[1] - gap[0] <= 8 and _light(clause, gap)
    return _clause_ends(clause, mark.core) and _light(clause, gap)


def _clause_ends(clause: Clause, at: int) -> bool:
    """Whether a clause or a quotation may end before a token: Japanese verbs end in hiragana, nouns seldom do."""
    before = clause.document.words[at - 1]
    return not _by_character(before) or "\u3041" <= before[0] <= "\u309f" or _quote_ends(clause, at)


def _light(clause: Clause, gap: Range) -> bool:
    """Whether the words between hold no object of another verb."""
    return not clause.marks.between(*gap, ("object",)) and not any(
        word in _STOPS for word in clause.document.words[slice(*gap)]
    )


def _told_behind(clause: Clause, token: int) -> Range | None:
    """Who is told between what was said and the verb: 「…」と|記者団に|語った; no day: 일요일에."""
    for mark in clause.marks.between(token, clause.hit.first, ("dative",)):
        if mark.core >= token and _somebody(clause, mark, token):
            return phrase_before(clause.scene, mark, token).core
    return None


def _somebody(clause: Clause, mark: Mark, low: int) -> bool:
    party = clause.scene.parties.ending(mark.core) is not None
    return party or any(hit.value.id == "audience" for hit in clause.document.within("addressee", low, mark.last))


def _object(clause: Clause) -> Told | None:
    """The object that a verb of wanting or denying takes, or a noun of speech with what it holds: 考え|を示した."""
    document, hit, marks = clause.document, clause.hit, clause.marks
    if passive(document, hit):
        return None
    at = _before_adverbs(document, hit.first, clause.floor)
    if at <= clause.floor or clause.inside(at - 1):
        return None
    mark = marks.closing(at, ("object",)) or marks.closing(at, ("topic",))
    ends = mark.core if mark is not None else at
    if mark is None and clause.marks.objects:
        return None
    noun = next(
        (
            n
            for n in document.within("speech", max(clause.floor, ends - 6), ends)
            if n.last == ends and n.value.info[0] == "noun"
        ),
        None,
    )
    if noun is not None and noun.last == ends:
        tie = marks.closing(noun.first, ("name",))
        held = tie.core if tie is not None else noun.first
        stance = noun.value.id if hit.value.id == "says" else hit.value.id
        return Told(held, (noun.first, hit.last), stance, "noun")
    if hit.value.id in _SPOKEN_OF and hit.value.info[0] != "object":
        return None
    return Told(ends, (hit.first, hit.last), hit.value.id, "bare")


def passive(document: Document, hit: EntryHit) -> bool:
    """Whether the mark of the passive stands right behind a verb: 拒否|され."""
    voice = document.at("action", hit.last)
    return voice is not None and voice.value.id == "voice"


def _before_adverbs(document: Document, at: int, floor: int) -> int:
    for _ in range(3):
        adverb = document.ending("function", at)
        if adverb is None or adverb.value.id != "adverb" or adverb.first <= floor:
            break
        at = adverb.first
    return at


def _this(clause: Clause) -> Told | None:
    """ "「…」。X はこう述べた": the quotations before that nothing reports."""
    hit = clause.hit
    if not clause.quoted(max(clause.floor, hit.first - _GAP), hit.first):
        return None
    quotes = [quote for quote in clause.quoted(clause.floor, hit.first) if clause.stretch.free(quote.first, quote.last)]
    if not quotes or quotes[0].first < clause.floor or quotes[0].first != clause.stretch.first:
        return None
    if hit.value.id not in _SPOKEN_OF and not clause.marks.between(quotes[-1].last, hit.first, ("this",)):
        return None
    return Told(quotes[-1].last, (hit.first, hit.last), hit.value.id, "this", first=quotes[0].first)


# --- where it begins -------------------------------------------------------------------------------------------------


def opens_content(clause: Clause, after: int, told: Told) -> Opening:
    """Past the words of the reporting clause behind its speaker: when, where, to whom, through what."""
    if told.first is not None:
        return Opening(told.first, None, True)
    at, addressee, whole = after, None, False
    for _ in range(8):
        step, heard = _preamble(clause, at, told)
        addressee = addressee or heard
        if step <= at:
            break
        at = step
    quotes = clause.quoted(at, told.last)
    whole = bool(quotes) and not any(word[0].isalnum() for word in clause.document.words[at : quotes[0].first])
    return Opening(at, addressee, whole)


def _preamble(clause: Clause, at: int, told: Told) -> tuple[int, Range | None]:
    document, last = clause.document, told.last
    if at < last and (document.words[at] in _COMMAS or document.words[at] in _CLOSERS):
        return at + 1, None
    small = document.at("function", at)
    past = past_time(document, at, last)
    if past > at:
        return past, None
    if small is not None and small.value.id == "adverb" and small.last < last:
        spaced = not _by_character(document.words[at])
        return (small.last if spaced or document.words[small.last] in _COMMAS else at), None
    heard = _addressed(clause, at, told)
    if heard is not None:
        return heard
    through = _through(clause, at, told)
    if through is not None:
        return through
    return _aside(clause, at, told), None


_CLOSERS = frozenset(")）】]")
_DAYS = TIMES - {"step", "stepped"}
"""Kinds of time words that tell a day by themselves, without a unit behind them (この, 지난)."""


def past_time(document: Document, at: int, last: int) -> int:
    """Past a day or hour: 14日, 14일, salı günü."""
    place = at
    while place < last:
        hit = document.at("weekday", place) or document.at("month", place) or document.at("time_word", place)
        dated = place > at and document.words[place - 1][0].isdigit()
        if hit is not None and (hit.value.layer != "time_word" or hit.value.id in _DAYS or dated):
            place = hit.last
        elif document.words[place][0].isdigit() and place + 1 < last and document.at("time_word", place + 1):
            place += 1
        else:
            break
    small = document.at("particle", place)
    if place > at and small is not None and small.value.id in ("genitive", "dative", "aside"):
        return small.last if small.value.id != "genitive" else at
    return place


def _first_mark(clause: Clause, at: int, last: int, passed: Sequence[str]) -> Mark | None:
    """The first case mark behind `at` but those passed over, near, outside quotation marks."""
    kinds = (*CASES, "aside", "quotative", "name", "wish")
    for mark in clause.marks.between(at, min(last, at + _NEAR), kinds):
        if clause.quoted(at, mark.last):
            return None
        if mark.kind not in passed and mark.core > at:
            return mark
    return None


def _addressed(clause: Clause, at: int, told: Told) -> tuple[int, Range | None] | None:
    """Who is told: 記者団に対し, 기자들에게; a plain dative where the verb asks or warns or an audience stands."""
    mark = _first_mark(clause, at, told.last, ("genitive",))
    document = clause.document
    objects = mark is not None and mark.kind == "object" and told.stance == "warns" and not clause.marks.objects
    if mark is None or (mark.kind != "dative" and not objects) or mark.last >= told.last:
        return None
    party = clause.scene.parties.ending(mark.core)
    near = document.within("addressee", at, mark.last)
    audience = any(hit.last in (mark.core, mark.last) and hit.value.id == "audience" for hit in near)
    strong = mark.first >= mark.core and len(document.surface(mark.first, mark.last)) > 1
    heard = audience and told.stance not in _OF_ACTS
    if party is not None and not heard:
        asked = told.stance in _ASKING and (party.kind != "place" or strong)
        wanted = told.stance == "demands" and told.kind != "noun" and mark.first >= mark.core
        heard = asked or wanted or objects or (strong and party.kind != "place")
    if heard:
        return mark.last, phrase_before(clause.scene, mark, at).core
    if party is not None and clause.scene.is_medium(party.entity):
        return mark.last, phrase_before(clause.scene, mark, at).core
    return None


def _through(clause: Clause, at: int, told: Told) -> tuple[int, Range | None] | None:
    """Through what it came: 会見で, yaptığı açıklamada; an audience in those words was told."""
    document = clause.document
    for hit in document.within("channel", at, min(told.last, at + _NEAR)):
        place = clause.marks.between(hit.last, min(told.last, hit.last + 3), ("locative",))
        ending = [m for m in clause.marks.between(hit.last - 1, hit.last, ("locative",)) if m.core == hit.last]
        located = next((m.last for m in place if m.core == hit.last), hit.last if ending else None)
        if hit.value.id == "document" and located is None:
            continue
        if hit.last >= told.last or clause.quoted(at, hit.last) or _object_between(clause, at, hit.first):
            continue
        ends = located or hit.last
        heard = next((h for h in document.within("addressee", at, ends) if h.value.id == "audience"), None)
        return ends, (heard.first, heard.last) if heard is not None else None
    return None


def _object_between(clause: Clause, first: int, last: int) -> bool:
    marks = clause.marks.between(first, last, ("object", "topic", "subject", "quotative", "name"))
    return any(mark.first >= mark.core for mark in marks)


def _aside(clause: Clause, at: int, told: Told) -> int:
    """Past an adverbial that a comma or a quotation closes: 匿名を条件に、…; 프라하에서 "…"."""
    document = clause.document
    for mark in clause.marks.between(at, min(told.last, at + 2 * _NEAR), tuple(_ASIDES)):
        if clause.quoted(at, mark.last) or mark.core <= at:
            continue
        closed = mark.last < told.last and (document.words[mark.last] in _COMMAS or _opens_quote(clause, mark.last))
        long = (
            mark.kind == "aside"
            and mark.first >= mark.core
            and len(document.surface(mark.first, mark.last)) > 3
            and not _object_between(clause, at, mark.first)
        )
        if (closed or long) and not any(word in _COMMAS for word in document.words[at : mark.first]):
            return mark.last
    return at


def _opens_quote(clause: Clause, token: int) -> bool:
    return any(quote.first == token for quote in clause.quoted(token, token + 1))
