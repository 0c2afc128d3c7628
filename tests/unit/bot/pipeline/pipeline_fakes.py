"""A Telegram in memory, and a sender around it, for the tests of this folder."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from actions.messages import Buttons
from actions.ports import Case, CaseStatus, Contact
from bot.metrics import Metrics
from bot.pipeline.limiter import Limiter
from bot.pipeline.ports import Destination
from bot.pipeline.sender import Sender, SenderTexts
from bot.pipeline.voices import Voices
from tests.fakes.clock import FixedClock
from tests.fakes.storage import MemoryStorage

GROUP = -100
START = datetime(2030, 1, 1, 12, tzinfo=UTC)


class FakeTelegram:
    """Keeps chats; fails as told by `will_fail`, the next call of that method first."""

    def __init__(self, clock: FixedClock) -> None:
        self.clock = clock
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.times: list[float] = []
        self.failures: defaultdict[str, deque[Exception]] = defaultdict(deque)
        self.blocked: set[int] = set()
        self.topics: dict[int, str] = {}
        self.last_id = 100

    def will_fail(self, method: str, *failures: Exception) -> None:
        self.failures[method].extend(failures)

    def named(self, method: str) -> list[dict[str, Any]]:
        return [arguments for name, arguments in self.calls if name == method]

    @property
    def texts(self) -> list[str]:
        return [call["text"] for call in self.named("send_text")]

    def _call(self, method: str, **arguments: Any) -> int:
        self.calls.append((method, arguments))
        self.times.append(self.clock.now().timestamp())
        if self.failures[method]:
            raise self.failures[method].popleft()
        self.last_id += 1
        return self.last_id

    async def send_text(
        self, to: Destination, text: str, buttons: Buttons = (), *, plain: bool = False
    ) -> int:
        return self._call("send_text", to=to, text=text, buttons=buttons, plain=plain)

    async def send_voice(
        self,
        to: Destination,
        voice: bytes | str,
        seconds: int,
        caption: str,
        *,
        plain: bool = False,
    ) -> tuple[int, str]:
        sent = self._call(
            "send_voice", to=to, voice=voice, seconds=seconds, caption=caption, plain=plain
        )
        return sent, f"file {sent}"

    async def send_file(
        self, to: Destination, media: str, file_id: str, caption: str, *, plain: bool = False
    ) -> int:
        return self._call("send_file", to=to, media=media, file_id=file_id, caption=caption)

    async def copy(self, to: Destination, from_chat_id: int, message_id: int) -> int:
        return self._call("copy", to=to, from_chat_id=from_chat_id, message_id=message_id)

    async def edit(
        self,
        chat_id: int,
        message_id: int,
        text: str | None,
        buttons: Buttons = (),
        *,
        plain: bool = False,
    ) -> None:
        self._call("edit", chat_id=chat_id, message_id=message_id, text=text, buttons=buttons)

    async def answer_tap(self, tap_id: str, text: str, alert: bool) -> None:
        self._call("answer_tap", tap_id=tap_id, text=text, alert=alert)

    async def create_topic(self, chat_id: int, title: str) -> int:
        number = self._call("create_topic", chat_id=chat_id, title=title)
        self.topics[number] = title
        return number

    async def rename_topic(self, chat_id: int, thread_id: int, title: str) -> None:
        self._call("rename_topic", chat_id=chat_id, thread_id=thread_id, title=title)

    async def shut_topic(self, chat_id: int, thread_id: int, closed: bool) -> None:
        self._call("shut_topic", chat_id=chat_id, thread_id=thread_id, closed=closed)

    async def delete_messages(self, chat_id: int, message_ids: Sequence[int]) -> None:
        self._call("delete_messages", chat_id=chat_id, message_ids=list(message_ids))

    async def typing(self, chat_id: int) -> None:
        self._call("typing", chat_id=chat_id)


class Desk:
    """Storage, clock, Telegram and sender that belong together."""

    def __init__(self) -> None:
        self.clock = FixedClock(START)
        self.storage = MemoryStorage(GROUP, self.clock)
        self.telegram = FakeTelegram(self.clock)
        self.limiter = Limiter(lambda: self.clock.now().timestamp())
        self.metrics = Metrics()
        self.pauses: list[float] = []
        self.sender = self.new_sender()

    def new_sender(self, voices: Voices | None = None) -> Sender:
        async def pause(seconds: float) -> None:
            self.pauses.append(seconds)

        return Sender(
            "bot",
            outbox=self.storage.outbox,
            telegram=self.telegram,
            limiter=self.limiter,
            clock=self.clock,
            texts=SenderTexts(
                topic_title=lambda case: f"Case {case.id}",
                not_delivered=lambda reason: f"not delivered: {reason}",
            ),
            metrics=self.metrics,
            voices=voices,
            jitter=lambda: 0.5,
            pause=pause,
        )

    def contact(self, contact_id: str = "anna", chat_id: int = 5) -> None:
        self.storage.state.contacts[contact_id] = Contact(contact_id, chat_id, START, START)

    def case(
        self, case_id: str = "K7", contact_id: str = "anna", thread: int | None = None
    ) -> None:
        self.storage.state.cases[case_id] = Case(
            case_id, contact_id, CaseStatus.OPEN, "high", (), "ru", None, "", START, thread
        )

    async def put(self, *replies: Any) -> None:
        await self.storage.outbox.enqueue(list(replies))

    async def run(self, seconds: float = 0.0, tick: float = 0.25) -> None:
        """Send, and let time pass until then."""
        end = self.clock.now().timestamp() + seconds
        while True:
            while await self.sender.step():
                pass
            if self.clock.now().timestamp() >= end:
                return
            self.clock.pass_(seconds=tick)

    def state(self, row_id: int) -> str:
        return self.storage.state.outbox[row_id].state

    def reason(self, row_id: int) -> str:
        return self.storage.state.outbox[row_id].reason


async def until(condition: Callable[[], bool]) -> None:
    """Let other tasks run until it is so."""
    while not condition():  # noqa: ASYNC110 - what is waited for has no event
        await asyncio.sleep(0)
