"""Questions that were not answered well (port: ``actions.ports.MissedQuestions``), and their review."""

from __future__ import annotations

import json

from sqlalchemy import delete, select, update

from actions.ports import MissedQuestion
from bot.storage.context import Context
from bot.storage.database import Work
from bot.storage.errors import Damaged
from bot.storage.schema import missed_questions

__all__ = ["MissedList", "StoredMissed"]

_PLACE = str(missed_questions.c.sealed)


class StoredMissed:
    """The list as a unit of work writes it."""

    def __init__(self, work: Work, context: Context) -> None:
        self._work = work
        self._context = context

    async def add(self, question: MissedQuestion) -> None:
        """Put a question on the list."""
        self._work.require_writing()
        fields = [question.text, question.language, question.reason, *question.guesses]
        # What seals a value is bound to the row's id, which the database gives.
        blank = self._work.insert(missed_questions).values(sealed=b"", at=question.at)
        row_id = (await self._work.execute(blank.returning(missed_questions.c.id))).scalar_one()
        sealed = self._context.vault.seal(_PLACE, row_id, json.dumps(fields, ensure_ascii=False))
        here = missed_questions.c.id == row_id
        await self._work.execute(update(missed_questions).where(here).values(sealed=sealed))


class MissedList:
    """The list as the team reads it."""

    def __init__(self, context: Context) -> None:
        self._context = context

    async def oldest(self, limit: int = 1000) -> list[MissedQuestion]:
        """Return the questions, the oldest first; what does not open with our keys is left out."""
        rows = select(missed_questions).order_by(missed_questions.c.id).limit(limit)
        async with self._context.database.begin(writing=False) as work:
            found = (await work.execute(rows)).all()
        questions = []
        for row in found:
            try:
                fields = json.loads(self._context.vault.open(_PLACE, row.id, row.sealed))
            except Damaged:
                continue
            text, language, reason, *guesses = fields
            questions.append(MissedQuestion(text, language, reason, tuple(guesses), row.at, row.id))
        return questions

    async def remove(self, question_id: int) -> None:
        """Take a question off the list."""
        gone = delete(missed_questions).where(missed_questions.c.id == question_id)
        async with self._context.database.begin(writing=True) as work:
            await work.execute(gone)
            await work.commit()
