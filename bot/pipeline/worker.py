"""Works off the inbox: each lane in order, several lanes side by side.

A turn that fails is tried again after a second and after ten; then it becomes a dead letter, so
that the person's next messages are heard, and the person is told.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Final, Protocol

from actions.burst import Unfinished
from actions.messages import Incoming, Reply
from actions.ports import Clock, TurnTaken
from bot.metrics import Metrics
from bot.pipeline.bell import Bell
from bot.pipeline.burst import collect
from bot.pipeline.chat_action import Typing
from bot.pipeline.ports import Inbox, InboxRow, OutboxStore
from bot.pipeline.trace import where
from bot.telegram.updates import MalformedUpdate, to_incoming

__all__ = ["Handler", "Worker"]

RETRY_SECONDS: Final = (1.0, 10.0)
ATTEMPTS: Final = len(RETRY_SECONDS) + 1
MAX_TAKES: Final = 10
"""More than this without an end: whole processes died over the update."""
LEASE_SECONDS: Final = 60.0
TURN_SECONDS: Final = 120.0
"""A turn that lasts longer hangs, and would keep the person's later messages waiting."""
BUSY_SECONDS: Final = 2.0
"""Pause before a turn is tried again that failed for want of the database."""

_log = logging.getLogger(__name__)


class Handler(Protocol):
    """What handles a message: `actions.turn.Turns`, whose units of work must be this worker's."""

    async def handle_message(self, incoming: Incoming) -> list[Reply]:
        """Handle it and put the replies into the outbox.

        Raises Unfinished where more may follow; asked again with ``settled`` it does not.
        """
        ...


