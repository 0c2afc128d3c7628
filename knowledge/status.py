"""How the articles stand: what ``safar knowledge status`` shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from knowledge.article import Freshness
from knowledge.languages import LANGUAGES
from knowledge.library import Library


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
    path: str

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
                    path=article.path.as_posix(),
                ),
            )
        )
    return [row for _, row in sorted(rows, key=lambda pair: pair[0])]
