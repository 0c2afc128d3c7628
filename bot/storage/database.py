"""The engine: addresses, connections, transactions and their errors, for both databases."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import (
    URL,
    Connection,
    CursorResult,
    Executable,
    Table,
    event,
    make_url,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import (
    ArgumentError,
    DataError,
    DBAPIError,
    IntegrityError,
    SQLAlchemyError,
)
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.util import await_only

from bot.storage.errors import (
    DatabaseUrlError,
    SchemaMismatch,
    StorageConflict,
    StorageError,
    StorageUnavailable,
)

__all__ = ["Database", "Work", "parse_url"]

BUSY_SECONDS = 30
WAL_TRIES = 200
WAL_PAUSE = 0.05
"""How long a statement waits for another program's lock before it gives up."""
CONNECT_SECONDS = 10

_MISSING_IN_POSTGRES = ("42P01", "42703")  # undefined_table, undefined_column
_HELP = "Give sqlite:///path/to/safar.db or postgresql://user:password@host/database."


def parse_url(url: str) -> URL:
    """Return SQLAlchemy's form of ``DATABASE_URL``, with the driver that we use.

    Raises :class:`~bot.storage.errors.DatabaseUrlError`, whose text never repeats the URL.
    """
    try:
        parsed = make_url(url.strip())
    except (ArgumentError, ValueError):
        raise DatabaseUrlError(f"DATABASE_URL is not a database address. {_HELP}") from None
    match parsed.drivername:
        case "sqlite" | "sqlite+aiosqlite":
            if parsed.database in (None, "", ":memory:"):
                raise DatabaseUrlError(
                    f"DATABASE_URL names no file: nothing would be kept. {_HELP}"
                )
            return parsed.set(drivername="sqlite+aiosqlite")
        case "postgres" | "postgresql" | "postgresql+psycopg":
            return parsed.set(drivername="postgresql+psycopg")
        case other:
            raise DatabaseUrlError(f"DATABASE_URL: {other} is not supported. {_HELP}")


class Work:
    """One transaction. Left without :meth:`commit`, it is undone."""

    def __init__(self, connection: AsyncConnection, name: str, writing: bool) -> None:
        self.connection = connection
        self._name = name
        self.writing = writing
        self._committed = False

    @property
    def postgres(self) -> bool:
        """Is this PostgreSQL, where other writers go on beside us?"""
        return self.connection.dialect.name == "postgresql"

    async def execute(
        self, statement: Executable, values: dict[str, Any] | None = None
    ) -> CursorResult[Any]:
        """Run a statement; errors are our own (:mod:`bot.storage.errors`)."""
        if self._committed:
            raise RuntimeError("this unit of work is committed already")
        try:
            return await self.connection.execute(statement, values)
        except (SQLAlchemyError, OSError) as error:
            raise translated(error, self._name) from error

    def insert(self, table: Table) -> Any:
        """Return an INSERT that knows ``on_conflict_do_…``, spelled alike for both databases.

        SQLAlchemy compiles it each time anew; where no conflict is expected, its own is faster.
        """
        return postgresql.insert(table) if self.postgres else sqlite.insert(table)

    async def alone(self, turnstile: int) -> None:
        """Wait until no other transaction that called this with the same number is open.

        SQLite has one writer anyhow.
        """
        if self.postgres:
            await self.execute(text(f"SELECT pg_advisory_xact_lock({turnstile:d})"))

    async def commit(self) -> None:
        """Make it last."""
        self.require_writing()
        try:
            await self.connection.commit()
        except (SQLAlchemyError, OSError) as error:
            raise translated(error, self._name) from error
        self._committed = True

    def require_writing(self) -> None:
        """Refuse in a transaction that was opened for reading."""
        if not self.writing:
            raise RuntimeError("a unit for reading cannot write: use for_update")


