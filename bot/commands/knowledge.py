"""The content team's commands."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.content_status import status_command
from bot.commands.folder import Folder, FolderOption, knowledge_root
from bot.commands.output import fail, tell
from bot.commands.writing import changes_command, new_command, preview_command
from bot.settings import ROOT
from knowledge.check import check
from knowledge.stamp import stamp
from knowledge.uzbek import make_uz_cyrl

app = typer.Typer(no_args_is_help=True, help="Articles, hotlines, texts: check and list them.")

app.command("status")(status_command)
app.command("preview")(preview_command)
app.command("new")(new_command)
app.command("changes")(changes_command)


def _short(path: Path) -> Path:
    return path.relative_to(ROOT) if path.is_relative_to(ROOT) else path


@app.command("check")
def check_command(
    folder: Folder = None,
    warnings: Annotated[bool, typer.Option(help="Show warnings too.")] = True,
) -> None:
    """Check every content file; each problem comes with file, line and what to do."""
    gc.disable()  # all is read once and the program ends: a fifth of the time
    problems = check(knowledge_root(folder))
    errors = [problem for problem in problems if problem.severity == "error"]
    for problem in problems if warnings else errors:
        place = f"{_short(problem.path)}:{problem.line}" if problem.line else _short(problem.path)
        tell(f"{place}: {problem.severity}: {problem.message} {problem.remedy}")
    if errors:
        fail(f"{len(errors)} errors in the content (above): mend them before you go live")
    tell(f"The content is in order ({len(problems)} warnings).")


@app.command("stamp")
def stamp_command(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Translations just compared with their source; without any: new ones."),
    ] = None,
    folder: FolderOption = None,
) -> None:
    """Note in translations which version of the source text they were made from."""
    changed = stamp(knowledge_root(folder), paths or ())
    tell(f"{len(changed)} translations stamped.")


@app.command("uz-cyrl")
def uzbek_command(folder: Folder = None) -> None:
    """Write the Uzbek Cyrillic files from the Latin ones."""
    written = make_uz_cyrl(knowledge_root(folder))
    tell(f"{len(written)} files written.")
