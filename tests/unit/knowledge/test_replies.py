"""Typed yes and no, in every language and spelling."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from knowledge.errors import ContentError
from knowledge.replies import ShortReplies

KNOWLEDGE = Path(__file__).resolve().parents[3] / "knowledge"


@pytest.fixture(scope="module")
def replies() -> ShortReplies:
    return ShortReplies.load(KNOWLEDGE)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Да!", "yes"), ("да, хочу", "yes"), ("ооба", "yes"), ("Ия", "yes"), ("ҳа албатта", "yes"), ("ha", "yes"),
        ("Ҳа", "yes"), ("бале", "yes"), ("howwa", "yes"), ("YES please", "yes"), ("👍", "yes"),
        ("нет, спасибо", "no"), ("жок", "no"), ("жоқ", "no"), ("yo'q", "no"), ("йўқ", "no"), ("не", "no"),
        ("ýok", "no"), ("yok", "no"), ("No.", "no"),
        ("да ладно, а патент?", None), ("нету", None), ("", None), ("?", None), ("может быть", None),
    ],
)  # fmt: skip
def test_verdicts(replies: ShortReplies, text: str, verdict: str | None) -> None:
    assert replies.verdict(text) == verdict


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('"yes": [да]\n', "no list under 'no'"),
        ('"yes": [да]\n"no": [true]\n', "is no text"),
        ('"yes": [да]\n"no": ["Да!"]\n', "under yes and under no"),
        ("- да\n", "no list under 'yes'"),
    ],
)
def test_mistakes_have_a_line_and_a_remedy(tmp_path: Path, content: str, told: str) -> None:
    (tmp_path / "replies.yml").write_text(content, encoding="utf-8")
    with pytest.raises(ContentError, match=told) as raised:
        ShortReplies.load(tmp_path)
    assert raised.value.problems[0].line is not None


def test_the_file_of_the_repository_is_read(tmp_path: Path) -> None:
    shutil.copy(KNOWLEDGE / "replies.yml", tmp_path)
    assert len(ShortReplies.load(tmp_path).sayings) > 60
