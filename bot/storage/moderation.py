"""Reports, warnings, the audit log and watches of one unit of work (ports: ``actions.report_records``)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Column, Row, Select, Table, delete, func, insert, select, update

from actions.report_records import (
    AgencyReport,
    AuditEntry,
    OwnWarning,
    WarningState,
    Watch,
)
from bot.storage.context import Context
from bot.storage.database import Work
from bot.storage.records import (
    open_record,
    open_report,
    report_row,
    seal_record,
    sealed_part,
    with_tuples,
)
from bot.storage.repositories import locked, save_row
from bot.storage.schema import (
    agency_reports,
    agency_warnings,
    audit_log,
    contacts,
    report_keys,
    warning_keys,
    watches,
)

__all__ = [
    "StoredAudit",
    "StoredReports",
    "StoredWarnings",
    "StoredWatches",
]

_WARNING = str(agency_warnings.c.sealed)
_AUDIT = str(audit_log.c.sealed)
_WATCH = str(watches.c.sealed)
_WARNING_IN_CLEAR = frozenset({"id", "state", "created_at", "changed_at"})
_WATCH_IN_CLEAR = frozenset({"id", "contact_id", "created_at"})
_MAY_CHANGE = [WarningState.DRAFT.value, WarningState.PROPOSED.value, WarningState.PUBLISHED.value]


class StoredReports:
    """Reports about agencies."""

    def __init__(self, work: Work, context: Context) -> None:
        self._work = work
        self._context = context
        self._keys = _Keys(work, context, report_keys, report_keys.c.report_id)

    async def get(self, report_id: str) -> AgencyReport | None:
        """Return the report of this id."""
        if self._work.writing and self._work.postgres:
            # The person before what they told, as everywhere: so nobody waits for each other crosswise.
            who = select(agency_reports.c.contact_id).where(agency_reports.c.id == report_id)
            person = select(contacts.c.id).where(contacts.c.id == who.scalar_subquery())
            await self._work.execute(person.with_for_update())
        statement = select(agency_reports).where(agency_reports.c.id == report_id)
        row = (await self._work.execute(locked(self._work, statement))).first()
        return open_report(row, self._context.vault) if row else None

    async def save(self, report: AgencyReport) -> None:
        """Insert or replace the report and its keys."""
        await save_row(self._work, agency_reports, report_row(report, self._context.vault))
        await self._keys.replace(report.id, report.keys)

    async def reporters_of(self, keys: Sequence[str]) -> int:
        """Count independent people who reported one of these keys.

        People who erased their data are not counted any more: nobody can tell them apart.
        """
        statement = select(func.count(agency_reports.c.contact_id.distinct())).where(
            agency_reports.c.id.in_(self._keys.owners(keys)),
            agency_reports.c.state != "rejected",
            agency_reports.c.campaign.is_(False),
        )
        return int((await self._work.execute(statement)).scalar_one())

    async def about(self, keys: Sequence[str], limit: int = 50) -> list[AgencyReport]:
        """Return reports that have one of these keys, the newest first."""
        statement = (
            select(agency_reports)
            .where(agency_reports.c.id.in_(self._keys.owners(keys)))
            .order_by(agency_reports.c.created_at.desc(), agency_reports.c.id)
            .limit(limit)
        )
        rows = (await self._work.execute(statement)).all()
        return [open_report(row, self._context.vault) for row in rows]


class StoredWarnings:
    """Warnings of the programme's operators."""

    def __init__(self, work: Work, context: Context) -> None:
        self._work = work
        self._context = context
        self._keys = _Keys(work, context, warning_keys, warning_keys.c.warning_id)

    async def get(self, warning_id: str) -> OwnWarning | None:
        """Return the warning of this id."""
        statement = select(agency_warnings).where(agency_warnings.c.id == warning_id)
        row = (await self._work.execute(locked(self._work, statement))).first()
        return self._open(row) if row else None

    async def save(self, warning: OwnWarning) -> None:
        """Insert or replace the warning and its keys."""
        told = sealed_part(warning, _WARNING_IN_CLEAR)
        row = {
            "id": warning.id,
            "state": warning.state.value,
            "sealed": seal_record(self._context.vault, _WARNING, warning.id, told),
            "created_at": warning.created_at,
            "changed_at": warning.changed_at,
        }
        await save_row(self._work, agency_warnings, row)
        await self._keys.replace(warning.id, warning.keys)

    async def about(self, keys: Sequence[str]) -> list[OwnWarning]:
        """Return warnings that have one of these keys and may still change, the newest first."""
        table = agency_warnings.c
        statement = (
            select(agency_warnings)
            .where(table.id.in_(self._keys.owners(keys)), table.state.in_(_MAY_CHANGE))
            .order_by(table.created_at.desc(), table.id)
        )
        rows = (await self._work.execute(locked(self._work, statement))).all()
        return [self._open(row) for row in rows]

    async def published(self) -> list[OwnWarning]:
        """Return what is published, the oldest first."""
        table = agency_warnings.c
        published = select(agency_warnings).where(table.state == WarningState.PUBLISHED.value)
        rows = (await self._work.execute(published.order_by(table.created_at, table.id))).all()
        return [self._open(row) for row in rows]

    async def stamp(self) -> str:
        """Return a text that changes whenever something published does."""
        table = agency_warnings.c
        statement = select(func.count(), func.max(table.changed_at)).where(
            table.state == WarningState.PUBLISHED.value
        )
        count, changed = (await self._work.execute(statement)).one()
        return f"{count} {changed}"

    def _open(self, row: Row[Any]) -> OwnWarning:
        told = open_record(self._context.vault, _WARNING, row.id, row.sealed)
        for name in ("published_on", "corrected_on", "expires_on"):
            told[name] = date.fromisoformat(told[name]) if told[name] else None
        return OwnWarning(
            id=row.id,
            state=WarningState(row.state),
            created_at=row.created_at,
            changed_at=row.changed_at,
            **with_tuples(told),
        )


