"""Actions as event data: PLOVER events as JSON Lines, CAMEO events as tab-separated rows."""

from __future__ import annotations

from crosswire.export.cameo import CAMEO_COLUMNS, cameo_header, cameo_rows
from crosswire.export.events import Event, EventSide, events_of, export_events
from crosswire.export.plover import plover_json

__all__ = [
    "CAMEO_COLUMNS",
    "Event",
    "EventSide",
    "cameo_header",
    "cameo_rows",
    "events_of",
    "export_events",
    "plover_json",
]
