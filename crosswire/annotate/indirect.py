"""Indirect and mixed speech: "X said that …", "…, X said", "…, X said, and …", "X called it …"."""

from __future__ import annotations

from dataclasses import replace

from crosswire.annotate.contents import (
    Opening,
    content_end,
    content_opens,
    is_phrase,
    manner_of,
    past_adverbials,
    reporting_opens,
    trimmed,
)
from crosswire.annotate.cues import Cue
from crosswire.annotate.document import Document
from crosswire.annotate.field_speech import field_speech
from crosswire.annotate.scene import Draft, Range, Scene, Stretch

_LONGEST_CLAUSE = 160
"""Tokens that the clause before a trailing cue may have."""
_SUBJECT = 10
"""Tokens of a subject within which its auxiliary follows."""
_NAMED = 12
"""Tokens of what is named, within which its name follows."""
_LEAST_WORDS = 2
_LEAST_OBJECT = 2.5
_ATTITUDES = ("denies", "condemns", "praises", "accuses", "demands")
_COMMAS = (",", "!", "?")
_CLOSING = frozenset('.,;:!?…"”»’)–—-')
_MARKED_FRAMES = ("that", "quote")
"""Frames that report only what a complementiser, a colon or quotation marks show."""


def indirect_speech(scene: Scene, stretch: Stretch) -> list[Draft]:
    """A statement for each cue whose clause tells what was said; a cue inside another's content belongs to it."""
    if scene.document.pack.settings.verb_second is not None:
        return field_speech(scene, stretch)
    made: list[Draft] = []
    reach = -1
    for number, cue in enumerate(stretch.cues):
        if cue.first in stretch.claimed:
            continue
        nested = cue.first < reach and _nested(scene, cue, made)
        found = _trailing(scene, stretch, number, made) or (None if nested else _following(scene, stretch, number))
        if found is None:
            continue
        content, opening, rule = found
        if rule == "trailing":
            made = _cut_at(scene.document, _without_parts(made, content[0]), content[0][0])
        content = tuple(span for span in content if stretch.free(*span))
        if not content:
            continue
        made = _cut_before(scene.document, made, cue, content[-1])
        made.append(_draft(scene, stretch, cue, content, opening, rule))
        reach = max(reach, content[-1][1])
    return [draft for draft in made if _weighs(scene, draft)]


def _draft(scene: Scene, stretch: Stretch, cue: Cue, content: tuple[Range, ...], opening: Opening, rule: str) -> Draft:
    speaker = cue.subject.core if cue.subject is not None else None
    least = 1 if cue.frame == "naming" else 2
    manners = [manner_of(scene.document, stretch, span, least) for span in content]
    manner = max(manners, key=("indirect", "direct", "mixed").index)
    return Draft(
        speaker,
        (cue.first, cue.last),
        content,
        manner,
        cue.stance,
        rule,
        addressee=opening.addressee,
        party=cue.subject,
    )


def _weighs(scene: Scene, draft: Draft) -> bool:
    """Enough words to say something: a quoted word after a naming verb is enough, or a verb behind a complementiser
    ("dijo que |dimitirá"); a bare object needs more than its noun."""
    words = sum(scene.document.count(*span) for span in draft.content)
    per_word = scene.document.pack.settings.tokens_per_word
    least = _LEAST_OBJECT if draft.stance in _ATTITUDES else int(_LEAST_WORDS * per_word) / per_word
    first = draft.content[0][0]
    mark = scene.document.ending("complementiser", first)
    verb = scene.document.lemmas[first] != scene.document.folded[first] and mark is not None and mark.value.id == "that"
    return words >= least or (words >= 1 and (verb or draft.manner == "mixed"))


def _nested(scene: Scene, cue: Cue, made: list[Draft]) -> bool:
    """A cue inside what another one reports, with a subject of its own there: part of that content, but for
    agencies'."""
    if cue.place == "inherited" or cue.subject is None or not made:
        return False
    outer = made[-1]
    entity = outer.party.entity if outer.party is not None else -1
    if outer.rule == "indirect" and scene.is_medium(entity):
        return False
    return cue.subject.first >= outer.content[0][0]


# --- before the cue --------------------------------------------------------------------------------------------------


def _trailing(
    scene: Scene, stretch: Stretch, number: int, made: list[Draft]
) -> tuple[tuple[Range, ...], Opening, str] | None:
    """ "CLAUSE, X said.", "CLAUSE, X said, and CLAUSE": the clause before, and what goes on after a second comma."""
    document, cue = scene.document, stretch.cues[number]
    opens = cue.opens if cue.place != "after" else min(cue.opens, cue.first)
    if (
        not _clause_closed(document, stretch, opens)
        or cue.place == "inherited"
        or cue.subject is None
        or cue.frame in ("object", "infinitive", "noun", "naming")
    ):
        return None
    opening = content_opens(scene, stretch, cue)
    ends = cue.subject.last if cue.place == "after" and cue.subject is not None else cue.ends
    after = past_adverbials(scene, opening.addressee[1] if opening.addressee else ends, stretch.last)
    if opening.marked and cue.place != "after":
        return None
    if not _reporting_closed(document, stretch, cue, after):
        return None
    before = trimmed(document, _clause_head(document, stretch, made, opens), opens - 1)
    second = _goes_on(document, stretch, number, after, before)
    content = tuple(span for span in (before, second) if span is not None)
    if not content or (second is None and document.count(*content[0]) < _LEAST_WORDS):
        return None
    return content, opening, "trailing"


