"""Actions as events: one record stands by itself, and hostile text breaks neither a row nor a line."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from crosswire.export import CAMEO_COLUMNS, Event, cameo_header, cameo_rows, events_of, export_events, plover_json
from crosswire.pipeline import annotate_reports
from crosswire.records import Report

TEXT = (
    "Russian troops attacked Ukrainian civilians in Kharkiv on 3 May 2024. France did not condemn the attack. "
    "Foreign Minister Sergey Lavrov said that NATO had threatened Russia."
)


def events(text: str = TEXT, id_: str = "a") -> list[Event]:
    return list(export_events([Report(id=id_, text=text, published="2024-05-04", language="en")]))


def rows(found: Sequence[Event]) -> list[dict[str, str]]:
    return [dict(zip(CAMEO_COLUMNS, row.split("\t"), strict=True)) for one in found for row in cameo_rows(one)]


def test_an_event_says_who_what_whom_when_and_where() -> None:
    attack = events()[0]
    assert (attack.id, attack.report, attack.event, attack.contexts) == ("a:0", "a", "ASSAULT", ("military",))
    assert [(side.text, side.country, side.sector) for side in attack.source] == [("Russian troops", "RU", "MIL")]
    assert [(side.text, side.country, side.sector) for side in attack.target] == [("Ukrainian civilians", "UA", "CVL")]
    assert (attack.date, attack.date_basis) == ("2024-05-03", "text")
    assert (attack.place, attack.place_name) == ("UA/kharkiv", "Kharkiv")
    assert (attack.text, attack.sentence) == ("attacked", TEXT.partition(". ")[0] + ".")
    assert TEXT[attack.start : attack.end] == "attacked"
    assert attack.speaker is None
    assert attack.done


def test_what_was_not_done_is_marked_and_a_day_is_the_publications() -> None:
    denied = events()[1]
    assert (denied.event, denied.negated, denied.done) == ("ACCUSE", True, False)
    assert (denied.date, denied.date_basis) == ("2024-05-04", "published")


def test_what_a_speaker_tells_is_his_word() -> None:
    threat = events()[2]
    assert (threat.event, threat.statement) == ("THREATEN", 0)
    assert threat.speaker is not None
    assert threat.speaker.name == "Sergey Lavrov"
    assert [row["ToldBy"] for row in rows([threat])] == ["Sergey Lavrov"]


def test_plover_lines_hold_every_field() -> None:
    line = json.loads(plover_json(events()[0]))
    assert line["source"][0]["sector"] == "MIL"
    assert tuple(line) == Event.__struct_fields__


def test_cameo_rows() -> None:
    found = rows(events())
    assert [(row["CAMEOCode"], row["QuadClass"], row["Goldstein"]) for row in found] == [
        ("190", "4", "-10.0"),
        ("111", "3", "-2.0"),
        ("130", "3", "-4.4"),
    ]
    assert [row["Status"] for row in found] == ["done", "negated", "done"]
    assert (found[0]["SourceCountry"], found[0]["TargetSector"]) == ("RUS", "CVL")
    assert len(cameo_header().split("\t")) == len(found[0])


def test_each_pair_of_actors_is_a_row() -> None:
    event = replace(events()[0], source=events()[0].source * 2, target=())
    found = rows([event])
    assert [row["EventID"] for row in found] == ["a:0.0", "a:0.1"]
    assert {row["Target"] for row in found} == {""}


@pytest.mark.parametrize("mark", ["=", "+", "-", "@", "＝", "\t=", "\r=", "\ufeff=", " =", "\u2066=", "|", "%"])
def test_no_cell_begins_a_formula(mark: str) -> None:
    event = events()[0]
    side = replace(event.source[0], text=f'{mark}HYPERLINK("x")', name=None)
    hostile = replace(event, id=f"{mark}1", report=f"{mark}1", sentence=f"{mark}1", source=(side,), speaker=side)
    (row,) = rows([hostile])
    assert all(row[column][0] == "'" for column in ("EventID", "ReportID", "Text", "Source", "ToldBy"))


@pytest.mark.parametrize("breaker", ["\n", "\r\n", "\t", "\x0b", "\x85", "\u2028", "\u2029", "\x00", "\x1b[2J"])
def test_no_text_breaks_a_row_or_a_line(breaker: str) -> None:
    found = events(f"Police arrested Ann{breaker}Lee in Paris. Police arrested Bob Ray.", id_=f"x{breaker}y")
    assert found
    for event in found:
        (row,) = cameo_rows(event)
        assert row.count("\t") == len(CAMEO_COLUMNS) - 1
        assert len(row.splitlines()) == 1
        assert "\x1b" not in row
        assert len(plover_json(event).decode().splitlines()) == 1


def test_a_lone_surrogate_is_written_as_an_escape() -> None:
    event = replace(events()[0], id="\ud800")
    assert json.loads(plover_json(event))["id"] == "\ud800"


def test_an_older_record_without_roles_is_exported_too() -> None:
    (annotation,) = annotate_reports([Report(id="a", text=TEXT)])
    bare = [replace(one, actor_roles=(), recipient_roles=(), sentence=None) for one in annotation.actions]
    found = list(events_of(replace(annotation, actions=tuple(bare))))
    assert [side.text for side in found[0].source] == ["Russian troops"]
    assert found[0].sentence == "attacked"
