"""What people do on Telegram: write, tap, edit, block; each makes the update the bot gets."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sandbox.attachments import attachment
from sandbox.entities.text import SIMPLE_TYPES, Entity, clean, utf16_length
from sandbox.errors import ControlError
from sandbox.methods.members import member_json
from sandbox.model import Chat, Json, Message, User
from sandbox.render import chat_json, message_json
from sandbox.world import World

TEXT_LIMIT = 4096
GROUP_ANONYMOUS_BOT = User(1087968824, "Group", username="GroupAnonymousBot", is_bot=True)


def write(
    world: World, chat: Chat, sender: User, body: Json, thread: int | None = None
) -> list[Message]:
    """A person sends something; long texts go out in pieces, as Telegram's apps do.

    body: ``text``, or one of voice, photo, document, location… ; also ``forward_from``,
    ``reply_to``, ``media_group_id``, ``entities``, ``extra`` (raw fields of the message).

    Raises:
        ControlError: 400 when there is nothing to send.
    """
    contents = _contents(world, body)
    more: Json = {
        "thread_id": thread,
        "reply_to": body.get("reply_to"),
        "forward_origin": _origin(world, body),
        "extra": _extra(body),
    }
    if body.get("anonymous"):
        sender = GROUP_ANONYMOUS_BOT
        more["sender_chat_id"] = chat.id
    if more["reply_to"] is not None and more["reply_to"] not in chat.messages:
        raise ControlError(404, f"reply_to: there is no message {more['reply_to']} in this chat")
    sent = []
    for kind, content in contents:
        message = world.add_message(chat, sender, kind, content, **more)
        world.updates.push("message", message_json(world, message))
        sent.append(message)
    return sent


def _contents(world: World, body: Json) -> list[tuple[str, Json]]:
    if found := attachment(world.files, body):
        return [found]
    text = body.get("text")
    if not isinstance(text, str) or not text.strip():
        raise ControlError(
            400,
            'Nothing to send: give "text", or one of voice, photo, document, location, audio, '
            "video, sticker, contact (true, a string or an object).",
        )
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise ControlError(400, "text: has half of a character (a lone surrogate)") from None
    given = [
        Entity(item["type"], item["offset"], item["length"],
               {k: v for k, v in item.items() if k not in {"type", "offset", "length"}})
        for item in body.get("entities", []) if item.get("type") in SIMPLE_TYPES
    ]  # fmt: skip
    pieces = []
    for piece in _pieces(text):
        plain, entities = clean(piece, given)
        pieces.append(("text", {"text": plain, "entities": [e.json() for e in entities]}))
        given = []
    return pieces


def _pieces(text: str) -> list[str]:
    text = text.replace("\r\n", "\n").strip()
    pieces = []
    while utf16_length(text) > TEXT_LIMIT:
        cut = TEXT_LIMIT
        while utf16_length(text[:cut]) > TEXT_LIMIT:
            cut -= utf16_length(text[:cut]) - TEXT_LIMIT
        space = max(text.rfind("\n", 0, cut), text.rfind(" ", 0, cut))
        cut = space if space > cut // 2 else cut
        pieces.append(text[:cut])
        text = text[cut:].strip()
    return [*pieces, text] if text else pieces


def _origin(world: World, body: Json) -> Json | None:
    """``forward_from``: a user object, a name (hidden user), a chat, or a whole origin."""
    given = body.get("forward_from", body.get("forward_origin"))
    if not given:
        return None
    date = world.now()
    if given is True:
        given = "Somebody"
    if isinstance(given, str):
        return {"type": "hidden_user", "date": date, "sender_user_name": given}
    if not isinstance(given, dict):
        raise ControlError(400, "forward_from: a user object, a chat object or a name")
    if given.get("type") in {"user", "hidden_user", "chat", "channel"} and (
        {"sender_user", "sender_user_name", "sender_chat", "chat"} & set(given)
    ):
        return {"date": date, **given}
    if given.get("type") == "channel" or given.get("title"):
        chat = {"id": -1002000000000, "type": "channel", "title": "Channel", **given}
        return {"type": "channel", "date": date, "chat": chat, "message_id": 1}
    user = {"id": 900_000_001, "is_bot": False, "first_name": "Somebody", **given}
    return {"type": "user", "date": date, "sender_user": user}


def _extra(body: Json) -> Json:
    extra = body.get("extra") or {}
    if not isinstance(extra, dict):
        raise ControlError(400, "extra: an object with raw fields of the message")
    if group := body.get("media_group_id"):
        extra = {**extra, "media_group_id": str(group)}
    return extra


def open_private(world: World, user_id: int, body: Json) -> tuple[User, Chat]:
    """The person and their chat with the bot, ready to write in.

    Raises:
        ControlError: 400 for an impossible id, 409 when the person has blocked the bot and
            writes something other than /start (which unblocks it, as on Telegram).
    """
    if user_id <= 0:
        raise ControlError(400, "user: a positive whole number is expected")
    user = world.person(user_id, body.get("language_code"), body.get("first_name"))
    chat = world.private_chat(user_id)
    if chat.blocked:
        if not str(body.get("text", "")).startswith("/start"):
            raise ControlError(
                409,
                f"User {user_id} has blocked the bot. "
                f"POST /sandbox/users/{user_id}/unblock, or write /start.",
            )
        set_blocked(world, user_id, False)
    if not chat.started:
        chat.started = True
        world.publish_user(user_id)
    return user, chat


def set_blocked(world: World, user_id: int, blocked: bool) -> None:
    """A person blocks or unblocks the bot; the bot hears it as ``my_chat_member``."""
    user, chat = world.person(user_id), world.private_chat(user_id)
    if chat.blocked == blocked:
        return
    chat.blocked = blocked
    world.updates.push(
        "my_chat_member",
        {
            "chat": chat_json(world, chat),
            "from": user.json(),
            "date": world.now(),
            "old_chat_member": member_json(world.bot, "member" if blocked else "kicked"),
            "new_chat_member": member_json(world.bot, "kicked" if blocked else "member"),
        },
    )
    world.publish_user(user_id)


def edit(world: World, chat: Chat, user: User, body: Json) -> Message:
    """A person edits their own message.

    Raises:
        ControlError: 400 without a text, 404 for a message that is not theirs.
    """
    number, text = body.get("message_id"), body.get("text")
    message = chat.messages.get(number) if isinstance(number, int) else None
    if message is None or message.deleted or message.sender.id != user.id:
        raise ControlError(404, f"User {user.id} has no message {number} here")
    if not isinstance(text, str) or not text.strip():
        raise ControlError(400, "text: what the message shall say now")
    plain, entities = clean(text, [])
    listed = [entity.json() for entity in entities]
    if message.kind == "text":
        content: Json = {"text": plain, "entities": listed}
    else:
        content = {**message.content, "caption": plain, "caption_entities": listed}
    edited = world.store(
        chat, replace(message, content=content, edit_date=world.now(), edited=True)
    )
    world.updates.push("edited_message", message_json(world, edited))
    return edited


def tap(world: World, chat: Chat, user: User, body: Json, thread: int | None = None) -> Json:
    """A person taps a button, found by its text or its data.

    Inline buttons make a ``callback_query``; those with a link are only answered with the link;
    buttons of a reply keyboard send their text.

    Raises:
        ControlError: 404 with the buttons there are, when none fits.
    """
    number, wanted = body.get("message_id"), body.get("button")
    message = chat.messages.get(number) if isinstance(number, int) else None
    if message is None or message.deleted:
        raise ControlError(404, f"There is no message {number} in this chat")
    markup = message.markup or {}
    inline = [b for row in markup.get("inline_keyboard", []) for b in row]
    reply = [b for row in markup.get("keyboard", []) for b in row]
    button = _find_button(inline + reply, wanted)
    if button is None:
        shown = ", ".join(
            f"«{b['text']}»" + (f" ({b['callback_data']})" if "callback_data" in b else "")
            for b in inline + reply
        )
        raise ControlError(
            404,
            f"Message {number} has no button {wanted!r}. Buttons: {shown or 'none'}",
        )
    if button in reply:
        sent = write(world, chat, user, _reply_body(button, user), thread)
        return {"message_id": sent[-1].id}
    if "callback_data" not in button:
        return {name: value for name, value in button.items() if name != "text"}
    callback = world.add_callback(user.id, message)
    world.updates.push(
        "callback_query",
        {
            "id": callback.id,
            "from": user.json(),
            "message": message_json(world, message),
            "chat_instance": str(abs(chat.id) * 7919),
            "data": button["callback_data"],
        },
    )
    return {"callback_query_id": callback.id}


def _find_button(buttons: list[Any], wanted: Any) -> Any:
    """By exact data or text first, then by text without regard to case and outer spaces."""
    for button in buttons:
        if wanted is not None and wanted in (
            button.get("callback_data"),
            button["text"],
        ):
            return button
    folded = str(wanted).strip().casefold()
    return next((b for b in buttons if b["text"].strip().casefold() == folded), None)


def _reply_body(button: Json, user: User) -> Json:
    if button.get("request_contact"):
        name = user.first_name
        return {
            "contact": {
                "phone_number": "+10000000000",
                "first_name": name,
                "user_id": user.id,
            }
        }
    if button.get("request_location"):
        return {"location": True}
    return {"text": button["text"]}
