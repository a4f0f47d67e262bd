"""PLOVER's tables: sectors, contexts, modes and the crosswalk to CAMEO are whole, and a pack cannot leave them."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosswire.errors import PackError
from crosswire.languages import plover
from crosswire.languages.entries import folder_phrases
from crosswire.languages.inventory import inventory
from crosswire.languages.pack import ROOT
from crosswire.languages.rows import read_rows
from crosswire.records import PLOVER_EVENTS

ACTIONS = sorted(ROOT.glob("*/actions.tsv"))
QUADS = dict(zip(PLOVER_EVENTS, (1, 1, 1, 2, 2, 2, 2, 1, 3, 3, 3, 4, 4, 4, 4, 4), strict=True))
"""Verbal cooperation, material cooperation, verbal conflict, material conflict: as PLOVER groups its events."""


def test_every_event_has_a_code_and_every_mode_too() -> None:
    for event in PLOVER_EVENTS:
        for mode in (None, *plover.modes(event)):
            assert plover.cameo(event, mode).quad == QUADS[event], (event, mode)


def test_goldstein_agrees_with_the_quad_class() -> None:
    for event in PLOVER_EVENTS:
        for mode in (None, *plover.modes(event)):
            code = plover.cameo(event, mode)
            if event == "REQUEST":
                continue
            assert (code.goldstein > 0) == (code.quad < 3), (event, mode, code)


def test_a_context_tells_codes_apart() -> None:
    assert plover.cameo("ASSAULT").code == "180"
    assert plover.cameo("ASSAULT", None, ("health", "military")).code == "190"
    assert plover.cameo("ASSAULT", "torture", ("military",)).code == "1822"


def test_an_unknown_mode_has_no_code() -> None:
    with pytest.raises(KeyError):
        plover.cameo("AID", "strike")


@pytest.mark.parametrize("path", ACTIONS, ids=lambda path: path.parent.name)
def test_packs_use_plovers_events_and_modes(path: Path) -> None:
    for row in read_rows(path, ("phrase", "event", "mode", "order")):
        event, mode = row.cells["event"], row.cells["mode"]
        assert event in PLOVER_EVENTS or event.islower()
        assert mode == "-" or mode in plover.modes(event), f"line {row.line}"


@pytest.mark.parametrize(("act", "fault"), [("AID\tstrike", "AID has no mode strike"), ("HELP\t-", "HELP is no event")])
def test_the_loader_refuses_another_mode_or_event(tmp_path: Path, act: str, fault: str) -> None:
    (tmp_path / "actions.tsv").write_text(f"phrase\tevent\tmode\torder\nhelp\t{act}\tactive\n", encoding="utf-8")
    with pytest.raises(PackError, match=fault):
        list(folder_phrases(tmp_path))


def test_offices_bodies_and_kinds() -> None:
    assert plover.office_sector("minister.defence") == "GOV"
    assert plover.office_sector("deputy.minister.defence") == "GOV"
    assert plover.office_sector("deputy.commander_in_chief") == "MIL"
    assert plover.office_sector("former.president") == "ELI"
    assert plover.office_sector("head") is None
    assert plover.body_sector("RU/ministry.foreign_affairs") == "GOV"
    assert plover.body_sector("intelligence") == "SPY"
    assert plover.body_sector("org/nato") is None
    assert plover.kind_sector("armed_group") == "REB"


def test_concepts_take_after_wider_ones_unless_a_row_says_no() -> None:
    assert plover.concept_sector("riot_police") == "COP"
    assert plover.concept_sector("junta") == "MIL"
    assert plover.concept_sector("member_state") is None
    assert plover.concept_sector("arrest") is None
    assert plover.concept_context("drone_attack") == "military"
    assert plover.concept_context("car_bomb") == "terrorism"
    assert plover.concept_context("world_war") is None
    assert plover.concept_context("say") is None


def test_no_act_makes_an_actor() -> None:
    found = {id_ for id_, concept in inventory().items() if concept.kind != "thing" and plover.concept_sector(id_)}
    assert found == set()


def test_countries_in_three_letters() -> None:
    assert (plover.alpha3("UA"), plover.alpha3("DE"), plover.alpha3("MM")) == ("UKR", "DEU", "MMR")
    assert plover.alpha3("EU") is None
