"""One article: a Markdown file with front matter, ``articles/<topic>/<general|ISO>/<language>.md``."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path, PurePosixPath

from knowledge.errors import ContentError, Problem, errors_in
from knowledge.fields import Fields
from knowledge.files import MAX_ARTICLE_BYTES, read_text
from knowledge.languages import LANGUAGES
from knowledge.render import is_plain, render
from knowledge.vocabulary import COUNTRIES, TOPICS
from knowledge.yamlfile import parse_yaml

DUE_SOON = timedelta(days=30)
"""How long before ``review_by`` the team is told that a review is coming."""

WITHDRAWN_AFTER = timedelta(days=60)
"""How long after ``review_by`` an article is still shown (as overdue)."""

DRAFT = "draft"
"""Being written: people never see it, and what is wrong with it stops nobody."""
MACHINE_DRAFTED = "machine-drafted"
NATIVE_READ = "native-read"
REVIEWS = (DRAFT, MACHINE_DRAFTED, NATIVE_READ)
GENERAL = "general"
"""Name of the folder of the article that is for no country in particular."""

PENDING = "PENDING"
"""Written by a translator in place of the hash; :func:`knowledge.stamp.stamp` fills it in."""

_HASH = re.compile(r"[0-9a-f]{6,64}")
# Looked for in the text, as a half-written draft may not be YAML yet.
_IS_DRAFT = re.compile(rf"^review:[ ]*[\"']?{DRAFT}[\"']?[ ]*(?:#.*)?$", re.MULTILINE)


class Freshness(StrEnum):
    """Whether an article may be shown on a day."""

    FRESH = "fresh"
    OVERDUE = "overdue"  # shown with a warning
    WITHDRAWN = "withdrawn"  # not shown


@dataclass(frozen=True, slots=True)
class TranslatedFrom:
    """The language an article was translated from, and the hash of the text it was then."""

    language: str
    hash: str


@dataclass(frozen=True, slots=True, order=True)
class ArticleKey:
    """What an article is filed under; ``country`` is "" for the general article."""

    topic: str
    country: str
    language: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article in one language, checked and rendered.

    ``as_of`` is the newest date to which its facts are known to hold, ``review_by`` the day from
    which it counts as overdue. ``transliterated``
    marks an article made on the fly from the other Uzbek script.
    """

    topic: str
    country: str | None
    language: str
    title: str
    body: str
    sources: tuple[str, ...]
    as_of: date
    review_by: date
    review: str
    translated_from: TranslatedFrom | None
    questions: tuple[str, ...]
    related: tuple[str, ...]
    path: Path
    transliterated: bool = False
    recorded: str | None = None
    """Hash of the text that the recording beside the file says: see :mod:`knowledge.recording`."""

    @property
    def html(self) -> str:
        """Telegram HTML of title and body."""
        return render(self.title, self.body).html

    @property
    def key(self) -> ArticleKey:
        """What the article is filed under."""
        return ArticleKey(self.topic, self.country or "", self.language)

    @property
    def hash(self) -> str:
        """Hash of title and body, for translations to remember."""
        return text_hash(self.title, self.body)

    def freshness(self, today: date) -> Freshness:
        """Overdue after ``review_by``; withdrawn :data:`WITHDRAWN_AFTER` later."""
        if today <= self.review_by:
            return Freshness.FRESH
        if today <= self.review_by + WITHDRAWN_AFTER:
            return Freshness.OVERDUE
        return Freshness.WITHDRAWN

    def is_due_soon(self, today: date) -> bool:
        """Still fresh, but the review is due within :data:`DUE_SOON`."""
        return timedelta(0) <= self.review_by - today <= DUE_SOON

    @property
    def withdrawn_on(self) -> date:
        """The first day on which people no longer see it, unless it is reviewed before."""
        return self.review_by + WITHDRAWN_AFTER + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """What came of a file: an article (None where it cannot be used) and the problems found.

    A draft that can be read is ``draft``, never ``article``; its problems are warnings.
    """

    article: Article | None
    problems: tuple[Problem, ...]
    draft: Article | None = None


def text_hash(title: str, body: str) -> str:
    """Twelve hexadecimal digits that change when title or body change (SHA-256, shortened)."""
    text = f"{title.strip()}\n{body.strip()}"
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def split_front_matter(text: str, path: Path) -> tuple[str, str, int]:
    """Front matter, body, and the number of lines before the body.

    Raises:
        ContentError: the file does not begin with ``---``, or there is no second ``---``.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        raise ContentError(
            [
                Problem(
                    path,
                    1,
                    "The file does not begin with '---'.",
                    "Put the front matter first.",
                )
            ]
        )
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return (
                "\n".join(lines[1:number]),
                "\n".join(lines[number + 1 :]),
                number + 1,
            )
    problem = Problem(path, 1, "The front matter does not end.", "Close it with a line '---'.")
    raise ContentError([problem])


def parse_article(root: Path, relative: str) -> ParsedArticle:
    """Read ``root/relative``; ``relative`` is ``articles/<topic>/<country>/<language>.md``.

    Never raises: whatever is wrong is among the problems, and errors mean no article.
    """
    path = root / relative
    try:
        text = read_text(path, limit=MAX_ARTICLE_BYTES)
    except ContentError as error:
        return ParsedArticle(None, error.problems)
    article, problems = _parse(text, path, relative)
    if _is_draft(text):
        return ParsedArticle(None, tuple(as_draft_problems(problems)), article)
    if errors_in(problems):
        article = None
    return ParsedArticle(article, tuple(problems))


def as_draft_problems(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems of a draft: to be mended before people see it, but no errors yet."""
    return (replace(problem, severity="warning") for problem in problems)


