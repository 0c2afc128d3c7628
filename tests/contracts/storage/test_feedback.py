"""Whether articles helped: counted with the turn, summed over days and people."""

from __future__ import annotations

from bot.storage.feedback import Votes
from tests.contracts.storage.examples import LEASE, NOW, WORKER, AnyStorage, receive
from tests.fakes.clock import FixedClock


async def vote(
    storage: AnyStorage,
    update_id: int,
    article: str,
    language: str,
    *,
    helpful: bool,
    commit: bool = True,
) -> None:
    await receive(storage, update_id, chat_id=update_id)
    assert await storage.inbox.take(WORKER, NOW, LEASE)
    async with storage.units(WORKER).for_update(update_id) as unit:
        await unit.feedback.add(article, language, helpful)
        if commit:
            await unit.commit()


async def test_votes_are_summed_per_article_and_language(
    storage: AnyStorage, clock: FixedClock
) -> None:
    await vote(storage, 1, "wages/RU", "tg", helpful=True)
    await vote(storage, 2, "wages/RU", "tg", helpful=True)
    clock.pass_(days=1)
    await vote(storage, 3, "wages/RU", "tg", helpful=True)
    await vote(storage, 4, "wages/RU", "tg", helpful=False)
    await vote(storage, 5, "wages/RU", "ky", helpful=False)
    await vote(storage, 6, "housing/general", "tg", helpful=True)

    assert await storage.feedback.all() == [
        Votes("housing/general", "tg", 1, 0),
        Votes("wages/RU", "ky", 0, 1),
        Votes("wages/RU", "tg", 3, 1),
    ]


async def test_a_vote_is_counted_with_its_turn_or_not_at_all(storage: AnyStorage) -> None:
    await vote(storage, 1, "wages/RU", "tg", helpful=True, commit=False)
    assert await storage.feedback.all() == []
