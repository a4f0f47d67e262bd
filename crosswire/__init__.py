"""One event, every account.

    import crosswire
    reports = [crosswire.Report(id="a", text="…"), crosswire.Report(id="b", text="…")]
    for dossier in crosswire.compare_reports(reports): ...

Everything that the command line does is here first; names are loaded when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crosswire.align import align_claims
    from crosswire.explanation import explain_reports as explain
    from crosswire.export.events import Event, export_events
    from crosswire.pipeline import annotate_reports, compare_reports, group_reports
    from crosswire.records import Annotation, Dossier, Report

__all__ = [
    "Annotation",
    "Dossier",
    "Event",
    "Report",
    "align_claims",
    "annotate_reports",
    "compare_reports",
    "explain",
    "export_events",
    "group_reports",
]
__version__ = "0.1.0"

_HOMES = {
    "Annotation": "records",
    "Dossier": "records",
    "Event": "export.events",
    "Report": "records",
    "align_claims": "align",
    "annotate_reports": "pipeline",
    "compare_reports": "pipeline",
    "explain": "explanation",
    "export_events": "export.events",
    "group_reports": "pipeline",
}

_WITHIN = {"explain": "explain_reports"}
"""What a public name is called in its room, where that differs."""


def __getattr__(name: str) -> object:
    """Load a public name from its room on first use, so that `import crosswire` costs next to nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'crosswire' has no attribute {name!r}")
    found: object = getattr(import_module(f"crosswire.{_HOMES[name]}"), _WITHIN.get(name, name))
    return found
