"""What one message means: language, danger, intent, country, agency, put together.

Order of the evidence: danger rules are heard first and in every language; the model (or, while its
server is down, the keyword router) names the intent; places and agencies come from their own
tables. Nothing here touches the database.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from actions.intents import (
    ASK_HUMAN,
    CHECK_AGENCY,
    IN_DANGER,
    OUT_OF_SCOPE,
    REPORT_AGENCY,
    action_of,
    topic_of,
)
from actions.nlu import Entity, NluError, NluParser, NluResult
from actions.risk import join
from knowledge.agencies import best_name
from knowledge.danger_rules import Evidence
from knowledge.keyword_router import Guess as KeywordGuess
from knowledge.library import Library

OFFERED_ONLY = 0.2
"""Below this share for telling of danger an offer is only an offer, whatever it names."""
SURELY_NAMED = 0.9
"""From this confidence on, the words that the model marks as an agency are one."""
ABOUT_AGENCY = 0.15
"""The share that questions about agencies need to go before a topic when one is surely named."""
NAMES_AGENCY = frozenset({"check_agency", "report_agency", "screen_offer", "escalate"})
"""Actions for which it matters who is named."""
MAX_CHARACTERS = 1000
"""Longer messages are understood by their beginning; danger is looked for in all of the text."""

T = TypeVar("T")

_log = logging.getLogger(__name__)

_LINK_OR_HANDLE = re.compile(r"https?://\S+|www\.\S+|t\.me/\S+|@\w{4,}", re.IGNORECASE)


class LanguageGuesser(Protocol):
    """Recognises the language of a text; ``bot.nlu.language`` implements it."""

    def detect(
        self, text: str, chosen: str | None = None, client: str | None = None
    ) -> LanguageGuess: ...


class LanguageGuess(Protocol):
    """``language`` is None when the text has no letters; ``probability`` is between 0 and 1."""

    @property
    def language(self) -> str | None: ...
    @property
    def probability(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Guess:
    """An intent and how sure we are of it, 0 to 1."""

    intent: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Understanding:
    """The meaning of one message, in the words of understanding.

    ``guesses`` are intents, best first. ``by_model`` is False when the NLU server did not answer and
    the keyword router spoke instead. ``evidence`` says which words showed danger.
    """

    text: str
    language: str | None
    language_probability: float
    intent: str
    action: str
    topic: str | None
    country: str | None
    agency: str | None
    risk: str
    indicators: tuple[str, ...]
    confidence: float
    guesses: tuple[Guess, ...]
    evidence: tuple[Evidence, ...]
    by_model: bool


@dataclass(frozen=True, slots=True)
class Understander:
    """Understands messages. ``library`` returns the knowledge in force at this moment."""

    library: Callable[[], Library]
    languages: LanguageGuesser
    nlu: NluParser

    async def understand(
        self, text: str, *, chosen: str | None = None, client: str | None = None
    ) -> Understanding:
        """Understand ``text``; ``chosen`` and ``client`` are the person's and Telegram's language."""
        library = self.library()
        danger = library.danger.find(text)
        # Nothing that fails from here on may silence what the danger rules have heard.
        start = text[:MAX_CHARACTERS]
        guess = _or_else(lambda: self.languages.detect(start, chosen=chosen, client=client), None)
        guesses, result, by_model = await self._guesses(text, library)
        best = guesses[0] if guesses else Guess(OUT_OF_SCOPE, 0.0)
        named = _named(result, "agency")
        if named is not None and named.confidence >= SURELY_NAMED:
            best = _about_agency(guesses, best)
        agency = named.value if named else _or_else(lambda: best_name(start), None)
        if not re.search(r"\w\w", _LINK_OR_HANDLE.sub("", text)):
            best = _without_words(text, best)
        told = _share(guesses, IN_DANGER)
        risk, indicators = join(danger, result.labels if result else {}, told)
        action = action_of(best.intent)
        if risk == "immediate" and action == "screen_offer" and told < OFFERED_ONLY:
            risk = "high"  # what an advert names has not happened to anybody yet
        if risk == "immediate" or (risk == "high" and action != "screen_offer"):
            action = "escalate"
        if action == "escalate" and named is None:
            agency = None  # names found by rules are for questions about agencies only
        return Understanding(
            text=text,
            language=guess.language if guess else None,
            language_probability=guess.probability if guess else 0.0,
            intent=best.intent,
            action=action,
            topic=topic_of(best.intent) if action == "answer" else None,
            country=_or_else(lambda: library.countries.main(text), None),
            agency=agency if action in NAMES_AGENCY else None,
            risk=risk,
            indicators=indicators,
            confidence=best.confidence,
            guesses=guesses,
            evidence=danger.evidence,
            by_model=by_model,
        )

    async def _guesses(
        self, text: str, library: Library
    ) -> tuple[tuple[Guess, ...], NluResult | None, bool]:
        try:
            result = await self.nlu.parse(text[:MAX_CHARACTERS])
        except Exception as error:  # noqa: BLE001 - whatever is wrong with the model, keywords go on
            if not isinstance(error, NluError):
                _log.error("the model failed in an unforeseen way: %s", type(error).__name__)
            nothing: tuple[KeywordGuess, ...] = ()
            routed = _or_else(lambda: library.keywords.route(text[:MAX_CHARACTERS]), nothing)
            return tuple(Guess(g.intent, g.score) for g in routed), None, False
        ranking = result.ranking or ((result.intent, result.confidence),)
        return tuple(Guess(i, c) for i, c in ranking[:5] if i), result, True


def _or_else(ask: Callable[[], T], otherwise: T) -> T:
    """Return what ``ask`` gives; when it fails, log the kind of error and return ``otherwise``."""
    try:
        return ask()
    except Exception as error:  # noqa: BLE001 - a part that fails must not take the turn with it
        _log.error("a part of understanding failed: %s", type(error).__name__)
        return otherwise


def _named(result: NluResult | None, name: str) -> Entity | None:
    """Return what the model is surest of having found of a kind."""
    found = [entity for entity in result.entities if entity.name == name] if result else []
    return max(found, key=lambda entity: entity.confidence, default=None)


def _about_agency(guesses: tuple[Guess, ...], best: Guess) -> Guess:
    """Where a firm is named, prefer what asks about firms to a doubtful topic."""
    about = [g for g in guesses if g.intent in (CHECK_AGENCY, REPORT_AGENCY)]
    if topic_of(best.intent) is None or sum(g.confidence for g in about) < ABOUT_AGENCY:
        return best
    return Guess(about[0].intent, max(about[0].confidence, best.confidence))


def _without_words(text: str, best: Guess) -> Guess:
    """Say what a message without words means: a link or phone to check, or just a nod."""
    if _LINK_OR_HANDLE.search(text) or len(re.sub(r"\D", "", text)) >= 7:
        return Guess(CHECK_AGENCY, max(best.confidence, 0.7))
    return Guess("greet", 0.5) if text.strip() else best


def _share(guesses: tuple[Guess, ...], intent: str) -> float:
    return next((guess.confidence for guess in guesses if guess.intent == intent), 0.0)


def is_sure(understanding: Understanding, sure: float, margin: float) -> bool:
    """Tell whether the best guess may be acted on without asking back."""
    if understanding.action == "escalate" or understanding.intent == ASK_HUMAN:
        return understanding.risk in ("high", "immediate") or understanding.confidence >= sure
    if not understanding.guesses:
        return understanding.confidence >= sure
    second = understanding.guesses[1].confidence if len(understanding.guesses) > 1 else 0.0
    return understanding.confidence >= sure and understanding.confidence - second >= margin
