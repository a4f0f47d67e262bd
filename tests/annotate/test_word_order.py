"""Phrases before the verb, plain heads before a name, claims with their owner behind: languages that do not inflect."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from crosswire.pipeline import annotate_reports
from crosswire.records import Annotation, Report, Span


def _annotated(language: str, text: str) -> Annotation:
    return next(iter(annotate_reports([Report(id="t", text=text, language=language, published="2024-06-12")])))


def _words(text: str, spans: Sequence[Span]) -> str:
    return " … ".join(span.of(text) for span in spans)


def _statements(language: str, text: str) -> list[tuple[str, str]]:
    """(speaker, content) of each statement."""
    made = _annotated(language, text).statements
    return [(_words(text, one.speaker), _words(text, one.content)) for one in made]


def _acts(language: str, text: str) -> list[tuple[str, str, str]]:
    """(event, actor, recipient) of each act."""
    made = _annotated(language, text).actions
    return [(one.event, _words(text, one.actor), _words(text, one.recipient)) for one in made]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "外交部发言人毛宁5月9日在例行记者会上表示，谈判已经结束。", [("毛宁", "谈判已经结束")]),
        ("zh", "日本首相岸田文雄在国会回答质询时说，政府没有新计划。", [("岸田文雄", "政府没有新计划")]),
        ("zh", "路透社援引一名官员的话说，会谈取得进展。", [("一名官员", "会谈取得进展")]),
        ("zh", "“桥今天关闭。”市长说。", [("市长", "“桥今天关闭。”")]),
        ("zh", "市长说桥关闭了。“水太高了。”她走了。", [("市长", "桥关闭了 … “水太高了。”")]),
        ("vi", "Tuyên bố của Nga rằng cây cầu đã sập là sai.", [("Nga", "cây cầu đã sập là sai")]),
        ("id", "Klaim Rusia bahwa jembatan itu runtuh keliru.", [("Rusia", "jembatan itu runtuh keliru")]),
        ("id", "Klaim asuransi naik tajam.", []),
    ],
)
def test_who_said_what(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert _statements(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("zh", "德国向乌克兰提供了坦克。", ("AID", "德国", "乌克兰")),
        ("zh", "洪都拉斯2023年与台湾断交。", ("SANCTION", "洪都拉斯", "台湾")),
        ("zh", "哈马斯对以色列的袭击震动中东。", ("ASSAULT", "哈马斯", "以色列")),
        ("zh", "欧盟解除了对叙利亚的经济制裁。", ("CONCEDE", "欧盟", "叙利亚")),
        ("zh", "联合国安理会否决了决议。", ("REJECT", "联合国安理会", "决议")),  # 会, will, is no word there
        ("id", "Buruh Samsung di Korea Selatan mogok kerja.", ("PROTEST", "Buruh Samsung", "")),
        ("id", "Kharkiv dibombardir Rusia.", ("ASSAULT", "Rusia", "Kharkiv")),
        ("vi", "Những tay súng ở nhà máy Azovstal đầu hàng quân Nga.", ("RETREAT", "Những tay súng", "Nga")),
        ("vi", "Nhật Bản quyết định trừng phạt Nga.", ("SANCTION", "Nhật Bản", "Nga")),
    ],
)
def test_who_did_what(language: str, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in _acts(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "England attacked in the second half but failed to score a goal."),
        ("vi", "Đội tuyển Việt Nam tấn công nhưng không ghi được bàn thắng."),
        ("id", "Timnas Indonesia terus menyerang, tetapi tidak mencetak gol."),
    ],
)
def test_a_team_attacks_nobody(language: str, text: str) -> None:
    assert not [act for act in _acts(language, text) if act[0] == "ASSAULT"]
