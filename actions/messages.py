"""What comes in and what goes out: the vocabulary that actions and the outside world share.

Nothing here knows Telegram's classes; ids are Telegram's integers because they are the only
address a person has.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum


class Place(StrEnum):
    """Where a message was written."""

    PRIVATE = "private"
    """A contact's own chat with the bot."""
    OPERATORS = "operators"
    """The operators' group, with a topic per case."""
    ELSEWHERE = "elsewhere"
    """Any other group or channel: the bot does not talk there."""


class Kind(StrEnum):
    """What kind of thing happened."""

    TEXT = "text"
    MEDIA = "media"
    """Voice, photo, document, location, sticker, contact, …: see ``Incoming.media``."""
    TAP = "tap"
    """A button under one of the bot's messages was pressed: see ``Incoming.tap``."""
    EDIT = "edit"
    """An earlier message was changed; ``text`` is the new text."""
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    MIGRATED = "migrated"
    """The group got a new id: ``Incoming.new_chat_id``."""
    TOPIC_CLOSED = "topic_closed"
    """A topic of the operators' group was closed by hand."""
    IGNORED = "ignored"
    """Service messages, updates of other bots, unknown types: noted, nothing to do."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One update, reduced to what the actions need.

    ``text`` holds a text message or a caption, "" when there is none. ``media`` names Telegram's
    field ("voice", "photo", "location", …). ``sent_at`` is Telegram's time, UTC.
    """

    update_id: int
    place: Place
    kind: Kind
    chat_id: int
    sender_id: int
    sent_at: datetime
    message_id: int | None = None
    thread_id: int | None = None
    text: str = ""
    media: str | None = None
    tap: str | None = None
    tap_id: str | None = None
    language_code: str | None = None
    file_id: str | None = None
    """Telegram's id of the file that was sent, for media that are files."""
    forwarded: bool = False
    new_chat_id: int | None = None
    also: tuple[int, ...] = ()
    """Ids of the updates that were joined to this one: the later messages of a burst."""
    settled: bool = False
    """Nothing more is waited for, even if this does not sound like a whole request."""


class Priority(IntEnum):
    """Order of sending; the lower goes first."""

    URGENT = 0
    NORMAL = 1
    BULK = 2


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button: either ``data`` (at most 64 bytes, comes back as a tap) or ``url``."""

    text: str
    data: str | None = None
    url: str | None = None


Buttons = tuple[tuple[Button, ...], ...]
"""Rows of buttons, top to bottom."""


@dataclass(frozen=True, slots=True)
class ToContact:
    """The private chat of a contact."""

    contact_id: str


@dataclass(frozen=True, slots=True)
class ToCase:
    """The forum topic of a case; the sender opens the topic when there is none yet."""

    case_id: str


@dataclass(frozen=True, slots=True)
class ToOperators:
    """The General topic of the operators' group: moderation and notices."""


Address = ToContact | ToCase | ToOperators


@dataclass(frozen=True, slots=True)
class Say:
    """Send ``text`` (Telegram HTML, at most 4096 characters after parsing; the sender splits longer).

    ``case_id``: this message relays an operator's words of that case; if it cannot be delivered
    (the person blocked the bot), the case's topic is told.
    """

    to: Address
    text: str
    buttons: Buttons = ()
    priority: Priority = Priority.NORMAL
    case_id: str | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """Copy a message (text or media) from another chat without naming its author."""

    to: Address
    from_chat_id: int
    message_id: int
    priority: Priority = Priority.NORMAL
    case_id: str | None = None


@dataclass(frozen=True, slots=True)
class Attach:
    """Send a file that Telegram has, by its id, without naming who sent it.

    ``media`` is Telegram's field ("photo", "document", …). ``caption`` is Telegram HTML.
    """

    to: Address
    media: str
    file_id: str
    caption: str = ""
    priority: Priority = Priority.NORMAL


@dataclass(frozen=True, slots=True)
class Edit:
    """Change a message that the bot sent: its text and buttons (``text=None``: buttons only)."""

    chat_id: int
    message_id: int
    text: str | None
    buttons: Buttons = ()
    priority: Priority = Priority.NORMAL


@dataclass(frozen=True, slots=True)
class AnswerTap:
    """Tell Telegram that a tap was handled; without it the button keeps spinning."""

    tap_id: str
    text: str = ""
    alert: bool = False


@dataclass(frozen=True, slots=True)
class SetTopic:
    """Open, close or rename the topic of a case (``closed=None`` leaves that as it is)."""

    case_id: str
    title: str | None = None
    closed: bool | None = None


@dataclass(frozen=True, slots=True)
class EraseMessages:
    """Delete what Telegram still lets a bot delete (48 hours) in a contact's chat."""

    chat_id: int
    message_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Speak:
    """Send a voice message: a recording of the team, or ``text`` read by a computer.

    ``recording`` is a path relative to the knowledge folder, None where there is none. Nothing
    waits for it: making it takes seconds, and later messages overtake it. ``caption`` (Telegram
    HTML, at most 1024 characters) says whose voice it is; ``instead`` is sent where there is none.
    """

    to: ToContact
    language: str
    text: str
    caption: str
    instead: str
    recording: str | None = None


Reply = Say | Copy | Attach | Edit | AnswerTap | SetTopic | EraseMessages | Speak
