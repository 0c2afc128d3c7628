"""Cross-validation on the training sentences: pipelines compared, and sentences that get stolen.

Paraphrases of one sentence stay in one fold, else a model that only remembers looks good. Groups are
made inside an intent: near twins under two intents are what the stealing report looks for.
"""

# mypy: disable-error-code="import-not-found,import-untyped"
from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from sklearn.feature_extraction.text import TfidfVectorizer

from actions.risk import ALARMING
from bot.nlu.in_rasa.linear import side_by_side
from bot.nlu.in_rasa.spelling import rough
from bot.nlu.in_rasa.study_counts import Counts, Views
from bot.nlu.in_rasa.study_findings import Pipeline, Stolen, Theft
from bot.nlu.in_rasa.study_models import (
    Answers,
    Material,
    answers,
    plain_answers,
    share,
)
from bot.nlu.sentences import Sentence

FOLDS = 3
ALIKE = 0.6
"""Cosine of letter triples from which two sentences of an intent are paraphrases."""
LEAST_CONCEPTS = 2
"""Sentences with the same concepts are paraphrases if they have so many; one is a subject."""
ITERATIONS = 10
"""Of the logistic regression (one intent against the rest): more were slower, not more often right."""
SURE = 0.6
"""From this confidence on, a sentence in another intent counts as stolen."""
PAIRS, EXAMPLES = 15, 4
TIMED = 300
"""So many texts are read anew to time the reading."""

Say = Callable[[str], None]


@dataclass(frozen=True)
class _Way:
    name: str
    without: str = ""
    raw: bool = False
    counts_only: bool = False
    copies: bool = False


_WAYS = (
    _Way(f"word and letter counts, LogisticRegression ({ITERATIONS} iterations)", raw=True,
         counts_only=True),
    _Way("TF-IDF of words and letters, LinearSVC", raw=True),
    _Way("+ rough spelling", without="concepts"),
    _Way("+ concepts"),
    _Way("+ noisy copies", copies=True),
)  # fmt: skip


def compared(
    material: Material, groups: Sequence[int], steepness: float, root: Path, say: Say
) -> tuple[list[Pipeline], list[Theft]]:
    """Measure the pipelines at equal data; the last one also tells what is stolen.

    Only the last one learns its own `steepness`, as only its confidences are looked at.
    """
    folds = folds_of(material.training, groups, material.settings["random_state"])
    ways = [way for way in _WAYS if material.settings["copies"] or not way.copies]
    jobs = [
        partial(_fold, material, way, folds == number, None if way is ways[-1] else steepness)
        for way in ways
        for number in range(FOLDS)
    ]
    results = side_by_side(lambda job: job(), jobs, material.settings["threads"])
    given: list[list[Answers]] = []
    for way in ways:
        given.append([])
        for number in range(FOLDS):
            say(f"pipelines: {way.name}, fold {number + 1} of {FOLDS}")
            given[-1].append(next(results))
    # Measured only now: the reading is timed, and nothing else should run beside it.
    pipelines = [
        _pipeline(material, way, folds, of_it) for way, of_it in zip(ways, given, strict=True)
    ]
    return pipelines, _thefts(material, folds, given[-1], root)


def groups_of(sentences: Sequence[Sentence], concepts: Sequence[str]) -> list[int]:
    """Number the groups of paraphrases; `concepts` are those of each sentence, as one text."""
    by_intent: dict[str, list[int]] = defaultdict(list)
    for place, sentence in enumerate(sentences):
        by_intent[sentence.intent].append(place)
    pairs: list[tuple[int, int]] = []
    for places in by_intent.values():
        pairs += _alike([sentences[place].text for place in places], places)
        first: dict[frozenset[str], int] = {}
        for place in places:
            named = frozenset(concepts[place].split())
            if len(named) >= LEAST_CONCEPTS:
                pairs.append((first.setdefault(named, place), place))
    ends = np.array(pairs, dtype=int).reshape(-1, 2).T
    graph = coo_matrix((np.ones(len(pairs)), tuple(ends)), shape=(len(sentences),) * 2)
    numbers: list[int] = connected_components(graph, directed=False)[1].tolist()
    return numbers


