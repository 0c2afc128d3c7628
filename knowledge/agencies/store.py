"""Imported registers on disk: the newest snapshot of each source and all that came before.

    DIRECTORY/<source>/current.jsonl                 what the source says now
    DIRECTORY/<source>/history/<seen>-<sum>.jsonl    what it said before, newest last

A snapshot is JSON Lines: a line about the snapshot, then one line an agency. Agencies that are on
the list no more stand at its end, with their history and without permits. It appears under its
name only when it is complete (written beside, flushed, renamed), so a reader never sees half of
one and a crash leaves the one before in use.
"""

from __future__ import annotations

import fcntl
import json
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from knowledge.agencies.changes import compare
from knowledge.agencies.errors import StoreError
from knowledge.agencies.fetchstate import FetchState, read_state, write_state
from knowledge.agencies.importing import ImportResult
from knowledge.agencies.model import Agency
from knowledge.agencies.records import agency_from_record, agency_to_record
from knowledge.agencies.timeline import gone, is_listed, with_history

__all__ = ["Change", "RegisterStore", "Snapshot"]

_FORMAT = 2
_READABLE = (1, 2)
"""Version 1 did not say when a decision was first read."""


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
    columns: tuple[str, ...] = ()
    rows: int = 0


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
            state = self.state(source_id)
            if state is not None:
                parts.append(state.checked.isoformat())
        return "|".join(parts)

    def save(self, result: ImportResult, *, now: datetime) -> Change:
        """Make ``result`` what its source says now; what it said before goes to the history.

        Earlier decisions on an agency stay with it (``Agency.history``), also when it is on the
        list no more. Importing the same file again changes nothing. Raises :class:`StoreError` when
        the disk does not allow it.
        """
        source_id = result.source.id
        old = self.snapshot(source_id)
        before = {agency.register_id: agency for agency in self._all_or_none(source_id)}
        diff = compare((agency for agency in before.values() if is_listed(agency)), result.agencies)
        same_file = old is not None and old.checksum == result.checksum
        if same_file and diff.is_empty:
            return Change(0, 0, 0, same_file=True)
        today = now.astimezone(UTC).date()
        first = today if old is None else old.seen.date()
        merged = [
            with_history(agency, before.pop(agency.register_id, None), first, today)
            for agency in result.agencies
        ]
        merged += [
            gone(agency, first, today) if is_listed(agency) else agency
            for agency in before.values()
        ]
        header = {
            "format": _FORMAT,
            "source": source_id,
            "kind": result.source.kind.value,
            "seen": now.astimezone(UTC).isoformat(timespec="seconds"),
            "as_of": None if result.as_of is None else result.as_of.isoformat(),
            "agencies": len(result.agencies),
            "sha256": result.checksum,
            "columns": list(result.columns),
            "rows": result.rows,
        }
        self._write(source_id, header, merged, old)
        return Change(len(diff.added), len(diff.removed), len(diff.changed), same_file=False)

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
        return filter(is_listed, self.all_agencies(source_id))

    def all_agencies(self, source_id: str) -> Iterator[Agency]:
        """The agencies of a source, also those that were on it once and are no more."""
        return read_snapshot(self._current(source_id))

    def state(self, source_id: str) -> FetchState | None:
        """How the newest import was fetched, None if it was not."""
        return read_state(self._state(source_id))

    def note(self, source_id: str, state: FetchState) -> None:
        """Keep how a source was fetched. Raises :class:`StoreError` when the disk does not allow."""
        write_state(self._state(source_id), state)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the store alone while importing, also against other processes.

        Raises :class:`StoreError` when another import is under way.
        """
        self.directory.mkdir(parents=True, exist_ok=True)
        with (self.directory / ".lock").open("w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise StoreError(
                    f"{self.directory}: another import is under way. Try again when it has ended."
                ) from error
            yield

    def _state(self, source_id: str) -> Path:
        return self.directory / source_id / "fetched.json"

    def _all_or_none(self, source_id: str) -> Iterator[Agency]:
        return self.all_agencies(source_id) if self._current(source_id).exists() else iter(())

    def _current(self, source_id: str) -> Path:
        return self.directory / source_id / "current.jsonl"

    def _write(
        self,
        source_id: str,
        header: dict[str, Any],
        agencies: Iterable[Agency],
        old: Snapshot | None,
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
            tuple(data.get("columns", ())),
            data.get("rows", 0),
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
    if not isinstance(data, dict) or data.get("format") not in _READABLE:
        raise StoreError(
            f"{path}, line 1: this version cannot read the snapshot. Import the register again."
        )
    return data
