"""Who acts and who is acted upon by the marks behind the parties: は and が act, を, に and と are acted upon."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from msgspec import Struct
from msgspec.structs import replace

from crosswire.annotate.action_anchors import Anchor
from crosswire.annotate.action_codes import BODILY, MUTUAL, OBJECT_CONTROL
from crosswire.annotate.action_roles import NOBODY, Role, role_of
from crosswire.annotate.action_scene import Act, Sentence
from crosswire.annotate.action_verb_last import head_first, head_phrase, owners_behind, tied, tied_words, told_from
from crosswire.annotate.particles import CASES, Mark, Marks
from crosswire.annotate.speakers import Party

_NOUN_REACH = 14
_FAR = 150
"""Tokens before a verb within which its parties stand."""
_HEAD = 8
"""Tokens of a phrase between a party in it and its mark: 米国|人5人を."""
_COMMAS = frozenset("、,，")
_BREAKS = frozenset('、,，。.!?！？;:()（）「」『』“”"')
_WORTH = {"object": 3.0, "dative": 2.5, "with": 1.6, "aside": 1.2, "ablative": 1.0}
_SPECIAL = {
    "AID": {"dative": 3.5, "object": 1.0},
    "SANCTION": {"dative": 3.2, "with": 3.4, "object": 3.0},
    "CONSULT": {"with": 3.6, "object": 3.0},
    "AGREE": {"with": 3.6, "dative": 1.5, "object": 1.0},
    "COOPERATE": {"with": 3.6},
    "SUPPORT": {"with": 2.8},
    "REQUEST": {"dative": 3.4, "ablative": 3.0, "object": 1.5},
    "RETREAT": {"ablative": 3.2, "dative": 2.5},
    "MOBILIZE": {"dative": 3.0, "object": 0.5},
    "ASSAULT": {"dative": 2.8},
}
_ACTS = 20
"""Acts before one that may open its clause."""
_ACTS_ALONE = frozenset(("ASSAULT", "COERCE", "SANCTION", "ACCUSE"))
"""Nouns whose only party, right before them, is the one acted upon: ウクライナ|侵攻."""


class Cased(Struct, frozen=True):
    """A party with its case: that of its own mark, or of the phrase that it is a part of (`whole` false)."""

    party: Party
    case: str
    whole: bool


class Sides:
    """The parties of one sentence with their cases."""

    def __init__(self, sentence: Sentence, marks: Marks) -> None:
        self.sentence = sentence
        self.marks = marks
        self._verbs = {act.anchor.first for act in sentence.acts if act.anchor.form != "noun"}
        acted = {token for act in sentence.acts for token in range(act.anchor.first, act.anchor.last)}
        between = sentence.parties.between(sentence.first, sentence.last)
        cuts = between if marks.bare_subjects else [_before_act(party, acted) for party in between]
        parties = [cut for cut in cuts if cut is not None]
        self.cased = [one for party in parties if (one := self._cased(party)) is not None]

        self._firsts = [one.party.first for one in self.cased]

    def _cased(self, party: Party) -> Cased | None:
        if party.kind == "document":
            return None
        mark = self._mark_of(party)
        tie = None if mark is not None else tied(self.sentence.document, self.marks, party)
        if tie is not None:
            return Cased(party, tie, True)
        if mark is None:
            return Cased(party, "bare", True)
        case, whole, hops = mark.kind, mark.core <= party.last, 0
        while case == "genitive" and hops < 3:
            following = self._next_mark(mark.last)
            held = mark.last in self._verbs
            if following is None or held:
                case = "object" if held else case  # Rus oligarkların |mal varlıklarını dondurdu
                break
            mark, hops, whole = following, hops + 1, False
            case = mark.kind
        own = self._mark_of(party)
        if own is not None and own.kind == "genitive" and case in ("topic", "subject"):
            return Cased(party, "genitive", False)
        return Cased(party, case, whole)

    def _mark_of(self, party: Party) -> Mark | None:
        own = self.marks.behind(party.last, (*CASES, "aside")) or self.marks.behind(party.core[1], (*CASES, "aside"))
        if own is not None and own.first >= own.core:
            return own
        behind = next(iter(self.marks.between(party.last, party.last + 1, ("agent", "dative", "with", "aside"))), None)
        if behind is not None and behind.first >= behind.core and not self.marks.subjects:
            return behind
        if self.marks.bare_subjects:
            return None
        if own is not None and (self.marks.subjects or party.first > self.sentence.first):
            return own
        return None if self._nominative(party) or own is not None else self._next_mark(party.last)

    def _nominative(self, party: Party) -> bool:
        """Whether a party without a mark is a subject: where the language marks its subjects by no word, a comma or the
        sentence's head tell."""
        if self.marks.bare_subjects:
            return True
        if self.marks.subjects:
            return False
        words = self.sentence.document.words
        return party.kind != "group" or party.last >= len(words) or words[party.last] in _COMMAS

    def _next_mark(self, at: int) -> Mark | None:
        words = self.sentence.document.words
        found = self.marks.between(at, min(self.sentence.last, at + _HEAD), (*CASES, "aside"))
        mark = found[0] if found else None
        return None if mark is None or any(word in _BREAKS for word in words[at : mark.first]) else mark

    def before(self, at: int, low: int) -> list[Cased]:
        """The parties of tokens low..at-1, none far before."""
        begin = bisect_left(self._firsts, max(low, at - _FAR))
        end = bisect_left(self._firsts, at)
        return [one for one in self.cased[begin:end] if one.party.last <= at]

    def behind(self, at: int, reach: int) -> list[Cased]:
        """The parties that begin within `reach` tokens from `at` on."""
        return self.cased[bisect_left(self._firsts, at) : bisect_left(self._firsts, at + reach + 1)]


