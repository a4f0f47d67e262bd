"""What was said where the finite verb stands second: clauses behind the reporting one (dass …, ein Hauptsatz, zu …) or
before it, and objects between its verbs."""

from __future__ import annotations

from crosswire.annotate.contents import manner_of, trimmed
from crosswire.annotate.field_cues import Predicate
from crosswire.annotate.field_subjects import noun_phrase, past_adverbial
from crosswire.annotate.fields import PARTS, Fields
from crosswire.annotate.scene import Draft, Range, Scene, Stretch

_CLAUSES = ("clause", "document", "any", "that", "quote", "infinitive", "object", "about", "noun")
_MAIN = ("clause", "document", "any", "quote", "noun")
"""Frames that a main clause may follow: Er sagte, |er komme|."""
_OBJECTS = ("object", "any", "naming", "about")
_INFINITIVES = ("clause", "any", "infinitive", "object", "noun", "quote", "about")
_LEAST_WORDS = 2
_LEAST_CLAUSE = 3
_TIED = ("purpose", "cause", "time", "concession")
"""Clauses behind a reporting one that say why or when it was said."""
_ADVERBIALS = 3
_NEAR = 8
"""Statements before a cue that it may be part of."""


def field_speech(scene: Scene, stretch: Stretch) -> list[Draft]:
    """A statement for each predicate whose clause tells what was said; one inside another's content belongs to it."""
    inside = {token for quote in stretch.quotes for token in range(quote.first, quote.last)}
    fields = Fields(scene.document, scene.parties, inside, stretch.first, stretch.last)
    made: list[Draft] = []
    for number, cue in enumerate(stretch.cues):
        if not isinstance(cue, Predicate) or cue.first in stretch.claimed or _inside(cue, made):
            continue
        content, rule = _content(fields, stretch, number, cue, made)
        content = tuple(span for span in content if stretch.free(*span) and not _reported(span, made))
        if not content or _slight(fields, cue, content):
            continue
        made.append(_draft(fields, stretch, cue, content, rule))
    return made


def _inside(cue: Predicate, made: list[Draft]) -> bool:
    """Whether a cue stands in what another one reports."""
    return any(first <= cue.first < last for draft in made[-_NEAR:] for first, last in draft.content)


def _reported(span: Range, made: list[Draft]) -> bool:
    """Whether what begins a span has been reported: sagte zu den *Anschuldigungen*, dass …"""
    return any(first <= span[0] < last for draft in made[-_NEAR:] for first, last in draft.content)


def _slight(fields: Fields, cue: Predicate, content: tuple[Range, ...]) -> bool:
    words = sum(fields.document.count(*span) for span in content)
    return words < (1 if cue.frame == "naming" else _LEAST_WORDS)


def _draft(fields: Fields, stretch: Stretch, cue: Predicate, content: tuple[Range, ...], rule: str) -> Draft:
    least = 1 if cue.frame == "naming" else 2
    manners = [manner_of(fields.document, stretch, span, least) for span in content]
    manner = max(manners, key=("indirect", "direct", "mixed").index)
    speaker = cue.subject.core if cue.subject is not None else None
    return Draft(speaker, (cue.first, cue.last), content, manner, cue.stance, rule, party=cue.subject)


def _content(
    fields: Fields, stretch: Stretch, number: int, cue: Predicate, made: list[Draft]
) -> tuple[tuple[Range, ...], str]:
    if cue.kind == "inserted":
        return _around(fields, cue), "source_frame"
    if _points_back(fields, cue):
        return _sentence_before(fields), "indirect"
    if cue.trails:
        return _before(fields, stretch, cue, made), "trailing"
    behind = _behind(fields, stretch, number, cue)
    if behind is not None:
        return (behind,), "indirect"
    if cue.frame in _OBJECTS and cue.kind == "second" and not _bare(fields, cue):
        return _object(fields, stretch, number, cue), "indirect"
    return (), "indirect"


def _bare(fields: Fields, cue: Predicate) -> bool:
    """A passive without anybody who speaks, or a verb under a modal one: "wurde angeboten", "muss mit Haft rechnen"."""
    document = fields.document
    modal = cue.finite < cue.first and document.folded[cue.first] == document.lemmas[cue.first]
    return modal or (cue.passive and cue.subject is None)


