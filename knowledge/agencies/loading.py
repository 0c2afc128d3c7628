"""All lists in use as one index: the files of ``sources.yml`` and the imported snapshots."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from knowledge.agencies.errors import AgencyDataError, Problem, RegisterFileError, SourcesError
from knowledge.agencies.importing import import_register
from knowledge.agencies.index import AgencyIndex
from knowledge.agencies.mentions import load_mention_words
from knowledge.agencies.model import Agency, SourceInfo, SourceKind
from knowledge.agencies.sources import Source, load_sources, source_for
from knowledge.agencies.spelling import words_of
from knowledge.agencies.store import RegisterStore, Snapshot
from knowledge.agencies.timeline import as_on
from knowledge.agencies.words import load_words

__all__ = ["SOURCES_FILE", "check_files", "load_agencies"]

SOURCES_FILE = "agencies/sources.yml"
"""Below the knowledge folder."""


def load_agencies(
    root: Path,
    store: RegisterStore | None = None,
    demo: bool = True,
    *,
    today: date | None = None,
    on: date | None = None,
    on_problem: Callable[[Problem], None] | None = None,
) -> AgencyIndex:
    """The index over every list in use. ``root`` is the knowledge folder.

    A source that was imported into ``store`` speaks from there, not from its file. ``demo=False``
    leaves the fictional lists out. ``on``: as everything stood on that day, by all we know today.
    A list with nothing on it is not in use. ``on_problem`` is told of every row of our own files that
    is left out. Raises :class:`AgencyDataError` when a list cannot be read.
    """
    path = root / SOURCES_FILE
    sources = load_sources(path)
    agencies: list[Agency] = []
    infos: list[SourceInfo] = []
    imported = [] if store is None else store.sources()
    for source_id in imported:
        source = source_for(sources, source_id)
        if store is None or (source.demo and not demo):
            continue
        snapshot = store.snapshot(source_id)
        if snapshot is None:
            continue
        listed = store.agencies(source_id) if on is None else store.all_agencies(source_id)
        agencies.extend(_on(listed, on, source.kind))
        infos.append(source.info(snapshot.as_of or _last_read(store, source_id, snapshot)))
    for source in sources.values():
        if not source.enabled or source.id in imported or (source.demo and not demo):
            continue
        if source.file is None:  # it is fetched; nothing has come yet
            continue
        result = import_register(
            path.parent / source.file, source, today=today or _today(), may_be_empty=True
        )
        if on_problem is not None:
            for problem in result.problems:
                on_problem(problem)
        if result.agencies:
            agencies.extend(_on(result.agencies, on, source.kind))
            infos.append(source.info(result.as_of))
    return AgencyIndex(agencies, infos)


def _on(agencies: Iterable[Agency], day: date | None, kind: SourceKind) -> Iterator[Agency]:
    for agency in agencies:
        then = agency if day is None else as_on(agency, day, kind)
        if then is not None:
            yield then


def _last_read(store: RegisterStore, source_id: str, snapshot: Snapshot) -> date:
    """The day on which the source last said what it says now."""
    state = store.state(source_id)
    fetched = state is not None and state.sha256 == snapshot.checksum
    return state.checked.date() if state is not None and fetched else snapshot.seen.date()


def check_files(root: Path, *, today: date | None = None) -> list[Problem]:
    """Every problem in the agency files below the knowledge folder ``root``; none when all is well.

    Skipped rows count as problems here: our own files should have none.
    """
    path = root / SOURCES_FILE
    problems: list[Problem] = []
    for load in (load_words, load_mention_words):
        problems += _words_problems(load)
    try:
        sources = load_sources(path)
    except SourcesError as error:
        return problems + list(error.problems)
    for source in sources.values():
        if source.file is None:
            continue
        problems += _file_problems(path.parent / source.file, source, today or _today())
    return problems


def _file_problems(path: Path, source: Source, today: date) -> list[Problem]:
    try:
        result = import_register(path, source, today=today, may_be_empty=True)
    except RegisterFileError as error:
        remedy = "Correct the file; the message says how."
        return list(error.problems) or [Problem(str(path), None, None, str(error), remedy)]
    problems = list(result.problems)
    for agency in result.agencies:
        if source.demo and not {"demo"} & set(words_of(agency.name)):
            problems.append(
                Problem(
                    str(path), None, "name", f"{agency.name!r} is not marked as fictional.",
                    "Put DEMO or ДЕМО before the names of demo agencies.",
                )
            )  # fmt: skip
        if source.kind is SourceKind.REGISTER and agency.as_of is None:
            problems.append(
                Problem(
                    str(path), None, "as_of", f"{agency.name!r} has no date.",
                    "Say as of when the source says so.",
                )
            )  # fmt: skip
    return problems


def _words_problems(load: Callable[[], object]) -> list[Problem]:
    try:
        load()
    except AgencyDataError as error:
        return [Problem("words", None, None, str(error), "Restore the file.")]
    return []


def _today() -> date:
    return datetime.now(tz=UTC).date()
