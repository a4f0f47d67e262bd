"""One JSON value → a draft: crosswire's own form of a report, or a ninjs news item."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any, TypeVar

import msgspec

from crosswire.errors import InputError
from crosswire.read import fields
from crosswire.read.document import Draft
from crosswire.read.ninjs import NinjsItem, ninjs_draft

T = TypeVar("T")
_AT_BYTE = re.compile(r" \(byte (\d+)\)$")


class ReportFields(msgspec.Struct, frozen=True):
    """A report as JSON has it; other fields are passed over. `id` may be a number."""

    text: str | msgspec.UnsetType = msgspec.UNSET
    id: str | int | None = None
    title: str | None = None
    language: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None


def draft_of(data: bytes, where: str, line: int | None = None, item: int | None = None) -> Draft:
    """The draft of one JSON object; raises InputError where it is not JSON or holds no report."""
    found = decode_as(ReportFields, data, where)
    if isinstance(found.text, str):
        return _report_draft(found, found.text, where, line, item)
    return ninjs_draft(decode_as(NinjsItem, data, where), where, line, item)


def _report_draft(found: ReportFields, text: str, where: str, line: int | None, item: int | None) -> Draft:
    if not text.strip():
        raise InputError(where, "`text` is empty")
    published = fields.day(found.published)
    if found.published and published is None:
        raise InputError(where, f"`published` is no date: {found.published[:40]!r}")
    return Draft(
        text=text,
        id=str(found.id) if found.id not in (None, "") else None,
        title=found.title,
        language=fields.language(found.language),
        published=published,
        outlet=found.outlet,
        url=found.url,
        line=line,
        item=item,
    )


def decode_as(form: type[T], data: bytes, where: str) -> T:
    """JSON bytes decoded as `form`; raises InputError with the reason, and the line where `data` has several."""
    key: Any = form
    try:
        found: T = _decoder(key).decode(data)
    except msgspec.DecodeError as fault:
        return _decode_slowly(form, data, where, fault)
    except UnicodeDecodeError as fault:
        raise InputError(where, f"undecodable: byte {fault.start} is not valid UTF-8") from None
    except RecursionError:
        raise InputError(where, "JSON is nested too deeply") from None
    return found


def _decode_slowly(form: type[T], data: bytes, where: str, fault: msgspec.DecodeError) -> T:
    """A second try for half surrogate pairs (`\\ud800`), which msgspec refuses and other programs write."""
    if isinstance(fault, msgspec.ValidationError):
        raise InputError(where, _said(str(fault))) from None
    if rb"\ud" not in data.lower():
        raise InputError(where, _broken(data, fault), _line_of(data, fault)) from None
    try:
        return msgspec.convert(json.loads(data), form)
    except msgspec.ValidationError as wrong:
        raise InputError(where, _said(str(wrong))) from None
    except (ValueError, RecursionError):
        raise InputError(where, _broken(data, fault), _line_of(data, fault)) from None


@cache
def _decoder(form: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(form)


def _broken(data: bytes, fault: msgspec.DecodeError) -> str:
    said = str(fault)
    said = "JSON is cut short" if said == "Input data was truncated" else said.replace("JSON is malformed", "not JSON")
    return said if b"\n" not in data else _AT_BYTE.sub("", said)


def _line_of(data: bytes, fault: msgspec.DecodeError) -> int | None:
    """The 1-based line of a fault in data of several lines; None in data of one."""
    found = _AT_BYTE.search(str(fault))
    total = data.count(b"\n")
    return (data.count(b"\n", 0, int(found.group(1))) if found else total) + 1 if total else None


def _said(reason: str) -> str:
    """msgspec's words on a wrong type, in a user's: "`text`: expected `str`, got `int`"."""
    what, _, path = reason.partition(" - at `")
    field = path.rstrip("`").removeprefix("$").lstrip(".")
    if what.startswith("Expected `object`"):
        return "not a JSON object"
    what = what[:1].lower() + what[1:].replace(" | unset", "").replace("unset | ", "")
    return f"`{field}`: {what}" if field else what
