"""The report on understanding: one page that shows where messages are misunderstood, and why.

For the people who improve it: which sentences to add, mend or move, where confidence misleads, and
whether more of the same would help at all. The page is one file, with no link to anything outside.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from actions.intents import action_of
from actions.risk import ALARMING, RISKS
from bot.nlu.evaluation import MEASURES, Evaluation, Outcome
from bot.nlu.in_rasa.study_findings import ALL, Findings, Level
from bot.nlu.places import ROOT
from bot.nlu.report_charts import Bin, Line, heat_map, lines, reliability
from bot.nlu.sentences import Schema, Sentence

GOALS: Final = {
    "language": 0.97,
    "action": 0.92,
    "topic": 0.88,
    "agency": 0.92,
    "out_of_scope": 0.85,
    "risk_recall": 0.97,
    "immediate_recall": 0.92,
    "concern_recall": 0.75,
    "false_alarm": 0.02,
    "indicator": 0.80,
}
"""What each share should reach; false alarms should stay below."""
AT_MOST: Final = frozenset({"false_alarm"})
NEAR: Final = 0.05
"""So far from its goal a figure is nearly there (of a share that should be small: half as much again)."""

BINS: Final = 10
THRESHOLDS: Final = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
CONFUSIONS, WORST, TOPICS = 20, 60, 10
EXAMPLES: Final = 2


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure to show; `tone` is good, near, bad or "" (no goal, or nothing to tell)."""

    text: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Threshold:
    """From this confidence on: the share answered, and the share right among the answered."""

    least: float
    answered: float
    right: float | None


@dataclass(frozen=True, slots=True)
class Confusion:
    """An intent understood as another, so many times, with examples."""

    meant: str
    understood: str
    times: int
    examples: tuple[Outcome, ...]


def render(
    evaluation: Evaluation,
    training: Sequence[Sentence],
    findings: Findings | None = None,
    *,
    model: str,
    made: datetime,
    current: bool = True,
    root: Path = ROOT,
) -> str:
    """Return the page as HTML. Without `findings` the parts that need a study are left out.

    `current` tells whether the model was made of the sentences that stand in the checkout now.
    """
    outcomes, schema = evaluation.outcomes, evaluation.schema
    found = bins(outcomes)
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"share": share, "place": lambda sentence: _place(sentence, root)}
    return environment.get_template("report.html.j2").render(
        model=model,
        made=f"{made:%Y-%m-%d %H:%M}",
        current=current,
        trained=len(training),
        outcomes=outcomes,
        without_model=sum(not outcome.meaning.by_model for outcome in outcomes),
        measures=MEASURES,
        goals=[_goal(measure) for measure in MEASURES],
        figures=figures(evaluation),
        actions=_matrix(
            dict.fromkeys(schema.actions.values()),
            ((action_of(o.sentence.intent), o.meaning.action) for o in outcomes),
        ),
        intents=_matrix(schema.actions, ((o.sentence.intent, o.meaning.intent) for o in outcomes)),
        confusions=confusions(evaluation),
        reliability=reliability(found),
        calibration_error=calibration_error(found),
        thresholds=thresholds(outcomes),
        worst=worst(outcomes),
        missed=missed(outcomes),
        false_alarms=false_alarms(outcomes),
        findings=findings,
        curves=_curves(findings.levels, schema.languages) if findings else [],
        climbs=_climbs(findings.levels, schema.languages) if findings else [],
        topics=findings.topics[:TOPICS] if findings else [],
        languages=schema.languages,
        least=schema.least_sentences,
        balance=balance(training, schema),
    )


def figures(evaluation: Evaluation) -> list[tuple[str, int, list[Cell]]]:
    """Return (language, sentences, a cell per measure), all languages together last."""
    counts = Counter(outcome.sentence.language for outcome in evaluation.outcomes)
    rows = []
    for language in (*evaluation.schema.languages, None):
        cells = [Cell(share(f), tone(m, f)) for m, f in evaluation.figures(language).items()]
        count = counts[language] if language else counts.total()
        rows.append((language or ALL, count, cells))
    return rows


def tone(measure: str, figure: float | None) -> str:
    """Return how a figure stands to its goal: good, near, bad, or "" where there is none."""
    goal = GOALS.get(measure)
    if goal is None or figure is None:
        return ""
    if measure in AT_MOST:
        return "good" if figure <= goal else "near" if figure <= goal * 1.5 else "bad"
    return "good" if figure >= goal else "near" if figure >= goal - NEAR else "bad"


def confusions(evaluation: Evaluation) -> list[Confusion]:
    """Return the most frequent confusions, with the examples that were the surest."""
    by_pair: dict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for outcome in evaluation.outcomes:
        by_pair[outcome.sentence.intent, outcome.meaning.intent].append(outcome)
    return [
        Confusion(meant, understood, times, tuple(_surest(by_pair[meant, understood])[:EXAMPLES]))
        for meant, understood, times in evaluation.confusions()[:CONFUSIONS]
    ]


