"""What Features see in many texts, counted once, and weighed for any part of them.

A study trains some forty models on parts of the same sentences. Reading the texts anew for each would
take longer than the training; the counts of a text never change, only their weights do.
"""

# mypy: disable-error-code="import-not-found,import-untyped"
from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.base import clone
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

Views = dict[str, list[str]]
"""The texts as each vectorizer sees them, by its name."""


class Counts:
    """Counts of letters, words, concepts in `texts`, as the vectorizers of Features make them.

    `seen` is what each vectorizer saw of the texts.
    """

    def __init__(
        self,
        texts: list[str],
        views: Callable[[list[str]], Views],
        vectorizers: dict[str, Any],
    ) -> None:
        self._views = views
        self._vectorizers: dict[str, Any] = {}
        self._counts: dict[str, csr_matrix] = {}
        self._least: dict[str, int] = {}
        self.seen = views(texts)
        for name, view in self.seen.items():
            # What is rare in all of the texts may be dropped only by what a part of them says.
            vectorizer = clone(vectorizers[name]).set_params(min_df=1)
            # A TF-IDF vectorizer counts first; its weights are left for `weighed`.
            self._counts[name] = CountVectorizer.fit_transform(vectorizer, view)
            self._vectorizers[name] = vectorizer
            self._least[name] = vectorizers[name].min_df

    def weighed(
        self, seen: Sequence[int], asked: Sequence[int], *, without: str = "", plain: bool = False
    ) -> tuple[csr_matrix, csr_matrix]:
        """Return the features of the texts in rows `seen` and `asked`, as if fitted on `seen` alone.

        `without` leaves out one kind ("concepts"); `plain` gives bare counts.
        """
        of_seen, of_asked = [], []
        for name, counts in self._counts.items():
            if name == without:
                continue
            part = counts[seen]
            texts_with = np.bincount(part.indices, minlength=part.shape[1])
            kept = np.flatnonzero(texts_with >= self._least[name])
            part, others = part[:, kept], counts[asked][:, kept]
            if not plain:
                weights = TfidfTransformer(sublinear_tf=self._vectorizers[name].sublinear_tf)
                part, others = weights.fit_transform(part), weights.transform(others)
            of_seen.append(part)
            of_asked.append(others)
        return hstack(of_seen, format="csr"), hstack(of_asked, format="csr")

    def reading_seconds(
        self, texts: list[str], views: Callable[[list[str]], Views] | None = None
    ) -> float:
        """Return the processor seconds that reading and counting takes per text, without weights.

        `views` is a cheaper way to see the texts, where not all that was counted is used.
        """
        started = time.thread_time()
        for name, view in (views or self._views)(texts).items():
            CountVectorizer.transform(self._vectorizers[name], view)
        return (time.thread_time() - started) / max(1, len(texts))
