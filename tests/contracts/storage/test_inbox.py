"""The inbox: each update once, each lane in order, nothing lost."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from actions.ports import TurnTaken
from bot.storage import chat_lane
from tests.contracts.storage.examples import (
    CHAT,
    LEASE,
    NOW,
    WORKER,
    AnyStorage,
    receive,
)

LATER = NOW + timedelta(seconds=LEASE + 1)


async def taken(storage: AnyStorage, worker: str = WORKER, now: object = NOW) -> int | None:
    row = await storage.inbox.take(worker, now, LEASE)  # type: ignore[arg-type]
    return row.update_id if row else None


async def done(storage: AnyStorage, update_id: int, worker: str = WORKER) -> None:
    async with storage.units(worker).for_update(update_id) as unit:
        await unit.commit()


async def test_a_row_comes_out_as_it_went_in(storage: AnyStorage) -> None:
    raw = '{"text": "Мени кулпулап коюшту \\ud83d\\ude2d"}'
    assert await storage.inbox.add(5, chat_lane(CHAT), raw, NOW)
    row = await storage.inbox.take(WORKER, NOW, LEASE)
    assert row is not None
    assert (row.update_id, row.raw, row.attempts, row.takes) == (5, raw, 0, 1)
    assert row.received_at == NOW


async def test_a_duplicate_is_known_in_every_state(storage: AnyStorage) -> None:
    lane = chat_lane(CHAT)
    assert await storage.inbox.add(1, lane, "first", NOW)
    assert not await storage.inbox.add(1, lane, "again", NOW)
    row = await storage.inbox.take(WORKER, NOW, LEASE)
    assert row is not None
    assert row.raw == "first"
    assert not await storage.inbox.add(1, lane, "again", NOW)
    await done(storage, 1)
    assert not await storage.inbox.add(1, lane, "again", NOW)
    assert await storage.inbox.open_count() == 0


async def test_a_batch_counts_only_what_is_new(storage: AnyStorage) -> None:
    await receive(storage, 2)
    rows: list[tuple[int, str, str, datetime, int | None]]
    rows = [(number, chat_lane(number), "{}", NOW, None) for number in (3, 2, 1, 3)]
    assert await storage.inbox.add_many(rows) == 2
    assert await storage.inbox.add_many([]) == 0
    assert await storage.inbox.open_count() == 3


async def test_a_lane_goes_one_by_one_and_lanes_go_side_by_side(
    storage: AnyStorage,
) -> None:
    for update_id, chat_id in ((1, 10), (2, 10), (3, 20), (4, 20)):
        await receive(storage, update_id, chat_id)
    assert [await taken(storage) for _ in range(3)] == [1, 3, None]
    await done(storage, 3)
    assert [await taken(storage) for _ in range(2)] == [4, None]
    await done(storage, 1)
    assert await taken(storage) == 2


async def test_update_ids_decide_and_not_the_order_of_arrival(
    storage: AnyStorage,
) -> None:
    for update_id in (12, 11, 10):
        await receive(storage, update_id)
    assert await taken(storage) == 10


async def test_a_late_update_waits_for_the_one_of_its_lane_in_work(
    storage: AnyStorage,
) -> None:
    await receive(storage, 5)
    assert await taken(storage) == 5
    await receive(storage, 4)
    assert await taken(storage) is None
    await done(storage, 5)
    assert await taken(storage) == 4


async def test_an_expired_lease_is_taken_over(storage: AnyStorage) -> None:
    await receive(storage, 1)
    await receive(storage, 2)
    assert await taken(storage) == 1
    row = await storage.inbox.take("worker-2", LATER, LEASE)
    assert row is not None
    assert (row.update_id, row.takes, row.attempts) == (1, 2, 0)
    assert not await storage.inbox.extend(1, WORKER, LATER)
    await storage.inbox.retry(1, WORKER, NOW, "late")
    await storage.inbox.bury(1, WORKER, NOW, "late")
    assert await taken(storage, now=LATER) is None


async def test_an_extended_lease_is_not(storage: AnyStorage) -> None:
    await receive(storage, 1)
    assert await taken(storage) == 1
    assert await storage.inbox.extend(1, WORKER, LATER + timedelta(seconds=1))
    assert await taken(storage, "worker-2", LATER) is None


async def test_what_a_dead_worker_held_is_given_back(storage: AnyStorage) -> None:
    await receive(storage, 1, 10)
    await receive(storage, 2, 20)
    assert await taken(storage) == 1
    assert await taken(storage, "worker-2") == 2
    assert await storage.inbox.release(WORKER) == 1
    assert await storage.inbox.release(WORKER) == 0
    row = await storage.inbox.take("worker-3", NOW, LEASE)
    assert row is not None
    assert (row.update_id, row.takes, row.attempts) == (1, 2, 0)


async def test_a_retry_waits_and_holds_its_lane(storage: AnyStorage) -> None:
    await receive(storage, 1)
    await receive(storage, 2)
    assert await taken(storage) == 1
    at = NOW + timedelta(seconds=5)
    await storage.inbox.retry(1, WORKER, at, "ValueError in parse")
    assert await taken(storage, now=at - timedelta(seconds=1)) is None
    row = await storage.inbox.take(WORKER, at, LEASE)
    assert row is not None
    assert (row.update_id, row.attempts, row.takes) == (1, 1, 2)


async def test_a_dead_letter_frees_its_lane_and_can_be_revived(
    storage: AnyStorage,
) -> None:
    await receive(storage, 1)
    await receive(storage, 2)
    assert await taken(storage) == 1
    await storage.inbox.bury(1, WORKER, LATER, "ValueError in parse")
    (letter,) = await storage.inbox.dead_letters()
    assert (letter.update_id, letter.reason) == (1, "ValueError in parse")
    assert (letter.received_at, letter.died_at) == (NOW, LATER)
    assert letter.raw == '{"update_id":1}'
    assert await taken(storage) == 2
    assert await storage.inbox.revive(1)
    assert not await storage.inbox.revive(1)
    assert not await storage.inbox.revive(99)
    assert await storage.inbox.dead_letters() == []
    assert await taken(storage) is None
    await done(storage, 2)
    row = await storage.inbox.take(WORKER, NOW, LEASE)
    assert row is not None
    assert (row.update_id, row.attempts, row.takes) == (1, 0, 1)


async def test_dead_letters_come_oldest_first_up_to_the_limit(
    storage: AnyStorage,
) -> None:
    for update_id in (1, 2, 3):
        await receive(storage, update_id, chat_id=update_id)
        assert await taken(storage) == update_id
        await storage.inbox.bury(update_id, WORKER, NOW, "x" * 1000)
    assert [one.update_id for one in await storage.inbox.dead_letters(2)] == [1, 2]


async def test_counts(storage: AnyStorage) -> None:
    for update_id in (1, 2, 3):
        await receive(storage, update_id, chat_id=update_id)
    assert await taken(storage) == 1
    assert await taken(storage) == 2
    await storage.inbox.bury(2, WORKER, NOW, "x")
    assert await storage.inbox.open_count() == 2
    counts = await storage.counts()
    assert (counts.inbox_open, counts.dead_letters) == (2, 1)
    await storage.ping()


async def test_later_rows_of_the_lane_can_be_seen_and_ended_together(storage: AnyStorage) -> None:
    await receive(storage, 1)
    assert await taken(storage) == 1
    for update_id in (2, 3):
        await storage.inbox.add(update_id, chat_lane(CHAT), f'"{update_id}"', NOW, update_id)
    await storage.inbox.add(4, chat_lane(CHAT + 1), '"other"', NOW, 4)
    following = await storage.inbox.following(1, 10)
    assert [(row.update_id, row.raw) for row in following] == [(2, '"2"'), (3, '"3"')]
    assert [row.update_id for row in await storage.inbox.following(1, 1)] == [2]
    async with storage.units(WORKER).for_update(1, (2, 3)) as unit:
        await unit.commit()
    assert await taken(storage) == 4
    assert await storage.inbox.open_count() == 1


async def test_a_joined_row_that_was_handled_meanwhile_stops_the_turn(storage: AnyStorage) -> None:
    await receive(storage, 1)
    assert await taken(storage) == 1
    await storage.inbox.add(2, chat_lane(CHAT), "{}", NOW, 2)
    await done(storage, 1)
    assert await taken(storage, "worker-2") == 2
    await receive(storage, 3, chat_id=CHAT + 1)
    assert await taken(storage) == 3
    with pytest.raises(TurnTaken):
        async with storage.units(WORKER).for_update(3, (2,)) as unit:
            await unit.commit()


async def test_a_deferred_row_keeps_its_place_and_its_counts(storage: AnyStorage) -> None:
    await receive(storage, 1)
    assert await taken(storage) == 1
    await storage.inbox.add(2, chat_lane(CHAT), "{}", NOW, 2)
    soon = NOW + timedelta(seconds=2)
    await storage.inbox.defer(1, WORKER, soon)
    assert await taken(storage) is None
    row = await storage.inbox.take(WORKER, soon, LEASE)
    assert row is not None
    assert (row.update_id, row.attempts, row.takes) == (1, 0, 1)
