"""The dossier as one self-contained page: no script, nothing fetched; CSS lights the evidence of a line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from crosswire.records import Dossier
from crosswire.report.layout import build_layout
from crosswire.report.lines import Account, Block, Entry, Group, Layout, Section
from crosswire.report.marks import Marks
from crosswire.report.phrasing import (
    account_words,
    accounts_words,
    block_label,
    carried_words,
    cite_words,
    days_words,
    entry_voice,
    figures_words,
    gloss_words,
    head_days,
    held_words,
    holder_words,
    missing_folded,
    missing_words,
    office_words,
    paragraph_words,
    part_words,
    place_words,
    quoted,
    section_title,
    side_words,
    size_words,
)
from crosswire.report.reader import Reader, direction
from crosswire.report.safe import one_line, shorten
from crosswire.report.views import (
    AccountView,
    BasisView,
    BlockView,
    EntryView,
    EventView,
    GroupView,
    LookView,
    PieceView,
    SectionView,
)

_ROOM = Path(__file__).parent
_COLOURS = 8
_LONGEST = 420
_GLANCE = 90
_MISSING = 3
_WORDS = (
    "about", "accounts", "at_one_look", "contents", "day_inferred", "disputed", "gloss", "no_disputes", "skip", "texts",
    "why",
)  # fmt: skip
_FOLDED = frozenset(["quotations", "single", "wordings", "people", "timeline", "origins"])
"""Sections that lie folded, their count in the heading, where a dossier has many accounts."""
_STYLES = {"disputed": "disputed", "agreed": "agreed", "moving": "moving", "single": "single", "quotations": "agreed"}


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
        self._missing = _MISSING if layout.crowded else 0

    def event(self) -> EventView:
        head, layout = self.layout.head, self.layout
        basis = tuple(self.basis(number) for number in range(len(head.basis)))
        sections = tuple(self.section(section, number) for number, section in enumerate(layout.sections))
        rivals, more_rivals = self.rivals()
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
            crowded=layout.crowded,
            size=size_words(layout, self.reader),
            counts=tuple(
                LookView(self.section_id(number), self.reader.word(f"count_{kind}", count=count), kind)
                for kind, count, number in layout.counts()
            ),
            rivals=rivals,
            more_rivals=more_rivals,
        )

    def section_id(self, number: int) -> str:
        return f"{self.id}h{number}"

    def rivals(self) -> tuple[tuple[LookView, ...], LookView | None]:
        """The disputes shown at once, a line each, and a link to the others."""
        at = next((n for n, one in enumerate(self.layout.sections) if one.kind == "disputed"), None)
        if at is None or not self.layout.crowded:
            return (), None
        section = self.layout.sections[at]
        rivals = tuple(
            LookView(self.dispute_id(number), self.label(block, section), sides=tuple(map(self.held, block.groups)))
            for number, block in enumerate(section.shown)
        )
        more = self.more(section.folded)
        return rivals, LookView(self.section_id(at), more) if more else None

    def held(self, group: Group) -> tuple[str, str]:
        return side_words(group, self.reader), shorten(held_words(group, self.reader), _GLANCE)

    def dispute_id(self, number: int) -> str:
        return f"{self.id}d{number}"

    def more(self, folded: Sequence[object]) -> str:
        """`and 7 more`; empty where nothing is folded."""
        return self.reader.word("more", count=len(folded)) if folded else ""

    def basis(self, number: int) -> BasisView:
        basis = self.layout.head.basis[number]
        group = self.marks.new_group()
        return BasisView(group, self.entry(basis.entry, Group(()), group, "named"), basis.reason)

    def section(self, section: Section, number: int) -> SectionView:
        closed = section.kind in _FOLDED and bool(self.layout.crowded or section.most)
        blocks = tuple(self.block(block, section, at) for at, block in enumerate(section.blocks))
        shown = len(blocks) if closed else len(section.shown)
        return SectionView(
            id=self.section_id(number),
            kind=section.kind,
            title=section_title(section, self.reader),
            shown=str(len(blocks)) if blocks and section.kind != "notes" else "",
            blocks=blocks[:shown],
            folded=blocks[shown:],
            more=self.more(blocks[shown:]),
            closed=closed,
        )

    def label(self, block: Block, section: Section) -> str:
        label = days_words(block, self.reader) if block.days else block_label(block, self.reader)
        if not label and section.kind in ("disputed", "agreed", "moving", "coverage"):
            label = shorten(block.entries[0].gloss or block.entries[0].pieces[0].words, 80)
        return label

    def block(self, block: Block, section: Section, number: int) -> BlockView:
        names, label = block.names, self.label(block, section)
        return BlockView(
            label=label or self.note(block, section),
            note=self.note(block, section) if label else "",
            groups=tuple(self.group(group, section) for group in block.groups),
            reasons=tuple(map(one_line, block.reasons)),
            office=tuple(office_words(names.role, names.country, self.reader, block.label)) if names else (),
            spellings=_further_spellings(block),
            figures=figures_words(block, self.reader) if block.figures else "",
            id=self.dispute_id(number) if section.kind == "disputed" else "",
            lacking=tuple(account.label for account in missing_folded(block, self._missing)),
            more=self.more(missing_folded(block, self._missing)),
        )

    def note(self, block: Block, section: Section) -> str:
        """What stands beside a label: how many origins, whether figures moved on, what kind of origin."""
        if section.kind == "agreed":
            return carried_words(block, self.reader)
        if section.kind == "coverage":
            return missing_words(block, self.reader, self._missing)
        if section.kind == "origins":
            return self.reader.word(f"kind_{block.status}")
        return self.reader.word(block.status) if section.kind == "moving" else ""

    def group(self, group: Group, section: Section) -> GroupView:
        id_, style = self.marks.new_group(), _STYLES.get(section.kind, "named")
        entries = tuple(self.entry(entry, group, id_, style) for entry in group.entries)
        account = group.entries[0].account.order if group.entries else -1
        holder = holder_words(group, self.reader) if section.kind == "disputed" else ""
        shown = len(group.shown)
        told = accounts_words(group.accounts, self.reader) if holder else ""
        return GroupView(id_, holder, entries[:shown], account, told, entries[shown:], self.more(entries[shown:]))

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
