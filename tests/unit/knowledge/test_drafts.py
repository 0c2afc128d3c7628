"""Articles being written: begun by a command, seen by nobody, in nobody's way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest

from knowledge.article import PENDING, parse_article
from knowledge.check import check
from knowledge.errors import ContentError, Problem, UnknownLanguageError, errors_in
from knowledge.loading import load_library, read_library
from knowledge.new_article import NewArticleError, new_article
from knowledge.stamp import stamp
from knowledge.uzbek import made_files

if TYPE_CHECKING:
    from tests.unit.knowledge.conftest import ContentTree

RU = "articles/work_permit/general/ru.md"
TODAY = date(2026, 2, 1)


def make_draft(tree: ContentTree, relative: str = RU) -> None:
    tree.edit(relative, "review: machine-drafted", "review: draft")


def test_a_draft_is_no_article_but_can_be_looked_at(tree: ContentTree) -> None:
    make_draft(tree)
    parsed = parse_article(tree.root, RU)

    assert parsed.article is None
    assert parsed.draft is not None
    assert parsed.draft.html.endswith("Body.")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Body.", "Body."),
        ("Body.", ""),
        ('title: "Title"', "title:"),
        ("[F-1]", "[]"),
        ("[F-1]", "[F-99]"),
        ("related: []", "related: ["),  # not even YAML
        ("review: draft", "review: 'draft'  # soon"),
    ],
)
def test_whatever_is_wrong_with_a_draft_stops_nobody(tree: ContentTree, old: str, new: str) -> None:
    tree.article(topic="wages")
    make_draft(tree)
    tree.edit(RU, old, new)

    library = load_library(tree.root, parts=())
    assert {key.topic for key in library.articles} == {"wages"}
    of_draft = [p for p in check(tree.root, parts=(), today=TODAY) if p.path == tree.root / RU]
    assert of_draft
    assert errors_in(of_draft) == []


def test_without_the_word_the_same_slip_is_an_error(tree: ContentTree) -> None:
    tree.edit(RU, "[F-1]", "[F-99]")
    with pytest.raises(ContentError, match="F-99"):
        load_library(tree.root, parts=())


def test_the_check_says_that_nobody_sees_it(tree: ContentTree, one: Callable[..., Problem]) -> None:
    make_draft(tree)
    problem = one(check(tree.root, parts=(), today=TODAY), "nobody sees it")
    assert problem.line == 9
    assert "native-read" in problem.remedy


def test_draft_in_the_text_of_an_article_means_nothing(tree: ContentTree) -> None:
    tree.edit(RU, "Body.", "review: draft")
    assert parse_article(tree.root, RU).article is not None


def test_the_preview_has_drafts_and_what_can_be_used(tree: ContentTree) -> None:
    make_draft(tree)
    tree.article(topic="wages")
    tree.article(topic="housing")
    tree.edit("articles/wages/general/ru.md", "as_of: 2026-01-10", "as_of: soon")
    tree.edit("articles/housing/general/ru.md", "[F-1]", "[F-99]")

    assert read_library(tree.root, parts=())[0] is None
    library, problems = read_library(tree.root, parts=(), for_preview=True)
    assert library is not None
    assert {key.topic for key in library.articles} == {"work_permit"}
    assert {p.path.parts[-3] for p in errors_in(problems)} == {"wages", "housing"}


def test_no_cyrillic_is_made_of_a_latin_draft(tree: ContentTree) -> None:
    path = tree.article(language="uz-Latn")
    assert made_files(tree.root)
    make_draft(tree, path.relative_to(tree.root).as_posix())
    assert made_files(tree.root) == {}


# -- new -------------------------------------------------------------------------


def test_a_new_article_is_a_draft_that_says_what_it_needs(tree: ContentTree) -> None:
    path = new_article(tree.root, "unpaid_wages", "ru", "ru", TODAY)

    assert path == tree.root / "articles/unpaid_wages/RU/ru.md"
    relative = path.relative_to(tree.root).as_posix()
    said = " ".join(p.message for p in parse_article(tree.root, relative).problems)
    for needed in ("'title' is empty", "no source", "no question", "no text"):
        assert needed in said
    assert "unpaid_wages" not in {key.topic for key in load_library(tree.root, parts=()).articles}


def test_filled_in_and_released_it_is_an_article(tree: ContentTree) -> None:
    path = new_article(tree.root, "unpaid_wages", None, "ru", TODAY)
    relative = path.relative_to(tree.root).as_posix()
    for old, new in (
        ('title: ""', 'title: "Зарплата"'),
        ("sources: []", "sources: [F-1]"),
        ("questions: []", 'questions: ["не платят"]'),
        ("review: draft", "review: native-read"),
    ):
        tree.edit(relative, old, new)
    path.write_text(path.read_text(encoding="utf-8") + "Напишите начальнику.\n", encoding="utf-8")

    parsed = parse_article(tree.root, relative)
    assert parsed.problems == ()
    assert parsed.article is not None


def test_a_translation_begins_with_the_text_and_facts_of_its_source(tree: ContentTree) -> None:
    path = new_article(tree.root, "work_permit", None, "ky", TODAY)
    relative = path.relative_to(tree.root).as_posix()
    source = parse_article(tree.root, RU).article
    draft = parse_article(tree.root, relative).draft

    assert source is not None
    assert draft is not None
    assert (draft.title, draft.body, draft.sources) == (source.title, source.body, source.sources)
    assert (draft.as_of, draft.review_by) == (source.as_of, source.review_by)
    assert draft.translated_from is not None
    assert draft.translated_from.hash == PENDING
    assert stamp(tree.root) == [path]
    stamped = parse_article(tree.root, relative).draft
    assert stamped is not None
    assert stamped.translated_from is not None
    assert stamped.translated_from.hash == source.hash


@pytest.mark.parametrize(
    ("topic", "country", "language", "says"),
    [
        ("wage", None, "ru", "Did you mean 'wages'"),
        ("wages", "XX", "ru", "no country 'XX'"),
        ("work_permit", None, "ru", "edit it"),
        ("wages", None, "ky", "nothing to translate"),
        ("work_permit", None, "uz-Cyrl", "uz-cyrl"),
    ],
)
def test_what_cannot_be_begun_is_said(
    tree: ContentTree, topic: str, country: str | None, language: str, says: str
) -> None:
    before = sorted(tree.root.rglob("*"))
    with pytest.raises(NewArticleError, match=says):
        new_article(tree.root, topic, country, language, TODAY)
    assert sorted(tree.root.rglob("*")) == before


def test_an_unknown_language(tree: ContentTree) -> None:
    with pytest.raises(UnknownLanguageError):
        new_article(tree.root, "wages", None, "fr", TODAY)


def test_a_source_that_cannot_be_read_is_mended_first(tree: ContentTree) -> None:
    tree.edit(RU, "as_of: 2026-01-10", "as_of: soon")
    with pytest.raises(NewArticleError, match="Mend the text"):
        new_article(tree.root, "work_permit", None, "ky", TODAY)
