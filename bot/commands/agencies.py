"""Registers and warning lists: import, check."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.output import fail, tell
from bot.nlu.progress import shown
from bot.settings import load_settings
from knowledge.agencies import (
    RegisterStore,
    check,
    check_jsonl,
    import_register,
    load_agencies,
    load_sources,
    source_for,
    verdict_to_record,
)
from knowledge.vocabulary import COUNTRIES

app = typer.Typer(no_args_is_help=True, help="Registers of agencies and lists of warnings.")


def _store() -> RegisterStore:
    return RegisterStore(load_settings().data_dir / "agencies")


@app.command("import")
def import_command(
    file: Annotated[Path, typer.Argument(help="CSV, XLSX, JSON or a page (HTML).")],
    source: Annotated[
        str, typer.Option("--source", help="The list's id in sources.yml, or a new one.")
    ],
) -> None:
    """Load a register or a warning list; what it said before is kept as history."""
    if not file.is_file():
        fail(f"{file} is not a file")
    settings = load_settings()
    sources = load_sources(settings.safar_knowledge_dir / "agencies" / "sources.yml")
    with shown(f"Reading {file.name}") as report:
        report("rows")
        result = import_register(
            file,
            source_for(sources, source),
            today=datetime.now(UTC).date(),
            on_rows=lambda count: report(f"{count:,} rows"),
        )
        report("writing")
        change = _store().save(result, now=datetime.now(UTC))
    for problem in result.problems[:20]:
        tell(f"skipped: {problem}")
    if len(result.problems) > 20:
        tell(f"skipped: … and {len(result.problems) - 20} more")
    tell(
        f"{source}: {len(result.agencies)} agencies from {result.rows} rows "
        f"({result.skipped} skipped, {result.duplicates} duplicates); "
        f"{change.added} new, {change.changed} changed, {change.removed} gone."
    )


@app.command("check")
def check_command(
    query: Annotated[
        str | None, typer.Argument(help="A name, phone, @handle, link or number.")
    ] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="JSON Lines in, JSON Lines out.")] = False,
    country: Annotated[str | None, typer.Option(help="Destination, ISO 3166-1 alpha-2.")] = None,
) -> None:
    """Say what the lists know about an agency."""
    if not jsonl and query is None:
        fail('give a name (safar agencies check "…") or --jsonl with lines on standard input')
    if country is not None and country.upper() not in COUNTRIES:
        fail(f"country {country!r} is none of {', '.join(COUNTRIES)}")
    settings = load_settings()
    index = load_agencies(settings.safar_knowledge_dir, _store(), settings.safar_demo)
    today = datetime.now(UTC).date()
    if not jsonl:
        verdict = check(index, query or "", country, today=today)
        tell(json.dumps(verdict_to_record(verdict), ensure_ascii=False, indent=1))
        return
    lines = (line.decode("utf-8-sig", "replace") for line in sys.stdin.buffer)
    for answer in check_jsonl(index, lines, today=today):
        sys.stdout.write(answer + "\n")
        sys.stdout.flush()
