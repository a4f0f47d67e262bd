"""What is wrong with a language's words for the concepts: gaps, collisions, unknown ids, phrases never to be found."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from crosswire.errors import PackError
from crosswire.languages.inventory import COLUMNS, FAMILIES, KINDS, TOPICS, WEIGHTINGS
from crosswire.languages.inventory import ROOT as LEXICON
from crosswire.languages.pack import ROOT, UNDETERMINED, Pack, load_pack, unknown_files
from crosswire.languages.rows import read_rows
from crosswire.languages.tables import CONCEPTS, TABLES, Mode
from crosswire.records import PLOVER_EVENTS

Kind: TypeAlias = Literal[
    "gap", "table", "case", "rare", "collision", "reference", "value", "id", "nfc", "file", "form", "dead"
]

_MODES: dict[str, Mode] = {"=": "folded", "^": "cased"}
_ABSENT = "-"
TO_DO: frozenset[Kind] = frozenset(("gap", "table", "case", "rare"))
"""Kinds of finding that are work left to do; every other one is a fault."""
_JOINED = re.compile(r"[-‐'’/.]")
"""Where a written word may be two: war-torn, F-16."""
_OPTIONAL = frozenset(("given_names.tsv", "parted.tsv", "particles.tsv", "perfectives.tsv"))
"""Tables that a language may do without: und/ has them for any, or its grammar has no use for them."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One fault: the file below `crosswire/languages/`, its line (0: the file as a whole), the kind, what it is."""

    file: str
    line: int
    kind: Kind
    text: str


class _Written(NamedTuple):
    """One phrase as it stands in a language's column, with its place and how it meets a text."""

    file: str
    line: int
    id: str
    text: str
    mode: Mode
    words: tuple[str, ...]


def check_language(code: str, lexicon: Path = LEXICON) -> tuple[Finding, ...]:
    """Every fault of a language's column and of the inventory behind it, in order of file and line; empty if none.

    Raises PackError where `code` has no pack or a table other than the concepts' breaks its form.
    """
    pack = load_pack(code)
    if pack.code != code:
        raise PackError(f"{code}: no such language pack")
    return check_pack(pack, ROOT / code, lexicon)


def check_pack(pack: Pack, folder: Path, lexicon: Path) -> tuple[Finding, ...]:
    """As `check_language`, for any pack, the folder that holds it and the folder of an inventory."""
    found: list[Finding] = []
    domains = _inventory(lexicon, found)
    ids = {id_: domain for domain, known in domains.items() for id_ in known}
    phrases = list(_column(pack, folder, ids, found))
    named = {phrase.id for phrase in phrases}
    for domain, known in domains.items():
        file = f"{folder.name}/{CONCEPTS.file}/{domain}.tsv"
        if pack.code != UNDETERMINED:  # any language at all has no words of its own
            found.extend(Finding(file, 0, "gap", id_) for id_ in known if id_ not in named)
    found.extend(_missing_tables(pack, folder))
    found.extend(_collisions(pack, phrases))
    found.extend(_dead(pack, phrases))
    found.extend(_stray_files(folder, domains))
    return tuple(sorted(set(found)))


def rare_words(code: str, frequencies: Path, lexicon: Path = LEXICON) -> tuple[Finding, ...]:
    """The single words of a language's column that a list of the language's words does not have: invented, misspelt, or
    never used by news.

    `frequencies`: a line a word, what follows a tab (its count) is not looked at. Forms and lemmas both count. Raises
    PackError where the list cannot be read or is empty.
    """
    try:
        listed = {line.partition("\t")[0].strip() for line in frequencies.read_text(encoding="utf-8").splitlines()}
    except (OSError, UnicodeDecodeError) as fault:
        raise PackError(f"{frequencies}: {fault}") from None
    pack = load_pack(code)
    forms = [pack.folded(word) for word in sorted(listed) if word]
    known = {*forms, *pack.lemmas(forms)}
    if not known:
        raise PackError(f"{frequencies}: no words")
    found: list[Finding] = []
    ids = {id_: domain for domain, own in _inventory(lexicon, []).items() for id_ in own}
    for phrase in _column(pack, ROOT / code, ids, []):
        parts = [part for part in _JOINED.split(pack.folded(phrase.text)) if part]
        if len(phrase.text.split()) == 1 and not all({part, *pack.lemmas([part])} & known for part in parts):
            told = f"{phrase.text!r} of {phrase.id} is not in the list"
            found.append(Finding(phrase.file, phrase.line, "rare", told))
    return tuple(sorted(set(found)))


