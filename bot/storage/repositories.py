"""Contacts, cases, feedback and settings of one unit of work (ports: ``actions.ports``).

On PostgreSQL a unit that writes locks the contacts and cases that it reads, so that another unit
cannot write over what this one has seen; always a contact before its case, so that two units do not
wait for each other. On SQLite a writing unit is alone anyhow.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, Table, insert, select, update

from actions.ports import Case, CaseStatus, Contact
from bot.storage.context import Context
from bot.storage.database import Work
from bot.storage.erasure import erase
from bot.storage.records import (
    case_row,
    contact_row,
    open_case,
    open_contact,
)
from bot.storage.schema import (
    article_feedback,
    cases,
    contacts,
    settings,
)

__all__ = [
    "StoredCases",
    "StoredContacts",
    "StoredFeedback",
    "StoredSettings",
    "locked",
    "save_row",
]


async def save_row(work: Work, table: Table, row: dict[str, Any]) -> None:
    """Insert the row, or replace the one of its id."""
    work.require_writing()
    changed = {name: value for name, value in row.items() if name != "id"}
    saved = await work.execute(update(table).where(table.c.id == row["id"]).values(changed))
    if saved.rowcount == 0:
        await work.execute(insert(table).values(row))


def locked(work: Work, statement: Select[Any]) -> Select[Any]:
    """Return the statement so that a unit that writes locks what it reads."""
    return statement.with_for_update() if work.writing else statement


class StoredContacts:
    """People, by pseudonym or by Telegram's chat id."""

    def __init__(self, work: Work, context: Context) -> None:
        self._work = work
        self._context = context

    async def of_chat(self, chat_id: int) -> Contact | None:
        """Return the contact who writes from this chat."""
        return await self._one(contacts.c.chat_hmac == self._context.pseudonyms.chat(chat_id))

    async def get(self, contact_id: str) -> Contact | None:
        """Return the contact of this id."""
        return await self._one(contacts.c.id == contact_id)

    async def _one(self, condition: Any) -> Contact | None:
        found = await self._work.execute(locked(self._work, select(contacts).where(condition)))
        row = found.first()
        return open_contact(row, self._context.vault) if row else None

    async def save(self, contact: Contact) -> None:
        """Insert or replace the contact."""
        row = contact_row(contact, self._context.vault, self._context.pseudonyms)
        await save_row(self._work, contacts, row)

    async def erase(self, contact_id: str) -> tuple[int, ...]:
        """Forget the person now: see :mod:`bot.storage.erasure`."""
        return await erase(self._work, self._context, contact_id)


class StoredCases:
    """Escalations."""

    def __init__(self, work: Work, context: Context) -> None:
        self._work = work
        self._context = context

    async def get(self, case_id: str) -> Case | None:
        """Return the case of this id."""
        return await self._one(select(cases).where(cases.c.id == case_id))

    async def active_of(self, contact_id: str) -> Case | None:
        """Return the contact's case that is not closed; a partial unique index allows only one."""
        active = (cases.c.contact_id == contact_id) & (cases.c.status != CaseStatus.CLOSED.value)
        return await self._one(select(cases).where(active))

    async def by_thread(self, thread_id: int) -> Case | None:
        """Return the latest case with this topic."""
        found = select(cases).where(cases.c.thread_id == thread_id)
        return await self._one(found.order_by(cases.c.opened_at.desc()).limit(1))

    async def _one(self, statement: Select[Any]) -> Case | None:
        if self._work.writing and self._work.postgres:
            contact = statement.with_only_columns(cases.c.contact_id).scalar_subquery()
            lock = select(contacts.c.id).where(contacts.c.id == contact).with_for_update()
            await self._work.execute(lock)
        row = (await self._work.execute(locked(self._work, statement))).first()
        return open_case(row, self._context.vault) if row else None

    async def save(self, case: Case) -> None:
        """Insert or replace the case.

        Raises :class:`~bot.storage.errors.StorageConflict` for a contact's second active case.
        """
        await save_row(self._work, cases, case_row(case, self._context.vault))


class StoredFeedback:
    """Was an article helpful? Counters per day, nothing about people."""

    def __init__(self, work: Work, context: Context) -> None:
        self._work = work
        self._context = context

    async def add(self, article: str, language: str, helpful: bool) -> None:
        """Count one more answer."""
        self._work.require_writing()
        key = {
            "article": article,
            "language": language,
            "helpful": helpful,
            "day": self._context.clock.now().date(),
        }
        statement = self._work.insert(article_feedback).values(**key, count=1)
        await self._work.execute(
            statement.on_conflict_do_update(
                index_elements=list(key), set_={"count": article_feedback.c.count + 1}
            )
        )


class StoredSettings:
    """Small facts that outlive a restart."""

    _PLACE = str(settings.c.value)

    def __init__(self, work: Work, context: Context) -> None:
        self._work = work
        self._context = context

    async def get(self, key: str) -> str | None:
        """Return the value of a key."""
        statement = select(settings.c.value).where(settings.c.key == key)
        sealed = (await self._work.execute(statement)).scalar_one_or_none()
        return None if sealed is None else self._context.vault.open(self._PLACE, key, sealed)

    async def set(self, key: str, value: str) -> None:
        """Set the value of a key."""
        self._work.require_writing()
        sealed = self._context.vault.seal(self._PLACE, key, value)
        statement = self._work.insert(settings).values(key=key, value=sealed)
        await self._work.execute(
            statement.on_conflict_do_update(index_elements=["key"], set_={"value": sealed})
        )
