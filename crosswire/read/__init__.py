"""Files, pages, feeds and streams → reports; what cannot be read comes out as an InputError, nothing is raised."""

from crosswire.read.document import MAX_BYTES
from crosswire.read.json_lines import read_records
from crosswire.read.reports import READERS, read_reports

__all__ = ["MAX_BYTES", "READERS", "read_records", "read_reports"]
