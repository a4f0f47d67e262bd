"""Small words where text is cut by character: one inside a longer word of the lexicons is no word of its own there
(安理|会|, 参|与|, 大|使|).
"""

from __future__ import annotations

from crosswire.languages.pack import Entry
from crosswire.text.phrases import Hit

_SCRIPTS = ("Hans", "Hant", "Hani", "Jpan")
_SMALL = ("function", "modality", "preposition", "clause", "complementiser", "pronoun")
_WHOLE = (
    "place", "organisation", "seat", "country", "title", "body", "concept", "action", "speech", "addressee",
    "organisation_word", "time_word",
)  # fmt: skip


def by_character(script: str) -> bool:
    """Whether text in a script is cut by character."""
    return script in _SCRIPTS


def without_inner(hits: dict[str, list[Hit[Entry]]], tokens: int) -> dict[str, list[Hit[Entry]]]:
    """The hits of each layer, small words left out that lie inside a longer word; `tokens` counts those of the text."""
    around: list[tuple[int, int]] = [(0, 0)] * tokens
    for layer in _WHOLE:
        for hit in hits.get(layer, ()):
            if hit.last - hit.first > 1:
                _cover(around, hit)
    kept = {layer: [hit for hit in hits.get(layer, ()) if not _inner(around, hit)] for layer in _SMALL}
    return hits | kept


def _cover(around: list[tuple[int, int]], hit: Hit[Entry]) -> None:
    """Note for each token of a word the longest one around it."""
    for token in range(hit.first, hit.last):
        first, last = around[token]
        if hit.last - hit.first > last - first:
            around[token] = (hit.first, hit.last)


def _inner(around: list[tuple[int, int]], hit: Hit[Entry]) -> bool:
    first, last = around[hit.first]
    return hit.last <= last and hit.last - hit.first < last - first
