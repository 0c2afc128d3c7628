"""Articles and numbers that are too old: what people get instead."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from actions.preview import preview
from actions.turn import Turns
from knowledge.article import WITHDRAWN_AFTER
from knowledge.hotlines import TestCall
from knowledge.library import Library
from tests.unit.actions.conftest import Chat, buttons, said


def review_days(library: Library, topic: str) -> list[date]:
    return [article.review_by for key, article in library.articles.items() if key.topic == topic]


async def test_a_withdrawn_article_sends_people_to_an_operator(
    chat: Chat, library: Library
) -> None:
    gone = max(review_days(library, "lost_passport")) + WITHDRAWN_AFTER + timedelta(days=1)
    chat.clock.moment = datetime(gone.year, gone.month, gone.day, 12, tzinfo=UTC)
    await chat.write("/start")
    replies = await chat.write("потерял паспорт что делать", "lost_passport")

    article = library.find("lost_passport", None, "ru")
    assert article is not None
    assert article.article.title not in said(replies)
    assert "пока нет проверенного ответа" in said(replies)
    assert any(button.data == "human" for button in buttons(replies))


async def test_an_overdue_article_says_so_first(chat: Chat, library: Library) -> None:
    late = max(review_days(library, "lost_passport")) + timedelta(days=1)
    chat.clock.moment = datetime(late.year, late.month, late.day, 12, tzinfo=UTC)
    await chat.write("/start")
    replies = await chat.write("потерял паспорт что делать", "lost_passport")
    assert "пора проверить заново" in said(replies)


# -- numbers -----------------------------------------------------------------------


def called(library: Library, id_: str, day: date) -> Library:
    """The content after an answered test call."""
    entries = tuple(
        replace(line, last_test_call=TestCall(day, "answered")) if line.id == id_ else line
        for line in library.hotlines.entries
    )
    return replace(library, hotlines=replace(library.hotlines, entries=entries))


def with_library(chat: Chat, library: Library) -> Chat:
    understander = replace(chat.turns.understander, library=lambda: library)
    chat.turns = Turns(
        understander=understander,
        agencies=chat.turns.agencies,
        units=chat.turns.units,
        clock=chat.clock,
        settings=chat.turns.settings,
    )
    return chat


async def test_an_expired_number_gives_way_to_emergency_embassy_and_operator(chat: Chat) -> None:
    await chat.write("/start")
    text = said(await chat.write("телефоны помощи польша", "find_help"))

    assert "628 01 20" not in text
    assert "слишком старые" in text
    assert "112" in text
    assert "посольство" in text
    assert "/operator" in text


async def test_a_test_call_brings_it_back_with_its_day(chat: Chat, library: Library) -> None:
    chat = with_library(chat, called(library, "pl-kcik", date(2026, 11, 1)))
    await chat.write("/start")
    text = said(await chat.write("телефоны помощи польша", "find_help"))

    assert "628 01 20" in text
    assert "Проверено звонком 01.11.2026" in text
    assert "слишком старые" not in text


async def test_old_numbers_are_the_last_resort_where_there_is_no_other(chat: Chat) -> None:
    await chat.write("/start")
    text = said(await chat.write("телефоны помощи туркменистан", "find_help"))

    assert "Других номеров мы не знаем" in text
    assert "+993 12 46 35 14" in text
    assert "сведения 2011 г." in text


async def test_somebody_in_danger_without_any_other_number_gets_the_old_ones(chat: Chat) -> None:
    text = said(await chat.write("меня заперли и бьют, я в Таиланде", "in_danger"))
    assert "1300" in text
    assert text.index("могут не работать") < text.index("1300")


@pytest.mark.parametrize("country", ["россия", "казахстан", "оаэ", "корея", "германия", "греция"])
async def test_every_number_says_how_old_it_is(chat: Chat, country: str) -> None:
    await chat.write("/start")
    text = said(await chat.write(f"телефоны помощи {country}", "find_help"))
    ages = ("Проверено звонком", "не проверяли этот номер")
    numbers = [line for line in text.split("\n") if line.startswith(("•", "🆘"))]
    assert len(numbers) >= 1
    assert sum(text.count(age) for age in ages) == len(numbers)


# -- preview -----------------------------------------------------------------------


async def test_the_preview_is_what_people_get(chat: Chat, library: Library) -> None:
    await chat.write("/start")
    await chat.tap("lang:ru")
    replies = await chat.write("потерял паспорт что делать", "lost_passport")
    shown = await preview(library, "lost_passport", None, "ru", chat.clock.now())

    assert shown.text in [getattr(reply, "text", None) for reply in replies]
