"""Takes updates from Telegram: stored first, confirmed after.

Telegram keeps an update for a day until a later ``offset`` confirms it. The offset is only raised
once the update is committed to the inbox; an update that comes twice is recognised there by its id.
"""

from __future__ import annotations

import asyncio
import json
import logging
import random
import time
from collections.abc import Callable
from typing import Final

from actions.ports import Clock
from bot.metrics import Metrics
from bot.pipeline.bell import Bell
from bot.pipeline.check import Check, State
from bot.pipeline.outcomes import backoff
from bot.pipeline.ports import Inbox
from bot.pipeline.telegram import (
    BadToken,
    Conflict,
    FloodWait,
    TelegramFailure,
    UpdateSource,
)
from bot.pipeline.trace import where
from bot.telegram.updates import MalformedUpdate, peek

__all__ = ["Intake", "Receiver"]

BATCH: Final = 100
POLL_SECONDS: Final = 30.0
LONGEST_PAUSE: Final = 30.0
SILENT_SECONDS: Final = 90.0
"""No answered poll for so long: Telegram is taken to be out of reach."""

_log = logging.getLogger(__name__)


class Intake:
    """Puts raw updates into the inbox; ``on_stored()`` is called when there is something new."""

    def __init__(
        self, inbox: Inbox, clock: Clock, metrics: Metrics, on_stored: Callable[[], None]
    ) -> None:
        self._inbox = inbox
        self._clock = clock
        self._metrics = metrics
        self._on_stored = on_stored

    async def store(self, updates: list[object]) -> int:
        """Store them, committed on return. Returns the highest update id, or -1 for none.

        What has no usable update id is left out: Telegram could not confirm it either.
        """
        rows = []
        received_at = self._clock.now()
        for update in updates:
            if not isinstance(update, dict):
                self._skip(f"a {type(update).__name__} where an update was expected")
                continue
            try:
                update_id, lane, message_id = peek(update)
            except MalformedUpdate as error:
                self._skip(str(error))
                continue
            # Plain ASCII: no half of a character can trouble the database.
            raw = json.dumps(update, ensure_ascii=True, separators=(",", ":"))
            rows.append((update_id, lane, raw, received_at, message_id))
        if not rows:
            return -1
        new = await self._inbox.add_many(rows)
        self._metrics.updates.labels("received").inc(new)
        self._metrics.updates.labels("duplicate").inc(len(rows) - new)
        if new:
            self._on_stored()
        return max(row[0] for row in rows)

    def _skip(self, why: str) -> None:
        _log.error("something from Telegram is left out: %s", why)
        self._metrics.updates.labels("unusable").inc()


class Receiver:
    """Long polling."""

    def __init__(
        self,
        source: UpdateSource,
        intake: Intake,
        metrics: Metrics,
        *,
        poll_seconds: float = POLL_SECONDS,
        jitter: Callable[[], float] = random.random,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._source = source
        self._intake = intake
        self._metrics = metrics
        self._poll_seconds = poll_seconds
        self._jitter = jitter
        self._monotonic = monotonic
        self._bell = Bell()
        self._offset = 0
        self._failures = 0
        self._answered_at: float | None = None
        self._trouble = "not asked yet"
        self._stopping = False
        self._task: asyncio.Task[None] | None = None

    def stop(self) -> None:
        """End the poll; what it had not brought yet is brought by the next one."""
        self._stopping = True
        self._bell.ring()
        if self._task is not None:
            self._task.cancel()

    async def run(self) -> None:
        """Receive until `stop`; every trouble is waited out."""
        self._task = asyncio.current_task()
        try:
            while not self._stopping:
                pause = await self.step()
                if pause and not self._stopping:
                    await self._bell.wait(pause)
        except asyncio.CancelledError:
            if not self._stopping:
                raise
            if self._task is not None:
                self._task.uncancel()
        finally:
            self._task = None

    async def step(self) -> float:
        """Ask once, store what comes; returns the seconds to wait before asking again."""
        try:
            # The first answer comes at once, so that everybody knows whether Telegram is there.
            seconds = 0.0 if self._answered_at is None else self._poll_seconds
            updates = await self._source.get_updates(self._offset, BATCH, seconds)
        except FloodWait as failure:
            return self._failed("Telegram asks to wait", failure.seconds)
        except Conflict as failure:
            return self._failed(
                f"{failure}. Another copy of the bot runs with this token, or a webhook is set: "
                "stop the other one, or run this one with SAFAR_WEBHOOK_URL"
            )
        except BadToken as failure:
            return self._failed(str(failure))
        except TelegramFailure as failure:
            return self._failed(str(failure))
        except Exception as error:  # noqa: BLE001 - receiving goes on whatever happens
            return self._failed(where(error))
        self._metrics.polls.labels("answered").inc()
        self._answered_at = self._monotonic()
        # Confirmed by this call. Telegram may go on with lower ids after a quiet week, so an offset
        # that has done its work is not sent again.
        self._offset = 0
        try:
            highest = await self._intake.store(updates)
        except Exception as error:  # noqa: BLE001 - nothing is confirmed, so it comes again
            return self._failed(f"updates were not stored and are asked for again: {where(error)}")
        self._failures = 0
        self._trouble = ""
        if highest >= 0:
            self._offset = highest + 1
        elif updates:
            # Nothing in the batch has an id to confirm; asking at once would bring it again.
            return self._failed("Telegram sends nothing that can be used")
        return 0.0

    def check(self) -> Check:
        """Tell whether Telegram answers."""
        if self._answered_at is None:
            return Check(State.DOWN, self._trouble)
        if self._monotonic() - self._answered_at > max(SILENT_SECONDS, 2 * self._poll_seconds):
            return Check(State.DOWN, self._trouble or "no answer for a while")
        return Check(State.DEGRADED if self._trouble else State.OK, self._trouble)

    def _failed(self, why: str, seconds: float | None = None) -> float:
        self._metrics.polls.labels("failed").inc()
        self._trouble = why
        pause = backoff(self._failures, LONGEST_PAUSE, self._jitter) if seconds is None else seconds
        self._failures += 1
        _log.error("receiving is tried again in %.1f s: %s", pause, why)
        return pause
