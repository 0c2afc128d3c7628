"""A real local Telegram on a free port, and a real python-telegram-bot that talks to it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest
from sandbox_harness import TOKEN, Person
from telegram import Bot

from sandbox.server import Running, running
from sandbox.settings import Settings


@pytest.fixture
async def local() -> AsyncIterator[Running]:
    settings = Settings(limits=False, hang_seconds=0.2, webhook_backoff=0.02)
    async with running(settings) as server:
        yield server


@pytest.fixture
async def person(local: Running) -> AsyncIterator[Person]:
    async with httpx.AsyncClient(base_url=local.address, trust_env=False) as http:
        yield Person(http)


@pytest.fixture
async def bot(local: Running, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # the library's way from now on, without its warning
    made = Bot(TOKEN, base_url=f"{local.address}/bot", base_file_url=f"{local.address}/file/bot")
    async with made:
        yield made
