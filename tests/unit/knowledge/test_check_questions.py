"""Questions that lead to another topic's article."""

from __future__ import annotations

from collections.abc import Callable

from knowledge.check import check
from knowledge.errors import Problem
from tests.unit.knowledge.conftest import ContentTree

Find = Callable[..., Problem]

LONG = "Билет домой даёт консул посольства. Chiptani konsul beradi.\n\n" * 40
"""So much text that one question weighs little in it."""


def led_away(tree: ContentTree) -> list[Problem]:
    return [problem for problem in check(tree.root, ()) if "is led to" in problem.message]


def test_a_question_nearer_to_another_topic_s_examples_is_told_with_both_files(
    tree: ContentTree,
) -> None:
    for place in (None, "RU", "TR"):
        tree.article(
            topic="lost_passport",
            country=place,
            title="Потерян паспорт",
            question="Что делать, если потерял паспорт?",
            body="Заявите о потере паспорта.",
        )
    path = tree.article(
        topic="return_home", title="Домой", question="Что делать, потерял паспорт?", body=LONG
    )
    (problem,) = led_away(tree)

    assert problem.path == path
    assert problem.line == 11
    assert problem.severity == "warning"
    assert "'Что делать, потерял паспорт?'" in problem.message
    assert "lost_passport" in problem.message
    assert "articles/lost_passport/general/ru.md" in problem.message


def test_questions_of_their_own_topic_are_left_alone(tree: ContentTree) -> None:
    tree.article(topic="lost_passport", title="Паспорт", question="Потерял паспорт")
    tree.article(topic="wages", title="Зарплата", question="Сколько платят?")

    assert led_away(tree) == []


def test_a_question_under_two_topics_is_told_once(tree: ContentTree, one: Find) -> None:
    tree.article(topic="lost_passport", title="Паспорт", question="Потерял паспорт")
    tree.article(topic="wages", title="Зарплата", question="потерял  паспорт".replace("  ", " "))

    one(check(tree.root, ()), "also stands in", "lost_passport")
    assert led_away(tree) == []


def test_uzbek_made_from_latin_is_not_told_twice(tree: ContentTree) -> None:
    for script, question, stolen in (
        ("uz-Latn", "Pasportni yoʻqotdim", "Pasportni yoʻqotdim, nima qilay"),
        ("uz-Cyrl", "Паспортни йўқотдим", "Паспортни йўқотдим, нима қилай"),
    ):
        for place in (None, "RU", "TR"):
            tree.article("lost_passport", place, script, title=question, question=question)
        tree.article("return_home", None, script, title="Uy", question=stolen, body=LONG)

    assert [problem.path.name for problem in led_away(tree)] == ["uz-Latn.md"]
