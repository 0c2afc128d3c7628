"""The sender against a Telegram in memory that refuses in every way known."""

from __future__ import annotations

import asyncio
import logging
from itertools import pairwise

import pytest
from pipeline_fakes import GROUP, Desk, until

from actions.messages import (
    AnswerTap,
    Attach,
    Button,
    Copy,
    Edit,
    EraseMessages,
    Priority,
    Say,
    SetTopic,
    ToCase,
    ToContact,
    ToOperators,
)
from bot.pipeline.outcomes import backoff
from bot.pipeline.ports import Destination
from bot.pipeline.telegram import (
    BadMarkup,
    Blocked,
    FloodWait,
    GroupMoved,
    NotEditable,
    NothingToDo,
    Refused,
    TopicLost,
    Unreachable,
)

ANNA = ToContact("anna")
BUTTONS = ((Button("yes", "y"),),)


@pytest.fixture
def desk() -> Desk:
    desk = Desk()
    desk.contact()
    return desk


async def test_a_message_goes_to_the_persons_chat_and_its_id_is_kept(desk: Desk) -> None:
    await desk.put(Say(ANNA, "hello", BUTTONS))
    await desk.run()
    assert desk.telegram.named("send_text") == [
        {"to": Destination(5), "text": "hello", "buttons": BUTTONS, "plain": False}
    ]
    assert desk.state(1) == "sent"
    assert ("chat:5", 101) in desk.storage.state.messages


async def test_messages_of_a_chat_go_in_order_a_second_apart_and_chats_side_by_side(
    desk: Desk,
) -> None:
    desk.contact("bek", 6)
    await desk.put(Say(ANNA, "a1"), Say(ANNA, "a2"), Say(ToContact("bek"), "b1"), Say(ANNA, "a3"))
    await desk.run()
    assert desk.telegram.texts == ["a1", "b1"]
    await desk.run(5)
    assert desk.telegram.texts == ["a1", "b1", "a2", "a3"]
    times = [
        at
        for at, (_, call) in zip(desk.telegram.times, desk.telegram.calls, strict=True)
        if call["to"].chat_id == 5
    ]
    assert all(later - earlier >= 1.0 for earlier, later in pairwise(times))


async def test_urgent_messages_overtake(desk: Desk) -> None:
    await desk.put(*[Say(ANNA, f"n{i}", priority=Priority.BULK) for i in range(3)])
    await desk.run()
    await desk.put(Say(ANNA, "danger", priority=Priority.URGENT))
    await desk.run(10)
    assert desk.telegram.texts == ["n0", "danger", "n1", "n2"]


async def test_no_more_than_25_a_second_over_all_and_urgent_ones_among_them(desk: Desk) -> None:
    for number in range(60):
        desk.contact(f"c{number}", 1000 + number)
        await desk.put(Say(ToContact(f"c{number}"), f"t{number}", priority=Priority.BULK))
    desk.contact("u", 999)
    await desk.put(Say(ToContact("u"), "urgent", priority=Priority.URGENT))
    await desk.run()
    assert len(desk.telegram.texts) == 25
    assert desk.telegram.texts[0] == "urgent"
    await desk.run(1.0)
    assert len(desk.telegram.texts) == 50
    await desk.run(1.0)
    assert len(desk.telegram.texts) == 61


async def test_the_group_gets_twenty_a_minute_topics_counted(desk: Desk) -> None:
    for number in range(15):
        desk.case(f"K{number}")
        await desk.put(Say(ToCase(f"K{number}"), f"card {number}"))
    await desk.run()
    calls = [name for name, _ in desk.telegram.calls]
    assert len(calls) == 20
    assert calls.count("create_topic") >= 10
    await desk.run(61, tick=1)
    assert len(desk.telegram.texts) == 15
    assert calls == [name for name, _ in desk.telegram.calls][:20]


async def test_a_flood_wait_is_obeyed_for_that_chat_alone(desk: Desk) -> None:
    desk.contact("bek", 6)
    desk.telegram.will_fail("send_text", FloodWait(7))
    await desk.put(Say(ANNA, "a"), Say(ToContact("bek"), "b"))
    await desk.run()
    assert desk.telegram.texts == ["a", "b"], "tried a, and b goes on"
    assert (desk.state(1), desk.state(2)) == ("open", "sent")
    await desk.run(6.5)
    assert desk.telegram.texts == ["a", "b"]
    await desk.run(1)
    assert desk.telegram.texts == ["a", "b", "a"]
    assert desk.storage.state.outbox[1].attempts == 0, "waiting is no failure"


