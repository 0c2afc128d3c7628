"""The pipeline with python-telegram-bot's client against the local Telegram's server."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from local_telegram import Line, open_line

from actions.messages import (
    AnswerTap,
    Button,
    Copy,
    Edit,
    EraseMessages,
    Kind,
    Place,
    Say,
    SetTopic,
    ToCase,
    ToContact,
    ToOperators,
)
from bot.pipeline.check import State
from bot.pipeline.limiter import Rates
from bot.storage import KeyRing, Vault, migrate, open_storage
from bot.telegram.profile import ProfileText, group_problem, update_profile
from sandbox.settings import OPERATORS_CHAT_ID
from tests.fakes.clock import FixedClock


@pytest.fixture
async def line() -> AsyncIterator[Line]:
    async with open_line() as line:
        yield line


async def test_a_message_is_answered(line: Line) -> None:
    await line.writes(5, "салам")
    await line.turn()
    assert await line.shown(5) == ["heard салам"]
    await line.receiver.step()
    assert line.world.updates.pending == []


async def test_on_sqlite_from_end_to_end(tmp_path: Path) -> None:
    source, path = tmp_path / "empty.db", tmp_path / "safar.db"
    await asyncio.to_thread(lambda: asyncio.run(migrate(f"sqlite:///{source}")))
    shutil.copyfile(source, path)
    clock = FixedClock()
    vault = Vault(KeyRing("k1", "test", {"k1": bytes(32)}))
    storage = await open_storage(f"sqlite:///{path}", vault, OPERATORS_CHAT_ID, clock=clock)
    async with storage, open_line(storage, clock=clock) as line:
        for user in (5, 6):
            for number in range(3):
                await line.writes(user, f"m{number}")
        await line.turn()
        await line.send(4)
        for user in (5, 6):
            assert await line.shown(user) == ["heard m0", "heard m1", "heard m2"]
        counts = await storage.counts()
        assert (counts.inbox_open, counts.outbox_open, counts.dead_letters) == (0, 0, 0)


async def test_updates_that_come_twice_are_handled_once(line: Line) -> None:
    await line.writes(5, "once")
    [pending] = line.world.updates.pending
    await line.turn()
    line.world.updates.inject(pending.update)
    await line.turn()
    await line.send(3)
    assert await line.shown(5) == ["heard once"]


async def test_malformed_updates_keep_nobody_waiting(line: Line) -> None:
    odd: list[dict[str, Any]] = [
        {"message": 5},
        {"message": {"chat": {"id": "x"}}},
        {"message": {"message_id": 1, "date": "never", "chat": {"id": 5}, "text": ["x"]}},
        {"callback_query": {"id": 7}},
        {"brand_new": {"chat": {"id": 5, "type": "private"}}},
        {
            "message": {
                "message_id": 1,
                "date": 1,
                "chat": {"id": 5, "type": "private"},
                "text": "a\ud800",
            }
        },
    ]
    for update in odd:
        line.world.updates.inject(update)
    await line.writes(5, "help")
    await line.turn()
    await line.send(4)
    assert (await line.shown(5))[-1] == "heard help"
    await line.receiver.step()
    assert line.world.updates.pending == []


async def test_a_tap_is_answered_and_its_message_changed(line: Line) -> None:
    contact = await line.contact(5)
    await line.storage.outbox.enqueue([Say(ToContact(contact), "choose", ((Button("A", "a"),),))])
    await line.send(2)
    messages = await line.sandbox("GET", "users/5/messages")
    await line.sandbox(
        "POST", "users/5/taps", {"message_id": messages[-1]["message_id"], "button": "A"}
    )
    await line.turn()
    await line.send(2)
    tap = line.handler.seen[-1]
    assert (tap.kind, tap.tap, tap.message_id) == (Kind.TAP, "a", messages[-1]["message_id"])
    assert tap.message_id is not None
    await line.storage.outbox.enqueue([Edit(5, tap.message_id, "<b>chosen</b>")])
    await line.send(2)
    shown = {m["message_id"]: m for m in await line.sandbox("GET", "users/5/messages")}
    assert shown[tap.message_id]["text"] == "chosen"
    assert shown[tap.message_id]["buttons"] == []
    assert line.calls("answerCallbackQuery")[0].status == 200


async def test_edits_that_change_nothing_and_old_taps_are_done(line: Line) -> None:
    contact = await line.contact(5)
    await line.storage.outbox.enqueue([Say(ToContact(contact), "text")])
    await line.send(2)
    last = (await line.sandbox("GET", "users/5/messages"))[-1]["message_id"]
    await line.storage.outbox.enqueue(
        [Edit(5, last, "text"), Edit(5, 999_999, "gone"), AnswerTap("12345")]
    )
    await line.send(6)
    assert await line.storage.outbox.open_count() == 0
    assert [call.status for call in line.calls("editMessageText")] == [400, 400]


async def test_flood_limits_are_never_met() -> None:
    async with open_line(limits=True) as strict:
        people = [await strict.contact(user) for user in range(101, 131)]
        for number in range(4):
            await strict.storage.outbox.enqueue(
                [Say(ToContact(contact), f"n{number}") for contact in people]
            )
        for number in range(25):
            strict.case(f"K{number}")
        await strict.storage.outbox.enqueue(
            [Say(ToCase(f"K{number}"), "card") for number in range(25)]
        )
        await strict.send(150, tick=0.25)
        assert await strict.storage.outbox.open_count() == 0
        assert [call for call in strict.world.calls.entries if call.status == 429] == []
        assert (await strict.shown(101))[1:] == ["n0", "n1", "n2", "n3"]
        assert len(await strict.topics()) == 25


async def test_a_flood_wait_that_telegram_orders_is_kept(line: Line) -> None:
    contact, other = await line.contact(5), await line.contact(6)
    await line.fault("sendMessage", 429, retry_after=5, chat_id=5)
    await line.storage.outbox.enqueue([Say(ToContact(contact), "a"), Say(ToContact(other), "b")])
    before = len(line.calls("sendMessage"))
    await line.send(4)
    assert len(line.calls("sendMessage")) == before + 2
    assert (await line.shown(6))[-1] == "b"
    await line.send(2)
    assert (await line.shown(5))[-1] == "a"


@pytest.mark.parametrize("status", [500, 502, "drop", "timeout"])
async def test_after_server_errors_and_lost_connections_it_is_sent_again(
    line: Line, status: int | str
) -> None:
    contact = await line.contact(5)
    await line.fault("sendMessage", status, times=2)
    await line.storage.outbox.enqueue([Say(ToContact(contact), "important")])
    await line.send(6, tick=1)
    assert (await line.shown(5))[1:] == ["important"]


async def test_an_answer_lost_on_the_way_back_may_repeat_that_one_message(line: Line) -> None:
    contact = await line.contact(5)
    await line.fault("sendMessage", "drop", after=True)
    await line.storage.outbox.enqueue(
        [Say(ToContact(contact), "one"), Say(ToContact(contact), "two")]
    )
    await line.send(6)
    assert (await line.shown(5))[1:] == ["one", "one", "two"]


async def test_a_person_who_blocked_the_bot_is_known_and_the_operator_told(line: Line) -> None:
    contact = await line.contact(5)
    line.case("K7", contact)
    await line.sandbox("POST", "users/5/block")
    await line.storage.outbox.enqueue([Say(ToContact(contact), "from the operator", case_id="K7")])
    await line.send(2)
    assert line.storage.state.contacts[contact].blocked
    assert await line.topics() == {"Case K7": ["not delivered: blocked"]}
    await line.turn()
    assert line.handler.seen[-1].kind is Kind.BLOCKED


async def test_a_case_gets_its_topic_and_a_new_one_when_it_was_deleted(line: Line) -> None:
    line.case("K7")
    await line.storage.outbox.enqueue([Say(ToCase("K7"), "card", ((Button("Claim", "c"),),))])
    await line.send()
    thread = line.storage.state.cases["K7"].thread_id
    await line.sandbox("DELETE", f"operators/7001/topics/{thread}")
    await line.storage.outbox.enqueue([Say(ToCase("K7"), "more")])
    await line.send()
    assert await line.topics() == {"Case K7": ["more"]}
    assert line.storage.state.cases["K7"].thread_id != thread


async def test_topics_are_renamed_closed_and_opened(line: Line) -> None:
    line.case("K7")
    await line.storage.outbox.enqueue(
        [
            Say(ToCase("K7"), "card"),
            SetTopic("K7", "Case K7 done", True),
            SetTopic("K7", "Case K7 done", True),
        ]
    )
    await line.send()
    [topic] = await line.sandbox("GET", "operators/topics")
    assert (topic["name"], topic["closed"]) == ("Case K7 done", True)
    await line.storage.outbox.enqueue([SetTopic("K7", closed=False)])
    await line.send()
    assert (await line.sandbox("GET", "operators/topics"))[0]["closed"] is False
    assert await line.storage.outbox.open_count() == 0


async def test_messages_of_operators_come_with_their_topic(line: Line) -> None:
    line.case("K7")
    await line.storage.outbox.enqueue([Say(ToCase("K7"), "card")])
    await line.send()
    thread = line.storage.state.cases["K7"].thread_id
    await line.sandbox("POST", f"operators/7001/topics/{thread}/messages", {"text": "hello"})
    await line.turn()
    seen = [one for one in line.handler.seen if one.kind is Kind.TEXT]
    assert [(s.place, s.thread_id, s.sender_id, s.text) for s in seen] == [
        (Place.OPERATORS, thread, 7001, "hello")
    ]


async def test_the_group_that_moved_is_followed_when_sending(line: Line) -> None:
    moved = await line.sandbox("POST", "migrate", {})
    await line.storage.outbox.enqueue([Say(ToOperators(), "news")])
    await line.send()
    assert await line.storage.operators_group() == moved["chat_id"]
    assert [call.status for call in line.calls("sendMessage")] == [400, 200]


async def test_the_group_that_moved_is_seen_when_receiving(line: Line) -> None:
    moved = await line.sandbox("POST", "migrate", {})
    await line.turn()
    kinds = [(one.kind, one.new_chat_id) for one in line.handler.seen]
    assert (Kind.MIGRATED, moved["chat_id"]) in kinds


async def test_a_copy_names_no_author(line: Line) -> None:
    contact = await line.contact(5)
    line.case("K7", contact)
    await line.storage.outbox.enqueue([Say(ToCase("K7"), "card")])
    await line.send()
    thread = line.storage.state.cases["K7"].thread_id
    sent = await line.sandbox("POST", f"operators/7001/topics/{thread}/messages", {"voice": True})
    await line.storage.outbox.enqueue(
        [Copy(ToContact(contact), OPERATORS_CHAT_ID, sent["message_id"], case_id="K7")]
    )
    await line.send(2)
    last = (await line.sandbox("GET", "users/5/messages"))[-1]
    assert (last["from"], last["kind"], "forward_origin" in last) == ("bot", "voice", False)


async def test_long_texts_and_broken_html_arrive(line: Line) -> None:
    contact = await line.contact(5)
    long = "\n\n".join(f"<b>{n}.</b> " + "слово " * 400 for n in range(5))
    await line.storage.outbox.enqueue(
        [Say(ToContact(contact), long), Say(ToContact(contact), "<b>broken &amp; plain")]
    )
    await line.send(12)
    shown = (await line.shown(5))[1:]
    assert len(shown) > 3
    assert "".join("".join(shown[:-1]).split()).count("слово") == 2000
    assert shown[-1] == "broken & plain"


async def test_messages_are_erased_as_far_as_telegram_lets(line: Line) -> None:
    contact = await line.contact(5)
    line.world.clock.advance(49 * 3600)
    line.clock.pass_(hours=49)
    await line.storage.outbox.enqueue([Say(ToContact(contact), f"n{n}") for n in range(3)])
    await line.send(4)
    everything = [m["message_id"] for m in await line.sandbox("GET", "users/5/messages")]
    await line.storage.outbox.enqueue([EraseMessages(5, (*everything, 424_242))])
    await line.send(1)
    assert await line.shown(5) == ["heard /start"], "older than 48 hours stays"
    assert await line.storage.outbox.open_count() == 0


async def test_another_poller_is_noticed_and_outlasted(
    line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    await line.fault("getUpdates", 409)
    assert await line.receiver.step() > 0
    assert "Another copy of the bot" in caplog.text
    await line.writes(5, "hi")
    await line.turn()
    assert await line.shown(5) == ["heard hi"]
    assert line.receiver.check().state is State.OK


async def test_a_webhook_that_was_left_behind_is_taken_away(line: Line) -> None:
    await line.bot.set_webhook("https://old.example/hook")
    assert await line.receiver.step() == 0.0
    assert line.receiver.check().state is State.OK
    assert (await line.bot.get_webhook_info()).url == ""


async def test_typing_is_shown(line: Line) -> None:
    await line.contact(5)
    await line.api.typing(5)
    [call] = line.calls("sendChatAction")
    assert (call.status, call.params["action"]) == (200, "typing")


async def test_the_profile_is_told_once_per_change(line: Line) -> None:
    def text_of(code: str) -> ProfileText:
        return ProfileText((("start", f"begin {code}"),), f"about {code}", f"short {code}")

    marker = await update_profile(line.bot, text_of, None)
    assert marker is not None
    calls = len(line.world.calls.entries)
    assert await update_profile(line.bot, text_of, marker) == marker
    assert len(line.world.calls.entries) == calls
    assert line.world.profile.descriptions["ky"] == "about ky"
    assert line.world.profile.descriptions[""] == "about ru"
    assert len(line.world.profile.commands) == 8


async def test_a_profile_that_telegram_refuses_is_tried_at_the_next_start(line: Line) -> None:
    await line.fault("setMyDescription", 429, retry_after=30)
    marker = await update_profile(
        line.bot, lambda _: ProfileText((("start", "x"),), "d", "s"), "old"
    )
    assert marker == "old"


async def test_what_is_wrong_with_the_operators_group_is_said(line: Line) -> None:
    assert await group_problem(line.bot, OPERATORS_CHAT_ID) is None
    line.world.operators.bot_status = "member"
    assert "manage topics" in str(await group_problem(line.bot, OPERATORS_CHAT_ID))
    line.world.operators.is_forum = False
    assert "no topics" in str(await group_problem(line.bot, OPERATORS_CHAT_ID))
    assert "cannot be looked at" in str(await group_problem(line.bot, -100999))


def test_our_rates_are_below_telegrams() -> None:
    rates = Rates()
    assert rates.private.count / rates.private.seconds <= 1
    assert rates.group.count / rates.group.seconds <= 20 / 60
    assert rates.overall.count / rates.overall.seconds <= 25
