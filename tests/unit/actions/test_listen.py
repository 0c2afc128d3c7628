"""The button under an article that lets people hear it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from actions.messages import AnswerTap, Reply, Say, Speak
from actions.taps import Verb, data
from knowledge.article import text_hash
from knowledge.languages import LANGUAGES
from knowledge.library import Library
from knowledge.loading import load_library
from tests.support.content import small_content
from tests.support.opus import opus_file
from tests.unit.actions.conftest import Chat

VOICES = frozenset({"ru", "ky", "kk", "uz-Latn", "tk", "en"})
TAP = data(Verb.LISTEN, "unpaid_wages", "general")


def with_voices(
    chat: Chat, voices: frozenset[str] = VOICES, library: Library | None = None
) -> Chat:
    settings = dataclasses.replace(chat.turns.settings, voices=voices)
    understander = chat.turns.understander
    if library is not None:
        understander = dataclasses.replace(understander, library=lambda: library)
    chat.turns = dataclasses.replace(chat.turns, settings=settings, understander=understander)
    return chat


async def speak_in(chat: Chat, language: str, tap: str = TAP) -> list[Reply]:
    await chat.tap(data(Verb.LANGUAGE, language))
    return await chat.tap(tap)


def spoken(replies: list[Reply]) -> Speak:
    [found] = [reply for reply in replies if isinstance(reply, Speak)]
    return found


async def article_buttons(chat: Chat, language: str) -> list[str]:
    await chat.tap(data(Verb.LANGUAGE, language))
    replies = await chat.tap(data(Verb.TOPIC, "unpaid_wages", "general"))
    rows = next(getattr(r, "buttons", ()) for r in replies if getattr(r, "buttons", ()))
    return [button.data for row in rows for button in row]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_button_is_there_where_somebody_can_read_aloud(chat: Chat, language: str) -> None:
    assert TAP not in await article_buttons(chat, language)
    with_voices(chat)
    assert (TAP in await article_buttons(chat, language)) is (language != "tg")


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "tg"])
async def test_the_article_is_read_aloud_and_said_to_be_a_computers_voice(
    chat: Chat, library: Library, language: str
) -> None:
    replies = await speak_in(with_voices(chat), language)
    reply = spoken(replies)
    shown = library.find("unpaid_wages", None, language)
    assert shown is not None
    texts = library.texts
    assert texts.t(language, "voice-computer") in reply.caption
    assert texts.t(language, "machine-drafted") in reply.caption
    assert shown.article.title in reply.caption
    assert reply.instead == texts.t(language, "listen-failed")
    assert AnswerTap("tap", texts.t(language, "listen-soon")) in replies
    assert not any(isinstance(other, Say) for other in replies), "the article above stays alone"
    assert len(reply.caption) < 1024
    assert not set("<>*[]") & set(reply.text)


async def test_uzbek_in_cyrillic_is_read_from_the_latin_text(chat: Chat, library: Library) -> None:
    latin = spoken(await speak_in(with_voices(chat), "uz-Latn"))
    cyrillic = spoken(await speak_in(chat, "uz-Cyrl"))
    assert (cyrillic.language, cyrillic.text) == ("uz-Latn", latin.text)
    shown = library.find("unpaid_wages", None, "uz-Cyrl")
    assert shown is not None
    assert shown.article.title in cyrillic.caption


async def test_an_overdue_article_says_so_first(chat: Chat, library: Library) -> None:
    match = library.find("unpaid_wages", None, "ru")
    assert match is not None
    review_by = match.article.review_by
    chat.clock.pass_(days=(review_by - chat.clock.now().date()).days + 5)
    reply = spoken(await speak_in(with_voices(chat), "ru"))
    warning = library.texts.t("ru", "article-overdue", date=review_by)
    assert warning in reply.caption
    assert reply.text.index("пора проверить") < reply.text.index(match.article.title)
    chat.clock.pass_(days=90)
    replies = await speak_in(chat, "ru")
    assert not any(isinstance(other, Speak) for other in replies), "withdrawn"


@pytest.mark.parametrize(
    "tap", ["listen", "listen:-", "listen:no_such_topic:general", "listen:unpaid_wages:XX:keep"]
)
async def test_odd_buttons_send_at_most_the_general_article(chat: Chat, tap: str) -> None:
    replies = await speak_in(with_voices(chat), "ru", tap)
    said = [reply for reply in replies if isinstance(reply, Speak)]
    assert len(said) == (1 if "unpaid_wages" in tap else 0)
    assert any(isinstance(reply, AnswerTap) for reply in replies)


async def test_while_an_operator_has_the_case_the_bot_reads_nothing(chat: Chat) -> None:
    with_voices(chat)
    await chat.open_case()
    replies = await chat.tap(TAP)
    assert not any(isinstance(reply, Speak) for reply in replies)


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    """The content, with a recording in Tajik, which no computer here speaks."""
    root = tmp_path / "knowledge"
    small_content(root, ("unpaid_wages",))
    path = root / "articles/unpaid_wages/general/tg.md"
    path.with_suffix(".ogg").write_bytes(opus_file(60))
    article = load_library(root).find("unpaid_wages", None, "tg")
    assert article is not None
    text = path.read_text("utf-8")
    mark = f"recorded: {text_hash(article.article.title, article.article.body)}\nreview_by:"
    path.write_text(text.replace("review_by:", mark, 1), "utf-8")
    return root


async def test_a_recording_of_the_team_is_sent_in_place_of_a_computers_voice(
    chat: Chat, recorded: Path
) -> None:
    library = load_library(recorded)
    with_voices(chat, library=library)
    assert TAP in await article_buttons(chat, "tg")
    reply = spoken(await chat.tap(TAP))
    assert reply.recording == "articles/unpaid_wages/general/tg.ogg"
    assert library.texts.t("tg", "voice-recorded") in reply.caption
    assert library.texts.t("tg", "voice-computer") not in reply.caption


async def test_a_recording_of_an_older_text_is_heard_by_nobody(chat: Chat, recorded: Path) -> None:
    path = recorded / "articles/unpaid_wages/general/tg.md"
    path.write_text(path.read_text("utf-8").rstrip() + " Илова.\n", "utf-8")
    with_voices(chat, library=load_library(recorded))
    assert TAP not in await article_buttons(chat, "tg")
    assert not any(isinstance(reply, Speak) for reply in await chat.tap(TAP))
