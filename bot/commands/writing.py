"""Writing content: begin an article, look at it, see what changed."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.folder import Folder, FolderOption, knowledge_root
from bot.commands.output import fail, run, tell
from bot.health import serve_health
from bot.history import HistoryError, content_on
from bot.preview.pages import preview_app
from knowledge.changes import Change, State, changes_between
from knowledge.languages import LANGUAGES, OWN_NAMES, SOURCE_LANGUAGE
from knowledge.new_article import new_article

PREVIEW_PORT = 8090
SINCE_DAYS = 30


def new_command(
    topic: Annotated[str, typer.Argument(help="One of the topics, e.g. unpaid_wages.")],
    country: Annotated[
        str | None, typer.Argument(help="ISO 3166-1 alpha-2, e.g. RU; left out: all countries.")
    ] = None,
    language: Annotated[
        str, typer.Option(help="Another language than Russian: begins a translation.")
    ] = SOURCE_LANGUAGE,
    folder: FolderOption = None,
) -> None:
    """Begin an article, or a translation of one, as a draft that nobody sees yet."""
    root = knowledge_root(folder)
    path = new_article(root, topic, country, language, datetime.now(UTC).date())
    tell(f"{path}\nA draft: nobody sees it yet. Next:")
    write = (
        "Write the title, the facts (sources), the questions and the text."
        if language == SOURCE_LANGUAGE
        else f"The text is still the one in {SOURCE_LANGUAGE}: translate title and text, write questions."
    )
    steps = [write, "Look at it while you write: safar knowledge preview"]
    if language != SOURCE_LANGUAGE:
        steps.append(f"When it says the same as the source: safar knowledge stamp {path}")
    steps += [
        "Mend what this says: safar knowledge check",
        "Show it to people: write 'review: machine-drafted' (native-read, once a native speaker read it).",
    ]
    if language == SOURCE_LANGUAGE:
        where = f"{topic} {country or ''}".strip()
        steps.append(f"Translate it: safar knowledge new {where} --language ky (kk, tg, …)")
    for number, step in enumerate(steps, 1):
        tell(f"  {number}. {step}")


def preview_command(
    folder: Folder = None,
    port: Annotated[int, typer.Option(help="Where on this computer.")] = PREVIEW_PORT,
) -> None:
    """Show articles as Telegram will, all languages side by side, live while you edit."""
    root = knowledge_root(folder)

    async def serve() -> None:
        async with serve_health(preview_app(root), "127.0.0.1", port) as address:
            tell(f"Open {address} and edit the files in {root}; Ctrl-C stops the preview.")
            await asyncio.Event().wait()

    try:
        run(serve())
    except KeyboardInterrupt:
        tell("The preview has stopped.")
    except OSError as error:
        fail(f"cannot listen on port {port} ({error.strerror}): give another one with --port")


def changes_command(
    folder: Folder = None,
    since: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help=f"A day; else {SINCE_DAYS} days ago."),
    ] = None,
) -> None:
    """Say what people see differently since a day: articles, texts and numbers, by language."""
    root, today = knowledge_root(folder), datetime.now(UTC).date()
    day = since.date() if since else today - timedelta(days=SINCE_DAYS)
    if day > today:
        fail(f"{day} lies in the future; give a day of the past")
    _tell_changes(root, day, today)


def _tell_changes(root: Path, day: date, today: date) -> None:
    try:
        with content_on(root, day) as past:
            found = changes_between(State(past.root, day), State(root, today))
    except HistoryError as error:
        fail(f"{error}")
    tell(f"What people see differently since {day}, with edits that are not committed yet:")
    if past.commit is None:
        tell("(The history begins later: all that there is counts as new.)")
    for language in LANGUAGES:
        articles, texts = found.articles.get(language, []), found.texts.get(language, [])
        if articles or texts:
            tell(f"\n{OWN_NAMES[language]} ({language})")
            _tell_part("articles", articles)
            _tell_part("texts of the bot", texts)
    if found.hotlines:
        tell("\nNumbers, in all languages")
        _tell_part("numbers", found.hotlines)
    if not found.count:
        tell("Nothing.")
    for path in found.unreadable:
        tell(f"\n{path} has errors in one of the two states and was not compared.")


def _tell_part(kind: str, changes: list[Change]) -> None:
    for what in ("new", "changed", "withdrawn"):
        these = [change for change in changes if change.what == what]
        if these:
            tell(f"  {what.capitalize()} {kind}: {len(these)}")
        for change in these:
            details = f": {'; '.join(change.details)}" if change.details else ""
            tell(f"    {change.name}{details}")
