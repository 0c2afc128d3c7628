"""Reports, warnings, audit log and watches in memory (see ``tests.fakes.storage``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from actions.report_records import AgencyReport, AuditEntry, OwnWarning, WarningState, Watch

if TYPE_CHECKING:
    from tests.fakes.storage import MemoryUnit

MAY_CHANGE = (WarningState.DRAFT, WarningState.PROPOSED, WarningState.PUBLISHED)


def without_reporter(report: AgencyReport) -> AgencyReport:
    return replace(report, contact_id=None, may_ask_back=False, evidence=(), answers=())


class MemoryReports:
    def __init__(self, unit: MemoryUnit) -> None:
        self._unit = unit

    async def get(self, report_id: str) -> AgencyReport | None:
        return self._unit.shadow.reports.get(report_id)

    async def save(self, report: AgencyReport) -> None:
        self._unit.change(lambda state: state.reports.__setitem__(report.id, report))

    async def reporters_of(self, keys: Sequence[str]) -> int:
        return len(
            {
                report.contact_id
                for report in self._unit.shadow.reports.values()
                if set(report.keys) & set(keys)
                and report.state != "rejected"
                and not report.campaign
                and report.contact_id is not None
            }
        )

    async def about(self, keys: Sequence[str], limit: int = 50) -> list[AgencyReport]:
        found = [one for one in self._unit.shadow.reports.values() if set(one.keys) & set(keys)]
        found.sort(key=lambda one: one.id)
        return sorted(found, key=lambda one: one.created_at, reverse=True)[:limit]


class MemoryWarnings:
    def __init__(self, unit: MemoryUnit) -> None:
        self._unit = unit

    async def get(self, warning_id: str) -> OwnWarning | None:
        return self._unit.shadow.warnings.get(warning_id)

    async def save(self, warning: OwnWarning) -> None:
        self._unit.change(lambda state: state.warnings.__setitem__(warning.id, warning))

    async def about(self, keys: Sequence[str]) -> list[OwnWarning]:
        found = [
            one
            for one in self._unit.shadow.warnings.values()
            if set(one.keys) & set(keys) and one.state in MAY_CHANGE
        ]
        found.sort(key=lambda one: one.id)
        return sorted(found, key=lambda one: one.created_at, reverse=True)

    async def published(self) -> list[OwnWarning]:
        warnings = self._unit.shadow.warnings.values()
        found = [one for one in warnings if one.state is WarningState.PUBLISHED]
        return sorted(found, key=lambda one: (one.created_at, one.id))

    async def stamp(self) -> str:
        return str([(one.id, one.changed_at) for one in await self.published()])


class MemoryAudit:
    def __init__(self, unit: MemoryUnit) -> None:
        self._unit = unit

    async def add(self, entry: AuditEntry) -> None:
        self._unit.change(lambda state: state.audit.append(entry))

    async def of(self, subject: str) -> list[AuditEntry]:
        return [entry for entry in self._unit.shadow.audit if entry.subject == subject]


class MemoryWatches:
    def __init__(self, unit: MemoryUnit) -> None:
        self._unit = unit

    async def get(self, watch_id: str) -> Watch | None:
        return self._unit.shadow.watches.get(watch_id)

    async def save(self, watch: Watch) -> None:
        self._unit.change(lambda state: state.watches.__setitem__(watch.id, watch))

    async def remove(self, watch_id: str) -> None:
        self._unit.change(lambda state: state.watches.pop(watch_id, None))

    async def of_contact(self, contact_id: str) -> list[Watch]:
        watches = self._unit.shadow.watches.values()
        found = [one for one in watches if one.contact_id == contact_id]
        return sorted(found, key=lambda one: (one.created_at, one.id))

    async def after(self, watch_id: str, limit: int) -> list[Watch]:
        watches = self._unit.shadow.watches
        return [watches[key] for key in sorted(watches) if key > watch_id][:limit]
