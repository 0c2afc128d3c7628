"""What Telegram keeps: people, chats, topics, messages, files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class User:
    """A person or the bot."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False

    def json(self) -> Json:
        """Telegram's ``User`` object; fields that are not set are left out."""
        data: Json = {
            "id": self.id,
            "is_bot": self.is_bot,
            "first_name": self.first_name,
        }
        for name in ("last_name", "username", "language_code"):
            if value := getattr(self, name):
                data[name] = value
        return data


@dataclass(frozen=True, slots=True)
class Message:
    """One message as it stands now; an edit replaces it by a new value.

    content: the Telegram fields that make its kind (``text``/``entities``, ``photo``/``caption``…).
    markup: an inline keyboard, or a reply keyboard / force reply / removal for the client.
    thread_id: the forum topic, ``None`` for General and for chats without topics.
    """

    id: int
    chat_id: int
    date: int
    sender: User
    kind: str
    content: Mapping[str, Any]
    markup: Mapping[str, Any] | None = None
    thread_id: int | None = None
    reply_to: int | None = None
    forward_origin: Mapping[str, Any] | None = None
    sender_chat_id: int | None = None
    protected: bool = False
    silent: bool = False
    service: bool = False
    edit_date: int | None = None
    edited: bool = False
    deleted: bool = False
    reactions: tuple[Mapping[str, Any], ...] = ()
    toast: Mapping[str, Any] | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
    revision: int = 0

    @property
    def text(self) -> str:
        """The words of the message: its text or its caption, without formatting."""
        return str(self.content.get("text") or self.content.get("caption") or "")


@dataclass(slots=True)
class Topic:
    """A topic of a forum; its id is the id of the message that announced it."""

    thread_id: int
    name: str
    icon_color: int = 0x6FB9F0
    icon_custom_emoji_id: str | None = None
    closed: bool = False
    deleted: bool = False


@dataclass(slots=True)
class Chat:
    """A private chat (id is the user's) or a group (negative id)."""

    id: int
    type: str
    title: str | None = None
    username: str | None = None
    is_forum: bool = False
    started: bool = False
    blocked: bool = False
    migrated_to: int | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    members: dict[int, str] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    bot_status: str = "member"

    @property
    def private(self) -> bool:
        """Whether this is a chat with one person."""
        return self.type == "private"


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that Telegram holds."""

    file_id: str
    unique_id: str
    path: str
    data: bytes
    size: int
    name: str
    mime_type: str


@dataclass(frozen=True, slots=True)
class Callback:
    """A tap that waits for ``answerCallbackQuery``."""

    id: str
    user_id: int
    chat_id: int
    message_id: int
    created: float


@dataclass(slots=True)
class Profile:
    """What the bot says of itself, per language; the empty code is the default."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    menu_buttons: dict[int, Json] = field(default_factory=dict)
