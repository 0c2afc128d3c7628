"""The outbox: what units of work put there, and what the sender works off.

Ports: :class:`actions.ports.Outbox` and :class:`bot.pipeline.ports.OutboxStore`.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    Integer,
    Row,
    Select,
    Update,
    and_,
    bindparam,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from actions.messages import Address, Priority, Reply, ToCase, ToContact, ToOperators
from actions.ports import Case
from bot.pipeline.ports import Destination, OutboxRow
from bot.storage.context import Context
from bot.storage.database import Work
from bot.storage.errors import Damaged
from bot.storage.group import OperatorsGroup
from bot.storage.lanes import (
    OPERATORS_LANE,
    Aside,
    InChat,
    Tap,
    aside_lane,
    case_lane,
    priority_of,
    target_of,
)
from bot.storage.records import open_case, open_contact
from bot.storage.replies import dump_reply, load_reply
from bot.storage.schema import Moment, active, cases, contacts, messages, outbox

__all__ = ["StoredOutbox", "UnitOutbox"]

_TAKING = 5_346_003
_PLACE = str(outbox.c.payload)
REASON_LENGTH = 256


class UnitOutbox:
    """The outbox as a unit of work sees it."""

    def __init__(self, work: Work, context: Context) -> None:
        self._work = work
        self._context = context

    async def put(self, replies: list[Reply]) -> None:
        """Add replies; they are sent, in this order per destination, once the unit is committed."""
        self._work.require_writing()
        for reply in replies:
            added = await self._work.execute(
                insert(outbox)
                .values(
                    lane=await self._lane(reply),
                    priority=int(priority_of(reply)),
                    state="open",
                    attempts=0,
                    reason="",
                    created_at=self._context.clock.now(),
                )
                .returning(outbox.c.id)
            )
            # Sealed for its row, whose id the database has only now given.
            row_id = added.scalar_one()
            payload = self._context.vault.seal(_PLACE, row_id, dump_reply(reply))
            await self._work.execute(
                update(outbox).where(outbox.c.id == row_id).values(payload=payload)
            )

    async def _lane(self, reply: Reply) -> str:
        pseudonyms = self._context.pseudonyms
        match target_of(reply):
            case ToContact() as contact:
                return await self._lane_of(contact)
            case Aside(to=contact):
                return aside_lane(await self._lane_of(contact))
            case ToCase(case_id=case_id):
                return case_lane(case_id)
            case ToOperators():
                return OPERATORS_LANE
            case InChat(chat_id=chat_id):
                return pseudonyms.chat(chat_id)
            case Tap(tap_id=tap_id):
                return f"tap:{pseudonyms.lane(tap_id)}"

    async def _lane_of(self, contact: ToContact) -> str:
        # The chat's lane, so that edits of its messages stay in order with new ones.
        chat = select(contacts.c.chat_hmac).where(contacts.c.id == contact.contact_id)
        known = (await self._work.execute(chat)).scalar_one_or_none()
        return str(known) if known is not None else f"contact:{contact.contact_id}"


class StoredOutbox:
    """What the sender works off."""

    def __init__(self, context: Context, group: OperatorsGroup) -> None:
        self._context = context
        self._database = context.database
        self._group = group

    async def take(
        self,
        sender: str,
        now: datetime,
        lease_seconds: float,
        limit: int,
        busy_lanes: frozenset[str],
    ) -> list[OutboxRow]:
        """Take up to ``limit`` rows: of each free lane its first, urgent ones before others.

        First in a lane is its oldest urgent row, or else its oldest row. A lane is free when none
        of its rows is in work and the first may be sent by now. A row that cannot be read is failed.
        """
        values = {"now": now, "most": limit, "busy": list(busy_lanes)}
        if self._database.one_writer:
            # Looking first spares an idle sender the write lock.
            async with self._database.begin(writing=False) as work:
                if (await work.execute(_next(), values)).first() is None:
                    return []
        async with self._database.begin(writing=True) as work:
            await work.alone(_TAKING)
            rows = (await work.execute(_next_locked(), values)).all()
            replies = {row.id: await self._read(work, row, now) for row in rows}
            readable = [row for row in rows if replies[row.id] is not None]
            await work.execute(
                update(outbox)
                .where(outbox.c.id.in_([row.id for row in readable]))
                .values(
                    state="taken",
                    sender=sender,
                    lease_until=now + timedelta(seconds=lease_seconds),
                )
            )
            await work.commit()
        return [
            OutboxRow(row.id, row.lane, reply, row.priority, row.attempts, row.created_at)
            for row in readable
            if (reply := replies[row.id]) is not None
        ]

    async def _read(self, work: Work, row: Row[Any], now: datetime) -> Reply | None:
        try:
            return load_reply(self._context.vault.open(_PLACE, row.id, row.payload or b""))
        except Damaged as error:
            reason = f"Damaged: {error}"[:REASON_LENGTH]
            failed = update(outbox).where(outbox.c.id == row.id)
            await work.execute(failed.values(state="failed", reason=reason, ended_at=now))
            return None

    async def release(self, sender: str) -> int:
        """Give back what this sender held when it died; those rows may be sent a second time."""
        held = (outbox.c.sender == sender) & (outbox.c.state == "taken")
        return await self._change(update(outbox).where(held).values(state="open", sender=None))

    async def sent(
        self, row_id: int, at: datetime, chat_id: int | None, message_id: int | None
    ) -> None:
        """Done: blank the payload, and keep the message's id 48 hours so that it can be erased.

        Only ids in private chats (positive chat ids) are kept. A long text that became several
        messages: call this for each of them.
        """
        async with self._database.begin(writing=True) as work:
            await work.execute(_ended(row_id, "sent", at, ""))
            if chat_id is not None and message_id is not None and chat_id > 0:
                await work.execute(
                    work.insert(messages)
                    .values(
                        chat_hmac=self._context.pseudonyms.chat(chat_id),
                        message_id=message_id,
                        at=at,
                    )
                    .on_conflict_do_nothing()
                )
            await work.commit()

    async def retry(self, row_id: int, at: datetime, reason: str) -> None:
        """Sending failed: count it, and do not try before ``at``."""
        await self._change(
            _change_taken(row_id).values(
                state="open",
                sender=None,
                not_before=at,
                reason=reason[:REASON_LENGTH],
                attempts=outbox.c.attempts + 1,
            )
        )

    async def defer(self, row_id: int, at: datetime) -> None:
        """Give the row back unsent without counting an attempt (flood wait)."""
        await self._change(_change_taken(row_id).values(state="open", sender=None, not_before=at))

    async def fail(self, row_id: int, at: datetime, reason: str) -> None:
        """Give up: the payload is blanked, the reason kept for 30 days."""
        statement = _ended(row_id, "failed", at, reason[:REASON_LENGTH])
        await self._change(statement.where(outbox.c.state == "taken"))

    async def destination(self, address: Address) -> Destination | None:
        """Return where the address leads; None when the person, case or group is unknown."""
        async with self._database.begin(writing=False) as work:
            match address:
                case ToContact(contact_id=contact_id):
                    found = await work.execute(select(contacts).where(contacts.c.id == contact_id))
                    row = found.first()
                    if row is None:
                        return None
                    return Destination(open_contact(row, self._context.vault).chat_id)
                case ToCase(case_id=case_id):
                    thread = select(cases.c.thread_id).where(cases.c.id == case_id)
                    row = (await work.execute(thread)).first()
                    group = await self._group.current(work)
                    if row is None or group is None:
                        return None
                    return Destination(group, row.thread_id)
                case ToOperators():
                    group = await self._group.current(work)
                    return None if group is None else Destination(group)

    async def case(self, case_id: str) -> Case | None:
        """Return a case, for the title of its topic."""
        async with self._database.begin(writing=False) as work:
            row = (await work.execute(select(cases).where(cases.c.id == case_id))).first()
        return open_case(row, self._context.vault) if row else None

    async def topic_opened(self, case_id: str, thread_id: int) -> None:
        """Remember the case's topic."""
        await self._change(update(cases).where(cases.c.id == case_id).values(thread_id=thread_id))

    async def topic_lost(self, case_id: str) -> None:
        """The topic was deleted in Telegram: forget its id so that a new one is opened."""
        await self._change(update(cases).where(cases.c.id == case_id).values(thread_id=None))

    async def contact_blocked(self, contact_id: str) -> None:
        """The person blocked the bot."""
        await self._change(update(contacts).where(contacts.c.id == contact_id).values(blocked=True))

    async def group_moved(self, new_chat_id: int) -> None:
        """The operators' group was upgraded and has a new id."""
        async with self._database.begin(writing=True) as work:
            await self._group.moved(work, new_chat_id)
            await work.commit()

    async def enqueue(self, replies: list[Reply]) -> None:
        """Put replies of the pipeline's own."""
        async with self._database.begin(writing=True) as work:
            await UnitOutbox(work, self._context).put(replies)
            await work.commit()

    async def open_count(self) -> int:
        """Count what waits or is being sent."""
        waiting = select(func.count()).select_from(outbox).where(active(outbox))
        async with self._database.begin(writing=False) as work:
            return int((await work.execute(waiting)).scalar_one())

    async def _change(self, statement: Update) -> int:
        async with self._database.begin(writing=True) as work:
            changed = await work.execute(statement)
            await work.commit()
        return changed.rowcount


