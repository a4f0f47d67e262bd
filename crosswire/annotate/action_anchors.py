"""Words that tell of acts: the lexicons' hits, each read as a verb, a passive, an infinitive or a noun."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from msgspec import Struct

from crosswire.annotate.action_codes import TALKED_OF, TRANSITIVE
from crosswire.annotate.compound_pasts import auxiliary_before, compound
from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.preverbal import attributed, past_aspect
from crosswire.annotate.speakers import Parties
from crosswire.languages.inventory import Concept, inventory
from crosswire.records import Modality

_GRAMMAR = frozenset(("voice", "owner", "noun", "none", "pair"))
_NOUN_TAKING = frozenset(("with", "on", "from", "of", "cause"))
_BE = frozenset(("be", "is", "am"))
_FILLERS = frozenset(("auxiliary", "adverb"))
_INTENDS: dict[str, Modality] = {"planned": "planned", "hypothetical": "hypothetical"}
_MODAL = frozenset(("negation", "planned", "hypothetical", "actual", "refuse"))


class Anchor(Struct):
    """One act in tokens: the phrase first..last-1, its verb group from `opens`; filled further as the clause is read.

    `form`: verb, passive, infinitive, gerund or noun. `event` is PLOVER's, or carry, undo, sign. `strong` says that the
    phrase is from the action table, not a single concept. `noun` and `verb` are the two parts of a phrase put together
    (imposed … sanctions). `reverse` says that the verb's object acts.
    """

    first: int
    last: int
    opens: int
    event: str
    mode: str | None
    form: str
    strong: bool
    negated: bool = False
    modality: Modality = "actual"
    future: bool = False
    rule: str = ""
    noun: tuple[int, int] | None = None
    verb: tuple[int, int] | None = None
    reverse: bool = False


def find_anchors(
    document: Document, parties: Parties, first: int, last: int, parted: Iterable[EntryHit] = ()
) -> list[Anchor]:
    """The anchors of one sentence (tokens first..last-1) in order; carry and undo verbs among them. `parted` are
    phrases whose words do not stand together."""
    anchors: list[Anchor] = []
    for hit in hits_of(document, first, last, parted):
        anchor = _read(document, parties, hit, first, anchors)
        if anchor is not None:
            anchors.append(anchor)
    verbs = {(anchor.event, anchor.first) for anchor in anchors if anchor.form != "noun"}
    return [anchor for anchor in anchors if anchor.form != "noun" or (anchor.event, anchor.first) not in verbs]


def hits_of(document: Document, first: int, last: int, parted: Iterable[EntryHit] = ()) -> Iterator[EntryHit]:
    """Hits of actions and concepts, the longest first from the left; at equal length the action table decides.

    A longer concept that codes to nothing hides the act inside it ("meeting room"); one that codes to the same event as
    the action at its first word gives way to it, so that the object stays outside ("seized |a tanker").
    """
    known = inventory()
    actions = [*document.within("action", first, last), *parted]
    events = {(hit.first, hit.value.id) for hit in actions}
    events |= {(mark.first, event) for mark in actions if mark.value.id == "voice" for event in _marked(actions, mark)}
    concepts = [
        hit
        for hit in document.within("concept", first, last)
        if _counts(known[hit.value.id], hit, events) and not _preposition(document, hit)
    ]
    hidden = {(hit.first, hit.last) for hit in actions if hit.value.id == "none"}
    found = [*actions, *concepts]
    found.sort(key=lambda hit: (hit.first, -hit.last, hit.value.layer))
    kept: EntryHit | None = None
    for at, hit in enumerate(found):
        if kept is not None and hit.first < kept.last:
            same = (hit.first, hit.last) == (kept.first, kept.last)
            if not same or hit.value.layer != kept.value.layer:
                continue
        if _outgrown(found, at):
            continue
        kept = hit
        if (hit.first, hit.last) in hidden:
            continue
        if hit.value.layer == "action" or known[hit.value.id].plover is not None:
            yield hit


def _preposition(document: Document, hit: EntryHit) -> bool:
    """Whether a concept's word is a preposition here: an opponent's mark, no act (иск |против| Израиля)."""
    preposition = document.at("preposition", hit.first)
    return preposition is not None and preposition.last == hit.last


def _marked(actions: list[EntryHit], mark: EntryHit) -> Iterator[str]:
    """The events right behind the mark of a passive: bị |bắt."""
    at = bisect_left(actions, mark.last, key=lambda hit: hit.first)
    yield from (hit.value.id for hit in actions[at : at + 2] if hit.first == mark.last)


def _counts(concept: Concept, hit: EntryHit, events: set[tuple[int, str]]) -> bool:
    return concept.plover is None or (_acts(concept) and (hit.first, concept.plover) not in events)


def _acts(concept: Concept) -> bool:
    return concept.plover is not None and concept.kind != "state" and concept.id not in TALKED_OF


def _outgrown(found: list[EntryHit], at: int) -> bool:
    """Whether a longer hit begins inside this one and ends later: of two that overlap the longer is meant."""
    hit = found[at]
    for other in found[at + 1 : at + 4]:
        if other.first >= hit.last:
            return False
        if _object(hit, other):
            continue
        if other.last > hit.last and other.last - other.first > hit.last - hit.first:
            return True
    return False


def _object(hit: EntryHit, other: EntryHit) -> bool:
    """Whether a phrase of a verb ends with the head of a longer noun: подписать |соглашение| о свободной торговле."""
    verbal = hit.value.layer == "action" and hit.value.info[1] == "active" and hit.last - hit.first > 1
    return verbal and other.value.layer == "concept"


def _read(document: Document, parties: Parties, hit: EntryHit, opens: int, before: list[Anchor]) -> Anchor | None:
    event, mode, order = coded(hit)
    if event in _GRAMMAR or inside_name(parties, hit) or _named(document, hit):
        return None
    last = past_aspect(document, _without_preposition(document, hit, event, order))
    group = group_opens(document, hit.first, opens)
    form = _form(document, parties, hit, event, order, group, opens, before)
    if form is None:
        return None
    start = group if form not in ("noun", "gerund") else hit.first
    anchor = Anchor(hit.first, last, start, event, mode, form, hit.value.layer == "action", reverse=order == "reverse")
    _mood(document, anchor, opens)
    if form != "noun" and not document.pack.settings.verbs.second:
        _wanted(document, parties, anchor)
    return anchor


def coded(hit: EntryHit) -> tuple[str, str | None, str]:
    """Event, mode and order of a hit of the action table or of a concept."""
    if hit.value.layer == "action":
        mode, order = hit.value.info
        return hit.value.id, None if mode == "-" else mode, order
    concept = inventory()[hit.value.id]
    return concept.plover or "none", None, "any" if concept.kind == "act" else "nominal"


def inside_name(parties: Parties, hit: EntryHit) -> bool:
    """Whether a hit is a part of a name or an office."""
    party = parties.covering(hit.first)
    return party is not None and party.kind not in ("document", "group") and party.last >= hit.last


def _named(document: Document, hit: EntryHit) -> bool:
    """Whether a phrase and the word beside it are capitalised, as in an office's name: "Thanh tra Chính phủ"."""
    words = document.words
    if not words[hit.first][0].isupper() or document.opens_sentence(hit.first):
        return False
    if document.pack.settings.nouns_capital:
        return False
    return words[hit.first - 1][0].isupper() or (hit.last < len(words) and words[hit.last][0].isupper())


