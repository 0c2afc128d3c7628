"""Forum topics."""

from __future__ import annotations

from dataclasses import replace

from sandbox.entities import utf16_length
from sandbox.errors import bad_request
from sandbox.methods.call import Call, Handler, find_topic, writable_chat
from sandbox.model import Chat, Json, Topic
from sandbox.settings import GENERAL_THREAD

NAME_LIMIT = 128
DEFAULT_COLOR = 0x6FB9F0
COLORS = {0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F}


def _forum(call: Call) -> Chat:
    chat = writable_chat(call)
    if not chat.is_forum:
        raise bad_request("the chat is not a forum")
    if chat.bot_status != "administrator":
        raise bad_request("not enough rights to manage topics in the chat")
    return chat


def _name(call: Call) -> str:
    name = call.params.text("name").strip()
    if not name:
        raise bad_request("TOPIC_TITLE_EMPTY")
    if utf16_length(name) > NAME_LIMIT:
        raise bad_request("TOPIC_TITLE_TOO_LONG")
    return name


def create_forum_topic(call: Call) -> Json:
    """createForumTopic."""
    chat = _forum(call)
    name = _name(call)
    color = call.params.integer("icon_color", DEFAULT_COLOR)
    if color not in COLORS:
        raise bad_request("invalid icon color specified")
    emoji = call.params.text("icon_custom_emoji_id") or None
    call.world.limits.spend(chat.id)
    topic = call.world.add_topic(chat, call.world.bot, name, color, emoji)
    made: Json = {
        "message_thread_id": topic.thread_id,
        "name": topic.name,
        "icon_color": topic.icon_color,
    }
    if emoji:
        made["icon_custom_emoji_id"] = emoji
    return made


def edit_forum_topic(call: Call) -> bool:
    """editForumTopic."""
    chat = _forum(call)
    topic = find_topic(call, chat)
    name = _name(call) if call.params.has("name") else topic.name
    emoji = topic.icon_custom_emoji_id
    if "icon_custom_emoji_id" in call.params.values:
        emoji = call.params.text("icon_custom_emoji_id") or None
    if (name, emoji) == (topic.name, topic.icon_custom_emoji_id):
        raise bad_request("TOPIC_NOT_MODIFIED")
    call.world.limits.spend(chat.id)
    topic.name, topic.icon_custom_emoji_id = name, emoji
    _note(call, chat, topic, "forum_topic_edited", {"name": name})
    return True


def _note(call: Call, chat: Chat, topic: Topic, kind: str, value: Json) -> None:
    thread = None if topic.thread_id == GENERAL_THREAD else topic.thread_id
    call.world.add_message(
        chat, call.world.bot, kind, {kind: value}, thread_id=thread, service=True
    )
    call.world.publish_topic(chat, topic)


def _shut(call: Call, chat: Chat, topic: Topic, closed: bool) -> bool:
    if topic.closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    word = "closed" if closed else "reopened"
    _note(call, chat, topic, f"forum_topic_{word}", {})
    return True


def _shut_handler(closed: bool, *, general: bool) -> Handler:
    def handler(call: Call) -> bool:
        chat = _forum(call)
        topic = chat.topics[GENERAL_THREAD] if general else find_topic(call, chat)
        return _shut(call, chat, topic, closed)

    return handler


def delete_forum_topic(call: Call) -> bool:
    """deleteForumTopic: the topic goes with all its messages."""
    chat = _forum(call)
    topic = find_topic(call, chat)
    if topic.thread_id == GENERAL_THREAD:
        raise bad_request("TOPIC_ID_INVALID")
    topic.deleted = True
    for message in list(chat.messages.values()):
        if message.thread_id == topic.thread_id:
            call.world.store(chat, replace(message, deleted=True))
    call.world.publish_topic(chat, topic)
    return True


def unpin_all_topic_messages(call: Call) -> bool:
    """unpinAllForumTopicMessages."""
    chat = _forum(call)
    topic = find_topic(call, chat)
    inside = {m.id for m in chat.messages.values() if m.thread_id == topic.thread_id}
    chat.pinned = [number for number in chat.pinned if number not in inside]
    call.world.bus.publish("pins", chat_id=chat.id, pinned=chat.pinned)
    return True


METHODS: dict[str, Handler] = {
    "createForumTopic": create_forum_topic,
    "editForumTopic": edit_forum_topic,
    "closeForumTopic": _shut_handler(True, general=False),
    "reopenForumTopic": _shut_handler(False, general=False),
    "closeGeneralForumTopic": _shut_handler(True, general=True),
    "reopenGeneralForumTopic": _shut_handler(False, general=True),
    "deleteForumTopic": delete_forum_topic,
    "unpinAllForumTopicMessages": unpin_all_topic_messages,
    "getForumTopicIconStickers": lambda _: [],
}
