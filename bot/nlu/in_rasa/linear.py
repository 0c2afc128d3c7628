"""Linear models over sparse features, with confidences that mean what they say.

A support vector machine is quicker to train than a logistic regression and a little more often
right (docs/adr/0004), but its scores are no probabilities. They become some by one factor (and,
for yes-or-no labels, one shift) learned on sentences the scoring model has not seen.
"""

# mypy: disable-error-code="import-not-found,import-untyped"
from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from scipy.optimize import minimize, minimize_scalar
from scipy.sparse import csr_matrix
from sklearn.model_selection import GroupShuffleSplit
from sklearn.svm import LinearSVC

UNSEEN = 0.25
"""The part of the texts that confidences are learned on, by a model fitted without them."""
LEAST = 8
"""A label that fewer texts carry is not learned."""
_STEEPEST = 20.0

T = TypeVar("T")
R = TypeVar("R")


@dataclass
class OneOf:
    """Which one of several names fits a text. `fit` makes it; `shares` adds up to 1 per text."""

    names: list[str]
    weights: np.ndarray
    bias: np.ndarray
    steepness: float

    @classmethod
    def fit(
        cls,
        features: csr_matrix,
        names: list[str],
        groups: list[int],
        settings: dict[str, Any],
        steepness: float | None = None,
    ) -> OneOf:
        """Learn from one row of features and one name per text.

        `groups` numbers texts that were made from one another (noisy copies): they stay together
        when the factor is learned. With the `steepness` of a similar model that is spared.
        """
        features = _ready(features)
        wanted = np.array(names)
        known = sorted(set(names))
        weights, bias = _planes(features, wanted, known, settings)
        if steepness is not None:
            return cls(known, weights, bias, steepness)
        unseen, scores = _unseen_scores(features, wanted, groups, known, settings)
        places = np.searchsorted(known, wanted[unseen])
        return cls(known, weights, bias, _steepness(scores, places))

    def shares(self, features: csr_matrix) -> np.ndarray:
        """Return a row per text with a share (0 to 1) per name, in the order of `names`."""
        return _softmax((features @ self.weights + self.bias) * self.steepness)


@dataclass
class AnyOf:
    """Which of several names fit a text, each on its own: a share between 0 and 1 for each."""

    names: list[str]
    weights: np.ndarray
    bias: np.ndarray
    slopes: np.ndarray
    shifts: np.ndarray

    @classmethod
    def fit(
        cls,
        features: csr_matrix,
        sets: list[frozenset[str]],
        groups: list[int],
        settings: dict[str, Any],
    ) -> AnyOf | None:
        """Learn from one row of features and one set of names per text; None: too few to learn from."""
        counts = Counter(name for one in sets for name in one)
        names = sorted(name for name, count in counts.items() if count >= LEAST)
        if not names:
            return None
        features = _ready(features)

        def column(name: str) -> tuple[np.ndarray, float, float, float]:
            wanted = np.array([name in one for one in sets])
            model = _machine(settings).fit(features, wanted)
            unseen, scores = _unseen_scores(features, wanted, groups, [False, True], settings)
            slope, shift = _slope_and_shift(scores[:, 1], wanted[unseen])
            return model.coef_[0], model.intercept_[0], slope, shift

        columns = side_by_side(column, names, settings["threads"])
        weights, bias, slopes, shifts = zip(*columns, strict=True)
        return cls(
            names,
            np.ascontiguousarray(np.array(weights).T, "float32"),
            *map(np.array, (bias, slopes, shifts)),
        )

    def shares(self, features: csr_matrix) -> np.ndarray:
        """Return a row per text with a share per name, in the order of `names`."""
        scores = features @ self.weights + self.bias
        return 1.0 / (1.0 + np.exp(-(scores * self.slopes + self.shifts)))


def _machine(settings: dict[str, Any]) -> LinearSVC:
    return LinearSVC(
        C=settings["inverse_regularisation"],
        tol=settings["tolerance"],
        class_weight=settings["class_weight"],
        random_state=settings["random_state"],
    )


def _ready(features: csr_matrix) -> csr_matrix:
    """Return features as sklearn fits them, so that no thread has to convert what all of them read."""
    features = features.astype("float64")
    features.sum_duplicates()
    features.sort_indices()
    return features


def _planes(
    features: csr_matrix, wanted: np.ndarray, names: list[Any], settings: dict[str, Any]
) -> tuple[np.ndarray, np.ndarray]:
    """Return a column of weights and a bias per name: what tells its texts from all others.

    The same planes as one LinearSVC finds over all names, but fitted side by side.
    """

    def plane(name: Any) -> tuple[np.ndarray, float]:
        model = _machine(settings).fit(features, wanted == name)
        return model.coef_[0].astype("float32"), float(model.intercept_[0])

    if len(names) == 2:  # one plane tells both
        weights, bias = plane(names[1])
        return np.ascontiguousarray(np.array([-weights, weights]).T), np.array([-bias, bias])
    planes = side_by_side(plane, names, settings["threads"])
    columns, shifts = zip(*planes, strict=True)
    # Of the same type as the features: else every message would have all of it converted.
    return np.ascontiguousarray(np.array(columns).T), np.array(shifts)


def side_by_side(work: Callable[[T], R], items: Iterable[T], threads: int) -> Iterator[R]:
    """Work on items in threads (scikit-learn lets go of Python's lock); results in their order."""
    if threads == 1:
        yield from map(work, items)
        return
    with ThreadPoolExecutor(threads) as pool:
        yield from pool.map(work, items)


def _unseen_scores(
    features: csr_matrix,
    wanted: np.ndarray,
    groups: list[int],
    names: list[Any],
    settings: dict[str, Any],
) -> tuple[np.ndarray, np.ndarray]:
    """Score a part of the texts by a model that was fitted without them and their copies.

    Returns their places and a row of scores each.
    """
    split = GroupShuffleSplit(1, test_size=UNSEEN, random_state=settings["random_state"])
    seen, unseen = next(split.split(features, groups=groups))
    # A name that the rest lacks scores like any wrong one.
    scores = np.full((len(unseen), len(names)), -1.0)
    there = sorted(set(wanted[seen].tolist()))
    if len(there) > 1:
        weights, bias = _planes(_ready(features[seen]), wanted[seen], there, settings)
        scores[:, [names.index(name) for name in there]] = features[unseen] @ weights + bias
    return unseen, scores


def _steepness(scores: np.ndarray, places: np.ndarray) -> float:
    """Return the factor with which the right names are the least surprising."""

    def surprise(steepness: float) -> float:
        shares = _softmax(scores * steepness)[np.arange(len(places)), places]
        return float(-np.log(np.maximum(shares, 1e-9)).mean())

    return float(minimize_scalar(surprise, bounds=(0.1, _STEEPEST), method="bounded").x)


def _slope_and_shift(scores: np.ndarray, wanted: np.ndarray) -> tuple[float, float]:
    """Return factor and shift of a score with which yes and no are the least surprising."""
    signs = np.where(wanted, 1.0, -1.0)

    def surprise(both: np.ndarray) -> float:
        return float(np.logaddexp(0.0, -signs * (scores * both[0] + both[1])).mean())

    slope, shift = minimize(surprise, np.array([2.0, 0.0]), method="Nelder-Mead").x
    return min(max(float(slope), 0.1), _STEEPEST), float(shift)


def _softmax(scores: np.ndarray) -> np.ndarray:
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True)
