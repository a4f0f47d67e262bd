"""Acts whose sides stand behind their verb or noun: "قصفت |إسرائيل| غزة", "נעצרו |12 מפגינים|", "هجوم |روسيا| على"."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.annotate.action_anchors import Anchor
from crosswire.annotate.action_roles import NOBODY, Role, conjoined_after, phrase_after, relation, role_of
from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.inverted import first_subject, past_adverbs, subject_here
from crosswire.annotate.speakers import Parties, Party

_PARTED = 6
"""Words of a phrase that are looked for behind a subject that parts it."""
_TARGETS = {
    "RETREAT": ("from", "recipient"),
    "CONSULT": ("recipient", "with", "in"),
    "AGREE": ("with",),
    "COOPERATE": ("with",),
    "REQUEST": ("recipient", "from"),
    "SUPPORT": ("recipient", "with"),
}
_TARGETED = ("against", "recipient", "on")
"""Prepositions behind an owner that tell whom the act was aimed at, by event; of the other events."""
_CIRCUMSTANCES = ("agent", "in", "at", "after", "cause")
_OWN = ("RETREAT", "PROTEST", "THREATEN", "REQUEST", "REJECT", "AGREE")
"""Events that are done to nobody who could follow their noun without a preposition, or whose actor stands there: the
refusal, the appeal, the promise of X."""


def parted_hits(document: Document, parties: Parties, first: int, last: int) -> Iterator[EntryHit]:
    """Phrases of acts that a subject parts, where verbs stand first: "قطعت |كولومبيا| علاقاتها" is "قطعت علاقاتها"."""
    if document.pack.settings.verbs.inversion != "free":
        return
    verbs = {party.first - 1 for party in parties.between(first + 1, last)}
    verbs |= {hit.first for hit in document.within("action", first, last) if hit.last == hit.first + 1}
    for verb in sorted(verbs):
        subject = subject_here(document, parties, verb + 1, last)
        if subject is not None and document.words[verb][0].isalpha() and document.at("preposition", verb) is None:
            after = past_adverbs(document, conjoined_after(document, parties, subject, last)[-1].last, last)
            words = [document.folded[verb], *document.folded[after : min(last, after + _PARTED)]]
            yield from (
                EntryHit(verb, after + hit.last - 1, hit.value)
                for hit in document.pack.tables["folded"].find(words)
                if hit.first == 0 and hit.last > 1 and hit.value.layer == "action" and hit.value.info[1] == "active"
            )


def actor_behind(document: Document, parties: Parties, anchor: Anchor, opens: int, stop: int, before: Role) -> Role:
    """The subject behind a verb that stands first, "قصفت |إسرائيل| غزة", or inside its parted phrase.

    The sentence begins at `opens`; `before` is who acted last in it: he still does where a single party follows, as an
    object: "… واتهم |حماس| بـ"."""
    if document.pack.settings.verbs.inversion != "free" or anchor.form != "verb":
        return NOBODY
    if document.ending("preposition", anchor.opens) is not None:
        return NOBODY
    if document.gerund(anchor.first):
        main = first_subject(document, parties, opens, anchor.first)
        return role_of((main,)) if main is not None else NOBODY
    at, ends = anchor.last, stop
    if anchor.noun is not None and anchor.verb is not None and anchor.verb[1] < anchor.noun[0]:
        at, ends = anchor.verb[1], anchor.noun[0]
    elif _parted(document, anchor):
        at, ends = anchor.first + 1, anchor.last
    party = subject_here(document, parties, at, ends)
    if party is None or (before and parties.starting(party.last) is None and _joined(document, anchor.opens)):
        return NOBODY
    if party.kind == "phrase":
        return Role(((party.first, party.last),))
    return role_of(conjoined_after(document, parties, party, stop))


def suffers(document: Document, anchor: Anchor, behind: Role) -> bool:
    """Whether those behind a verb of violence suffer it: without vowels a passive looks like its active, but people
    with no object behind them are victims: "قتل |5 فلسطينيين| برصاص الجيش"."""
    if not behind or anchor.event not in ("ASSAULT", "COERCE") or anchor.last - anchor.first > 1:
        return False
    if document.pack.settings.verbs.inversion != "free" or any(_attacks(party) for party in behind.parties):
        return False
    at = behind.ranges[-1][1]
    ends = at >= len(document.words) or not document.words[at][0].isalnum()
    preposition = document.at("preposition", at)
    return ends or (preposition is not None and preposition.value.id in _CIRCUMSTANCES)


def _attacks(party: Party) -> bool:
    """Whether a party is rather who strikes: a state, an army, officials."""
    return party.kind not in ("phrase", "group", "person", "office") or party.role == "official"


def _parted(document: Document, anchor: Anchor) -> bool:
    """Whether the phrase of an anchor does not stand together in the text."""
    whole = document.at("action", anchor.first)
    return anchor.noun is None and anchor.strong and (whole is None or whole.last < anchor.last)


def _joined(document: Document, at: int) -> bool:
    joint = document.ending("clause", at)
    return joint is not None and joint.value.id == "coordinate"


def patient_behind(document: Document, parties: Parties, anchor: Anchor, stop: int) -> Role:
    """Who suffers an act, behind its passive verb: "נעצרו |12 מפגינים|", "Задержаны |двое|"."""
    if not document.pack.settings.verbs.inversion:
        return NOBODY
    at = past_adverbs(document, anchor.last, stop)
    party = parties.starting(at)
    if party is not None and party.last <= stop and party.kind != "document":
        return role_of(conjoined_after(document, parties, party, stop))
    return phrase_after(document, at, stop) if document.at("preposition", at) is None else NOBODY


def moved_actor(document: Document, parties: Parties, anchor: Anchor, stop: int, other: Role) -> Party | None:
    """The subject behind a verb whose language marks it, where a preposition ties another party: "נפגש |גלנט| עם
    אוסטין", "Se reunió |Sánchez| con Macron". `other` is what was taken for the one acted upon."""
    if document.pack.settings.verbs.inversion != "marked" or anchor.form != "verb" or not other.parties:
        return None
    party = parties.starting(past_adverbs(document, anchor.last, stop))
    tied = (one for one in parties.between(anchor.last, stop) if party is not None and one.first >= party.last)
    kinds = _TARGETS.get(anchor.event, _TARGETED)
    return party if any(relation(document, anchor.last, one) in kinds for one in tied) else None


