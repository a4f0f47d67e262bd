"""Why it says so: every kind of thing that can be asked for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import crosswire
from crosswire.records import Report

ENGLISH = (
    "Foreign ministers of the Group of Seven met in Toronto on 12 November 2025.\n\n"
    'Canada’s foreign minister, Anita Anand, said: "We will send 13 million dollars to Ukraine this winter." '
    "Britain’s Yvette Cooper announced sanctions against Russian energy companies."
)
VIETNAMESE = (
    "Các ngoại trưởng Nhóm G7 họp tại Toronto ngày 12-11.\n\n"
    "Ngoại trưởng Canada Anita Anand nói nước này sẽ chi 13 triệu USD cho Ukraine trong mùa đông. "
    "Ngoại trưởng Anh Yvette Cooper công bố lệnh trừng phạt các công ty năng lượng Nga."
)
OTHER = (
    "Two trains collided near Lyon on 3 March 2024, the railway said. Firefighters pulled 40 people from the wreck and "
    "the mayor, Claire Marchand, thanked them."
)
REPORTS = (
    Report(id="en", text=ENGLISH, language="en"),
    Report(id="vi", text=VIETNAMESE, language="vi"),
    Report(id="train", text=OTHER, language="en"),
)


def told(what: str) -> list[str]:
    return list(crosswire.explain(REPORTS, what))


def test_an_entity_by_name_and_by_id() -> None:
    by_name = told("Anita Anand")
    assert by_name[0].startswith("Anita Anand: person")
    assert any(line.strip().startswith("vi:") for line in by_name)
    entity = by_name[0].split(", ")[1]
    assert told(entity) == by_name


def test_an_entity_spelt_as_no_report_spells_it() -> None:
    assert any("Anita Anand" in line for line in told("Аніта Ананд"))


def test_a_report_and_its_event() -> None:
    lines = told("vi")
    assert "with en" in lines[0]
    assert any(line.strip().startswith("like en (") for line in lines)
    assert any("Anand" in line for line in lines)
    event = lines[0].split()[3]
    assert any(line.startswith("en (en)") for line in told(event))


def test_a_report_that_is_alone() -> None:
    assert "alone" in told("train")[0]


def test_a_year_taken_from_elsewhere_is_told() -> None:
    assert "published on a day that nothing tells; year 2025: year taken from another report of the event, en" in told(
        "vi"
    )
    assert any(line.startswith("published on 2025-11-12; year 2025") for line in told("en"))


def test_a_statement() -> None:
    lines = told("s:en:0")
    assert lines[0].startswith("statement, direct speech")
    assert any(line.startswith("  rule: ") for line in lines)
    assert any("Anita Anand" in line for line in lines if line.startswith("  speaker"))


def test_a_place_in_a_text() -> None:
    at = ENGLISH.index("Anita")
    lines = told(f"en:{at}")
    assert any(line.startswith("name 'Anita Anand', person") for line in lines)
    day = told(f"en:{ENGLISH.index('12 November')}")
    assert any(line.startswith("time '12 November 2025': 2025-11-12") for line in day)
    money = told(f"en:{ENGLISH.index('13 million')}")
    assert any("13,000,000 USD" in line for line in money)


def test_a_point_with_its_claims() -> None:
    lines = told("p1")
    assert any(line.startswith("p1 of event/") and "score" in line for line in lines)
    assert any("paragraph" in line for line in lines)


@pytest.mark.parametrize(
    "what", ["nobody at all", "p999", "s:en:999", "s:none:0", "en:999999", "none:3", "", ":", "s::"]
)
def test_what_is_not_there_has_no_lines(what: str) -> None:
    assert told(what) == []


def test_the_public_name_stays_a_function() -> None:
    """The room has the same name: importing it must not put the module in the function's place."""
    assert next(iter(crosswire.explain(REPORTS, "train")))
    assert callable(crosswire.explain)


def test_reports_are_read_as_they_come() -> None:
    def stream() -> Iterator[Report]:
        yield from REPORTS

    assert list(crosswire.explain(stream(), "train")) == told("train")
