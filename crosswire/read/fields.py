"""Values as other people's files write them → the form of a report's fields, or None where nothing certain is said."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

_ISO_DAY = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?![\d-])")
_COMPACT_DAY = re.compile(r"\s*(\d{4})(\d\d)(\d\d)(?:T\d{4,6}(?:Z|[+-]\d{2}:?\d{2})?)?\s*$")
_LANGUAGE = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*\s*$")


def day(value: str | None) -> str | None:
    """The ISO day of a date or time stamp (ISO 8601, or RFC 2822 as feeds have it), in its own time zone; else None."""
    if not value:
        return None
    found = _ISO_DAY.match(value) or _COMPACT_DAY.match(value)
    try:
        if found:
            return date(*map(int, found.groups())).isoformat()
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def language(value: str | None) -> str | None:
    """The primary subtag of a language tag, in lower case: `vi-VN`, `vi_VN` → `vi`; None where it is no such tag."""
    found = _LANGUAGE.match(value or "")
    return found.group(1).lower() if found else None


def line(value: str | None) -> str | None:
    """A one-line value with its blanks evened out; None where nothing is left."""
    return " ".join((value or "").split()) or None
