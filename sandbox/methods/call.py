"""What every method gets, and what several of them need: the chat, the message, the thread."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from sandbox.entities import formatted, utf16_length
from sandbox.errors import bad_request, forbidden
from sandbox.model import Chat, Json, Message, Topic
from sandbox.params import Params
from sandbox.settings import GENERAL_THREAD
from sandbox.world import World

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a Bot API method."""

    world: World
    params: Params


Handler = Callable[[Call], Any | Awaitable[Any]]


def find_chat(call: Call, name: str = "chat_id") -> Chat:
    """The chat that a parameter names, by id or by ``@username``.

    Raises:
        ApiError: 400 when it is missing, unknown or has moved to a new id.
    """
    value = call.params.text(name).strip()
    if not value:
        raise bad_request(f"{name} is empty")
    if value.startswith("@"):
        wanted = value[1:].lower()
        for chat in call.world.chats.values():
            if not chat.private and (chat.username or "").lower() == wanted:
                return chat
        raise bad_request("chat not found")
    try:
        chat_id = int(value)
    except ValueError:
        raise bad_request("chat not found") from None
    if chat_id == call.world.bot.id:
        raise forbidden("bots can't send messages to bots")
    known = call.world.chats.get(chat_id)
    if known is None:
        if chat_id in call.world.users:
            raise forbidden("bot can't initiate conversation with a user")
        raise bad_request("chat not found")
    if known.migrated_to is not None:
        raise bad_request(
            "group chat was upgraded to a supergroup chat",
            {"migrate_to_chat_id": known.migrated_to},
        )
    return known


def writable_chat(call: Call) -> Chat:
    """The chat to send to.

    Raises:
        ApiError: as :func:`find_chat`; 403 where the bot may not write.
    """
    chat = find_chat(call)
    if chat.private and chat.blocked:
        raise forbidden("bot was blocked by the user")
    if chat.private and not chat.started:
        raise forbidden("bot can't initiate conversation with a user")
    if not chat.private and chat.bot_status in {"kicked", "left"}:
        where = "supergroup" if chat.type == "supergroup" else "group"
        raise forbidden(
            f"bot was kicked from the {where} chat"
            if chat.bot_status == "kicked"
            else f"bot is not a member of the {where} chat"
        )
    return chat


def find_message(chat: Chat, number: int, problem: str) -> Message:
    """A message of a chat.

    Raises:
        ApiError: 400 with ``problem`` when there is none.
    """
    message = chat.messages.get(number)
    if message is None or message.deleted:
        raise bad_request(problem)
    return message


def own_message(call: Call, chat: Chat) -> Message:
    """The bot's message that a call wants to edit.

    Raises:
        ApiError: 400 when it is not there or not the bot's.
    """
    if call.params.has("inline_message_id") and not call.params.has("message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    if not call.params.has("message_id"):
        raise bad_request("message identifier is not specified")
    message = find_message(chat, call.params.integer("message_id"), "message to edit not found")
    if message.sender.id != call.world.bot.id or message.service or message.forward_origin:
        raise bad_request("message can't be edited")
    return message


def thread_of(call: Call, chat: Chat) -> int | None:
    """The topic to send to; ``None`` is General, or a chat without topics.

    Raises:
        ApiError: 400 ``message thread not found``. Thread 1 is refused too, as on Telegram:
            General is written to by leaving the thread out.
    """
    number = call.params.integer("message_thread_id")
    if number < 0:
        raise bad_request("invalid message thread identifier specified")
    if number == 0:
        general = chat.topics.get(GENERAL_THREAD)
        if general and general.closed and chat.bot_status == "member":
            raise bad_request("TOPIC_CLOSED")
        return None
    topic = chat.topics.get(number)
    if topic is None or topic.deleted or number == GENERAL_THREAD:
        raise bad_request("message thread not found")
    if topic.closed and chat.bot_status == "member":
        raise bad_request("TOPIC_CLOSED")
    return number


def find_topic(call: Call, chat: Chat) -> Topic:
    """The topic that a call changes.

    Raises:
        ApiError: 400 ``TOPIC_ID_INVALID`` when there is none.
    """
    number = call.params.integer("message_thread_id")
    if number <= 0:
        raise bad_request("invalid message thread identifier specified")
    topic = chat.topics.get(number)
    if topic is None or topic.deleted:
        raise bad_request("TOPIC_ID_INVALID")
    return topic


def reply_target(call: Call, chat: Chat) -> int | None:
    """The message that the new one answers.

    Raises:
        ApiError: 400 ``message to be replied not found``.
    """
    given = call.params.json("reply_parameters", "reply parameters")
    if given is None:
        number = call.params.integer("reply_to_message_id")
        lenient = call.params.flag("allow_sending_without_reply")
    else:
        if not isinstance(given, dict) or not isinstance(given.get("message_id"), int):
            raise bad_request('can\'t parse reply parameters: field "message_id" is required')
        number = given["message_id"]
        lenient = bool(given.get("allow_sending_without_reply"))
    if number == 0:
        return None
    message = chat.messages.get(number)
    if message is None or message.deleted:
        if lenient:
            return None
        raise bad_request("message to be replied not found")
    return number


def read_text(call: Call, too_long: str = "message is too long") -> Json:
    """``text`` with its entities, checked against the limit after parsing.

    Raises:
        ApiError: 400.
    """
    raw = call.params.text("text")
    if not raw.strip():
        raise bad_request("message text is empty")
    text, entities = formatted(
        raw,
        call.params.text("parse_mode") or None,
        call.params.json("entities", "message entities"),
    )
    if not text:
        raise bad_request("message text is empty")
    if utf16_length(text) > TEXT_LIMIT:
        raise bad_request(too_long)
    return {"text": text, "entities": entities}


def read_caption(call: Call) -> Json:
    """``caption`` with its entities; nothing when there is none.

    Raises:
        ApiError: 400.
    """
    raw = call.params.text("caption")
    text, entities = formatted(
        raw,
        call.params.text("parse_mode") or None,
        call.params.json("caption_entities", "caption entities"),
    )
    if utf16_length(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    if not text:
        return {}
    return {"caption": text, "caption_entities": entities}
