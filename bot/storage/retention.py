"""What has expired goes. Each kind in a transaction of its own, so that nobody waits long."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Delete, Select, delete, select, update

from bot.storage.context import Context
from bot.storage.erasure import erase, without_reporter
from bot.storage.limits import Limits, Purged
from bot.storage.records import case_row, open_case, open_report, report_row
from bot.storage.schema import (
    agency_reports,
    agency_warnings,
    audit_log,
    cases,
    contacts,
    inbox,
    messages,
    missed_questions,
    outbox,
    report_keys,
    warning_keys,
)

__all__ = ["purge"]

_BATCH = 200


async def purge(context: Context, limits: Limits, now: datetime) -> Purged:
    """Remove what is older than the limits, and personal parts of old cases and reports."""

    def ended(table: Any, state: str, age: Any) -> Delete:
        return delete(table).where(table.c.state == state, table.c.ended_at < now - age)

    return Purged(
        inbox_ids=await _delete(context, ended(inbox, "done", limits.inbox_ids)),
        dead_letters=await _delete(context, ended(inbox, "dead", limits.dead_letters)),
        message_ids=await _delete(
            context, delete(messages).where(messages.c.at < now - limits.message_ids)
        ),
        sent=await _delete(context, ended(outbox, "sent", limits.sent)),
        failed=await _delete(context, ended(outbox, "failed", limits.failed)),
        contacts=await _contacts(context, now - limits.contacts),
        cases=await _cases(context, now - limits.cases),
        missed=await _delete(
            context, delete(missed_questions).where(missed_questions.c.at < now - limits.missed)
        ),
        reports=await _reports(context, now - limits.reports),
        warnings=await _warnings(context, now - limits.reports),
        audit=await _delete(context, delete(audit_log).where(audit_log.c.at < now - limits.audit)),
    )


async def _delete(context: Context, statement: Delete) -> int:
    async with context.database.begin(writing=True) as work:
        deleted = await work.execute(statement)
        await work.commit()
    return deleted.rowcount


async def _contacts(context: Context, before: datetime) -> int:
    unseen = select(contacts.c.id).where(contacts.c.last_seen < before)
    count = 0
    for (contact_id,) in await _rows(context, unseen):
        async with context.database.begin(writing=True) as work:
            # Looked at again under the lock: the person may have written meanwhile.
            still = await work.execute(unseen.where(contacts.c.id == contact_id).with_for_update())
            if still.first() is None:
                continue
            await erase(work, context, contact_id)
            await work.commit()
        count += 1
    return count


async def _cases(context: Context, before: datetime) -> int:
    old = select(cases).where(cases.c.closed_at < before, cases.c.personal)
    count = 0
    while True:
        async with context.database.begin(writing=True) as work:
            rows = (await work.execute(old.limit(_BATCH).with_for_update())).all()
            for row in rows:
                case = replace(open_case(row, context.vault), contact_id=None, summary="")
                values = case_row(case, context.vault)
                await work.execute(update(cases).where(cases.c.id == row.id).values(values))
            await work.commit()
        count += len(rows)
        if len(rows) < _BATCH:
            return count


async def _reports(context: Context, before: datetime) -> int:
    old = select(agency_reports).where(
        agency_reports.c.created_at < before, agency_reports.c.personal
    )
    count = 0
    while True:
        async with context.database.begin(writing=True) as work:
            rows = (await work.execute(old.limit(_BATCH).with_for_update())).all()
            for row in rows:
                report = open_report(row, context.vault)
                report = replace(without_reporter(report), what="", money=None, happened=None)
                values = report_row(report, context.vault)
                this = update(agency_reports).where(agency_reports.c.id == row.id)
                await work.execute(this.values(values))
                # What nobody can look into any more is not to be found either.
                gone = delete(report_keys).where(report_keys.c.report_id == row.id)
                await work.execute(gone)
            await work.commit()
        count += len(rows)
        if len(rows) < _BATCH:
            return count


async def _warnings(context: Context, before: datetime) -> int:
    old = select(agency_warnings.c.id).where(
        agency_warnings.c.state != "published", agency_warnings.c.changed_at < before
    )
    async with context.database.begin(writing=True) as work:
        await work.execute(delete(warning_keys).where(warning_keys.c.warning_id.in_(old)))
        deleted = await work.execute(delete(agency_warnings).where(agency_warnings.c.id.in_(old)))
        await work.commit()
    return deleted.rowcount


async def _rows(context: Context, statement: Select[Any]) -> list[Any]:
    async with context.database.begin(writing=False) as work:
        return list((await work.execute(statement)).all())
