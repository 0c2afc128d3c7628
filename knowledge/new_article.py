"""A new article, or a new translation of one, as a draft to fill in."""

from __future__ import annotations

import difflib
import json
from datetime import date, timedelta
from pathlib import Path

from knowledge.article import DRAFT, GENERAL, PENDING, Article, parse_article
from knowledge.errors import KnowledgeError, UnknownLanguageError
from knowledge.languages import LANGUAGES, SOURCE_LANGUAGE
from knowledge.uzbek import CYRILLIC, LATIN
from knowledge.vocabulary import COUNTRIES, TOPICS

REVIEW_AFTER = timedelta(days=180)
"""Until when a new article counts as fresh, unless its author writes another day."""

_ORIGINAL = """\
---
topic: {topic}
country: {country}
language: {language}
title: ""
sources: []                # ids of facts in sources.yml
as_of: {today}          # the day to which the facts are known to hold
review_by: {review_by}      # after this day the answer says that it is due
review: {review}              # nobody sees it until this says machine-drafted or native-read
questions: []              # as people ask it, one per line: - "…"
related: []                # other topics
---
"""

_TRANSLATION = """\
---
topic: {topic}
country: {country}
language: {language}
title: {title}
sources: [{sources}]
as_of: {as_of}
review_by: {review_by}
review: {review}              # nobody sees it until this says machine-drafted or native-read
translated_from: {{language: {origin}, hash: {hash}}}
questions: []              # as people ask it in this language, one per line: - "…"
related: [{related}]
---
{body}
"""


class NewArticleError(KnowledgeError):
    """The article cannot be begun; the text says what to do instead."""


def new_article(root: Path, topic: str, country: str | None, language: str, today: date) -> Path:
    """Write the draft of an article in the source language, or of a translation; gives its path.

    A translation begins with the text it is made from, with its facts and dates.

    Raises:
        NewArticleError: a word is unknown, the file is there, or there is nothing to translate.
        UnknownLanguageError: ``language`` is none of ours.
    """
    country = _country(country)
    if topic not in TOPICS:
        raise NewArticleError(f"There is no topic {topic!r}. {_meant(topic, TOPICS)}")
    if language not in LANGUAGES:
        raise UnknownLanguageError(language, LANGUAGES)
    if language == CYRILLIC:
        raise NewArticleError(
            f"Uzbek in Cyrillic is made from {LATIN}: run 'safar knowledge uz-cyrl' afterwards."
        )
    folder = root / "articles" / topic / (country or GENERAL)
    path = folder / f"{language}.md"
    if path.exists():
        raise NewArticleError(f"{path} is there already: edit it.")
    if language == SOURCE_LANGUAGE:
        text = _ORIGINAL.format(
            topic=topic,
            country=country or "null",
            language=language,
            today=today.isoformat(),
            review_by=(today + REVIEW_AFTER).isoformat(),
            review=DRAFT,
        )
    else:
        text = _translation(_source(root, folder), language)
    folder.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return path


def _country(country: str | None) -> str | None:
    if country is None or country.lower() == GENERAL:
        return None
    if country.upper() not in COUNTRIES:
        raise NewArticleError(
            f"There is no country {country!r}. Write one of {', '.join(COUNTRIES)}, or leave it out "
            "for an article on all countries."
        )
    return country.upper()


def _source(root: Path, folder: Path) -> Article:
    path = folder / f"{SOURCE_LANGUAGE}.md"
    if not path.exists():
        raise NewArticleError(f"There is nothing to translate: write {path} first.")
    parsed = parse_article(root, path.relative_to(root).as_posix())
    source = parsed.article or parsed.draft
    if source is None:
        raise NewArticleError(f"Mend the text to be translated first: {parsed.problems[0]}")
    return source


def _translation(source: Article, language: str) -> str:
    return _TRANSLATION.format(
        topic=source.topic,
        country=source.country or "null",
        language=language,
        title=json.dumps(source.title, ensure_ascii=False),
        sources=", ".join(source.sources),
        as_of=source.as_of.isoformat(),
        review_by=source.review_by.isoformat(),
        review=DRAFT,
        origin=source.language,
        hash=PENDING,
        related=", ".join(source.related),
        body=source.body,
    )


def _meant(word: str, known: tuple[str, ...]) -> str:
    close = difflib.get_close_matches(word, known, n=1)
    return f"Did you mean {close[0]!r}?" if close else f"Write one of: {', '.join(known)}."