def _inventory(lexicon: Path, found: list[Finding]) -> dict[str, list[str]]:
    """Ids by domain; faults of the inventory's own lines go to `found`."""
    domains: dict[str, list[str]] = {}
    cells: list[tuple[str, int, dict[str, str]]] = []
    for path in _tables(lexicon, found):
        if path.name not in (*WEIGHTINGS, FAMILIES):
            cells += [(f"{lexicon.name}/{path.name}", *row) for row in _rows(path, COLUMNS, found)]
            domains[path.stem] = []
    known: set[str] = set()
    for file, line, row in cells:
        if row["id"] in known:
            found.append(Finding(file, line, "id", f"{row['id']} is there twice"))
        known.add(row["id"])
        domains[Path(file).stem].append(row["id"])
    for file, line, row in cells:
        found.extend(Finding(file, line, kind, text) for kind, text in _line_faults(row, known))
    for path in sorted(lexicon / name for name in WEIGHTINGS):
        if path.exists():
            found.extend(_unknown_weights(path, known, found))
    return domains


def _line_faults(row: Mapping[str, str], known: set[str]) -> Iterator[tuple[Kind, str]]:
    for column in ("broader", "opposite"):
        for other in row[column].split(","):
            if other != _ABSENT and (other not in known or other == row["id"]):
                yield "reference", f"{row['id']}: {column} {other}"
    allowed = {"class": KINDS, "topic": TOPICS | {_ABSENT}, "plover": {*PLOVER_EVENTS, _ABSENT}}
    for column, values in allowed.items():
        if row[column] not in values:
            yield "value", f"{row['id']}: {column} {row[column]}"


def _unknown_weights(path: Path, known: set[str], found: list[Finding]) -> list[Finding]:
    rows = _rows(path, ("id", "weight"), found)
    file = f"{path.parent.name}/{path.name}"
    return [Finding(file, line, "id", row["id"]) for line, row in rows if row["id"] not in known]


def _column(pack: Pack, folder: Path, ids: Mapping[str, str], found: list[Finding]) -> Iterator[_Written]:
    """The phrases of the language's own column; lines with an unknown id or an empty phrase go to `found`."""
    for path in _tables(folder / CONCEPTS.file, found):
        file = f"{folder.name}/{CONCEPTS.file}/{path.name}"
        for line, row in _rows(path, CONCEPTS.columns, found):
            id_ = row[CONCEPTS.id]
            if ids.get(id_) != path.stem:
                found.append(Finding(file, line, "id", f"{id_} is no concept of {path.stem}"))
            for text in row[CONCEPTS.phrases].split("|"):
                bare = text[1:] if text[:1] in _MODES else text
                if not bare.strip() or bare != bare.strip():
                    found.append(Finding(file, line, "form", f"{id_}: an empty or padded phrase"))
                    continue
                mode = _MODES.get(text[:1], CONCEPTS.mode)
                yield _Written(file, line, id_, bare, mode, tuple(pack.words(bare, mode)))


def _collisions(pack: Pack, phrases: Iterable[_Written]) -> Iterator[Finding]:
    """Phrases that one and the same text would give two concepts: `=ships` of one and `ship` of another as well."""
    first: dict[tuple[str, ...], _Written] = {}
    exact: dict[tuple[str, ...], _Written] = {}
    written = list(phrases)
    for phrase in written:
        seen = exact if phrase.mode == "folded" else first
        other = seen.setdefault(phrase.words, phrase)
        if other.id != phrase.id:
            yield _collision(phrase, other)
    for phrase in exact.values():
        met = first.get(tuple(pack.lemmas(phrase.words)))
        if met is not None and met.id != phrase.id and met.mode == CONCEPTS.mode:
            yield _collision(phrase, met)


