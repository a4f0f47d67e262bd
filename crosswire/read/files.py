"""Paths, folders and patterns → the files to read, in a fixed order."""

from __future__ import annotations

import glob
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from crosswire.errors import InputError

# What lies beside reports in a folder and is none: it is passed over there, and read only when it is named itself.
_BESIDE = re.compile(
    r"\.(avif|bmp|css|csv|gif|ico|ini|jpe?g|js|lock|log|map|mp[34]|png|py|sh|svg|toml|tsv|webm|webp|woff2?|ya?ml)$",
    re.IGNORECASE,
)
_BESIDE_NAMES = frozenset(("README", "LICENSE", "LICENCE", "NOTICE", "CHANGELOG", "Makefile"))


def files(source: str | Path) -> Iterator[Path | InputError]:
    """The files that a path, folder or pattern (`*`, `?`, `[…]`, `**`) stands for, sorted by name.

    In a folder hidden files, links and what plainly is no report (images, styles, settings, a README) are passed over.
    """
    path = Path(source)
    if path.is_dir():
        yield from _folder(path)
    elif os.path.lexists(path):
        yield path if path.exists() else InputError(str(source), "a link that leads nowhere")
    elif glob.has_magic(str(source)):
        yield from _pattern(str(source))
    else:
        yield InputError(str(source), "no such file or folder")


def _folder(folder: Path) -> Iterator[Path | InputError]:
    faults: list[OSError] = []
    empty = True
    for parent, folders, names in os.walk(folder, onerror=faults.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for path in (Path(parent, name) for name in sorted(names)):
            if _is_report_file(path):
                empty = False
                yield path
    for fault in faults:
        empty = False
        yield InputError(str(fault.filename), (fault.strerror or "cannot be read").lower())
    if empty:
        yield InputError(str(folder), "no report in this folder (hidden files and links are not read)")


def _is_report_file(path: Path) -> bool:
    beside = _BESIDE.search(path.name) is not None or path.stem in _BESIDE_NAMES
    return not (path.name.startswith(".") or beside or path.is_symlink()) and path.is_file()


def _pattern(pattern: str) -> Iterator[Path | InputError]:
    matches = [Path(name) for name in sorted(glob.glob(pattern, recursive=True))]
    found = [path for path in matches if not path.is_dir()]
    for path in matches:
        if path.is_file():
            yield path
        elif path.is_dir() and not found:
            yield from _folder(path)
    if not matches:
        yield InputError(pattern, "nothing matches this pattern")


def stems(paths: Iterable[Path]) -> dict[Path, str]:
    """What the reports of each file are called that give no id: the file's stem, longer only where two files share it.

    `a/en.txt`, `b/en.txt` → `a/en`, `b/en`; `a/en.txt`, `a/en.html` → `a/en.txt`, `a/en.html`.
    """
    names = {path: path.stem for path in paths}
    for longer in (_with_folder, _with_suffix, str):
        counts = Counter(names.values())
        names = {path: longer(path) if counts[name] > 1 else name for path, name in names.items()}
    return names


def _with_folder(path: Path) -> str:
    return f"{_parent(path)}{path.stem}"


def _with_suffix(path: Path) -> str:
    return f"{_parent(path)}{path.name}"


def _parent(path: Path) -> str:
    return f"{path.parent.name}/" if path.parent.name else ""
