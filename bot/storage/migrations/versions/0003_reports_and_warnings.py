"""Reports by keys, warnings of the operators, their audit log, and who watches an agency.

Reports of before have no keys: what they name is sealed, and a migration has no keys to open it. They
stay and can be moderated; they are counted once an operator saves them again.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

moment = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.drop_index(op.f("ix_agency_reports_agency_hmac"), table_name="agency_reports")
    op.drop_column("agency_reports", "agency_hmac")
    op.add_column(
        "agency_reports",
        sa.Column("campaign", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    for name, owner in (("report_keys", "report_id"), ("warning_keys", "warning_id")):
        op.create_table(
            name,
            sa.Column(owner, sa.String(length=64), nullable=False),
            sa.Column("key_hmac", sa.String(length=32), nullable=False),
            sa.PrimaryKeyConstraint(owner, "key_hmac", name=op.f(f"pk_{name}")),
        )
        op.create_index(op.f(f"ix_{name}_key_hmac"), name, ["key_hmac"], unique=False)
    op.create_table(
        "agency_warnings",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", moment, nullable=False),
        sa.Column("changed_at", moment, nullable=False),
        sa.CheckConstraint(
            "state IN ('draft', 'proposed', 'published', 'retracted', 'expired')",
            name=op.f("ck_agency_warnings_state"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agency_warnings")),
    )
    for column in ("state", "changed_at"):
        op.create_index(op.f(f"ix_agency_warnings_{column}"), "agency_warnings", [column])
    op.create_table(
        "audit_log",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_log")),
        sqlite_autoincrement=True,
    )
    for column in ("subject", "at"):
        op.create_index(op.f(f"ix_audit_log_{column}"), "audit_log", [column])
    op.create_table(
        "watches",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("contact_id", sa.String(length=64), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_watches")),
    )
    op.create_index(op.f("ix_watches_contact_id"), "watches", ["contact_id"], unique=False)


def downgrade() -> None:
    raise NotImplementedError("restore the backup of before: keys of reports cannot be made anew")
