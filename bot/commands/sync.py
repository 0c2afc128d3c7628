"""Fetching lists: ``safar agencies sync`` and ``safar agencies sources``.

Exit status of ``sync``: 0 all is up to date, 1 a list could not be fetched or read, 3 a change is so
odd that a person should look (and then say ``--accept``). With several lists the gravest counts.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bot.commands.output import fail, table, tell
from bot.nlu.progress import Report, shown
from bot.registers.fetch import user_agent
from bot.registers.sync import Outcome, Step, Wishes, sync
from bot.settings import Settings, load_settings
from knowledge.agencies import (
    Agency,
    AgencyDataError,
    RegisterStore,
    Source,
    import_register,
    load_sources,
)
from knowledge.agencies.changes import Diff

FAILED, DOUBTFUL = 1, 3
MOST_LINES = 20


def sync_command(
    source: Annotated[str | None, typer.Argument(help="The list's id in sources.yml.")] = None,
    every: Annotated[bool, typer.Option("--all", help="All lists that are switched on.")] = False,
    accept: Annotated[
        bool, typer.Option("--accept", help="Take over a change although it is odd.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show the change, keep it not.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", help="Say only what changed or failed (for timers).")
    ] = False,
) -> None:
    """Fetch lists from their addresses and show what changed."""
    settings = load_settings()
    store = RegisterStore(settings.data_dir / "agencies")
    sources = load_sources(settings.safar_knowledge_dir / "agencies" / "sources.yml")
    chosen = _chosen(sources, source, every=every)
    if not chosen and not quiet:
        tell("No list is both switched on and has a url; `safar agencies sources` shows all.")
    wishes = Wishes(accept=accept, dry_run=dry_run)
    with store.locked():
        worst = [_one(one, store, settings, wishes, quiet=quiet) for one in chosen]
    status = max(worst, default=0)
    if status:
        raise typer.Exit(status)


def _chosen(sources: dict[str, Source], name: str | None, *, every: bool) -> list[Source]:
    if (name is None) != every:
        fail(
            "name one list (safar agencies sync ID) or say --all; safar agencies sources lists them"
        )
    if name is None:
        return [one for one in sources.values() if one.enabled and one.url]
    one = sources.get(name)
    if one is None:
        fail(f"{name!r} is no list of sources.yml; there are {', '.join(sources)}")
    if not one.enabled:
        fail(f"{name} is switched off. {one.why} {one.needs or ''}".strip())
    if one.url is None:
        fail(f"{name} has no url: it is a file of ours, {one.file}, and in use as it is")
    return [one]


def _one(
    source: Source, store: RegisterStore, settings: Settings, wishes: Wishes, *, quiet: bool
) -> int:
    async def go(report: Report) -> Outcome:
        return await sync(
            source,
            store,
            now=datetime.now(UTC),
            agent=user_agent(settings.safar_contact),
            wishes=wishes,
            report=report,
        )

    try:
        if quiet:
            outcome = asyncio.run(go(lambda _: None))
        else:
            with shown(source.id) as report:
                outcome = asyncio.run(go(report))
    except AgencyDataError as error:
        _warn(f"{source.id}: {error} The list in use stays.")
        return FAILED
    return _tell(outcome, quiet=quiet)


def _tell(outcome: Outcome, *, quiet: bool) -> int:
    name, diff = outcome.source.id, outcome.diff
    if diff is None:
        if not quiet:
            tell(f"{name}: nothing changed.")
        return 0
    _tell_skipped(outcome)
    if not (quiet and diff.is_empty):
        _tell_diff(name, diff)
    for doubt in outcome.doubts:
        _warn(f"{name}: {doubt.text}")
    if outcome.step is Step.REFUSED:
        _warn(
            f"{name}: not taken over; the list in use stays. Look at {outcome.source.url}; if it is "
            f"right, run: safar agencies sync {name} --accept"
        )
        return DOUBTFUL
    if outcome.step is Step.WOULD_TAKE:
        tell(f"{name}: a trial; nothing was kept.")
    return 0


def _tell_skipped(outcome: Outcome) -> None:
    result = outcome.result
    if result is None or not result.skipped:
        return
    for problem in result.problems[:MOST_LINES]:
        _warn(f"skipped: {problem}")
    _warn(f"{outcome.source.id}: {result.skipped} of {result.rows} rows skipped")


def _tell_diff(name: str, diff: Diff) -> None:
    tell(
        f"{name}: {len(diff.added)} new, {len(diff.removed)} gone, {len(diff.changed)} changed, "
        f"{len(diff.statuses)} of them in status; {diff.before} before."
    )
    lines = [f"+ {_called(agency)}: {_standing(agency)}" for agency in diff.added]
    lines += [f"- {_called(agency)}: {_standing(agency)}" for agency in diff.removed]
    lines += [
        f"~ {_called(new)}: {_standing(old)} → {_standing(new)}" for old, new in diff.statuses
    ]
    for line in lines[:MOST_LINES]:
        tell(f"  {line}")
    if len(lines) > MOST_LINES:
        tell(f"  … and {len(lines) - MOST_LINES} more")


def _called(agency: Agency) -> str:
    return f"{agency.name} ({agency.register_id})"


def _standing(agency: Agency) -> str:
    said = (
        " ".join(filter(None, [permit.destination, permit.status.value, _day(permit.status_date)]))
        for permit in agency.permits
    )
    return ", ".join(dict.fromkeys(said))


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _warn(text: str) -> None:
    Console(stderr=True, highlight=False, soft_wrap=True).print(text, markup=False)


def sources_command() -> None:
    """All lists: where they come from, how old they are, and what those need that are off."""
    settings = load_settings()
    store = RegisterStore(settings.data_dir / "agencies")
    folder = settings.safar_knowledge_dir / "agencies"
    today = datetime.now(UTC).date()
    sources = load_sources(folder / "sources.yml")
    others = (Source(id_) for id_ in store.sources() if id_ not in sources)
    listed = [one for one in (*sources.values(), *others) if settings.safar_demo or not one.demo]
    table(
        "Lists of agencies",
        ("id", "country", "from", "as of", "agencies", "state"),
        [_row(one, store, folder, today) for one in listed],
    )
    for one in listed:
        if not one.enabled:
            tell(f"{one.id}: {one.why} {one.needs or ''}".rstrip())


def _row(one: Source, store: RegisterStore, folder: Path, today: date) -> Iterable[object]:
    snapshot = store.snapshot(one.id)
    as_of, count = None, 0
    if snapshot is not None:
        as_of, count = snapshot.as_of or snapshot.seen.date(), snapshot.agencies
    elif one.file is not None and one.enabled:
        result = import_register(folder / one.file, one, today=today, may_be_empty=True)
        as_of, count = result.as_of, len(result.agencies)
    if snapshot is None and not one.enabled:
        state = "off"
    elif one.info(as_of).is_old(today):
        state = "old"
    else:
        state = "in use" if count else "empty"
    return (one.id, one.country, one.url or one.file, as_of, count or None, state)
