"""The supervisor: a part that dies is started again, all parts end together."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from bot.supervisor import Part, Supervisor


@dataclass
class FakeProcess:
    """Ends when told to."""

    ended: asyncio.Event = field(default_factory=asyncio.Event)
    stopped: bool = False

    async def wait(self) -> int:
        await self.ended.wait()
        return 1

    async def stop(self) -> None:
        self.stopped = True
        self.ended.set()


async def _until(condition: object, tries: int = 400) -> None:
    for _ in range(tries):
        if condition():  # type: ignore[operator]
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it did not happen")


async def test_a_part_that_dies_is_started_again_and_all_end_together() -> None:
    started: list[FakeProcess] = []
    lines: list[str] = []

    async def start() -> FakeProcess:
        started.append(FakeProcess())
        return started[-1]

    supervisor = Supervisor([Part("bot", start)], lines.append)
    running = asyncio.create_task(supervisor.run())
    await _until(lambda: len(started) == 1)
    started[0].ended.set()
    await _until(lambda: len(started) == 2)
    supervisor.stop()
    await running

    assert started[1].stopped
    assert "bot ended with status 1" in lines[0]


async def test_a_part_that_cannot_start_is_tried_again_and_the_others_go_on() -> None:
    good: list[FakeProcess] = []
    lines: list[str] = []

    async def fails() -> FakeProcess:
        raise OSError("port 8081 is taken")

    async def works() -> FakeProcess:
        good.append(FakeProcess())
        return good[-1]

    supervisor = Supervisor([Part("Telegram", fails), Part("bot", works)], lines.append)
    running = asyncio.create_task(supervisor.run())
    await _until(lambda: good and lines)
    supervisor.stop()
    await running

    assert "Telegram port 8081 is taken" in lines[0]
    assert good[0].stopped
