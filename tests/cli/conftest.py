"""Two small reports of one event, and a way to run commands in this process."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from crosswire.cli import cli

ENGLISH = (
    "The European Union approved a loan of 90 billion euros for Ukraine in Brussels on 19 December 2025. "
    "“We agreed because Ukraine needs it now,” European Council President António Costa said."
)
VIETNAMESE = (
    "Liên minh châu Âu ngày 19/12/2025 tại Brussels thông qua khoản vay 90 tỷ euro cho Ukraine. "
    "Chủ tịch Hội đồng châu Âu António Costa nói: “Chúng tôi đồng ý vì Ukraine cần khoản này ngay bây giờ”."
)
REPORTS = (
    {"id": "en", "text": ENGLISH, "language": "en", "published": "2025-12-20", "outlet": "Gazette"},
    {"id": "vi", "text": VIETNAMESE, "language": "vi", "published": "2025-12-20", "outlet": "Báo"},
)

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    def invoke(*words: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(cli, words, input=stdin, catch_exceptions=False)

    return invoke


@pytest.fixture
def lines() -> str:
    return "".join(json.dumps(report, ensure_ascii=False) + "\n" for report in REPORTS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for report in REPORTS:
        (tmp_path / f"{report['id']}.json").write_text(json.dumps(report), encoding="utf-8")
    return tmp_path
