"""Receiving: nothing is confirmed before it is stored."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx
import pytest
from pipeline_fakes import GROUP, START
from starlette.applications import Starlette

from bot.metrics import Metrics
from bot.pipeline.check import State
from bot.pipeline.receiver import Intake, Receiver
from bot.pipeline.telegram import BadToken, Conflict, FloodWait, Unreachable
from bot.pipeline.webhook import SECRET_HEADER, webhook_route
from tests.fakes.clock import FixedClock
from tests.fakes.storage import MemoryStorage


class Source:
    """Telegram's queue: hands out again what was not confirmed."""

    def __init__(self, *updates: object) -> None:
        self.waiting = list(updates)
        self.offsets: list[int] = []
        self.failures: list[Exception] = []

    async def get_updates(self, offset: int, limit: int, seconds: float) -> list[object]:
        self.offsets.append(offset)
        if self.failures:
            raise self.failures.pop(0)
        if offset:
            self.waiting = [
                update
                for update in self.waiting
                if not isinstance(update, dict) or update.get("update_id", 0) >= offset
            ]
        return self.waiting[:limit]


class Office:
    def __init__(self, *updates: object) -> None:
        self.storage = MemoryStorage(GROUP, FixedClock(START))
        self.source = Source(*updates)
        self.metrics = Metrics()
        self.rings = 0
        self.now = 1000.0
        self.intake = Intake(self.storage.inbox, FixedClock(START), self.metrics, self.ring)
        self.receiver = Receiver(
            self.source,
            self.intake,
            self.metrics,
            jitter=lambda: 0.5,
            monotonic=lambda: self.now,
        )

    def ring(self) -> None:
        self.rings += 1

    def stored(self) -> list[int]:
        return sorted(self.storage.state.inbox)


def message(update_id: int, chat: int = 5) -> dict[str, Any]:
    return {
        "update_id": update_id,
        "message": {"message_id": 10 + update_id, "chat": {"id": chat, "type": "private"}},
    }


async def test_updates_are_stored_and_then_confirmed_by_the_next_offset() -> None:
    office = Office(message(7), message(8))
    assert await office.receiver.step() == 0.0
    assert office.stored() == [7, 8]
    assert office.storage.state.inbox[7].lane == "chat:5"
    assert office.storage.state.messages == {("chat:5", 17): START, ("chat:5", 18): START}
    assert office.rings == 1
    await office.receiver.step()
    assert office.source.offsets == [0, 9]
    assert office.source.waiting == []


async def test_an_offset_that_was_heard_is_not_sent_again_because_ids_may_start_anew() -> None:
    office = Office(message(900))
    await office.receiver.step()
    await office.receiver.step()
    office.source.waiting = [message(40)]
    await office.receiver.step()
    assert office.source.offsets == [0, 901, 0]
    assert office.stored() == [40, 900]


