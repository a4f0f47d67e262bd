"""The dossier's lines, once for every output: sections, blocks, entries, each with its evidence; language-free."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from crosswire.records import Annotation, Kind, PartKind, Span

SectionKind: TypeAlias = Literal[
    "disputed",
    "moving",
    "agreed",
    "quotations",
    "coverage",
    "single",
    "wordings",
    "people",
    "timeline",
    "origins",
    "notes",
]


class Account(NamedTuple):
    """One report as the dossier cites it: a short label, its language, and its place among the accounts (from 0)."""

    order: int
    label: str
    language: str
    annotation: Annotation


class Piece(NamedTuple):
    """One stretch of evidence: the span, its words as they stand, the paragraph (from 1) and kind of part."""

    span: Span
    words: str
    paragraph: int
    part: PartKind


class Voice(NamedTuple):
    """Who holds or says something: a name, the office and country it is known by, and the hops it came through."""

    name: str
    role: str | None = None
    country: str | None = None
    channels: tuple[str, ...] = ()


class Entry(NamedTuple):
    """One account's word: its evidence, who says it (None: narrated), a gloss in other words, the day it speaks of."""

    account: Account
    pieces: tuple[Piece, ...]
    voice: Voice | None = None
    gloss: str = ""
    day: str | None = None


class Group(NamedTuple):
    """Entries that belong together: one side of a dispute (`holder`, `country`), or all there are."""

    entries: tuple[Entry, ...]
    holder: Voice | None = None
    country: str | None = None


class Value(NamedTuple):
    """A figure as an account gives it: the words of the amount, and the day of publication."""

    account: Account
    words: str
    day: str | None


class Names(NamedTuple):
    """A person or organisation: every spelling by language, office and country."""

    kind: Kind
    spellings: tuple[tuple[str, tuple[str, ...]], ...]
    role: str | None
    country: str | None


class Block(NamedTuple):
    """One point, dispute, name, day, origin or note. `origins` counts independent ones; `about` holds concept ids;
    `missing` are the accounts that leave it out, `languages` and `countries` those that carry it, `figures` those that
    differ or moved, oldest first, `more` is the number of entries that are not shown, `weight` how much it says."""

    label: str
    groups: tuple[Group, ...] = ()
    status: str = ""
    about: tuple[str, ...] = ()
    origins: int = 0
    reasons: tuple[str, ...] = ()
    names: Names | None = None
    days: tuple[str, str] | None = None
    inferred: bool = False
    missing: tuple[Account, ...] = ()
    languages: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    figures: tuple[Value, ...] = ()
    more: int = 0
    weight: float = 0.0

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of all groups, in order."""
        return tuple(entry for group in self.groups for entry in group.entries)


class Section(NamedTuple):
    """A part of the dossier; `account` is set where it belongs to one account alone, `more` is the number of blocks
    that are not shown."""

    kind: SectionKind
    blocks: tuple[Block, ...]
    account: Account | None = None
    more: int = 0

    @property
    def total(self) -> int:
        """How many blocks there are, shown or not."""
        return len(self.blocks) + self.more


class Basis(NamedTuple):
    """Where an inferred day comes from: the expression in an account and the reason in words."""

    entry: Entry
    reason: str


class Head(NamedTuple):
    """What the event is: title, days (ISO, inclusive), whether they were inferred and from what, places."""

    event: str
    title: str
    first: str | None
    last: str | None
    inferred: bool
    basis: tuple[Basis, ...]
    places: tuple[str, ...]


class Layout(NamedTuple):
    """A whole dossier, ready to be written: sections in reading order, disputes first; empty sections are left out."""

    head: Head
    accounts: tuple[Account, ...]
    sections: tuple[Section, ...]
    unnamed: int = 0
