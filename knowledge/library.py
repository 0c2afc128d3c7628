"""Everything Safar knows, in one immutable snapshot: what can be asked of it.

:mod:`knowledge.loading` reads it from the files; :mod:`knowledge.parts` lists the kinds of content.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from knowledge.article import (
    Article,
    ArticleKey,
    Freshness,
)
from knowledge.country import Countries
from knowledge.country_rules import CountryRules
from knowledge.danger_rules import DangerRules
from knowledge.errors import KnowledgeError
from knowledge.hotlines import Hotlines
from knowledge.interface import Texts
from knowledge.keyword_router import KeywordRouter
from knowledge.languages import fallbacks
from knowledge.offer import OfferRules
from knowledge.parts import (
    COUNTRY_RULES,
    COUNTRY_WORDS,
    DANGER,
    KEYWORDS,
    OFFERS,
    RECORDINGS,
    REPLIES,
    RISK_PROFILES,
    SITUATIONS,
    SPOKEN,
    Part,
)
from knowledge.recording import Recordings
from knowledge.replies import ShortReplies
from knowledge.risk_profiles import RiskProfiles
from knowledge.search import MAX_QUERY, SearchIndex
from knowledge.situations import Situations
from knowledge.sources import Source
from knowledge.spoken import Spoken

T = TypeVar("T")


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