async def test_a_person_who_blocked_the_bot_is_noted_and_the_operator_is_told(desk: Desk) -> None:
    desk.case(thread=9)
    desk.telegram.will_fail("send_text", Blocked("Forbidden: bot was blocked by the user"))
    await desk.put(Say(ANNA, "from the operator", case_id="K7"))
    await desk.run(1)
    assert desk.storage.state.contacts["anna"].blocked
    assert desk.state(1) == "failed"
    assert desk.telegram.named("send_text")[-1]["to"] == Destination(GROUP, 9)
    assert desk.telegram.texts[-1] == "not delivered: blocked"


async def test_a_copy_that_is_refused_is_told_in_the_case(desk: Desk) -> None:
    desk.case(thread=9)
    desk.telegram.will_fail("copy", Refused("Bad Request: message to copy not found"))
    await desk.put(Copy(ANNA, GROUP, 77, case_id="K7"))
    await desk.run(1)
    assert desk.telegram.texts == ["not delivered: refused"]
    assert "copy not found" in desk.reason(1)


async def test_nobody_is_told_of_what_is_no_operators_message(desk: Desk) -> None:
    desk.telegram.will_fail("send_text", Blocked("Forbidden"))
    await desk.put(Say(ANNA, "x"))
    await desk.run(2)
    assert desk.storage.replies() == []
    assert len(desk.telegram.calls) == 1


async def test_the_first_message_of_a_case_opens_its_topic(desk: Desk) -> None:
    desk.case()
    await desk.put(Say(ToCase("K7"), "card", BUTTONS), Say(ToCase("K7"), "more"))
    await desk.run()
    thread = desk.storage.state.cases["K7"].thread_id
    assert desk.telegram.topics == {thread: "Case K7"}
    assert [call["to"] for call in desk.telegram.named("send_text")] == [
        Destination(GROUP, thread)
    ] * 2
    assert desk.telegram.texts == ["card", "more"]


async def test_a_topic_that_was_deleted_is_opened_anew(desk: Desk) -> None:
    desk.case(thread=9)
    desk.telegram.will_fail("send_text", TopicLost("message thread not found"))
    await desk.put(Say(ToCase("K7"), "card"))
    await desk.run()
    assert len(desk.telegram.topics) == 1
    assert desk.state(1) == "sent"
    assert desk.storage.state.cases["K7"].thread_id != 9


async def test_a_topic_that_is_lost_again_and_again_is_given_up(desk: Desk) -> None:
    desk.case(thread=9)
    desk.telegram.will_fail("send_text", *[TopicLost("message thread not found")] * 20)
    await desk.put(Say(ToCase("K7"), "card"))
    await desk.run(5)
    assert len(desk.telegram.topics) == 3
    assert desk.state(1) == "failed"


async def test_a_group_that_may_not_have_topics_yet_is_tried_again(desk: Desk) -> None:
    desk.case()
    desk.telegram.will_fail("create_topic", *[Unreachable("not enough rights")] * 3)
    await desk.put(Say(ToCase("K7"), "card"))
    await desk.run(10)
    assert desk.telegram.texts == ["card"]


async def test_the_operators_group_that_moved_is_followed(desk: Desk) -> None:
    desk.telegram.will_fail("send_text", GroupMoved(-200))
    await desk.put(Say(ToOperators(), "news"))
    await desk.run()
    assert await desk.storage.operators_group() == -200
    assert [call["to"].chat_id for call in desk.telegram.named("send_text")] == [GROUP, -200]
    assert desk.state(1) == "sent"


async def test_edits_and_copies_that_name_the_old_group_follow_too(desk: Desk) -> None:
    desk.telegram.will_fail("edit", GroupMoved(-200))
    await desk.put(Edit(GROUP, 3, "x"), Copy(ANNA, GROUP, 4))
    await desk.run()
    assert [call["chat_id"] for call in desk.telegram.named("edit")] == [GROUP, -200]
    desk.telegram.will_fail("copy", GroupMoved(-300))
    await desk.put(Copy(ANNA, -200, 4))
    await desk.run(3)
    assert [call["from_chat_id"] for call in desk.telegram.named("copy")][-2:] == [-200, -300]
    assert await desk.storage.operators_group() == -300


