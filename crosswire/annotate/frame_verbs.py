"""Source frames with a verb of speech inside: "según |informó| la policía", "como |ha explicado| el ministro".

A pack's sources.tsv says which frames need such a verb (`verb`) and which may have one (`verb?`).
"""

from __future__ import annotations

from msgspec.structs import replace

from crosswire.annotate.document import Document, EntryHit

_SMALL = 3
"""Auxiliaries, adverbs and pronouns that may stand before the verb: "como |ya nos ha| dicho"."""
_REPORTS = ("any", "that", "clause", "object")


def with_verb(document: Document, hit: EntryHit, last: int) -> EntryHit | None:
    """The frame with the verb of speech that stands in it; as it is where it needs none, None where it needs one."""
    guard = hit.value.info[0]
    if "verb" not in guard:
        return hit
    at = hit.last
    for _ in range(_SMALL):
        small = _small_at(document, at)
        if small is None:
            break
        at = small.last
    verb = document.at("speech", at)
    if verb is not None and verb.value.info[0] in _REPORTS and verb.last <= last:
        return replace(hit, last=verb.last)
    return hit if guard != "verb" else None


def in_frame(document: Document, token: int, opens: int) -> bool:
    """Whether a verb of speech at a token is a frame's own: "según |informó|"."""
    at = token
    for _ in range(_SMALL):
        frame = document.ending("source", at)
        if frame is not None and frame.first >= opens:
            return "verb" in frame.value.info[0]
        small = _small_before(document, at)
        if small is None or small.first < opens:
            return False
        at = small.first
    return False


def _small_at(document: Document, at: int) -> EntryHit | None:
    function = document.at("function", at)
    if function is not None and function.value.id in ("auxiliary", "adverb"):
        return function
    return document.at("pronoun", at)


def _small_before(document: Document, at: int) -> EntryHit | None:
    function = document.ending("function", at)
    if function is not None and function.value.id in ("auxiliary", "adverb"):
        return function
    return document.ending("pronoun", at)
