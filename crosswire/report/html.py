"""The dossier as one self-contained page: no script, nothing fetched; CSS lights the evidence of a line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from crosswire.records import Dossier
from crosswire.report.layout import build_layout
from crosswire.report.lines import Account, Block, Entry, Group, Layout, Section
from crosswire.report.marks import Marks, TextParagraph
from crosswire.report.phrasing import (
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
    office_words,
    paragraph_words,
    part_words,
    place_words,
    quoted,
    section_title,
)
from crosswire.report.reader import Reader, direction
from crosswire.report.safe import one_line, shorten

_ROOM = Path(__file__).parent
_COLOURS = 8
_LONGEST = 420
_WORDS = ("about", "accounts", "contents", "day_inferred", "disputed", "gloss", "no_disputes", "skip", "texts", "why")
_STYLES = {"disputed": "disputed", "agreed": "agreed", "moving": "moving", "single": "single", "quotations": "agreed"}


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
    """Lines that light up together; `account` is the number of the account of the first."""

    id: str
    holder: str
    entries: tuple[EntryView, ...]
    account: int


class BlockView(NamedTuple):
    """A point, dispute, name, day, origin or note."""

    label: str
    note: str
    groups: tuple[GroupView, ...]
    reasons: tuple[str, ...]
    office: tuple[str, ...]
    spellings: tuple[tuple[str, tuple[str, ...]], ...]
    figures: str = ""


class SectionView(NamedTuple):
    """A section of the dossier; `shown` is the number of its blocks, empty where none is told."""

    id: str
    kind: str
    title: str
    shown: str
    blocks: tuple[BlockView, ...]


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


def render(dossiers: Sequence[Dossier], reader: str) -> str:
    """The page as text; write it as UTF-8."""
    person = Reader(reader)
    makers = [
        _EventMaker(f"e{number}", build_layout(dossier, person.language), person)
        for number, dossier in enumerate(dossiers, 1)
    ]
    events = [maker.event() for maker in makers]
    return _template().render(
        language=person.language,
        direction=direction(person.language),
        title=events[0].title if len(events) == 1 else "crosswire",
        words={key: person.word(key) for key in _WORDS},
        css=Markup((_ROOM / "page.css").read_text(encoding="utf-8")),
        lights=Markup("\n".join(rule for maker in makers for rule in maker.marks.rules())),
        events=events,
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_ROOM), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    return environment.get_template("page.html.j2")


class _EventMaker:
    """Views of one event; every line that is made leaves its evidence in `marks`, from which the texts are cut."""

    def __init__(self, id_: str, layout: Layout, reader: Reader) -> None:
        self.id, self.layout, self.reader = id_, layout, reader
        self.marks = Marks(id_)

    def event(self) -> EventView:
        head, layout = self.layout.head, self.layout
        basis = tuple(self.basis(number) for number in range(len(head.basis)))
        sections = tuple(self.section(section, number) for number, section in enumerate(layout.sections))
        return EventView(
            id=self.id,
            title=head.title,
            days=head_days(head, self.reader),
            inferred=head.inferred,
            basis=basis,
            places=tuple(place_words(head, self.reader)),
            disputes=sum(len(section.blocks) for section in layout.sections if section.kind == "disputed"),
            sections=sections,
            accounts=tuple(map(self.account, layout.accounts)),
            unnamed=self.reader.word("unnamed", count=layout.unnamed) if layout.unnamed else "",
        )

    def basis(self, number: int) -> BasisView:
        basis = self.layout.head.basis[number]
        group = self.marks.new_group()
        return BasisView(group, self.entry(basis.entry, Group(()), group, "named"), basis.reason)

    def section(self, section: Section, number: int) -> SectionView:
        blocks = tuple(self.block(block, section) for block in section.blocks)
        more = f" · {self.reader.word('more', count=section.more)}" if section.more else ""
        count = f"{len(blocks)}{more}" if blocks and section.kind != "notes" else ""
        return SectionView(f"{self.id}h{number}", section.kind, section_title(section, self.reader), count, blocks)

    def block(self, block: Block, section: Section) -> BlockView:
        names = block.names
        label = days_words(block, self.reader) if block.days else block_label(block, self.reader)
        if not label and section.kind in ("disputed", "agreed", "moving", "coverage"):
            label = shorten(block.entries[0].gloss or block.entries[0].pieces[0].words, 80)
        return BlockView(
            label=label or self.note(block, section),
            note=self.note(block, section) if label else "",
            groups=tuple(self.group(group, section) for group in block.groups),
            reasons=tuple(map(one_line, block.reasons)),
            office=tuple(office_words(names.role, names.country, self.reader, block.label)) if names else (),
            spellings=_further_spellings(block),
            figures=figures_words(block, self.reader) if block.figures else "",
        )

    def note(self, block: Block, section: Section) -> str:
        """What stands beside a label: how many origins, whether figures moved on, what kind of origin, how many lines
        are not shown."""
        more = self.reader.word("more", count=block.more) if block.more else ""
        return " · ".join(word for word in (self.standing(block, section), more) if word)

    def standing(self, block: Block, section: Section) -> str:
        if section.kind == "agreed":
            return carried_words(block, self.reader)
        if section.kind == "coverage":
            return missing_words(block, self.reader)
        if section.kind == "origins":
            return self.reader.word(f"kind_{block.status}")
        return self.reader.word(block.status) if section.kind == "moving" else ""

    def group(self, group: Group, section: Section) -> GroupView:
        id_, style = self.marks.new_group(), _STYLES.get(section.kind, "named")
        entries = tuple(self.entry(entry, group, id_, style) for entry in group.entries)
        account = group.entries[0].account.order if group.entries else -1
        holder = holder_words(group, self.reader) if section.kind == "disputed" else ""
        return GroupView(id_, holder, entries, account)

    def entry(self, entry: Entry, group: Group, group_id: str, style: str) -> EntryView:
        account = entry.account
        words = [shorten(piece.words, _LONGEST) for piece in entry.pieces]
        if len(words) == 1:
            words = [quoted(words[0])]
        else:
            words = [f"“{words[0]}", *words[1:-1], f"{words[-1]}”"]
        anchors = [self.marks.add(account.order, piece.span, group_id, style) for piece in entry.pieces]
        return EntryView(
            cite=paragraph_words(entry) if style == "single" else cite_words(entry),
            colour=account.order % _COLOURS,
            lang=_lang(account),
            dir=direction(account.language),
            pieces=tuple(map(PieceView, anchors, words)),
            voice=entry_voice(entry, group, self.reader, full=style == "disputed"),
            gloss=gloss_words(entry, self.reader),
            part=part_words(entry, self.reader),
            day=one_line(self.reader.day(entry.day)) if entry.day and style == "moving" else "",
        )

    def account(self, account: Account) -> AccountView:
        annotation = account.annotation
        title = one_line(annotation.title or "")
        repeated = one_line(annotation.text[: 2 * len(annotation.title or "")]).startswith(title)
        return AccountView(
            id=f"{self.id}a{account.order}",
            order=account.order,
            label=account.label,
            colour=account.order % _COLOURS,
            lang=_lang(account),
            dir=direction(account.language),
            about=tuple(account_words(account, self.reader)),
            title="" if repeated else title,
            url=one_line(annotation.url or ""),
            paragraphs=self.marks.cut(account, self.reader),
        )


def _further_spellings(block: Block) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The spellings by language that neither the heading nor a line of the name shows."""
    shown = {block.label, *(piece.words for entry in block.entries for piece in entry.pieces)}
    by_language = block.names.spellings if block.names else ()
    further = ((code, tuple(name for name in names if name not in shown)) for code, names in by_language)
    return tuple((code, names) for code, names in further if names)


def _lang(account: Account) -> str:
    return one_line(account.language) if account.language and account.language != "und" else ""
