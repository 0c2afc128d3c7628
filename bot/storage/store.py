"""Storage as the composition root builds it."""

from __future__ import annotations

from datetime import datetime
from types import TracebackType
from typing import Self

from sqlalchemy import func, select, text

from actions.ports import Clock
from bot.storage.clock import SystemClock
from bot.storage.context import Context
from bot.storage.database import Database
from bot.storage.errors import Damaged, UnknownKey
from bot.storage.feedback import FeedbackTotals
from bot.storage.group import OperatorsGroup
from bot.storage.inbox import StoredInbox
from bot.storage.limits import Counts, Limits, Purged
from bot.storage.missed import MissedList
from bot.storage.outbox import StoredOutbox
from bot.storage.retention import purge
from bot.storage.revisions import check_revision
from bot.storage.rotation import Progress, Rotated, rotate
from bot.storage.schema import agency_reports, cases, contacts, inbox, keyring, outbox
from bot.storage.units import StoredUnits
from bot.storage.vault import Pseudonyms, Vault

__all__ = ["Storage", "open_storage"]

_ROOT = "pseudonyms"
_PLACE = str(keyring.c.sealed)


class Storage:
    """Everything that is kept, behind the ports of actions and pipeline."""

    def __init__(
        self,
        context: Context,
        operators_group: int | None,
        limits: Limits | None = None,
    ) -> None:
        self._context = context
        self._limits = limits or Limits()
        self._group = OperatorsGroup(context, operators_group)
        self.inbox = StoredInbox(context)
        self.outbox = StoredOutbox(context, self._group)
        self.missed = MissedList(context)
        self.feedback = FeedbackTotals(context)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close all connections."""
        await self._context.database.close()

    def units(self, worker: str) -> StoredUnits:
        """Return the units of work of one worker, by the name under which it takes inbox rows."""
        return StoredUnits(self._context, worker)

    async def ping(self) -> None:
        """Raise :class:`~bot.storage.errors.StorageUnavailable` when the database is away."""
        async with self._context.database.begin(writing=False) as work:
            await work.execute(text("SELECT 1"))

    async def operators_group(self) -> int | None:
        """Return the operators' group's present id: the configured one, or what it became."""
        async with self._context.database.begin(writing=False) as work:
            return await self._group.current(work)

    async def retention(self, now: datetime) -> Purged:
        """Remove what has expired; run it a few times a day."""
        return await purge(self._context, self._limits, now)

    async def rotate(self, progress: Progress | None = None) -> Rotated:
        """Seal everything with the current key: see :mod:`bot.storage.rotation`."""
        return await rotate(self._context.database, self._context.vault, progress)

    async def counts(self) -> Counts:
        """Count rows by their state."""
        found: dict[tuple[str, str], int] = {}
        async with self._context.database.begin(writing=False) as work:
            for table, column in (
                (inbox, inbox.c.state),
                (outbox, outbox.c.state),
                (cases, cases.c.status),
                (agency_reports, agency_reports.c.state),
            ):
                grouped = select(column, func.count()).select_from(table).group_by(column)
                for state, count in (await work.execute(grouped)).all():
                    found[table.name, state] = count
            people = await work.execute(select(func.count()).select_from(contacts))
        return Counts(
            inbox_open=found.get(("inbox", "open"), 0) + found.get(("inbox", "taken"), 0),
            dead_letters=found.get(("inbox", "dead"), 0),
            outbox_open=found.get(("outbox", "open"), 0) + found.get(("outbox", "taken"), 0),
            outbox_failed=found.get(("outbox", "failed"), 0),
            contacts=people.scalar_one(),
            cases_open=found.get(("cases", "open"), 0),
            cases_claimed=found.get(("cases", "claimed"), 0),
            reports_new=found.get(("agency_reports", "new"), 0),
        )


async def open_storage(
    url: str,
    vault: Vault,
    operators_group: int | None,
    *,
    clock: Clock | None = None,
    limits: Limits | None = None,
) -> Storage:
    """Open the database, whose tables must be of this version, and check that the keys fit it.

    Raises :class:`~bot.storage.errors.StorageError`: its kinds say what to do.
    """
    await check_revision(url)
    database = Database(url)
    try:
        pseudonyms = Pseudonyms(await _root(database, vault))
    except BaseException:
        await database.close()
        raise
    return Storage(
        Context(database, vault, pseudonyms, clock or SystemClock()),
        operators_group,
        limits,
    )


async def _root(database: Database, vault: Vault) -> str:
    """Return the root of the pseudonyms; the first program to open the database makes it."""
    stored = select(keyring.c.sealed).where(keyring.c.name == _ROOT)
    async with database.begin(writing=False) as work:
        sealed = (await work.execute(stored)).scalar_one_or_none()
    if sealed is None:
        async with database.begin(writing=True) as work:
            fresh = vault.seal(_PLACE, _ROOT, Pseudonyms.new_root())
            row = work.insert(keyring).values(name=_ROOT, sealed=fresh)
            await work.execute(row.on_conflict_do_nothing())
            sealed = (await work.execute(stored)).scalar_one()
            await work.commit()
    try:
        return vault.open(_PLACE, _ROOT, sealed)
    except (UnknownKey, Damaged) as error:
        raise type(error)(f"cannot open {database.name}: {error}") from error