def _alike(texts: list[str], places: Sequence[int]) -> list[tuple[int, int]]:
    triples = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 3))
    try:
        rows = triples.fit_transform([rough(text) for text in texts])
    except ValueError:  # not one letter in all of them
        return []
    cosines = (rows @ rows.T).tocoo()
    near = cosines.data >= ALIKE
    pairs = zip(cosines.row[near].tolist(), cosines.col[near].tolist(), strict=True)
    return [(places[a], places[b]) for a, b in pairs if a < b]


def folds_of(sentences: Sequence[Sentence], groups: Sequence[int], seed: int) -> np.ndarray:
    """Return the fold (from 0) of each sentence: groups whole, every intent in all folds alike."""
    members: dict[int, list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        members[group].append(place)
    shuffled = list(members.values())
    random.Random(seed).shuffle(shuffled)  # noqa: S311  (no secret)
    folds = np.zeros(len(sentences), dtype=int)
    filled: Counter[tuple[str, int]] = Counter()
    totals: Counter[int] = Counter()
    for places in sorted(shuffled, key=len, reverse=True):
        intent = sentences[places[0]].intent
        emptiest = min(range(FOLDS), key=lambda fold: (filled[intent, fold], totals[fold]))
        folds[places] = emptiest
        filled[intent, emptiest] += len(places)
        totals[emptiest] += len(places)
    return folds


def _spelled(texts: list[str]) -> Views:
    """See texts as Features do, without the concepts."""
    spelled = [rough(text) for text in texts]
    return {"letters": spelled, "words": spelled}


def _counts(material: Material, way: _Way) -> Counts:
    return material.raw if way.raw else material.counts


def _fold(material: Material, way: _Way, asked: np.ndarray, steepness: float | None) -> Answers:
    seen, unseen = np.flatnonzero(~asked).tolist(), np.flatnonzero(asked).tolist()
    if way.copies:
        seen = material.with_copies(seen)
    sentences = [material.original[row] for row in seen]
    features = _counts(material, way).weighed(
        seen, unseen, without=way.without, plain=way.counts_only
    )
    if way.counts_only:
        return plain_answers(features[0], sentences, features[1], ITERATIONS)
    return answers(features[0], sentences, features[1], material.settings, steepness)


def _pipeline(
    material: Material, way: _Way, folds: np.ndarray, given: Sequence[Answers]
) -> Pipeline:
    right, heard, false = [], [], []
    for number, answered in enumerate(given):
        for row, intent, alarm in zip(
            np.flatnonzero(folds == number).tolist(), answered.intents, answered.alarms, strict=True
        ):
            sentence = material.training[row]
            right.append(intent == sentence.intent)
            if sentence.risk in ALARMING:
                heard.append(alarm)
            elif sentence.risk == "none":
                false.append(alarm)
    count = len(material.training)
    sample = [sentence.text for sentence in material.training[:: max(1, count // TIMED)]]
    reading = _counts(material, way).reading_seconds(sample, _spelled if way.without else None)
    read = count * (FOLDS - 1) / FOLDS * (1 + (material.settings["copies"] if way.copies else 0))
    return Pipeline(
        name=way.name,
        intent=share(right) or 0.0,
        alarm=share(heard),
        false_alarm=share(false),
        fit_seconds=sum(a.fit_seconds for a in given) / FOLDS + reading * read,
        predict_ms=1000 * (sum(a.ask_seconds for a in given) / count + reading),
    )


def _thefts(
    material: Material, folds: np.ndarray, given: Sequence[Answers], root: Path
) -> list[Theft]:
    taken: dict[tuple[str, str], list[Stolen]] = defaultdict(list)
    for number, answered in enumerate(given):
        rows = np.flatnonzero(folds == number).tolist()
        for row, intent, sure in zip(rows, answered.intents, answered.confidences, strict=True):
            sentence = material.training[row]
            if intent != sentence.intent and sure >= SURE:
                place = f"{sentence.path.relative_to(root).as_posix()}:{sentence.line}"
                stolen = Stolen(sentence.text, sentence.language, place, round(sure, 3))
                taken[sentence.intent, intent].append(stolen)
    pairs = sorted(taken.items(), key=lambda item: (-len(item[1]), item[0]))[:PAIRS]
    return [
        Theft(owner, thief, len(found), sorted(found, key=lambda s: -s.confidence)[:EXAMPLES])
        for (owner, thief), found in pairs
    ]
