"""Who said what, through whom: direct, mixed and indirect speech, put together from quotations and cues.

A stretch of text is read at a time: a sentence, or the sentences that one quotation runs over. In each, the rules
below turn cues into statements in their order; what one has taken the next leaves alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from crosswire.annotate.channels import channelled
from crosswire.annotate.citations import citations
from crosswire.annotate.cited import cited
from crosswire.annotate.colon_speech import colon_speech
from crosswire.annotate.dashes import cut_at_dashes
from crosswire.annotate.direct import direct_speech, unclaimed
from crosswire.annotate.document import Document
from crosswire.annotate.dropped import taken_up
from crosswire.annotate.frames import source_frames
from crosswire.annotate.indirect import indirect_speech
from crosswire.annotate.labelled import signed, turns
from crosswire.annotate.names import Names
from crosswire.annotate.passive import passive_speech
from crosswire.annotate.pointing_back import pointing_back
from crosswire.annotate.postposed_sources import postposed_sources
from crosswire.annotate.quotes import find_quotes
from crosswire.annotate.relays import relays
from crosswire.annotate.scene import Draft, Scene, Stretch, stretches
from crosswire.annotate.speakers import Parties
from crosswire.annotate.verb_final import verb_final_speech, with_answers
from crosswire.annotate.verb_last import addressed
from crosswire.records import Part

__all__ = ["RULES", "Draft", "find_statements"]

RULES: tuple[Callable[[Scene, Stretch], list[Draft]], ...] = (
    signed,
    pointing_back,
    relays,
    citations,
    source_frames,
    direct_speech,
    indirect_speech,
    passive_speech,
    colon_speech,
    unclaimed,
)
"""The rules in the order in which they read a stretch that is not somebody's turn as a whole."""
VERB_FINAL: tuple[Callable[[Scene, Stretch], list[Draft]], ...] = (verb_final_speech, postposed_sources, unclaimed)
"""The rules of languages whose verb stands last."""


def find_statements(
    document: Document, names: Names, parts: Sequence[Part], parties: Parties | None = None
) -> tuple[Draft, ...]:
    """The statements of a report in text order; captions, credits and headings make none. `parties` are those of the
    names, worked out here where they are not given."""
    wholes, quotes = cut_at_dashes(document, find_quotes(document))
    scene = Scene(document, names, parties or Parties.of(document, names))
    utterances: list[list[Draft]] = []
    spans = stretches(document, wholes, parts)
    for first, last in with_answers(scene, spans) if scene.verb_final else spans:
        for draft in _read(scene, scene.stretch(quotes, first, last)):
            if utterances and draft.rule == "goes_on" and _same_speech(document, utterances[-1][-1], draft):
                utterances[-1].append(draft)
            elif utterances and _runs_on(document, utterances[-1][-1], draft):
                utterances[-1] = [replace(draft, content=(*utterances[-1][-1].content, *draft.content))]
            else:
                utterances.append([draft])
    return tuple(map(_one_of, utterances))


def _one_of(parts: Sequence[Draft]) -> Draft:
    """The utterance whose parts are drafts."""
    return replace(parts[0], content=tuple(span for part in parts for span in part.content))


def _same_speech(document: Document, told: Draft, draft: Draft) -> bool:
    """Whether a quotation goes on with the one before it in its paragraph: "…," she said. "…" is one utterance; what
    somebody condemned, and the words behind that, are two."""
    starts = document.tokens.starts
    first, last = told.content[-1][0], draft.content[0][0]
    spoken = told.manner != "indirect" or told.stance == "says"
    return spoken and document.block_at(starts[first]) == document.block_at(starts[last])


def _runs_on(document: Document, told: Draft, draft: Draft) -> bool:
    """Whether a quotation that its paragraph does not close goes on in the next one, where its speaker stands:
    “We shall rebuild it. ⏎ “In five years,” Marsh said."""
    if told.rule != "without_speaker" or draft.manner != "direct" or draft.rule == told.rule:
        return False
    starts, (opens, ends), (first, _) = document.tokens.starts, told.content[-1], draft.content[0]
    block = document.block_at(starts[first])
    head, _ = document.token_range(*document.blocks[block])
    unclosed = document.words[ends - 1] not in {pair[1] for pair in document.pack.settings.quotes.pairs}
    return unclosed and first == head and document.block_at(starts[opens]) == block - 1


def _read(scene: Scene, stretch: Stretch) -> list[Draft]:
    rules = VERB_FINAL if scene.verb_final else (postposed_sources, *RULES) if scene.verb_last else RULES
    drafts = turns(scene, stretch) or [draft for rule in rules for draft in stretch.take(rule(scene, stretch))]
    drafts.sort(key=lambda draft: draft.content[0])
    before, scene.silent = scene.silent, (stretch.first, stretch.last) if not drafts else None
    scene.since_speech += 1
    return [_spoken(scene, stretch, taken_up(scene, stretch, draft, before)) for draft in drafts]


def _spoken(scene: Scene, stretch: Stretch, draft: Draft) -> Draft:
    """The statement with its speaker's entity and channel; the scene remembers it as the last one."""
    if draft.entity is None and draft.party is not None:
        draft = replace(draft, entity=scene.reader.resolve(draft.party))
    if scene.verb_last:
        draft = addressed(scene, draft)
    draft = channelled(scene, stretch, cited(scene, stretch, draft))
    scene.reader.said(draft.entity, draft.speaker[0] if draft.speaker else draft.content[0][0])
    scene.last, scene.since_speech = draft, 0
    return draft
