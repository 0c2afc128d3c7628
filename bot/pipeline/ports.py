"""What the pipeline needs from storage. Implemented by ``bot.storage`` and, for tests, in memory.

An inbox row lives: open → taken (a lease) → done, or → dead after ``ATTEMPTS`` failures. Rows of one
lane (a chat, or a topic of the operators' group) are taken strictly in order of update_id, one at a
time; lanes go side by side. An outbox row lives: open → taken → sent, or → failed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from actions.messages import Address, Reply
from actions.ports import Case


@dataclass(frozen=True, slots=True)
class InboxRow:
    """An update as Telegram sent it (``raw``: its JSON text, decrypted), taken by a worker."""

    update_id: int
    lane: str
    raw: str
    attempts: int
    """How often handling it raised an error."""
    takes: int
    """How often it was taken; more than ``attempts`` + 1 means that workers died over it."""
    received_at: datetime


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """An update nobody could handle; ``reason`` names the error's type and place, never a text."""

    update_id: int
    received_at: datetime
    died_at: datetime
    reason: str
    raw: str | None


class Inbox(Protocol):
    """Every update is here before Telegram is told that we have it."""

    async def add(
        self,
        update_id: int,
        lane: str,
        raw: str,
        received_at: datetime,
        message_id: int | None = None,
    ) -> bool:
        """Store an update, committed on return. False: it was known already (a duplicate)."""
        ...

    async def add_many(self, rows: list[tuple[int, str, str, datetime, int | None]]) -> int:
        """Store a batch in one transaction, committed on return; returns how many were new."""
        ...

    async def take(self, worker: str, now: datetime, lease_seconds: float) -> InboxRow | None:
        """Take the oldest row whose lane is free (no earlier row of it is open or taken)."""
        ...

    async def extend(self, update_id: int, worker: str, until: datetime) -> bool: ...

    async def release(self, worker: str) -> int:
        """Give back what this worker held when it died; called once at its start."""
        ...

    async def retry(self, update_id: int, worker: str, at: datetime, reason: str) -> None:
        """Handling failed: count it and leave the row open, not to be taken before ``at``."""
        ...

    async def following(self, update_id: int, limit: int) -> list[InboxRow]:
        """Return the open rows after this one in its lane, the oldest first, without taking them.

        While this one is held nobody else can take them.
        """
        ...

    async def defer(self, update_id: int, worker: str, at: datetime) -> None:
        """Give the row back, not to be taken before ``at``, as if it had not been taken."""
        ...

    async def bury(self, update_id: int, worker: str, at: datetime, reason: str) -> None:
        """Make it a dead letter, so that its lane goes on."""
        ...

    async def dead_letters(self, limit: int = 100) -> list[DeadLetter]: ...
    async def revive(self, update_id: int) -> bool:
        """Open a dead letter again (``safar dead-letters --retry``)."""
        ...

    async def open_count(self) -> int: ...


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """A reply to be sent. ``lane`` is its destination: rows of one lane go in order of ``id``."""

    id: int
    lane: str
    reply: Reply
    priority: int
    attempts: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Destination:
    """Where an address leads at this moment. ``thread_id`` None: the General topic or no topic."""

    chat_id: int
    thread_id: int | None = None


class OutboxStore(Protocol):
    """What the sender works off. Rows get here through a unit of work (``actions.ports.Outbox``)."""

    async def take(
        self,
        sender: str,
        now: datetime,
        lease_seconds: float,
        limit: int,
        busy_lanes: frozenset[str],
    ) -> list[OutboxRow]:
        """Take up to ``limit`` rows: of each free lane its oldest open row, urgent lanes first.

        A lane whose oldest row may not be sent before a later moment (retry) is not free, except for
        an urgent row, which may overtake rows of lower priority in its lane.
        """
        ...

    async def release(self, sender: str) -> int: ...
    async def sent(
        self, row_id: int, at: datetime, chat_id: int | None, message_id: int | None
    ) -> None:
        """Done: the payload is blanked; the message's id is kept 48 hours so that it can be erased."""
        ...

    async def retry(self, row_id: int, at: datetime, reason: str) -> None: ...
    async def defer(self, row_id: int, at: datetime) -> None:
        """Give the row back unsent without counting an attempt (flood wait)."""
        ...

    async def fail(self, row_id: int, at: datetime, reason: str) -> None: ...
    async def destination(self, address: Address) -> Destination | None:
        """None: the person was erased or the case is unknown; the row is then failed silently."""
        ...

    async def case(self, case_id: str) -> Case | None: ...
    async def topic_opened(self, case_id: str, thread_id: int) -> None: ...
    async def topic_lost(self, case_id: str) -> None:
        """The topic was deleted in Telegram: forget its id so that a new one is opened."""
        ...

    async def contact_blocked(self, contact_id: str) -> None: ...
    async def group_moved(self, new_chat_id: int) -> None:
        """The operators' group was upgraded and has a new id."""
        ...

    async def enqueue(self, replies: list[Reply]) -> None:
        """Put replies of the pipeline's own (a notice that something could not be delivered)."""
        ...

    async def open_count(self) -> int: ...
