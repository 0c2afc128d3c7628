"""The pipeline around a real client and the local Telegram, one step at a time.

Time is driven by hand on both sides, so that flood limits of a minute need no minute.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx
from telegram import Bot

from actions.messages import AnswerTap, Incoming, Kind, Place, Reply, Say, ToContact
from actions.ports import Case, CaseStatus, Contact
from bot.metrics import Metrics
from bot.pipeline.limiter import Limiter
from bot.pipeline.receiver import Intake, Receiver
from bot.pipeline.sender import Sender, SenderTexts
from bot.pipeline.voices import Voices
from bot.pipeline.worker import Worker
from bot.telegram.api import Timeouts, build_bot, close_bot
from bot.telegram.sending import Polling, TelegramApi
from sandbox.server import Running, running
from sandbox.settings import OPERATORS_CHAT_ID
from sandbox.settings import Settings as SandboxSettings
from tests.fakes.clock import FixedClock
from tests.fakes.storage import MemoryStorage

TOKEN = "700000001:LOCAL-telegram-needs-no-secret-token"
TIMEOUTS = Timeouts(connect=5, write=5, read=0.4, pool=5)


@dataclass
class Echo:
    """A handler that keeps the person and says back what it heard."""

    storage: Any
    clock: FixedClock
    seen: list[Incoming] = field(default_factory=list)

    async def handle_message(self, incoming: Incoming) -> list[Reply]:
        self.seen.append(incoming)
        replies: list[Reply] = []
        now = self.clock.now()
        async with self.storage.units("bot").for_update(incoming.update_id) as unit:
            if incoming.kind is Kind.MIGRATED:
                await unit.settings.set("operators_group", str(incoming.new_chat_id))
            if incoming.place is Place.PRIVATE and incoming.kind is not Kind.IGNORED:
                contact = await unit.contacts.of_chat(incoming.chat_id)
                if contact is None:
                    contact = Contact(f"c{incoming.chat_id}", incoming.chat_id, now, now)
                    await unit.contacts.save(contact)
                if incoming.tap_id:
                    replies.append(AnswerTap(incoming.tap_id, "ok"))
                if incoming.kind in (Kind.TEXT, Kind.MEDIA, Kind.TAP):
                    heard = incoming.text or incoming.media or incoming.tap
                    replies.append(Say(ToContact(contact.id), f"heard {heard}"))
            await unit.outbox.put(replies)
            await unit.commit()
        return replies


class Line:
    """Everything from Telegram and back."""

    def __init__(
        self,
        local: Running,
        storage: Any,
        bot: Bot,
        clock: FixedClock,
        voices: Voices | None = None,
    ) -> None:
        self.local = local
        self.world = local.world
        self.storage = storage
        self.bot = bot
        self.clock = clock
        self.metrics = Metrics()
        self.handler = Echo(storage, clock)
        self.limiter = Limiter(lambda: self.clock.now().timestamp())
        self.api = TelegramApi(bot)
        self.sender = Sender(
            "bot",
            outbox=storage.outbox,
            telegram=self.api,
            limiter=self.limiter,
            clock=clock,
            texts=SenderTexts(lambda case: f"Case {case.id}", lambda why: f"not delivered: {why}"),
            metrics=self.metrics,
            voices=voices,
            jitter=lambda: 0.5,
        )
        self.worker = Worker(
            "bot",
            inbox=storage.inbox,
            outbox=storage.outbox,
            handler=self.handler,
            clock=clock,
            operators_group=storage.operators_group,
            notice=self._no_notice,
            metrics=self.metrics,
        )
        self.receiver = Receiver(
            Polling(bot),
            Intake(storage.inbox, clock, self.metrics, lambda: None),
            self.metrics,
            poll_seconds=0,
            jitter=lambda: 0.5,
        )

    async def _no_notice(self, _incoming: Incoming) -> list[Reply]:
        return []

    async def sandbox(self, method: str, path: str, body: Any = None) -> Any:
        async with httpx.AsyncClient(base_url=self.local.address, trust_env=False) as client:
            answer = await client.request(method, f"/sandbox/{path}", json=body)
        assert answer.status_code < 300, answer.text
        return answer.json()

    async def writes(self, user: int, text: str) -> None:
        await self.sandbox("POST", f"users/{user}/messages", {"text": text})

    async def fault(self, method: str, status: int | str, times: int = 1, **more: Any) -> None:
        body = {"method": method, "status": status, "times": times, **more}
        await self.sandbox("POST", "faults", body)

    async def shown(self, user: int) -> list[str]:
        """What the bot said to a person, deleted messages left out."""
        messages = await self.sandbox("GET", f"users/{user}/messages")
        return [m["text"] for m in messages if m["from"] == "bot" and not m["deleted"]]

    async def topics(self) -> dict[str, list[str]]:
        topics = await self.sandbox("GET", "operators/topics")
        return {topic["name"]: [m["text"] for m in topic["messages"]] for topic in topics}

    def calls(self, method: str) -> list[Any]:
        return [entry for entry in self.world.calls.entries if entry.method == method]

    async def turn(self) -> None:
        """Receive what waits, handle it, send what may go."""
        await self.receiver.step()
        while await self.worker.step():
            pass
        await self.send()

    async def send(self, seconds: float = 0.0, tick: float = 0.5) -> None:
        """Send, letting time pass on both sides."""
        passed = 0.0
        while True:
            while await self.sender.step():
                pass
            if passed >= seconds:
                return
            self.clock.pass_(seconds=tick)
            self.world.clock.advance(tick)
            passed += tick

    async def contact(self, user: int) -> str:
        """A person who has started the bot; returns the contact's id."""
        await self.writes(user, "/start")
        await self.turn()
        await self.send(2)
        return f"c{user}"

    def case(self, case_id: str, contact_id: str | None = None) -> None:
        now = self.clock.now()
        case = Case(case_id, contact_id, CaseStatus.OPEN, "high", (), "ru", None, "", now)
        self.storage.state.cases[case_id] = case


@asynccontextmanager
async def open_line(
    storage: Any = None,
    *,
    clock: FixedClock | None = None,
    limits: bool = False,
    voices: Voices | None = None,
) -> AsyncIterator[Line]:
    clock = clock or FixedClock(datetime(2030, 1, 1, tzinfo=UTC))
    settings = SandboxSettings(limits=limits, hang_seconds=2.0)
    async with running(settings) as local:
        bot = build_bot(TOKEN, local.address, timeouts=TIMEOUTS)
        try:
            kept = storage or MemoryStorage(OPERATORS_CHAT_ID, clock)
            yield Line(local, kept, bot, clock, voices)
        finally:
            await close_bot(bot)
