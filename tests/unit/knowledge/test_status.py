"""How articles stand, in one word each and put together by article."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from knowledge.check import check
from knowledge.library import Library
from knowledge.loading import read_library
from knowledge.status import State, by_article, status

if TYPE_CHECKING:
    from tests.unit.knowledge.conftest import ContentTree

RU = "articles/work_permit/general/ru.md"
TODAY = date(2026, 2, 1)


def look(tree: ContentTree) -> Library:
    library, _ = read_library(tree.root, parts=(), for_preview=True)
    assert library is not None
    return library


@pytest.mark.parametrize(
    ("edit", "today", "state"),
    [
        (("", ""), TODAY, State.MACHINE_DRAFTED),
        (("machine-drafted", "native-read"), TODAY, State.NATIVE_READ),
        (("machine-drafted", "draft"), TODAY, State.DRAFT),
        (("", ""), date(2027, 1, 1), State.OVERDUE),
        (("", ""), date(2027, 3, 2), State.WITHDRAWN),
    ],
)
def test_states(tree: ContentTree, edit: tuple[str, str], today: date, state: State) -> None:
    tree.edit(RU, *edit)
    (article,) = by_article(status(look(tree), today))
    assert article.state("ru") is state
    assert article.state("ky") is State.MISSING
    assert article.worst is State.MISSING
    assert article.complete == (state in (State.MACHINE_DRAFTED, State.NATIVE_READ))


def test_a_translation_behind_its_source(tree: ContentTree) -> None:
    tree.article(language="ky", more="translated_from: {language: ru, hash: abcdef}\n")
    (article,) = by_article(status(look(tree), TODAY))
    assert article.state("ky") is State.SOURCE_CHANGED
    assert article.first.language == "ru"


@pytest.mark.parametrize(
    ("today", "soon"),
    [(date(2026, 11, 30), False), (date(2026, 12, 1), True), (date(2026, 12, 31), True),
     (date(2027, 1, 1), False)],
)  # fmt: skip
def test_the_team_sees_a_review_coming_thirty_days_before(
    tree: ContentTree, today: date, soon: bool
) -> None:
    (row,) = status(look(tree), today)
    assert row.due_soon is soon
    assert row.as_json()["due_soon"] is soon
    said = [
        p for p in check(tree.root, parts=(), today=today) if "is due on 2026-12-31" in p.message
    ]
    assert len(said) == soon
    assert all(p.severity == "warning" and p.line == 8 for p in said)
