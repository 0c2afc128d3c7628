"""The system's clock, for the port ``actions.ports.Clock``."""

from __future__ import annotations

from datetime import UTC, datetime

__all__ = ["SystemClock"]


class SystemClock:
    """The present moment, as the operating system tells it."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return datetime.now(UTC)
