"""Telegram's clock, which a test may put forward."""

from __future__ import annotations

import time


class SandboxClock:
    """Real time plus whatever was added with :meth:`advance`. Seconds since 1970, UTC."""

    def __init__(self) -> None:
        self.offset = 0.0

    def now(self) -> float:
        """The present moment on this clock."""
        return time.time() + self.offset

    def advance(self, seconds: float) -> None:
        """Put the clock forward."""
        self.offset += seconds

    def reset(self) -> None:
        """Back to real time."""
        self.offset = 0.0
