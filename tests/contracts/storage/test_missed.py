"""Questions that were not answered well: kept with the turn, listed, removed, expiring."""

from __future__ import annotations

from datetime import timedelta

from actions.ports import MissedQuestion
from bot.storage import Limits
from tests.contracts.storage.examples import LEASE, NOW, WORKER, AnyStorage, receive

ASKED = MissedQuestion("сколько стоит [number]", "ru", "unsure", ("wages", "recruitment_fees"), NOW)


async def ask(storage: AnyStorage, update_id: int, *, commit: bool = True) -> None:
    await receive(storage, update_id, chat_id=update_id)
    assert await storage.inbox.take(WORKER, NOW, LEASE)
    async with storage.units(WORKER).for_update(update_id) as unit:
        await unit.missed.add(ASKED)
        if commit:
            await unit.commit()


async def test_a_question_is_on_the_list_as_it_was_put_there(storage: AnyStorage) -> None:
    await ask(storage, 1)
    (found,) = await storage.missed.oldest()
    assert found.id > 0
    assert (found.text, found.language, found.reason) == (ASKED.text, ASKED.language, ASKED.reason)
    assert (found.guesses, found.at) == (ASKED.guesses, NOW)


async def test_it_is_written_with_the_turn_or_not_at_all(storage: AnyStorage) -> None:
    await ask(storage, 1, commit=False)
    assert await storage.missed.oldest() == []


async def test_what_was_reviewed_is_gone_and_the_rest_stays(storage: AnyStorage) -> None:
    await ask(storage, 1)
    await ask(storage, 2)
    first, second = await storage.missed.oldest()
    await storage.missed.remove(first.id)
    await storage.missed.remove(first.id)
    assert [one.id for one in await storage.missed.oldest()] == [second.id]


async def test_it_expires(storage: AnyStorage) -> None:
    await ask(storage, 1)
    age = Limits().missed
    await storage.retention(NOW + age - timedelta(seconds=1))
    assert len(await storage.missed.oldest()) == 1
    assert (await storage.retention(NOW + age + timedelta(seconds=1))).missed == 1
    assert await storage.missed.oldest() == []
