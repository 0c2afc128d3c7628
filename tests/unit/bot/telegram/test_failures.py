"""What Telegram's errors mean. The descriptions are Telegram's own words."""

from __future__ import annotations

import pytest
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

from bot.pipeline import telegram as port
from bot.telegram.failures import failure_of


@pytest.fixture(autouse=True)
def _timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.mark.parametrize(
    ("error", "chat_id", "meaning"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), 5, port.Blocked),
        (Forbidden("Forbidden: user is deactivated"), 5, port.Blocked),
        (Forbidden("Forbidden: bot was kicked from the supergroup chat"), -5, port.Unreachable),
        (BadRequest("Chat not found"), 5, port.Blocked),
        (BadRequest("Chat not found"), -5, port.Unreachable),
        (BadRequest("Not enough rights to manage topics in the chat"), -5, port.Unreachable),
        (BadRequest("The chat is not a forum"), -5, port.Unreachable),
        (BadRequest("Message thread not found"), -5, port.TopicLost),
        (BadRequest("TOPIC_ID_INVALID"), -5, port.TopicLost),
        (BadRequest("TOPIC_NOT_MODIFIED"), -5, port.NothingToDo),
        (BadRequest("Message is not modified: specified new …"), 5, port.NothingToDo),
        (BadRequest("Query is too old and response timeout expired …"), None, port.NothingToDo),
        (BadRequest("Message to edit not found"), 5, port.NothingToDo),
        (BadRequest("Message to delete not found"), 5, port.NothingToDo),
        (BadRequest("Message can't be edited"), 5, port.NotEditable),
        (BadRequest("There is no text in the message to edit"), 5, port.NotEditable),
        (BadRequest("Can't parse entities: unsupported start tag"), 5, port.BadMarkup),
        (BadRequest("BUTTON_DATA_INVALID"), 5, port.Refused),
        (BadRequest("Message is too long"), 5, port.Refused),
        (TimedOut(), 5, port.Unreachable),
        (NetworkError("Internal Server Error (500)"), 5, port.Unreachable),
        (NetworkError("Bad Gateway"), 5, port.Unreachable),
        (InvalidToken("Unauthorized"), 5, port.BadToken),
        (TelegramConflict("Conflict: terminated by other getUpdates request"), None, port.Conflict),
        (TelegramError("Something new"), 5, port.Refused),
    ],
)
def test_meanings(
    error: TelegramError, chat_id: int | None, meaning: type[port.TelegramFailure]
) -> None:
    assert type(failure_of(error, chat_id)) is meaning


def test_waits_and_moves_keep_their_numbers() -> None:
    wait = failure_of(RetryAfter(17), 5)
    assert isinstance(wait, port.FloodWait)
    assert wait.seconds == 17
    moved = failure_of(ChatMigrated(-200), -5)
    assert isinstance(moved, port.GroupMoved)
    assert moved.new_chat_id == -200


def test_addresses_do_not_get_into_reasons() -> None:
    error = NetworkError(
        "httpx.ConnectError: https://api.telegram.org/bot123456:SECRET/sendMessage"
    )
    assert "SECRET" not in str(failure_of(error, 5))


def test_what_telegram_quotes_of_a_text_does_not_get_into_reasons() -> None:
    error = BadRequest('Can\'t parse entities: unsupported start tag "my name" at byte offset 3')
    assert "my name" not in str(failure_of(error, 5))
