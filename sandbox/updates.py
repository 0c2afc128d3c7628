"""The queue of updates: kept until confirmed, handed out by polls or a webhook."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from sandbox.errors import ApiError
from sandbox.model import Json

KEPT_SECONDS = 24 * 3600
# Telegram sends these only to bots that ask for them by name.
ASKED_FOR = {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass(frozen=True, slots=True)
class Pending:
    """An update that was not confirmed yet."""

    id: int
    update: Json
    created: float


class UpdateQueue:
    """Updates in order, with Telegram's offset rules.

    Update ids never go back, not even at a reset: a running bot's offset stays valid.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._pending: list[Pending] = []
        self._next_id = int(now()) % 1_000_000_000
        self._poll: asyncio.Future[str] | None = None
        self.allowed: list[str] = []
        self.on_push: Callable[[], None] | None = None

    def push(self, kind: str, payload: Json) -> int | None:
        """Queue ``{kind: payload}``; ``None`` when the bot did not ask for this kind."""
        if kind not in self.allowed if self.allowed else kind in ASKED_FOR:
            return None
        return self.inject({kind: payload})

    def inject(self, update: Json) -> int:
        """Queue any update as it is; ``update_id`` is given where it is missing or no number."""
        given = update.get("update_id")
        if isinstance(given, int) and not isinstance(given, bool):
            number = given
        else:
            number = self._next_id
            update = {
                "update_id": number,
                **{k: v for k, v in update.items() if k != "update_id"},
            }
        self._next_id = max(self._next_id, number + 1)
        self._pending.append(Pending(number, update, self._now()))
        self._wake("")
        if self.on_push:
            self.on_push()
        return number

    @property
    def pending(self) -> list[Pending]:
        """What waits, oldest first; Telegram forgets updates after 24 hours."""
        oldest = self._now() - KEPT_SECONDS
        self._pending = [p for p in self._pending if p.created >= oldest]
        return self._pending

    def remove(self, item: Pending) -> None:
        """A webhook took it."""
        self._pending = [p for p in self._pending if p is not item]

    def clear(self) -> None:
        """Forget what waits; a waiting poll goes on waiting."""
        self._pending.clear()

    def confirm(self, offset: int) -> None:
        """Forget what lies below ``offset``; a negative one keeps only the last ``-offset``."""
        if offset > 0:
            self._pending = [p for p in self.pending if p.id >= offset]
        elif offset < 0:
            self._pending = self.pending[offset:]

    async def get(self, offset: int, limit: int, seconds: float) -> list[Json]:
        """What ``getUpdates`` answers.

        Raises:
            ApiError: 409 when another poll or ``setWebhook`` ends this one.
        """
        self.terminate(
            "terminated by other getUpdates request; "
            "make sure that only one bot instance is running"
        )
        self.confirm(offset)
        if not self.pending and seconds > 0:
            poll = self._poll = asyncio.get_running_loop().create_future()
            try:
                reason = await asyncio.wait_for(poll, seconds)
            except TimeoutError:
                reason = ""
            finally:
                if self._poll is poll:
                    self._poll = None
            if reason:
                raise ApiError(409, f"Conflict: {reason}")
        return [p.update for p in self.pending[:limit]]

    def terminate(self, reason: str) -> None:
        """End a waiting poll with 409 Conflict."""
        self._wake(reason)

    def release(self) -> None:
        """End a waiting poll with no updates, as if its time were over."""
        self._wake("")

    def _wake(self, reason: str) -> None:
        if self._poll and not self._poll.done():
            self._poll.set_result(reason)
        self._poll = None
