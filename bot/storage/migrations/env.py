"""Alembic's entry: runs the migrations on the connection that bot.storage.revisions opened."""

from __future__ import annotations

from alembic import context

from bot.storage.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # Both databases undo DDL with the transaction; ours is begun and committed by the caller.
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
