"""Agencies as JSON objects and back, for the snapshots on disk. Empty fields are left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from functools import lru_cache
from sys import intern
from typing import Any

from knowledge.agencies.model import Agency, AgencyWarning, Permit, Status, StatusEvent

__all__ = ["agency_from_record", "agency_to_record", "events_of"]

_SHARED = frozenset({"issuing_body", "reason", "ground", "source_url", "source_id", "destination"})


def agency_to_record(agency: Agency) -> dict[str, Any]:
    """``agency`` as an object of JSON values."""
    return _record(agency)


def agency_from_record(record: dict[str, Any]) -> Agency:
    """The agency of :func:`agency_to_record`. Raises ValueError, KeyError or TypeError."""
    values = _values(record)
    values["permits"] = tuple(Permit(**_values(item)) for item in record.get("permits", ()))
    values["warnings"] = tuple(
        AgencyWarning(**_values(item)) for item in record.get("warnings", ())
    )
    values["history"] = tuple(StatusEvent(**_values(item)) for item in record.get("history", ()))
    return Agency(**values)


def events_of(agency: Agency, seen: date | None) -> Iterator[StatusEvent]:
    """The decisions that an agency's permits tell of; those without a day of their own: ``seen``."""
    for permit in agency.permits:
        yield StatusEvent(
            permit.status, permit.destination, permit.status_date, permit.issuing_body,
            permit.reason, agency.source_id, permit.seen or seen, permit.number, permit.valid_to,
            permit.valid_from, permit.ground, permit.source_url,
        )  # fmt: skip


def _record(item: Any) -> dict[str, Any]:
    record: dict[str, Any] = {}
    for field in fields(item):
        value = getattr(item, field.name)
        if value is None or value == ():
            continue
        if isinstance(value, tuple):
            value = [part if isinstance(part, str) else _record(part) for part in value]
        elif isinstance(value, date):
            value = value.isoformat()
        record[field.name] = value
    # The dataclasses require these even when the source left them empty.
    if isinstance(item, (Permit, StatusEvent)):
        record.setdefault("destination", None)
    if isinstance(item, StatusEvent):
        for name in ("status_date", "issuing_body", "reason", "seen"):
            record.setdefault(name, None)
    if isinstance(item, AgencyWarning):
        for name in ("reason", "issuing_body", "warned_on"):
            record.setdefault(name, None)
    return record


def _values(record: dict[str, Any]) -> dict[str, Any]:
    nested = ("permits", "warnings", "history")
    return {name: _value(name, value) for name, value in record.items() if name not in nested}


def _value(name: str, value: Any) -> Any:
    if name == "status":
        return Status(value)
    if isinstance(value, str) and name in _DATES:
        return _date(value)
    if isinstance(value, str) and name in _SHARED:
        return intern(value)
    return tuple(value) if isinstance(value, list) else value


_DATES = frozenset({"valid_from", "valid_to", "status_date", "as_of", "seen", "gone", "warned_on"})


@lru_cache(maxsize=8192)
def _date(text: str) -> date:
    return date.fromisoformat(text)
