"""Acts where the finite verb stands second: *griff* die Stadt *an*, *hat* die Stadt *angegriffen*, *wurde* von X
*angegriffen*, *will* sie nicht *angreifen*; with the nouns that a light verb carries: *verhängte* … *Sanktionen*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from crosswire.annotate.action_anchors import Anchor, find_anchors
from crosswire.annotate.action_codes import BODILY, GOVERNORS, LIGHT, TALKED_OF, UNDONE
from crosswire.annotate.action_roles import NOBODY, Role
from crosswire.annotate.action_scene import Act, Sentence
from crosswire.annotate.document import EntryHit
from crosswire.annotate.field_clauses import Chunk, Clause, Clauses, chunks, clause_of, infinite, particle, subject_of
from crosswire.annotate.field_sides import noun_act, recipient_in, role_in
from crosswire.annotate.field_subjects import agent
from crosswire.annotate.fields import Fields
from crosswire.languages.inventory import inventory

Nouns = dict[int, Anchor]
"""Nouns of acts by their first token, those that a verb carries taken out."""

_WORDS = 3
"""Words of a phrase before its verb: *in Alarmbereitschaft* versetzen."""
_TOGETHER = ("ASSAULT", "CONSULT")
"""Acts that are told of nobody alone."""
_CREATURES = frozenset(("disaster", "weather", "environment", "health"))


class Told(Struct, frozen=True):
    """What the lexicon says of a verb, the dictionary forms of the phrase that it stands in, and where the preposition
    of that phrase stands in the text (reiste am Montag |nach|), -1 for none."""

    hit: EntryHit
    words: frozenset[str]
    tie: int


def read_acts(sentence: Sentence) -> list[Act]:
    """The acts of a sentence in order: those of its verbs, then those of nouns that no verb carries."""
    document = sentence.document
    if not (document.within("action", sentence.first, sentence.last) or _has_concepts(sentence)):
        return []
    fields = Clauses(document, sentence.parties, (), sentence.first, sentence.last)
    found = find_anchors(document, sentence.parties, sentence.first, sentence.last)
    nouns = {one.first: one for one in found if one.form == "noun" and document.words[one.first][0].isupper()}
    acts = [act for token in _verbs(fields) if (act := _verb_act(fields, token, nouns)) is not None]
    acts += [noun_act(fields, noun) for noun in nouns.values()]
    acts.sort(key=lambda act: act.anchor.first)
    _govern(acts)
    return acts


def _has_concepts(sentence: Sentence) -> bool:
    return bool(sentence.document.within("concept", sentence.first, sentence.last))


def _verbs(fields: Fields) -> Iterator[int]:
    """The tokens that may tell an act: verbs that are no auxiliaries, no participles before a noun."""
    for token in range(fields.first, fields.last):
        if fields.is_verb(token) and not fields.auxiliary(token) and not fields.attributive(token, fields.last):
            yield token


# --- what was done ---------------------------------------------------------------------------------------------------


def _verb_act(fields: Fields, token: int, nouns: Nouns) -> Act | None:
    """The act of a verb with its sides; None where it tells none. A noun that it carries is taken out of `nouns`."""
    clause = clause_of(fields, token)
    mark = particle(fields, clause)
    told = _coded(fields, clause, _lemma(fields, clause))
    if told is None or told.hit.value.id == "none":
        return None
    passive = _passive(fields, clause)
    anchor = _anchor(fields, clause, told.hit, passive)
    _absorb(fields, anchor, clause, told, nouns)
    subject = subject_of(fields, clause)
    around = [chunk for chunk in _around(fields, clause, mark) if (chunk.first, chunk.last) != subject]
    if anchor.event in LIGHT and not (
        _carries(fields, anchor, around, nouns, subject if passive else None) or _gives(fields, anchor, around)
    ):
        return None
    _aids(anchor, around, nouns)
    act = Act(anchor, clause.last, rule=anchor.rule or ("a passive verb" if passive else "a verb with its clause"))
    around = [Chunk("object", *_ends(chunk)) if _tied(chunk, told) else chunk for chunk in around]
    _fill(fields, act, clause, subject, around, passive)
    return act if _likely(act) and not _by_nature(fields, act) else None


def _ends(chunk: Chunk) -> tuple[int, int]:
    return chunk.first, chunk.last


def _tied(chunk: Chunk, told: Told) -> bool:
    """Whether a noun phrase is tied by the preposition that belongs to the verb: reiste |nach Peking|."""
    return told.tie >= 0 and 0 <= chunk.first - told.tie <= 1


def _by_nature(fields: Fields, act: Act) -> bool:
    """Whether an animal, a storm or a disease is what struck: nobody's act."""
    if act.actor.parties or not act.actor:
        return False
    known = inventory()
    concepts = [known[hit.value.id] for hit in fields.document.within("concept", *act.actor.ranges[0])]
    return any("animal" in (one.id, *one.broader) or one.topic in _CREATURES for one in concepts)


