"""What the pipeline needs from Telegram, and every way in which it may not get it.

TelegramFailure
├── FloodWait     Telegram says how many seconds to wait
├── Unreachable   no answer, a server error, or a right that is missing: try again later
│   ├── BadToken  the token is refused
│   └── Conflict  somebody else takes this bot's updates
├── Blocked       the person blocked the bot or their account is gone
├── GroupMoved    the group has a new id
├── TopicLost     the forum topic was deleted
├── NotEditable   the message cannot be changed: a new one may be sent instead
├── BadMarkup     Telegram cannot read the HTML
├── NothingToDo   what was asked for is so already, or came too late to matter
└── Refused       anything else that trying again does not cure

Implementation: :class:`bot.telegram.sending.TelegramApi`. The texts of these errors quote Telegram's
description and never a message.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from actions.messages import Buttons
from bot.pipeline.ports import Destination

__all__ = [
    "BadMarkup",
    "BadToken",
    "Blocked",
    "Conflict",
    "FloodWait",
    "GroupMoved",
    "NotEditable",
    "NothingToDo",
    "Refused",
    "Telegram",
    "TelegramFailure",
    "TopicLost",
    "Unreachable",
    "UpdateSource",
]


class TelegramFailure(Exception):
    """Root of what Telegram may answer instead of doing it."""


class FloodWait(TelegramFailure):
    """Too fast."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"flood wait of {seconds:g} s")
        self.seconds = seconds


class Unreachable(TelegramFailure):
    """It may work later."""


class BadToken(Unreachable):
    """Telegram does not know the token: check TELEGRAM_BOT_TOKEN, or ask @BotFather for it."""


class Conflict(Unreachable):
    """Two programs take this bot's updates, or a webhook is set: only one of them can."""


class Blocked(TelegramFailure):
    """This person cannot be written to."""


class GroupMoved(TelegramFailure):
    """The group was upgraded."""

    def __init__(self, new_chat_id: int) -> None:
        super().__init__("the group has a new id")
        self.new_chat_id = new_chat_id


class TopicLost(TelegramFailure):
    """There is no such topic any more."""


class NotEditable(TelegramFailure):
    """This message cannot be changed."""


class BadMarkup(TelegramFailure):
    """The HTML is not what Telegram takes."""


class NothingToDo(TelegramFailure):
    """No harm done."""


class Refused(TelegramFailure):
    """Telegram will not do this, now or later."""


class Telegram(Protocol):
    """The calls that the sender makes. Every method may raise :class:`TelegramFailure`."""

    async def send_text(
        self, to: Destination, text: str, buttons: Buttons = (), *, plain: bool = False
    ) -> int:
        """Send a message and return its id. ``plain``: the text is no HTML."""
        ...

    async def send_voice(
        self,
        to: Destination,
        voice: bytes | str,
        seconds: int,
        caption: str,
        *,
        plain: bool = False,
    ) -> tuple[int, str]:
        """Send a voice message (OGG Opus, or Telegram's id of one that was sent before).

        Returns the message's id, and Telegram's id of the voice.
        """
        ...

    async def send_file(
        self, to: Destination, media: str, file_id: str, caption: str, *, plain: bool = False
    ) -> int:
        """Send a file that Telegram has, by its id; ``media`` is the kind it was sent as."""
        ...

    async def copy(self, to: Destination, from_chat_id: int, message_id: int) -> int: ...
    async def edit(
        self,
        chat_id: int,
        message_id: int,
        text: str | None,
        buttons: Buttons = (),
        *,
        plain: bool = False,
    ) -> None:
        """Change text and buttons; ``text=None``: buttons only."""
        ...

    async def answer_tap(self, tap_id: str, text: str, alert: bool) -> None: ...
    async def create_topic(self, chat_id: int, title: str) -> int:
        """Open a topic and return its thread id."""
        ...

    async def rename_topic(self, chat_id: int, thread_id: int, title: str) -> None: ...
    async def shut_topic(self, chat_id: int, thread_id: int, closed: bool) -> None: ...
    async def delete_messages(self, chat_id: int, message_ids: Sequence[int]) -> None:
        """Delete at most 100 messages."""
        ...

    async def typing(self, chat_id: int) -> None: ...


class UpdateSource(Protocol):
    """Where updates come from when there is no webhook."""

    async def get_updates(self, offset: int, limit: int, seconds: float) -> list[object]:
        """Return what waits from ``offset`` on, or after ``seconds`` nothing.

        Everything below ``offset`` is confirmed by this and never comes again; 0 confirms nothing.
        Raises :class:`TelegramFailure`.
        """
        ...
