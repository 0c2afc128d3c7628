"""Checks of articles: what is due, what a translation lacks, what a draft still needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import Path

from knowledge.article import (
    MACHINE_DRAFTED,
    NATIVE_READ,
    PENDING,
    Article,
    ArticleKey,
    Freshness,
    as_draft_problems,
)
from knowledge.check_texts import text_problems
from knowledge.errors import Problem
from knowledge.languages import LANGUAGES
from knowledge.loading import source_problems
from knowledge.sources import Source
from knowledge.uzbek import CYRILLIC


def article_problems(
    some: Mapping[ArticleKey, Article],
    articles: Mapping[ArticleKey, Article],
    sources: Mapping[str, Source],
    today: date,
) -> Iterator[Problem]:
    """What is to mend in ``some`` of the ``articles``, beyond what the loader says of each file."""
    yield from _content_problems(some, {key.topic for key in articles}, sources, today)
    yield from _translation_problems(some, articles)
    yield from text_problems(some, sources, articles)


def draft_problems(
    drafts: Mapping[ArticleKey, Article],
    articles: Mapping[ArticleKey, Article],
    sources: Mapping[str, Source],
    today: date,
) -> Iterator[Problem]:
    """The same for drafts, as warnings: what is to be done before people may see them."""
    together = {**articles, **drafts}
    yield from source_problems(drafts, sources)
    yield from as_draft_problems(article_problems(drafts, together, sources, today))
    for draft in drafts.values():
        yield _warning(
            draft.path,
            field_line(draft.path, "review"),
            "This is a draft: nobody sees it.",
            f"When it is right, write 'review: {MACHINE_DRAFTED}' or 'review: {NATIVE_READ}'.",
        )


def _content_problems(
    articles: Mapping[ArticleKey, Article],
    topics: Collection[str],
    sources: Mapping[str, Source],
    today: date,
) -> Iterator[Problem]:
    for article in articles.values():
        freshness = article.freshness(today)
        line = field_line(article.path, "review_by")
        if freshness is Freshness.WITHDRAWN:
            yield _warning(
                article.path,
                line,
                f"The review was due on {article.review_by}; the article is no longer shown.",
                "Check every fact against its source, then move as_of and review_by.",
            )
        elif freshness is Freshness.OVERDUE:
            yield _warning(
                article.path,
                line,
                f"The review was due on {article.review_by}; "
                f"from {article.withdrawn_on} on it is not shown.",
                "Check every fact against its source, then move as_of and review_by.",
            )
        elif article.is_due_soon(today):
            yield _warning(
                article.path,
                line,
                f"The review is due on {article.review_by}.",
                "Check every fact against its source, then move as_of and review_by.",
            )
        if article.as_of > today:
            yield _warning(
                article.path,
                field_line(article.path, "as_of"),
                f"as_of {article.as_of} lies in the future.",
                "Write the day to which the facts are known to hold.",
            )
        for id_ in article.sources:
            source = sources.get(id_)
            if source is not None and source.confidence in ("low", "none"):
                yield _warning(
                    article.path,
                    field_line(article.path, "sources"),
                    f"The fact {id_} has confidence {source.confidence}.",
                    "Find a better source, or take the fact out of the text.",
                )
        for topic in article.related:
            if topic not in topics:
                yield _warning(
                    article.path,
                    field_line(article.path, "related"),
                    f"There is no article on the related topic {topic!r}.",
                    "Write one, or remove it here.",
                )


def variant_problems(
    articles: Mapping[ArticleKey, Article], drafts: Collection[ArticleKey]
) -> Iterator[Problem]:
    """Languages in which an article is missing."""
    variants: defaultdict[tuple[str, str], dict[str, Article]] = defaultdict(dict)
    for key, article in articles.items():
        variants[key.topic, key.country][key.language] = article
    for (topic, country), by_language in variants.items():
        some = next(iter(by_language.values()))
        for language in LANGUAGES:
            if ArticleKey(topic, country, language) in drafts:
                continue  # is said of the draft
            if language not in by_language:
                remedy = "Translate it; until then people read it in another language."
                if language == CYRILLIC:
                    remedy = "Run 'safar knowledge uz-cyrl' once the Latin one is there."
                yield _warning(
                    some.path.with_name(f"{language}.md"),
                    None,
                    f"The article is missing in {language}.",
                    remedy,
                )


def _translation_problems(
    some: Mapping[ArticleKey, Article], articles: Mapping[ArticleKey, Article]
) -> Iterator[Problem]:
    for key, article in some.items():
        origin = article.translated_from
        if origin is None:
            continue
        line = field_line(article.path, "translated_from")
        source = articles.get(ArticleKey(key.topic, key.country, origin.language))
        if source is None:
            yield Problem(
                article.path,
                line,
                f"It was translated from {origin.language}, but there is no such article.",
                f"Restore {origin.language}.md, or correct translated_from.",
            )
            continue
        if origin.hash == PENDING:
            yield Problem(
                article.path,
                line,
                "The hash of the source text is still pending.",
                "Compare with the source, then run 'safar knowledge stamp'.",
            )
        elif not source.hash.startswith(origin.hash):
            yield _warning(
                article.path,
                line,
                f"The text in {origin.language} has changed since this was translated.",
                f"Bring it up to date, then write hash: {source.hash}.",
            )
        elif (article.sources, article.as_of) != (source.sources, source.as_of):
            yield _warning(
                article.path,
                field_line(article.path, "sources"),
                f"Sources or as_of differ from the article in {origin.language}.",
                "Copy them from there.",
            )


def field_line(path: Path, field: str) -> int | None:
    """The line on which a field of an article's front matter stands."""
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            for number, line in enumerate(file, start=1):
                if line.startswith(f"{field}:"):
                    return number
    except OSError:
        pass
    return None


def _warning(path: Path, line: int | None, message: str, remedy: str) -> Problem:
    return Problem(path, line, message, remedy, "warning")
