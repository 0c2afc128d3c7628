"""Whether a newly trained model may take the place of the one in use.

It may when it is not worse on the project's own test sentences, both models asked on the same day with
the same sentences. The verdict stands beside the model as `<model>.json`; a refused model stays
where it is, and the old one goes on answering.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from actions.nlu import NluError
from bot.nlu.client import RasaParser
from bot.nlu.evaluation import HARMFUL, Evaluation, Figures, nlu_test
from bot.nlu.language import LanguageDetector
from bot.nlu.places import ROOT, NluSetupError, server_token
from bot.nlu.progress import Report
from bot.nlu.server import NluServer
from knowledge.loading import load_library

CHANCE: Final = 1.64
"""A model is worse when it loses more sentences than it gains, by more than so many standard deviations
of a coin thrown for each that changed: one model in twenty that is no worse is refused."""
WATCHED: Final = (
    "action",
    "topic",
    "risk_recall",
    "immediate_recall",
    "out_of_scope",
    "false_alarm",
)
WATCHED_IN_A_LANGUAGE: Final = ("action", "risk_recall")

ALL: Final = "all"
Scores = Mapping[str, Figures]
"""Figures by language, and over all of them as "all"."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """``refused`` says why the model is not used ("": it is); ``instead`` names the model that stays."""

    scores: Scores
    refused: str = ""
    instead: str = ""


def scores_of(evaluation: Evaluation) -> Scores:
    """Return the figures of an evaluation."""
    languages = evaluation.schema.languages
    return {ALL: evaluation.figures(), **{code: evaluation.figures(code) for code in languages}}


def compare(new: Evaluation, old: Evaluation) -> str:
    """Return why the new model is worse than the old one, "" when it is not.

    Shares would not do: with three sentences of a kind, one that is lost is a third.
    """
    worse = []
    for language in (None, *old.schema.languages):
        for measure in WATCHED if language is None else WATCHED_IN_A_LANGUAGE:
            before, after = old.hits(measure, language), new.hits(measure, language)
            both = before.keys() & after.keys()
            lost = sum(before[one] and not after[one] for one in both)
            gained = sum(after[one] and not before[one] for one in both)
            if measure in HARMFUL:
                lost, gained = gained, lost
            if lost - gained > CHANCE * math.sqrt(lost + gained):
                worse.append(
                    f"{measure} of {language or ALL}: {lost} sentences lost, {gained} gained"
                )
    return "; ".join(worse)


async def judge(new: Path, old: Path | None, data_dir: Path, report: Report) -> Verdict:
    """Test the new model, and the old one where there is one. Raises NluSetupError, NluError."""
    report("testing the new model")
    found = await evaluate(new, data_dir, report)
    scores = scores_of(found)
    if old is None:
        return Verdict(scores)
    report("testing the model in use")
    try:
        before = await evaluate(old, data_dir, report)
    except (NluSetupError, NluError):
        return Verdict(scores)  # an older version's model, which this one cannot serve
    refused = compare(found, before)
    return Verdict(scores, refused, old.name if refused else "")


async def evaluate(model: Path, data_dir: Path, report: Report, root: Path = ROOT) -> Evaluation:
    """Test one model on a server of its own."""
    token = server_token(data_dir)
    log = data_dir / "logs" / "nlu-test.log"
    library, languages = load_library(root / "knowledge"), LanguageDetector.load()
    async with (
        NluServer(model, token=token, log=log, root=root) as server,
        RasaParser.open(server.url, token=token, model=model.name) as parser,
    ):
        return await nlu_test(parser, library, languages, root, report=report)


def verdict_of(model: Path) -> Verdict | None:
    """Return what was found about a model; None where it was not tested, or the file is broken."""
    try:
        return Verdict(**json.loads(_file(model).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write_verdict(model: Path, verdict: Verdict) -> None:
    """Put the verdict beside the model."""
    _file(model).write_text(json.dumps(asdict(verdict), indent=1) + "\n", encoding="utf-8")


def _file(model: Path) -> Path:
    return model.with_name(f"{model.name}.json")
