"""Sending text, copying, forwarding, deleting, reactions, pins, taps and chat actions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sandbox.entities import formatted, utf16_length
from sandbox.errors import bad_request
from sandbox.keyboards import read_markup
from sandbox.methods.call import (
    CAPTION_LIMIT,
    Call,
    Handler,
    find_chat,
    find_message,
    read_text,
    writable_chat,
)
from sandbox.methods.sending import place, send
from sandbox.model import Chat, Json, Message
from sandbox.render import chat_json, message_json

DELETE_SECONDS = 48 * 3600
BATCH_LIMIT = 100
_ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip


def send_message(call: Call) -> Json:
    """sendMessage."""
    return send(call, "text", read_text(call))


def _source(call: Call, problem: str) -> tuple[Chat, Message]:
    source = find_chat(call, "from_chat_id")
    message = find_message(source, call.params.integer("message_id"), problem)
    return source, message


def _copied_content(call: Call, message: Message) -> Json:
    content = dict(message.content)
    if "caption" in call.params.values and message.kind != "text":
        for name in ("caption", "caption_entities"):
            content.pop(name, None)
        text, entities = formatted(
            call.params.text("caption"),
            call.params.text("parse_mode") or None,
            call.params.json("caption_entities", "caption entities"),
        )
        if utf16_length(text) > CAPTION_LIMIT:
            raise bad_request("message caption is too long")
        if text:
            content |= {"caption": text, "caption_entities": entities}
    return content


def copy_message(call: Call) -> Json:
    """copyMessage."""
    chat = writable_chat(call)
    _, message = _source(call, "message to copy not found")
    if message.service or message.protected:
        raise bad_request("message can't be copied")
    content = _copied_content(call, message)
    markup = read_markup(call.params)
    return {"message_id": place(call, chat, message.kind, content, markup=markup).id}


def _origin(call: Call, source: Chat, message: Message) -> Json:
    if message.forward_origin:
        return dict(message.forward_origin)
    if message.sender_chat_id:
        sender_chat = chat_json(call.world, source)
        return {"type": "chat", "date": message.date, "sender_chat": sender_chat}
    return {"type": "user", "date": message.date, "sender_user": message.sender.json()}


def forward_message(call: Call) -> Json:
    """forwardMessage."""
    chat = writable_chat(call)
    source, message = _source(call, "message to forward not found")
    if message.service or message.protected:
        raise bad_request("message can't be forwarded")
    origin = _origin(call, source, message)
    made = place(call, chat, message.kind, dict(message.content), forward_origin=origin)
    return message_json(call.world, made)


def _ids(call: Call) -> list[int]:
    given = call.params.json("message_ids", "message identifiers")
    if not isinstance(given, list) or not all(isinstance(n, int) for n in given):
        raise bad_request("message identifiers are not specified")
    if not given:
        raise bad_request("message identifiers are not specified")
    if len(given) > BATCH_LIMIT:
        raise bad_request("too many message identifiers specified")
    return given


def _batch(call: Call, *, forward: bool) -> list[Json]:
    chat = writable_chat(call)
    source = find_chat(call, "from_chat_id")
    found = [source.messages.get(number) for number in _ids(call)]
    usable = [m for m in found if m and not (m.deleted or m.service or m.protected)]
    if not usable:
        raise bad_request(f"there are no messages to {'forward' if forward else 'copy'}")
    made = []
    for message in usable:
        content = dict(message.content)
        if call.params.flag("remove_caption"):
            content = {k: v for k, v in content.items() if not k.startswith("caption")}
        origin = _origin(call, source, message) if forward else None
        made.append(
            {"message_id": place(call, chat, message.kind, content, forward_origin=origin).id}
        )
    return made


def _delete_problem(call: Call, chat: Chat, message: Message) -> str | None:
    """Why a message may not be deleted; an administrator of a supergroup may delete any."""
    if not chat.private and chat.bot_status == "administrator":
        return None
    own = message.sender.id == call.world.bot.id
    if not chat.private and not own:
        return "message can't be deleted"
    if call.world.clock.now() - message.date > DELETE_SECONDS:
        return "message can't be deleted for everyone"
    return None


def delete_message(call: Call) -> bool:
    """deleteMessage: up to 48 hours after it was sent."""
    chat = find_chat(call)
    if not call.params.has("message_id"):
        raise bad_request("message identifier is not specified")
    message = find_message(chat, call.params.integer("message_id"), "message to delete not found")
    if problem := _delete_problem(call, chat, message):
        raise bad_request(problem)
    call.world.store(chat, replace(message, deleted=True))
    return True


def delete_messages(call: Call) -> bool:
    """deleteMessages: those that are not found are skipped."""
    chat = find_chat(call)
    found = [chat.messages.get(number) for number in _ids(call)]
    messages = [m for m in found if m and not m.deleted]
    for message in messages:
        if problem := _delete_problem(call, chat, message):
            raise bad_request(problem)
    for message in messages:
        call.world.store(chat, replace(message, deleted=True))
    return True


def send_chat_action(call: Call) -> bool:
    """sendChatAction; a topic that is gone is no error, as on Telegram."""
    chat = writable_chat(call)
    action = call.params.text("action").strip()
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    thread = call.params.integer("message_thread_id") or None
    call.world.bus.publish("action", chat_id=chat.id, thread_id=thread, action=action)
    return True


def answer_callback_query(call: Call) -> bool:
    """answerCallbackQuery: once, and not too late."""
    world, params = call.world, call.params
    callback = world.callbacks.get(params.text("callback_query_id"))
    if len(params.text("text")) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    late = callback and world.clock.now() - callback.created > world.settings.callback_seconds
    if callback is None or late:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    del world.callbacks[callback.id]
    toast = {"text": params.text("text"), "alert": params.flag("show_alert")}
    if params.has("url"):
        toast["url"] = params.text("url")
    chat = world.chats.get(callback.chat_id)
    message = chat.messages.get(callback.message_id) if chat else None
    if chat and message:
        world.store(chat, replace(message, toast={**toast, "user_id": callback.user_id}))
    world.bus.publish(
        "toast",
        user_id=callback.user_id,
        chat_id=callback.chat_id,
        message_id=callback.message_id,
        **toast,
    )
    return True


def set_message_reaction(call: Call) -> bool:
    """setMessageReaction: at most one, by a bot."""
    chat = find_chat(call)
    number = call.params.integer("message_id")
    message = find_message(chat, number, "message to react not found")
    given: Any = call.params.json("reaction", "reaction types") or []
    if not isinstance(given, list) or not all(isinstance(r, dict) for r in given):
        raise bad_request("can't parse reaction types: an Array of ReactionType is expected")
    if len(given) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    for reaction in given:
        if reaction.get("type") not in {"emoji", "custom_emoji", "paid"}:
            raise bad_request("can't parse reaction types: invalid reaction type specified")
        if reaction.get("type") == "emoji" and not reaction.get("emoji"):
            raise bad_request("REACTION_INVALID")
    call.world.store(chat, replace(message, reactions=tuple(given)))
    return True


def pin_chat_message(call: Call) -> bool:
    """pinChatMessage."""
    chat = find_chat(call)
    number = call.params.integer("message_id")
    find_message(chat, number, "message to pin not found")
    chat.pinned = [n for n in chat.pinned if n != number] + [number]
    call.world.bus.publish("pins", chat_id=chat.id, pinned=chat.pinned)
    return True


def unpin_chat_message(call: Call) -> bool:
    """unpinChatMessage: the newest pin when no message is named."""
    chat = find_chat(call)
    number = call.params.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned = [n for n in chat.pinned if n != number]
    call.world.bus.publish("pins", chat_id=chat.id, pinned=chat.pinned)
    return True


def unpin_all(call: Call) -> bool:
    """unpinAllChatMessages."""
    chat = find_chat(call)
    chat.pinned = []
    call.world.bus.publish("pins", chat_id=chat.id, pinned=[])
    return True


METHODS: dict[str, Handler] = {
    "sendMessage": send_message,
    "copyMessage": copy_message,
    "copyMessages": lambda call: _batch(call, forward=False),
    "forwardMessage": forward_message,
    "forwardMessages": lambda call: _batch(call, forward=True),
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "sendChatAction": send_chat_action,
    "answerCallbackQuery": answer_callback_query,
    "setMessageReaction": set_message_reaction,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all,
}
