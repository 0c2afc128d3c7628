"""The library of a running bot: follows edits of the content team without a restart."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from knowledge.errors import ContentError, Problem, errors_in
from knowledge.files import scan
from knowledge.library import Library
from knowledge.loading import LoadCache, read_library
from knowledge.parts import Part


class LiveLibrary:
    """Holds the newest set of content that is without errors.

    Call :meth:`refresh` now and then (it only looks at the files' stamps unless something changed;
    from async code through ``asyncio.to_thread``). An edit with errors keeps the old set, and its
    problems go to ``on_refused`` once.
    """

    def __init__(
        self,
        root: Path,
        parts: tuple[Part[object], ...] | None = None,
        on_refused: Callable[[Sequence[Problem]], None] | None = None,
    ) -> None:
        """Load the content.

        Raises:
            ContentError: the content has errors; there is no older set to fall back on.
        """
        self._root = root
        self._parts = parts
        self._on_refused = on_refused
        self._cache = LoadCache()
        self._lock = threading.Lock()
        self._stamps = scan(root)
        library, problems = read_library(root, parts, self._cache, self._stamps)
        if library is None:
            raise ContentError(errors_in(problems))
        self._current = library

    @property
    def current(self) -> Library:
        """The set in use. Take it once per message, so that one answer is of one piece."""
        return self._current

    def refresh(self) -> bool:
        """Take over edits; True if there is a new set.

        Never raises for content; what is wrong goes to ``on_refused``.
        """
        with self._lock:
            # Stamps first: what changes while we read is seen by the next call.
            stamps = scan(self._root)
            if stamps == self._stamps:
                return False
            self._stamps = stamps
            library, problems = read_library(self._root, self._parts, self._cache, stamps)
            if library is not None:
                before, self._current = self._current, library
                library.index.prepare(before.index)
                return True
        if self._on_refused is not None:
            self._on_refused(errors_in(problems))
        return False
