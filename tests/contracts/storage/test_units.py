"""Units of work: everything together or nothing, and records come back as they were."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest

from actions.messages import Say, ToContact
from actions.ports import CaseStatus, TurnTaken
from bot.storage import StorageConflict
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


async def test_records_come_back_as_they_were(storage: AnyStorage) -> None:
    bare = contact("c-bare", 43, language=None, guessed_language=None, country=None, origin=None)
    closed = case(
        "CLSD",
        status=CaseStatus.CLOSED,
        indicators=(),
        country=None,
        thread_id=5,
        operator_id=7001,
        claimed_at=NOW,
        closed_at=NOW + timedelta(hours=1),
    )
    alone = report("r-2", None, country=None, money=None, state="taken", moderator_id=7003)
    await turn(storage, 1, contact(), bare, case(), closed, report(), alone)
    async with storage.units("reader").reading() as unit:
        assert await unit.contacts.get("c-anna") == contact()
        assert await unit.contacts.of_chat(43) == bare
        assert await unit.contacts.of_chat(44) is None
        assert await unit.contacts.get("c-nobody") is None
        assert await unit.cases.get("K7P2") == case()
        assert await unit.cases.get("CLSD") == closed
        assert await unit.cases.get("XXXX") is None
        assert await unit.cases.active_of("c-anna") == case()
        assert await unit.cases.active_of("c-bare") is None
        assert await unit.cases.by_thread(5) == closed
        assert await unit.cases.by_thread(6) is None
        assert await unit.reports.get("r-1") == report()
        assert await unit.reports.get("r-2") == alone
        assert await unit.reports.get("r-3") is None


async def test_saving_again_replaces(storage: AnyStorage) -> None:
    await turn(storage, 1, contact(), case(), report())
    older = contact(language="tg", blocked=True, last_seen=NOW + timedelta(days=1))
    claimed = case(status=CaseStatus.CLAIMED, operator_id=7002, claimed_at=NOW)
    await turn(storage, 2, older, claimed, report(state="accepted"))
    async with storage.units("reader").reading() as unit:
        assert await unit.contacts.of_chat(CHAT) == older
        assert await unit.cases.active_of("c-anna") == claimed
        assert await unit.reports.get("r-1") == report(state="accepted")
    counts = await storage.counts()
    assert (counts.contacts, counts.cases_open, counts.cases_claimed) == (1, 0, 1)


async def test_a_unit_sees_its_own_changes(storage: AnyStorage) -> None:
    await receive(storage, 1)
    assert await storage.inbox.take(WORKER, NOW, LEASE)
    async with storage.units(WORKER).for_update(1) as unit:
        await unit.contacts.save(contact())
        await unit.cases.save(case())
        await unit.settings.set("key", "value")
        assert await unit.contacts.of_chat(CHAT) == contact()
        assert await unit.cases.active_of("c-anna") == case()
        assert await unit.settings.get("key") == "value"


async def test_without_commit_nothing_remains(storage: AnyStorage) -> None:
    await receive(storage, 1)
    assert await storage.inbox.take(WORKER, NOW, LEASE)
    with suppress(ZeroDivisionError):
        async with storage.units(WORKER).for_update(1) as unit:
            await unit.contacts.save(contact())
            await unit.cases.save(case())
            await unit.reports.save(report())
            await unit.settings.set("key", "value")
            await unit.outbox.put([Say(ToContact("c-anna"), "hello")])
            raise ZeroDivisionError
    async with storage.units(WORKER).for_update(1) as unit:
        await unit.contacts.save(contact())
    counts = await storage.counts()
    assert (counts.contacts, counts.outbox_open, counts.inbox_open) == (0, 0, 1)
    async with storage.units("reader").reading() as unit:
        assert await unit.cases.get("K7P2") is None
        assert await unit.reports.get("r-1") is None
        assert await unit.settings.get("key") is None
    assert await storage.inbox.release(WORKER) == 1


async def test_state_outbox_and_inbox_are_written_together(storage: AnyStorage) -> None:
    await receive(storage, 1)
    assert await storage.inbox.take(WORKER, NOW, LEASE)
    async with storage.units(WORKER).for_update(1) as unit:
        await unit.contacts.save(contact())
        await unit.outbox.put([Say(ToContact("c-anna"), "1")])
        await unit.outbox.put([Say(ToContact("c-anna"), "2")])
        await unit.outbox.put([])
        await unit.commit()
    counts = await storage.counts()
    assert (counts.contacts, counts.outbox_open, counts.inbox_open) == (1, 2, 0)


async def test_a_lost_lease_writes_nothing(storage: AnyStorage) -> None:
    await receive(storage, 1)
    assert await storage.inbox.take(WORKER, NOW, LEASE)
    later = NOW + timedelta(seconds=LEASE + 1)
    assert await storage.inbox.take("worker-2", later, LEASE)
    async with storage.units(WORKER).for_update(1) as unit:
        await unit.contacts.save(contact())
        await unit.outbox.put([Say(ToContact("c-anna"), "1")])
        with pytest.raises(TurnTaken):
            await unit.commit()
    counts = await storage.counts()
    assert (counts.contacts, counts.outbox_open, counts.inbox_open) == (0, 0, 1)
    async with storage.units("worker-2").for_update(1) as unit:
        await unit.commit()
    for worker, update_id in ((WORKER, 1), ("worker-2", 1), (WORKER, 404)):
        async with storage.units(worker).for_update(update_id) as unit:
            with pytest.raises(TurnTaken):
                await unit.commit()


async def test_an_expired_lease_that_nobody_took_is_still_ours(storage: AnyStorage) -> None:
    await receive(storage, 1)
    assert await storage.inbox.take(WORKER, NOW - timedelta(days=1), LEASE)
    async with storage.units(WORKER).for_update(1) as unit:
        await unit.commit()
    assert await storage.inbox.open_count() == 0


async def test_a_reading_unit_cannot_write(storage: AnyStorage) -> None:
    await turn(storage, 1, contact())
    async with storage.units("reader").reading() as unit:
        for attempt in (
            unit.contacts.save(contact("c-new", 1)),
            unit.contacts.erase("c-anna"),
            unit.cases.save(case()),
            unit.reports.save(report()),
            unit.feedback.add("wages", "ru", True),
            unit.settings.set("key", "value"),
            unit.outbox.put([Say(ToContact("c-anna"), "1")]),
            unit.commit(),
        ):
            with pytest.raises(RuntimeError):
                await attempt
    assert (await storage.counts()).contacts == 1


async def test_a_committed_unit_is_over(storage: AnyStorage) -> None:
    await receive(storage, 1)
    assert await storage.inbox.take(WORKER, NOW, LEASE)
    async with storage.units(WORKER).for_update(1) as unit:
        await unit.commit()
        with pytest.raises(RuntimeError):
            await unit.contacts.save(contact())


async def test_reading_goes_on_while_a_unit_writes(storage: AnyStorage) -> None:
    await turn(storage, 1, contact())
    await receive(storage, 2)
    assert await storage.inbox.take(WORKER, NOW, LEASE)
    async with storage.units(WORKER).for_update(2) as writing:
        await writing.contacts.save(contact(language="tk"))
        async with storage.units("reader").reading() as unit:
            assert await unit.contacts.get("c-anna") == contact()
        await writing.commit()


async def test_one_active_case_per_contact(storage: AnyStorage) -> None:
    await turn(storage, 1, contact(), case())
    with pytest.raises(StorageConflict):
        await turn(storage, 2, case("NEXT"))
    assert await storage.inbox.release(WORKER) == 1
    assert await storage.inbox.take(WORKER, NOW, LEASE)
    closed = replace(case(), status=CaseStatus.CLOSED, closed_at=NOW)
    async with storage.units(WORKER).for_update(2) as unit:
        await unit.cases.save(closed)
        await unit.cases.save(case("NEXT"))
        await unit.cases.save(case("FREE", contact_id=None))
        await unit.cases.save(case("ALSO", contact_id=None))
        await unit.commit()
    async with storage.units("reader").reading() as unit:
        assert await unit.cases.active_of("c-anna") == case("NEXT")


async def test_one_contact_per_chat(storage: AnyStorage) -> None:
    await turn(storage, 1, contact())
    with pytest.raises(StorageConflict):
        await turn(storage, 2, contact("c-other"))


async def test_the_latest_case_has_the_thread(storage: AnyStorage) -> None:
    old = case("OLD1", None, thread_id=9)
    new = case("NEW1", None, thread_id=9, opened_at=NOW + timedelta(days=1))
    await turn(storage, 1, new, old)
    async with storage.units("reader").reading() as unit:
        assert await unit.cases.by_thread(9) == new


async def test_settings_are_kept(storage: AnyStorage) -> None:
    await receive(storage, 1)
    assert await storage.inbox.take(WORKER, NOW, LEASE)
    async with storage.units(WORKER).for_update(1) as unit:
        await unit.settings.set("key", "old")
        await unit.settings.set("key", "new")
        await unit.feedback.add("wages", "ru", True)
        await unit.feedback.add("wages", "ru", True)
        await unit.feedback.add("wages", "ru", False)
        await unit.commit()
    async with storage.units("reader").reading() as unit:
        assert await unit.settings.get("key") == "new"
        assert await unit.settings.get("other") is None
