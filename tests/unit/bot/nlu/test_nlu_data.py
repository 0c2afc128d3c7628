"""The checks of training sentences, and the figures drawn from test sentences."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from actions.nlu import Entity, NluResult
from bot.nlu.data import balance, check_data
from bot.nlu.evaluation import nlu_test
from bot.nlu.places import ROOT
from bot.nlu.sentences import SchemaError, plain, read_schema
from knowledge.library import Library
from knowledge.loading import load_library

SCHEMA = """
languages: [ru, en]
risks: [none, concern, high, immediate]
indicators: [violence, threats]
least_sentences: 2
intents:
  greet: {action: greet}
  wages: {action: answer, topic: wages}
  unpaid_wages: {action: answer, topic: unpaid_wages}
  check_agency: {action: check_agency}
  in_danger: {action: escalate, labelled: true}
entities:
  agency: a firm
"""

ENOUGH = {
    "greet": ["hello there", "good morning"],
    "wages": ["how much do they earn", "what is the lowest pay"],
    "unpaid_wages": ["no money for two months", "the boss keeps my salary"],
    "check_agency": [
        "is [Blue Road](agency) real",
        "can I trust [Fast Hands](agency) please",
    ],
}

LABELS = "{risk: immediate, indicators: [violence]}"


def write(path: Path, intent: str, sentences: list[str], labels: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(f"    - {sentence}\n" for sentence in sentences)
    metadata = f"  metadata: {labels}\n" if labels else ""
    text = f'version: "3.1"\nnlu:\n- intent: {intent}\n{metadata}  examples: |\n{lines}'
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "nlu_data").mkdir()
    (tmp_path / "nlu_data" / "schema.yml").write_text(SCHEMA, encoding="utf-8")
    for intent, sentences in ENOUGH.items():
        write(tmp_path / "nlu_data" / "en" / f"{intent}.yml", intent, sentences)
        russian = [f"{intent} по-русски {word}" for word in ("один", "второй")]
        write(tmp_path / "nlu_data" / "ru" / f"{intent}.yml", intent, russian)
    for language, told in (("en", "they lock us in"), ("ru", "нас заперли")):
        path = tmp_path / "nlu_data" / language / "in_danger.yml"
        write(path, "in_danger", [told, f"{told} now"], LABELS)
    return tmp_path


def problems(root: Path) -> list[str]:
    return [str(problem) for problem in check_data(root).problems]


def test_good_data_has_no_problems(root: Path) -> None:
    report = check_data(root)
    assert report.problems == ()
    assert len(report.training) == 20
    marked = [s for s in report.training if s.entities]
    assert [s.text[a:b] for s in marked for _, a, b in s.entities] == [
        "Blue Road",
        "Fast Hands",
    ]
    assert balance(report.training, report.schema)[-1] == ["all", "10", "10", "20"]
    assert balance(report.training, report.schema)[1] == ["greet", "2", "2", "4"]


@pytest.mark.parametrize(
    ("file", "content", "where", "what"),
    [
        ("en/wages.yml", "nlu:\n- intent: wages\n  examples: |\n   - a\n  - : {", "5", "valid YAML"),
        ("en/wages.yml", "stories: []\n", "1", "no list under `nlu:`"),
        ("en/wages.yml", "nlu:\n- intent: wagez\n  examples: |\n    - a\n", "2", "'wagez' is not in the schema"),
        ("en/wages.yml", "nlu:\n- intent: greet\n  examples: |\n    - a\n", "2", "belongs into greet.yml"),
        ("en/wages.yml", "nlu:\n- intent: wages\n  examples:\n    - a\n", "2", "needs `intent:`"),
        ("en/wages.yml", "nlu:\n- intent: wages\n  examples: - a\n", "3", "valid YAML"),
        ("en/wages.yml", "nlu:\n- intent: wages\n  examples: |\n    - a\n    b\n", "5", "begins with `- `"),
        ("en/wages.yml", "nlu:\n- intent: wages\n  examples: |\n    - a\n    - /b\n", "5", "begin with `/`"),
        ("en/wages.yml", "nlu:\n- intent: wages\n  examples: |\n    - a [b](firm)\n", "4", "entity 'firm'"),
        ("en/wages.yml", "nlu:\n- intent: wages\n  examples: |\n    - a [b] (agency)\n", "4", "without a space"),
        ("en/wages.yml", "nlu:\n- intent: wages\n  examples: |\n    - how mucн is it\n", "4", "'mucн' mixes"),
        ("en/wages.yml", "nlu:\n- intent: wages\n  examples: |\n    - one\n", "1", "1 sentences; at least 2"),
        ("xx/wages.yml", "nlu: []\n", "1", "'xx' is not a language"),
    ],
)  # fmt: skip
def test_says_where_and_what(root: Path, file: str, content: str, where: str, what: str) -> None:
    path = root / "nlu_data" / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(content, encoding="utf-8")
    found = problems(root)
    assert any(line.startswith(f"nlu_data/{file}:{where}: ") and what in line for line in found), (
        found
    )


@pytest.mark.parametrize(
    ("labels", "what"),
    [
        ("", "need `metadata:"),
        ("{risk: terrible}", "risk 'terrible' is none of none, concern, high, immediate"),
        ("{risk: high, indicators: [rudeness]}", "indicator 'rudeness' is not in the schema"),
        ("{risk: high, indicators: violence}", "is a list"),
        ("{danger: high}", "knows no 'danger'"),
        ("high", "is written {risk"),
    ],
)
def test_wrong_labels_are_told_with_their_line(root: Path, labels: str, what: str) -> None:
    write(root / "nlu_data/en/in_danger.yml", "in_danger", ["one word", "another word"], labels)
    (line,) = problems(root)
    assert line.startswith("nlu_data/en/in_danger.yml:3: ")
    assert what in line


def test_sentences_carry_the_labels_of_their_block(root: Path) -> None:
    by_intent = {s.intent: s for s in check_data(root).training}
    assert by_intent["in_danger"].risk == "immediate"
    assert by_intent["in_danger"].indicators == ("violence",)
    assert (by_intent["greet"].risk, by_intent["greet"].indicators) == ("none", ())


def test_finds_a_sentence_under_two_intents(root: Path) -> None:
    write(
        root / "nlu_data/en/wages.yml",
        "wages",
        ["Hello, THERE!", "what is the lowest pay"],
    )
    (line,) = problems(root)
    assert line.startswith("nlu_data/en/wages.yml:5: ")
    assert "stands under greet too (en/greet.yml:5)" in line


def test_finds_a_sentence_twice(root: Path) -> None:
    write(root / "nlu_data/en/wages.yml", "wages", ["a wage", "another wage", "a wage?"])
    (line,) = problems(root)
    assert line.startswith("nlu_data/en/wages.yml:7: ")
    assert "there twice" in line


def test_finds_tests_that_were_trained_on(root: Path) -> None:
    write(root / "tests/nlu/en/unpaid_wages.yml", "unpaid_wages",
          ["No money for two month!", "they owe me for half a year"])  # fmt: skip
    (line,) = problems(root)
    assert line.startswith("tests/nlu/en/unpaid_wages.yml:5: ")
    assert "unpaid_wages.yml:5" in line


def test_tells_which_intent_takes_a_sentence(root: Path) -> None:
    write(root / "tests/nlu/en/wages.yml", "wages",
          ["the boss keeps the salary", "what do welders earn there"])  # fmt: skip
    (pair,) = check_data(root).stolen
    assert (pair.test.intent, pair.training.intent) == ("wages", "unpaid_wages")
    assert pair.training.text == "the boss keeps my salary"
    assert problems(root) == []


def test_a_broken_schema_is_one_error(root: Path) -> None:
    (root / "nlu_data/schema.yml").write_text("intents: [", encoding="utf-8")
    with pytest.raises(SchemaError, match=r"schema\.yml"):
        check_data(root)


def test_plain_takes_the_marks_off() -> None:
    text, entities = plain("ask [Blue Road](agency) or [0555 12](phone)!")
    assert text == "ask Blue Road or 0555 12!"
    assert [(name, text[a:b]) for name, a, b in entities] == [
        ("agency", "Blue Road"),
        ("phone", "0555 12"),
    ]


def test_the_schema_of_the_repository_is_whole() -> None:
    schema = read_schema(ROOT / "nlu_data" / "schema.yml")
    assert len(schema.languages) == 8
    assert len(schema.actions) == 47
    assert set(schema.entities) == {"agency", "phone", "handle", "link"}


class Scripted:
    """Answers with the intent named by the first word that is one."""

    async def parse(self, text: str) -> NluResult:
        intent = "greet" if "hello" in text else "wages"
        start = text.find("Blue")
        entities = (Entity("agency", "Blue", start, start + 4, 0.9),) if start >= 0 else ()
        return NluResult(intent, 0.8, ((intent, 0.8),), entities)


class Russian:
    """Takes everything for Russian."""

    def detect(self, text: str, chosen: str | None = None, client: str | None = None) -> Guessed:
        del text, chosen, client
        return Guessed("ru", 1.0)


class Guessed(NamedTuple):
    language: str | None
    probability: float


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(ROOT / "knowledge")


@pytest.mark.asyncio
async def test_figures_of_the_test_sentences(root: Path, library: Library) -> None:
    write(root / "tests/nlu/en/in_danger.yml", "in_danger", ["they beat us here"], LABELS)
    write(root / "tests/nlu/en/greet.yml", "greet", ["oh hello", "well hello"])
    write(root / "tests/nlu/en/unpaid_wages.yml", "unpaid_wages", ["they owe me"])
    write(root / "tests/nlu/ru/greet.yml", "greet", ["привет"])
    write(root / "tests/nlu/en/check_agency.yml", "check_agency",
          ["who is [Blue Moon](agency)", "who is [Red Moon](agency)"])  # fmt: skip
    said: list[str] = []
    result = await nlu_test(Scripted(), library, Russian(), root, report=said.append)
    assert said[-1] == "7 of 7 sentences"
    everything, english = result.figures(), result.figures("en")
    assert everything["intent"] == pytest.approx(2 / 7)
    assert result.figures("ru")["intent"] == 0.0
    assert (result.figures("ru")["language"], english["language"]) == (1.0, 0.0)
    assert english["action"] == pytest.approx(4 / 6)
    assert english["topic"] == 0.0
    assert result.figures("kk")["action"] is None
    assert (
        everything["agency"] == 0.0
    )  # understood as a question about wages: no agency is asked of
    assert (everything["risk_recall"], everything["immediate_recall"]) == (1.0, 1.0)
    assert everything["false_alarm"] == 0.0
    assert result.confusions()[0] == ("check_agency", "wages", 2)
    assert result.table()[-1][:4] == ["all", "7", "0.143", "0.286"]
