"""The entity extractor: which words of a message name something, such as an agency.

A conditional random field, as Rasa's own CRFEntityExtractor, but made for names that no training
sentence holds, which is what people ask about:

- it learns from copies of its sentences too in which names of the same kind have changed places, half of
  them in small letters, so that it looks at what stands around a name and not at the name;
- it knows how often a word occurs in sentences outside names: a word never met before is likelier
  to be (part of) a name than one met a thousand times;
- it needs no tokenizer or featurizer, and learns from as many sentences without names as with
  them, which spares two thirds of the time.
"""

# mypy: disable-error-code="import-not-found,import-untyped,misc"
from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pycrfsuite
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.in_rasa.marked import Marked, marked, pool_of, with_other_names
from bot.nlu.in_rasa.spelling import rough
from bot.nlu.in_rasa.tagging import counted, features_of, runs, tags_of, words_of

CRF_FILE = "entities.crfsuite"
KNOWN_FILE = "words.json"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class SafarEntityExtractor(GraphComponent, EntityExtractorMixin):
    """Finds entities of any kind that the training data marks."""

    @classmethod
    def required_components(cls) -> list[type]:
        """Return nothing: the text itself is read."""
        return []

    @staticmethod
    def required_packages() -> list[str]:
        """Libraries beside Rasa's own. It brings pycrfsuite, but looks for it under another name."""
        return ["sklearn_crfsuite"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The settings that config.yml may change.

        `copies` of each sentence with names are made with other names; `plain` sentences without any are
        learned from for each with one (copies included). `c1` and `c2` are the penalties of the
        random field, `max_iterations` the most steps of its training.
        """
        return {
            "copies": 1,
            "plain": 1.0,
            "c1": 0.05,
            "c2": 0.05,
            "max_iterations": 60,
            "random_state": 42,
        }

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        field: bytes = b"",
        known: Mapping[str, int] | None = None,
    ) -> None:
        """Make an untrained extractor, or one from the two files that `train` wrote."""
        self._config = config
        self._storage = model_storage
        self._resource = resource
        self._known = known or {}
        # Kept beside the tagger: it reads these bytes in place, for as long as it lives.
        self._field = field
        self._tagger = pycrfsuite.Tagger() if field else None
        if self._tagger is not None:
            self._tagger.open_inmemory(field)

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,  # noqa: ARG003
    ) -> SafarEntityExtractor:
        """Make an untrained extractor (called by Rasa)."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from all sentences; data without entities trains nothing."""
        texts = [
            marked(example.get(TEXT), example.get(ENTITIES) or ())
            for example in training_data.nlu_examples
            if example.get(TEXT)
        ]
        naming = [text for text in texts if text.spans]
        with self._storage.write_to(self._resource) as folder:
            if not naming:
                return self._resource
            known = counted(texts)
            trainer = pycrfsuite.Trainer(verbose=False)
            trainer.set_params(
                {
                    "c1": self._config["c1"],
                    "c2": self._config["c2"],
                    "max_iterations": self._config["max_iterations"],
                    "feature.possible_transitions": True,
                }
            )
            for text in self._lessons(texts, naming):
                words = words_of(text.text)
                own = Counter(rough(word.text) for word in words)
                trainer.append(features_of(words, known, own), list(tags_of(words, text.spans)))
            trainer.train(str(folder / CRF_FILE))
            (folder / KNOWN_FILE).write_text(json.dumps(known), encoding="utf-8")
        return self._resource

    def _lessons(self, texts: Sequence[Marked], naming: Sequence[Marked]) -> Iterator[Marked]:
        random_ = random.Random(self._config["random_state"])  # noqa: S311  (no secret)
        pool = pool_of(naming)
        yield from naming
        for _ in range(self._config["copies"]):
            yield from (with_other_names(text, pool, random_) for text in naming)
        plain = [text for text in texts if not text.spans]
        wanted = int(len(naming) * (1 + self._config["copies"]) * self._config["plain"])
        yield from random_.sample(plain, min(wanted, len(plain)))

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,  # noqa: ARG003
        **kwargs: Any,  # noqa: ARG003
    ) -> SafarEntityExtractor:
        """Read a trained extractor (called by Rasa)."""
        with model_storage.read_from(resource) as folder:
            if not (folder / CRF_FILE).is_file():
                return cls(config, model_storage, resource)
            field = (folder / CRF_FILE).read_bytes()
            known = json.loads((folder / KNOWN_FILE).read_text(encoding="utf-8"))
        return cls(config, model_storage, resource, field, known)

    def process(self, messages: list[Message]) -> list[Message]:
        """Add what each message names to its `entities`."""
        tagger = self._tagger
        if tagger is None:
            return messages
        for message in messages:
            found = self.add_extractor_name(list(self._found(message.get(TEXT) or "", tagger)))
            message.set(ENTITIES, message.get(ENTITIES, []) + found, add_to_output=True)
        return messages

    def _found(self, text: str, tagger: Any) -> Iterator[dict[str, Any]]:
        words = words_of(text)
        if not words:
            return
        tags = tagger.tag(features_of(words, self._known))
        for name, first, end_of_run in runs(tags):
            last = end_of_run
            while first < last and not words[last].text[-1].isalnum():
                last -= 1  # a comma or a bracket is no part of a name
            sure = min(tagger.marginal(tags[at], at) for at in range(first, last + 1))
            start, end = words[first].start, words[last].end
            yield {
                "entity": name,
                "start": start,
                "end": end,
                "value": text[start:end],
                "confidence_entity": sure,
            }
