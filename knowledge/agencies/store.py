"""Imported registers on disk: the newest snapshot of each source and all that came before.

    DIRECTORY/<source>/current.jsonl                 what the source says now
    DIRECTORY/<source>/history/<seen>-<sum>.jsonl    what it said before, newest last

A snapshot is JSON Lines: a line about the snapshot, then one line an agency. It appears under its
name only when it is complete (written beside, flushed, renamed), so a reader never sees half of
one and a crash leaves the one before in use.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from knowledge.agencies.errors import StoreError
from knowledge.agencies.importing import ImportResult
from knowledge.agencies.model import Agency, StatusEvent
from knowledge.agencies.records import agency_from_record, agency_to_record, events_of

__all__ = ["Change", "RegisterStore", "Snapshot"]

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Snapshot:
    """About one import: ``seen`` is when we read it (UTC), ``as_of`` the date its rows carry."""

    source_id: str
    seen: datetime
    as_of: date | None
    agencies: int
    checksum: str
    path: Path
    kind: str = "register"


@dataclass(frozen=True, slots=True)
class Change:
    """What an import changed: counts of agencies that came, went, or have another status."""

    added: int
    removed: int
    changed: int
    same_file: bool


class RegisterStore:
    """Snapshots of imported registers under ``directory``, which is made when first written to."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory

    def sources(self) -> list[str]:
        """The ids of all sources that were imported, in alphabetical order."""
        if not self.directory.is_dir():
            return []
        return sorted(path.parent.name for path in self.directory.glob("*/current.jsonl"))

    def version(self) -> str:
        """A text that changes whenever a source was imported; costs one stat a source."""
        parts = []
        for source_id in self.sources():
            try:
                stat = self._current(source_id).stat()
            except FileNotFoundError:
                continue
            parts.append(f"{source_id}:{stat.st_ino}:{stat.st_mtime_ns}:{stat.st_size}")
        return "|".join(parts)

    def save(self, result: ImportResult, *, now: datetime) -> Change:
        """Make ``result`` what its source says now; what it said before goes to the history.

        Earlier decisions on an agency stay with it (``Agency.history``). Importing the same file
        again changes nothing. Raises :class:`StoreError` when the disk does not allow it.
        """
        source_id = result.source.id
        before = {agency.register_id: agency for agency in self._agencies_or_none(source_id)}
        old = self.snapshot(source_id)
        changed = added = 0
        merged: list[Agency] = []
        for agency in result.agencies:
            known = before.pop(agency.register_id, None)
            if known is None:
                added += 1
            elif replace(known, history=()) != agency:
                changed += 1
            if known is None or old is None:
                merged.append(agency)
            else:
                merged.append(_with_history(agency, known, old.seen.date()))
        unchanged = not (added or changed or before)
        if unchanged and old is not None and old.checksum == result.checksum:
            return Change(0, 0, 0, same_file=True)
        header = {
            "format": _FORMAT,
            "source": source_id,
            "kind": result.source.kind.value,
            "seen": now.astimezone(UTC).isoformat(timespec="seconds"),
            "as_of": None if result.as_of is None else result.as_of.isoformat(),
            "agencies": len(merged),
            "sha256": result.checksum,
        }
        self._write(source_id, header, merged, old)
        return Change(added, len(before), changed, same_file=False)

    def snapshot(self, source_id: str) -> Snapshot | None:
        """About the newest import of a source, or None."""
        path = self._current(source_id)
        return _header(path) if path.exists() else None

    def history(self, source_id: str) -> list[Snapshot]:
        """All imports of a source that were replaced since, oldest first."""
        folder = self.directory / source_id / "history"
        return [_header(path) for path in sorted(folder.glob("*.jsonl"))]

    def agencies(self, source_id: str) -> Iterator[Agency]:
        """The agencies of the newest import of a source."""
        return read_snapshot(self._current(source_id))

    def _agencies_or_none(self, source_id: str) -> Iterator[Agency]:
        return self.agencies(source_id) if self._current(source_id).exists() else iter(())

    def _current(self, source_id: str) -> Path:
        return self.directory / source_id / "current.jsonl"

    def _write(
        self, source_id: str, header: dict[str, Any], agencies: list[Agency], old: Snapshot | None
    ) -> None:
        current = self._current(source_id)
        try:
            (current.parent / "history").mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(".tmp", "current-", current.parent)
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    file.write(json.dumps(header) + "\n")
                    for agency in agencies:
                        record = agency_to_record(agency)
                        file.write(json.dumps(record, ensure_ascii=False) + "\n")
                    file.flush()
                    os.fsync(file.fileno())
                if old is not None:
                    stamp = old.seen.strftime("%Y%m%dT%H%M%SZ")
                    kept = current.parent / "history" / f"{stamp}-{old.checksum[:12]}.jsonl"
                    if not kept.exists():
                        kept.hardlink_to(current)
                Path(name).replace(current)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
        except OSError as error:
            raise StoreError(
                f"{error.filename or current}: the import cannot be written ({error.strerror}); "
                "what was imported before stays. Check the rights and the free space there."
            ) from error


def read_snapshot(path: Path) -> Iterator[Agency]:
    """The agencies of one snapshot file."""
    try:
        with path.open(encoding="utf-8") as file:
            _checked(file.readline(), path)
            for number, line in enumerate(file, start=2):
                try:
                    yield agency_from_record(json.loads(line))
                except (ValueError, KeyError, TypeError) as error:
                    raise StoreError(
                        f"{path}, line {number}: the snapshot is damaged ({error}). "
                        "Import the register again."
                    ) from error
    except OSError as error:
        raise StoreError(
            f"{path}: the snapshot cannot be read ({error.strerror}). Check its rights."
        ) from error


def _header(path: Path) -> Snapshot:
    try:
        with path.open(encoding="utf-8") as file:
            data = _checked(file.readline(), path)
        as_of = data["as_of"]
        return Snapshot(
            data["source"],
            datetime.fromisoformat(data["seen"]),
            None if as_of is None else date.fromisoformat(as_of),
            data["agencies"],
            data["sha256"],
            path,
            data["kind"],
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(
            f"{path}, line 1: the snapshot is damaged ({error}). Import the register again."
        ) from error


def _checked(line: str, path: Path) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except ValueError as error:
        raise StoreError(
            f"{path}, line 1: the snapshot is damaged ({error}). Import the register again."
        ) from error
    if not isinstance(data, dict) or data.get("format") != _FORMAT:
        raise StoreError(
            f"{path}, line 1: this version cannot read the snapshot. Import the register again."
        )
    return data


def _with_history(agency: Agency, known: Agency, seen: date) -> Agency:
    """``agency`` with the decisions that earlier imports reported and this one does not."""
    gone = replace(known, permits=tuple(set(known.permits) - set(agency.permits)))
    had = {replace(event, seen=seen) for event in known.history}
    new = (event for event in events_of(gone, seen) if event not in had)
    return replace(agency, history=tuple(sorted((*known.history, *new), key=_when)))


def _when(event: StatusEvent) -> tuple[date, date, str]:
    return (event.seen, event.status_date or date.min, event.destination or "")
