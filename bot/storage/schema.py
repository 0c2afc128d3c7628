"""The tables, one schema for SQLite and PostgreSQL.

Columns of type ``LargeBinary`` hold sealed values (:mod:`bot.storage.vault`), listed in ``SEALED``. What is
in clear are random ids, states, times and pseudonyms. Changes here need a migration; a test
compares both.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ColumnElement,
    Date,
    DateTime,
    Dialect,
    FromClause,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    literal_column,
    text,
)
from sqlalchemy.types import TypeDecorator

__all__ = [
    "SEALED",
    "Moment",
    "active",
    "agency_reports",
    "agency_warnings",
    "article_feedback",
    "audit_log",
    "cases",
    "contacts",
    "inbox",
    "keyring",
    "messages",
    "metadata",
    "missed_questions",
    "outbox",
    "report_keys",
    "settings",
    "warning_keys",
    "watches",
]


class Moment(TypeDecorator[datetime]):
    """A moment in UTC. SQLite has no time zones: there it is stored without, and read as UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy's signature
    ) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def active(rows: FromClause) -> ColumnElement[bool]:
    """Rows of the inbox or outbox that wait or are in work.

    Written out, not bound: only so do the partial indexes serve.
    """
    return rows.c.state.in_([literal_column("'open'"), literal_column("'taken'")])


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite numbers rows by itself only in a column of exactly this type.
_RowId = BigInteger().with_variant(Integer(), "sqlite")


def _one_of(name: str, *values: str) -> CheckConstraint:
    return CheckConstraint(f"{name} IN ({', '.join(repr(value) for value in values)})", name=name)


def _partial(name: str, *columns: Column[Any], where: str, unique: bool = False) -> Index:
    condition = text(where)
    return Index(
        name,
        *columns,
        unique=unique,
        sqlite_where=condition,
        postgresql_where=condition,
    )


contacts = Table(
    "contacts",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("chat_hmac", String(32), nullable=False, unique=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("blocked", Boolean, nullable=False),
    Column("first_seen", Moment, nullable=False),
    Column("last_seen", Moment, nullable=False, index=True),
)

cases = Table(
    "cases",
    metadata,
    Column("id", String(64), primary_key=True),
    # No foreign key: the sender and erasure work on both tables in their own order.
    Column("contact_id", String(64), index=True),
    Column("status", String(16), nullable=False),
    Column("thread_id", BigInteger, index=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("personal", Boolean, nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("claimed_at", Moment),
    Column("closed_at", Moment, index=True),
    _one_of("status", "open", "claimed", "closed"),
)
_partial(
    "uq_cases_active_contact",
    cases.c.contact_id,
    where="status <> 'closed' AND contact_id IS NOT NULL",
    unique=True,
)

agency_reports = Table(
    "agency_reports",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("contact_id", String(64), index=True),
    Column("state", String(16), nullable=False),
    Column("campaign", Boolean, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("personal", Boolean, nullable=False),
    Column("created_at", Moment, nullable=False, index=True),
    _one_of("state", "new", "taken", "rejected", "accepted"),
)

report_keys = Table(
    "report_keys",
    metadata,
    Column("report_id", String(64), primary_key=True),
    Column("key_hmac", String(32), primary_key=True, index=True),
)

agency_warnings = Table(
    "agency_warnings",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("state", String(16), nullable=False, index=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False, index=True),
    _one_of("state", "draft", "proposed", "published", "retracted", "expired"),
)

warning_keys = Table(
    "warning_keys",
    metadata,
    Column("warning_id", String(64), primary_key=True),
    Column("key_hmac", String(32), primary_key=True, index=True),
)

audit_log = Table(
    "audit_log",
    metadata,
    Column("id", _RowId, primary_key=True, autoincrement=True),
    Column("subject", String(64), nullable=False, index=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("at", Moment, nullable=False, index=True),
    sqlite_autoincrement=True,  # a gap in the ids shows that something was taken out
)

watches = Table(
    "watches",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("contact_id", String(64), nullable=False, index=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("created_at", Moment, nullable=False),
)

article_feedback = Table(
    "article_feedback",
    metadata,
    Column("article", String(128), primary_key=True),
    Column("language", String(16), primary_key=True),
    Column("helpful", Boolean, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("count", Integer, nullable=False),
)

missed_questions = Table(
    "missed_questions",
    metadata,
    Column("id", _RowId, primary_key=True, autoincrement=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("at", Moment, nullable=False, index=True),
    sqlite_autoincrement=True,
)

inbox = Table(
    "inbox",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("lane", String(32), nullable=False),
    Column("payload", LargeBinary),
    Column("state", String(8), nullable=False),
    Column("worker", String(128)),
    Column("lease_until", Moment),
    Column("not_before", Moment),
    Column("attempts", Integer, nullable=False),
    Column("takes", Integer, nullable=False),
    Column("reason", String(256), nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("ended_at", Moment),
    _one_of("state", "open", "taken", "done", "dead"),
)
_partial(
    "ix_inbox_waiting",
    inbox.c.lane,
    inbox.c.update_id,
    where="state IN ('open', 'taken')",
)
_partial("ix_inbox_next", inbox.c.update_id, where="state IN ('open', 'taken')")
_partial("ix_inbox_ended", inbox.c.ended_at, where="state IN ('done', 'dead')")

outbox = Table(
    "outbox",
    metadata,
    Column("id", _RowId, primary_key=True, autoincrement=True),
    Column("lane", String(96), nullable=False),
    Column("payload", LargeBinary),
    Column("priority", Integer, nullable=False),
    Column("state", String(8), nullable=False),
    Column("sender", String(128)),
    Column("lease_until", Moment),
    Column("not_before", Moment),
    Column("attempts", Integer, nullable=False),
    Column("reason", String(256), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("ended_at", Moment),
    _one_of("state", "open", "taken", "sent", "failed"),
    sqlite_autoincrement=True,  # the id of a purged row is not used again
)
_partial("ix_outbox_waiting", outbox.c.lane, outbox.c.id, where="state IN ('open', 'taken')")
_partial("ix_outbox_next", outbox.c.priority, outbox.c.id, where="state IN ('open', 'taken')")
_partial("ix_outbox_ended", outbox.c.ended_at, where="state IN ('sent', 'failed')")

messages = Table(
    "messages",
    metadata,
    Column("chat_hmac", String(32), primary_key=True),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False, index=True),
)

settings = Table(
    "settings",
    metadata,
    Column("key", String(128), primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

keyring = Table(
    "keyring",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)

SEALED: tuple[tuple[Table, Column[Any], Column[Any]], ...] = (
    (keyring, keyring.c.name, keyring.c.sealed),
    (settings, settings.c.key, settings.c.value),
    (contacts, contacts.c.id, contacts.c.sealed),
    (cases, cases.c.id, cases.c.sealed),
    (agency_reports, agency_reports.c.id, agency_reports.c.sealed),
    (agency_warnings, agency_warnings.c.id, agency_warnings.c.sealed),
    (audit_log, audit_log.c.id, audit_log.c.sealed),
    (watches, watches.c.id, watches.c.sealed),
    (inbox, inbox.c.update_id, inbox.c.payload),
    (outbox, outbox.c.id, outbox.c.payload),
    (missed_questions, missed_questions.c.id, missed_questions.c.sealed),
)
"""Table, its row id and its sealed column; the column's ``str`` ("table.column") is the vault's place."""
