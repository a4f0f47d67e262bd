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


_COUNTED: dict[SectionKind, str] = {
    "disputed": "disputed",
    "agreed": "agreed",
    "single": "alone",
    "quotations": "-",
    "coverage": "-",
}
_AT_ONE_LOOK = ("disputed", "differing", "updated", "agreed", "alone")


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
    """Entries that belong together: one side of a dispute (`holder`, `country`), or all there are.

    `most` says how many are shown at once (0: all); whatever is written has the others folded, or counts them."""

    entries: tuple[Entry, ...]
    holder: Voice | None = None
    country: str | None = None
    most: int = 0

    @property
    def shown(self) -> tuple[Entry, ...]:
        """The entries shown at once."""
        return self.entries[: self.most or None]

    @property
    def folded(self) -> tuple[Entry, ...]:
        """The entries after those."""
        return self.entries[len(self.shown) :]

    @property
    def accounts(self) -> int:
        """How many accounts stand behind the entries."""
        return len({entry.account.order for entry in self.entries})


class Value(NamedTuple):
    """A figure as an account gives it: the words of the amount, the day of publication, and the amount itself (value,
    bound, upper), equal whatever the language."""

    account: Account
    words: str
    day: str | None
    amount: tuple[object, ...] = ()


class Names(NamedTuple):
    """A person or organisation: every spelling by language, office and country."""

    kind: Kind
    spellings: tuple[tuple[str, tuple[str, ...]], ...]
    role: str | None
    country: str | None


class Block(NamedTuple):
    """One point, dispute, name, day, origin or note. `origins` counts independent ones; `about` holds concept ids;
    `missing` are the accounts that leave it out, `languages` and `countries` those that carry it, `figures` those that
    differ or moved, oldest first; `of` counts the dossier's accounts where it is told how many of them carry this."""

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
    of: int = 0
    most: int = 0

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of all groups, in order."""
        return tuple(entry for group in self.groups for entry in group.entries)

    @property
    def accounts(self) -> int:
        """How many accounts stand behind the block."""
        return len({entry.account.order for entry in self.entries})

    @property
    def shown(self) -> tuple[Group, ...]:
        """The groups shown at once: the first `most`, all where that is 0."""
        return self.groups[: self.most or None]

    @property
    def folded(self) -> tuple[Group, ...]:
        """The groups after those."""
        return self.groups[len(self.shown) :]


class Section(NamedTuple):
    """A part of the dossier; `account` is set where it belongs to one account alone, `most` as in Group."""

    kind: SectionKind
    blocks: tuple[Block, ...]
    account: Account | None = None
    most: int = 0

    @property
    def shown(self) -> tuple[Block, ...]:
        """The blocks shown at once."""
        return self.blocks[: self.most or None]

    @property
    def folded(self) -> tuple[Block, ...]:
        """The blocks after those."""
        return self.blocks[len(self.shown) :]


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
    crowded: bool = False

    @property
    def languages(self) -> int:
        """How many languages the accounts are in."""
        return len({account.language for account in self.accounts})

    def counts(self) -> tuple[tuple[str, int, int], ...]:
        """At one look: disputed, differing, updated, agreed or alone, how many, and the number of the section."""
        found: dict[str, tuple[int, int]] = {}
        for number, section in enumerate(self.sections):
            for block in section.blocks:
                kind = _COUNTED.get(section.kind) or block.status
                if kind in _AT_ONE_LOOK:
                    count, first = found.get(kind, (0, number))
                    found[kind] = count + 1, first
        return tuple((kind, *found[kind]) for kind in _AT_ONE_LOOK if kind in found)
