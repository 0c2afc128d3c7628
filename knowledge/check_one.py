"""The checks of one article in all languages, quick enough to run at every save."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from knowledge.article import DRAFT, GENERAL, Article, ArticleKey
from knowledge.check_articles import article_problems, draft_problems
from knowledge.errors import Problem, in_order
from knowledge.files import style_problems
from knowledge.languages import LANGUAGES
from knowledge.sources import Source
from knowledge.uzbek import CYRILLIC, LATIN, article_file, in_cyrillic


def article_path(root: Path, topic: str, country: str | None, language: str) -> Path:
    """Where an article is, or is to be."""
    return root / "articles" / topic / (country or GENERAL) / f"{language}.md"


def check_one(
    paths: Mapping[str, Path],
    articles: Mapping[ArticleKey, Article],
    sources: Mapping[str, Source],
    loading: Sequence[Problem],
    today: date,
) -> dict[str, list[Problem]]:
    """What is to mend in the variants of one article, by language.

    ``paths`` are its files by language, ``articles`` all articles and drafts that can be shown,
    ``loading`` what the loader said. Never raises.
    """
    own = {
        article.key: article
        for article in articles.values()
        if article.path in paths.values() and not article.transliterated
    }
    drafts = {key: article for key, article in own.items() if article.review == DRAFT}
    rest = {key: article for key, article in own.items() if key not in drafts}
    found = [*loading, *article_problems(rest, articles, sources, today)]
    found += draft_problems(drafts, articles, sources, today)
    problems = {}
    for language in LANGUAGES:
        path = paths[language]
        mine = [problem for problem in found if problem.path == path]
        if path.exists():
            mine += style_problems(path)
        problems[language] = in_order(mine)
    latin = next((it for it in own.values() if it.language == LATIN and it.key not in drafts), None)
    if latin is not None and (stale := _outdated(paths[CYRILLIC], latin)):
        problems[CYRILLIC].append(stale)
    return problems


def _outdated(path: Path, latin: Article) -> Problem | None:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None  # not there, or said by the loader
    if "review: native-read" in text or text == article_file(in_cyrillic(latin)):
        return None
    return Problem(
        path,
        None,
        "It no longer says what the Latin Uzbek text does.",
        "Run 'safar knowledge uz-cyrl'.",
    )
