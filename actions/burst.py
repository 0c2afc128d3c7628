"""One thought sent in several messages: "hello" - "i am in moscow" - "3 months no salary".

A message that cannot be a request by itself waits a moment for the next one; what came by then is
understood as one. A message that is clear, or tells of danger, never waits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.messages import Incoming, Kind, Place
from actions.risk import ALARMING
from actions.settings import ActionSettings
from actions.understanding import Understanding, is_sure

LONG_CHARACTERS = 200
"""Who writes this much has said it."""


class Unfinished(Exception):
    """More may follow: ask again with what has come, ``settled``. Nothing was written."""


def can_join(incoming: Incoming) -> bool:
    """Tell whether a message can be part of a burst: words in a private chat, no command."""
    return (
        incoming.place is Place.PRIVATE
        and incoming.kind is Kind.TEXT
        and not incoming.text.startswith("/")
    )


def joined(messages: Sequence[Incoming]) -> Incoming:
    """Return one message in place of several, under the id of the first; nothing more is awaited."""
    first = messages[0]
    return replace(
        first,
        text="\n".join(message.text for message in messages),
        message_id=messages[-1].message_id,
        forwarded=any(message.forwarded for message in messages),
        also=tuple(message.update_id for message in messages[1:]),
        settled=True,
    )


def may_go_on(incoming: Incoming, meaning: Understanding, settings: ActionSettings) -> bool:
    """Tell whether this looks like the beginning of something."""
    if incoming.settled or not can_join(incoming) or incoming.forwarded:
        return False
    if meaning.risk in ALARMING or len(meaning.text) > LONG_CHARACTERS:
        return False
    return meaning.action == "greet" or not is_sure(meaning, settings.sure, settings.margin)
