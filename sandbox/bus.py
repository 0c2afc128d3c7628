"""Tells everyone who watches that something changed: the page, and callers that wait."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any, TypeVar

T = TypeVar("T")

QUEUE_LIMIT = 10_000


class Bus:
    """Numbered events for subscribers, and a wake-up for :meth:`wait_for`."""

    def __init__(self) -> None:
        self.sequence = 0
        self.closed = False
        self._subscribers: set[asyncio.Queue[dict[str, Any] | None]] = set()
        self._waiters: dict[asyncio.Future[None], int | None] = {}

    def publish(self, kind: str, **fields: Any) -> None:
        """Send ``{"type": kind, "seq": n, ...}`` to everyone."""
        self.sequence += 1
        event = {"type": kind, "seq": self.sequence, **fields}
        for queue in list(self._subscribers):
            if queue.full():  # a reader that stalled: end its stream, it will come back
                self._subscribers.discard(queue)
                queue.get_nowait()
                queue.put_nowait(None)
            else:
                queue.put_nowait(event)
        self._wake(fields.get("chat_id"))

    def _wake(self, chat_id: int | None) -> None:
        """Let those look again who wait for this chat; for every chat when it is ``None``."""
        for waiter, watched in self._waiters.items():
            if not waiter.done() and (chat_id is None or watched in (None, chat_id)):
                waiter.set_result(None)

    def subscribe(self) -> asyncio.Queue[dict[str, Any] | None]:
        """A queue of every event from now on; read it with :meth:`events`."""
        queue: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue(QUEUE_LIMIT)
        self._subscribers.add(queue)
        return queue

    async def events(
        self, queue: asyncio.Queue[dict[str, Any] | None]
    ) -> AsyncIterator[dict[str, Any] | None]:
        """The events of a subscription; ``None`` every 15 s, so that dead readers are noticed."""
        try:
            while not self.closed:
                try:
                    event = await asyncio.wait_for(queue.get(), timeout=15)
                except TimeoutError:
                    yield None
                    continue
                if event is None:
                    return
                yield event
        finally:
            self._subscribers.discard(queue)

    async def wait_for(
        self, look: Callable[[], list[T]], seconds: float, chat_id: int | None = None
    ) -> list[T]:
        """Call ``look`` after every change until it finds something or the time is over.

        chat_id: only changes of this chat matter.
        """
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while True:
            found = look()
            left = deadline - loop.time()
            if found or left <= 0 or self.closed:
                return found
            waiter: asyncio.Future[None] = loop.create_future()
            self._waiters[waiter] = chat_id
            try:
                await asyncio.wait_for(waiter, left)
            except TimeoutError:
                return look()
            finally:
                self._waiters.pop(waiter, None)

    def close(self) -> None:
        """End every stream and every wait: the server is going down."""
        self.closed = True
        for queue in self._subscribers:
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(None)
        self._wake(None)