class Worker:
    """Takes updates and has them handled, up to ``tasks`` at a time.

    ``name`` is the name under which the handler's units of work commit, this process's own and the
    same after a restart. ``operators_group()`` tells the group's present id. ``notice(incoming)``
    gives what the person is told when their message could not be handled, in their language.
    ``is_passing(error)``: the trouble is the database's and will pass; such turns are tried again
    without being counted. ``on_replies()`` is called when a turn left something to send.
    """

    def __init__(
        self,
        name: str,
        *,
        inbox: Inbox,
        outbox: OutboxStore,
        handler: Handler,
        clock: Clock,
        operators_group: Callable[[], Awaitable[int | None]],
        notice: Callable[[Incoming], Awaitable[list[Reply]]],
        metrics: Metrics,
        typing: Typing | None = None,
        is_passing: Callable[[Exception], bool] = lambda _error: False,
        on_replies: Callable[[], None] = lambda: None,
        tasks: int = 8,
        poll_seconds: float = 0.5,
        lease_seconds: float = LEASE_SECONDS,
        turn_seconds: float = TURN_SECONDS,
        busy_seconds: float = BUSY_SECONDS,
    ) -> None:
        self._name = name
        self._inbox = inbox
        self._outbox = outbox
        self._handler = handler
        self._clock = clock
        self._operators_group = operators_group
        self._notice = notice
        self._metrics = metrics
        self._typing = typing
        self._is_passing = is_passing
        self._on_replies = on_replies
        self._tasks = tasks
        self._poll_seconds = poll_seconds
        self._lease_seconds = lease_seconds
        self._turn_seconds = turn_seconds
        self._busy_seconds = busy_seconds
        self._bell = Bell()
        self._in_work: set[asyncio.Task[None]] = set()
        self._stopping = False

    def wake(self) -> None:
        """There may be something in the inbox."""
        self._bell.ring()

    def stop(self) -> None:
        """Take nothing more; `run` returns when the turns in work are finished."""
        self._stopping = True
        self._bell.ring()

    async def run(self) -> None:
        """Work until `stop`. Troubles of the database are waited out."""
        try:
            await self._work_until_stopped()
        except asyncio.CancelledError:
            for task in (tasks := list(self._in_work)):
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            raise

    async def _work_until_stopped(self) -> None:
        is_fresh = True
        while not self._stopping:
            try:
                if is_fresh:
                    # What this worker held when it last died is free again.
                    await self._inbox.release(self._name)
                    is_fresh = False
                taken = await self._take()
            except Exception as error:  # noqa: BLE001 - the worker outlives every database trouble
                _log.error("taking from the inbox failed: %s", where(error))
                taken = False
                await self._bell.wait(1.0)
            if not taken and not self._stopping:
                await self._bell.wait(self._poll_seconds)
        await self._finish()

    async def step(self) -> int:
        """Take what may be taken now and wait until it is handled; returns how many turns."""
        turns = 0
        while await self._take():
            turns += 1
        await self._finish()
        return turns

    async def _finish(self) -> None:
        while self._in_work:
            await asyncio.wait(self._in_work)

    async def _take(self) -> bool:
        if len(self._in_work) >= self._tasks:
            return False
        row = await self._inbox.take(self._name, self._clock.now(), self._lease_seconds)
        if row is None:
            return False
        task = asyncio.create_task(self._work_off(row))
        self._in_work.add(task)
        task.add_done_callback(self._done)
        return True

    def _done(self, task: asyncio.Task[None]) -> None:
        self._in_work.discard(task)
        self._bell.ring()

    async def _work_off(self, row: InboxRow) -> None:
        started = time.monotonic()
        try:
            async with self._held(row):
                word = await self._handle(row)
        except Exception as error:  # noqa: BLE001 - the lease runs out and the row is taken again
            _log.error("update %d is left for later: %s", row.update_id, where(error))
            word = "failed"
        self._metrics.updates.labels(word).inc()
        self._metrics.turn_seconds.observe(time.monotonic() - started)

    async def _handle(self, row: InboxRow) -> str:
        """Handle the row; returns the word for it in the figures."""
        group = await self._operators_group()
        try:
            incoming = to_incoming(row.raw, group)
        except MalformedUpdate as error:
            await self._bury(row, f"MalformedUpdate: {error}")
            return "dead"
        if row.takes > MAX_TAKES:
            await self._tell(incoming)
            await self._bury(row, f"taken {row.takes} times without an end")
            return "dead"
        while True:
            try:
                return await self._turn(incoming)
            except Unfinished:
                whole = await collect(self._inbox, row, incoming, group, self._clock.now())
                if whole.wait_until is not None and not self._stopping:
                    await self._inbox.defer(row.update_id, self._name, whole.wait_until)
                    return "waiting"
                incoming = whole.incoming
                continue
            except Exception as error:  # noqa: BLE001 - whatever it is, the next message is heard
                if not self._is_passing(error) or self._stopping:
                    return await self._failed(row, incoming, error)
                _log.warning("update %d waits for the database: %s", row.update_id, where(error))
            await asyncio.sleep(self._busy_seconds)

    async def _turn(self, incoming: Incoming) -> str:
        try:
            async with asyncio.timeout(self._turn_seconds):
                if self._typing is None:
                    replies = await self._handler.handle_message(incoming)
                else:
                    async with self._typing.during(incoming):
                        replies = await self._handler.handle_message(incoming)
        except TurnTaken:
            return "taken_over"
        if replies:
            self._on_replies()
        return "handled"

    async def _failed(self, row: InboxRow, incoming: Incoming, error: Exception) -> str:
        reason = where(error)
        _log.error(
            "update %d failed, attempt %d of %d: %s",
            row.update_id,
            row.attempts + 1,
            ATTEMPTS,
            reason,
        )
        if row.attempts < len(RETRY_SECONDS):
            at = self._clock.now() + timedelta(seconds=RETRY_SECONDS[row.attempts])
            await self._inbox.retry(row.update_id, self._name, at, reason)
            return "failed"
        # Told before it is buried: a crash in between repeats the notice rather than loses it.
        await self._tell(incoming)
        await self._bury(row, reason)
        return "dead"

    async def _tell(self, incoming: Incoming) -> None:
        try:
            replies = await self._notice(incoming)
            if replies:
                await self._outbox.enqueue(replies)
                self._on_replies()
        except Exception as error:  # noqa: BLE001 - the dead letter is kept, with or without a notice
            _log.error("nobody was told of dead letter %d: %s", incoming.update_id, where(error))

    async def _bury(self, row: InboxRow, reason: str) -> None:
        _log.error("update %d is a dead letter: %s", row.update_id, reason)
        await self._inbox.bury(row.update_id, self._name, self._clock.now(), reason)

    @asynccontextmanager
    async def _held(self, row: InboxRow) -> AsyncIterator[None]:
        """Hold the row while the block runs, however long that takes."""
        task = asyncio.create_task(self._extend(row))
        try:
            yield
        finally:
            task.cancel()

    async def _extend(self, row: InboxRow) -> None:
        while True:
            await asyncio.sleep(self._lease_seconds / 3)
            until = self._clock.now() + timedelta(seconds=self._lease_seconds)
            try:
                if not await self._inbox.extend(row.update_id, self._name, until):
                    return
            except Exception as error:  # noqa: BLE001 - tried again before the lease runs out
                _log.warning("update %d was not held longer: %s", row.update_id, where(error))
