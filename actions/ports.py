"""What the actions need from storage, and the records they keep there.

Implementations: ``bot.storage`` (SQLAlchemy) and ``tests.fakes`` (in memory), held to one set of
contract tests. Everything a unit of work changed is written together, by ``commit``, or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import TracebackType
from typing import Protocol, Self

from actions.messages import Reply
from actions.report_records import AuditLog, Reports, Warnings, Watches


class Clock(Protocol):
    """The time, so that tests can set it."""

    def now(self) -> datetime:
        """Return the present moment, timezone-aware, UTC."""
        ...


@dataclass(frozen=True, slots=True)
class Contact:
    """A person who wrote to the bot, under a pseudonym.

    ``id`` is random and says nothing; ``chat_id`` is Telegram's (stored encrypted, found by HMAC).
    ``language`` is what the person chose, ``guessed_language`` what was last understood. ``country``
    is where they are or go, ``origin`` where they come from (ISO 3166-1 alpha-2), each only if told.
    ``dialogue`` is the JSON text of :class:`actions.dialogue.Dialogue`.
    """

    id: str
    chat_id: int
    first_seen: datetime
    last_seen: datetime
    language: str | None = None
    guessed_language: str | None = None
    country: str | None = None
    origin: str | None = None
    dialogue: str = "{}"
    blocked: bool = False


class CaseStatus(StrEnum):
    """A case's life: open (nobody has it yet), claimed (an operator has it), closed."""

    OPEN = "open"
    CLAIMED = "claimed"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Case:
    """An escalation that operators hold.

    ``id`` is a short code that people can say aloud. ``risk`` and ``indicators`` are words of
    understanding. ``contact_id`` is None once the person erased their data. ``thread_id`` is the
    forum topic, None until the sender opened it. ``summary`` (encrypted) is what the consent card showed.
    """

    id: str
    contact_id: str | None
    status: CaseStatus
    risk: str
    indicators: tuple[str, ...]
    language: str
    country: str | None
    summary: str
    opened_at: datetime
    thread_id: int | None = None
    operator_id: int | None = None
    claimed_at: datetime | None = None
    closed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class MissedQuestion:
    """A question that was not answered well, for the team to teach the bot; says nothing of who asked.

    ``text`` is without personal data, ``reason`` a word of :class:`actions.missed.Reason`,
    ``guesses`` the likeliest intents. ``id`` is storage's.
    """

    text: str
    language: str
    reason: str
    guesses: tuple[str, ...]
    at: datetime
    id: int = 0


class Contacts(Protocol):
    """People, by pseudonym or by Telegram's chat id."""

    async def of_chat(self, chat_id: int) -> Contact | None: ...
    async def get(self, contact_id: str) -> Contact | None: ...
    async def save(self, contact: Contact) -> None: ...
    async def erase(self, contact_id: str) -> tuple[int, ...]:
        """Forget the person now.

        Deletes the contact and what they watch, blanks inbox and outbox payloads of their chat,
        unlinks cases and reports (contact_id becomes None; case summaries, files and answers given
        with a report are blanked), and returns ids of messages of the last 48
        hours in the person's chat (theirs and the bot's), so that Telegram can be asked to delete them.
        """
        ...


class Cases(Protocol):
    """Escalations."""

    async def get(self, case_id: str) -> Case | None: ...
    async def active_of(self, contact_id: str) -> Case | None:
        """Return the contact's case that is not closed, if any (there is at most one)."""
        ...

    async def by_thread(self, thread_id: int) -> Case | None: ...
    async def save(self, case: Case) -> None: ...


class Feedback(Protocol):
    """Was an article helpful? Counted per article and language, never per person."""

    async def add(self, article: str, language: str, helpful: bool) -> None: ...


class MissedQuestions(Protocol):
    """Questions that were not answered well."""

    async def add(self, question: MissedQuestion) -> None: ...


class Outbox(Protocol):
    """What is to be sent, in this order per destination."""

    async def put(self, replies: list[Reply]) -> None: ...


class Settings(Protocol):
    """Small facts that outlive a restart (the operators' group's new id after a migration, …)."""

    async def get(self, key: str) -> str | None: ...
    async def set(self, key: str, value: str) -> None: ...


class UnitOfWork(Protocol):
    """One turn's changes; leaving the block without ``commit`` undoes all of them."""

    @property
    def contacts(self) -> Contacts: ...
    @property
    def cases(self) -> Cases: ...
    @property
    def reports(self) -> Reports: ...
    @property
    def warnings(self) -> Warnings: ...
    @property
    def audit(self) -> AuditLog: ...
    @property
    def watches(self) -> Watches: ...
    @property
    def feedback(self) -> Feedback: ...
    @property
    def missed(self) -> MissedQuestions: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def settings(self) -> Settings: ...

    async def __aenter__(self) -> Self: ...
    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...
    async def commit(self) -> None:
        """Write everything together, the inbox row that caused the turn marked done among it.

        Raises :class:`TurnTaken` when another worker has finished that row meanwhile; then nothing
        is written.
        """
        ...


class UnitsOfWork(Protocol):
    """Makes units of work."""

    def for_update(self, update_id: int, also: tuple[int, ...] = ()) -> UnitOfWork:
        """A unit that marks the inbox row of this update done when it commits.

        ``also`` are later rows of the same lane that were handled together with it.
        """
        ...

    def reading(self) -> UnitOfWork:
        """A unit for looking only: takes no write lock, is never committed."""
        ...

    def writing(self) -> UnitOfWork:
        """A unit that no update caused: a command's, or the program's own."""
        ...


class TurnTaken(Exception):
    """The inbox row is no longer this worker's: its lease ran out and another finished it."""
