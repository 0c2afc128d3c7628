"""What the intent classifier sees of a sentence: concepts, letters, words and shapes.

Concepts (knowledge/concepts/) are the same in all languages: a sentence about unpaid wages learned
in Russian helps with Tajik. Letters and words catch what no concept names. Shapes (a link, a number,
capital letters, the length) tell an advert from a question and a name from a word.
"""

# mypy: disable-error-code="import-not-found,import-untyped"
from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import skops.io
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.nlu.in_rasa.shapes import shapes
from bot.nlu.in_rasa.spelling import rough
from knowledge.concept import Lexicon

FILE = "features.skops"
TRUSTED = ["scipy.sparse._csr.csr_matrix"]
"""The one type beyond skops' own list that the vectorizers hold (TF-IDF weights)."""


class Features:
    """Turns texts into one sparse matrix. `fit` once, then `matrix` for any texts."""

    def __init__(self, lexicon: Lexicon, vectorizers: dict[str, Any], concepts_from: Path) -> None:
        self._lexicon = lexicon
        self._vectorizers = vectorizers
        self._concepts_from = concepts_from

    @classmethod
    def fit(
        cls, texts: list[str], knowledge: Path, config: dict[str, Any]
    ) -> tuple[Features, csr_matrix]:
        """Learn which concepts, letters, words and shapes there are, and how much each one says.

        Returns the features and the matrix of these texts, which is made on the way.
        """
        least = config["least_sentences"] if len(texts) >= config["few_sentences"] else 1
        vectorizers = {
            "concepts": TfidfVectorizer(
                token_pattern=r"\S+",  # noqa: S106  (a pattern, no password)
                lowercase=False,
                sublinear_tf=True,
                dtype=np.float32,
            ),
            "letters": TfidfVectorizer(
                analyzer="char_wb",
                ngram_range=tuple(config["letters"]),
                sublinear_tf=True,
                dtype=np.float32,
                min_df=least,
            ),
            "words": TfidfVectorizer(
                token_pattern=r"\w+",  # noqa: S106
                ngram_range=tuple(config["words"]),
                sublinear_tf=True,
                dtype=np.float32,
            ),
            "shapes": TfidfVectorizer(
                token_pattern=r"\S+",  # noqa: S106
                lowercase=False,
                sublinear_tf=True,
                dtype=np.float32,
            ),
        }
        features = cls(Lexicon.load(knowledge), vectorizers, knowledge)
        views = features._views(texts)
        parts = [vectorizers[name].fit_transform(view) for name, view in views.items()]
        return features, hstack(parts, format="csr")

    def matrix(self, texts: list[str]) -> csr_matrix:
        """Return one row of features per text."""
        views = self._views(texts)
        parts = [self._vectorizers[name].transform(view) for name, view in views.items()]
        return hstack(parts, format="csr")

    def save(self, folder: Path) -> None:
        """Write everything, the concept files too: a model answers by the words it learned with."""
        skops.io.dump(self._vectorizers, folder / FILE)
        shutil.copytree(self._concepts_from / "concepts", folder / "concepts")

    @classmethod
    def load(cls, folder: Path) -> Features:
        """Read what `save` wrote."""
        vectorizers = skops.io.load(folder / FILE, trusted=TRUSTED)
        return cls(Lexicon.load(folder), vectorizers, folder)

    def _views(self, texts: list[str]) -> dict[str, list[str]]:
        spelled = [rough(text) for text in texts]
        concepts = [self._concepts(text) for text in texts]
        return {
            "concepts": concepts,
            "letters": spelled,
            "words": spelled,
            "shapes": [" ".join(shapes(text)) for text in texts],
        }

    def _concepts(self, text: str) -> str:
        """Return the names of the concepts in a text; `not-` before those that are denied."""
        hits = self._lexicon.read(text).hits
        names = (
            f"not-{concept}" if all(hit.negated for hit in found) else concept
            for concept, found in hits.items()
        )
        return " ".join(names)
