"""Whose words a verb at the clause's end reports: the phrase with a topic's or subject's mark, or the nominative at the
clause's head."""

from __future__ import annotations

from crosswire.annotate.particles import CASES, Mark, endings_of
from crosswire.annotate.speakers import Party
from crosswire.annotate.verb_final_clause import Clause, Told, past_time
from crosswire.annotate.verb_final_phrases import phrase_before

_PHRASE = 12
"""Tokens of a plain phrase that speaks."""
_COMMAS = frozenset("、,，")
_HEAD = 40

Found = tuple[Party | None, int]
"""The speaker, and the token from which on what was said may begin."""


def find_speaker(clause: Clause, told: Told, again: bool) -> Found:
    """The speaker of a clause; `again`: a clause of the same sentence has told one before."""
    behind = _marked(clause, told.last, told.cue[0], ("topic", "subject"))
    if behind is not None:
        return behind[0], clause.floor
    document = _document_between(clause, told)
    if document is not None:
        return document, clause.floor
    after = follower(clause, told)
    if after is not None:
        return after, clause.floor
    if told.kind == "quote" and told.cue[0] > told.last and not clause.marks.subjects:
        between, _ = _opening_party(clause, told.last, told.cue[0] + 1, again=False)
        if between is not None:
            return between, clause.floor
    limit = clause.hit.first if told.kind == "this" else told.last
    low = max(clause.floor, told.last) if told.kind == "this" else clause.floor
    topic = _marked(clause, low, limit, ("topic",)) or _head_topic(clause, low, limit)
    if topic is not None:
        return topic
    subject = _marked(clause, low, limit, ("subject",))
    if subject is not None and (_parted(clause, subject[1]) or (not again and clause.scene.last is None)):
        return subject
    if not clause.marks.subjects:
        return _nominative(clause, low, limit, again)
    return None, clause.floor


def _document_between(clause: Clause, told: Told) -> Party | None:
    """A document that speaks between what is said and its verb: 「…」と|報告書|では述べられている."""
    for hit in clause.document.within("channel", told.last, told.cue[0]):
        if hit.value.id == "document" and clause.marks.behind(hit.last, ("locative", "aside", "dative")) is not None:
            return Party(hit.first, hit.last, (hit.first, hit.last), "document")
    return None


def holder_of(clause: Clause, told: Told) -> Found:
    """Whose opinion a noun of speech holds: the topic, or from whom it comes (環境団体からは…との声)."""
    found = _marked(clause, clause.floor, told.last, ("topic", "ablative"))
    return found if found is not None else (None, clause.floor)


def _marked(clause: Clause, first: int, last: int, kinds: tuple[str, ...]) -> Found | None:
    """The first phrase with such a mark that can speak, outside quotation marks."""
    for mark in clause.marks.between(first, last, kinds):
        if clause.inside(mark.first) or mark.core <= first:
            continue
        party = phrase_before(clause.scene, mark, first)
        if party.kind != "phrase" or _can_speak(clause, mark.core):
            return party, mark.last
    return None


def _head_topic(clause: Clause, low: int, limit: int) -> Found | None:
    """The topic that opens a sentence, whoever it is, where nobody has spoken before who may go on."""
    mark = next(iter(clause.marks.between(low, min(limit, low + _PHRASE), ("topic",))), None)
    if mark is None or clause.scene.last is not None or clause.inside(mark.first) or mark.core <= low:
        return None
    party = phrase_before(clause.scene, mark, low)
    return (party, mark.last) if party.first <= low + 1 and clause.stretch.first == low else None


def _can_speak(clause: Clause, core: int) -> bool:
    """Whether a plain noun ends as those who speak do: 専門|家, 관계|자."""
    document = clause.document
    words = "".join(document.folded[max(0, core - 6) : core])
    if document.words[core - 1] in (")", "）"):
        return True
    stem = words[:-1]  # where the particle was not cut off: 경찰|은
    return any(
        words.endswith(ending) or stem.endswith(ending) for ending in endings_of(document.pack, "particle", "speaker")
    )


def _parted(clause: Clause, at: int) -> bool:
    """Whether a comma, a quotation or a date stands right behind the subject's mark: not part of what was said."""
    word = clause.document.words[at]
    return word in _COMMAS or word[0].isdigit() or any(quote.first == at for quote in clause.quoted(at, at + 1))


def describes(clause: Clause) -> bool:
    """Whether the verb's ending makes it describe the noun behind it: diy|en."""
    return not clause.marks.subjects and clause.marks.ends(clause.hit.last - 1, "relative")


def follower(clause: Clause, told: Told) -> Party | None:
    """The speaker behind a verb that describes him ("…" diyen X,), or behind one that closes the sentence."""
    document, hit = clause.document, clause.hit
    if not describes(clause) or hit.last >= clause.stretch.last:
        return _inverted(clause)
    for token in range(hit.last, min(hit.last + 3, clause.stretch.last)):
        party = clause.scene.parties.starting(token)
        if party is not None:
            return party
    last = hit.last
    while last < min(clause.stretch.last, hit.last + 4) and document.words[last][0].isupper():
        last += 1
    return _phrase(hit.last, last) if last > hit.last else None


