from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from knowledge.article import (
    ArticleKey,
    Freshness,
    TranslatedFrom,
    parse_article,
    split_front_matter,
    text_hash,
)
from knowledge.errors import ContentError, Problem

if TYPE_CHECKING:
    from tests.unit.knowledge.conftest import ContentTree

RU = "articles/work_permit/general/ru.md"


def test_a_good_article(tree: ContentTree) -> None:
    tree.article(country="RU", body="**Text**.", related="wages")
    parsed = parse_article(tree.root, "articles/work_permit/RU/ru.md")
    assert parsed.problems == ()
    article = parsed.article
    assert article is not None
    assert article.key == ArticleKey("work_permit", "RU", "ru")
    assert article.html == "<b>Title</b>\n\n<b>Text</b>."
    assert (article.sources, article.related) == (("F-1",), ("wages",))
    assert article.as_of == date(2026, 1, 10)
    assert article.questions == ("Question?",)
    assert article.translated_from is None


def test_translation_remembers_its_source(tree: ContentTree) -> None:
    tree.article(language="en", more="translated_from: {language: ru, hash: 123456789012}\n")
    article = parse_article(tree.root, "articles/work_permit/general/en.md").article
    assert article is not None
    assert article.translated_from == TranslatedFrom("ru", "123456789012")


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("topic: work_permit", "topic: work_permits", 2, "does not know"),
        ("country: null", "country: XX", 3, "does not know"),
        ("country: null\n", "", 2, "'country' is missing"),
        ("country: null", "country: KG", 3, "path says"),
        ("language: ru", "language: en", 4, "path says"),
        ("language: ru", "language: uz", 4, "does not know"),
        ('title: "Title"', "title: 7", 5, "must be a text"),
        ('title: "Title"', 'title: ""', 5, "is empty"),
        ("sources: [F-1]", "sources: []", 6, "names no source"),
        ("sources: [F-1]", "sources: F-1", 6, "must be a list"),
        ("sources: [F-1]", "sources: [F-1, F-1]", 6, "twice"),
        ("as_of: 2026-01-10", "as_of: 2026-13-10", 7, "not a date"),
        ("as_of: 2026-01-10", "as_of: yesterday", 7, "not a date"),
        ("as_of: 2026-01-10", "as_of: 2027-01-10", 8, "not later"),
        ("review: machine-drafted", "review: done", 9, "does not know"),
        ("review_by:", "reviewby:", 8, "Unknown field"),
        ("related: []", "related: [work_permit]", 12, "names itself"),
        ("related: []", "related: [nothing]", 12, "does not know"),
        ("review: machine-drafted", "review: machine-drafted\ntranslated_from: {language: en}", 10,
         "'hash' is missing"),
        ("review: machine-drafted",
         "review: machine-drafted\ntranslated_from: {language: en, hash: x!}", 10, "text hash"),
        ("review: machine-drafted",
         "review: machine-drafted\ntranslated_from: {language: ru, hash: abcdef}", 10, "itself"),
        ("Body.", "\n\nOne **open", 16, "as it stands"),
        ("Body.", "", 13, "no text"),
    ],
)  # fmt: skip
def test_slips_are_found_with_their_line(
    tree: ContentTree, one: Callable[..., Problem], old: str, new: str, line: int, says: str
) -> None:
    tree.edit(RU, old, new)
    parsed = parse_article(tree.root, RU)
    problem = one(parsed.problems, says)
    assert problem.line == line
    assert problem.remedy
    assert parsed.article is None


def test_a_misspelled_field_is_recognised(tree: ContentTree, one: Callable[..., Problem]) -> None:
    tree.edit(RU, "review_by:", "reviewby:")
    assert one(parse_article(tree.root, RU).problems, "reviewby").remedy == (
        "Did you mean 'review_by'?"
    )


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"no front matter", "does not begin"),
        (b"---\ntopic: x\n", "does not end"),
        (b"---\n\xff\n---\n", "not UTF-8"),
        (b"---\na: \0\n---\n", "NUL"),
        (b"---\n- a\n---\nx", "Fields"),
        (b"x" * 70_000, "larger than"),
        (b"", "does not begin"),
    ],
)
def test_files_that_are_no_articles(
    tree: ContentTree, one: Callable[..., Problem], content: bytes, says: str
) -> None:
    tree.write(RU, content)
    parsed = parse_article(tree.root, RU)
    assert parsed.article is None
    one(parsed.problems, says)


def test_a_folder_in_place_of_the_file(tree: ContentTree) -> None:
    (tree.root / "articles/wages/general/ru.md").mkdir(parents=True)
    parsed = parse_article(tree.root, "articles/wages/general/ru.md")
    assert "Cannot read" in parsed.problems[0].message


def test_windows_files_and_byte_order_marks_are_read(tree: ContentTree) -> None:
    text = (tree.root / RU).read_bytes()
    tree.write(RU, b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    assert parse_article(tree.root, RU).article is not None


def test_freshness_changes_after_the_days_named(tree: ContentTree) -> None:
    article = parse_article(tree.root, RU).article
    assert article is not None
    assert article.freshness(date(2026, 12, 31)) is Freshness.FRESH
    assert article.freshness(date(2027, 1, 1)) is Freshness.OVERDUE
    assert article.freshness(date(2027, 3, 1)) is Freshness.OVERDUE
    assert article.freshness(date(2027, 3, 2)) is Freshness.WITHDRAWN


def test_hash_tells_texts_apart_but_not_white_space_around_them() -> None:
    assert text_hash("T", "body\n") == text_hash(" T", "body")
    assert text_hash("T", "body") != text_hash("T", "body!")
    assert text_hash("T", "body") != text_hash("T!", "body")
    assert len(text_hash("T", "body")) == 12


def test_a_rule_in_the_body_does_not_end_the_front_matter() -> None:
    front, body, before = split_front_matter("---\na: 1\n---\nx\n---\ny", Path("x"))
    assert (front, body, before) == ("a: 1", "x\n---\ny", 3)
    with pytest.raises(ContentError):
        split_front_matter("a: 1\n---\n", Path("x"))