def _reporting_closed(document: Document, stretch: Stretch, cue: Cue, after: int) -> bool:
    """Whether the reporting clause says no more than to whom, where and through whom it was said: "…, a dit X |à
    l'AFP"."""
    if is_phrase(document, after, stretch.last) or document.words[after] in _CLOSING:
        return True
    through = document.at("channel", after)
    if cue.place != "after":
        return False
    return document.at("preposition", after) is not None or (through is not None and through.value.id == "relay")


def _clause_closed(document: Document, stretch: Stretch, opens: int) -> bool:
    """A comma before the reporting clause, on either side of a closing quotation mark: "… it “was lost,” |he said"."""
    if opens <= stretch.first:
        return False
    before = document.words[opens - 1]
    return before == "," or (document.words[opens - 2] in _COMMAS and bool(stretch.quoted(opens - 1, opens)))


def _clause_head(document: Document, stretch: Stretch, made: list[Draft], opens: int) -> int:
    """Where the clause before a trailing cue begins: after the last statement made in the stretch, unless that is part
    of the clause: "|Kyiv wants talks, he said"; after a colon: "He blamed Moscow: |its envoys, he said, …"."""
    ends = (draft.content[-1][1] for draft in reversed(made))
    head = next((end for end in ends if end < opens - 1 or end < opens - _LONGEST_CLAUSE), stretch.first)
    head = max(head, stretch.first, opens - _LONGEST_CLAUSE)
    colons = (i for i in range(opens - 2, head, -1) if document.words[i] == ":" and not stretch.quoted(i, i + 1))
    return next(colons, head - 1) + 1


def _without_parts(made: list[Draft], content: Range) -> list[Draft]:
    """The statements made so far, without the last ones that a clause told by its trailing cue holds."""
    kept = len(made)
    while kept and content[0] <= made[kept - 1].content[0][0] < content[1]:
        kept -= 1
    return made[:kept] if kept < len(made) else made


def _goes_on(document: Document, stretch: Stretch, number: int, after: int, before: Range | None) -> Range | None:
    """The clause after a reporting clause in the middle: "The test, he said, |was a success"; not what hangs on the
    reporting clause itself: "The test failed, he said, |adding that", "…, he said, |while Kyiv denied it"."""
    if after + 2 >= stretch.last or document.words[after] != ",":
        return None
    joint = document.at("clause", after + 1)
    slight = before is None or (document.count(*before) < 6 and document.at("preposition", before[0]) is not None)
    hangs = joint is not None and joint.value.id in ("time", "concession", "purpose", "relative")
    if not slight and (hangs or document.gerund(after + 1)):
        return None
    end = content_end(document, stretch, number, after + 1)
    if end <= after + 3:
        return None
    return trimmed(document, after + 1, end)


# --- after the cue ---------------------------------------------------------------------------------------------------


def _following(scene: Scene, stretch: Stretch, number: int) -> tuple[tuple[Range, ...], Opening, str] | None:
    """What follows the cue, to the end of its clause."""
    document, cue = scene.document, stretch.cues[number]
    if cue.place == "after":
        return None
    opening = content_opens(scene, stretch, cue)
    if not _brings_content(scene, stretch, cue, opening):
        return None
    opens = _named_opens(scene, cue, opening.at) if cue.frame == "naming" else opening.at
    span = trimmed(document, opens, content_end(document, stretch, number, opens))
    return ((span,), opening, "indirect") if span is not None else None


def _brings_content(scene: Scene, stretch: Stretch, cue: Cue, opening: Opening) -> bool:
    document = scene.document
    if cue.frame == "naming":
        return _names_it(scene, stretch, cue.ends)
    if opening.marked or document.ending("complementiser", cue.last) is not None:
        return True
    if cue.frame == "noun" and document.pack.settings.lemmas != "none":
        return False
    if cue.frame == "that" and opening.at == cue.last and _infinitive_behind(document, cue.last):
        return True
    if cue.frame in _MARKED_FRAMES:
        quoted = stretch.quoted(opening.at, opening.at + 3)
        if cue.frame == "that":
            if cue.subject is not None and cue.subject.kind == "document":
                return not is_phrase(document, opening.at, stretch.last)
            return bool(quoted) or _clause_follows(scene, stretch, opening.at)
        return bool(quoted) or (
            document.at("complementiser", opening.at) is None and _asked_to(document, stretch, opening.at)
        )
    if cue.frame == "infinitive" and document.pack.settings.lemmas != "none":
        return _asked_to(document, stretch, opening.at)
    return cue.frame == "object" or not (
        is_phrase(document, opening.at, stretch.last) or _verb_follows(document, opening.at)
    )


