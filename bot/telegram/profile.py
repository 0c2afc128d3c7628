"""What Telegram shows of the bot before anybody writes: commands and descriptions, per language;
and whether the operators' group is set up so that the bot can work there.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Final

from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, ChatMemberAdministrator
from telegram.error import TelegramError

from bot.telegram.failures import failure_of
from bot.telegram.updates import ALLOWED_UPDATES

__all__ = [
    "LANGUAGE_CODES",
    "ProfileText",
    "group_problem",
    "set_webhook",
    "update_profile",
]

LANGUAGE_CODES: Final = ("ru", "ky", "kk", "tg", "uz", "tk", "en")
"""Telegram knows two-letter codes only: Uzbek has one, whatever its letters."""
DEFAULT: Final = ""
"""Shown to people whose client has another language."""
DESCRIPTION_LIMIT: Final = 512
SHORT_LIMIT: Final = 120
COMMAND_LIMIT: Final = 256

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ProfileText:
    """The bot in one language, plain text.

    ``commands``: names without slash and what they do (256 characters). ``description`` (512) is
    shown in an empty chat, ``short_description`` (120) on the bot's page.
    """

    commands: tuple[tuple[str, str], ...]
    description: str
    short_description: str


async def update_profile(
    bot: Bot,
    text_of: Callable[[str], ProfileText],
    marker: str | None,
    *,
    default_language: str = "ru",
) -> str | None:
    """Tell Telegram what changed since ``marker``; returns the marker to keep for next time.

    ``text_of(code)`` gives the texts for each of `LANGUAGE_CODES`. Nothing is called when nothing
    changed. When Telegram refuses or cannot be reached, that is logged and the old marker comes
    back, so that the next start tries again: the bot works without.
    """
    texts = {code: text_of(code) for code in LANGUAGE_CODES}
    texts[DEFAULT] = texts[default_language]
    fresh = _marker(texts)
    if fresh == marker:
        return marker
    for code, text in texts.items():
        try:
            await _tell(bot, code, text)
        except TelegramError as error:
            _log.warning(
                "the bot's profile (%s) was not changed: %s", code or "default", failure_of(error)
            )
            return marker
    return fresh


async def _tell(bot: Bot, code: str, text: ProfileText) -> None:
    commands = [BotCommand(name, shown[:COMMAND_LIMIT]) for name, shown in text.commands]
    # In private chats only: in the operators' group these commands would mean something else.
    scope = BotCommandScopeAllPrivateChats()
    language = code or None
    await bot.set_my_commands(commands, scope=scope, language_code=language)
    await bot.set_my_description(text.description[:DESCRIPTION_LIMIT], language_code=language)
    await bot.set_my_short_description(text.short_description[:SHORT_LIMIT], language_code=language)


def _marker(texts: Mapping[str, ProfileText]) -> str:
    plain = json.dumps({code: asdict(text) for code, text in texts.items()}, sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()[:32]


async def group_problem(bot: Bot, group: int) -> str | None:
    """Say what keeps the bot from working in the operators' group, and what to do; None: nothing."""
    try:
        me = await bot.get_me()
        chat = await bot.get_chat(group)
        member = await bot.get_chat_member(group, me.id)
    except TelegramError as error:
        return f"the operators' group cannot be looked at: {failure_of(error, group)}"
    if not chat.is_forum:
        return "the operators' group has no topics: switch them on in the group's settings"
    if not isinstance(member, ChatMemberAdministrator) or not member.can_manage_topics:
        return (
            "the bot may not manage topics in the operators' group: "
            "make it an administrator with that right"
        )
    return None


async def set_webhook(bot: Bot, url: str, secret: str) -> None:
    """Have Telegram call us. One call at a time, so that messages of a chat come in order.

    Raises:
        TelegramFailure: Telegram refuses the address or cannot be reached.
    """
    try:
        await bot.set_webhook(
            url,
            secret_token=secret,
            max_connections=1,
            allowed_updates=list(ALLOWED_UPDATES),
            drop_pending_updates=False,
        )
    except TelegramError as error:
        raise failure_of(error) from error
