"""A bell: rung by who makes work, waited for by who does it."""

from __future__ import annotations

import asyncio
from contextlib import suppress

__all__ = ["Bell"]


class Bell:
    """Rings are not counted: one wait may answer many. A ring while nobody waits is kept."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def ring(self) -> None:
        """There is something to do."""
        self._event.set()

    async def wait(self, seconds: float) -> None:
        """Wait until it rings, or so many seconds: other processes make work without ringing."""
        with suppress(TimeoutError):
            async with asyncio.timeout(max(seconds, 0.0)):
                await self._event.wait()
        self._event.clear()
