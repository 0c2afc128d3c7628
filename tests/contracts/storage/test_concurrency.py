"""Many workers, two programs, one database: everything once, in order, and nothing lost."""

from __future__ import annotations

import asyncio
import random
import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import text

from actions.messages import Priority, Say, ToContact
from bot.storage import KeyRing, Storage, Vault, chat_lane, open_storage
from bot.storage.database import Database
from tests.contracts.storage.examples import GROUP, LEASE, NOW, WORKER, case, contact, receive, turn

UPDATES = 400
LANES = 20
WORKERS = 8

Open = Callable[[], Awaitable[Storage]]


async def work(storage: Storage, worker: str, stop: asyncio.Event) -> int:
    """Handle updates as a worker does: note each one in its contact's dialogue, and answer it."""
    handled = 0
    while True:
        row = await storage.inbox.take(worker, NOW, LEASE)
        if row is None:
            if stop.is_set() and await storage.inbox.open_count() == 0:
                return handled
            await asyncio.sleep(0.1)
            continue
        chat_id = int(row.raw)
        async with storage.units(worker).for_update(row.update_id) as unit:
            known = await unit.contacts.of_chat(chat_id)
            person = known or contact(f"c-{chat_id}", chat_id, dialogue="")
            dialogue = f"{person.dialogue} {row.update_id}".strip()
            await unit.contacts.save(replace(person, dialogue=dialogue))
            await unit.outbox.put([Say(ToContact(person.id), str(row.update_id))])
            await unit.commit()
        handled += 1


async def test_each_update_once_and_each_lane_in_order(open_database: Open) -> None:
    storages = [await open_database(), await open_database()]
    stop = asyncio.Event()
    chats = [random.Random(7).randrange(LANES) + 1 for _ in range(UPDATES)]

    async def add(storage: Storage) -> int:
        # Both receivers offer everything, as after a restart: half of it is a duplicate.
        new = 0
        for start in range(0, UPDATES, 40):
            rows: list[tuple[int, str, str, datetime, int | None]] = [
                (update_id, chat_lane(chats[update_id]), str(chats[update_id]), NOW, None)
                for update_id in range(start, start + 40)
            ]
            new += await storage.inbox.add_many(rows)
        return new

    async with asyncio.TaskGroup() as group:
        workers = [
            group.create_task(work(storages[number % 2], f"worker-{number}", stop))
            for number in range(WORKERS)
        ]
        adders = [group.create_task(add(storage)) for storage in storages]
        for adder in adders:
            await adder
        stop.set()
    assert sum(adder.result() for adder in adders) == UPDATES
    assert sum(worker.result() for worker in workers) == UPDATES

    async with storages[0].units("reader").reading() as unit:
        for chat_id in set(chats):
            person = await unit.contacts.of_chat(chat_id)
            assert person is not None
            ours = [number for number in range(UPDATES) if chats[number] == chat_id]
            assert person.dialogue == " ".join(map(str, ours))

    sent: dict[str, list[int]] = {}

    async def send(storage: Storage, sender: str) -> None:
        while rows := await storage.outbox.take(sender, NOW, LEASE, 5, frozenset()):
            for row in rows:
                assert isinstance(row.reply, Say)
                sent.setdefault(row.lane, []).append(int(row.reply.text))
                await storage.outbox.sent(row.id, NOW, None, None)

    while await storages[0].outbox.open_count():
        senders = (send(storages[number % 2], f"sender-{number}") for number in range(3))
        await asyncio.gather(*senders)
    assert sorted(number for lane in sent.values() for number in lane) == list(range(UPDATES))
    assert all(lane == sorted(lane) for lane in sent.values())


async def test_two_lanes_changing_one_person_lose_nothing(open_database: Open) -> None:
    """The person writes while an operator works on their case; each reads in their own order."""
    storages = [await open_database(), await open_database()]
    rounds = 25
    await turn(storages[0], 1, contact(dialogue=""), case(summary="", thread_id=5))

    async def person(storage: Storage, update_id: int) -> None:
        async with storage.units("person").for_update(update_id) as unit:
            anna = await unit.contacts.get("c-anna")
            found = await unit.cases.active_of("c-anna")
            assert anna is not None
            assert found is not None
            await unit.contacts.save(replace(anna, dialogue=anna.dialogue + "p"))
            await unit.cases.save(replace(found, summary=found.summary + "p"))
            await unit.commit()

    async def operator(storage: Storage, update_id: int) -> None:
        async with storage.units("operator").for_update(update_id) as unit:
            found = await unit.cases.by_thread(5)
            assert found is not None
            await unit.cases.save(replace(found, summary=found.summary + "o"))
            anna = await unit.contacts.get("c-anna")
            assert anna is not None
            await unit.contacts.save(replace(anna, dialogue=anna.dialogue + "o"))
            await unit.commit()

    for number in range(rounds):
        await storages[0].inbox.add(1000 + number, "chat:1", "{}", NOW)
        await storages[1].inbox.add(2000 + number, "topic:5", "{}", NOW)

    async def handle(storage: Storage, worker: str) -> None:
        for _ in range(rounds):
            row = None
            while row is None:
                row = await storage.inbox.take(worker, NOW, LEASE)
                if row is None:
                    await asyncio.sleep(0.001)
            if worker == "person":
                await person(storage, row.update_id)
            else:
                await operator(storage, row.update_id)

    await asyncio.gather(handle(storages[0], "person"), handle(storages[1], "operator"))
    async with storages[0].units("reader").reading() as unit:
        anna = await unit.contacts.get("c-anna")
        found = await unit.cases.get("K7P2")
    assert anna is not None
    assert found is not None
    assert sorted(anna.dialogue) == sorted(found.summary) == ["o"] * rounds + ["p"] * rounds


