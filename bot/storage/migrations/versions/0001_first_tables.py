"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "agency_reports",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("contact_id", sa.String(length=64), nullable=True),
        sa.Column("agency_hmac", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("personal", sa.Boolean(), nullable=False),
        sa.Column("created_at", moment, nullable=False),
        sa.CheckConstraint(
            "state IN ('new', 'taken', 'rejected', 'accepted')",
            name=op.f("ck_agency_reports_state"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agency_reports")),
    )
    op.create_index(
        op.f("ix_agency_reports_agency_hmac"),
        "agency_reports",
        ["agency_hmac"],
        unique=False,
    )
    op.create_index(
        op.f("ix_agency_reports_contact_id"),
        "agency_reports",
        ["contact_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_agency_reports_created_at"),
        "agency_reports",
        ["created_at"],
        unique=False,
    )
    op.create_table(
        "article_feedback",
        sa.Column("article", sa.String(length=128), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("helpful", sa.Boolean(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "article", "language", "helpful", "day", name=op.f("pk_article_feedback")
        ),
    )
    op.create_table(
        "cases",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("contact_id", sa.String(length=64), nullable=True),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("personal", sa.Boolean(), nullable=False),
        sa.Column("opened_at", moment, nullable=False),
        sa.Column("claimed_at", moment, nullable=True),
        sa.Column("closed_at", moment, nullable=True),
        sa.CheckConstraint("status IN ('open', 'claimed', 'closed')", name=op.f("ck_cases_status")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
    )
    op.create_index(op.f("ix_cases_closed_at"), "cases", ["closed_at"], unique=False)
    op.create_index(op.f("ix_cases_contact_id"), "cases", ["contact_id"], unique=False)
    op.create_index(op.f("ix_cases_thread_id"), "cases", ["thread_id"], unique=False)
    op.create_index(
        "uq_cases_active_contact",
        "cases",
        ["contact_id"],
        unique=True,
        sqlite_where=sa.text("status <> 'closed' AND contact_id IS NOT NULL"),
        postgresql_where=sa.text("status <> 'closed' AND contact_id IS NOT NULL"),
    )
    op.create_table(
        "contacts",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("chat_hmac", sa.String(length=32), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("blocked", sa.Boolean(), nullable=False),
        sa.Column("first_seen", moment, nullable=False),
        sa.Column("last_seen", moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contacts")),
        sa.UniqueConstraint("chat_hmac", name=op.f("uq_contacts_chat_hmac")),
    )
    op.create_index(op.f("ix_contacts_last_seen"), "contacts", ["last_seen"], unique=False)
    op.create_table(
        "inbox",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("lane", sa.String(length=32), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=True),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("worker", sa.String(length=128), nullable=True),
        sa.Column("lease_until", moment, nullable=True),
        sa.Column("not_before", moment, nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("takes", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=256), nullable=False),
        sa.Column("received_at", moment, nullable=False),
        sa.Column("ended_at", moment, nullable=True),
        sa.CheckConstraint(
            "state IN ('open', 'taken', 'done', 'dead')", name=op.f("ck_inbox_state")
        ),
        sa.PrimaryKeyConstraint("update_id", name=op.f("pk_inbox")),
    )
    op.create_index(
        "ix_inbox_ended",
        "inbox",
        ["ended_at"],
        unique=False,
        sqlite_where=sa.text("state IN ('done', 'dead')"),
        postgresql_where=sa.text("state IN ('done', 'dead')"),
    )
    op.create_index(
        "ix_inbox_next",
        "inbox",
        ["update_id"],
        unique=False,
        sqlite_where=sa.text("state IN ('open', 'taken')"),
        postgresql_where=sa.text("state IN ('open', 'taken')"),
    )
    op.create_index(
        "ix_inbox_waiting",
        "inbox",
        ["lane", "update_id"],
        unique=False,
        sqlite_where=sa.text("state IN ('open', 'taken')"),
        postgresql_where=sa.text("state IN ('open', 'taken')"),
    )
    op.create_table(
        "keyring",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_keyring")),
    )
    op.create_table(
        "messages",
        sa.Column("chat_hmac", sa.String(length=32), nullable=False),
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.PrimaryKeyConstraint("chat_hmac", "message_id", name=op.f("pk_messages")),
    )
    op.create_index(op.f("ix_messages_at"), "messages", ["at"], unique=False)
    op.create_table(
        "outbox",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("lane", sa.String(length=96), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=True),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("sender", sa.String(length=128), nullable=True),
        sa.Column("lease_until", moment, nullable=True),
        sa.Column("not_before", moment, nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=256), nullable=False),
        sa.Column("created_at", moment, nullable=False),
        sa.Column("ended_at", moment, nullable=True),
        sa.CheckConstraint(
            "state IN ('open', 'taken', 'sent', 'failed')", name=op.f("ck_outbox_state")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_outbox_ended",
        "outbox",
        ["ended_at"],
        unique=False,
        sqlite_where=sa.text("state IN ('sent', 'failed')"),
        postgresql_where=sa.text("state IN ('sent', 'failed')"),
    )
    op.create_index(
        "ix_outbox_next",
        "outbox",
        ["priority", "id"],
        unique=False,
        sqlite_where=sa.text("state IN ('open', 'taken')"),
        postgresql_where=sa.text("state IN ('open', 'taken')"),
    )
    op.create_index(
        "ix_outbox_waiting",
        "outbox",
        ["lane", "id"],
        unique=False,
        sqlite_where=sa.text("state IN ('open', 'taken')"),
        postgresql_where=sa.text("state IN ('open', 'taken')"),
    )
    op.create_table(
        "settings",
        sa.Column("key", sa.String(length=128), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_settings")),
    )
