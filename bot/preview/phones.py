"""One article in all languages, each as on a phone, with what is to mend beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from actions.messages import Buttons
from actions.preview import preview
from bot.preview.content import Content
from bot.telegram.html import plain_text, split_html, units
from knowledge.article import DRAFT, Article, Freshness
from knowledge.check_one import article_path, check_one
from knowledge.errors import KnowledgeError, Problem, errors_in
from knowledge.languages import LANGUAGES, OWN_NAMES
from knowledge.telegram_html import html_problem


@dataclass(frozen=True, slots=True)
class Phone:
    """What people who use a language see.

    ``state`` is one word, ``explained`` says what it means for people. ``messages`` are Telegram
    HTML, checked; empty where nothing can be shown. ``length`` is in characters as Telegram counts.
    """

    language: str
    name: str
    path: Path
    state: str
    explained: str
    messages: tuple[str, ...]
    buttons: Buttons
    length: int
    problems: tuple[Problem, ...]


async def phones(content: Content, topic: str, country: str | None, day: date) -> list[Phone]:
    """Every language's phone, in the order of the languages, as of a day. Never raises."""
    library = content.library
    paths = {it: article_path(content.root, topic, country, it) for it in LANGUAGES}
    if library is None:
        problems = {
            language: [problem for problem in content.problems if problem.path == path]
            for language, path in paths.items()
        }
    else:
        problems = check_one(paths, library.articles, library.sources, content.problems, day)
    return [
        await _phone(content, _Asked(topic, country, it, day), paths[it], problems[it])
        for it in LANGUAGES
    ]


@dataclass(frozen=True, slots=True)
class _Asked:
    topic: str
    country: str | None
    language: str
    day: date


async def _phone(content: Content, asked: _Asked, path: Path, problems: list[Problem]) -> Phone:
    topic, country, language, day = asked.topic, asked.country, asked.language, asked.day
    article = content.article(topic, country, language)
    state, explained = _state(article, path, problems, day)
    if content.library is None:
        state, explained = "error", "Nothing can be shown: mend the errors above first."
    messages: tuple[str, ...] = ()
    buttons: Buttons = ()
    if content.library is not None and state != "error":
        try:
            now = datetime.combine(day, time(12), UTC)
            say = await preview(content.library, topic, country, language, now)
        except KnowledgeError as error:  # a text of the interface is missing
            problems = [*problems, Problem(path, None, f"{error}", "Mend the interface texts.")]
        else:
            if refused := html_problem(say.text):
                problems = [
                    *problems,
                    Problem(path, None, f"Telegram would refuse {refused}.", "Mend the markup."),
                ]
            else:
                messages, buttons = tuple(split_html(say.text)), say.buttons
    length = sum(units(plain_text(message)) for message in messages)
    return Phone(
        language, OWN_NAMES[language], path, state, explained, messages, buttons, length,
        tuple(problems),
    )  # fmt: skip


def _state(
    article: Article | None, path: Path, problems: list[Problem], day: date
) -> tuple[str, str]:
    if article is None and path.exists() and errors_in(problems):
        return "error", "The file cannot be used; a running bot keeps what it had."
    if article is None and path.exists():
        return "draft", "A draft, not far enough to be shown. People read this instead:"
    if article is None:
        return "missing", "There is no such file. People read this instead:"
    if article.review == DRAFT:
        return "draft", "A draft: nobody sees it yet. It would look so:"
    if article.freshness(day) is Freshness.WITHDRAWN:
        return "withdrawn", f"Withdrawn since {article.withdrawn_on}. People read this instead:"
    if article.transliterated:
        return "made", "Made from the Latin text at the moment of reading."
    state = article.review if article.freshness(day) is Freshness.FRESH else "overdue"
    return state, f"As of {article.as_of}, review by {article.review_by}."
