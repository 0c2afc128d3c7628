"""Registers and warning lists: import, check, what was known when. Fetching is in ``sync``."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.commands import sync
from bot.commands.output import fail, run, tell
from bot.commands.warnings import with_published
from bot.nlu.progress import shown
from bot.settings import load_settings
from knowledge.agencies import (
    Agency,
    RegisterStore,
    StatusEvent,
    check,
    check_jsonl,
    import_register,
    load_agencies,
    load_sources,
    source_for,
    verdict_to_record,
)
from knowledge.agencies.index import AgencyIndex
from knowledge.agencies.timeline import events
from knowledge.vocabulary import COUNTRIES

app = typer.Typer(no_args_is_help=True, help="Registers of agencies and lists of warnings.")
app.command("sync")(sync.sync_command)
app.command("sources")(sync.sources_command)
MOST_SHOWN = 5


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
        store = _store()
        with store.locked():
            change = store.save(result, now=datetime.now(UTC))
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
    on: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="As it stood on that day, by all we know today."),
    ] = None,
) -> None:
    """Say what the lists know about an agency."""
    if not jsonl and query is None:
        fail('give a name (safar agencies check "…") or --jsonl with lines on standard input')
    if country is not None and country.upper() not in COUNTRIES:
        fail(f"country {country!r} is none of {', '.join(COUNTRIES)}")
    settings = load_settings()
    day = None if on is None else on.date()
    index = load_agencies(settings.safar_knowledge_dir, _store(), settings.safar_demo, on=day)
    today = day or datetime.now(UTC).date()
    index = run(with_published(settings, index, today))
    if not jsonl:
        verdict = check(index, query or "", country, today=today)
        tell(json.dumps(verdict_to_record(verdict), ensure_ascii=False, indent=1))
        return
    lines = (line.decode("utf-8-sig", "replace") for line in sys.stdin.buffer)
    for answer in check_jsonl(index, lines, today=today):
        sys.stdout.write(answer + "\n")
        sys.stdout.flush()


@app.command("history")
def history_command(
    name: Annotated[str, typer.Argument(help="A name, phone, @handle, link or number.")],
    as_json: Annotated[
        bool, typer.Option("--json", help="JSON Lines, one decision a line.")
    ] = False,
) -> None:
    """Every decision on an agency that a list ever reported, also when it does no more."""
    settings = load_settings()
    store = _store()
    everything = [agency for id_ in store.sources() for agency in store.all_agencies(id_)]
    in_use = load_agencies(settings.safar_knowledge_dir, store, settings.safar_demo)
    kept = {(agency.source_id, agency.register_id) for agency in everything}
    everything += [a for a in in_use.agencies if (a.source_id, a.register_id) not in kept]
    sources = load_sources(settings.safar_knowledge_dir / "agencies" / "sources.yml")
    shown = [
        agency
        for agency in everything
        if settings.safar_demo or not source_for(sources, agency.source_id).demo
    ]
    index = AgencyIndex(shown, in_use.sources)
    verdict = check(index, name, today=datetime.now(UTC).date())
    named = [] if verdict.agency is None else [verdict.agency]
    found = named or [candidate.agency for candidate in verdict.candidates[:MOST_SHOWN]]
    if not found:
        fail(f"{name!r} is and was on none of the lists we have")
    for agency in found:
        _tell_history(agency, as_json=as_json)


def _tell_history(agency: Agency, *, as_json: bool) -> None:
    if as_json:
        for event in events(agency):
            row = {"agency": agency.name, "register_id": agency.register_id, **asdict(event)}
            tell(json.dumps(row, ensure_ascii=False, default=str))
        return
    tell(f"{agency.name} ({agency.source_id}, {agency.register_id})")
    for event in events(agency):
        tell(f"  {_line(event)}")


def _line(event: StatusEvent) -> str:
    """One decision in words: what, for where, by whom and why, and when we read so."""
    said = [
        f"{event.status_date or 'no date'}  {event.status.value}",
        f"for {event.destination}" if event.destination else None,
        f"until {event.valid_to}" if event.valid_to else None,
        f"by {event.issuing_body}" if event.issuing_body else None,
        f"because: {event.reason}" if event.reason else None,
        f"ground: {event.ground}" if event.ground else None,
        f"first read {event.seen}" if event.seen else None,
        f"not said since {event.gone}" if event.gone else None,
    ]
    return "; ".join(filter(None, said))
