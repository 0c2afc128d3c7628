"""How fast the bot may write. Telegram's own limits are https://core.telegram.org/bots/faq
("My bot is hitting limits"); these keep a little below them, because what is spaced here may
arrive less spaced there.

One limiter per token: two processes that send with the same token need half the figures each.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

__all__ = ["Limiter", "Rate", "Rates"]


@dataclass(frozen=True, slots=True)
class Rate:
    """At most ``count`` in any ``seconds``."""

    count: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Rates:
    """Telegram: one message a second in a chat, 20 a minute in a group, about 30 a second over all.

    In groups edits and changes of topics count as messages.
    """

    private: Rate = Rate(1, 1.05)
    group: Rate = Rate(20, 61.0)
    overall: Rate = Rate(25, 1.0)


@dataclass(slots=True)
class _Window:
    rate: Rate
    times: deque[float] = field(default_factory=deque)
    shut_until: float = float("-inf")

    def wait(self, now: float, cost: int) -> float:
        """Seconds until ``cost`` more fit. A cost above the rate fits when the window is empty."""
        self._forget(now)
        over = len(self.times) + cost - self.rate.count
        room_at = now
        if over > 0 and self.times:
            room_at = self.times[min(over, len(self.times)) - 1] + self.rate.seconds
        return max(0.0, room_at - now, self.shut_until - now)

    def spend(self, now: float, cost: int) -> None:
        self.times.extend([now] * cost)

    def is_idle(self, now: float) -> bool:
        self._forget(now)
        return not self.times and self.shut_until <= now

    def _forget(self, now: float) -> None:
        while self.times and self.times[0] + self.rate.seconds <= now:
            self.times.popleft()


class Limiter:
    """Counts messages per chat and over all. Pure: it neither sleeps nor asks the time of anybody
    but ``clock``, which gives seconds that only grow (``time.monotonic``)."""

    _SWEEP_AFTER = 1000

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, rates: Rates | None = None
    ) -> None:
        self._clock = clock
        self._rates = rates or Rates()
        self._overall = _Window(self._rates.overall)
        self._chats: dict[int, _Window] = {}
        self._spent = 0

    def wait(self, chat_id: int, cost: int = 1) -> float:
        """Return the seconds until ``cost`` messages may go to the chat; 0.0: now."""
        now = self._clock()
        chat = self._chats.get(chat_id)
        return max(self._overall.wait(now, cost), chat.wait(now, cost) if chat else 0.0)

    def spend(self, chat_id: int, cost: int = 1) -> None:
        """Count messages that are about to go."""
        now = self._clock()
        self._chat(chat_id).spend(now, cost)
        self._overall.spend(now, cost)
        self._spent += 1
        if self._spent >= self._SWEEP_AFTER:
            self._sweep(now)

    def block(self, chat_id: int, seconds: float) -> None:
        """Telegram answered 429: nothing to this chat for so long."""
        chat = self._chat(chat_id)
        chat.shut_until = max(chat.shut_until, self._clock() + seconds)

    def is_blocked(self, chat_id: int) -> bool:
        """Tell whether a flood wait is on in this chat."""
        chat = self._chats.get(chat_id)
        return chat is not None and chat.shut_until > self._clock()

    def room(self) -> int:
        """Return how many messages may go now, whatever their chats."""
        now = self._clock()
        self._overall.wait(now, 1)
        return max(0, self._rates.overall.count - len(self._overall.times))

    def room_in(self) -> float:
        """Return the seconds until there is room for a message at all."""
        return self._overall.wait(self._clock(), 1)

    def _chat(self, chat_id: int) -> _Window:
        rate = self._rates.private if chat_id > 0 else self._rates.group
        return self._chats.setdefault(chat_id, _Window(rate))

    def _sweep(self, now: float) -> None:
        """Forget chats that nothing is known of any more, so that memory does not grow."""
        self._spent = 0
        self._chats = {key: chat for key, chat in self._chats.items() if not chat.is_idle(now)}
