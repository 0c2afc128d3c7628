"""``safar``: the one command line. ``safar --help`` lists what it can do."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

import typer

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "run": "running.run_all",
        "bot": "running.run_bot",
        "sandbox": "running.run_sandbox",
        "understand": "understanding.understand",
        "train": "understanding.train_model",
        "migrate": "data.migrate",
        "dead-letters": "data.dead_letters",
        "erase": "data.erase",
        "rotate": "data.rotate",
        "knowledge": "knowledge.app",
        "hotlines": "hotlines.app",
        "agencies": "agencies.app",
        "warnings": "warnings.app",
        "understanding": "understanding.app",
    }
)
"""Where in ``bot.commands`` each command stands, in the order of ``safar --help``."""


def command_line(wanted: str | None = None) -> typer.Typer:
    """Return the command line; with the first word of a command, of that one only.

    To import them all takes three seconds, which somebody who checks a text would wait for.
    """
    app = typer.Typer(
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        help="Safar: a Telegram bot for safe work abroad.",
    )

    @app.callback()
    def alone() -> None:
        """Keep a lone command a command: else typer takes it for the whole program."""

    for name in [wanted] if wanted and wanted in COMMANDS else [*COMMANDS]:
        module, _, attribute = COMMANDS[name].partition(".")
        found = getattr(import_module(f"bot.commands.{module}"), attribute)
        if isinstance(found, typer.Typer):
            app.add_typer(found, name=name)
        else:
            app.command(name)(found)
    return app


def _expected() -> tuple[type[Exception], ...]:
    """Errors whose text already says what to do. Their modules are loaded only to name them."""
    from actions.nlu import NluError  # noqa: PLC0415
    from bot.nlu.places import NluSetupError  # noqa: PLC0415
    from bot.settings import SettingsError  # noqa: PLC0415
    from bot.storage.errors import StorageError  # noqa: PLC0415
    from knowledge.agencies import AgencyDataError  # noqa: PLC0415
    from knowledge.errors import KnowledgeError  # noqa: PLC0415

    return (
        SettingsError, StorageError, KnowledgeError, AgencyDataError, NluError, NluSetupError, OSError,
    )  # fmt: skip


def main() -> None:
    """Run a command; every error is one clear sentence and a non-zero status."""
    try:
        command_line(sys.argv[1] if len(sys.argv) > 1 else None)()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        if isinstance(error, _expected()):
            print(f"safar: {error}", file=sys.stderr)
            sys.exit(1)
        if os.environ.get("SAFAR_DEBUG"):
            raise
        print(
            f"safar: unexpected {type(error).__name__}; run again with SAFAR_DEBUG=1 to see where",
            file=sys.stderr,
        )
        sys.exit(70)


if __name__ == "__main__":
    main()
