"""Retention runs every hour, whatever happens."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime

import pytest
from pipeline_fakes import START, until

from bot.metrics import Metrics
from bot.pipeline.retention import retention_loop
from tests.fakes.clock import FixedClock


@dataclass
class Purged:
    total: int


class Storage:
    def __init__(self) -> None:
        self.asked: list[datetime] = []

    async def retention(self, now: datetime) -> Purged:
        self.asked.append(now)
        if len(self.asked) == 1:
            raise OSError
        return Purged(3)


async def test_it_purges_at_once_and_goes_on_after_a_failure() -> None:
    storage, metrics = Storage(), Metrics()
    task = asyncio.create_task(retention_loop(storage, FixedClock(START), metrics, every_seconds=0))
    await until(lambda: len(storage.asked) >= 3)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert storage.asked[0] == START
    assert "safar_purged_rows_total 6.0" in metrics.text().decode()
