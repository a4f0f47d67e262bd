"""A dossier as a page for people and as records for programs: terminal, HTML, Markdown, JSON.

jinja2, rich and babel are imported only when a page is rendered.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.records import Annotation, Dossier

__all__ = ["annotation_json", "render_html", "render_markdown", "render_terminal", "to_json"]


def render_terminal(
    dossier: Dossier, *, reader: str = "en", width: int | None = None, colour: bool | None = None
) -> str:
    """The dossier for a terminal of `width` columns (60 to 160; None: the terminal's own).

    `reader` is the reader's language (ISO 639): text in any other is foreign and shown with its gloss. `colour` None
    colours only where standard output is a terminal. Raises EvidenceError where a line's evidence is not in its report.
    """
    from crosswire.report.terminal import render

    return render(dossier, reader, width, colour)


def render_html(dossiers: Sequence[Dossier], *, reader: str = "en") -> str:
    """One self-contained page for one or more events: no script, nothing fetched. Raises EvidenceError as others do."""
    from crosswire.report.html import render

    return render(dossiers, reader)


def render_markdown(dossier: Dossier, *, reader: str = "en") -> str:
    """The dossier as CommonMark with tables; report text is escaped. Raises EvidenceError as the others do."""
    from crosswire.report.markdown import render

    return render(dossier, reader)


def to_json(dossier: Dossier, *, accounts: bool = False) -> bytes:
    """One JSON line, `compare --json`: CONTRACT's fields, and the annotations where `accounts` asks for them."""
    from crosswire.report.json import dossier_json

    return dossier_json(dossier, accounts)


def annotation_json(annotation: Annotation) -> bytes:
    """One JSON line, `annotate --json`: CONTRACT's fields and what else the annotation holds."""
    from crosswire.report.json import record_json

    return record_json(annotation)
