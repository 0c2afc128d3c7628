"""What can go wrong with agency files. Every message says where and what the reader can do.

AgencyDataError
├── RegisterFileError   the file as a whole cannot be used; the register in use stays
├── SourcesError        knowledge/agencies/sources.yml cannot be used
└── StoreError          an imported snapshot on disk cannot be read or written
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["AgencyDataError", "Problem", "RegisterFileError", "SourcesError", "StoreError"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a file: where (1-based ``row``, name of ``column``), what, and the cure."""

    path: str
    row: int | None
    column: str | None
    message: str
    remedy: str

    def __str__(self) -> str:
        where = self.path
        if self.row is not None:
            where += f", row {self.row}"
        if self.column is not None:
            where += f", column {self.column}"
        return f"{where}: {self.message} {self.remedy}"


class AgencyDataError(Exception):
    """Base of all errors of this package; ``problems`` holds the places, if there are several."""

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


class RegisterFileError(AgencyDataError):
    """A register or warning list that cannot be imported at all."""


class SourcesError(AgencyDataError):
    """``sources.yml`` is unreadable or contradicts itself."""


class StoreError(AgencyDataError):
    """The directory of imported registers cannot be read or written."""