def _coded(fields: Fields, clause: Clause, lemma: str) -> Told | None:
    """What the lexicon says of a verb: the longest phrase that it closes, its other words anywhere in its clause, or
    that it opens with a preposition of its clause; a concept where no phrase of acts is known."""
    document, words = fields.document, []
    closing: dict[int, int] = {}
    for at in range(clause.first, clause.last):
        if document.words[at][0].isupper() or document.folded[at] in fields.settings.oblique:
            words += [*document.lemmas[max(clause.first, at - _WORDS + 1) : at + 1], lemma, "|"]
            closing[len(words) - 1] = -1
        tie = document.at("preposition", at)
        if tie is not None:
            words += [lemma, *document.lemmas[tie.first : tie.last], "|"]
            closing[len(words) - 1] = at
    words += [lemma, "|"]
    closing[len(words) - 1] = -1
    hits = (hit for hit in document.pack.tables["lemma"].find(words) if hit.last in closing)
    found = [hit for hit in hits if _verbal(hit) or _act_concept(hit)]
    if not found:
        return None
    best = max(found, key=lambda hit: (hit.value.layer == "action", hit.last - hit.first))
    return Told(best, frozenset(words[best.first : best.last]), closing[best.last])


def _verbal(hit: EntryHit) -> bool:
    return hit.value.layer == "action" and hit.value.info[1] == "active"


def _act_concept(hit: EntryHit) -> bool:
    if hit.value.layer != "concept":
        return False
    concept = inventory()[hit.value.id]
    return concept.plover is not None and concept.kind == "act" and concept.id not in TALKED_OF


def _anchor(fields: Fields, clause: Clause, hit: EntryHit, passive: bool) -> Anchor:
    strong = hit.value.layer == "action"
    event = hit.value.id if strong else inventory()[hit.value.id].plover or "none"
    mode = hit.value.info[0] if strong and hit.value.info[0] != "-" else None
    form = "passive" if passive else "verb" if clause.finite >= 0 else "infinitive"
    opens = clause.verb if clause.finite < 0 else min(clause.finite, clause.verb)
    anchor = Anchor(clause.verb, clause.verb + 1, opens, event, mode, form, strong)
    _mood(fields, anchor, clause, passive)
    if clause.finite < 0 and infinite(fields, clause.verb):
        _intended(fields, anchor, clause)
    return anchor


def _intended(fields: Fields, anchor: Anchor, clause: Clause) -> None:
    """The mood that an infinitive has from the verb of the clause before: *kündigte* gestern *an*, Truppen |zu
    verlegen|."""
    at = clause.first - 2
    if at <= fields.first:
        return
    opens = fields.opens(at)
    verb = fields.first_verb(opens, at + 1)
    if verb > at:
        return
    outer = clause_of(fields, verb)
    _mood(fields, anchor, outer, False)
    for hit in fields.document.pack.tables["lemma"].find([_lemma(fields, outer)]):
        if hit.value.layer == "modality" and hit.value.id == "planned" and anchor.modality == "actual":
            anchor.modality, anchor.future = "planned", True


def _lemma(fields: Fields, clause: Clause) -> str:
    """The dictionary form of a clause's verb, its parted particle put before it: lehnte … ab → ablehnen."""
    mark = particle(fields, clause)
    return (fields.document.folded[mark] if mark >= 0 else "") + fields.document.lemmas[clause.verb]


def _passive(fields: Fields, clause: Clause) -> bool:
    """Whether a clause is passive: a participle with "werden", not the infinitive, which is to come."""
    document = fields.document
    marks = [at for at in range(clause.first, clause.last) if document.folded[at] in fields.settings.passive]
    return bool(marks) and document.folded[clause.verb] != document.lemmas[clause.verb] and clause.verb not in marks


def _mood(fields: Fields, anchor: Anchor, clause: Clause, passive: bool) -> None:
    """Negation and modality: the modal words anywhere in the clause but for its own verb and its nouns."""
    document = fields.document
    for hit in document.within("modality", clause.first, clause.last):
        kind, word = hit.value.id, document.words[hit.first]
        noun = word[0].isupper() and hit.first > clause.first
        if hit.first <= anchor.first < hit.last or noun:
            continue
        if kind in ("negation", "refuse"):
            anchor.negated = True
        elif kind == "hypothetical":
            anchor.modality, anchor.future = "hypothetical", False
        elif kind == "planned" and anchor.modality == "actual" and not (passive and _voice(fields, hit)):
            anchor.modality, anchor.future = "planned", True


def _voice(fields: Fields, hit: EntryHit) -> bool:
    """Whether a word for what is to come makes a passive here: *wird* angegriffen."""
    return fields.document.folded[hit.first] in fields.settings.passive


def _absorb(fields: Fields, anchor: Anchor, clause: Clause, told: Told, nouns: Nouns) -> None:
    """Take a noun out of `nouns` that the phrase of a verb has in it: *verhängte* gestern *Sanktionen*."""
    for token in range(clause.first, clause.last):
        if token in nouns and fields.document.lemmas[token] in told.words:
            noun = nouns.pop(token)
            anchor.noun = (noun.first, noun.last)
            return