def _without_preposition(document: Document, hit: EntryHit, event: str, order: str) -> int:
    """The end of a noun's phrase without the preposition that told it from other words: "attack |on"."""
    preposition = document.ending("preposition", hit.last)
    if preposition is None or preposition.first <= hit.first:
        return hit.last
    where = event == "PROTEST" and preposition.value.id == "in"  # marcharon |en| Tiflis contra …
    if order == "nominal" or where:
        return preposition.first
    return hit.last


def group_opens(document: Document, token: int, opens: int) -> int:
    """Back over auxiliaries, adverbs, modal words and passive marks to where a verb's words begin."""
    at = token
    while at > opens:
        filler = _filler(document, at)
        if filler is not None and filler.first >= opens and not _month(document, filler):
            at = filler.first
        elif document.folded[at - 1].endswith("ly") and len(document.folded[at - 1]) > 4:
            at -= 1
        else:
            break
    return at


def _filler(document: Document, at: int) -> EntryHit | None:
    """The longest auxiliary, adverb, modal word or passive mark that ends at a token."""
    function, mark = document.ending("function", at), document.ending("action", at)
    found = [
        function if function is not None and function.value.id in _FILLERS else None,
        document.ending("modality", at),
        mark if mark is not None and mark.value.id == "voice" else None,
    ]
    return min((hit for hit in found if hit is not None), key=lambda hit: hit.first, default=None)


