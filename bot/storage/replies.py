"""Replies as JSON text, the way they wait in the outbox.

A dataclass becomes an object with its class name under ``type``; fields added later need a default,
so that rows written before an upgrade can still be read.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any, cast, get_args

from actions.messages import Address, Button, Priority, Reply
from bot.storage.errors import Damaged

__all__ = ["dump_reply", "load_reply"]

_REPLIES: tuple[type[Any], ...] = get_args(Reply)
_CLASSES = {kind.__name__: kind for kind in (*_REPLIES, *get_args(Address), Button)}


def dump_reply(reply: Reply) -> str:
    """Return the reply as JSON text."""
    return json.dumps(_plain(reply), ensure_ascii=False, separators=(",", ":"))


def load_reply(text: str) -> Reply:
    """Return what :func:`dump_reply` wrote.

    Raises :class:`~bot.storage.errors.Damaged` for a kind or field this program does not know,
    which happens when an older program meets the rows of a newer one.
    """
    try:
        reply = _record(json.loads(text))
    except (ValueError, TypeError, KeyError) as error:
        raise Damaged("an outbox row holds a reply that this version cannot read") from error
    if not isinstance(reply, _REPLIES):
        raise Damaged("an outbox row holds something that is not a reply")
    return cast(Reply, reply)


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        plain = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {"type": type(value).__name__, **plain}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _record(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_record(item) for item in value)
    if not isinstance(value, dict):
        return value
    named = {name: _record(item) for name, item in value.items()}
    kind = _CLASSES[named.pop("type")]
    if "priority" in named:
        named["priority"] = Priority(named["priority"])
    return kind(**named)
