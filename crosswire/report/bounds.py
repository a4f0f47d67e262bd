"""Long dossiers cut to what a person takes in: how much is shown at once, and which lines of many come first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from crosswire.records import Dispute, Entity
from crosswire.report.lines import Block, Entry, Group, Layout, Section, SectionKind

CROWD = 8
"""From one more account than this a dossier is bounded; up to it all is shown but what a very long account tells."""

ENTRIES = 3
BLOCKS: dict[SectionKind, int] = {
    "disputed": 5,
    "moving": 8,
    "agreed": 8,
    "quotations": 4,
    "coverage": 8,
    "single": 4,
    "wordings": 8,
    "people": 12,
    "timeline": 8,
    "origins": 6,
}
LONG_ENTRIES = 12
LONG: dict[SectionKind, int] = {"single": 60, "people": 150, "wordings": 150, "timeline": 80, "origins": 80}
"""The same for few accounts: an account of 200 pages does not bury the others."""
_IN_ORDER: frozenset[SectionKind] = frozenset(["moving", "quotations", "single", "people", "timeline"])
"""Sections whose lines stand by day or by account: the first are shown, none is moved."""

T = TypeVar("T")


def bounded(layout: Layout, language: str) -> Layout:
    """The layout of many accounts with its bounds set; nothing is taken away, so every output can still show all."""
    if len(layout.accounts) <= CROWD:
        return layout._replace(sections=tuple(map(_long, layout.sections)))
    return layout._replace(crowded=True, sections=tuple(_section(one, language) for one in layout.sections))


def _long(section: Section) -> Section:
    """A section of few accounts, bounded only where one of them is a book."""
    blocks = tuple(block._replace(groups=tuple(map(_long_group, block.groups))) for block in section.blocks)
    return section._replace(blocks=blocks, most=_most(len(blocks), LONG.get(section.kind, len(blocks))))


def _long_group(group: Group) -> Group:
    return group._replace(most=_most(len(group.entries), LONG_ENTRIES))


def _section(section: Section, language: str) -> Section:
    blocks = tuple(_block(block, section.kind, language) for block in section.blocks)
    return section._replace(blocks=blocks, most=_most(len(blocks), BLOCKS.get(section.kind, 0)))


def _block(block: Block, kind: SectionKind, language: str) -> Block:
    """A wording has one group an account: there the groups are bounded, elsewhere the entries of each group."""
    if kind == "wordings":
        groups = _telling(block.groups, lambda group: group.entries[0], language)
        return block._replace(groups=groups, most=_most(len(groups), ENTRIES))
    return block._replace(groups=tuple(_group(group, block, kind, language) for group in block.groups))


def _group(group: Group, block: Block, kind: SectionKind, language: str) -> Group:
    most = _most(len(group.entries), ENTRIES)
    if not most or (kind in _IN_ORDER and block.status != "differing"):
        return group._replace(most=most)
    return group._replace(entries=_telling(group.entries, lambda entry: entry, language), most=most)


def _most(count: int, most: int) -> int:
    """The bound, none where it would fold a single line: "1 more" takes the place of the line itself."""
    return most if count > most + 1 else 0


def _telling(items: Sequence[T], entry_of: Callable[[T], Entry], language: str) -> tuple[T, ...]:
    """Words that nothing above has said first, among them the reader's language, then an account not yet heard."""
    words: set[str] = set()
    heard: set[int] = set()
    ranked = []
    for item in items:
        entry = entry_of(item)
        said = " ".join(piece.words for piece in entry.pieces).casefold()
        ranked.append((said in words, entry.account.language != language, entry.account.order in heard))
        words.add(said)
        heard.add(entry.account.order)
    order = sorted(range(len(items)), key=lambda at: ranked[at])
    return tuple(items[at] for at in order)


def _nobody(entity: Entity) -> bool:
    """A name alone: a person of whom neither office nor country is known."""
    return entity.kind == "person" and not entity.role and not entity.country


def unsettled(dispute: Dispute, entities: dict[str, Entity]) -> bool:
    """Whether some side's holder is unknown, or a side's holder belongs to another side: shown after plain disputes.

    *Ukraine* against *the governor of Odesa, Ukraine* is one party twice.
    """
    if any(side.held_by in entities and _nobody(entities[side.held_by]) for side in dispute.sides if side.held_by):
        return True
    holders = [side.held_by or side.country for side in dispute.sides]
    countries = [
        side.country or (entities[side.held_by].country if side.held_by in entities else None) for side in dispute.sides
    ]
    if None in holders or len(set(holders)) < len(holders):
        return True
    bare = {country for holder, country in zip(holders, countries, strict=True) if holder == country}
    return any(country in bare and holder != country for holder, country in zip(holders, countries, strict=True))
