"""Says in the pipeline's words what Telegram's errors mean.

Telegram has no stable error codes beyond 400, 403 and so on; its descriptions are matched as
substrings, in lower case. They never quote what a person wrote.
"""

from __future__ import annotations

from typing import Final

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.error import Conflict as TelegramConflict

from bot.pipeline.telegram import (
    BadMarkup,
    BadToken,
    Blocked,
    Conflict,
    FloodWait,
    GroupMoved,
    NotEditable,
    NothingToDo,
    Refused,
    TelegramFailure,
    TopicLost,
    Unreachable,
)

__all__ = ["failure_of"]

_LOST_TOPIC: Final = ("message thread not found", "topic_id_invalid", "topic_deleted")
_NOTHING_TO_DO: Final = (
    "message is not modified",
    "query is too old",
    "query id is invalid",
    "query_id_invalid",
    "message to delete not found",
    "message to edit not found",
    "message_id_invalid",
    "topic_not_modified",
)
_NOT_EDITABLE: Final = ("message can't be edited", "there is no text in the message to edit")
_BAD_MARKUP: Final = ("can't parse entities", "can't find end of the entity")
_PERSON_GONE: Final = ("chat not found", "user is deactivated", "peer_id_invalid", "user not found")
_GROUP_SETUP: Final = (
    "chat not found",
    "chat is not a forum",
    "not enough rights",
    "have no rights",
    "need administrator rights",
    "chat_write_forbidden",
    "chat_admin_required",
    "topic_closed",
)
_LONGEST = 200


def failure_of(error: TelegramError, chat_id: int | None = None) -> TelegramFailure:
    """Return what the error means for a call about this chat (positive ids are people)."""
    words = error.message[:_LONGEST]
    is_group = chat_id is not None and chat_id < 0
    match error:
        case RetryAfter():
            # The public attribute is an int or a timedelta depending on the environment.
            seconds = error.retry_after
            return FloodWait(
                float(seconds) if isinstance(seconds, int) else seconds.total_seconds()
            )
        case ChatMigrated():
            return GroupMoved(error.new_chat_id)
        case Forbidden() if is_group:
            return Unreachable(f"{words}: add the bot to the operators' group as administrator")
        case Forbidden():
            return Blocked(words)
        case InvalidToken():
            return BadToken(f"{words}: check TELEGRAM_BOT_TOKEN")
        case TelegramConflict():
            return Conflict(words)
        case BadRequest():
            return _bad_request(words, is_group)
        case TimedOut():
            return Unreachable("no answer in time")
        case NetworkError():
            # Only what kind of error it was: the text may hold the address and with it the token.
            return Unreachable(words.split(":")[0][:60] or "network error")
    return Refused(f"{type(error).__name__}: {words}")


def _bad_request(words: str, is_group: bool) -> TelegramFailure:
    lower = words.lower()

    def says(phrases: tuple[str, ...]) -> bool:
        return any(phrase in lower for phrase in phrases)

    if says(_LOST_TOPIC):
        return TopicLost(words)
    if says(_NOTHING_TO_DO):
        return NothingToDo(words)
    if says(_NOT_EDITABLE):
        return NotEditable(words)
    if says(_BAD_MARKUP):
        # Telegram quotes the tag it stumbled over; the rest of the sentence could be the text's.
        return BadMarkup("Telegram cannot read the HTML of this message")
    if is_group and says(_GROUP_SETUP):
        return Unreachable(
            f"{words}: the operators' group must have topics, and the bot must be an administrator "
            "there who may manage topics"
        )
    if not is_group and says(_PERSON_GONE):
        return Blocked(words)
    return Refused(words)
