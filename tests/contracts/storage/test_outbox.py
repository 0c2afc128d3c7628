"""The outbox: order per destination, urgent first, nothing left behind of what was sent."""

from __future__ import annotations

from datetime import datetime, timedelta

from actions.messages import (
    AnswerTap,
    Copy,
    Edit,
    EraseMessages,
    Priority,
    Reply,
    Say,
    SetTopic,
    Speak,
    ToCase,
    ToContact,
    ToOperators,
)
from bot.pipeline.ports import Destination, OutboxRow
from tests.contracts.storage.examples import (
    CHAT,
    GROUP,
    LEASE,
    NOW,
    REPLIES,
    AnyStorage,
    case,
    contact,
    turn,
)

SENDER = "sender-1"
LATER = NOW + timedelta(seconds=LEASE + 1)


async def take(
    storage: AnyStorage,
    now: datetime = NOW,
    limit: int = 10,
    busy: frozenset[str] = frozenset(),
    sender: str = SENDER,
) -> list[OutboxRow]:
    return await storage.outbox.take(sender, now, LEASE, limit, busy)


def texts(rows: list[OutboxRow]) -> list[str]:
    return [row.reply.text for row in rows if isinstance(row.reply, Say)]


def say(text: str, contact_id: str = "c-anna", priority: Priority = Priority.NORMAL) -> Say:
    return Say(ToContact(contact_id), text, priority=priority)


async def send_all(storage: AnyStorage) -> list[OutboxRow]:
    """Send until nothing is left; returns the rows in the order of sending."""
    order = []
    while rows := await take(storage, limit=1):
        order += rows
        await storage.outbox.sent(rows[0].id, NOW, None, None)
    return order


async def test_every_reply_comes_out_as_it_went_in(storage: AnyStorage) -> None:
    await turn(storage, 1, contact())
    await storage.outbox.enqueue(list(REPLIES))
    rows = sorted(await send_all(storage), key=lambda row: row.id)
    assert tuple(row.reply for row in rows) == REPLIES
    assert [row.priority for row in rows] == [0, 1, 2, 2, 1, 1, 1, 1, 1, 1, 1]
    assert {row.created_at for row in rows} == {NOW}
    assert await storage.outbox.open_count() == 0


async def test_lanes_follow_the_destination(storage: AnyStorage) -> None:
    await turn(storage, 1, contact(), case())
    chat: list[Reply] = [say("1"), Copy(ToContact("c-anna"), GROUP, 5), Edit(CHAT, 7, "x")]
    chat.append(EraseMessages(CHAT, (7,)))
    topic: list[Reply] = [Say(ToCase("K7P2"), "2"), SetTopic("K7P2", closed=True)]
    general: list[Reply] = [Say(ToOperators(), "3")]
    taps: list[Reply] = [AnswerTap("a"), AnswerTap("b")]
    await storage.outbox.enqueue([*chat, *topic, *general, *taps])
    lanes = {id(row.reply): row.lane for row in await take(storage)}
    assert len(set(lanes.values())) == len(lanes) == 5
    await storage.outbox.release(SENDER)
    rows = await send_all(storage)
    by_lane: dict[str, list[Reply]] = {}
    for row in rows:
        by_lane.setdefault(row.lane, []).append(row.reply)
    assert sorted(by_lane.values(), key=len) == [general, [taps[0]], [taps[1]], topic, chat]


async def test_a_lane_sends_one_at_a_time_in_order(storage: AnyStorage) -> None:
    await turn(storage, 1, contact(), contact("c-bek", 42))
    await storage.outbox.enqueue([say("a1"), say("a2"), say("b1", "c-bek"), say("b2", "c-bek")])
    first = await take(storage)
    assert texts(first) == ["a1", "b1"]
    assert await take(storage) == []
    await storage.outbox.sent(first[1].id, NOW, 42, 900)
    assert texts(await take(storage)) == ["b2"]


async def test_busy_lanes_and_the_limit_are_respected(storage: AnyStorage) -> None:
    await turn(storage, 1, contact(), contact("c-bek", 42))
    await storage.outbox.enqueue([say("a1"), say("b1", "c-bek")])
    rows = await take(storage, limit=1)
    assert texts(rows) == ["a1"]
    assert await storage.outbox.release(SENDER) == 1
    assert texts(await take(storage, busy=frozenset({rows[0].lane, "other"}))) == ["b1"]


async def test_urgent_lanes_go_first_and_bulk_last(storage: AnyStorage) -> None:
    people = [contact(name, number) for number, name in enumerate("abc", start=1)]
    await turn(storage, 1, *people)
    await storage.outbox.enqueue(
        [
            say("bulk", "a", Priority.BULK),
            say("normal", "b"),
            say("urgent", "c", Priority.URGENT),
        ]
    )
    assert texts(await take(storage)) == ["urgent", "normal", "bulk"]