def _before_act(party: Party, acted: Collection[int]) -> Party | None:
    """A party without the words of an act at its end (日本の|大使を呼び出し); None where it is one itself."""
    last = next((token for token in range(party.first, party.last) if token in acted), party.last)
    if last == party.last or last == party.first:
        return party if last == party.last else None
    return replace(party, last=last, core=(party.core[0], min(party.core[1], last)))


def fill(sentence: Sentence, sides: Sides, number: int) -> None:
    """Give an act its actor and recipient; those behind it must have theirs."""
    act = sentence.acts[number]
    if act.anchor.form == "noun" or _happens(sides, act.anchor):
        _fill_noun(sides, act)
        return
    low = _clause_opens(sentence, number)
    act.rule = act.anchor.rule or (
        "a passive verb" if act.anchor.form == "passive" else "a verb with its marked parties"
    )
    subject = _subject(sentence, sides, act, low)
    if act.anchor.form == "passive":
        if sides.marks.bare_subjects and not subject:
            subject = _recipient(sentence, sides, act, low)  # इमरान खान |को गिरफ्तार किया गया
        act.actor, act.other = _agent(sides, act, low), subject
        return
    if act.governor is not None and not _own_subject(sides, act, low):
        subject = (
            act.governor.other
            if act.governor.anchor.event in OBJECT_CONTROL and act.governor.other
            else (act.governor.actor or subject)
        )
    act.actor = subject
    act.other = _recipient(sentence, sides, act, low)


def _happens(sides: Sides, anchor: Anchor) -> bool:
    """Whether a noun is what its light verb tells of: 首脳会談|が行われた, 정상회담|이 열렸다."""
    return anchor.noun is not None and sides.marks.behind(anchor.noun[1], ("subject", "topic")) is not None


def _clause_opens(sentence: Sentence, number: int) -> int:
    """Where the clause of a verb begins: behind the verb before it, or what opens words that are told."""
    opens = _behind_verb(sentence, number)
    act = sentence.acts[number]
    last_wins = sentence.document.pack.settings.word_order == "verb-last"
    return told_from(sentence.document, opens, act.anchor.first) if last_wins else opens


def _behind_verb(sentence: Sentence, number: int) -> int:
    for act in reversed(sentence.acts[max(0, number - _ACTS) : number]):
        if act.anchor.form != "noun" and act.governor is None:
            return act.anchor.last
    return sentence.first


def _own_subject(sides: Sides, act: Act, low: int) -> bool:
    return any(one.case == "subject" for one in sides.before(act.anchor.first, low))


def _subject(sentence: Sentence, sides: Sides, act: Act, low: int) -> Role:
    """The topic or subject before a verb, that of the sentence where its clause has none."""
    at = act.anchor.opens
    told = sides.marks.bare_subjects and sentence.document.ending("complementiser", low) is not None
    for first in (low,) if told else dict.fromkeys((low, sentence.first)):
        near = sides.before(at, first)
        subjects = [one for one in near if one.case == "subject" and one.whole]
        topics = [one for one in near if one.case == "topic" and one.whole]
        bare = [one for one in near if one.case == "bare" and one.party.kind != "pronoun"]
        last = act is sentence.acts[-1]
        chosen = (topics or subjects) if last else (subjects or topics)
        if not chosen and bare:
            chosen = bare[:1]
        if chosen:
            head = chosen[0] if last else chosen[-1]
            return role_of(_joined(sides, head))
        phrase = _phrase(sentence, sides, act, first)
        if phrase:
            return phrase
    return NOBODY


