"""Questions of articles that lead elsewhere: asked twice, or nearer to another topic's examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from knowledge.article import Article, ArticleKey
from knowledge.check_articles import field_line
from knowledge.errors import Problem
from knowledge.fold import fold
from knowledge.languages import LANGUAGES
from knowledge.search import LEAST_EVIDENCE, SearchIndex, parts
from knowledge.uzbek import CYRILLIC, LATIN

CLEARLY = 2.0
"""So many times more must speak for the other topic: people who ask this get the wrong article."""


def question_problems(articles: Mapping[ArticleKey, Article]) -> Iterator[Problem]:
    """Warnings on questions that stand under two topics, or that another topic's articles steal."""
    written = {key: article for key, article in articles.items() if not article.transliterated}
    twice = dict(_asked_twice(written))
    yield from twice.values()
    index = SearchIndex(written.values())
    # One language after the other: the index reads a language when it is first asked in it.
    for language in LANGUAGES:
        for key, article in sorted(written.items()):
            if key.language != language or _is_made(key, written):
                continue
            for question in article.questions:
                thief = _thief(index, written, article, question)
                if thief is not None and (key, question) not in twice:
                    yield thief


def _asked_twice(
    articles: Mapping[ArticleKey, Article],
) -> Iterator[tuple[tuple[ArticleKey, str], Problem]]:
    asked: dict[tuple[str, str], Article] = {}
    for key, article in sorted(articles.items()):
        for question in article.questions:
            first = asked.setdefault((article.language, fold(question)), article)
            if first.topic != article.topic:
                message = f"The question {question[:60]!r} also stands in {first.path}."
                yield (key, question), _warning(article, question, message, "Keep one of them.")


def _is_made(key: ArticleKey, articles: Mapping[ArticleKey, Article]) -> bool:
    """Tell whether it only repeats the Latin article in Cyrillic letters."""
    return key.language == CYRILLIC and ArticleKey(key.topic, key.country, LATIN) in articles


def _thief(
    index: SearchIndex, articles: Mapping[ArticleKey, Article], article: Article, question: str
) -> Problem | None:
    evidence = index.evidence(question, article.language, mixed=False)
    topic = max(evidence, key=lambda topic: evidence[topic])
    enough = max(LEAST_EVIDENCE, CLEARLY * evidence[article.topic])
    if topic == article.topic or evidence[topic] < enough:
        return None
    near = _nearest(articles, question, topic, article.language)
    if near is None:
        return None
    return _warning(
        article,
        question,
        f"Who asks {question[:60]!r} is led to {topic}: {near.example[:60]!r} in {near.path}.",
        "Word one of the two more clearly, or move the question there.",
    )


@dataclass(frozen=True, slots=True)
class _Example:
    example: str
    path: Path


def _nearest(
    articles: Mapping[ArticleKey, Article], question: str, topic: str, language: str
) -> _Example | None:
    """The title or question of a topic that shares most with ``question``."""
    asked = parts(question)
    examples = (
        _Example(text, article.path)
        for key, article in sorted(articles.items())
        if (key.topic, key.language) == (topic, language)
        for text in (article.title, *article.questions)
    )
    return max(examples, key=lambda it: len(asked & parts(it.example)), default=None)


def _warning(article: Article, question: str, message: str, remedy: str) -> Problem:
    line = field_line(article.path, "questions")
    try:
        lines = article.path.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        lines = []
    line = next((number for number, text in enumerate(lines, 1) if question in text), line)
    return Problem(article.path, line, message, remedy, "warning")
