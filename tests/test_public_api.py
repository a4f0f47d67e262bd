"""What `import crosswire` offers, and that the README's example of it runs."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import crosswire
from crosswire.report import annotation_json, to_json

ROOT = Path(__file__).parent.parent
HEAVY = ("msgspec", "jinja2", "rich", "babel", "py3langid", "simplemma", "icu4py", "selectolax", "numpy")
TEXTS = {
    "a": "The foreign minister said on 11 June 2024 that Canada had pledged 13 million dollars to Ukraine.",
    "b": "Canada pledged 13 million dollars to Ukraine, the foreign minister said on 11 June 2024.",
}
ANNOTATED = {"id", "language", "published", "text", "mentions", "times", "amounts", "statements", "actions"}
COMPARED = {
    "event",
    "title",
    "from",
    "to",
    "places",
    "reports",
    "entities",
    "points",
    "disputes",
    "origins",
    "timeline",
}
"""Fields that other programs read and that may never go away."""


def reports() -> list[crosswire.Report]:
    return [crosswire.Report(id=id_, text=text) for id_, text in TEXTS.items()]


@pytest.mark.parametrize("name", crosswire.__all__)
def test_a_public_name_is_there_and_explained(name: str) -> None:
    assert getattr(crosswire, name).__doc__


def test_public_names_stand_whatever_was_imported_before() -> None:
    check = "all(callable(getattr(crosswire, name)) for name in crosswire.__all__)"
    code = f"import crosswire.explanation, crosswire; assert {check}"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = crosswire.no_such_name


def test_the_version_is_the_packages() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert crosswire.__version__ == declared
    assert f"## {declared}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_importing_costs_next_to_nothing() -> None:
    code = f"import sys, crosswire; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_annotations_keep_their_fields() -> None:
    lines = [json.loads(annotation_json(one)) for one in crosswire.annotate_reports(reports())]
    assert [line["id"] for line in lines] == list(TEXTS)
    assert all(line.keys() >= ANNOTATED for line in lines)


def test_groups_name_every_report() -> None:
    assert [id_ for id_, _ in crosswire.group_reports(reports())] == list(TEXTS)


def test_dossiers_keep_their_fields() -> None:
    lines = [json.loads(to_json(one)) for one in crosswire.compare_reports(reports())]
    assert sorted(id_ for line in lines for id_ in line["reports"]) == list(TEXTS)
    assert all(line.keys() >= COMPARED for line in lines)


def test_the_readmes_example_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    found = re.search(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    exec(compile(found.group(1), "README.md", "exec"), {})
    assert capsys.readouterr().out.strip()
