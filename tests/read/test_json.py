"""JSON Lines, JSON files and ninjs items."""

from __future__ import annotations

import io
import json
from pathlib import Path

import msgspec
import pytest

from crosswire.errors import InputError
from crosswire.read import read_records, read_reports
from crosswire.records import Report


def read(text: str | bytes) -> list[Report | InputError]:
    return list(read_reports([io.BytesIO(text.encode() if isinstance(text, str) else text)]))


def only(text: str) -> Report:
    (report,) = read(text)
    assert isinstance(report, Report)
    return report


def refusal(text: str | bytes) -> str:
    (fault,) = read(text)
    assert isinstance(fault, InputError)
    assert fault.line == 1
    return fault.reason


def test_every_field_is_kept() -> None:
    fields = {
        "id": "a",
        "text": " Hai nước\r\nký. ",
        "title": "Ký",
        "language": "vi-VN",
        "published": "2025-11-13T08:00:00+07:00",
        "outlet": "Báo",
        "url": "https://example.org/1",
        "other": {"x": [1]},
    }
    kept = {**fields, "language": "vi", "published": "2025-11-13"}
    del kept["other"]
    assert only(json.dumps(fields)) == Report(**kept)


def test_text_is_untouched() -> None:
    text = "e\u0301 \u00e9\r\n\t\ufeff\u200b 👩‍👩‍👧 \u0000"
    assert only(json.dumps({"id": "a", "text": text})).text == text


@pytest.mark.parametrize("text", ["half \ud800 pair", "\udc00", "\ud800\ud800"])
def test_lone_surrogates_are_kept(text: str) -> None:
    assert only(json.dumps({"id": "a", "text": text})).text == text


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("xyz", "not JSON: invalid character (byte 0)"),
        ('{"id": "a", "text": "x', "JSON is cut short"),
        ('{"id": "a"}', "no `text` (nor a ninjs body)"),
        ('{"text": 5}', "`text`: expected `str`, got `int`"),
        ('{"text": null}', "`text`: expected `str`, got `null`"),
        ('{"text": "x", "title": 5}', "`title`: expected `str | null`, got `int`"),
        ('{"text": "  \\n"}', "`text` is empty"),
        ('{"text": "x", "published": "soon"}', "`published` is no date: 'soon'"),
        ('["x"]', "not a JSON object"),
        ('{"text": "\\ud800", "id": []}', "`id`: expected `int | str | null`, got `array`"),
        ('{"text": "\\ud800"', "JSON is cut short"),
        ('{"a": ' + "[" * 100_000, "JSON is nested too deeply"),
        (b'{"text": "\xff"}', "undecodable: byte 0 is not valid UTF-8"),
    ],
)
def test_refused_lines(line: str | bytes, reason: str) -> None:
    assert refusal(line) == reason


def test_the_rest_goes_on_and_lines_are_counted() -> None:
    lines = '\ufeff{"id": "a", "text": "one"}\n\nbroken\n{"text": "four"}\n{"id": "a", "text": "five"}\n'
    first, broken, fourth, twice = read(lines)
    assert isinstance(first, Report)
    assert isinstance(fourth, Report)
    assert (first.id, fourth.id) == ("a", "stream:4")
    assert isinstance(broken, InputError)
    assert isinstance(twice, InputError)
    assert (broken.line, twice.line) == (3, 5)
    assert twice.reason == "a second report with the id 'a' (the first: stream:1)"


def test_a_number_is_an_id() -> None:
    assert only('{"id": 7, "text": "x"}').id == "7"


def test_a_stream_is_read_as_it_comes() -> None:
    class Slow(io.BytesIO):
        asked = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            self.asked += 1
            return super().readline(size)

    stream = Slow(b'{"text": "x"}\n' * 100)
    next(read_reports([stream]))
    assert stream.asked == 1


def test_an_empty_stream_has_no_reports_and_no_fault() -> None:
    assert read("") == []


def test_utf16_lines_are_refused() -> None:
    (fault,) = read('{"text": "x"}\n'.encode("utf-16"))
    assert isinstance(fault, InputError)
    assert fault.reason == "JSON Lines must be UTF-8"