async def test_a_person_and_an_operator_do_not_wait_for_each_other_crosswise(
    postgres_url: str, ring: KeyRing
) -> None:
    """The operator starts at the case, the person at the contact; a deadlock would be an error."""
    async with await open_storage(postgres_url, Vault(ring), GROUP) as storage:
        await turn(storage, 1, contact(), case(thread_id=5))
        for update_id in (2, 3):
            await receive(storage, update_id, chat_id=update_id)
            assert await storage.inbox.take(WORKER, NOW, LEASE)

        async def person() -> None:
            async with storage.units(WORKER).for_update(2) as unit:
                assert await unit.contacts.get("c-anna")
                assert await unit.cases.active_of("c-anna")
                await unit.commit()

        async with storage.units(WORKER).for_update(3) as operator:
            assert await operator.cases.by_thread(5)
            waiting = asyncio.create_task(person())
            await somebody_waits(postgres_url)
            assert await operator.contacts.get("c-anna")
            await operator.commit()
        await waiting
        assert await storage.inbox.open_count() == 0


async def somebody_waits(url: str) -> None:
    """Return once a transaction waits for another's lock."""
    database = Database(url)
    async with asyncio.timeout(20):
        waiting = 0
        while not waiting:
            async with database.begin(writing=False) as work:
                locks = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
                waiting = (await work.execute(locks)).scalar_one()
            await asyncio.sleep(0.01)
    await database.close()


async def test_senders_take_each_row_once(open_database: Open) -> None:
    storages = [await open_database(), await open_database()]
    people = [contact(f"c-{number}", number) for number in range(1, 31)]
    await turn(storages[0], 1, *people)
    await storages[0].outbox.enqueue(
        [Say(ToContact(one.id), one.id, priority=Priority.URGENT) for one in people]
    )
    taken = await asyncio.gather(
        *(
            storages[number % 2].outbox.take(f"s-{number}", NOW, LEASE, 4, frozenset())
            for number in range(10)
        )
    )
    ids = [row.id for rows in taken for row in rows]
    assert len(ids) == len(set(ids)) == 30


CRASH = """
import asyncio, os, sys
from bot.storage import KeyRing, Vault, open_storage
from tests.contracts.storage.examples import GROUP, LEASE, NOW, WORKER, case, contact
from actions.messages import Say, ToContact

async def main():
    ring = KeyRing("k1", "test", {"k1": bytes(range(32))})
    storage = await open_storage(sys.argv[1], Vault(ring), GROUP)
    row = await storage.inbox.take(WORKER, NOW, LEASE)
    async with storage.units(WORKER).for_update(row.update_id) as unit:
        await unit.contacts.save(contact())
        await unit.cases.save(case())
        await unit.outbox.put([Say(ToContact("c-anna"), "hello")])
        os._exit(9)

asyncio.run(main())
"""


async def test_a_program_that_dies_in_a_turn_leaves_nothing_of_it(
    open_database: Open, database_url: str
) -> None:
    storage = await open_database()
    await receive(storage, 1)
    program = await asyncio.create_subprocess_exec(sys.executable, "-c", CRASH, database_url)
    assert await program.wait() == 9
    counts = await storage.counts()
    assert (counts.contacts, counts.cases_open, counts.outbox_open) == (0, 0, 0)
    assert counts.inbox_open == 1
    assert await storage.inbox.take("worker-2", NOW, LEASE) is None
    assert await storage.inbox.release(WORKER) == 1
    row = await storage.inbox.take("worker-2", NOW, LEASE)
    assert row is not None
    assert (row.update_id, row.takes, row.attempts) == (1, 2, 0)
    assert await storage.operators_group() == GROUP
