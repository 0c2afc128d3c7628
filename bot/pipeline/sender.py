"""Works off the outbox: urgent first, in order per destination, no faster than Telegram allows.

At least once: what Telegram took just before a crash, or before its answer was lost, is sent again,
because sendMessage has no key by which Telegram would know a repeat.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from actions.messages import AnswerTap, Reply
from actions.ports import Case, Clock
from bot.metrics import Metrics
from bot.pipeline.bell import Bell
from bot.pipeline.delivery import Delivery, Progress, address_of
from bot.pipeline.limiter import Limiter
from bot.pipeline.outcomes import Outcomes
from bot.pipeline.patience import PatientOutbox
from bot.pipeline.ports import Destination, OutboxRow, OutboxStore
from bot.pipeline.telegram import Telegram, TelegramFailure, Unreachable
from bot.pipeline.trace import where
from bot.pipeline.voices import Voices

__all__ = ["Sender", "SenderTexts"]

LEASE_SECONDS: Final = 180.0
"""Longer than a step may take, so that nobody else sends what is being sent."""
STEP_SECONDS: Final = 90.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SenderTexts:
    """Texts that the sender needs.

    ``topic_title(case)``: the name of a new topic. ``not_delivered(reason)``: Telegram HTML for a
    case's topic; reasons are "blocked", "refused" and "expired".
    """

    topic_title: Callable[[Case], str]
    not_delivered: Callable[[str], str]
    card: Callable[[Case], Reply] | None = None
    """The card of a case, sent again when its topic was deleted and is opened anew."""


class Sender:
    """Sends. ``name`` is this process's, the same after a restart; one sender per token."""

    def __init__(
        self,
        name: str,
        *,
        outbox: OutboxStore,
        telegram: Telegram,
        limiter: Limiter,
        clock: Clock,
        texts: SenderTexts,
        metrics: Metrics,
        voices: Voices | None = None,
        slots: int = 16,
        poll_seconds: float = 0.5,
        jitter: Callable[[], float] = random.random,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._name = name
        self._outbox = PatientOutbox(outbox, pause)
        self._limiter = limiter
        self._clock = clock
        self._metrics = metrics
        self._slots = slots
        self._poll_seconds = poll_seconds
        self._moved: dict[int, int] = {}
        """New ids of groups by their old ones."""
        self._delivery = Delivery(self._outbox, telegram, texts.topic_title, self._moved, voices)
        self._outcomes = Outcomes(
            self._outbox,
            limiter=limiter,
            clock=clock,
            not_delivered=texts.not_delivered,
            card=texts.card,
            jitter=jitter,
            moved=self._moved,
        )
        self._bell = Bell()
        self._in_flight: dict[str, asyncio.Task[None]] = {}
        self._waiting: dict[str, int] = {}
        """Lanes that the limiter holds back, with their chats: not to be taken for now."""
        self._progress: dict[int, Progress] = {}
        self._stopping = False

    def wake(self) -> None:
        """There may be something to send."""
        self._bell.ring()

    def stop(self) -> None:
        """Take nothing more; `run` returns when the calls in flight are finished."""
        self._stopping = True
        self._bell.ring()

    async def run(self) -> None:
        """Send until `stop`. Troubles of the database are waited out."""
        try:
            await self._send_until_stopped()
        except asyncio.CancelledError:
            for task in (tasks := list(self._in_flight.values())):
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            raise

    async def _send_until_stopped(self) -> None:
        is_fresh = True
        while not self._stopping:
            started = time.monotonic()
            try:
                if is_fresh:
                    await self._outbox.release(self._name)
                    is_fresh = False
                taken = await self._take()
            except Exception as error:  # noqa: BLE001 - the sender outlives every database trouble
                _log.error("taking from the outbox failed: %s", where(error))
                taken = 0
                await self._bell.wait(1.0)
            if not taken and not self._stopping:
                await self._bell.wait(self._idle_seconds() - (time.monotonic() - started))
        await self._finish()
        await self._outbox.release(self._name)

    async def step(self) -> int:
        """Send what may go now and wait for it; returns how many rows were worked on."""
        taken = await self._take()
        await self._finish()
        return taken

    async def _finish(self) -> None:
        while self._in_flight:
            await asyncio.wait(list(self._in_flight.values()))

    async def _take(self) -> int:
        self._waiting = {
            lane: chat for lane, chat in self._waiting.items() if self._limiter.wait(chat) > 0
        }
        limit = min(self._slots - len(self._in_flight), self._limiter.room())
        if limit <= 0:
            return 0
        busy = frozenset(self._in_flight) | frozenset(self._waiting)
        rows = await self._outbox.take(self._name, self._clock.now(), LEASE_SECONDS, limit, busy)
        for row in rows:
            self._in_flight[row.lane] = asyncio.create_task(self._work_off(row))
        return len(rows)

    def _idle_seconds(self) -> float:
        """Until the limiter lets something go again, or somebody else may have put something."""
        waits = [self._limiter.wait(chat) for chat in self._waiting.values()]
        if (room_in := self._limiter.room_in()) > 0:
            waits.append(room_in)
        return min([self._poll_seconds, *(max(wait, 0.01) for wait in waits)])

    async def _work_off(self, row: OutboxRow) -> None:
        progress = self._progress.setdefault(row.id, Progress())
        try:
            word = await self._try(row, progress)
        except Exception as error:  # noqa: BLE001 - the row's lease runs out and it is tried again
            _log.error("outbox row %d is left for later: %s", row.id, where(error))
            word = "retried"
        finally:
            self._in_flight.pop(row.lane, None)
            self._bell.ring()
        if word not in ("step", "waited", "flood", "retried"):
            self._progress.pop(row.id, None)
        self._metrics.sends.labels(type(row.reply).__name__, word).inc()

    async def _try(self, row: OutboxRow, progress: Progress) -> str:
        """Do the row's next step; returns the word for it in the figures."""
        if self._outcomes.is_late(row):
            return await self._outcomes.expired(row)
        place = await self._place(row)
        if place is None and not isinstance(row.reply, AnswerTap):
            return await self._outcomes.nowhere(row)
        if (pause := self._delivery.pause(row.reply, progress)) > 0:
            await self._outbox.defer(row.id, self._clock.now() + timedelta(seconds=pause))
            return "waited"
        cost = self._delivery.cost(row.reply)
        if place is not None and cost:
            if (wait := self._limiter.wait(place.chat_id, cost)) > 0:
                self._waiting[row.lane] = place.chat_id
                at = self._clock.now() + timedelta(seconds=wait)
                await self._outbox.defer(row.id, at)
                return "waited"
            self._limiter.spend(place.chat_id, cost)
            self._waiting[row.lane] = place.chat_id
        try:
            async with asyncio.timeout(STEP_SECONDS):
                is_done = await self._delivery.step(row.reply, place, progress)
        except TelegramFailure as failure:
            return await self._outcomes.failed(row, place, progress, failure)
        except TimeoutError:
            return await self._outcomes.failed(
                row, place, progress, Unreachable("no answer in time")
            )
        except Exception as error:  # noqa: BLE001 - one odd row must not stop the others
            return await self._outcomes.surprised(row, progress, error)
        if not is_done:
            await self._outbox.defer(row.id, self._clock.now())
            return "step"
        await self._sent(row, place, progress)
        return "sent"

    async def _sent(self, row: OutboxRow, place: Destination | None, progress: Progress) -> None:
        at = self._clock.now()
        if place is None or not progress.message_ids:
            await self._outbox.sent(row.id, at, None, None)
        for message_id in progress.message_ids if place else ():
            await self._outbox.sent(row.id, at, place.chat_id if place else None, message_id)

    async def _place(self, row: OutboxRow) -> Destination | None:
        address = address_of(row.reply)
        if address is None:
            return None
        if isinstance(address, int):
            return Destination(self._moved.get(address, address))
        return await self._outbox.destination(address)
