"""How well messages are understood: the test sentences of tests/nlu/ through the whole path."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from actions.intents import OUT_OF_SCOPE, action_of, topic_of
from actions.nlu import NluParser
from actions.risk import ALARMING
from actions.understanding import LanguageGuesser, Understander, Understanding
from bot.nlu.places import ROOT
from bot.nlu.sentences import Schema, Sentence, read_schema, read_sentences
from knowledge.library import Library
from knowledge.words import latin

AT_ONCE: Final = 4


@dataclass(frozen=True, slots=True)
class Outcome:
    """One test sentence and what was made of it."""

    sentence: Sentence
    meaning: Understanding

    @property
    def right(self) -> bool:
        return self.meaning.intent == self.sentence.intent


Figures = dict[str, float | None]
"""Shares between 0 and 1 by the names in `MEASURES`; None where no sentence can tell."""


def _right_action(wanted: Sentence, got: Understanding) -> bool:
    # Danger goes to a human whatever else the message asks.
    to_human = wanted.risk in ALARMING and got.action == "escalate"
    return to_human or got.action == action_of(wanted.intent)


Counts = Callable[[Sentence], bool]
Hit = Callable[[Sentence, Understanding], bool]

_MEASURES: Final[dict[str, tuple[Counts, Hit]]] = {
    "language": (lambda _: True, lambda wanted, got: got.language == wanted.language),
    "intent": (lambda _: True, lambda wanted, got: got.intent == wanted.intent),
    "action": (lambda _: True, _right_action),
    "topic": (
        lambda wanted: topic_of(wanted.intent) is not None,
        lambda wanted, got: got.topic == wanted.intent,
    ),
    "agency": (lambda wanted: bool(agencies(wanted)), lambda wanted, got: names(got, wanted)),
    "out_of_scope": (
        lambda wanted: wanted.intent == OUT_OF_SCOPE,
        lambda _, got: got.action == OUT_OF_SCOPE,
    ),
    "risk_recall": (lambda wanted: wanted.risk in ALARMING, lambda _, got: got.risk in ALARMING),
    "immediate_recall": (
        lambda wanted: wanted.risk == "immediate",
        lambda _, got: got.risk == "immediate",
    ),
    "concern_recall": (lambda wanted: wanted.risk == "concern", lambda _, got: got.risk != "none"),
    "false_alarm": (lambda wanted: wanted.risk == "none", lambda _, got: got.risk in ALARMING),
    "indicator": (
        lambda wanted: wanted.risk in ALARMING and bool(wanted.indicators),
        lambda wanted, got: not set(wanted.indicators).isdisjoint(got.indicators),
    ),
}
"""For each measure: which sentences count, and which of them are a hit."""

MEASURES: Final = tuple(_MEASURES)
HARMFUL: Final = frozenset({"false_alarm"})
"""Measures of which less is better."""


def agencies(sentence: Sentence) -> tuple[str, ...]:
    """Return the names marked as an agency in a sentence."""
    return tuple(sentence.text[a:b] for name, a, b in sentence.entities if name == "agency")


def names(meaning: Understanding, sentence: Sentence) -> bool:
    """Tell whether the agency understood is one that is marked (or a part of it, or more)."""
    found = latin(meaning.agency or "")
    return bool(found) and any(
        latin(one) in found or found in latin(one) for one in agencies(sentence)
    )


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All outcomes, and the figures drawn from them."""

    outcomes: tuple[Outcome, ...]
    schema: Schema

    def hits(self, measure: str, language: str | None = None) -> dict[tuple[str, str], bool]:
        """Return for each sentence that counts, by its language and text, whether it is a hit."""
        counts, hit = _MEASURES[measure]
        return {
            (o.sentence.language, o.sentence.text): hit(o.sentence, o.meaning)
            for o in self.outcomes
            if language in (None, o.sentence.language) and counts(o.sentence)
        }

    def figures(self, language: str | None = None) -> Figures:
        """Return the figures of one language or of all."""
        return {name: _share(self.hits(name, language).values()) for name in MEASURES}

    def confusions(self) -> list[tuple[str, str, int]]:
        """Return (meant, understood, times), the most frequent first."""
        wrong = Counter((o.sentence.intent, o.meaning.intent) for o in self.outcomes if not o.right)
        return [(meant, understood, times) for (meant, understood), times in wrong.most_common()]

    def table(self) -> list[list[str]]:
        """Return a heading and a row of figures per language and for all."""
        return [
            ["language", "sentences", *MEASURES],
            *(self._row(language) for language in (*self.schema.languages, None)),
        ]

    def _row(self, language: str | None) -> list[str]:
        count = sum(language in (None, o.sentence.language) for o in self.outcomes)
        figures = self.figures(language).values()
        shown = ("-" if figure is None else f"{figure:.3f}" for figure in figures)
        return [language or "all", str(count), *shown]


async def nlu_test(
    parser: NluParser,
    library: Library,
    languages: LanguageGuesser,
    root: Path = ROOT,
    *,
    report: Callable[[str], None] = lambda _: None,
) -> Evaluation:
    """Understand every test sentence of the checkout at `root`. Raises NluError, SchemaError."""
    schema = read_schema(root / "nlu_data" / "schema.yml")
    sentences = read_sentences(root / "tests" / "nlu", schema).found
    understander = Understander(lambda: library, languages, parser)
    places = asyncio.Semaphore(AT_ONCE)
    done = 0

    async def ask(sentence: Sentence) -> Outcome:
        nonlocal done
        async with places:
            meaning = await understander.understand(sentence.text)
        done += 1
        report(f"{done} of {len(sentences)} sentences")
        return Outcome(sentence, meaning)

    return Evaluation(tuple(await asyncio.gather(*map(ask, sentences))), schema)


def _share(hits: Iterable[bool]) -> float | None:
    found = list(hits)
    return sum(found) / len(found) if found else None
