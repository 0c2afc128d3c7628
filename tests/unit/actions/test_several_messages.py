"""One thought in several messages, and short messages in the light of the turn before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from actions.burst import Unfinished, can_join, joined
from actions.messages import Button, Incoming, Kind, Place, Reply, Say
from actions.missed import without_personal_data
from actions.taps import Verb, data
from tests.unit.actions.conftest import Chat

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def message(update_id: int, text: str, **fields: Any) -> Incoming:
    values: dict[str, Any] = {
        "update_id": update_id, "place": Place.PRIVATE, "kind": Kind.TEXT, "chat_id": 501,
        "sender_id": 501, "sent_at": NOW, "message_id": update_id + 100, "text": text,
    }  # fmt: skip
    return Incoming(**values | fields)


def said(replies: list[Reply]) -> str:
    return "\n".join(reply.text for reply in replies if isinstance(reply, Say))


def buttons(replies: list[Reply]) -> list[Button]:
    return [b for r in replies if isinstance(r, Say) for row in r.buttons for b in row]


def test_joined_messages_are_one_under_the_first_id() -> None:
    whole = joined([message(1, "hello"), message(2, "i am in moscow"), message(3, "no salary")])
    assert whole.text == "hello\ni am in moscow\nno salary"
    assert (whole.update_id, whole.also, whole.settled) == (1, (2, 3), True)
    assert joined([message(1, "is it ok?"), message(2, "JOB", forwarded=True)]).forwarded


@pytest.mark.parametrize(
    ("fields", "yes"),
    [
        ({}, True),
        ({"text": "/start"}, False),
        ({"kind": Kind.TAP}, False),
        ({"kind": Kind.EDIT}, False),
        ({"place": Place.OPERATORS}, False),
    ],
)
def test_what_can_be_part_of_a_burst(fields: dict[str, Any], yes: bool) -> None:
    assert can_join(message(1, fields.pop("text", "hello"), **fields)) is yes


async def handle(chat: Chat, incoming: Incoming) -> list[Reply]:
    await chat.storage.inbox.add(incoming.update_id, "lane", "{}", NOW)
    assert await chat.storage.inbox.take("worker", NOW + timedelta(minutes=9), 60)
    return await chat.turns.handle_message(incoming)


@pytest.mark.parametrize("text", ["здравствуйте", "у меня вопрос такой", "я в москве на стройке"])
async def test_what_may_go_on_waits(chat: Chat, text: str) -> None:
    chat.nlu.says["здравствуйте"] = ("greet", 0.95)
    with pytest.raises(Unfinished):
        await handle(chat, message(1, text))
    assert chat.storage.replies() == []


async def test_a_clear_question_does_not_wait(chat: Chat) -> None:
    chat.nlu.says["как оформить патент"] = ("work_permit", 0.9)
    assert await handle(chat, message(1, "как оформить патент"))


async def test_danger_does_not_wait(chat: Chat) -> None:
    assert "112" in said(await handle(chat, message(1, "нас заперли и бьют")))


async def test_a_forwarded_advert_does_not_wait(chat: Chat) -> None:
    assert await handle(chat, message(1, "Требуются люди. Звоните!", forwarded=True))


async def test_the_answer_to_an_open_question_does_not_wait(chat: Chat) -> None:
    await chat.tap(data(Verb.CHECK))
    assert await handle(chat, message(90, "Ромашка Тревел"))


async def test_a_place_alone_asks_the_last_question_for_it(chat: Chat) -> None:
    await chat.write("нужен патент на работу в России", "work_permit")
    replies = await handle(chat, message(90, "а в Корее?"))
    assert "Корее" in said(replies)
    assert (await chat.contact()).country == "KR"


async def test_a_place_alone_is_nothing_special_after_half_an_hour(chat: Chat) -> None:
    await chat.write("нужен патент на работу в России", "work_permit")
    chat.clock.pass_(hours=1)
    with pytest.raises(Unfinished):
        await handle(chat, message(90, "а в Корее?"))


async def test_yes_presses_the_button_that_was_offered(chat: Chat) -> None:
    await chat.write("что то непонятное про деньги", "wages", 0.2)
    replies = await handle(chat, message(90, "Да!"))
    assert chat.library_title("wages") in said(replies)


async def test_yes_under_the_consent_card_opens_a_case(chat: Chat) -> None:
    await chat.write("хочу поговорить с человеком о моей зарплате", "ask_human")
    await handle(chat, message(90, "ооба"))
    assert [case.summary for case in chat.storage.state.cases.values()] == [
        "хочу поговорить с человеком о моей зарплате"
    ]


async def test_no_under_the_consent_card_passes_nothing_on(chat: Chat) -> None:
    await chat.write("хочу поговорить с человеком о моей зарплате", "ask_human")
    await handle(chat, message(90, "нет, спасибо"))
    assert not chat.storage.state.cases


async def test_a_yes_counts_only_right_after_the_question(chat: Chat) -> None:
    await chat.write("хочу поговорить с человеком о моей зарплате", "ask_human")
    await chat.write("/menu")
    with pytest.raises(Unfinished):
        await handle(chat, message(90, "да"))
    assert not chat.storage.state.cases


async def test_a_scrap_is_understood_with_the_message_before(chat: Chat) -> None:
    chat.nlu.says["сколько стоит\nбилет домой"] = ("return_home", 0.9)
    await chat.write("сколько стоит", "wages", 0.9)
    replies = await handle(chat, message(90, "билет домой"))
    assert chat.library_title("return_home") in said(replies)


async def test_what_was_not_understood_is_noted_without_who_asked(chat: Chat) -> None:
    await chat.write("как перевести трёшку на +7 900 111 22 33 @vasya_pro", "money_transfer", 0.2)
    (noted,) = chat.storage.state.missed.values()
    assert noted.text == "как перевести трёшку на [number] [handle]"
    assert (noted.reason, noted.language, noted.guesses[0]) == ("unsure", "ru", "money_transfer")


async def test_an_answer_that_did_not_help_is_noted(chat: Chat) -> None:
    await chat.write("нужен патент на работу в России", "work_permit")
    await chat.tap(data(Verb.HELPFUL, "no", "work_permit", "RU"))
    (noted,) = chat.storage.state.missed.values()
    assert (noted.text, noted.reason) == ("нужен патент на работу в России", "not_helpful")


async def test_danger_is_never_noted(chat: Chat) -> None:
    await chat.write("нас заперли и бьют", "out_of_scope", 0.2)
    assert not chat.storage.state.missed


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("пишите на a.b@mail.ru или https://t.me/x?y", "пишите на [mail] или [link]"),
        ("паспорт AA1234567 1990 года, 300 000 сом", "паспорт [number] 1990 года, [number] сом"),
        ("Меня зовут Айгуль Маратова, где патент", "Меня зовут [name], где патент"),
        ("my name is Alisher and i need visa", "my name is [name] and i need visa"),
        ("зарплата 45000 это мало?", "зарплата [number] это мало?"),
        ("2500 dollar oylik yaxshimi", "2500 dollar oylik yaxshimi"),
    ],
)
def test_nothing_personal_is_kept(text: str, kept: str) -> None:
    assert without_personal_data(text) == kept
