"""Every article by buttons alone: the menus are walked in every language."""

from __future__ import annotations

import pytest

from actions.messages import Reply
from knowledge.languages import LANGUAGES
from tests.unit.actions.conftest import Chat, buttons, data_of, said

MOST_TAPS = 3
LEADING = ("topics", "places", "topic:")
"""Buttons that lead to articles; the others do something else."""
TELEGRAM_MOST_BUTTONS = 100
ON_A_PHONE = 40
"""Buttons of one screen beyond which nobody looks."""


def leading(replies: list[Reply]) -> list[str]:
    return [b.data for b in buttons(replies) if b.data and b.data.startswith(LEADING)]


def article_in(replies: list[Reply]) -> str | None:
    """Topic and country of the article that is shown, None for any other screen."""
    shown = [b.data for b in buttons(replies) if b.data and b.data.startswith("helpful:yes:")]
    return shown[0].removeprefix("helpful:yes:") if shown else None


async def newcomer(chat: Chat, language: str, places: tuple[str, ...]) -> list[Reply]:
    """Somebody new who chose a language, and whose countries are known from earlier questions."""
    chat.user += 1
    await chat.tap(f"lang:{language}")
    for tap in places:
        await chat.tap(tap)
    return await chat.write("/menu")


@pytest.mark.parametrize("known", [(), ("topic:agency_licence:KG", "topic:work_permit:RU")])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_article_is_three_taps_from_the_menu(
    chat: Chat, language: str, known: tuple[str, ...]
) -> None:
    library = chat.turns.understander.library()
    written = {f"{key.topic}:{key.country or 'general'}" for key in library.articles}
    reached: set[str] = set()
    tapped: set[str] = set()
    screens = [await newcomer(chat, language, known)]
    for _ in range(MOST_TAPS):
        buttons_on = {data for screen in screens for data in leading(screen)} - tapped
        screens = []
        for data in sorted(buttons_on):
            if data.startswith("topic:"):  # what it shows must not depend on earlier taps
                await newcomer(chat, language, known)
            screen = await chat.tap(data)
            assert said(screen)
            assert len(buttons(screen)) <= ON_A_PHONE < TELEGRAM_MOST_BUTTONS
            article = article_in(screen)
            if article:
                reached.add(article)
            screens.append(screen)
        tapped |= buttons_on

    assert written - reached == set()


async def test_a_situation_leads_back_to_all_of_them(chat: Chat) -> None:
    await chat.write("/start")
    trouble = await chat.tap("topics:trouble")
    back = await chat.tap(data_of(trouble, "topics"))

    assert data_of(back, "topics:trouble")
    assert data_of(back, "places")


@pytest.mark.parametrize("data", ["topics:3", "topics:nonsense", "places:XX", "places:US"])
async def test_a_menu_that_is_not_there_shows_the_ones_that_are(chat: Chat, data: str) -> None:
    await chat.write("/start")
    replies = await chat.tap(data)

    assert len(leading(replies)) > 1


async def test_another_country_is_one_tap_from_a_country_s_article(chat: Chat) -> None:
    await chat.write("/start")
    russia = await chat.tap("topic:work_permit:RU")
    choice = await chat.tap(data_of(russia, "topic:work_permit:ask"))

    assert {"topic:work_permit:KR", "topic:work_permit:general"} <= set(leading(choice))
    general = await chat.tap("topic:work_permit:general")
    assert article_in(general) == "work_permit:general"