async def test_a_group_that_always_moves_is_given_up(desk: Desk) -> None:
    desk.telegram.will_fail("send_text", *[GroupMoved(-200 - i) for i in range(20)])
    await desk.put(Say(ToOperators(), "news"))
    await desk.run(5)
    assert len(desk.telegram.calls) == 4
    assert desk.state(1) == "failed"


async def test_html_that_telegram_cannot_read_goes_out_as_plain_text(desk: Desk) -> None:
    desk.telegram.will_fail("send_text", BadMarkup("can't parse entities"))
    await desk.put(Say(ANNA, "<b>5 &lt; 6"))
    await desk.run(2)
    assert desk.telegram.named("send_text")[-1] | {"to": None} == {
        "to": None,
        "text": "5 < 6",
        "buttons": (),
        "plain": True,
    }
    assert desk.state(1) == "sent"


async def test_plain_text_that_is_refused_too_is_given_up(desk: Desk) -> None:
    desk.telegram.will_fail("send_text", BadMarkup("x"), BadMarkup("x"))
    await desk.put(Say(ANNA, "text"))
    await desk.run(3)
    assert desk.state(1) == "failed"
    assert len(desk.telegram.calls) == 2


@pytest.mark.parametrize("reply", [Edit(5, 3, "new"), Edit(5, 3, None), AnswerTap("t")])
async def test_what_is_so_already_or_too_late_is_done(desk: Desk, reply: Edit | AnswerTap) -> None:
    method = "edit" if isinstance(reply, Edit) else "answer_tap"
    desk.telegram.will_fail(method, NothingToDo("message is not modified"))
    await desk.put(reply)
    await desk.run(3)
    assert desk.state(1) == "sent"
    assert len(desk.telegram.calls) == 1


async def test_a_message_that_cannot_be_edited_is_sent_anew(desk: Desk) -> None:
    desk.telegram.will_fail("edit", NotEditable("message can't be edited"))
    await desk.put(Edit(5, 3, "the answer", BUTTONS))
    await desk.run(2)
    assert desk.telegram.texts == ["the answer"]
    assert desk.state(1) == "sent"


async def test_buttons_alone_of_a_message_that_cannot_be_edited_are_let_be(desk: Desk) -> None:
    desk.telegram.will_fail("edit", NotEditable("message can't be edited"))
    await desk.put(Edit(5, 3, None, BUTTONS))
    await desk.run(2)
    assert desk.telegram.texts == []
    assert desk.state(1) == "sent"


async def test_without_network_the_pauses_grow_and_the_order_stays(desk: Desk) -> None:
    desk.telegram.will_fail("send_text", *[Unreachable("no answer in time")] * 4)
    await desk.put(Say(ANNA, "one"), Say(ANNA, "two"))
    await desk.run(40)
    assert desk.telegram.texts == ["one"] * 5 + ["two"]
    gaps = [b - a for a, b in pairwise(desk.telegram.times)]
    assert gaps[:4] == sorted(gaps[:4])
    assert gaps[3] >= 8
    assert desk.storage.state.outbox[1].attempts == 4


async def test_after_a_day_a_message_is_given_up_and_the_operator_told(desk: Desk) -> None:
    desk.case(thread=9)
    desk.telegram.will_fail("send_text", Unreachable("no answer"))
    await desk.put(Say(ANNA, "old", case_id="K7"))
    await desk.run()
    desk.clock.pass_(hours=25)
    await desk.run(1)
    assert desk.telegram.texts == ["old", "not delivered: expired"]
    assert desk.state(1) == "failed"


async def test_after_a_long_stop_of_the_bot_what_waited_is_sent(desk: Desk) -> None:
    await desk.put(Say(ANNA, "old"))
    desk.clock.pass_(hours=60)
    await desk.run()
    assert desk.telegram.texts == ["old"]


def test_backoff_doubles_to_its_limit_with_some_chance_in_it() -> None:
    assert [backoff(n, 60, lambda: 0.5) for n in range(8)] == [1, 2, 4, 8, 16, 32, 60, 60]
    assert backoff(10_000, 60, lambda: 0.0) == 45
    assert backoff(3, 60, lambda: 1.0) == 10


async def test_an_erased_person_is_written_to_no_more(desk: Desk) -> None:
    await desk.put(Say(ToContact("gone"), "x"))
    await desk.run()
    assert desk.telegram.calls == []
    assert desk.state(1) == "failed"


