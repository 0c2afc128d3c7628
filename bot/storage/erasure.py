"""Forgetting a person.

Gone at once: the contact, what waits to be sent to their chat, payloads of updates that could not be
handled, summaries of their cases, files and answers they gave with reports, what they watch, the ids of
messages. Left: cases and reports without a contact, which operators go on working with. An update of theirs that came after the wish to be
forgotten is still handled, as that of somebody new; its payload goes when that is done.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import delete, select, update

from actions.report_records import AgencyReport
from bot.storage.context import Context
from bot.storage.database import Work
from bot.storage.lanes import aside_lane
from bot.storage.records import case_row, open_case, open_report, report_row
from bot.storage.schema import (
    active,
    agency_reports,
    cases,
    contacts,
    inbox,
    messages,
    outbox,
    watches,
)

__all__ = ["erase", "without_reporter"]

TELEGRAM_DELETES = timedelta(hours=48)
"""How old a message may be for a bot to delete it (Bot API, deleteMessage)."""


def without_reporter(report: AgencyReport) -> AgencyReport:
    """Return the report without what leads to the person or shows them."""
    return replace(report, contact_id=None, may_ask_back=False, evidence=(), answers=())


async def erase(work: Work, context: Context, contact_id: str) -> tuple[int, ...]:
    """Forget the contact; return the ids of messages that Telegram can still be asked to delete."""
    work.require_writing()
    found = select(contacts.c.chat_hmac).where(contacts.c.id == contact_id).with_for_update()
    lane = (await work.execute(found)).scalar_one_or_none()
    if lane is None:
        return ()
    now = context.clock.now()
    ended = inbox.c.state.in_(("done", "dead"))
    await work.execute(update(inbox).where(inbox.c.lane == lane, ended).values(payload=None))
    await work.execute(
        update(outbox)
        .where(outbox.c.lane.in_((lane, aside_lane(lane))), active(outbox))
        .values(state="failed", reason="erased", payload=None, sender=None, ended_at=now)
    )
    recent = select(messages.c.message_id).where(
        messages.c.chat_hmac == lane, messages.c.at > now - TELEGRAM_DELETES
    )
    ids = (await work.execute(recent.order_by(messages.c.message_id))).scalars().all()
    await work.execute(delete(messages).where(messages.c.chat_hmac == lane))
    theirs = select(cases).where(cases.c.contact_id == contact_id).with_for_update()
    for row in (await work.execute(theirs)).all():
        case = replace(open_case(row, context.vault), contact_id=None, summary="")
        values = case_row(case, context.vault)
        await work.execute(update(cases).where(cases.c.id == case.id).values(values))
    told = select(agency_reports).where(agency_reports.c.contact_id == contact_id)
    for row in (await work.execute(told.with_for_update())).all():
        report = without_reporter(open_report(row, context.vault))
        values = report_row(report, context.vault)
        await work.execute(
            update(agency_reports).where(agency_reports.c.id == report.id).values(values)
        )
    await work.execute(delete(watches).where(watches.c.contact_id == contact_id))
    await work.execute(delete(contacts).where(contacts.c.id == contact_id))
    return tuple(ids)
