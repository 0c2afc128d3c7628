from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from knowledge import loading
from knowledge.article import parse_article
from knowledge.errors import ContentError, KnowledgeError, Problem
from knowledge.live import LiveLibrary
from knowledge.loading import LoadCache, load_library, read_library
from knowledge.parts import Part
from knowledge.stamp import stamp
from knowledge.status import status

if TYPE_CHECKING:
    from tests.unit.knowledge.conftest import ContentTree

RU = "articles/work_permit/general/ru.md"


def test_country_then_general_and_language_fallback(tree: ContentTree) -> None:
    tree.article(country="KR")
    tree.article(language="en")
    library = load_library(tree.root, parts=())
    own = library.find("work_permit", "KR", "ru")
    assert own is not None
    assert (own.article.country, own.is_general, own.is_other_language) == ("KR", False, False)
    general = library.find("work_permit", "PL", "en")
    assert general is not None
    assert (general.article.key.country, general.is_general) == ("", True)
    assert not general.is_other_language
    fallback = library.find("work_permit", "KR", "en")
    assert fallback is not None
    assert (fallback.article.country, fallback.is_other_language) == ("KR", True)
    assert library.find("wages", "KR", "ru") is None
    assert library.countries_for("work_permit") == ("KR",)
    assert library.countries_for("wages") == ()


def test_withdrawn_articles_give_way(tree: ContentTree) -> None:
    tree.article(country="KR")
    tree.edit("articles/work_permit/KR/ru.md", "review_by: 2026-12-31", "review_by: 2026-02-01")
    library = load_library(tree.root, parts=())
    match = library.find("work_permit", "KR", "ru", today=date(2026, 6, 1))
    assert match is not None
    assert match.is_general
    assert library.find("work_permit", "KR", "ru", today=date(2028, 1, 1)) is None


def test_related_articles_that_exist(tree: ContentTree) -> None:
    tree.article(country="KR", related="wages, housing")
    tree.article(topic="wages")
    library = load_library(tree.root, parts=())
    match = library.find("work_permit", "KR", "en")
    assert match is not None
    assert [m.article.topic for m in library.related(match.article)] == ["wages"]


def test_uzbek_in_cyrillic_is_made_where_there_is_no_file(tree: ContentTree) -> None:
    tree.article(language="uz-Latn", title="Ish", body="Yoʻl.")
    tree.write("interface/uz-Latn.ftl", "bye = Xayr\nhello = Salom, { $name }!\n")
    tree.write("interface/uz-Cyrl.ftl", "bye = Хайр бўлмаса\n")
    library = load_library(tree.root, parts=())
    match = library.find("work_permit", None, "uz-Cyrl")
    assert match is not None
    assert not match.is_other_language
    assert match.article.transliterated
    assert match.article.html == "<b>Иш</b>\n\nЙўл."
    assert library.texts.t("uz-Cyrl", "hello", name="Brand") == "Салом, Brand!"
    assert library.texts.t("uz-Cyrl", "bye") == "Хайр бўлмаса"
    assert len(status(library, date(2026, 2, 1))) == 2


def test_unknown_fact_refuses_the_set(tree: ContentTree) -> None:
    tree.edit(RU, "[F-1]", "[F-1, F-9]")
    with pytest.raises(ContentError, match=r"F-9.*sources\.yml"):
        load_library(tree.root, parts=())


@pytest.mark.parametrize("gone", ["articles", "sources.yml", "hotlines.yml", "interface"])
def test_a_folder_half_gone_is_refused(tree: ContentTree, gone: str) -> None:
    (tree.root / gone).rename(tree.root.parent / "gone")
    with pytest.raises(ContentError):
        load_library(tree.root, parts=())


def test_parts_load_within_the_set(tree: ContentTree) -> None:
    def load(root: Path) -> int:
        return len((root / "extra.txt").read_text(encoding="utf-8"))

    extra = Part("extra", ("extra.txt",), load)
    tree.write("extra.txt", "abc")
    library = load_library(tree.root, parts=(extra,))
    assert library.part(extra) == 3
    with pytest.raises(KnowledgeError, match="without 'extra'"):
        load_library(tree.root, parts=()).part(extra)
    (tree.root / "extra.txt").unlink()
    with pytest.raises(ContentError, match=r"extra\.txt.*FileNotFoundError"):
        load_library(tree.root, parts=(extra,))


