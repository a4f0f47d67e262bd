"""Records as JSON lines, as CONTRACT has them; written so that no terminal is harmed by printing them."""

from __future__ import annotations

import json
import re

import msgspec

from crosswire.records import Dossier, Record
from crosswire.report.safe import UNSAFE

_UNSAFE_RAW = re.compile(f"[{UNSAFE}]")


def dossier_json(dossier: Dossier, accounts: bool = False) -> bytes:
    """A dossier as one JSON object, without a line end; `accounts` only if asked for. Raises EvidenceError."""
    from crosswire.report.evidence import check_evidence

    check_evidence(dossier)
    if accounts:
        return record_json(dossier)
    fields = msgspec.to_builtins(msgspec.structs.replace(dossier, accounts=()))
    del fields["accounts"]
    return _line(fields)


def record_json(record: Record) -> bytes:
    """Any record as one JSON object, without a line end; field names are those of CONTRACT (`from`, `to`)."""
    return _line(msgspec.to_builtins(record))


def _line(fields: object) -> bytes:
    """JSON in UTF-8; controls, direction marks and lone surrogates are escaped (`\\u202e`), which loses nothing."""
    try:
        text = msgspec.json.encode(fields).decode()
    except UnicodeEncodeError:
        return json.dumps(fields, separators=(",", ":")).encode()
    return _UNSAFE_RAW.sub(_escaped, text).encode()


def _escaped(match: re.Match[str]) -> str:
    """`\\uXXXX`, as a surrogate pair beyond the first plane."""
    return json.dumps(match.group())[1:-1]
