"""Flood limits as Telegram documents them: per private chat, per group, over all.

https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from sandbox.errors import ApiError


@dataclass(slots=True)
class _Window:
    """At most ``count`` in any ``seconds``; once over it, closed until ``closed_until``."""

    count: int
    seconds: float
    times: deque[float] = field(default_factory=deque)
    closed_until: float = 0.0

    def wait(self, now: float, amount: int) -> float:
        """Seconds until ``amount`` more would fit; 0 when they fit now."""
        if now < self.closed_until:
            return self.closed_until - now
        while self.times and self.times[0] <= now - self.seconds:
            self.times.popleft()
        over = len(self.times) + amount - self.count
        if over <= 0 or not self.times:
            return 0.0
        return self.times[min(over, len(self.times)) - 1] + self.seconds - now


class FloodLimits:
    """Counts what the bot sends and answers 429 with ``retry_after`` when it is too much.

    Private chats: about one message a second, a burst of five is let through.
    Groups: 20 a minute, edits and new topics counted. Over all: 30 a second.
    """

    PRIVATE = (5, 5.0)
    GROUP = (20, 60.0)
    OVERALL = (30, 1.0)

    def __init__(self, enabled: bool, now: Callable[[], float]) -> None:
        self.enabled = enabled
        self._now = now
        self._chats: dict[int, _Window] = {}
        self._overall = _Window(*self.OVERALL)

    def spend(self, chat_id: int, amount: int = 1) -> None:
        """Count ``amount`` messages to a chat.

        Raises:
            ApiError: 429; nothing is counted then, and the chat stays shut until the wait is over.
        """
        if not self.enabled:
            return
        now = self._now()
        kind = self.PRIVATE if chat_id > 0 else self.GROUP
        chat = self._chats.setdefault(chat_id, _Window(*kind))
        for window in (chat, self._overall):
            if (wait := window.wait(now, amount)) > 0:
                seconds = max(1, math.ceil(wait))
                window.closed_until = max(window.closed_until, now + seconds)
                raise ApiError(
                    429,
                    f"Too Many Requests: retry after {seconds}",
                    {"retry_after": seconds},
                )
        for window in (chat, self._overall):
            window.times.extend([now] * amount)

    def clear(self) -> None:
        """Forget what was sent."""
        self._chats.clear()
        self._overall = _Window(*self.OVERALL)
