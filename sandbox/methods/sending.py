"""Puts the bot's messages into chats: one way for every kind."""

from __future__ import annotations

from typing import Any

from sandbox.keyboards import read_markup
from sandbox.methods.call import Call, reply_target, thread_of, writable_chat
from sandbox.model import Chat, Json, Message
from sandbox.render import message_json


def send(call: Call, kind: str, content: Json) -> Json:
    """Send new content to ``chat_id``; answers Telegram's ``Message``.

    Raises:
        ApiError: whatever Telegram would refuse, flood limits last.
    """
    chat = writable_chat(call)
    message = place(call, chat, kind, content, markup=read_markup(call.params))
    return message_json(call.world, message)


def place(
    call: Call,
    chat: Chat,
    kind: str,
    content: Json,
    *,
    markup: Json | None = None,
    **more: Any,
) -> Message:
    """Check thread, reply and limits, then add the message to the chat."""
    thread = thread_of(call, chat)
    answered = reply_target(call, chat)
    call.world.limits.spend(chat.id)
    return call.world.add_message(
        chat,
        call.world.bot,
        kind,
        content,
        markup=markup,
        thread_id=thread,
        reply_to=answered,
        protected=call.params.flag("protect_content"),
        silent=call.params.flag("disable_notification"),
        **more,
    )
