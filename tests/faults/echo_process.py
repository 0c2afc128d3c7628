"""The whole pipeline with a handler that repeats what it hears, as a process to be killed.

python -m tests.faults.echo_process DATABASE_URL TELEGRAM_ADDRESS
"""

from __future__ import annotations

import asyncio
import sys

from actions.messages import Incoming, Kind, Reply, Say, ToContact
from actions.ports import Contact
from bot.metrics import Metrics
from bot.pipeline.limiter import Limiter, Rate, Rates
from bot.pipeline.receiver import Intake, Receiver
from bot.pipeline.sender import Sender, SenderTexts
from bot.pipeline.worker import Worker
from bot.storage import KeyRing, Storage, SystemClock, Vault, open_storage
from bot.telegram.api import build_bot
from bot.telegram.sending import Polling, TelegramApi

TOKEN = "700000001:LOCAL-telegram-needs-no-secret-token"
FAST = Rates(Rate(50, 1.0), Rate(50, 1.0), Rate(200, 1.0))
KEYS = KeyRing("k1", "test", {"k1": bytes(32)})


class Echo:
    """Says every text again."""

    def __init__(self, storage: Storage) -> None:
        self.units = storage.units("bot")

    async def handle_message(self, incoming: Incoming) -> list[Reply]:
        now = SystemClock().now()
        name = f"c{incoming.chat_id}"
        replies: list[Reply] = []
        async with self.units.for_update(incoming.update_id) as unit:
            if incoming.kind is Kind.TEXT:
                await unit.contacts.save(Contact(name, incoming.chat_id, now, now))
                replies = [Say(ToContact(name), incoming.text)]
            await unit.outbox.put(replies)
            await unit.commit()
        return replies


async def live(url: str, address: str) -> None:
    """Run until killed."""
    storage = await open_storage(url, Vault(KEYS), None)
    bot = build_bot(TOKEN, address)
    clock, metrics = SystemClock(), Metrics()

    async def no_notice(_incoming: Incoming) -> list[Reply]:
        return []

    sender = Sender(
        "bot",
        outbox=storage.outbox,
        telegram=TelegramApi(bot),
        limiter=Limiter(rates=FAST),
        clock=clock,
        texts=SenderTexts(lambda case: case.id, lambda reason: reason),
        metrics=metrics,
        poll_seconds=0.02,
    )
    worker = Worker(
        "bot",
        inbox=storage.inbox,
        outbox=storage.outbox,
        handler=Echo(storage),
        clock=clock,
        operators_group=storage.operators_group,
        notice=no_notice,
        metrics=metrics,
        on_replies=sender.wake,
        poll_seconds=0.02,
    )
    receiver = Receiver(
        Polling(bot), Intake(storage.inbox, clock, metrics, worker.wake), metrics, poll_seconds=1
    )
    await asyncio.gather(receiver.run(), worker.run(), sender.run())


if __name__ == "__main__":
    asyncio.run(live(*sys.argv[1:]))
