"""Units of work (ports: ``actions.ports.UnitOfWork`` and ``UnitsOfWork``)."""

from __future__ import annotations

from contextlib import AsyncExitStack
from types import TracebackType
from typing import Self

from actions.ports import TurnTaken
from bot.storage.context import Context
from bot.storage.database import Work
from bot.storage.inbox import mark_done, mark_joined
from bot.storage.missed import StoredMissed
from bot.storage.moderation import StoredAudit, StoredReports, StoredWarnings, StoredWatches
from bot.storage.outbox import UnitOutbox
from bot.storage.repositories import (
    StoredCases,
    StoredContacts,
    StoredFeedback,
    StoredSettings,
)

__all__ = ["StoredUnit", "StoredUnits"]


class StoredUnits:
    """Makes units of work for one worker."""

    def __init__(self, context: Context, worker: str) -> None:
        self._context = context
        self._worker = worker

    def for_update(self, update_id: int, also: tuple[int, ...] = ()) -> StoredUnit:
        """A unit that marks the inbox row of this update done when it commits, and those joined to it.

        On SQLite it holds the write lock while it is open: do nothing slow in it.
        """
        return StoredUnit(self._context, update_id, self._worker, also=also)

    def reading(self) -> StoredUnit:
        """A unit for looking only: it takes no write lock, and writing in it is an error."""
        return StoredUnit(self._context, None, self._worker)

    def writing(self) -> StoredUnit:
        """A unit that no update caused: a command's, or the program's own."""
        return StoredUnit(self._context, None, self._worker, writing=True)


class StoredUnit:
    """One transaction; see :class:`actions.ports.UnitOfWork`. Its parts live inside the block only."""

    contacts: StoredContacts
    cases: StoredCases
    reports: StoredReports
    warnings: StoredWarnings
    audit: StoredAudit
    watches: StoredWatches
    feedback: StoredFeedback
    missed: StoredMissed
    outbox: UnitOutbox
    settings: StoredSettings

    def __init__(
        self,
        context: Context,
        update_id: int | None,
        worker: str,
        *,
        writing: bool = False,
        also: tuple[int, ...] = (),
    ) -> None:
        self._context = context
        self._writing = writing or update_id is not None
        self._update_id = update_id
        self._also = also
        self._worker = worker
        self._stack = AsyncExitStack()
        self._work: Work | None = None

    async def __aenter__(self) -> Self:
        begin = self._context.database.begin(writing=self._writing)
        work = self._work = await self._stack.enter_async_context(begin)
        self.contacts = StoredContacts(work, self._context)
        self.cases = StoredCases(work, self._context)
        self.reports = StoredReports(work, self._context)
        self.warnings = StoredWarnings(work, self._context)
        self.audit = StoredAudit(work, self._context)
        self.watches = StoredWatches(work, self._context)
        self.feedback = StoredFeedback(work, self._context)
        self.missed = StoredMissed(work, self._context)
        self.outbox = UnitOutbox(work, self._context)
        self.settings = StoredSettings(work, self._context)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._work = None
        await self._stack.__aexit__(kind, error, trace)

    async def commit(self) -> None:
        """Write everything together, the inbox row marked done and blanked among it.

        Raises :class:`~actions.ports.TurnTaken` when this worker no longer holds the row.
        """
        if self._work is None or not self._writing:
            raise RuntimeError("a unit for reading is never committed: use for_update")
        if self._update_id is not None:
            at = self._context.clock.now()
            if not await mark_done(self._work, self._update_id, self._worker, at):
                raise TurnTaken(f"update {self._update_id} is no longer held by {self._worker}")
            if self._also and not await mark_joined(self._work, self._also, at):
                raise TurnTaken(f"an update joined to {self._update_id} was handled meanwhile")
        await self._work.commit()