def test_unchanged_files_are_not_parsed_again(
    tree: ContentTree, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.article(country="KR")
    cache = LoadCache()
    load_library(tree.root, parts=(), cache=cache)
    parsed: list[str] = []

    def spy(root: Path, relative: str) -> object:
        parsed.append(relative)
        return parse_article(root, relative)

    monkeypatch.setattr(loading, "parse_article", spy)
    tree.edit(RU, "Body.", "Another body.")
    library = load_library(tree.root, parts=(), cache=cache)
    assert parsed == [RU]
    match = library.find("work_permit", None, "ru")
    assert match is not None
    assert match.article.body == "Another body."


class Refusals(list[Problem]):
    def __call__(self, problems: Sequence[Problem]) -> None:
        self.extend(problems)


def test_live_library_follows_edits_and_keeps_the_old_set_on_errors(tree: ContentTree) -> None:
    refused = Refusals()
    live = LiveLibrary(tree.root, parts=(), on_refused=refused)
    first = live.current
    assert not live.refresh()
    assert live.current is first

    tree.edit(RU, "Body.", "A longer body.")
    assert live.refresh()
    second = live.current
    assert second.find("work_permit", None, "ru") != first.find("work_permit", None, "ru")

    tree.edit(RU, "review_by:", "reviewby:")
    tree.article(country="KR")
    assert not live.refresh()
    assert live.current is second  # nor the good half of the edit
    assert any("reviewby" in problem.message for problem in refused)
    told = len(refused)
    assert not live.refresh()
    assert len(refused) == told  # said once

    tree.edit(RU, "reviewby:", "review_by:")
    assert live.refresh()
    assert live.current.countries_for("work_permit") == ("KR",)

    (tree.root / "articles/work_permit/KR/ru.md").unlink()
    assert live.refresh()
    assert live.current.countries_for("work_permit") == ()


def test_live_library_notices_an_edit_that_keeps_size_and_time(tree: ContentTree) -> None:
    live = LiveLibrary(tree.root, parts=())
    before = (tree.root / RU).stat()
    tree.edit(RU, "Body.", "Bydo.")
    os.utime(tree.root / RU, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert live.refresh()


def test_live_library_needs_good_content_to_begin_with(tree: ContentTree) -> None:
    tree.write(RU, "broken")
    with pytest.raises(ContentError):
        LiveLibrary(tree.root, parts=())


def test_hidden_files_and_backups_are_no_content(tree: ContentTree) -> None:
    tree.write("articles/work_permit/general/.ru.md.swp", "x")
    tree.write("articles/work_permit/general/ru.md~", "x")
    library, problems = read_library(tree.root, parts=())
    assert library is not None
    assert problems == []


def test_search_finds_by_words_typos_and_either_script(tree: ContentTree) -> None:
    tree.article(title="Патент", question="Как получить патент на работу?", body="Заплатите.")
    tree.article(topic="lost_passport", title="Паспорт потерян", question="Я потерял паспорт")
    tree.article(
        topic="unpaid_wages",
        language="uz-Latn",
        title="Ish haqi toʻlanmayapti",
        question="Oyligimni bermayapti, nima qilay?",
    )
    tree.article(topic="unpaid_wages", title="Не платят зарплату", question="Мне не платят")
    library = load_library(tree.root, parts=())

    def topics(text: str, language: str) -> list[str]:
        return [result.article.topic for result in library.search(text, language)]

    assert topics("потирял пасспорт", "ru")[0] == "lost_passport"
    assert topics("kak poluchit patent", "ru")[0] == "work_permit"
    assert topics("oyligimni bermayapti", "uz-Latn")[0] == "unpaid_wages"
    assert topics("ойлигимни бермаяпти нима қилай", "uz-Cyrl")[0] == "unpaid_wages"
    assert topics("как приготовить плов", "ru") == []
    assert topics("", "ru") == []
    assert topics("?!", "ru") == []
    found = library.search("oyligimni bermayapti", "uz-Cyrl")[0]
    assert found.article.language == "uz-Cyrl"
    assert 0.24 <= found.score <= 1


def test_search_passes_over_withdrawn_articles(tree: ContentTree) -> None:
    tree.article(question="Как получить патент?")
    library = load_library(tree.root, parts=())
    assert library.search("как получить патент", "ru", today=date(2026, 2, 1))
    assert not library.search("как получить патент", "ru", today=date(2028, 2, 1))


def test_status_tells_what_is_behind(tree: ContentTree) -> None:
    tree.article(language="en", more="translated_from: {language: ru, hash: PENDING}\n")
    tree.article(language="tg", more="translated_from: {language: en, hash: PENDING}\n")
    assert len(stamp(tree.root)) == 2
    assert stamp(tree.root) == []
    rows = status(load_library(tree.root, parts=()), date(2026, 2, 1))
    assert [(row.language, row.stale) for row in rows] == [
        ("ru", False),
        ("tg", False),
        ("en", False),
    ]
    assert rows[0].as_json() == {
        "topic": "work_permit",
        "country": None,
        "language": "ru",
        "as_of": "2026-01-10",
        "review_by": "2026-12-31",
        "review": "machine-drafted",
        "stale": False,
        "path": (tree.root / RU).as_posix(),
        "source_changed": False,
        "freshness": "fresh",
        "due_soon": False,
    }

    tree.edit(RU, "Body.", "New body.")
    rows = status(load_library(tree.root, parts=()), date(2026, 2, 1))
    assert [row.source_changed for row in rows] == [False, True, True]  # also at second hand

    en = tree.root / "articles/work_permit/general/en.md"
    assert stamp(tree.root, [en]) == [en]
    rows = status(load_library(tree.root, parts=()), date(2027, 1, 2))
    assert [row.source_changed for row in rows] == [False, False, False]
    assert all(row.stale and row.freshness == "overdue" for row in rows)


def test_stamp_writes_into_every_form_of_front_matter(tree: ContentTree) -> None:
    path = tree.article(language="en", more='translated_from:\n  language: ru\n  hash: "PENDING"\n')
    assert stamp(tree.root) == [path]
    library = load_library(tree.root, parts=())
    assert not any(library.is_stale(article) for article in library.articles.values())


def test_stamp_says_when_the_source_is_broken(tree: ContentTree) -> None:
    tree.article(language="en", more="translated_from: {language: ru, hash: PENDING}\n")
    tree.write(RU, "broken")
    with pytest.raises(ContentError, match="does not begin"):
        stamp(tree.root)
