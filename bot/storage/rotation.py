"""Sealing everything anew with the current key.

Works through the tables in small transactions beside the running bot. Interrupted, it is simply run
again: what is sealed with the current key already is left alone. Nothing else remembers the old
key afterwards, so its line may be removed from the key ring (backups of the database still need it).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import func, select, update

from bot.storage.database import Database
from bot.storage.errors import Damaged
from bot.storage.schema import SEALED
from bot.storage.vault import Vault

__all__ = ["Rotated", "rotate"]

_BATCH = 200

Progress = Callable[[int, int], None]
"""Called with the rows looked at so far and all rows there are."""


@dataclass(frozen=True, slots=True)
class Rotated:
    """How many values were sealed anew, and the rows ("table.column of row …") that do not open."""

    resealed: int
    damaged: tuple[str, ...]


async def rotate(database: Database, vault: Vault, progress: Progress | None = None) -> Rotated:
    """Seal every value with the vault's current key.

    Raises :class:`~bot.storage.errors.UnknownKey` when a key is missing from the ring.
    """
    total = await _filled(database)
    done = resealed = 0
    damaged: list[str] = []
    for table, key, column in SEALED:
        place = str(column)
        following = select(key, column).where(column.is_not(None)).order_by(key).limit(_BATCH)
        rest = following
        while True:
            async with database.begin(writing=True) as work:
                rows = (await work.execute(rest.with_for_update())).all()
                for row_id, sealed in rows:
                    try:
                        anew = _anew(vault, place, row_id, sealed)
                    except Damaged:
                        damaged.append(f"{place} of row {row_id}")
                        continue
                    if anew is not None:
                        changed = update(table).where(key == row_id).values({column: anew})
                        await work.execute(changed)
                        resealed += 1
                await work.commit()
            if not rows:
                break
            rest = following.where(key > rows[-1][0])
            done += len(rows)
            if progress is not None:
                progress(done, max(total, done))  # rows may come in meanwhile
    return Rotated(resealed, tuple(damaged))


async def _filled(database: Database) -> int:
    total = 0
    async with database.begin(writing=False) as work:
        for table, _, column in SEALED:
            filled = select(func.count()).select_from(table).where(column.is_not(None))
            total += int((await work.execute(filled)).scalar_one())
    return total


def _anew(vault: Vault, place: str, row_id: str | int, sealed: bytes) -> bytes | None:
    if vault.key_of(sealed) == vault.current:
        return None
    return vault.seal(place, row_id, vault.open(place, row_id, sealed))
