"""The dossier for a terminal: plain text that reads the same when piped, coloured where a person looks at it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from io import StringIO
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

from crosswire.records import Dossier
from crosswire.report.labels import brief_labels
from crosswire.report.layout import build_layout
from crosswire.report.lines import Account, Block, Entry, Group, Head, Layout, Section
from crosswire.report.phrasing import (
    APPROXIMATELY,
    account_words,
    block_label,
    carried_words,
    cite_words,
    days_words,
    entry_voice,
    figures_words,
    gloss_words,
    head_days,
    holder_words,
    missing_words,
    names_words,
    office_words,
    paragraph_words,
    part_words,
    place_words,
    quote_words,
    quoted,
    section_title,
    varied,
    voice_words,
)
from crosswire.report.reader import Reader
from crosswire.report.safe import cells, one_line, shorten

NARROWEST, WIDEST = 60, 160
_ACCOUNT_COLOURS = ("cyan", "magenta", "green", "yellow", "blue", "bright_cyan", "bright_magenta", "bright_green")
_MARGIN = 4
_SHORTEST_LABEL = 17


class Shape(NamedTuple):
    """How a section's entries are written: `lines` of evidence at most, speakers with office, days."""

    lines: int
    full: bool = False
    dated: bool = False


_SHAPES = {"disputed": Shape(3, full=True), "agreed": Shape(2), "moving": Shape(2, dated=True), "single": Shape(2)}
_BRIEF = Shape(1)


def render(dossier: Dossier, reader: str, width: int | None, colour: bool | None) -> str:
    """The dossier as lines of at most `width` columns, ended by a line end."""
    columns = width if width is not None else shutil.get_terminal_size((100, 24)).columns
    page = _Page(Reader(reader), min(max(columns, NARROWEST), WIDEST), _colours() if colour is None else colour)
    page.write(build_layout(dossier, page.reader.language))
    return page.text()


def _colours() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


