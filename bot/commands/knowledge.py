"""The content team's commands."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.output import fail, table, tell
from bot.settings import ROOT, load_settings
from knowledge.check import check
from knowledge.library import load_library
from knowledge.stamp import stamp
from knowledge.status import status
from knowledge.uzbek import make_uz_cyrl

app = typer.Typer(no_args_is_help=True, help="Articles, hotlines, texts: check and list them.")

Folder = Annotated[
    Path | None, typer.Argument(help="The knowledge folder, if not this checkout's.")
]


def _root(folder: Path | None) -> Path:
    root = folder or load_settings().safar_knowledge_dir
    if not root.is_dir():
        fail(f"{root} is not a folder; give the knowledge folder")
    return root


def _short(path: Path) -> Path:
    return path.relative_to(ROOT) if path.is_relative_to(ROOT) else path


@app.command("check")
def check_command(
    folder: Folder = None,
    warnings: Annotated[bool, typer.Option(help="Show warnings too.")] = True,
) -> None:
    """Check every content file; each problem comes with file, line and what to do."""
    problems = check(_root(folder))
    errors = [problem for problem in problems if problem.severity == "error"]
    for problem in problems if warnings else errors:
        place = f"{_short(problem.path)}:{problem.line}" if problem.line else _short(problem.path)
        tell(f"{place}: {problem.severity}: {problem.message} {problem.remedy}")
    if errors:
        fail(f"{len(errors)} errors in the content (above); the bot would keep the old set")
    tell(f"The content is in order ({len(problems)} warnings).")


@app.command("status")
def status_command(
    folder: Folder = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON for programs.")] = False,
) -> None:
    """List every article and language with its age and review state."""
    rows = status(load_library(_root(folder)), datetime.now(UTC).date())
    if as_json:
        tell(json.dumps([row.as_json() for row in rows], ensure_ascii=False, indent=1))
        return
    table(
        f"{len(rows)} articles",
        ("topic", "country", "language", "as of", "review by", "review", "stale"),
        [
            (
                r.topic,
                r.country,
                r.language,
                r.as_of,
                r.review_by,
                r.review,
                "yes" if r.stale else "",
            )
            for r in rows
        ],
    )


@app.command("stamp")
def stamp_command(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Translations just compared with their source; without any: new ones."),
    ] = None,
) -> None:
    """Note in translations which version of the source text they were made from."""
    folder = None
    changed = stamp(_root(folder), paths or ())
    tell(f"{len(changed)} translations stamped.")


@app.command("uz-cyrl")
def uzbek_command(folder: Folder = None) -> None:
    """Write the Uzbek Cyrillic files from the Latin ones."""
    written = make_uz_cyrl(_root(folder))
    tell(f"{len(written)} files written.")
