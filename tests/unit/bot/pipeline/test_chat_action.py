"""The sign that the bot is typing."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from pipeline_fakes import START, FakeTelegram

from actions.messages import Incoming, Kind, Place
from bot.pipeline.chat_action import Typing
from bot.pipeline.limiter import Limiter
from bot.pipeline.telegram import FloodWait, Unreachable
from tests.fakes.clock import FixedClock

TEXT = Incoming(1, Place.PRIVATE, Kind.TEXT, 5, 5, START, text="hi")


class Scene:
    def __init__(self, answer: bool = True) -> None:
        self.telegram = FakeTelegram(FixedClock())
        self.limiter = Limiter(lambda: 0.0)

        async def shows(_incoming: Incoming) -> bool:
            return answer

        self.typing = Typing(self.telegram, self.limiter, shows, repeat_seconds=0.0)

    async def shown(self, incoming: Incoming, rounds: int = 10) -> int:
        async with self.typing.during(incoming):
            for _ in range(rounds):
                await asyncio.sleep(0)
        before = len(self.telegram.calls)
        for _ in range(5):
            await asyncio.sleep(0)
        assert len(self.telegram.calls) == before, "it ends with the turn"
        return before


async def test_it_is_shown_and_repeated_while_the_turn_lasts() -> None:
    scene = Scene()
    assert await scene.shown(TEXT) > 1
    assert scene.telegram.calls[0] == ("typing", {"chat_id": 5})


@pytest.mark.parametrize(
    "incoming",
    [replace(TEXT, place=Place.OPERATORS), replace(TEXT, kind=Kind.TAP)],
)
async def test_it_is_for_written_messages_of_people_only(incoming: Incoming) -> None:
    assert await Scene().shown(incoming) == 0


async def test_it_is_not_shown_while_a_human_has_the_case() -> None:
    assert await Scene(answer=False).shown(TEXT) == 0


async def test_it_is_not_shown_during_a_flood_wait() -> None:
    scene = Scene()
    scene.limiter.block(5, 10)
    assert await scene.shown(TEXT) == 0


async def test_a_flood_wait_that_it_meets_holds_for_messages_too() -> None:
    scene = Scene()
    scene.telegram.will_fail("typing", FloodWait(30))
    assert await scene.shown(TEXT) == 1
    assert scene.limiter.wait(5) == 30


async def test_its_failures_trouble_nobody() -> None:
    scene = Scene()
    scene.telegram.will_fail("typing", Unreachable("no answer"))
    assert await scene.shown(TEXT) == 1


async def test_the_turns_own_error_comes_through() -> None:
    with pytest.raises(ValueError, match="turn"):
        async with Scene().typing.during(TEXT):
            raise ValueError("turn")
