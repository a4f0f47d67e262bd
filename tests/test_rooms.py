"""The house: imports go one way between rooms, deferred ones included; every module says what it is for."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "crosswire"
MODULES = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in sorted(PACKAGE.rglob("*.py"))}
LEVELS = (
    ("records", "errors"),
    ("corrections", "text"),
    ("languages",),
    ("read", "annotate"),
    ("link",),
    ("group",),
    ("compare",),
    ("report",),
    ("pipeline",),
    ("align", "learning", "explanation", "export", "pack_cases", "pack_gold"),
    ("__init__",),
    ("cli",),
)
"""A room imports from the lines above its own, and from itself. ARCHITECTURE.md says why they stand so."""
RANK = {room: rank for rank, level in enumerate(LEVELS) for room in level}
MACHINE = re.compile(r"(?<![\w.])/(?:home|root|tmp|Users|work)/\w")


def imports(path: Path) -> Iterator[str]:
    """The package's modules that a file imports, anywhere in it; a plain name of the package is its `__init__`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (module(alias.name) for alias in node.names if alias.name.split(".")[0] == "crosswire")
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            if (node.module or "").split(".")[0] == "crosswire":
                yield from (module(f"{node.module}.{alias.name}") for alias in node.names)


def module(name: str) -> str:
    """The file that `name` is or is taken from: `crosswire.text.tokens.fold` → `crosswire.text.tokens`."""
    for known in (f"{name}.__init__", name, f"{name.rpartition('.')[0]}.__init__", name.rpartition(".")[0]):
        if known in MODULES:
            return known
    raise AssertionError(f"{name} is nowhere in the package")


def room(name: str) -> str:
    """The room of a module: the folder or file right under the package."""
    return name.split(".")[1]


@pytest.mark.parametrize("name", MODULES)
def test_imports_go_one_way(name: str) -> None:
    wrong = [other for other in imports(MODULES[name]) if room(other) != room(name) and not below(other, name)]
    assert wrong == []


def below(other: str, name: str) -> bool:
    return RANK[room(other)] < RANK[room(name)]


def test_no_module_stands_in_a_cycle() -> None:
    TopologicalSorter({name: set(imports(path)) - {name} for name, path in MODULES.items()}).prepare()


def test_names_are_loaded_by_string_in_one_place_only() -> None:
    loaders = [name for name, path in MODULES.items() if re.search(r"import_module|__import__", path.read_text())]
    assert loaders == ["crosswire.__init__"]


@pytest.mark.parametrize("name", MODULES)
def test_every_module_says_what_it_is_for(name: str) -> None:
    assert ast.get_docstring(ast.parse(MODULES[name].read_text(encoding="utf-8")))
    assert not {"utils", "util", "helpers", "helper", "common"} & set(name.split("."))


def test_no_tracked_file_names_a_folder_of_a_machine() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]
    found = [str(path) for path in paths if MACHINE.search(path.read_bytes().decode("utf-8", "replace"))]
    assert found == []
