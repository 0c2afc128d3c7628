"""What Safar keeps: SQLite or PostgreSQL, sealed, and no longer than needed.

Start with :func:`open_storage`; the ports it serves are in ``actions.ports`` and
``bot.pipeline.ports``.
"""

from bot.storage.clock import SystemClock
from bot.storage.errors import (
    Damaged,
    DatabaseUrlError,
    KeyRingError,
    SchemaMismatch,
    StorageConflict,
    StorageError,
    StorageUnavailable,
    UnknownKey,
    VaultError,
)
from bot.storage.keys import KEY_FILE, KeyRing, add_key, load_keys
from bot.storage.lanes import chat_lane
from bot.storage.limits import Counts, Limits, Purged
from bot.storage.revisions import check_revision, migrate
from bot.storage.rotation import Rotated
from bot.storage.store import Storage, open_storage
from bot.storage.vault import Vault

__all__ = [
    "KEY_FILE",
    "Counts",
    "Damaged",
    "DatabaseUrlError",
    "KeyRing",
    "KeyRingError",
    "Limits",
    "Purged",
    "Rotated",
    "SchemaMismatch",
    "Storage",
    "StorageConflict",
    "StorageError",
    "StorageUnavailable",
    "SystemClock",
    "UnknownKey",
    "Vault",
    "VaultError",
    "add_key",
    "chat_lane",
    "check_revision",
    "load_keys",
    "migrate",
    "open_storage",
]
