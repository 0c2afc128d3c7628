"""Which knowledge folder a command works on."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.output import fail
from bot.settings import load_settings

Folder = Annotated[
    Path | None, typer.Argument(help="The knowledge folder, if not this checkout's.")
]
FolderOption = Annotated[
    Path | None, typer.Option("--folder", help="The knowledge folder, if not this checkout's.")
]
"""The same for commands that have arguments of their own."""


def knowledge_root(folder: Path | None) -> Path:
    """Return the folder, made sure that there is one; ends the command otherwise."""
    root = (folder or load_settings().safar_knowledge_dir).resolve()
    if not root.is_dir():
        fail(f"{root} is not a folder; give the knowledge folder")
    return root
