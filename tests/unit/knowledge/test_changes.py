"""What people see differently between two states of the content folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from knowledge.changes import Change, Changes, State, changes_between

if TYPE_CHECKING:
    from tests.unit.knowledge.conftest import ContentTree

RU = "articles/work_permit/general/ru.md"
SINCE, TODAY = date(2026, 2, 1), date(2026, 3, 1)


@pytest.fixture
def compare(tree: ContentTree, tmp_path: Path) -> Callable[..., Changes]:
    """Compare the tree with what it was when the test began."""
    old = tmp_path / "old"
    shutil.copytree(tree.root, old)

    def work(since: date = SINCE, today: date = TODAY) -> Changes:
        return changes_between(State(old, since), State(tree.root, today))

    return work


def test_nothing_changed(compare: Callable[..., Changes]) -> None:
    assert compare().count == 0


def test_a_corrected_number_is_told_with_both_values(
    tree: ContentTree, compare: Callable[..., Changes]
) -> None:
    tree.edit(RU, "Body.", "Pay 1 300 at https://example.org/pay.")
    tree.edit(RU, "as_of: 2026-01-10", "as_of: 2026-02-10")
    (change,) = compare().articles["ru"]

    assert change == Change(
        "changed",
        "Title (work_permit, all countries)",
        (
            "text",
            "numbers: none → 1300",
            "links: none → https://example.org/pay",
            "as of 2026-01-10 → 2026-02-10",
        ),
    )


def test_new_and_withdrawn_articles_by_language(
    tree: ContentTree, compare: Callable[..., Changes]
) -> None:
    tree.article(topic="wages", country="RU", language="tg", title="Маош")
    (tree.root / RU).unlink()
    found = compare()

    assert found.articles == {
        "tg": [Change("new", "Маош (wages, RU)", ("as of 2026-01-10",))],
        "ru": [Change("withdrawn", "Title (work_permit, all countries)")],
    }


def test_a_draft_is_seen_by_nobody(tree: ContentTree, compare: Callable[..., Changes]) -> None:
    path = tree.article(topic="wages")
    tree.edit(path.relative_to(tree.root).as_posix(), "machine-drafted", "draft")
    assert compare().count == 0

    tree.edit(RU, "machine-drafted", "draft")
    (change,) = compare().articles["ru"]
    assert change.what == "withdrawn"


def test_what_nobody_sees_is_no_change(tree: ContentTree, compare: Callable[..., Changes]) -> None:
    tree.edit(RU, "review_by: 2026-12-31", "review_by: 2027-01-31")
    tree.edit(RU, "Question?", "Another question?")
    tree.edit("hotlines.yml", "source: s", "source: another page")
    assert compare().count == 0


def test_an_article_that_withdrew_itself_is_told_on_its_day(
    compare: Callable[..., Changes],
) -> None:
    # Due on 2026-12-31, shown for 60 days more.
    assert compare(since=date(2027, 2, 1), today=date(2027, 3, 1)).count == 0
    (change,) = compare(since=date(2027, 2, 1), today=date(2027, 3, 2)).articles["ru"]
    assert change.what == "withdrawn"
    assert "2026-12-31" in change.details[0]
    assert compare(since=date(2027, 3, 2), today=date(2027, 4, 1)).count == 0


def test_texts_of_the_bot(tree: ContentTree, compare: Callable[..., Changes]) -> None:
    tree.edit("interface/ru.ftl", "bye = Пока", "# said last\nbye = До свидания\nnew = Новое")
    tree.edit("interface/ru.ftl", "hello = Привет, { $name }!\n", "")
    assert compare().texts == {
        "ru": [
            Change("changed", "bye", ("“Пока” → “До свидания”",)),
            Change("withdrawn", "hello", ("“Привет, { $name }!”",)),
            Change("new", "new", ("“Новое”",)),
        ]
    }


def test_numbers(tree: ContentTree, compare: Callable[..., Changes]) -> None:
    tree.edit("hotlines.yml", '"112"', '"113"')
    tree.edit(
        "hotlines.yml",
        "last_test_call: null",
        "last_test_call: {date: 2026-02-20, result: answered}",
    )
    assert compare().hotlines == [
        Change("changed", "ru-112: 113", ("number, was 112", "test call on 2026-02-20: answered"))
    ]
    tree.edit("hotlines.yml", "answered", "wrong_number")
    assert compare().hotlines == [Change("withdrawn", "ru-112: 112")]


def test_a_file_with_errors_is_named_and_the_rest_is_told(
    tree: ContentTree, compare: Callable[..., Changes]
) -> None:
    tree.write(RU, b"\xff\x00")
    tree.article(topic="wages")
    found = compare()
    assert found.unreadable == [RU]
    assert [change.what for change in found.articles["ru"]] == ["new", "withdrawn"]


def test_from_nothing_all_is_new(tree: ContentTree, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    found = changes_between(State(empty, SINCE), State(tree.root, TODAY))
    assert [change.what for change in found.articles["ru"]] == ["new"]
    assert {change.what for change in found.texts["ru"]} == {"new"}
    assert [change.name for change in found.hotlines] == ["ru-112: 112"]
