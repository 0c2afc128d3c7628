"""From the rows of a file to agencies: columns mapped, cells checked, rows of one agency joined.

A row that cannot be used is skipped and counted, with its place and the reason. The whole file
is refused when a needed column is missing or no row is left, so that the register in use stays.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from knowledge.agencies.errors import Problem, RegisterFileError
from knowledge.agencies.model import Agency, Status
from knowledge.agencies.reading import DAMAGED_XLSX, read_rows
from knowledge.agencies.rows import RegisterRow, RowError, agency_of, parse_row
from knowledge.agencies.sources import COLUMNS, Source

__all__ = ["MAX_PROBLEMS", "ImportResult", "import_register"]

MAX_PROBLEMS = 1_000
"""So many problems are listed; the rest is only counted (``skipped``)."""

_TELL_EVERY = 5_000


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What a file gave. ``checksum`` is the SHA-256 of the file, ``rows`` counts all its rows."""

    source: Source
    agencies: tuple[Agency, ...]
    rows: int
    skipped: int
    duplicates: int
    problems: tuple[Problem, ...]
    checksum: str
    as_of: date | None
    columns: tuple[str, ...] = ()
    """The standard columns that the file has."""

    @property
    def statuses(self) -> dict[Status, int]:
        """How many permits have which status, for the report of an import."""
        counts: dict[Status, int] = {}
        for agency in self.agencies:
            for permit in agency.permits:
                counts[permit.status] = counts.get(permit.status, 0) + 1
        return counts


def import_register(
    path: Path,
    source: Source,
    *,
    today: date,
    on_rows: Callable[[int], None] | None = None,
    may_be_empty: bool = False,
) -> ImportResult:
    """Read a register or a warning list. ``today`` bounds the dates of decisions.

    ``on_rows`` is told now and then how many rows were read. ``may_be_empty``: headings without a
    single row are a list with nothing on it. Raises :class:`RegisterFileError` when nothing in the
    file can be used.
    """
    mapping = {
        column: " ".join(source.columns.get(column, column).split()).casefold()
        for column in COLUMNS
    }
    headings, rows = read_rows(path, mapping.values())
    _check_headings(path, source, mapping, headings)
    problems: list[Problem] = []
    by_id: dict[str, list[RegisterRow]] = {}
    seen: set[RegisterRow] = set()
    count = skipped = duplicates = 0
    for number, cells in _guarded(rows, path):
        count += 1
        if on_rows is not None and count % _TELL_EVERY == 0:
            on_rows(count)
        try:
            row = parse_row(cells, mapping, source, today)
        except RowError as error:
            skipped += 1
            if len(problems) < MAX_PROBLEMS:
                problems.append(
                    Problem(str(path), number, error.column, error.message, error.remedy)
                )
            continue
        if row in seen:
            duplicates += 1
            continue
        seen.add(row)
        by_id.setdefault(row.register_id, []).append(row)
    if not by_id and not (may_be_empty and count == 0):
        detail = f" First: {problems[0]}" if problems else ""
        raise RegisterFileError(
            f"{path}: none of {count} rows can be used; what was imported before stays.{detail}",
            tuple(problems),
        )
    agencies = tuple(agency_of(rows_of_one, source) for rows_of_one in by_id.values())
    as_of = max((agency.as_of for agency in agencies if agency.as_of), default=None)
    columns = tuple(column for column in COLUMNS if mapping[column] in headings)
    return ImportResult(
        source,
        agencies,
        count,
        skipped,
        duplicates,
        tuple(problems),
        _checksum(path),
        as_of,
        columns,
    )


def _check_headings(
    path: Path, source: Source, mapping: dict[str, str], headings: list[str]
) -> None:
    needed = ["name"] + ([] if source.kind == "warnings" else ["status"])
    missing = [
        column
        for column in needed
        if mapping[column] not in headings and column not in source.defaults
    ]
    if missing:
        there = ", ".join(headings[:30]) or "none"
        raise RegisterFileError(
            f"{path}, row 1: the column {', '.join(mapping[name] for name in missing)} is missing; "
            f"the file has {there}. Rename the headings or map them for the source {source.id!r} "
            "in knowledge/agencies/sources.yml."
        )


def _guarded(
    rows: Iterator[tuple[int, dict[str, str]]], path: Path
) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows; damage inside an XLSX file shows only while reading on."""
    try:
        yield from rows
    except DAMAGED_XLSX as error:
        raise RegisterFileError(
            f"{path}: the file is damaged ({error}). Export it again or save it as CSV UTF-8."
        ) from error


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
