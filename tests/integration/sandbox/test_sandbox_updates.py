"""getUpdates and webhooks."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from sandbox_harness import Person
from telegram import Bot
from telegram.error import BadRequest, Conflict

from sandbox.updates import UpdateQueue

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def ids(bot: Bot, **params: Any) -> list[int]:
    return [update.update_id for update in await bot.get_updates(**params)]


async def test_kept_until_confirmed(bot: Bot, person: Person) -> None:
    for number in range(5):
        await person.write(5, str(number))
    first = await ids(bot)
    assert first == list(range(first[0], first[0] + 5))
    assert await ids(bot) == first
    assert await ids(bot, limit=2) == first[:2]
    assert await ids(bot, offset=first[3]) == first[3:]
    assert await ids(bot) == first[3:]
    assert await ids(bot, offset=-1) == first[4:]
    assert await ids(bot) == first[4:]
    assert await ids(bot, offset=first[4] + 1) == []


async def test_limit_is_clamped(person: Person) -> None:
    for number in range(3):
        await person.write(5, str(number))
    assert len((await person.call("getUpdates", limit=1000))["result"]) == 3
    assert len((await person.call("getUpdates", limit=-1))["result"]) == 1


async def test_long_poll_wakes_and_survives_a_reset(bot: Bot, person: Person) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=10))
    await asyncio.sleep(0.05)
    await person.post("reset")
    await person.write(5, "after the reset")
    (update,) = await asyncio.wait_for(poll, 5)
    assert update.message
    assert update.message.text == "after the reset"


async def test_second_poll_ends_the_first(bot: Bot, person: Person) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=10))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(person.call("getUpdates", timeout=10))
    with pytest.raises(Conflict, match=r"(?i)terminated by other getUpdates request"):
        await asyncio.wait_for(first, 5)
    await person.write(5, "x")
    assert len((await asyncio.wait_for(second, 5))["result"]) == 1


async def test_ids_go_on_after_a_reset(bot: Bot, person: Person) -> None:
    message = await person.write(5, "x")
    (before,) = await ids(bot)
    await person.post("reset")
    assert await ids(bot) == []
    assert await person.write(5, "x") > message
    assert (await ids(bot, offset=before + 1)) == [before + 1]


async def test_allowed_updates(bot: Bot, person: Person) -> None:
    await bot.get_updates(allowed_updates=["message"])
    sent_id = await person.write(5, "x")
    await person.post("users/5/edits", {"message_id": sent_id, "text": "y"})
    await person.post("users/5/block")
    updates = await bot.get_updates()
    assert [u.message.text for u in updates if u.message] == ["x"]
    assert len(updates) == 1


async def test_raw_updates_pass_as_they_are(person: Person) -> None:
    odd: dict[str, Any] = {"message": {"text": "\ud800", "chat": "what?"}}
    answer = await person.http.post(
        "/sandbox/updates", content=json.dumps(odd), headers={"Content-Type": "application/json"}
    )
    number = answer.json()["update_id"]
    await person.post("users/5/updates", {"update_id": number, "message": 7})  # a repeated id
    found = (await person.call("getUpdates"))["result"]
    assert found == [{"update_id": number, **odd}, {"update_id": number, "message": 7}]


async def test_old_updates_are_forgotten(bot: Bot, person: Person) -> None:
    await person.write(5, "x")
    await person.post("clock", {"advance": 24 * 3600 + 1})
    assert await ids(bot) == []


async def test_only_wanted_kinds_by_default() -> None:
    queue = UpdateQueue(lambda: 1000.0)
    assert queue.push("chat_member", {}) is None
    assert queue.push("message", {}) == 1000
    queue.allowed = ["chat_member"]
    assert queue.push("message", {}) is None
    assert queue.push("chat_member", {}) == 1001


class Hook:
    """A webhook that answers as it is told."""

    def __init__(self) -> None:
        self.seen: list[tuple[str | None, dict[str, Any]]] = []
        self.answers: list[int] = []
        self.url = ""

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        headers = dict(line.split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line)
        body = await reader.readexactly(int(headers["content-length"]))
        self.seen.append((headers.get("x-telegram-bot-api-secret-token"), json.loads(body)))
        status = self.answers.pop(0) if self.answers else 200
        writer.write(
            f"HTTP/1.1 {status} X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode()
        )
        await writer.drain()
        writer.close()

    async def until(self, count: int) -> list[tuple[str | None, dict[str, Any]]]:
        async with asyncio.timeout(5):
            while len(self.seen) < count:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        return self.seen


@pytest_asyncio.fixture(loop_scope="module")
async def hook() -> AsyncIterator[Hook]:
    made = Hook()
    server = await asyncio.start_server(made.handle, "127.0.0.1", 0)
    made.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/hook"
    async with server:
        yield made


async def test_webhook_with_secret_retries_in_order(bot: Bot, person: Person, hook: Hook) -> None:
    hook.answers = [500, 404]
    await person.write(5, "one")
    await bot.set_webhook(hook.url, secret_token="s3cret")
    await person.write(5, "two")
    seen = await hook.until(4)
    assert [update["message"]["text"] for _, update in seen] == ["one", "one", "one", "two"]
    assert {secret for secret, _ in seen} == {"s3cret"}
    async with asyncio.timeout(5):
        while (info := await bot.get_webhook_info()).pending_update_count:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    assert info.url == hook.url
    assert info.last_error_message == "Wrong response from the webhook: 404 X"


async def test_other_chats_do_not_wait_for_a_failing_one(person: Person, hook: Hook) -> None:
    hook.answers = [500]
    await person.call("setWebhook", url=hook.url)
    await person.write(5, "fails first")
    await hook.until(1)
    await person.write(6, "another chat")
    seen = await hook.until(3)
    assert {u["message"]["chat"]["id"] for _, u in seen} == {5, 6}


async def test_webhook_and_polling_exclude_each_other(bot: Bot, person: Person, hook: Hook) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=10))
    await asyncio.sleep(0.05)
    await person.call("setWebhook", url=hook.url)
    with pytest.raises(Conflict, match=r"(?i)terminated by setWebhook request"):
        await asyncio.wait_for(poll, 5)
    with pytest.raises(Conflict, match=r"(?i)can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()
    with pytest.raises(BadRequest, match=r"(?i)An HTTPS URL must be provided for webhook"):
        await bot.set_webhook("http://example.org/hook")
    with pytest.raises(BadRequest, match=r"(?i)secret token contains unallowed characters"):
        await bot.set_webhook(hook.url, secret_token="что")


async def test_drop_pending_updates(bot: Bot, person: Person) -> None:
    await person.write(5, "x")
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()
