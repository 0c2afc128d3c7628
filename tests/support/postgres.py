"""A private PostgreSQL server for the tests, and a fresh database for each test.

Take the fixtures into a ``conftest.py``: ``from tests.support.postgres import postgres, postgres_url``.
``DATABASE_URL_TEST_POSTGRES`` names another server instead (its user may create databases).
"""

from __future__ import annotations

import asyncio
import itertools
import os
import pwd
import secrets
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import URL, make_url

from bot.storage import migrate

__all__ = ["PostgresServer", "postgres", "postgres_url"]

START_SECONDS = 60
MISSING = (
    "PostgreSQL's server is not installed: apt-get install postgresql "
    "(or set DATABASE_URL_TEST_POSTGRES, or SAFAR_TEST_WITHOUT_POSTGRES=1 to skip these tests)"
)


class PostgresServer:
    """Databases on one server, each a copy of a migrated one."""

    def __init__(self, url: URL) -> None:
        self._url = url
        self._prefix = f"safar_test_{secrets.token_hex(4)}"
        self._numbers = itertools.count(1)
        self._template = f"{self._prefix}_template"
        self._execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(self._template)))
        # In a thread of its own: a test's event loop is none of our business.
        migrating = threading.Thread(target=lambda: asyncio.run(migrate(self.url(self._template))))
        migrating.start()
        migrating.join()

    def url(self, database: str) -> str:
        """Return a database's address."""
        return self._url.set(database=database).render_as_string(hide_password=False)

    def create(self, *, empty: bool = False) -> str:
        """Return the name of a new database, with tables or without."""
        name = f"{self._prefix}_{next(self._numbers)}"
        template = "template0" if empty else self._template
        create = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        self._execute(create.format(sql.Identifier(name), sql.Identifier(template)))
        return name

    def drop(self, name: str) -> None:
        """Remove a database, whoever is still connected."""
        drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
        self._execute(drop.format(sql.Identifier(name)))

    def close(self) -> None:
        """Remove the template."""
        self.drop(self._template)

    def _execute(self, statement: sql.Composed) -> None:
        plain = self._url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(plain, autocommit=True) as connection:
            connection.execute(statement)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """The server, started on first use."""
    given = os.environ.get("DATABASE_URL_TEST_POSTGRES")
    if given:
        server = PostgresServer(make_url(given).set(drivername="postgresql+psycopg"))
        yield server
        server.close()
        return
    programs = _programs()
    if programs is None:
        if os.environ.get("SAFAR_TEST_WITHOUT_POSTGRES") == "1":
            pytest.skip(MISSING)
        pytest.fail(MISSING, pytrace=False)
    folder = Path(tempfile.mkdtemp(prefix="safar-pg-"))
    try:
        with _Cluster(programs, folder) as url:
            yield PostgresServer(url)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgres_url(postgres: PostgresServer) -> Iterator[str]:
    """The address of a fresh, migrated database."""
    name = postgres.create()
    yield postgres.url(name)
    postgres.drop(name)


def _programs() -> Path | None:
    """Return the folder of ``initdb`` and ``postgres``, the newest where there are several."""
    found = shutil.which("initdb")
    if found and shutil.which("postgres"):
        return Path(found).parent
    versions = Path("/usr/lib/postgresql").glob("*/bin/postgres")
    newest = sorted(versions, key=lambda path: float(path.parts[-3]))
    return newest[-1].parent if newest else None


def _user() -> str | None:
    """PostgreSQL refuses to run as root: return the user to run it as then."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres").pw_name
    except KeyError:
        return "nobody"


class _Cluster:
    """Runs a server that only its own socket reaches, and that forgets everything."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs = programs
        self._folder = folder
        self._user = _user()
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> URL:
        if self._user:
            shutil.chown(self._folder, self._user)
        data = self._folder / "data"
        made = subprocess.run(
            [
                *(
                    self._programs / "initdb",
                    "-D",
                    data,
                    "-U",
                    "safar",
                    "-A",
                    "trust",
                    "-N",
                ),
                *("-E", "UTF8", "--locale=C"),
            ],
            user=self._user,
            cwd=self._folder,
            capture_output=True,
            text=True,
            check=False,
        )
        if made.returncode:
            pytest.fail(f"initdb failed: {made.stderr.strip()}", pytrace=False)
        settings = (
            "listen_addresses=",
            f"unix_socket_directories={self._folder}",
            "fsync=off",
            "full_page_writes=off",
            "max_connections=100",
            "log_min_messages=fatal",
        )
        options = [part for setting in settings for part in ("-c", setting)]
        with (self._folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                [self._programs / "postgres", "-D", data, *options],
                user=self._user,
                cwd=self._folder,
                stdout=log,
                stderr=log,
            )
        url = URL.create(
            "postgresql+psycopg",
            username="safar",
            database="postgres",
            query={"host": str(self._folder)},
        )
        self._wait(url.set(drivername="postgresql").render_as_string())
        return url

    def _wait(self, url: str) -> None:
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                psycopg.connect(url).close()
                return
            except psycopg.OperationalError:
                ended = self._process is not None and self._process.poll() is not None
                if ended or time.monotonic() > deadline:
                    log = (self._folder / "log").read_text(errors="replace")
                    self.__exit__()
                    pytest.fail(f"the test's PostgreSQL does not start: {log}", pytrace=False)
                time.sleep(0.05)

    def __exit__(self, *_: object) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)  # fast shutdown
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
