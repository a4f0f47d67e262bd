"""Light verbs, ending verbs and verbs of signing, put together with the nouns that tell what was done."""

from __future__ import annotations

from crosswire.annotate.action_anchors import Anchor
from crosswire.annotate.action_codes import LIGHT, UNDONE
from crosswire.annotate.action_scene import Sentence
from crosswire.annotate.preverbal import attribute

_CARRIED = 7
"""How many words may stand between a light verb and the noun it carries: "launched a series of new strikes"."""
_TROOPS = frozenset(("troops", "soldier", "army"))


def carried(sentence: Sentence, anchors: list[Anchor]) -> list[Anchor]:
    """Put each carry or undo verb together with the noun that it takes; those that take none say nothing."""
    verbs = [anchor for anchor in anchors if anchor.event in LIGHT]
    events = [anchor for anchor in anchors if anchor.event not in LIGHT]
    gone: set[int] = set()
    firsts = {verb.first for verb in verbs}
    for verb in verbs:
        noun = _noun_after(sentence, verb, events, firsts) or _noun_before(sentence, verb, events)
        if noun is None and verb.event == "give" and _money_after(sentence, verb):
            verb.event, verb.strong, verb.rule = "AID", True, "a verb of giving with money"
            events.append(verb)
        if noun is None and verb.event == "undo" and _troops_after(sentence, verb):
            verb.event, verb.mode, verb.strong, verb.rule = "RETREAT", "withdraw", True, "a verb that ends, with troops"
            events.append(verb)
        if noun is None or id(noun) in gone:
            continue
        promised = next((e for e in events if (e.first, e.last) == (verb.first, verb.last)), None)
        if promised is not None:
            gone.add(id(promised))
            if promised.event == "AGREE":
                verb.modality, verb.future = "planned", False
        gone.add(id(noun))
        events.append(_merged(verb, noun))
    kept = [anchor for anchor in events if id(anchor) not in gone]
    return sorted(kept, key=lambda anchor: (anchor.opens, anchor.first))


def _money_after(sentence: Sentence, verb: Anchor) -> bool:
    """Whether a sum of money follows a verb of giving: "gave |$2 million to Nigeria's farmers"."""
    document = sentence.document
    units = document.within("unit", verb.last, min(sentence.last, verb.last + _CARRIED))
    return any(hit.value.info[0] == "currency" for hit in units) and _one_phrase(sentence, verb.last, units[0].first)


def _troops_after(sentence: Sentence, verb: Anchor) -> bool:
    """Whether troops are what a verb takes back: "has begun withdrawing |some of its troops"."""
    hits = sentence.document.within("concept", verb.last, min(sentence.last, verb.last + _CARRIED))
    troops = next((hit for hit in hits if hit.value.id in _TROOPS), None)
    return troops is not None and verb.form != "passive" and _one_phrase(sentence, verb.last, troops.first)


def _merged(verb: Anchor, noun: Anchor) -> Anchor:
    event = noun.event
    if verb.event in ("undo", "drop"):
        event = UNDONE.get(noun.event, noun.event)
    if verb.event == "drop" and noun.event == "CONSULT":
        event = "REJECT"
    if verb.event == "sign" and event == "AGREE":
        event = "SUPPORT"
    mode = noun.mode if verb.event not in ("undo", "drop") else None
    first, last = min(verb.first, noun.first), max(verb.last, noun.last)
    opens = verb.opens if verb.first < noun.first else noun.first
    modality = verb.modality if verb.modality != "actual" or verb.event in ("undo", "drop") else noun.modality
    return Anchor(
        first=first,
        last=last,
        opens=opens,
        event=event,
        mode=mode,
        form=verb.form,
        strong=True,
        negated=verb.negated or noun.negated,
        modality=modality,
        future=verb.future,
        rule=f"{verb.event} verb with its noun",
        noun=(noun.first, noun.last),
        verb=(verb.opens, verb.last),
    )


def _noun_after(sentence: Sentence, verb: Anchor, events: list[Anchor], verbs: set[int]) -> Anchor | None:
    """The noun that a light verb takes: nothing between but words of its own phrase, none of the `verbs`."""
    if verb.form == "passive":
        return None
    for noun in events:
        if noun.first < verb.last or noun.first - verb.last > _CARRIED:
            continue
        bare = sentence.document.pack.settings.lemmas == "none" and noun.opens == noun.first
        if not verbs.isdisjoint(range(verb.last, noun.first)):
            return None
        near = noun.first - verb.last <= 1 and (bare or noun.form == "gerund")
        if noun.form == "noun" or near or (noun.form == "gerund" and verb.event in ("undo", "drop")):
            return noun if _one_phrase(sentence, verb.last, noun.first) else None
    return None


def _one_phrase(sentence: Sentence, first: int, last: int) -> bool:
    document = sentence.document
    first = attribute(document, last, first) or first
    for token in range(first, last):
        word = document.words[token]
        if not word[0].isalnum() and word not in ("-", "–", "’s", "'s", "$", "€"):
            return False
        preposition = document.at("preposition", token)
        if preposition is not None and preposition.value.id not in ("of", "in"):
            return False
        if document.at("complementiser", token) is not None or document.at("clause", token) is not None:
            return False
    return True


def _noun_before(sentence: Sentence, verb: Anchor, events: list[Anchor]) -> Anchor | None:
    """ "talks were held", "sanctions imposed by", "the sanctions that Canada imposed": the noun that stands first."""
    for noun in reversed(events):
        if noun.last > verb.opens or noun.form != "noun" or verb.opens - noun.last > 12:
            continue
        between_words = sentence.document.words[noun.last : verb.opens]
        if any(word in (".", ";", ",", ":") for word in between_words):
            return None
        if verb.form == "passive" or _relative_gap(sentence, noun, verb):
            return noun
        return None
    return None


def _relative_gap(sentence: Sentence, noun: Anchor, verb: Anchor) -> bool:
    """The verb's own subject stands right after the noun: "the sanctions (that) Canada |imposed"."""
    document = sentence.document
    party = sentence.parties.ending(verb.opens)
    if party is None or party.first < noun.last:
        return False
    if party.first == noun.last:
        return document.pack.settings.lemmas != "none"
    joint = document.ending("complementiser", party.first) or document.ending("clause", party.first)
    cause = document.ending("preposition", party.first)
    return (joint is not None and joint.first == noun.last) or (
        cause is not None and cause.value.id == "agent" and cause.first == noun.last
    )
