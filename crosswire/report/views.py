"""What the page's template is given: texts ready to be shown, with the ids that its links lead to."""

from __future__ import annotations

from typing import NamedTuple

from crosswire.report.marks import TextParagraph


class PieceView(NamedTuple):
    """One link: the anchor in the account's text and the words shown."""

    anchor: str
    words: str


class EntryView(NamedTuple):
    """One line of evidence: citation, colour number of its account, language, speaker, words, gloss."""

    cite: str
    colour: int
    lang: str
    dir: str
    pieces: tuple[PieceView, ...]
    voice: str
    gloss: str
    part: str
    day: str


class GroupView(NamedTuple):
    """Lines that light up together; `account` is the number of the account of the first, `told` how many accounts
    stand behind them, `folded` the lines that a reader must open under the heading `more`."""

    id: str
    holder: str
    entries: tuple[EntryView, ...]
    account: int
    told: str = ""
    folded: tuple[EntryView, ...] = ()
    more: str = ""


class BlockView(NamedTuple):
    """A point, dispute, name, day, origin or note."""

    label: str
    note: str
    groups: tuple[GroupView, ...]
    reasons: tuple[str, ...]
    office: tuple[str, ...]
    spellings: tuple[tuple[str, tuple[str, ...]], ...]
    figures: str = ""
    id: str = ""
    lacking: tuple[str, ...] = ()
    more: str = ""


class SectionView(NamedTuple):
    """A section of the dossier; `shown` is the number of its blocks, empty where none is told; `folded` are the blocks
    under the heading `more`, `closed` whether all of it lies folded."""

    id: str
    kind: str
    title: str
    shown: str
    blocks: tuple[BlockView, ...]
    folded: tuple[BlockView, ...] = ()
    more: str = ""
    closed: bool = False


class AccountView(NamedTuple):
    """One account in full."""

    id: str
    order: int
    label: str
    colour: int
    lang: str
    dir: str
    about: tuple[str, ...]
    title: str
    url: str
    paragraphs: tuple[TextParagraph, ...]


class BasisView(NamedTuple):
    """The expression that an inferred day comes from, and why."""

    group: str
    entry: EntryView
    reason: str


class LookView(NamedTuple):
    """What there is to see at one look: words, the section or dispute that they lead to, and who holds what there."""

    target: str
    words: str
    kind: str = ""
    sides: tuple[tuple[str, str], ...] = ()


class EventView(NamedTuple):
    """One event: its head, its sections and its accounts."""

    id: str
    title: str
    days: str
    inferred: bool
    basis: tuple[BasisView, ...]
    places: tuple[str, ...]
    disputes: int
    sections: tuple[SectionView, ...]
    accounts: tuple[AccountView, ...]
    unnamed: str
    crowded: bool
    size: str
    counts: tuple[LookView, ...]
    rivals: tuple[LookView, ...]
    more_rivals: LookView | None
