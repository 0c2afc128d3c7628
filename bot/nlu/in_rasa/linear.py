"""Linear models over sparse features, with confidences that mean what they say.

A support vector machine is quicker to train than a logistic regression and a little more often
right (docs/adr/0004), but its scores are no probabilities. They become some by one factor (and,
for yes-or-no labels, one shift) learned on sentences the scoring model has not seen.
"""

# mypy: disable-error-code="import-not-found,import-untyped"
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import minimize, minimize_scalar
from scipy.sparse import csr_matrix
from sklearn.model_selection import GroupKFold
from sklearn.svm import LinearSVC

FOLDS = 3
_STEEPEST = 20.0


@dataclass
class OneOf:
    """Which one of several names fits a text. `fit` makes it; `shares` adds up to 1 per text."""

    names: list[str]
    weights: np.ndarray
    bias: np.ndarray
    steepness: float

    @classmethod
    def fit(
        cls, features: csr_matrix, names: list[str], groups: list[int], settings: dict[str, Any]
    ) -> OneOf:
        """Learn from one row of features and one name per text.

        `groups` numbers texts that were made from one another (noisy copies): they stay together
        when the factor is learned.
        """
        wanted = np.array(names)
        model = _machine(settings).fit(features, wanted)
        known = [str(name) for name in model.classes_]
        coefficients, bias = _both_ways(model.coef_, model.intercept_, len(known))
        unseen = _unseen_scores(features, wanted, groups, known, settings)
        places = np.searchsorted(model.classes_, wanted)
        return cls(known, coefficients, bias, _steepness(unseen, places))

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
    ) -> AnyOf:
        """Learn from one row of features and one set of names per text."""
        counts = {name: sum(name in one for one in sets) for name in set().union(*sets)}
        # Fewer than that cannot be split into folds.
        names = sorted(name for name, count in counts.items() if count >= 2 * FOLDS)
        columns = []
        for name in names:
            wanted = np.array([name in one for one in sets])
            model = _machine(settings).fit(features, wanted)
            unseen = _unseen_scores(features, wanted, groups, [False, True], settings)
            slope, shift = _slope_and_shift(unseen[:, 1], wanted)
            columns.append((model.coef_[0], model.intercept_[0], slope, shift))
        weights, bias, slopes, shifts = zip(*columns, strict=True)
        return cls(names, np.array(weights, "float32").T, *map(np.array, (bias, slopes, shifts)))

    def shares(self, features: csr_matrix) -> np.ndarray:
        """Return a row per text with a share per name, in the order of `names`."""
        scores = features @ self.weights + self.bias
        return 1.0 / (1.0 + np.exp(-(scores * self.slopes + self.shifts)))


def _machine(settings: dict[str, Any]) -> LinearSVC:
    return LinearSVC(
        C=settings["inverse_regularisation"],
        class_weight=settings["class_weight"],
        random_state=settings["random_state"],
    )


def _both_ways(
    coefficients: np.ndarray, bias: np.ndarray, names: int
) -> tuple[np.ndarray, np.ndarray]:
    """Give two names a column each, as more of them have: sklearn keeps only the second."""
    if names == 2:
        coefficients = np.vstack([-coefficients, coefficients]) / 2
        bias = np.concatenate([-bias, bias]) / 2
    return coefficients.T.astype("float32"), bias


def _unseen_scores(
    features: csr_matrix,
    wanted: np.ndarray,
    groups: list[int],
    names: list[Any],
    settings: dict[str, Any],
) -> np.ndarray:
    """Score every text by a model that was fitted without it and its copies."""
    # A name that a fold lacks scores there like any wrong one.
    scores = np.full((len(wanted), len(names)), -1.0)
    if len(set(groups)) < FOLDS:
        return scores
    for seen, unseen in GroupKFold(FOLDS).split(features, groups=groups):
        if len(set(wanted[seen].tolist())) == 1:
            continue
        model = _machine(settings).fit(features[seen], wanted[seen])
        weights, bias = _both_ways(model.coef_, model.intercept_, len(model.classes_))
        columns = [names.index(name) for name in model.classes_.tolist()]
        scores[np.ix_(unseen, columns)] = features[unseen] @ weights + bias
    return scores


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
