"""The operators' group, which Telegram gives a new id when it becomes a supergroup."""

from __future__ import annotations

from bot.storage.context import Context
from bot.storage.database import Work
from bot.storage.repositories import StoredSettings

__all__ = ["OperatorsGroup"]


class OperatorsGroup:
    """The configured group, or the one it became.

    Noted is "A became B", under A: so a group configured later counts again at once.
    """

    def __init__(self, context: Context, configured: int | None) -> None:
        self._context = context
        self._configured = configured

    async def current(self, work: Work) -> int | None:
        """Return the group's present id, None when the bot has no operators' group."""
        became = await StoredSettings(work, self._context).get(self._key(self._configured))
        return self._configured if became is None else int(became)

    async def moved(self, work: Work, new_chat_id: int) -> None:
        """Note the group's new id, for the configured id and for the one it had until now."""
        for old in {self._configured, await self.current(work)} - {new_chat_id}:
            await StoredSettings(work, self._context).set(self._key(old), str(new_chat_id))

    def _key(self, chat_id: int | None) -> str:
        known = "none" if chat_id is None else self._context.pseudonyms.chat(chat_id)
        return f"operators_group:{known}"