def owner_behind(document: Document, parties: Parties, anchor: Anchor, stop: int) -> Role:
    """Whose act a noun is, told behind it: "هجوم |إسرائيل| على", "el ataque de |Rusia| a"; at once or by a preposition,
    as the pack says. Another party must follow as the target, else it is the owner's own: "اعتقال |نافالني|"."""
    genitive = document.pack.settings.genitive
    of = document.at("preposition", anchor.last)
    if not genitive or (genitive == "of") != (of is not None and of.value.id == "of"):
        return NOBODY
    inner = parties.ending(anchor.last)
    if inner is not None and inner.first > anchor.first and inner.kind == "group":
        return role_of((inner,))  # its own adjective: "la retirada |rusa| de Jersón"
    party = parties.starting(of.last if of is not None else anchor.last)
    if party is None and of is not None:
        party = parties.starting(of.first)  # its article is the preposition too: "l'attacco |della Russia"
    if party is None and inner is not None and inner.first > anchor.first:
        party = inner
    if party is None or party.last > max(stop, anchor.last) or party.kind in ("document", "pronoun"):
        return NOBODY
    adjective = genitive == "bare" and party.kind == "group" and party.role is None
    if adjective or anchor.event in _OWN or _aimed(document, parties, anchor, party.last, stop):
        return role_of(conjoined_after(document, parties, party, stop))
    return NOBODY


def _aimed(document: Document, parties: Parties, anchor: Anchor, at: int, stop: int) -> bool:
    """Whether a preposition right behind the owner opens the target: "… |على| غزة", "визит Макрона |в| Китай"."""
    preposition = document.at("preposition", at)
    visited = ("in",) if anchor.mode == "visit" else ()
    if preposition is None or preposition.value.id not in (*_TARGETS.get(anchor.event, _TARGETED), *visited):
        return False
    return any(party.first - preposition.last <= 2 for party in parties.between(preposition.last, stop))
