"""What can go wrong with storage, and what the reader of the message can do.

::

    StorageError
    ├── DatabaseUrlError     DATABASE_URL cannot be used
    ├── StorageUnavailable   the database does not answer: try again later, nothing was written
    ├── StorageConflict      a rule of the schema would be broken (a second active case, …)
    ├── SchemaMismatch       tables are missing, older or newer than this program
    └── VaultError
        ├── KeyRingError     the keys cannot be read
        ├── UnknownKey       written with a key that is not in the ring
        └── Damaged          the bytes were changed, moved to another row, or are not ours

None of these texts holds a password, a key or what a person wrote.
"""

from __future__ import annotations

__all__ = [
    "Damaged",
    "DatabaseUrlError",
    "KeyRingError",
    "SchemaMismatch",
    "StorageConflict",
    "StorageError",
    "StorageUnavailable",
    "UnknownKey",
    "VaultError",
]


class StorageError(Exception):
    """Root of everything that storage raises of its own."""


class DatabaseUrlError(StorageError):
    """``DATABASE_URL`` names no database that this program can use."""


class StorageUnavailable(StorageError):
    """The database does not answer or is too busy; what was being written is not written."""


class StorageConflict(StorageError):
    """Writing this would break a rule of the schema, for instance one active case per contact."""


class SchemaMismatch(StorageError):
    """The database's tables do not fit this program."""


class VaultError(StorageError):
    """Sealing or opening failed."""


class KeyRingError(VaultError):
    """``SAFAR_KEYS`` or the key file cannot be used."""


class UnknownKey(VaultError):
    """A value was sealed with a key that the key ring does not hold."""


class Damaged(VaultError):
    """A sealed value is not what was written in this place."""
