"""What can go wrong, each with one clear line that names the input and the reason."""

from __future__ import annotations


class CrosswireError(Exception):
    """Base of every error that crosswire raises on purpose; its text is one line for a user."""


class InputError(CrosswireError):
    """An input that cannot become a report: which one (`where`, a path or name; `line`, 1-based, of a JSON Lines
    input) and why."""

    def __init__(self, where: str, reason: str, line: int | None = None) -> None:
        self.where, self.reason, self.line = where, reason, line
        place = f"{where}:{line}" if line is not None else where
        super().__init__(f"{place}: {reason}")


class PackError(CrosswireError):
    """A language pack or registry table that breaks its declared form: file, line and what is wrong."""


class EvidenceError(CrosswireError):
    """A dossier line whose evidence does not lie in its report: it is never written."""
