"""The dossier as CommonMark (with GitHub's tables). Text of reports is escaped: it can neither format nor link."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from crosswire.records import Dossier
from crosswire.report.layout import build_layout
from crosswire.report.lines import Block, Entry, Group, Head, Layout, Section
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
)
from crosswire.report.reader import Reader
from crosswire.report.safe import one_line, shorten

_LONGEST = 420
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!$@^=])")
_ADDRESS = re.compile(r"(?i)(:)(?=//)|(?<=\bwww)(\.)")
_LINE_START = re.compile(r"^([-+])|^(\d+)([.)])")


def render(dossier: Dossier, reader: str) -> str:
    """The document, ended by a line end."""
    person = Reader(reader)
    return "\n".join(_Document(person).lines(build_layout(dossier, person.language))).rstrip("\n") + "\n"


def escape(text: str) -> str:
    """One line of text that CommonMark and GitHub's extensions show as it stands: no markup, no link, no list."""
    text = _SPECIAL.sub(r"\\\1", one_line(text))
    text = _ADDRESS.sub(lambda match: "\\" + match.group(), text)
    return _LINE_START.sub(lambda match: f"{match[2] or ''}\\{match[1] or match[3]}", text)


class _Document:
    """Writes each section as Markdown for one reader."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    def lines(self, layout: Layout) -> Iterator[str]:
        yield from self.head(layout.head)
        for account in layout.accounts:
            yield f"- **{escape(account.label)}**: {escape(' · '.join(account_words(account, self.reader)))}"
        for section in layout.sections:
            count = f" ({section.total})" if section.kind != "notes" else ""
            yield from ("", f"## {escape(section_title(section, self.reader))}{count}", "")
            if not section.blocks:
                yield escape(self.reader.word("no_disputes"))
            yield from self.blocks(section, layout)
        if layout.unnamed:
            yield from ("", escape(self.reader.word("unnamed", count=layout.unnamed)))

    def head(self, head: Head) -> Iterator[str]:
        yield from (f"# {escape(head.title)}", "")
        days = head_days(head, self.reader)
        inferred = f" ({self.reader.word('day_inferred')})" if head.inferred else ""
        yield escape(" · ".join([*place_words(head, self.reader), days]) + inferred)
        yield ""
        for basis in head.basis:
            yield f"{self.evidence(basis.entry)}: {escape(basis.reason)}"
            yield ""

    def blocks(self, section: Section, layout: Layout) -> Iterator[str]:
        if section.kind == "wordings":
            yield from self.wordings(section, layout)
            return
        write = _WRITERS[section.kind]
        for block in section.blocks:
            yield from write(self, block, section)
            yield from (f"  - {line}" for line in self.more(block))
        yield from (f"- {line}" for line in self.more(section))

    def more(self, of: Block | Section) -> Iterator[str]:
        if of.more:
            yield f"*{escape(self.reader.word('more', count=of.more))}*"

    def evidence(self, entry: Entry) -> str:
        """`“words” (Gazette ¶5)`."""
        return f"{escape(quoted(shorten(quote_words(entry), _LONGEST)))} ({escape(cite_words(entry))})"

    def entry(self, entry: Entry, group: Group, full: bool = False, dated: bool = False) -> str:
        voice = entry_voice(entry, group, self.reader, full)
        day = f"{escape(self.reader.day(entry.day))} · " if dated and entry.day else ""
        line = day + (f"**{escape(voice)}**: " if voice else "") + self.evidence(entry)
        if part := part_words(entry, self.reader):
            line += f" \\[{escape(part)}\\]"
        gloss = gloss_words(entry, self.reader)
        return f"{line} {APPROXIMATELY} *{escape(gloss)}*" if gloss else line

    def dispute(self, block: Block, section: Section) -> Iterator[str]:
        yield f"- **{escape(self.label(block))}**"
        for group in block.groups:
            yield f"  - **{escape(holder_words(group, self.reader))}**"
            yield from (f"    - {self.entry(entry, group, full=True)}" for entry in group.entries)
        if block.reasons:
            yield f"  - {escape(self.reader.word('why'))}: {escape('; '.join(block.reasons))}"

    def label(self, block: Block) -> str:
        return block_label(block, self.reader) or shorten(block.entries[0].gloss or quote_words(block.entries[0]), 80)

    def point(self, block: Block, section: Section) -> Iterator[str]:
        moving = section.kind == "moving"
        note = self.reader.word(block.status) if moving else carried_words(block, self.reader)
        figures = f" {escape(figures_words(block, self.reader))}" if block.figures else ""
        yield f"- **{escape(self.label(block))}** ({escape(note)}){figures}"
        for group in block.groups:
            yield from (f"  - {self.entry(entry, group, dated=moving)}" for entry in group.entries)

    def quotation(self, block: Block, section: Section) -> Iterator[str]:
        yield f"- **{escape(block.label)}**"
        for group in block.groups:
            yield from (f"  - {self.entry(entry, group)}" for entry in group.entries)

    def left_out(self, block: Block, section: Section) -> Iterator[str]:
        yield f"- **{escape(self.label(block))}**: {escape(missing_words(block, self.reader))}"
        yield from (f"  - {self.entry(entry, group)}" for group in block.groups for entry in group.entries)

    def lone(self, block: Block, section: Section) -> Iterator[str]:
        yield from (f"- {self.entry(entry, group)}" for group in block.groups for entry in group.entries)

    def person(self, block: Block, section: Section) -> Iterator[str]:
        names = block.names
        about = [block.label]
        if names:
            about += office_words(names.role, names.country, self.reader, block.label)
        cites = " · ".join(cite_words(entry) for entry in block.entries)
        spelt = f" · {escape(names_words(names))}" if names and varied(block) else ""
        office = "".join(f", {escape(word)}" for word in about[1:])
        yield f"- **{escape(about[0])}**{office}{spelt} ({escape(cites)})"

    def wordings(self, section: Section, layout: Layout) -> Iterator[str]:
        yield "| | " + " | ".join(escape(account.label) for account in layout.accounts) + " |"
        yield "|---" * (len(layout.accounts) + 1) + "|"
        for block in section.blocks:
            cells = {group.entries[0].account.order: self.surfaces(group) for group in block.groups}
            row = (cells.get(account.order, "") for account in layout.accounts)
            yield f"| {escape(block_label(block, self.reader))} | {' | '.join(row)} |"
        yield from (part for line in self.more(section) for part in ("", line))

    def surfaces(self, group: Group) -> str:
        return ", ".join(f"{escape(quoted(quote_words(entry)))} {paragraph_words(entry)}" for entry in group.entries)

    def dated(self, block: Block, section: Section) -> Iterator[str]:
        kind = self.reader.word(f"kind_{block.status}") if section.kind == "origins" else ""
        label = days_words(block, self.reader) or block.label or kind
        yield f"- **{escape(label)}**{f' ({escape(kind)})' if kind and block.label else ''}"
        for group in block.groups:
            yield from (f"  - {self.entry(entry, group)}" for entry in group.entries)

    def note(self, block: Block, section: Section) -> Iterator[str]:
        yield f"- {escape(block.label)}"


_WRITERS: dict[str, Callable[[_Document, Block, Section], Iterator[str]]] = {
    "disputed": _Document.dispute,
    "quotations": _Document.quotation,
    "coverage": _Document.left_out,
    "agreed": _Document.point,
    "moving": _Document.point,
    "single": _Document.lone,
    "people": _Document.person,
    "timeline": _Document.dated,
    "origins": _Document.dated,
    "notes": _Document.note,
}
