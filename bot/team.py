"""What the content team should know of the whole: articles, numbers, and what people made of them.

The words that people wrote stay in the database, sealed; here are only counts of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.storage import Storage
from bot.storage.feedback import Votes
from knowledge.article import DRAFT, GENERAL, Freshness
from knowledge.errors import Problem, errors_in
from knowledge.hotline_calls import DueCall, due_calls
from knowledge.languages import LANGUAGES, SOURCE_LANGUAGE
from knowledge.library import Library
from knowledge.status import ArticleStatus, State, StatusRow, by_article, status
from knowledge.vocabulary import COUNTRIES, TOPICS

MOST_MISSED: Final = 10_000
NO_GUESS: Final = "no guess"


@dataclass(frozen=True, slots=True)
class Reactions:
    """What people made of the answers; ``missed`` counts by (likeliest topic, language, reason)."""

    votes: Mapping[tuple[str, str], Votes] = field(default_factory=dict)
    missed: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    unknown: str | None = None
    """Why nothing is known (no database, …); None where it is."""

    def helpful(self, article: ArticleStatus, language: str | None = None) -> tuple[int, int]:
        """Votes for and against an article, in one language or in all."""
        key = f"{article.topic}/{article.country or GENERAL}"
        found = [self.votes.get((key, it)) for it in ([language] if language else LANGUAGES)]
        votes = [vote for vote in found if vote is not None]
        return sum(v.helpful for v in votes), sum(v.not_helpful for v in votes)

    def missed_of(self, topic: str, language: str | None = None) -> int:
        """Questions not answered well that the topic was the likeliest guess for."""
        return sum(
            count
            for (guess, spoken, _), count in self.missed.items()
            if guess == topic and language in (None, spoken)
        )


async def reactions(storage: Storage) -> Reactions:
    """Read the counts from the database."""
    votes = {(vote.article, vote.language): vote for vote in await storage.feedback.all()}
    questions = await storage.missed.oldest(MOST_MISSED)
    missed = Counter(
        ((question.guesses or (NO_GUESS,))[0], question.language, question.reason)
        for question in questions
    )
    return Reactions(votes, missed)


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything the status shows, as of a day."""

    today: date
    articles: Sequence[ArticleStatus]
    calls: Sequence[DueCall]
    errors: Sequence[Problem]
    reactions: Reactions
    titles: Mapping[str, str]

    def rows(self) -> list[StatusRow]:
        """One per article and language."""
        return [row for article in self.articles for row in article.rows.values()]

    def count(self, state: State) -> int:
        """How many articles and languages are in a state."""
        return sum(
            article.state(language) is state for article in self.articles for language in LANGUAGES
        )

    def due(self) -> list[ArticleStatus]:
        """Articles due within 30 days, overdue or withdrawn: the most pressing first."""
        pressing = [
            article
            for article in self.articles
            if article.first.review != DRAFT
            and any(
                row.due_soon or row.freshness is not Freshness.FRESH
                for row in article.rows.values()
            )
        ]
        return sorted(pressing, key=_review_by)

    def place(self, topic: str, country: str | None) -> ArticleStatus | None:
        """The article on a topic for a country, if there is one."""
        return next(
            (it for it in self.articles if (it.topic, it.country) == (topic, country)), None
        )


def _review_by(article: ArticleStatus) -> date:
    return min(row.review_by for row in article.rows.values())


def standing(
    library: Library, problems: Sequence[Problem], known: Reactions, today: date
) -> Standing:
    """Put it together. ``library`` may be one for preview, with drafts."""
    texts = library.texts
    titles = {}
    for topic in TOPICS:
        key = "topic-" + topic.replace("_", "-")
        titles[topic] = texts.plain(SOURCE_LANGUAGE, key) if texts.has(key) else topic
    return Standing(
        today=today,
        articles=by_article(status(library, today)),
        calls=due_calls(library.hotlines, today),
        errors=errors_in(problems),
        reactions=known,
        titles=titles,
    )


def page(found: Standing, made: datetime, root: Path) -> str:
    """The status as one HTML page, with nothing from outside."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    countries = [it for it in COUNTRIES if any(a.country == it for a in found.articles)]
    return environment.get_template("team.html.j2").render(
        found=found,
        made=made,
        languages=LANGUAGES,
        topics=TOPICS,
        countries=countries,
        states=State,
        missed_topics=sorted({guess for guess, _, _ in found.reactions.missed}),
        reasons=sorted({reason for _, _, reason in found.reactions.missed}),
        short=lambda path: path.relative_to(root).as_posix() if path.is_relative_to(root) else path,
    )
