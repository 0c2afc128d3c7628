"""What an editor should mend: every check of the content, with file, line and remedy.

The loader's own errors (which keep an edit out of a running bot) come first; added here are the
things that do not stop it: gaps between languages, translations behind their source, articles due
for review, weak sources, and slips of editing. Nothing here raises, whatever the files hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from knowledge.agencies import check_files as check_agency_files
from knowledge.agencies.loading import SOURCES_FILE
from knowledge.check_articles import (
    article_problems,
    draft_problems,
    variant_problems,
)
from knowledge.check_interface import interface_problems, misnamed_interface_file
from knowledge.check_questions import question_problems
from knowledge.danger_check import check_files as check_danger_files
from knowledge.errors import ContentError, Problem, in_order
from knowledge.files import scan, style_problems
from knowledge.hotline_file import load_hotlines
from knowledge.hotlines import Hotlines
from knowledge.interface import FOLDER as INTERFACE
from knowledge.loading import LoadCache, read_library
from knowledge.parts import ARTICLES, Part
from knowledge.recording import recording_problems
from knowledge.sources import load_sources
from knowledge.transliterate import load_exceptions
from knowledge.uzbek import outdated_uz_cyrl
from knowledge.vocabulary import COUNTRIES

TEXT_SUFFIXES = (".md", ".yml", ".yaml", ".ftl")


def check(
    root: Path,
    parts: tuple[Part[object], ...] | None = None,
    today: date | None = None,
) -> list[Problem]:
    """All problems of the content under ``root``, by file and line. Never raises.

    ``parts`` as for :func:`knowledge.loading.load_library`; ``today`` is for the dates of review.
    """
    today = datetime.now(UTC).date() if today is None else today
    stamps = scan(root)
    cache = LoadCache()
    _, found = read_library(root, parts, cache, stamps)
    problems = list(found)
    for relative in stamps:
        if relative.endswith(TEXT_SUFFIXES):
            problems.extend(style_problems(root / relative))
        if relative.startswith(ARTICLES) and relative.count("/") != 3:
            problems.append(_misplaced(root / relative))
        if relative.startswith(f"{INTERFACE}/"):
            problems.extend(misnamed_interface_file(root / relative))
    articles, drafts = cache.usable(), cache.drafts()
    sources, _ = load_sources(root / "sources.yml")
    hotlines, _ = load_hotlines(root / "hotlines.yml")
    problems.extend(article_problems(articles, articles, sources, today))
    problems.extend(draft_problems(drafts, articles, sources, today))
    problems.extend(variant_problems(articles, drafts))
    problems.extend(recording_problems(root, stamps, {**articles, **drafts}))
    problems.extend(question_problems(articles))
    problems.extend(_hotline_problems(hotlines, root / "hotlines.yml", today))
    problems.extend(interface_problems(root))
    problems.extend(_cyrillic_problems(root))
    if (root / "danger").is_dir():
        problems.extend(check_danger_files(root))
    if (root / SOURCES_FILE).exists():
        problems.extend(_agency_problems(root, today))
    return in_order(problems)


def _agency_problems(root: Path, today: date) -> Iterator[Problem]:
    for found in check_agency_files(root, today=today):
        place = f" (column {found.column})" if found.column else ""
        yield Problem(Path(found.path), found.row, f"{found.message}{place}", found.remedy)


def _misplaced(path: Path) -> Problem:
    return Problem(
        path,
        None,
        "This file is not where articles are.",
        "Move it to articles/<topic>/<general or country>/<language>.md.",
    )


def _hotline_problems(hotlines: Hotlines, path: Path, today: date) -> Iterator[Problem]:
    dialled: dict[tuple[str, str], str] = {}
    for entry in hotlines.entries:
        call = entry.last_test_call
        if call is not None and call.date > today:
            yield _warning(
                path,
                None,
                f"{entry.id}: the test call lies in the future.",
                "Correct the date.",
            )
        if entry.publish and not entry.shown:
            yield _warning(
                path,
                None,
                f"{entry.id} failed its last test call and is not shown.",
                "Find the right number, or write 'publish: false' and a reason.",
            )
        for number in {number.dial for number in entry.numbers}:
            first = dialled.setdefault((entry.country, number), entry.id)
            if first != entry.id:
                yield _warning(
                    path,
                    None,
                    f"{first} and {entry.id} have the same number.",
                    "Keep one.",
                )
    for country in COUNTRIES:
        if hotlines.entries and hotlines.for_country(country).emergency is None:
            yield _warning(
                path,
                None,
                f"No emergency number can be shown for {country}.",
                "Add one that has a source.",
            )


def _cyrillic_problems(root: Path) -> Iterator[Problem]:
    own = root / "uz_exceptions.yml"
    try:
        if own.exists():
            load_exceptions(own)
        outdated = outdated_uz_cyrl(root)
    except ContentError as error:
        yield from error.problems
        return
    for path in outdated:
        yield Problem(
            path,
            None,
            "It no longer says what the Latin Uzbek text does.",
            "Run 'safar knowledge uz-cyrl'.",
        )


def _warning(path: Path, line: int | None, message: str, remedy: str) -> Problem:
    return Problem(path, line, message, remedy, "warning")
