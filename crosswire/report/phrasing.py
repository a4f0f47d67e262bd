"""Parts of lines as readers see them in any output: who says it, which office, how many origins, which label."""

from __future__ import annotations

from crosswire.report.lines import Account, Block, Entry, Group, Head, Layout, Names, Section, Value, Voice
from crosswire.report.reader import Reader
from crosswire.report.safe import one_line

APPROXIMATELY = "≈"
_MOST_PARAGRAPHS = 3
_JOINT = " · "


def voice_words(voice: Voice | None, reader: Reader, full: bool = False) -> str:
    """`Andriy Sybiha, via TASS`; `full` adds office and country. Empty for narrated claims."""
    if voice is None:
        return ""
    words = [voice.name] if voice.name else []
    if full and voice.name:
        words += office_words(voice.role, voice.country, reader, voice.name)
    if voice.channels:
        words.append(reader.word("via", channels=" ← ".join(voice.channels)))
    return ", ".join(words)


_CLOSED_BY = {'"': '"', "“": "”", "„": "“”", "«": "»", "「": "」", "『": "』", "《": "》"}
_OPENED_BY = {'"': '"', "”": "“„", "»": "«", "」": "「", "』": "『", "》": "《"}


def quoted(words: str) -> str:
    """Evidence in one pair of quotation marks: a whole quotation keeps its own; a mark without its partner goes.

    `“We agreed on all points.` (the quotation runs on) is shown as `“We agreed on all points.”`.
    """
    if words[:1] in _CLOSED_BY and not _has(words[1:], _CLOSED_BY[words[0]]):
        words = words[1:]
    if words[-1:] in _OPENED_BY and not _has(words[:-1], _OPENED_BY[words[-1]]):
        words = words[:-1]
    return words if _whole(words) else f"“{words.strip()}”"


def _has(words: str, marks: str) -> bool:
    return any(mark in words for mark in marks)


def _whole(words: str) -> bool:
    """Whether one quotation fills the words from the first mark to the last."""
    opening, closing, inner = words[:1], words[-1:], words[1:-1]
    return bool(inner) and closing in _CLOSED_BY.get(opening, ()) and not _has(inner, opening + closing)


def office_words(role: str | None, country: str | None, reader: Reader, name: str = "") -> list[str]:
    """The office and the country in the reader's words, as far as known and not in the name already."""
    if country and reader.country(country) in name:
        country = None
    return [one_line(word) for word in (role and reader.role(role), country and reader.country(country)) if word]


def holder_words(group: Group, reader: Reader) -> str:
    """Who holds one side of a dispute: the country's side, then the party, once where both are the same."""
    holder = group.holder
    country = group.country or (holder.country if holder else None)
    words = [one_line(reader.country(country))] if country else []
    if holder and holder.name and holder.name not in words:
        words.append(", ".join([holder.name, *office_words(holder.role, None, reader)]))
    return ": ".join(words) or reader.word("side_unknown")


def accounts_words(count: int, reader: Reader) -> str:
    """`one account`, `7 accounts`."""
    return reader.word("one_account") if count == 1 else reader.word("many_accounts", count=count)


def size_words(layout: Layout, reader: Reader) -> str:
    """`20 accounts in 10 languages`."""
    told = accounts_words(len(layout.accounts), reader)
    return reader.word("in_languages", accounts=told, count=layout.languages) if layout.languages > 1 else told


def side_words(group: Group, reader: Reader) -> str:
    """Who holds a side, and with how many accounts: `Ukraine: Maksym Marchenko (9)`."""
    return f"{holder_words(group, reader)} ({group.accounts})"


def rivals_words(block: Block, reader: Reader) -> str:
    """A dispute in one line: `Russia (7) ≠ Ukraine: Maksym Marchenko (9)`."""
    return " ≠ ".join(side_words(group, reader) for group in block.groups)


def held_words(group: Group, reader: Reader) -> str:
    """What a side holds, in the words of its first line: a gloss where they are foreign."""
    entry = group.entries[0]
    gloss = gloss_words(entry, reader)
    return f"{APPROXIMATELY} {gloss}" if gloss else quoted(quote_words(entry))


def entry_voice(entry: Entry, group: Group, reader: Reader, full: bool = False) -> str:
    """Who says an entry; only the channels where the side's heading has named the speaker already."""
    voice = entry.voice
    if voice and group.holder and voice.name == group.holder.name:
        voice = voice._replace(name="")
    return voice_words(voice, reader, full)


def quote_words(entry: Entry) -> str:
    """The pieces of evidence as one run of words, gaps marked with …"""
    return " … ".join(piece.words for piece in entry.pieces)


def paragraph_words(entry: Entry) -> str:
    """`¶5`, `¶5, 7`, `¶5, 7 …`; a place outside every numbered paragraph has none."""
    numbers = list(dict.fromkeys(str(piece.paragraph) for piece in entry.pieces if piece.paragraph))
    more = " …" if len(numbers) > _MOST_PARAGRAPHS else ""
    return f"¶{', '.join(numbers[:_MOST_PARAGRAPHS])}{more}" if numbers else ""


def cite_words(entry: Entry) -> str:
    """`Gazette ¶5`."""
    return f"{entry.account.label} {paragraph_words(entry)}".rstrip()


