"""What every part of storage shares."""

from __future__ import annotations

from dataclasses import dataclass

from actions.ports import Clock
from bot.storage.database import Database
from bot.storage.vault import Pseudonyms, Vault

__all__ = ["Context"]


@dataclass(frozen=True, slots=True)
class Context:
    """The database, its secrets and the time."""

    database: Database
    vault: Vault
    pseudonyms: Pseudonyms
    clock: Clock
