"""Short labels by which a dossier cites its accounts: the outlet's name, else the report's id."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosswire.records import Annotation
from crosswire.report.lines import Account
from crosswire.report.safe import cells, one_line, shorten

_LIMIT = 20
_WORDS = re.compile(r"\W+|_")
_EXTENSION = re.compile(r"\.(txt|html?|warc|xml|json|jsonl|pdf|md)$", re.IGNORECASE)
_HASH = re.compile(r"[-_.][0-9a-f]{8,}$")


def label_accounts(annotations: Sequence[Annotation]) -> tuple[Account, ...]:
    """One account for each annotation, in order, with short labels (about 24 columns) that differ from one another."""
    labels = _distinct([_with_language(_label(annotation), annotation.language) for annotation in annotations])
    return tuple(
        Account(order, label, annotation.language, annotation)
        for order, (label, annotation) in enumerate(zip(labels, annotations, strict=True))
    )


def brief_labels(accounts: Sequence[Account], room: int) -> tuple[str, ...]:
    """The labels within `room` columns, their last word (language, number) kept; in full where they would be equal."""
    brief = tuple(_brief(account.label, room) for account in accounts)
    return brief if len(set(brief)) == len(brief) else tuple(account.label for account in accounts)


def _brief(label: str, room: int) -> str:
    name, _, last = label.rpartition(" ")
    if cells(label) <= room or not name:
        return shorten(label, room)
    return f"{shorten(name, max(room - cells(last) - 1, 4))} {last}"


def _label(annotation: Annotation) -> str:
    """An outlet as it is; an id without folder, extension and trailing hash (`reports/000_bc6acdb7968.txt` → `000`)."""
    outlet = one_line(annotation.outlet or "")
    if outlet:
        return shorten(outlet, _LIMIT)
    name = one_line(annotation.id).rstrip("/").rsplit("/", 1)[-1]
    bare = _HASH.sub("", _EXTENSION.sub("", name))
    return shorten(bare or name or "?", _LIMIT)


def _with_language(label: str, language: str) -> str:
    """`Gazette vi`; a label that says its language already stays (`vi-evening`)."""
    return label if language.lower() in _WORDS.split(label.lower()) else f"{label} {one_line(language)}".rstrip()


def _distinct(labels: Sequence[str]) -> list[str]:
    """Equal labels numbered in order: Gazette, Gazette 2."""
    taken: set[str] = set()
    kept = []
    for label in labels:
        unique, number = label, 1
        while unique in taken:
            number += 1
            unique = f"{label} {number}"
        taken.add(unique)
        kept.append(unique)
    return kept
