"""Learning curves, and languages left out: what more sentences, or concepts, would bring."""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import partial

from actions.intents import topic_of
from actions.risk import ALARMING
from bot.nlu.in_rasa.linear import side_by_side
from bot.nlu.in_rasa.study_findings import ALL, LeftOut, Level, Shares, TopicLevel
from bot.nlu.in_rasa.study_models import Answers, Material, answers, share
from bot.nlu.sentences import Sentence

STEPS = (0.1, 0.25, 0.5, 0.75, 1.0)
LEFT_OUT_STEP = 0.5
UZBEK = ["uz-Latn", "uz-Cyrl"]
"""One language in two scripts: with one of them left in, Uzbek is not left out."""

Say = Callable[[str], None]


def curves(material: Material, say: Say) -> tuple[list[Level], list[TopicLevel], float]:
    """Train on growing parts of the sentences (no noisy copies); test on tests/nlu.

    Returns the levels, the topics as all sentences teach them, and that model's steepness.
    """
    parts = [drawn(material.training, part, material.settings["random_state"]) for part in STEPS]
    jobs = [partial(_tested, material, rows) for rows in parts]
    levels, last = [], None
    for part, rows, last in zip(
        STEPS,
        parts,
        side_by_side(lambda job: job(), jobs, material.settings["threads"]),
        strict=True,
    ):
        say(f"learning curves: trained on {part:.0%} of the sentences")
        levels.append(
            Level(
                part,
                len(rows),
                _by_language(material.tests, last, lambda s, intent, _: intent == s.intent),
                _by_language(material.tests, last, lambda *got: got[2], ALARMING),
            )
        )
    if last is None:  # there is always a step
        return [], [], 1.0
    return levels, _topics(material, last), last.steepness


def drawn(sentences: Sequence[Sentence], part: float, seed: int) -> list[int]:
    """Draw a part (0 to 1) of every intent in every language; a greater part holds the smaller."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, sentence in enumerate(sentences):
        places[sentence.intent, sentence.language].append(place)
    random_ = random.Random(seed)  # noqa: S311  (no secret)
    rows = []
    for found in places.values():
        random_.shuffle(found)
        rows += found[: math.ceil(part * len(found))]
    return sorted(rows)


def languages_left_out(
    material: Material,
    languages: Sequence[str],
    levels: Sequence[Level],
    steepness: float,
    say: Say,
) -> list[LeftOut]:
    """Train without a language, test on it, without and with concepts (no noisy copies).

    Trained on LEFT_OUT_STEP of the sentences, to be quick; `levels` are the learning curves, for comparison.
    """
    drawn_rows = drawn(material.training, LEFT_OUT_STEP, material.settings["random_state"])
    seen = next((level.intent for level in levels if level.share == LEFT_OUT_STEP), {})
    cases = [[language] for language in languages]
    if set(UZBEK) <= set(languages):
        cases.append(UZBEK)
    jobs, asked = [], []
    for case in cases:
        rows = [n for n in drawn_rows if material.original[n].language not in case]
        tests = [n for n in material.test_rows if material.original[n].language in case]
        if rows and tests:
            asked.append((case, [material.original[n] for n in tests]))
            jobs += [
                partial(_tested, material, rows, tests, steepness, without=without)
                for without in ("concepts", "")
            ]
    results = side_by_side(lambda job: job(), jobs, material.settings["threads"])
    found = []
    for case, tests_of_it in asked:
        say(f"leaving out {' and '.join(case)}")
        plain, concepts = next(results), next(results)
        found.append(
            LeftOut(
                case,
                len(tests_of_it),
                _right(tests_of_it, plain) or 0.0,
                _right(tests_of_it, concepts) or 0.0,
                _mean(material.tests, case, seen),
                _heard(tests_of_it, plain),
                _heard(tests_of_it, concepts),
            )
        )
    return found


def _tested(
    material: Material,
    rows: Sequence[int],
    asked: Sequence[int] | None = None,
    steepness: float | None = None,
    *,
    without: str = "",
) -> Answers:
    tests = material.test_rows if asked is None else asked
    seen, unseen = material.counts.weighed(rows, tests, without=without)
    sentences = [material.original[n] for n in rows]
    return answers(seen, sentences, unseen, material.settings, steepness)


def _by_language(
    sentences: Sequence[Sentence],
    given: Answers,
    hit: Callable[[Sentence, str, bool], bool],
    risks: frozenset[str] | None = None,
) -> Shares:
    hits: dict[str, list[bool]] = defaultdict(list)
    for sentence, intent, alarm in zip(sentences, given.intents, given.alarms, strict=True):
        if risks is None or sentence.risk in risks:
            for key in (sentence.language, ALL):
                hits[key].append(hit(sentence, intent, alarm))
    return {key: share(found) for key, found in hits.items()}


def _topics(material: Material, given: Answers) -> list[TopicLevel]:
    """Return the topics, the worst first."""
    trained = Counter(sentence.intent for sentence in material.training)
    hits: dict[str, list[bool]] = defaultdict(list)
    for sentence, intent in zip(material.tests, given.intents, strict=True):
        if topic_of(sentence.intent):
            hits[sentence.intent].append(intent == sentence.intent)
    levels = [
        TopicLevel(intent, sum(found) / len(found), len(found), trained[intent])
        for intent, found in hits.items()
    ]
    return sorted(levels, key=lambda level: (level.right, level.intent))


def _right(sentences: Sequence[Sentence], given: Answers) -> float | None:
    return share(s.intent == intent for s, intent in zip(sentences, given.intents, strict=True))


def _heard(sentences: Sequence[Sentence], given: Answers) -> float | None:
    pairs = zip(sentences, given.alarms, strict=True)
    return share(alarm for s, alarm in pairs if s.risk in ALARMING)


def _mean(tests: Sequence[Sentence], languages: Sequence[str], seen: Shares) -> float | None:
    counts = Counter(s.language for s in tests if s.language in languages)
    known = [(seen.get(language), count) for language, count in counts.items()]
    shares = [(of_it, count) for of_it, count in known if of_it is not None]
    total = sum(count for _, count in shares)
    return sum(of_it * count for of_it, count in shares) / total if total else None
