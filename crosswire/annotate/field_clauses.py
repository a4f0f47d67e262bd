"""Clauses whose finite verb stands second, as acts are read from them: their verbs, their subject, their other noun
phrases."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from crosswire.annotate.field_subjects import noun_phrase, past_adverbial, subject_after, subject_before
from crosswire.annotate.fields import PARTS, Fields
from crosswire.annotate.speakers import Party

Range = tuple[int, int]

_ASIDES = 3
"""Parts between commas that may stand between a subject and its verb."""
_OWNERS = ("of", "agent")
"""Prepositions of what belongs to a noun: der Präsident *von* Kenia."""
_CHUNKS = 24
_DEEPEST = 4
"""Clauses joined by "und" that share one subject."""


class Clauses(Fields):
    """Fields as acts are read from them: a number is no verb (*zehn* Geiseln)."""

    def _is_verb(self, token: int) -> bool:
        return self.document.at("number", token) is None and super()._is_verb(token)


class Clause(Struct, frozen=True):
    """Tokens first..last-1 with one verb that tells an act, at `verb`; `finite` is the verb that stands second (or
    closes the clause), -1 in a clause that only has an infinitive or a participle.

    `kind`: None for a main clause, else how it hangs on another (`Fields.subordinate`). `joint`: whether it goes on
    behind "und".
    """

    first: int
    last: int
    verb: int
    finite: int
    kind: str | None
    joint: bool


class Chunk(Struct, frozen=True):
    """A noun phrase first..last-1 of a clause; `tie` is the kind of the preposition before it, or `direct`."""

    tie: str
    first: int
    last: int


def clause_of(fields: Fields, verb: int) -> Clause:
    """The clause of a verb, cut at the joints that part it from other verbs: griff X an |und| tötete Y."""
    first, last = _unquoted(fields, fields.clause_opens(verb)), _closes(fields, verb)
    joint = False
    for token in range(first + 1, last):
        if not fields.joint(token):
            continue
        if token < verb and _has_verb(fields, first, token):
            first, joint = token + 1, True
        elif token > verb and _has_verb(fields, token + 1, last):
            last = token
            break
    kind = None if joint else fields.subordinate(first)
    return Clause(first, last, verb, _finite(fields, first, last, verb, kind), kind, joint)


def _unquoted(fields: Fields, first: int) -> int:
    """Past a quotation mark that a clause opens with."""
    words = fields.document.words
    return first + 1 if first < fields.end and not words[first][0].isalnum() else first


def _closes(fields: Fields, verb: int) -> int:
    """Past the clause of a verb, over the relative clauses in it."""
    at, words = fields.closes(verb), fields.document.words
    for _ in range(PARTS):
        if not (at + 1 < fields.end and words[at] == "," and fields.subordinate(at + 1) == "relative"):
            break
        further = fields.closes(at + 1)
        if further >= fields.end or words[further] != "," or fields.verbs_only(verb + 1, at):
            break
        at = fields.closes(further + 1)
    return at


def _has_verb(fields: Fields, first: int, last: int) -> bool:
    return fields.first_verb(first, last) < last


def _finite(fields: Fields, first: int, last: int, verb: int, kind: str | None) -> int:
    """The finite verb: the first one of a main clause, the last one of others; -1 where an infinitive stands alone."""
    if kind is not None:
        verbs = [token for token in range(verb, last) if fields.is_verb(token)]
        found = verbs[-1] if verbs else verb
    else:
        found = fields.first_verb(first, last)
        if fields.verbs_only(verb + 1, last) and last - verb > 1 and found == verb:
            found = last - 1
    if found < last and infinite(fields, found):
        return -1
    return -1 if found == verb and (infinite(fields, verb) or fields.participle(verb)) else found


def infinite(fields: Fields, verb: int) -> bool:
    """Whether a verb is an infinitive with "zu": *zu* öffnen, ab|zu|ziehen."""
    document, mark = fields.document, fields.settings.mark
    if verb and mark and document.folded[verb - 1] == mark:
        return True
    form, lemma = document.folded[verb], document.lemmas[verb]
    return bool(mark) and form != lemma and form.replace(mark, "", 1) == lemma


def particle(fields: Fields, clause: Clause) -> int:
    """Where the particle of a parted verb stands that tells the clause's act: lehnte den Plan |ab|; -1 for none."""
    if clause.kind is not None or clause.finite != clause.verb:
        return -1
    at = clause.last - 1
    if at > clause.verb and fields.document.folded[at] in fields.settings.particles:
        return at
    return -1


# --- subjects --------------------------------------------------------------------------------------------------------


