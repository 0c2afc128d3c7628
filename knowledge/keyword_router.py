"""What a message is about by its concepts alone, for the time that the NLU server is down.

Coarse on purpose: it names what the words leave no doubt of, and is unsure of the rest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from knowledge.concept import Lexicon, read_meanings
from knowledge.errors import ContentError, Problem
from knowledge.fields import Fields
from knowledge.files import read_text
from knowledge.yamlfile import parse_yaml

FILE = "keywords.yml"
LONG_MESSAGE_WORDS = 25
"""In a longer message single concepts stand by chance: they count for less."""


@dataclass(frozen=True, slots=True)
class KeywordGuess:
    """An intent and how sure the words make us, 0 to 1."""

    intent: str
    score: float


@dataclass(frozen=True, slots=True)
class KeywordLine:
    """Concepts that must all be in a message, and how sure that makes us."""

    concepts: frozenset[str]
    sure: float


class KeywordRouter:
    """Names intents by concepts; load once, use for every message."""

    def __init__(self, lexicon: Lexicon, lines: Mapping[str, tuple[KeywordLine, ...]]) -> None:
        self._lexicon = lexicon
        self._lines = lines

    @classmethod
    def load(cls, root: Path, lexicon: Lexicon | None = None) -> KeywordRouter:
        """Read ``keywords.yml`` of the knowledge folder ``root``.

        Raises:
            ContentError: the file is wrong; every problem has its line and a remedy.
            ConceptError: a concept file is wrong.
        """
        lines = read_keywords(root / FILE, read_meanings(root / "concepts" / "_meaning.yml"))
        return cls(lexicon or Lexicon.load(root), lines)

    @property
    def intents(self) -> tuple[str, ...]:
        """The intents that can be named, in the order of the file."""
        return tuple(self._lines)

    def route(self, text: str) -> tuple[KeywordGuess, ...]:
        """Return the intents that fit, surest first; empty where nothing does."""
        reading = self._lexicon.read(text)
        present = frozenset(reading.hits)
        weight = min(1.0, LONG_MESSAGE_WORDS / max(len(reading.words), 1))
        guesses = []
        for intent, lines in self._lines.items():
            scores = [
                line.sure * (weight if len(line.concepts) == 1 else 1.0)
                for line in lines
                if line.concepts <= present
            ]
            if scores:
                guesses.append(KeywordGuess(intent, max(scores)))
        return tuple(sorted(guesses, key=lambda guess: -guess.score))


def read_keywords(path: Path, meanings: Mapping[str, str]) -> dict[str, tuple[KeywordLine, ...]]:
    """Read and check the file.

    Raises:
        ContentError: with every problem in it.
    """
    problems: list[Problem] = []
    document = parse_yaml(read_text(path), path)
    intents = Fields(document, path, problems)
    names = document.value if isinstance(document.value, dict) else {}
    found = {
        intent: tuple(
            _line(Fields(node, path, problems), meanings) for node in intents.items(intent)
        )
        for intent in names
    }
    if problems:
        raise ContentError(problems)
    return found


def _line(fields: Fields, meanings: Mapping[str, str]) -> KeywordLine:
    concepts = fields.choices("all", meanings)
    if not concepts:
        fields.problem("all", "No concept is named here.", "Write at least one: all: [permit].")
    node = fields.node("sure")
    value = node.value if node is not None else None
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value <= 100:
        fields.problem("sure", "'sure' must be a whole number of percent.", "Write sure: 60.")
        value = 0
    fields.finish()
    return KeywordLine(frozenset(concepts), value / 100)
