"""A circuit breaker: a server that failed several times in a row is left alone for a while.

closed ──N failures in a row──▶ open ──cool-down over──▶ half open ──one probe──▶ closed or open
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

FAILURES_TO_OPEN: Final = 5
COOL_DOWN: Final = 10.0


class CircuitBreaker:
    """Counts failures in a row and says whether the next call may go out.

    Used from one event loop; it awaits nothing, so it needs no lock. `clock` gives seconds that
    only grow (time.monotonic).
    """

    def __init__(
        self,
        clock: Callable[[], float],
        *,
        failures_to_open: int = FAILURES_TO_OPEN,
        cool_down: float = COOL_DOWN,
    ) -> None:
        self._clock = clock
        self._failures_to_open = failures_to_open
        self._cool_down = cool_down
        self._failures = 0
        self._opened_at: float | None = None
        self._probing = False

    @property
    def state(self) -> str:
        """``closed``, ``open`` or ``half-open``, for metrics and the readiness page."""
        if self._opened_at is None:
            return "closed"
        return "half-open" if self._cooled_down() else "open"

    def allows(self) -> bool:
        """Whether a call may go out now; when half open, the first asker gets the only probe."""
        if self._opened_at is None:
            return True
        if self._probing or not self._cooled_down():
            return False
        self._probing = True
        return True

    def succeeded(self) -> None:
        """A call came back with a usable answer."""
        self._failures = 0
        self._opened_at = None
        self._probing = False

    def failed(self) -> None:
        """A call failed; a failed probe opens the circuit again for a whole cool-down."""
        self._failures += 1
        if self._probing or self._failures >= self._failures_to_open:
            self._opened_at = self._clock()
        self._probing = False

    def abandoned(self) -> None:
        """A call was cancelled before it had an outcome: a probe must not stay taken for ever."""
        self._probing = False

    def _cooled_down(self) -> bool:
        return self._opened_at is not None and self._clock() - self._opened_at >= self._cool_down
