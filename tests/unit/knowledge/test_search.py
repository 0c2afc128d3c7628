"""Finding topics by a person's own words."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.library import Library
from knowledge.live import LiveLibrary
from knowledge.loading import load_library
from knowledge.search import SearchIndex
from knowledge.vocabulary import TOPICS
from tests.unit.knowledge.conftest import REPOSITORY, ContentTree


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library(REPOSITORY / "knowledge")


def topics(library: Library, text: str, language: str) -> list[str]:
    return [result.article.topic for result in library.search(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "topic"),
    [
        ("потирял пасспорт в москве", "ru", "lost_passport"),
        ("skolko stoit patent", "ru", "work_permit"),
        ("маянамды төлөп бербей жатат", "ky", "unpaid_wages"),
        ("маянамды толоп бербей жатат", "ky", "unpaid_wages"),
        ("паспортумду жоготуп алдым", "ky", "lost_passport"),
        ("oyligimni bermayapti", "uz-Latn", "unpaid_wages"),
        ("ойлигимни бермаяпти", "uz-Latn", "unpaid_wages"),
        ("oyligimni bermayapti", "uz-Cyrl", "unpaid_wages"),
        ("музди маро намедиҳанд", "tg", "unpaid_wages"),
        ("музди маро намедиханд", "tg", "unpaid_wages"),
        ("aýlygymy bermeýärler", "tk", "unpaid_wages"),
        ("my boss took my passport", "en", "passport_confiscation"),
    ],
)
def test_typos_scripts_and_missing_letters_are_borne(
    library: Library, text: str, language: str, topic: str
) -> None:
    assert topic in topics(library, text, language)


@pytest.mark.parametrize("language", ["ky", "kk", "tg", "uz-Latn", "tk"])
def test_russian_words_are_understood_in_every_language(library: Library, language: str) -> None:
    found = library.search("не платят зарплату", language)

    assert found[0].article.topic == "unpaid_wages"
    assert found[0].article.language == language


@pytest.mark.parametrize(
    "text", ["", "?!", "😀", "привет", "hello", "салам", "как приготовить плов"]
)
def test_what_is_no_question_for_us_finds_nothing(library: Library, text: str) -> None:
    assert topics(library, text, "ru") == []


def test_every_article_is_found_by_its_own_title(library: Library) -> None:
    missed = [
        f"{key.topic} {key.country} {key.language}"
        for key, article in library.articles.items()
        if key.topic not in topics(library, article.title, key.language)
    ]
    # Titles name their country, and a few name a neighbouring topic; the buttons lead there.
    assert len(missed) < len(library.articles) / 20, missed


def test_the_article_is_that_of_the_country(library: Library) -> None:
    general = library.search("не платят зарплату", "ru")[0]
    korea = library.search("не платят зарплату", "ru", country="KR")[0]

    assert general.article.country is None
    assert korea.article.country == "KR"
    assert general.score == korea.score


def test_a_topic_with_articles_of_countries_only_is_found(tree: ContentTree) -> None:
    tree.article(topic="wages", country="KR", title="Зарплата", question="Сколько платят?")
    library = load_library(tree.root, parts=())

    assert topics(library, "сколько платят", "ru") == ["wages"]
    assert library.search("сколько платят", "ru")[0].article.country == "KR"


def test_a_withdrawn_article_is_not_offered(tree: ContentTree) -> None:
    tree.article(question="Как получить патент?")
    library = load_library(tree.root, parts=())

    assert library.search("как получить патент", "ru", today=date(2026, 2, 1))
    assert not library.search("как получить патент", "ru", today=date(2028, 2, 1))


def test_no_more_than_asked_for_and_best_first(library: Library) -> None:
    found = library.search("паспорт виза патент зарплата договор жильё врач", "ru", limit=2)

    assert len(found) == 2
    assert found[0].score >= found[1].score


def test_without_articles_nothing_is_found() -> None:
    index = SearchIndex([])

    assert index.search("патент", "ru") == []
    assert set(index.evidence("патент", "ru")) == set(TOPICS)


def test_hints_decide_between_topics_of_equal_words(tree: ContentTree) -> None:
    tree.article(topic="wages", question="Сколько платят?")
    tree.article(topic="working_hours", question="Сколько платят?")
    index = load_library(tree.root, parts=()).index

    assert index.search("сколько платят", "ru", {"working_hours": 0.5})[0].topic == "working_hours"
    assert index.search("сколько платят", "ru", {"wages": 0.5, "no_topic": 1.0})[0].topic == "wages"


def test_after_an_edit_the_languages_in_use_are_read_at_once(tree: ContentTree) -> None:
    tree.article(title="Патент", question="Как получить патент?")
    tree.article(language="ky", title="Патент", question="Патентти кантип алам?")
    live = LiveLibrary(tree.root, parts=())
    live.current.search("патент", "ru")
    tree.article(title="Паспорт", question="Где получить паспорт?")

    assert live.refresh()
    assert set(live.current.index._tables) == {"ru"}
    assert topics(live.current, "где получить паспорт", "ru") == ["work_permit"]
