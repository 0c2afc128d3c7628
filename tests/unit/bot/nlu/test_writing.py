"""Accepted sentences stand where a content editor would have written them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.nlu.sentences import Schema, SchemaError, read_sentences
from bot.nlu.writing import add_sentence

SCHEMA = Schema(
    languages=("ru", "ky"),
    actions={"wages": "answer", "in_danger": "escalate"},
    entities=("agency",),
    least_sentences=1,
    risks=("none", "concern", "high", "immediate"),
    indicators=("violence", "threats"),
    labelled=("in_danger",),
)


def add(root: Path, text: str, intent: str = "wages", risk: str = "", *indicators: str) -> Path:
    return add_sentence(
        text, language="ky", intent=intent, schema=SCHEMA, risk=risk, indicators=indicators, root=root
    )  # fmt: skip


def read(root: Path) -> list[tuple[str, str, str, tuple[str, ...]]]:
    found = read_sentences(root / "nlu_data", SCHEMA)
    assert found.problems == []
    return [(s.text, s.intent, s.risk, s.indicators) for s in found.found]


def test_it_is_appended_to_the_block_with_the_same_labels(tmp_path: Path) -> None:
    add(tmp_path, "айлык канча")
    add(tmp_path, "маянам аз", "wages", "concern", "threats")
    path = add(tmp_path, "канча төлөйт")
    assert read(tmp_path) == [
        ("айлык канча", "wages", "none", ()),
        ("канча төлөйт", "wages", "none", ()),
        ("маянам аз", "wages", "concern", ("threats",)),
    ]
    assert path.read_text(encoding="utf-8").count("- intent: wages") == 2


def test_the_rest_of_the_file_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "nlu_data" / "ky" / "wages.yml"
    path.parent.mkdir(parents=True)
    before = (
        "# ours\nnlu:\n- intent: wages\n  examples: |\n    - биринчи\n"
        "- intent: wages\n  metadata: {risk: concern}\n  examples: |\n    - экинчи"
    )
    path.write_text(before, encoding="utf-8")
    add(tmp_path, "үчүнчү")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines.pop(5) == "    - үчүнчү"
    assert lines == before.splitlines()


def test_what_rasa_would_take_for_something_else_is_taken_off(tmp_path: Path) -> None:
    add(tmp_path, "/start [канча](agency)\nтөлөйт [number]")
    assert read(tmp_path)[0][0] == "start канча (agency) төлөйт number"


@pytest.mark.parametrize(
    ("intent", "risk", "indicators", "told"),
    [
        ("weather", "", (), "'weather' is not in nlu_data/schema.yml"),
        ("wages", "terrible", (), "risk 'terrible' is none of none, concern"),
        ("wages", "high", ("rudeness",), "indicator 'rudeness'"),
        ("in_danger", "", (), "need a risk"),
    ],
)
def test_wrong_words_are_refused_and_nothing_is_written(
    tmp_path: Path, intent: str, risk: str, indicators: tuple[str, ...], told: str
) -> None:
    with pytest.raises(SchemaError, match=told):
        add(tmp_path, "текст", intent, risk, *indicators)
    assert not (tmp_path / "nlu_data").exists()