def _month(document: Document, hit: EntryHit) -> bool:
    """ "in May": a month, not a modal verb."""
    return document.words[hit.first][0].isupper() and document.at("month", hit.first) is not None


# --- verb or noun ----------------------------------------------------------------------------------------------------


def _form(
    document: Document,
    parties: Parties,
    hit: EntryHit,
    event: str,
    order: str,
    group: int,
    opens: int,
    before: list[Anchor],
) -> str | None:
    if order == "nominal":
        return "noun"
    if order == "passive":
        return "passive"
    if hit.value.layer == "concept" and document.pack.settings.nouns.concepts:
        return "noun"
    inflected = document.pack.settings.lemmas != "none"
    form = _inflected_form(document, parties, hit, event, group, opens, before) if inflected else None
    if not inflected:
        form = _bare_form(document, parties, hit, order, group, opens)
    if form == "noun" and order in ("active", "reverse") and inflected and not _owned(document, hit):
        return None
    return form


def _owned(document: Document, hit: EntryHit) -> bool:
    """Whether a possessor's mark stands right before a single word: "Russia's |support"."""
    owner = document.ending("action", hit.first)
    return owner is not None and owner.value.id == "owner" and hit.last - hit.first == 1


def _inflected_form(
    document: Document, parties: Parties, hit: EntryHit, event: str, group: int, opens: int, before: list[Anchor]
) -> str:
    """Read the form off the ending and the words before: attacked, was attacked, to attack, attacking, attack."""
    at = hit.first + (hit.last - hit.first > 1 and document.at("pronoun", hit.first) is not None)  # se |reuniu
    word, lemma = document.folded[at], document.lemmas[at]
    infinitives = document.pack.settings.verbs.infinitives
    if infinitives and not lemma.endswith(infinitives):
        return "noun"
    voiced = _voiced(document, group, hit.first)
    if document.infinitive(hit.first):
        return "infinitive"
    if word.endswith("ing") and word != lemma:
        if voiced:
            return "verb"
        noun = _noun_place(document, hit, opens) or _followed_by_of(document, hit)
        return "noun" if noun or _determined(document, parties, hit, opens) else "gerund"
    past = word != lemma and not word.endswith(document.pack.settings.verbs.present)
    if voiced and not _noun_place(document, hit, group):
        return "passive" if past or word == lemma else "noun"
    if past or compound(document, group, hit.first) or _opens_with_clitic(document, hit, opens):
        if _noun_place(document, hit, opens) and group == hit.first:
            return "noun"
        return "passive" if _participle(document, parties, hit, event, group) else "verb"
    return _base_form(document, parties, hit, group, opens, before)


def _opens_with_clitic(document: Document, hit: EntryHit, opens: int) -> bool:
    """Whether a reflexive's pronoun opens a phrase: "|s'engager à", "|si impegna a"; not that of an infinitive."""
    if hit.last - hit.first < 2 or _infinitive(document, hit.first, opens):
        return False
    return compound(document, hit.first, hit.first + 1)


def _base_form(
    document: Document, parties: Parties, hit: EntryHit, group: int, opens: int, before: list[Anchor]
) -> str:
    if _infinitive(document, hit.first, opens) or _infinitive(document, group, opens):
        return "infinitive"
    if document.folded[hit.first].endswith(document.pack.settings.verbs.infinitives):
        return "verb" if group < hit.first else "infinitive"
    if document.pack.settings.verbs.finite:
        return "verb"
    phrase = hit.last - hit.first > 1 and hit.value.layer == "action"
    if phrase and document.at("action", hit.first) == hit and document.lemmas[hit.first] in _BE:
        return "verb"
    if _noun_place(document, hit, opens):
        return "noun"
    if group < hit.first:
        return "verb"
    if group <= opens:
        return "noun"
    joint = document.ending("clause", group)
    if joint is not None and joint.value.id == "coordinate" and before and before[-1].form == "infinitive":
        return "infinitive"
    relative = joint is not None and joint.value.id == "relative"
    subject = parties.ending(group)
    if relative or (subject is not None and subject.kind == "pronoun" and not _determiner(document, group)):
        return "verb"
    if document.words[group - 1] == ",":
        return "noun"
    plural = document.lemmas[group - 1] != document.folded[group - 1] and document.folded[group - 1].endswith("s")
    third = document.lemmas[hit.first] != document.folded[hit.first]
    if subject is None and not plural and not (phrase and third):
        return "noun"
    goes_on = phrase or third or _object_opens(document, parties, hit.last)
    return "verb" if goes_on and not _phrase_closes(document, hit.last, phrase) else "noun"