def _points_back(fields: Fields, cue: Predicate) -> bool:
    """ "*Das* teilte die Polizei mit": what was said stands in the sentence before."""
    document = fields.document
    alone = cue.kind == "second" and cue.place == "after" and cue.opens + 1 == cue.finite == fields.first + 1
    return alone and document.folded[cue.opens] in fields.settings.pointers and cue.frame != "naming"


def _sentence_before(fields: Fields) -> tuple[Range, ...]:
    """The sentence before, in the same paragraph."""
    document = fields.document
    first, last = document.sentences[document.sentence_at(fields.first) - 1]
    starts = document.tokens.starts
    if first >= fields.first or document.block_at(starts[first]) != document.block_at(starts[fields.first]):
        return ()
    span = trimmed(document, first, last)
    return (span,) if span is not None else ()


def _around(fields: Fields, cue: Predicate) -> tuple[Range, ...]:
    """All of the sentence but the inserted clause: |…|, wie die Polizei mitteilte, |…|."""
    spans = (
        trimmed(fields.document, fields.head(cue.opens), max(fields.head(cue.opens), cue.opens - 1)),
        trimmed(fields.document, min(cue.closes + 1, fields.last), fields.tail(cue.closes)),
    )
    return tuple(span for span in spans if span is not None)


def _before(fields: Fields, stretch: Stretch, cue: Predicate, made: list[Draft]) -> tuple[Range, ...]:
    """ "|…|, sagte X, |…|": the clause before, and what goes on after a second comma."""
    head = fields.head(cue.opens - 1)
    for draft in made[-_NEAR:]:
        head = max(head, draft.content[-1][1]) if draft.content[-1][1] < cue.opens else head
    before = trimmed(fields.document, head, cue.opens - 1)
    if before is None or fields.document.count(*before) < _LEAST_CLAUSE:
        return ()
    goes_on = cue.closes < fields.end and fields.document.words[cue.closes] == ","
    second = (
        trimmed(fields.document, cue.closes + 1, fields.tail(cue.closes))
        if goes_on and not _tied(fields, cue)
        else None
    )
    return (before,) if second is None else (before, second)


def _tied(fields: Fields, cue: Predicate) -> bool:
    """Whether what follows the reporting clause is about it: ", nachdem …", ", der …"."""
    return fields.subordinate(cue.closes + 1) in (*_TIED, "relative")


# --- behind the reporting clause --------------------------------------------------------------------------------------


def _behind(fields: Fields, stretch: Stretch, number: int, cue: Predicate) -> Range | None:
    """The clause that tells what was said: behind a colon, with dass, with zu, or a main clause behind a comma."""
    document, at = fields.document, cue.closes
    bare = _bare_infinitive(fields, cue)
    if bare is not None:
        return bare
    for _ in range(PARTS):
        if at >= fields.end:
            break
        if document.words[at] == ":" and cue.frame != "naming":
            return trimmed(document, at + 1, _ends(fields, stretch, number, cue, at + 1))
        if document.words[at] not in (",", "–", "—"):
            return None
        if _opens_content(fields, cue, at + 1):
            mark = document.at("complementiser", at + 1)
            opens = mark.last if mark is not None and mark.value.id == "that" else at + 1
            return trimmed(document, opens, _ends(fields, stretch, number, cue, opens))
        if not _aside(fields, at + 1):
            return None
        at = fields.closes(at + 1)
    return None


def _aside(fields: Fields, at: int) -> bool:
    """A relative clause or apposition after which the sentence goes on: …, der Zeitung, die …, |dass …"""
    kind = fields.subordinate(at)
    if kind is not None:
        return kind == "relative" or kind in _TIED
    end = fields.closes(at)
    return fields.first_verb(at, end) >= end or fields.verb_last(at, end)


