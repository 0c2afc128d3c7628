"""Bringing the tables to this program's version, and telling when they are not."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from bot.storage.database import Database
from bot.storage.errors import SchemaMismatch

__all__ = ["check_revision", "migrate"]

_MIGRATING = 5_346_001
"""PostgreSQL turnstile: of two programs that migrate at once, the second finds nothing to do."""


async def migrate(url: str) -> str:
    """Create or upgrade the tables in one transaction; returns the revision they have then.

    Raises :class:`~bot.storage.errors.StorageUnavailable`, or
    :class:`~bot.storage.errors.SchemaMismatch` when the database is of a newer program.
    """
    database = Database(url)
    database.create_file()
    try:
        async with database.begin(writing=True) as work:
            await work.alone(_MIGRATING)
            await work.connection.run_sync(_upgrade, database.name)
            await work.commit()
    finally:
        await database.close()
    return _head()


async def check_revision(url: str) -> None:
    """Raise :class:`~bot.storage.errors.SchemaMismatch` unless the tables are of this version."""
    database = Database(url)
    path = database.sqlite_file
    if path is not None and not path.exists():
        raise SchemaMismatch(f"{path} does not exist yet: run 'safar migrate'")
    try:
        async with database.begin(writing=False) as work:
            current = await work.connection.run_sync(_current)
    finally:
        await database.close()
    if current == _head():
        return
    _require_known(current, database.name)
    found = f"revision {current}" if current else "no tables"
    raise SchemaMismatch(
        f"{database.name} has {found}, this version needs {_head()}: run 'safar migrate'"
    )


def _config() -> Config:
    config = Config()
    folder = Path(__file__).parent / "migrations"
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _head() -> str:
    head = ScriptDirectory.from_config(_config()).get_current_head()
    if head is None:
        raise SchemaMismatch("this installation lacks its migrations: install Safar again")
    return head


def _current(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _require_known(revision: str | None, name: str) -> None:
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if revision is not None and revision not in known:
        raise SchemaMismatch(
            f"{name} has revision {revision}, which this version does not know: "
            "it was migrated by a newer version of Safar; install that one"
        )


def _upgrade(connection: Connection, name: str) -> None:
    _require_known(_current(connection), name)
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
