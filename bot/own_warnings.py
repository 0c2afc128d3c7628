"""Warnings of the operators while the bot runs: live within seconds, withdrawn in time, told to watchers."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from typing import Final

from actions.case_card import Speech
from actions.messages import Say, ToOperators
from actions.own_warnings import expire, in_force, with_own
from actions.ports import Clock, UnitsOfWork
from actions.report_card import warning_rows
from actions.watching import Change, changes, tell
from bot.live import LiveAgencies
from bot.pipeline.trace import where
from knowledge.agencies import AgencyIndex
from knowledge.library import Library

EVERY_SECONDS: Final = 1.0
LOOK_AGAIN: Final = timedelta(hours=1)
"""Watched agencies are looked at so often even if no list changed: permits run out by themselves."""
TRY_AGAIN: Final = timedelta(minutes=1)
"""Somebody could not be told, because an operator is talking to them."""
PAGE: Final = 200

_log = logging.getLogger(__name__)


class OwnWarnings:
    """Follows the database; several programs may do so side by side."""

    def __init__(
        self,
        units: UnitsOfWork,
        agencies: LiveAgencies,
        *,
        library: Callable[[], Library],
        clock: Clock,
        operators_language: str,
        on_replies: Callable[[], None] = lambda: None,
    ) -> None:
        self._units = units
        self._agencies = agencies
        self._library = library
        self._clock = clock
        self._operators_language = operators_language
        self._on_replies = on_replies
        self._seen: tuple[str, date] | None = None
        self._told_of: AgencyIndex | None = None
        self._look_at: datetime | None = None

    async def run(self) -> None:
        """Look every second, until cancelled. A failure is logged and tried again."""
        while True:
            try:
                await self.step()
            except Exception as error:  # noqa: BLE001 - the next second tries again
                _log.error("looking for warnings failed: %s", where(error))
            await asyncio.sleep(EVERY_SECONDS)

    async def step(self) -> None:
        """Take over what was published or withdrawn, and tell watchers what changed for them."""
        now = self._clock.now()
        await self._take_over(now)
        index = self._agencies.current
        due = self._look_at is None or now >= self._look_at
        if index is not self._told_of or due:
            all_told = await self._tell(index, now)
            self._told_of = index
            self._look_at = now + (LOOK_AGAIN if all_told else TRY_AGAIN)

    async def _take_over(self, now: datetime) -> None:
        today = now.date()
        async with self._units.reading() as uow:
            seen = (await uow.warnings.stamp(), today)
            if seen == self._seen:
                return
            warnings = await uow.warnings.published()
        over = partial(with_own, warnings=warnings, texts=self._library().texts, today=today)
        self._agencies.lay_over(over)
        self._seen = seen
        _log.info("%d warnings of the operators are in use", len(warnings))
        if not all(in_force(warning, today) for warning in warnings):
            await self._expire(now)

    async def _expire(self, now: datetime) -> None:
        speech = Speech(self._library(), self._operators_language)
        async with self._units.writing() as uow:
            ended = await expire(uow, now)
            notes = [
                Say(
                    ToOperators(),
                    speech.t("warning-expired", code=warning.id),
                    warning_rows(speech, warning),
                )
                for warning in ended
            ]
            await uow.outbox.put([*notes])
            await uow.commit()
        self._on_replies()

    async def _tell(self, index: AgencyIndex, now: datetime) -> bool:
        """Tell everybody for whom something changed; False if somebody must wait."""
        last, all_told = "", True
        while True:
            async with self._units.reading() as uow:
                page = await uow.watches.after(last, PAGE)
            if not page:
                return all_told
            last = page[-1].id
            for change in await asyncio.to_thread(changes, page, index, now.date()):
                all_told = await self._tell_one(change, now) and all_told

    async def _tell_one(self, change: Change, now: datetime) -> bool:
        async with self._units.writing() as uow:
            told = await tell(change, uow, self._library(), now)
            if told:
                await uow.commit()
        self._on_replies()
        return told