def _opens_content(fields: Fields, cue: Predicate, at: int) -> bool:
    """Whether the part that begins at a token is what a verb's frame asks for."""
    kind = fields.subordinate(at)
    end = fields.closes(at)
    if kind == "whether" and fields.document.at("source", at) is not None and cue.stance != "asks":
        return False
    if kind in ("that", "whether"):
        return cue.frame in _CLAUSES and not (cue.frame == "that" and kind == "whether")
    if kind not in _TIED and not fields.joint(at) and _infinitive(fields, at, end):
        return cue.frame in _INFINITIVES
    if _ends_in_quotation(fields, at, end):
        return cue.frame in _MAIN
    if kind == "relative" and not _stands_second(fields, at, end):
        return False
    if kind == "condition":
        return cue.frame in _MAIN
    if kind in _TIED or fields.joint(at):
        return False
    return cue.frame in _MAIN and _stands_second(fields, at, end)


def _stands_second(fields: Fields, at: int, end: int) -> bool:
    """Whether a part is a main clause: its finite verb is not its last word but one of a subordinate clause."""
    verb = fields.first_verb(at, end)
    if not at < verb < end:
        return False
    return not fields.verbs_only(verb, end) or _brief(fields, at, verb) or _opens_group(fields, verb, end)


def _opens_group(fields: Fields, verb: int, end: int) -> bool:
    """Whether the first of some verbs is the finite one: der Hafen *bleibe* gesperrt, not gesperrt *bleibe*."""
    if end - verb == 1:
        return fields.reported(verb)
    last = end - 1
    closes = (
        fields.auxiliary(last) and fields.finite(last) and fields.document.folded[last] != fields.document.lemmas[last]
    )
    return fields.finite(verb) and not fields.participle(verb) and not closes and not fields.reported(last)


def _ends_in_quotation(fields: Fields, at: int, end: int) -> bool:
    """A subject whose verb is quoted: der Ehemann „konnte und wollte sich nicht abfinden“."""
    quoted = noun_phrase(fields, at, end)
    return at < quoted < end and quoted in fields.inside and fields.first_verb(quoted, end) >= end


def _brief(fields: Fields, at: int, verb: int) -> bool:
    """ "er komme", "sie habe gelogen": a pronoun and its verbs, not "die komme"."""
    party = fields.parties.starting(at)
    return party is not None and party.last == verb and fields.subordinate(at) is None


def _infinitive(fields: Fields, at: int, end: int) -> bool:
    """Whether a part is an infinitive with zu: keine Almosen *anzunehmen*, *zu* gehen."""
    verb = fields.first_verb(at, end)
    if verb >= end:
        further = fields.closes(end + 1) if end < fields.end else end
        return further > end and fields.subordinate(end + 1) == "relative" and _infinitive_behind(fields, further)
    last = next((place for place in range(verb, end) if _with_mark(fields, place)), end)
    first = last == verb or not fields.finite(verb) or fields.participle(verb)
    return last < end and first and _only_infinitives(fields, last, end)


def _only_infinitives(fields: Fields, at: int, end: int) -> bool:
    """No finite verb behind an infinitive: "zu gehen und zu bleiben", not "zu haben behauptet"."""
    return not any(
        fields.is_verb(place) and fields.finite(place) and not _with_mark(fields, place) for place in range(at + 1, end)
    )


def _infinitive_behind(fields: Fields, at: int) -> bool:
    """ "den Vorschlag, der …, |anzunehmen|": the infinitive behind a relative clause."""
    end = fields.closes(at + 1) if at < fields.end else at
    verb = fields.first_verb(at + 1, end)
    return verb < end and _with_mark(fields, verb)


def _with_mark(fields: Fields, verb: int) -> bool:
    document = fields.document
    for token in (verb, verb - 1):
        hit = document.at("complementiser", token)
        if hit is not None and hit.value.id == "infinitive":
            return True
    form, lemma = document.folded[verb], document.lemmas[verb]
    mark = fields.settings.mark
    return (
        bool(mark)
        and form.endswith(fields.settings.infinitive)
        and mark in form[1:]
        and form.replace(mark, "", 1) == lemma
    )


def _bare_infinitive(fields: Fields, cue: Predicate) -> Range | None:
    """An infinitive behind a participle without a comma: hatte angekündigt |… erneut anzutreten|."""
    if cue.finite == cue.first or cue.frame not in _INFINITIVES:
        return None
    verb = fields.first_verb(cue.last, cue.closes)
    found = verb < cue.closes and _with_mark(fields, verb)
    return trimmed(fields.document, cue.last, fields.tail(cue.last)) if found else None


