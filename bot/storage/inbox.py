"""The inbox (port: :class:`bot.pipeline.ports.Inbox`)."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    Update,
    bindparam,
    exists,
    func,
    or_,
    select,
    update,
)

from bot.pipeline.ports import DeadLetter, InboxRow
from bot.storage.context import Context
from bot.storage.database import Work
from bot.storage.errors import Damaged
from bot.storage.schema import Moment, active, inbox, messages

__all__ = ["StoredInbox", "mark_done", "mark_joined"]

_TAKING = 5_346_002
_PLACE = str(inbox.c.payload)
REASON_LENGTH = 256


async def mark_done(work: Work, update_id: int, worker: str, at: datetime) -> bool:
    """Mark the row done and blank it, if this worker still holds it."""
    done = await work.execute(
        update(inbox)
        .where(_held(update_id, worker))
        .values(state="done", payload=None, worker=None, ended_at=at)
    )
    return done.rowcount == 1


async def mark_joined(work: Work, update_ids: tuple[int, ...], at: datetime) -> bool:
    """Mark waiting rows done that were handled with an earlier one; False: one is not waiting."""
    done = await work.execute(
        update(inbox)
        .where(inbox.c.update_id.in_(update_ids), inbox.c.state == "open")
        .values(state="done", payload=None, ended_at=at)
    )
    return done.rowcount == len(update_ids)


class StoredInbox:
    """Every update is here before Telegram is told that we have it."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._database = context.database

    async def add(
        self,
        update_id: int,
        lane: str,
        raw: str,
        received_at: datetime,
        message_id: int | None = None,
    ) -> bool:
        """Store an update, committed on return. False: it was known already."""
        return await self.add_many([(update_id, lane, raw, received_at, message_id)]) == 1

    async def add_many(self, rows: list[tuple[int, str, str, datetime, int | None]]) -> int:
        """Store a batch in one transaction; returns how many were new.

        ``message_id`` is kept for 48 hours, to be erased if the person asks for it: give it for
        private chats only.
        """
        new = 0
        async with self._database.begin(writing=True) as work:
            # Sorted: two receivers with overlapping batches do not wait for each other crosswise.
            for row in sorted(rows, key=lambda row: row[0]):
                new += await self._add(work, row)
            await work.commit()
        return new

    async def _add(self, work: Work, row: tuple[int, str, str, datetime, int | None]) -> int:
        update_id, lane, raw, received_at, message_id = row
        pseudonym = self._context.pseudonyms.lane(lane)
        added = await work.execute(
            work.insert(inbox)
            .values(
                update_id=update_id,
                lane=pseudonym,
                payload=self._context.vault.seal(_PLACE, update_id, raw),
                state="open",
                attempts=0,
                takes=0,
                reason="",
                received_at=received_at,
            )
            .on_conflict_do_nothing(index_elements=["update_id"])
            .returning(inbox.c.update_id)
        )
        if added.first() is None:
            return 0
        if message_id is not None:
            await work.execute(
                work.insert(messages)
                .values(chat_hmac=pseudonym, message_id=message_id, at=received_at)
                .on_conflict_do_nothing()
            )
        return 1

    async def take(self, worker: str, now: datetime, lease_seconds: float) -> InboxRow | None:
        """Take the oldest row whose lane is free (no earlier row of it is open or taken).

        A row that does not open becomes a dead letter at once, so that it stops nobody else. Its
        payload stays: with the right key it can be revived.
        """
        if self._database.one_writer:
            # Looking first spares idle workers the write lock.
            async with self._database.begin(writing=False) as work:
                if (await work.execute(_next(), {"now": now})).first() is None:
                    return None
        while True:
            async with self._database.begin(writing=True) as work:
                await work.alone(_TAKING)
                row = (await work.execute(_next_locked(), {"now": now})).first()
                if row is None:
                    return None
                taken = await self._take(work, row, worker, now, lease_seconds)
                await work.commit()
            if taken is not None:
                return taken

    async def _take(
        self,
        work: Work,
        row: Row[Any],
        worker: str,
        now: datetime,
        lease_seconds: float,
    ) -> InboxRow | None:
        this = update(inbox).where(inbox.c.update_id == row.update_id)
        try:
            raw = self._context.vault.open(_PLACE, row.update_id, row.payload or b"")
        except Damaged as error:
            reason = f"Damaged: {error}"[:REASON_LENGTH]
            await work.execute(this.values(state="dead", reason=reason, ended_at=now))
            return None
        lease_until = now + timedelta(seconds=lease_seconds)
        await work.execute(
            this.values(
                state="taken",
                worker=worker,
                lease_until=lease_until,
                takes=row.takes + 1,
            )
        )
        return InboxRow(
            update_id=row.update_id,
            lane=row.lane,
            raw=raw,
            attempts=row.attempts,
            takes=row.takes + 1,
            received_at=row.received_at,
        )

    async def extend(self, update_id: int, worker: str, until: datetime) -> bool:
        """Hold the row longer. False: it is no longer this worker's."""
        return await self._change(_change_held(update_id, worker).values(lease_until=until)) == 1

    async def release(self, worker: str) -> int:
        """Give back what this worker held when it died."""
        held = (inbox.c.worker == worker) & (inbox.c.state == "taken")
        return await self._change(update(inbox).where(held).values(state="open", worker=None))

    async def retry(self, update_id: int, worker: str, at: datetime, reason: str) -> None:
        """Handling failed: count it and leave the row open, not to be taken before ``at``."""
        await self._change(
            _change_held(update_id, worker).values(
                state="open",
                worker=None,
                not_before=at,
                reason=reason[:REASON_LENGTH],
                attempts=inbox.c.attempts + 1,
            )
        )

    async def following(self, update_id: int, limit: int) -> list[InboxRow]:
        """Return the open rows after this one in its lane, the oldest first, without taking them."""
        this = inbox.alias()
        later = (
            select(inbox)
            .join(this, (this.c.lane == inbox.c.lane) & (this.c.update_id == update_id))
            .where(inbox.c.update_id > update_id, inbox.c.state == "open")
            .order_by(inbox.c.update_id)
            .limit(limit)
        )
        async with self._database.begin(writing=False) as work:
            rows = (await work.execute(later)).all()
        found = []
        for row in rows:
            raw = self._raw(row)
            if raw is None:
                break
            found.append(
                InboxRow(row.update_id, row.lane, raw, row.attempts, row.takes, row.received_at)
            )
        return found

    async def defer(self, update_id: int, worker: str, at: datetime) -> None:
        """Give the row back, not to be taken before ``at``, as if it had not been taken."""
        await self._change(
            _change_held(update_id, worker).values(
                state="open", worker=None, not_before=at, takes=inbox.c.takes - 1
            )
        )

    async def bury(self, update_id: int, worker: str, at: datetime, reason: str) -> None:
        """Make it a dead letter, so that its lane goes on."""
        await self._change(
            _change_held(update_id, worker).values(
                state="dead", worker=None, ended_at=at, reason=reason[:REASON_LENGTH]
            )
        )

    async def dead_letters(self, limit: int = 100) -> list[DeadLetter]:
        """Return dead letters, the oldest first; ``raw`` is None when it was erased or damaged."""
        dead = select(inbox).where(inbox.c.state == "dead").order_by(inbox.c.update_id).limit(limit)
        async with self._database.begin(writing=False) as work:
            rows = (await work.execute(dead)).all()
        return [
            DeadLetter(row.update_id, row.received_at, row.ended_at, row.reason, self._raw(row))
            for row in rows
        ]

    def _raw(self, row: Row[Any]) -> str | None:
        if row.payload is None:
            return None
        try:
            return self._context.vault.open(_PLACE, row.update_id, row.payload)
        except Damaged:
            return None

    async def revive(self, update_id: int) -> bool:
        """Open a dead letter again, with fresh counts. False: there is none, or it was erased."""
        dead = (inbox.c.update_id == update_id) & (inbox.c.state == "dead")
        fresh = {"state": "open", "attempts": 0, "takes": 0, "reason": ""}
        return (
            await self._change(
                update(inbox)
                .where(dead, inbox.c.payload.is_not(None))
                .values(**fresh, not_before=None, ended_at=None)
            )
            == 1
        )

    async def open_count(self) -> int:
        """Count what waits or is being handled."""
        waiting = select(func.count()).select_from(inbox).where(active(inbox))
        async with self._database.begin(writing=False) as work:
            return int((await work.execute(waiting)).scalar_one())

    async def _change(self, statement: Update) -> int:
        async with self._database.begin(writing=True) as work:
            changed = await work.execute(statement)
            await work.commit()
        return changed.rowcount


