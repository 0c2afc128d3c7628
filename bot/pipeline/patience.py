"""The outbox, asked again while the database is busy.

The result of a call to Telegram that is not written down means that the call is made twice, so a
short trouble of the database is waited out (about a quarter of a minute).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final, TypeVar

from actions.messages import Address, Reply
from actions.ports import Case
from bot.pipeline.ports import Destination, OutboxRow, OutboxStore
from bot.pipeline.trace import where

__all__ = ["PAUSES", "PatientOutbox"]

PAUSES: Final = (0.1, 0.3, 1.0, 3.0, 10.0)
"""Seconds between the tries."""

_log = logging.getLogger(__name__)
Result = TypeVar("Result")
Pause = Callable[[float], Awaitable[None]]


class PatientOutbox:
    """An `OutboxStore` around another. `take` asks once: the sender comes back anyway."""

    def __init__(self, inner: OutboxStore, pause: Pause = asyncio.sleep) -> None:
        self._inner = inner
        self._pause = pause

    async def take(
        self,
        sender: str,
        now: datetime,
        lease_seconds: float,
        limit: int,
        busy_lanes: frozenset[str],
    ) -> list[OutboxRow]:
        """See the port."""
        return await self._inner.take(sender, now, lease_seconds, limit, busy_lanes)

    async def release(self, sender: str) -> int:
        """See the port."""
        return await self._ask(lambda: self._inner.release(sender))

    async def sent(
        self, row_id: int, at: datetime, chat_id: int | None, message_id: int | None
    ) -> None:
        """See the port."""
        await self._ask(lambda: self._inner.sent(row_id, at, chat_id, message_id))

    async def retry(self, row_id: int, at: datetime, reason: str) -> None:
        """See the port."""
        await self._ask(lambda: self._inner.retry(row_id, at, reason))

    async def defer(self, row_id: int, at: datetime) -> None:
        """See the port."""
        await self._ask(lambda: self._inner.defer(row_id, at))

    async def fail(self, row_id: int, at: datetime, reason: str) -> None:
        """See the port."""
        await self._ask(lambda: self._inner.fail(row_id, at, reason))

    async def destination(self, address: Address) -> Destination | None:
        """See the port."""
        return await self._ask(lambda: self._inner.destination(address))

    async def case(self, case_id: str) -> Case | None:
        """See the port."""
        return await self._ask(lambda: self._inner.case(case_id))

    async def topic_opened(self, case_id: str, thread_id: int) -> None:
        """See the port."""
        await self._ask(lambda: self._inner.topic_opened(case_id, thread_id))

    async def topic_lost(self, case_id: str) -> None:
        """See the port."""
        await self._ask(lambda: self._inner.topic_lost(case_id))

    async def contact_blocked(self, contact_id: str) -> None:
        """See the port."""
        await self._ask(lambda: self._inner.contact_blocked(contact_id))

    async def group_moved(self, new_chat_id: int) -> None:
        """See the port."""
        await self._ask(lambda: self._inner.group_moved(new_chat_id))

    async def enqueue(self, replies: list[Reply]) -> None:
        """See the port."""
        await self._ask(lambda: self._inner.enqueue(replies))

    async def open_count(self) -> int:
        """See the port."""
        return await self._inner.open_count()

    async def _ask(self, question: Callable[[], Awaitable[Result]]) -> Result:
        for pause in PAUSES:
            try:
                return await question()
            except Exception as error:  # noqa: BLE001 - the last try raises
                _log.warning("the outbox is asked again in %.1f s: %s", pause, where(error))
            await self._pause(pause)
        return await question()
