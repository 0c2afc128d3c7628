"""What articles tell people to write: the bot's own words, understood while the model is down."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from knowledge.article import ArticleKey
from knowledge.languages import LANGUAGES, SOURCE_LANGUAGE
from knowledge.library import Library
from knowledge.loading import load_library

QUOTED = re.compile(r"[«“\"]([^«»“”\"\n]+)[»”\"]")
PICTURE = re.compile(r"^\W+")


@pytest.fixture(scope="module")
def library(real_root: Path) -> Library:
    return load_library(real_root)


def words(library: Library, language: str, key: str) -> str:
    """A button's or topic's words as a person would type them."""
    return PICTURE.sub("", library.texts.plain(language, key)).lower()


def quoted(library: Library, key: ArticleKey) -> set[str]:
    return {phrase.lower() for phrase in QUOTED.findall(library.articles[key].body)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ["button-find-help", "topic-reintegration"])
def test_every_language_says_the_words_of_its_buttons(
    library: Library, language: str, text: str
) -> None:
    said = {key: quoted(library, key) for key in library.articles}
    telling = [
        ArticleKey(key.topic, key.country, language)
        for key in library.articles
        if key.language == SOURCE_LANGUAGE and words(library, SOURCE_LANGUAGE, text) in said[key]
    ]

    assert telling
    assert not [key for key in telling if words(library, language, text) not in said[key]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "intent"),
    [("button-find-help", "find_help"), ("topic-reintegration", "reintegration")],
)
def test_they_are_understood_without_the_model(
    library: Library, language: str, text: str, intent: str
) -> None:
    guesses = library.keywords.route(words(library, language, text))

    assert [guess.intent for guess in guesses][:1] == [intent]


@pytest.mark.parametrize("word", ["оператор", "operator"])
def test_operator_calls_a_human(library: Library, word: str) -> None:
    assert library.keywords.route(word)[0].intent == "ask_human"
