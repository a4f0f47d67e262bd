"""Bytes → text, strictly: what cannot be decoded for certain is refused, never patched."""

from __future__ import annotations

import codecs
import re

from crosswire.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive (or an office document)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
)
# What pages declare and browsers read as the wider code page: https://encoding.spec.whatwg.org, table of labels.
_WIDER = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "tis-620": "cp874",
}
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.\-]{2,40})", re.IGNORECASE)
_HEAD = 8192


def bom(data: bytes) -> tuple[int, str] | None:
    """The length of the byte order mark that `data` begins with and the encoding it tells; None where there is none."""
    return next(((len(mark), name) for mark, name in _BOMS if data.startswith(mark)), None)


def binary_reason(head: bytes) -> str | None:
    """Why the first bytes of a file cannot be text, in words; None where they can."""
    found = next((f"not text but {what}" for magic, what in _MAGIC if head.startswith(magic)), None)
    if found:
        return found
    mark = bom(head)
    wide = mark is not None and mark[1] != "utf-8"
    return "not text: holds NUL bytes" if b"\0" in head[:_HEAD] and not wide else None


def decode_text(data: bytes, where: str, declared: str | None = None) -> str:
    """The text of `data` without its byte order mark: by that mark, else as `declared`, else as UTF-8.

    Raises InputError where the bytes are binary, not valid in that encoding, or nothing but blanks.
    """
    reason = binary_reason(data)
    if reason:
        raise InputError(where, reason)
    mark = bom(data)
    skip, encoding = mark if mark else (0, _codec(declared, where))
    try:
        text = data[skip:].decode(encoding)
    except UnicodeDecodeError as fault:
        place = fault.start + skip
        raise InputError(where, f"undecodable: byte {place} is not valid {encoding.upper()}") from None
    if not text.strip():
        raise InputError(where, "empty")
    return text


def declared_charset(data: bytes) -> str | None:
    """The charset that an HTML page declares in its first bytes; None where it declares none."""
    found = _CHARSET.search(data[:_HEAD])
    return found.group(1).decode("ascii").lower() if found else None


def _codec(declared: str | None, where: str) -> str:
    """The codec of a declared charset. A page that says so in ASCII letters cannot be UTF-16: it is UTF-8 then."""
    if declared is None or declared.startswith("utf-16"):
        return "utf-8"
    name = _WIDER.get(declared, declared)
    try:
        info = codecs.lookup(name)
    except LookupError:
        raise InputError(where, f"undecodable: unknown charset {declared}") from None
    if not info._is_text_encoding:
        raise InputError(where, f"undecodable: unknown charset {declared}")
    return info.name
