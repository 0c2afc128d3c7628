"""Collects the messages of a burst, so that one thought in three messages gets one answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from actions.burst import can_join, joined
from actions.messages import Incoming
from bot.pipeline.ports import Inbox, InboxRow
from bot.telegram.updates import MalformedUpdate, to_incoming

PAUSE: Final = timedelta(seconds=1.5)
"""A silence of this length ends a burst."""
LONGEST: Final = timedelta(seconds=8)
"""Nobody waits longer than this for an answer to a first message."""
MOST_MESSAGES: Final = 12


@dataclass(frozen=True, slots=True)
class Burst:
    """What has come so far, as one message, and until when more is waited for (None: no more)."""

    incoming: Incoming
    wait_until: datetime | None


async def collect(
    inbox: Inbox, row: InboxRow, first: Incoming, group: int | None, now: datetime
) -> Burst:
    """Join to ``first`` (of ``row``, which is held) the messages that came right after it."""
    messages, last = [first], row.received_at
    for later in await inbox.following(row.update_id, MOST_MESSAGES - 1):
        try:
            incoming = to_incoming(later.raw, group)
        except MalformedUpdate:
            break
        if not can_join(incoming) or later.received_at - last > PAUSE:
            # Something else follows already: what came before it is whole.
            return Burst(joined(messages), None)
        messages.append(incoming)
        last = later.received_at
    until = min(last + PAUSE, row.received_at + LONGEST)
    return Burst(joined(messages), until if now < until else None)
