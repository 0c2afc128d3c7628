"""Reads Telegram's updates: raw JSON in, :class:`actions.messages.Incoming` out.

Everything here works on the raw object and looks at few fields, each with its type checked, because
an update with one odd field must not be lost for the others. Fields: Bot API, ``Update`` and
``Message``.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any, Final

from actions.messages import Incoming, Kind, Place
from bot.storage.lanes import chat_lane

__all__ = ["ALLOWED_UPDATES", "MalformedUpdate", "peek", "to_incoming"]

ALLOWED_UPDATES: Final = ("message", "edited_message", "callback_query", "my_chat_member")
"""What Telegram is asked for."""
MEDIA: Final = (
    # The order matters: an animation is also a document, a venue also a location.
    "voice", "video_note", "animation", "photo", "video", "audio", "document", "sticker",
    "location", "venue", "contact", "poll", "dice", "story", "game", "paid_media", "checklist",
    "invoice",
)  # fmt: skip
TEXT_LIMIT: Final = 4096
TAP_LIMIT: Final = 64
GENERAL_TOPIC: Final = 1
_LONGEST_ID: Final = 2**63 - 1
_LAST_SECOND: Final = 253_402_300_799
_FILE_ID: Final = re.compile(r"[\w-]{1,255}")
_LANGUAGE_CODE: Final = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}")

Json = dict[str, Any]


class MalformedUpdate(Exception):
    """An update that belongs to no chat that can be found: nobody can be answered.

    The text names what is missing and never quotes the update.
    """


def peek(update: Json) -> tuple[int, str, int | None]:
    """Return update id, lane and, in private chats, the id of the message that came.

    The lane is the private chat, the topic of a group, or ``update:<id>`` where no chat is named.
    The message id is for erasing the chat later; edits and taps name messages known already.

    Raises:
        MalformedUpdate: there is no update id, so that it cannot even be stored.
    """
    update_id = _integer(update.get("update_id"))
    if update_id is None or update_id < 0:
        raise MalformedUpdate("there is no usable update_id")
    kind, body = _body(update)
    if kind == "callback_query" and not _object(body.get("message")):
        sender = _integer(_object(body.get("from")).get("id"))
        return update_id, chat_lane(sender) if sender else f"update:{update_id}", None
    message = _object(body.get("message")) if kind == "callback_query" else body
    chat = _object(message.get("chat"))
    chat_id = _integer(chat.get("id"))
    if chat_id is None:
        return update_id, f"update:{update_id}", None
    if _is_private(chat, chat_id):
        came = _integer(message.get("message_id")) if kind == "message" else None
        return update_id, chat_lane(chat_id), came
    thread = _thread(message, chat)
    lane = chat_lane(chat_id)
    return update_id, lane if thread is None else f"{lane}:{thread}", None


def to_incoming(raw: str, operators_group: int | None) -> Incoming:
    """Read an update as the inbox keeps it.

    What the bot has no use for comes back as ``Kind.IGNORED``, what is written in foreign groups
    as ``Place.ELSEWHERE``.

    Raises:
        MalformedUpdate: no JSON object, no update id, or a kind that needs a chat and names none.
    """
    try:
        update = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise MalformedUpdate("this is not JSON") from error
    if not isinstance(update, dict):
        raise MalformedUpdate("this is not a JSON object")
    update_id = _integer(update.get("update_id"))
    if update_id is None or update_id < 0:
        raise MalformedUpdate("there is no usable update_id")
    kind, body = _body(update)
    match kind:
        case "message" | "edited_message":
            return _message(update_id, body, operators_group, edited=kind == "edited_message")
        case "callback_query":
            return _tap(update_id, body, operators_group)
        case "my_chat_member":
            return _membership(update_id, body, operators_group)
    chat = _object(body.get("chat"))
    chat_id = _integer(chat.get("id"))
    place = Place.ELSEWHERE if chat_id is None else _place(chat, chat_id, operators_group)
    return Incoming(update_id, place, Kind.IGNORED, chat_id or 0, 0, _moment(body.get("date")))


def _body(update: Json) -> tuple[str, Json]:
    """The kind of update and its object; ("", {}) when there is none."""
    for kind in ALLOWED_UPDATES:
        if isinstance(update.get(kind), dict):
            return kind, update[kind]
    known = {kind for kind in ALLOWED_UPDATES if kind in update}
    if known:
        return known.pop(), {}
    for key, value in update.items():
        if isinstance(value, dict):
            return str(key), value
    return "", {}


def _message(update_id: int, body: Json, group: int | None, *, edited: bool) -> Incoming:
    chat = _object(body.get("chat"))
    chat_id = _integer(chat.get("id"))
    if chat_id is None:
        raise MalformedUpdate("a message without a chat")
    place = _place(chat, chat_id, group)
    sender = _object(body.get("from"))
    sender_id = _sender_id(body, sender, chat_id, place)
    moved_to = None if edited else _moved_to(body, chat_id, group)
    media = next((name for name in MEDIA if body.get(name) not in (None, [], {})), None)
    text = _text(body.get("text")) or _text(body.get("caption"))
    if moved_to is not None:
        kind, place = Kind.MIGRATED, Place.OPERATORS
    elif _is_foreign(body, sender):
        kind = Kind.IGNORED
    elif place is Place.OPERATORS and isinstance(body.get("forum_topic_closed"), dict):
        kind = Kind.TOPIC_CLOSED
    elif edited:
        # A live location is "edited" every few seconds; only changed words matter.
        kind = Kind.EDIT if text else Kind.IGNORED
    elif media is not None:
        kind = Kind.MEDIA
    else:
        kind = Kind.TEXT if text else Kind.IGNORED
    return Incoming(
        update_id=update_id,
        place=place,
        kind=kind,
        chat_id=chat_id,
        sender_id=sender_id,
        sent_at=_moment(body.get("edit_date") if edited else body.get("date")),
        message_id=_integer(body.get("message_id")),
        thread_id=_thread(body, chat),
        text=text,
        media=media,
        language_code=_language_code(sender),
        file_id=_file_id(body.get(media)) if media else None,
        forwarded=any(body.get(name) for name in ("forward_origin", "forward_date")),
        new_chat_id=moved_to,
    )


def _tap(update_id: int, body: Json, group: int | None) -> Incoming:
    """A tap. Under messages that are too old Telegram names only chat and message id."""
    sender = _object(body.get("from"))
    sender_id = _integer(sender.get("id"))
    message = _object(body.get("message"))
    chat = _object(message.get("chat"))
    chat_id = _integer(chat.get("id"))
    if chat_id is None and sender_id is not None and sender_id > 0:
        chat, chat_id = {"type": "private"}, sender_id
    if chat_id is None:
        raise MalformedUpdate("a tap without a chat and without a sender")
    tap_id = body.get("id")
    usable = isinstance(tap_id, str) and 0 < len(tap_id) <= TAP_LIMIT
    return Incoming(
        update_id=update_id,
        place=_place(chat, chat_id, group),
        kind=Kind.TAP if usable else Kind.IGNORED,
        chat_id=chat_id,
        sender_id=sender_id if sender_id is not None else chat_id,
        sent_at=_moment(message.get("date")),
        message_id=_integer(message.get("message_id")),
        thread_id=_thread(message, chat),
        tap=_text(body.get("data"))[:TAP_LIMIT],
        tap_id=_text(tap_id) if usable else None,
        language_code=_language_code(sender),
    )


def _membership(update_id: int, body: Json, group: int | None) -> Incoming:
    """In a private chat: the person blocked ("kicked") or unblocked ("member") the bot."""
    chat = _object(body.get("chat"))
    chat_id = _integer(chat.get("id"))
    if chat_id is None:
        raise MalformedUpdate("a change of membership without a chat")
    place = _place(chat, chat_id, group)
    sender = _object(body.get("from"))
    status = _object(body.get("new_chat_member")).get("status")
    kind = Kind.IGNORED
    if place is Place.PRIVATE:
        kind = {"kicked": Kind.BLOCKED, "member": Kind.UNBLOCKED}.get(str(status), Kind.IGNORED)
    return Incoming(
        update_id=update_id,
        place=place,
        kind=kind,
        chat_id=chat_id,
        sender_id=_integer(sender.get("id")) or chat_id,
        sent_at=_moment(body.get("date")),
        language_code=_language_code(sender),
    )


def _place(chat: Json, chat_id: int, group: int | None) -> Place:
    if group is not None and chat_id == group:
        return Place.OPERATORS
    return Place.PRIVATE if _is_private(chat, chat_id) else Place.ELSEWHERE


def _is_private(chat: Json, chat_id: int) -> bool:
    return chat_id > 0 and chat.get("type") in ("private", None)


def _sender_id(body: Json, sender: Json, chat_id: int, place: Place) -> int:
    """Who wrote: an anonymous administrator or a channel is its chat, never a person."""
    anonymous = _integer(_object(body.get("sender_chat")).get("id"))
    if anonymous is not None and place is not Place.PRIVATE:
        return anonymous
    return _integer(sender.get("id")) or chat_id


def _is_foreign(body: Json, sender: Json) -> bool:
    """Written by another bot, or put there by Telegram on behalf of a linked channel."""
    if body.get("is_automatic_forward"):
        return True
    return bool(sender.get("is_bot")) and not _object(body.get("sender_chat"))


def _moved_to(body: Json, chat_id: int, group: int | None) -> int | None:
    """The operators' group's new id; Telegram says it in the old chat and in the new one."""
    if group is None:
        return None
    if chat_id == group:
        return _integer(body.get("migrate_to_chat_id"))
    return chat_id if _integer(body.get("migrate_from_chat_id")) == group else None


def _thread(message: Json, chat: Json) -> int | None:
    """The forum topic; in groups without topics this field only marks a thread of answers."""
    if message.get("is_topic_message") is not True and chat.get("is_forum") is not True:
        return None
    thread = _integer(message.get("message_thread_id"))
    return None if thread == GENERAL_TOPIC else thread


def _file_id(content: object) -> str | None:
    """Telegram's id of a file; of a photo's sizes, that of the largest, which comes last."""
    if isinstance(content, list):
        content = content[-1] if content else None
    file_id = _object(content).get("file_id")
    usable = isinstance(file_id, str) and _FILE_ID.fullmatch(file_id)
    return file_id if usable else None


def _object(value: object) -> Json:
    return value if isinstance(value, dict) else {}


def _integer(value: object) -> int | None:
    """A whole number that databases can hold; true and false are none."""
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > _LONGEST_ID:
        return None
    return value


def _text(value: object) -> str:
    """Text that can be stored: no halves of characters, no NUL, at most Telegram's length."""
    if not isinstance(value, str):
        return ""
    whole = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\x00", "")[:TEXT_LIMIT]


def _moment(value: object) -> datetime:
    """Unix seconds as a moment; 1970 where Telegram gave none."""
    seconds = _integer(value) or 0
    return datetime.fromtimestamp(seconds if 0 <= seconds <= _LAST_SECOND else 0, UTC)


def _language_code(sender: Json) -> str | None:
    code = sender.get("language_code")
    return code if isinstance(code, str) and _LANGUAGE_CODE.fullmatch(code) else None
