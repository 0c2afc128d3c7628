"""The study of the training data, run in the NLU environment on a tiny made-up checkout."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from bot.nlu.in_rasa.study_findings import Findings
from bot.nlu.places import ROOT, NluSetupError, rasa_python
from bot.nlu.study import ensure_findings

pytestmark = [pytest.mark.rasa, pytest.mark.timeout(300)]

SCHEMA = """
languages: [ru, en]
risks: [none, concern, high, immediate]
indicators: [violence]
least_sentences: 2
intents:
  greet: {action: greet}
  unpaid_wages: {action: answer, topic: unpaid_wages}
  in_danger: {action: escalate, labelled: true}
entities:
  agency: a firm
"""
# Every sentence is an opening and an ending, so that each fold has met the words of the others.
PARTS = {
    ("en", "greet"): (["hello", "good morning", "good evening"], ["there", "friends", "to you", "bot"]),
    ("en", "unpaid_wages"): (["no salary", "wages not paid", "no pay"],
                             ["for two months", "since spring", "from the boss", "at the farm"]),
    ("en", "in_danger"): (["they beat me", "he beats us", "I was beaten"],
                          ["every night", "in the locked house", "with a stick", "again"]),
    ("ru", "greet"): (["привет", "здравствуйте"], ["всем", "друзья", "вам", "бот"]),
    ("ru", "unpaid_wages"): (["не платят зарплату", "зарплату задержали"],
                             ["два месяца", "с весны", "на ферме", "бригаде"]),
    ("ru", "in_danger"): (["меня бьют", "нас избивают"],
                          ["каждую ночь", "и заперли", "палкой", "опять"]),
}  # fmt: skip
STRAY = "wages not paid for three months"
"""Stands under greet: unpaid_wages takes it."""


def write(folder: Path, language: str, intent: str, sentences: list[str]) -> None:
    path = folder / language / f"{intent}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    labels = "  metadata: {risk: high, indicators: [violence]}\n" if intent == "in_danger" else ""
    lines = "".join(f"    - {sentence}\n" for sentence in sentences)
    text = f"nlu:\n- intent: {intent}\n{labels}  examples: |\n{lines}"
    path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("study")
    (root / "config.yml").write_bytes((ROOT / "config.yml").read_bytes())
    for package in ("actions", "bot", "knowledge"):
        (root / package).symlink_to(ROOT / package)
    for (language, intent), (openings, endings) in PARTS.items():
        sentences = [" ".join(parts) for parts in product(openings, endings)]
        stray = [STRAY] if (language, intent) == ("en", "greet") else []
        write(root / "nlu_data", language, intent, sentences + stray)
        tests = [f"{sentence} !" for sentence in sentences[::3]]
        write(root / "tests" / "nlu", language, intent, tests)
    (root / "nlu_data" / "schema.yml").write_text(SCHEMA, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def said() -> list[str]:
    return []


@pytest.fixture(scope="module")
def findings(root: Path, said: list[str]) -> Findings:
    try:
        python = rasa_python()
    except NluSetupError as error:
        pytest.fail(str(error))
    return ensure_findings(root / "var", said.append, root, python=python)


def test_says_what_it_is_doing(findings: Findings, said: list[str]) -> None:
    assert said[0] == "reading the sentences"
    assert any(line.startswith("learning curves") for line in said)
    assert findings.trained == 61


def test_learns_more_from_more(findings: Findings) -> None:
    first, last = findings.levels[0], findings.levels[-1]
    assert (last.share, last.trained) == (1.0, 61)
    assert first.trained < last.trained
    # The tests repeat training sentences here, so that all of them are known in the end.
    assert last.intent == {"ru": 1.0, "en": 1.0, "all": 1.0}
    assert last.alarm == {"ru": 1.0, "en": 1.0, "all": 1.0}
    assert [topic.intent for topic in findings.topics] == ["unpaid_wages"]


def test_concepts_carry_over_to_a_language_never_seen(findings: Findings) -> None:
    russian = next(row for row in findings.left_out if row.languages == ["ru"])
    assert russian.with_concepts > russian.without
    assert russian.seen == 1.0


def test_compares_all_pipelines(findings: Findings) -> None:
    assert len(findings.pipelines) == 5
    for pipeline in findings.pipelines:
        assert 0.5 < pipeline.intent <= 1.0
        assert pipeline.fit_seconds > 0
        assert pipeline.predict_ms > 0


def test_a_sentence_in_the_wrong_place_is_found(findings: Findings) -> None:
    theft = next(t for t in findings.thefts if (t.owner, t.thief) == ("greet", "unpaid_wages"))
    assert (STRAY, "nlu_data/en/greet.yml:16") in [(s.text, s.place) for s in theft.examples]


def test_paraphrases_stay_together(findings: Findings) -> None:
    assert 3 <= findings.groups < findings.trained
