"""The pipeline on a database that fails every few calls: nothing is lost, nothing comes twice."""

from __future__ import annotations

import asyncio
import json
import random
from contextlib import suppress
from typing import Any

import pytest

from actions.messages import Incoming, Reply, Say, ToContact
from actions.ports import Contact, UnitsOfWork
from bot.metrics import Metrics
from bot.pipeline.limiter import Limiter, Rate, Rates
from bot.pipeline.ports import Destination
from bot.pipeline.receiver import Intake, Receiver
from bot.pipeline.sender import Sender, SenderTexts
from bot.pipeline.worker import Worker
from bot.storage.errors import StorageUnavailable
from tests.fakes.clock import FixedClock
from tests.fakes.storage import MemoryStorage

MESSAGES = 60
CHATS = 7


class Flaky:
    """Raises before or after every few calls of the object inside, as its dice fall."""

    def __init__(self, inner: Any, dice: random.Random, *, also_after: frozenset[str]) -> None:
        self._inner = inner
        self._dice = dice
        self._also_after = also_after

    def __getattr__(self, name: str) -> Any:
        real = getattr(self._inner, name)

        async def call(*arguments: Any) -> Any:
            if self._dice.random() < 0.15:
                raise StorageUnavailable("the database is locked")
            result = await real(*arguments)
            # Committed, and the connection lost before the answer: the caller cannot know.
            if name in self._also_after and self._dice.random() < 0.15:
                raise StorageUnavailable("the connection was lost")
            return result

        return call


class Queue:
    """Telegram's side of getUpdates."""

    def __init__(self) -> None:
        self.waiting: list[dict[str, Any]] = [
            {
                "update_id": number,
                "message": {
                    "message_id": number,
                    "date": 1,
                    "chat": {"id": 1 + number % CHATS, "type": "private"},
                    "text": f"m{number}",
                },
            }
            for number in range(MESSAGES)
        ]

    async def get_updates(self, offset: int, limit: int, seconds: float) -> list[object]:
        if offset:
            self.waiting = [one for one in self.waiting if one["update_id"] >= offset]
        return [json.loads(json.dumps(one)) for one in self.waiting[: min(limit, 9)]]


class Chats:
    """Telegram's side of sendMessage."""

    def __init__(self) -> None:
        self.shown: dict[int, list[str]] = {}

    async def send_text(self, to: Destination, text: str, *_: Any, **__: Any) -> int:
        await asyncio.sleep(0)
        self.shown.setdefault(to.chat_id, []).append(text)
        return len(self.shown[to.chat_id])


class Echo:
    def __init__(self, units: UnitsOfWork, clock: FixedClock, dice: random.Random) -> None:
        self.units, self.clock, self.dice = units, clock, dice

    async def handle_message(self, incoming: Incoming) -> list[Reply]:
        if self.dice.random() < 0.15:
            raise StorageUnavailable("the database is locked")
        now = self.clock.now()
        name = f"c{incoming.chat_id}"
        replies: list[Reply] = [Say(ToContact(name), incoming.text)]
        async with self.units.for_update(incoming.update_id) as unit:
            await unit.contacts.save(Contact(name, incoming.chat_id, now, now))
            await unit.outbox.put(replies)
            await unit.commit()
        if self.dice.random() < 0.1:
            raise StorageUnavailable("the connection was lost after the commit")
        return replies


@pytest.mark.parametrize("seed", range(8))
async def test_every_message_is_answered_once_and_in_order(seed: int) -> None:
    dice = random.Random(seed)
    clock = FixedClock()
    storage = MemoryStorage(-100, clock)
    metrics = Metrics()
    chats, queue = Chats(), Queue()
    inbox: Any = Flaky(storage.inbox, dice, also_after=frozenset({"add_many", "retry"}))
    outbox: Any = Flaky(storage.outbox, dice, also_after=frozenset({"sent", "defer"}))

    async def no_pause(_seconds: float) -> None:
        return None

    async def no_notice(_incoming: Incoming) -> list[Reply]:
        raise AssertionError("troubles of the database bury nothing")

    telegram: Any = chats
    sender = Sender(
        "bot",
        outbox=outbox,
        telegram=telegram,
        limiter=Limiter(
            lambda: clock.now().timestamp(), Rates(Rate(9, 1), Rate(9, 1), Rate(99, 1))
        ),
        clock=clock,
        texts=SenderTexts(lambda case: case.id, lambda reason: reason),
        metrics=metrics,
        pause=no_pause,
    )
    worker = Worker(
        "bot",
        inbox=inbox,
        outbox=outbox,
        handler=Echo(storage.units("bot"), clock, dice),
        clock=clock,
        operators_group=storage.operators_group,
        notice=no_notice,
        metrics=metrics,
        is_passing=lambda error: isinstance(error, StorageUnavailable),
        busy_seconds=0.0,
    )
    receiver = Receiver(
        queue, Intake(inbox, clock, metrics, lambda: None), metrics, poll_seconds=0.0
    )
    for _ in range(3000):
        await receiver.step()
        for part in (worker, sender):
            with suppress(StorageUnavailable):  # as the loops in `run` do when taking fails
                await part.step()
        clock.pass_(seconds=20)
        if sum(len(texts) for texts in chats.shown.values()) >= MESSAGES and not queue.waiting:
            break
    expected: dict[int, list[str]] = {}
    for number in range(MESSAGES):
        expected.setdefault(1 + number % CHATS, []).append(f"m{number}")
    assert chats.shown == expected