def part_words(entry: Entry, reader: Reader) -> str:
    """`caption` where evidence stands outside the body; empty in the body."""
    parts = dict.fromkeys(piece.part for piece in entry.pieces if piece.part != "body")
    return ", ".join(reader.word(part) for part in parts)


def gloss_words(entry: Entry, reader: Reader) -> str:
    """The gloss of foreign evidence; empty where the reader needs none."""
    return entry.gloss if reader.foreign(entry.account.language) else ""


def block_label(block: Block, reader: Reader) -> str:
    """The block's label, concept ids in it (`ceasefire · peace_talks`) in the reader's words; else what it is about."""
    if block.label:
        words = block.label.split(_JOINT)
        return _JOINT.join(one_line(reader.about(word)) if reader.knows(word) else word for word in words)
    return _JOINT.join(one_line(reader.about(concept)) for concept in block.about)


def origin_words(block: Block, reader: Reader) -> str:
    """How many independent origins stand behind a point."""
    return reader.word("one_origin") if block.origins <= 1 else reader.word("many_origins", count=block.origins)


def carried_words(block: Block, reader: Reader) -> str:
    """How many accounts carry a point, from how many origins, in which languages, in whose outlets: `4 of 6 accounts ·
    3 independent origins · de en uk · DE GB`."""
    carried = reader.word("of_accounts", count=block.accounts, all=block.of) if block.of else ""
    languages = " ".join(block.languages) if len(block.languages) > 1 else ""
    countries = ", ".join(one_line(reader.country(code)) for code in block.countries)
    return _JOINT.join(word for word in (carried, origin_words(block, reader), languages, countries) if word)


def figures_words(block: Block, reader: Reader) -> str:
    """The figures that moved or differ: `51 (30 October) → 158 (31 October)`, or `40 ≠ 70 (4)` where four say 70.

    One amount in several languages stands once, in the reader's words where an account has them."""
    moved = block.status == "updated"
    held: dict[object, list[Value]] = {}
    for value in block.figures:
        held.setdefault((value.amount or value.words, value.day if moved else None), []).append(value)
    return (" → " if moved else " ≠ ").join(dict.fromkeys(_figure_words(own, moved, reader) for own in held.values()))


def _figure_words(values: list[Value], moved: bool, reader: Reader) -> str:
    """One amount, with its day where it moved on, else with the number of accounts that give it."""
    best = next((value for value in values if not reader.foreign(value.account.language)), values[0])
    if moved:
        return f"{best.words} ({one_line(reader.day(best.day))})" if best.day else best.words
    accounts = len({value.account.order for value in values})
    return f"{best.words} ({accounts})" if accounts > 1 else best.words


def missing_words(block: Block, reader: Reader, most: int = 0) -> str:
    """The accounts that leave a point out: `not in Gazette fr, Wire en`; `most` (0: all) bounds the list."""
    folded = missing_folded(block, most)
    named = [account.label for account in block.missing[: len(block.missing) - len(folded)]]
    if folded:
        named.append(reader.word("more", count=len(folded)))
    return reader.word("not_in", accounts=", ".join(named))


def missing_folded(block: Block, most: int) -> tuple[Account, ...]:
    """The accounts after the first `most` (0: all) that leave a point out; a single one is not folded."""
    return block.missing[most:] if most and len(block.missing) > most + 1 else ()


def days_words(block: Block, reader: Reader) -> str:
    """The day or period of a timeline entry."""
    if block.days is None:
        return ""
    days = one_line(reader.day(*block.days))
    return f"{days} ({reader.word('inferred')})" if block.inferred else days


def names_words(names: Names) -> str:
    """`en Sybiha, Sibiga · vi Sybiha`: every spelling by language."""
    return " · ".join(f"{code} {', '.join(spellings)}" for code, spellings in names.spellings)


def varied(block: Block) -> bool:
    """Whether any language spells the name otherwise than the heading does."""
    return block.names is not None and any(set(names) != {block.label} for _, names in block.names.spellings)


def section_title(section: Section, reader: Reader) -> str:
    """The section's heading without its count."""
    if section.account is not None:
        return reader.word("single", account=section.account.label)
    return reader.word(section.kind)


def account_words(account: Account, reader: Reader) -> list[str]:
    """The full name where the label is shorter, language, an unknown outlet, day of publication or `undated`."""
    annotation = account.annotation
    published = annotation.published
    outlet = one_line(annotation.outlet or "")
    words = [] if (outlet or annotation.id) in account.label else [outlet or one_line(annotation.id)]
    if language := reader.language_name(account.language):
        words.append(one_line(language))
    if not outlet:
        words.append(reader.word("outlet_unknown"))
    words.append(reader.word("published", day=one_line(reader.day(published))) if published else reader.word("undated"))
    return words


def head_days(head: Head, reader: Reader) -> str:
    """The event's day or period."""
    return one_line(reader.day(head.first, head.last)) if head.first else reader.word("day_unknown")


def place_words(head: Head, reader: Reader) -> list[str]:
    """Places by name; bare country codes in words."""
    return [one_line(reader.country(place)) for place in head.places]
