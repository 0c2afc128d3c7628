"""The keyword router: what the words leave no doubt of, while the NLU server is down."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.intents import INTENTS
from knowledge.errors import KnowledgeError
from knowledge.keyword_router import KeywordRouter, read_keywords

ROOT = Path(__file__).resolve().parents[3] / "knowledge"


@pytest.fixture(scope="module")
def router() -> KeywordRouter:
    return KeywordRouter.load(ROOT)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("работодатель забрал мой паспорт", "passport_confiscation"),
        ("kak sdelat patent", "work_permit"),
        ("Маянамды бербей жатат", "unpaid_wages"),
        ("паспортимни хўжайин олиб қўйди", "passport_confiscation"),
        ("how do i get a work permit", "work_permit"),
        ("телефон посольства", "find_help"),
    ],
)
def test_plain_words_name_the_intent(router: KeywordRouter, text: str, intent: str) -> None:
    assert router.route(text)[0].intent == intent


def test_the_intents_are_those_of_the_bot() -> None:
    named = set(read_keywords(ROOT / "keywords.yml"))

    assert named <= set(INTENTS)
    assert set(INTENTS) - named <= {"in_danger"}


@pytest.mark.parametrize("text", ["", "😀", "x" * 4096, "\u200b", "1234567"])
def test_nothing_fits_nothing(router: KeywordRouter, text: str) -> None:
    assert router.route(text) == ()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("wages:\n  wage: 500\n", "between 0 and 1"),
        ("wages:\n  wage: much\n", "between 0 and 1"),
        ("wages: yes\n", "expected lines"),
        ("- wages\n", "expected intents"),
        ("[", "YAML"),
    ],
)
def test_a_wrong_file_is_refused_with_what_to_write(
    tmp_path: Path, content: str, words: str
) -> None:
    path = tmp_path / "keywords.yml"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(KnowledgeError, match=words):
        read_keywords(path)
