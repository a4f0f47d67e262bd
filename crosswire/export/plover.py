"""An event as one line of PLOVER JSON."""

from __future__ import annotations

from crosswire.export.events import Event
from crosswire.report.json import record_json


def plover_json(event: Event) -> bytes:
    """One JSON object without a line end; controls and direction marks of the report are escaped."""
    return record_json(event)
