"""Watching an agency: told once for each change, in the person's language, and no more after that."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from actions.messages import Kind, Priority, Say, ToContact
from actions.report_records import Watch
from actions.watching import MOST_WATCHES, changes, tell
from knowledge.agencies import (
    Agency,
    AgencyIndex,
    AgencyWarning,
    Permit,
    SourceInfo,
    SourceKind,
    Status,
)
from knowledge.agencies import (
    Kind as Kinds,
)
from knowledge.languages import LANGUAGES
from tests.unit.actions.conftest import Chat, data_of, said

TODAY = date(2026, 11, 24)


def index(*permits: Permit, warned: bool = False) -> AgencyIndex:
    """A register of one firm, and a list that may warn of it."""
    agency = Agency("R-1", "register", "ДЕМО Зувакс Перлон", permits=permits)
    agencies = [agency]
    if warned:
        warning = AgencyWarning("reason", "body", date(2026, 11, 1))
        agencies.append(Agency("W-1", "list", "ДЕМО Зувакс Перлон", warnings=(warning,)))
    infos = [
        SourceInfo("register", "Register", SourceKind.REGISTER, TODAY, demo=True),
        SourceInfo("list", "List", SourceKind.WARNINGS, TODAY, demo=True),
    ]
    return AgencyIndex(agencies, infos)


def permit(status: Status = Status.PERMITTED, country: str = "TR", day: int = 1) -> Permit:
    return Permit(country, status, "1", date(2026, 1, day), date(2027, 1, 1), date(2026, 1, day))


GRANTED = index(permit())


async def watch(chat: Chat, lists: AgencyIndex, query: str = "ДЕМО Зувакс Перлон") -> Watch:
    chat.turns = replace(chat.turns, agencies=lambda: lists)
    await chat.write("/start")
    verdict = await chat.write(f"проверьте {query}", "check_agency")
    await chat.tap(data_of(verdict, "watch:"))
    return list(chat.storage.state.watches.values())[-1]


async def told(chat: Chat, lists: AgencyIndex, day: date = TODAY) -> list[Say]:
    """What the loop of the running bot does when the lists are ``lists``."""
    before = len(chat.storage.replies())
    async with chat.storage.units("program").reading() as uow:
        page = await uow.watches.after("", 100)
    for change in changes(page, lists, day):
        async with chat.storage.units("program").writing() as uow:
            if await tell(change, uow, chat.turns.understander.library(), chat.clock.now()):
                await uow.commit()
    return [r for r in chat.storage.replies()[before:] if isinstance(r, Say)]


@pytest.mark.parametrize(
    ("lists", "words"),
    [
        (index(permit(), permit(Status.SUSPENDED, day=2)), "приостановлено"),
        (index(permit(), permit(Status.REVOKED, day=2)), "отозвано"),
        (index(permit(), warned=True), "есть предупреждение"),
        (AgencyIndex([]), "нет в списках"),
    ],
)
async def test_a_change_is_told_once(chat: Chat, lists: AgencyIndex, words: str) -> None:
    await watch(chat, GRANTED)
    assert await told(chat, GRANTED) == []
    (news,) = await told(chat, lists)
    assert words in news.text
    assert "ДЕМО Зувакс Перлон" in news.text
    assert news.priority is Priority.BULK
    assert isinstance(news.to, ToContact)
    assert await told(chat, lists) == []


async def test_that_a_permit_runs_out_is_a_change_of_its_own(chat: Chat) -> None:
    await watch(chat, GRANTED)
    assert await told(chat, GRANTED, date(2027, 1, 1)) == []
    (news,) = await told(chat, GRANTED, date(2027, 1, 2))
    assert "срок разрешения истёк" in news.text


async def test_a_permit_for_one_more_country_is_a_change_and_a_new_reading_is_none(
    chat: Chat,
) -> None:
    await watch(chat, GRANTED)
    again = index(replace(permit(), as_of=TODAY, source_url="https://register.example/new"))
    assert await told(chat, again) == []
    assert len(await told(chat, index(permit(), permit(country="DE")))) == 1


async def test_a_name_on_no_list_can_be_watched(chat: Chat) -> None:
    empty = AgencyIndex([])
    found = await watch(chat, empty)
    assert found.register_id is None
    (news,) = await told(chat, index(permit(), warned=True))
    assert "есть предупреждение" in news.text
    (news,) = await told(chat, empty)
    assert "Предупреждение больше не действует" in news.text


async def test_what_lists_say_is_a_tap_away_and_so_is_the_end(chat: Chat) -> None:
    found = await watch(chat, GRANTED)
    revoked = index(permit(), permit(Status.REVOKED, day=2))
    (news,) = await told(chat, revoked)
    chat.turns = replace(chat.turns, agencies=lambda: revoked)
    assert "отозвано" in said(await chat.tap(data_of([news], "watched:")))
    assert "Больше не слежу" in said(await chat.tap(data_of([news], "unwatch:")))
    assert chat.storage.state.watches == {}
    assert await told(chat, GRANTED) == []
    for data in (f"unwatch:{found.id}", f"watched:{found.id}"):
        assert "устарела" in str(await chat.tap(data))


async def test_the_same_agency_is_watched_once_and_not_more_than_the_limit(chat: Chat) -> None:
    await watch(chat, GRANTED)
    await watch(chat, GRANTED)
    assert len(chat.storage.state.watches) == 1
    for number in range(MOST_WATCHES):
        await watch(chat, GRANTED, f"Хвощ Драга{number * 'а'}")
    assert len(chat.storage.state.watches) == MOST_WATCHES


async def test_a_button_of_an_older_verdict_watches_nobody_else(chat: Chat) -> None:
    chat.turns = replace(chat.turns, agencies=lambda: GRANTED)
    await chat.write("/start")
    first = await chat.write("проверьте ДЕМО Зувакс Перлон", "check_agency")
    await chat.write("проверьте Хвощ Драга", "check_agency")
    assert "устарела" in str(await chat.tap(data_of(first, "watch:")))
    assert chat.storage.state.watches == {}


async def test_others_cannot_end_it(chat: Chat) -> None:
    found = await watch(chat, GRANTED)
    chat.user = 777
    await chat.write("/start")
    await chat.tap(f"unwatch:{found.id}")
    assert list(chat.storage.state.watches) == [found.id]


async def test_erasing_ends_it(chat: Chat) -> None:
    await watch(chat, GRANTED)
    await chat.tap("erase:yes")
    assert chat.storage.state.watches == {}


async def test_while_an_operator_talks_the_news_waits(chat: Chat) -> None:
    await watch(chat, GRANTED)
    case = await chat.open_case()
    assert await told(chat, AgencyIndex([])) == []
    await chat.operator(kind=Kind.TAP, tap=f"close:{case}", tap_id="t", message_id=9)
    assert len(await told(chat, AgencyIndex([]))) == 1


async def test_who_blocked_the_bot_is_not_written_to(chat: Chat) -> None:
    await watch(chat, GRANTED)
    await chat.send(kind=Kind.BLOCKED)
    assert await told(chat, AgencyIndex([])) == []
    await chat.send(kind=Kind.UNBLOCKED)
    assert await told(chat, AgencyIndex([])) == []


def test_every_standing_has_words_in_every_language(chat: Chat) -> None:
    texts = chat.turns.understander.library().texts
    for kind in Kinds:
        for language in LANGUAGES:
            assert texts.has(f"watch-status-{kind.value.replace('_', '-')}", language)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_news_come_in_the_persons_language(chat: Chat, language: str) -> None:
    await watch(chat, GRANTED)
    await chat.tap(f"lang:{language}")
    (news,) = await told(chat, index(permit(), warned=True))
    texts = chat.turns.understander.library().texts
    assert texts.t(language, "watch-status-warned") in news.text
