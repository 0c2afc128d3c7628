"""Warnings of the operators: list, write to a file, take corrections from a file, show the log."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from actions.own_warnings import with_own
from actions.report_records import AuditEntry, WarningState
from actions.warning_file import WarningFileError, as_csv, corrections
from bot.app import open_the_storage
from bot.commands.data import storage
from bot.commands.output import fail, run, table, tell
from bot.settings import Settings, load_settings
from bot.storage import SchemaMismatch, StorageError, SystemClock, check_revision
from knowledge.agencies import AgencyIndex
from knowledge.interface import load_texts

app = typer.Typer(no_args_is_help=True, help="Warnings that the programme's operators published.")
ISSUING_BODY = "Safar: the programme's operators"


async def with_published(settings: Settings, index: AgencyIndex, today: date) -> AgencyIndex:
    """Return the index with the warnings in force; without them, and a note, where there is no database."""
    try:
        await check_revision(settings.database)
        opening = await open_the_storage(settings)
        async with opening as opened, opened.units("command").reading() as uow:
            warnings = await uow.warnings.published()
    except SchemaMismatch:
        return index  # nothing was ever published here
    except StorageError as error:
        note = f"safar: the operators' warnings are not looked at: {error}\n"
        sys.stderr.write(note)
        return index
    texts, _ = load_texts(settings.safar_knowledge_dir)
    return with_own(index, warnings, texts, today)


@app.command("list")
def list_command() -> None:
    """List what is published."""

    async def work() -> None:
        async with storage() as opened, opened.units("command").reading() as uow:
            warnings = await uow.warnings.published()
        table(
            f"{len(warnings)} warnings",
            ("code", "about", "published", "until", "reason"),
            [
                (x.id, ", ".join((*x.names, *x.contacts)), x.published_on, x.expires_on, x.reason)
                for x in warnings
            ],
        )

    run(work())


@app.command("export")
def export_command(
    file: Annotated[Path, typer.Argument(help="CSV file to write.")],
) -> None:
    """Write the published warnings to a CSV file, to be edited or imported elsewhere."""

    async def work() -> None:
        async with storage() as opened, opened.units("command").reading() as uow:
            warnings = await uow.warnings.published()
        file.write_text(as_csv(warnings, ISSUING_BODY), encoding="utf-8")
        tell(f"{len(warnings)} warnings written to {file}.")

    run(work())


@app.command("apply")
def apply_command(
    file: Annotated[Path, typer.Argument(help="A file of `export`, edited.")],
    by: Annotated[int, typer.Option("--by", help="Telegram id of the operator who edited it.")],
    confirmed_by: Annotated[
        int, typer.Option("--confirmed-by", help="Telegram id of the operator who confirms.")
    ],
) -> None:
    """Take corrections from an edited file: all of them or none; live within seconds.

    A row whose status is ``retracted`` withdraws its warning. Two different operators answer for it.
    """
    settings = load_settings()
    strangers = {by, confirmed_by} - settings.operators.keys()
    if strangers:
        fail(f"{', '.join(map(str, sorted(strangers)))} is no operator; see SAFAR_OPERATORS")
    if by == confirmed_by:
        fail("another operator must confirm: --by and --confirmed-by are the same person")
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        fail(f"{file} is not UTF-8 text; save it as CSV in UTF-8")

    async def work() -> None:
        now = SystemClock().now()
        async with storage() as opened, opened.units("command").writing() as uow:
            known = {warning.id: warning for warning in await uow.warnings.published()}
            try:
                found = corrections(text, known, now)
            except WarningFileError as error:
                fail("\n".join(f"{file}, {problem}" for problem in error.problems))
            for one in found:
                await uow.warnings.save(one.warning)
                step = "retract" if one.warning.state is WarningState.RETRACTED else "edit_file"
                note = f"{', '.join(one.changed)}; confirmed by {confirmed_by}"
                await uow.audit.add(AuditEntry(now, by, step, one.warning.id, note))
            await uow.commit()
        for one in found:
            tell(f"{one.warning.id}: {', '.join(one.changed)}")
        tell(f"{len(found)} warnings changed.")

    run(work())


@app.command("log")
def log_command(
    code: Annotated[str, typer.Argument(help="Code of a warning or report.")],
) -> None:
    """Show every step about a warning or report."""

    async def work() -> None:
        async with storage() as opened, opened.units("command").reading() as uow:
            entries = await uow.audit.of(code)
        if not entries:
            fail(f"the log has nothing about {code}")
        table(
            code,
            ("when", "who", "step", "note"),
            [(f"{x.at:%Y-%m-%d %H:%M}", x.operator_id, x.step, x.note) for x in entries],
        )

    run(work())
