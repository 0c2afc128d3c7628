"""Calls Telegram for the sender and the receiver (ports: :mod:`bot.pipeline.telegram`)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final, TypeVar

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import TelegramError

from actions.messages import Buttons
from bot.pipeline.ports import Destination
from bot.pipeline.telegram import Refused, Unreachable
from bot.telegram.failures import failure_of
from bot.telegram.html import units
from bot.telegram.updates import ALLOWED_UPDATES

__all__ = ["Polling", "TelegramApi"]

TOPIC_TITLE_LIMIT: Final = 128
VOICE_NAME: Final = "voice.ogg"
WITHOUT_CAPTION: Final = frozenset({"video_note", "sticker"})
POLL_GRACE_SECONDS: Final = 15.0
"""How much longer than the poll itself its answer may take."""

Result = TypeVar("Result")


class TelegramApi:
    """Sends through python-telegram-bot; HTML, without link previews."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def send_text(
        self, to: Destination, text: str, buttons: Buttons = (), *, plain: bool = False
    ) -> int:
        """Send a message; returns its id."""
        message = await _told(
            self._bot.send_message(
                chat_id=to.chat_id,
                message_thread_id=to.thread_id,
                text=text,
                parse_mode=None if plain else ParseMode.HTML,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                reply_markup=_markup(buttons),
            ),
            to.chat_id,
        )
        return message.message_id

    async def send_voice(
        self,
        to: Destination,
        voice: bytes | str,
        seconds: int,
        caption: str,
        *,
        plain: bool = False,
    ) -> tuple[int, str]:
        """Send a voice message; returns its id and Telegram's id of the voice."""
        message = await _told(
            self._bot.send_voice(
                chat_id=to.chat_id,
                message_thread_id=to.thread_id,
                voice=voice,
                duration=seconds,
                caption=caption,
                parse_mode=None if plain else ParseMode.HTML,
                filename=None if isinstance(voice, str) else VOICE_NAME,
            ),
            to.chat_id,
        )
        return message.message_id, message.voice.file_id if message.voice else ""

    async def send_file(
        self, to: Destination, media: str, file_id: str, caption: str, *, plain: bool = False
    ) -> int:
        """Send a file that Telegram has, by its id; returns the message's id."""
        senders: dict[str, Callable[..., Awaitable[Message]]] = {
            "photo": self._bot.send_photo,
            "voice": self._bot.send_voice,
            "audio": self._bot.send_audio,
            "document": self._bot.send_document,
            "video": self._bot.send_video,
            "animation": self._bot.send_animation,
            "video_note": self._bot.send_video_note,
            "sticker": self._bot.send_sticker,
        }
        send = senders.get(media)
        if send is None:
            raise Refused(f"there is no way to send a file as {media}")
        words: dict[str, Any] = {}
        if caption and media not in WITHOUT_CAPTION:
            words = {"caption": caption, "parse_mode": None if plain else ParseMode.HTML}
        told = send(chat_id=to.chat_id, message_thread_id=to.thread_id, **{media: file_id}, **words)
        message = await _told(told, to.chat_id)
        return message.message_id

    async def copy(self, to: Destination, from_chat_id: int, message_id: int) -> int:
        """Copy a message without naming its author; returns the copy's id."""
        copied = await _told(
            self._bot.copy_message(
                chat_id=to.chat_id,
                message_thread_id=to.thread_id,
                from_chat_id=from_chat_id,
                message_id=message_id,
            ),
            to.chat_id,
        )
        return copied.message_id

    async def edit(
        self,
        chat_id: int,
        message_id: int,
        text: str | None,
        buttons: Buttons = (),
        *,
        plain: bool = False,
    ) -> None:
        """Change text and buttons, or buttons only."""
        if text is None:
            await _told(
                self._bot.edit_message_reply_markup(
                    chat_id=chat_id, message_id=message_id, reply_markup=_markup(buttons)
                ),
                chat_id,
            )
            return
        await _told(
            self._bot.edit_message_text(
                chat_id=chat_id,
                message_id=message_id,
                text=text,
                parse_mode=None if plain else ParseMode.HTML,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                reply_markup=_markup(buttons),
            ),
            chat_id,
        )

    async def answer_tap(self, tap_id: str, text: str, alert: bool) -> None:
        """Stop the button's spinning."""
        await _told(
            self._bot.answer_callback_query(tap_id, text=text or None, show_alert=alert), None
        )

    async def create_topic(self, chat_id: int, title: str) -> int:
        """Open a forum topic; returns its thread id."""
        topic = await _told(self._bot.create_forum_topic(chat_id, _title(title)), chat_id)
        return topic.message_thread_id

    async def rename_topic(self, chat_id: int, thread_id: int, title: str) -> None:
        """Rename a forum topic."""
        await _told(self._bot.edit_forum_topic(chat_id, thread_id, name=_title(title)), chat_id)

    async def shut_topic(self, chat_id: int, thread_id: int, closed: bool) -> None:
        """Close or reopen a forum topic."""
        change = self._bot.close_forum_topic if closed else self._bot.reopen_forum_topic
        await _told(change(chat_id, thread_id), chat_id)

    async def delete_messages(self, chat_id: int, message_ids: Sequence[int]) -> None:
        """Delete at most 100 messages."""
        await _told(self._bot.delete_messages(chat_id, message_ids), chat_id)

    async def typing(self, chat_id: int) -> None:
        """Show "typing…" for five seconds."""
        await _told(self._bot.send_chat_action(chat_id, ChatAction.TYPING), chat_id)


class Polling:
    """Takes updates with ``getUpdates``, as raw JSON objects.

    python-telegram-bot's own ``get_updates`` parses the whole batch, and one update it cannot parse
    keeps all others away for ever; therefore the raw answer.
    """

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._is_ours = False

    async def get_updates(self, offset: int, limit: int, seconds: float) -> list[object]:
        """See :class:`bot.pipeline.telegram.UpdateSource`.

        The first call takes a webhook away that an earlier set-up left, because Telegram refuses to
        be asked while there is one.
        """
        if not self._is_ours:
            await _told(self._bot.delete_webhook(drop_pending_updates=False), None)
            self._is_ours = True
        # The method's name in small letters (Telegram does not mind): in its usual spelling the
        # library warns that it has a method of that name.
        found = await _told(
            self._bot.do_api_request(
                "getupdates",
                api_kwargs={
                    "offset": offset,
                    "limit": limit,
                    "timeout": int(seconds),
                    "allowed_updates": list(ALLOWED_UPDATES),
                },
                read_timeout=seconds + POLL_GRACE_SECONDS,
            ),
            None,
        )
        if not isinstance(found, list):
            raise Unreachable("getUpdates answered something that is no list")
        return found


async def _told(call: Awaitable[Result], chat_id: int | None) -> Result:
    try:
        return await call
    except TelegramError as error:
        raise failure_of(error, chat_id) from error


def _markup(buttons: Buttons) -> InlineKeyboardMarkup | None:
    rows = [
        [InlineKeyboardButton(one.text, callback_data=one.data, url=one.url) for one in row]
        for row in buttons
        if row
    ]
    return InlineKeyboardMarkup(rows) if rows else None


def _title(title: str) -> str:
    """At most 128 units, never empty: Telegram refuses both."""
    title = " ".join(title.split()) or "…"
    while units(title) > TOPIC_TITLE_LIMIT:
        title = title[:-1].rstrip()
    return title
