"""A run of capitalised words with what the rules of names look at."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.annotate.document import Document
from crosswire.annotate.segments import Segments


@dataclass(frozen=True)
class Run:
    """A run with what the rules look at: its document, its segments, tokens first..last-1 and the parts of full
    names."""

    document: Document
    segments: Segments
    first: int
    last: int
    people: frozenset[str]

    @property
    def length(self) -> int:
        """Its number of tokens."""
        return self.last - self.first

    @property
    def spaced(self) -> bool:
        """Whether it is more than one word with hyphens in it: Al-Watan is one."""
        starts, ends = self.document.tokens.starts, self.document.tokens.ends
        return any(starts[at] > ends[at - 1] for at in range(self.first + 1, self.last))

    @property
    def bare(self) -> bool:
        """Whether the language has no pack, so that no lexicon tells an ordinary word."""
        return self.document.pack.code == "und"
