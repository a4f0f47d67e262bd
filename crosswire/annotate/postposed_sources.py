"""Sources named by a frame behind them: "ロイター通信によると、…", "국방부에 따르면 …", "KONDA'ya göre …"."""

from __future__ import annotations

from dataclasses import replace

from crosswire.annotate.contents import trimmed
from crosswire.annotate.document import EntryHit
from crosswire.annotate.particles import CASES
from crosswire.annotate.scene import Draft, Range, Scene, Stretch
from crosswire.annotate.speakers import Party
from crosswire.annotate.verb_final_clause import verb_end
from crosswire.records import Manner

_PHRASE = 14
_COMMAS = frozenset("、,，")
_BREAKS = frozenset('、,，。.!?！？;:：」』”"')


def postposed_sources(scene: Scene, stretch: Stretch) -> list[Draft]:
    """A statement for each frame with the source before it, where nothing else in it is reported."""
    drafts = []
    for hit in scene.document.within("source", stretch.first, stretch.last):
        if hit.value.id != "after" or any(
            q.first < hit.first < q.last - 1 for q in stretch.quoted(hit.first, hit.last)
        ):
            continue
        party = source_before(scene, stretch, hit)
        content = _governed(scene, stretch, hit)
        if content is None and party is not None and scene.document.words[party.first - 1] in _COMMAS:
            content = trimmed(scene.document, stretch.first, party.first - 1)  # …, |पुलिस के मुताबिक।
        if party is None or content is None or not stretch.free(*content):
            continue
        manner: Manner = "mixed" if stretch.quoted(*content) else "indirect"
        drafts.append(Draft(party.core, (hit.first, hit.last), (content,), manner, "says", "source_frame", party=party))
    return drafts


def source_before(scene: Scene, stretch: Stretch, hit: EntryHit) -> Party | None:
    """Who stands before a frame: a party, case ending and nouns between them passed over (TASS'ın aktardığına göre)."""
    parties, low = scene.parties, max(stretch.first, hit.first - _PHRASE)
    for token in range(hit.first, low, -1):
        party = parties.ending(token)
        if party is not None and party.kind not in ("pronoun", "document"):
            return party
        if scene.document.words[token - 1] in _BREAKS:
            break
    first = hit.first
    while (
        first > low
        and scene.document.words[first - 1] not in _BREAKS
        and scene.marks.closing(first, tuple(CASES - {"genitive"})) is None
    ):
        first -= 1
    return Party(first, hit.first, (first, hit.first), "phrase") if first < hit.first else None


def _governed(scene: Scene, stretch: Stretch, hit: EntryHit) -> Range | None:
    """The rest of the stretch, without the words that only say it is hearsay: …した|という。"""
    document, words = scene.document, scene.document.words
    at = hit.last + 1 if hit.last < stretch.last and words[hit.last] in _COMMAS else hit.last
    last = stretch.last
    while last > at and not words[last - 1][0].isalnum():
        last -= 1
    hearsay = scene.marks.closing(last, ("name",))
    if hearsay is not None and verb_end(document, hearsay.first, last) == last:
        last = hearsay.first
    return trimmed(document, at, last)


def framed(scene: Scene, stretch: Stretch, drafts: list[Draft]) -> list[Draft]:
    """Statements in a frame of an agency or outlet have it as their channel: TASS'ın aktardığına göre Lavrov …"""
    for hit in scene.document.within("source", stretch.first, stretch.last):
        party = source_before(scene, stretch, hit) if hit.value.id == "after" else None
        if party is None or not scene.is_medium(party.entity):
            continue
        drafts = [
            replace(draft, channel=(party.core,), channel_entities=(party.entity,), channel_kind="relay")
            if draft.channel_kind is None and draft.content[0][0] >= hit.last and draft.speaker != party.core
            else draft
            for draft in drafts
        ]
    return drafts
