"""From the files to the library: loaded wholly or not at all, and only what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from fluent.syntax import ast

from knowledge.article import (
    DRAFT,
    Article,
    ArticleKey,
    ParsedArticle,
    parse_article,
)
from knowledge.errors import ContentError, KnowledgeError, Problem, errors_in
from knowledge.files import Stamp, scan
from knowledge.ftl import read_ftl
from knowledge.hotline_file import load_hotlines
from knowledge.interface import FOLDER as INTERFACE
from knowledge.interface import Texts, load_texts
from knowledge.library import Library
from knowledge.parts import ARTICLES, PARTS, Part
from knowledge.recording import is_recording
from knowledge.search import SearchIndex
from knowledge.sources import Source, load_sources
from knowledge.transliterate import load_exceptions
from knowledge.uzbek import CYRILLIC, LATIN, cyrillic_resource, in_cyrillic

_LONGEST_MESSAGE = 400
"""A file that was damaged may be one single word."""

T = TypeVar("T")


@dataclass(slots=True)
class LoadCache:
    """What was loaded before, with the stamps of its files; unchanged things are not reparsed."""

    articles: dict[str, tuple[Stamp, ParsedArticle]] = field(default_factory=dict)
    others: dict[str, tuple[dict[str, Stamp], object]] = field(default_factory=dict)

    def article(self, root: Path, relative: str, stamp: Stamp) -> ParsedArticle:
        """The parsed article; from memory if its stamp is the same."""
        known = self.articles.get(relative)
        if known is not None and known[0] == stamp:
            return known[1]
        parsed = parse_article(root, relative)
        self.articles[relative] = (stamp, parsed)
        return parsed

    def usable(self) -> dict[ArticleKey, Article]:
        """The articles that were read and that people may see."""
        parsed = (known for _, known in self.articles.values())
        return {it.article.key: it.article for it in parsed if it.article is not None}

    def drafts(self) -> dict[ArticleKey, Article]:
        """The drafts that could be read."""
        parsed = (known for _, known in self.articles.values())
        return {it.draft.key: it.draft for it in parsed if it.draft is not None}

    def other(
        self,
        name: str,
        paths: Iterable[str],
        stamps: Mapping[str, Stamp],
        load: Callable[[], T],
    ) -> T:
        """What ``load`` gives; from memory if no file under ``paths`` changed."""
        prefixes = tuple(paths)
        mine = {path: stamp for path, stamp in stamps.items() if path.startswith(prefixes)}
        known = self.others.get(name)
        if known is not None and known[0] == mine:
            return known[1]  # type: ignore[return-value]
        value = load()
        self.others[name] = (mine, value)
        return value


def load_library(
    root: Path,
    parts: tuple[Part[object], ...] | None = None,
    cache: LoadCache | None = None,
    stamps: Mapping[str, Stamp] | None = None,
) -> Library:
    """Load all content under ``root``. ``parts`` None means :data:`PARTS`.

    Raises:
        ContentError: with every error found; then nothing is loaded.
    """
    library, problems = read_library(root, parts, cache, stamps)
    if library is None:
        raise ContentError(errors_in(problems))
    return library


def read_library(
    root: Path,
    parts: tuple[Part[object], ...] | None = None,
    cache: LoadCache | None = None,
    stamps: Mapping[str, Stamp] | None = None,
    *,
    for_preview: bool = False,
) -> tuple[Library | None, list[Problem]]:
    """The library, or None where there is an error; and all problems. Never raises.

    ``for_preview``: what the team looks at while it writes. Drafts are among the articles, and
    what cannot be used is left out, so that the rest can be shown.
    """
    cache = LoadCache() if cache is None else cache
    stamps = scan(root) if stamps is None else stamps
    problems: list[Problem] = []
    try:
        load_exceptions()
    except ContentError as error:  # without it there is no Uzbek in Cyrillic
        return None, list(error.problems)
    articles: dict[ArticleKey, Article] = {}
    own = [path for path in stamps if path.startswith(ARTICLES) and not is_recording(path)]
    for relative in own:
        parsed = cache.article(root, relative, stamps[relative])
        problems.extend(parsed.problems)
        article = parsed.article or (parsed.draft if for_preview else None)
        if article is not None:
            articles[article.key] = article
    for gone in set(cache.articles) - set(own):
        del cache.articles[gone]
    if not own:
        problems.append(Problem(root / ARTICLES, None, "There is no article.", "Restore them."))
    _add_cyrillic(articles)

    sources, found = cache.other(
        "sources", ["sources.yml"], stamps, lambda: load_sources(root / "sources.yml")
    )
    problems.extend(found)
    hotlines, found = cache.other(
        "hotlines",
        ["hotlines.yml"],
        stamps,
        lambda: load_hotlines(root / "hotlines.yml"),
    )
    problems.extend(found)
    texts, found = cache.other("texts", [f"{INTERFACE}/"], stamps, lambda: _load_texts(root))
    problems.extend(found)
    problems.extend(source_problems(articles, sources))

    loaded: dict[str, object] = {}
    for part in PARTS if parts is None else parts:
        value, found = cache.other(part.name, part.paths, stamps, partial(_load, part, root))
        problems.extend(found)
        loaded[part.name] = value
    if for_preview:
        loaded = {name: value for name, value in loaded.items() if value is not None}
        articles = {
            key: article
            for key, article in articles.items()
            if all(id_ in sources for id_ in article.sources)
        }
    elif errors_in(problems):
        return None, problems
    index = cache.other("index", [ARTICLES], stamps, lambda: SearchIndex(articles.values()))
    return (
        Library(
            root=root,
            articles=MappingProxyType(articles),
            sources=sources,
            hotlines=hotlines,
            texts=texts,
            parts=MappingProxyType(loaded),
            index=index,
        ),
        problems,
    )


def _add_cyrillic(articles: dict[ArticleKey, Article]) -> None:
    """Uzbek in Cyrillic from the Latin article where it has no file of its own."""
    for key, article in list(articles.items()):
        other = ArticleKey(key.topic, key.country, CYRILLIC)
        if key.language == LATIN and other not in articles:
            articles[other] = in_cyrillic(article)


def _load_texts(root: Path) -> tuple[Texts, list[Problem]]:
    path = root / INTERFACE / f"{LATIN}.ftl"
    extra: dict[str, ast.Resource] = {}
    if path.exists():
        extra[CYRILLIC] = cyrillic_resource(read_ftl(path))
    return load_texts(root, extra)


def _load(part: Part[object], root: Path) -> tuple[object, list[Problem]]:
    try:
        return part.load(root), []
    except ContentError as error:
        return None, list(error.problems)
    except Exception as error:  # noqa: BLE001 - whatever breaks, the old set must stay in use
        kind = "" if isinstance(error, KnowledgeError) else f"{type(error).__name__}: "
        message = f"{part.name} cannot be loaded: {kind}{error}"[:_LONGEST_MESSAGE]
        return None, [Problem(root / part.paths[0], None, message, "Correct the file.")]


def source_problems(
    articles: Mapping[ArticleKey, Article], sources: Mapping[str, Source]
) -> list[Problem]:
    """Facts that articles name and that there are not."""
    return [
        Problem(
            article.path,
            None,
            f"The fact {id_[:40]!r} is not in sources.yml.",
            "Correct the id, or add the source.",
            "warning" if article.review == DRAFT else "error",
        )
        for article in articles.values()
        if not article.transliterated
        for id_ in article.sources
        if id_ not in sources
    ]
