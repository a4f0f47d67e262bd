"""What is costly to make and depends on files alone, kept between runs in the user's cache folder.

`CROSSWIRE_CACHE=off` keeps nothing. A file is written beside its place and then moved there, so that several processes
may write at once; one that does not read back as it was written is made anew.
"""

from __future__ import annotations

import hashlib
import os
import sys
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")

_KEPT = 4
"""How many states of one thing are kept, the newest: two installations, or two branches, need not make it in turns."""
_DIGEST = 16


def cache_folder() -> Path | None:
    """Where crosswire keeps files that can be made anew: None where that is switched off or there is no such place."""
    if os.environ.get("CROSSWIRE_CACHE", "").lower() == "off":
        return None
    given = Path(os.environ.get("XDG_CACHE_HOME", ""))
    if given.is_absolute():
        return given / "crosswire"
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "crosswire" / "cache"
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "crosswire"


def content_key(parts: Iterable[bytes]) -> str:
    """A key of 32 hexadecimal digits for the bytes that something is made from, in their order."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    return digest.hexdigest()


def remembered(name: str, key: str, kind: type[T], make: Callable[[], T]) -> T:
    """The thing `name` in the state `key`, a `kind`: read from the cache folder, else made and kept there."""
    folder = cache_folder()
    if folder is None:
        return make()
    path = folder / f"{name}-{key}.msgpack"
    found = _read(path, kind)
    if found is None:
        found = make()
        _write(path, found)
        _forget_oldest(folder, name)
    return found


def _read(path: Path, kind: type[T]) -> T | None:
    try:
        content = path.read_bytes()
        if hashlib.blake2b(content[_DIGEST:], digest_size=_DIGEST).digest() != content[:_DIGEST]:
            return None
        return msgspec.msgpack.decode(content[_DIGEST:], type=kind)
    except (OSError, msgspec.MsgspecError):
        return None


def _write(path: Path, made: object) -> None:
    """Keep a thing if the disk lets us; what cannot be kept is made again next time."""
    content = msgspec.msgpack.encode(made)
    beside = path.with_name(f"{path.name}.{os.getpid()}-{threading.get_ident()}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside.write_bytes(hashlib.blake2b(content, digest_size=_DIGEST).digest() + content)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True) if beside.parent.is_dir() else None


def _forget_oldest(folder: Path, name: str) -> None:
    """Remove all but the newest states of a thing, and what a process that was stopped left half-written."""
    try:
        states = sorted(folder.glob(f"{name}-*.msgpack*"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in states[_KEPT:]:
            path.unlink(missing_ok=True)
    except OSError:
        return