def _ends(fields: Fields, stretch: Stretch, number: int, cue: Predicate, opens: int) -> int:
    """Where what was said ends: where a clause that hangs on another closes, where another speaks, else at the
    stretch's end."""
    document = fields.document
    if cue.kind in ("last", "noun"):
        return _resumes(fields, opens)
    for later in stretch.cues[number + 1 : number + PARTS]:
        if not isinstance(later, Predicate) or later.first <= opens or later.kind != "second" or later.trails:
            continue
        joined = document.words[later.opens - 1] == ";" or fields.joint(later.opens - 1) or fields.joint(later.opens)
        verbless = fields.first_verb(opens, later.opens) >= later.opens
        if joined and not verbless and later.finite < later.closes - 1:
            return later.opens
    return fields.tail(opens)


def _resumes(fields: Fields, opens: int) -> int:
    """Where the sentence goes on behind a clause inside it: a finite verb stands right behind the comma, or a parted
    word alone."""
    at = fields.closes(opens)
    for _ in range(PARTS):
        if at >= fields.end:
            break
        alone = fields.document.folded[at + 1] in fields.settings.particles and fields.closes(at + 1) == at + 2
        if alone or (fields.is_verb(at + 1) and not _with_mark(fields, at + 1)):
            return at
        at = fields.closes(at + 1)
    return fields.tail(opens)


# --- objects ----------------------------------------------------------------------------------------------------------


def _object(fields: Fields, stretch: Stretch, number: int, cue: Predicate) -> tuple[Range, ...]:
    """What stands between the verbs of a clause, or before them, but for the subject: |die Freilassung| forderte X."""
    document = fields.document
    subject = cue.subject
    behind = subject.last if subject is not None and cue.place == "after" else cue.finite + 1
    first = max(behind, cue.last if cue.finite == cue.first else behind)
    until, whole = (cue.first, False) if cue.finite < cue.first else (cue.closes, True)
    if cue.rest is not None and cue.rest[0] > cue.finite:
        if cue.frame == "about":
            first = cue.rest[1]
        elif cue.rest[0] >= first:
            until, whole = cue.rest[0], False
    further = _joined(fields, first, until)
    until, whole = (further, False) if further < until else (until, whole)
    first = _past(fields, first, until) if cue.frame != "about" else first
    if whole:
        until = _object_end(fields, stretch, number, until)
    span = trimmed(document, first, until) if first < until else None
    if span is not None:
        return (span,)
    if cue.place == "after" and cue.opens < cue.finite:
        ahead = trimmed(document, cue.opens, cue.finite)
        return (ahead,) if ahead is not None else ()
    return ()


def _joined(fields: Fields, first: int, until: int) -> int:
    """Where another main clause begins with the same subject: … |und kündigte an|."""
    for token in range(first, until - 1):
        if fields.joint(token) and fields.is_verb(token + 1) and not fields.participle(token + 1):
            return token
    return until


def _past(fields: Fields, at: int, until: int) -> int:
    """Past days and adverbs before the object."""
    document = fields.document
    for _ in range(_ADVERBIALS):
        if at < until and document.at("preposition", at) is not None and document.at("time_word", at + 1) is None:
            break
        step = past_adverbial(fields, at, until)
        if step == at or step >= until:
            break
        at = step
    return at


def _object_end(fields: Fields, stretch: Stretch, number: int, closes: int) -> int:
    """An object goes on over the commas behind it, up to another main clause."""
    at = closes
    for _ in range(PARTS):
        if at >= fields.end:
            break
        if fields.document.words[at] not in (",", "–") or fields.joint(at + 1):
            return at
        kind = fields.subordinate(at + 1)
        end = fields.closes(at + 1)
        if kind is None and _stands_second(fields, at + 1, end):
            return at
        at = end
    later = next(
        (
            cue
            for cue in stretch.cues[number + 1 : number + PARTS]
            if isinstance(cue, Predicate) and cue.kind == "second"
        ),
        None,
    )
    if later is not None and later.opens < at and fields.joint(later.opens - 1):
        return later.opens - 1
    return at