def _infinitive_behind(document: Document, at: int) -> bool:
    """Whether an infinitive follows without a mark, where endings tell infinitives: "assure |avoir agi seul"."""
    return bool(document.pack.settings.verbs.infinitive_endings) and document.opens_infinitive(at)


def _verb_follows(document: Document, at: int) -> bool:
    """ "The plan announced on Monday |will cost": an auxiliary after the cue makes it a participle."""
    function = document.at("function", at)
    auxiliary = function is not None and function.value.id == "auxiliary" and not document.infinitive(at)
    return auxiliary and document.pack.settings.lemmas != "none"


def _clause_follows(scene: Scene, stretch: Stretch, at: int) -> bool:
    """Whether a clause without "that" begins at a token: somebody or something, then an auxiliary: "noted |the rule
    would change"; not "noted the rule"."""
    document = scene.document
    if document.pack.settings.lemmas == "none" or at >= stretch.last:
        return False
    opener = document.at("function", at)
    if scene.parties.starting(at) is None and (opener is None or opener.value.id != "determiner"):
        return False
    for token in range(at + 1, min(at + _SUBJECT, stretch.last)):
        function = document.at("function", token)
        if function is not None and function.value.id == "auxiliary":
            return True
        joint = document.at("clause", token)
        if document.words[token] in _CLOSING or (joint is not None and joint.value.id != "coordinate"):
            return False
    return False


def _asked_to(document: Document, stretch: Stretch, at: int) -> bool:
    """ "asked |Congress to act": an infinitive within a few words."""
    for token in range(at, min(at + 12, stretch.last)):
        hit = document.at("complementiser", token)
        marked = hit is not None and hit.value.id == "infinitive" and document.opens_infinitive(hit.last)
        if marked or document.infinitive(token):
            return True
        if document.words[token] in _CLOSING:
            return False
    return False


def _names_it(scene: Scene, stretch: Stretch, at: int) -> bool:
    """ "called |the plan “a mistake”", "called it |a mistake", "gọi đây là …": a name is given, nobody is summoned."""
    document = scene.document
    if document.pack.settings.lemmas == "none":
        names = ("near", "that") if document.pack.settings.verbs.inversion else ("near",)
        return any(
            (hit := document.at("complementiser", token)) is not None and hit.value.id in names
            for token in range(at, min(at + 14, stretch.last))
        )
    quotes = stretch.quoted(at, at + _NAMED)
    if quotes and not any(word in _CLOSING - {"-", "–", "’"} for word in document.words[at : quotes[0].first]):
        return True
    party = scene.parties.starting(at)
    if party is None:
        return _described_as(document, stretch, at)
    function = document.at("function", party.last)
    if function is not None and function.value.id == "determiner":
        return True
    return _described_as(document, stretch, at) or (party.kind == "pronoun" and _describes(document, party.last))


def _described_as(document: Document, stretch: Stretch, at: int) -> bool:
    """ "described |the showdown as ominous", "called |the charges unsubstantiated": what is named has a determiner and
    two words or more after it, none of them a preposition but "as"."""
    opener = document.at("function", at)
    for token in range(at, min(at + _NAMED, stretch.last)):
        if document.words[token] in _CLOSING:
            return False
        cause = document.at("clause", token)
        if cause is not None and cause.value.id == "cause":
            return token > at
        if document.at("preposition", token) or cause is not None or document.at("complementiser", token):
            return False
        if opener is not None and opener.value.id == "determiner" and token >= opener.last + 1:
            return document.words[token][0].isalpha() and document.at("clause", token) is None
    return False


def _describes(document: Document, at: int) -> bool:
    """Whether an ordinary word follows: "called it unacceptable", not "called him on Monday"."""
    layers = ("preposition", "weekday", "clause", "complementiser")
    return at < len(document.words) and document.words[at][0].isalnum() and not any(document.at(x, at) for x in layers)


def _named_opens(scene: Scene, cue: Cue, at: int) -> int:
    """A naming begins with what is named: "the plan “a mistake”", "đây là …"; a pronoun is left out."""
    if scene.document.pack.settings.lemmas == "none":
        return cue.ends
    party = scene.parties.starting(at)
    return party.last if party is not None and party.kind == "pronoun" else at


def _cut_at(document: Document, made: list[Draft], opens: int) -> list[Draft]:
    """The statements made so far, the last one ended where the clause of a trailing cue begins: "He blamed |Moscow|:
    its envoys, he said, …"."""
    if not made or made[-1].content[-1][1] <= opens or made[-1].content[-1][0] >= opens:
        return made
    last = made[-1]
    span = trimmed(document, last.content[-1][0], opens)
    return [*made[:-1], replace(last, content=(*last.content[:-1], span))] if span is not None else made[:-1]


def _cut_before(document: Document, made: list[Draft], cue: Cue, content: Range) -> list[Draft]:
    """Content never runs over the next statement's cue."""
    if not made or made[-1].content[-1][1] <= min(cue.opens, content[0]) or content[0] < cue.first:
        return made
    last = made[-1]
    opens = last.content[-1][0]
    span = trimmed(document, opens, reporting_opens(document, cue, opens))
    return [*made[:-1], replace(last, content=(*last.content[:-1], span))] if span else made[:-1]