async def test_urgent_rows_overtake_in_their_lane_and_keep_their_own_order(
    storage: AnyStorage,
) -> None:
    await turn(storage, 1, contact())
    await storage.outbox.enqueue(
        [
            say("bulk", priority=Priority.BULK),
            say("normal"),
            say("urgent 1", priority=Priority.URGENT),
            say("urgent 2", priority=Priority.URGENT),
        ]
    )
    assert texts(await send_all(storage)) == ["urgent 1", "urgent 2", "bulk", "normal"]


async def test_a_waiting_row_holds_its_lane_but_not_an_urgent_row(storage: AnyStorage) -> None:
    await turn(storage, 1, contact())
    await storage.outbox.enqueue([say("first"), say("second")])
    (row,) = await take(storage)
    at = NOW + timedelta(seconds=30)
    await storage.outbox.retry(row.id, at, "TimedOut")
    assert await take(storage) == []
    await storage.outbox.enqueue([say("urgent", priority=Priority.URGENT)])
    assert texts(await send_all(storage)) == ["urgent"]
    (row,) = await take(storage, now=at)
    assert (texts([row]), row.attempts) == (["first"], 1)


async def test_a_waiting_urgent_row_holds_its_lane(storage: AnyStorage) -> None:
    await turn(storage, 1, contact())
    await storage.outbox.enqueue([say("normal"), say("urgent", priority=Priority.URGENT)])
    (row,) = await take(storage)
    await storage.outbox.defer(row.id, LATER)
    assert await take(storage) == []
    (again,) = await take(storage, now=LATER)
    assert (texts([again]), again.attempts) == (["urgent"], 0)


async def test_an_expired_lease_is_taken_over(storage: AnyStorage) -> None:
    await turn(storage, 1, contact())
    await storage.outbox.enqueue([say("first"), say("second")])
    assert texts(await take(storage)) == ["first"]
    assert texts(await take(storage, now=LATER, sender="sender-2")) == ["first"]
    assert await storage.outbox.release(SENDER) == 0
    assert await take(storage, now=LATER) == []


async def test_a_failed_row_frees_its_lane(storage: AnyStorage) -> None:
    await turn(storage, 1, contact())
    await storage.outbox.enqueue([say("first"), say("second")])
    (row,) = await take(storage)
    await storage.outbox.fail(row.id, NOW, "Forbidden")
    assert texts(await take(storage)) == ["second"]
    counts = await storage.counts()
    assert (counts.outbox_open, counts.outbox_failed) == (1, 1)


async def test_what_is_finished_stays_finished(storage: AnyStorage) -> None:
    await turn(storage, 1, contact())
    await storage.outbox.enqueue([say("first")])
    (row,) = await take(storage)
    await storage.outbox.sent(row.id, NOW, CHAT, 1)
    await storage.outbox.retry(row.id, NOW, "late")
    await storage.outbox.defer(row.id, NOW)
    await storage.outbox.fail(row.id, NOW, "late")
    assert await take(storage, now=LATER) == []
    assert (await storage.counts()).outbox_failed == 0


async def test_destinations(storage: AnyStorage) -> None:
    await turn(storage, 1, contact(), case())
    outbox = storage.outbox
    assert await outbox.destination(ToContact("c-anna")) == Destination(CHAT)
    assert await outbox.destination(ToContact("c-nobody")) is None
    assert await outbox.destination(ToOperators()) == Destination(GROUP)
    assert await outbox.destination(ToCase("K7P2")) == Destination(GROUP)
    assert await outbox.destination(ToCase("XXXX")) is None
    await outbox.topic_opened("K7P2", 77)
    assert await outbox.destination(ToCase("K7P2")) == Destination(GROUP, 77)
    stored = await outbox.case("K7P2")
    assert stored == case(thread_id=77)
    assert await outbox.case("XXXX") is None
    await outbox.topic_lost("K7P2")
    assert await outbox.destination(ToCase("K7P2")) == Destination(GROUP)


async def test_the_group_moves(storage: AnyStorage) -> None:
    assert await storage.operators_group() == GROUP
    for moved in (-1002, -1003):
        await storage.outbox.group_moved(moved)
        assert await storage.operators_group() == moved
        assert await storage.outbox.destination(ToOperators()) == Destination(moved)


async def test_a_contact_who_blocked_the_bot(storage: AnyStorage) -> None:
    await turn(storage, 1, contact())
    await storage.outbox.contact_blocked("c-anna")
    await storage.outbox.contact_blocked("c-nobody")
    async with storage.units("reader").reading() as unit:
        assert await unit.contacts.get("c-anna") == contact(blocked=True)


async def test_what_is_to_be_heard_holds_up_no_answer_and_keeps_its_own_order(
    storage: AnyStorage,
) -> None:
    await turn(storage, 1, contact())
    first, second = (Speak(ToContact("c-anna"), "ru", text, "", "") for text in ("one", "two"))
    await storage.outbox.enqueue([first, say("answer"), second])
    rows = await take(storage)
    assert [row.reply for row in rows] == [first, say("answer")]
    await storage.outbox.defer(rows[0].id, LATER)
    await storage.outbox.sent(rows[1].id, NOW, CHAT, 5)
    assert await take(storage) == [], "the second waits for the first"
    assert [row.reply for row in await take(storage, LATER)] == [first]
