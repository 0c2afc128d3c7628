"""A clock that tests set."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

__all__ = ["FixedClock"]


class FixedClock:
    """Stands still until it is moved."""

    def __init__(self, moment: datetime = datetime(2030, 1, 1, 12, tzinfo=UTC)) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def pass_(self, *, days: float = 0, hours: float = 0, seconds: float = 0) -> datetime:
        self.moment += timedelta(days=days, hours=hours, seconds=seconds)
        return self.moment