def _phrase(sentence: Sentence, sides: Sides, act: Act, low: int) -> Role:
    """Plain words with a topic's or subject's mark: 市民数十万人|が, 농민들|이."""
    parts = [one for one in sides.before(act.anchor.opens, low) if one.case in ("topic", "subject") and not one.whole]
    if parts:
        return role_of((parts[0].party,))
    if not sides.marks.subjects and not sides.marks.bare_subjects:
        return _head_words(sentence, sides, act, low)
    marks = sides.marks.between(low, act.anchor.opens, ("subject", "topic"))
    mark = next((mark for mark in marks if mark.core > low), None)
    if mark is None:
        return head_phrase(sentence, sides.marks, act, low) if sides.marks.bare_subjects else NOBODY
    return _words_before(sides, mark, low)


def _head_words(sentence: Sentence, sides: Sides, act: Act, low: int) -> Role:
    """Plain words at the head, where no ending makes them another part: Erdoğan|, …; On binlerce kişi| İstanbul'da …"""
    words, first, end = sentence.document.words, low, act.anchor.first
    while first < end and (words[first] in _BREAKS or sides.marks.closing(first + 1, ("locative",)) is not None):
        first += 1
    party = sentence.parties.starting(first)
    if party is not None and party.last < end and sides.marks.behind(party.last, ("locative",)) is not None:
        first = party.last + 1
    last = first
    while last < min(end, first + 4) and words[last] not in _BREAKS and sentence.parties.starting(last) is None:
        if sides.marks.closing(last + 1, ("locative", "ablative", "genitive")) is not None:
            break
        last += 1
    small = sentence.document.at("function", first) or sentence.document.at("pronoun", first)
    if small is not None and small.last >= last:
        return NOBODY
    capital = last > first and words[first][0].isupper()
    if not capital and act.anchor.event not in BODILY:
        return NOBODY
    while capital and last > first + 1 and not words[last - 1][0].isupper() and words[last - 1] not in _BREAKS:
        last -= 1
    return Role(((first, last),)) if last > first else NOBODY


def _joined(sides: Sides, head: Cased) -> tuple[Party, ...]:
    """A party with those joined before it: イスラエル|と|ハマス; İsrail |ile| Hamas; Türkiye |ve| Irak."""
    found = [head.party]
    for one in reversed(sides.before(head.party.first, 0)):
        if one.party.last > found[0].first:
            continue
        gap = range(one.party.last, found[0].first)
        joint = sides.sentence.document.ending("clause", found[0].first)
        linked = joint is not None and joint.first == one.party.last and joint.value.id == "coordinate"
        tied = sides.marks.behind(one.party.last, ("with", "quotative"))
        if len(gap) <= 2 and (linked or (tied is not None and tied.last == found[0].first)):
            found.insert(0, one.party)
        else:
            break
    return (*found, *_joined_behind(sides, head))


def _joined_behind(sides: Sides, head: Cased) -> tuple[Party, ...]:
    """Those joined behind a party without a mark: Türkiye |ve |Irak."""
    found: list[Party] = []
    for one in sides.behind(head.party.last, _NOUN_REACH) if head.case == "bare" else ():
        last = found[-1].last if found else head.party.last
        joint = sides.sentence.document.at("clause", last)
        if (
            one.case == "bare"
            and joint is not None
            and joint.value.id == "coordinate"
            and joint.last == one.party.first
        ):
            found.append(one.party)
    return tuple(found)


def _agent(sides: Sides, act: Act, low: int) -> Role:
    """By whom: the phrase with an agent's mark, else with "from" or "to"."""
    near = sides.before(act.anchor.first, low)
    for kinds in (("agent",), ("ablative",)):
        chosen = [one for one in near if one.case in kinds and one.whole]
        if chosen:
            return role_of((chosen[-1].party,))
    return NOBODY


def _recipient(sentence: Sentence, sides: Sides, act: Act, low: int) -> Role:
    """The party with the best case for the event; behind a verb that describes its object, that object."""
    worth = _WORTH | _SPECIAL.get(act.anchor.event, {})
    best, score = None, 0.4
    for one in sides.before(act.anchor.last, low) or []:
        if one.party in act.actor.parties:
            continue
        value = worth.get(_object_case(sides, one, act), 0.0) - 0.01 * one.party.first / max(1, sentence.last)
        value -= 0.3 if one.party.kind == "pronoun" else 0.0
        value += 0.2 if one.whole and one.party.kind == "person" else 0.0  # 活動家の|周庭氏を
        if value > score:
            best, score = one, value
    if best is not None:
        return _whole(sides, best) if not best.whole else role_of(_joined(sides, best))
    if sides.marks.bare_subjects:
        return tied_words(sentence.document, sides.marks, act, low)
    end = act.anchor.last
    described = sides.behind(end, 4)
    adnominal = described and not any(w in _BREAKS for w in sentence.document.words[end : described[0].party.first])
    if adnominal and act.governor is None:
        return role_of((described[0].party,))
    return _plain_object(sides, act, low)