def _collision(phrase: _Written, other: _Written) -> Finding:
    text = f"{phrase.text!r} of {phrase.id} is {other.text!r} of {other.id} ({other.file}:{other.line})"
    return Finding(phrase.file, phrase.line, "collision", text)


def _dead(pack: Pack, phrases: Iterable[_Written]) -> Iterator[Finding]:
    """Phrases that no text can meet: cut otherwise in capitals (*u.s.*: *U.S.*), or turned into a function word."""
    common = frozenset(pack.settings.detection.words)
    for phrase in phrases:
        folded = pack.words(phrase.text, "folded")
        if not folded or len(folded) != len(pack.words(phrase.text.upper(), "folded")):
            text = f"{phrase.id}: {phrase.text!r} is cut into other words in capitals"
            yield Finding(phrase.file, phrase.line, "dead", text)
        elif phrase.mode == "lemma" and _turned(folded, phrase.words, common):
            text = f"{phrase.id}: {phrase.text!r} is matched as {phrase.words[0]!r}"
            yield Finding(phrase.file, phrase.line, "dead", text)


def _turned(folded: Sequence[str], lemmas: Sequence[str], common: frozenset[str]) -> bool:
    """Whether the lemma of a single content word is a function word of the language."""
    return len(lemmas) == 1 and lemmas[0] in common and folded[0] not in common


def _missing_tables(pack: Pack, folder: Path) -> Iterator[Finding]:
    """Tables that neither the pack nor a relative that it inherits from has."""
    own = [path for path in pack.folders if path.name != UNDETERMINED]
    wanted = [] if pack.code == UNDETERMINED else [table for table in TABLES if table.file not in _OPTIONAL]
    for table in wanted:
        if not any((path / table.file).exists() for path in (folder, *own)):
            yield Finding(f"{folder.name}/{table.file}", 0, "table", f"no {table.layer.replace('_', ' ')} is told")
    if wanted and not (folder / "cases.toml").exists():
        yield Finding(f"{folder.name}/cases.toml", 0, "table", "no case shows what the pack does")


def _stray_files(folder: Path, domains: Mapping[str, object]) -> Iterator[Finding]:
    for name in unknown_files(folder):
        yield Finding(f"{folder.name}/{name}", 0, "file", "no table of that name is declared")
    concepts = folder / CONCEPTS.file
    for path in sorted(concepts.iterdir()) if concepts.is_dir() else ():
        if path.suffix != ".tsv" or path.stem not in domains:
            file = f"{folder.name}/{CONCEPTS.file}/{path.name}"
            yield Finding(file, 0, "file", "the inventory has no domain of that name")


def _tables(folder: Path, found: list[Finding]) -> list[Path]:
    """The tables of a folder that are in Unicode form NFC; of each other one, the first bad line goes to `found`."""
    kept: list[Path] = []
    for path in sorted(folder.glob("*.tsv")):
        lines = path.read_text(encoding="utf-8").split("\n")
        bad = next((n for n, line in enumerate(lines, 1) if not unicodedata.is_normalized("NFC", line)), None)
        if bad is None:
            kept.append(path)
        else:
            found.append(Finding(_shown(path), bad, "nfc", "not in Unicode form NFC"))
    return kept


def _rows(path: Path, columns: tuple[str, ...], found: list[Finding]) -> list[tuple[int, dict[str, str]]]:
    """The lines of a table, up to the first that breaks its form."""
    rows: list[tuple[int, dict[str, str]]] = []
    try:
        for row in read_rows(path, columns):
            rows.append((row.line, row.cells))
    except PackError as fault:
        found.append(Finding(_shown(path), rows[-1][0] + 1 if rows else 1, "form", str(fault).split(": ", 1)[-1]))
    return rows


def _shown(path: Path) -> str:
    depth = 3 if path.parent.name == CONCEPTS.file else 2
    return "/".join(path.parts[-depth:])
