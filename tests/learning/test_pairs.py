"""Parallel sentences are read strictly: each bad line is told, the rest goes on."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.errors import InputError
from crosswire.learning.pairs import MAX_CHARACTERS, Pair, Pairs


def read(data: bytes) -> list[Pair | InputError]:
    return list(Pairs(BytesIO(data), "news.tsv", "qx"))


def test_good_lines() -> None:
    table = Pairs(BytesIO(b"\xef\xbb\xbfen\tqx\r\nOne.\tUn.\r\n\n Two. \tDo."), "news.tsv", "qx")
    assert table.known == "en"
    assert list(table) == [Pair(2, "One.", "Un."), Pair(4, "Two.", "Do.")]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"One.", "needs two columns, has 1"),
        (b"One.\tUn.\tUno.", "needs two columns, has 3"),
        (b"One.\t", "column 2 is empty"),
        (b"\tUn.", "column 1 is empty"),
        (b"One.\t\xff", "not UTF-8: byte 6 of the line"),
        (b"One.\t" + b"word " * 10_000, f"too long for a sentence: over {MAX_CHARACTERS} characters"),
        (b"One.\t" + b"word " * 100_000, "too long for a sentence"),
    ],
)
def test_bad_lines(line: bytes, reason: str) -> None:
    good, bad, last = read(b"en\tqx\nOne.\tUn.\n" + line + b"\nTwo.\tDo.\n")
    assert (good, last) == (Pair(2, "One.", "Un."), Pair(4, "Two.", "Do."))
    assert isinstance(bad, InputError)
    assert str(bad) == f"news.tsv:3: {reason}"


@pytest.mark.parametrize(
    "head", [b"", b"\n", b"en\n", b"en\tvi\n", b"qx\ten\n", b"en\tqx\tfr\n", b"\xff\xfe\n", b"One.\tUn.\n"]
)
def test_bad_headers(head: bytes) -> None:
    with pytest.raises(InputError) as fault:
        read(head + b"One.\tUn.\n" if head else b"")
    assert "\n" not in str(fault.value)


@given(st.binary(max_size=300))
def test_any_bytes_are_read(data: bytes) -> None:
    for line in read(b"en\tqx\n" + data):
        if isinstance(line, Pair):
            assert line.known
            assert line.learnt
