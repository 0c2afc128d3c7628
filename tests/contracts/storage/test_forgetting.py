"""Erasing a person, and what goes by itself when its time is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from actions.messages import Edit, Say, Speak, ToCase, ToContact
from actions.ports import CaseStatus
from bot.storage import Limits, Purged, chat_lane
from tests.contracts.storage.examples import (
    CHAT,
    LEASE,
    NOW,
    WORKER,
    AnyStorage,
    case,
    contact,
    receive,
    report,
    turn,
)
from tests.fakes.clock import FixedClock

SENDER = "sender-1"


async def erase(storage: AnyStorage, update_id: int) -> tuple[int, ...]:
    """Handle an update of the person's own chat by which they erase their data."""
    row = await storage.inbox.take(WORKER, NOW, LEASE)
    assert row is not None
    assert row.update_id == update_id
    async with storage.units(WORKER).for_update(update_id) as unit:
        ids = await unit.contacts.erase("c-anna")
        await unit.outbox.put([Edit(CHAT, 30, "erased")])
        await unit.commit()
    return ids


async def test_erasing_leaves_nothing_of_the_person(storage: AnyStorage) -> None:
    bek = contact("c-bek", 42)
    await turn(storage, 1, contact(), bek, case(), report(), case("BEK1", "c-bek"))
    await receive(storage, 2)
    assert await storage.inbox.take(WORKER, NOW, LEASE)
    await storage.inbox.bury(2, WORKER, NOW, "ValueError")
    await storage.outbox.enqueue(
        [
            Say(ToContact("c-anna"), "to the chat"),
            Edit(CHAT, 7, "to the chat"),
            Speak(ToContact("c-anna"), "ru", "to be heard", "", ""),
            Say(ToContact("c-bek"), "to another"),
            Say(ToCase("K7P2"), "to the operators"),
        ]
    )
    await receive(storage, 3)
    await receive(storage, 4)  # written after the wish to be forgotten
    await erase(storage, 3)

    async with storage.units("reader").reading() as unit:
        assert await unit.contacts.get("c-anna") is None
        assert await unit.contacts.of_chat(CHAT) is None
        assert await unit.contacts.of_chat(42) == bek
        assert await unit.cases.active_of("c-anna") is None
        assert await unit.cases.get("K7P2") == replace(case(), contact_id=None, summary="")
        assert await unit.cases.get("BEK1") == case("BEK1", "c-bek")
        assert await unit.reports.get("r-1") == replace(
            report(), contact_id=None, may_ask_back=False, evidence=(), answers=()
        )
    (letter,) = await storage.inbox.dead_letters()
    assert letter.raw is None
    assert not await storage.inbox.revive(2)
    waiting = await storage.outbox.take(SENDER, NOW, LEASE, 10, frozenset())
    assert [row.reply for row in waiting] == [
        Say(ToContact("c-bek"), "to another"),
        Say(ToCase("K7P2"), "to the operators"),
        Edit(CHAT, 30, "erased"),
    ]
    assert await storage.outbox.destination(ToContact("c-anna")) is None
    row = await storage.inbox.take(WORKER, NOW, LEASE)
    assert row is not None
    assert (row.update_id, row.raw) == (4, '{"update_id":4}')


async def test_erasing_names_the_messages_of_two_days(storage: AnyStorage) -> None:
    await turn(storage, 1, contact())
    lane = chat_lane(CHAT)
    await storage.inbox.add(2, lane, "{}", NOW - timedelta(hours=49), 10)
    await storage.inbox.add(3, lane, "{}", NOW - timedelta(hours=47), 11)
    await storage.inbox.add(3, lane, "{}", NOW, 99)  # a duplicate
    await storage.inbox.add(4, chat_lane(42), "{}", NOW, 12)
    await storage.outbox.enqueue([Say(ToContact("c-anna"), "long text, in two messages")])
    (row,) = await storage.outbox.take(SENDER, NOW, LEASE, 1, frozenset())
    await storage.outbox.sent(row.id, NOW, CHAT, 21)
    await storage.outbox.sent(row.id, NOW, CHAT, 20)
    await storage.outbox.sent(row.id, NOW, -100, 22)
    await storage.outbox.sent(row.id, NOW, None, None)
    assert await erase(storage, 2) == (11, 20, 21)
    assert await storage.inbox.take(WORKER, NOW, LEASE)
    async with storage.units(WORKER).for_update(3) as unit:
        assert await unit.contacts.erase("c-anna") == ()


