"""Removes what is old, every hour."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime
from typing import Final, Protocol

from actions.ports import Clock
from bot.metrics import Metrics
from bot.pipeline.trace import where

__all__ = ["HOUR", "retention_loop"]

HOUR: Final = 3600.0

_log = logging.getLogger(__name__)


class Purged(Protocol):
    """How many rows went."""

    @property
    def total(self) -> int:
        """All of them together."""
        ...


class Purging(Protocol):
    """What removes old rows: `bot.storage.Storage`."""

    async def retention(self, now: datetime) -> Purged:
        """Remove what is older than its limit."""
        ...


async def retention_loop(
    storage: Purging, clock: Clock, metrics: Metrics, *, every_seconds: float = HOUR
) -> None:
    """Purge at once and then every hour, until cancelled. A failure is logged and tried again."""
    while True:
        try:
            purged = await storage.retention(clock.now())
        except Exception as error:  # noqa: BLE001 - the next hour tries again
            _log.error("old rows were not removed: %s", where(error))
        else:
            metrics.purged.inc(purged.total)
            if purged.total:
                _log.info("retention removed %d old rows", purged.total)
        await asyncio.sleep(every_seconds)