async def test_a_long_text_goes_in_parts_with_the_buttons_under_the_last(desk: Desk) -> None:
    text = "\n\n".join(f"<b>{n}</b> " + "word " * 300 for n in range(6))
    await desk.put(Say(ANNA, text, BUTTONS))
    await desk.run(5)
    sent = desk.telegram.named("send_text")
    assert len(sent) > 1
    assert [bool(call["buttons"]) for call in sent] == [False] * (len(sent) - 1) + [True]
    assert desk.state(1) == "sent"
    ids = {message_id for _, message_id in desk.storage.state.messages}
    assert len(ids) == len(sent), "each part can be erased"


async def test_after_a_failure_in_the_middle_only_the_missing_parts_are_sent(desk: Desk) -> None:
    text = "\n\n".join("x" * 3000 for _ in range(3))
    await desk.put(Say(ANNA, text))
    await desk.run()
    desk.telegram.will_fail("send_text", Unreachable("no answer"))
    await desk.run(10)
    assert len(desk.telegram.texts) == 4
    assert desk.state(1) == "sent"


async def test_a_long_edit_goes_on_in_new_messages(desk: Desk) -> None:
    await desk.put(Edit(5, 3, "\n\n".join("x" * 3000 for _ in range(2)), BUTTONS))
    await desk.run(3)
    assert [name for name, _ in desk.telegram.calls] == ["edit", "send_text"]
    assert desk.telegram.named("edit")[0]["buttons"] == ()
    assert desk.telegram.named("send_text")[0]["buttons"] == BUTTONS


async def test_taps_are_answered_even_while_the_chat_must_wait(desk: Desk) -> None:
    desk.limiter.block(5, 60)
    await desk.put(AnswerTap("t1", "ok", True), Say(ANNA, "x"))
    await desk.run()
    assert desk.telegram.named("answer_tap") == [{"tap_id": "t1", "text": "ok", "alert": True}]
    assert desk.telegram.texts == []


async def test_old_taps_are_not_tried_for_ever(desk: Desk) -> None:
    desk.telegram.will_fail("answer_tap", *[Unreachable("no answer")] * 100)
    await desk.put(AnswerTap("t1"))
    await desk.run(3600, tick=10)
    assert desk.state(1) == "failed"
    assert len(desk.telegram.calls) < 20


async def test_topics_are_renamed_and_shut(desk: Desk) -> None:
    desk.case(thread=9)
    desk.telegram.will_fail("rename_topic", NothingToDo("TOPIC_NOT_MODIFIED"))
    await desk.put(SetTopic("K7", "new title", True))
    await desk.run()
    assert [name for name, _ in desk.telegram.calls] == ["rename_topic", "shut_topic"]
    assert desk.state(1) == "sent"


async def test_a_topic_that_never_was_or_is_gone_is_not_made_to_be_shut(desk: Desk) -> None:
    desk.case("A1")
    desk.case("B2", "other", thread=9)
    desk.telegram.will_fail("shut_topic", TopicLost("message thread not found"))
    await desk.put(SetTopic("A1", closed=True), SetTopic("B2", closed=True))
    await desk.run(2)
    assert desk.telegram.named("create_topic") == []
    assert (desk.state(1), desk.state(2)) == ("sent", "sent")
    assert desk.storage.state.cases["B2"].thread_id is None


async def test_messages_are_erased_in_hundreds_and_what_is_refused_is_left_out(desk: Desk) -> None:
    desk.telegram.will_fail("delete_messages", Refused("message can't be deleted for everyone"))
    await desk.put(EraseMessages(5, tuple(range(1, 151))))
    await desk.run()
    batches = [call["message_ids"] for call in desk.telegram.named("delete_messages")]
    assert [len(batch) for batch in batches] == [100, 50, 50, 50]
    assert sorted({number for batch in batches for number in batch}) == list(range(1, 151))
    assert desk.state(1) == "sent"