def _held(update_id: int, worker: str) -> ColumnElement[bool]:
    return (
        (inbox.c.update_id == update_id) & (inbox.c.state == "taken") & (inbox.c.worker == worker)
    )


def _change_held(update_id: int, worker: str) -> Update:
    return update(inbox).where(_held(update_id, worker))


@cache
def _next() -> Select[Any]:
    """The row to be taken at :now. Built once: it is asked for all the time."""
    now = bindparam("now", type_=Moment)
    other = inbox.alias()
    ready = or_(
        (inbox.c.state == "open") & (inbox.c.not_before.is_(None) | (inbox.c.not_before <= now)),
        (inbox.c.state == "taken") & (inbox.c.lease_until <= now),
    )
    earlier = exists().where(
        other.c.lane == inbox.c.lane, active(other), other.c.update_id < inbox.c.update_id
    )
    # A late update with a lower id may find a later one of its lane in work: it waits for that.
    in_work = exists().where(
        other.c.lane == inbox.c.lane,
        active(other),
        other.c.state == "taken",
        other.c.lease_until > now,
    )
    return (
        select(inbox)
        .where(active(inbox), ready, ~earlier, ~in_work)
        .order_by(inbox.c.update_id)
        .limit(1)
    )


@cache
def _next_locked() -> Select[Any]:
    return _next().with_for_update(skip_locked=True, of=inbox)