# --- verbs with nouns ------------------------------------------------------------------------------------------------


def _carries(
    fields: Fields, anchor: Anchor, around: Sequence[Chunk], nouns: Nouns, subject: tuple[int, int] | None
) -> bool:
    """Whether a light verb has its noun beside it, which then tells the act: *verhängten* gestern *Sanktionen*."""
    places = [(chunk.first, chunk.last) for chunk in around if chunk.tie == "direct"]
    if subject is not None:
        places.append(subject)
    held = next((token for place in places for token in range(*place) if token in nouns), None)
    if held is None:
        return False
    _merge(anchor, nouns.pop(held))
    return True


def _gives(fields: Fields, anchor: Anchor, around: Sequence[Chunk]) -> bool:
    """Whether a verb of giving has a thing and somebody named who gets it, which is aid: *lieferte* |der Ukraine|
    Panzer."""
    if anchor.event != "give":
        return False
    objects = [role_in(fields, chunk.first, chunk.last) for chunk in around if chunk.tie in ("direct", "recipient")]
    if len(objects) < 2 or not any(role.parties for role in objects):
        return False
    anchor.event, anchor.rule = "AID", "a verb of giving with a thing and who gets it"
    return True


def _merge(verb: Anchor, noun: Anchor) -> None:
    ends = verb.event in ("undo", "drop")
    verb.rule = f"{verb.event} verb with its noun"
    event = UNDONE.get(noun.event, noun.event) if ends else noun.event
    verb.event = "SUPPORT" if verb.event == "sign" and event == "AGREE" else event
    verb.mode, verb.strong = None if ends else noun.mode, True
    verb.negated = verb.negated or noun.negated
    verb.noun, verb.verb = (noun.first, noun.last), (verb.first, verb.last)


def _aids(anchor: Anchor, around: Sequence[Chunk], nouns: Nouns) -> None:
    """To support somebody with aid is aid: *unterstützt* die Ukraine mit *Hilfsgütern*."""
    if anchor.event != "SUPPORT":
        return
    for token in (token for chunk in around if chunk.tie == "with" for token in range(chunk.first, chunk.last)):
        if token in nouns and nouns[token].event == "AID":
            del nouns[token]
            anchor.event, anchor.mode = "AID", None
            return


# --- sides -----------------------------------------------------------------------------------------------------------


def _around(fields: Fields, clause: Clause, mark: int) -> list[Chunk]:
    """The noun phrases of a clause, before its finite verb and behind it."""
    first = clause.first + (clause.kind is not None)
    last = mark if mark >= 0 else clause.last
    if clause.kind is None and clause.finite > clause.first:
        return [*chunks(fields, first, clause.finite), *chunks(fields, clause.finite + 1, last)]
    return list(chunks(fields, first, last))


def _fill(
    fields: Fields,
    act: Act,
    clause: Clause,
    subject: tuple[int, int] | None,
    around: Sequence[Chunk],
    passive: bool,
) -> None:
    role = role_in(fields, *subject) if subject is not None else NOBODY
    if passive:
        act.actor = _agent(fields, clause)
        noun = act.anchor.noun
        carried = noun is not None and subject is not None and subject[0] <= noun[0] < subject[1]
        act.other = recipient_in(fields, act, around) if carried else role
        return
    act.actor = role
    act.other = recipient_in(fields, act, around)


def _agent(fields: Fields, clause: Clause) -> Role:
    party = agent(fields, clause.first, clause.last)
    if party is None:
        return NOBODY
    return role_in(fields, party.first, party.last)


def _likely(act: Act) -> bool:
    """Whether an act has the sides it needs: somebody named for both or on one side, whom it is done to for what is
    done to somebody."""
    named = bool(act.actor.parties or act.other.parties)
    alone = not act.other and len(act.actor.parties) < 2
    if act.anchor.event in _TOGETHER and act.anchor.form != "passive" and alone:
        return False
    if act.anchor.event not in BODILY and not act.actor.parties and act.anchor.form != "passive":
        return False
    return named or act.anchor.event in BODILY


def _govern(acts: list[Act]) -> None:
    """Bind each act to the verb right before it that takes it as its object: verurteilte |den Angriff|."""
    for before, act in pairwise(acts):
        held, inner = before.anchor, act.anchor
        if inner.form == "passive" and inner.event == held.event and held.form == "noun" and not act.actor:
            act.actor = before.actor
        if held.event not in GOVERNORS or held.form == "noun" or inner.form not in ("noun", "infinitive"):
            continue
        if inner.form == "noun" and inner.first >= before.stop:
            continue
        act.governor, before.inner = before, act
        if inner.form == "infinitive" and held.event in ("REQUEST", "ACCUSE") and before.other.parties:
            act.actor = before.other