def _phrase_closes(document: Document, at: int, phrase: bool) -> bool:
    """Whether a preposition, an auxiliary or a stop follows: what stands before was a noun ("Russia attacks on …")."""
    if phrase:
        return False
    function = document.at("function", at)
    auxiliary = function is not None and function.value.id == "auxiliary"
    if auxiliary or at >= len(document.words) or document.at("preposition", at) is not None:
        return True
    return not document.words[at][0].isalnum() and document.at("unit", at) is None


def _voiced(document: Document, group: int, first: int) -> bool:
    marks = [hit for hit in document.within("action", group, first) if hit.value.id == "voice"]
    return bool(marks) and not document.within("complementiser", marks[-1].last, first)


def _infinitive(document: Document, at: int, opens: int) -> bool:
    before = document.ending("complementiser", at)
    return before is not None and before.value.id == "infinitive" and before.first >= opens


def _determiner(document: Document, at: int) -> bool:
    before = document.ending("function", at)
    return before is not None and before.value.id == "determiner"


def _noun_place(document: Document, hit: EntryHit, opens: int) -> bool:
    """After a determiner, a possessor, a preposition: a noun stands there."""
    if hit.first <= opens:
        return False
    owner = document.ending("action", hit.first)
    if owner is not None and owner.value.id in ("owner", "noun"):
        return True
    preposition = document.ending("preposition", hit.first)
    gerund = document.folded[hit.first].endswith("ing")
    return _determiner(document, hit.first) or (
        preposition is not None and not gerund and not _infinitive(document, hit.first, opens)
    )


def _determined(document: Document, parties: Parties, hit: EntryHit, opens: int) -> bool:
    """Whether a determiner or possessor stands a few words before, no object after: "a personal |meeting with"."""
    if _object_opens(document, parties, hit.last):
        return False
    for place in range(hit.first, max(opens, hit.first - 4), -1):
        owner = document.ending("action", place)
        if _determiner(document, place) or (owner is not None and owner.value.id == "owner"):
            return True
        if not document.words[place - 1].isalpha() or parties.ending(place) is not None:
            return False
        function = document.ending("function", place) or document.ending("clause", place)
        if function is not None or document.ending("preposition", place) is not None:
            return False
    return False


def _followed_by_of(document: Document, hit: EntryHit) -> bool:
    after = document.at("preposition", hit.last)
    return after is not None and after.value.id in ("of", "agent")


def _participle(document: Document, parties: Parties, hit: EntryHit, event: str, group: int) -> bool:
    """A past form without auxiliary that is a passive: imposed by, killed in, accused of."""
    endings = document.pack.settings.verbs.participles
    if group < hit.first or compound(document, hit.first, hit.first + 1):
        return False
    if endings and not document.folded[hit.first].endswith(endings):
        return False
    after = document.at("preposition", hit.last)
    if after is not None and after.value.id == "agent":
        return True
    if event not in TRANSITIVE or document.ending("preposition", hit.last) is not None:
        return False
    if parties.ending(group) is not None or hit.last - hit.first > 1:
        return False
    return after is not None and after.value.id not in ("with",) and document.folded[hit.last] != "to"


def _object_opens(document: Document, parties: Parties, at: int) -> bool:
    """Whether an object may begin at a token: a determiner, a party, a number, a capitalised word."""
    if at >= len(document.words):
        return False
    function = document.at("function", at)
    determiner = function is not None and function.value.id == "determiner"
    return determiner or parties.starting(at) is not None or document.words[at][0].isdigit()


def _bare_form(document: Document, parties: Parties, hit: EntryHit, order: str, group: int, opens: int) -> str:
    """Where words do not change: classifiers make nouns, marks make passives, purpose words make infinitives."""
    before = document.ending("action", hit.first) if hit.first > opens else None
    if before is not None and before.value.id in ("owner", "noun") and not _decides(parties, before):
        return "noun"
    function = document.ending("function", hit.first)
    nominal = function is not None and function.first >= opens and function.value.id in ("nominal", "determiner")
    if nominal and function is not None and not _decides(parties, function):
        return "noun"
    after = document.at("action", hit.last)
    if after is not None and after.value.id == "owner":
        return "noun"
    if order != "active" and attributed(document, hit.first, hit.last, opens):
        return "noun"
    if _voiced(document, group, hit.first) or _agent_inside(document, parties, group):
        return "passive"
    if order == "active" and document.words[hit.first].startswith(document.pack.settings.verbs.infinitives):
        return "infinitive"
    purpose = document.ending("clause", group)
    if purpose is not None and purpose.value.id == "purpose":
        return "infinitive"
    preposition = document.ending("preposition", hit.first)
    if preposition is not None and preposition.first >= opens:
        if document.pack.settings.verbs.verbal_nouns:
            return "infinitive"
        if preposition.value.id in _NOUN_TAKING:
            return "noun"
    return "verb"


