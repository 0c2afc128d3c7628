"""The intent classifier: linear models over concepts, letters, words and shapes of a message.

Rasa's own LogisticRegressionClassifier sees plain counts of the words as typed, so that what it
learned in one language is lost on the next. The figures are in config.yml.

Beside the intent it learns any labels that the training data carries as metadata, such as

    - intent: in_danger
      metadata: {risk: high, indicators: [threats]}

and adds them to its answer: ``{"labels": {"risk": {"none": 0.1, "high": 0.8, ...}, "indicators":
{"threats": 0.9, ...}}}``. Data without metadata trains and answers without them.
"""

# mypy: disable-error-code="import-not-found,import-untyped,misc"
from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import skops.io
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import (
    ENTITIES,
    INTENT,
    METADATA,
    METADATA_EXAMPLE,
    METADATA_INTENT,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.in_rasa.augment import with_copies
from bot.nlu.in_rasa.features import Features
from bot.nlu.in_rasa.linear import AnyOf, OneOf
from bot.nlu.in_rasa.marked import marked

FILE = "model.skops"
KNOWLEDGE = Path(__file__).resolve().parents[3] / "knowledge"
UNLABELLED = "none"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class SafarIntentClassifier(IntentClassifier, GraphComponent):
    """Names the intent of a message, with a confidence for the likeliest ten, and its labels."""

    @classmethod
    def required_components(cls) -> list[type]:
        """Return nothing: the text itself is read, no featurizer is needed."""
        return []

    @staticmethod
    def required_packages() -> list[str]:
        """Libraries beside Rasa's own."""
        return ["sklearn", "skops", "rapidfuzz"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The settings that config.yml may change.

        `inverse_regularisation` is C of sklearn's LinearSVC (greater fits closer), `tolerance` its tol (with a
        hundredth of it the answers on tests/nlu are the same, training takes half as long again); `letters` and
        `words` the shortest and longest sequence; `least_sentences` how many sentences a letter
        sequence must stand in, once there are `few_sentences`; `ranking_length` how many intents are
        named. `one_of` and `any_of` name the metadata to learn: one word per sentence, or a list
        of words. `copies` noisy copies are made of each sentence, with `noise` of their words mistyped.
        """
        return {
            "inverse_regularisation": 0.5,
            "tolerance": 0.05,
            "class_weight": None,
            "letters": [2, 5],
            "words": [1, 2],
            "least_sentences": 2,
            "few_sentences": 500,
            "copies": 0,
            "noise": 0.2,
            "one_of": [],
            "any_of": [],
            "random_state": 42,
            "threads": 2,
            "ranking_length": 10,
        }

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        features: Features | None = None,
        models: dict[str, OneOf | AnyOf] | None = None,
    ) -> None:
        """Make an untrained classifier, or one from what `train` wrote."""
        self._config = config
        self._storage = model_storage
        self._resource = resource
        self._features = features
        self._models = models or {}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,  # noqa: ARG003
    ) -> SafarIntentClassifier:
        """Make an untrained classifier (called by Rasa)."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from all sentences that have an intent."""
        examples = [e for e in training_data.intent_examples if e.get(INTENT) and e.get(TEXT)]
        random_ = random.Random(self._config["random_state"])  # noqa: S311  (no secret)
        versions = with_copies(
            [marked(e.get(TEXT), e.get(ENTITIES) or ()) for e in examples], self._config, random_
        )
        texts = [text for text, _ in versions]
        groups = [number for _, number in versions]
        self._features, matrix = Features.fit(texts, KNOWLEDGE, self._config)
        self._models = self._fit(matrix, [examples[number] for number in groups], groups)
        with self._storage.write_to(self._resource) as folder:
            self._features.save(folder)
            skops.io.dump(
                {name: vars(model) for name, model in self._models.items()}, folder / FILE
            )
        return self._resource

    def _fit(
        self, matrix: Any, examples: list[Message], groups: list[int]
    ) -> dict[str, OneOf | AnyOf]:
        intents = [example.get(INTENT) for example in examples]
        models: dict[str, OneOf | AnyOf] = {}
        if len(set(intents)) > 1:
            models[INTENT] = OneOf.fit(matrix, intents, groups, self._config)
        labels = [_labels(example) for example in examples]
        for name in self._config["one_of"]:
            words = [str(label.get(name, UNLABELLED)) for label in labels]
            if len(set(words)) > 1:
                models[name] = OneOf.fit(matrix, words, groups, self._config)
        for name in self._config["any_of"]:
            sets = [frozenset(map(str, label.get(name, ()))) for label in labels]
            learned = AnyOf.fit(matrix, sets, groups, self._config)
            if learned is not None:
                models[name] = learned
        return models

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,  # noqa: ARG003
        **kwargs: Any,  # noqa: ARG003
    ) -> SafarIntentClassifier:
        """Read a trained classifier (called by Rasa). Only types that skops knows are read."""
        with model_storage.read_from(resource) as folder:
            features, stored = Features.load(folder), skops.io.load(folder / FILE)
        models = {
            name: (AnyOf if name in config["any_of"] else OneOf)(**parts)
            for name, parts in stored.items()
        }
        return cls(config, model_storage, resource, features, models)

    def process(self, messages: list[Message]) -> list[Message]:
        """Set `intent`, `intent_ranking` and `labels` of each message."""
        if self._features is None or not messages:
            return messages
        matrix = self._features.matrix([message.get(TEXT) or "" for message in messages])
        shares = {name: model.shares(matrix) for name, model in self._models.items()}
        for row, message in enumerate(messages):
            named = {
                name: _named(self._models[name].names, of_all[row])
                for name, of_all in shares.items()
            }
            ranking = named.pop(INTENT, [])
            if ranking:
                message.set("intent", ranking[0], add_to_output=True)
                length = self._config["ranking_length"]
                message.set("intent_ranking", ranking[:length], add_to_output=True)
            labels = {
                label: {one["name"]: one["confidence"] for one in found}
                for label, found in named.items()
            }
            message.set("labels", labels, add_to_output=True)
        return messages


def _named(names: Iterable[str], shares: np.ndarray) -> list[dict[str, Any]]:
    """Return names with their shares, the greatest first."""
    pairs = sorted(zip(names, shares.tolist(), strict=True), key=lambda pair: -pair[1])
    return [{"name": name, "confidence": share} for name, share in pairs]


def _labels(example: Message) -> dict[str, Any]:
    """Return what the metadata of a sentence says; its own goes before its block's."""
    metadata = example.get(METADATA) or {}
    return {**(metadata.get(METADATA_INTENT) or {}), **(metadata.get(METADATA_EXAMPLE) or {})}
