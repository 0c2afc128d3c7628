"""Train a model on some sentences, ask it about others: what all parts of a study do."""

# mypy: disable-error-code="import-not-found,import-untyped"
from __future__ import annotations

import random
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from actions.intents import IN_DANGER
from actions.risk import ALARMING, join
from bot.nlu.in_rasa.augment import with_copies
from bot.nlu.in_rasa.features import Features
from bot.nlu.in_rasa.linear import OneOf
from bot.nlu.in_rasa.marked import Marked, Span
from bot.nlu.in_rasa.study_counts import Counts
from bot.nlu.sentences import Sentence
from knowledge.danger_rules import CALM

PROTOTYPES = 1000
"""So many texts are enough to set up vectorizers; they are fitted again on what they shall see."""


@dataclass(frozen=True)
class Answers:
    """What a model made of texts: per text the intent, its confidence (0 to 1), whether it alarms.

    `steepness` is the factor behind the confidences (see `OneOf`). `fit_seconds` and `ask_seconds`
    (all texts) are processor time, without reading the texts.
    """

    intents: list[str]
    confidences: list[float]
    alarms: list[bool]
    steepness: float
    fit_seconds: float
    ask_seconds: float


@dataclass(frozen=True)
class Material:
    """The sentences, and counts of all that will be asked about, in this order of rows:

    training sentences, test sentences, noisy copies of the training sentences. `original[row]` is
    the sentence of a row. `raw` has the training sentences only, in the spelling as typed.
    """

    training: list[Sentence]
    tests: list[Sentence]
    original: list[Sentence]
    counts: Counts
    raw: Counts
    settings: dict[str, Any]

    @classmethod
    def read(
        cls,
        training: list[Sentence],
        tests: list[Sentence],
        knowledge: Path,
        settings: dict[str, Any],
    ) -> Material:
        """Read all the texts; `settings` are those of the classifier in config.yml."""
        random_ = random.Random(settings["random_state"])  # noqa: S311  (no secret)
        known = [sentence.text for sentence in training]
        features, _ = Features.fit(
            random_.sample(known, min(PROTOTYPES, len(known))), knowledge, settings
        )
        copies = settings["copies"]
        texts = [*known, *(s.text for s in tests)]
        marked = [Marked(s.text, tuple(Span(*part) for part in s.entities)) for s in training]
        versions = [text for text, _ in with_copies(marked, settings, random_)]
        for number in range(copies):
            texts += versions[number + 1 :: copies + 1]
        return cls(
            training,
            tests,
            [*training, *tests, *training * copies],
            Counts(texts, features._views, features._vectorizers),
            Counts(known, lambda some: {"letters": some, "words": some}, features._vectorizers),
            settings,
        )

    @property
    def concepts(self) -> list[str]:
        """The concepts in each training sentence, as words of one text."""
        return self.counts.seen["concepts"][: len(self.training)]

    @property
    def test_rows(self) -> range:
        """The rows of the test sentences."""
        return range(len(self.training), len(self.training) + len(self.tests))

    def with_copies(self, rows: Sequence[int]) -> list[int]:
        """Return rows of training sentences and those of their noisy copies."""
        first, step = len(self.training) + len(self.tests), len(self.training)
        copies = range(self.settings["copies"])
        return [*rows, *(first + copy * step + row for copy in copies for row in rows)]


def answers(
    seen: csr_matrix,
    sentences: list[Sentence],
    asked: csr_matrix,
    settings: dict[str, Any],
    steepness: float | None = None,
) -> Answers:
    """Train the classifier's models on rows `seen` of `sentences`, and ask about rows `asked`.

    To learn the factor behind the confidences takes a second training; with the `steepness` of a
    similar model it is spared. Which intent is the likeliest does not depend on it.
    """
    started = time.thread_time()
    groups = _numbers((s.path, s.line) for s in sentences)
    intents, risks = [s.intent for s in sentences], [s.risk for s in sentences]
    # In this thread: studies run side by side already, and its processor time is measured.
    alone = settings | {"threads": 1}
    several = len(set(intents)) > 1
    intent = OneOf.fit(seen, intents, groups, alone, steepness) if several else None
    risk = OneOf.fit(seen, risks, groups, alone) if len(set(risks)) > 1 else None
    fitted = time.thread_time()
    return _answers(
        (intent.names, intent.shares(asked)) if intent else _certain(intents, asked),
        (risk.names, risk.shares(asked)) if risk else _certain(risks, asked),
        intent.steepness if intent else 1.0,
        started,
        fitted,
    )


def plain_answers(
    seen: csr_matrix, sentences: list[Sentence], asked: csr_matrix, iterations: int
) -> Answers:
    """Do as `answers` with a logistic regression of so many iterations, as Rasa's own classifier."""
    started = time.thread_time()
    labels = [s.intent for s in sentences], [s.risk for s in sentences]
    # The dual solver is ten times quicker here than the usual one, and as often right.
    models = [
        LogisticRegression(solver="liblinear", dual=True, max_iter=iterations).fit(seen, names)
        if len(set(names)) > 1
        else None
        for names in labels
    ]
    fitted = time.thread_time()
    intent, risk = (
        (model.classes_.tolist(), model.predict_proba(asked)) if model else _certain(names, asked)
        for model, names in zip(models, labels, strict=True)
    )
    return _answers(intent, risk, 1.0, started, fitted)


def _certain(names: list[str], asked: csr_matrix) -> tuple[list[str], np.ndarray]:
    """Return the one name there is, with a share of 1 for every text."""
    return names[:1], np.ones((asked.shape[0], 1))


def _answers(
    intent: tuple[list[str], np.ndarray],
    risk: tuple[list[str], np.ndarray],
    steepness: float,
    started: float,
    fitted: float,
) -> Answers:
    names, shares = intent
    best = shares.argmax(axis=1)
    told = shares[:, names.index(IN_DANGER)] if IN_DANGER in names else np.zeros(len(shares))
    # The rules have heard nothing: this is what the model alone makes of the message.
    alarms = [
        join(CALM, {"risk": dict(zip(risk[0], row, strict=True))}, told_of_it)[0] in ALARMING
        for row, told_of_it in zip(risk[1].tolist(), told.tolist(), strict=True)
    ]
    return Answers(
        [names[place] for place in best],
        shares[np.arange(len(shares)), best].tolist(),
        alarms,
        steepness,
        fitted - started,
        time.thread_time() - fitted,
    )


def share(hits: Iterable[bool]) -> float | None:
    """Return the share of hits, None where there is nothing to hit."""
    found = list(hits)
    return sum(found) / len(found) if found else None


def _numbers(keys: Iterable[object]) -> list[int]:
    """Number equal keys alike: a sentence and its noisy copies stay together."""
    numbers: dict[object, int] = defaultdict(lambda: len(numbers))
    return [numbers[key] for key in keys]
