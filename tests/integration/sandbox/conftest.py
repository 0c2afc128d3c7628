"""A real local Telegram on a free port, and a real python-telegram-bot that talks to it.

One server runs for all tests of a module; before each test it is put back to the start.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio
from sandbox_harness import TOKEN, Person
from telegram import Bot
from telegram.request import HTTPXRequest

from sandbox.model import Profile
from sandbox.server import Running, running
from sandbox.settings import Settings


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def server() -> AsyncIterator[Running]:
    settings = Settings(limits=False, hang_seconds=0.2, webhook_backoff=0.02)
    async with running(settings) as made:
        yield made


@pytest_asyncio.fixture(loop_scope="module")
async def local(server: Running) -> Running:
    server.world.webhook.set("", None, 40)
    server.world.updates.allowed = []
    server.world.profile = Profile()
    server.world.reset()
    return server


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def http(server: Running) -> AsyncIterator[httpx.AsyncClient]:
    # verify=False: no certificates are loaded for a server that speaks plain HTTP.
    async with httpx.AsyncClient(base_url=server.address, trust_env=False, verify=False) as client:
        yield client


@pytest_asyncio.fixture(loop_scope="module")
async def person(local: Running, http: httpx.AsyncClient) -> Person:
    return Person(http)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def client(server: Running) -> AsyncIterator[Bot]:
    made = Bot(
        TOKEN,
        base_url=f"{server.address}/bot",
        base_file_url=f"{server.address}/file/bot",
        request=HTTPXRequest(httpx_kwargs={"verify": False}),
        get_updates_request=HTTPXRequest(httpx_kwargs={"verify": False}),
    )
    async with made:
        yield made


@pytest_asyncio.fixture(loop_scope="module")
async def bot(local: Running, client: Bot, monkeypatch: pytest.MonkeyPatch) -> Bot:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # the library's way from now on, without its warning
    await client.get_me()  # the bot's id is that of the last token used
    return client