def _decides(parties: Parties, mark: EntryHit) -> bool:
    """Whether a word that makes a noun of what follows is the verb of the party before it: "Nga |quyết định| áp"."""
    return mark.last - mark.first > 1 and parties.ending(mark.first) is not None


def _agent_inside(document: Document, parties: Parties, group: int) -> bool:
    """ "bị Nga |tấn công": the agent stands between the passive mark and the verb."""
    party = parties.ending(group)
    mark = document.ending("action", party.first) if party is not None else None
    return mark is not None and mark.value.id == "voice"


# --- negation and modality -------------------------------------------------------------------------------------------


def _mood(document: Document, anchor: Anchor, opens: int) -> None:
    """Negation and modality from the words of the verb group; for a noun, from the two words before it."""
    low = anchor.opens if anchor.form != "noun" else max(opens, anchor.first - 2)
    apart = auxiliary_before(document, anchor.opens, opens) if anchor.form != "noun" else None
    far = _modal_words(document, *apart) if apart is not None else ()
    for hit in (*far, *_modal_words(document, low, anchor.first)):
        if hit.value.id not in _MODAL or _month(document, hit):
            continue
        if hit.value.id in ("negation", "refuse"):
            anchor.negated = not anchor.negated if anchor.form != "noun" else True
        elif hit.value.id == "hypothetical":
            anchor.modality = "hypothetical"
        elif hit.value.id == "planned" and anchor.modality == "actual":
            anchor.modality, anchor.future = "planned", True
    if anchor.form == "verb" and anchor.modality == "actual" and _to_come(document, anchor.first, anchor.last):
        anchor.modality, anchor.future = "planned", True
    if anchor.form == "verb" and anchor.modality == "actual" and document.to_come(anchor.first):
        anchor.modality = "planned"
    if anchor.form != "noun" and _conditional(document, anchor, opens):
        anchor.modality = "hypothetical"


def _modal_words(document: Document, first: int, last: int) -> Iterator[EntryHit]:
    """The modal words in tokens first..last-1; where pasts are compound, both words of one negation count once: "n'a
    |pas| envoyé"."""
    negated = False
    for hit in document.within("modality", first, last):
        particle = hit.value.id == "negation" and hit.last - hit.first == 1 and document.pack.settings.verbs.compound
        if not (particle and negated):
            yield hit
        negated = negated or particle


def _to_come(document: Document, first: int, last: int) -> bool:
    """Whether a verb's own ending tells that it is to come, a reflexive's pronoun passed over: "visita|rà", "se
    rend|ra"."""
    at = first + (last - first > 1 and compound(document, first, first + 1))
    word, lemma = document.folded[at], document.lemmas[at]
    for ending in document.pack.settings.verbs.future:
        if word.endswith(ending) and len(lemma) > 3 and lemma.startswith(word[: -len(ending) - 1]):
            return True
    return False


def _wanted(document: Document, parties: Parties, anchor: Anchor) -> None:
    """ "wants Russia to |withdraw", "muốn Nga |rút quân": what somebody wants of somebody is not done. Where verbs
    stand first it is the subject that stands between: "تعتزم |بريطانيا| الاعتراف"."""
    mark = document.ending("complementiser", anchor.opens)
    party = parties.ending(mark.first if mark is not None else anchor.opens)
    hit = document.ending("modality", party.first) if party is not None else None
    if hit is not None and document.pack.settings.verbs.inversion == "free" and hit.value.id in _INTENDS:
        anchor.modality, anchor.future = _INTENDS[hit.value.id], hit.value.id == "planned"
        return
    if hit is not None and hit.value.id in ("hypothetical", "planned") and not _month(document, hit):
        anchor.modality, anchor.future = "hypothetical", False


def _conditional(document: Document, anchor: Anchor, opens: int) -> bool:
    """Whether "if" or "unless" opens the clause, not far before the verb."""
    for hit in document.within("clause", max(opens, anchor.opens - 10), anchor.opens):
        if hit.value.id == "condition" and "," not in document.words[hit.last : anchor.opens]:
            return True
    return False