def _whole(sides: Sides, one: Cased) -> Role:
    """A party with the noun that it stands before: 러시아 |기업들|의; not what it owns: 북한|의 제의."""
    mark = next(iter(sides.marks.between(one.party.last, one.party.last + _HEAD, (*CASES, "aside"))), None)
    if mark is None or mark.core <= one.party.last or one.case == "genitive":
        return role_of((one.party,))
    return Role(((one.party.core[0], mark.core),), (one.party,))


def _plain_object(sides: Sides, act: Act, low: int) -> Role:
    """Plain words as the object of what a party does to bodies: 불법 이민자들|을 추방했다."""
    mark = sides.marks.closing(act.anchor.first, ("object",))
    if mark is None or act.anchor.event not in BODILY or not act.actor.parties:
        return NOBODY
    return _words_before(sides, mark, low)


def _object_case(sides: Sides, one: Cased, act: Act) -> str:
    """`with` for a quotative that stands behind a party: と is both; an unmarked party right before its verb is its
    object: 日本の|大使を呼び出し, beş Amerikalıyı |serbest bıraktı."""
    if one.case in ("bare", "genitive") and one.party.last == act.anchor.first and act.actor:
        return "object"
    if one.case in ("bare", "genitive") and sides.marks.behind(one.party.last, ("quotative",)) is not None:
        return "with"
    return one.case


# --- nouns -----------------------------------------------------------------------------------------------------------


def _fill_noun(sides: Sides, act: Act) -> None:
    """Whose act a noun is and on whom: ロシアによる|ウクライナ|侵攻, İsrail'in |Refah'a düzenlediği| saldırı."""
    act.rule = "a noun with its parties"
    own: list[Party] = []
    on: list[Party] = []
    noun = act.anchor.noun or (act.anchor.first, act.anchor.last)
    if head_first(sides.sentence.document, sides.marks):
        behind = [(one.party, one.case) for one in sides.behind(noun[1], _NOUN_REACH)]
        act.actor, act.other = owners_behind(sides.sentence.document, behind, noun[1])
        return
    for one in _chain(sides, noun[0]):
        mark = sides.marks.behind(one.party.last, (*CASES, "quotative", "aside"))
        kind = mark.kind if mark is not None else "bare"
        if kind in ("agent", "genitive"):
            own = list(_joined(sides, one))
        elif kind in ("object", "dative") or (kind == "with" and not on):
            on = [one.party]
        elif kind == "bare" and one.party.last == noun[0]:
            on = [one.party] if act.anchor.event in _ACTS_ALONE else on
            own = own or ([] if act.anchor.event in _ACTS_ALONE else list(_joined(sides, one)))
    act.actor, act.other = role_of(own), role_of(on) or _aimed_at(sides, noun[0])
    if act.anchor.event in MUTUAL and len(own) > 1:
        act.actor, act.other = role_of(own[:1]), role_of(own[1:])


def _aimed_at(sides: Sides, at: int) -> Role:
    """Plain words that a mark of direction ties to a noun: ラファ|への|空爆."""
    mark = sides.marks.closing(at, ("dative",))
    return _words_before(sides, mark, sides.sentence.first) if mark is not None else NOBODY


def _words_before(sides: Sides, mark: Mark, low: int) -> Role:
    """The plain words that a mark stands behind, back to the mark or stop before them."""
    words, first = sides.sentence.document.words, mark.core
    while first > max(low, mark.core - _HEAD) and words[first - 1] not in _BREAKS:
        if first < mark.core and sides.marks.closing(first, tuple(CASES)) is not None:
            break
        first -= 1
    return Role(((first, mark.core),)) if first < mark.core else NOBODY


def _chain(sides: Sides, at: int) -> Sequence[Cased]:
    """The parties of the noun's own phrase, in order: no topic, subject, comma or other verb between them and it."""
    words = sides.sentence.document.words
    low = max(sides.sentence.first, at - _NOUN_REACH)
    closing = ("topic", "subject", "quotative", "locative", *(("object",) if sides.marks.objects else ()))
    for mark in sides.marks.between(low, at, closing):
        if mark.kind == "quotative" and mark.first < mark.core:
            continue  # Refah'a |düzenlediği saldırı
        if mark.kind != "quotative" or sides.sentence.parties.ending(mark.core) is None:
            low = mark.last
    low = max([low, *(token + 1 for token in range(low, at) if words[token] in _BREAKS)])
    return sides.before(at, low)
