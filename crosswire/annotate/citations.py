"""Agencies that carry another's words, in languages with their verbs first: "نقلت رويترز عن مسؤول قوله إن"."""

from __future__ import annotations

from crosswire.annotate.contents import manner_of, trimmed
from crosswire.annotate.document import Document, EntryHit
from crosswire.annotate.inverted import opens_speech, whole_subject
from crosswire.annotate.scene import Draft, Scene, Stretch
from crosswire.annotate.speakers import Party

_LONGEST = 16
"""Tokens of the longest source that is looked for behind the preposition."""


def citations(scene: Scene, stretch: Stretch) -> list[Draft]:
    """A statement for each agency that stands behind its verb and before its source: the source says it, the agency is
    the channel."""
    if scene.document.pack.settings.verbs.inversion != "free":
        return []
    hits = scene.document.within("channel", stretch.first, stretch.last)
    relaying = (hit for hit in hits if hit.value.id == "relay" and hit.value.info[0] == "before")
    drafts = (_citation(scene, stretch, hit) for hit in relaying if not stretch.quoted(hit.first, hit.last))
    return [draft for draft in drafts if draft is not None]


def _citation(scene: Scene, stretch: Stretch, hit: EntryHit) -> Draft | None:
    """ "نقلت |وكالة رويترز| عن |مسؤول أمريكي| قوله إن |…|"."""
    document, parties = scene.document, scene.parties
    agency = next((party for at in (hit.first + 1, hit.last) if (party := parties.starting(at)) is not None), None)
    at = agency.last if agency is not None else hit.last
    opens = document.at("preposition", at) or document.ending("preposition", at)
    if opens is None or opens.value.id not in ("from", "on") or (agency is not None and agency.kind != "organisation"):
        return None
    first, last = opens.last, _source_end(document, stretch, opens.last)
    at = next((cue.last for cue in (document.at("speech", last),) if cue is not None), last)
    if last == first or not opens_speech(document, _quotes_open(stretch), at, stretch.last):
        return None
    mark = document.at("complementiser", at)
    content = trimmed(document, mark.last if mark is not None else at, stretch.last)
    if content is None:
        return None
    source: Party = whole_subject(parties, first, last)
    return Draft(
        source.core,
        (last, at) if at > last else (hit.first, hit.last),
        (content,),
        manner_of(document, stretch, content),
        "says",
        "citation",
        party=source,
        channel=(agency.core,) if agency is not None else (),
        channel_entities=(agency.entity,) if agency is not None else (),
        channel_kind="relay" if agency is not None else None,
    )


def _source_end(document: Document, stretch: Stretch, first: int) -> int:
    """Where the source ends: at the word that says that it spoke, at a complementiser or a mark."""
    last = first
    while last < min(stretch.last, first + _LONGEST) and document.words[last][0].isalnum():
        if any(document.at(layer, last) is not None for layer in ("speech", "complementiser")):
            break
        last += 1
    return last


def _quotes_open(stretch: Stretch) -> frozenset[int]:
    """The tokens in which a quotation of the stretch opens."""
    return frozenset(quote.first for quote in stretch.quotes)
