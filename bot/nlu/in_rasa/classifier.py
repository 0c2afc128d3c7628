"""The intent classifier: a linear model over concepts, letters and words of a message.

Rasa's own LogisticRegressionClassifier sees plain counts of the words as typed, so that what it
learned in one language is lost on the next. The figures are in config.yml.
"""

# mypy: disable-error-code="import-not-found,import-untyped,misc"
from __future__ import annotations

from pathlib import Path
from typing import Any

import skops.io
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.linear_model import LogisticRegression

from bot.nlu.in_rasa.features import Features

FILE = "model.skops"
KNOWLEDGE = Path(__file__).resolve().parents[3] / "knowledge"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class SafarIntentClassifier(IntentClassifier, GraphComponent):
    """Names the intent of a message; gives a confidence for the likeliest ten."""

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

        `inverse_regularisation` is C of sklearn's LogisticRegression (greater fits closer);
        `letters` and `words` the shortest and longest sequence; `least_sentences` how many sentences a
        letter sequence must stand in, once there are `few_sentences`; `ranking_length` how many
        intents are named.
        """
        return {
            "inverse_regularisation": 8.0,
            "letters": [2, 5],
            "words": [1, 2],
            "least_sentences": 2,
            "few_sentences": 500,
            "max_iter": 200,
            "tol": 1e-3,
            "random_state": 42,
            "ranking_length": 10,
        }

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        features: Features | None = None,
        model: LogisticRegression | None = None,
    ) -> None:
        """Make an untrained classifier, or one from what `train` wrote."""
        self._config = config
        self._storage = model_storage
        self._resource = resource
        self._features = features
        self._model = model

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
        texts = [example.get(TEXT) for example in examples]
        self._features = Features.fit(texts, KNOWLEDGE, self._config)
        self._model = LogisticRegression(
            C=self._config["inverse_regularisation"],
            class_weight="balanced",
            max_iter=self._config["max_iter"],
            tol=self._config["tol"],
            random_state=self._config["random_state"],
        )
        self._model.fit(self._features.matrix(texts), [e.get(INTENT) for e in examples])
        with self._storage.write_to(self._resource) as folder:
            self._features.save(folder)
            skops.io.dump(self._model, folder / FILE)
        return self._resource

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
            features, model = Features.load(folder), skops.io.load(folder / FILE)
        return cls(config, model_storage, resource, features, model)

    def process(self, messages: list[Message]) -> list[Message]:
        """Set `intent` and `intent_ranking` of each message."""
        if self._features is None or self._model is None or not messages:
            return messages
        texts = [message.get(TEXT) or "" for message in messages]
        all_shares = self._model.predict_proba(self._features.matrix(texts))
        for message, shares in zip(messages, all_shares, strict=True):
            ranking = sorted(
                zip(self._model.classes_, shares, strict=True), key=lambda pair: -pair[1]
            )
            named = [{"name": str(name), "confidence": float(share)} for name, share in ranking]
            message.set("intent", named[0], add_to_output=True)
            message.set(
                "intent_ranking", named[: self._config["ranking_length"]], add_to_output=True
            )
        return messages
