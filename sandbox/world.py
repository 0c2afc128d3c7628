"""Everything that the local Telegram knows, in memory, and the few ways to change it."""

from __future__ import annotations

import json
import secrets
from collections import defaultdict
from dataclasses import replace
from typing import Any

from sandbox.bus import Bus
from sandbox.calls import CallLog
from sandbox.clock import SandboxClock
from sandbox.faults import Faults
from sandbox.files import FileStore
from sandbox.limits import FloodLimits
from sandbox.model import Callback, Chat, Json, Message, Profile, Topic, User
from sandbox.render import message_view, topic_view, user_view
from sandbox.settings import (
    BOT_USERNAME,
    GENERAL_THREAD,
    OPERATORS,
    OPERATORS_CHAT_ID,
    OPERATORS_TITLE,
    SUPERVISOR_ID,
    Settings,
)
from sandbox.updates import UpdateQueue
from sandbox.webhooks import Webhook

DEFAULT_BOT_ID = 7_000_000_001
FIRST_DAY = 1_767_225_600  # 1 January 2026, UTC


class World:
    """The state of one local Telegram."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.clock = SandboxClock()
        self.bus = Bus()
        self.updates = UpdateQueue(self.clock.now)
        self.webhook = Webhook(
            self.updates,
            self.clock.now,
            settings.webhook_backoff,
            settings.webhook_timeout,
        )
        self.limits = FloodLimits(settings.limits, self.clock.now)
        self.faults = Faults()
        self.calls = CallLog()
        self.files = FileStore()
        self.profile = Profile()
        self.bot = User(DEFAULT_BOT_ID, "Safar", username=BOT_USERNAME, is_bot=True)
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.callbacks: dict[str, Callback] = {}
        self.operators_id = OPERATORS_CHAT_ID
        # Message ids never go back, not even at a reset, so that an id never means two messages.
        # Private chats share one row of ids, as on Telegram; each group has its own. They begin at
        # a number that grows with time, so that a bot which remembers ids across a restart of the
        # local Telegram meets none of them again with another meaning.
        first = int(self.clock.now() - FIRST_DAY) // 10
        self._last_ids: defaultdict[int, int] = defaultdict(lambda: first)
        self._populate()

    def _populate(self) -> None:
        for number, name in OPERATORS.items():
            self.users[number] = User(number, name, username=f"operator_{number}")
        self.operators_id = OPERATORS_CHAT_ID
        self.chats[OPERATORS_CHAT_ID] = Chat(
            id=OPERATORS_CHAT_ID,
            type="supergroup",
            title=OPERATORS_TITLE,
            is_forum=True,
            started=True,
            members={
                number: "creator" if number == SUPERVISOR_ID else "administrator"
                for number in OPERATORS
            },
            topics={GENERAL_THREAD: Topic(GENERAL_THREAD, "General")},
            bot_status="administrator",
        )
        if self.settings.seed:
            seed = json.loads(self.settings.seed.read_text(encoding="utf-8"))
            for entry in seed.get("users", []):
                self.person(
                    int(entry["id"]),
                    entry.get("language_code"),
                    entry.get("first_name"),
                )

    def reset(self) -> None:
        """Back to the start. The webhook and the bot's profile stay: the bot sets them once."""
        self.users.clear()
        self.chats.clear()
        self.callbacks.clear()
        self.files.clear()
        self.updates.clear()
        self.faults.clear()
        self.calls.clear()
        self.limits.clear()
        self.clock.reset()
        self._populate()
        self.bus.publish("reset")

    @property
    def operators(self) -> Chat:
        """The operators' group as it is now, after any migration."""
        return self.chats[self.operators_id]

    def now(self) -> int:
        """The date that a message gets."""
        return int(self.clock.now())

    def person(
        self,
        number: int,
        language_code: str | None = None,
        first_name: str | None = None,
    ) -> User:
        """The person with this id; comes into being when first named."""
        user = self.users.get(number)
        if user is None:
            user = User(number, first_name or f"User {number}", language_code=language_code)
        elif language_code and language_code != user.language_code:
            user = replace(user, language_code=language_code)
        if first_name and first_name != user.first_name:
            user = replace(user, first_name=first_name)
        if self.users.get(number) != user:
            self.users[number] = user
            self.publish_user(number)
        return user

    def private_chat(self, number: int) -> Chat:
        """The chat between a person and the bot; made when it is missing."""
        chat = self.chats.get(number)
        if chat is None:
            chat = self.chats[number] = Chat(id=number, type="private")
            self.publish_user(number)
        return chat

    def next_message_id(self, chat: Chat) -> int:
        """A message id that was never given in this chat before."""
        row = 0 if chat.private else chat.id
        self._last_ids[row] += 1
        return self._last_ids[row]

    def add_message(
        self, chat: Chat, sender: User, kind: str, content: Json, **more: Any
    ) -> Message:
        """Put a message into a chat and show it to everyone who watches."""
        number = more.pop("id", None) or self.next_message_id(chat)
        message = Message(
            id=number,
            chat_id=chat.id,
            date=self.now(),
            sender=sender,
            kind=kind,
            content=content,
            **more,
        )
        return self.store(chat, message)

    def store(self, chat: Chat, message: Message) -> Message:
        """Keep a new state of a message and show it."""
        message = replace(message, revision=self.bus.sequence + 1)
        chat.messages[message.id] = message
        self.bus.publish(
            "message",
            chat_id=chat.id,
            thread_id=message.thread_id or (GENERAL_THREAD if chat.is_forum else None),
            message=message_view(message, self.bot.id, operators=chat.id == self.operators_id),
        )
        return message

    def add_callback(self, user_id: int, message: Message) -> Callback:
        """A tap that the bot may answer for a while."""
        callback = Callback(
            id=str(secrets.randbits(62)),
            user_id=user_id,
            chat_id=message.chat_id,
            message_id=message.id,
            created=self.clock.now(),
        )
        self.callbacks[callback.id] = callback
        return callback

    def add_topic(
        self, chat: Chat, sender: User, name: str, color: int, emoji: str | None
    ) -> Topic:
        """A new topic with the service message that announces it."""
        number = self.next_message_id(chat)
        topic = Topic(number, name, color, emoji)
        chat.topics[number] = topic
        created: Json = {"name": name, "icon_color": color}
        if emoji:
            created["icon_custom_emoji_id"] = emoji
        self.add_message(
            chat,
            sender,
            "forum_topic_created",
            {"forum_topic_created": created},
            id=number,
            thread_id=number,
            service=True,
        )
        self.publish_topic(chat, topic)
        return topic

    def publish_topic(self, chat: Chat, topic: Topic) -> None:
        """Show that a topic changed."""
        self.bus.publish("topic", chat_id=chat.id, topic=topic_view(topic))

    def publish_user(self, number: int) -> None:
        """Show that a person changed."""
        if number in self.users:
            self.bus.publish("user", user=user_view(self.users[number], self.chats.get(number)))

    def close(self) -> None:
        """Let go of everyone who waits: the server is going down."""
        self.updates.release()
        self.webhook.stop()
        self.bus.close()

    def migrate(self, chat: Chat, new_id: int) -> Chat:
        """Turn a group into a supergroup with another id; members and messages go along."""
        moved = replace(
            chat,
            id=new_id,
            type="supergroup",
            messages={n: replace(m, chat_id=new_id) for n, m in chat.messages.items()},
        )
        self._last_ids[new_id] = max(self._last_ids[new_id], self._last_ids[chat.id])
        chat.migrated_to = new_id
        self.chats[new_id] = moved
        if chat.id == self.operators_id:
            self.operators_id = new_id
        return moved
