"""The log of Bot API calls, in the order in which they came."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from sandbox.model import Json

KEPT = 100_000


@dataclass(slots=True)
class CallEntry:
    """One call. ``time`` is in seconds since 1970; ``status`` is ``None`` while it is open.

    status: the HTTP status, or ``"timeout"``/``"drop"`` where no answer was given.
    duration: seconds from the call to its answer.
    """

    number: int
    time: float
    method: str
    params: Json
    status: int | str | None = None
    description: str | None = None
    duration: float | None = None
    fault: bool = False
    files: list[str] = field(default_factory=list)

    def json(self) -> Json:
        """The entry as ``GET /sandbox/log`` shows it; the token is never part of it."""
        return {
            "number": self.number,
            "time": self.time,
            "method": self.method,
            "params": self.params,
            "files": self.files,
            "status": self.status,
            "description": self.description,
            "duration": self.duration,
            "fault": self.fault,
        }


class CallLog:
    """Keeps the last 100 000 calls."""

    def __init__(self) -> None:
        self.entries: deque[CallEntry] = deque(maxlen=KEPT)
        self._count = 0

    def open(self, time: float, method: str, params: Json, files: list[str]) -> CallEntry:
        """Note a call that just came."""
        self._count += 1
        entry = CallEntry(self._count, time, method, params, files=files)
        self.entries.append(entry)
        return entry

    def clear(self) -> None:
        """Forget all calls."""
        self.entries.clear()