async def test_nothing_is_confirmed_when_it_could_not_be_stored(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    office = Office(message(7))
    real = office.storage.inbox.add_many

    async def broken(_rows: Any) -> int:
        raise OSError

    monkeypatch.setattr(office.storage.inbox, "add_many", broken)
    assert await office.receiver.step() == 1.0
    assert await office.receiver.step() == 2.0
    monkeypatch.setattr(office.storage.inbox, "add_many", real)
    await office.receiver.step()
    assert office.source.offsets == [0, 0, 0]
    assert office.stored() == [7]


async def test_a_batch_that_comes_twice_is_stored_once() -> None:
    office = Office(message(7))
    await office.receiver.step()
    office.source.failures = [Unreachable("no answer in time")]
    assert await office.receiver.step() > 0
    await office.receiver.step()
    assert office.source.offsets == [0, 8, 8], "the lost confirmation is sent again"
    figures = office.metrics.text().decode()
    assert 'safar_updates_total{result="received"} 1.0' in figures


async def test_odd_elements_are_left_out_and_the_others_stored() -> None:
    odd = [None, 5, "x", [], {}, {"update_id": "7"}, {"update_id": True}, {"update_id": -1}]
    office = Office(*odd, {"update_id": 2**70}, message(9), {"update_id": 10, "message": 3})
    await office.receiver.step()
    assert office.stored() == [9, 10]
    assert office.storage.state.inbox[10].lane == "update:10"
    await office.receiver.step()
    assert office.source.offsets == [0, 11]


async def test_a_batch_without_any_id_is_not_asked_for_in_a_tight_loop() -> None:
    office = Office(None)
    assert await office.receiver.step() > 0


async def test_halves_of_characters_are_stored_as_plain_ascii() -> None:
    update = message(7) | {"message": message(7)["message"] | {"text": "a\ud800\x00б"}}
    office = Office(update)
    await office.receiver.step()
    raw = office.storage.state.inbox[7].raw
    assert raw is not None
    assert raw.isascii()
    assert json.loads(raw) == update


async def test_pauses_grow_and_begin_anew_after_an_answer() -> None:
    office = Office()
    office.source.failures = [Unreachable("x")] * 8
    pauses = [await office.receiver.step() for _ in range(8)]
    assert pauses == [1, 2, 4, 8, 16, 30, 30, 30]
    assert await office.receiver.step() == 0.0
    office.source.failures = [Unreachable("x"), FloodWait(17), ValueError()]
    assert [await office.receiver.step() for _ in range(3)] == [1, 17, 4]


async def test_a_second_copy_of_the_bot_is_named_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    office = Office()
    office.source.failures = [Conflict("Conflict: terminated by other getUpdates request")]
    await office.receiver.step()
    assert "Another copy of the bot runs with this token" in caplog.text
    check = office.receiver.check()
    assert check.state is State.DOWN
    assert "Another copy" in check.detail


async def test_a_refused_token_is_named() -> None:
    office = Office()
    office.source.failures = [BadToken("Unauthorized: check TELEGRAM_BOT_TOKEN")]
    await office.receiver.step()
    assert "TELEGRAM_BOT_TOKEN" in office.receiver.check().detail


async def test_the_state_follows_the_answers() -> None:
    office = Office()
    assert office.receiver.check().state is State.DOWN
    await office.receiver.step()
    assert office.receiver.check().state is State.OK
    office.source.failures = [Unreachable("no answer in time")]
    await office.receiver.step()
    assert office.receiver.check().state is State.DEGRADED
    office.now += 91
    assert office.receiver.check().state is State.DOWN
    await office.receiver.step()
    assert office.receiver.check().state is State.OK


async def test_stopping_ends_a_poll_at_once() -> None:
    office = Office()
    polling = asyncio.Event()

    async def hang(*_: Any) -> list[object]:
        polling.set()
        await asyncio.Event().wait()
        return []

    office.source.get_updates = hang  # type: ignore[method-assign]
    running = asyncio.create_task(office.receiver.run())
    await polling.wait()
    office.receiver.stop()
    await running
    assert not running.cancelled()


async def test_a_cancelled_receiver_is_cancelled() -> None:
    office = Office()
    polling = asyncio.Event()

    async def hang(*_: Any) -> list[object]:
        polling.set()
        await asyncio.Event().wait()
        return []

    office.source.get_updates = hang  # type: ignore[method-assign]
    running = asyncio.create_task(office.receiver.run())
    await polling.wait()
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running


# -- webhook ------------------------------------------------------------------


def caller(office: Office) -> httpx.AsyncClient:
    app = Starlette(routes=[webhook_route(office.intake, "s3cret")])
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://bot")


async def test_a_webhook_call_is_stored_before_it_is_answered() -> None:
    office = Office()
    async with caller(office) as client:
        answer = await client.post("/telegram", json=message(7), headers={SECRET_HEADER: "s3cret"})
    assert answer.status_code == 200
    assert office.stored() == [7]
    assert office.rings == 1


@pytest.mark.parametrize("headers", [{}, {SECRET_HEADER: "wrong"}, {SECRET_HEADER: ""}])
async def test_a_call_without_the_secret_is_turned_away(headers: dict[str, str]) -> None:
    office = Office()
    async with caller(office) as client:
        answer = await client.post("/telegram", json=message(7), headers=headers)
    assert answer.status_code == 403
    assert office.stored() == []


async def test_telegram_is_asked_to_call_again_when_storing_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    office = Office()

    async def broken(_rows: Any) -> int:
        raise OSError

    monkeypatch.setattr(office.storage.inbox, "add_many", broken)
    async with caller(office) as client:
        answer = await client.post("/telegram", json=message(7), headers={SECRET_HEADER: "s3cret"})
    assert answer.status_code == 503


@pytest.mark.parametrize("body", [b"", b"{", b"5", b"[1]", b'{"x": 1}', b"[" * 100_000])
async def test_what_is_no_update_is_not_asked_for_again(body: bytes) -> None:
    office = Office()
    async with caller(office) as client:
        answer = await client.post("/telegram", content=body, headers={SECRET_HEADER: "s3cret"})
    assert answer.status_code == 200
    assert office.stored() == []


async def test_a_body_that_is_far_too_large_is_not_read() -> None:
    office = Office()
    async with caller(office) as client:
        answer = await client.post(
            "/telegram", content=b"x" * 2_000_000, headers={SECRET_HEADER: "s3cret"}
        )
    assert answer.status_code == 413


def test_a_webhook_without_a_secret_is_not_built() -> None:
    with pytest.raises(ValueError, match="SAFAR_WEBHOOK_SECRET"):
        webhook_route(Office().intake, "")
