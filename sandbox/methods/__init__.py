"""The Bot API methods, one module per area, and the table that finds them."""

from __future__ import annotations

from sandbox.methods import (
    commands,
    media,
    members,
    messages,
    rewriting,
    topics,
    updates,
)
from sandbox.methods.call import Call, Handler

__all__ = ["TABLE", "Call", "Handler"]

# Telegram takes method names in any case.
TABLE: dict[str, tuple[str, Handler]] = {
    name.lower(): (name, handler)
    for area in (updates, messages, rewriting, media, topics, commands, members)
    for name, handler in area.METHODS.items()
}
