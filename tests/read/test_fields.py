"""Dates and languages as others write them."""

from __future__ import annotations

import pytest

from crosswire.read import fields


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-11-13", "2025-11-13"),
        ("2025-11-13T23:30:00-05:00", "2025-11-13"),
        ("2025-11-13 08:00", "2025-11-13"),
        ("20251113T080000Z", "2025-11-13"),
        ("20251113", "2025-11-13"),
        ("Thu, 13 Nov 2025 23:30:00 -0500", "2025-11-13"),
        ("2025-02-30", None),
        ("2025-11", None),
        ("2025-11-130", None),
        ("13/11/2025", None),
        ("yesterday", None),
        ("", None),
        (None, None),
    ],
)
def test_day(value: str | None, day: str | None) -> None:
    assert fields.day(value) == day


@pytest.mark.parametrize(
    ("value", "code"),
    [("vi", "vi"), ("vi-VN", "vi"), ("en_GB", "en"), ("zh-Hant-TW", "zh"), ("EN", "en"), ("English", None), ("", None)],
)
def test_language(value: str, code: str | None) -> None:
    assert fields.language(value) == code
