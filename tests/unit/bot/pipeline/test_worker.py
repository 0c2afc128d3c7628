"""The worker: order, retries, dead letters, leases."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from pipeline_fakes import GROUP, START, until

from actions.messages import Incoming, Kind, Reply, Say, ToContact
from bot.metrics import Metrics
from bot.pipeline.worker import Worker
from bot.storage.lanes import chat_lane
from tests.fakes.clock import FixedClock
from tests.fakes.storage import MemoryStorage


class Handler:
    """Does what a turn does to storage; misbehaves as told."""

    def __init__(self, storage: MemoryStorage) -> None:
        self.storage = storage
        self.seen: list[Incoming] = []
        self.failures: list[BaseException] = []
        self.before_commit: Callable[[Incoming], Awaitable[None]] | None = None

    async def handle_message(self, incoming: Incoming) -> list[Reply]:
        self.seen.append(incoming)
        if self.failures:
            raise self.failures.pop(0)
        if self.before_commit:
            await self.before_commit(incoming)
        replies: list[Reply] = [Say(ToContact("anna"), f"heard {incoming.text}")]
        async with self.storage.units("bot").for_update(incoming.update_id) as unit:
            await unit.outbox.put(replies)
            await unit.commit()
        return replies


class Post:
    """A worker with what it needs."""

    def __init__(self, **settings: Any) -> None:
        self.clock = FixedClock(START)
        self.storage = MemoryStorage(GROUP, self.clock)
        self.handler = Handler(self.storage)
        self.metrics = Metrics()
        self.rings = 0
        self.noticed: list[Incoming] = []
        given = {"notice": self.notice, "poll_seconds": 0.01, "busy_seconds": 0.0} | settings
        self.worker = Worker(
            "bot",
            inbox=self.storage.inbox,
            outbox=self.storage.outbox,
            handler=self.handler,
            clock=self.clock,
            operators_group=self.storage.operators_group,
            metrics=self.metrics,
            on_replies=self.ring,
            is_passing=lambda error: isinstance(error, ConnectionError),
            **given,
        )

    def ring(self) -> None:
        self.rings += 1

    async def notice(self, incoming: Incoming) -> list[Reply]:
        self.noticed.append(incoming)
        return [Say(ToContact("anna"), "sorry, write again")]

    async def comes(self, update_id: int, text: str = "hi", chat: int = 5) -> None:
        raw = {
            "update_id": update_id,
            "message": {
                "message_id": update_id,
                "date": 1_900_000_000,
                "chat": {"id": chat, "type": "private"},
                "from": {"id": chat, "is_bot": False, "language_code": "ky"},
                "text": text,
            },
        }
        await self.storage.inbox.add(
            update_id, chat_lane(chat), json.dumps(raw), self.clock.now(), update_id
        )

    def state(self, update_id: int) -> str:
        return self.storage.state.inbox[update_id].state

    @property
    def texts(self) -> list[str]:
        return [incoming.text for incoming in self.handler.seen]

    def said(self) -> list[str]:
        return [reply.text for reply in self.storage.replies() if isinstance(reply, Say)]


async def test_an_update_is_read_handled_and_done() -> None:
    post = Post()
    await post.comes(1, "Салам")
    assert await post.worker.step() == 1
    incoming = post.handler.seen[0]
    assert (incoming.text, incoming.language_code, incoming.kind) == ("Салам", "ky", Kind.TEXT)
    assert post.state(1) == "done"
    assert post.said() == ["heard Салам"]
    assert post.rings == 1
    assert 'safar_updates_total{result="handled"} 1.0' in post.metrics.text().decode()


async def test_a_chat_is_answered_in_order_and_chats_side_by_side() -> None:
    post = Post()
    in_work: set[int] = set()
    together = 0

    async def overlap(incoming: Incoming) -> None:
        nonlocal together
        assert incoming.chat_id not in in_work, "two turns of one chat at once"
        in_work.add(incoming.chat_id)
        together = max(together, len(in_work))
        for _ in range(3):
            await asyncio.sleep(0)
        in_work.discard(incoming.chat_id)

    post.handler.before_commit = overlap
    for number in range(1, 13):
        await post.comes(number, f"m{number}", chat=5 + number % 3)
    running = asyncio.create_task(post.worker.run())
    inbox = post.storage.state.inbox
    await until(lambda: all(row.state == "done" for row in inbox.values()))
    post.worker.stop()
    await running
    assert together == 3
    for chat in (5, 6, 7):
        mine = [one.update_id for one in post.handler.seen if one.chat_id == chat]
        assert mine == sorted(mine)


async def test_a_failing_turn_is_tried_after_one_and_ten_seconds_and_then_buried() -> None:
    post = Post()
    await post.comes(1, "boom")
    await post.comes(2, "next")
    post.handler.failures = [ValueError("text of a person")] * 3
    await post.worker.step()
    assert post.texts == ["boom"], "the next message of the chat waits"
    post.clock.pass_(seconds=0.9)
    await post.worker.step()
    assert post.texts == ["boom"]
    post.clock.pass_(seconds=0.2)
    await post.worker.step()
    post.clock.pass_(seconds=9.9)
    await post.worker.step()
    assert post.texts == ["boom"] * 2
    post.clock.pass_(seconds=0.2)
    await post.worker.step()
    await post.worker.step()
    assert post.texts == ["boom", "boom", "boom", "next"]
    assert (post.state(1), post.state(2)) == ("dead", "done")
    assert post.said() == ["sorry, write again", "heard next"]
    [letter] = await post.storage.inbox.dead_letters()
    assert letter.reason.startswith("ValueError at pipeline/test_worker.py:")
    assert "person" not in letter.reason


async def test_a_turn_that_succeeds_the_second_time_leaves_no_notice() -> None:
    post = Post()
    await post.comes(1)
    post.handler.failures = [ValueError()]
    await post.worker.step()
    post.clock.pass_(seconds=2)
    await post.worker.step()
    assert post.state(1) == "done"
    assert post.noticed == []


async def test_logs_never_hold_what_a_person_wrote(caplog: pytest.LogCaptureFixture) -> None:
    post = Post()
    await post.comes(1, "tajna slovo")
    post.handler.failures = [ValueError("tajna slovo")] * 3
    with caplog.at_level(logging.DEBUG):
        for _ in range(3):
            await post.worker.step()
            post.clock.pass_(seconds=11)
    assert post.state(1) == "dead"
    assert "ValueError" in caplog.text
    assert "tajna" not in caplog.text


async def test_what_belongs_to_no_chat_is_buried_at_once_without_a_notice() -> None:
    post = Post()
    await post.storage.inbox.add(1, "update:1", '{"update_id": 1, "message": 5}', START)
    await post.storage.inbox.add(2, "update:2", "not json", START)
    assert await post.worker.step() == 2
    assert (post.state(1), post.state(2)) == ("dead", "dead")
    assert post.handler.seen == []
    assert post.noticed == []


async def test_an_update_over_which_processes_died_is_buried_with_a_notice() -> None:
    post = Post()
    await post.comes(1)
    for _ in range(10):
        assert await post.storage.inbox.take("bot", post.clock.now(), 60)
        await post.storage.inbox.release("bot")
    await post.worker.step()
    assert post.state(1) == "dead"
    assert post.handler.seen == []
    assert post.said() == ["sorry, write again"]


async def test_troubles_of_the_database_are_not_counted() -> None:
    post = Post()
    await post.comes(1)
    post.handler.failures = [ConnectionError()] * 25
    await post.worker.step()
    assert post.state(1) == "done"
    assert post.noticed == []
    assert len(post.handler.seen) == 26


async def test_a_turn_that_another_worker_finished_is_dropped() -> None:
    post = Post()
    await post.comes(1)

    async def steal(_incoming: Incoming) -> None:
        row = post.storage.state.inbox[1]
        row.state, row.worker = "done", None

    post.handler.before_commit = steal
    await post.worker.step()
    assert post.storage.replies() == []
    assert post.noticed == []
    assert 'safar_updates_total{result="taken_over"} 1.0' in post.metrics.text().decode()


async def test_a_turn_that_hangs_is_ended_and_counted_as_failed() -> None:
    post = Post(turn_seconds=0.01)

    async def hang(_incoming: Incoming) -> None:
        await asyncio.Event().wait()

    post.handler.before_commit = hang
    await post.comes(1)
    await post.worker.step()
    assert post.state(1) == "open"
    assert post.storage.state.inbox[1].attempts == 1
    assert "TimeoutError" in post.storage.state.inbox[1].reason


async def test_a_long_turn_keeps_its_row() -> None:
    post = Post(lease_seconds=0.03)
    until = []

    async def long(_incoming: Incoming) -> None:
        first = post.storage.state.inbox[1].lease_until
        while post.storage.state.inbox[1].lease_until == first:
            post.clock.pass_(seconds=0.01)
            await asyncio.sleep(0.005)
        until.append(post.storage.state.inbox[1].lease_until)

    post.handler.before_commit = long
    await post.comes(1)
    await post.worker.step()
    assert until
    assert post.state(1) == "done"


async def test_a_notice_that_fails_does_not_keep_the_row_alive() -> None:
    async def notice(_incoming: Incoming) -> list[Reply]:
        raise RuntimeError

    post = Post(notice=notice)
    await post.comes(1)
    post.handler.failures = [ValueError()] * 3
    for _ in range(3):
        await post.worker.step()
        post.clock.pass_(seconds=11)
    assert post.state(1) == "dead"


async def test_after_a_restart_the_worker_takes_up_what_it_held() -> None:
    post = Post()
    await post.comes(1)
    await post.storage.inbox.take("bot", post.clock.now(), 60)
    running = asyncio.create_task(post.worker.run())
    await until(lambda: post.state(1) == "done")
    post.worker.stop()
    await running


async def test_stopping_finishes_the_turn_in_work_and_takes_no_other() -> None:
    post = Post(tasks=1)
    started, may_end = asyncio.Event(), asyncio.Event()

    async def wait(_incoming: Incoming) -> None:
        started.set()
        await may_end.wait()

    post.handler.before_commit = wait
    await post.comes(1)
    await post.comes(2, chat=6)
    running = asyncio.create_task(post.worker.run())
    await started.wait()
    post.worker.stop()
    await asyncio.sleep(0)
    assert not running.done()
    may_end.set()
    await running
    assert (post.state(1), post.state(2)) == ("done", "open")


async def test_no_more_turns_at_once_than_allowed() -> None:
    post = Post(tasks=2)
    for number in range(1, 6):
        await post.comes(number, chat=number)
    assert await post.worker.step() == 2


async def test_a_database_that_is_away_does_not_end_the_worker(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    post = Post()
    take, asked = post.storage.inbox.take, 0

    async def sometimes(*arguments: Any) -> Any:
        nonlocal asked
        asked += 1
        if asked == 1:
            post.worker.wake()
            raise OSError
        return await take(*arguments)

    monkeypatch.setattr(post.storage.inbox, "take", sometimes)
    await post.comes(1)
    running = asyncio.create_task(post.worker.run())
    await until(lambda: post.state(1) == "done")
    post.worker.stop()
    await running
