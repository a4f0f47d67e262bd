"""Acts where the verb comes last: read by the particles behind the parties, not by the words' order.

The verb's form stands in its ending (非難|しなかった, 방문|할 예정, kına|madı); a light verb stands behind its noun
(制裁|を科した); who acts has a topic's or subject's mark, who is acted upon that of an object or of a direction.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crosswire.annotate.action_anchors import Anchor, coded, hits_of, inside_name
from crosswire.annotate.action_codes import GOVERNORS, LIGHT, UNDONE
from crosswire.annotate.action_scene import Act, Sentence
from crosswire.annotate.action_verb_last import mood_before
from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.particles import Marks, endings_of
from crosswire.annotate.speakers import Parties
from crosswire.annotate.verb_final_clause import verb_end

_GRAMMAR = frozenset(("voice", "owner", "noun", "none", "pair"))
_TAIL = 3
"""Words behind a verb that still tell whether it is done: 지원할 |계획이다."""
_BREAKS = frozenset('、,，。.!?！？;:()（）「」『』“”"')
_GOVERNED = 8
_SIGNS = frozenset("しすせ")
"""What follows a Japanese noun that is used as a verb: 攻撃|した."""


def find_final_anchors(document: Document, parties: Parties, marks: Marks, first: int, last: int) -> list[Anchor]:
    """The anchors of one sentence in order, light verbs put together with their nouns."""
    anchors = []
    for hit in _hits(document, first, last):
        anchor = _read(document, parties, hit, last)
        if anchor is not None:
            anchors.append(anchor)
    return _carried(document, marks, anchors)


def _hits(document: Document, first: int, last: int) -> list[EntryHit]:
    """The hits of acts, and light verbs that a longer ordinary word hides: 行っ|た."""
    found = list(hits_of(document, first, last))
    taken = {token for hit in found for token in range(hit.first, hit.last)}
    light = (hit for hit in document.within("action", first, last) if hit.value.id in LIGHT)
    found += [hit for hit in light if taken.isdisjoint(range(hit.first, hit.last))]
    return sorted(found, key=lambda hit: (hit.first, hit.last))


def _read(document: Document, parties: Parties, hit: EntryHit, last: int) -> Anchor | None:
    event, mode, order = coded(hit)
    if event in _GRAMMAR or inside_name(parties, hit):
        return None
    form = _form(document, hit, order)
    strong = hit.value.layer == "action"
    anchor = Anchor(hit.first, hit.last, hit.first, event, mode, form, strong)
    if form != "noun" and document.pack.settings.word_order == "verb-last":
        mood_before(document, anchor)
    elif form != "noun":
        _mood(document, anchor, last)
    return anchor


def _form(document: Document, hit: EntryHit, order: str) -> str:
    """Verb, passive or noun: by the table, by the ending that follows where the table leaves it open."""
    if order in ("nominal", "passive"):
        return "noun" if order == "nominal" else "passive"
    voice = document.at("action", hit.last)
    if voice is not None and voice.value.id == "voice":
        return "passive"
    if order != "any" or (hit.last < len(document.words) and document.words[hit.last] in _SIGNS):
        return "verb"
    word = document.folded[hit.last - 1]
    for form in ("passive", "verb"):
        if any(word.endswith(ending) for ending in endings_of(document.pack, "particle", form)):
            return form
    return "noun"


def _mood(document: Document, anchor: Anchor, last: int) -> None:
    """Negation and modality from the verb's own ending and the words behind it."""
    for kind in ("negation", "planned", "hypothetical"):
        word = document.folded[anchor.last - 1]
        ended = any(word.endswith(ending) for ending in endings_of(document.pack, "modality", kind))
        if ended or _follows(document, anchor, kind, last):
            _set(anchor, kind)


def _follows(document: Document, anchor: Anchor, kind: str, last: int) -> bool:
    """Whether a modal word stands behind the verb, nothing but its ending or a word or two between."""
    end = verb_end(document, anchor.last, last)
    reach = end + 1 if end > anchor.last else min(last, anchor.last + _TAIL)
    for hit in document.within("modality", anchor.last, min(last, reach + 8)):
        between = document.words[anchor.last : hit.first]
        near = hit.first <= reach and not any(word in _BREAKS for word in between)
        if near and hit.value.id == kind and hit.value.info[0] == "before":
            return True
    return False


def _set(anchor: Anchor, kind: str) -> None:
    if kind == "negation":
        anchor.negated = True
    elif kind == "planned":
        anchor.modality, anchor.future = "planned", True
    else:
        anchor.modality, anchor.future = "hypothetical", False


# --- light verbs -----------------------------------------------------------------------------------------------------


def _carried(document: Document, marks: Marks, anchors: list[Anchor]) -> list[Anchor]:
    """Light and ending verbs with the noun before them: 制裁|を|科した; those without one say nothing."""
    kept: list[Anchor] = []
    for anchor in anchors:
        noun = kept[-1] if kept else None
        held = noun is not None and noun.form == "noun" and _object_of(document, marks, noun, anchor)
        if held and noun is not None and anchor.event in (*LIGHT, noun.event):
            kept[-1] = _merged(anchor, noun) if anchor.event in LIGHT else anchor  # 구호품을 |지원했다: one act
            if document.pack.settings.word_order == "verb-last":
                mood_before(document, kept[-1])
        elif anchor.event not in LIGHT and not _repeats(noun, anchor):
            kept.append(anchor)
    return kept


def _repeats(before: Anchor | None, anchor: Anchor) -> bool:
    return before is not None and (before.first, before.event) == (anchor.first, anchor.event)


def _object_of(document: Document, marks: Marks, noun: Anchor, verb: Anchor) -> bool:
    gap = document.words[noun.last : verb.first]
    mark = marks.behind(noun.last, ("object", "subject", "topic"))
    tied = mark is not None and mark.last == verb.first
    return not gap or tied or (len(gap) <= 2 and not any(word in _BREAKS for word in gap))


def _merged(verb: Anchor, noun: Anchor) -> Anchor:
    event = UNDONE.get(noun.event, noun.event) if verb.event == "undo" else noun.event
    if verb.event == "sign" and event == "AGREE":
        event = "SUPPORT"
    return Anchor(
        first=noun.first,
        last=verb.last,
        opens=noun.first,
        event=event,
        mode=noun.mode if verb.event != "undo" else None,
        form=verb.form,
        strong=True,
        negated=verb.negated,
        modality=verb.modality,
        future=verb.future,
        rule=f"{verb.event} verb with its noun",
        noun=(noun.first, noun.last),
        verb=(verb.first, verb.last),
    )


# --- acts inside acts ------------------------------------------------------------------------------------------------


def govern(sentence: Sentence, acts: Sequence[Act]) -> None:
    """The verb behind an act that takes it: 撤退する|よう求めた, 협력하기로 |합의했다, a noun too: 侵攻を|非難した."""
    for act, outer in pairwise(acts):
        held = outer.anchor
        if held.form == "noun" or held.event not in GOVERNORS:
            continue
        gap = sentence.document.words[act.anchor.last : held.first]
        near = len(gap) <= (_GOVERNED if act.anchor.form != "noun" else 3)
        if (
            near
            and not sentence.parties.between(act.anchor.last, held.first)
            and not any(word in _BREAKS for word in gap)
        ):
            act.governor, outer.inner = outer, act
