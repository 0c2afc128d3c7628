"""Content that follows edits while the bot runs: the knowledge folder, and imported registers."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from bot.pipeline.trace import where
from knowledge.agencies import AgencyDataError, AgencyIndex, RegisterStore, load_agencies
from knowledge.agencies import Problem as AgencyProblem
from knowledge.errors import Problem
from knowledge.files import scan
from knowledge.live import LiveLibrary

EVERY_SECONDS = 1.0

_log = logging.getLogger(__name__)


class LiveAgencies:
    """Holds the newest index of agencies that could be read.

    Lists come from ``knowledge/agencies/`` and from the registers imported into the data folder; a
    bad edit, also of a single row, keeps the index in use and is logged once, with file and row.
    """

    def __init__(self, root: Path, store: RegisterStore, *, demo: bool) -> None:
        """Load the lists; rows of our files that cannot be used are left out and logged.

        Raises:
            AgencyDataError: a list cannot be read, and there is no older index to keep.
        """
        self._root = root
        self._store = store
        self._demo = demo
        self._seen = self._stamp()
        self._lists = load_agencies(
            root, store, demo, on_problem=lambda problem: _log.error("left out: %s", problem)
        )
        self._over: Callable[[AgencyIndex], AgencyIndex] = lambda lists: lists
        self._current = self._lists
        self._lock = threading.Lock()

    @property
    def current(self) -> AgencyIndex:
        """The index in use."""
        return self._current

    def lay_over(self, over: Callable[[AgencyIndex], AgencyIndex]) -> None:
        """Put something over the lists, such as warnings just published, now and after every edit."""
        with self._lock:
            self._over = over
            self._current = over(self._lists)

    def refresh(self) -> bool:
        """Take over edits and imports; True if there is a new index."""
        stamp = self._stamp()
        if stamp == self._seen:
            return False
        self._seen = stamp
        problems: list[AgencyProblem] = []
        try:
            lists = load_agencies(self._root, self._store, self._demo, on_problem=problems.append)
        except (AgencyDataError, OSError) as error:
            _log.error("the agencies in use stay: %s", error)
            return False
        if problems:
            for problem in problems[:10]:
                _log.error("the agencies in use stay: %s", problem)
            return False
        with self._lock:
            self._lists = lists
            self._current = self._over(lists)
        return True

    def _stamp(self) -> object:
        return scan(self._root / "agencies"), self._store.version()


def say_refused(problems: Sequence[Problem]) -> None:
    """Log why an edit was not taken over."""
    for problem in problems[:10]:
        _log.error("the content in use stays: %s", problem)


async def follow(library: LiveLibrary, agencies: LiveAgencies) -> None:
    """Look for edits every second, until cancelled."""
    while True:
        await asyncio.sleep(EVERY_SECONDS)
        try:
            if await asyncio.to_thread(library.refresh):
                _log.info("new content is in use")
            if await asyncio.to_thread(agencies.refresh):
                _log.info("new lists of agencies are in use")
        except Exception as error:  # noqa: BLE001 - what is in use stays in use
            _log.error("looking for new content failed: %s", where(error))
