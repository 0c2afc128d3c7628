"""Study the training data in the NLU environment: `python -m bot.nlu.in_rasa.study --root … --out …`.

Answers what a test of the model cannot: whether more sentences would help, what concepts bring,
which pipeline is best at equal data, which intents take sentences from one another. Prints what it
is doing, a line each, and writes its findings as JSON.
"""

# mypy: disable-error-code="import-not-found,import-untyped"
from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import yaml

from bot.nlu.in_rasa.classifier import SafarIntentClassifier
from bot.nlu.in_rasa.study_findings import Findings
from bot.nlu.in_rasa.study_folds import compared, groups_of
from bot.nlu.in_rasa.study_models import Material
from bot.nlu.in_rasa.study_parts import curves, languages_left_out
from bot.nlu.sentences import read_schema, read_sentences


def study(root: Path, say: Callable[[str], None]) -> Findings:
    """Study the checkout at `root`. Raises SchemaError, and ValueError where there are no sentences."""
    started = time.monotonic()
    say("reading the sentences")
    schema = read_schema(root / "nlu_data" / "schema.yml")
    training = read_sentences(root / "nlu_data", schema).found
    tests = read_sentences(root / "tests" / "nlu", schema).found
    if len({sentence.intent for sentence in training}) < 2 or not tests:
        raise ValueError(f"{root}: a study needs sentences of two intents, and test sentences")
    settings = settings_of(root / "config.yml")
    material = Material.read(training, tests, root / "knowledge", settings)
    say("learning curves")
    levels, topics, steepness = curves(material, say)
    left_out = languages_left_out(material, schema.languages, levels, steepness, say)
    say("grouping paraphrases")
    groups = groups_of(training, material.concepts)
    pipelines, thefts = compared(material, groups, steepness, root, say)
    return Findings(
        seconds=round(time.monotonic() - started, 1),
        trained=len(training),
        tests=len(tests),
        groups=len(set(groups)),
        levels=levels,
        topics=topics,
        left_out=left_out,
        pipelines=pipelines,
        thefts=thefts,
    )


def settings_of(config: Path) -> dict[str, Any]:
    """Return the settings of our intent classifier in Rasa's config.yml, with its defaults."""
    pipeline = yaml.safe_load(config.read_text(encoding="utf-8"))["pipeline"]
    name = f"{SafarIntentClassifier.__module__}.{SafarIntentClassifier.__name__}"
    own: dict[str, Any] = next((part for part in pipeline if part["name"] == name), {})
    return {**SafarIntentClassifier.get_default_config(), **own}


def main() -> None:
    """Run a study from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, required=True, help="the checkout")
    parser.add_argument("--out", type=Path, required=True, help="the JSON file to write")
    told = parser.parse_args()
    findings = study(told.root.resolve(), lambda phase: print(phase, flush=True))
    told.out.write_text(json.dumps(asdict(findings), ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