class _Page:
    """Lines written so far; how wide a line may be, and how wide the citations of the section at hand are."""

    def __init__(self, reader: Reader, width: int, colour: bool) -> None:
        self.reader, self.width = reader, width
        self.labels: tuple[str, ...] = ()
        self.cites = 0
        self.out = StringIO()
        self.console = Console(
            file=self.out,
            width=width,
            force_terminal=colour,
            color_system="standard" if colour else None,
            legacy_windows=False,
            highlight=False,
            markup=False,
            emoji=False,
        )

    def text(self) -> str:
        return self.out.getvalue().rstrip("\n") + "\n"

    def put(self, text: Text, indent: int = 0, marker: Text | None = None) -> None:
        """One paragraph, wrapped at `indent`; `marker` stands in the indent of its first line."""
        lines = text.wrap(self.console, max(self.width - indent, 20))
        for number, line in enumerate(lines):
            line.rstrip()
            lead = marker if marker is not None and number == 0 else Text()
            lead = lead.copy()
            lead.append(" " * max(indent - cells(lead.plain), 0))
            self.console.print(lead + line, soft_wrap=True)

    def blank(self) -> None:
        self.console.print()

    # The dossier from top to bottom --------------------------------------------------------------------------------
    def write(self, layout: Layout) -> None:
        self.labels = brief_labels(layout.accounts, max(self.width // 6, _SHORTEST_LABEL))
        self.head(layout.head)
        self.accounts(layout.accounts)
        for section in layout.sections:
            self.blank()
            self.section(section)
        if layout.unnamed:
            self.put(Text(self.reader.word("unnamed", count=layout.unnamed), "dim"), 2)

    def head(self, head: Head) -> None:
        self.put(Text(head.title, "bold"))
        days = head_days(head, self.reader)
        if head.inferred:
            days += f" ({self.reader.word('day_inferred')})"
        self.put(Text(" · ".join([*place_words(head, self.reader), days])))
        for basis in head.basis:
            words = f"{cite_words(basis.entry)} {quoted(quote_words(basis.entry))}: {basis.reason}"
            self.put(Text(shorten(words, self.width * 2), "dim"), 2)

    def accounts(self, accounts: tuple[Account, ...]) -> None:
        self.blank()
        column = max((cells(account.label) for account in accounts), default=0) + 4
        for account in accounts:
            about = account_words(account, self.reader)
            title = one_line(account.annotation.title or "")
            if title:
                about.append(f"“{shorten(title, self.width // 2)}”")
            self.put(Text(" · ".join(about)), column, Text("  ") + Text(account.label, _colour(account)))

    def section(self, section: Section) -> None:
        title = section_title(section, self.reader).upper()
        loud = section.kind == "disputed" and section.blocks
        counted = f"{title} ({section.total})" if section.kind != "notes" else title
        self.put(Text(counted, "bold red" if loud else "bold"))
        if not section.blocks:
            self.put(Text(self.reader.word("no_disputes")), 2)
        entries = [entry for block in section.blocks for entry in block.entries]
        self.cites = max((cells(self.cite(entry)) for entry in entries), default=0) + 2
        write = _WRITERS.get(section.kind, _Page.point)
        for number, block in enumerate(section.blocks, 1):
            if loud and number > 1:
                self.blank()
            write(self, block, section, number)
            self.more(block, _MARGIN)
        self.more(section, 2)

    def more(self, of: Block | Section, indent: int) -> None:
        if of.more:
            self.put(Text(self.reader.word("more", count=of.more), "dim"), indent)

    def dispute(self, block: Block, section: Section, number: int) -> None:
        self.put(Text(block_label(block, self.reader), "bold"), _MARGIN, Text(f"  {number} "))
        for group in block.groups:
            self.put(Text(holder_words(group, self.reader), "bold"), _MARGIN + 2, Text("    ▸ ", "red"))
            self.entries(block, group, _SHAPES["disputed"], _MARGIN + 2)
        self.reasons(block)

    def reasons(self, block: Block) -> None:
        if block.reasons:
            reasons = one_line("; ".join(block.reasons))
            self.put(Text(f"{self.reader.word('why')}: {shorten(reasons, self.width * 2)}", "dim"), _MARGIN)

    def point(self, block: Block, section: Section, number: int) -> None:
        label = block_label(block, self.reader)
        note = {"agreed": carried_words(block, self.reader), "moving": self.reader.word(block.status or "differing")}
        title = Text(label or gloss_or_quote(block, self.width // 2))
        if section.kind in note:
            title.append(f" ({note[section.kind]})", "dim")
        if block.figures:
            title.append(f" {figures_words(block, self.reader)}", "bold")
        self.put(title, _MARGIN, Text(f"  {number} "))
        for group in block.groups:
            self.entries(block, group, _SHAPES[section.kind], _MARGIN)

    def quotation(self, block: Block, section: Section, number: int) -> None:
        self.put(Text(block.label, "bold"), _MARGIN, Text(f"  {number} "))
        for group in block.groups:
            self.entries(block, group, _SHAPES["agreed"], _MARGIN)

    def left_out(self, block: Block, section: Section, number: int) -> None:
        label = block_label(block, self.reader) or gloss_or_quote(block, self.width // 2)
        line = Text(label)
        line.append(f" · {missing_words(block, self.reader)}", "bold")
        self.put(line, _MARGIN, Text("  - "))
        for group in block.groups:
            self.entries(block, group, _BRIEF, _MARGIN)

    def lone(self, block: Block, section: Section, number: int) -> None:
        """What one account alone carries: the paragraph instead of the account's name, the evidence, no label."""
        for entry in block.entries:
            self.entry(entry, Group((entry,)), _SHAPES["single"], _lone_column(section), 2, paragraph_words(entry))

    def person(self, block: Block, section: Section, number: int) -> None:
        names = block.names
        about = (
            [block.label, *office_words(names.role, names.country, self.reader, block.label)]
            if names
            else [block.label]
        )
        line = Text(", ".join(about))
        if names and varied(block):
            line.append(f" · {names_words(names)}", "dim")
        for entry in block.entries:
            line.append(f" · {cite_words(entry)}", _colour(entry.account))
        self.put(line, _MARGIN, Text("  - "))

    def wording(self, block: Block, section: Section, number: int) -> None:
        self.put(Text(block_label(block, self.reader)), _MARGIN, Text("  - "))
        column = _MARGIN + self.cites
        for group in block.groups:
            surfaces = Text(
                ", ".join(f"{quoted(quote_words(entry))} {paragraph_words(entry)}".rstrip() for entry in group.entries)
            )
            account = group.entries[0].account
            self.put(surfaces, column, Text(" " * _MARGIN) + Text(self.label(account), _colour(account)))

    def day(self, block: Block, section: Section, number: int) -> None:
        self.put(Text(days_words(block, self.reader)), _MARGIN, Text("  - "))
        for group in block.groups:
            self.entries(block, group, _BRIEF, _MARGIN)

    def origin(self, block: Block, section: Section, number: int) -> None:
        kind = self.reader.word(f"kind_{block.status}")
        self.put(Text(f"{block.label} ({kind})" if block.label else kind), _MARGIN, Text("  - "))
        for group in block.groups:
            self.entries(block, group, _BRIEF, _MARGIN)

    def note(self, block: Block, section: Section, number: int) -> None:
        self.put(Text(block.label), _MARGIN, Text("  - "))

    # Entries -------------------------------------------------------------------------------------------------------
    def cite(self, entry: Entry) -> str:
        """Account and paragraph, the account shortened where lines are short."""
        return f"{self.label(entry.account)} {paragraph_words(entry)}".rstrip()

    def label(self, account: Account) -> str:
        return self.labels[account.order]

    def entries(self, block: Block, group: Group, shape: Shape, indent: int) -> None:
        column = indent + self.cites
        for entry in group.entries:
            self.entry(entry, group, shape, column, indent, self.cite(entry))

    def entry(self, entry: Entry, group: Group, shape: Shape, column: int, indent: int, cite: str) -> None:
        """The citation, then who says it, the original words, what part they stand in, and the gloss."""
        marker = Text(" " * indent) + Text(cite, _colour(entry.account))
        room = (self.width - column) * shape.lines
        voice = (
            entry_voice(entry, group, self.reader, shape.full)
            if group.holder
            else voice_words(entry.voice, self.reader, shape.full)
        )
        line = Text(f"{voice}: " if voice else "")
        if shape.dated and entry.day:
            line = Text(f"{one_line(self.reader.day(entry.day))} · ", "dim") + line
        line.append(quoted(shorten(quote_words(entry), max(room - cells(line.plain) - 4, room // 2))))
        if part := part_words(entry, self.reader):
            line.append(f" ({part})", "dim")
        self.put(line, column, marker)
        if gloss := gloss_words(entry, self.reader):
            self.put(Text(f"{APPROXIMATELY} {shorten(gloss, room)}", "italic dim"), column)


def gloss_or_quote(block: Block, room: int) -> str:
    """A title for a point without a label: its first gloss, else its first words."""
    entry = block.entries[0]
    return shorten(entry.gloss or quote_words(entry), room)


def _lone_column(section: Section) -> int:
    return 2 + max(cells(paragraph_words(entry)) for block in section.blocks for entry in block.entries) + 2


def _colour(account: Account) -> str:
    return _ACCOUNT_COLOURS[account.order % len(_ACCOUNT_COLOURS)]


_WRITERS: dict[str, Callable[[_Page, Block, Section, int], None]] = {
    "disputed": _Page.dispute,
    "quotations": _Page.quotation,
    "coverage": _Page.left_out,
    "single": _Page.lone,
    "people": _Page.person,
    "wordings": _Page.wording,
    "timeline": _Page.day,
    "origins": _Page.origin,
    "notes": _Page.note,
}