async def test_an_erasure_that_is_not_committed_did_not_happen(storage: AnyStorage) -> None:
    await turn(storage, 1, contact(), case())
    await receive(storage, 2, message_id=5)
    await storage.outbox.enqueue([Say(ToContact("c-anna"), "hello")])
    assert await storage.inbox.take(WORKER, NOW, LEASE)
    async with storage.units(WORKER).for_update(2) as unit:
        assert await unit.contacts.erase("c-anna") == (5,)
        assert await unit.contacts.get("c-anna") is None
    async with storage.units("reader").reading() as unit:
        assert await unit.contacts.get("c-anna") == contact()
        assert await unit.cases.active_of("c-anna") == case()
    assert await storage.outbox.open_count() == 1
    async with storage.units(WORKER).for_update(2) as unit:
        assert await unit.contacts.erase("c-anna") == (5,)


async def test_what_is_young_stays(storage: AnyStorage) -> None:
    closed = case(status=CaseStatus.CLOSED, closed_at=NOW)
    await turn(storage, 1, contact(), closed, report())
    await receive(storage, 2, message_id=5)
    assert await storage.retention(NOW + timedelta(hours=47)) == Purged()
    assert await storage.retention(NOW + timedelta(hours=49)) == Purged(message_ids=1)
    assert await storage.inbox.open_count() == 1


async def test_inbox_rows_go_after_a_week_and_dead_letters_after_a_month(
    storage: AnyStorage,
) -> None:
    await turn(storage, 1)
    await receive(storage, 2)
    assert await storage.inbox.take(WORKER, NOW, LEASE)
    await storage.inbox.bury(2, WORKER, NOW, "ValueError")
    await receive(storage, 3)
    assert await storage.retention(NOW + timedelta(days=6)) == Purged()
    assert not await storage.inbox.add(1, chat_lane(1), "{}", NOW)
    assert await storage.retention(NOW + timedelta(days=8)) == Purged(inbox_ids=1)
    assert await storage.retention(NOW + timedelta(days=31)) == Purged(dead_letters=1)
    assert await storage.inbox.open_count() == 1


async def test_outbox_rows_go_after_two_days_and_failed_ones_after_a_month(
    storage: AnyStorage,
) -> None:
    await turn(storage, 1, contact())
    await storage.outbox.enqueue([Say(ToContact("c-anna"), text) for text in "abc"])
    for step in ("sent", "fail"):
        (row,) = await storage.outbox.take(SENDER, NOW, LEASE, 1, frozenset())
        if step == "sent":
            await storage.outbox.sent(row.id, NOW, CHAT, 5)
        else:
            await storage.outbox.fail(row.id, NOW, "Forbidden")
    purged = await storage.retention(NOW + timedelta(hours=49))
    assert purged == Purged(sent=1, message_ids=1)
    assert await storage.retention(NOW + timedelta(days=31)) == Purged(inbox_ids=1, failed=1)
    assert await storage.outbox.open_count() == 1


async def test_people_cases_and_reports_are_forgotten_after_a_year(
    storage: AnyStorage, clock: FixedClock
) -> None:
    recent = contact("c-bek", 42, last_seen=NOW + timedelta(days=300))
    closed = case(status=CaseStatus.CLOSED, closed_at=NOW)
    bek = case("BEK1", "c-bek", status=CaseStatus.CLOSED, closed_at=NOW)
    open_case = case("BEK2", "c-bek")
    late = report("r-2", "c-bek", created_at=NOW + timedelta(days=300))
    await turn(storage, 1, contact(), recent, closed, bek, open_case, report(), late)
    year = clock.pass_(days=366)
    purged = await storage.retention(year)
    # Anna's own case lost its personal parts with her; Bek's closed one by its age.
    assert purged == Purged(inbox_ids=1, contacts=1, cases=1, reports=1)
    assert purged.total == 4
    assert await storage.retention(year) == Purged()
    async with storage.units("reader").reading() as unit:
        assert await unit.contacts.get("c-anna") is None
        assert await unit.contacts.get("c-bek") == recent
        assert await unit.cases.get("K7P2") == replace(closed, contact_id=None, summary="")
        assert await unit.cases.get("BEK1") == replace(bek, contact_id=None, summary="")
        assert await unit.cases.get("BEK2") == open_case
        left = await unit.reports.get("r-1")
        assert left is not None
        assert (left.contact_id, left.what, left.money, left.happened) == (None, "", None, None)
        assert (left.evidence, left.answers, left.may_ask_back) == ((), (), False)
        assert left.agency == report().agency
        assert [one.id for one in await unit.reports.about(report().keys)] == ["r-2"]
        assert await unit.reports.get("r-2") == late


def test_the_limits_are_those_promised() -> None:
    assert Limits() == Limits(
        inbox_ids=timedelta(days=7),
        message_ids=timedelta(hours=48),
        sent=timedelta(hours=48),
        failed=timedelta(days=30),
        dead_letters=timedelta(days=30),
        contacts=timedelta(days=365),
        cases=timedelta(days=365),
        reports=timedelta(days=365),
    )
