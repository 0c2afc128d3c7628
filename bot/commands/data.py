"""The database: migrate, dead letters, erase a person, rotate keys."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

import typer

from bot.app import open_the_storage
from bot.commands.output import fail, run, table, tell
from bot.nlu.progress import shown
from bot.settings import load_settings
from bot.storage import Storage
from bot.storage.revisions import migrate as migrate_tables


@asynccontextmanager
async def storage() -> AsyncIterator[Storage]:
    async with await open_the_storage(load_settings()) as opened:
        yield opened


def migrate() -> None:
    """Create or upgrade the tables of the database."""
    settings = load_settings()
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    revision = run(migrate_tables(settings.database))
    tell(f"The database is at revision {revision}.")


def dead_letters(
    retry: Annotated[
        list[int] | None, typer.Option("--retry", help="Open this update again (repeatable).")
    ] = None,
    retry_all: Annotated[bool, typer.Option("--retry-all", help="Open all of them again.")] = False,
) -> None:
    """List updates that could not be handled; texts are not shown."""

    async def work() -> None:
        async with storage() as opened:
            letters = await opened.inbox.dead_letters(1000)
            wanted = [letter.update_id for letter in letters] if retry_all else retry or []
            for update_id in wanted:
                if not await opened.inbox.revive(update_id):
                    fail(f"there is no dead letter {update_id}")
            if wanted:
                tell(f"{len(wanted)} updates opened again; the bot handles them now.")
                return
            table(
                f"{len(letters)} dead letters",
                ("update", "received", "died", "reason"),
                [
                    (x.update_id, f"{x.received_at:%Y-%m-%d %H:%M:%S}",
                     f"{x.died_at:%Y-%m-%d %H:%M:%S}", x.reason)
                    for x in letters
                ],
            )  # fmt: skip

    run(work())


def erase(
    chat: Annotated[int, typer.Argument(help="The person's Telegram id.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Erase everything about one person (when they ask by another way than the chat)."""
    if not yes:
        typer.confirm("Erase everything about this person? It cannot be undone", abort=True)

    async def work() -> None:
        async with storage() as opened:
            async with opened.units("command").writing() as uow:
                contact = await uow.contacts.of_chat(chat)
                if contact is None:
                    fail("nothing is stored about a person with this id")
                case = await uow.cases.active_of(contact.id)
                if case is not None:
                    fail(f"case {case.id} of this person is open; close it first")
                await uow.contacts.erase(contact.id)
                await uow.commit()
            tell("Erased. What Telegram itself holds can only be deleted in the chat.")

    run(work())


def rotate() -> None:
    """Seal everything in the database with the current (first) key."""

    async def work() -> None:
        async with storage() as opened:
            with shown("Rotating keys") as report:
                result = await opened.rotate(lambda done, total: report(f"{done} of {total} rows"))
            tell(f"{result.resealed} rows sealed anew, {len(result.damaged)} could not be read.")

    run(work())