def _inverted(clause: Clause) -> Party | None:
    """ "…" diye anlattı |görgü tanığı.: nothing but the speaker stands behind the verb."""
    if clause.marks.subjects:
        return None
    party = clause.scene.parties.starting(clause.hit.last)
    if party is None or party.last >= clause.stretch.last:
        return None
    return (
        party if clause.document.words[party.last] in ".!,;" and clause.document.words[clause.hit.last] != "," else None
    )


def _phrase(first: int, last: int) -> Party:
    return Party(first, last, (first, last), "phrase")


# --- the nominative at the head --------------------------------------------------------------------------------------


def _nominative(clause: Clause, low: int, limit: int, again: bool) -> Found:
    """The unmarked phrase at the clause's head: before its comma, else the party or capitalised words it opens with."""
    document, start = clause.document, _past_small(clause, low)
    for _ in range(3):
        comma = next(
            (
                t
                for t in range(start, min(limit, start + _HEAD))
                if document.words[t] in _COMMAS and not clause.inside(t)
            ),
            None,
        )
        if comma is None or any(quote.first < comma for quote in clause.quoted(start, comma)):
            break
        party = _before_comma(clause, start, comma)
        if party is not None:
            return party, comma + 1
        start = comma + 1
    return _opening_party(clause, start, limit, again)


def _past_small(clause: Clause, low: int) -> int:
    document, at = clause.document, low
    for _ in range(4):
        small = document.at("function", at) or document.at("clause", at)
        if at < clause.hit.first and small is not None and small.value.id in ("adverb", "coordinate", "concession"):
            at = small.last
        elif at < clause.hit.first and document.words[at] in _COMMAS:
            at += 1
        else:
            break
    return at


def _before_comma(clause: Clause, start: int, comma: int) -> Party | None:
    """The phrase that a comma closes, where no ending makes it an adverbial; documents speak from the locative."""
    document, parties = clause.document, clause.scene.parties
    core = comma
    if document.words[comma - 1] in (")",):
        core = next((t for t in range(comma - 1, start, -1) if document.words[t] == "("), comma)
    party = parties.ending(core)
    located = clause.marks.behind(comma, ("locative",)) or _suffix(clause, comma)
    if located is not None:
        issued = any(hit.value.id in ("document", "statement") for hit in document.within("channel", start, comma))
        heads = parties.between(start, comma)
        if issued and comma - start <= _PHRASE and clause.hit.value.id:
            return heads[0] if heads and heads[0].kind != "pronoun" else _phrase(start, comma)
        return None
    if clause.marks.behind(comma, ("ablative", "dative", "aside", "agent", "quotative")) is not None and party is None:
        return None
    head = parties.starting(start)
    if party is None and head is not None and past_time(document, head.last, comma) == comma:
        return head  # Beyaz Saray |pazar günü, …
    if party is not None:
        return party
    return (
        _phrase(max(start, core - 4), core) if core - start <= _PHRASE and document.words[start][0].isupper() else None
    )


def _suffix(clause: Clause, at: int) -> Mark | None:
    """The mark of a name's case that ends before `at`: Ankara|'da."""
    return next((mark for mark in clause.marks.between(at - 1, at, tuple(CASES)) if mark.core == at - 1), None)


def _opening_party(clause: Clause, start: int, limit: int, again: bool) -> Found:
    """A party, or capitalised words, that the clause opens with in the nominative."""
    document = clause.document
    party = clause.scene.parties.starting(start)
    if (
        party is not None
        and party.kind != "document"
        and party.last < limit
        and document.words[party.last][0] not in "'’"
    ):
        topic = document.at("particle", party.last)
        return party, topic.last if topic is not None and topic.value.id == "topic" else party.last
    if again and start != clause.stretch.first:
        return None, clause.floor
    last = start
    while last < min(limit, start + 4) and document.words[last][0].isupper():
        last += 1
    inner = next((party for party in clause.scene.parties.between(start, last + 1)), None)
    last = inner.first if inner is not None and start < inner.first < last else last
    if last == start or (last < len(document.words) and document.words[last][0] in "'’"):
        return _later_party(clause, start, limit)
    return _phrase(start, last), last


def _later_party(clause: Clause, start: int, limit: int) -> Found:
    """A party before "ise" or a quotation: "Deprem bölgesinde görevli bir doktor |ise"."""
    for party in clause.scene.parties.between(start, min(limit, start + _PHRASE)):
        after = party.last
        topic = clause.document.at("particle", after)
        quoted = any(quote.first == after for quote in clause.quoted(after, after + 1))
        if quoted or (topic is not None and topic.value.id == "topic"):
            return party, after
    return None, clause.floor
