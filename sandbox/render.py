"""How state looks outside: Telegram's JSON for the bot, a plainer view for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sandbox.model import Chat, Json, Message, Topic, User
from sandbox.settings import GENERAL_THREAD

if TYPE_CHECKING:
    from sandbox.world import World


def chat_json(world: World, chat: Chat) -> Json:
    """Telegram's ``Chat``."""
    data: Json = {"id": chat.id, "type": chat.type}
    if chat.private:
        user = world.users[chat.id]
        data |= {"first_name": user.first_name}
        if user.last_name:
            data["last_name"] = user.last_name
        if user.username:
            data["username"] = user.username
    else:
        data["title"] = chat.title
        if chat.username:
            data["username"] = chat.username
        if chat.is_forum:
            data["is_forum"] = True
    return data


def message_json(world: World, message: Message, *, inner: bool = False) -> Json:
    """Telegram's ``Message``; ``inner`` for one that stands inside another."""
    chat = world.chats[message.chat_id]
    data: Json = {"message_id": message.id, "from": message.sender.json()}
    if message.sender_chat_id and message.sender_chat_id in world.chats:
        data["sender_chat"] = chat_json(world, world.chats[message.sender_chat_id])
    data["date"] = message.date
    data["chat"] = chat_json(world, chat)
    if message.thread_id:
        data["message_thread_id"] = message.thread_id
        data["is_topic_message"] = True
    if message.forward_origin:
        data["forward_origin"] = dict(message.forward_origin)
    if not inner and (answered := _answered(chat, message)):
        data["reply_to_message"] = message_json(world, answered, inner=True)
    if message.edit_date:
        data["edit_date"] = message.edit_date
    if message.protected:
        data["has_protected_content"] = True
    data |= {name: value for name, value in message.content.items() if value not in (None, [])}
    if message.markup and "inline_keyboard" in message.markup:
        data["reply_markup"] = dict(message.markup)
    return data | dict(message.extra)


def _answered(chat: Chat, message: Message) -> Message | None:
    """The message it replies to; in a topic Telegram names the topic's first message."""
    if message.reply_to:
        answered = chat.messages.get(message.reply_to)
        return answered if answered and not answered.deleted else None
    if message.thread_id and message.thread_id != message.id:
        return chat.messages.get(message.thread_id)
    return None


def message_view(message: Message, bot_id: int, *, operators: bool = False) -> Json:
    """A message as the control API and the page show it."""
    by_bot = message.sender.id == bot_id
    person = "operator" if operators else "user"
    content, markup = message.content, message.markup or {}
    view: Json = {
        "message_id": message.id,
        "from": "bot" if by_bot else person,
        "text": message.text,
        "buttons": [
            [_button_view(button) for button in row] for row in markup.get("inline_keyboard", [])
        ],
        "edited": message.edited,
        "deleted": message.deleted,
        "kind": message.kind,
        "date": message.date,
        "entities": list(content.get("entities") or content.get("caption_entities") or []),
        "revision": message.revision,
    }
    if not by_bot:
        view |= {"sender_id": message.sender.id, "name": message.sender.first_name}
        if operators:
            view["operator"] = message.sender.id
    if "keyboard" in markup:
        view["keyboard"] = [[button["text"] for button in row] for row in markup["keyboard"]]
    rare: Json = {
        "media": _media_view(message) if message.kind != "text" and not message.service else None,
        "service": dict(content) if message.service else None,
        "remove_keyboard": markup.get("remove_keyboard"),
        "force_reply": markup.get("force_reply"),
        "reply_to": message.reply_to,
        "forward_origin": message.forward_origin,
        "reactions": [r.get("emoji") or r.get("type") for r in message.reactions],
        "toast": message.toast,
        "protected": message.protected,
        "silent": message.silent,
    }
    return view | {name: value for name, value in rare.items() if value}


def _button_view(button: Mapping[str, Any]) -> Json:
    view: Json = {"text": button["text"], "data": button.get("callback_data")}
    for name in ("url", "copy_text", "web_app", "switch_inline_query"):
        if name in button:
            view[name] = button[name]
    return view


def _media_view(message: Message) -> Json:
    value = message.content.get(message.kind)
    if message.kind == "photo" and value:
        value = value[-1]
    return dict(value) if isinstance(value, Mapping) else {}


def topic_view(topic: Topic) -> Json:
    """A topic without its messages."""
    return {
        "thread_id": topic.thread_id,
        "name": topic.name,
        "closed": topic.closed,
        "deleted": topic.deleted,
        "icon_color": topic.icon_color,
        "general": topic.thread_id == GENERAL_THREAD,
    }


def topic_messages(chat: Chat, topic: Topic, *, service: bool = False) -> list[Message]:
    """The messages of a topic, oldest first; service messages only when asked for."""
    thread = None if topic.thread_id == GENERAL_THREAD else topic.thread_id
    return [
        m for m in chat.messages.values() if m.thread_id == thread and (service or not m.service)
    ]


def user_view(user: User, chat: Chat | None) -> Json:
    """A person as the page shows them."""
    return {
        "id": user.id,
        "name": user.first_name,
        "username": user.username,
        "language_code": user.language_code,
        "started": bool(chat and chat.started),
        "blocked": bool(chat and chat.blocked),
    }
