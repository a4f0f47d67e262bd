"""JSON: CONTRACT's fields, nothing lost, nothing that steers a terminal."""

from __future__ import annotations

import json
import re

from hypothesis import given, settings

from crosswire.records import Dossier
from crosswire.report import annotation_json, to_json
from crosswire.report.safe import UNSAFE

from .anytext import dossiers
from .kakhovka import DOSSIER

FIELDS = ["event", "title", "from", "to", "places", "reports", "entities", "points", "disputes", "origins", "timeline"]
ANNOTATION_FIELDS = ["id", "language", "published", "text", "mentions", "times", "amounts", "statements", "actions"]


def test_a_dossier_has_the_fields_of_the_contract() -> None:
    fields = json.loads(to_json(DOSSIER))
    assert set(FIELDS) <= set(fields)
    assert "accounts" not in fields
    assert fields["timeline"][0]["from"] == "2023-06-06"
    assert fields["points"][0]["claims"][0]["evidence"][0].keys() == {"start", "end"}
    assert {"entity", "kind", "name", "names", "role", "country"} <= fields["entities"][0].keys()
    assert {"kind", "entity", "reports"} <= fields["origins"][0].keys()
    assert {"about", "sides", "reasons"} <= fields["disputes"][0].keys()


def test_accounts_come_when_asked_for() -> None:
    fields = json.loads(to_json(DOSSIER, accounts=True))
    assert [account["id"] for account in fields["accounts"]] == list(DOSSIER.reports)


def test_an_annotation_has_the_fields_of_the_contract() -> None:
    fields = json.loads(annotation_json(DOSSIER.accounts[2]))
    assert set(ANNOTATION_FIELDS) <= set(fields)
    assert fields["times"][0]["from"] == "2023-06-06"
    assert fields["text"] == DOSSIER.accounts[2].text


@settings(max_examples=60, deadline=None)
@given(dossiers())
def test_any_text_comes_back_as_it_was_on_one_harmless_line(dossier: Dossier) -> None:
    line = to_json(dossier, accounts=True)
    assert b"\n" not in line
    assert not re.search(f"[{UNSAFE}]", line.decode())
    assert [account["text"] for account in json.loads(line)["accounts"]] == [a.text for a in dossier.accounts]
