"""Shows "typing…" while a turn lasts. Best effort: nothing waits for it, and nothing fails with it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final

from actions.messages import Incoming, Kind, Place
from bot.pipeline.limiter import Limiter
from bot.pipeline.telegram import FloodWait, Telegram
from bot.pipeline.trace import where

__all__ = ["Typing"]

REPEAT_SECONDS: Final = 4.0
"""Telegram shows it for five seconds."""

_log = logging.getLogger(__name__)


class Typing:
    """``shows_typing(incoming)`` decides; False while a human holds the person's case."""

    def __init__(
        self,
        telegram: Telegram,
        limiter: Limiter,
        shows_typing: Callable[[Incoming], Awaitable[bool]],
        *,
        repeat_seconds: float = REPEAT_SECONDS,
    ) -> None:
        self._telegram = telegram
        self._limiter = limiter
        self._shows_typing = shows_typing
        self._repeat_seconds = repeat_seconds

    @asynccontextmanager
    async def during(self, incoming: Incoming) -> AsyncIterator[None]:
        """Show it while the block runs; leaving the block does not wait for Telegram."""
        if incoming.place is not Place.PRIVATE or incoming.kind is not Kind.TEXT:
            yield
            return
        task = asyncio.create_task(self._show(incoming))
        try:
            yield
        finally:
            task.cancel()

    async def _show(self, incoming: Incoming) -> None:
        try:
            if not await self._shows_typing(incoming):
                return
            while not self._limiter.is_blocked(incoming.chat_id):
                await self._telegram.typing(incoming.chat_id)
                await asyncio.sleep(self._repeat_seconds)
        except FloodWait as failure:
            self._limiter.block(incoming.chat_id, failure.seconds)
        except Exception as error:  # noqa: BLE001 - best effort
            _log.debug("typing was not shown: %s", where(error))