def test_a_line_too_large_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crosswire.read.json_lines.MAX_BYTES", 64)
    fault, report = read(json.dumps({"text": "x" * 500}) + '\n{"id": "b", "text": "x"}\n')
    assert isinstance(fault, InputError)
    assert fault.line == 1
    assert isinstance(report, Report)
    assert report.id == "b"


def test_records_of_another_form() -> None:
    class Pair(msgspec.Struct):
        a: str

    good, bad = read_records(io.BytesIO(b'{"a": "x"}\n{"b": 1}\n'), "-", Pair)
    assert not isinstance(good, InputError)
    assert (good[0], good[1].a) == (1, "x")
    assert isinstance(bad, InputError)
    assert (bad.line, bad.reason) == (2, "object missing required field `a`")


# JSON files -----------------------------------------------------------------------------------------------------------


def read_file(folder: Path, content: str | bytes) -> list[Report | InputError]:
    path = folder / "news.json"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(read_reports([path]))


def test_one_report_in_a_file(tmp_path: Path) -> None:
    (report,) = read_file(tmp_path, '{\n  "text": "x"\n}')
    assert isinstance(report, Report)
    assert report.id == "news"


def test_an_array_with_a_bad_item(tmp_path: Path) -> None:
    one, bad, three = read_file(tmp_path, ' [{"text": "x"}, {"text": 1}, {"id": "c", "text": "z"}]')
    assert isinstance(one, Report)
    assert isinstance(three, Report)
    assert (one.id, three.id) == ("news:1", "c")
    assert isinstance(bad, InputError)
    assert bad.reason == "item 2: `text`: expected `str`, got `int`"


def test_json_lines_under_a_json_name(tmp_path: Path) -> None:
    reports = read_file(tmp_path, '{"id": "a", "text": "x"}\n{"id": "b", "text": "y"}\n')
    assert [report.id for report in reports if isinstance(report, Report)] == ["a", "b"]


def test_a_broken_file_names_its_line(tmp_path: Path) -> None:
    (fault,) = read_file(tmp_path, '{\n  "text": "x",\n  broken\n}')
    assert isinstance(fault, InputError)
    assert (fault.line, fault.reason) == (3, "not JSON: object keys must be strings")


def test_utf16_json_file(tmp_path: Path) -> None:
    (report,) = read_file(tmp_path, '{"text": "Київ"}'.encode("utf-16"))
    assert isinstance(report, Report)
    assert report.text == "Київ"


# ninjs ----------------------------------------------------------------------------------------------------------------

NINJS_2 = {
    "uri": "https://agency.example/items/1",
    "type": "text",
    "language": "en-GB",
    "versioncreated": "2024-05-03T10:00:00Z",
    "firstcreated": "2024-05-02T10:00:00Z",
    "headlines": [{"role": "short", "value": "Bridge"}, {"role": "main", "value": "Bridge reopens"}],
    "bodies": [
        {
            "role": "main",
            "contenttype": "application/xhtml+xml",
            "value": "<p>It <b>reopened</b>.</p><p>Cars passed.</p>",
        }
    ],
    "infosources": [{"name": "Agency"}],
}


def test_ninjs_2() -> None:
    assert only(json.dumps(NINJS_2)) == Report(
        id="https://agency.example/items/1",
        text="It reopened.\n\nCars passed.",
        title="Bridge reopens",
        language="en",
        published="2024-05-03",
        outlet="Agency",
        url="https://agency.example/items/1",
    )


def test_ninjs_1() -> None:
    item = {"uri": "urn:x:1", "headline": "H", "body_text": "Plain  body.\n", "body_xhtml": "<p>no</p>", "source": "AP"}
    report = only(json.dumps(item))
    assert (report.id, report.text, report.title, report.outlet, report.url) == (
        "urn:x:1",
        "Plain  body.\n",
        "H",
        "AP",
        None,
    )


def test_a_plain_body_is_preferred() -> None:
    bodies = [{"contenttype": "text/html", "value": "<p>marked</p>"}, {"contenttype": "text/plain", "value": "plain"}]
    assert only(json.dumps({**NINJS_2, "bodies": bodies})).text == "plain"


def test_a_withdrawn_item_is_refused() -> None:
    reason = refusal(json.dumps({**NINJS_2, "pubstatus": "canceled"}))
    assert reason == "a ninjs item that its sender marks as canceled"
