"""Bytes to text: what is decoded, and what is refused with which words."""

from __future__ import annotations

import codecs

import pytest

from crosswire.errors import InputError
from crosswire.read.decoding import declared_charset, decode_text

TEXT = "Thủ tướng thăm Київ — 1 €"

DECODED = [
    ("utf-8", TEXT.encode(), None),
    ("utf-8 with a mark", codecs.BOM_UTF8 + TEXT.encode(), None),
    ("utf-16 little", codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), None),
    ("utf-16 big", codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), None),
    ("a mark beats what is declared", codecs.BOM_UTF8 + TEXT.encode(), "windows-1251"),
]


@pytest.mark.parametrize(("name", "data", "declared"), DECODED, ids=[case[0] for case in DECODED])
def test_decoded(name: str, data: bytes, declared: str | None) -> None:
    assert decode_text(data, "a", declared) == TEXT


@pytest.mark.parametrize(
    ("charset", "codec", "text"),
    [
        ("windows-1251", "cp1251", "Київ"),
        ("iso-8859-1", "cp1252", "“Zürich” – 5 €"),
        ("gb2312", "gb18030", "朱镕基"),
        ("euc-kr", "cp949", "똠방각하"),
        ("windows-1258", "cp1258", "Đà Nẵng".replace("ẵ", "a")),
    ],
)
def test_declared_charset(charset: str, codec: str, text: str) -> None:
    page = f'<html><head><meta charset="{charset}">'.encode() + text.encode(codec)
    assert declared_charset(page) == charset
    assert decode_text(page, "a", declared_charset(page)).endswith(text)


REFUSED = [
    (b"abc\xff", None, "undecodable: byte 3 is not valid UTF-8"),
    (codecs.BOM_UTF8 + b"abc\xff", None, "undecodable: byte 6 is not valid UTF-8"),
    (codecs.BOM_UTF16_LE + b"a", None, "undecodable: byte 2 is not valid UTF-16-LE"),
    ("Київ".encode("cp1251"), None, "undecodable: byte 0 is not valid UTF-8"),
    (codecs.BOM_UTF16_LE + b" \0\n\0", None, "empty"),
    (b"abc", "x-klingon", "undecodable: unknown charset x-klingon"),
    (b"abc", "base64", "undecodable: unknown charset base64"),
    ("text".encode("utf-16-le"), None, "not text: holds NUL bytes"),
    (b"%PDF-1.7\n", None, "not text but a PDF file"),
    (b"PK\x03\x04rest", None, "not text but a zip archive (or an office document)"),
]


@pytest.mark.parametrize(("data", "declared", "reason"), REFUSED)
def test_refused(data: bytes, declared: str | None, reason: str) -> None:
    with pytest.raises(InputError) as refused:
        decode_text(data, "a.txt", declared)
    assert refused.value.reason == reason
    assert str(refused.value) == f"a.txt: {reason}"
