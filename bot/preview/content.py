"""The content as it is on disk at this moment, be it half-written."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from knowledge.article import DRAFT, GENERAL, Article, ArticleKey, Freshness
from knowledge.errors import Problem
from knowledge.files import Stamp, scan
from knowledge.languages import LANGUAGES, SOURCE_LANGUAGE
from knowledge.library import Library
from knowledge.loading import LoadCache, read_library
from knowledge.parts import ARTICLES
from knowledge.vocabulary import TOPICS


@dataclass(frozen=True, slots=True)
class Content:
    """What was read last. ``library`` None: nothing can be shown; ``version`` grows with edits."""

    version: int
    root: Path
    files: frozenset[str]
    library: Library | None
    problems: Sequence[Problem]

    def places(self) -> Iterator[tuple[str, str | None]]:
        """Topic and country of every article that has a file, in the order of the topics."""
        found = {
            (parts[1], None if parts[2] == GENERAL else parts[2])
            for parts in (PurePosixPath(path).parts for path in self.files)
            if len(parts) == 4 and f"{parts[0]}/" == ARTICLES and parts[1] in TOPICS
        }
        yield from sorted(found, key=lambda place: (TOPICS.index(place[0]), place[1] or ""))

    def article(self, topic: str, country: str | None, language: str) -> Article | None:
        """The article that can be shown, draft or not."""
        if self.library is None:
            return None
        return self.library.articles.get(ArticleKey(topic, country or "", language))

    def marks(self, topic: str, country: str | None, today: date) -> tuple[str, ...]:
        """What the list says beside an article: "error", "draft", "due", "overdue", "withdrawn"."""
        folder = self.root / "articles" / topic / (country or GENERAL)
        marks = []
        if any(p.severity == "error" and p.path.parent == folder for p in self.problems):
            marks.append("error")
        articles = [self.article(topic, country, language) for language in LANGUAGES]
        if any(article is not None and article.review == DRAFT for article in articles):
            marks.append("draft")
        source = self.article(topic, country, SOURCE_LANGUAGE)
        if source is not None:
            freshness = source.freshness(today)
            if freshness is not Freshness.FRESH:
                marks.append(freshness.value)
            elif source.is_due_soon(today):
                marks.append("due")
        return tuple(marks)


class ContentDesk:
    """Reads the folder anew when a file changed. Safe to use from several threads."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._cache = LoadCache()
        self._lock = threading.Lock()
        self._stamps: dict[str, Stamp] | None = None
        self._content: Content | None = None

    def look(self) -> Content:
        """The content as it is now. Never raises for what the files hold."""
        with self._lock:
            stamps = scan(self._root)
            if self._content is None or stamps != self._stamps:
                library, problems = read_library(
                    self._root, cache=self._cache, stamps=stamps, for_preview=True
                )
                version = 1 if self._content is None else self._content.version + 1
                self._stamps = stamps
                self._content = Content(version, self._root, frozenset(stamps), library, problems)
            return self._content