def _is_draft(text: str) -> bool:
    front = re.split(r"^---[ ]*$", text.removeprefix("---"), maxsplit=1, flags=re.MULTILINE)[0]
    return _IS_DRAFT.search(front) is not None


def _parse(text: str, path: Path, relative: str) -> tuple[Article | None, list[Problem]]:
    """The article where its fields can be read (be its text wrong), and every problem."""
    problems: list[Problem] = []
    try:
        front, body, before = split_front_matter(text, path)
        fields = Fields(parse_yaml(front, path, first_line=2), path, problems)
    except ContentError as error:
        return None, list(error.problems)
    article = _read(fields, body.strip(), path)
    _check_path(fields, relative)
    if not body.strip():
        problems.append(Problem(path, before, "The article has no text.", "Write one."))
    elif article is not None:
        leading = len(body) - len(body.lstrip())
        first = before + 1 + body[:leading].count("\n")
        # Most texts are seen to be in order without rendering them, which takes half of the time.
        if not is_plain(article.title, article.body):
            problems.extend(
                Problem(path, first + found.line, found.message, found.remedy)
                for found in render(article.title, article.body).problems
            )
    return article, problems


def _read(fields: Fields, body: str, path: Path) -> Article | None:
    topic = fields.choice("topic", TOPICS)
    fields.node("country")  # must be written, be it as null
    country = fields.choice("country", COUNTRIES, required=False)
    language = fields.choice("language", LANGUAGES)
    title = fields.text("title", limit=150)
    sources = fields.texts("sources")
    as_of = fields.date("as_of")
    review_by = fields.date("review_by")
    review = fields.choice("review", REVIEWS)
    questions = fields.texts("questions", limit=300)
    related = fields.choices("related", TOPICS, required=False)
    translated_from = _translated_from(fields, language)
    recorded = _text_hash_in(fields, "recorded", required=False)
    fields.finish()
    if as_of is not None and review_by is not None and review_by <= as_of:
        fields.problem("review_by", "review_by is not later than as_of.", "Correct one of them.")
    if topic in related:
        fields.problem("related", "The article names itself as related.", "Remove it there.")
    if not questions:
        fields.problem("questions", "There is no question.", "Add how people ask this.", "warning")
    if not sources and fields.node("sources", required=False) is not None:
        fields.problem("sources", "The article names no source.", "Add fact ids of sources.yml.")
    if topic is None or language is None or title is None or review is None:
        return None
    if as_of is None or review_by is None:
        return None
    return Article(
        topic=topic,
        country=country,
        language=language,
        title=title,
        body=body,
        sources=sources,
        as_of=as_of,
        review_by=review_by,
        review=review,
        translated_from=translated_from,
        questions=questions,
        related=related,
        path=path,
        recorded=recorded,
    )


def _translated_from(fields: Fields, language: str | None) -> TranslatedFrom | None:
    inner = fields.fields("translated_from", required=False)
    if inner is None:
        return None
    source = inner.choice("language", LANGUAGES)
    digest = _text_hash_in(inner, "hash")
    inner.finish()
    if source is None or digest is None:
        return None
    if source == language:
        inner.problem("language", "Translated from itself.", "Name the other language.")
        return None
    return TranslatedFrom(source, digest)


def _text_hash_in(fields: Fields, key: str, *, required: bool = True) -> str | None:
    digest = fields.label(key, required=required)
    if digest is not None and digest != PENDING and not _HASH.fullmatch(digest):
        fields.problem(key, f"'{key}' is not a text hash.", f"Write {PENDING}, then stamp it.")
        return None
    return digest


def _check_path(fields: Fields, relative: str) -> None:
    """The folder and file name must say what the front matter says."""
    parts = PurePosixPath(relative).parts
    if len(parts) != 4 or not relative.endswith(".md"):
        fields.problem(
            None,
            "The file is not where articles are.",
            "Move it to articles/<topic>/<general or country>/<language>.md.",
        )
        return
    _, topic, country, _ = parts
    for key, in_path in (
        ("topic", topic),
        ("country", None if country == GENERAL else country),
        ("language", PurePosixPath(relative).stem),
    ):
        node = fields.node(key, required=False)
        if node is not None and node.value != in_path and isinstance(node.value, str | None):
            fields.problem(
                key,
                f"The front matter says {key}: {node.value}, the path says {in_path}.",
                "Correct the field or move the file.",
            )
