"""One storage three times: in memory, on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio
import shutil
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from bot.storage import KeyRing, Storage, Vault, migrate, open_storage
from tests.contracts.storage.examples import GROUP
from tests.fakes.clock import FixedClock
from tests.fakes.storage import MemoryStorage
from tests.support.postgres import postgres, postgres_url

__all__ = ["postgres", "postgres_url"]

POSTGRES = pytest.param("postgres", marks=pytest.mark.postgres)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture(scope="session")
def ring() -> KeyRing:
    return KeyRing("k1", "the test's keys", {"k1": bytes(range(32))})


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "safar.db"
    migrating = threading.Thread(target=lambda: asyncio.run(migrate(f"sqlite:///{path}")))
    migrating.start()
    migrating.join()
    return path


@pytest.fixture
def sqlite_url(migrated_file: Path, tmp_path: Path) -> str:
    path = tmp_path / "safar.db"
    shutil.copyfile(migrated_file, path)
    return f"sqlite:///{path}"


@pytest.fixture(params=["sqlite", POSTGRES])
def database_url(request: pytest.FixtureRequest) -> str:
    """A migrated database of each kind."""
    url = request.getfixturevalue(f"{request.param}_url")
    assert isinstance(url, str)
    return url


@pytest_asyncio.fixture
async def open_database(
    database_url: str, ring: KeyRing, clock: FixedClock
) -> AsyncIterator[Callable[[], Awaitable[Storage]]]:
    """Open the real storage, as often as a test likes."""
    opened: list[Storage] = []

    async def opener() -> Storage:
        opened.append(await open_storage(database_url, Vault(ring), GROUP, clock=clock))
        return opened[-1]

    yield opener
    for storage in opened:
        await storage.close()


@pytest_asyncio.fixture(params=["memory", "sqlite", POSTGRES])
async def storage(
    request: pytest.FixtureRequest, ring: KeyRing, clock: FixedClock
) -> AsyncIterator[Storage | MemoryStorage]:
    """The fake and the real storage, behind the same ports."""
    if request.param == "memory":
        yield MemoryStorage(GROUP, clock)
        return
    url = request.getfixturevalue(f"{request.param}_url")
    async with await open_storage(url, Vault(ring), GROUP, clock=clock) as opened:
        yield opened
