"""What becomes of a reply that Telegram did not take: wait, try again, do it otherwise, give up."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from actions.messages import (
    AnswerTap,
    Copy,
    Edit,
    Priority,
    Reply,
    Say,
    SetTopic,
    ToCase,
    ToContact,
    ToOperators,
)
from actions.ports import Case, Clock
from bot.pipeline.delivery import Progress, address_of
from bot.pipeline.limiter import Limiter
from bot.pipeline.ports import Destination, OutboxRow, OutboxStore
from bot.pipeline.telegram import (
    BadMarkup,
    Blocked,
    FloodWait,
    GroupMoved,
    NotEditable,
    NothingToDo,
    TelegramFailure,
    TopicLost,
    Unreachable,
)
from bot.pipeline.trace import where

__all__ = ["MAX_AGE", "Outcomes", "Undelivered", "backoff"]

MAX_AGE: Final = timedelta(hours=24)
"""How long a reply is tried when Telegram cannot be reached. Later it would only confuse."""
TAP_MAX_AGE: Final = timedelta(minutes=5)
"""Telegram forgets taps after some minutes."""
LONGEST_PAUSE: Final = 60.0
LONGEST_URGENT_PAUSE: Final = 15.0
MAX_TOPICS_LOST: Final = 3
MAX_MOVES: Final = 3
MAX_SURPRISES: Final = 3

_log = logging.getLogger(__name__)


class Undelivered(StrEnum):
    """Why an operator's words did not reach the person."""

    BLOCKED = "blocked"
    REFUSED = "refused"
    EXPIRED = "expired"


def backoff(attempts: int, longest: float, jitter: Callable[[], float] = random.random) -> float:
    """Return a pause in seconds that doubles with each attempt, from about one second on.

    Up to a quarter more or less by chance, so that many rows do not come back at once.
    """
    return float(min(2.0 ** min(attempts, 30), longest)) * (0.75 + jitter() / 2)