def bins(outcomes: Iterable[Outcome]) -> list[Bin]:
    """Sort outcomes by their confidence into ten bins of equal width."""
    sorted_in: list[list[Outcome]] = [[] for _ in range(BINS)]
    for outcome in outcomes:
        # Rounded, as 0.3 * 10 is a little less than 3 in binary.
        place = int(round(outcome.meaning.confidence * BINS, 9))
        sorted_in[min(max(place, 0), BINS - 1)].append(outcome)
    return [
        Bin(
            low=place / BINS,
            high=(place + 1) / BINS,
            count=len(found),
            right=_mean(outcome.right for outcome in found) or 0.0,
            sure=_mean(outcome.meaning.confidence for outcome in found) or 0.0,
        )
        for place, found in enumerate(sorted_in)
    ]


def calibration_error(found: Sequence[Bin]) -> float | None:
    """Return how far confidence and rightness are apart on average over messages (0 to 1)."""
    count = sum(one.count for one in found)
    if not count:
        return None
    return sum(one.count * abs(one.right - one.sure) for one in found) / count


def thresholds(outcomes: Sequence[Outcome]) -> list[Threshold]:
    """Return what would be answered, and how well, from each confidence on."""
    rows = []
    for least in THRESHOLDS:
        answered = [o for o in outcomes if o.meaning.confidence >= least]
        answered_share = len(answered) / len(outcomes) if outcomes else 0.0
        rows.append(Threshold(least, answered_share, _mean(o.right for o in answered)))
    return rows


def worst(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Return the wrong intents that the model was surest of."""
    return _surest(outcome for outcome in outcomes if not outcome.right)[:WORST]


def missed(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Return the dangers heard as less than they are, those not heard at all first."""
    level = RISKS.index
    return sorted(
        (
            o
            for o in outcomes
            if o.sentence.risk in ALARMING and level(o.meaning.risk) < level(o.sentence.risk)
        ),
        key=lambda o: (level(o.meaning.risk), -level(o.sentence.risk), o.sentence.language),
    )


def false_alarms(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Return calm sentences that alarm, by language."""
    found = (o for o in outcomes if o.sentence.risk == "none" and o.meaning.risk in ALARMING)
    return sorted(found, key=lambda o: o.sentence.language)


def balance(training: Iterable[Sentence], schema: Schema) -> list[tuple[str, list[Cell], int]]:
    """Return (intent, a cell per language, their sum); few is less than half of the usual number."""
    counts = Counter((sentence.intent, sentence.language) for sentence in training)
    numbers = sorted(counts[i, code] for i in schema.actions for code in schema.languages)
    usual = numbers[len(numbers) // 2] if numbers else 0
    rows = []
    for intent in schema.actions:
        row = [counts[intent, language] for language in schema.languages]
        rows.append((intent, [Cell(str(n), _fullness(n, schema, usual)) for n in row], sum(row)))
    return rows


def share(figure: float | None) -> str:
    """Return a share as the page shows it."""
    return "–" if figure is None else f"{figure:.3f}"


def _fullness(count: int, schema: Schema, usual: int) -> str:
    if count < schema.least_sentences:
        return "bad"
    return "near" if count < usual / 2 else ""


def _goal(measure: str) -> str:
    if measure not in GOALS:
        return ""
    return f"{'≤' if measure in AT_MOST else '≥'} {GOALS[measure]:.2f}"


def _matrix(names: Iterable[str], pairs: Iterable[tuple[str, str]]) -> Markup:
    counts = Counter(pairs)
    known = list(names)
    # What neither the schema nor anybody else names would be lost without a row of its own.
    others = sorted({name for pair in counts for name in pair} - set(known))
    return heat_map([*known, *others], counts)


def _curves(levels: Sequence[Level], languages: Sequence[str]) -> list[Markup]:
    intent = [(level.share, level.intent) for level in levels]
    alarm = [(level.share, level.alarm) for level in levels]
    return [
        lines(
            language,
            [
                Line("right intents", "intent", _points(intent, language)),
                Line("dangers heard", "alarm", _points(alarm, language)),
            ],
        )
        for language in (*languages, ALL)
    ]


def _points(
    steps: Iterable[tuple[float, Mapping[str, float | None]]], language: str
) -> tuple[tuple[float, float], ...]:
    points = ((part, shares.get(language)) for part, shares in steps)
    return tuple((x, y) for x, y in points if y is not None)


def _climbs(levels: Sequence[Level], languages: Sequence[str]) -> list[dict[str, Any]]:
    """Return per language the shares of right intents by step, and what the last step brought."""
    rows = []
    for language in (*languages, ALL):
        intent = [level.intent.get(language) for level in levels]
        before, last = (intent[-2], intent[-1]) if len(intent) > 1 else (None, None)
        gain = None if before is None or last is None else last - before
        alarm = levels[-1].alarm.get(language) if levels else None
        rows.append({"language": language, "intent": intent, "gain": gain, "alarm": alarm})
    return rows


def _surest(outcomes: Iterable[Outcome]) -> list[Outcome]:
    return sorted(outcomes, key=lambda outcome: -outcome.meaning.confidence)


def _mean(values: Iterable[float]) -> float | None:
    found = list(values)
    return sum(found) / len(found) if found else None


def _place(sentence: Sentence, root: Path) -> str:
    path = sentence.path
    shown = path.relative_to(root) if path.is_relative_to(root) else path
    return f"{shown.as_posix()}:{sentence.line}"
