"""What only a real database shows: secrecy, keys, migrations and failures."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from collections.abc import Awaitable, Callable
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, make_url, select, text, update

import bot.storage.database
from actions.messages import Say, ToContact
from actions.ports import MissedQuestion
from actions.report_records import AuditEntry
from bot.storage import (
    Damaged,
    KeyRing,
    SchemaMismatch,
    Storage,
    StorageUnavailable,
    UnknownKey,
    Vault,
    chat_lane,
    check_revision,
    migrate,
    open_storage,
)
from bot.storage.database import Database
from bot.storage.schema import SEALED, inbox, metadata, outbox
from tests.contracts.storage.examples import (
    CHAT,
    GROUP,
    LEASE,
    NOW,
    REPLIES,
    WORKER,
    case,
    contact,
    receive,
    report,
    turn,
    warning,
    watch,
)
from tests.support.postgres import PostgresServer

Open = Callable[[], Awaitable[Storage]]

RAW = '{"message": {"text": "Мени кулпулап коюшту", "chat": {"first_name": "Aigul"}}}'
SECRETS = (
    *("кулпулап", "Кулпуланган", "жоголуп", "Вымысел", "Айгүл", "Aigul", "first_name", "500 USD"),
    *("confinement", "notice", "dialogue", "chat_id", str(CHAT), str(GROUP), "tap-9", "7001"),
    *("file-of-anna", "күзүндө", "чек бар", "vymysel", "Вымысел", "Кат алышуу"),
)
NEW = {"k2": bytes(range(32, 64))}
OLD = {"k1": bytes(range(32))}
BOTH = KeyRing("k2", "the test's keys", NEW | OLD)


async def fill(storage: Storage) -> None:
    """Put something into every table, in every state."""
    await turn(storage, 1, contact(), case(operator_id=7001), report())
    await storage.outbox.enqueue([*REPLIES, *REPLIES])
    rows = await storage.outbox.take("sender", NOW, LEASE, 3, frozenset())
    await storage.outbox.sent(rows[0].id, NOW, CHAT, 33)
    await storage.outbox.fail(rows[1].id, NOW, "Forbidden")
    for update_id in (2, 3, 4):
        await storage.inbox.add(update_id, chat_lane(CHAT), RAW, NOW, 44 + update_id)
    for update_id in (2, 3):
        row = await storage.inbox.take(WORKER, NOW, LEASE)
        assert row is not None
        async with storage.units(WORKER).for_update(update_id) as unit:
            await unit.settings.set("note", "Айгүл")
            await unit.warnings.save(warning())
            await unit.audit.add(AuditEntry(NOW, 7001, "publish", "W-1", "Айгүл"))
            await unit.watches.save(watch())
            await unit.feedback.add("wages", "ky", True)
            await unit.missed.add(MissedQuestion("Айгүл", "ky", "unsure", ("wages",), NOW))
            if update_id == 2:
                await unit.commit()
    await storage.inbox.bury(3, WORKER, NOW, "ValueError")
    await storage.outbox.group_moved(-1009876543210)


async def everything(url: str) -> bytes:
    """Return every cell of every table as bytes."""
    cells = []
    database = Database(url)
    async with database.begin(writing=False) as work:
        for table in metadata.sorted_tables:
            rows = (await work.execute(text(f"SELECT * FROM {table.name}"))).all()
            assert rows, f"{table.name} is empty: this test would prove nothing"
            cells += [cell for row in rows for cell in row]
    await database.close()
    return b"\n".join(cell if isinstance(cell, bytes) else str(cell).encode() for cell in cells)


async def test_nothing_readable_is_stored(open_database: Open, database_url: str) -> None:
    storage = await open_database()
    await fill(storage)
    content = await everything(database_url)
    path = Database(database_url).sqlite_file
    if path is not None:
        content += b"".join(file.read_bytes() for file in path.parent.glob("safar.db*"))
    assert b"Forbidden" in content  # a state's reason is in clear, so the search does find things
    for secret in (*SECRETS, "-1009876543210"):
        for encoded in (secret.encode(), secret.encode("utf-16-le"), ascii(secret)[1:-1].encode()):
            assert encoded not in content, secret
    for number in (CHAT, GROUP):
        assert number.to_bytes(8, "big", signed=True)[2:] not in content


async def test_what_is_finished_is_blank(open_database: Open, database_url: str) -> None:
    storage = await open_database()
    await fill(storage)
    database = Database(database_url)
    async with database.begin(writing=False) as work:
        for table, states in ((inbox, {"done"}), (outbox, {"sent", "failed"})):
            finished = select(table.c.state, table.c.payload).where(table.c.state.in_(states))
            rows = (await work.execute(finished)).all()
            assert {row.state for row in rows} == states
            assert all(row.payload is None for row in rows)
    await database.close()


async def test_a_sqlite_file_is_ours_alone(tmp_path: Path) -> None:
    path = tmp_path / "new folder 100%" / "safar.db"
    await migrate(f"sqlite:///{path}")
    assert path.stat().st_mode & 0o777 == 0o600


async def key_ids(url: str) -> set[str]:
    found = set()
    database = Database(url)
    async with database.begin(writing=False) as work:
        for table, _, column in SEALED:
            rows = (await work.execute(select(column).where(column.is_not(None)))).scalars().all()
            assert rows, table.name
            found |= {Vault.key_of(sealed) for sealed in rows}
    await database.close()
    return found


async def test_rotation_can_be_interrupted_and_leaves_the_old_key_behind(
    open_database: Open, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await fill(await open_database())
    monkeypatch.setattr("bot.storage.rotation._BATCH", 3)
    steps: list[tuple[int, int]] = []

    def interrupt(done: int, total: int) -> None:
        steps.append((done, total))
        if done > total / 2:
            raise KeyboardInterrupt

    async with await open_storage(database_url, Vault(BOTH), GROUP) as storage:
        with pytest.raises(KeyboardInterrupt):
            await storage.rotate(interrupt)
        assert await key_ids(database_url) == {"k1", "k2"}
        assert steps == sorted(steps)
        rotated = await storage.rotate()
        assert 0 < rotated.resealed < steps[0][1]
        assert rotated.damaged == ()
        assert (await storage.rotate()).resealed == 0
    assert await key_ids(database_url) == {"k2"}

    async with await open_storage(
        database_url, Vault(KeyRing("k2", "test", NEW)), GROUP
    ) as storage:
        async with storage.units("reader").reading() as unit:
            assert await unit.contacts.of_chat(CHAT) == contact()
            assert await unit.cases.get("K7P2") == case(operator_id=7001)
            assert await unit.reports.reporters_of(report().keys) == 1
            assert await unit.reports.get("r-1") == report()
            assert await unit.warnings.published() == [warning()]
            assert [entry.note for entry in await unit.audit.of("W-1")] == ["Айгүл"]
            assert [one.name for one in await unit.watches.of_contact("c-anna")] == ["Вымысел"]
            assert await unit.settings.get("note") == "Айгүл"
        assert await storage.operators_group() == -1009876543210
        assert (await storage.inbox.dead_letters())[0].raw == RAW
        assert await storage.outbox.release("sender") == 1
        assert await storage.outbox.take("sender", NOW, LEASE, 20, frozenset())
        row = await storage.inbox.take(WORKER, NOW, LEASE)
        assert row is not None
        assert row.raw == RAW


async def test_wrong_keys_are_told_at_once(open_database: Open, database_url: str) -> None:
    await open_database()
    with pytest.raises(UnknownKey, match="written with key k1, which is not in the file"):
        await open_storage(database_url, Vault(KeyRing("k2", "the file", NEW)), GROUP)
    impostor = KeyRing("k1", "the file", {"k1": bytes(32)})
    with pytest.raises(Damaged, match="the key under this id is another one"):
        await open_storage(database_url, Vault(impostor), GROUP)


async def test_a_value_moved_to_another_row_does_not_open(
    open_database: Open, database_url: str
) -> None:
    storage = await open_database()
    await turn(storage, 1, contact())
    for update_id, chat_id in ((2, 20), (3, 30), (4, 20)):
        await receive(storage, update_id, chat_id)
    await storage.outbox.enqueue([Say(ToContact("c-anna"), "a"), Say(ToContact("c-anna"), "b")])
    database = Database(database_url)
    async with database.begin(writing=True) as work:
        for table, row_id in ((inbox, inbox.c.update_id), (outbox, outbox.c.id)):
            rows = (await work.execute(select(row_id, table.c.payload).order_by(row_id))).all()
            moved = update(table).where(row_id == rows[-2][0]).values(payload=rows[-1].payload)
            first = update(table).where(row_id == 2).values(payload=rows[-1].payload)
            await work.execute(moved if table is outbox else first)
        await work.commit()
    await database.close()
    # What does not open is put aside, and the others go on.
    row = await storage.inbox.take(WORKER, NOW, LEASE)
    assert row is not None
    assert row.update_id == 3
    (letter,) = await storage.inbox.dead_letters()
    assert (letter.update_id, letter.raw) == (2, None)
    assert letter.reason.startswith("Damaged: inbox.payload of row 2")
    assert await storage.outbox.take("sender", NOW, LEASE, 5, frozenset()) == []
    (left,) = await storage.outbox.take("sender", NOW, LEASE, 5, frozenset())
    assert left.reply == Say(ToContact("c-anna"), "b")
    assert (await storage.counts()).outbox_failed == 1


async def test_migrations_make_the_tables_of_the_schema(database_url: str) -> None:
    def compare(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    database = Database(database_url)
    async with database.begin(writing=False) as work:
        assert await work.connection.run_sync(compare) == []
    await database.close()


async def test_the_revision_is_checked(database_url: str, ring: KeyRing) -> None:
    head = await migrate(database_url)
    await check_revision(database_url)
    database = Database(database_url)
    for found, told in (("9999", "newer version"), (None, "has no tables.*run 'safar migrate'")):
        async with database.begin(writing=True) as work:
            change = f"SET version_num = '{found}'"
            statement = (
                f"UPDATE alembic_version {change}" if found else "DELETE FROM alembic_version"
            )
            await work.execute(text(statement))
            await work.commit()
        with pytest.raises(SchemaMismatch, match=told):
            await check_revision(database_url)
        with pytest.raises(SchemaMismatch, match=told):
            await open_storage(database_url, Vault(ring), GROUP)
    async with database.begin(writing=True) as work:
        await work.execute(text(f"INSERT INTO alembic_version VALUES ('{head}')"))
        await work.execute(text("DROP TABLE inbox"))
        await work.commit()
    await database.close()
    async with await open_storage(database_url, Vault(ring), GROUP) as storage:
        with pytest.raises(SchemaMismatch, match="run 'safar migrate'"):
            await storage.inbox.open_count()


async def test_two_programs_may_migrate_at_once(postgres: PostgresServer, tmp_path: Path) -> None:
    name = postgres.create(empty=True)
    for url in (f"sqlite:///{tmp_path}/safar.db", postgres.url(name)):
        revisions = await asyncio.gather(*(migrate(url) for _ in range(3)))
        assert len(set(revisions)) == 1
        await check_revision(url)
    postgres.drop(name)


async def test_two_programs_may_open_a_new_database_at_once(
    open_database: Open, database_url: str
) -> None:
    first, *others = await asyncio.gather(*(open_database() for _ in range(4)))
    await turn(first, 1, contact())
    for storage in others:
        async with storage.units("reader").reading() as unit:
            assert await unit.contacts.of_chat(CHAT) == contact()


async def test_a_missing_file_is_not_created(tmp_path: Path, ring: KeyRing) -> None:
    path = tmp_path / "safar.db"
    with pytest.raises(SchemaMismatch, match="does not exist yet: run 'safar migrate'"):
        await open_storage(f"sqlite:///{path}", Vault(ring), GROUP)
    assert not path.exists()


async def test_a_group_configured_later_counts_again(
    open_database: Open, database_url: str, ring: KeyRing
) -> None:
    storage = await open_database()
    await storage.outbox.group_moved(-1002)
    await storage.outbox.group_moved(-1003)
    for configured, current in ((GROUP, -1003), (-1002, -1003), (-1003, -1003), (-42, -42)):
        async with await open_storage(database_url, Vault(ring), configured) as other:
            assert await other.operators_group() == current


async def test_no_server_is_told_without_the_password() -> None:
    url = "postgresql://safar:hunter2@127.0.0.1:9/safar?password=hunter2"
    with pytest.raises(StorageUnavailable, match=r"127\.0\.0\.1:9/safar.*DATABASE_URL") as caught:
        await check_revision(url)
    assert "hunter2" not in str(caught.value)


async def test_a_lost_connection_is_told_and_made_again(postgres_url: str, ring: KeyRing) -> None:
    async with await open_storage(postgres_url, Vault(ring), GROUP) as storage:
        await receive(storage, 1)
        assert await storage.inbox.take(WORKER, NOW, LEASE)
        async with storage.units(WORKER).for_update(1) as unit:
            await unit.contacts.save(contact())
            kick_everybody(postgres_url)
            with pytest.raises(StorageUnavailable):
                await unit.commit()
        await storage.ping()
        counts = await storage.counts()
        assert (counts.contacts, counts.inbox_open) == (0, 1)


def kick_everybody(url: str) -> None:
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


async def test_a_locked_file_is_told(
    sqlite_url: str, ring: KeyRing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.storage.database, "BUSY_SECONDS", 0.05)
    async with await open_storage(sqlite_url, Vault(ring), GROUP) as storage:
        path = Database(sqlite_url).sqlite_file
        assert path is not None
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageUnavailable, match="locked"):
            await storage.inbox.add(1, chat_lane(CHAT), RAW, NOW)
        assert await storage.inbox.open_count() == 0  # reading goes on
        other.execute("ROLLBACK")
        other.close()
        assert await storage.inbox.add(1, chat_lane(CHAT), RAW, NOW)


async def test_writing_within_writing_is_refused_instead_of_waiting_for_ever(
    sqlite_url: str, ring: KeyRing
) -> None:
    async with await open_storage(sqlite_url, Vault(ring), GROUP) as storage:
        await receive(storage, 1)
        assert await storage.inbox.take(WORKER, NOW, LEASE)
        async with storage.units(WORKER).for_update(1) as unit:
            with pytest.raises(RuntimeError, match="is writing already"):
                await storage.inbox.add(2, chat_lane(CHAT), RAW, NOW)
            await unit.commit()


async def test_sqlite_is_set_to_keep_and_to_erase(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    expected = {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "foreign_keys": 1}
    async with database.begin(writing=False) as work:
        for pragma, value in expected.items():
            assert (await work.execute(text(f"PRAGMA {pragma}"))).scalar_one() == value
        assert (await work.execute(text("PRAGMA busy_timeout"))).scalar_one() == 30_000
    await database.close()


async def test_a_damaged_file_is_told(sqlite_url: str, ring: KeyRing, tmp_path: Path) -> None:
    broken = tmp_path / "broken.db"
    shutil.copyfile(str(Database(sqlite_url).sqlite_file), broken)
    broken.write_bytes(b"not a database, not a database" * 100)
    with pytest.raises(StorageUnavailable, match="not a database"):
        await open_storage(f"sqlite:///{broken}", Vault(ring), GROUP)
