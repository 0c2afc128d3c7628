"""How the content stands: for the terminal, as a page, or for programs."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.folder import Folder, knowledge_root
from bot.commands.output import fail, run, table, tell
from bot.settings import load_settings
from knowledge.languages import LANGUAGES
from knowledge.loading import load_library, read_library
from knowledge.status import State, status

if TYPE_CHECKING:
    from bot.team import Reactions, Standing

SIGNS = {
    State.MISSING: "–",
    State.DRAFT: "d",
    State.WITHDRAWN: "x",
    State.OVERDUE: "!",
    State.SOURCE_CHANGED: "o",
    State.MACHINE_DRAFTED: "m",
    State.NATIVE_READ: "✓",
}
HEADING = "ru ky kk tg La Cy tk en"
"""The languages in their order; La and Cy are the two scripts of Uzbek."""


def status_command(
    folder: Folder = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON for programs.")] = False,
    html: Annotated[Path | None, typer.Option(help="Write a page to this file.")] = None,
) -> None:
    """Show every article with its languages, age, review state, votes and missed questions."""
    from bot.team import page, standing  # noqa: PLC0415  (slow, as is all that knows the database)

    root, today = knowledge_root(folder), datetime.now(UTC).date()
    if as_json:
        rows = status(load_library(root), today)
        tell(json.dumps([row.as_json() for row in rows], ensure_ascii=False, indent=1))
        return
    library, problems = read_library(root, for_preview=True)
    if library is None:
        fail("nothing can be shown: run 'safar knowledge check' and mend what it says first")
    found = standing(library, problems, run(_reactions()), today)
    if html is None:
        _show(found)
        return
    try:
        html.write_text(page(found, datetime.now().astimezone(), root), encoding="utf-8")
    except OSError as error:
        fail(f"cannot write {html} ({error.strerror}): give another file")
    tell(f"The page is {html.resolve().as_uri()}")


async def _reactions() -> Reactions:
    """What the database knows; nothing is created where there is none."""
    from bot.app import open_the_storage  # noqa: PLC0415
    from bot.storage import StorageError, check_revision  # noqa: PLC0415
    from bot.team import Reactions, reactions  # noqa: PLC0415

    settings = load_settings()
    try:
        await check_revision(settings.database)
        async with await open_the_storage(settings) as storage:
            return await reactions(storage)
    except StorageError as error:
        return Reactions(unknown=f"{error}")


def _show(found: Standing) -> None:
    known = found.reactions
    columns = ["article", HEADING, "review by"]
    columns += [] if known.unknown else ["helpful", "not", "missed"]
    rows = []
    for article in found.articles:
        signs = "  ".join(SIGNS[article.state(language)] for language in LANGUAGES)
        row = [f"{article.topic} {article.country or ''}", signs, str(article.first.review_by)]
        if not known.unknown:
            missed = known.missed_of(article.topic) if article.country is None else 0
            row += [str(count or "") for count in (*known.helpful(article), missed)]
        rows.append(row)
    table(f"{len(rows)} articles", columns, rows)
    tell("; ".join(f"{sign} {state.value}" for state, sign in SIGNS.items()))
    tell(f"{len(found.due())} articles are due within 30 days or overdue:")
    for article in found.due():
        place = article.country or "all countries"
        tell(f"  {article.topic}, {place}: review by {article.first.review_by}")
    tell(f"{len(found.calls)} numbers are to be test-called: safar hotlines due")
    if found.errors:
        tell(f"{len(found.errors)} errors keep edits out of the bot: safar knowledge check")
    if known.unknown:
        tell(f"Without votes and missed questions: {known.unknown}")
