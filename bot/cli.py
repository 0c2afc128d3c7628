"""``safar``: the one command line. ``safar --help`` lists what it can do."""

from __future__ import annotations

import os
import sys

import typer

from actions.nlu import NluError
from bot.commands import agencies, data, hotlines, knowledge, running, understanding, warnings
from bot.nlu.places import NluSetupError
from bot.settings import SettingsError
from bot.storage.errors import StorageError
from knowledge.agencies import AgencyDataError
from knowledge.errors import KnowledgeError

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Safar: a Telegram bot for safe work abroad.",
)
app.command("run")(running.run_all)
app.command("bot")(running.run_bot)
app.command("sandbox")(running.run_sandbox)
app.command("understand")(understanding.understand)
app.command("train")(understanding.train_model)
app.command("migrate")(data.migrate)
app.command("dead-letters")(data.dead_letters)
app.command("erase")(data.erase)
app.command("rotate")(data.rotate)
app.add_typer(knowledge.app, name="knowledge")
app.add_typer(hotlines.app, name="hotlines")
app.add_typer(agencies.app, name="agencies")
app.add_typer(warnings.app, name="warnings")
app.add_typer(understanding.app, name="understanding")

EXPECTED = (
    SettingsError,
    StorageError,
    KnowledgeError,
    AgencyDataError,
    NluError,
    NluSetupError,
    OSError,
)
"""Errors whose text already says what to do."""


def main() -> None:
    """Run a command; every error is one clear sentence and a non-zero status."""
    try:
        app()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
    except EXPECTED as error:
        print(f"safar: {error}", file=sys.stderr)
        sys.exit(1)
    except Exception as error:
        if os.environ.get("SAFAR_DEBUG"):
            raise
        print(
            f"safar: unexpected {type(error).__name__}; run again with SAFAR_DEBUG=1 to see where",
            file=sys.stderr,
        )
        sys.exit(70)


if __name__ == "__main__":
    main()
