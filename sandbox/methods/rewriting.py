"""Editing what the bot has sent."""

from __future__ import annotations

from dataclasses import replace

from sandbox.errors import bad_request
from sandbox.keyboards import read_markup
from sandbox.methods.call import (
    Call,
    Handler,
    own_message,
    read_caption,
    read_text,
    writable_chat,
)
from sandbox.model import Chat, Json, Message
from sandbox.render import message_json

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)
_CAPTIONED = {"photo", "voice", "audio", "video", "document", "animation"}


def _target(call: Call) -> tuple[Chat, Message]:
    chat = writable_chat(call)
    return chat, own_message(call, chat)


def _save(call: Call, chat: Chat, message: Message, content: Json) -> Json:
    markup = read_markup(call.params, inline_only=True)
    if dict(message.content) == content and (message.markup or None) == markup:
        raise bad_request(_NOT_MODIFIED)
    call.world.limits.spend(chat.id)
    edited = replace(
        message,
        content=content,
        markup=markup,
        edit_date=call.world.now(),
        edited=True,
        toast=None,
    )
    return message_json(call.world, call.world.store(chat, edited))


def edit_message_text(call: Call) -> Json:
    """editMessageText; leaving out ``reply_markup`` takes the keyboard away, as on Telegram."""
    content = read_text(call, too_long="MESSAGE_TOO_LONG")
    chat, message = _target(call)
    if message.kind != "text":
        raise bad_request("there is no text in the message to edit")
    return _save(call, chat, message, content)


def edit_message_caption(call: Call) -> Json:
    """editMessageCaption."""
    caption = read_caption(call)
    chat, message = _target(call)
    if message.kind not in _CAPTIONED:
        raise bad_request("there is no caption in the message to edit")
    kept = {k: v for k, v in message.content.items() if not k.startswith("caption")}
    return _save(call, chat, message, kept | caption)


def edit_message_reply_markup(call: Call) -> Json:
    """editMessageReplyMarkup."""
    chat, message = _target(call)
    return _save(call, chat, message, dict(message.content))


METHODS: dict[str, Handler] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
}
