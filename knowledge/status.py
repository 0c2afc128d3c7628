"""How the articles stand: what ``safar knowledge status`` shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from knowledge.article import DRAFT, NATIVE_READ, Freshness
from knowledge.languages import LANGUAGES
from knowledge.library import Library


class State(StrEnum):
    """How an article stands in a language, in one word; the worst that holds."""

    MISSING = "missing"
    DRAFT = "draft"
    WITHDRAWN = "withdrawn"
    OVERDUE = "overdue"
    SOURCE_CHANGED = "source changed"
    MACHINE_DRAFTED = "machine-drafted"
    NATIVE_READ = "native-read"


@dataclass(frozen=True, slots=True)
class StatusRow:
    """One article in one language.

    ``stale``: it must be looked at, because its source text has changed since it was translated
    (``source_changed``) or because its review is overdue (``freshness``).
    """

    topic: str
    country: str | None
    language: str
    as_of: date
    review_by: date
    review: str
    stale: bool
    source_changed: bool
    freshness: Freshness
    due_soon: bool
    path: str

    @property
    def state(self) -> State:
        """The one word for it."""
        if self.review == DRAFT:
            return State.DRAFT
        if self.freshness is not Freshness.FRESH:
            return State(self.freshness.value)
        if self.source_changed:
            return State.SOURCE_CHANGED
        return State.NATIVE_READ if self.review == NATIVE_READ else State.MACHINE_DRAFTED

    def as_json(self) -> dict[str, str | bool | None]:
        """The row as ``--json`` writes it; dates are ISO 8601."""
        return {
            "topic": self.topic,
            "country": self.country,
            "language": self.language,
            "as_of": self.as_of.isoformat(),
            "review_by": self.review_by.isoformat(),
            "review": self.review,
            "stale": self.stale,
            "path": self.path,
            "source_changed": self.source_changed,
            "freshness": self.freshness.value,
            "due_soon": self.due_soon,
        }


def status(library: Library, today: date) -> list[StatusRow]:
    """One row per article file, by topic, country (the general one first) and language."""
    rows = []
    for key, article in library.articles.items():
        if article.transliterated:
            continue  # has no file
        changed = library.is_stale(article)
        freshness = article.freshness(today)
        rows.append(
            (
                (key.topic, key.country, LANGUAGES.index(key.language)),
                StatusRow(
                    topic=article.topic,
                    country=article.country,
                    language=article.language,
                    as_of=article.as_of,
                    review_by=article.review_by,
                    review=article.review,
                    stale=changed or freshness is not Freshness.FRESH,
                    source_changed=changed,
                    freshness=freshness,
                    due_soon=article.is_due_soon(today),
                    path=article.path.as_posix(),
                ),
            )
        )
    return [row for _, row in sorted(rows, key=lambda pair: pair[0])]


@dataclass(frozen=True, slots=True)
class ArticleStatus:
    """One article with all its languages; ``rows`` lacks those it is missing in."""

    topic: str
    country: str | None
    rows: Mapping[str, StatusRow]

    def state(self, language: str) -> State:
        """How it stands in a language."""
        row = self.rows.get(language)
        return State.MISSING if row is None else row.state

    @property
    def complete(self) -> int:
        """In how many languages people read it, up to date."""
        good = (State.MACHINE_DRAFTED, State.NATIVE_READ)
        return sum(self.state(language) in good for language in LANGUAGES)

    @property
    def worst(self) -> State:
        """The state of the language that is worst off."""
        return min((self.state(language) for language in LANGUAGES), key=list(State).index)

    @property
    def first(self) -> StatusRow:
        """The row of the first language, as a rule the one the others are made from."""
        return next(iter(self.rows.values()))


def by_article(rows: Iterable[StatusRow]) -> list[ArticleStatus]:
    """The rows of :func:`status`, put together by topic and country."""
    found: dict[tuple[str, str | None], dict[str, StatusRow]] = {}
    for row in rows:
        found.setdefault((row.topic, row.country), {})[row.language] = row
    return [ArticleStatus(*key, by_language) for key, by_language in found.items()]
