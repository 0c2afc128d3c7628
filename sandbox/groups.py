"""The operators' group and other groups: who writes where, topics, migration."""

from __future__ import annotations

from dataclasses import replace

from sandbox.errors import ControlError
from sandbox.methods.members import member_json
from sandbox.model import Chat, Json, Topic, User
from sandbox.people import write
from sandbox.render import chat_json, message_json
from sandbox.settings import GENERAL_THREAD
from sandbox.world import World

_ADMINS = {"creator", "administrator"}


def find_thread(world: World, thread: str) -> Topic:
    """A topic of the operators' group: its id, or ``general``.

    Raises:
        ControlError: 404 when there is none.
    """
    number = GENERAL_THREAD if thread == "general" else int(thread) if thread.isdigit() else -1
    topic = world.operators.topics.get(number)
    if topic is None or topic.deleted:
        known = ", ".join(
            str(t.thread_id) for t in world.operators.topics.values() if not t.deleted
        )
        raise ControlError(404, f"There is no topic {thread}. Topics: {known}")
    return topic


def thread_number(topic: Topic) -> int | None:
    """What a message in this topic carries; General has no number."""
    return None if topic.thread_id == GENERAL_THREAD else topic.thread_id


def join(world: World, chat: Chat, user_id: int) -> User:
    """The member with this id; a stranger joins first, which the bot hears.

    Raises:
        ControlError: 400 for an impossible id.
    """
    if user_id <= 0:
        raise ControlError(400, "operator: a positive whole number is expected")
    user = world.person(user_id)
    if user_id not in chat.members:
        chat.members[user_id] = "member"
        message = world.add_message(
            chat,
            user,
            "new_chat_members",
            {"new_chat_members": [user.json()]},
            service=True,
        )
        world.updates.push("message", message_json(world, message))
        world.bus.publish("group", chat_id=chat.id)
    return user


def operator_writes(world: World, operator: int, thread: str, body: Json) -> int:
    """An operator writes into a topic; the id of the (last) message.

    Raises:
        ControlError: 409 in a closed topic for members who are no administrators.
    """
    chat, topic = world.operators, find_thread(world, thread)
    user = join(world, chat, operator)
    if topic.closed and chat.members[operator] not in _ADMINS:
        raise ControlError(409, f"Topic {topic.thread_id} is closed: administrators only")
    return write(world, chat, user, body, thread_number(topic))[-1].id


def operator_shuts(world: World, operator: int, thread: str, closed: bool) -> None:
    """An operator closes or reopens a topic; the bot gets the service message."""
    chat, topic = world.operators, find_thread(world, thread)
    user = join(world, chat, operator)
    if topic.closed == closed:
        return
    topic.closed = closed
    kind = "forum_topic_closed" if closed else "forum_topic_reopened"
    message = world.add_message(
        chat, user, kind, {kind: {}}, thread_id=thread_number(topic), service=True
    )
    world.updates.push("message", message_json(world, message))
    world.publish_topic(chat, topic)


def operator_deletes(world: World, thread: str) -> None:
    """An operator deletes a topic: Telegram tells the bot nothing."""
    chat, topic = world.operators, find_thread(world, thread)
    if topic.thread_id == GENERAL_THREAD:
        raise ControlError(409, "General cannot be deleted")
    topic.deleted = True
    for message in list(chat.messages.values()):
        if message.thread_id == topic.thread_id:
            world.store(chat, replace(message, deleted=True))
    world.publish_topic(chat, topic)


def group_writes(world: World, chat_id: int, body: Json) -> int:
    """A person writes in another group; the group is made, with the bot in it, when it is new.

    Raises:
        ControlError: 400 for a chat id that is none of a group.
    """
    if chat_id >= 0:
        raise ControlError(400, "chat: the id of a group is negative")
    user = world.person(int(body.get("user", 5001)), body.get("language_code"))
    chat = world.chats.get(chat_id)
    if chat is None:
        kind = "supergroup" if str(chat_id).startswith("-100") else "group"
        title = str(body.get("title") or f"Group {abs(chat_id)}")
        chat = Chat(chat_id, kind, title, started=True, members={user.id: "creator"})
        world.chats[chat_id] = chat
        world.updates.push(
            "my_chat_member",
            {
                "chat": chat_json(world, chat),
                "from": user.json(),
                "date": world.now(),
                "old_chat_member": member_json(world.bot, "left"),
                "new_chat_member": member_json(world.bot, "member"),
            },
        )
    chat.members.setdefault(user.id, "member")
    thread = body.get("thread_id")
    return write(world, chat, user, body, thread if isinstance(thread, int) else None)[-1].id


def migrate(world: World, body: Json) -> int:
    """A group moves to a new id; the bot gets both service messages. Returns the new id.

    Raises:
        ControlError: 404 for a group that is not there, 409 for an id that is taken.
    """
    old_id = int(body.get("chat", world.operators_id))
    chat = world.chats.get(old_id)
    if chat is None or chat.private or chat.migrated_to is not None:
        raise ControlError(404, f"There is no group {old_id}")
    base = old_id if str(old_id).startswith("-100") else int(f"-100{abs(old_id)}")
    new_id = int(body.get("new_id", base - 1))
    if new_id in world.chats or new_id >= 0:
        raise ControlError(409, f"{new_id} is taken or is no id of a group")
    sender = world.person(next(iter(chat.members), 7003))
    left = world.add_message(
        chat, sender, "migrate_to_chat_id", {"migrate_to_chat_id": new_id}, service=True
    )
    moved = world.migrate(chat, new_id)
    world.updates.push("message", message_json(world, left))
    came = world.add_message(
        moved,
        sender,
        "migrate_from_chat_id",
        {"migrate_from_chat_id": old_id},
        service=True,
    )
    world.updates.push("message", message_json(world, came))
    world.bus.publish("migrated", old_id=old_id, new_id=new_id)
    return new_id
