"""The pipeline is killed at arbitrary moments and started anew on the same SQLite database."""

from __future__ import annotations

import asyncio
import random
import sys
from pathlib import Path

import httpx

from bot.storage import Vault, migrate, open_storage
from sandbox.server import running
from sandbox.settings import Settings as SandboxSettings
from sandbox.world import World
from tests.faults.echo_process import KEYS

PEOPLE = (5, 6, 7)
MESSAGES = 20
KILLS = 4


def said(world: World, user: int) -> list[str]:
    chat = world.chats.get(user)
    return [m.text for m in (chat.messages.values() if chat else ()) if m.sender.is_bot]


async def start(url: str, address: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.faults.echo_process", url, address
    )


async def until_calls(world: World, method: str, count: int) -> None:
    """Wait for so many calls of the bot, counted from the first of all."""
    async with asyncio.timeout(60):
        while sum(call.method == method for call in world.calls.entries) < count:  # noqa: ASYNC110
            await asyncio.sleep(0.002)


async def test_nothing_is_lost_and_only_what_was_being_sent_may_come_twice(tmp_path: Path) -> None:
    dice = random.Random(3)
    url = f"sqlite:///{tmp_path / 'safar.db'}"
    await asyncio.to_thread(lambda: asyncio.run(migrate(url)))
    async with running(SandboxSettings(limits=False)) as local:
        world = local.world
        async with httpx.AsyncClient(base_url=local.address, trust_env=False) as client:
            for number in range(MESSAGES):
                for user in PEOPLE:
                    await client.post(
                        f"/sandbox/users/{user}/messages", json={"text": f"m{number}"}
                    )
        for kill in range(KILLS):
            sent = sum(call.method == "sendMessage" for call in world.calls.entries)
            bot = await start(url, local.address)
            if kill == 0:
                await until_calls(world, "getUpdates", 1)
            else:
                await until_calls(world, "sendMessage", sent + dice.randrange(2, 12))
            bot.kill()
            await bot.wait()
        bot = await start(url, local.address)
        async with asyncio.timeout(60):
            while any(f"m{MESSAGES - 1}" not in said(world, user) for user in PEOPLE):  # noqa: ASYNC110
                await asyncio.sleep(0.02)
        bot.kill()
        await bot.wait()
        answers = {user: said(world, user) for user in PEOPLE}
    storage = await open_storage(url, Vault(KEYS), None)
    async with storage:
        assert (await storage.counts()).dead_letters == 0
    for texts in answers.values():
        assert list(dict.fromkeys(texts)) == [f"m{number}" for number in range(MESSAGES)]
        assert texts == sorted(texts, key=lambda text: int(text[1:])), "a repeat is never late"
    repeats = sum(len(texts) - MESSAGES for texts in answers.values())
    assert repeats <= KILLS * len(PEOPLE), "more than was being sent at those moments"