class StoredAudit:
    """Every step of moderation; this program only ever adds to it."""

    def __init__(self, work: Work, context: Context) -> None:
        self._work = work
        self._context = context

    async def add(self, entry: AuditEntry) -> None:
        """Add a step."""
        self._work.require_writing()
        # What seals a value is bound to the row's id, which the database gives.
        blank = self._work.insert(audit_log).values(subject=entry.subject, sealed=b"", at=entry.at)
        row_id = (await self._work.execute(blank.returning(audit_log.c.id))).scalar_one()
        told = {"operator_id": entry.operator_id, "step": entry.step, "note": entry.note}
        sealed = seal_record(self._context.vault, _AUDIT, row_id, told)
        here = update(audit_log).where(audit_log.c.id == row_id)
        await self._work.execute(here.values(sealed=sealed))

    async def of(self, subject: str) -> list[AuditEntry]:
        """Return the steps about one report or warning, the oldest first."""
        statement = select(audit_log).where(audit_log.c.subject == subject)
        rows = (await self._work.execute(statement.order_by(audit_log.c.id))).all()
        vault = self._context.vault
        return [
            AuditEntry(
                at=row.at,
                subject=row.subject,
                **open_record(vault, _AUDIT, row.id, row.sealed),
            )
            for row in rows
        ]


class StoredWatches:
    """Who wants to hear about which agency."""

    def __init__(self, work: Work, context: Context) -> None:
        self._work = work
        self._context = context

    async def get(self, watch_id: str) -> Watch | None:
        """Return the watch of this id."""
        statement = select(watches).where(watches.c.id == watch_id)
        row = (await self._work.execute(locked(self._work, statement))).first()
        return self._open(row) if row else None

    async def save(self, watch: Watch) -> None:
        """Insert or replace the watch."""
        told = sealed_part(watch, _WATCH_IN_CLEAR)
        row = {
            "id": watch.id,
            "contact_id": watch.contact_id,
            "sealed": seal_record(self._context.vault, _WATCH, watch.id, told),
            "created_at": watch.created_at,
        }
        await save_row(self._work, watches, row)

    async def remove(self, watch_id: str) -> None:
        """Forget the watch."""
        self._work.require_writing()
        await self._work.execute(delete(watches).where(watches.c.id == watch_id))

    async def of_contact(self, contact_id: str) -> list[Watch]:
        """Return what a person watches, the oldest first."""
        statement = select(watches).where(watches.c.contact_id == contact_id)
        return await self._all(statement.order_by(watches.c.created_at, watches.c.id))

    async def after(self, watch_id: str, limit: int) -> list[Watch]:
        """Return watches in the order of their ids, those behind ``watch_id``."""
        statement = select(watches).where(watches.c.id > watch_id)
        return await self._all(statement.order_by(watches.c.id).limit(limit))

    async def _all(self, statement: Select[Any]) -> list[Watch]:
        return [self._open(row) for row in (await self._work.execute(statement)).all()]

    def _open(self, row: Row[Any]) -> Watch:
        told = open_record(self._context.vault, _WATCH, row.id, row.sealed)
        return Watch(id=row.id, contact_id=row.contact_id, created_at=row.created_at, **told)


class _Keys:
    """The HMACs of keys beside their owners."""

    def __init__(self, work: Work, context: Context, table: Table, owner: Column[Any]) -> None:
        self._work = work
        self._context = context
        self._table = table
        self._owner = owner

    async def replace(self, owner: str, keys: Iterable[str]) -> None:
        await self._work.execute(delete(self._table).where(self._owner == owner))
        rows = [{self._owner.name: owner, "key_hmac": hmac} for hmac in self._hmacs(keys)]
        if rows:
            await self._work.execute(insert(self._table).values(rows))

    def owners(self, keys: Iterable[str]) -> Select[Any]:
        return select(self._owner).where(self._table.c.key_hmac.in_(self._hmacs(keys)))

    def _hmacs(self, keys: Iterable[str]) -> list[str]:
        return sorted({self._context.pseudonyms.agency(key) for key in keys})