def subject_of(fields: Fields, clause: Clause, depth: int = 0) -> Range | None:
    """The words of a clause's subject: of its own, else of the clause that it is joined to or that it hangs on."""
    if clause.kind == "relative":
        return _antecedent(fields, clause)
    if clause.finite < 0:
        return _shared(fields, clause, depth)
    if clause.kind is not None:
        return _words(fields, subject_after(fields, clause.first + 1, clause.verb))
    if clause.joint and clause.finite == clause.first:
        return _shared(fields, clause, depth)
    if fields.document.folded[clause.first] in fields.settings.impersonal:
        return clause.first, clause.first + 1
    found = _words(fields, subject_before(fields, clause.first, clause.finite))
    ends = clause.verb if clause.verb > clause.finite else clause.last
    found = found or _before_aside(fields, clause)
    return found or _words(fields, subject_after(fields, clause.finite + 1, ends))


def _words(fields: Fields, party: Party | None) -> Range | None:
    return (party.first, _one_phrase(fields, party.first, party.last)) if party is not None else None


def _shared(fields: Fields, clause: Clause, depth: int) -> Range | None:
    """The subject of the clause before: "… griff an und |tötete|", "…, um den Plan |abzulehnen|"."""
    at = clause.first - 1 if clause.joint else clause.first - 2
    if depth >= _DEEPEST or at <= fields.first:
        return None
    opens = fields.opens(at)
    verb = fields.first_verb(opens, at + 1)
    return subject_of(fields, clause_of(fields, verb), depth + 1) if verb <= at else None


def _before_aside(fields: Fields, clause: Clause) -> Range | None:
    """The subject before what stands between commas: |Der Minister|, der in Berlin war, |lehnte|."""
    at, words = clause.first, fields.document.words
    if at != clause.finite:
        return None
    for _ in range(_ASIDES):
        if at - 1 <= fields.first or words[at - 1] != ",":
            return None
        opens = fields.opens(at - 2)
        verb = fields.first_verb(opens, at - 1)
        if verb >= at - 1 and fields.subordinate(opens) is None:
            found = _words(fields, subject_before(fields, opens, at - 1))
            if found is not None and found[1] == at - 1:
                return found
        elif fields.subordinate(opens) != "relative":
            return None
        at = opens
    return None


def _antecedent(fields: Fields, clause: Clause) -> Range | None:
    """Whom a relative pronoun stands for, where it is the subject: |die Rebellen|, die die Stadt angriffen; else the
    subject behind it."""
    document = fields.document
    word = document.folded[clause.first]
    behind = subject_after(fields, clause.first + 1, clause.verb)
    tie = document.at("preposition", clause.first)
    if word in fields.settings.oblique or (tie is not None and tie.value.id != "of" and behind is not None):
        return _words(fields, behind)
    comma = clause.first - 1
    opens = fields.opens(comma - 1) if comma > fields.first else comma
    for at in range(opens, comma):
        if noun_phrase(fields, at, comma) == comma:
            return at, comma
    return None


# --- noun phrases ----------------------------------------------------------------------------------------------------


def chunks(fields: Fields, first: int, last: int) -> Iterator[Chunk]:
    """The noun phrases in tokens first..last-1 with what ties them: |Südkorea| mit |einem Angriff|."""
    at, document = first, fields.document
    for _ in range(_CHUNKS):
        if at >= last:
            return
        preposition = document.at("preposition", at)
        tie = preposition.value.id if preposition is not None and preposition.value.id != "of" else "direct"
        start = at
        end = noun_phrase(fields, start, last)
        if preposition is not None and end == start:
            start = preposition.last
            end = noun_phrase(fields, start, last)
        end = _one_phrase(fields, start, end)
        if end > start:
            yield Chunk(tie, start, end)
            at = end
        else:
            at = max(at + 1, past_adverbial(fields, at, last) if tie == "direct" else start)


def _one_phrase(fields: Fields, first: int, last: int) -> int:
    """Where a noun phrase ends as the object of an act: before another preposition (seine Truppen | aus Rafah), behind
    a day (am Mittwoch | Uganda)."""
    document = fields.document
    for at in range(first, last):
        day = document.at("weekday", at) or document.at("month", at)
        if day is not None and day.last < last and not document.words[day.last][0].isdigit():
            return day.last
        if at > first and (_article(fields, at) or _two_places(fields, at)):
            return at
        tie = document.at("preposition", at) if at > first else None
        if tie is not None and tie.value.id not in _OWNERS:
            return at
    return last


def _article(fields: Fields, token: int) -> bool:
    """Whether the article of another noun phrase stands at a token, none in the genitive: Russland |die Ukraine|."""
    document = fields.document
    function = document.at("function", token)
    article = function is not None and function.value.id == "determiner"
    return article and document.folded[token] in fields.settings.articles and not _joined(fields, token)


def _joined(fields: Fields, token: int) -> bool:
    """Whether an article goes on with the noun phrase before it: Israel und |die Hamas|, die Truppen |der Rebellen|."""
    return fields.joint(token - 1) or fields.document.folded[token] in fields.settings.genitive


def _two_places(fields: Fields, token: int) -> bool:
    """Whether a place's name ends and another begins at a token: Kolumbien |Venezuela| (… angreift)."""
    before, after = fields.parties.ending(token), fields.parties.starting(token)
    return before is not None and after is not None and before.kind == after.kind == "place"
