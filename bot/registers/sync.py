"""Bring a source up to date: fetch, read, compare, and take over what a person need not look at."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from bot.registers.fetch import Fetched, FetchError, Known, Limits, fetch
from knowledge.agencies import (
    Agency,
    ImportResult,
    RegisterStore,
    Snapshot,
    Source,
    import_register,
)
from knowledge.agencies.changes import Diff, Suspicion, compare, suspicions
from knowledge.agencies.fetchstate import FetchState
from knowledge.agencies.reading import format_of


class Step(StrEnum):
    """How a sync ended."""

    UNCHANGED = "unchanged"
    TAKEN = "taken"
    WOULD_TAKE = "would_take"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """``doubts``: why a person should look first; also there when they were overruled."""

    source: Source
    step: Step
    diff: Diff | None = None
    doubts: tuple[Suspicion, ...] = ()
    result: ImportResult | None = None


@dataclass(frozen=True, slots=True)
class Wishes:
    """``accept``: take over a doubtful change too; ``dry_run``: change nothing."""

    accept: bool = False
    dry_run: bool = False
    limits: Limits | None = None


async def sync(
    source: Source,
    store: RegisterStore,
    *,
    now: datetime,
    agent: str,
    wishes: Wishes,
    report: Callable[[str], None] = lambda _: None,
) -> Outcome:
    """Fetch ``source`` and take it over unless that is doubtful. ``now`` is in UTC.

    The list in use stays on every failure. ``report`` is told what goes on. Raises AgencyDataError:
    FetchError, RegisterFileError or StoreError.
    """
    if source.url is None:
        raise FetchError(f"{source.id} has no url. {source.needs or 'Write one into sources.yml.'}")
    old = store.snapshot(source.id)
    state = _usable(store.state(source.id), source, old)
    known = None if state is None else Known(state.etag, state.last_modified)
    with tempfile.TemporaryDirectory(prefix="safar-sync-") as folder:
        path = Path(folder) / "list"
        report("asking")
        fetched = await fetch(
            source.url,
            path,
            known=known,
            agent=agent,
            limits=wishes.limits,
            on_bytes=lambda size: report(f"{size / 2**20:.1f} MB"),
        )
        if state is not None and (fetched is None or fetched.sha256 == state.sha256):
            again = known if fetched is None else fetched.known
            if not wishes.dry_run:
                store.note(source.id, _state(source, state.sha256, again or Known(), now))
            return Outcome(source, Step.UNCHANGED)
        if fetched is None:
            raise FetchError(f"{source.url}: “nothing changed” is no answer to a first question.")
        _check_format(path, source, fetched)
        report("rows")
        result = import_register(
            path,
            source,
            today=now.date(),
            on_rows=lambda count: report(f"{count:,} rows"),
            may_be_empty=True,
        )
    before = () if old is None else tuple(store.agencies(source.id))
    diff = compare(before, result.agencies)
    doubts = _doubts(old, before, result, diff)
    if doubts and not wishes.accept:
        return Outcome(source, Step.REFUSED, diff, doubts, result)
    if wishes.dry_run:
        return Outcome(source, Step.WOULD_TAKE, diff, doubts, result)
    report("writing")
    store.save(result, now=now)
    store.note(source.id, _state(source, result.checksum, fetched.known, now))
    return Outcome(source, Step.TAKEN, diff, doubts, result)


def _usable(state: FetchState | None, source: Source, old: Snapshot | None) -> FetchState | None:
    """How the list in use was fetched; None when it was not, from elsewhere, or read otherwise."""
    if state is None or old is None or old.checksum != state.sha256:
        return None
    return state if (state.url, state.mapping) == (source.url, _mapping(source)) else None


def _state(source: Source, sha256: str, known: Known, now: datetime) -> FetchState:
    return FetchState(
        source.url or "", now, sha256, _mapping(source), known.etag, known.last_modified
    )


def _mapping(source: Source) -> str:
    """A fingerprint of all that decides how a file of the source is read."""
    read = [source.kind, source.columns, source.statuses, source.defaults, source.format]
    return hashlib.sha256(json.dumps(read, sort_keys=True).encode()).hexdigest()[:16]


def _check_format(path: Path, source: Source, fetched: Fetched) -> None:
    """A page "we are busy" where a table should be is no list, whatever its status says."""
    found = format_of(path)
    if source.format is not None and found != source.format:
        called = f", called {fetched.content_type}" if fetched.content_type else ""
        raise FetchError(
            f"{source.url}: this is {found}{called}, not {source.format}. Look at the address in a "
            "browser; if the list has another form now, correct format and columns in sources.yml."
        )


def _doubts(
    old: Snapshot | None, before: tuple[Agency, ...], result: ImportResult, diff: Diff
) -> tuple[Suspicion, ...]:
    return suspicions(
        diff,
        before,
        result.agencies,
        columns=(old.columns if old else (), result.columns),
        as_of=(old.as_of if old else None, result.as_of),
        skipped=result.skipped / result.rows if result.rows else 0.0,
    )
