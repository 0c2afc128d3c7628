"""Lanes: what has to stay in order.

The inbox has a lane per private chat and per topic of the operators' group; the outbox has one per
chat, per case, for the operators' General topic, and one for each tap that is answered (an answered
tap waits for nobody). A chat's voice messages have a lane beside it: answers do not wait for them. Stored lanes are pseudonyms: see :class:`bot.storage.vault.Pseudonyms`.
"""

from __future__ import annotations

from dataclasses import dataclass

from actions.messages import (
    Address,
    AnswerTap,
    Attach,
    Copy,
    Edit,
    EraseMessages,
    Priority,
    Reply,
    Say,
    SetTopic,
    Speak,
    ToCase,
    ToContact,
)

__all__ = [
    "OPERATORS_LANE",
    "Aside",
    "InChat",
    "Tap",
    "aside_lane",
    "case_lane",
    "chat_lane",
    "priority_of",
    "target_of",
]

OPERATORS_LANE = "operators"
"""The General topic of the operators' group."""


def chat_lane(chat_id: int) -> str:
    """Name the lane of a chat.

    The receiver must use this for private chats, because erasing a person's data finds their
    updates and message ids by it. Any other text may name the other lanes of the inbox.
    """
    return f"chat:{chat_id}"


def case_lane(case_id: str) -> str:
    """Name the outbox lane of a case's topic."""
    return f"case:{case_id}"


def aside_lane(lane: str) -> str:
    """Name the outbox lane beside a chat's: in the same chat, but not in order with it."""
    return f"{lane}:aside"


@dataclass(frozen=True, slots=True)
class Aside:
    """A reply to a contact that others do not wait for."""

    to: ToContact


@dataclass(frozen=True, slots=True)
class InChat:
    """A reply that names its chat by Telegram's id."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class Tap:
    """The answer to a tap."""

    tap_id: str


def target_of(reply: Reply) -> Address | Aside | InChat | Tap:
    """Return what decides the reply's lane."""
    match reply:
        case Say(to=to) | Copy(to=to) | Attach(to=to):
            return to
        case Speak(to=to):
            return Aside(to)
        case SetTopic(case_id=case_id):
            return ToCase(case_id)
        case Edit(chat_id=chat_id) | EraseMessages(chat_id=chat_id):
            return InChat(chat_id)
        case AnswerTap(tap_id=tap_id):
            return Tap(tap_id)


def priority_of(reply: Reply) -> Priority:
    """Return the reply's priority; kinds that have none of their own are normal."""
    match reply:
        case Say() | Copy() | Attach() | Edit():
            return reply.priority
        case _:
            return Priority.NORMAL
