"""Conversations with the actions: real knowledge, storage in memory, NLU that says what it is told."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from actions.burst import Unfinished, joined
from actions.messages import Button, Edit, Incoming, Kind, Place, Reply, Say, ToCase, ToContact
from actions.nlu import NluResult, NluUnavailable
from actions.ports import Contact
from actions.settings import ActionSettings, Role
from actions.turn import Turns
from actions.understanding import Understander
from bot.nlu.language import LanguageDetector
from knowledge.agencies import AgencyIndex, load_agencies
from knowledge.library import Library
from knowledge.loading import load_library
from tests.fakes.clock import FixedClock
from tests.fakes.storage import MemoryStorage

KNOWLEDGE = Path(__file__).resolve().parents[3] / "knowledge"
GROUP = -1001000000001


@dataclass
class ToldNlu:
    """Says the intent it was told for a text; otherwise that it is unsure. ``down``: no answer."""

    says: dict[str, tuple[str, float]] = field(default_factory=dict)
    down: bool = False
    asked: list[str] = field(default_factory=list)

    async def parse(self, text: str) -> NluResult:
        self.asked.append(text)
        if self.down:
            raise NluUnavailable("down")
        intent, confidence = self.says.get(text, ("out_of_scope", 0.1))
        ranking = ((intent, confidence), ("greet", 0.05), ("help", 0.04))
        return NluResult(intent, confidence, ranking, ())


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library(KNOWLEDGE)


@pytest.fixture(scope="session")
def agencies() -> AgencyIndex:
    return load_agencies(KNOWLEDGE)


@pytest.fixture(scope="session")
def detector() -> LanguageDetector:
    return LanguageDetector.load()


@dataclass
class Chat:
    """A contact's chat (and the operators' group) in front of the actions."""

    turns: Turns
    storage: MemoryStorage
    nlu: ToldNlu
    clock: FixedClock
    user: int = 501
    client: str | None = "ru"
    _numbers: Any = field(default_factory=lambda: itertools.count(1))

    async def _handle(self, **fields: Any) -> list[Reply]:
        number = next(self._numbers)
        values: dict[str, Any] = {
            "update_id": number,
            "place": Place.PRIVATE,
            "kind": Kind.TEXT,
            "chat_id": self.user,
            "sender_id": self.user,
            "sent_at": self.clock.now(),
            "message_id": number + 1000,
            "language_code": self.client,
            **fields,
        }
        incoming = Incoming(**values)
        await self.storage.inbox.add(number, "lane", "{}", self.clock.now())
        assert await self.storage.inbox.take("worker", self.clock.now(), 60)
        try:
            return await self.turns.handle_message(incoming)
        except Unfinished:
            return await self.turns.handle_message(joined([incoming]))

    async def write(self, text: str, intent: str | None = None, sure: float = 0.9) -> list[Reply]:
        """A written message; ``intent`` is what NLU will say of it."""
        if intent:
            self.nlu.says[text] = (intent, sure)
        return await self._handle(text=text)

    async def send(self, **fields: Any) -> list[Reply]:
        """Any other update in the private chat."""
        return await self._handle(**fields)

    async def tap(self, data: str) -> list[Reply]:
        return await self._handle(kind=Kind.TAP, tap=data, tap_id="tap")

    async def operator(self, text: str = "", *, who: int = 7001, **fields: Any) -> list[Reply]:
        """Something in the operators' group."""
        values = {"place": Place.OPERATORS, "chat_id": GROUP, "sender_id": who, "text": text}
        return await self._handle(**{**values, **fields})

    async def contact(self) -> Contact:
        """The person, as stored."""
        async with self.storage.units("worker").reading() as uow:
            found = await uow.contacts.of_chat(self.user)
        assert found is not None
        return found

    def library_title(self, topic: str) -> str:
        """A topic's name in Russian."""
        library = self.turns.understander.library()
        return library.texts.plain("ru", "topic-" + topic.replace("_", "-"))

    async def open_case(self, text: str = "нас заперли и бьют, помогите") -> str:
        """Tell of danger; returns the id of the case that was opened."""
        replies = await self.write(text, "in_danger")
        return next(
            r.to.case_id for r in replies if isinstance(r, Say) and isinstance(r.to, ToCase)
        )


@pytest.fixture
def chat(library: Library, agencies: AgencyIndex, detector: LanguageDetector) -> Chat:
    clock = FixedClock(datetime(2026, 11, 24, 12, 0, tzinfo=UTC))
    storage = MemoryStorage(clock=clock)
    nlu = ToldNlu()
    turns = Turns(
        understander=Understander(lambda: library, detector, nlu),
        agencies=lambda: agencies,
        units=storage.units("worker"),
        clock=clock,
        settings=ActionSettings(
            operators={7001: Role.OPERATOR, 7002: Role.OPERATOR, 7003: Role.SUPERVISOR}
        ),
    )
    return Chat(turns, storage, nlu, clock)


def said(replies: list[Reply]) -> str:
    """What the contact sees, all messages together."""
    return "\n".join(
        r.text or ""
        for r in replies
        if (isinstance(r, Say) and isinstance(r.to, ToContact)) or isinstance(r, Edit)
    )


def buttons(replies: list[Reply]) -> list[Button]:
    return [
        button for r in replies if isinstance(r, Say | Edit) for row in r.buttons for button in row
    ]


def data_of(replies: list[Reply], start: str) -> str:
    """The callback data of the first button that begins with ``start``."""
    return next(b.data for b in buttons(replies) if b.data and b.data.startswith(start))
