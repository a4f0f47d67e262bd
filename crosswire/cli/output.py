"""What commands write: lines that go out at once, and files that appear whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from crosswire.errors import CrosswireError


def write_line(line: str | bytes) -> None:
    """One line on standard output in UTF-8, flushed; a character that has no UTF-8 form is escaped."""
    data = line if isinstance(line, bytes) else line.encode("utf-8", "backslashreplace")
    sys.stdout.buffer.write(data + b"\n")
    sys.stdout.buffer.flush()


def write_file(path: str, text: str) -> None:
    """Write a file in UTF-8, with the folders above it; a reader never sees half of it. Raises CrosswireError."""
    target = Path(path)
    data = text.encode("utf-8", "backslashreplace")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and not target.is_file():
            target.write_bytes(data)
        else:
            _replace(target, data)
    except OSError as fault:
        raise CrosswireError(f"{path}: {(fault.strerror or 'cannot be written').lower()}") from None


def _replace(target: Path, data: bytes) -> None:
    """Write beside the target and move it into place, with the rights a new file would have."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(name, 0o666 & ~mask)
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise
