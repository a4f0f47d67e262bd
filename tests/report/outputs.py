"""What the golden files hold: name → the bytes that the report room writes for the dossier of `kakhovka`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from crosswire.report import annotation_json, render_html, render_markdown, render_terminal, to_json

from .kakhovka import DOSSIER

GOLDEN = Path(__file__).parent / "golden"

OUTPUTS: dict[str, Callable[[], bytes]] = {
    "terminal-80.txt": lambda: render_terminal(DOSSIER, width=80, colour=False).encode(),
    "terminal-120.txt": lambda: render_terminal(DOSSIER, width=120, colour=False).encode(),
    "terminal-colour.ansi": lambda: render_terminal(DOSSIER, width=100, colour=True).encode(),
    "terminal-vi.txt": lambda: render_terminal(DOSSIER, reader="vi", width=80, colour=False).encode(),
    "dossier.html": lambda: render_html([DOSSIER]).encode(),
    "dossier.md": lambda: render_markdown(DOSSIER).encode(),
    "dossier.json": lambda: to_json(DOSSIER) + b"\n",
    "annotation.json": lambda: annotation_json(DOSSIER.accounts[2]) + b"\n",
}
