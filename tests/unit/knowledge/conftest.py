"""A small content tree to break in every way, and the real one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from knowledge.errors import Problem
from knowledge.hotlines import TEXT_KEYS

REPOSITORY = Path(__file__).parents[3]

ARTICLE = """\
---
topic: {topic}
country: {country}
language: {language}
title: "{title}"
sources: [F-1]
as_of: 2026-01-10
review_by: 2026-12-31
review: machine-drafted
{more}questions:
  - "{question}"
related: [{related}]
---
{body}
"""

SOURCES = """\
F-1: {title: "A law", url: "https://example.org/law", publisher: P, date: 2026, confidence: high}
F-2: {title: {ru: "Слух", en: "Hearsay"}, url: null, publisher: P, date: null, confidence: low}
"""

HOTLINES = """\
schema: 1
entries:
- id: ru-112
  country: RU
  kind: emergency
  numbers: [{number: "112", use: any}]
  source: s
  as_of: 2026
  confidence: high
  last_test_call: null
  publish: true
"""

LABELS = "".join(f"{key} = x\n" for key in TEXT_KEYS)


@dataclass
class ContentTree:
    """A content folder that tests write into."""

    root: Path

    def write(self, relative: str, text: str | bytes) -> Path:
        path = self.root / relative
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def article(
        self,
        topic: str = "work_permit",
        country: str | None = None,
        language: str = "ru",
        *,
        title: str = "Title",
        body: str = "Body.",
        question: str = "Question?",
        related: str = "",
        more: str = "",
    ) -> Path:
        text = ARTICLE.format(
            topic=topic,
            country=country or "null",
            language=language,
            title=title,
            body=body,
            question=question,
            related=related,
            more=more,
        )
        return self.write(f"articles/{topic}/{country or 'general'}/{language}.md", text)

    def edit(self, relative: str, old: str, new: str) -> Path:
        path = self.root / relative
        text = path.read_text(encoding="utf-8")
        assert old in text
        return self.write(relative, text.replace(old, new))


@pytest.fixture
def tree(tmp_path: Path) -> ContentTree:
    """A content folder without errors (but with gaps): one article, one hotline, two texts."""
    tree = ContentTree(tmp_path / "content")
    tree.article()
    tree.write("sources.yml", SOURCES)
    tree.write("hotlines.yml", HOTLINES)
    tree.write("interface/ru.ftl", "hello = Привет, { $name }!\nbye = Пока\n" + LABELS)
    return tree


@pytest.fixture(scope="session")
def real_root() -> Path:
    """The project's own content folder."""
    return REPOSITORY / "knowledge"


@pytest.fixture(scope="session")
def one() -> Callable[..., Problem]:
    """The single problem whose message has all the given words."""

    def find(problems: list[Problem] | tuple[Problem, ...], *words: str) -> Problem:
        found = [p for p in problems if all(w in f"{p.path} {p.message}" for w in words)]
        assert len(found) == 1, f"{words}: {[str(p) for p in problems]}"
        return found[0]

    return find