async def test_an_error_nobody_foresaw_is_tried_three_times_and_names_no_text(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.telegram.will_fail("send_text", *[KeyError("secret words")] * 9)
    await desk.put(Say(ANNA, "private text"))
    with caplog.at_level(logging.DEBUG):
        await desk.run(20)
    assert len(desk.telegram.calls) == 3
    assert desk.state(1) == "failed"
    assert "KeyError" in desk.reason(1)
    assert "secret" not in caplog.text
    assert "private" not in caplog.text


async def test_a_busy_database_does_not_make_the_message_go_twice(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    troubles = [OSError(), OSError(), OSError()]
    stored = desk.storage.outbox.sent

    async def sent(*arguments: object) -> None:
        if troubles:
            raise troubles.pop()
        await stored(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(desk.storage.outbox, "sent", sent)
    await desk.put(Say(ANNA, "x"))
    await desk.run(5)
    assert desk.telegram.texts == ["x"]
    assert desk.state(1) == "sent"
    assert desk.pauses == [0.1, 0.3, 1.0]


async def test_what_telegram_took_before_the_database_was_lost_is_not_sent_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = desk.storage.outbox.sent
    broken = True

    async def sent(*arguments: object) -> None:
        if broken:
            raise OSError
        await stored(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(desk.storage.outbox, "sent", sent)
    await desk.put(Say(ANNA, "x"))
    await desk.run()
    broken = False
    desk.clock.pass_(seconds=200)
    await desk.run(2)
    assert desk.telegram.texts == ["x"]
    assert desk.state(1) == "sent"


async def test_a_new_sender_takes_up_what_the_old_one_held(desk: Desk) -> None:
    await desk.put(Say(ANNA, "x"))
    await desk.storage.outbox.take("bot", desk.clock.now(), 180, 5, frozenset())
    sender = desk.new_sender()
    running = asyncio.create_task(sender.run())
    await until(lambda: bool(desk.telegram.texts))
    sender.stop()
    await running
    assert desk.state(1) == "sent"


async def test_stopping_finishes_the_call_in_flight(desk: Desk) -> None:
    started, may_end = asyncio.Event(), asyncio.Event()

    async def slow(*_: object, **__: object) -> int:
        started.set()
        await may_end.wait()
        return 1

    desk.telegram.send_text = slow  # type: ignore[method-assign]
    await desk.put(Say(ANNA, "x"), Say(ANNA, "y"))
    running = asyncio.create_task(desk.sender.run())
    await started.wait()
    desk.sender.stop()
    await asyncio.sleep(0)
    assert not running.done()
    may_end.set()
    await running
    assert (desk.state(1), desk.state(2)) == ("sent", "open")


async def test_a_database_that_is_away_does_not_end_the_sender(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = desk.storage.outbox.take
    asked = 0

    async def sometimes(*arguments: object) -> object:
        nonlocal asked
        asked += 1
        if asked == 1:
            desk.sender.wake()
            raise OSError
        return await take(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(desk.storage.outbox, "take", sometimes)
    await desk.put(Say(ANNA, "x"))
    running = asyncio.create_task(desk.sender.run())
    await until(lambda: bool(desk.telegram.texts))
    desk.sender.stop()
    await running
    assert desk.telegram.texts == ["x"]


async def test_the_figures_count_kinds_and_results(desk: Desk) -> None:
    desk.telegram.will_fail("send_text", FloodWait(1))
    await desk.put(Say(ANNA, "x"), AnswerTap("t"))
    await desk.run(3)
    figures = desk.metrics.text().decode()
    assert 'safar_sends_total{kind="Say",result="flood"} 1.0' in figures
    assert 'safar_sends_total{kind="Say",result="sent"} 1.0' in figures
    assert 'safar_sends_total{kind="AnswerTap",result="sent"} 1.0' in figures


async def test_a_file_goes_by_its_id_with_its_caption(desk: Desk) -> None:
    await desk.put(Attach(ToOperators(), "photo", "file-1", "<b>K7</b>"))
    await desk.run()
    assert desk.telegram.named("send_file") == [
        {"to": Destination(GROUP), "media": "photo", "file_id": "file-1", "caption": "<b>K7</b>"}
    ]
    assert desk.state(1) == "sent"


async def test_a_file_that_telegram_forgot_is_given_up(desk: Desk) -> None:
    desk.telegram.will_fail("send_file", Refused("wrong file identifier"))
    await desk.put(Attach(ToOperators(), "photo", "gone"), Say(ToOperators(), "next"))
    await desk.run(5)
    assert desk.state(1) == "failed"
    assert desk.telegram.texts == ["next"]


async def test_a_file_opens_the_topic_of_its_case(desk: Desk) -> None:
    desk.case()
    await desk.put(Attach(ToCase("K7"), "document", "file-1"))
    await desk.run(5)
    (sent,) = desk.telegram.named("send_file")
    assert sent["to"].thread_id in desk.telegram.topics