def _change_taken(row_id: int) -> Update:
    return update(outbox).where(outbox.c.id == row_id, outbox.c.state == "taken")


def _ended(row_id: int, state: str, at: datetime, reason: str) -> Update:
    ended = {
        "state": state,
        "reason": reason,
        "payload": None,
        "sender": None,
        "ended_at": at,
    }
    return update(outbox).where(outbox.c.id == row_id).values(ended)


@cache
def _next() -> Select[Any]:
    """Up to :most rows to be taken at :now, none of :busy lanes. Built once, asked all the time."""
    now = bindparam("now", type_=Moment)
    other = outbox.alias()
    urgent, other_urgent = (rows.c.priority == int(Priority.URGENT) for rows in (outbox, other))
    ready = or_(
        outbox.c.not_before.is_(None), outbox.c.not_before <= now, outbox.c.state == "taken"
    )
    goes_first = or_(
        and_(other_urgent, ~urgent),
        and_(other_urgent == urgent, other.c.id < outbox.c.id),
    )
    before = exists().where(other.c.lane == outbox.c.lane, active(other), goes_first)
    in_work = exists().where(
        other.c.lane == outbox.c.lane,
        active(other),
        other.c.state == "taken",
        other.c.lease_until > now,
    )
    not_busy = outbox.c.lane.not_in(bindparam("busy", expanding=True))
    return (
        select(outbox)
        .where(active(outbox), ready, not_busy, ~before, ~in_work)
        .order_by(outbox.c.priority, outbox.c.id)
        .limit(bindparam("most", type_=Integer))
    )


@cache
def _next_locked() -> Select[Any]:
    return _next().with_for_update(skip_locked=True, of=outbox)
