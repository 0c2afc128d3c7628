"""What a study of the training data finds, as plain values: written here, read by the report."""

from __future__ import annotations

from dataclasses import dataclass

ALL = "all"
Shares = dict[str, "float | None"]
"""Shares (0 to 1) by language and, as "all", over all; None where no sentence can tell."""


@dataclass(frozen=True)
class Level:
    """A point of the learning curve: trained on `share` (0 to 1) of the sentences, `trained` of them.

    `intent` is the share of right intents among the test sentences, `alarm` the share of dangers
    heard by the model alone, without the rules.
    """

    share: float
    trained: int
    intent: Shares
    alarm: Shares


@dataclass(frozen=True)
class TopicLevel:
    """How well one intent is understood (share of its test sentences), trained on everything."""

    intent: str
    right: float
    tests: int
    trained: int


@dataclass(frozen=True)
class LeftOut:
    """Languages that the model was not trained on, and what it makes of their test sentences.

    Shares of right intents and of dangers heard, without and with the concepts, trained on half of
    the other languages' sentences; `seen` is the share of right intents when trained on half of all.
    """

    languages: list[str]
    tests: int
    without: float
    with_concepts: float
    seen: float | None
    alarm_without: float | None
    alarm_with_concepts: float | None


@dataclass(frozen=True)
class Pipeline:
    """One way of understanding, measured by cross-validation on the training sentences.

    `alarm` is the share of dangers heard, `false_alarm` of calm sentences that alarm;
    `fit_seconds` is processor time of one fold's training with reading the texts, `predict_ms`
    milliseconds of processor time per sentence.
    """

    name: str
    intent: float
    alarm: float | None
    false_alarm: float | None
    fit_seconds: float
    predict_ms: float


@dataclass(frozen=True)
class Stolen:
    """A sentence that a model trained without it gives to another intent. `place` is file:line."""

    text: str
    language: str
    place: str
    confidence: float


@dataclass(frozen=True)
class Theft:
    """All sentences of `owner` that `thief` takes (`times`), the surest of them as examples."""

    owner: str
    thief: str
    times: int
    examples: list[Stolen]


@dataclass(frozen=True)
class Findings:
    """All parts of a study; `seconds` it took. `groups` is the number of groups of paraphrases."""

    seconds: float
    trained: int
    tests: int
    groups: int
    levels: list[Level]
    topics: list[TopicLevel]
    left_out: list[LeftOut]
    pipelines: list[Pipeline]
    thefts: list[Theft]