class Database:
    """An engine and its transactions."""

    def __init__(self, url: str) -> None:
        self.url = parse_url(url)
        self.name = self.url.set(query={}).render_as_string(hide_password=True)
        self._engine: AsyncEngine | None = None
        # SQLite has one writer. Waiting in line inside the process spares it the spinning, and is fair.
        self._writer = asyncio.Lock()
        self._writing_task: asyncio.Task[Any] | None = None

    @property
    def sqlite_file(self) -> Path | None:
        """The file of an SQLite database."""
        if self.url.get_backend_name() != "sqlite":
            return None
        return Path(str(self.url.database))

    @property
    def one_writer(self) -> bool:
        """Can only one transaction write at a time?"""
        return self.sqlite_file is not None

    def create_file(self) -> None:
        """Make an empty SQLite file that only we may read; WAL files inherit its mode."""
        if (path := self.sqlite_file) is None or path.exists():
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
        except OSError as error:
            raise StorageUnavailable(f"cannot create {path}: {error.strerror}") from error

    @asynccontextmanager
    async def begin(self, *, writing: bool) -> AsyncIterator[Work]:
        """Open a transaction. One for writing holds SQLite's write lock from its start."""
        if not writing or not self.one_writer:
            async with self._connected(writing) as work:
                yield work
            return
        task = asyncio.current_task()
        if self._writing_task is task:
            raise RuntimeError("this task is writing already: a second writer would wait for ever")
        async with self._writer:
            self._writing_task = task
            try:
                async with self._connected(writing) as work:
                    yield work
            finally:
                self._writing_task = None

    @asynccontextmanager
    async def _connected(self, writing: bool) -> AsyncIterator[Work]:
        try:
            connection = await self._ready().connect()
        except (SQLAlchemyError, OSError) as error:
            raise translated(error, self.name) from error
        try:
            try:
                await connection.execution_options(
                    safar_writing=writing, postgresql_readonly=not writing
                )
                await connection.begin()
            except (SQLAlchemyError, OSError) as error:
                raise translated(error, self.name) from error
            yield Work(connection, self.name, writing)
        finally:
            # A connection that broke has nothing to undo, and its own error was raised already.
            with suppress(SQLAlchemyError, OSError):
                await asyncio.shield(asyncio.ensure_future(connection.close()))

    async def close(self) -> None:
        """Close all connections."""
        if self._engine is not None:
            await self._engine.dispose()
            self._engine = None

    def _ready(self) -> AsyncEngine:
        if self._engine is None:
            self._engine = self._sqlite() if self.sqlite_file else self._postgres()
        return self._engine

    def _sqlite(self) -> AsyncEngine:
        engine = create_async_engine(
            self.url, hide_parameters=True, connect_args={"timeout": BUSY_SECONDS}
        )
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
        return engine

    def _postgres(self) -> AsyncEngine:
        options = {"connect_timeout": CONNECT_SECONDS, "application_name": "safar"}
        arguments: dict[str, Any] = {
            name: value for name, value in options.items() if name not in self.url.query
        }
        if "options" not in self.url.query:
            arguments["options"] = f"-c lock_timeout={BUSY_SECONDS * 1000}"
        return create_async_engine(
            self.url,
            hide_parameters=True,
            pool_pre_ping=True,
            pool_size=10,
            connect_args=arguments,
        )


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # None: the driver begins nothing by itself, so that _begin_sqlite alone decides.
    connection.isolation_level = None
    cursor = connection.cursor()
    _switch_to_wal(cursor)
    for pragma in (
        "synchronous=FULL",  # what we confirmed to Telegram survives a power cut
        "secure_delete=ON",  # what was erased is overwritten
        "foreign_keys=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _switch_to_wal(cursor: Any) -> None:
    """Switch the journal; SQLite refuses at once, without its busy timeout, while another writes.

    It happens when several programs open a new database at the same moment.
    """
    for left in reversed(range(WAL_TRIES)):
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError:
            if not left:
                raise
            # We are inside SQLAlchemy's greenlet: this waits without stopping the event loop.
            await_only(asyncio.sleep(WAL_PAUSE))


def _begin_sqlite(connection: Connection) -> None:
    # A deferred transaction that reads and then writes fails when another wrote in between.
    writing = connection.get_execution_options().get("safar_writing", True)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def translated(error: Exception, name: str) -> StorageError:
    """Return our own error for one of SQLAlchemy, the driver or the system."""
    original = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(error, IntegrityError):
        diagnosis = getattr(original, "diag", None)
        rule = diagnosis.constraint_name if diagnosis is not None else str(original)
        return StorageConflict(f"the database refused a row: {rule}")
    first = (str(original).splitlines() or [""])[0].strip()
    missing_in_sqlite = "no such table" in first or "no such column" in first
    if missing_in_sqlite or getattr(original, "sqlstate", None) in _MISSING_IN_POSTGRES:
        return SchemaMismatch(
            f"{name} does not have the tables of this version ({first}): run 'safar migrate'"
        )
    if isinstance(error, DataError):
        return StorageConflict(f"the database refused a value: {first}")
    return StorageUnavailable(
        f"the database {name} does not answer ({type(original).__name__}: {first}). "
        "Check that it runs, that DATABASE_URL is right and that the disk is not full."
    )
