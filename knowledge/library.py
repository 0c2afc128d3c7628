"""Everything Safar knows, in one immutable snapshot that is loaded wholly or not at all.

Further kinds of content (danger rules, agencies, countries, offers) are :class:`Part` s: a name,
the paths they are made from, and a loader. List them in :data:`PARTS` and get them typed from
:meth:`Library.part`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import Generic, TypeVar

from fluent.syntax import ast

from knowledge.article import (
    DRAFT,
    Article,
    ArticleKey,
    Freshness,
    ParsedArticle,
    parse_article,
)
from knowledge.concept import Lexicon
from knowledge.country import Countries
from knowledge.country_rules import CountryRules
from knowledge.danger_rules import DangerRules
from knowledge.errors import ContentError, KnowledgeError, Problem, errors_in
from knowledge.files import Stamp, scan
from knowledge.ftl import read_ftl
from knowledge.hotline_file import load_hotlines
from knowledge.hotlines import Hotlines
from knowledge.interface import FOLDER as INTERFACE
from knowledge.interface import Texts, load_texts
from knowledge.keyword_router import KeywordRouter
from knowledge.languages import fallbacks
from knowledge.offer import OfferRules
from knowledge.recording import Recordings, is_recording
from knowledge.replies import ShortReplies
from knowledge.risk_profiles import RiskProfiles
from knowledge.search import MAX_QUERY, SearchIndex
from knowledge.situations import Situations
from knowledge.sources import Source, load_sources
from knowledge.spoken import Spoken
from knowledge.transliterate import load_exceptions
from knowledge.uzbek import CYRILLIC, LATIN, cyrillic_resource, in_cyrillic

ARTICLES = "articles/"
_LONGEST_MESSAGE = 400
"""A file that was damaged may be one single word."""

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part(Generic[T_co]):
    """A further kind of content.

    ``paths`` are files, or folders ending in ``/``, relative to the root: the part is loaded again
    when one of them changes. ``load`` gets the root; whatever it raises refuses the whole set
    (raise :class:`ContentError` to name file and line).
    """

    name: str
    paths: tuple[str, ...]
    load: Callable[[Path], T_co]


@lru_cache(maxsize=1)
def _lexicon_of(root: Path, stamps: tuple[tuple[str, Stamp], ...]) -> Lexicon:
    """The concepts, read once for everything that uses them; ``stamps`` tell when to read anew."""
    del stamps
    return Lexicon.load(root)


def _lexicon(root: Path) -> Lexicon:
    return _lexicon_of(root, tuple(sorted(scan(root / "concepts").items())))


DANGER = Part(
    "danger", ("danger/", "concepts/"), lambda root: DangerRules.load(root, _lexicon(root))
)
COUNTRY_WORDS = Part("countries", ("countries.yml",), Countries.load)
KEYWORDS = Part(
    "keywords", ("keywords.yml", "concepts/"), lambda root: KeywordRouter.load(root, _lexicon(root))
)
OFFERS = Part("offers", ("offers/",), OfferRules.load)
REPLIES = Part("replies", ("replies.yml",), ShortReplies.load)
RISK_PROFILES = Part("risk_profiles", ("risk_profiles.yml", "sources.yml"), RiskProfiles.load)
COUNTRY_RULES = Part("country_rules", ("country_rules.yml", "sources.yml"), CountryRules.load)
SITUATIONS = Part("situations", ("situations.yml",), Situations.load)
SPOKEN = Part("spoken", ("spoken.yml",), Spoken.load)
RECORDINGS = Part("recordings", (ARTICLES,), Recordings.load)

PARTS: tuple[Part[object], ...] = (
    DANGER,
    KEYWORDS,
    COUNTRY_WORDS,
    OFFERS,
    REPLIES,
    SPOKEN,
    RECORDINGS,
    SITUATIONS,
    RISK_PROFILES,
    COUNTRY_RULES,
)
"""Parts loaded unless others are asked for: one line for each kind of content."""


@dataclass(frozen=True, slots=True)
class ArticleMatch:
    """The article to show, and how it differs from what was asked."""

    article: Article
    asked_country: str | None
    asked_language: str

    @property
    def is_general(self) -> bool:
        """A country was asked for, but there is only the article for all countries."""
        return self.asked_country is not None and self.article.country is None

    @property
    def is_other_language(self) -> bool:
        """The article is not in the language asked for: say so."""
        return self.article.language != self.asked_language


@dataclass(frozen=True, slots=True)
class SearchResult:
    """An article found by words, and how well it fits (0 to 1)."""

    match: ArticleMatch
    score: float

    @property
    def article(self) -> Article:
        """The article found."""
        return self.match.article


@dataclass(frozen=True, slots=True)
class Library:
    """One consistent set of content. Cheap to ask, safe to share between tasks and threads."""

    root: Path
    articles: Mapping[ArticleKey, Article]
    sources: Mapping[str, Source]
    hotlines: Hotlines
    texts: Texts
    parts: Mapping[str, object]
    index: SearchIndex = field(repr=False)

    @property
    def danger(self) -> DangerRules:
        """The rules that hear danger, in all languages."""
        return self.part(DANGER)

    @property
    def keywords(self) -> KeywordRouter:
        """What a message is about, by its words alone."""
        return self.part(KEYWORDS)

    @property
    def countries(self) -> Countries:
        """Countries, their names, and the words by which people mention them."""
        return self.part(COUNTRY_WORDS)

    @property
    def offers(self) -> OfferRules:
        """The red flags of job offers."""
        return self.part(OFFERS)

    @property
    def replies(self) -> ShortReplies:
        """Typed words for yes and no."""
        return self.part(REPLIES)

    @property
    def situations(self) -> Situations:
        """Topics in the order of a journey, for menus."""
        return self.part(SITUATIONS)

    @property
    def risk_profiles(self) -> RiskProfiles:
        """What went wrong in past years with offers from one country to another."""
        return self.part(RISK_PROFILES)

    @property
    def country_rules(self) -> CountryRules:
        """What holds in a country for agencies, fees and visas."""
        return self.part(COUNTRY_RULES)

    @property
    def spoken(self) -> Spoken:
        """How texts are read aloud."""
        return self.part(SPOKEN)

    @property
    def recordings(self) -> Recordings:
        """Articles that the team read aloud."""
        return self.part(RECORDINGS)

    def find(
        self, topic: str, country: str | None, language: str, today: date | None = None
    ) -> ArticleMatch | None:
        """The article on ``topic``: of the country, else the general one; in ``language``, else
        in the next language of its fallback order.

        Given ``today``, withdrawn articles are passed over, so that a fresh general article is
        preferred to a country's old one.
        """
        for place in dict.fromkeys((country or "", "")):
            for candidate in fallbacks(language):
                article = self.articles.get(ArticleKey(topic, place, candidate))
                if article is None:
                    continue
                if today is None or article.freshness(today) is not Freshness.WITHDRAWN:
                    return ArticleMatch(article, country, language)
        return None

    def countries_for(self, topic: str) -> tuple[str, ...]:
        """Countries that have their own article on ``topic``, in alphabetical order."""
        found = {key.country for key in self.articles if key.topic == topic and key.country}
        return tuple(sorted(found))

    def places(self) -> tuple[str, ...]:
        """Countries that have an article of their own on any topic, in alphabetical order."""
        return tuple(sorted({key.country for key in self.articles if key.country}))

    def topics_of(self, country: str) -> frozenset[str]:
        """Topics on which a country has its own article."""
        return frozenset(key.topic for key in self.articles if key.country == country)

    def related(self, article: Article, today: date | None = None) -> tuple[ArticleMatch, ...]:
        """The articles that ``article`` names as related and that exist, for the same country."""
        matches = (
            self.find(topic, article.country, article.language, today) for topic in article.related
        )
        return tuple(match for match in matches if match is not None)

    def search(
        self,
        text: str,
        language: str,
        limit: int = 3,
        today: date | None = None,
        country: str | None = None,
    ) -> tuple[SearchResult, ...]:
        """Articles that ``text`` (any script, typos, Russian mixed in) is about, best first.

        One for each topic: that of ``country``, else the general one, as :meth:`find` has it.
        Empty where nothing fits.
        """
        keywords = self.parts.get(KEYWORDS.name)
        said = keywords.route(text[:MAX_QUERY]) if isinstance(keywords, KeywordRouter) else ()
        hints = {guess.intent: guess.score for guess in said}
        results = []
        for hit in self.index.search(text, language, hints):
            for place in (country, *self.countries_for(hit.topic)):
                match = self.find(hit.topic, place, language, today)
                if match is not None:
                    results.append(SearchResult(match, hit.score))
                    break
            if len(results) == limit:
                break
        return tuple(results)

    def part(self, part: Part[T]) -> T:
        """What ``part`` loaded.

        Raises:
            KnowledgeError: the library was loaded without this part.
        """
        try:
            return self.parts[part.name]  # type: ignore[return-value]
        except KeyError:
            raise KnowledgeError(
                f"The library was loaded without {part.name!r}. Add it to PARTS, or pass it on."
            ) from None

    def is_stale(self, article: Article) -> bool:
        """Whether what it was translated from (directly or further back) has changed since."""
        seen: set[str] = set()
        while (origin := article.translated_from) is not None and origin.language not in seen:
            seen.add(origin.language)
            key = ArticleKey(article.topic, article.country or "", origin.language)
            source = self.articles.get(key)
            if source is None or not source.hash.startswith(origin.hash):
                return True
            article = source
        return False


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
