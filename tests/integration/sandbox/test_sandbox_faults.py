"""Flood limits as the client meets them, and faults on order."""

from __future__ import annotations

import asyncio
import time

import httpx
import pytest
from sandbox_harness import GROUP, TOKEN, Person
from telegram import Bot
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from sandbox.server import running

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_retry_after_reaches_the_client_and_the_clock_lifts_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    async with running() as local, httpx.AsyncClient(base_url=local.address) as http:
        person = Person(http)
        await person.write(5, "/start")
        bot = Bot(TOKEN, base_url=f"{local.address}/bot")
        async with bot:
            for _ in range(5):
                await bot.send_message(5, "x")
            with pytest.raises(RetryAfter):
                await bot.send_message(5, "x")
            data = await person.call("sendMessage", chat_id=5, text="x")
            wait = data["parameters"]["retry_after"]
            assert data["description"] == f"Too Many Requests: retry after {wait}"
            await person.post("clock", {"advance": wait})
            await bot.send_message(5, "x")
            for number in range(10):
                topic = await bot.create_forum_topic(GROUP, str(number))
                await bot.edit_forum_topic(GROUP, topic.message_thread_id, name=f"{number}!")
            with pytest.raises(RetryAfter):
                await bot.create_forum_topic(GROUP, "one too many")


async def test_faults_with_an_answer(bot: Bot, person: Person) -> None:
    await person.write(5, "/start")
    for fault, expected, words in (
        ({"status": 429, "retry_after": 7}, RetryAfter, "Retry in 0:00:07"),
        ({"status": 403}, Forbidden, "bot was blocked by the user"),
        ({"status": 400, "description": "Bad Request: chat not found"}, BadRequest, "not found"),
        ({"status": 500}, NetworkError, "Internal Server Error"),
    ):
        await person.post("faults", {"method": "sendMessage", "times": 2, **fault})
        for _ in range(2):
            with pytest.raises(expected, match=r"(?i)" + words):
                await bot.send_message(5, "lost")
        await bot.send_message(5, "came")
    texts = [m["text"] for m in await person.get("users/5/messages") if m["from"] == "bot"]
    assert texts == ["came"] * 4
    log = await person.get("log?method=sendMessage")
    assert [c["status"] for c in log[:3]] == [429, 429, 200]
    assert log[0]["fault"]
    assert not log[2]["fault"]


async def test_drop_and_timeout_give_no_answer(bot: Bot, person: Person) -> None:
    await person.write(5, "/start")
    await person.post("faults", {"method": "sendMessage", "status": "drop"})
    with pytest.raises(NetworkError, match=r"(?i)disconnected"):
        await bot.send_message(5, "dropped")
    await person.post("faults", {"method": "sendMessage", "status": "timeout"})
    with pytest.raises(TimedOut):
        await bot.send_message(5, "hangs", read_timeout=0.1)
    await person.post("faults", {"method": "sendMessage", "status": "timeout"})
    started = time.monotonic()
    with pytest.raises(NetworkError, match=r"(?i)disconnected"):  # the server gives up by itself
        await bot.send_message(5, "hangs")
    assert time.monotonic() - started >= 0.2
    assert [m for m in await person.get("users/5/messages") if m["from"] == "bot"] == []
    log = await person.get("log?method=sendMessage")
    assert [c["status"] for c in log] == ["drop", "timeout", "timeout"]


@pytest.mark.parametrize("status", ["drop", 500])
async def test_the_effect_may_come_before_the_fault(
    bot: Bot, person: Person, status: object
) -> None:
    await person.write(5, "/start")
    await person.post("faults", {"method": "sendMessage", "status": status, "after": True})
    with pytest.raises(NetworkError):
        await bot.send_message(5, "sent all the same")
    texts = [m["text"] for m in await person.get("users/5/messages") if m["from"] == "bot"]
    assert texts == ["sent all the same"]


async def test_faults_by_chat_any_method_and_their_end(bot: Bot, person: Person) -> None:
    await person.write(5, "/start")
    await person.write(6, "/start")
    await person.post("faults", {"method": "*", "status": 500, "chat_id": 6, "times": 9})
    await bot.send_message(5, "x")
    with pytest.raises(NetworkError):
        await bot.send_message(6, "x")
    assert (await person.get("faults"))[0]["times"] == 8
    await person.http.delete("/sandbox/faults")
    await bot.send_message(6, "x")


@pytest.mark.parametrize(
    "fault",
    [{}, {"status": 200}, {"status": "boom"}, {"status": 500, "times": 0}, {"status": 429, "retry_after": "x"}],
)  # fmt: skip
async def test_impossible_faults(person: Person, fault: dict[str, object]) -> None:
    assert (await person.post("faults", {"method": "sendMessage", **fault}, status=400))["error"]


async def test_an_open_call_stands_in_the_log_at_once(person: Person) -> None:
    poll = asyncio.create_task(person.call("getUpdates", timeout=5))
    await asyncio.sleep(0.05)
    (entry,) = await person.get("log?method=getUpdates")
    assert entry["status"] is None
    await person.write(5, "x")
    await poll
    (entry,) = await person.get("log?method=getUpdates")
    assert entry["status"] == 200
    assert entry["duration"] > 0
    assert TOKEN not in str(await person.get("log"))
