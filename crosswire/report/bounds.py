"""How much of a dossier is shown: an account of 200 pages does not bury the others. Nothing is lost to programs, which
read all of it as JSON; readers are told how much more there is."""

from __future__ import annotations

from collections import Counter

from crosswire.report.lines import Block, Entry, Group, Section, SectionKind

_MOST_BLOCKS: dict[SectionKind, int] = {"single": 60, "people": 150, "wordings": 150, "timeline": 80, "origins": 80}
_MOST_ENTRIES = 12
"""Entries of one account in one group of a block."""


def bounded(section: Section) -> Section:
    """The section with as much as is shown of it: of what is too much what is weightiest, in the order given."""
    most = _MOST_BLOCKS.get(section.kind, len(section.blocks))
    ranked = sorted(range(len(section.blocks)), key=lambda number: _rank(section.blocks[number]))
    kept = sorted(ranked[:most])
    blocks = tuple(_bounded(section.blocks[number]) for number in kept)
    return section._replace(blocks=blocks, more=len(section.blocks) - len(blocks))


def _rank(block: Block) -> tuple[int, float]:
    """What more accounts tell comes first, then what says more."""
    return -len({entry.account.order for entry in block.entries}), -block.weight


def _bounded(block: Block) -> Block:
    groups = tuple(group._replace(entries=_first(group)) for group in block.groups)
    shown = sum(len(group.entries) for group in groups)
    return block._replace(groups=groups, more=len(block.entries) - shown)


def _first(group: Group) -> tuple[Entry, ...]:
    """The first entries of each account."""
    told: Counter[int] = Counter()
    kept: list[Entry] = []
    for entry in group.entries:
        told[entry.account.order] += 1
        if told[entry.account.order] <= _MOST_ENTRIES:
            kept.append(entry)
    return tuple(kept)
