"""Chats and their members."""

from __future__ import annotations

from sandbox.errors import bad_request
from sandbox.methods.call import Call, Handler, find_chat
from sandbox.model import Chat, Json, User
from sandbox.render import chat_json, message_json

_RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories", "can_pin_messages", "can_manage_topics",
)  # fmt: skip


def get_chat(call: Call) -> Json:
    """getChat."""
    chat = find_chat(call)
    data = chat_json(call.world, chat) | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": True,
            "limited_gifts": True,
            "unique_gifts": True,
            "premium_subscription": True,
            "gifts_from_channels": True,
        },
    }
    pinned = chat.messages.get(chat.pinned[-1]) if chat.pinned else None
    if pinned:
        data["pinned_message"] = message_json(call.world, pinned, inner=True)
    if not chat.private:
        data["permissions"] = {"can_send_messages": True, "can_manage_topics": False}
    return data


def member_json(user: User, status: str) -> Json:
    """Telegram's ``ChatMember``."""
    data: Json = {"user": user.json(), "status": status}
    if status == "creator":
        data["is_anonymous"] = False
    elif status == "administrator":
        data |= {"can_be_edited": False, "is_anonymous": False}
        data |= dict.fromkeys(_RIGHTS, True)
    elif status == "kicked":
        data["until_date"] = 0
    return data


def _member(call: Call, chat: Chat, number: int) -> Json:
    world = call.world
    if number == world.bot.id:
        return member_json(world.bot, "member" if chat.private else chat.bot_status)
    user = world.users.get(number)
    if user is None:
        raise bad_request("user not found")
    if chat.private:
        if number != chat.id:
            raise bad_request("member not found")
        return member_json(user, "member")
    return member_json(user, chat.members.get(number, "left"))


def get_chat_member(call: Call) -> Json:
    """getChatMember."""
    chat = find_chat(call)
    number = call.params.integer("user_id")
    if number <= 0:
        raise bad_request("invalid user_id specified")
    return _member(call, chat, number)


def _group(call: Call) -> Chat:
    chat = find_chat(call)
    if chat.private:
        raise bad_request("there are no administrators in the private chat")
    return chat


def get_chat_administrators(call: Call) -> list[Json]:
    """getChatAdministrators: people, and the bot itself where it is one."""
    chat = _group(call)
    found = [
        member_json(call.world.users[number], status)
        for number, status in chat.members.items()
        if status in {"creator", "administrator"}
    ]
    if chat.bot_status == "administrator":
        found.append(member_json(call.world.bot, "administrator"))
    return found


def get_chat_member_count(call: Call) -> int:
    """getChatMemberCount."""
    chat = find_chat(call)
    return 2 if chat.private else len(chat.members) + 1


def leave_chat(call: Call) -> bool:
    """leaveChat."""
    chat = find_chat(call)
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    chat.bot_status = "left"
    call.world.bus.publish("group", chat_id=chat.id)
    return True


METHODS: dict[str, Handler] = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
}
