"""How well the running model understands the test sentences of tests/nlu/."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from actions.nlu import NluParser
from bot.nlu.places import ROOT
from bot.nlu.sentences import Schema, Sentence, read_schema, read_sentences

AT_ONCE: Final = 4


@dataclass(frozen=True, slots=True)
class Outcome:
    """One test sentence and what the model made of it."""

    sentence: Sentence
    intent: str
    confidence: float
    agency_found: bool | None
    """Whether the marked agency was found (its words overlap); None where none is marked."""

    @property
    def right(self) -> bool:
        return self.intent == self.sentence.intent


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All outcomes, and the figures drawn from them (shares between 0 and 1)."""

    outcomes: tuple[Outcome, ...]
    schema: Schema

    def accuracy(self, language: str | None = None) -> float | None:
        """Return the share of right intents, in one language or in all; None without sentences."""
        return _share(outcome.right for outcome in self._of(language))

    def action_accuracy(self, language: str | None = None) -> float | None:
        """Return the share of right actions: two topics mixed up are still both an answer."""
        actions = self.schema.actions
        return _share(
            actions.get(o.intent) == actions[o.sentence.intent] for o in self._of(language)
        )

    def recall(self, intent: str, language: str | None = None) -> float | None:
        """Return the share of an intent's sentences that were recognised."""
        return _share(o.right for o in self._of(language) if o.sentence.intent == intent)

    def agencies(self, language: str | None = None) -> float | None:
        """Return the share of marked agencies that were found."""
        return _share(o.agency_found for o in self._of(language) if o.agency_found is not None)

    def confusions(self) -> list[tuple[str, str, int]]:
        """Return (meant, understood, times), the most frequent first."""
        wrong = Counter((o.sentence.intent, o.intent) for o in self.outcomes if not o.right)
        return [(meant, understood, times) for (meant, understood), times in wrong.most_common()]

    def table(self) -> list[list[str]]:
        """Return a heading and a row of figures per language and for all."""
        heading = ["language", "sentences", "intent", "action", "in_danger", "agency"]
        return [heading, *(self._row(language) for language in (*self.schema.languages, None))]

    def _row(self, language: str | None) -> list[str]:
        figures = (
            self.accuracy(language),
            self.action_accuracy(language),
            self.recall("in_danger", language),
            self.agencies(language),
        )
        shown = ("-" if figure is None else f"{figure:.3f}" for figure in figures)
        return [language or "all", str(len(self._of(language))), *shown]

    def _of(self, language: str | None) -> list[Outcome]:
        return [o for o in self.outcomes if language in (None, o.sentence.language)]


async def nlu_test(
    parser: NluParser,
    root: Path = ROOT,
    *,
    report: Callable[[str], None] = lambda _: None,
) -> Evaluation:
    """Parse every test sentence of the checkout at `root`. Raises NluError, SchemaError."""
    schema = read_schema(root / "nlu_data" / "schema.yml")
    sentences = read_sentences(root / "tests" / "nlu", schema).found
    places = asyncio.Semaphore(AT_ONCE)
    done = 0

    async def ask(sentence: Sentence) -> Outcome:
        nonlocal done
        async with places:
            result = await parser.parse(sentence.text)
        done += 1
        report(f"{done} of {len(sentences)} sentences")
        marked = [(start, end) for name, start, end in sentence.entities if name == "agency"]
        found = [(e.start, e.end) for e in result.entities if e.name == "agency"]
        overlap = any(a < d and c < b for a, b in marked for c, d in found)
        return Outcome(sentence, result.intent, result.confidence, overlap if marked else None)

    outcomes = await asyncio.gather(*(ask(sentence) for sentence in sentences))
    return Evaluation(tuple(outcomes), schema)


def _share(hits: Iterable[bool | None]) -> float | None:
    found = [bool(hit) for hit in hits]
    return sum(found) / len(found) if found else None
