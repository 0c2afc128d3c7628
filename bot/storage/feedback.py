"""Whether articles helped, as the team reads it: sums of counters, nothing about people."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from bot.storage.context import Context
from bot.storage.schema import article_feedback

__all__ = ["FeedbackTotals", "Votes"]


@dataclass(frozen=True, slots=True)
class Votes:
    """How many found an article (``topic/general`` or ``topic/ISO``) helpful in a language."""

    article: str
    language: str
    helpful: int
    not_helpful: int


class FeedbackTotals:
    """The sums of all days."""

    def __init__(self, context: Context) -> None:
        self._context = context

    async def all(self) -> list[Votes]:
        """Return the votes per article and language, by name."""
        table = article_feedback.c
        grouped = select(table.article, table.language, table.helpful, func.sum(table.count))
        grouped = grouped.group_by(table.article, table.language, table.helpful)
        async with self._context.database.begin(writing=False) as work:
            rows = (await work.execute(grouped)).all()
        counts = {(row[0], row[1], row[2]): int(row[3]) for row in rows}
        return [
            Votes(
                article,
                language,
                counts.get((article, language, True), 0),
                counts.get((article, language, False), 0),
            )
            for article, language in sorted({key[:2] for key in counts})
        ]
