"""Guessing what a message is about from concepts alone, for when the NLU server is down.

`keywords.yml` says for every intent which concepts, alone or together, speak for it and how much:

    unpaid_wages:
      unpaid: 0.85
      wage + not_paid: 0.8
      wage + how_much|min_wage: 0.3

Several matches of one intent strengthen each other; no single guess is ever certain.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from knowledge.concept import Lexicon
from knowledge.errors import KnowledgeError
from knowledge.yamlfile import read_plain

__all__ = ["Guess", "KeywordError", "KeywordRouter", "read_keywords"]

_WEIGHT = re.compile(r"0?\.0*[1-9]\d*")
_COUNTED = 3  # matches of one intent that count; more of the same says nothing new
_MOST = 0.95


class KeywordError(KnowledgeError, ValueError):
    """`keywords.yml` cannot be understood; the message names the line's intent and the remedy."""


@dataclass(frozen=True, slots=True)
class Guess:
    """An intent that a message may have; `score` between 0 and 1, not a probability."""

    intent: str
    score: float


@dataclass(frozen=True, slots=True)
class Combination:
    """Concepts that speak for an intent when each group has one of its concepts in the message."""

    groups: tuple[frozenset[str], ...]
    weight: float


class KeywordRouter:
    """Intents by concepts; load once, use for every message."""

    def __init__(self, lexicon: Lexicon, keywords: Mapping[str, tuple[Combination, ...]]) -> None:
        self._lexicon = lexicon
        self._keywords = keywords

    @classmethod
    def load(cls, root: Path, lexicon: Lexicon | None = None) -> KeywordRouter:
        """Read `root/keywords.yml` and the concepts, where `root` is the knowledge folder.

        Raises KeywordError or ConceptError, each with the file and what to correct.
        """
        return cls(lexicon or Lexicon.load(root), read_keywords(root / "keywords.yml"))

    def route(self, text: str) -> tuple[Guess, ...]:
        """What the message may be about, best first; empty when no keyword fits."""
        present = self._lexicon.read(text).hits.keys()
        guesses = [
            Guess(intent, score)
            for intent, combinations in self._keywords.items()
            if (score := _score(combinations, present))
        ]
        return tuple(sorted(guesses, key=lambda guess: (-guess.score, guess.intent)))


def _score(combinations: Collection[Combination], present: Collection[str]) -> float:
    weights = sorted(
        (c.weight for c in combinations if all(not g.isdisjoint(present) for g in c.groups)),
        reverse=True,
    )
    doubt = 1.0
    for weight in weights[:_COUNTED]:
        doubt *= 1 - weight
    return round(min(_MOST, 1 - doubt), 4)


def read_keywords(path: Path) -> dict[str, tuple[Combination, ...]]:
    """Every intent with its combinations.

    Raises KeywordError when the file is not such a list, ContentError when it cannot be read.
    """
    if not path.exists():
        raise KeywordError(f"{path}: missing; without it nothing is understood offline")
    data = read_plain(path)
    if not isinstance(data, dict):
        raise KeywordError(f"{path}: expected intents with lines `concept + concept: weight`")
    keywords: dict[str, tuple[Combination, ...]] = {}
    for intent, lines in data.items():
        if not isinstance(lines, dict):
            raise KeywordError(f"{path}: {intent}: expected lines `concept + concept: weight`")
        combinations = []
        for concepts, weight in lines.items():
            if not isinstance(weight, str) or not _WEIGHT.fullmatch(weight):
                raise KeywordError(
                    f"{path}: {intent}: {concepts}: weight {weight!r}; write one between 0 and 1, "
                    "such as 0.75"
                )
            groups = tuple(
                frozenset(name.strip() for name in group.split("|"))
                for group in str(concepts).split("+")
            )
            combinations.append(Combination(groups, float(weight)))
        keywords[str(intent)] = tuple(combinations)
    return keywords