class Outcomes:
    """Decides, and writes the decision into the outbox.

    ``not_delivered(reason)`` gives the text for a case's topic when an operator's words did not
    reach the person; ``reason`` is one of `Undelivered`. ``moved`` (old and new ids of groups) is
    filled here and read where replies name a chat by its id.
    """

    def __init__(
        self,
        outbox: OutboxStore,
        *,
        limiter: Limiter,
        clock: Clock,
        not_delivered: Callable[[str], str],
        jitter: Callable[[], float],
        moved: dict[int, int],
        card: Callable[[Case], Reply] | None = None,
    ) -> None:
        self._card = card
        self._outbox = outbox
        self._limiter = limiter
        self._clock = clock
        self._not_delivered = not_delivered
        self._jitter = jitter
        self._moved = moved

    async def failed(
        self,
        row: OutboxRow,
        place: Destination | None,
        progress: Progress,
        failure: TelegramFailure,
    ) -> str:
        """Handle a failure; returns its word in the figures."""
        match failure:
            case FloodWait():
                if place is not None and not isinstance(row.reply, AnswerTap):
                    self._limiter.block(place.chat_id, failure.seconds)
                await self._outbox.defer(row.id, self._in(failure.seconds))
                return "flood"
            case Unreachable():
                return await self._again(row, failure)
            case NothingToDo():
                await self._outbox.sent(row.id, self._clock.now(), None, None)
                return "dropped"
            case Blocked():
                return await self._blocked(row, failure)
            case GroupMoved() if place is not None and progress.moves < MAX_MOVES:
                progress.moves += 1
                return await self._follow(row, place.chat_id, failure)
            case TopicLost() if progress.topics_lost < MAX_TOPICS_LOST:
                progress.topics_lost += 1
                return await self._topic_lost(row, failure)
            case BadMarkup() if not progress.plain:
                _log.error("outbox row %d: %s; it goes out as plain text", row.id, failure)
                progress.plain = True
                return await self._step_again(row)
            case NotEditable() if not progress.as_new:
                progress.as_new = True
                return await self._step_again(row)
        return await self._refused(row, failure)

    async def surprised(self, row: OutboxRow, progress: Progress, error: Exception) -> str:
        """Handle an error that nobody foresaw: try again a few times, then give up."""
        progress.surprises += 1
        _log.error("sending outbox row %d failed: %s", row.id, where(error))
        if progress.surprises < MAX_SURPRISES:
            return await self._again(row, Unreachable(type(error).__name__))
        return await self._give_up(row, where(error), Undelivered.REFUSED, "refused")

    async def nowhere(self, row: OutboxRow) -> str:
        """The person erased their data, or there is no operators' group: nobody is told."""
        if isinstance(address_of(row.reply), ToContact | None):
            _log.info("outbox row %d: the person is unknown, nothing is sent", row.id)
        else:
            _log.error("outbox row %d: no operators' group or case to send it to", row.id)
        await self._outbox.fail(row.id, self._clock.now(), "the address leads nowhere")
        return "dropped"

    def is_late(self, row: OutboxRow) -> bool:
        """Tell whether it is too late to send it at all."""
        limit = TAP_MAX_AGE if isinstance(row.reply, AnswerTap) else MAX_AGE
        return row.attempts > 0 and self._clock.now() - row.created_at > limit

    async def expired(self, row: OutboxRow) -> str:
        """Telegram could not be reached for too long."""
        return await self._give_up(row, "not delivered in time", Undelivered.EXPIRED, "expired")

    async def _again(self, row: OutboxRow, failure: Unreachable) -> str:
        urgent = row.priority == Priority.URGENT
        pause = backoff(
            row.attempts, LONGEST_URGENT_PAUSE if urgent else LONGEST_PAUSE, self._jitter
        )
        # A message that timed out may have arrived: Telegram has no key to recognise a repeat by.
        _log.warning("outbox row %d is tried again in %.1f s: %s", row.id, pause, failure)
        await self._outbox.retry(row.id, self._in(pause), str(failure))
        return "retried"

    async def _step_again(self, row: OutboxRow) -> str:
        await self._outbox.defer(row.id, self._clock.now())
        return "step"

    async def _blocked(self, row: OutboxRow, failure: Blocked) -> str:
        address = address_of(row.reply)
        if isinstance(address, ToContact):
            await self._outbox.contact_blocked(address.contact_id)
        return await self._give_up(row, str(failure), Undelivered.BLOCKED, "blocked")

    async def _refused(self, row: OutboxRow, failure: TelegramFailure) -> str:
        kind = type(row.reply).__name__
        _log.error("outbox row %d (%s) is given up: %s", row.id, kind, failure)
        return await self._give_up(row, str(failure), Undelivered.REFUSED, "refused")

    async def _follow(self, row: OutboxRow, chat_id: int, failure: GroupMoved) -> str:
        # A copy may also fail because the group it is taken from has moved.
        old = row.reply.from_chat_id if isinstance(row.reply, Copy) and chat_id > 0 else chat_id
        group = await self._outbox.destination(ToOperators())
        if group is not None and group.chat_id == old:
            _log.warning("the operators' group has a new id; the bot follows")
            await self._outbox.group_moved(failure.new_chat_id)
        self._moved[old] = failure.new_chat_id
        return await self._step_again(row)

    async def _topic_lost(self, row: OutboxRow, failure: TopicLost) -> str:
        address = address_of(row.reply)
        if not isinstance(address, ToCase):
            return await self._refused(row, failure)
        _log.warning("the topic of a case was deleted in Telegram")
        await self._outbox.topic_lost(address.case_id)
        if isinstance(row.reply, SetTopic):
            await self._outbox.sent(row.id, self._clock.now(), None, None)
            return "dropped"
        case = await self._outbox.case(address.case_id)
        if case is not None and self._card is not None:
            await self._outbox.enqueue([self._card(case)])
        return await self._step_again(row)

    async def _give_up(
        self, row: OutboxRow, reason: str, undelivered: Undelivered, word: str
    ) -> str:
        reply = row.reply
        if isinstance(reply, Say | Copy) and reply.case_id and not isinstance(reply.to, ToCase):
            # Told before the row is failed: a crash in between repeats this rather than loses it.
            await self._outbox.enqueue(
                [Say(ToCase(reply.case_id), self._not_delivered(undelivered))]
            )
        elif isinstance(reply, Edit) and undelivered is Undelivered.EXPIRED:
            _log.warning("outbox row %d: a change of a message came too late", row.id)
        await self._outbox.fail(row.id, self._clock.now(), reason)
        return word

    def _in(self, seconds: float) -> datetime:
        return self._clock.now() + timedelta(seconds=seconds)
